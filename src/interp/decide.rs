//! From a command to events, or to a rejection with its legal basis.

use std::collections::BTreeSet;

use super::{
    Answers,
    draft::Draft,
    event::{Act, Appointment, ClockState, Command, Event, EventKind, FindingAbout, StepAct},
    fees::Due,
    machine::{Machine, Setting},
    reject::{Rejection, codes},
    state::State,
    words,
};
use crate::{
    messages::run as m,
    model::{Clock, ClockId, DocumentId, FactValue, FeeId, Step, StepId, Subject},
    syntax::words::StepKind,
    values::{Amount, Date, Instant, Length, Stated, TimeUnit},
    workflow::is_payment,
};

impl Machine {
    /// Returns the events that a command gives rise to, or why it is refused.
    ///
    /// A command that was taken before gives no events. Limits that end before
    /// the command take effect first.
    ///
    /// # Errors
    /// A [`Rejection`] with the rule and its legal basis; the state is not changed.
    pub fn decide(
        &self,
        setting: &Setting<'_>,
        state: &State,
        command: &Command,
    ) -> Result<Vec<Event>, Rejection> {
        if command
            .id
            .as_ref()
            .is_some_and(|it| state.seen.contains(it))
        {
            return Ok(Vec::new());
        }
        let mut draft = Draft::new(self, setting, state.clone(), command.at);
        draft.catch_up(command.at, command.act == Act::Tick);
        draft.at = command.at;
        draft.take(command)?;
        Ok(draft.events)
    }

    /// Returns the events of the limits that end before an instant.
    #[must_use]
    pub fn due_before(&self, setting: &Setting<'_>, state: &State, at: Instant) -> Vec<Event> {
        if state.timers.first().is_none_or(|it| it.0 >= at) {
            return Vec::new();
        }
        let mut draft = Draft::new(self, setting, state.clone(), at);
        draft.catch_up(at, false);
        draft.events
    }
}

impl<'a> Draft<'a> {
    pub(super) fn reject<T>(
        &self,
        code: &'static crate::diagnostic::Code,
        message: crate::messages::Text,
    ) -> Result<T, Rejection> {
        Err(Rejection::new(code, message, self.setting.one_stop))
    }

    fn take(&mut self, command: &Command) -> Result<(), Rejection> {
        if command.act == Act::Tick {
            return Ok(());
        }
        self.in_order(command)?;
        self.while_stop_is_asked(&command.act)?;
        self.on_behalf(command.id.clone(), command.by);
        self.of_this_procedure(&command.act)?;
        self.may_act(command)?;
        match &command.act {
            Act::File {
                answers,
                papers,
                found,
            } => self.file(answers, papers.as_ref(), found)?,
            Act::Answer(answers) => self.answer(answers)?,
            Act::Step(act) => self.step(act)?,
            Act::Accept { appointed } => self.receive(*appointed)?,
            Act::Supplement(papers) => self.supplement(papers)?,
            Act::Pay { fees, amount } => self.pay(fees, *amount)?,
            Act::Withdraw => self.withdraw()?,
            Act::AskToStop => self.ask_to_stop()?,
            Act::Apologise(date) => self.apologise(*date)?,
            Act::Extend(clock) => self.extend(*clock)?,
            Act::Tick => {}
        }
        self.settle();
        if command.id.is_some() && !self.names(command) {
            self.emit(EventKind::Noted);
        }
        Ok(())
    }

    /// A program that embeds the interpreter may hand in a paper of another procedure.
    fn of_this_procedure(&self, act: &Act) -> Result<(), Rejection> {
        let none = BTreeSet::new();
        let (papers, found) = match act {
            Act::File { papers, found, .. } => (papers.as_ref().unwrap_or(&none), found),
            Act::Supplement(papers) => (papers, &none),
            _ => return Ok(()),
        };
        let documents = &self.machine.procedure().documents;
        if papers.union(found).all(|it| documents.get(*it).is_some()) {
            return Ok(());
        }
        self.reject(&codes::R06, m::REJECT_NO_PAPER.text())
    }

    /// Whether an event bears the identity of a command, so that it is known when it comes again.
    fn names(&self, command: &Command) -> bool {
        self.events.iter().any(|it| it.id == command.id)
    }

    /// The order of things (R06): filing first, nothing after the end, no way back in time.
    fn in_order(&self, command: &Command) -> Result<(), Rejection> {
        let filing = matches!(command.act, Act::File { .. });
        if let Some(ended) = &self.state.end {
            return self.reject(&codes::R06, m::REJECT_AFTER_END.with("at", ended.at));
        }
        match (self.state.filed, filing) {
            (None, false) => return self.reject(&codes::R06, m::REJECT_NOT_FILED.text()),
            (Some(at), true) => {
                return self.reject(&codes::R06, m::REJECT_FILED_TWICE.with("at", at));
            }
            _ => {}
        }
        match self.state.now {
            Some(_) if self.state.filed.is_some_and(|it| command.at < it) => {
                let filed = self.state.filed.unwrap_or(command.at);
                let text = m::REJECT_BEFORE_FILING
                    .with("at", command.at)
                    .with("filed", filed);
                self.reject(&codes::R06, text)
            }
            Some(now) if command.at < now => {
                let text = m::REJECT_BEFORE_LAST
                    .with("at", command.at)
                    .with("last", now);
                self.reject(&codes::R06, text)
            }
            _ => Ok(()),
        }
    }

    fn file(
        &mut self,
        answers: &Answers,
        papers: Option<&BTreeSet<DocumentId>>,
        found: &BTreeSet<DocumentId>,
    ) -> Result<(), Rejection> {
        let procedure = self.machine.procedure();
        let day = self.at.date();
        if let Some(Stated::Value(interval)) = &procedure.in_force
            && !interval.contains(day)
        {
            let text = m::REJECT_NOT_IN_FORCE.with("day", day);
            return Err(Rejection::new(&codes::R08, text, None));
        }
        let mut answers = answers.clone();
        answers.filed_on = Some(day);
        let named = papers.is_some();
        let papers = papers.cloned().unwrap_or_else(|| {
            let list = self.machine.checklist(&answers);
            let there = |it: &DocumentId| !self.machine.cannot_be_there(&answers, *it);
            list.required().filter(there).collect()
        });
        self.emit(EventKind::Filed {
            answers,
            papers,
            named,
            found: found.clone(),
        });
        for (role, agency) in procedure.agencies.iter() {
            let declared = agency
                .agency
                .and_then(|it| self.machine.project().agencies.get(it));
            let ended = agency.until.is_some_and(|it| it < day)
                || declared.is_some_and(|it| !it.exists.contains(day));
            if ended {
                self.find(&codes::R08, FindingAbout::AgencyEnded(role));
            }
        }
        Ok(())
    }

    /// Acceptance by name: the step of reception that waits ends with "complete".
    fn receive(&mut self, appointed: Option<Date>) -> Result<(), Rejection> {
        let mut active = self.state.active();
        let step = active.find_map(|(node, step)| {
            let facts = self.machine.node(node)?;
            facts.reception.then_some(step.step)
        });
        drop(active);
        match step {
            Some(step) => {
                let outcome = crate::syntax::words::Outcome::Complete;
                self.step(&StepAct::new(step, outcome))?;
            }
            None if self.state.accepted.is_none() => {
                return self.reject(&codes::R06, m::REJECT_NO_RECEPTION.text());
            }
            None => {}
        }
        self.settle();
        let due = self.promise().map(|it| it.1.date());
        match (appointed, due) {
            (Some(appointed), Some(due)) if appointed != due => {
                let text = m::REJECT_APPOINTMENT
                    .with("appointed", appointed)
                    .with("due", due);
                self.reject(&codes::R04, text)
            }
            _ => Ok(()),
        }
    }

    /// The clock that promises the result, with the date that holds now.
    pub(super) fn promise(&self) -> Option<(ClockId, Instant)> {
        self.machine.promise(&self.state)
    }

    fn pay(&mut self, fees: &BTreeSet<FeeId>, amount: Option<Amount>) -> Result<(), Rejection> {
        let bill = self.machine.bill(&self.state.answers);
        let due = |fee: &FeeId| match bill.line(*fee).map(|it| &it.due) {
            Some(Due::Amount(amount)) if *amount > Amount::ZERO => Some(Some(*amount)),
            Some(Due::Unknown) => Some(None),
            _ => None,
        };
        let fees: BTreeSet<FeeId> = if fees.is_empty() {
            self.open_fees()
        } else {
            fees.clone()
        };
        if fees.is_empty() {
            return self.reject(&codes::R07, m::REJECT_NOTHING_TO_PAY.text());
        }
        let mut total = Some(Amount::ZERO);
        for fee in &fees {
            if self.state.paid.contains(fee) {
                let text = m::REJECT_PAID_TWICE.with("fee", self.fee_name(*fee));
                return self.reject(&codes::R07, text);
            }
            let Some(amount) = due(fee) else {
                let text = m::REJECT_FEE_NOT_DUE.with("fee", self.fee_name(*fee));
                return self.reject(&codes::R07, text);
            };
            total = total.zip(amount).and_then(|(sum, it)| sum.checked_add(it));
        }
        if let (Some(taken), Some(total)) = (amount, total)
            && taken != total
        {
            let text = m::REJECT_FEE_AMOUNT.with("taken", taken).with("due", total);
            return self.reject(&codes::R07, text);
        }
        self.emit(EventKind::Paid { fees, amount });
        self.end_payments()
    }

    fn fee_name(&self, fee: FeeId) -> &str {
        let named = self.machine.procedure().fees.get(fee);
        named.map_or("?", |it| it.name.text.as_str())
    }

    pub(super) fn open_fees(&self) -> BTreeSet<FeeId> {
        self.machine.open_fees(&self.state)
    }

    /// A payment is what the steps of paying and collecting wait for.
    fn end_payments(&mut self) -> Result<(), Rejection> {
        let steps = &self.machine.procedure().steps;
        let paid = |it: &StepId| {
            let step = steps.get(*it).filter(|it| is_payment(it.kind));
            step.is_some_and(|it| self.machine.is_settled(&self.state, it))
        };
        let active = self.state.active().map(|it| it.1.step);
        let done: Vec<StepId> = active.filter(paid).collect();
        for step in done {
            self.step(&StepAct::new(step, crate::syntax::words::Outcome::Done))?;
        }
        Ok(())
    }

    fn apologise(&mut self, date: Date) -> Result<(), Rejection> {
        // While papers are waited for there is no due date that could be missed.
        let paused = |it: &(ClockId, Instant)| {
            let clock = self.state.clocks.get(&it.0);
            matches!(clock, Some(ClockState::Paused { .. }))
        };
        let Some((clock, due)) = self.promise().filter(|it| !paused(it)) else {
            return self.reject(&codes::R05, m::REJECT_NO_PROMISE.text());
        };
        if date <= due.date() {
            let text = m::REJECT_NEW_DATE
                .with("date", date)
                .with("due", due.date());
            return self.reject(&codes::R05, text);
        }
        // A day off ends no time (Civil Code 2015, Article 148(5)); beyond the tables it stays.
        let date = self.setting.calendar.roll_forward(date).unwrap_or(date);
        self.check_appointments(clock)?;
        let ahead = self
            .setting
            .one_stop
            .and_then(|it| it.apology_before_due.get());
        let latest = ahead.and_then(|it| days_before(due.date(), *it));
        if latest.is_some_and(|it| self.at.date() > it) {
            self.find(&codes::R05, FindingAbout::NoApology(clock, due));
        }
        self.emit(EventKind::Apologised(Appointment {
            due: date.end(),
            in_time: self.at <= due,
        }));
        Ok(())
    }

    /// How often a new date was appointed: as often as the clock says, else the rule of the day.
    fn check_appointments(&mut self, clock: ClockId) -> Result<(), Rejection> {
        let count = self.state.apologies;
        let declared = self.machine.procedure().clocks.get(clock);
        let declared = declared.and_then(|it| it.on_expiry).and_then(|it| it.1);
        let pack = self.setting.one_stop.map(|it| &it.max_reappointments);
        let bound = declared.or_else(|| pack.and_then(|it| it.get().copied()));
        let Some(bound) = bound.filter(|it| count >= *it) else {
            return Ok(());
        };
        if declared.is_some() || pack.is_some_and(|it| it.verified) {
            let text = m::REJECT_SECOND_APOLOGY.with("bound", bound);
            return self.reject(&codes::R05, text);
        }
        self.find(&codes::R05, FindingAbout::TooManyApologies(bound));
        Ok(())
    }

    /// Questions that were open are answered; an answer that was given stays.
    fn answer(&mut self, more: &Answers) -> Result<(), Rejection> {
        let known = &self.state.answers;
        let mut given = known.facts.iter().filter(|(fact, old)| {
            let new = more.facts.get(fact);
            **old != FactValue::Unknown && new.is_some_and(|it| it != *old)
        });
        let fact = given.next().map(|it| Subject::Fact(*it.0));
        let other = |old: bool, subject: Subject| old.then_some(subject);
        let channel =
            known.channel.is_some() && more.channel.is_some_and(|it| Some(it) != known.channel);
        let applicant = known.applicant.is_some()
            && more.applicant.is_some_and(|it| Some(it) != known.applicant);
        let changed = fact
            .or(other(channel, Subject::Channel))
            .or(other(applicant, Subject::Applicant));
        if let Some(subject) = changed {
            let fact = words::subject(self.machine.procedure(), subject);
            return self.reject(&codes::R06, m::REJECT_ANSWERED.with("fact", fact));
        }
        self.emit(EventKind::Answered(more.clone()));
        Ok(())
    }

    /// The agency makes a limit longer: the first extension of the text that is left.
    fn extend(&mut self, named: ClockId) -> Result<(), Rejection> {
        let Some((id, clock)) = self.running_case(named) else {
            return self.reject(&codes::R06, m::REJECT_EXTENSION_NOT_RUNNING.text());
        };
        let over = self.state.happened.clocks.contains(&id);
        let world = self.machine.world_of(&self.state);
        let mut why = m::REJECT_NO_EXTENSION.text();
        for (position, extension) in clock.extensions.iter().enumerate() {
            let count = self.state.extended.get(&(id, position));
            let count = count.copied().unwrap_or(0);
            why = match &extension.guard {
                _ if !extension.is_decided() => continue,
                _ if extension.bound.is_some_and(|it| count >= it) => {
                    m::REJECT_EXTENDED.with("bound", count)
                }
                _ if extension.before_expiry && over => m::REJECT_EXTENSION_LATE.text(),
                Some(guard) if !world.guard(Some(guard)).is_true() => {
                    let condition = words::condition(self.machine.procedure(), &guard.condition);
                    m::REJECT_EXTENSION_CASE.with("condition", condition)
                }
                _ => {
                    self.emit(EventKind::Extended {
                        clock: id,
                        extension: position,
                    });
                    return Ok(());
                }
            };
        }
        self.reject(&codes::R06, why)
    }

    /// The clock of a limit that runs for this dossier, among the cases of the limit.
    fn running_case(&self, named: ClockId) -> Option<(ClockId, &'a Clock)> {
        let machine = self.machine;
        let procedure = machine.procedure();
        let limit = procedure.limit_of_case(named);
        let mut clocks = procedure.clocks.iter();
        clocks.find(|(id, _)| {
            let state = self.state.clocks.get(id);
            procedure.limit_of_case(*id) == limit
                && matches!(
                    state,
                    Some(
                        ClockState::Running(_) | ClockState::Paused { .. } | ClockState::Expired(_)
                    )
                )
        })
    }
}

impl Machine {
    /// Returns the fees that are due, or may be, and have not been paid.
    #[must_use]
    pub fn open_fees(&self, state: &State) -> BTreeSet<FeeId> {
        let bill = self.bill(&state.answers);
        let open = bill.lines.iter().filter(|it| match it.due {
            Due::Amount(amount) => amount > Amount::ZERO,
            Due::NotDue => false,
            Due::Unknown => true,
        });
        open.map(|it| it.fee)
            .filter(|it| !state.paid.contains(it))
            .collect()
    }

    /// Returns the fees that a step of paying or collecting still waits for.
    #[must_use]
    pub fn open_fees_of(&self, state: &State, step: &Step) -> BTreeSet<FeeId> {
        let mut fees = self.open_fees(state);
        fees.retain(|it| step.fees.is_empty() || step.fees.contains(it));
        fees
    }

    /// Tells whether nothing that a step takes is left to pay. A step that takes what the
    /// procedure does not list is never settled by itself.
    pub(super) fn is_settled(&self, state: &State, step: &Step) -> bool {
        !self.procedure().fees.is_empty() && self.open_fees_of(state, step).is_empty()
    }

    /// Tells whether a step cannot go on before the applicant pays. The agency that collects
    /// waits only for what is open; an applicant who must pay, for what nobody lists as well.
    #[must_use]
    pub fn waits_for_payment(&self, state: &State, step: &Step) -> bool {
        match step.kind {
            StepKind::Pay => !self.is_settled(state, step),
            StepKind::Collect => !self.open_fees_of(state, step).is_empty(),
            _ => false,
        }
    }
}

/// Returns the day so many days before another one.
pub(super) fn days_before(due: Date, length: Length) -> Option<Date> {
    let days = length
        .amount
        .as_integer()
        .filter(|_| length.unit == TimeUnit::Day)?;
    due.checked_add_days(i32::try_from(-days).ok()?)
}
