//! What is known of requests for papers, and of each step.

use std::collections::BTreeMap;

use serde::de::MapAccess;

use super::{ProfileFields, share, spread::spread};
use crate::{
    cli::case::{
        answer,
        fields::{Fields, Key, Map, Problem, Scalar, key_of},
    },
    messages::{Text, case as m},
    model::StepId,
    simulate::{Share, Spread, StepProfile},
    syntax::words::Outcome,
    values::Lang,
};

const SUPPLEMENT: &[Key] = &[("after", "sau"), ("never", "không nộp")];
const STEP: &[Key] = &[("takes", "mất"), ("outcomes", "kết quả")];

pub(super) struct SupplementFields<'a, F> {
    pub(super) spread: F,
    pub(super) problem: &'a Problem,
    pub(super) lang: Lang,
    pub(super) after: Spread,
    pub(super) never: Share,
}

impl<'a, R, F> Fields<'a> for SupplementFields<'a, F>
where
    R: FnOnce(&str) -> Result<Spread, Text>,
    F: Fn() -> Scalar<'a, R>,
{
    type Out = (Spread, Share);
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        key_of(SUPPLEMENT, key)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if name == "after" {
            self.after = map.next_value_seed((self.spread)())?;
            return Ok(());
        }
        let lang = self.lang;
        self.never = map.next_value_seed(Scalar {
            problem: self.problem,
            read: |text: &str| share(text, lang),
        })?;
        Ok(())
    }

    fn finish(self) -> Result<Self::Out, Text> {
        Ok((self.after, self.never))
    }
}

pub(super) struct StepsFields<'a, 'p> {
    pub(super) of: &'p ProfileFields<'a>,
    pub(super) steps: BTreeMap<StepId, StepProfile>,
}

impl<'a> Fields<'a> for StepsFields<'a, '_> {
    type Out = BTreeMap<StepId, StepProfile>;
    type Name = StepId;

    fn name(&self, key: &str) -> Result<StepId, Text> {
        let known = self.of.procedure.steps.iter();
        answer::name(key, known.map(|it| (it.0, &it.1.name)), &m::CASE_NO_STEP)
    }

    fn value<'de, A: MapAccess<'de>>(&mut self, name: StepId, map: &mut A) -> Result<(), A::Error> {
        let step = map.next_value_seed(Map {
            problem: self.of.problem,
            fields: StepFields {
                of: self.of,
                step: StepProfile::default(),
            },
        })?;
        self.steps.insert(name, step);
        Ok(())
    }

    fn finish(self) -> Result<Self::Out, Text> {
        Ok(self.steps)
    }
}

struct StepFields<'a, 'p> {
    of: &'p ProfileFields<'a>,
    step: StepProfile,
}

impl<'a> Fields<'a> for StepFields<'a, '_> {
    type Out = StepProfile;
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        key_of(STEP, key)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if name == "takes" {
            let lang = self.of.procedure.lang;
            let read = |text: &str| spread(text, lang);
            self.step.takes = Some(map.next_value_seed(self.of.scalar(read))?);
        } else {
            let read = |text: &str| answer::word::<Outcome>(text, OUTCOMES);
            self.step.outcomes = map.next_value_seed(self.of.weights(read))?;
        }
        Ok(())
    }

    fn finish(self) -> Result<StepProfile, Text> {
        Ok(self.step)
    }
}

/// What somebody may choose: nobody chooses silence, or that papers are missing still.
const OUTCOMES: &[Outcome] = &[
    Outcome::Complete,
    Outcome::Incomplete,
    Outcome::Pass,
    Outcome::Fail,
    Outcome::Agree,
    Outcome::Disagree,
    Outcome::NotCompetent,
    Outcome::Done,
];
