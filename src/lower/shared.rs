//! Agencies and databases that the whole project shares.

use rustc_hash::FxHashSet;

use super::{
    context::Context,
    errors,
    meta::{Inherited, is_universal},
    scope::{NameKind, ident},
};
use crate::{
    messages::owners,
    model::{Agency, AgencyId, Database, Interval, Meta, VecIndex},
    source::fold_ascii,
    syntax::{
        ast::{ClauseKind, Decl, Name, Quoted, Section, SectionHead, SectionValue},
        words::SectionWord,
    },
    values::Stated,
};

/// Returns the words on a section line, whatever form they have.
pub(super) fn words_of(section: &Section) -> Option<String> {
    match &section.value {
        SectionValue::Token(words) | SectionValue::Text(words) => Some(words.text.to_string()),
        SectionValue::Names(names) => Some(
            names
                .iter()
                .map(|name| name.text.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        ),
        _ => None,
    }
}

impl Context {
    /// Reports clauses, items and groups of a section that takes only a value.
    pub(super) fn only_value(&mut self, section: &Section) {
        for clause in &section.clauses {
            if !is_universal(&clause.kind) {
                self.misplaced(&owners::SECTION, clause);
            }
        }
        self.only_items(section, false);
    }

    /// Adds what stands below a section of a declaration to the marks of the declaration.
    pub(super) fn mark(&mut self, meta: &mut Meta, section: &Section) {
        let marks = self.meta(section.span, &section.clauses, &Inherited::nothing());
        meta.unverified = meta.unverified.or(marks.unverified);
        meta.notes.extend(marks.notes);
        meta.allows.extend(marks.allows);
    }

    /// Reports what a section without items (or only without groups) may not have.
    pub(super) fn only_items(&mut self, section: &Section, items: bool) {
        if !items && let Some(item) = section.items.first() {
            self.report(errors::line_not_here(item.span, &owners::ITEM));
        }
        if let Some(group) = section.groups.first() {
            self.report(errors::line_not_here(group.span, &owners::GROUP));
        }
    }

    /// Lowers an agency of the project.
    pub(super) fn agency(
        &mut self,
        id: AgencyId,
        decl: &Decl,
        name: &Name,
        title: Option<&Quoted>,
    ) {
        let meta = self.meta(decl.span, &decl.clauses, &Inherited::nothing());
        let mut agency = Agency {
            name: ident(name),
            title: title.map(|title| title.text.to_string()),
            code: None,
            level: None,
            parent: None,
            territory: None,
            hours: Stated::Unknown,
            exists: Interval {
                from: None,
                to: None,
            },
            meta,
        };
        for clause in &decl.clauses {
            match &*clause.kind {
                ClauseKind::Hours(hours) => {
                    agency.hours = self.stated_hours(hours);
                }
                kind if is_universal(kind) => {}
                _ => self.misplaced(&owners::AGENCY, clause),
            }
        }
        for section in &decl.sections {
            self.only_value(section);
            self.mark(&mut agency.meta, section);
            self.agency_section(&mut agency, section);
        }
        // INVARIANT: agencies are lowered in the order in which they were declared.
        if id.position() == self.project.agencies.len() {
            self.project.agencies.push(agency);
        }
    }

    /// Reports agencies that stand above themselves; the first of a ring then has none above.
    pub(super) fn close_agency_rings(&mut self) {
        let mut seen: FxHashSet<AgencyId> = FxHashSet::default();
        let ids: Vec<AgencyId> = self.project.agencies.ids().collect();
        for first in ids {
            let mut way = Vec::new();
            let mut next = Some(first);
            while let Some(id) = next
                && seen.insert(id)
            {
                way.push(id);
                next = self.project.agencies.get(id).and_then(|it| it.parent);
            }
            // INVARIANT: what was seen before this walk ends without a ring.
            let ring = next.and_then(|id| way.iter().position(|it| *it == id));
            let ring = ring.and_then(|at| way.get(at..)).unwrap_or_default();
            let Some(top) = ring
                .iter()
                .min()
                .and_then(|it| self.project.agencies.get_mut(*it))
            else {
                continue;
            };
            top.parent = None;
            let name = top.name.clone();
            self.at("agencies", &name.id);
            self.report(errors::circular_agency(&name));
        }
    }

    fn agency_section(&mut self, agency: &mut Agency, section: &Section) {
        use SectionWord as W;
        match (&section.head, &section.value) {
            (SectionHead::Word(W::Code), SectionValue::Token(code)) => {
                agency.code = Some(code.text.to_string());
            }
            (SectionHead::Word(W::Level), SectionValue::Levels(levels)) => {
                agency.level = levels.first().map(|level| level.value);
            }
            (SectionHead::Word(W::PartOf), SectionValue::Names(names)) => {
                let parent = names
                    .first()
                    .and_then(|name| self.resolve(NameKind::SharedAgency, |it| &it.agencies, name));
                agency.parent = parent;
            }
            (SectionHead::Word(W::Territory), SectionValue::Text(_) | SectionValue::Token(_)) => {
                agency.territory = words_of(section);
            }
            (SectionHead::Word(W::OfficeHours), SectionValue::Hours(hours)) => {
                agency.hours = Stated::Value(self.hours(hours));
            }
            (SectionHead::Word(W::InForce), SectionValue::Interval { from, to }) => {
                agency.exists = self.interval(*from, *to);
            }
            // Unknown or none; any other form was refused by the parser.
            _ => {}
        }
    }

    /// Lowers a database of the project.
    pub(super) fn database(&mut self, decl: &Decl, name: &Name, title: Option<&Quoted>) {
        use SectionWord as W;
        let meta = self.meta(decl.span, &decl.clauses, &Inherited::nothing());
        for clause in decl
            .clauses
            .iter()
            .filter(|clause| !is_universal(&clause.kind))
        {
            self.misplaced(&owners::DATABASE, clause);
        }
        let mut database = Database {
            name: ident(name),
            title: title.map(|title| title.text.to_string()),
            managed_by: None,
            available_from: Stated::Unknown,
            replaces: Vec::new(),
            meta,
        };
        for section in &decl.sections {
            self.only_value(section);
            self.mark(&mut database.meta, section);
            match (&section.head, &section.value) {
                (
                    SectionHead::Word(W::ManagedBy),
                    SectionValue::Text(_) | SectionValue::Token(_) | SectionValue::Names(_),
                ) => database.managed_by = words_of(section),
                (SectionHead::Word(W::AvailableFrom), SectionValue::Interval { from, .. }) => {
                    database.available_from =
                        from.map_or(Stated::Unknown, |it| Stated::Value(it.value));
                }
                (SectionHead::Word(W::AvailableFrom), SectionValue::Issued { date, .. }) => {
                    database.available_from = date.as_ref().map(|it| it.value);
                }
                (SectionHead::Word(W::Replaces), SectionValue::Names(names)) => {
                    database.replaces = names.iter().map(|name| fold_ascii(&name.text)).collect();
                }
                (SectionHead::Word(W::AvailableFrom), SectionValue::None(_)) => {
                    database.available_from = Stated::None;
                }
                // Unknown or none; any other form was refused by the parser.
                _ => {}
            }
        }
        self.project.databases.push(database);
    }

    /// Reads office hours that may be unknown.
    pub(super) fn stated_hours(
        &mut self,
        hours: &Stated<crate::syntax::ast::List<crate::source::Spanned<(u16, u16)>>>,
    ) -> Stated<Vec<(u16, u16)>> {
        match hours {
            Stated::Value(hours) => Stated::Value(self.hours(hours)),
            Stated::None => Stated::None,
            Stated::Unknown => Stated::Unknown,
        }
    }
}
