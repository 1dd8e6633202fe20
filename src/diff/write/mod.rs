//! Every side of every element in words: what two versions are compared by, and what people read.
//!
//! INVARIANT: two sides mean the same where their Vietnamese words are the same, so these words
//! leave nothing out that the model has, except places in files and written reasons for silence.

mod fees;
mod head;
mod papers;
mod steps;

use super::{Aspect, Part, Version};
use crate::{
    model::{Guard, IdVec, Ident, Limit, Meta, Phrases, Procedure, VecIndex, cite, readable},
    source::{FileId, Span},
    syntax::words::{Connective, Word},
    values::{Lang, Stated},
};

/// The sides of one element, each in words; a side of which nothing is said is absent.
pub(super) type Sides = Vec<(Aspect, String)>;

/// Writes the elements of one version in one language.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) version: Version<'a>,
    /// The names as they stand in the file.
    pub(super) own: &'a Procedure,
    pub(super) lang: Lang,
}

impl<'a> Pen<'a> {
    /// Returns how many elements a part has.
    pub(super) fn count(self, part: Part) -> usize {
        let of = self.version.procedure;
        match part {
            Part::Procedure => 1,
            Part::Agency => of.agencies.len(),
            Part::Fact => of.facts.len(),
            Part::Channel => of.channels.as_ref().map_or(0, Vec::len),
            Part::Condition => of.requirements.len(),
            Part::Prerequisite => of.prerequisites.len(),
            Part::Paper => of.documents.len(),
            Part::Fee => of.fees.len(),
            Part::TimeLimit => of.clocks.len(),
            Part::Step => of.steps.len(),
            Part::Result => of.results.len(),
            Part::Ground => of.grounds.len(),
            Part::OrderRule => of.order_rules.len(),
            Part::Remedy => of.remedies.len(),
        }
    }

    /// Writes the sides of an element.
    pub(super) fn sides(self, part: Part, at: usize) -> Sides {
        let of = self.version.procedure;
        let sides = match part {
            Part::Procedure => Some(self.whole()),
            Part::Agency => nth(&of.agencies, at).map(|it| self.agency(it)),
            Part::Fact => nth(&of.facts, at).map(|it| self.fact(it)),
            Part::Channel => of
                .channels
                .iter()
                .flatten()
                .nth(at)
                .map(|it| self.channel(it)),
            Part::Condition => nth(&of.requirements, at).map(|it| self.condition(it)),
            Part::Prerequisite => of.prerequisites.get(at).map(|it| self.prerequisite(it)),
            Part::Paper => nth(&of.documents, at).map(|it| self.paper(at, it)),
            Part::Fee => nth(&of.fees, at).map(|it| self.fee(it)),
            Part::TimeLimit => nth(&of.clocks, at).map(|it| self.clock(it)),
            Part::Step => nth(&of.steps, at).map(|it| self.step(it)),
            Part::Result => nth(&of.results, at).map(|it| self.result(it)),
            Part::Ground => nth(&of.grounds, at).map(|it| self.ground(it)),
            Part::OrderRule => of.order_rules.get(at).map(|it| self.order_rule(it)),
            Part::Remedy => of.remedies.get(at).map(|it| self.remedy(it)),
        };
        let mut sides = sides.unwrap_or_default();
        if let Some(name) = name(self.own, part, at) {
            sides.push((Aspect::Name, name.text.clone()));
        }
        if let Some(meta) = meta(of, part, at) {
            self.meta(meta, &mut sides);
        }
        sides.retain(|it| !it.1.is_empty());
        sides
    }

    fn phrases(self) -> Phrases<'a> {
        Phrases::new(self.version.procedure, self.lang)
    }

    fn say(self, word: impl Word) -> String {
        word.spell(self.lang).to_owned()
    }

    fn guard(self, guard: Option<&Guard>) -> String {
        guard.map_or_else(String::new, |it| self.phrases().condition(&it.condition))
    }

    fn limit(self, limit: &Limit) -> String {
        self.phrases().limit(limit)
    }

    /// The basis, the notes and the marks of an element.
    fn meta(self, meta: &Meta, sides: &mut Sides) {
        let basis = &meta.basis;
        let mut all: Vec<String> = cite::official(self.version.project, basis, self.lang)
            .into_iter()
            .collect();
        if basis.unknown {
            all.push(self.unknown());
        }
        if basis.unverified {
            all.push(self.unverified());
        }
        sides.push((Aspect::Basis, list(all)));
        let mut notes = meta.notes.clone();
        if meta.unverified.is_some() {
            notes.push(self.unverified());
        }
        sides.push((Aspect::Notes, notes.join("; ")));
    }

    fn unknown(self) -> String {
        self.say(Connective::Unknown)
    }

    fn unverified(self) -> String {
        self.say(Connective::Unverified)
    }

    /// Writes a word before other words; nothing without these.
    fn after(self, word: Connective, words: impl AsRef<str>) -> String {
        match words.as_ref() {
            "" => String::new(),
            words => format!("{} {words}", self.say(word)),
        }
    }

    /// Writes a word where something holds.
    fn mark(self, holds: bool, word: Connective) -> String {
        if holds { self.say(word) } else { String::new() }
    }

    fn stated<T>(self, it: &Stated<T>, write: impl Fn(&T) -> String) -> String {
        match it {
            Stated::Value(it) => write(it),
            Stated::None => self.say(Connective::None),
            Stated::Unknown => self.unknown(),
        }
    }

    fn maybe<T>(self, it: Option<&Stated<T>>, write: impl Fn(&T) -> String) -> String {
        it.map_or_else(String::new, |it| self.stated(it, write))
    }
}

/// Names elements.
fn names<I: VecIndex, T>(all: &IdVec<I, T>, ids: &[I], name: fn(&T) -> &Ident) -> String {
    let names = ids.iter().filter_map(|it| all.get(*it));
    list(names.map(|it| readable(name(it))))
}

/// Joins words by commas.
fn list(all: impl IntoIterator<Item = String>) -> String {
    let all: Vec<String> = all.into_iter().filter(|it| !it.is_empty()).collect();
    all.join(", ")
}

/// Joins what may hold commas.
fn joined(all: impl IntoIterator<Item = String>) -> String {
    let all: Vec<String> = all.into_iter().filter(|it| !it.is_empty()).collect();
    all.join("; ")
}

fn nth<I: VecIndex, T>(all: &IdVec<I, T>, at: usize) -> Option<&T> {
    all.values().nth(at)
}

/// Returns the name of an element.
pub(super) fn name(of: &Procedure, part: Part, at: usize) -> Option<&Ident> {
    match part {
        Part::Procedure => Some(&of.name),
        Part::Agency => nth(&of.agencies, at).map(|it| &it.name),
        Part::Fact => nth(&of.facts, at).map(|it| &it.name),
        Part::Channel => None,
        Part::Condition => nth(&of.requirements, at).map(|it| &it.name),
        Part::Prerequisite => of.prerequisites.get(at).map(|it| &it.name),
        Part::Paper => nth(&of.documents, at).map(|it| &it.name),
        Part::Fee => nth(&of.fees, at).map(|it| &it.name),
        Part::TimeLimit => nth(&of.clocks, at).map(|it| &it.name),
        Part::Step => nth(&of.steps, at).map(|it| &it.name),
        Part::Result => nth(&of.results, at).map(|it| &it.name),
        Part::Ground => nth(&of.grounds, at).map(|it| &it.name),
        Part::OrderRule => of.order_rules.get(at).map(|it| &it.name),
        Part::Remedy => of.remedies.get(at).map(|it| &it.name),
    }
}

/// Returns the words of the source for an element.
pub(super) fn title(of: &Procedure, part: Part, at: usize) -> Option<&str> {
    let title = match part {
        Part::Procedure => of.title.value().map(String::as_str),
        Part::Agency => nth(&of.agencies, at).map(|it| it.title.as_str()),
        Part::Fact => nth(&of.facts, at).and_then(|it| it.ask.as_deref()),
        Part::Channel => of
            .channels
            .iter()
            .flatten()
            .nth(at)
            .and_then(|it| it.title.as_deref()),
        Part::Condition => nth(&of.requirements, at).map(|it| it.title.as_str()),
        Part::Paper => nth(&of.documents, at).map(|it| it.title.as_str()),
        Part::Fee => nth(&of.fees, at).and_then(|it| it.title.as_deref()),
        Part::Result => nth(&of.results, at).map(|it| it.title.as_str()),
        Part::Ground => nth(&of.grounds, at).map(|it| it.title.as_str()),
        Part::Remedy => of.remedies.get(at).map(|it| it.body.as_str()),
        Part::Prerequisite | Part::TimeLimit | Part::Step | Part::OrderRule => None,
    };
    title.filter(|it| !it.is_empty())
}

/// Returns the marks of an element.
pub(super) fn meta(of: &Procedure, part: Part, at: usize) -> Option<&Meta> {
    match part {
        Part::Procedure => Some(&of.meta),
        Part::Agency => nth(&of.agencies, at).map(|it| &it.meta),
        Part::Fact => nth(&of.facts, at).map(|it| &it.meta),
        Part::Channel => of.channels.iter().flatten().nth(at).map(|it| &it.meta),
        Part::Condition => nth(&of.requirements, at).map(|it| &it.meta),
        Part::Prerequisite => of.prerequisites.get(at).map(|it| &it.meta),
        Part::Paper => nth(&of.documents, at).map(|it| &it.meta),
        Part::Fee => nth(&of.fees, at).map(|it| &it.meta),
        Part::TimeLimit => nth(&of.clocks, at).map(|it| &it.meta),
        Part::Step => nth(&of.steps, at).map(|it| &it.meta),
        Part::Result => nth(&of.results, at).map(|it| &it.meta),
        Part::Ground => nth(&of.grounds, at).map(|it| &it.meta),
        Part::OrderRule => of.order_rules.get(at).map(|it| &it.meta),
        Part::Remedy => of.remedies.get(at).map(|it| &it.meta),
    }
}

/// Returns where an element stands.
pub(super) fn span(of: &Procedure, part: Part, at: usize) -> Span {
    let named = name(of, part, at).map(|it| it.span);
    let marked = meta(of, part, at).map(|it| it.span);
    named.or(marked).unwrap_or(Span::new(FileId(0), 0, 0))
}
