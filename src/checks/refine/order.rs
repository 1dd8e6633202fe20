//! How something asked stands to what is allowed: the answers and how they combine.

use crate::values::Date;

/// How something asked stands to one thing that is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// It asks no more.
    Within,
    /// It asks more.
    Beyond,
    /// It asks more on some filing days.
    Depends(FilingDays),
    /// It cannot be told.
    Unknown(Reason),
}

/// Filing days on which one limit ends later than another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingDays {
    /// The days on which it ends later, in order.
    pub later: Vec<Date>,
    /// How many days were looked at.
    pub n_looked_at: usize,
}

/// Why a demand cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// No basis is stated.
    NoBasis,
    /// A basis is said to exist and not named (căn cứ chưa rõ).
    BasisUnknown,
    /// Instruments are named, no provision of them.
    InstrumentOnly,
    /// What the provision says is not on record.
    NoContent,
    /// The provision is on record and says nothing of this.
    OtherMatter,
    /// The provision does not hold on the day.
    NotInForce,
    /// The procedure does not state what it asks.
    NotStated,
    /// The provision does not state how much.
    NotBounded,
    /// The two are kinds or units that do not compare.
    OtherKind,
    /// The two limits count from different events.
    OtherStart,
    /// The calendar has no table or no office hours for the count.
    NoCalendar,
    /// The cases of the two cannot be told apart.
    Cases,
    /// The provision speaks of other cases only.
    OtherCase,
}

impl Order {
    /// Both bounds must be kept: the worse answer of the two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if other.gravity() > self.gravity() {
            other
        } else {
            self
        }
    }

    /// One of two allowances suffices: the better answer of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if other.hope() > self.hope() {
            other
        } else {
            self
        }
    }

    fn gravity(&self) -> u8 {
        match self {
            Self::Within => 0,
            Self::Unknown(_) => 1,
            Self::Depends(_) => 2,
            Self::Beyond => 3,
        }
    }

    fn hope(&self) -> u8 {
        match self {
            Self::Within => 3,
            Self::Depends(_) => 2,
            Self::Unknown(_) => 1,
            Self::Beyond => 0,
        }
    }
}
