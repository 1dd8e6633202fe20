//! Conditions that were left in words though something decides them.
//!
//! `nếu …` keeps the words of a source that no fact tells. Where the words are a fact of the
//! procedure, a value of one or a comparison, they would decide nothing when a dossier runs,
//! and nobody would see it: that is told, with the guard to write instead.

use super::{context::Context, errors, procedure::Lowering, scope::Scope};
use crate::{
    model::{Fact, FactId, FactType, IdVec},
    source::{Span, fold_ascii},
    syntax::{
        ast::{
            Clause, ClauseKind, Condition, ConditionKind, Name, PaperAttr, PaperAttrKind, Subject,
            Words,
        },
        condition,
        words::{Connective, Word},
    },
    values::Lang,
};

/// Words before a fact that people say and the language does not.
const LEADS: [&str; 13] = [
    "có", "phải", "là", "thuộc", "khi", "nếu", "it", "there", "is", "are", "has", "when", "if",
];

/// How far a guard below an item and below one of its parts is indented.
const BELOW_ITEM: usize = 6;
const BELOW_PART: usize = 10;

/// What may be done with a condition where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Host<'h> {
    /// The line of an item or a part takes its guard on a line of its own.
    Line {
        /// The line.
        span: Span,
        /// What may stand before the words, besides other attributes.
        before: [Span; 2],
        /// The clauses below it.
        clauses: &'h [Clause],
        /// The blanks before a clause.
        indent: usize,
        /// Words that only people can judge are kept.
        keeps: bool,
    },
    /// A guard stands on the same line, and words are not kept.
    Here,
    /// What goes with a paper has no guard.
    Companion,
    /// Words are not kept, and no guard is possible.
    Nowhere,
}

impl<'h> Host<'h> {
    /// The line of a paper.
    pub(super) fn item(span: Span, head: Span, clauses: &'h [Clause]) -> Self {
        Self::Line {
            span,
            before: [head; 2],
            clauses,
            indent: BELOW_ITEM,
            keeps: true,
        }
    }

    /// The line of a paper of which one of several is enough.
    pub(super) fn part(span: Span, head: Span, clauses: &'h [Clause]) -> Self {
        Self::Line {
            span,
            before: [head; 2],
            clauses,
            indent: BELOW_PART,
            keeps: true,
        }
    }

    /// The line of a result, where its validity stands among the attributes.
    pub(super) fn result(span: Span, before: [Span; 2], clauses: &'h [Clause]) -> Self {
        Self::Line {
            span,
            before,
            clauses,
            indent: BELOW_ITEM,
            keeps: false,
        }
    }

    /// Returns the guard that the line already has.
    pub(super) fn guard(&self) -> Option<Span> {
        let Self::Line { clauses, .. } = self else {
            return None;
        };
        let mut guards = clauses
            .iter()
            .filter(|it| matches!(*it.kind, ClauseKind::When(_)));
        guards.next().map(|it| it.span)
    }
}

/// A condition that was left in words.
#[derive(Debug)]
pub(super) struct InWords<'w> {
    /// The words with the one before them, as written.
    pub(super) written: String,
    pub(super) lang: Lang,
    pub(super) says: Says,
    /// The attribute.
    pub(super) span: Span,
    /// With the comma before it.
    pub(super) with_comma: Option<Span>,
    pub(super) host: Host<'w>,
}

/// What words of a condition say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Says {
    /// Nothing that the program knows.
    Words,
    /// Something about a fact; the condition, where it is clear.
    Fact(String, Option<String>),
    /// The channel, the class of applicant, the filing date.
    Known(String),
    /// A name that nobody declares.
    Name(String),
}

/// What the words of conditions are compared with.
#[derive(Clone, Copy)]
pub(super) struct Facts<'x> {
    declared: &'x IdVec<FactId, Fact>,
    scope: &'x Scope,
    lang: Lang,
}

impl Facts<'_> {
    /// Tells what words of a condition say.
    pub(super) fn said(self, words: &str) -> Says {
        if let Some(read) = condition(words, self.lang) {
            let says = self.of_condition(words, &read);
            if says != Says::Words {
                return says;
            }
        }
        self.with_blanks(words)
            .or_else(|| self.compared(words))
            .or_else(|| self.named(words))
            .unwrap_or(Says::Words)
    }

    /// What words say that read as a condition, with names as they were meant.
    fn of_condition(self, words: &str, read: &Condition) -> Says {
        let mut names = Named::default();
        names.collect(read);
        let mut edits: Vec<(Span, String)> = Vec::new();
        let (mut fact, mut unknown) = (None, None);
        for (name, alone) in &names.facts {
            match self.meant(name, *alone) {
                Some(Meant { known, text }) => {
                    fact = fact.or(Some(known));
                    match text {
                        Some(text) => edits.push((name.span, text)),
                        None => unknown = unknown.or(Some(name)),
                    }
                }
                None => unknown = unknown.or(Some(name)),
            }
        }
        let flow = names
            .flow
            .iter()
            .find(|it| self.scope.flow.declares(&it.text));
        let clock = names
            .flow
            .iter()
            .find(|it| self.scope.clocks.declares(&it.text));
        match (fact, unknown) {
            // `nếu không a và b` may deny both, or only the first.
            (Some(fact), _) if self.denies_one_of_several(words, read) => Says::Fact(fact, None),
            (Some(fact), None) => Says::Fact(fact, Some(replaced(words, &edits))),
            (Some(fact), Some(_)) => Says::Fact(fact, None),
            (None, Some(name)) if name.text.contains('_') => Says::Name(name.text.to_string()),
            (None, None) if names.built_in || flow.or(clock).is_some() => {
                Says::Known(words.to_owned())
            }
            _ => Says::Words,
        }
    }

    fn denies_one_of_several(self, words: &str, read: &Condition) -> bool {
        let not = Connective::Not.spell(self.lang);
        let joined = matches!(*read.kind, ConditionKind::All(_) | ConditionKind::Any(_));
        joined && words.starts_with(&format!("{not} "))
    }

    /// Returns what a name in a condition was meant to be.
    fn meant(self, name: &Name, alone: bool) -> Option<Meant> {
        let known = |text: &str| {
            let id = self.scope.facts.find_folded(&fold_ascii(text))?;
            let fact = self.declared.get(id)?;
            // A fact that is not yes/no needs a comparison, which only the author knows.
            let fits = !alone || fact.ty == FactType::YesNo;
            let text = fact.name.text.clone();
            Some(Meant {
                text: fits.then(|| text.clone()),
                known: text,
            })
        };
        let guess = || self.scope.facts.guess(&name.text).map(|it| it.text);
        known(&name.text)
            .or_else(|| self.value(&name.text).filter(|_| alone))
            .or_else(|| guess().and_then(|it| known(&it)))
    }

    /// Returns the comparison that a value of a fact stands for.
    fn value(self, name: &str) -> Option<Meant> {
        let plain = fold_ascii(name);
        let is = Connective::Is.spell(self.lang);
        let mut found = self.declared.iter().filter_map(|(_, fact)| {
            let FactType::OneOf(choices) = &fact.ty else {
                return None;
            };
            let choice = choices.iter().find(|it| it.name.id == plain)?;
            Some((&fact.name.text, &choice.name.text))
        });
        let (fact, value) = found.next()?;
        let text = found
            .next()
            .is_none()
            .then(|| format!("{fact} {is} {value}"));
        Some(Meant {
            known: fact.clone(),
            text,
        })
    }

    /// `nếu hộ nghèo`, `nếu không có hộ nghèo`: a name written with blanks, or after a word too many.
    fn with_blanks(self, words: &str) -> Option<Says> {
        let not = Connective::Not.spell(self.lang);
        let denied = words.strip_prefix(not).filter(|it| it.starts_with(' '));
        let mut rest = denied.unwrap_or(words).trim_start();
        while let Some((_, after)) = rest.split_once(' ').filter(|it| LEADS.contains(&it.0)) {
            rest = after;
        }
        let name = Name {
            text: rest.replace(' ', "_").as_str().into(),
            span: Span::new(crate::source::FileId(0), 0, 0),
        };
        let exact = self
            .scope
            .facts
            .find_folded(&fold_ascii(&name.text))
            .is_some();
        if !exact && self.value(&name.text).is_none() {
            return None;
        }
        let Meant { known, text } = self.meant(&name, true)?;
        let text = text.map(|text| match denied {
            Some(_) if text.contains(' ') => format!("{not} ({text})"),
            Some(_) => format!("{not} {text}"),
            None => text,
        });
        Some(Says::Fact(known, text))
    }

    /// `nếu loại là nhà ở`: a fact and a comparison, with a value that cannot be read.
    fn compared(self, words: &str) -> Option<Says> {
        let not = Connective::Not.spell(self.lang);
        let (lead, rest) = match words.strip_prefix(not) {
            Some(rest) if rest.starts_with(' ') => {
                words.split_at(words.len() - rest.trim_start().len())
            }
            _ => ("", words),
        };
        let (subject, comparison) = rest.split_once(' ')?;
        let after = comparison_word(comparison, self.lang)?;
        let id = self.scope.facts.find_folded(&fold_ascii(subject))?;
        let fact = self.declared.get(id)?.name.text.clone();
        let word = comparison.get(..comparison.len() - after.len())?;
        let value = after.trim().replace(' ', "_");
        let text = format!("{lead}{fact} {} {value}", word.trim());
        let is_value = matches!(&self.declared.get(id)?.ty, FactType::OneOf(choices)
            if choices.iter().any(|it| it.name.id == fold_ascii(&value)));
        Some(Says::Fact(fact, is_value.then_some(text)))
    }

    /// A name with `_`, which no text of a source has.
    fn named(self, words: &str) -> Option<Says> {
        let names = words.split(|it: char| !(it.is_alphanumeric() || it == '_'));
        let mut names = names.filter(|it| it.contains('_'));
        names.find_map(|it| {
            let fact = self.scope.facts.find_folded(&fold_ascii(it));
            let fact = fact
                .and_then(|it| self.declared.get(it))
                .map(|it| it.name.text.clone());
            let known = fact.or_else(|| self.value(it).map(|it| it.known))?;
            Some(Says::Fact(known, None))
        })
    }
}

/// What a name was meant to be.
struct Meant {
    /// The fact.
    known: String,
    /// What to write, where that is clear.
    text: Option<String>,
}

/// The names in a condition.
#[derive(Default)]
struct Named<'c> {
    /// Facts, and whether each stands alone.
    facts: Vec<(&'c Name, bool)>,
    /// Steps and clocks.
    flow: Vec<&'c Name>,
    /// The channel, the class of applicant, the filing date.
    built_in: bool,
}

impl<'c> Named<'c> {
    fn collect(&mut self, condition: &'c Condition) {
        match &*condition.kind {
            ConditionKind::Any(parts) | ConditionKind::All(parts) => {
                for part in parts {
                    self.collect(part);
                }
            }
            ConditionKind::Not(part) => self.collect(part),
            ConditionKind::Flag(name) => self.facts.push((name, true)),
            ConditionKind::Compare {
                subject: Subject::Fact(name),
                ..
            } => self.facts.push((name, false)),
            ConditionKind::Compare { .. } => self.built_in = true,
            ConditionKind::Happened(name) | ConditionKind::Expired(name) => self.flow.push(name),
        }
    }
}

/// Returns a text with other letters at some places, which stand in its order.
fn replaced(text: &str, edits: &[(Span, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (span, new) in edits {
        let range = span.range();
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str(new);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Returns what follows the comparison with which a text begins.
fn comparison_word(text: &str, lang: Lang) -> Option<&str> {
    use Connective as C;
    let words = [
        C::IsNot,
        C::Is,
        C::In,
        C::Over,
        C::AtMost,
        C::Under,
        C::AtLeast,
        C::Floor,
    ];
    let words = words.iter().map(|it| it.spell(lang));
    let signs = ["==", "!=", "≠", ">=", "≥", "<=", "≤", "=", ">", "<"];
    let text = text.trim_start();
    words
        .chain(signs)
        .find_map(|it| text.strip_prefix(it).filter(|it| it.starts_with(' ')))
}

impl Lowering<'_, '_> {
    /// Tells of conditions of a paper that are left in words though facts decide them, and of
    /// those that nothing keeps.
    pub(super) fn conditions_in_words(&mut self, attrs: &[PaperAttr], host: Host<'_>) {
        let facts = Facts {
            declared: &self.out.facts,
            scope: self.scope,
            lang: self.out.lang,
        };
        tell(self.cx, facts, attrs, host);
    }

    /// Tells of words behind `bản chính nộp sau` that are a condition of facts.
    pub(super) fn condition_of_later(&mut self, words: &Words, host: Host<'_>) {
        let whens = [Connective::When, Connective::If].map(|it| it.spell(self.out.lang));
        let mut rest = whens.iter().filter_map(|it| words.text.strip_prefix(it));
        let Some(rest) = rest.find(|it| it.starts_with(' ')) else {
            return;
        };
        let facts = Facts {
            declared: &self.out.facts,
            scope: self.scope,
            lang: self.out.lang,
        };
        let says = facts.said(rest.trim());
        if says == Says::Words {
            return;
        }
        self.cx.report(errors::condition_in_words(&InWords {
            written: words.text.to_string(),
            lang: facts.lang,
            says,
            span: words.span,
            with_comma: None,
            host,
        }));
    }
}

impl Context {
    /// Tells of conditions in the permission of a provision, which nothing keeps.
    pub(super) fn conditions_of_permission(&mut self, attrs: &[PaperAttr], lang: Lang) {
        let (facts, scope) = (IdVec::new(), Scope::default());
        let facts = Facts {
            declared: &facts,
            scope: &scope,
            lang,
        };
        tell(self, facts, attrs, Host::Here);
    }
}

fn tell(cx: &mut Context, facts: Facts<'_>, attrs: &[PaperAttr], host: Host<'_>) {
    let (before, keeps) = match host {
        Host::Line { before, keeps, .. } => (Some(before), keeps),
        Host::Companion => (None, true),
        Host::Here | Host::Nowhere => (None, false),
    };
    for attr in attrs {
        let PaperAttrKind::If(words) = &attr.kind else {
            continue;
        };
        let says = facts.said(&words.text);
        if says == Says::Words && keeps {
            continue;
        }
        let others = attrs.iter().map(|it| it.span);
        let others = others.chain(before.into_iter().flatten());
        let ends = others.map(|it| it.end).filter(|it| *it < attr.span.start);
        let word = Connective::If.spell(facts.lang);
        cx.report(errors::condition_in_words(&InWords {
            written: format!("{word} {}", words.text),
            lang: facts.lang,
            says,
            span: attr.span,
            with_comma: ends.max().map(|start| Span { start, ..attr.span }),
            host,
        }));
    }
}
