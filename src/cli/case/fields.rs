//! Reading YAML with the places of mistakes.
//!
//! Names are resolved while the file is read, so that the reader of YAML knows
//! the line and column of whatever is wrong.

use std::{cell::RefCell, collections::BTreeSet, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::{
    messages::{Arg, Text, case as m},
    source::fold_ascii,
};

/// What went wrong first, kept beside the reader of YAML, which knows only strings.
#[derive(Debug, Default)]
pub(super) struct Problem(RefCell<Option<Text>>);

impl Problem {
    pub(super) fn fail<E: Error>(&self, text: Text) -> E {
        self.note(text);
        E::custom("case")
    }

    /// Keeps a sentence, unless there is one already.
    fn note(&self, text: Text) {
        self.0.borrow_mut().get_or_insert(text);
    }

    pub(super) fn take(&self) -> Option<Text> {
        self.0.borrow_mut().take()
    }
}

/// What a single value is expected to be; the reader of YAML repeats it for a list.
pub(super) const SINGLE: &str = "a single value";

/// A single value, read by a function of its letters: a code such as `1.10` is no number.
pub(super) struct Scalar<'a, F> {
    pub(super) problem: &'a Problem,
    pub(super) read: F,
}

impl<'de, T, F: FnOnce(&str) -> Result<T, Text>> DeserializeSeed<'de> for Scalar<'_, F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let problem = self.problem;
        deserializer.deserialize_str(self).inspect_err(|error| {
            if error.to_string().contains(SINGLE) {
                problem.note(m::CASE_NOT_SCALAR.text());
            }
        })
    }
}

impl<T, F: FnOnce(&str) -> Result<T, Text>> Visitor<'_> for Scalar<'_, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SINGLE)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        if matches!(text.trim(), "" | "~" | "null") {
            return Err(self.problem.fail(m::CASE_EMPTY.text()));
        }
        (self.read)(text).map_err(|it| self.problem.fail(it))
    }
}

/// A list of single values; one value alone.
pub(super) struct List<'a, F> {
    pub(super) problem: &'a Problem,
    pub(super) read: F,
}

impl<'de, T: PartialEq, F: Fn(&str) -> Result<T, Text>> DeserializeSeed<'de> for List<'_, F> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: PartialEq, F: Fn(&str) -> Result<T, Text>> Visitor<'de> for List<'_, F> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<T>, E> {
        let one = (self.read)(text).map_err(|it| self.problem.fail(it))?;
        Ok(vec![one])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
        let mut items = Vec::new();
        loop {
            let seed = Scalar {
                problem: self.problem,
                read: |text: &str| {
                    let item = (self.read)(text)?;
                    if items.contains(&item) {
                        return Err(m::CASE_LISTED_TWICE.with("value", text));
                    }
                    Ok(item)
                },
            };
            match seq.next_element_seed(seed)? {
                Some(item) => items.push(item),
                None => return Ok(items),
            }
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Vec<T>, E> {
        Err(self.problem.fail(m::CASE_EMPTY.text()))
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Vec<T>, A::Error> {
        Err(self.problem.fail(m::CASE_NOT_LIST.text()))
    }
}

/// A list of single values, or the word "all", which gives `None`.
pub(super) struct OrAll<'a, F> {
    pub(super) list: List<'a, F>,
    /// Whether the list may name nothing.
    pub(super) may_be_empty: bool,
}

impl<'de, T: PartialEq, F: Fn(&str) -> Result<T, Text>> DeserializeSeed<'de> for OrAll<'_, F> {
    type Value = Option<Vec<T>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: PartialEq, F: Fn(&str) -> Result<T, Text>> Visitor<'de> for OrAll<'_, F> {
    type Value = Option<Vec<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list.expecting(f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if matches!(
            fold_ascii(text.trim()).as_str(),
            "all" | "tat_ca" | "tat ca"
        ) {
            return Ok(None);
        }
        self.list.visit_str(text).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        let problem = self.list.problem;
        let items = self.list.visit_seq(seq)?;
        if items.is_empty() && !self.may_be_empty {
            return Err(problem.fail(m::CASE_EMPTY.text()));
        }
        Ok(Some(items))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.list.visit_unit().map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        self.list.visit_map(map).map(Some)
    }
}

/// A key in both languages; the first is the name in code.
pub(super) type Key = (&'static str, &'static str);

/// What the keys of a map fill.
pub(super) trait Fields<'a> {
    /// What comes out.
    type Out;
    /// What a key stands for.
    type Name: Ord + Copy;

    /// Finds what a key stands for.
    fn name(&self, key: &str) -> Result<Self::Name, Text>;

    /// Reads the value of a key.
    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: Self::Name,
        map: &mut A,
    ) -> Result<(), A::Error>;

    /// Puts everything together.
    fn finish(self) -> Result<Self::Out, Text>;
}

/// A map with known keys, each at most once.
pub(super) struct Map<'a, T> {
    pub(super) problem: &'a Problem,
    pub(super) fields: T,
}

impl<'de, 'a, T: Fields<'a>> DeserializeSeed<'de> for Map<'a, T> {
    type Value = T::Out;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Out, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, 'a, T: Fields<'a>> Visitor<'de> for Map<'a, T> {
    type Value = T::Out;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("lines of keys and values")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<T::Out, A::Error> {
        let mut seen = BTreeSet::new();
        loop {
            let key = map.next_key_seed(Scalar {
                problem: self.problem,
                read: |key: &str| {
                    if key == "<<" {
                        return Err(m::CASE_MERGE.text());
                    }
                    let name = self.fields.name(key)?;
                    if seen.insert(name) {
                        Ok(name)
                    } else {
                        Err(m::CASE_TWICE.with("key", key))
                    }
                },
            })?;
            let Some(name) = key else { break };
            self.fields.value(name, &mut map)?;
        }
        let problem = self.problem;
        self.fields.finish().map_err(|it| problem.fail(it))
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<T::Out, E> {
        Err(self.problem.fail(m::CASE_NOT_MAP.text()))
    }

    fn visit_unit<E: Error>(self) -> Result<T::Out, E> {
        Err(self.problem.fail(m::CASE_EMPTY.text()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<T::Out, A::Error> {
        Err(self.problem.fail(m::CASE_NOT_MAP.text()))
    }
}

/// A list of maps.
pub(super) struct Maps<'a, F> {
    pub(super) problem: &'a Problem,
    pub(super) make: F,
}

impl<'de, 'a, T: Fields<'a>, F: Fn() -> T> DeserializeSeed<'de> for Maps<'a, F> {
    type Value = Vec<T::Out>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T::Out>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, 'a, T: Fields<'a>, F: Fn() -> T> Visitor<'de> for Maps<'a, F> {
    type Value = Vec<T::Out>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T::Out>, A::Error> {
        let mut items = Vec::new();
        loop {
            let seed = Map {
                problem: self.problem,
                fields: (self.make)(),
            };
            match seq.next_element_seed(seed)? {
                Some(item) => items.push(item),
                None => return Ok(items),
            }
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Vec<T::Out>, E> {
        Ok(Vec::new())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Vec<T::Out>, E> {
        Err(self.problem.fail(m::CASE_NOT_LIST.text()))
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Vec<T::Out>, A::Error> {
        Err(self.problem.fail(m::CASE_NOT_LIST.text()))
    }
}

/// Tells whether a text of a file is a key, in either language.
pub(super) fn is_key((en, vi): &Key, text: &str) -> bool {
    let folded = fold_ascii(text).replace(' ', "_");
    *en == folded || fold_ascii(vi).replace(' ', "_") == folded
}

/// Finds a key of a table by its spelling in either language.
pub(super) fn key_of(keys: &'static [Key], key: &str) -> Result<&'static str, Text> {
    let found = keys.iter().find(|it| is_key(it, key));
    found.map(|it| it.0).ok_or_else(|| {
        let list =
            |pick: fn(&Key) -> &'static str| keys.iter().map(pick).collect::<Vec<_>>().join(", ");
        let known = Arg::Both {
            vi: list(|it| it.1),
            en: list(|it| it.0),
        };
        m::CASE_UNKNOWN_KEY.with("key", key).with("known", known)
    })
}

/// Returns a key as people of each language write it.
pub(super) fn shown(keys: &'static [Key], name: &'static str) -> Arg {
    let key = keys.iter().find(|it| it.0 == name);
    Arg::Both {
        vi: key.map_or(name, |it| it.1).to_owned(),
        en: name.to_owned(),
    }
}
