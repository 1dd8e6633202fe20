//! The applicants of whom a demand is made, and the worst answer among them.

use super::order::{Order, Reason};
use crate::{
    checks::guards::{Effort, Point, Space},
    messages::Arg,
    model::{Condition, Guard, Procedure},
};

/// Every kind of applicants that a comparison tells apart.
pub(super) struct Cases<'a> {
    space: Space<'a>,
    /// The size of its conditions, each of which may be looked at for every applicant.
    size: usize,
}

/// An answer with the applicant who shows it, and what it rests on.
#[derive(Debug, Clone)]
pub(super) struct Answer<T> {
    pub(super) order: Order,
    /// What the answer rests on.
    pub(super) ground: Option<T>,
    /// For whom, where it is not the same for all.
    pub(super) witness: Option<Arg>,
}

impl<T> Answer<T> {
    pub(super) fn new(order: Order, ground: T) -> Self {
        Self {
            order,
            ground: Some(ground),
            witness: None,
        }
    }

    pub(super) fn unknown(reason: Reason) -> Self {
        Self {
            order: Order::Unknown(reason),
            ground: None,
            witness: None,
        }
    }

    /// Both bounds must be kept.
    pub(super) fn and(self, other: Self) -> Self {
        if self.is_worse_than(&other) {
            self
        } else {
            other
        }
    }

    fn is_worse_than(&self, other: &Self) -> bool {
        self.order.clone().and(other.order.clone()) == self.order
    }

    /// One of two allowances suffices.
    pub(super) fn or(self, other: Self) -> Self {
        if self.order.clone().or(other.order.clone()) == self.order {
            self
        } else {
            other
        }
    }
}

/// One kind of applicants.
#[derive(Clone, Copy)]
pub(super) struct Case<'c, 'a> {
    pub(super) space: &'c Space<'a>,
    pub(super) point: &'c Point,
}

impl Case<'_, '_> {
    /// Tells whether a guard holds; no guard always does.
    pub(super) fn holds(&self, guard: Option<&Guard>) -> Option<bool> {
        self.space.guard(guard, self.point)
    }
}

impl<'a> Cases<'a> {
    pub(super) fn of<'c>(
        procedure: &'a Procedure,
        conditions: impl IntoIterator<Item = &'c Condition>,
    ) -> Self {
        let mut size = 0;
        let conditions = conditions.into_iter().inspect(|it| size += it.size());
        Self {
            space: Space::of(procedure, conditions),
            size,
        }
    }

    /// Returns the worst answer among those of whom a demand is made.
    pub(super) fn worst<T>(
        &self,
        asked_of: &[Condition],
        answer: impl Fn(Case<'_, 'a>) -> Answer<T>,
    ) -> Answer<T> {
        let space = &self.space;
        let mut worst: Option<(Answer<T>, Point)> = None;
        let mut differs = false;
        for point in space.points(Effort::weighing(self.size)) {
            let Ok(point) = point else {
                return Answer::unknown(Reason::Cases);
            };
            let asked = asked_of.iter().try_fold(true, |all, it| {
                space.holds(it, &point).map(|holds| all && holds)
            });
            // Whether a wider class includes this applicant is for the law to say.
            if asked == Some(false) || space.is_within_named_class(&point) {
                continue;
            }
            let found = match asked {
                Some(true) => answer(Case {
                    space,
                    point: &point,
                }),
                _ => Answer::unknown(Reason::Cases),
            };
            worst = Some(match worst.take() {
                None => (found, point),
                Some(kept) => {
                    differs |= kept.0.order != found.order;
                    if kept.0.is_worse_than(&found) {
                        kept
                    } else {
                        (found, point)
                    }
                }
            });
        }
        let Some((mut worst, point)) = worst else {
            return Answer::unknown(Reason::Cases);
        };
        worst.witness = differs.then(|| space.describe(&point));
        worst
    }
}
