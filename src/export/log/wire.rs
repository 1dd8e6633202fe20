//! How one value is spelled: records, choices, lists.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{LogFault, Names};

/// A value with one spelling.
pub(super) trait Wire: Sized {
    /// Writes it.
    fn write(&self, names: &Names, out: &mut String);
    /// Reads it.
    fn read(value: &Value, names: &Names) -> Result<Self, LogFault>;
    /// Tells whether a record leaves it out.
    fn is_absent(&self) -> bool {
        false
    }
    /// What a record that leaves it out means.
    fn absent() -> Option<Self> {
        None
    }
}

/// The record that is being written.
pub(super) struct Record<'a> {
    names: &'a Names,
    out: &'a mut String,
    is_empty: bool,
}

impl<'a> Record<'a> {
    pub(super) fn open(names: &'a Names, out: &'a mut String) -> Self {
        out.push('{');
        Self {
            names,
            out,
            is_empty: true,
        }
    }

    /// Writes a key, which needs no escapes.
    pub(super) fn key(&mut self, key: &str) -> &mut String {
        if !self.is_empty {
            self.out.push(',');
        }
        self.is_empty = false;
        self.out.push('"');
        self.out.push_str(key);
        self.out.push_str("\":");
        self.out
    }

    pub(super) fn field<T: Wire>(&mut self, key: &str, value: &T) {
        if !value.is_absent() {
            let names = self.names;
            value.write(names, self.key(key));
        }
    }

    pub(super) fn close(self) {
        self.out.push('}');
    }
}

/// The record that is being read.
pub(super) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    pub(super) fn of(value: &'a Value, known: &[&str]) -> Result<Self, LogFault> {
        let map = value.as_object().ok_or(LogFault::Expected("{…}"))?;
        match map.keys().find(|it| !known.contains(&it.as_str())) {
            Some(key) => Err(LogFault::UnknownKey(key.clone())),
            None => Ok(Self(map)),
        }
    }

    pub(super) fn take<T: Wire>(&self, key: &'static str, names: &Names) -> Result<T, LogFault> {
        match self.0.get(key) {
            Some(value) => T::read(value, names),
            None => T::absent().ok_or(LogFault::Missing(key)),
        }
    }
}

/// Writes one of several kinds: its name alone, or the name with what belongs to it. A single
/// part stands for itself.
pub(super) struct Chosen<'a> {
    names: &'a Names,
    out: &'a mut String,
    n_parts: usize,
    is_first: bool,
}

impl<'a> Chosen<'a> {
    pub(super) fn open(name: &str, n_parts: usize, names: &'a Names, out: &'a mut String) -> Self {
        out.push_str(if n_parts == 0 { "\"" } else { "{\"" });
        out.push_str(name);
        out.push_str(match n_parts {
            0 => "\"",
            1 => "\":",
            _ => "\":{",
        });
        Self {
            names,
            out,
            n_parts,
            is_first: true,
        }
    }

    pub(super) fn part<T: Wire>(mut self, key: &str, value: &T) -> Self {
        if self.n_parts == 1 {
            value.write(self.names, self.out);
        } else if !value.is_absent() {
            if !self.is_first {
                self.out.push(',');
            }
            self.is_first = false;
            self.out.push('"');
            self.out.push_str(key);
            self.out.push_str("\":");
            value.write(self.names, self.out);
        }
        self
    }

    pub(super) fn close(self) {
        match self.n_parts {
            0 => {}
            1 => self.out.push('}'),
            _ => self.out.push_str("}}"),
        }
    }
}

/// Returns the name of a kind with what belongs to it.
pub(super) fn kind_of(value: &Value) -> Result<(&str, &Value), LogFault> {
    match value {
        Value::String(name) => Ok((name, &Value::Null)),
        Value::Object(map) => match map.iter().next() {
            Some((name, body)) if map.len() == 1 => Ok((name, body)),
            _ => Err(LogFault::Expected("{kind: …}")),
        },
        _ => Err(LogFault::Expected("{kind: …}")),
    }
}

/// What belongs to a kind.
pub(super) enum Parts<'a> {
    One(&'a Value),
    Many(Fields<'a>),
}

impl<'a> Parts<'a> {
    pub(super) fn of(body: &'a Value, known: &[&str]) -> Result<Self, LogFault> {
        match known.len() {
            0 if body.is_null() => Ok(Self::One(body)),
            0 => Err(LogFault::NotCanonical),
            1 => Ok(Self::One(body)),
            _ => Fields::of(body, known).map(Self::Many),
        }
    }

    pub(super) fn take<T: Wire>(&self, key: &'static str, names: &Names) -> Result<T, LogFault> {
        match self {
            Self::One(value) => T::read(value, names),
            Self::Many(fields) => fields.take(key, names),
        }
    }
}

/// Spells a struct: `record! { Type { field, … } }`; a field that is not named does not compile.
macro_rules! record {
    ($($type:ty { $($field:ident),+ $(,)? })+) => {
        $(impl Wire for $type {
            fn write(&self, names: &Names, out: &mut String) {
                let Self { $($field),+ } = self;
                let mut record = Record::open(names, out);
                $(record.field(stringify!($field), $field);)+
                record.close();
            }

            fn read(value: &serde_json::Value, names: &Names) -> Result<Self, LogFault> {
                let fields = Fields::of(value, &[$(stringify!($field)),+])?;
                Ok(Self { $($field: fields.take(stringify!($field), names)?),+ })
            }
        })+
    };
}

/// Spells an enum: `choice! { Type { Variant "name" { member: key, … } … } }`; a variant or a member
/// that is not named does not compile. Members of tuples go by their numbers.
macro_rules! choice {
    ($($type:ty { $($variant:ident $name:literal { $($member:tt : $key:ident),* })+ })+) => {
        $(impl Wire for $type {
            fn write(&self, names: &Names, out: &mut String) {
                match self {
                    $(Self::$variant { $($member: $key),* } => {
                        let keys: &[&str] = &[$(stringify!($key)),*];
                        let chosen = Chosen::open($name, keys.len(), names, out);
                        $(let chosen = chosen.part(stringify!($key), $key);)*
                        chosen.close();
                    })+
                }
            }

            fn read(value: &serde_json::Value, names: &Names) -> Result<Self, LogFault> {
                let (name, body) = kind_of(value)?;
                match name {
                    $($name => {
                        let parts = Parts::of(body, &[$(stringify!($key)),*])?;
                        let _ = (&parts, names);
                        Ok(Self::$variant { $($member: parts.take(stringify!($key), names)?),* })
                    })+
                    other => Err(LogFault::Unknown(other.to_owned())),
                }
            }
        })+
    };
}

pub(super) use choice;
pub(super) use record;

fn list<'a, T: Wire + 'a>(items: impl IntoIterator<Item = &'a T>, names: &Names, out: &mut String) {
    out.push('[');
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        item.write(names, out);
    }
    out.push(']');
}

fn items(value: &Value) -> Result<&[Value], LogFault> {
    let items = value.as_array().ok_or(LogFault::Expected("[…]"))?;
    Ok(items)
}

impl<T: Wire> Wire for Box<T> {
    fn write(&self, names: &Names, out: &mut String) {
        self.as_ref().write(names, out);
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        T::read(value, names).map(Self::new)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, names: &Names, out: &mut String) {
        match self {
            Some(it) => it.write(names, out),
            None => out.push_str("null"),
        }
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        if value.is_null() {
            return Ok(None);
        }
        T::read(value, names).map(Some)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, names: &Names, out: &mut String) {
        list(self, names, out);
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        items(value)?.iter().map(|it| T::read(it, names)).collect()
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Wire + Ord> Wire for BTreeSet<T> {
    fn write(&self, names: &Names, out: &mut String) {
        list(self, names, out);
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        items(value)?.iter().map(|it| T::read(it, names)).collect()
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl<K: Wire + Ord, V: Wire> Wire for BTreeMap<K, V> {
    fn write(&self, names: &Names, out: &mut String) {
        out.push('[');
        for (place, (key, value)) in self.iter().enumerate() {
            out.push_str(if place > 0 { ",[" } else { "[" });
            key.write(names, out);
            out.push(',');
            value.write(names, out);
            out.push(']');
        }
        out.push(']');
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        let pairs = items(value)?.iter();
        pairs.map(|it| <(K, V)>::read(it, names)).collect()
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, names: &Names, out: &mut String) {
        out.push('[');
        self.0.write(names, out);
        out.push(',');
        self.1.write(names, out);
        out.push(']');
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        match items(value)? {
            [first, second] => Ok((A::read(first, names)?, B::read(second, names)?)),
            _ => Err(LogFault::Expected("[…, …]")),
        }
    }
}
