//! What a case file says for the forms alone: names, addresses, numbers.

use serde::de::MapAccess;

use super::fields::{Fields, Problem, Scalar, is_key};
use crate::{
    export::forms::{Particular, Particulars, is_code},
    messages::{Arg, Text, case as m, forms},
};

/// The keys of `particulars`.
pub(super) struct ParticularFields<'a> {
    problem: &'a Problem,
    told: Particulars,
}

impl<'a> ParticularFields<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        Self {
            problem,
            told: Particulars::default(),
        }
    }
}

impl<'a> Fields<'a> for ParticularFields<'a> {
    type Out = Particulars;
    type Name = Particular;

    fn name(&self, key: &str) -> Result<Particular, Text> {
        let keys = Particular::KEYS;
        let found = keys.iter().find(|it| is_key(&(it.1, it.2), key));
        found.map(|it| it.0).ok_or_else(|| {
            let known = Arg::Both {
                vi: keys.map(|it| it.2).join(", "),
                en: keys.map(|it| it.1).join(", "),
            };
            m::CASE_UNKNOWN_KEY.with("key", key).with("known", known)
        })
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: Particular,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let told = map.next_value_seed(Scalar {
            problem: self.problem,
            read: |text: &str| {
                let text = text.trim();
                if name == Particular::Code && !is_code(text) {
                    return Err(forms::FORMS_BAD_CODE.with("code", text));
                }
                Ok(text.to_owned())
            },
        })?;
        self.told.set(name, &told);
        Ok(())
    }

    fn finish(self) -> Result<Particulars, Text> {
        Ok(self.told)
    }
}
