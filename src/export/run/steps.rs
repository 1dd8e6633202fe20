//! Whether each step was in its time, beside the class of the whole.

use serde::Serialize;

use super::{Writer, score::class_words};
use crate::{
    interp::{
        case::Case,
        score::Class,
        stays::{Left, Stay, stays},
    },
    messages::{Arg, Text, sheet as m},
    model::{Actor, Phrases, readable},
    syntax::words::Word as _,
    values::Instant,
};

/// One turn of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetStep {
    /// The stable name of the step.
    pub step: String,
    /// Who acts; absent where nobody is named.
    pub agency: Option<String>,
    /// When it was its turn.
    pub came: Instant,
    /// The end of its limit; absent where it has none, or none that can be counted.
    pub due: Option<Instant>,
    /// When it was over.
    pub done: Option<Instant>,
    /// The stable name of its outcome; absent where its actor did not end it.
    pub outcome: Option<String>,
    /// `early`, `on_time`, `overdue`, `pending_in_time`, `pending_overdue`; absent without a limit, and
    /// where something else ended it.
    pub class: Option<&'static str>,
}

impl Writer<'_> {
    pub(super) fn steps(&self, case: &Case) -> Vec<SheetStep> {
        let turns = stays(self.played.dossier.events());
        let turns = turns.iter().filter_map(|it| self.step_of(it, case));
        turns.collect()
    }

    fn step_of(&self, stay: &Stay, case: &Case) -> Option<SheetStep> {
        let procedure = self.machine.procedure();
        let step = procedure.steps.get(stay.step)?;
        let class = self.class(stay, case);
        Some(SheetStep {
            step: step.name.id.clone(),
            agency: match step.actor {
                Actor::Applicant => None,
                actor => Phrases::new(procedure, self.lang)
                    .agency(actor)
                    .map(str::to_owned),
            },
            came: stay.came,
            due: stay.due,
            done: stay.left.map(|it| it.0),
            outcome: stay.left.and_then(|it| match it.1 {
                Left::Done(outcome) => Some(outcome.id()),
                Left::Silent | Left::CutOff => None,
            }),
            class: class.map(|it| class_words(it).0),
        })
    }

    fn class(&self, stay: &Stay, case: &Case) -> Option<Class> {
        let until = self.played.dossier.state().now.max(case.until)?;
        stay.class(until)
    }

    /// The classes of the steps in words, each with its steps; `None` where no step has a limit.
    pub(super) fn classes(&self, case: &Case) -> Option<String> {
        let turns = stays(self.played.dossier.events());
        let of_class = |wanted: Class| {
            let turns = turns.iter();
            let turns = turns.filter(|it| self.class(it, case) == Some(wanted));
            let steps = turns.filter_map(|it| self.machine.procedure().steps.get(it.step));
            let names: Vec<Arg> = steps.map(|it| Arg::from(readable(&it.name))).collect();
            let text = m::SHEET_STEPS_OF.with("class", class_words(wanted).1.text());
            (!names.is_empty()).then(|| Arg::from(text.with("steps", Arg::List(names))))
        };
        let classes = [
            Class::Early,
            Class::OnTime,
            Class::Overdue,
            Class::PendingInTime,
            Class::PendingOverdue,
        ];
        let said: Vec<Arg> = classes.into_iter().filter_map(of_class).collect();
        let text: Option<Text> =
            (!said.is_empty()).then(|| m::SHEET_STEPS.with("classes", Arg::List(said)));
        text.map(|it| self.say(&it))
    }
}
