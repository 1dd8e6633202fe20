//! Declarations, sections and groups of every kind.

use tthc::{
    syntax::{
        ast::{
            Applicant, Citation, Decl, DeclKind, GivenFact, Group, List, Origin, Section,
            SectionHead, SectionValue, Subject, Value, ValueKind,
        },
        words::{SectionWord as W, Word},
    },
    values::Stated,
};

use super::{
    Choices, at,
    clauses::clauses,
    items::{has_hours, items},
    nowhere,
};

const INSTRUMENT: &[W] = &[
    W::Number,
    W::Kind,
    W::Issued,
    W::InForce,
    W::DelegatedBy,
    W::AmendedBy,
    W::RepealedBy,
    W::Overlays,
    W::Territory,
    W::Jurisdiction,
    W::Provisions,
];
const AGENCY: &[W] = &[
    W::Code,
    W::Level,
    W::PartOf,
    W::Territory,
    W::OfficeHours,
    W::InForce,
];
const DATABASE: &[W] = &[W::ManagedBy, W::AvailableFrom, W::Replaces];
const EXAMPLE: &[W] = &[
    W::OfProcedure,
    W::Given,
    W::Prerequisites,
    W::Filed,
    W::OfficeHours,
    W::Events,
    W::Expect,
];
const PROCEDURE: &[W] = &[
    W::Code,
    W::Field,
    W::Territory,
    W::Level,
    W::Published,
    W::InForce,
    W::Jurisdiction,
    W::Applicants,
    W::LegalBases,
    W::JoinedWith,
    W::Regime,
    W::OnlineLevel,
    W::YearlyVolume,
    W::Pending,
    W::Agencies,
    W::Facts,
    W::Channels,
    W::Conditions,
    W::Papers,
    W::Documents,
    W::Fees,
    W::Charges,
    W::ServicePrices,
    W::TimeLimits,
    W::Steps,
    W::SharedSteps,
    W::Results,
    W::Grounds,
    W::Prerequisites,
    W::Remedies,
    W::OrderRules,
];
/// Sections whose items stand in no group.
const UNGROUPED: &[W] = &[
    W::Provisions,
    W::Events,
    W::Expect,
    W::Steps,
    W::SharedSteps,
    W::OrderRules,
];

/// Makes a declaration.
pub(super) fn decl(choices: &mut Choices) -> Decl {
    let (kind, words) = match choices.below(8) {
        0 => (
            DeclKind::Instrument {
                name: choices.name(),
                title: choices.maybe(Choices::quoted),
            },
            INSTRUMENT,
        ),
        1 => (
            DeclKind::Agency {
                name: choices.name(),
                title: choices.maybe(Choices::quoted),
            },
            AGENCY,
        ),
        2 => (
            DeclKind::Database {
                name: choices.name(),
                title: choices.maybe(Choices::quoted),
            },
            DATABASE,
        ),
        3 => (
            DeclKind::Example {
                title: choices.quoted(),
            },
            EXAMPLE,
        ),
        4 => (
            DeclKind::Template {
                name: choices.name(),
                params: choices.names(),
                title: choices.maybe(Choices::quoted),
            },
            PROCEDURE,
        ),
        _ => (procedure(choices), PROCEDURE),
    };
    let clauses = clauses(choices, words.contains(&W::Agencies));
    let sections = sections(choices, &kind, words);
    Decl {
        kind,
        span: nowhere(),
        clauses,
        sections,
    }
}

fn procedure(choices: &mut Choices) -> DeclKind {
    DeclKind::Procedure {
        name: choices.name(),
        title: choices.maybe(Choices::quoted),
        origin: match choices.below(3) {
            0 => None,
            1 => Some(Origin::BasedOn(choices.name())),
            _ => Some(Origin::Template(choices.name())),
        },
    }
}

fn sections(choices: &mut Choices, kind: &DeclKind, words: &[W]) -> List<Section> {
    let mut sections = List::new();
    let templated = matches!(
        kind,
        DeclKind::Procedure {
            origin: Some(Origin::Template(_)),
            ..
        }
    );
    if templated {
        let name = choices.name();
        let value = SectionValue::Text(choices.quoted());
        sections.push(section(SectionHead::Param(name), value));
    }
    // Each section once, from a random place of the list on.
    let count = choices.below(6);
    let start = choices.below(words.len());
    let example = words == EXAMPLE;
    let step = choices.one(&[1, 1, 7]);
    let mut seen: Vec<W> = Vec::new();
    for idx in 0..count {
        let word = words[(start + idx * step) % words.len()];
        if !seen.contains(&word) {
            seen.push(word);
            sections.push(of_word(choices, word, example));
        }
    }
    sections
}

fn section(head: SectionHead, value: SectionValue) -> Section {
    Section {
        head,
        span: nowhere(),
        word_span: nowhere(),
        value,
        clauses: List::new(),
        items: List::new(),
        groups: List::new(),
    }
}

fn of_word(choices: &mut Choices, word: W, example: bool) -> Section {
    let value = choices.section_value(word, example);
    let mut section = section(SectionHead::Word(word), value);
    let hours = has_hours(word) && !example;
    let shared = matches!(
        word,
        W::Number | W::Kind | W::Issued | W::AmendedBy | W::Replaces | W::PartOf | W::Code
    );
    // Sections that instruments, agencies and databases have too.
    section.clauses = clauses(choices, hours && !shared && PROCEDURE[7..].contains(&word));
    let takes_items = PROCEDURE[14..].contains(&word) || UNGROUPED.contains(&word);
    if takes_items && !(example && word == W::Prerequisites) {
        section.items = items(choices, word);
        if !UNGROUPED.contains(&word) {
            section.groups = choices.some(2, |it| Group {
                condition: it.maybe(Choices::condition),
                title: it.maybe(Choices::quoted),
                span: nowhere(),
                clauses: clauses(it, true),
                items: items(it, word),
            });
        }
    }
    section
}

impl Choices {
    fn section_value(&mut self, word: W, example: bool) -> SectionValue {
        let unknown = !matches!(word, W::Overlays | W::Filed | W::Given | W::Prerequisites)
            && !matches!(word, W::Issued | W::Fees | W::Charges | W::ServicePrices);
        match self.below(8) {
            0 if word != W::Overlays && word != W::Filed => SectionValue::Absent,
            1 if unknown => SectionValue::Unknown(nowhere()),
            _ => self.stated_value(word, example),
        }
    }

    fn stated_value(&mut self, word: W, example: bool) -> SectionValue {
        match word {
            W::Number | W::Jurisdiction | W::Code => SectionValue::Token(self.token()),
            W::Kind => SectionValue::InstrumentKind(at(self.word())),
            W::Issued => SectionValue::Issued {
                date: match self.maybe(Self::date) {
                    Some(date) => Stated::Value(date),
                    None => Stated::Unknown,
                },
                issuer: self.maybe(Self::rest),
            },
            W::InForce | W::AvailableFrom => {
                let bounds = self.one(&[(true, false), (false, true), (true, true)]);
                SectionValue::Interval {
                    from: bounds.0.then(|| self.date()),
                    to: bounds.1.then(|| self.date()),
                }
            }
            W::DelegatedBy => SectionValue::Citations(self.citations()),
            W::LegalBases => SectionValue::Citations(self.bases()),
            W::AmendedBy
            | W::RepealedBy
            | W::Replaces
            | W::PartOf
            | W::JoinedWith
            | W::OfProcedure => SectionValue::Names(self.names()),
            W::Overlays => SectionValue::Overlay {
                over: self.some(2, Self::name),
                until: self.maybe(Self::date),
            },
            W::Territory | W::Field | W::ManagedBy => SectionValue::Text(self.quoted()),
            W::Level => SectionValue::Levels(self.least(1, |it| at(it.word()))),
            W::Published => SectionValue::Publication {
                number: self.token(),
                date: match self.maybe(Self::date) {
                    Some(date) => Stated::Value(date),
                    None => Stated::Unknown,
                },
            },
            W::Applicants => SectionValue::Applicants(self.least(1, |it| {
                if it.below(4) == 3 {
                    Applicant::Other(it.quoted())
                } else {
                    Applicant::Kind(at(it.word()))
                }
            })),
            W::Channels => SectionValue::Channels(self.least(1, |it| at(it.word()))),
            _ => self.other_value(word, example),
        }
    }

    fn other_value(&mut self, word: W, example: bool) -> SectionValue {
        match word {
            W::Documents => SectionValue::Sets(match self.maybe(Self::count) {
                Some(count) => Stated::Value(count),
                None => Stated::Unknown,
            }),
            W::Fees | W::Charges | W::ServicePrices => SectionValue::Fee(Box::new(self.fee())),
            W::TimeLimits => SectionValue::Limit(Box::new(self.limit())),
            W::Regime => SectionValue::Regime(at(self.word())),
            W::OnlineLevel => SectionValue::OnlineLevel {
                level: at(self.word()),
                because: self.some(2, |it| at(it.word())),
            },
            W::Pending => SectionValue::Transition(at(self.word())),
            W::YearlyVolume => SectionValue::Count(at(self.one(&[0, 12, 150_000]))),
            W::OfficeHours => SectionValue::Hours(self.hours()),
            W::Given => SectionValue::Given(self.least(1, Self::given)),
            W::Prerequisites if example => SectionValue::Given(self.least(1, Self::given)),
            W::Filed => SectionValue::Filed {
                at: self.instant(),
                channel: self.maybe(|it| at(it.word())),
            },
            _ => SectionValue::None(nowhere()),
        }
    }

    fn bases(&mut self) -> List<Citation> {
        self.citations()
    }

    fn given(&mut self) -> GivenFact {
        let subject = self.subject();
        let value = match subject {
            Subject::Channel(_) => of(ValueKind::Channel(self.word())),
            Subject::Applicant(_) => of(ValueKind::Applicant(self.word())),
            Subject::Fact(_) | Subject::FiledOn(_) => self.given_value(),
        };
        GivenFact { subject, value }
    }
}

fn of(kind: ValueKind) -> Value {
    Value {
        kind,
        span: nowhere(),
    }
}

/// Every section of the language is made somewhere.
#[test]
fn every_section_is_generated() {
    for word in W::ALL {
        let lists = [INSTRUMENT, AGENCY, DATABASE, EXAMPLE, PROCEDURE];
        assert!(lists.iter().any(|it| it.contains(word)), "{word:?}");
    }
}
