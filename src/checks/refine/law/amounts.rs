//! Sets, time limits and fees against the bounds of provisions.

use super::{Bench, Found};
use crate::{
    checks::refine::{
        cases::{Answer, Case},
        fees::{self, Ceiling},
        limits::{self, TimeLimit},
        order::{Order, Reason},
        wording::Wordings,
        words,
    },
    model::{ClockLength, Extension, Limit, PermissionKind},
    values::Stated,
};

impl<'a> Bench<'a> {
    pub(super) fn sets(
        &self,
        wordings: &Wordings<'a>,
        asked: Stated<u32>,
        case: Case<'_, 'a>,
    ) -> Found<'a> {
        self.most(wordings, case, |kind| {
            let PermissionKind::Sets(allowed) = kind else {
                return None;
            };
            Some(match asked {
                Stated::Value(asked) if asked <= *allowed => Order::Within,
                Stated::Value(_) => Order::Beyond,
                Stated::None => Order::Within,
                Stated::Unknown => Order::Unknown(Reason::NotStated),
            })
        })
    }

    /// Compares with every bound of one kind; all must be kept.
    pub(super) fn most(
        &self,
        wordings: &Wordings<'a>,
        case: Case<'_, 'a>,
        compare: impl Fn(&PermissionKind) -> Option<Order>,
    ) -> Found<'a> {
        let bounds = self.bounds(wordings, case).filter(|(it, _)| it.binds());
        let answers = bounds.filter_map(|(wording, line)| {
            let order = compare(&line.kind)?;
            Some(Answer::new(order, self.allowed(wording, line)))
        });
        answers
            .reduce(Answer::and)
            .unwrap_or_else(|| Answer::unknown(wordings.none))
    }

    pub(super) fn limit(
        &self,
        wordings: &Wordings<'a>,
        asked: &Limit,
        promise: bool,
        case: Case<'_, 'a>,
    ) -> Found<'a> {
        let mine = TimeLimit {
            length: asked.length,
            from: asked.from,
        };
        let of_case = Wordings {
            // What names a procedure bounds its result, not each of its steps.
            all: wordings
                .all
                .iter()
                .filter(|it| it.covers || promise)
                .copied()
                .collect(),
            none: wordings.none,
        };
        self.most(&of_case, case, |kind| {
            let PermissionKind::Limit { length, from } = kind else {
                return None;
            };
            let allowed = TimeLimit {
                length: ClockLength::Length(*length),
                from: *from,
            };
            Some(limits::compare(mine, allowed, &self.year))
        })
    }

    pub(super) fn extension(&self, wordings: &Wordings<'a>, asked: &Extension) -> Found<'a> {
        let lines = wordings
            .all
            .iter()
            .filter(|it| it.binds())
            .flat_map(|wording| {
                let lines = wording.provision.extensions.iter();
                lines.map(move |it| (wording, it))
            });
        let answers = lines.map(|(wording, (length, bound))| {
            let of = |length| TimeLimit {
                length: ClockLength::Length(length),
                from: None,
            };
            let longer = limits::compare(of(asked.length), of(*length), &self.year);
            let often = match (asked.bound, bound) {
                (_, None) => Order::Within,
                (Some(asked), Some(allowed)) if asked <= *allowed => Order::Within,
                (Some(_), Some(_)) => Order::Beyond,
                (None, Some(_)) => Order::Unknown(Reason::NotStated),
            };
            let words = words::extension(*length, *bound);
            let against = self.against(wording, wording.provision.meta.span, words);
            Answer::new(longer.and(often), against)
        });
        answers
            .reduce(Answer::or)
            .unwrap_or_else(|| Answer::unknown(wordings.none))
    }

    pub(super) fn fee(
        &self,
        wordings: &Wordings<'a>,
        asked: &Result<fees::Sum, Reason>,
        case: Case<'_, 'a>,
    ) -> Found<'a> {
        let of_fees = Wordings {
            // What names a procedure without being cited speaks of its only payment.
            all: wordings
                .all
                .iter()
                .filter(|it| it.covers || self.n_fees == 1)
                .copied()
                .collect(),
            none: wordings.none,
        };
        self.most(&of_fees, case, |kind| {
            let PermissionKind::Fee { amount, per } = kind else {
                return None;
            };
            let ceiling = match per {
                Some(unit) => Ceiling::Each(unit.clone(), *amount),
                None => Ceiling::Whole(*amount),
            };
            Some(match asked {
                Ok(sum) => fees::compare(sum, &ceiling),
                Err(reason) => Order::Unknown(*reason),
            })
        })
    }
}
