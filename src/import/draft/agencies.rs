//! The agencies of the record, and those that only its text names.

use super::Marks;
use crate::{
    import::{
        find::body::{self, Bodies, Named},
        names::Names,
        record::{Record, Said},
        tree::{item, list, name, nowhere, placed, quoted, unverified},
    },
    messages::import as msg,
    source::fold_ascii,
    syntax::{
        ast::{AgencyItem, Clause, ItemKind, Section},
        words::{AgencyRole, SectionWord},
    },
    values::Stated,
};

/// An agency of the draft.
#[derive(Debug, Clone)]
struct Agency {
    name: String,
    title: String,
    roles: Vec<AgencyRole>,
    clauses: Vec<Clause>,
}

/// The agencies so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Agencies {
    names: Names,
    list: Vec<Agency>,
}

impl Agencies {
    /// Takes the agencies that the record names.
    pub(super) fn of(record: &Record) -> Self {
        let mut out = Self::default();
        let said = &record.agencies;
        for (text, role) in [
            (&said.settling, AgencyRole::Handles),
            (&said.deciding, AgencyRole::Decides),
            (&said.delegated, AgencyRole::Delegated),
            (&said.coordinating, AgencyRole::Coordinates),
        ] {
            for title in titles(text) {
                out.add(&title, role);
            }
        }
        out
    }

    /// Makes a look-up of the agencies in text.
    pub(super) fn bodies(&self) -> Bodies {
        let titles: Vec<String> = self.list.iter().map(|it| it.title.clone()).collect();
        Bodies::new(&titles)
    }

    fn add(&mut self, title: &str, role: AgencyRole) -> usize {
        let plain = fold_ascii(title);
        let known = self
            .list
            .iter()
            .position(|it| fold_ascii(&it.title) == plain);
        let idx = known.unwrap_or_else(|| {
            self.list.push(Agency {
                name: self.names.of_title(title),
                title: title.to_owned(),
                roles: Vec::new(),
                clauses: Vec::new(),
            });
            self.list.len() - 1
        });
        if let Some(agency) = self.list.get_mut(idx) {
            // "Other" says nothing of an agency with a role.
            let says_more = role != AgencyRole::Other || agency.roles.is_empty();
            if says_more && !agency.roles.contains(&role) {
                agency.roles.push(role);
            }
        }
        idx
    }

    /// Returns the name of whoever a sentence names; the applicant has none.
    pub(super) fn actor(&mut self, named: Named, marks: &mut Marks) -> Option<String> {
        let idx = match named {
            Named::Applicant | Named::Unnamed => return None,
            Named::Own(idx) => idx,
            Named::Body(body) => {
                let role = if body::receives(body) {
                    AgencyRole::Receives
                } else {
                    AgencyRole::Other
                };
                let n_known = self.list.len();
                let idx = self.add(body::title(body), role);
                self.mark_new(idx, n_known, marks);
                idx
            }
        };
        self.list.get(idx).map(|it| it.name.clone())
    }

    /// Returns the name of a body that only the text names.
    pub(super) fn unlisted(&mut self, title: &str, marks: &mut Marks) -> Option<String> {
        let n_known = self.list.len();
        let idx = self.add(title, AgencyRole::Other);
        self.mark_new(idx, n_known, marks);
        self.list.get(idx).map(|it| it.name.clone())
    }

    /// Marks an agency that was not known before.
    fn mark_new(&mut self, idx: usize, n_known: usize, marks: &mut Marks) {
        if let Some(agency) = self.list.get_mut(idx).filter(|_| idx >= n_known) {
            agency.clauses.push(unverified());
            agency
                .clauses
                .push(marks.guess(&msg::AGENCY_FROM_STEPS.text()));
        }
    }

    /// Returns the agency that acts where no sentence says who: the first of the record that
    /// does more than coordinate.
    pub(super) fn first_or_unnamed(&mut self, marks: &mut Marks) -> String {
        let acts = |it: &&Agency| it.roles.iter().any(|it| *it != AgencyRole::Coordinates);
        if let Some(first) = self.list.iter().find(acts) {
            return first.name.clone();
        }
        let idx = self.add("Cơ quan giải quyết", AgencyRole::Other);
        if let Some(agency) = self.list.get_mut(idx).filter(|it| it.clauses.is_empty()) {
            agency.clauses.push(unverified());
            agency
                .clauses
                .push(marks.guess(&msg::AGENCY_NOT_STATED.text()));
        }
        self.list
            .get(idx)
            .map(|it| it.name.clone())
            .unwrap_or_default()
    }

    /// Lets an agency settle, where the record says of none that it does.
    pub(super) fn settles(&mut self, actor: &str) {
        let settles = |it: &Agency| {
            let role = |it: &AgencyRole| matches!(it, AgencyRole::Handles | AgencyRole::Decides);
            it.roles.iter().any(role)
        };
        if self.list.iter().any(settles) {
            return;
        }
        if let Some(agency) = self.list.iter_mut().find(|it| it.name == actor) {
            agency.roles.retain(|it| *it != AgencyRole::Other);
            agency.roles.push(AgencyRole::Handles);
        }
    }

    /// Makes the section.
    pub(super) fn section(&self) -> Section {
        let items = self.list.iter().map(|agency| {
            let kind = ItemKind::Agency(AgencyItem {
                name: name(&agency.name),
                title: Some(Box::new(quoted(&agency.title))),
                roles: agency.roles.iter().copied().map(placed).collect(),
                many: false,
                until: None,
            });
            item(kind, agency.clauses.clone())
        });
        let mut section = list(SectionWord::Agencies, items.collect());
        section.span = nowhere();
        section
    }
}

/// Cuts a list of agencies; a comma within a name is followed by a small letter.
fn titles(said: &Said) -> Vec<String> {
    let Stated::Value(text) = said else {
        return Vec::new();
    };
    let mut out: Vec<String> = Vec::new();
    for part in text.split([',', ';', '\n']) {
        let part = part.trim().trim_end_matches('.');
        match out.last_mut() {
            Some(last) if part.starts_with(char::is_lowercase) => {
                last.push_str(", ");
                last.push_str(part);
            }
            _ if part.contains(char::is_alphanumeric) => out.push(part.to_owned()),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_within_a_name_part_nothing() {
        let said = Stated::Value(
            "Cục cảnh sát quản lý hành chính về trật tự, xã hội, Công an tỉnh, Ủy ban Nhân dân xã, phường, thị trấn."
                .to_owned(),
        );
        assert_eq!(
            titles(&said),
            [
                "Cục cảnh sát quản lý hành chính về trật tự, xã hội",
                "Công an tỉnh",
                "Ủy ban Nhân dân xã, phường, thị trấn"
            ]
        );
    }
}
