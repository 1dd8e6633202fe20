//! Conditions and answers in words of both languages.

use crate::{
    messages::Arg,
    model::{Comparison, Condition, FactId, FactType, FactValue, Procedure, Subject},
    syntax::words::{Connective, Word},
    values::Lang,
};

/// Writes a condition in both languages.
#[must_use]
pub fn condition(procedure: &Procedure, condition: &Condition) -> Arg {
    let write = |lang| Writer { procedure, lang }.condition(condition, false);
    Arg::Both {
        vi: write(Lang::Vi),
        en: write(Lang::En),
    }
}

/// Writes an answer in both languages.
#[must_use]
pub fn answer(procedure: &Procedure, subject: Subject, value: &FactValue) -> Arg {
    let write = |lang| Writer { procedure, lang }.value(subject, value);
    Arg::Both {
        vi: write(Lang::Vi),
        en: write(Lang::En),
    }
}

/// Writes the name of a subject in both languages.
#[must_use]
pub fn subject(procedure: &Procedure, subject: Subject) -> Arg {
    let write = |lang| Writer { procedure, lang }.subject(subject);
    Arg::Both {
        vi: write(Lang::Vi),
        en: write(Lang::En),
    }
}

/// Writes the names of facts, the same in both languages.
#[must_use]
pub fn facts(procedure: &Procedure, facts: &[FactId]) -> Arg {
    let names = facts.iter().filter_map(|it| procedure.facts.get(*it));
    Arg::List(names.map(|it| Arg::from(&it.name.text)).collect())
}

struct Writer<'a> {
    procedure: &'a Procedure,
    lang: Lang,
}

impl Writer<'_> {
    fn pick(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn condition(&self, condition: &Condition, inner: bool) -> String {
        let joined = |parts: &[Condition], word: &str| {
            let parts: Vec<String> = parts.iter().map(|it| self.condition(it, true)).collect();
            let text = parts.join(&format!(" {word} "));
            if inner && parts.len() > 1 {
                format!("({text})")
            } else {
                text
            }
        };
        match condition {
            Condition::Any(parts) => joined(parts, Connective::Or.spell(self.lang)),
            Condition::All(parts) => joined(parts, Connective::And.spell(self.lang)),
            Condition::Not(part) => {
                format!(
                    "{} {}",
                    self.pick("không", "not"),
                    self.condition(part, true)
                )
            }
            Condition::Flag(fact) => self.subject(Subject::Fact(*fact)),
            Condition::Compare {
                subject,
                comparison,
                value,
            } => {
                let (subject, value) = (self.subject(*subject), self.value(*subject, value));
                self.comparison(&subject, *comparison, &value)
            }
            Condition::OneOf { subject, values } => {
                let values: Vec<String> =
                    values.iter().map(|it| self.value(*subject, it)).collect();
                self.comparison(&self.subject(*subject), Comparison::In, &values.join(", "))
            }
            Condition::Happened(step) => {
                let name = self.procedure.steps.get(*step);
                let name = name.map_or("?", |it| it.name.text.as_str());
                format!("{name} {}", self.pick("xảy ra", "happened"))
            }
            Condition::Expired(clock) => {
                let name = self.procedure.clocks.get(*clock);
                let name = name.map_or("?", |it| it.name.text.as_str());
                format!("{name} {}", self.pick("quá hạn", "expired"))
            }
            Condition::Broken => "?".to_owned(),
        }
    }

    fn comparison(&self, subject: &str, comparison: Comparison, value: &str) -> String {
        let word = match comparison {
            Comparison::Is => self.pick("là", "is"),
            Comparison::IsNot => self.pick("khác", "is not"),
            Comparison::In => self.pick("thuộc", "in"),
            Comparison::AtLeast => {
                return match self.lang {
                    Lang::Vi => format!("{subject} từ {value} trở lên"),
                    Lang::En => format!("{subject} at least {value}"),
                };
            }
            Comparison::Over => self.pick("trên", "over"),
            Comparison::AtMost => self.pick("không quá", "at most"),
            Comparison::Under => self.pick("dưới", "under"),
        };
        format!("{subject} {word} {value}")
    }

    fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Fact(fact) => self
                .procedure
                .facts
                .get(fact)
                .map_or_else(|| "?".to_owned(), |it| it.name.text.clone()),
            Subject::Channel => self.pick("kênh", "channel").to_owned(),
            Subject::Applicant => self.pick("đối tượng", "applicant").to_owned(),
            Subject::FiledOn => self.pick("ngày nộp", "filed on").to_owned(),
        }
    }

    fn value(&self, subject: Subject, value: &FactValue) -> String {
        let fact = match subject {
            Subject::Fact(fact) => self.procedure.facts.get(fact).map(|it| &it.ty),
            _ => None,
        };
        match (value, fact) {
            (FactValue::Flag(true), _) => self.pick("có", "yes").to_owned(),
            (FactValue::Flag(false), _) => self.pick("không", "no").to_owned(),
            (FactValue::Choice(index), Some(FactType::OneOf(choices))) => choices
                .get(*index)
                .map_or_else(|| "?".to_owned(), |it| it.name.text.clone()),
            (FactValue::Choice(index), _) => format!("#{index}"),
            (FactValue::Number(number), Some(FactType::Number(Some(unit)))) => {
                format!("{} {}", number.display(self.lang), unit.text)
            }
            (FactValue::Number(number), _) => number.display(self.lang),
            (FactValue::Money(amount), _) => amount.display(self.lang),
            (FactValue::Date(date), _) => date.display(self.lang),
            (FactValue::Text(text), _) => text.clone(),
            (FactValue::Channel(channel), _) => channel.spell(self.lang).to_owned(),
            (FactValue::Applicant(kind), _) => kind.spell(self.lang).to_owned(),
            (FactValue::Unknown, _) => self.pick("chưa rõ", "unknown").to_owned(),
        }
    }
}
