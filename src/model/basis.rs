//! Names, legal bases, and what every element carries.

use super::InstrumentId;
use crate::{source::Span, syntax::words::LocatorKind};

/// A name in the text with its stable form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ident {
    /// As written, with diacritics.
    pub text: String,
    /// The plain ASCII spelling, used in JSON, exports and file names.
    pub id: String,
    /// Where it was written.
    pub span: Span,
}

/// How well an element is founded (độ mạnh của căn cứ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// No basis is stated.
    None,
    /// A basis is stated, but the source does not prove it.
    Unverified,
    /// The instrument is named, no provision of it.
    Instrument,
    /// An article at least is named.
    Exact,
}

/// Where a basis was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BasisOrigin {
    /// On the element itself.
    Own,
    /// On the section or group.
    Section,
    /// On the procedure (`căn cứ pháp lý`).
    Procedure,
}

/// The legal basis of an element (căn cứ pháp lý).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The citations.
    pub citations: Vec<Citation>,
    /// `căn cứ chưa rõ`: the source is said to have a basis that it does not name.
    pub unknown: bool,
    /// `chưa xác minh`.
    pub unverified: bool,
    /// A citation could not be resolved and was reported; rules stay silent.
    pub broken: bool,
    /// Where it was written.
    pub origin: BasisOrigin,
    /// The place of the clause; absent when there is no basis at all.
    pub span: Option<Span>,
}

impl Basis {
    /// No basis.
    #[must_use]
    pub fn none() -> Self {
        Self {
            citations: Vec::new(),
            unknown: false,
            unverified: false,
            broken: false,
            origin: BasisOrigin::Own,
            span: None,
        }
    }

    /// Returns how well the element is founded.
    ///
    /// A citation that names an article, an annex or another part is exact; one
    /// that is marked unverified, or unknown, counts as stated but unverified.
    #[must_use]
    pub fn strength(&self) -> Strength {
        if self.citations.is_empty() {
            return if self.unknown || self.broken {
                Strength::Unverified
            } else {
                Strength::None
            };
        }
        if self.unverified {
            return Strength::Unverified;
        }
        let exact = self
            .citations
            .iter()
            .any(|citation| !citation.locators.is_empty());
        if exact {
            Strength::Exact
        } else {
            Strength::Instrument
        }
    }
}

/// A citation of one instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The instrument.
    pub instrument: InstrumentId,
    /// The parts, the smallest first; empty for the whole instrument.
    pub locators: Vec<Locator>,
    /// The place.
    pub span: Span,
}

/// One or more parts of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locator {
    /// The kind of part.
    pub kind: LocatorKind,
    /// Their labels, as written.
    pub labels: Vec<String>,
}

/// A suppression of findings (`bỏ qua B05: "lý do"`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The code or name of the rule.
    pub code: String,
    /// The written reason.
    pub reason: String,
    /// The place.
    pub span: Span,
}

/// What every element carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The line that states the element.
    pub span: Span,
    /// The basis in effect, inherited where the element has none of its own.
    pub basis: Basis,
    /// `chưa xác minh` on the element.
    pub unverified: Option<Span>,
    /// Notes.
    pub notes: Vec<String>,
    /// Suppressions.
    pub allows: Vec<Allow>,
}

impl Meta {
    /// Makes the mark of an element without clauses.
    #[must_use]
    pub fn bare(span: Span) -> Self {
        Self {
            span,
            basis: Basis::none(),
            unverified: None,
            notes: Vec::new(),
            allows: Vec::new(),
        }
    }
}
