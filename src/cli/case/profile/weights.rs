//! Things with their weights.

use serde::de::MapAccess;

use crate::{
    cli::case::fields::{Fields, Problem, Scalar},
    messages::{Text, simulate as words},
};

/// The most that is said of one thing: weights and officers.
const MAX_COUNT: u32 = 1_000_000;

/// Things with their weights.
pub(super) struct Weights<'a, T, F> {
    problem: &'a Problem,
    read: F,
    all: Vec<(T, u32)>,
}

impl<'a, T, F> Weights<'a, T, F> {
    /// Reads the names of things by a function of their letters.
    pub(super) fn new(problem: &'a Problem, read: F) -> Self {
        Self {
            problem,
            read,
            all: Vec::new(),
        }
    }
}

impl<'a, T: Copy + Ord, F: Fn(&str) -> Result<T, Text>> Fields<'a> for Weights<'a, T, F> {
    type Out = Vec<(T, u32)>;
    type Name = T;

    fn name(&self, key: &str) -> Result<T, Text> {
        (self.read)(key)
    }

    fn value<'de, A: MapAccess<'de>>(&mut self, name: T, map: &mut A) -> Result<(), A::Error> {
        let weight = map.next_value_seed(Scalar {
            problem: self.problem,
            read: weight,
        })?;
        self.all.push((name, weight));
        Ok(())
    }

    fn finish(self) -> Result<Self::Out, Text> {
        if self.all.iter().all(|it| it.1 == 0) {
            return Err(words::PROFILE_NO_WEIGHT.text());
        }
        Ok(self.all)
    }
}

fn weight(text: &str) -> Result<u32, Text> {
    let number = text.trim().parse::<u32>().ok();
    number.filter(|it| *it <= MAX_COUNT).ok_or_else(|| {
        words::PROFILE_NOT_WEIGHT
            .with("value", text)
            .with("most", MAX_COUNT)
    })
}
