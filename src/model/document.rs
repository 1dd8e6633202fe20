//! Papers (giấy tờ) and the dossier (hồ sơ) that lists them by case.

use super::{
    Citation, DatabaseId, DocumentId, EventRef, Guard, Ident, InstrumentId, Locator, Meta,
    ProcedureTarget, RoleId,
};
use crate::{
    source::Span,
    syntax::words::{AlternativeForm, Channel, CopyKind, InstrumentKind},
    values::{Date, Stated},
};

/// A paper, written once.
#[derive(Debug, Clone)]
pub struct Document {
    /// The name.
    pub name: Ident,
    /// The title; the name in words where the source has none.
    pub title: String,
    /// The papers of which one is enough; empty for a paper that stands for itself.
    pub choices: Vec<DocumentId>,
    /// The paper of which this is a choice.
    pub choice_of: Option<DocumentId>,
    /// What is demanded unless an entry says otherwise.
    pub copies: Vec<CopyDemand>,
    /// Demanded only of these applicants.
    pub guard: Option<Guard>,
    /// The prescribed form.
    pub form: Option<FormRef>,
    /// Demanded only if there is one, or in a case in words.
    pub optional: Option<Optional>,
    /// Shown, not kept (xuất trình).
    pub shown: bool,
    /// Given back (trả lại).
    pub returned: bool,
    /// Other forms of the paper, and other papers, that are accepted.
    pub alternatives: Vec<Alternative>,
    /// Papers that go with it.
    pub together: Vec<Together>,
    /// Databases in which the State looks first.
    pub look_ups: Vec<LookUp>,
    /// The procedure that gives this paper.
    pub result_of: Option<ProcedureTarget>,
    /// The agency that prepares it; the applicant does not file it.
    pub prepared_by: Option<RoleId>,
    /// It follows after an event, in some cases.
    pub later: Option<(EventRef, Option<Guard>)>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// A count and a kind of copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyDemand {
    /// How many; absent where the source does not say.
    pub count: Option<u32>,
    /// Of which kind; absent where the source does not say.
    pub kind: Option<CopyKind>,
    /// The place.
    pub span: Span,
}

impl CopyDemand {
    /// Takes a count and a kind that stand beside each other as one demand: `bản sao, 1 bản`
    /// is one copy. Where several stand on either side it is not known which belong together.
    #[must_use]
    pub fn joined(mut all: Vec<Self>) -> Vec<Self> {
        if let [one, two] = all.as_slice() {
            let (count, kind) = match (one.count.or(two.count), one.kind.or(two.kind)) {
                (Some(count), Some(kind)) if one.is_half() && two.is_half() => (count, kind),
                _ => return all,
            };
            let span = Span {
                start: one.span.start.min(two.span.start),
                end: one.span.end.max(two.span.end),
                ..one.span
            };
            all = vec![Self {
                count: Some(count),
                kind: Some(kind),
                span,
            }];
        }
        all
    }

    /// Tells whether only the count or only the kind is stated.
    fn is_half(&self) -> bool {
        self.count.is_some() != self.kind.is_some()
    }
}

/// The form that a paper must follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRef {
    /// Form number, annex and so on; empty for `theo mẫu` without a number.
    pub locators: Vec<Locator>,
    /// The instrument that prescribes it.
    pub instrument: Option<InstrumentId>,
    /// The kind of instrument that prescribes it, in a provision.
    pub kind: Option<InstrumentKind>,
    /// The place.
    pub span: Span,
}

/// Why a paper may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Optional {
    /// `nếu có`.
    IfAny,
    /// `nếu …` in words that no fact decides.
    Words(String),
}

/// Something accepted instead.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// What it is.
    pub kind: AlternativeKind,
    /// What is demanded of it.
    pub copies: Vec<CopyDemand>,
    /// The original follows, by when in words.
    pub original_later: Option<Stated<String>>,
    /// In which case.
    pub guard: Option<Guard>,
    /// The place.
    pub span: Span,
}

/// What is accepted instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlternativeKind {
    /// Another kind of copy.
    Copy(CopyKind),
    /// Data.
    Data {
        /// Written or electronic.
        form: AlternativeForm,
        /// Which facts.
        text: Option<String>,
    },
    /// Another paper.
    Document(DocumentId),
}

/// A paper that goes with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// A declared paper.
    pub document: Option<DocumentId>,
    /// The title.
    pub title: String,
    /// What is demanded.
    pub copies: Vec<CopyDemand>,
    /// Only if there is one.
    pub optional: Option<Optional>,
    /// The place.
    pub span: Span,
}

/// A database that is asked before the applicant.
#[derive(Debug, Clone)]
pub struct LookUp {
    /// The database.
    pub database: DatabaseId,
    /// The first day.
    pub from: Option<Date>,
    /// Why.
    pub citations: Vec<Citation>,
    /// The place.
    pub span: Span,
}

/// The list of papers.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The number of sets.
    pub sets: Stated<u32>,
    /// What channels accept.
    pub via: Vec<ViaRule>,
    /// The cases; a group without condition is for everyone.
    pub cases: Vec<DocumentCase>,
    /// Basis, marks, notes of the section.
    pub meta: Meta,
}

/// What a channel accepts of every paper.
#[derive(Debug, Clone)]
pub struct ViaRule {
    /// The channels.
    pub channels: Vec<Channel>,
    /// The kinds.
    pub kinds: Vec<CopyKind>,
    /// The place.
    pub span: Span,
}

/// Papers of one case.
#[derive(Debug, Clone)]
pub struct DocumentCase {
    /// For whom; `None` is every applicant.
    pub guard: Option<Guard>,
    /// The heading of the source.
    pub title: Option<String>,
    /// The papers.
    pub entries: Vec<DocumentEntry>,
    /// Basis, marks, notes of the group.
    pub meta: Meta,
}

/// A paper in the list of a case.
#[derive(Debug, Clone)]
pub struct DocumentEntry {
    /// The paper.
    pub document: DocumentId,
    /// Only for these applicants of the case, besides the paper's own guard.
    pub guard: Option<Guard>,
    /// What is demanded here; empty takes the paper's own.
    pub copies: Vec<CopyDemand>,
    /// Demanded only if there is one.
    pub optional: Option<Optional>,
    /// Basis, marks, notes; the basis is the paper's own where the entry has none.
    pub meta: Meta,
}
