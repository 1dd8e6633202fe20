//! What rules know of the whole set of procedures, built once when first asked for.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{
    RULES, Rule,
    papers::looks_up_first,
    siblings::{Sibling, siblings},
    titles::TITLES,
};
use crate::{
    law::{self, RuleLevelRow},
    model::{ProcedureId, Project},
    source::Wording,
    workflow::{Register, Ring},
};

/// The procedures of a project as one set.
pub(crate) struct Whole<'a> {
    project: &'a Project,
    /// The dated levels of each rule.
    levels: Vec<&'static [RuleLevelRow]>,
    register: Register,
    rings: OnceLock<BTreeMap<ProcedureId, Vec<Ring>>>,
    by_title: OnceLock<BTreeMap<String, Vec<ProcedureId>>>,
    siblings: OnceLock<BTreeMap<ProcedureId, Vec<Sibling>>>,
    look_ups: BTreeMap<ProcedureId, OnceLock<bool>>,
}

impl<'a> Whole<'a> {
    /// Takes a project; what only some rules ask for is not built yet.
    pub(crate) fn new(project: &'a Project) -> Self {
        let all = project.procedures.iter();
        Self {
            project,
            levels: RULES
                .iter()
                .map(|it| law::rule_levels(it.code.id))
                .collect(),
            // Built before the procedures are looked at side by side: they would wait for it.
            register: Register::build(project, TITLES),
            rings: OnceLock::new(),
            by_title: OnceLock::new(),
            siblings: OnceLock::new(),
            look_ups: all.map(|(id, _)| (id, OnceLock::new())).collect(),
        }
    }

    /// Tells whether a text of a version says that data are used in place of papers.
    pub(crate) fn looks_up_first(&self, version: ProcedureId) -> bool {
        let (Some(known), Some(procedure)) = (
            self.look_ups.get(&version),
            self.project.procedures.get(version),
        ) else {
            return false;
        };
        *known.get_or_init(|| looks_up_first(procedure))
    }

    /// Returns the graph of the procedures.
    pub(crate) fn register(&self) -> &Register {
        &self.register
    }

    /// Returns every rule with its dated levels.
    pub(crate) fn rules(&self) -> impl Iterator<Item = (&'static Rule, &'static [RuleLevelRow])> {
        RULES.iter().copied().zip(self.levels.iter().copied())
    }

    /// Returns the rings of needs in which a version stands.
    pub(crate) fn rings(&self, version: ProcedureId) -> &[Ring] {
        let rings = self.rings.get_or_init(|| {
            let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
            for ring in self.register().rings() {
                out.entry(ring.need.consumer).or_default().push(ring);
            }
            out
        });
        rings.get(&version).map_or(&[], Vec::as_slice)
    }

    /// Returns the versions whose titles are the same but for signs and capitals.
    pub(crate) fn of_title(&self, title: &str) -> &[ProcedureId] {
        let by_title = self.by_title.get_or_init(|| {
            let mut out: BTreeMap<_, Vec<_>> = BTreeMap::new();
            for (id, procedure) in self.project.procedures.iter() {
                if let Some(title) = procedure.title.value() {
                    out.entry(title_key(title)).or_default().push(id);
                }
            }
            out
        });
        by_title.get(&title_key(title)).map_or(&[], Vec::as_slice)
    }

    /// Returns the procedures whose titles differ from that of this one in one phrase.
    pub(crate) fn siblings(&self, version: ProcedureId) -> &[Sibling] {
        let all = self.siblings.get_or_init(|| siblings(self.project));
        all.get(&version).map_or(&[], Vec::as_slice)
    }
}

/// Returns the plain form of a title without the word `thủ tục`, which says nothing.
pub(crate) fn title_key(title: &str) -> String {
    let plain = Wording::new(title).plain();
    match plain.strip_prefix("thủ tục ") {
        Some(rest) => rest.to_owned(),
        None => plain,
    }
}
