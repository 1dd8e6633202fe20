//! The control slip: every hand-over, with who gave, who received, and whether the work was in time.

use std::collections::BTreeMap;

use super::{SHORT_BLANK, Table, fill::Writer, words};
use crate::{
    interp::{
        Event, EventKind,
        event::{OpinionGiven, StepDone, Timer},
        score::Class,
        words::word,
    },
    law::{FormColumnKind, FormLine},
    messages::forms as m,
    model::{Actor, Phrases, RoleId, Step, StepId, readable},
    syntax::words::StepKind,
    values::{Instant, Lang},
    workflow::NodeId,
};

/// A stay of the dossier with one body.
#[derive(Debug, Clone)]
struct Stay {
    node: NodeId,
    gives: String,
    receives: String,
    /// The body asked for its opinion, where the stay is a consultation.
    body: Option<RoleId>,
    came: Instant,
    due: Option<Instant>,
    done: Option<(Instant, String)>,
    /// Nobody did it: its time ran out.
    silent: bool,
    remarks: Vec<String>,
}

/// The log on its way into stays.
struct Track<'a, 'w> {
    writer: &'a Writer<'w>,
    stays: Vec<Stay>,
    /// From whom the token that stands at a node came.
    from: BTreeMap<NodeId, String>,
    due: BTreeMap<NodeId, Instant>,
}

impl Writer<'_> {
    /// The hand-overs, in the order of the log.
    pub(super) fn hand_overs(&self, line: &FormLine) -> Table {
        let mut track = Track {
            writer: self,
            stays: Vec::new(),
            from: BTreeMap::new(),
            due: BTreeMap::new(),
        };
        for event in &self.events {
            track.take(event);
        }
        let ended = self.sheet.end.is_some();
        let row = |stay: &Stay| {
            let cells = line.columns.iter();
            cells.map(|it| stay.cell(it.column, ended)).collect()
        };
        let rows = track.stays.iter().map(row).collect();
        Table::of(line, line.label.clone(), rows)
    }

    fn step(&self, id: StepId) -> Option<&Step> {
        self.procedure().steps.get(id)
    }

    fn body(&self, role: RoleId) -> String {
        let agency = self.procedure().agencies.get(role);
        agency.map_or_else(|| SHORT_BLANK.to_owned(), |it| it.title.clone())
    }

    /// Who acts in a step.
    fn actor(&self, step: &Step) -> String {
        match step.actor {
            Actor::Applicant => m::FORMS_APPLICANT.get(Lang::Vi).to_owned(),
            actor => {
                let named = Phrases::new(self.procedure(), Lang::Vi).agency(actor);
                named.map_or_else(|| SHORT_BLANK.to_owned(), str::to_owned)
            }
        }
    }
}

impl Track<'_, '_> {
    fn take(&mut self, event: &Event) {
        match &event.kind {
            EventKind::Filed { .. } => {
                let start = self.writer.machine.workflow().start();
                let who = m::FORMS_APPLICANT.get(Lang::Vi).to_owned();
                self.from.insert(start, who);
            }
            EventKind::Moved { from, to, .. }
            | EventKind::Skipped { from, to, .. }
            | EventKind::Joined { from, to, .. } => self.pass(*from, *to),
            EventKind::Branched { from, branches, .. } => {
                for (_, to) in branches {
                    self.pass(*from, *to);
                }
            }
            EventKind::Entered { node, step } => self.enter(*node, *step, event.at),
            EventKind::Timers { armed, .. } => {
                for (due, timer) in armed {
                    if let Timer::Step(node) = timer {
                        self.arm(*node, *due);
                    }
                }
            }
            EventKind::OpinionGiven(given) => self.answer(given, event.at),
            EventKind::Done(done) => self.done(done, event.at),
            EventKind::SupplementAsked(asked) => {
                self.remark(
                    asked.node,
                    &m::FORMS_ASKED.with("at", words::instant(event.at)),
                );
            }
            EventKind::SupplementReceived { node, .. } => {
                self.remark(
                    *node,
                    &m::FORMS_SUPPLIED.with("at", words::instant(event.at)),
                );
            }
            EventKind::Expired {
                timer: Timer::Step(node),
                moved: Some((_, to)),
                ..
            } => self.pass(*node, *to),
            _ => {}
        }
    }

    /// A token goes on; who had the dossier last is who gives it.
    fn pass(&mut self, from: NodeId, to: NodeId) {
        if let Some(who) = self.from.get(&from).cloned() {
            self.from.insert(to, who);
        }
    }

    fn enter(&mut self, node: NodeId, id: StepId, at: Instant) {
        let Some(step) = self.writer.step(id) else {
            return;
        };
        self.due.remove(&node);
        let receives = self.writer.actor(step);
        let gives = self.from.get(&node).cloned();
        self.from.insert(node, receives.clone());
        if step.actor == Actor::Applicant {
            return;
        }
        let stay = Stay {
            node,
            gives: gives.unwrap_or_else(|| SHORT_BLANK.to_owned()),
            receives: receives.clone(),
            body: None,
            came: at,
            due: None,
            done: None,
            silent: false,
            remarks: Vec::new(),
        };
        let asks = step.kind == StepKind::Consult && !step.agencies.is_empty();
        if !asks {
            self.stays.push(stay);
            return;
        }
        for role in &step.agencies {
            self.stays.push(Stay {
                gives: receives.clone(),
                receives: self.writer.body(*role),
                body: Some(*role),
                ..stay.clone()
            });
        }
    }

    fn arm(&mut self, node: NodeId, due: Instant) {
        self.due.insert(node, due);
        for stay in self.open(node) {
            stay.due = Some(due);
        }
    }

    fn open(&mut self, node: NodeId) -> impl Iterator<Item = &mut Stay> {
        let stays = self.stays.iter_mut();
        stays.filter(move |it| it.node == node && it.done.is_none())
    }

    fn answer(&mut self, given: &OpinionGiven, at: Instant) {
        let Some(name) = self.writer.step(given.step).map(|it| readable(&it.name)) else {
            return;
        };
        let text = m::FORMS_WORK
            .with("step", name)
            .with("outcome", word(given.opinion.outcome));
        let text = words::say(&text);
        let mut stays = self.open(given.node);
        if let Some(stay) = stays.find(|it| it.body == Some(given.agency)) {
            stay.done = Some((at, text));
        }
    }

    fn done(&mut self, done: &StepDone, at: Instant) {
        let Some(step) = self.writer.step(done.step) else {
            return;
        };
        let name = readable(&step.name);
        let text = if done.by_limit {
            m::FORMS_SILENT.with("step", name)
        } else {
            m::FORMS_WORK
                .with("step", name)
                .with("outcome", word(done.outcome))
        };
        let text = words::say(&text);
        for stay in self.open(done.node) {
            stay.done = Some((at, text.clone()));
            stay.silent = done.by_limit;
        }
        self.pass(done.node, done.to);
    }

    fn remark(&mut self, node: NodeId, text: &crate::messages::Text) {
        let text = words::say(text);
        for stay in self.open(node) {
            stay.remarks.push(text.clone());
        }
    }
}

impl Stay {
    fn cell(&self, column: FormColumnKind, ended: bool) -> Vec<String> {
        match column {
            FormColumnKind::Parties if self.stays_there() => vec![self.receives.clone()],
            FormColumnKind::Parties => vec![
                words::say(&m::FORMS_GIVES.with("who", &self.gives)),
                words::say(&m::FORMS_RECEIVES.with("who", &self.receives)),
            ],
            FormColumnKind::Times => self.times(),
            FormColumnKind::Result => self.result(ended),
            FormColumnKind::Remarks => self.said(),
            _ => Vec::new(),
        }
    }

    /// The same body works on: nothing is handed over.
    fn stays_there(&self) -> bool {
        self.gives == self.receives
    }

    fn times(&self) -> Vec<String> {
        let came = m::FORMS_CAME.with("at", words::instant(self.came));
        let done = self.done.as_ref().map(|it| words::instant(it.0));
        let done = done.unwrap_or_else(|| SHORT_BLANK.to_owned());
        let done = m::FORMS_DONE.with("at", done);
        let sign = m::FORMS_SIGN.with("line", SHORT_BLANK);
        let sign = (!self.stays_there()).then_some(sign);
        let lines = [came, done].into_iter().chain(sign);
        lines.map(|it| words::say(&it)).collect()
    }

    fn result(&self, ended: bool) -> Vec<String> {
        let limit = self
            .due
            .map(|it| m::FORMS_LIMIT.with("at", words::instant(it)));
        let limit = limit.as_ref().map(words::say);
        let result = match (&self.done, self.due) {
            // A body that kept silent has not kept its time.
            (Some(_), _) if self.silent => m::FORMS_LATE.get(Lang::Vi),
            (Some((done, _)), Some(due)) => words::class(Class::of(*done, due)),
            (Some(_), None) => m::FORMS_NO_LIMIT.get(Lang::Vi),
            (None, _) if ended => m::FORMS_CUT_OFF.get(Lang::Vi),
            (None, _) => m::FORMS_OPEN.get(Lang::Vi),
        };
        std::iter::once(result.to_owned()).chain(limit).collect()
    }

    fn said(&self) -> Vec<String> {
        let done = self.done.as_ref().map(|it| it.1.clone());
        done.into_iter()
            .chain(self.remarks.iter().cloned())
            .collect()
    }
}
