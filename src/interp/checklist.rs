//! Which papers one applicant must file, and why.
//!
//! A paper is demanded when its case, its entry in the case and the paper itself
//! apply to the applicant. Where an answer is missing the paper is not left out
//! and not demanded: it stays undecided, with the questions that decide it.

use std::collections::BTreeMap;

use super::{
    eval::{Truth, World, subjects_of},
    text,
};
use crate::{
    messages::Text,
    model::{
        AlternativeKind, Basis, CopyDemand, DatabaseId, Document, DocumentCase, DocumentEntry,
        DocumentId, Dossier, Guard, Optional, Project, Subject, Together,
    },
    syntax::words::{Channel, CopyKind},
    values::{Date, Stated},
};

/// How strongly a paper is demanded of this applicant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Demand {
    /// It must be filed.
    Required,
    /// It must be filed, unless the State finds it in these databases.
    LookedUp(Vec<DatabaseId>),
    /// It is filed if the applicant has one, or in a case in words.
    IfAny(Option<String>),
    /// It follows after an event.
    Later,
    /// An agency prepares it.
    Prepared,
    /// The agency fetches it as the result of an earlier procedure.
    Fetched,
    /// These questions are open.
    Undecided(Vec<Subject>),
}

impl Demand {
    /// Tells whether the dossier is incomplete without the paper.
    #[must_use]
    pub fn is_required(&self) -> bool {
        matches!(self, Self::Required)
    }
}

/// A paper on the list of one applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The paper.
    pub document: DocumentId,
    /// How strongly it is demanded.
    pub demand: Demand,
    /// Counts and kinds.
    pub copies: Vec<CopyDemand>,
    /// The papers of which one is enough, without those of other applicants.
    pub choices: Vec<DocumentId>,
    /// What is accepted instead.
    pub instead: Vec<AlternativeKind>,
    /// Papers that go with it.
    pub together: Vec<Together>,
    /// The basis of the demand.
    pub basis: Basis,
    /// Why it is on the list.
    pub reasons: Vec<Text>,
}

/// The papers of one applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// The number of sets; absent where the procedure has no list.
    pub sets: Option<Stated<u32>>,
    /// The kinds that the channel accepts of every paper; empty where nothing is said.
    pub via: Vec<CopyKind>,
    /// The papers in the order of the text.
    pub papers: Vec<Paper>,
}

impl Checklist {
    /// Returns the paper on the list.
    #[must_use]
    pub fn find(&self, document: DocumentId) -> Option<&Paper> {
        self.papers.iter().find(|it| it.document == document)
    }

    /// Tells whether a paper may be asked of this applicant: it is on the list,
    /// or one of its choices, replacements or companions.
    #[must_use]
    pub fn allows(&self, document: DocumentId) -> bool {
        self.papers.iter().any(|paper| {
            paper.document == document
                || paper.choices.contains(&document)
                || paper.instead.contains(&AlternativeKind::Document(document))
                || paper
                    .together
                    .iter()
                    .any(|it| it.document == Some(document))
        })
    }

    /// Returns the papers without which the dossier is incomplete.
    pub fn required(&self) -> impl Iterator<Item = DocumentId> + '_ {
        let papers = self.papers.iter().filter(|it| it.demand.is_required());
        papers.map(|it| it.document)
    }
}

/// Returns the papers that an applicant must file on a day.
#[must_use]
pub fn checklist(project: &Project, world: &World<'_>, on: Option<Date>) -> Checklist {
    let Some(dossier) = &world.procedure().dossier else {
        return Checklist {
            sets: None,
            via: Vec::new(),
            papers: Vec::new(),
        };
    };
    let mut papers: Vec<Paper> = Vec::new();
    let mut places: BTreeMap<DocumentId, usize> = BTreeMap::new();
    for (case, entry) in entries(dossier) {
        let found = Listing { project, world, on }.paper(case, entry);
        let Some(paper) = found else { continue };
        let known = places
            .get(&paper.document)
            .and_then(|it| papers.get_mut(*it));
        if let Some(known) = known {
            merge(known, paper);
        } else {
            places.insert(paper.document, papers.len());
            papers.push(paper);
        }
    }
    Checklist {
        sets: Some(dossier.sets),
        via: accepted_kinds(dossier, world.answers().channel),
        papers,
    }
}

fn entries(dossier: &Dossier) -> impl Iterator<Item = (&DocumentCase, &DocumentEntry)> {
    let cases = dossier.cases.iter();
    cases.flat_map(|case| case.entries.iter().map(move |entry| (case, entry)))
}

fn accepted_kinds(dossier: &Dossier, channel: Option<Channel>) -> Vec<CopyKind> {
    let Some(channel) = channel else {
        return Vec::new();
    };
    let rules = dossier.via.iter();
    rules
        .filter(|it| it.channels.contains(&channel))
        .flat_map(|it| it.kinds.iter().copied())
        .collect()
}

/// Two cases that both apply ask for a paper once; the stronger demand holds.
fn merge(known: &mut Paper, other: Paper) {
    if other.demand < known.demand {
        known.demand = other.demand;
        known.basis = other.basis;
    }
    for copy in other.copies {
        let same = known.copies.iter_mut().find(|it| it.kind == copy.kind);
        match same {
            // Of two counts the higher one holds; an unknown one says nothing.
            Some(same) => same.count = same.count.max(copy.count),
            None => known.copies.push(copy),
        }
    }
    known.reasons.extend(other.reasons);
}

struct Listing<'a> {
    project: &'a Project,
    world: &'a World<'a>,
    on: Option<Date>,
}

impl Listing<'_> {
    fn paper(&self, case: &DocumentCase, entry: &DocumentEntry) -> Option<Paper> {
        let document = self.world.procedure().documents.get(entry.document)?;
        let guards = [
            case.guard.as_ref(),
            entry.guard.as_ref(),
            document.guard.as_ref(),
        ];
        let truth = guards
            .iter()
            .fold(Truth::True, |truth, it| truth.and(self.world.guard(*it)));
        if truth.is_false() {
            return None;
        }
        let demand = if truth.is_true() {
            self.demand(document, entry)
        } else {
            Demand::Undecided(self.open_facts(&guards))
        };
        let copies = if entry.copies.is_empty() {
            &document.copies
        } else {
            &entry.copies
        };
        Some(Paper {
            document: entry.document,
            copies: copies.clone(),
            choices: self.choices(document),
            instead: self.instead(document),
            together: document.together.clone(),
            basis: entry.meta.basis.clone(),
            reasons: self.reasons(case, &guards, &demand),
            demand,
        })
    }

    fn demand(&self, document: &Document, entry: &DocumentEntry) -> Demand {
        if document.prepared_by.is_some() {
            return Demand::Prepared;
        }
        let mut prerequisites = self.world.procedure().prerequisites.iter();
        let fetched = document.result_of.is_some()
            && prerequisites.any(|it| {
                (it.automatic || it.not_filed_again)
                    && !self.world.answers().absent.contains(&it.name.id)
                    && Some(&it.target) == document.result_of.as_ref()
            });
        if fetched {
            return Demand::Fetched;
        }
        match entry.optional.as_ref().or(document.optional.as_ref()) {
            Some(Optional::IfAny) => return Demand::IfAny(None),
            Some(Optional::Words(words)) => return Demand::IfAny(Some(words.clone())),
            None => {}
        }
        if let Some((_, guard)) = &document.later
            && self.world.guard(guard.as_ref()).is_true()
        {
            return Demand::Later;
        }
        let databases = self.look_ups(document);
        if databases.is_empty() {
            Demand::Required
        } else {
            Demand::LookedUp(databases)
        }
    }

    /// The databases that answer on the day, the first asked first.
    fn look_ups(&self, document: &Document) -> Vec<DatabaseId> {
        let Some(on) = self.on else { return Vec::new() };
        let answers = |database| {
            let database = self.project.databases.get(database);
            database.is_none_or(|it| match it.available_from {
                Stated::Value(from) => from <= on,
                Stated::None => false,
                // The text that lets the State look is the stronger word.
                Stated::Unknown => true,
            })
        };
        let look_ups = document.look_ups.iter();
        look_ups
            .filter(|it| it.from.is_none_or(|from| from <= on) && answers(it.database))
            .map(|it| it.database)
            .collect()
    }

    fn choices(&self, document: &Document) -> Vec<DocumentId> {
        let documents = &self.world.procedure().documents;
        let applies = |id: &DocumentId| {
            let guard = documents.get(*id).and_then(|it| it.guard.as_ref());
            !self.world.guard(guard).is_false()
        };
        document.choices.iter().copied().filter(applies).collect()
    }

    fn instead(&self, document: &Document) -> Vec<AlternativeKind> {
        let alternatives = document.alternatives.iter();
        alternatives
            .filter(|it| self.world.guard(it.guard.as_ref()).is_true())
            .map(|it| it.kind.clone())
            .collect()
    }

    fn open_facts(&self, guards: &[Option<&Guard>]) -> Vec<Subject> {
        let open = guards
            .iter()
            .flatten()
            .filter(|it| self.world.guard(Some(it)) == Truth::Unknown)
            .flat_map(|it| subjects_of(&it.condition));
        let mut facts: Vec<Subject> = open
            .filter(|it| self.world.subject(*it) == super::eval::Known::Unknown)
            .collect();
        facts.sort_unstable();
        facts.dedup();
        facts
    }

    fn reasons(
        &self,
        case: &DocumentCase,
        guards: &[Option<&Guard>],
        demand: &Demand,
    ) -> Vec<Text> {
        let procedure = self.world.procedure();
        let mut reasons = Vec::new();
        match (&case.title, guards.iter().flatten().count()) {
            (Some(title), _) => reasons.push(text::paper_of_case(title)),
            (None, 0) => reasons.push(text::paper_of_everyone()),
            (None, _) => {}
        }
        let conditions = guards.iter().flatten();
        reasons.extend(conditions.map(|it| {
            let holds = self.world.guard(Some(it)).is_true();
            text::paper_when(procedure, &it.condition, holds)
        }));
        reasons.extend(text::demand(self.project, procedure, demand));
        reasons
    }
}
