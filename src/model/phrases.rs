//! Conditions, limits and names in the words of the procedure.
//!
//! Pictures, findings and the engine's explanations all speak of the same
//! things; the words come from the keyword table, so they read as the text does.

use super::{
    Actor, Choice, ClockLength, Comparison, Condition, EventRef, Expiry, FactType, FactValue,
    FlowTarget, Ident, Limit, Procedure, Subject,
};
use crate::{
    syntax::words::{Connective, Word},
    values::Lang,
};

/// Words for the elements of one procedure in one language.
#[derive(Debug, Clone, Copy)]
pub struct Phrases<'a> {
    procedure: &'a Procedure,
    lang: Lang,
    titled: bool,
}

/// How tightly the parts of a condition hold together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Any,
    All,
    Not,
}

impl<'a> Phrases<'a> {
    /// Takes the procedure and the language.
    #[must_use]
    pub fn new(procedure: &'a Procedure, lang: Lang) -> Self {
        Self {
            procedure,
            lang,
            titled: false,
        }
    }

    /// Tells values by the titles that applicants see, where they have one, in place of their names.
    #[must_use]
    pub fn titled(self) -> Self {
        Self {
            titled: true,
            ..self
        }
    }

    fn word(self, word: Connective) -> &'static str {
        word.spell(self.lang)
    }

    /// Writes a condition, such as `hàng là động vật và khối lượng dưới 50 kg`.
    #[must_use]
    pub fn condition(self, condition: &Condition) -> String {
        self.bound(condition, Binding::Any)
    }

    fn bound(self, condition: &Condition, outer: Binding) -> String {
        match condition {
            Condition::Any(parts) => self.joined(parts, Connective::Or, Binding::Any, outer),
            Condition::All(parts) => self.joined(parts, Connective::And, Binding::All, outer),
            Condition::Not(inner) => {
                let inner = self.bound(inner, Binding::Not);
                format!("{} {inner}", self.word(Connective::Not))
            }
            Condition::Flag(fact) => self.subject(Subject::Fact(*fact)),
            Condition::Compare {
                subject,
                comparison,
                value,
            } => self.comparison(*subject, *comparison, value),
            Condition::OneOf { subject, values } => {
                let values: Vec<_> = values.iter().map(|it| self.value(*subject, it)).collect();
                let name = self.subject(*subject);
                format!("{name} {} {}", self.word(Connective::In), values.join(", "))
            }
            Condition::Happened(step) => {
                let name = self.target(FlowTarget::Step(*step));
                format!("{name} {}", self.word(Connective::Happens))
            }
            Condition::Expired(clock) => {
                let clock = self.procedure.clocks.get(*clock);
                let name = clock.map_or_else(String::new, |it| readable(&it.name));
                format!("{name} {}", self.word(Connective::Expired))
            }
            Condition::Broken => "?".to_owned(),
        }
    }

    fn joined(
        self,
        parts: &[Condition],
        word: Connective,
        inner: Binding,
        outer: Binding,
    ) -> String {
        if let [only] = parts {
            return self.bound(only, outer);
        }
        let parts: Vec<_> = parts.iter().map(|it| self.bound(it, inner)).collect();
        let text = parts.join(&format!(" {} ", self.word(word)));
        if outer > inner {
            format!("({text})")
        } else {
            text
        }
    }

    fn comparison(self, subject: Subject, comparison: Comparison, value: &FactValue) -> String {
        let name = self.subject(subject);
        let value = self.value(subject, value);
        let word = match comparison {
            Comparison::Is => Connective::Is,
            Comparison::IsNot => Connective::IsNot,
            Comparison::In => Connective::In,
            Comparison::Over => Connective::Over,
            Comparison::Under => Connective::Under,
            Comparison::AtMost => Connective::AtMost,
            Comparison::AtLeast => {
                let least = self.word(Connective::AtLeast);
                return match self.lang {
                    Lang::Vi => format!("{name} {least} {value} {}", self.word(Connective::OrMore)),
                    Lang::En => format!("{name} {least} {value}"),
                };
            }
        };
        format!("{name} {} {value}", self.word(word))
    }

    /// Writes what a condition asks about.
    #[must_use]
    pub fn subject(self, subject: Subject) -> String {
        match subject {
            Subject::Fact(fact) => {
                let fact = self.procedure.facts.get(fact);
                fact.map_or_else(String::new, |it| readable(&it.name))
            }
            Subject::Channel => self.word(Connective::Channel).to_owned(),
            Subject::Applicant => self.word(Connective::Applicant).to_owned(),
            Subject::FiledOn => self.word(Connective::FiledOn).to_owned(),
        }
    }

    /// Writes an answer about a subject, with the unit of the fact.
    #[must_use]
    pub fn value(self, subject: Subject, value: &FactValue) -> String {
        let ty = match subject {
            Subject::Fact(fact) => self.procedure.facts.get(fact).map(|it| &it.ty),
            Subject::Channel | Subject::Applicant | Subject::FiledOn => None,
        };
        match value {
            FactValue::Flag(true) => self.word(Connective::Yes).to_owned(),
            FactValue::Flag(false) => self.word(Connective::No).to_owned(),
            FactValue::Choice(position) => match ty {
                Some(FactType::OneOf(choices)) => choices
                    .get(*position)
                    .map_or_else(String::new, |it| self.choice(it)),
                _ => String::new(),
            },
            FactValue::Number(number) => match ty {
                Some(FactType::Number(Some(unit))) => {
                    format!("{} {}", number.display(self.lang), readable(unit))
                }
                _ => number.display(self.lang),
            },
            FactValue::Money(amount) => amount.display(self.lang),
            FactValue::Date(date) => date.display(self.lang),
            FactValue::Text(text) => text.clone(),
            FactValue::Channel(channel) => channel.spell(self.lang).to_owned(),
            FactValue::Applicant(kind) => kind.spell(self.lang).to_owned(),
            FactValue::Unknown => self.word(Connective::Unknown).to_owned(),
        }
    }

    fn choice(self, choice: &Choice) -> String {
        match &choice.title {
            Some(title) if self.titled => format!("“{title}”"),
            _ => readable(&choice.name),
        }
    }

    /// Writes a limit, such as `trong 3 ngày làm việc kể từ khi nộp`.
    #[must_use]
    pub fn limit(self, limit: &Limit) -> String {
        let mut text = match limit.length {
            ClockLength::Length(length) => {
                let within = if limit.at_most {
                    Connective::AtMost
                } else {
                    Connective::Within
                };
                format!("{} {}", self.word(within), length.display(self.lang))
            }
            ClockLength::AtOnce => self.word(Connective::AtOnce).to_owned(),
            ClockLength::SameDay => self.word(Connective::SameDay).to_owned(),
            ClockLength::Unknown => self.word(Connective::UnknownLimit).to_owned(),
        };
        let events = [
            (Connective::CountedFrom, limit.from),
            (Connective::CountedUntil, limit.until),
            (Connective::Before, limit.before),
        ];
        for (word, event) in events {
            if let Some(event) = event {
                text = format!("{text} {} {}", self.word(word), self.event(event));
            }
        }
        text
    }

    /// Writes an event, such as `thẩm định xong`.
    #[must_use]
    pub fn event(self, event: EventRef) -> String {
        let of = |step, word| {
            let name = self.target(FlowTarget::Step(step));
            format!("{name} {}", self.word(word))
        };
        match event {
            EventRef::Filed => self.word(Connective::EventFiled).to_owned(),
            EventRef::Accepted => self.word(Connective::EventAccepted).to_owned(),
            EventRef::Complete => self.word(Connective::EventComplete).to_owned(),
            EventRef::SupplementReceived => self.word(Connective::EventSupplement).to_owned(),
            EventRef::DocumentReceived(paper) => {
                let paper = self.procedure.documents.get(paper);
                let title = paper.map_or("", |it| it.title.as_str());
                format!("{} {title}", self.word(Connective::EventReceived))
            }
            EventRef::StepStarted(step) => of(step, Connective::Started),
            EventRef::StepDone(step) => of(step, Connective::Done),
            EventRef::FactDate(fact) => self.subject(Subject::Fact(fact)),
        }
    }

    /// Writes what the end of a limit means.
    #[must_use]
    pub fn expiry(self, expiry: Expiry) -> String {
        let word = self.word(expiry.word());
        match expiry {
            Expiry::GoTo(target) => format!("{word} {}", self.target(target)),
            _ => word.to_owned(),
        }
    }

    /// Writes the name of a step or block.
    #[must_use]
    pub fn target(self, target: FlowTarget) -> String {
        let name = match target {
            FlowTarget::Step(step) => self.procedure.steps.get(step).map(|it| &it.name),
            FlowTarget::Block(block) => self.procedure.blocks.get(block).map(|it| &it.name),
        };
        name.map_or_else(String::new, readable)
    }

    /// Writes who acts: the title of an agency; nothing for the applicant, whose
    /// word depends on the sentence, and where nobody is named.
    #[must_use]
    pub fn agency(self, actor: Actor) -> Option<&'a str> {
        let Actor::Agency(role) = actor else {
            return None;
        };
        let role = self.procedure.agencies.get(role)?;
        Some(&role.title)
    }
}

/// Writes a name as words: `kiểm_tra` becomes `kiểm tra`.
#[must_use]
pub fn readable(name: &Ident) -> String {
    name.text.replace('_', " ")
}
