//! The events of a case file, or a list of events alone.

use std::collections::BTreeMap;

use serde::de::{DeserializeSeed, MapAccess};

use super::{
    answer,
    fields::{Fields, Key, Maps, OrAll, key_of, shown},
    read::{Reader, named, read, reading},
};
use crate::{
    cli::Failure,
    interp::{Act, Command, Machine, StepAct, event::Party},
    messages::{Text, case as m},
    model::{DocumentId, GroundId, RoleId},
    source::too_deep,
    syntax::words::{Outcome, Word},
    values::{Amount, Instant},
};

const EVENT: &[Key] = &[
    ("at", "lúc"),
    ("by", "người làm"),
    ("id", "mã"),
    ("step", "bước"),
    ("outcome", "kết quả"),
    ("agency", "cơ quan"),
    ("papers", "giấy tờ"),
    ("grounds", "lý do"),
    ("reason", "nêu rõ"),
    ("supplement", "bổ sung"),
    ("paid", "nộp phí"),
    ("amount", "số tiền"),
    ("withdraw", "rút hồ sơ"),
    ("apology", "hẹn lại"),
    ("accept", "tiếp nhận"),
    ("extend", "gia hạn"),
    ("answer", "trả lời"),
];

/// The keys that say what an event is.
const ACTS: [&str; 8] = [
    "step",
    "supplement",
    "paid",
    "withdraw",
    "apology",
    "accept",
    "extend",
    "answer",
];

/// Reads the events of a case file, or a list of events alone.
pub(crate) fn read_events(
    name: &str,
    text: &str,
    machine: &Machine,
) -> Result<Vec<Command>, Failure> {
    let parsed = serde_yaml::from_str::<serde_yaml::Value>(text);
    let is_list = too_deep(text).is_none() && parsed.is_ok_and(|it| it.is_sequence());
    if !is_list {
        return read(name, text, machine).map(|it| it.0.events);
    }
    reading(name, text, machine, |reader, deserializer| {
        let seed = Maps {
            problem: reader.problem,
            make: || EventFields::new(reader),
        };
        let events = seed.deserialize(deserializer)?;
        match shared_id(&events) {
            Some(text) => Err(reader.problem.fail(text)),
            None => Ok(events),
        }
    })
}

/// Two events with one identity of which the second would be left out in silence.
pub(super) fn shared_id(events: &[Command]) -> Option<Text> {
    let mut of_id: BTreeMap<&str, &Command> = BTreeMap::new();
    events.iter().find_map(|it| {
        let id = it.id.as_deref()?;
        let first = of_id.entry(id).or_insert(it);
        (*first != it).then(|| m::CASE_ID_OF_ANOTHER.with("id", id))
    })
}

/// The keys of one event.
pub(super) struct EventFields<'a> {
    reader: Reader<'a>,
    at: Option<Instant>,
    by: Option<Party>,
    id: Option<String>,
    acts: Vec<Act>,
    outcome: Option<Outcome>,
    agency: Option<RoleId>,
    papers: Vec<Result<DocumentId, String>>,
    grounds: Vec<GroundId>,
    reason: Option<String>,
    amount: Option<Amount>,
}

impl<'a> EventFields<'a> {
    pub(super) fn new(reader: Reader<'a>) -> Self {
        Self {
            reader,
            at: None,
            by: None,
            id: None,
            acts: Vec::new(),
            outcome: None,
            agency: None,
            papers: Vec::new(),
            grounds: Vec::new(),
            reason: None,
            amount: None,
        }
    }

    fn act<'de, A: MapAccess<'de>>(&self, name: &str, map: &mut A) -> Result<Act, A::Error> {
        let reader = self.reader;
        let procedure = reader.procedure();
        Ok(match name {
            "step" => Act::Step(StepAct::new(
                map.next_value_seed(reader.scalar(|text: &str| {
                    let known = named(procedure.steps.iter(), |it| &it.name);
                    answer::name(text, known, &m::CASE_NO_STEP)
                }))?,
                Outcome::Done,
            )),
            "supplement" => {
                let papers = map.next_value_seed(OrAll {
                    list: reader.papers(),
                    may_be_empty: false,
                })?;
                Act::Supplement(papers.into_iter().flatten().collect())
            }
            "paid" => {
                let fees = map.next_value_seed(OrAll {
                    list: reader.list(|it: &str| reader.fee(it)),
                    may_be_empty: false,
                })?;
                Act::Pay {
                    fees: fees.into_iter().flatten().collect(),
                    amount: None,
                }
            }
            "withdraw" => map.next_value_seed(reader.scalar(answer::withdrawal))?,
            "apology" => Act::Apologise(map.next_value_seed(reader.scalar(answer::date))?),
            "accept" => Act::Accept {
                appointed: map.next_value_seed(reader.scalar(
                    |text: &str| match answer::yes_no(text) {
                        Ok(_) => answer::yes(text).map(|()| None),
                        Err(_) => answer::date(text).map(Some),
                    },
                ))?,
            },
            "extend" => Act::Extend(map.next_value_seed(reader.scalar(|text: &str| {
                let known = named(procedure.clocks.iter(), |it| &it.name);
                answer::name(text, known, &m::CASE_NO_CLOCK)
            }))?),
            _ => Act::Answer(map.next_value_seed(reader.facts())?),
        })
    }

    fn only_with(key: &'static str, other: &'static str) -> Text {
        m::CASE_ONLY_WITH
            .with("key", shown(EVENT, key))
            .with("other", shown(EVENT, other))
    }

    fn complete(self, act: Act) -> Result<Act, Text> {
        match act {
            Act::Step(mut step) => {
                let Some(outcome) = self.outcome else {
                    return Err(m::CASE_MISSING.with("key", shown(EVENT, "outcome")));
                };
                step.outcome = outcome;
                for paper in self.papers {
                    match paper {
                        Ok(paper) => _ = step.papers.insert(paper),
                        Err(name) => step.undeclared.push(name),
                    }
                }
                step.grounds = self.grounds.into_iter().collect();
                step.reason = self.reason;
                step.agency = self.agency;
                Ok(Act::Step(step))
            }
            _ if self.outcome.is_some() => Err(Self::only_with("outcome", "step")),
            _ if self.agency.is_some() => Err(Self::only_with("agency", "step")),
            _ if !self.papers.is_empty() => Err(Self::only_with("papers", "step")),
            _ if !self.grounds.is_empty() => Err(Self::only_with("grounds", "step")),
            _ if self.reason.is_some() => Err(Self::only_with("reason", "step")),
            Act::Pay { fees, .. } => Ok(Act::Pay {
                fees,
                amount: self.amount,
            }),
            _ if self.amount.is_some() => Err(Self::only_with("amount", "paid")),
            act => Ok(act),
        }
    }
}

impl<'a> Fields<'a> for EventFields<'a> {
    type Out = Command;
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        key_of(EVENT, key)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let reader = self.reader;
        match name {
            "at" => self.at = Some(map.next_value_seed(reader.scalar(answer::instant))?),
            "by" => {
                let read = |text: &str| answer::party(text, reader.procedure());
                self.by = Some(map.next_value_seed(reader.scalar(read))?);
            }
            "id" => {
                let id = map.next_value_seed(reader.scalar(|it: &str| Ok(it.to_owned())))?;
                self.id = Some(id);
            }
            "outcome" => {
                let read = |text: &str| answer::word(text, Outcome::ALL);
                self.outcome = Some(map.next_value_seed(reader.scalar(read))?);
            }
            "agency" => {
                let known = reader.procedure().agencies.iter();
                let read = |text: &str| {
                    let known = named(known, |it| &it.name);
                    answer::name(text, known, &m::CASE_NO_AGENCY)
                };
                self.agency = Some(map.next_value_seed(reader.scalar(read))?);
            }
            "papers" => {
                // A paper that the procedure does not have is what R01 is about.
                let read = |it: &str| Ok(reader.paper(it).map_err(|_| it.to_owned()));
                self.papers = map.next_value_seed(reader.list(read))?;
            }
            "grounds" => {
                let procedure = reader.procedure();
                let read = |text: &str| answer::ground(text, procedure);
                self.grounds = map.next_value_seed(reader.list(read))?;
            }
            "reason" => {
                let reason = map.next_value_seed(reader.scalar(|it: &str| Ok(it.to_owned())))?;
                self.reason = Some(reason);
            }
            "amount" => {
                let read = |text: &str| answer::money(text, reader.procedure().lang);
                self.amount = Some(map.next_value_seed(reader.number(read))?);
            }
            act => {
                let act = self.act(act, map)?;
                self.acts.push(act);
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Command, Text> {
        let Some(at) = self.at else {
            return Err(m::CASE_MISSING.with("key", shown(EVENT, "at")));
        };
        let (id, by) = (self.id.take(), self.by);
        let act = match (self.acts.pop(), self.acts.is_empty()) {
            (Some(act), true) => self.complete(act)?,
            _ => {
                return Err(m::CASE_ONE_ACT.with("known", ACTS.map(|it| shown(EVENT, it)).to_vec()));
            }
        };
        Ok(Command {
            id,
            by,
            ..Command::new(at, act)
        })
    }
}
