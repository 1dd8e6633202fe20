//! Why a form is made out, and by which provision.

use super::{fill::Writer, occasion::Occasion, words};
use crate::{
    interp::{
        Act, Event, EventKind,
        event::{StepDone, SupplementAsked},
        trace,
        words::word,
    },
    law::FormKind,
    messages::{Text, forms as m},
    model::{Actor, Basis, BasisOrigin, cite, readable},
    values::{Instant, Lang},
    workflow::End,
};

impl Writer<'_> {
    /// Why a supplement is asked for, a dossier refused or stopped.
    pub(super) fn reason(&self, occasion: &Occasion<'_>) -> Option<String> {
        match &occasion.event.kind {
            EventKind::SupplementAsked(asked) => {
                let told = self.told_reason(asked, occasion.event.at);
                told.or_else(|| self.outcome(asked))
            }
            EventKind::Ended(End::Refused) => self.refusal_reason(occasion),
            EventKind::Ended(End::NotCompetent) => {
                let own = words::say(&m::FORMS_NOT_COMPETENT.text());
                let told = self.last_done(occasion).and_then(|it| it.reason.clone());
                Some(told.map_or(own.clone(), |it| format!("{own}; {it}")))
            }
            EventKind::Ended(_) => self.stop_reason(occasion),
            _ => None,
        }
    }

    /// The log keeps no reason for a request; what the officer said stands in the case.
    fn told_reason(&self, asked: &SupplementAsked, at: Instant) -> Option<String> {
        let mut acts = self.case.events.iter().filter(|it| it.at == at);
        acts.find_map(|it| match &it.act {
            Act::Step(act) if act.step == asked.step => act.reason.clone(),
            _ => None,
        })
    }

    fn outcome(&self, asked: &SupplementAsked) -> Option<String> {
        let step = self.procedure().steps.get(asked.step)?;
        let text = m::FORMS_OUTCOME
            .with("step", readable(&step.name))
            .with("outcome", word(asked.outcome));
        Some(words::say(&text))
    }

    /// The grounds and reasons given; where a time that ran out refused, that.
    fn refusal_reason(&self, occasion: &Occasion<'_>) -> Option<String> {
        let refusal = self.sheet.refusal.as_ref();
        let titles = refusal
            .iter()
            .flat_map(|it| &it.grounds)
            .map(|it| &it.title);
        let told = titles.chain(refusal.and_then(|it| it.reason.as_ref()));
        let told: Vec<&str> = told.map(String::as_str).collect();
        if told.is_empty() {
            return self.what_led(occasion);
        }
        Some(told.join("; "))
    }

    fn stop_reason(&self, occasion: &Occasion<'_>) -> Option<String> {
        if self.withdrawn() {
            return Some(words::say(&m::FORMS_WITHDRAWN.text()));
        }
        self.what_led(occasion)
    }

    fn withdrawn(&self) -> bool {
        let mut events = self.events.iter();
        events.any(|it| matches!(it.kind, EventKind::Withdrawn | EventKind::StopAsked))
    }

    /// Iterates over what happened before the occasion, the latest first.
    fn back(&self, occasion: &Occasion<'_>) -> impl Iterator<Item = &Event> {
        let seq = occasion.event.seq;
        let events = self.events.iter().copied().rev();
        events.skip_while(move |it| it.seq >= seq)
    }

    fn last_done(&self, occasion: &Occasion<'_>) -> Option<&StepDone> {
        self.back(occasion).find_map(|it| match &it.kind {
            EventKind::Done(done) => Some(done),
            _ => None,
        })
    }

    /// The end of a step or of a limit that led to the end of the dossier, in words.
    fn what_led(&self, occasion: &Occasion<'_>) -> Option<String> {
        let led = self.back(occasion).find(|it| {
            let kind = &it.kind;
            matches!(kind, EventKind::Done(_) | EventKind::Expired { .. })
        })?;
        let line = trace::explain(self.machine, &self.played.setting, led)?;
        Some(words::say(&line.text))
    }

    /// What agencies did up to an apology: the steps that ended, each once.
    pub(super) fn work_done(&self, occasion: &Occasion<'_>) -> Option<String> {
        let steps = &self.procedure().steps;
        let mut names: Vec<String> = Vec::new();
        for event in self
            .events
            .iter()
            .take_while(|it| it.seq < occasion.event.seq)
        {
            let EventKind::Done(done) = &event.kind else {
                continue;
            };
            let step = steps
                .get(done.step)
                .filter(|it| it.actor != Actor::Applicant);
            let name = step.map(|it| readable(&it.name));
            names.extend(name.filter(|it| !names.contains(it)));
        }
        (!names.is_empty()).then(|| names.join("; "))
    }

    /// The provisions: of the procedure, then of the one-stop decrees.
    pub(super) fn basis(&self, occasion: &Occasion<'_>) -> Option<String> {
        let mut bases: Vec<String> = Vec::new();
        if let EventKind::SupplementAsked(asked) = &occasion.event.kind {
            let step = self.procedure().steps.get(asked.step);
            bases.extend(step.and_then(|it| self.own_basis(&it.meta.basis)));
        }
        if let Some((grounds, _)) = &occasion.after.refusal
            && occasion.kind == FormKind::Refusal
        {
            let declared = &self.procedure().grounds;
            let grounds = grounds.iter().filter_map(|it| declared.get(*it));
            bases.extend(grounds.filter_map(|it| self.own_basis(&it.meta.basis)));
        }
        bases.extend(self.rule(occasion));
        let mut once: Vec<String> = Vec::new();
        for basis in bases.into_iter().filter(|it| !it.is_empty()) {
            if !once.contains(&basis) {
                once.push(basis);
            }
        }
        (!once.is_empty()).then(|| once.join("; "))
    }

    /// A basis of the element itself; what the whole procedure rests on says nothing of one act.
    pub(super) fn own_basis(&self, basis: &Basis) -> Option<String> {
        if basis.origin == BasisOrigin::Procedure {
            return None;
        }
        let text = cite::official(self.machine.project(), basis, Lang::Vi)?;
        Some(cited(&text, !basis.unverified))
    }

    /// The provision of the one-stop decrees that asks for the form on its day.
    fn rule(&self, occasion: &Occasion<'_>) -> Option<String> {
        let closed = occasion.event.kind == EventKind::Ended(End::Closed);
        if closed && !self.withdrawn() {
            let rule = &self.played.setting.one_stop?.complete_after_notice;
            return Some(cited(
                &rule.source.as_ref()?.display(Lang::Vi),
                rule.verified,
            ));
        }
        let date = occasion.event.at.date();
        let rule = self.pack.provision(occasion.kind, occasion.phase, date)?;
        Some(cited(&rule.source.display(Lang::Vi), rule.verified))
    }
}

/// A provision, marked where the text in force was not read.
fn cited(basis: &str, verified: bool) -> String {
    if verified {
        return basis.to_owned();
    }
    let text: Text = m::FORMS_UNVERIFIED.with("basis", basis);
    words::say(&text)
}
