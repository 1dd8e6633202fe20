//! A province's copy against the national procedure of which it is a copy (B11).

use super::{
    Against, Dimension, Verdict,
    asked::{Demand, What, demands},
    cases::{Answer, Case, Cases},
    copies,
    fees::{self, Ceiling},
    limits::{self, TimeLimit, Year},
    order::{Order, Reason},
    translate::Translate,
    ways, words,
};
use crate::{
    checks::{bases::kind_in_law, timing},
    law,
    model::{Condition, FeeValue, Limit, Procedure, Project, readable},
    source::fold_ascii,
    values::{Date, Stated},
};

/// Compares everything that a province's copy asks with what its parent asks; nothing
/// for a procedure without parent.
///
/// `as_of` chooses the year whose filing days decide between different units of time.
#[must_use]
pub fn with_parent<'a>(
    project: &'a Project,
    procedure: &'a Procedure,
    as_of: Date,
) -> Vec<Verdict<'a>> {
    let parent = procedure.parent.and_then(|it| project.procedures.get(it));
    let Some(parent) = parent else {
        return Vec::new();
    };
    let bench = Bench {
        project,
        procedure,
        parent_project: project,
        parent,
        is_copy: true,
        theirs: demands(parent),
        year: Year::of(timing::calendar(procedure), as_of),
        translate: Translate::new(parent, procedure),
    };
    let mine = demands(procedure).into_iter();
    super::gather(mine.flat_map(|it| bench.judge(&it)))
}

/// A procedure with the project in which its names are resolved.
pub(crate) type Version<'a> = (&'a Project, &'a Procedure);

/// Compares everything that one version asks with what another asks; each may be of a project of its own.
///
/// Elements go by their stable names. `as_of` chooses the year whose filing days decide between
/// different units of time.
pub(crate) fn with_version<'a>(
    (project, procedure): Version<'a>,
    (parent_project, parent): Version<'a>,
    as_of: Date,
) -> Vec<Verdict<'a>> {
    let bench = Bench {
        project,
        procedure,
        parent_project,
        parent,
        is_copy: false,
        theirs: demands(parent),
        year: Year::of(timing::calendar(procedure), as_of),
        translate: Translate::new(parent, procedure),
    };
    let mine = demands(procedure).into_iter();
    super::gather(mine.flat_map(|it| bench.judge(&it)))
}

struct Bench<'a> {
    project: &'a Project,
    procedure: &'a Procedure,
    parent_project: &'a Project,
    parent: &'a Procedure,
    /// The procedure is a province's copy: what it inherits or was given to settle is no excess.
    is_copy: bool,
    theirs: Vec<Demand<'a>>,
    year: Year,
    translate: Translate<'a>,
}

/// What the parent asks, with its conditions in terms of the copy.
struct Theirs<'t, 'a> {
    demand: &'t Demand<'a>,
    guards: Option<Vec<Condition>>,
}

type Found<'a> = Answer<Against<'a>>;

impl<'a> Bench<'a> {
    fn judge(&self, mine: &Demand<'a>) -> Vec<Verdict<'a>> {
        let dimension = Dimension::of(&mine.what);
        let verdict = |dimension, answer| {
            Verdict::new(
                (self.project, self.procedure),
                mine,
                dimension,
                mine.span,
                answer,
            )
        };
        if matches!(mine.what, What::StepLimit(_) | What::NoPromise) {
            return Vec::new();
        }
        let theirs = self.counterparts(mine);
        let inherited = theirs.iter().any(|it| it.demand.span == mine.span);
        if self.is_copy && (inherited || self.is_delegated(mine)) {
            let mut settled = Answer::unknown(Reason::NotBounded);
            settled.order = Order::Within;
            return vec![verdict(dimension, settled)];
        }
        if theirs.is_empty() {
            return vec![verdict(dimension, Self::alone(&mine.what))];
        }
        let mut out = vec![verdict(dimension, self.over_cases(mine, &theirs, None))];
        if let What::Paper(document, _) = mine.what
            && (!self.is_copy || out.iter().all(|it| it.order == Order::Within))
        {
            let copies = self.over_cases(mine, &theirs, Some(Dimension::Copies));
            let stated = !matches!(copies.order, Order::Unknown(_));
            out.extend(stated.then(|| verdict(Dimension::Copies, copies)));
            if document.form.is_some() {
                let form = self.over_cases(mine, &theirs, Some(Dimension::Form));
                let stated = !matches!(form.order, Order::Unknown(_));
                out.extend(stated.then(|| verdict(Dimension::Form, form)));
            }
        }
        out
    }

    /// What only the copy asks is added; how much it asks has nothing to compare with.
    fn alone(what: &What<'_>) -> Found<'a> {
        let mut answer = Answer::unknown(Reason::NotBounded);
        if matches!(
            what,
            What::Paper(..)
                | What::Fee(_)
                | What::Condition(_)
                | What::Inspection
                | What::Extension(_)
        ) {
            answer.order = Order::Beyond;
        }
        answer
    }

    /// Returns what the parent asks of the same thing.
    fn counterparts(&self, mine: &Demand<'_>) -> Vec<Theirs<'_, 'a>> {
        let alike = |it: &&Demand<'_>| {
            std::mem::discriminant(&it.what) == std::mem::discriminant(&mine.what)
        };
        let same: Vec<&Demand<'a>> = self
            .theirs
            .iter()
            .filter(alike)
            .filter(|it| it.element.path == mine.element.path)
            .collect();
        let promises = || {
            let all = self.theirs.iter().filter(alike);
            all.filter(|it| matches!(it.what, What::Promise(_)))
                .collect()
        };
        let same = if same.is_empty() && self.is_copy {
            promises()
        } else {
            same
        };
        same.into_iter()
            .map(|demand| Theirs {
                demand,
                guards: self.translate.conditions(&demand.guards),
            })
            .collect()
    }

    /// Tells whether the province prescribes the part by a delegated text of its own, or
    /// the parent leaves the amount to its council.
    fn is_delegated(&self, mine: &Demand<'_>) -> bool {
        let local = mine.basis.citations.iter().any(|it| {
            let instrument = self.project.instruments.get(it.instrument);
            let delegated = instrument
                .and_then(|it| it.delegated_by.as_ref())
                .and_then(Stated::value)
                .is_some_and(|it| !it.is_empty());
            let kind = kind_in_law(self.project, it.instrument);
            delegated
                && kind
                    .and_then(|it| law::kind(it.id()))
                    .is_some_and(|it| it.local)
        });
        let What::Fee(fee) = mine.what else {
            return local;
        };
        let left_open = self
            .parent
            .fees
            .values()
            .any(|it| it.family == fee.family && matches!(it.value, FeeValue::ByCouncil(_)));
        local || left_open
    }

    fn over_cases(
        &self,
        mine: &Demand<'a>,
        theirs: &[Theirs<'_, 'a>],
        part: Option<Dimension>,
    ) -> Found<'a> {
        let mut more = match mine.what {
            What::Fee(fee) => fees::conditions(fee),
            _ => Vec::new(),
        };
        for it in theirs {
            more.extend(it.guards.iter().flatten().cloned());
            if let What::Fee(fee) = it.demand.what
                && let Some(fee) = self.translate.fee(fee)
            {
                more.extend(fees::conditions(&fee));
            }
        }
        let conditions = mine.guards.iter().chain(&more);
        Cases::of(self.procedure, conditions)
            .worst(&mine.guards, |case| self.at(mine, theirs, part, case))
    }

    /// Compares for one kind of applicants with everything that the parent asks of them.
    fn at(
        &self,
        mine: &Demand<'a>,
        theirs: &[Theirs<'_, 'a>],
        part: Option<Dimension>,
        case: Case<'_, 'a>,
    ) -> Found<'a> {
        let mut open = Vec::new();
        for it in theirs {
            let Some(guards) = &it.guards else {
                return Answer::unknown(Reason::Cases);
            };
            let asked = guards.iter().try_fold(true, |all, guard| {
                case.space.holds(guard, case.point).map(|it| all && it)
            });
            match asked {
                Some(true) => open.push(it.demand),
                Some(false) => {}
                None => return Answer::unknown(Reason::Cases),
            }
        }
        let answers = open.iter().map(|it| {
            let order = self.compare(mine, it, part, case);
            Answer::new(order, self.against(it, part))
        });
        let presence = matches!(
            mine.what,
            What::Paper(..) | What::Condition(_) | What::Inspection
        );
        let best = if presence {
            answers.reduce(Answer::or)
        } else {
            answers.reduce(Answer::and)
        };
        best.unwrap_or_else(|| Self::alone(&mine.what))
    }

    fn against(&self, theirs: &Demand<'a>, part: Option<Dimension>) -> Against<'a> {
        let dimension = part.unwrap_or_else(|| Dimension::of(&theirs.what));
        Against {
            allowed: words::asked(self.parent_project, self.parent, theirs, dimension),
            place: readable(&self.parent.name).into(),
            span: theirs.span,
            is_ban: false,
            metas: theirs.element.metas.clone(),
        }
    }

    fn compare(
        &self,
        mine: &Demand<'a>,
        theirs: &Demand<'a>,
        part: Option<Dimension>,
        case: Case<'_, 'a>,
    ) -> Order {
        match (&mine.what, &theirs.what) {
            (What::Paper(..), What::Paper(..)) => match part {
                Some(Dimension::Copies) => self.copies(mine, theirs),
                Some(_) => self.form(mine, theirs),
                None => Order::Within,
            },
            (What::Sets(mine), What::Sets(theirs)) => match (mine, theirs) {
                (Stated::Value(mine), Stated::Value(theirs)) if mine <= theirs => Order::Within,
                (Stated::Value(_), Stated::Value(_)) => Order::Beyond,
                (Stated::Value(_), _) => Order::Unknown(Reason::NotBounded),
                _ => Order::Unknown(Reason::NotStated),
            },
            (What::Promise(mine), What::Promise(theirs)) => self.limit(mine, theirs),
            (What::Extension(mine), What::Extension(theirs)) => {
                let of = |length| TimeLimit {
                    length: crate::model::ClockLength::Length(length),
                    from: None,
                };
                limits::compare(of(mine.length), of(theirs.length), &self.year)
            }
            (What::Fee(mine), What::Fee(theirs)) => {
                let Some(theirs) = self.translate.fee(theirs) else {
                    return Order::Unknown(Reason::Cases);
                };
                let sum = |fee| fees::sum(self.procedure, fee, case.space, case.point);
                match (sum(mine), sum(&theirs)) {
                    (Ok(mine), Ok(theirs)) => fees::compare(&mine, &Ceiling::Like(theirs)),
                    (Err(reason), _) | (_, Err(reason)) => Order::Unknown(reason),
                }
            }
            (What::Condition(mine), What::Condition(theirs)) => {
                let same = fold_ascii(&mine.title) == fold_ascii(&theirs.title);
                if same {
                    Order::Within
                } else {
                    Order::Unknown(Reason::OtherKind)
                }
            }
            (What::Inspection, What::Inspection) => Order::Within,
            (What::Channels(mine), What::Channels(theirs)) => {
                if theirs.iter().all(|it| mine.contains(it)) {
                    Order::Within
                } else {
                    Order::Beyond
                }
            }
            _ => Order::Unknown(Reason::OtherKind),
        }
    }

    fn limit(&self, mine: &Limit, theirs: &Limit) -> Order {
        let of = |it: &Limit| TimeLimit {
            length: it.length,
            from: it.from,
        };
        limits::compare(of(mine), of(theirs), &self.year)
    }

    /// Every way that the parent leaves open must be open, or an easier one.
    fn copies(&self, mine: &Demand<'a>, theirs: &Demand<'a>) -> Order {
        let ways = |procedure, demand: &Demand<'a>| match demand.what {
            What::Paper(document, entry) => ways::options(procedure, document, entry),
            _ => Vec::new(),
        };
        let mine = ways(self.procedure, mine);
        let theirs = ways(self.parent, theirs);
        let answers = theirs.iter().map(|theirs| {
            let easier = mine
                .iter()
                .map(|mine| copies::compare(&mine.copies, &theirs.copies));
            easier
                .reduce(Order::or)
                .unwrap_or(Order::Unknown(Reason::NotStated))
        });
        answers
            .reduce(Order::and)
            .unwrap_or(Order::Unknown(Reason::NotBounded))
    }

    fn form(&self, mine: &Demand<'a>, theirs: &Demand<'a>) -> Order {
        match (&mine.what, &theirs.what) {
            (What::Paper(mine, _), What::Paper(theirs, _)) => match (&mine.form, &theirs.form) {
                (Some(mine), Some(theirs)) if self.is_copy => {
                    ways::form(self.project, mine, theirs)
                }
                _ => Order::Unknown(Reason::NotBounded),
            },
            _ => Order::Unknown(Reason::OtherKind),
        }
    }
}
