//! Steps.

use super::{Pen, Sides, joined, list, names};
use crate::{
    diff::Aspect,
    model::{
        Actor, Effect, Expiry, OutcomeRule, Phrases, Step, SupplementRound, SupplementTerms,
        readable,
    },
    syntax::words::Connective,
};

impl Pen<'_> {
    pub(super) fn step(self, it: &Step) -> Sides {
        let of = self.version.procedure;
        let actor = match it.actor {
            Actor::Applicant => self.say(Connective::ApplicantParty),
            Actor::Agency(_) => self
                .phrases()
                .agency(it.actor)
                .unwrap_or_default()
                .to_owned(),
            Actor::Missing | Actor::Broken => String::new(),
        };
        let overrides = it.limit_overrides.iter().map(|(guard, limit)| {
            let when = self.after(Connective::When, self.guard(Some(guard)));
            format!("{when}: {}", self.limit(limit))
        });
        let limit = it.limit.as_ref().map(|it| self.limit(it));
        let outcomes = it.outcomes.iter().map(|it| self.outcome(it));
        let rounds = it.rounds.iter().map(|it| self.round(it));
        let guards = [
            self.guard(it.guard.as_ref()),
            self.after(Connective::SkipStep, self.guard(it.skipped_when.as_ref())),
        ];
        let expiry = it.on_expiry.map(|it| self.on_expiry(it.0, it.1));
        let about = it.about.iter().cloned();
        let objects = [
            names(&of.documents, &it.documents, |it| &it.name),
            names(&of.results, &it.results, |it| &it.name),
            names(&of.fees, &it.fees, |it| &it.name),
            names(&of.agencies, &it.agencies, |it| &it.name),
        ];
        let before = it.before.clone();
        let place = [
            it.site.map_or_else(String::new, |it| self.say(it)),
            self.mark(it.same_channel, Connective::SameChannel),
            self.after(Connective::Before, before.unwrap_or_default()),
        ];
        let suspends = self.mark(it.suspends_limit, Connective::Stop);
        vec![
            (Aspect::Act, self.say(it.kind)),
            (Aspect::Actor, actor),
            (Aspect::Objects, joined(objects.into_iter().chain(about))),
            (Aspect::Limit, joined(limit.into_iter().chain(overrides))),
            (Aspect::Site, list(place)),
            (Aspect::Cases, joined(guards)),
            (Aspect::Outcomes, joined(outcomes.chain(rounds))),
            (
                Aspect::Running,
                joined(expiry.into_iter().chain([suspends])),
            ),
            (
                Aspect::Stated,
                if it.shared {
                    self.say(crate::syntax::words::SectionWord::SharedSteps)
                } else {
                    String::new()
                },
            ),
        ]
    }

    pub(super) fn on_expiry(self, expiry: Expiry, bound: Option<u32>) -> String {
        let bound = bound.map(|n| format!("{n} {}", self.say(Connective::TimesCount)));
        let what = self.phrases().expiry(expiry);
        let bound = self.after(Connective::Bound, bound.unwrap_or_default());
        self.after(Connective::ExpiryThen, list([what, bound]))
    }

    fn outcome(self, it: &OutcomeRule) -> String {
        let effects = it.effects.iter().map(|it| self.effect(it));
        let limit = it.limit.as_ref().map(|it| self.limit(it));
        let tail = [
            limit.unwrap_or_default(),
            self.mark(it.in_writing, Connective::InWriting),
            self.mark(it.with_reasons, Connective::WithReasons),
        ];
        format!("{}: {}", self.say(it.outcome), list(effects.chain(tail)))
    }

    fn effect(self, it: &Effect) -> String {
        let of = self.version.procedure;
        let phrases: Phrases<'_> = self.phrases();
        self.say(match it {
            Effect::RequestSupplement(terms) => return self.terms(terms),
            Effect::Refuse(grounds) => {
                let grounds = names(&of.grounds, grounds, |it| &it.name);
                let grounds = self.after(Connective::Grounds, grounds);
                return list([self.say(Connective::Refuse), grounds]);
            }
            Effect::GoTo(target) => return self.after(Connective::GoTo, phrases.target(*target)),
            Effect::ReturnTo(step, bound) => {
                let name = of.steps.get(*step).map(|it| readable(&it.name));
                let bound = bound.map(|n| format!("{n} {}", self.say(Connective::TimesCount)));
                let step = self.after(Connective::ReturnTo, name.unwrap_or_default());
                return list([step, bound.unwrap_or_default()]);
            }
            Effect::RecordRefusal => Connective::RecordRefusal,
            Effect::Continue => Connective::Continue,
            Effect::End => Connective::End,
            Effect::CloseDossier => Connective::CloseDossier,
            Effect::Stop => Connective::Stop,
            Effect::Redirect => Connective::Redirect,
            Effect::DeemedAgreed => Connective::DeemedAgreed,
            Effect::DeemedGranted => Connective::DeemedGranted,
            Effect::DeemedRefused => Connective::DeemedRefused,
        })
    }

    fn terms(self, it: &SupplementTerms) -> String {
        let bound = it
            .bound
            .map(|n| format!("{n} {}", self.say(Connective::TimesCount)));
        let notify = it.notify.as_ref().map(|it| self.limit(it));
        let submit = it.submit.as_ref().map(|it| self.limit(it));
        let expiry = it.expiry.map(|it| self.on_expiry(it, None));
        let restart = it.restart.map(|it| {
            self.say(if it {
                Connective::Restart
            } else {
                Connective::Subtract
            })
        });
        list([
            self.say(Connective::RequestSupplement),
            self.after(Connective::Bound, bound.unwrap_or_default()),
            self.after(Connective::NotifyWithin, notify.unwrap_or_default()),
            self.after(Connective::SubmitWithin, submit.unwrap_or_default()),
            expiry.unwrap_or_default(),
            restart.unwrap_or_default(),
        ])
    }

    fn round(self, it: &SupplementRound) -> String {
        let number = self.after(Connective::TimesCount, it.number.to_string());
        format!("{number}: {}", self.terms(&it.terms))
    }
}
