//! The papers of a dossier as tables: what was received, what is asked for, the row of the register.

use std::collections::BTreeSet;

use super::{Particular, Table, fill::Writer, occasion::Occasion, words};
use crate::{
    export::run::{SheetCopies, SheetPaper},
    interp::{EventKind, State, checklist::Paper},
    law::{FormColumnKind, FormLine},
    messages::{Message, forms as m},
    model::{AlternativeKind, DocumentId},
    syntax::words::{AgencyRole, CopyKind, Word},
    values::{Instant, Lang},
};

/// A paper in a table.
struct Row<'a> {
    title: String,
    /// Its line on the list of the applicant, where it has one.
    listed: Option<&'a SheetPaper>,
    /// What is said instead of kinds and counts.
    instead: Option<&'static Message>,
    /// On what the demand rests.
    basis: Option<String>,
}

impl Writer<'_> {
    /// The papers at hand, in the order of the list.
    pub(super) fn papers(&self, line: &FormLine, occasion: &Occasion<'_>) -> Table {
        let state = &occasion.after;
        let mut rows: Vec<Row<'_>> = Vec::new();
        rows.extend(self.in_order(state, &state.papers.keys().copied().collect()));
        for mut row in self.in_order(state, &state.found) {
            row.instead = Some(&m::FORMS_FOUND);
            rows.push(row);
        }
        table(line, &rows, |column, number, row| match column {
            FormColumnKind::Number => vec![number.to_string()],
            FormColumnKind::Paper => vec![row.title.clone()],
            FormColumnKind::CopyKind => row.kinds(),
            FormColumnKind::Copies => row.counts(),
            _ => Vec::new(),
        })
    }

    /// The papers of a request, each with its basis.
    pub(super) fn asked_papers(&self, line: &FormLine, occasion: &Occasion<'_>) -> Table {
        let asked = match &occasion.event.kind {
            EventKind::SupplementAsked(asked) => asked.papers.clone(),
            _ => BTreeSet::new(),
        };
        let rows = self.in_order(&occasion.after, &asked);
        let mut made = table(line, &rows, |column, number, row| match column {
            FormColumnKind::Number => vec![number.to_string()],
            FormColumnKind::Paper => row.with_basis(),
            FormColumnKind::Originals => row.counted(is_original),
            FormColumnKind::Certified => row.counted(is_certified),
            FormColumnKind::Plain => row.others(),
            _ => Vec::new(),
        });
        if made.rows.is_empty() {
            // A request in words: what is missing is written by hand.
            made.rows.push(vec![Vec::new(); line.columns.len()]);
        }
        made
    }

    /// Brings papers into the order of the list; one that it does not name comes last.
    fn in_order(&self, state: &State, papers: &BTreeSet<DocumentId>) -> Vec<Row<'_>> {
        let mut answers = state.answers.clone();
        answers.filed_on = Some(self.case.filed.date());
        let list = self.machine.checklist(&answers).papers;
        let documents = &self.procedure().documents;
        let place = |id: DocumentId| list.iter().position(|it| names(it, id));
        let mut ordered: Vec<DocumentId> = papers.iter().copied().collect();
        ordered.sort_by_key(|it| (place(*it).unwrap_or(list.len()), *it));
        let row = |id: DocumentId| {
            let title = documents.get(id)?.title.clone();
            let demand = place(id).and_then(|it| list.get(it));
            let name = demand.and_then(|it| documents.get(it.document));
            let mut listed = self.sheet.papers.iter();
            Some(Row {
                title,
                listed: name.and_then(|name| listed.find(|it| it.id == name.name.id)),
                instead: None,
                basis: demand.and_then(|it| self.own_basis(&it.basis)),
            })
        };
        ordered.into_iter().filter_map(row).collect()
    }

    /// The row of the register.
    pub(super) fn register(&self, line: &FormLine, occasion: &Occasion<'_>) -> Table {
        let state = &occasion.after;
        let cell = |column: FormColumnKind| {
            let text = match column {
                FormColumnKind::Number => self.text(Particular::Number),
                FormColumnKind::Code => self.text(Particular::Code),
                FormColumnKind::Procedure => Some(self.title()),
                FormColumnKind::Sets => self.sheet.sets.map(|it| it.to_string()),
                FormColumnKind::Applicant => self.text(Particular::Name),
                FormColumnKind::Contact => self.joined(&[Particular::Address, Particular::Phone]),
                FormColumnKind::InCharge => {
                    let told = self.agency(AgencyRole::Decides);
                    told.or_else(|| self.agency(AgencyRole::Handles))
                }
                FormColumnKind::Received => state.accepted.map(words::instant),
                FormColumnKind::Due => self.due(state).map(words::instant),
                FormColumnKind::Returned => returned(state).map(words::instant),
                FormColumnKind::ReturnWay => self.text(Particular::ReturnWay),
                _ => None,
            };
            text.into_iter().collect()
        };
        let year = occasion.event.at.date().year().to_string();
        let label = m::FORMS_YEAR.with("label", &line.label).with("year", year);
        let row = line.columns.iter().map(|it| cell(it.column)).collect();
        Table::of(line, words::say(&label), vec![row])
    }
}

/// When the last result was returned.
fn returned(state: &State) -> Option<Instant> {
    state.returned.values().copied().max()
}

/// Whether a paper is a line of the list, or one of what may stand for it.
fn names(paper: &Paper, id: DocumentId) -> bool {
    paper.document == id
        || paper.choices.contains(&id)
        || paper.instead.contains(&AlternativeKind::Document(id))
        || paper.together.iter().any(|it| it.document == Some(id))
}

fn table<R>(
    line: &FormLine,
    rows: &[R],
    cell: impl Fn(FormColumnKind, usize, &R) -> Vec<String>,
) -> Table {
    let row = |(row, number): (&R, usize)| {
        let cells = line.columns.iter().map(|it| cell(it.column, number, row));
        cells.collect()
    };
    let rows = rows.iter().zip(1..).map(row).collect();
    Table::of(line, line.label.clone(), rows)
}

fn is_original(kind: &str) -> bool {
    kind == CopyKind::Original.id() || kind == CopyKind::FirstOriginal.id()
}

fn is_certified(kind: &str) -> bool {
    kind == CopyKind::CertifiedCopy.id()
}

impl Row<'_> {
    fn demanded(&self) -> &[SheetCopies] {
        self.listed.map_or(&[], |it| it.demanded.as_slice())
    }

    fn kinds(&self) -> Vec<String> {
        if let Some(words) = self.instead {
            return vec![words.get(Lang::Vi).to_owned()];
        }
        let kinds = self.demanded().iter().map(spelled);
        let mut kinds: Vec<String> = kinds.collect();
        if self.listed.is_some_and(|it| it.shown) {
            kinds.push(m::FORMS_SHOWN.get(Lang::Vi).to_owned());
        }
        kinds.retain(|it| !it.is_empty());
        kinds
    }

    fn counts(&self) -> Vec<String> {
        if self.instead.is_some() {
            return Vec::new();
        }
        self.demanded().iter().map(count).collect()
    }

    fn with_basis(&self) -> Vec<String> {
        let basis = self
            .basis
            .as_ref()
            .map(|it| words::say(&m::FORMS_PAPER_BASIS.with("basis", it)));
        std::iter::once(self.title.clone()).chain(basis).collect()
    }

    fn counted(&self, is: fn(&str) -> bool) -> Vec<String> {
        let of_kind = self.demanded().iter();
        let of_kind = of_kind.filter(|it| it.kind.as_deref().is_some_and(is));
        of_kind.map(count).collect()
    }

    fn others(&self) -> Vec<String> {
        let others = self.demanded().iter().filter(|it| {
            let kind = it.kind.as_deref();
            kind.is_some_and(|kind| !is_original(kind) && !is_certified(kind))
        });
        others
            .map(|it| format!("{} {}", count(it), spelled(it)).trim().to_owned())
            .collect()
    }
}

fn spelled(copies: &SheetCopies) -> String {
    let kind = copies.kind.as_deref();
    let word = kind.and_then(|id| CopyKind::ALL.iter().find(|it| it.id() == id));
    word.map_or_else(String::new, |it| it.spell(Lang::Vi).to_owned())
}

fn count(copies: &SheetCopies) -> String {
    match copies.count {
        Some(count) => format!("{count:02}"),
        None => m::FORMS_UNCOUNTED.get(Lang::Vi).to_owned(),
    }
}
