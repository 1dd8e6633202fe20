//! The papers of a procedure as rules look at them: each once, with everything around it.

use std::collections::BTreeSet;

use super::{Cx, Element, lists::List, texts::cites_provision};
use crate::{
    diagnostic::Diagnostic,
    model::{
        AlternativeKind, CopyDemand, Document, DocumentCase, DocumentEntry, Dossier, Procedure,
        Strength,
    },
    source::{Token, Wording, starts_with},
};

/// A paper of the dossier, or one of the papers of which one is enough.
#[derive(Debug, Clone)]
pub(crate) struct Paper<'a> {
    /// The paper.
    pub(crate) document: &'a Document,
    /// The line that lists it.
    pub(crate) entry: &'a DocumentEntry,
    /// The case of the line.
    pub(crate) case: &'a DocumentCase,
    /// The section.
    pub(crate) dossier: &'a Dossier,
}

impl<'a> Paper<'a> {
    /// Returns what a finding about it is about.
    pub(crate) fn element(&self) -> Element<'a> {
        Element::new("documents", &self.document.name.id, &self.document.meta)
            .inside(&self.entry.meta)
            .inside(&self.case.meta)
            .inside(&self.dossier.meta)
    }

    /// Returns its title and the titles of what goes with it.
    pub(crate) fn titles(&self) -> impl Iterator<Item = &'a str> {
        let together = self.document.together.iter().map(|it| it.title.as_str());
        std::iter::once(self.document.title.as_str()).chain(together)
    }

    /// Returns the copies that the line demands.
    pub(crate) fn copies(&self) -> &'a [CopyDemand] {
        if self.entry.copies.is_empty() {
            &self.document.copies
        } else {
            &self.entry.copies
        }
    }

    /// Tells whether a basis of its own names an article, which may ask for anything about it.
    pub(crate) fn has_article(&self) -> bool {
        let bases = [&self.entry.meta.basis, &self.document.meta.basis];
        bases.into_iter().any(|it| it.strength() == Strength::Exact)
    }

    /// Tells whether the title itself cites a part of an act.
    pub(crate) fn cites_in_words(&self) -> bool {
        self.titles().any(cites_provision)
    }

    /// Tells whether the State's data are asked first or accepted instead.
    pub(crate) fn data_first(&self) -> bool {
        let data = |kind: &AlternativeKind| matches!(kind, AlternativeKind::Data { .. });
        !self.document.look_ups.is_empty()
            || self.document.alternatives.iter().any(|it| data(&it.kind))
    }

    /// Tells whether the applicant must hand it in: no agency prepares it, and no words waive it.
    pub(crate) fn is_filed(&self) -> bool {
        let waived = |title: &str| List::Waived.occurs(&Wording::new(title));
        self.document.prepared_by.is_none() && !self.titles().any(waived)
    }
}

/// Reports filed papers that rest on no article and whose title says what a rule looks for;
/// a title that cites a provision in words is reported one level lower.
pub(crate) fn report_unfounded(
    cx: &mut Cx<'_>,
    find: impl Fn(&str) -> Option<String>,
    diagnose: impl Fn(&Paper<'_>, String) -> Diagnostic,
) {
    for paper in papers(cx.procedure()) {
        if !paper.is_filed() || paper.has_article() {
            continue;
        }
        let Some(found) = paper.titles().find_map(&find) else {
            continue;
        };
        let severity = if paper.cites_in_words() {
            cx.severity().lower()
        } else {
            cx.severity()
        };
        cx.report_at(severity, &paper.element(), diagnose(&paper, found));
    }
}

/// Returns the papers of a dossier in its order; a paper of several cases once.
pub(crate) fn papers(procedure: &Procedure) -> Vec<Paper<'_>> {
    let mut out = Vec::new();
    let mut seen = BTreeSet::new();
    let Some(dossier) = &procedure.dossier else {
        return out;
    };
    let lines = dossier
        .cases
        .iter()
        .flat_map(|case| case.entries.iter().map(move |entry| (case, entry)));
    for (case, entry) in lines {
        let Some(document) = procedure.documents.get(entry.document) else {
            continue;
        };
        let ids = std::iter::once(entry.document).chain(document.choices.iter().copied());
        for id in ids.filter(|id| seen.insert(*id)) {
            out.extend(procedure.documents.get(id).map(|document| Paper {
                document,
                entry,
                case,
                dossier,
            }));
        }
    }
    out
}

/// Tells whether a procedure settles a complaint or the like.
pub(crate) fn is_case(procedure: &Procedure) -> bool {
    let title = procedure.title.value().map_or("", |it| it.as_str());
    List::CaseProcedures.occurs(&Wording::new(title))
}

/// Tells whether a procedure is an examination or a competition, by its title.
pub(crate) fn is_examination(procedure: &Procedure) -> bool {
    let exams = ["dự thi", "kỳ thi", "thi tuyển", "tuyển sinh", "xét tuyển"];
    let title = procedure.title.value().map(|it| Wording::new(it));
    title.is_some_and(|it| exams.iter().any(|word| it.has_phrase(word)))
}

/// Tells whether the papers of a procedure are the file of a complaint that the agency compiles:
/// its list then holds reports and decisions that nobody files.
pub(crate) fn is_case_file(procedure: &Procedure) -> bool {
    is_case(procedure)
        && procedure
            .documents
            .values()
            .any(|it| List::CaseFiles.occurs(&Wording::new(&it.title)))
}

/// Tells whether the heading of a list says that one agency sends its papers to another:
/// `Hồ sơ Bộ Xây dựng trình Thủ tướng Chính phủ gồm`. No applicant files them.
pub(crate) fn is_sent_by_agency(paper: &Paper<'_>) -> bool {
    let Some(title) = &paper.case.title else {
        return false;
    };
    let wording = Wording::new(title);
    let start = wording.head() + 2;
    let senders = List::SendingAgencies.find(&wording);
    let words = wording.from(start).iter();
    let mut sent = words.skip(1).take_while(|it| matches!(it, Token::Word(_)));
    starts_with(wording.from(wording.head()), &["hồ", "sơ"])
        && senders.iter().any(|it| it.range.start == start)
        && sent.any(|it| it.is(&["trình", "gửi"]))
}

/// Tells whether a title is that of a file which the agency keeps itself.
pub(crate) fn is_kept_file(title: &str) -> bool {
    List::KeptFiles.begins(&Wording::new(title))
}

/// Tells whether a text says that the State's data are used in place of a paper.
pub(crate) fn tells_look_up(text: &str) -> bool {
    let wording = Wording::new(text);
    List::Data.occurs(&wording) && List::LookUp.occurs(&wording)
}

/// Tells whether a text of the procedure says that data are used in place of papers.
pub(crate) fn looks_up_first(procedure: &Procedure) -> bool {
    texts(procedure).any(tells_look_up)
}

/// Returns the words of a procedure on its papers and steps.
pub(crate) fn texts(procedure: &Procedure) -> impl Iterator<Item = &str> {
    let papers = procedure.documents.values().flat_map(|it| {
        let together = it.together.iter().map(|it| &it.title);
        std::iter::once(&it.title)
            .chain(&it.meta.notes)
            .chain(together)
    });
    let lines = procedure.dossier.iter().flat_map(|dossier| {
        let cases = dossier.cases.iter().flat_map(|case| {
            let entries = case.entries.iter().flat_map(|it| &it.meta.notes);
            case.title.iter().chain(&case.meta.notes).chain(entries)
        });
        dossier.meta.notes.iter().chain(cases)
    });
    let steps = procedure
        .steps
        .values()
        .flat_map(|it| it.about.iter().chain(&it.meta.notes));
    let sections = procedure.section_metas.iter().flat_map(|it| &it.1.notes);
    papers
        .chain(lines)
        .chain(steps)
        .chain(sections)
        .chain(&procedure.meta.notes)
        .map(String::as_str)
}
