//! Findings about a text, as plain data.
//!
//! A [`Diagnostic`] has a [`Code`], a place, words in both languages, and where
//! it is honest a [`Fix`].
//! Codes live here, below the passes that raise them, so that no pass needs to
//! know another; rendering for people is the business of the roof.

mod bound;
mod code;
#[cfg(feature = "cli")]
mod excerpt;
mod fingerprint;
mod fix;
mod page;
pub(crate) mod paragraph;
#[cfg(feature = "cli")]
mod render;

pub(crate) use bound::Bound;
pub use bound::MAX_OF_KIND;
pub(crate) use code::codes;
pub use code::{Code, Severity};
pub use fingerprint::{Fingerprint, digests};
pub use fix::{Applicability, Edit, Fix, apply};
pub use page::{Page, PageText, Sample};
#[cfg(feature = "cli")]
pub use render::{Renderer, Tally};

use std::{borrow::Cow, sync::Arc};

use crate::{
    messages::{Text, names, report},
    source::{FileId, Span},
    values::Lang,
};

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding it is.
    pub code: &'static Code,
    /// How grave it is here; a rule pack or a project file may change the code's own level.
    pub severity: Severity,
    /// The main place.
    pub span: Span,
    /// What is wrong.
    pub message: Text,
    /// What stands at the main place, in a few words.
    pub label: Option<Text>,
    /// Other places, each with its words.
    pub related: Vec<(Span, Text)>,
    /// What to do.
    pub help: Option<Text>,
    /// Why: the provision or principle behind the finding.
    pub legal_reason: Option<Text>,
    /// A concrete case that shows the fault: a path, a date, an applicant.
    pub witness: Option<Text>,
    /// The places of the witness in the order in which a dossier comes to them.
    pub path: Vec<(Span, Text)>,
    /// A change of the text that cures the finding.
    pub fix: Option<Box<Fix>>,
    /// The stable id of the procedure concerned.
    pub procedure: Option<Arc<str>>,
    /// The stable path of the element concerned, such as `documents.to_khai`.
    pub element: Option<String>,
    /// It is about a draft that a program copied from a published page: the fault is the page's.
    pub imported: bool,
}

/// A finding that somebody silenced with a written reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppressed {
    /// The finding as it would have been reported.
    pub finding: Diagnostic,
    /// The words of `bỏ qua …: "…"`.
    pub reason: String,
    /// Where that is written.
    pub span: Span,
}

/// A procedure with mistakes of writing: rules would report what is not missing, so none was
/// applied to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotChecked {
    /// Its stable name.
    pub procedure: String,
    /// Its name as written.
    pub name: String,
    /// Its file.
    pub file: FileId,
}

impl Diagnostic {
    /// Returns the finding as seen from the files that somebody looks at.
    ///
    /// Two equal names are wrong together: where only the other one stands in such a
    /// file, the finding is told there. `None` when nothing of it is looked at.
    #[must_use]
    pub fn seen_from(&self, looked_at: &impl Fn(Span) -> bool) -> Option<Cow<'_, Self>> {
        if looked_at(self.span) {
            return Some(Cow::Borrowed(self));
        }
        let mutual = ["N15", "N16"].contains(&self.code.id);
        let (place, _) = self.related.iter().find(|it| mutual && looked_at(it.0))?;
        let mut turned = self.clone();
        turned.span = *place;
        turned.related = vec![(self.span, names::OTHER_PLACE.text())];
        Some(Cow::Owned(turned))
    }

    /// Makes a finding at the code's own level.
    #[must_use]
    pub fn new(code: &'static Code, span: Span, message: Text) -> Self {
        Self {
            code,
            severity: code.level,
            span,
            message,
            label: None,
            related: Vec::new(),
            help: None,
            legal_reason: None,
            witness: None,
            path: Vec::new(),
            fix: None,
            procedure: None,
            element: None,
            imported: false,
        }
    }

    /// Says what stands at the main place.
    #[must_use]
    pub fn label(mut self, text: Text) -> Self {
        self.label = Some(text);
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, span: Span, text: Text) -> Self {
        self.related.push((span, text));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help = Some(text);
        self
    }

    /// Says why, with the provision.
    #[must_use]
    pub fn reason(mut self, text: Text) -> Self {
        self.legal_reason = Some(text);
        self
    }

    /// Shows a concrete case.
    #[must_use]
    pub fn witness(mut self, text: Text) -> Self {
        self.witness = Some(text);
        self
    }

    /// Shows the places of the witness, in order.
    #[must_use]
    pub fn path(mut self, places: Vec<(Span, Text)>) -> Self {
        self.path = places;
        self
    }

    /// Offers a change of the text.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(Box::new(fix));
        self
    }

    /// Names the procedure and the element concerned.
    #[must_use]
    pub fn about(mut self, procedure: impl Into<Arc<str>>, element: impl Into<String>) -> Self {
        self.procedure = Some(procedure.into());
        self.element = Some(element.into());
        self
    }

    /// Writes the finding as paragraphs: what, why, a case, what to do, and whose words it is about.
    #[must_use]
    pub fn paragraphs(&self, lang: Lang) -> Vec<String> {
        let parts = [
            (&report::REASON, &self.legal_reason),
            (&report::WITNESS, &self.witness),
            (&report::HELP, &self.help),
        ];
        let headed = parts.into_iter().filter_map(|(heading, text)| {
            let text = text.as_ref()?.render(lang);
            Some(format!("{}: {text}", heading.get(lang)))
        });
        let imported = self.imported.then(|| report::IMPORTED.get(lang).to_owned());
        std::iter::once(self.message.render(lang))
            .chain(headed)
            .chain(imported)
            .collect()
    }

    /// Writes the words that stand in backticks as the language of the file has them:
    /// advice that is followed must not mix languages.
    #[must_use]
    pub fn with_keywords(mut self, keywords: Lang) -> Self {
        let turn = |it: Text| it.with_keywords(keywords);
        let turn_all = |all: Vec<(Span, Text)>| {
            let turned = all.into_iter().map(|(span, text)| (span, turn(text)));
            turned.collect()
        };
        self.message = turn(self.message);
        self.label = self.label.map(turn);
        self.related = turn_all(self.related);
        self.help = self.help.map(turn);
        self.legal_reason = self.legal_reason.map(turn);
        self.witness = self.witness.map(turn);
        self.path = turn_all(self.path);
        if let Some(fix) = &mut self.fix {
            fix.title = fix.title.clone().with_keywords(keywords);
        }
        self
    }

    /// Sets how grave it is.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}
