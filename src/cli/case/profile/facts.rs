//! What applicants answer.

use std::{collections::BTreeMap, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::weights::Weights;
use crate::{
    cli::case::{
        answer,
        fields::{Fields, List, Map, Problem},
    },
    messages::{Text, case as m, simulate as words},
    model::{Fact, FactId, FactType, FactValue, Procedure},
    simulate::Drawn,
    values::Lang,
};

pub(super) struct FactFields<'a> {
    pub(super) procedure: &'a Procedure,
    pub(super) problem: &'a Problem,
    pub(super) drawn: BTreeMap<FactId, Vec<(Drawn, u32)>>,
}

impl<'a> Fields<'a> for FactFields<'a> {
    type Out = BTreeMap<FactId, Vec<(Drawn, u32)>>;
    type Name = FactId;

    fn name(&self, key: &str) -> Result<FactId, Text> {
        let known = self.procedure.facts.iter();
        answer::name(key, known.map(|it| (it.0, &it.1.name)), &m::CASE_NO_FACT)
    }

    fn value<'de, A: MapAccess<'de>>(&mut self, name: FactId, map: &mut A) -> Result<(), A::Error> {
        let Some(fact) = self.procedure.facts.get(name) else {
            return Ok(());
        };
        let drawn = map.next_value_seed(DrawnFact {
            fact,
            problem: self.problem,
            lang: self.procedure.lang,
        })?;
        self.drawn.insert(name, drawn);
        Ok(())
    }

    fn finish(self) -> Result<Self::Out, Text> {
        Ok(self.drawn)
    }
}

/// The answers to a question: one, a list of equally likely ones, whole numbers between two, or
/// values with their weights.
struct DrawnFact<'a> {
    fact: &'a Fact,
    problem: &'a Problem,
    lang: Lang,
}

impl DrawnFact<'_> {
    fn one(&self, text: &str) -> Result<Drawn, Text> {
        let ends = text.split_once(['-', '–']);
        if let (FactType::Number(_), Some((from, to))) = (&self.fact.ty, ends) {
            let end = |it: &str| it.trim().parse::<i64>().ok().filter(|it| *it >= 0);
            return match (end(from), end(to)) {
                (Some(from), Some(to)) if from <= to => Ok(Drawn::Between(from, to)),
                _ => Err(words::PROFILE_NOT_BETWEEN.with("value", text)),
            };
        }
        answer::value(self.fact, text, self.lang).map(Drawn::Value)
    }

    fn list(&self) -> List<'_, impl Fn(&str) -> Result<Drawn, Text>> {
        List {
            problem: self.problem,
            read: |text: &str| self.one(text),
        }
    }
}

impl<'de> DeserializeSeed<'de> for DrawnFact<'_> {
    type Value = Vec<(Drawn, u32)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for DrawnFact<'_> {
    type Value = Vec<(Drawn, u32)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, a list, or values with weights")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let one = self.one(text).map_err(|it| self.problem.fail(it))?;
        Ok(vec![(one, 1)])
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Self::Value, E> {
        self.visit_str(if yes { "yes" } else { "no" })
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        let text = words::PROFILE_QUOTE.with("value", number.to_string());
        Err(self.problem.fail(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        let all = self.list().visit_seq(seq)?;
        Ok(all.into_iter().map(|it| (it, 1)).collect())
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Err(self.problem.fail(m::CASE_EMPTY.text()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let place = |text: &str| match answer::value(self.fact, text, self.lang)? {
            FactValue::Flag(yes) => Ok(usize::from(yes)),
            FactValue::Choice(at) => Ok(at),
            _ => Err(words::PROFILE_NOT_WEIGHED.with("name", &self.fact.name.text)),
        };
        let weights = Map {
            problem: self.problem,
            fields: Weights::new(self.problem, place),
        };
        let yes_no = matches!(self.fact.ty, FactType::YesNo);
        let value = |at: usize| {
            if yes_no {
                FactValue::Flag(at == 1)
            } else {
                FactValue::Choice(at)
            }
        };
        let weights: Vec<(usize, u32)> = weights.visit_map(map)?;
        Ok(weights
            .into_iter()
            .map(|(at, weight)| (Drawn::Value(value(at)), weight))
            .collect())
    }
}
