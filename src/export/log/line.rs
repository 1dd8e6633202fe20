//! The lines of the log of a store: how a dossier was opened, what was asked, what came of it.

use serde_json::Value;

use super::{
    Digest, LogFault, Names, read,
    wire::{Chosen, Fields, Parts, Record, Wire, choice, kind_of, record},
    written,
};
use crate::{
    diagnostic::Code,
    export::particulars::{Particular, Particulars},
    interp::{Command, Event, Rejection, effects::Edition},
    messages::{Arg, Text, store as m},
    values::{Date, Instant, Lang},
};

/// A sentence in both languages, as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Said {
    /// Says a text; words that are to be written into a file are those of its language.
    #[must_use]
    pub fn of(text: &Text, keywords: Lang) -> Self {
        Self {
            vi: text.render_in(Lang::Vi, keywords),
            en: text.render_in(Lang::En, keywords),
        }
    }

    /// Returns the sentence as a text.
    #[must_use]
    pub fn text(&self) -> Text {
        m::SAID.with(
            "text",
            Arg::Both {
                vi: self.vi.clone(),
                en: self.en.clone(),
            },
        )
    }
}

/// The first line of a dossier: under what it runs to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its code (mã hồ sơ).
    pub code: String,
    /// When it was recorded.
    pub recorded: Instant,
    /// The day of receipt, whose law holds.
    pub received: Date,
    /// The sum of the definition.
    pub definition: Digest,
    /// The sum of the calendar and the rules of the day.
    pub law: Digest,
    /// Office hours, where the procedure states none, in minutes of the day.
    pub hours: Vec<(u16, u16)>,
    /// The sum of the first line of the dossier opened before it.
    pub before: Option<Digest>,
    /// The version of the program that decided.
    pub engine: String,
    /// What its official forms say that no event knows; nothing is decided by it.
    pub particulars: Particulars,
    /// The duties of the machine that hold for it; a line without them is of the first programs.
    pub edition: Edition,
}

/// A dossier that was moved to another version of its procedure, or back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// When, in law and on record.
    pub recorded: Instant,
    /// The sum of the definition under which it goes on.
    pub definition: Digest,
    /// The last move is taken back.
    pub back: bool,
    /// The provision that moves it, where one was named.
    pub norm: Option<String>,
}

/// A command that was refused, in the words of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The rule.
    pub rule: &'static Code,
    /// What is wrong and what to do.
    pub message: Said,
    /// The provision behind the rule.
    pub basis: Said,
}

impl Refused {
    /// Takes a rejection, with the language of the file of the procedure.
    #[must_use]
    pub fn of(rejection: &Rejection, keywords: Lang) -> Self {
        Self {
            rule: rejection.code,
            message: Said::of(&rejection.message, keywords),
            basis: Said::of(&rejection.legal_basis, keywords),
        }
    }

    /// Returns the rejection with the words that were said.
    #[must_use]
    pub fn rejection(&self) -> Rejection {
        Rejection {
            code: self.rule,
            message: self.message.text(),
            legal_basis: self.basis.text(),
        }
    }
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The dossier was opened; always the first line.
    Opened(Box<Opened>),
    /// A command came; the lines up to the next one are what came of it.
    Asked {
        /// When it was recorded; what it says of its own time has effect in law.
        recorded: Instant,
        /// What was asked.
        command: Box<Command>,
    },
    /// The dossier was moved; the lines up to the next command are what came of it.
    Moved(Box<Moved>),
    /// Something happened.
    Happened(Box<Event>),
    /// The command was refused.
    Refused(Box<Refused>),
}

impl Line {
    /// Writes the line, without the line break.
    #[must_use]
    pub fn write(&self, names: &Names) -> String {
        written(self, names)
    }

    /// Reads a line.
    ///
    /// # Errors
    /// What is wrong with the line; see [`LogFault`].
    pub fn read(line: &str, names: &Names) -> Result<Self, LogFault> {
        read(line, names)
    }

    /// Reads the first line, which names nothing of a procedure.
    ///
    /// # Errors
    /// What is wrong with the line; see [`LogFault`].
    pub fn read_first(line: &str) -> Result<Opened, LogFault> {
        match read(line, &Names::default())? {
            Self::Opened(opened) => Ok(*opened),
            _ => Err(LogFault::Missing("opened")),
        }
    }
}

record! {
    Said { vi, en }
    Opened { code, recorded, received, definition, law, hours, before, engine, particulars, edition }
    Refused { rule, message, basis }
    Moved { recorded, definition, back, norm }
}

impl Wire for Edition {
    fn write(&self, names: &Names, out: &mut String) {
        let n: u32 = match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
        };
        n.write(names, out);
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        match u32::read(value, names)? {
            2 => Ok(Self::Second),
            3 => Ok(Self::Third),
            4 => Ok(Self::Fourth),
            _ => Err(LogFault::Expected("1, 2, 3, 4")),
        }
    }

    fn is_absent(&self) -> bool {
        *self == Self::First
    }

    fn absent() -> Option<Self> {
        Some(Self::First)
    }
}

impl Wire for Particulars {
    fn write(&self, names: &Names, out: &mut String) {
        let mut record = Record::open(names, out);
        for (what, key, _) in Particular::KEYS {
            if let Some(text) = self.get(what) {
                record.field(key, &text.to_owned());
            }
        }
        record.close();
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        let fields = Fields::of(value, &Particular::KEYS.map(|it| it.1))?;
        let mut told = Self::default();
        for (what, key, _) in Particular::KEYS {
            if let Some(text) = fields.take::<Option<String>>(key, names)? {
                told.set(what, &text);
            }
        }
        Ok(told)
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

choice! {
    Line {
        Opened "opened" { 0: opened }
        Asked "asked" { recorded: recorded, command: command }
        Moved "moved" { 0: moved }
        Happened "happened" { 0: event }
        Refused "refused" { 0: refused }
    }
}
