//! Papers.

use super::{Pen, Sides, joined, list, names};
use crate::{
    diff::Aspect,
    model::{
        Alternative, AlternativeKind, CopyDemand, Document, DocumentCase, DocumentEntry,
        DocumentId, FormRef, Optional, Together, VecIndex, cite, readable,
    },
    syntax::words::Connective,
};

impl<'a> Pen<'a> {
    pub(super) fn paper(self, at: usize, it: &Document) -> Sides {
        let id = DocumentId::from_position(at);
        let papers = &self.version.procedure.documents;
        let [cases, copies, optional, others] = self.listed(id, it);
        let choice_of: Vec<DocumentId> = it.choice_of.into_iter().collect();
        vec![
            (Aspect::Title, it.title.clone()),
            (Aspect::Cases, cases),
            (Aspect::Copies, copies),
            (
                Aspect::Form,
                it.form
                    .as_ref()
                    .map_or_else(String::new, |it| self.form(it)),
            ),
            (Aspect::Optional, optional),
            (Aspect::Manner, self.manner(it)),
            (
                Aspect::Alternatives,
                joined(it.alternatives.iter().map(|it| self.alternative(it))),
            ),
            (
                Aspect::Choices,
                list([
                    names(papers, &it.choices, |it| &it.name),
                    names(papers, &choice_of, |it| &it.name),
                ]),
            ),
            (
                Aspect::Together,
                joined(it.together.iter().map(|it| self.together(it))),
            ),
            (Aspect::LookUps, self.look_ups(it)),
            (Aspect::Origin, self.origin(it)),
            (Aspect::Stated, others),
        ]
    }

    /// What the lists of cases say of a paper: the cases, the copies, whether it may be missing, and
    /// basis and notes of its lines.
    fn listed(self, id: DocumentId, it: &Document) -> [String; 4] {
        let mut copies = vec![self.copies(&it.copies)];
        let mut optional = vec![self.optional(it.optional.as_ref())];
        let (mut cases, mut notes) = (Vec::new(), Vec::new());
        for (case, entry) in self.entries(id) {
            let guards = [case.guard.as_ref(), entry.guard.as_ref(), it.guard.as_ref()];
            let guards = guards.into_iter().flatten();
            let guards = guards.map(|it| self.guard(Some(it)));
            let guards: Vec<String> = guards.collect();
            let heading = guards.join(&format!(" {} ", self.say(Connective::And)));
            let heading = match heading.as_str() {
                "" => self.say(Connective::AllCases),
                _ => heading,
            };
            let of = |words: String| match words.as_str() {
                "" => words,
                _ => format!("{heading}: {words}"),
            };
            copies.push(of(self.copies(&entry.copies)));
            optional.push(of(self.optional(entry.optional.as_ref())));
            // An entry takes the basis of the paper where it has none of its own.
            let basis = cite::official(self.version.project, &entry.meta.basis, self.lang);
            let own = entry.meta.basis != it.meta.basis;
            notes.push((
                of(basis.filter(|_| own).unwrap_or_default()),
                entry.meta.notes.join("; "),
            ));
            cases.push(heading);
        }
        let notes = notes.into_iter().flat_map(|it| [it.0, it.1]);
        [
            joined(cases),
            joined(copies),
            joined(optional),
            joined(notes),
        ]
    }

    fn look_ups(self, it: &Document) -> String {
        let look_ups = it.look_ups.iter().map(|it| {
            let base = self.version.project.databases.get(it.database);
            let name = base.map_or_else(String::new, |it| {
                it.title.clone().unwrap_or_else(|| readable(&it.name))
            });
            let from = it
                .from
                .map(|it| self.after(Connective::From, it.display(self.lang)));
            let why = cite::citations(self.version.project, &it.citations);
            let why = why.map_or_else(String::new, |it| it.render(self.lang));
            list([name, from.unwrap_or_default(), why])
        });
        joined(look_ups)
    }

    fn origin(self, it: &Document) -> String {
        let result_of = it.result_of.as_ref();
        let result_of = result_of.map(|it| self.after(Connective::ResultOf, self.target(it)));
        let agencies = &self.version.procedure.agencies;
        let prepared = it
            .prepared_by
            .map(|id| names(agencies, &[id], |it| &it.name));
        let prepared = self.after(Connective::Prepares, prepared.unwrap_or_default());
        list([result_of.unwrap_or_default(), prepared])
    }

    /// Returns the cases that list a paper, each with its line there.
    fn entries(
        self,
        id: DocumentId,
    ) -> impl Iterator<Item = (&'a DocumentCase, &'a DocumentEntry)> {
        let dossier = self.version.procedure.dossier.iter();
        let cases = dossier.flat_map(|it| &it.cases);
        cases
            .flat_map(|case| case.entries.iter().map(move |it| (case, it)))
            .filter(move |it| it.1.document == id)
    }

    pub(super) fn copies(self, all: &[CopyDemand]) -> String {
        list(all.iter().map(|it| {
            let count = it.count.map_or_else(String::new, |it| it.to_string());
            let kind = it.kind.map_or_else(String::new, |it| self.say(it));
            let both = [count, kind].into_iter().filter(|it| !it.is_empty());
            both.collect::<Vec<_>>().join(" ")
        }))
    }

    fn optional(self, it: Option<&Optional>) -> String {
        match it {
            None => String::new(),
            Some(Optional::IfAny) => self.say(Connective::IfAny),
            Some(Optional::Words(words)) => self.after(Connective::If, words),
        }
    }

    pub(super) fn form(self, it: &FormRef) -> String {
        let form = cite::form(self.version.project, it);
        let kind = it.kind.map_or_else(String::new, |it| self.say(it));
        let form = form.map_or_else(
            || self.say(Connective::ByForm),
            |form| form.render(self.lang),
        );
        if kind == form {
            form
        } else {
            list([form, kind])
        }
    }

    fn manner(self, it: &Document) -> String {
        let shown = self.mark(it.shown, Connective::Shown);
        let returned = self.mark(it.returned, Connective::Returned);
        let later = it.later.as_ref().map(|(event, guard)| {
            let event = self.phrases().event(*event);
            list([event, self.guard(guard.as_ref())])
        });
        list([
            shown,
            returned,
            self.after(Connective::Started, later.unwrap_or_default()),
        ])
    }

    fn alternative(self, it: &Alternative) -> String {
        let what = match &it.kind {
            AlternativeKind::Copy(kind) => self.say(*kind),
            AlternativeKind::Data { form, text } => {
                list([self.say(*form), text.clone().unwrap_or_default()])
            }
            AlternativeKind::Document(id) => {
                let papers = &self.version.procedure.documents;
                let title = papers.get(*id).map(|it| it.title.clone());
                title.unwrap_or_default()
            }
        };
        let later = it.original_later.as_ref();
        let later = self.maybe(later, String::clone);
        list([
            what,
            self.copies(&it.copies),
            self.after(Connective::OriginalLater, later),
            self.after(Connective::When, self.guard(it.guard.as_ref())),
        ])
    }

    fn together(self, it: &Together) -> String {
        let papers = &self.version.procedure.documents;
        let declared: Vec<DocumentId> = it.document.into_iter().collect();
        let name = names(papers, &declared, |it| &it.name);
        let title = if it.title == name {
            String::new()
        } else {
            it.title.clone()
        };
        list([
            name,
            title,
            self.copies(&it.copies),
            self.optional(it.optional.as_ref()),
        ])
    }
}
