//! Rules: what is wrong, unlawful or missing in a procedure.
//!
//! [`check`] runs every rule of [`RULES`] over every procedure of a project.
//! A rule reads the model and the workflow and never changes them; it knows no
//! file, clock or setting.
//!
//! # How to add a rule
//! 1. Write `rules/<name_of_rule>.rs` with [`declare_rule!`](declare::declare_rule):
//!    its page in both languages, its code, name and level, and one function
//!    that takes a [`Cx`]. The name reads well after "allow" and names the
//!    fault, not the cure: `requirement-without-basis`. One that looks for Vietnamese words
//!    says `reads: Words`, or `reads: WordsToo` where it does so in places ([`Reads`]).
//! 2. Add its line to the list in `rules/mod.rs`, by code.
//! 3. Put its sentences into `messages/rules_<letter>.rs`: what is wrong, why, what to do.
//! 4. Add `tests/fixtures/checks/<name-of-rule>/` with at least one `fires*.tthc` and one
//!    `clean*.tthc`; one on each side of every date at which the law changed.
//! 5. Where the law changed by date, add its rows to `law/packs/rule-levels.yaml`.
//! 6. `TTHC_BLESS=1 cargo test rule_pages` writes `docs/rules/<name-of-rule>.md`.
//!
//! Levels: the row of the rule pack on the version's date, else the code's own;
//! a project may set another ([`Levels`]). Findings about an element marked
//! `chưa xác minh` come one level lower. `bỏ qua B05: "lý do"` on an element, its
//! section or its procedure silences a rule there; one that silences nothing is
//! reported as N60.

mod allows;
pub(crate) mod bases;
pub(crate) mod business;
pub mod codes;
pub(crate) mod coverage;
mod cut_bases;
mod cut_limits;
mod cut_steps;
mod cx;
pub(crate) mod declare;
mod deeds;
pub(crate) mod demand;
mod element;
pub(crate) mod flow;
pub(crate) mod forms;
pub(crate) mod guards;
pub mod held;
pub(crate) mod internal;
pub mod ledger;
mod levels;
pub(crate) mod lines;
pub(crate) mod lists;
pub(crate) mod once_only;
mod one_way;
pub(crate) mod online;
pub(crate) mod page;
pub(crate) mod page_acts;
pub(crate) mod papers;
pub mod reached;
pub mod refine;
mod registry;
mod rules;
mod siblings;
pub(crate) mod spoken;
pub(crate) mod standing;
pub(crate) mod subjective;
pub(crate) mod texts;
pub(crate) mod timing;
pub(crate) mod titles;
mod unfounded;
pub(crate) mod vague;
pub(crate) mod whole;
pub mod without;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    diagnostic::{Bound, Code, Diagnostic, Severity, Suppressed},
    model::{Procedure, ProcedureId, Project},
    parallel::{Watcher, Work, each},
    source::Span,
    values::Date,
    workflow::Workflow,
};

pub(crate) use cx::Cx;
pub(crate) use element::Element;
pub use flow::is_guessed;
pub use levels::{Levels, RuleLevel, UnknownRule};
pub use registry::registry;
pub use rules::RULES;
pub use timing::{Tightest, tightest};

/// What the rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The project.
    pub project: &'a Project,
    /// The workflow of each procedure.
    pub workflows: &'a BTreeMap<ProcedureId, Workflow>,
    /// The levels that the project sets.
    pub levels: &'a Levels,
    /// The day whose law applies to a version that names no first day.
    pub as_of: Date,
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its identity and its level where no pack says otherwise.
    pub code: Code,
    /// The name of its declaration in code.
    pub ident: &'static str,
    /// The module of its declaration.
    pub module: &'static str,
    /// To which procedures it applies.
    pub scope: Scope,
    /// What it reads.
    pub reads: Reads,
    /// Its page as written.
    pub docs: &'static str,
    /// Looks at one procedure.
    pub(crate) run: fn(&mut Cx<'_>),
}

/// To which procedures a rule applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All: the reason is logic.
    Everywhere,
    /// Those of Vietnam: the reason is Vietnamese law.
    Vietnam,
}

/// What a rule reads: its page says where it cannot see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// What the text declares, whatever the language of titles.
    Model,
    /// That first, and in places the Vietnamese words of titles, notes and sentences.
    WordsToo,
    /// Vietnamese words first of all.
    Words,
}

/// So many procedures are checked before their findings are put to the others, where those
/// beyond [`MAX_OF_KIND`](crate::diagnostic::MAX_OF_KIND) are left out.
const AT_ONCE: usize = 512;

/// Looks for every fault that a rule knows, in the order of the text.
///
/// A finding that several procedures share because they share the text, such as
/// those of one template, is given once.
#[must_use]
pub fn check(input: &Input<'_>) -> Vec<Diagnostic> {
    check_all(input, &Watcher::default()).0
}

/// Like [`check`], with the findings that a written reason silences beside the others; somebody
/// may be told how far it has come.
#[must_use]
pub fn check_all(input: &Input<'_>, watcher: &Watcher) -> (Vec<Diagnostic>, Vec<Suppressed>) {
    let mut found = Vec::new();
    let mut silenced = Vec::new();
    let mut used = BTreeSet::new();
    let whole = whole::Whole::new(input.project);
    let procedures: Vec<_> = input.project.procedures.iter().collect();
    let mut bound = Bound::default();
    watcher.begin(Work::Checking, procedures.len());
    for some in procedures.chunks(AT_ONCE) {
        for of_one in each(some.to_vec(), |(id, it)| {
            let found = check_one(input, &whole, id, it);
            watcher.step();
            found
        }) {
            let kept = of_one.reported.into_iter().filter(|it| bound.keeps(it));
            found.extend(kept);
            bound.absorb(&of_one.bound);
            silenced.extend(of_one.suppressed);
            used.extend(of_one.used);
        }
    }
    found.extend(bound.left_out());
    found.extend(allows::unused(input, &used));
    in_order(&mut found, &mut silenced);
    (found, silenced)
}

/// Runs every rule over one procedure of a project.
pub fn check_procedure(input: &Input<'_>, id: ProcedureId) -> Vec<Diagnostic> {
    let whole = whole::Whole::new(input.project);
    let Some(procedure) = input.project.procedures.get(id) else {
        return Vec::new();
    };
    let mut found = check_one(input, &whole, id, procedure).reported;
    in_order(&mut found, &mut Vec::new());
    found
}

/// Puts findings in the order of the text, each once.
fn in_order(found: &mut Vec<Diagnostic>, silenced: &mut Vec<Suppressed>) {
    found.sort_by_key(place);
    found.dedup_by(|next, kept| is_same(next, kept));
    silenced.sort_by_key(|it| place(&it.finding));
    silenced.dedup_by(|next, kept| is_same(&next.finding, &kept.finding));
}

/// Runs every rule over one procedure.
fn check_one<'a>(
    input: &'a Input<'a>,
    whole: &'a whole::Whole<'a>,
    id: ProcedureId,
    procedure: &'a Procedure,
) -> cx::Found {
    let mut found = cx::Found::default();
    let name: Arc<str> = procedure.name.id.as_str().into();
    for (rule, rows) in whole.rules() {
        let mut cx = Cx::new(input, whole, id, procedure, (rule, rows));
        if cx.applies() {
            (rule.run)(&mut cx);
            cx.finish(&name, &mut found);
        }
    }
    found
}

/// Returns by what findings are put in order.
fn place(it: &Diagnostic) -> (Span, &'static str, Reverse<Severity>) {
    (it.span, it.code.id, Reverse(it.severity))
}

/// Tells whether two findings say the same of the same place.
fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.span == other.span
        && one.code == other.code
        && one.message == other.message
        && one.related == other.related
}
