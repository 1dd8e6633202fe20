//! What nodes and edges say.

use crate::{
    checks::Tightest,
    messages::{Message, picture as words},
    model::{
        Actor, BranchHead, Expiry, Fee, FeeValue, FlowTarget, Formula, Guard, OutcomeRule, Phrases,
        Procedure, Step, StepId, SupplementTerms, VecIndex, readable,
    },
    syntax::words::{BlockKind, Outcome, StepKind, Word},
    values::{Amount, Date, Lang},
    workflow::{Edge, EdgeLabel, End, Node, NodeId, NodeKind, Workflow},
};

/// The weight of a line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// The name.
    Strong,
    /// What and who.
    Plain,
    /// Conditions and limits.
    Fine,
}

/// Words for one procedure and its graph.
pub(super) struct Titles<'a> {
    pub(super) procedure: &'a Procedure,
    pub(super) workflow: &'a Workflow,
    pub(super) lang: Lang,
    /// Where time is shortest.
    pub(super) tightest: Option<&'a Tightest>,
    /// The number of each node's step among the steps of the list, from 1.
    numbers: Vec<usize>,
}

impl<'a> Titles<'a> {
    pub(super) fn new(procedure: &'a Procedure, workflow: &'a Workflow, lang: Lang) -> Self {
        let count = |so_far: &mut usize, (_, node): (NodeId, &Node)| {
            *so_far += usize::from(matches!(node.kind, NodeKind::Step(_)));
            Some(*so_far)
        };
        Self {
            procedure,
            workflow,
            lang,
            tightest: None,
            numbers: workflow.nodes().scan(0, count).collect(),
        }
    }

    pub(super) fn phrases(&self) -> Phrases<'a> {
        Phrases::new(self.procedure, self.lang)
    }

    /// Returns the title of the procedure, or its name in words.
    pub(super) fn procedure_title(&self) -> String {
        match self.procedure.title.value() {
            Some(title) => title.clone(),
            None => capital(&readable(&self.procedure.name)),
        }
    }

    fn number(&self, step: StepId) -> Option<usize> {
        let node = self.workflow.node_of_step(step)?;
        self.numbers.get(node.position()).copied()
    }

    /// Returns the name of a step with its number.
    pub(super) fn step_name(&self, id: StepId) -> String {
        let Some(step) = self.procedure.steps.get(id) else {
            return String::new();
        };
        let name = capital(&readable(&step.name));
        match self.number(id) {
            Some(number) => format!("{number}. {name}"),
            None => name,
        }
    }

    /// Returns the name of where a jump leads.
    pub(super) fn node_name(&self, node: NodeId) -> String {
        match self.workflow.node(node).map(|it| it.kind) {
            Some(NodeKind::Start) => words::START.get(self.lang).to_owned(),
            Some(NodeKind::Step(step) | NodeKind::SharedCall { step, .. }) => self.step_name(step),
            Some(NodeKind::Split(block) | NodeKind::Join(block)) => {
                capital(&self.phrases().target(FlowTarget::Block(block)))
            }
            Some(NodeKind::End(end)) => self.end(end).to_owned(),
            None => String::new(),
        }
    }

    /// Returns all that a node says, for pictures without a layout of ours.
    pub(super) fn whole(&self, node: NodeId) -> Vec<String> {
        match self.workflow.node(node).map(|it| it.kind) {
            Some(NodeKind::Step(step) | NodeKind::SharedCall { step, .. }) => {
                let lines = self.step_lines(step);
                lines.into_iter().map(|it| it.1).collect()
            }
            Some(NodeKind::Split(id)) => {
                let block = self.procedure.blocks.get(id);
                let text = block.map(|it| self.block(it.kind, &readable(&it.name)));
                text.into_iter().collect()
            }
            Some(NodeKind::Join(_)) | None => Vec::new(),
            Some(NodeKind::Start | NodeKind::End(_)) => vec![self.node_name(node)],
        }
    }

    /// Tells whether a node lies on the way on which time is shortest.
    pub(super) fn is_critical(&self, node: NodeId) -> bool {
        let path = self.tightest.iter().flat_map(|it| &it.path);
        path.into_iter().any(|it| it.0 == node)
    }

    /// Returns what is said of a node's time: by when it is over on the longest way, or how much later it may be.
    pub(super) fn time(&self, node: NodeId) -> Option<(Weight, String)> {
        let tightest = self.tightest?;
        let at = |it: &&(NodeId, Date)| it.0 == node;
        let text = if let Some((_, day)) = tightest.path.iter().find(at) {
            words::CRITICAL_UNTIL.with("day", *day)
        } else {
            let (_, days) = tightest.slack.iter().find(|it| it.0 == node)?;
            words::SLACK.with("days", *days)
        };
        Some((Weight::Fine, text.render(self.lang)))
    }

    /// Returns what is said of the limit that is tightest.
    pub(super) fn tightest(&self) -> Option<String> {
        let tightest = self.tightest?;
        let clock = self.procedure.clocks.get(tightest.clock)?;
        let message = if tightest.finish > tightest.due {
            &words::TIGHTEST_LATE
        } else {
            &words::TIGHTEST
        };
        let text = message
            .with("clock", readable(&clock.name))
            .with("filed", tightest.filed)
            .with("due", tightest.due)
            .with("finish", tightest.finish);
        Some(text.render(self.lang))
    }

    /// Returns the lines of a step.
    pub(super) fn step_lines(&self, id: StepId) -> Vec<(Weight, String)> {
        let Some(step) = self.procedure.steps.get(id) else {
            return Vec::new();
        };
        let mut lines = vec![(Weight::Strong, self.step_name(id))];
        let deed = self.deed(step);
        if deed != readable(&step.name) {
            lines.push((Weight::Plain, capital(&deed)));
        }
        lines.push((Weight::Plain, self.actor(step.actor)));
        let when = [
            (&words::ONLY_WHEN, &step.guard),
            (&words::LEFT_OUT_WHEN, &step.skipped_when),
        ];
        for (message, guard) in when {
            if let Some(guard) = guard {
                let condition = self.phrases().condition(&guard.condition);
                let text = message.with("condition", condition).render(self.lang);
                lines.push((Weight::Fine, text));
            }
        }
        lines.extend(self.limits(step).into_iter().map(|it| (Weight::Fine, it)));
        lines
    }

    fn limits(&self, step: &Step) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(limit) = &step.limit {
            lines.push(capital(&self.phrases().limit(limit)));
        }
        for (guard, limit) in &step.limit_overrides {
            let text = words::OTHER_LIMIT
                .with("condition", self.phrases().condition(&guard.condition))
                .with("limit", self.phrases().limit(limit));
            lines.push(capital(&text.render(self.lang)));
        }
        lines
    }

    /// Returns who acts.
    pub(super) fn actor(&self, actor: Actor) -> String {
        match (actor, self.phrases().agency(actor)) {
            (_, Some(agency)) => agency.to_owned(),
            (Actor::Applicant, None) => words::APPLICANT.get(self.lang).to_owned(),
            (_, None) => words::NO_ACTOR.get(self.lang).to_owned(),
        }
    }

    /// Returns what a step does, with its objects.
    fn deed(&self, step: &Step) -> String {
        let it = self.procedure;
        let results = step.results.iter().filter_map(|id| it.results.get(*id));
        let papers = step.documents.iter().filter_map(|id| it.documents.get(*id));
        let agencies = step.agencies.iter().filter_map(|id| it.agencies.get(*id));
        let objects: Vec<String> = results
            .map(|it| it.title.clone())
            .chain(papers.map(|it| it.title.clone()))
            .chain(agencies.map(|it| it.title.clone()))
            .chain(self.fees(step))
            .chain(step.about.iter().cloned())
            .collect();
        let kind = step.kind.spell(self.lang);
        if objects.is_empty() {
            return kind.to_owned();
        }
        format!("{kind} {}", objects.join(", "))
    }

    /// Returns the fees of a step that takes or pays money; one without names takes all of them.
    fn fees(&self, step: &Step) -> Vec<String> {
        if !matches!(step.kind, StepKind::Pay | StepKind::Collect) {
            return Vec::new();
        }
        let all = self.procedure.fees.iter();
        let named = all.filter(|it| step.fees.is_empty() || step.fees.contains(&it.0));
        let due = named.filter(|it| it.1.value != FeeValue::None);
        let words = due.map(|(_, fee)| {
            let title = fee.title.clone().unwrap_or_else(|| readable(&fee.name));
            match fixed(fee) {
                Some(amount) => format!("{title} ({})", amount.display(self.lang)),
                None => title,
            }
        });
        words.collect()
    }

    /// Returns the words of an end.
    pub(super) fn end(&self, end: End) -> &'static str {
        let message: &Message = match end {
            End::Result => &words::END_RESULT,
            End::Refused => &words::END_REFUSED,
            End::Closed => &words::END_CLOSED,
            End::Stopped => &words::END_STOPPED,
            End::Ended => &words::END_ENDED,
            End::NotCompetent => &words::END_NOT_COMPETENT,
            End::DeemedGranted => &words::END_DEEMED_GRANTED,
            End::DeemedRefused => &words::END_DEEMED_REFUSED,
        };
        match self.lang {
            Lang::Vi => message.vi,
            Lang::En => message.en,
        }
    }

    /// Returns the words at an edge; empty where nothing needs saying.
    pub(super) fn edge(&self, edge: &Edge) -> String {
        let outcome = |it: Outcome| it.spell(self.lang).to_owned();
        match edge.label {
            EdgeLabel::Next | EdgeLabel::ReturnBack { outcome: None } => String::new(),
            EdgeLabel::Outcome(it)
            | EdgeLabel::ReturnBack { outcome: Some(it) }
            | EdgeLabel::SupplementLoop { outcome: it, .. } => outcome(it),
            EdgeLabel::Branch { block, index } => {
                let block = self.procedure.blocks.get(block);
                let branch = block.and_then(|it| it.branches.get(index));
                branch.map_or_else(String::new, |it| self.branch(&it.head))
            }
            EdgeLabel::Skip => match &edge.guard {
                Some(guard) => self.skip(edge, guard),
                None => words::NO_BRANCH.get(self.lang).to_owned(),
            },
            EdgeLabel::SupplementExpiry { round, .. } => match round {
                Some(round) => words::ROUND_LATE
                    .with("round", i64::from(round))
                    .render(self.lang),
                None => words::LATE.get(self.lang).to_owned(),
            },
            EdgeLabel::StepExpiry(_) => words::LATE.get(self.lang).to_owned(),
            EdgeLabel::ClockExpiry { clock, .. } => {
                let clock = self.procedure.clocks.get(clock);
                let name = clock.map_or_else(String::new, |it| readable(&it.name));
                words::CLOCK_LATE.with("clock", name).render(self.lang)
            }
            EdgeLabel::ReturnCall { outcome: it, bound } => {
                format!("{}, {}", outcome(it), self.bound(bound))
            }
        }
    }

    fn skip(&self, edge: &Edge, guard: &Guard) -> String {
        let from = self.workflow.node(edge.from).map(|it| it.kind);
        if matches!(from, Some(NodeKind::Split(_))) {
            return words::NO_BRANCH.get(self.lang).to_owned();
        }
        let condition = self.phrases().condition(&guard.condition);
        let text = words::LEFT_OUT_WHEN.with("condition", condition);
        text.render(self.lang)
    }

    /// Returns the words of a branch.
    fn branch(&self, head: &BranchHead) -> String {
        match head {
            BranchHead::Named(name) => capital(&readable(name)),
            BranchHead::When(guard) => capital(&self.phrases().condition(&guard.condition)),
            BranchHead::Otherwise => {
                let rest = crate::syntax::words::Connective::Otherwise;
                capital(rest.spell(self.lang))
            }
        }
    }

    /// Returns how often something may happen.
    pub(super) fn bound(&self, bound: Option<u32>) -> String {
        match bound {
            Some(count) => words::BOUND
                .with("count", i64::from(count))
                .render(self.lang),
            None => words::NO_BOUND.get(self.lang).to_owned(),
        }
    }

    /// Returns the lines of a request for a supplement.
    pub(super) fn supplement(&self, edge: &Edge) -> Vec<(Weight, String)> {
        let mut lines = vec![(Weight::Plain, words::SUPPLEMENT.get(self.lang).to_owned())];
        let EdgeLabel::SupplementLoop { outcome, bound } = edge.label else {
            return lines;
        };
        lines.push((Weight::Fine, capital(&self.bound(bound))));
        let step = self.workflow.step_of(edge.from);
        let step = step.and_then(|it| self.procedure.steps.get(it));
        let terms = step.and_then(|it| terms_of(it, outcome));
        lines.extend(terms.into_iter().flat_map(|it| self.windows(it)));
        let rounds = step.iter().flat_map(|it| &it.rounds);
        for round in rounds {
            let words: Vec<String> = self
                .windows(&round.terms)
                .map(|it| lower_first(&it.1))
                .collect();
            let text = words::ROUND
                .with("round", round.number)
                .with("what", words.join(", "));
            lines.push((Weight::Fine, capital(&text.render(self.lang))));
        }
        lines
    }

    /// Returns the agency's time to ask and the applicant's time to complete.
    fn windows(&self, terms: &SupplementTerms) -> impl Iterator<Item = (Weight, String)> {
        let windows = [
            (&words::ASKED_WITHIN, &terms.notify),
            (&words::SUPPLIED_WITHIN, &terms.submit),
        ];
        windows.into_iter().filter_map(|(message, limit)| {
            let limit = self.phrases().limit(limit.as_ref()?);
            let text = message.with("limit", limit).render(self.lang);
            Some((Weight::Fine, capital(&text)))
        })
    }

    /// Returns the lines of a jump.
    pub(super) fn jump(&self, edge: &Edge) -> Vec<(Weight, String)> {
        let target = self.node_name(edge.to);
        let back = edge.to <= edge.from;
        let message = if back { &words::GO_BACK } else { &words::GO_TO };
        let text = message.with("target", target).render(self.lang);
        vec![(Weight::Plain, text)]
    }

    /// Returns the words on a way to the next item that is not simply good.
    pub(super) fn going_on(&self, edge: &Edge) -> String {
        let expiry = |it: Expiry| self.phrases().expiry(it);
        match edge.label {
            EdgeLabel::StepExpiry(it) | EdgeLabel::SupplementExpiry { expiry: it, .. } => {
                words::LATE_THEN.with("what", expiry(it)).render(self.lang)
            }
            EdgeLabel::Outcome(outcome) => {
                let step = self.workflow.step_of(edge.from);
                let step = step.and_then(|it| self.procedure.steps.get(it));
                let rule = step.and_then(|it| rule_of(it, outcome));
                let what = rule.map_or_else(Vec::new, |it| self.effects(it));
                if what.is_empty() {
                    return self.edge(edge);
                }
                words::OUTCOME_THEN
                    .with("outcome", self.edge(edge))
                    .with("what", what.join(", "))
                    .render(self.lang)
            }
            _ => self.edge(edge),
        }
    }

    fn effects(&self, rule: &OutcomeRule) -> Vec<String> {
        use crate::{model::Effect, syntax::words::Connective};
        rule.effects
            .iter()
            .filter_map(|it| match it {
                Effect::RecordRefusal => Some(Connective::RecordRefusal),
                Effect::Continue => Some(Connective::Continue),
                Effect::DeemedAgreed => Some(Connective::DeemedAgreed),
                _ => None,
            })
            .map(|it| it.spell(self.lang).to_owned())
            .collect()
    }

    /// Returns the words at the opening of a block.
    pub(super) fn block(&self, kind: BlockKind, name: &str) -> String {
        let hint = match kind {
            BlockKind::Parallel => &words::PARALLEL,
            BlockKind::Choose => &words::CHOOSE,
            BlockKind::Some => &words::SOME,
        };
        format!("{}: {}", capital(name), hint.text().render(self.lang))
    }
}

/// Returns the rule of a step for an outcome.
fn rule_of(step: &Step, outcome: Outcome) -> Option<&OutcomeRule> {
    step.outcomes.iter().find(|it| it.outcome == outcome)
}

fn terms_of(step: &Step, outcome: Outcome) -> Option<&SupplementTerms> {
    rule_of(step, outcome)?
        .effects
        .iter()
        .find_map(|it| match it {
            crate::model::Effect::RequestSupplement(terms) => Some(terms),
            _ => None,
        })
}

/// Begins a text with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Begins a text with a small letter, to go on with a sentence.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Returns the amount of a fee that is the same for everybody who pays it.
pub(super) fn fixed(fee: &Fee) -> Option<Amount> {
    match &fee.value {
        FeeValue::Formula(Formula {
            terms,
            cap: None,
            floor: None,
        }) if fee.times.is_empty() => match terms.as_slice() {
            [term] if term.per.is_none() && term.times.is_empty() => Some(term.amount),
            _ => None,
        },
        _ => None,
    }
}
