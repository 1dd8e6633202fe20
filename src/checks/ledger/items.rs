//! The elements of a procedure, each once, in the order of the sheet.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Judgement, Row, chain};
use crate::{
    checks::{
        Element,
        bases::{Based, BasedKind, based, prescribed_as},
        flow::condition_words,
        refine::{Line, accounts},
    },
    messages::{Arg, Text, ledger as words},
    model::{Basis, Clock, Condition, Limit, Phrases, Procedure, Project, Step},
    source::Span,
    syntax::words::{SectionWord, Word},
    values::{Date, Lang},
};

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// How the dossier may be filed (cách thức).
    Channel,
    /// A requirement or condition (yêu cầu, điều kiện).
    Condition,
    /// How many sets of the dossier are asked for (số bộ hồ sơ).
    Sets,
    /// A paper, with its copies and its form (giấy tờ).
    Paper,
    /// A fee, charge or price (phí, lệ phí, giá).
    Fee,
    /// A time limit (thời hạn).
    TimeLimit,
    /// A step that burdens the applicant or stops a clock (bước).
    Step,
    /// A result that the applicant receives (kết quả).
    Result,
    /// A ground for refusal (lý do từ chối).
    Ground,
    /// A result of another procedure that must exist before (tiền đề).
    Prerequisite,
}

impl Kind {
    /// Every kind, in the order of the sheet.
    pub const ALL: [Self; 10] = [
        Self::Channel,
        Self::Condition,
        Self::Sets,
        Self::Paper,
        Self::Fee,
        Self::TimeLimit,
        Self::Step,
        Self::Result,
        Self::Ground,
        Self::Prerequisite,
    ];

    /// Returns its stable name, such as `time_limit`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Condition => "condition",
            Self::Sets => "sets",
            Self::Paper => "paper",
            Self::Fee => "fee",
            Self::TimeLimit => "time_limit",
            Self::Step => "step",
            Self::Result => "result",
            Self::Ground => "ground",
            Self::Prerequisite => "prerequisite",
        }
    }

    fn of_path(path: &str) -> Option<Self> {
        match path.split('.').next()? {
            "channels" => Some(Self::Channel),
            "requirements" => Some(Self::Condition),
            "documents" if path.contains('.') => Some(Self::Paper),
            "documents" => Some(Self::Sets),
            "fees" => Some(Self::Fee),
            "time_limits" => Some(Self::TimeLimit),
            "steps" => Some(Self::Step),
            "results" => Some(Self::Result),
            "grounds" => Some(Self::Ground),
            "prerequisites" => Some(Self::Prerequisite),
            _ => None,
        }
    }
}

/// Returns the notes of an element itself; those of its group and section stand in many rows.
fn own_notes<'a>(element: &Element<'a>) -> Vec<&'a str> {
    let own = element.metas.first().into_iter();
    own.flat_map(|it| it.notes.iter().map(String::as_str))
        .collect()
}

/// An element before anything is thought of it.
pub(super) struct Item<'a> {
    kind: Kind,
    element: Element<'a>,
    name: &'a str,
    title: Option<&'a str>,
    case: Option<Text>,
    span: Span,
    basis: &'a Basis,
    lines: Vec<Line<'a>>,
    /// What is asked, where the comparison does not look at it.
    plain: Option<Text>,
}

impl<'a> Item<'a> {
    /// Follows its citations; what is thought of it comes later.
    pub(super) fn row(self, project: &'a Project, procedure: &Procedure, days: &[Date]) -> Row<'a> {
        Row {
            chain: chain::chain(
                project,
                &self.basis.citations,
                prescribed_as(procedure, &self.element.path),
                days,
            ),
            notes: own_notes(&self.element),
            unverified: self.element.metas.iter().any(|it| it.unverified.is_some()),
            kind: self.kind,
            path: self.element.path,
            name: self.name,
            title: self.title.filter(|it| *it != self.name),
            case: self.case,
            span: self.span,
            basis: self.basis,
            lines: self.lines,
            plain: self.plain,
            necessary: Judgement::default(),
            reasonable: Judgement::default(),
            lawful: Judgement::default(),
            findings: Vec::new(),
            suppressed: Vec::new(),
        }
    }
}

/// Returns every element: what is compared with the law, and what else rests on a basis.
pub(super) fn items<'a>(
    project: &'a Project,
    procedure: &'a Procedure,
    date: Date,
    as_of: Date,
) -> Vec<Item<'a>> {
    let titles = titles(procedure);
    let title = |path: &str| titles.get(&path.split_once('.')?).copied();
    let timed = Timed::of(procedure);
    let mut out: Vec<Item<'a>> = Vec::new();
    for it in accounts(project, procedure, date, as_of) {
        let Some(kind) = Kind::of_path(&it.element.path) else {
            continue;
        };
        // The limit and the extensions of one clock are one row, a paper is one for each case.
        let last = out
            .last_mut()
            .filter(|last| last.element.path == it.element.path && !matches!(kind, Kind::Paper));
        match last {
            Some(last) => last.lines.extend(it.lines),
            None => out.push(Item {
                kind,
                title: title(&it.element.path),
                case: case(procedure, &it.guards),
                element: it.element,
                name: it.name,
                span: it.span,
                basis: it.basis,
                lines: it.lines,
                plain: None,
            }),
        }
    }
    let known: BTreeSet<String> = out.iter().map(|it| it.element.path.clone()).collect();
    let rest = based(procedure).into_iter();
    let rest = rest.filter(|it| !known.contains(&it.element.path) && burdens(it));
    out.extend(rest.filter_map(|it| {
        Some(Item {
            kind: Kind::of_path(&it.element.path)?,
            title: title(&it.element.path),
            plain: timed.plain(procedure, &it.element.path),
            case: None,
            element: it.element,
            name: it.name,
            span: it.span,
            basis: it.basis,
            lines: Vec::new(),
        })
    }));
    out.sort_by_key(|it| it.kind);
    out
}

/// Tells whether an element that the comparison does not look at belongs into the ledger.
fn burdens(it: &Based<'_>) -> bool {
    let told = [
        SectionWord::TimeLimits,
        SectionWord::Results,
        SectionWord::Grounds,
        SectionWord::Prerequisites,
    ];
    let paid = [
        SectionWord::Fees,
        SectionWord::Charges,
        SectionWord::ServicePrices,
    ];
    match it.kind {
        BasedKind::Other => told.contains(&it.section) || paid.contains(&it.section),
        _ => true,
    }
}

fn case(procedure: &Procedure, guards: &[Condition]) -> Option<Text> {
    let words: Vec<Arg> = guards
        .iter()
        .map(|it| condition_words(procedure, it))
        .collect();
    (!words.is_empty()).then(|| words::CASE.with("case", words))
}

/// Returns the words of the source for the elements that have more than a name, by path.
fn titles(procedure: &Procedure) -> FxHashMap<(&'static str, &str), &str> {
    let requirements = procedure.requirements.values();
    let requirements = requirements.map(|it| ("requirements", &it.name, Some(it.title.as_str())));
    let papers = procedure.documents.values();
    let papers = papers.map(|it| ("documents", &it.name, Some(it.title.as_str())));
    let fees = procedure.fees.values();
    let fees = fees.map(|it| ("fees", &it.name, it.title.as_deref()));
    let results = procedure.results.values();
    let results = results.map(|it| ("results", &it.name, Some(it.title.as_str())));
    let grounds = procedure.grounds.values();
    let grounds = grounds.map(|it| ("grounds", &it.name, Some(it.title.as_str())));
    let all = requirements.chain(papers).chain(fees).chain(results);
    let mut titles = FxHashMap::default();
    for (section, name, title) in all.chain(grounds) {
        if let Some(title) = title {
            titles.entry((section, name.id.as_str())).or_insert(title);
        }
    }
    titles
}

/// The clocks and the steps of a procedure, by their names.
struct Timed<'a> {
    clocks: FxHashMap<&'a str, &'a Clock>,
    steps: FxHashMap<&'a str, &'a Step>,
}

impl<'a> Timed<'a> {
    fn of(procedure: &'a Procedure) -> Self {
        let mut timed = Self {
            clocks: FxHashMap::default(),
            steps: FxHashMap::default(),
        };
        for it in procedure.clocks.values() {
            timed.clocks.entry(&it.name.id).or_insert(it);
        }
        for it in procedure.steps.values() {
            timed.steps.entry(&it.name.id).or_insert(it);
        }
        timed
    }

    /// Says what an element asks that the comparison with the law does not look at.
    fn plain(&self, procedure: &Procedure, path: &str) -> Option<Text> {
        let (section, id) = path.split_once('.')?;
        let limit = |limit: &Limit| Arg::Both {
            vi: Phrases::new(procedure, Lang::Vi).limit(limit),
            en: Phrases::new(procedure, Lang::En).limit(limit),
        };
        if section == "time_limits" {
            let clock = self.clocks.get(id)?;
            return Some(words::LIMIT.with("limit", limit(&clock.limit)));
        }
        let step = self.steps.get(id).filter(|_| section == "steps")?;
        let kind = Arg::Both {
            vi: step.kind.spell(Lang::Vi).to_owned(),
            en: step.kind.spell(Lang::En).to_owned(),
        };
        Some(match &step.limit {
            Some(own) => words::STEP_LIMIT
                .with("kind", kind)
                .with("limit", limit(own)),
            None => words::STEP.with("kind", kind),
        })
    }
}
