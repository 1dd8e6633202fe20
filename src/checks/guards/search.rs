//! A search for one applicant, which skips whole classes as soon as one is ruled out.
//!
//! Walking every point of a space doubles with each fact. Here the axes are fixed
//! one after the other, and a beginning that already breaks a demand is left at
//! once; facts that have nothing to do with each other then cost a sum, not a product.

use super::{
    Point, Space,
    axes::{Cell, Key},
};
use crate::model::{Condition, Subject};

/// Beginnings of points that one question may look at.
const MAX_LOOKS: usize = 1 << 16;
/// Those that all questions of one rule about one procedure may look at.
const MAX_ALL: usize = 1 << 20;
/// A question costs as much as this many looks before its first.
const ASKING: usize = 16;
/// Where more axes and conditions than this hang on one look, it counts as several.
const ONE_LOOK: usize = 64;

/// A question has too many kinds of applicants to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooMany;

/// How much may still be looked at: for one question, and for all of one rule about a
/// procedure, so that a long list of questions costs no more than a long list of answers.
#[derive(Debug)]
pub(crate) struct Effort {
    left: usize,
    all: usize,
    /// What is looked at besides at each point.
    weight: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self::weighing(0)
    }
}

impl Effort {
    /// Begins for points at each of which so many conditions are looked at besides.
    pub(crate) fn weighing(weight: usize) -> Self {
        Self {
            left: MAX_LOOKS,
            all: MAX_ALL,
            weight,
        }
    }

    /// Begins another question of the same rule, about so many conditions.
    ///
    /// # Errors
    /// When the questions before have taken all that there is.
    pub(crate) fn anew(&mut self, size: usize) -> Result<(), TooMany> {
        self.left = MAX_LOOKS.min(self.all);
        self.spend(ASKING + size / ONE_LOOK)
    }

    /// Counts the making of a space.
    ///
    /// # Errors
    /// When the questions so far have taken all that there is.
    pub(crate) fn spend_on(&mut self, space: &Space<'_>) -> Result<(), TooMany> {
        self.spend(space.axes.len() / ASKING)
    }

    /// Tells whether no other question can be asked.
    pub(crate) fn is_spent(&self) -> bool {
        self.all <= ASKING
    }

    fn spend(&mut self, looks: usize) -> Result<(), TooMany> {
        let left = self.left.checked_sub(looks);
        self.all = self.all.saturating_sub(looks);
        self.left = left.unwrap_or_default();
        left.map(|_| ()).ok_or(TooMany)
    }
}

/// What is asked of a condition at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Want {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// It may hold.
    Possible,
}

/// What is known of a condition when some axes are fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    True,
    False,
    /// It cannot be told, whatever the other axes are.
    Never,
    /// The other axes decide.
    Open,
}

impl From<bool> for Told {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl Told {
    pub(super) fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Never | Self::Open => self,
        }
    }

    /// Kleene's or: true wins, then what is open, then what cannot be told.
    pub(super) fn any(parts: impl Iterator<Item = Self>) -> Self {
        let mut told = Self::False;
        for part in parts {
            told = match (told, part) {
                (_, Self::True) => return Self::True,
                (Self::Open, _) | (_, Self::Open) => Self::Open,
                (Self::Never, _) | (_, Self::Never) => Self::Never,
                (Self::False, Self::False) => Self::False,
                (Self::True, _) => return Self::True,
            };
        }
        told
    }

    /// Returns whether it holds, where that is known.
    pub(super) fn known(self) -> Option<bool> {
        match self {
            Self::True => Some(true),
            Self::False => Some(false),
            Self::Never | Self::Open => None,
        }
    }

    fn may_be(self, want: Want) -> bool {
        match want {
            Want::True => matches!(self, Self::True | Self::Open),
            Want::False => matches!(self, Self::False | Self::Open),
            Want::Possible => self != Self::False,
        }
    }
}

impl Space<'_> {
    /// Returns the first point that can occur and is as wanted; the wants that rule
    /// out most stand first.
    pub(crate) fn first(
        &self,
        wants: &[(Want, &Condition)],
        effort: &mut Effort,
    ) -> Result<Option<Point>, TooMany> {
        self.search(None, wants, false, effort)
    }

    /// Like [`Space::first`], among applicants who belong to no wider class that the
    /// conditions name.
    ///
    /// Whether the wider class includes them is for the law to say, so a gap there is no fault.
    pub(crate) fn first_outside_named_classes(
        &self,
        wants: &[(Want, &Condition)],
        effort: &mut Effort,
    ) -> Result<Option<Point>, TooMany> {
        self.search(None, wants, true, effort)
    }

    /// Walks over the points that can occur, the first cells of the first axes first,
    /// until `effort` is spent.
    pub(crate) fn points(
        &self,
        mut effort: Effort,
    ) -> impl Iterator<Item = Result<Point, TooMany>> + '_ {
        let mut next = self.search(None, &[], false, &mut effort).transpose();
        std::iter::from_fn(move || {
            let point = next.take()?;
            if let Ok(point) = &point {
                next = self
                    .search(Some(point.clone()), &[], false, &mut effort)
                    .transpose();
            }
            Some(point)
        })
    }

    /// Looks for the next point after `from`.
    fn search(
        &self,
        from: Option<Point>,
        wants: &[(Want, &Condition)],
        outside: bool,
        effort: &mut Effort,
    ) -> Result<Option<Point>, TooMany> {
        let is_first = from.is_none();
        let wanted: usize = wants.iter().map(|(_, it)| it.size()).sum();
        let look = 1 + (self.axes.len() + wanted + effort.weight) / ONE_LOOK;
        let mut point = from.unwrap_or_default();
        let empty = self.axes.iter().any(|it| it.cells.is_empty());
        if empty || !is_first && !self.advance(&mut point) {
            return Ok(None);
        }
        loop {
            effort.spend(look)?;
            let open = self.may_occur(&point)
                && !(outside && self.is_within_named_class(&point))
                && wants
                    .iter()
                    .all(|(want, it)| self.told(it, &point).may_be(*want));
            if open && point.0.len() == self.axes.len() {
                return Ok(Some(point));
            }
            if open {
                point.0.push(0);
            } else if !self.advance(&mut point) {
                return Ok(None);
            }
        }
    }

    /// Goes on to the next cell of the last axis, or of one before.
    fn advance(&self, point: &mut Point) -> bool {
        while let Some(cell) = point.0.pop() {
            let axis = self.axes.get(point.0.len());
            if axis.is_some_and(|it| cell + 1 < it.cells.len()) {
                point.0.push(cell + 1);
                return true;
            }
        }
        false
    }

    /// A fact has a value exactly where it is asked.
    fn may_occur(&self, point: &Point) -> bool {
        self.axes.iter().zip(&point.0).all(|(axis, cell)| {
            let guard = match axis.key {
                Key::Subject(Subject::Fact(fact)) => self
                    .procedure
                    .facts
                    .get(fact)
                    .and_then(|it| it.guard.as_ref()),
                _ => None,
            };
            let absent = axis.cells.get(*cell) == Some(&Cell::Absent);
            match guard {
                Some(guard) => self.told(&guard.condition, point).known() != Some(absent),
                None => !absent,
            }
        })
    }
}
