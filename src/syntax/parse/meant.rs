//! A piece that cannot be read, read as it was meant.
//!
//! What is told of it often says which letters to change. Where the piece can be read
//! after that change, its name and content are kept, so that one mistake stays one
//! finding; places stay those of the file.

use pest::{Parser as _, error::Error as PestError};

use super::{
    cx::{Pair, pad_date},
    declared::Declared,
    errors,
    expected::expected,
    grammar::{Grammar, Rule},
    hints::{Hint, Stop},
    settled,
};
use crate::{
    diagnostic::Diagnostic,
    messages::Text,
    source::FileId,
    values::{Date, Decimal, Lang},
};

/// At most so many mistakes of one piece are looked through.
const MAX_ROUNDS: usize = 4;

/// Longer pieces are not read again and again.
pub(super) const MAX_LENGTH: usize = 4096;

/// A change of letters inside a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The first byte that goes.
    pub(super) start: usize,
    /// So many bytes go.
    pub(super) len: usize,
    /// What stands there afterwards.
    pub(super) text: String,
}

impl Change {
    pub(super) fn new(start: usize, len: usize, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { start, len, text }
    }
}

/// Where the letters of a changed piece stand in the file.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<Change>);

impl Places {
    /// The places of a piece after changes in the order of the text.
    pub(super) fn of(changes: Vec<Change>) -> Self {
        Self(changes.into_iter().rev().collect())
    }

    /// Nothing was changed.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Tells whether a change goes into what an earlier one wrote, so that it has no place of its own.
    fn is_inside(&self, change: &Change) -> bool {
        let mut at = change.start;
        self.0.iter().rev().any(|it| {
            let end = it.start + it.text.len();
            let inside = at < end && at + change.len > it.start;
            at = if at >= end {
                at + it.len - it.text.len()
            } else {
                at
            };
            inside
        })
    }

    /// Returns where a letter stood before all changes.
    pub(super) fn original(&self, at: usize) -> usize {
        self.0.iter().rev().fold(at, |at, change| {
            let end = change.start + change.text.len();
            if at <= change.start {
                at
            } else if at >= end {
                at - change.text.len() + change.len
            } else {
                change.start
            }
        })
    }
}

/// What is known of a piece and how it is to be read.
pub(super) struct Whole<'a> {
    pub(super) file: FileId,
    pub(super) lang: Lang,
    pub(super) rule: Rule,
    /// The offset of the piece in the file.
    pub(super) base: usize,
    /// How far a line that belongs to the piece is indented.
    pub(super) below: usize,
    /// What the piece is, for people.
    pub(super) place: &'a Text,
    /// Tells whether an agency has a name.
    pub(super) is_agency: &'a dyn Fn(&str) -> bool,
    /// Returns the name of the agency that has a title.
    pub(super) agency_titled: &'a dyn Fn(&str) -> Option<String>,
    /// Tells whether the file declares a name.
    pub(super) is_declared: &'a dyn Fn(&str) -> bool,
    /// Returns the name of the file that is written with blanks, as it is declared.
    pub(super) declared: &'a dyn Fn(&str) -> Option<String>,
    /// Returns the names of the file.
    pub(super) names: &'a Declared,
    /// Where in the piece a quote is open at its end.
    pub(super) open_quote: Option<usize>,
}

impl Whole<'_> {
    /// Tells whether a text can be read, and no number or date in it that was not typed so is wrong.
    pub(super) fn reads(&self, text: &str, typed: &str) -> bool {
        let Ok(pairs) = Grammar::parse(self.rule, text) else {
            return false;
        };
        let wrong = |it: &Pair<'_>| match it.as_rule() {
            Rule::number => Decimal::read(it.as_str(), self.lang).is_err(),
            Rule::date => pad_date(it.as_str()).parse::<Date>().is_err(),
            _ => false,
        };
        let mut all = pairs.flatten();
        !all.any(|it| wrong(&it) && !typed.contains(it.as_str()))
    }
}

/// A piece as it was meant.
pub(super) struct Meant {
    pub(super) text: String,
    pub(super) places: Places,
}

/// Applies changes that do not overlap.
pub(super) fn changed(text: &str, changes: &[Change]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for change in changes {
        out.push_str(text.get(done..change.start)?);
        out.push_str(&change.text);
        done = change.start + change.len;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

/// Says what is wrong with a piece and returns it as it was meant, where that is clear.
pub(super) fn read(
    whole: &Whole<'_>,
    body: &str,
    error: &PestError<Rule>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Meant> {
    let mut meant = Meant {
        text: body.to_owned(),
        places: Places::default(),
    };
    let mut error = error.clone();
    let mut told = Vec::new();
    let mut understood = false;
    let mut placed = true;
    for _ in 0..MAX_ROUNDS {
        let stop = Stop::new(whole, &meant.places, &meant.text, &error);
        let hint = stop.hint();
        let changes = hint.as_ref().map(Hint::changes).unwrap_or_default();
        told.push(tell(&stop, &error, hint));
        let next = changed(&meant.text, &changes);
        let Some(next) = next.filter(|_| !changes.is_empty() && body.len() <= MAX_LENGTH) else {
            break;
        };
        placed &= !changes.iter().any(|it| meant.places.is_inside(it));
        // From the last to the first, so that each stands where the text has it.
        meant.places.0.extend(changes.into_iter().rev());
        meant.text = next;
        match Grammar::parse(whole.rule, &meant.text) {
            Ok(_) => {
                understood = true;
                break;
            }
            Err(next) => error = next,
        }
    }
    // What follows from a guess that leads nowhere is not told.
    told.truncate(if understood { MAX_ROUNDS } else { 1 });
    settled::one_fix(&mut told, 0, understood && placed);
    diagnostics.append(&mut told);
    understood.then_some(meant)
}

/// Says what is wrong at a place.
fn tell(stop: &Stop<'_>, error: &PestError<Rule>, hint: Option<Hint>) -> Diagnostic {
    if let Some(quote) = stop.open_quote() {
        let opened = hint.as_ref().and_then(|it| stop.opened_before(it, quote));
        let diagnostic = opened.unwrap_or_else(|| errors::unterminated_quote(quote));
        return match hint {
            Some(hint) => errors::hinted(diagnostic, stop, hint),
            None => diagnostic,
        };
    }
    errors::unreadable(stop, expected(error), hint, stop.whole.place.clone())
}
