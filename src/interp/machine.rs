//! A procedure made ready to run: its graph and what is looked up in it again
//! and again.

use std::sync::Arc;

use super::{
    Answers, Happened, World,
    checklist::{self, Checklist},
    effects::Edition,
    fees::{self, Bill},
    state::State,
    verdict::only_turned_down,
};
use crate::{
    calendar::{Counting, OfficeHours, WorkCalendar},
    law::{self, OneStopRules},
    model::{AgencyInProcedure, IdVec, Procedure, ProcedureId, Project, Step, StepId, VecIndex},
    syntax::words::{AgencyRole, Regime, StepKind},
    values::{Date, Stated},
    workflow::{EdgeId, EdgeLabel, NodeId, NodeKind, Workflow, is_handling, receptions},
};

/// The calendar, the way of counting and the law under which a dossier runs.
///
/// The machine has no clock and no law of its own: whoever runs a dossier says
/// which rules hold, usually those of the day of receipt.
#[derive(Debug, Clone)]
pub struct Setting<'a> {
    /// The working calendar, with the office hours where limits need them.
    pub calendar: WorkCalendar,
    /// How limits are counted.
    pub counting: Counting,
    /// The one-stop rules of the day of receipt; absent where none apply.
    pub one_stop: Option<&'a OneStopRules>,
    /// The duties of the machine, those of the program unless the dossier is older.
    pub edition: Edition,
}

/// A procedure made ready to run; immutable, shared between dossiers.
#[derive(Debug, Clone)]
pub struct Machine {
    project: Arc<Project>,
    id: ProcedureId,
    procedure: Procedure,
    workflow: Workflow,
    nodes: IdVec<NodeId, NodeFacts>,
    nodes_of_step: Vec<Vec<NodeId>>,
}

/// What is known of a node beforehand.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts about what lies ahead and behind, not a state"
)]
pub(super) struct NodeFacts {
    /// The edges that leave it.
    pub(super) out: Vec<EdgeId>,
    /// A step that receives the dossier or checks its papers, before any other work.
    pub(super) reception: bool,
    /// Such a step lies here or further on.
    pub(super) reception_ahead: bool,
    /// Work on the merits lies here or further on.
    pub(super) handling_ahead: bool,
    /// A return of results lies here or further on.
    pub(super) return_ahead: bool,
    /// A step that decides lies here or further on.
    pub(super) decision_ahead: bool,
    /// A dossier comes here only after it was turned down.
    pub(super) when_turned_down: bool,
}

impl Machine {
    /// Makes a procedure ready to run, or returns `None` if the project has no such one.
    #[must_use]
    pub fn new(project: Arc<Project>, id: ProcedureId) -> Option<Self> {
        let procedure = project.procedures.get(id)?.clone();
        let workflow = Workflow::build(&procedure);
        let steps = procedure.steps.ids();
        let nodes_of_step = steps.map(|it| workflow.nodes_of_step(it)).collect();
        let nodes = node_facts(&procedure, &workflow);
        Some(Self {
            project,
            id,
            procedure,
            workflow,
            nodes,
            nodes_of_step,
        })
    }

    /// Returns the project.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Returns the index of the procedure in the project.
    #[must_use]
    pub fn id(&self) -> ProcedureId {
        self.id
    }

    /// Returns the procedure.
    #[must_use]
    pub fn procedure(&self) -> &Procedure {
        &self.procedure
    }

    /// Returns the graph.
    #[must_use]
    pub fn workflow(&self) -> &Workflow {
        &self.workflow
    }

    /// Returns what conditions are read against.
    #[must_use]
    pub fn world<'a>(&'a self, answers: &'a Answers, happened: &'a Happened) -> World<'a> {
        World::new(&self.procedure, answers, happened)
    }

    /// Returns what conditions are read against for a dossier.
    #[must_use]
    pub fn world_of<'a>(&'a self, state: &'a State) -> World<'a> {
        self.world(&state.answers, &state.happened)
    }

    /// Returns the papers that an applicant must file.
    #[must_use]
    pub fn checklist(&self, answers: &Answers) -> Checklist {
        let happened = Happened::default();
        let world = self.world(answers, &happened);
        checklist::checklist(&self.project, &world, answers.filed_on)
    }

    /// Returns what an applicant pays.
    #[must_use]
    pub fn bill(&self, answers: &Answers) -> Bill {
        let happened = Happened::default();
        fees::bill(&self.world(answers, &happened), answers.filed_on)
    }

    /// Returns the setting of a dossier received on a day: the calendar with the
    /// office hours of the agency that handles it, and the one-stop rules of the day.
    #[must_use]
    pub fn setting(&self, calendar: &WorkCalendar, received: Date) -> Setting<'static> {
        // What the agency states holds, whatever hours the calendar brings.
        let calendar = match self.office_hours() {
            Some(hours) => calendar.clone().with_hours(hours),
            None => calendar.clone(),
        };
        let regime = match self.procedure.regime {
            Regime::OneStop => law::Regime::OneStop,
            Regime::SingleWindow => law::Regime::SingleWindow,
        };
        let vietnamese = self.procedure.jurisdiction.is_none();
        Setting {
            calendar,
            counting: Counting::LegalDay,
            one_stop: law::one_stop(regime, received).ok().filter(|_| vietnamese),
            edition: Edition::LATEST,
        }
    }

    /// The stated hours of the agency that decides, else of any other.
    fn office_hours(&self) -> Option<OfficeHours> {
        let agencies = || self.procedure.agencies.values();
        let decides = |it: &&AgencyInProcedure| it.roles.contains(&AgencyRole::Decides);
        let ordered = agencies().filter(decides).chain(agencies());
        let mut stated = ordered.filter_map(|it| match &it.hours {
            Stated::Value(spans) => OfficeHours::new(spans.iter().copied()).ok(),
            Stated::None | Stated::Unknown => None,
        });
        stated.next()
    }

    pub(super) fn decides(&self, step: &Step) -> bool {
        decides(&self.procedure, step)
    }

    pub(super) fn node(&self, node: NodeId) -> Option<&NodeFacts> {
        self.nodes.get(node)
    }

    pub(super) fn out(&self, node: NodeId) -> &[EdgeId] {
        self.nodes.get(node).map_or(&[], |it| it.out.as_slice())
    }

    pub(super) fn nodes_of(&self, step: StepId) -> &[NodeId] {
        self.nodes_of_step
            .get(step.position())
            .map_or(&[], Vec::as_slice)
    }
}

/// Whether a step decides the case: by its words, or, where no step does, by signing or issuing.
fn decides(procedure: &Procedure, step: &Step) -> bool {
    let decision = |it: &Step| it.kind == StepKind::Decide;
    let papers = matches!(step.kind, StepKind::Sign | StepKind::Issue);
    decision(step) || (papers && !procedure.steps.values().any(decision))
}

fn node_facts(procedure: &Procedure, workflow: &Workflow) -> IdVec<NodeId, NodeFacts> {
    let reception = receptions(procedure, workflow);
    let kind_of = |node: NodeId| {
        let step = workflow.step_of(node)?;
        procedure.steps.get(step).map(|it| it.kind)
    };
    let ahead = |wanted: &dyn Fn(NodeId) -> bool| lies_ahead(workflow, wanted);
    let receptions = ahead(&|it| reception.contains(&it));
    let handling = ahead(&|it| kind_of(it).is_some_and(is_handling));
    let returns = ahead(&|it| kind_of(it) == Some(StepKind::Return));
    let decisions = ahead(&|it| {
        let step = workflow.step_of(it).and_then(|it| procedure.steps.get(it));
        step.is_some_and(|it| decides(procedure, it))
    });
    let turned_down = only_turned_down(procedure, workflow);
    let flag = |flags: &[bool], node: NodeId| flags.get(node.position()).copied().unwrap_or(false);
    workflow
        .nodes()
        .map(|(node, _)| NodeFacts {
            out: workflow.out(node),
            reception: reception.contains(&node),
            reception_ahead: flag(&receptions, node),
            handling_ahead: flag(&handling, node),
            return_ahead: flag(&returns, node),
            decision_ahead: flag(&decisions, node),
            when_turned_down: flag(&turned_down, node),
        })
        .collect()
}

/// For each node, whether a wanted one lies there or further on in the plain flow.
fn lies_ahead(workflow: &Workflow, wanted: &dyn Fn(NodeId) -> bool) -> Vec<bool> {
    let mut flags: Vec<bool> = workflow.nodes().map(|it| wanted(it.0)).collect();
    // A sweep carries a flag back over at least one edge, so this ends.
    for _ in 0..workflow.node_count() {
        let mut changed = false;
        for (_, edge) in workflow.edges() {
            let plain = matches!(
                edge.label,
                EdgeLabel::Next
                    | EdgeLabel::Branch { .. }
                    | EdgeLabel::Skip
                    | EdgeLabel::ReturnBack { .. }
            ) || is_continue(workflow, edge.label, edge.from, edge.to);
            let further = flags.get(edge.to.position()).copied().unwrap_or(false);
            if plain
                && further
                && let Some(flag) = flags.get_mut(edge.from.position())
                && !*flag
            {
                *flag = true;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    flags
}

/// An outcome that leads further on in the order of the text, not back.
fn is_continue(workflow: &Workflow, label: EdgeLabel, from: NodeId, to: NodeId) -> bool {
    let end = matches!(workflow.node(to).map(|it| it.kind), Some(NodeKind::End(_)));
    matches!(label, EdgeLabel::Outcome(_)) && from < to && !end
}
