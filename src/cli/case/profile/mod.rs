//! The schema of profiles: what is known of applicants and officers; see `docs/simulate.md`.

mod facts;
mod spread;
mod steps;
mod weights;

use std::collections::BTreeMap;

use serde::de::{DeserializeSeed, MapAccess};

use super::{
    answer,
    fields::{Fields, Key, Map, Problem, Scalar, is_key, key_of, shown},
};
use crate::{
    cli::Failure,
    interp::Machine,
    messages::{
        Text, case as m,
        readers::{self, Form, told},
        simulate as words,
    },
    model::{Procedure, RoleId},
    simulate::{Assumed, Profile, Share, Spread, SpreadUnit},
    source::too_deep,
    syntax::words::{ApplicantKind, Channel},
    values::{Date, Lang},
};

use facts::FactFields;
use spread::{count, spread};
use steps::{StepsFields, SupplementFields};
use weights::Weights;

const PROFILE: &[Key] = &[
    ("from", "từ ngày"),
    ("until", "đến ngày"),
    ("months", "tháng"),
    ("channels", "kênh"),
    ("applicants", "đối tượng"),
    ("facts", "dữ kiện"),
    ("supplement", "bổ sung"),
    ("payment", "nộp phí"),
    ("withdrawn", "rút hồ sơ"),
    ("pace", "nhịp độ"),
    ("steps", "bước"),
    ("officers", "cán bộ"),
    ("hours", "giờ làm việc"),
];

/// Returns the first day of filing of a profile that may be wrong in anything else; it tells
/// which version of the procedure is meant.
pub(crate) fn first_day(text: &str) -> Option<Date> {
    if too_deep(text).is_some() {
        return None;
    }
    let file: serde_yaml::Mapping = serde_yaml::from_str(text).ok()?;
    let from = PROFILE.first()?;
    let is_first = |key: &serde_yaml::Value| key.as_str().is_some_and(|it| is_key(from, it));
    let (_, first) = file.iter().find(|it| is_first(it.0))?;
    answer::date(first.as_str()?).ok()
}

/// Reads a profile file over what is assumed where it is silent.
pub(crate) fn read(
    name: &str,
    text: &str,
    machine: &Machine,
    assumed: Profile,
) -> Result<Profile, Failure> {
    let at = |(line, column): (usize, usize), text: Text| -> Failure {
        let place = format!("{name}:{line}:{column}");
        m::CASE_AT.with("place", place).with("text", text).into()
    };
    let problem = Problem::default();
    if let Some(place) = too_deep(text) {
        return Err(at(place, readers::TOO_DEEP.text()));
    }
    let seed = Map {
        problem: &problem,
        fields: ProfileFields {
            procedure: machine.procedure(),
            problem: &problem,
            profile: assumed,
        },
    };
    seed.deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(|error| {
            let place = error.location().map(|it| (it.line(), it.column()));
            let text = problem.take();
            let text = text.unwrap_or_else(|| told(&error.to_string(), Form::Yaml));
            at(place.unwrap_or((1, 1)), text)
        })
}

struct ProfileFields<'a> {
    procedure: &'a Procedure,
    problem: &'a Problem,
    profile: Profile,
}

impl<'a> ProfileFields<'a> {
    fn scalar<F>(&self, read: F) -> Scalar<'a, F> {
        Scalar {
            problem: self.problem,
            read,
        }
    }

    fn spread(&self, of_limit: bool) -> Scalar<'a, impl FnOnce(&str) -> Result<Spread, Text>> {
        let lang = self.procedure.lang;
        self.scalar(move |text: &str| {
            let spread = spread(text, lang)?;
            if (spread.unit == SpreadUnit::OfLimit) == of_limit {
                return Ok(spread);
            }
            let row = if of_limit {
                &words::PROFILE_NOT_PART
            } else {
                &words::PROFILE_NOT_TIME
            };
            Err(row.with("value", text))
        })
    }

    fn weights<T, F>(&self, read: F) -> Map<'a, Weights<'a, T, F>> {
        Map {
            problem: self.problem,
            fields: Weights::new(self.problem, read),
        }
    }

    fn stated(&mut self, assumed: Assumed) {
        self.profile.assumed.remove(&assumed);
    }

    fn behaviour<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match name {
            "supplement" => {
                let (after, never) = map.next_value_seed(Map {
                    problem: self.problem,
                    fields: SupplementFields {
                        spread: || self.spread(false),
                        problem: self.problem,
                        lang: self.procedure.lang,
                        after: self.profile.supplement_after,
                        never: self.profile.supplement_never,
                    },
                })?;
                self.profile.supplement_after = after;
                self.profile.supplement_never = never;
                self.stated(Assumed::Supplements);
            }
            "payment" => {
                self.profile.pays_after = map.next_value_seed(self.spread(false))?;
                self.stated(Assumed::Payments);
            }
            "withdrawn" => {
                let lang = self.procedure.lang;
                let read = |text: &str| share(text, lang);
                self.profile.withdraws = map.next_value_seed(self.scalar(read))?;
            }
            _ => {
                self.profile.pace = map.next_value_seed(self.spread(true))?;
                self.stated(Assumed::Pace);
            }
        }
        Ok(())
    }

    fn who<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match name {
            "channels" => {
                let offered = self.procedure.channels.iter().flatten();
                let offered: Vec<Channel> = offered.map(|it| it.channel).collect();
                let read = |text: &str| answer::offered(text, &offered, &m::CASE_NOT_OFFERED);
                self.profile.channels = map.next_value_seed(self.weights(read))?;
                self.stated(Assumed::Channels);
            }
            "applicants" => {
                let stated = self.procedure.applicants.as_ref();
                let closed = stated.filter(|it| it.others.is_empty() && !it.unknown);
                let kinds: Vec<ApplicantKind> = closed.map_or_else(Vec::new, |it| it.kinds.clone());
                let read = |text: &str| answer::offered(text, &kinds, &m::CASE_NOT_APPLICANT);
                self.profile.applicants = map.next_value_seed(self.weights(read))?;
                self.stated(Assumed::Applicants);
            }
            _ => {
                let facts = map.next_value_seed(Map {
                    problem: self.problem,
                    fields: FactFields {
                        procedure: self.procedure,
                        problem: self.problem,
                        drawn: BTreeMap::new(),
                    },
                })?;
                for (fact, drawn) in facts {
                    self.stated(Assumed::Fact(fact));
                    self.stated(Assumed::Open(fact));
                    self.profile.facts.insert(fact, drawn);
                }
            }
        }
        Ok(())
    }
}

impl<'a> Fields<'a> for ProfileFields<'a> {
    type Out = Profile;
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        key_of(PROFILE, key)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match name {
            "from" => {
                self.profile.first = map.next_value_seed(self.scalar(answer::date))?;
                self.stated(Assumed::Days);
            }
            "until" => {
                self.profile.last = map.next_value_seed(self.scalar(answer::date))?;
                self.stated(Assumed::Days);
            }
            "months" => {
                let read = |text: &str| month(text);
                self.profile.months = [0; 12];
                for (month, weight) in map.next_value_seed(self.weights(read))? {
                    if let Some(of) = self.profile.months.get_mut(month) {
                        *of = weight;
                    }
                }
            }
            "channels" | "applicants" | "facts" => self.who(name, map)?,
            "supplement" | "payment" | "withdrawn" | "pace" => self.behaviour(name, map)?,
            "steps" => {
                self.profile.steps = map.next_value_seed(Map {
                    problem: self.problem,
                    fields: StepsFields {
                        of: self,
                        steps: BTreeMap::new(),
                    },
                })?;
            }
            "officers" => {
                let procedure = self.procedure;
                let read = |text: &str| {
                    let known = procedure.agencies.iter().map(|it| (it.0, &it.1.name));
                    answer::name(text, known, &m::CASE_NO_AGENCY)
                };
                let officers: Vec<(RoleId, u32)> = map.next_value_seed(self.weights(read))?;
                if officers.iter().any(|it| it.1 == 0) {
                    return Err(self.problem.fail(words::PROFILE_NO_OFFICERS.text()));
                }
                self.profile.officers = officers.into_iter().collect();
            }
            _ => {
                self.profile.hours = map.next_value_seed(self.scalar(answer::hours))?;
                self.stated(Assumed::Hours);
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<Profile, Text> {
        let profile = self.profile;
        if profile.first > profile.last {
            return Err(words::PROFILE_DAYS
                .with("from", shown(PROFILE, "from"))
                .with("first", profile.first)
                .with("until", shown(PROFILE, "until"))
                .with("last", profile.last));
        }
        Ok(profile)
    }
}

fn month(text: &str) -> Result<usize, Text> {
    let number = text.trim().parse::<usize>().ok();
    let place = number.and_then(|it| it.checked_sub(1));
    place
        .filter(|it| *it < 12)
        .ok_or_else(|| words::PROFILE_NOT_MONTH.with("value", text))
}

/// Reads a share such as `5 %`.
fn share(text: &str, lang: Lang) -> Result<Share, Text> {
    let refused = || words::PROFILE_NOT_SHARE.with("value", text);
    let number = text.trim().strip_suffix('%').ok_or_else(refused)?;
    let thousandths = count(number.trim(), lang).ok_or_else(refused)?;
    let share = u32::try_from(thousandths / 10).ok();
    share.and_then(Share::new).ok_or_else(refused)
}
