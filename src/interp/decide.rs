//! From a command to events, or to a rejection with its legal basis.

use std::collections::BTreeSet;

use super::{
    Answers,
    draft::Draft,
    event::{Act, Command, Event, EventKind, Finding, FindingAbout, StepAct},
    fees::Due,
    machine::{Machine, Setting},
    reject::{Rejection, codes},
    state::State,
    status::Status,
};
use crate::{
    messages::run as m,
    model::{ClockId, DocumentId, FeeId},
    syntax::words::StepKind,
    values::{Amount, Date, Instant, Length, Stated, TimeUnit},
    workflow::End,
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

impl Draft<'_> {
    pub(super) fn received(&self) -> Option<Date> {
        self.state.filed.map(Instant::date)
    }

    pub(super) fn reject<T>(
        &self,
        code: &'static crate::diagnostic::Code,
        message: crate::messages::Text,
    ) -> Result<T, Rejection> {
        Err(Rejection::new(code, message, self.received()))
    }

    fn take(&mut self, command: &Command) -> Result<(), Rejection> {
        if command.act == Act::Tick {
            return Ok(());
        }
        self.in_order(command)?;
        self.on_behalf(command.id.clone(), command.by);
        match &command.act {
            Act::File {
                answers,
                papers,
                found,
            } => self.file(answers, papers.as_ref(), found)?,
            Act::Answer(answers) => self.emit(EventKind::Answered(answers.clone())),
            Act::Step(act) => self.step(act)?,
            Act::Accept { appointed } => self.receive(*appointed)?,
            Act::Supplement(papers) => self.supplement(papers)?,
            Act::Pay { fees, amount } => self.pay(fees, *amount)?,
            Act::Withdraw => self.withdraw()?,
            Act::Apologise(date) => self.apologise(*date)?,
            Act::Extend(clock) => self.extend(*clock)?,
            Act::Tick => {}
        }
        self.settle();
        Ok(())
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
            return Err(Rejection::new(&codes::R08, text, Some(day)));
        }
        let mut answers = answers.clone();
        answers.filed_on = Some(day);
        let named = papers.is_some();
        let papers = papers.cloned().unwrap_or_else(|| {
            let list = self.machine.checklist(&answers);
            list.required().collect()
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
                self.emit(EventKind::Found(Finding {
                    code: &codes::R08,
                    about: FindingAbout::AgencyEnded(role),
                }));
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
        let waiting = self.state.active().find_map(|it| {
            let step = steps.get(it.1.step)?;
            let paying = matches!(step.kind, StepKind::Pay | StepKind::Collect);
            let paid = step.fees.iter().all(|fee| self.state.paid.contains(fee));
            (paying && paid).then_some(it.1.step)
        });
        match waiting {
            Some(step) => self.step(&StepAct::new(step, crate::syntax::words::Outcome::Done)),
            None => Ok(()),
        }
    }

    fn withdraw(&mut self) -> Result<(), Rejection> {
        if matches!(self.state.status, Some(Status::Handled | Status::Returned)) {
            return self.reject(&codes::R06, m::REJECT_WITHDRAW_LATE.text());
        }
        self.emit(EventKind::Withdrawn);
        let now = self.state.status.unwrap_or_default();
        for status in now.way_to(Status::WithdrawalAsked) {
            self.emit(EventKind::StatusChanged(status));
        }
        self.end(End::Stopped);
        Ok(())
    }

    fn apologise(&mut self, date: Date) -> Result<(), Rejection> {
        let Some((clock, due)) = self.promise() else {
            return self.reject(&codes::R05, m::REJECT_NO_PROMISE.text());
        };
        if date <= due.date() {
            let text = m::REJECT_NEW_DATE
                .with("date", date)
                .with("due", due.date());
            return self.reject(&codes::R05, text);
        }
        let count = self.state.appointed.map_or(0, |it| it.1);
        let declared = self.machine.procedure().clocks.get(clock);
        let declared = declared.and_then(|it| it.on_expiry).and_then(|it| it.1);
        let pack = self.setting.one_stop.map(|it| &it.max_reappointments);
        let bound = declared.or_else(|| pack.and_then(|it| it.get().copied()));
        if bound.is_some_and(|it| count >= it) {
            let text = m::REJECT_SECOND_APOLOGY.with("bound", bound.unwrap_or(0));
            return self.reject(&codes::R05, text);
        }
        let ahead = self
            .setting
            .one_stop
            .and_then(|it| it.apology_before_due.get());
        let latest = ahead.and_then(|it| days_before(due.date(), *it));
        if latest.is_some_and(|it| self.at.date() > it) {
            self.emit(EventKind::Found(Finding {
                code: &codes::R05,
                about: FindingAbout::NoApology(clock, due),
            }));
        }
        self.emit(EventKind::Apologised(date.end()));
        Ok(())
    }

    fn extend(&mut self, clock: ClockId) -> Result<(), Rejection> {
        let declared = self.machine.procedure().clocks.get(clock);
        let count = self.state.extended.get(&clock).copied().unwrap_or(0);
        let by_decision =
            |it: &&crate::model::Extension| it.decided_by.is_some() || it.guard.is_none();
        let extension = declared.and_then(|it| it.extensions.iter().find(by_decision));
        let Some(extension) = extension else {
            return self.reject(&codes::R06, m::REJECT_NO_EXTENSION.text());
        };
        if extension.bound.is_some_and(|it| count >= it) {
            return self.reject(&codes::R06, m::REJECT_EXTENDED.with("bound", count));
        }
        let over = self.state.happened.clocks.contains(&clock);
        if extension.before_expiry && over {
            return self.reject(&codes::R06, m::REJECT_EXTENSION_LATE.text());
        }
        self.emit(EventKind::Extended(clock));
        Ok(())
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

    /// Returns the clock that promises the result to the applicant (hẹn trả),
    /// with the date that holds now: the computed one, or the one appointed anew.
    #[must_use]
    pub fn promise(&self, state: &State) -> Option<(ClockId, Instant)> {
        let clocks = state.clocks.iter();
        let mut promises = clocks.filter(|it| {
            let clock = self.procedure().clocks.get(*it.0);
            clock.is_some_and(crate::model::Clock::is_promise)
        });
        let (clock, it) = promises.find(|it| it.1.counted().is_some())?;
        let due = it.counted()?.due;
        Some(match state.appointed {
            Some((appointed, _)) => (*clock, appointed.max(due)),
            None => (*clock, due),
        })
    }
}

fn days_before(due: Date, length: Length) -> Option<Date> {
    let days = length
        .amount
        .as_integer()
        .filter(|_| length.unit == TimeUnit::Day)?;
    due.checked_add_days(i32::try_from(-days).ok()?)
}
