//! A procedure against the provisions on which it rests (B10).

mod amounts;
mod papers;

use super::{
    Against, Dimension, Verdict,
    asked::{Demand, What, demands},
    cases::{Answer, Case, Cases},
    fees,
    limits::Year,
    order::{Order, Reason},
    ways,
    wording::{Law, Wording, Wordings},
    words,
};
use crate::{
    checks::timing,
    messages::{Text, refine as m},
    model::{Condition, Guard, Permission, PermissionKind, Procedure, Project, Requirement, cite},
    source::{Span, fold_ascii},
    syntax::words::Channel,
    values::Date,
};

/// Compares everything that a procedure asks with what the law of a day allows.
///
/// `as_of` chooses the year whose filing days decide between different units of time.
#[must_use]
pub fn with_law<'a>(
    project: &'a Project,
    procedure: &'a Procedure,
    date: Date,
    as_of: Date,
) -> Vec<Verdict<'a>> {
    let bench = Bench::new(project, procedure, date, as_of);
    let verdicts = demands(procedure).into_iter();
    super::gather(verdicts.flat_map(|it| bench.judge(&it)))
}

/// What every comparison needs.
pub(super) struct Bench<'a> {
    project: &'a Project,
    procedure: &'a Procedure,
    date: Date,
    law: Law<'a>,
    year: Year,
    n_fees: usize,
}

type Found<'a> = Answer<Against<'a>>;

impl<'a> Bench<'a> {
    pub(super) fn new(
        project: &'a Project,
        procedure: &'a Procedure,
        date: Date,
        as_of: Date,
    ) -> Self {
        Self {
            project,
            procedure,
            date,
            law: Law::new(project, procedure, date),
            year: Year::of(timing::calendar(procedure), as_of),
            n_fees: procedure.fees.len(),
        }
    }

    /// Answers on every dimension of a demand that the answer before leaves open.
    pub(super) fn judge(&self, demand: &Demand<'a>) -> Vec<Verdict<'a>> {
        let wordings = self.law.wordings(demand.basis);
        let mut out = vec![self.verdict(demand, &wordings)];
        if let What::Paper(document, entry) = demand.what
            && out.iter().all(|it| it.order == Order::Within)
        {
            let options = ways::options(self.procedure, document, entry);
            out.extend(self.copies(demand, &wordings, &options));
            out.extend(self.form(demand, &wordings));
        }
        out
    }

    /// Answers the main question about a demand.
    fn verdict(&self, demand: &Demand<'a>, wordings: &Wordings<'a>) -> Verdict<'a> {
        let fee = match demand.what {
            What::Fee(fee) => fees::conditions(fee),
            _ => Vec::new(),
        };
        let answer = self.over_cases(demand, wordings, &fee, |case| match demand.what {
            What::Paper(..) => self.paper(demand, wordings, case),
            What::Sets(asked) => self.sets(wordings, asked, case),
            What::Promise(limit) | What::StepLimit(limit) => {
                let promise = matches!(demand.what, What::Promise(_));
                self.limit(wordings, limit, promise, case)
            }
            What::NoPromise => self.most(wordings, case, |kind| {
                matches!(kind, PermissionKind::Limit { .. })
                    .then_some(Order::Unknown(Reason::NotStated))
            }),
            What::Extension(more) => self.extension(wordings, more),
            What::Fee(fee) => {
                let sum = fees::sum(self.procedure, fee, case.space, case.point);
                self.fee(wordings, &sum, case)
            }
            What::Condition(requirement) => self.condition(wordings, requirement, case),
            What::Inspection => self.inspection(wordings, case),
            What::Channels(ref channels) => self.channels(wordings, channels, case),
        });
        Verdict::new(
            (self.project, self.procedure),
            demand,
            Dimension::of(&demand.what),
            demand.span,
            answer,
        )
    }

    fn over_cases(
        &self,
        demand: &Demand<'a>,
        wordings: &Wordings<'a>,
        more: &[Condition],
        answer: impl Fn(Case<'_, 'a>) -> Found<'a>,
    ) -> Found<'a> {
        let guards = wordings.all.iter().flat_map(|it| guards(it));
        let guards = guards.map(|it| &it.condition);
        let conditions = demand.guards.iter().chain(more).chain(guards);
        Cases::of(self.procedure, conditions).worst(&demand.guards, answer)
    }

    /// What rests on a permission or another line of a provision.
    fn against(&self, wording: &Wording<'a>, span: Span, allowed: Text) -> Against<'a> {
        Against {
            allowed,
            place: cite::provision(self.project, wording.id, wording.provision),
            span,
            is_ban: false,
            metas: vec![&wording.provision.meta, &wording.instrument.meta],
        }
    }

    /// What a line forbids.
    fn banned(&self, wording: &Wording<'a>, span: Span, text: Text) -> Found<'a> {
        let against = Against {
            is_ban: true,
            ..self.against(wording, span, text)
        };
        Answer::new(Order::Beyond, against)
    }

    fn allowed(&self, wording: &Wording<'a>, permission: &Permission) -> Against<'a> {
        self.against(
            wording,
            permission.span,
            words::allowed(self.project, self.procedure, permission),
        )
    }

    fn runs(&self, until: Option<Date>) -> bool {
        until.is_none_or(|last| self.date <= last)
    }

    /// Returns the lines of the wordings that bound something for an applicant.
    fn bounds<'w>(
        &'w self,
        wordings: &'w Wordings<'a>,
        case: Case<'w, 'a>,
    ) -> impl Iterator<Item = (&'w Wording<'a>, &'a Permission)> {
        wordings.all.iter().flat_map(move |wording| {
            let lines = wording.provision.permissions.iter();
            let holds = lines.filter(move |it| {
                self.runs(it.until) && case.holds(it.guard.as_ref()) == Some(true)
            });
            holds.map(move |it| (wording, it))
        })
    }

    /// Returns the end of a closed list that covers what is judged.
    fn closed(&self, wordings: &Wordings<'a>) -> Option<Found<'a>> {
        let mut ends = wordings.all.iter().filter(|it| it.binds());
        let (wording, span) =
            ends.find_map(|it| it.provision.nothing_else.map(|span| (it, span)))?;
        Some(self.banned(wording, span, m::NOTHING_ELSE.text()))
    }

    fn condition(
        &self,
        wordings: &Wordings<'a>,
        asked: &Requirement,
        case: Case<'_, 'a>,
    ) -> Found<'a> {
        let plain = |text: &str| fold_ascii(text).replace(|it: char| !it.is_alphanumeric(), "");
        let mut listed = false;
        let lines = self.bounds(wordings, case).filter_map(|(wording, line)| {
            let PermissionKind::Condition(text) = &line.kind else {
                return None;
            };
            listed = true;
            (plain(text) == plain(&asked.title))
                .then(|| Answer::new(Order::Within, self.allowed(wording, line)))
        });
        let same = lines.reduce(Answer::or);
        match same {
            Some(same) => same,
            // Other words may say the same.
            None if listed => Answer::unknown(Reason::OtherKind),
            None => self
                .closed(wordings)
                .unwrap_or_else(|| Answer::unknown(wordings.none)),
        }
    }

    fn inspection(&self, wordings: &Wordings<'a>, case: Case<'_, 'a>) -> Found<'a> {
        let mut lines = self.bounds(wordings, case);
        let line = lines.find(|(_, it)| matches!(it.kind, PermissionKind::Inspection));
        match line {
            Some((wording, line)) => Answer::new(Order::Within, self.allowed(wording, line)),
            None => self
                .closed(wordings)
                .unwrap_or_else(|| Answer::unknown(wordings.none)),
        }
    }

    fn channels(
        &self,
        wordings: &Wordings<'a>,
        asked: &[Channel],
        case: Case<'_, 'a>,
    ) -> Found<'a> {
        self.most(wordings, case, |kind| {
            let PermissionKind::Channels(allowed) = kind else {
                return None;
            };
            let open = allowed.iter().all(|it| asked.contains(it));
            Some(if open { Order::Within } else { Order::Beyond })
        })
    }
}

/// Returns the guards of the lines of a wording.
fn guards<'w>(wording: &Wording<'w>) -> impl Iterator<Item = &'w Guard> + use<'w> {
    let permissions = wording.provision.permissions.iter();
    let prohibitions = wording.provision.prohibitions.iter();
    permissions
        .filter_map(|it| it.guard.as_ref())
        .chain(prohibitions.filter_map(|it| it.guard.as_ref()))
}
