//! Who does the elements: lanes and pools as agencies of the draft.

use std::collections::BTreeMap;

use crate::import::bpmn::model::{Kind, Node, Scope};
use crate::{
    import::{
        draft::Marks,
        find::{
            act::Acts,
            body::{Bodies, Named},
        },
        names::Names,
        tree::{item, list, name, placed, quoted},
    },
    messages::import_bpmn as msg,
    source::fold_ascii,
    syntax::{
        ast::{AgencyItem, Clause, Item, ItemKind, Section},
        words::{AgencyRole, SectionWord, StepKind, Word},
    },
};

/// Names of lanes in which the applicant acts, plain.
const APPLICANT: &[&str] = &[
    "nguoi nop",
    "nguoi dan",
    "nguoi de nghi",
    "nguoi yeu cau",
    "cong dan",
    "ca nhan",
    "to chuc",
    "doanh nghiep",
    "applicant",
    "citizen",
    "customer",
    "client",
];

/// The agencies of a draft by the lanes of the model.
pub(super) struct Actors {
    names: Names,
    agencies: Vec<Agency>,
    /// The lane of each element.
    lane_of: BTreeMap<String, String>,
    pool: String,
    acts: Acts,
    bodies: Bodies,
}

struct Agency {
    name: String,
    title: String,
    clauses: Vec<Clause>,
}

/// What is done in a step, and by whom; nobody where the applicant acts.
pub(super) struct Doer {
    pub(super) kind: StepKind,
    pub(super) actor: Option<String>,
}

impl Actors {
    /// Looks at the lanes of a process of a pool.
    pub(super) fn of(process: &Scope, pool: &str) -> Self {
        let mut actors = Self {
            names: Names::default(),
            agencies: Vec::new(),
            lane_of: BTreeMap::new(),
            pool: pool.to_owned(),
            acts: Acts::new(),
            bodies: Bodies::new(&[]),
        };
        actors.note_lanes(process, "");
        actors
    }

    fn note_lanes(&mut self, scope: &Scope, around: &str) {
        for node in &scope.nodes {
            let named = |it: &&crate::import::bpmn::model::Lane| {
                !it.name.is_empty() && it.nodes.contains(&node.id)
            };
            let lane = scope.lanes.iter().find(named);
            let lane = lane.map_or(around, |it| it.name.as_str()).to_owned();
            if let Some(inner) = &node.inner {
                self.note_lanes(inner, &lane);
            }
            self.lane_of.insert(node.id.clone(), lane);
        }
    }

    /// Returns what a step does and who does it.
    pub(super) fn doer(&mut self, node: &Node, filed: &mut bool, marks: &mut Marks) -> Doer {
        let lane = self.lane_of.get(&node.id).cloned().unwrap_or_default();
        if let Some(step) = &node.step {
            let kind = StepKind::from_id(&step.act).unwrap_or(StepKind::Settle);
            let actor = (!step.agency.is_empty()).then(|| self.declared(&step.agency, &lane));
            *filed |= kind == StepKind::Submit;
            return Doer { kind, actor };
        }
        let act = self.acts.read(&node.name, &self.bodies);
        let by_applicant = act.as_ref().and_then(|it| it.actor) == Some(Named::Applicant);
        let kind = act.map(|it| it.kind);
        let own = matches!(kind, Some(StepKind::Submit | StepKind::Pay));
        if is_applicant(&lane) || by_applicant && own && !*filed {
            let kind = match kind {
                Some(StepKind::Pay) => StepKind::Pay,
                _ if *filed => StepKind::Provide,
                _ => StepKind::Submit,
            };
            *filed |= kind == StepKind::Submit;
            return Doer { kind, actor: None };
        }
        let event = matches!(node.kind, Kind::Catch | Kind::Throw | Kind::End);
        let kind = match kind {
            _ if node.kind == Kind::Catch => StepKind::Wait,
            None if event => StepKind::Notify,
            // The first are acts of the applicant, the last need somebody whom the model does not name.
            None
            | Some(
                StepKind::Submit
                | StepKind::Pay
                | StepKind::Provide
                | StepKind::Transfer
                | StepKind::Consult,
            ) => StepKind::Settle,
            Some(kind) => kind,
        };
        let actor = if lane.is_empty() {
            self.anyone(marks)
        } else {
            self.titled(&lane, marks)
        };
        Doer {
            kind,
            actor: Some(actor),
        }
    }

    /// Returns an agency that our own export names.
    fn declared(&mut self, id: &str, lane: &str) -> String {
        if !self.agencies.iter().any(|it| it.name == id) {
            let title = if lane.is_empty() { id } else { lane };
            self.names.unused(id);
            self.agencies.push(Agency {
                name: id.to_owned(),
                title: title.to_owned(),
                clauses: Vec::new(),
            });
        }
        id.to_owned()
    }

    fn titled(&mut self, title: &str, marks: &mut Marks) -> String {
        if let Some(known) = self.agencies.iter().find(|it| it.title == title) {
            return known.name.clone();
        }
        let name = self.names.of_title(title);
        self.agencies.push(Agency {
            name: name.clone(),
            title: title.to_owned(),
            clauses: marks.unverified_guess(&msg::AGENCY_GUESSED.text()),
        });
        name
    }

    /// Returns who acts where no lane says it: the pool.
    pub(super) fn anyone(&mut self, marks: &mut Marks) -> String {
        let pool = self.pool.clone();
        self.titled(&pool, marks)
    }

    /// Returns who goes on where nothing is done.
    pub(super) fn first(&mut self, marks: &mut Marks) -> String {
        match self.agencies.first() {
            Some(first) => first.name.clone(),
            None => self.anyone(marks),
        }
    }

    /// Makes the section.
    pub(super) fn section(&self) -> Section {
        let items = self.agencies.iter().map(|it| -> Item {
            let kind = ItemKind::Agency(AgencyItem {
                name: name(&it.name),
                title: Some(Box::new(quoted(&it.title))),
                roles: [placed(AgencyRole::Other)].into(),
                many: false,
                until: None,
            });
            item(kind, it.clauses.clone())
        });
        list(SectionWord::Agencies, items.collect())
    }
}

fn is_applicant(lane: &str) -> bool {
    let plain = fold_ascii(lane).to_lowercase();
    APPLICANT.iter().any(|it| plain.starts_with(it))
}
