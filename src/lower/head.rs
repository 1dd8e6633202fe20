//! The sections of a procedure that hold one value.

use super::{
    procedure::Lowering,
    scope::{Meant, NameKind},
    shared::words_of,
};
use crate::{
    model::{Applicants, Ident, Interval, ProcedureTarget, Publication},
    source::{Spanned, fold_ascii},
    syntax::{
        ast::{Applicant, Name, Section, SectionValue as V},
        words::SectionWord as W,
    },
    values::{Date, Stated},
};

impl Lowering<'_, '_> {
    /// Lowers a section that holds one value; sections of items come later.
    pub(super) fn single(&mut self, word: W, section: &Section) {
        match word {
            W::Agencies
            | W::Facts
            | W::Channels
            | W::Conditions
            | W::Papers
            | W::Documents
            | W::Fees
            | W::Charges
            | W::ServicePrices
            | W::TimeLimits
            | W::Steps
            | W::SharedSteps
            | W::Results
            | W::Grounds
            | W::Prerequisites
            | W::Remedies
            | W::OrderRules => {}
            W::LegalBases => self.cx.only_value(section),
            _ => {
                self.cx.only_value(section);
                self.single_value(word, section);
            }
        }
    }

    fn single_value(&mut self, word: W, section: &Section) {
        match (word, &section.value) {
            (W::Code, value) => self.code(value),
            (W::Field, V::Text(text)) => self.out.field = Some(Stated::Value(self.title(text))),
            (W::Field, V::Unknown(_)) => self.out.field = Some(Stated::Unknown),
            (W::Field, V::None(_)) => self.out.field = Some(Stated::None),
            (W::Level, V::Levels(levels)) => {
                self.out.levels = levels.iter().map(|level| level.value).collect();
            }
            (W::Published, V::Publication { number, date }) => {
                self.out.publication = Some(Stated::Value(Publication {
                    number: number.text.to_string(),
                    date: date.as_ref().map(|date| date.value),
                    span: section.span,
                }));
            }
            (W::Published, V::Unknown(_)) => self.out.publication = Some(Stated::Unknown),
            (W::Published, V::None(_)) => self.out.publication = Some(Stated::None),
            (W::InForce, V::Interval { from, to }) => {
                self.out.in_force = Some(Stated::Value(self.interval(*from, *to)));
            }
            (W::InForce, V::Unknown(_)) => self.out.in_force = Some(Stated::Unknown),
            (W::InForce, V::None(_)) => self.out.in_force = Some(Stated::None),
            (W::Pending, V::Transition(transition)) => {
                self.out.transition = Some(transition.value);
            }
            (W::Territory, V::Text(_) | V::Token(_) | V::Names(_)) => {
                self.out.territory = words_of(section);
            }
            (W::Jurisdiction, V::Text(_) | V::Token(_) | V::Names(_)) => {
                self.out.jurisdiction = words_of(section);
            }
            (W::Regime, V::Regime(regime)) => self.out.regime = regime.value,
            (W::OnlineLevel, V::OnlineLevel { level, because }) => {
                self.out.online_level = Some(Stated::Value(level.value));
                self.out.partial_reasons = because.iter().map(|it| it.value).collect();
            }
            (W::OnlineLevel, V::Unknown(_)) => self.out.online_level = Some(Stated::Unknown),
            (W::OnlineLevel, V::None(_)) => self.out.online_level = Some(Stated::None),
            (W::Applicants, value) => self.applicants(section, value),
            (W::JoinedWith, V::Names(names)) => self.joined(names),
            (W::YearlyVolume, V::Count(count)) => {
                self.out.yearly_volume = Some(Stated::Value(count.value));
            }
            (W::YearlyVolume, V::Unknown(_)) => self.out.yearly_volume = Some(Stated::Unknown),
            (W::YearlyVolume, V::None(_)) => self.out.yearly_volume = Some(Stated::None),
            // Unknown or none; any other form was refused by the parser.
            _ => {}
        }
    }

    fn code(&mut self, value: &V) {
        self.out.code = Some(match value {
            V::Token(code) => Stated::Value(Ident {
                text: code.text.to_string(),
                id: fold_ascii(&code.text),
                span: code.span,
            }),
            V::Unknown(_) => Stated::Unknown,
            V::None(_) => Stated::None,
            _ => return,
        });
    }

    fn applicants(&mut self, section: &Section, value: &V) {
        let mut applicants = Applicants {
            kinds: Vec::new(),
            others: Vec::new(),
            unknown: false,
            span: section.span,
        };
        match value {
            V::Applicants(list) => {
                for applicant in list {
                    match applicant {
                        Applicant::Kind(kind) => applicants.kinds.push(kind.value),
                        Applicant::Other(text) => applicants.others.push(text.text.to_string()),
                    }
                }
            }
            V::Unknown(_) => applicants.unknown = true,
            _ => {}
        }
        self.out.applicants = Some(applicants);
    }

    fn interval(&mut self, from: Option<Spanned<Date>>, to: Option<Spanned<Date>>) -> Interval {
        self.cx.interval(from, to)
    }

    /// Procedures joined in one filing; one that no file declares lies outside,
    /// unless only the tone marks differ from a declared one.
    fn joined(&mut self, names: &[Name]) {
        for name in names {
            let known = self.cx.names.procedures.find(&name.text);
            if known.is_none()
                && let Some(guess) = self.cx.names.procedures.guess(&name.text)
                && guess.same_letters
            {
                let meant = Meant {
                    guess: Some(guess),
                    ..Meant::default()
                };
                self.cx.unknown(NameKind::Procedure, name, meant);
            }
            self.out.joined.push(match known {
                Some(procedure) => ProcedureTarget::Known {
                    procedure,
                    result: None,
                },
                None => ProcedureTarget::Outside(name.text.to_string()),
            });
        }
    }
}
