//! A value that the source states, denies, or leaves open.

/// What a source says of a value.
///
/// `không` (none), `chưa rõ` (unknown) and a value are three different
/// answers: unknown is never taken for none, for zero or for a default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stated<T> {
    /// The source states the value.
    Value(T),
    /// The source says that there is none (`không`).
    None,
    /// The source does not say (`chưa rõ`).
    Unknown,
}

impl<T> Stated<T> {
    /// Returns the value when the source states one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::None | Self::Unknown => None,
        }
    }

    /// Returns the same answer about a borrowed value.
    pub fn as_ref(&self) -> Stated<&T> {
        match self {
            Self::Value(value) => Stated::Value(value),
            Self::None => Stated::None,
            Self::Unknown => Stated::Unknown,
        }
    }

    /// Applies a function to the value, keeping `None` and `Unknown`.
    pub fn map<U>(self, function: impl FnOnce(T) -> U) -> Stated<U> {
        match self {
            Self::Value(value) => Stated::Value(function(value)),
            Self::None => Stated::None,
            Self::Unknown => Stated::Unknown,
        }
    }

    /// Tells whether the source leaves the value open.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}
