//! Numbers of case files: as the procedure writes them, whatever YAML makes of their letters.

use std::{collections::BTreeMap, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{
    answer,
    fields::{Problem, SINGLE},
};
use crate::{
    messages::{Text, case as m, number},
    values::{Decimal, Lang, NumberFault},
};

/// The numbers of a file that are not digits only, by what YAML reads: its reader keeps no
/// letters of a number.
#[derive(Debug, Default)]
pub(super) struct Numbers<'a>(BTreeMap<String, Vec<&'a str>>);

impl<'a> Numbers<'a> {
    /// Collects the numbers of a file.
    pub(super) fn of(source: &'a str) -> Self {
        let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let ends = |it: char| it.is_whitespace() || ",:[]{}\"'".contains(it);
        let uncommented = source
            .lines()
            .filter_map(|it| it.split(" #").next())
            .filter(|it| !it.trim_start().starts_with('#'));
        for token in uncommented.flat_map(|it| it.split(ends)) {
            let begins = token.starts_with(|it: char| it.is_ascii_digit() || "+-.".contains(it));
            let digits = token.bytes().all(|it| it.is_ascii_digit());
            if !begins || digits {
                continue;
            }
            if let Ok(value) = serde_yaml::from_str::<serde_yaml::Number>(token) {
                let float = value.as_f64().filter(|_| value.is_f64());
                let value = float.map_or_else(|| value.to_string(), |it| it.to_string());
                let tokens = found.entry(value).or_default();
                if !tokens.contains(&token) {
                    tokens.push(token);
                }
            }
        }
        Self(found)
    }

    fn written_as(&self, value: &str) -> &[&'a str] {
        self.0.get(value).map_or(&[], Vec::as_slice)
    }
}

/// A number, in the language of the procedure; a number of YAML where both agree.
pub(super) struct Number<'a, F> {
    pub(super) problem: &'a Problem,
    pub(super) numbers: &'a Numbers<'a>,
    pub(super) lang: Lang,
    pub(super) may_have_decimals: bool,
    pub(super) read: F,
}

impl<'de, T, F: FnOnce(&str) -> Result<T, Text>> DeserializeSeed<'de> for Number<'_, F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<F> Number<'_, F> {
    /// Writes a number of YAML as the procedure does, unless its letters say another there.
    fn written(&self, value: &str) -> Result<String, Text> {
        let tokens = self.numbers.written_as(value);
        let Some(plain) = Decimal::parse_plain(value) else {
            return Ok(tokens.first().copied().unwrap_or(value).to_owned());
        };
        for token in tokens {
            let plainly = |it: char| it.is_ascii_digit() || "-.".contains(it);
            if !token.chars().all(plainly) {
                return Err(m::CASE_ODD_NUMBER
                    .with("value", *token)
                    .with("plain", plain.display(self.lang)));
            }
            match Decimal::read(token, self.lang) {
                Ok(written) if written != plain => {
                    return Err(m::CASE_QUOTE_NUMBER
                        .with("value", *token)
                        .with("plain", plain.display(self.lang))
                        .with("written", written.display(self.lang)));
                }
                Ok(_) | Err(NumberFault::Form) => {}
                Err(fault) => return Err(number::sentence(token, &fault, self.lang)),
            }
        }
        Ok(plain.display(self.lang))
    }

    fn read_plain<T, E: Error>(self, value: &str) -> Result<T, E>
    where
        F: FnOnce(&str) -> Result<T, Text>,
    {
        let problem = self.problem;
        let text = self.written(value).map_err(|it| problem.fail(it))?;
        (self.read)(&text).map_err(|it| problem.fail(it))
    }
}

impl<'de, T, F: FnOnce(&str) -> Result<T, Text>> Visitor<'de> for Number<'_, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SINGLE)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        if self.may_have_decimals {
            answer::two_readings(text, self.lang).map_err(|it| self.problem.fail(it))?;
        }
        (self.read)(text).map_err(|it| self.problem.fail(it))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        self.visit_str(if value { "true" } else { "false" })
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        self.read_plain(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        self.read_plain(&value.to_string())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<T, E> {
        self.read_plain(&value.to_string())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<T, E> {
        self.read_plain(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        self.read_plain(&value.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        Err(self.problem.fail(m::CASE_EMPTY.text()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<T, A::Error> {
        Err(self.problem.fail(m::CASE_NOT_SCALAR.text()))
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<T, A::Error> {
        Err(self.problem.fail(m::CASE_NOT_SCALAR.text()))
    }
}
