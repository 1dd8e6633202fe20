//! The schema of case files.

use std::collections::BTreeSet;

use serde::de::{DeserializeSeed, MapAccess};

use super::{
    answer,
    events::{EventFields, shared_id},
    fields::{Fields, Key, List, Map, Maps, OrAll, Problem, Scalar, is_key, key_of, shown},
    number::{Number, Numbers},
    particulars::ParticularFields,
};
use crate::{
    calendar::OfficeHours,
    cli::Failure,
    export::forms::Particulars,
    interp::{Answers, Command, Machine, case::Case},
    messages::{
        Text, case as m,
        readers::{self, Form, told},
    },
    model::{DocumentId, FactId, FactType, FeeId, Ident, Procedure, VecIndex},
    source::too_deep,
    syntax::words::Channel,
    values::{Date, Instant, Stated},
};

const CASE: &[Key] = &[
    ("procedure", "thủ tục"),
    ("filed", "nộp"),
    ("channel", "kênh"),
    ("applicant", "đối tượng"),
    ("facts", "dữ kiện"),
    ("papers", "giấy tờ"),
    ("found", "tra cứu được"),
    ("hours", "giờ làm việc"),
    ("events", "sự kiện"),
    ("until", "đến"),
    ("particulars", "thông tin"),
];

/// Reads a case file of a procedure, with what it says for the forms alone.
pub(crate) fn read(
    name: &str,
    text: &str,
    machine: &Machine,
) -> Result<(Case, Particulars), Failure> {
    if is_blank(text) {
        return Err(at(name, (1, 1), missing_filing()));
    }
    reading(name, text, machine, |reader, deserializer| {
        let seed = Map {
            problem: reader.problem,
            fields: CaseFields::new(reader),
        };
        seed.deserialize(deserializer)
    })
}

/// Reads a text with the names of a procedure; what is wrong is said with its place.
pub(super) fn reading<T>(
    name: &str,
    text: &str,
    machine: &Machine,
    read: impl FnOnce(Reader<'_>, serde_yaml::Deserializer<'_>) -> Result<T, serde_yaml::Error>,
) -> Result<T, Failure> {
    let problem = Problem::default();
    let numbers = Numbers::of(text);
    let reader = Reader {
        machine,
        problem: &problem,
        numbers: &numbers,
    };
    if let Some(place) = too_deep(text) {
        return Err(at(name, place, readers::TOO_DEEP.text()));
    }
    let deserializer = serde_yaml::Deserializer::from_str(text);
    read(reader, deserializer).map_err(|error| {
        let place = error.location().map(|it| (it.line(), it.column()));
        let text = problem.take();
        let text = text.unwrap_or_else(|| told(&error.to_string(), Form::Yaml));
        at(name, place.unwrap_or((1, 1)), text)
    })
}

fn at(name: &str, (line, column): (usize, usize), text: Text) -> Failure {
    let place = format!("{name}:{line}:{column}");
    m::CASE_AT.with("place", place).with("text", text).into()
}

/// Tells whether a file says nothing at all.
fn is_blank(text: &str) -> bool {
    let said = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut said = said.filter(|it| !it.is_empty() && !it.starts_with('#'));
    said.all(|it| matches!(it, "---" | "..." | "~" | "null"))
}

fn missing_filing() -> Text {
    m::CASE_MISSING.with("key", shown(CASE, "filed"))
}

/// Returns the day of filing of a case file that may be wrong in anything else;
/// it tells which version of the procedure is meant.
pub(crate) fn filing_day(text: &str) -> Option<Date> {
    if too_deep(text).is_some() {
        return None;
    }
    let file: serde_yaml::Mapping = serde_yaml::from_str(text).ok()?;
    let filing = CASE.iter().find(|it| it.0 == "filed")?;
    let is_filing = |key: &serde_yaml::Value| key.as_str().is_some_and(|it| is_key(filing, it));
    let (_, filed) = file.iter().find(|it| is_filing(it.0))?;
    answer::instant(filed.as_str()?).ok().map(Instant::date)
}

#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    machine: &'a Machine,
    pub(super) problem: &'a Problem,
    numbers: &'a Numbers<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn procedure(self) -> &'a Procedure {
        self.machine.procedure()
    }

    pub(super) fn scalar<F>(self, read: F) -> Scalar<'a, F> {
        Scalar {
            problem: self.problem,
            read,
        }
    }

    pub(super) fn number<F>(self, read: F) -> Number<'a, F> {
        Number {
            problem: self.problem,
            numbers: self.numbers,
            lang: self.procedure().lang,
            may_have_decimals: false,
            read,
        }
    }

    pub(super) fn list<F>(self, read: F) -> List<'a, F> {
        List {
            problem: self.problem,
            read,
        }
    }

    pub(super) fn papers(self) -> List<'a, impl Fn(&str) -> Result<DocumentId, Text>> {
        self.list(move |it: &str| self.paper(it))
    }

    pub(super) fn paper(self, text: &str) -> Result<DocumentId, Text> {
        let known = self.procedure().documents.iter();
        answer::name(text, known.map(|it| (it.0, &it.1.name)), &m::CASE_NO_PAPER)
    }

    pub(super) fn fee(self, text: &str) -> Result<FeeId, Text> {
        let known = self.procedure().fees.iter();
        answer::name(text, known.map(|it| (it.0, &it.1.name)), &m::CASE_NO_FEE)
    }

    fn agrees(self, text: &str) -> Result<(), Text> {
        let procedure = self.procedure();
        let code = match &procedure.code {
            Some(Stated::Value(code)) => Some(code.text.as_str()),
            _ => None,
        };
        let own = [(0_u8, &procedure.name)].into_iter();
        if code == Some(text.trim()) || answer::name(text, own, &m::CASE_NOT_THIS).is_ok() {
            return Ok(());
        }
        Err(m::CASE_NOT_THIS
            .with("name", text)
            .with("this", &procedure.name.text))
    }

    pub(super) fn facts(self) -> Map<'a, FactFields<'a>> {
        Map {
            problem: self.problem,
            fields: FactFields {
                reader: self,
                answers: Answers::default(),
            },
        }
    }
}

pub(super) fn named<'a, I: VecIndex + 'a, T: 'a>(
    items: impl Iterator<Item = (I, &'a T)> + 'a,
    ident: fn(&'a T) -> &'a Ident,
) -> impl Iterator<Item = (I, &'a Ident)> + 'a {
    items.map(move |it| (it.0, ident(it.1)))
}

pub(super) struct FactFields<'a> {
    reader: Reader<'a>,
    answers: Answers,
}

impl<'a> Fields<'a> for FactFields<'a> {
    type Out = Answers;
    type Name = FactId;

    fn name(&self, key: &str) -> Result<FactId, Text> {
        let known = named(self.reader.procedure().facts.iter(), |it| &it.name);
        answer::name(key, known, &m::CASE_NO_FACT)
    }

    fn value<'de, A: MapAccess<'de>>(&mut self, name: FactId, map: &mut A) -> Result<(), A::Error> {
        let procedure = self.reader.procedure();
        let fact = procedure.facts.get(name);
        let read = |text: &str| match fact {
            Some(fact) => answer::value(fact, text, procedure.lang),
            None => Err(m::CASE_NO_FACT.with("name", text)),
        };
        let value = match fact.map(|it| &it.ty) {
            Some(FactType::Number(_)) => map.next_value_seed(Number {
                may_have_decimals: true,
                ..self.reader.number(read)
            })?,
            Some(FactType::Money) => map.next_value_seed(self.reader.number(read))?,
            _ => map.next_value_seed(self.reader.scalar(read))?,
        };
        self.answers.facts.insert(name, value);
        Ok(())
    }

    fn finish(self) -> Result<Answers, Text> {
        Ok(self.answers)
    }
}

/// Takes a filing with the instant up to which time passes, which lies after it.
fn in_order(filed: Instant, until: Option<Instant>) -> Result<(Instant, Option<Instant>), Text> {
    match until.filter(|it| *it < filed) {
        Some(until) => Err(m::CASE_UNTIL_BEFORE_FILING
            .with("until", shown(CASE, "until"))
            .with("at", until)
            .with("filed", filed)),
        None => Ok((filed, until)),
    }
}

struct CaseFields<'a> {
    reader: Reader<'a>,
    answers: Answers,
    filed: Option<Instant>,
    papers: Option<BTreeSet<DocumentId>>,
    found: BTreeSet<DocumentId>,
    hours: Option<OfficeHours>,
    events: Vec<Command>,
    until: Option<Instant>,
    particulars: Particulars,
}

impl<'a> CaseFields<'a> {
    fn new(reader: Reader<'a>) -> Self {
        Self {
            reader,
            answers: Answers::default(),
            filed: None,
            papers: None,
            found: BTreeSet::new(),
            hours: None,
            events: Vec::new(),
            until: None,
            particulars: Particulars::default(),
        }
    }
}

impl<'a> Fields<'a> for CaseFields<'a> {
    type Out = (Case, Particulars);
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        key_of(CASE, key)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let reader = self.reader;
        match name {
            "filed" => {
                let until = self.until;
                let read = |text: &str| in_order(answer::instant(text)?, until).map(|it| it.0);
                self.filed = Some(map.next_value_seed(reader.scalar(read))?);
            }
            "until" => {
                let filed = self.filed;
                let read = |text: &str| {
                    let until = answer::instant(text)?;
                    in_order(filed.unwrap_or(until), Some(until)).map(|_| until)
                };
                self.until = Some(map.next_value_seed(reader.scalar(read))?);
            }
            "channel" => {
                let offered = reader.procedure().channels.iter().flatten();
                let offered: Vec<Channel> = offered.map(|it| it.channel).collect();
                let read = |text: &str| answer::offered(text, &offered, &m::CASE_NOT_OFFERED);
                self.answers.channel = Some(map.next_value_seed(reader.scalar(read))?);
            }
            "applicant" => {
                let stated = reader.procedure().applicants.as_ref();
                // Classes in words, or a source that is silent, leave the list open.
                let closed = stated.filter(|it| it.others.is_empty() && !it.unknown);
                let kinds = closed.map_or(&[][..], |it| it.kinds.as_slice());
                let read = |text: &str| answer::offered(text, kinds, &m::CASE_NOT_APPLICANT);
                self.answers.applicant = Some(map.next_value_seed(reader.scalar(read))?);
            }
            "facts" => self.answers.facts = map.next_value_seed(reader.facts())?.facts,
            "papers" => {
                let papers = map.next_value_seed(OrAll {
                    list: reader.papers(),
                    may_be_empty: true,
                })?;
                self.papers = papers.map(|it| it.into_iter().collect());
            }
            "found" => {
                let papers = map.next_value_seed(reader.papers())?;
                self.found = papers.into_iter().collect();
            }
            "hours" => self.hours = Some(map.next_value_seed(reader.scalar(answer::hours))?),
            "events" => {
                self.events = map.next_value_seed(Maps {
                    problem: reader.problem,
                    make: || EventFields::new(reader),
                })?;
                if let Some(text) = shared_id(&self.events) {
                    return Err(reader.problem.fail(text));
                }
            }
            "particulars" => {
                self.particulars = map.next_value_seed(Map {
                    problem: reader.problem,
                    fields: ParticularFields::new(reader.problem),
                })?;
            }
            // The procedure was chosen before; the file may only agree.
            _ => map.next_value_seed(reader.scalar(|it: &str| reader.agrees(it)))?,
        }
        Ok(())
    }

    fn finish(self) -> Result<(Case, Particulars), Text> {
        let Some(filed) = self.filed else {
            return Err(missing_filing());
        };
        let case = Case {
            answers: self.answers,
            filed,
            papers: self.papers,
            found: self.found,
            hours: self.hours,
            events: self.events,
            until: self.until,
        };
        Ok((case, self.particulars))
    }
}
