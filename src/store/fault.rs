//! Why the store did not do what was asked; what it held is as it was.

use rusqlite::ErrorCode;

use crate::{
    export::log::LogFault,
    messages::{Arg, Text, store as m},
    values::Instant,
};

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreFault {
    /// The file is no store.
    NotAStore,
    /// The file is a store of a newer program.
    Newer(i64),
    /// The file has content already.
    NotEmpty,
    /// Another process writes for too long.
    Busy,
    /// The disk is full.
    Full,
    /// The file or its folder must not be written.
    ReadOnly,
    /// The file is damaged.
    Corrupt(String),
    /// The system or SQLite refuses.
    Refused(String),
    /// No dossier has this code.
    UnknownDossier(String),
    /// An identity was used for another command.
    OtherContent(String),
    /// A command of a time that has not come.
    Early(Instant, Instant),
    /// A line of a log cannot be read.
    Line(String, u64, LogFault),
    /// A line of a log is not what was written.
    Altered(String, u64),
    /// A definition or a calendar cannot be read, or is not what was written.
    Definition(String),
    /// A line of a file to be taken in cannot be read.
    Carried(usize, LogFault),
    /// The file to be taken in does not prove itself.
    NotProved(Box<Text>),
}

impl StoreFault {
    /// Says what is wrong and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotAStore => m::NOT_A_STORE.text(),
            Self::Newer(version) => m::NEWER_STORE.with("version", version.to_string()),
            Self::NotEmpty => m::NOT_EMPTY.text(),
            Self::Busy => m::STORE_BUSY.text(),
            Self::Full => m::STORE_FULL.text(),
            Self::ReadOnly => m::STORE_READ_ONLY.text(),
            Self::Corrupt(why) => m::STORE_CORRUPT.with("why", why),
            Self::Refused(why) => m::STORE_REFUSED.with("why", why),
            Self::UnknownDossier(code) => m::UNKNOWN_DOSSIER.with("code", code),
            Self::OtherContent(id) => m::OTHER_CONTENT.with("id", id),
            Self::Early(at, now) => m::EARLY.with("at", *at).with("now", *now),
            Self::Line(code, n, fault) => m::LINE_UNREADABLE
                .with("code", code)
                .with("n", n.to_string())
                .with("why", Arg::from(fault.text())),
            Self::Altered(code, n) => m::LINE_ALTERED.with("code", code).with("n", n.to_string()),
            Self::Definition(sum) => m::DEFINITION_ALTERED.with("sum", sum),
            Self::Carried(n, fault) => m::CARRIED_LINE
                .with("n", *n)
                .with("why", Arg::from(fault.text())),
            Self::NotProved(why) => m::NOT_PROVED.with("why", Arg::from(why.as_ref().clone())),
        }
    }

    /// Tells whether the file itself is not what was written to it.
    #[must_use]
    pub fn is_alteration(&self) -> bool {
        matches!(
            self,
            Self::Corrupt(_)
                | Self::Line(..)
                | Self::Altered(..)
                | Self::Definition(_)
                | Self::NotAStore
        )
    }
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> Self {
        let why = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotAStore,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            // Also a column of another type, a text that is none: not what was written.
            Some(ErrorCode::DatabaseCorrupt) | None => Self::Corrupt(why),
            Some(_) => Self::Refused(why),
        }
    }
}
