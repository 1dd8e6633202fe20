//! Clauses of every kind.

use tthc::{
    syntax::{
        ast::{
            Alternative, AlternativeKind, BasisClause, Clause, ClauseKind, DayRange, Effect,
            EffectKind, Expiry, Forbidden, Limit, LimitKind, List, Manner, Mention, Name, Round,
            Scope, SupplementTerms, Waiting,
        },
        words::Channel,
    },
    values::Stated,
};

use super::{Choices, at, nowhere};

/// Makes clauses; office hours are a clause only below agencies of procedures.
pub(super) fn clauses(choices: &mut Choices, hours: bool) -> List<Clause> {
    let most = choices.one(&[0, 0, 1, 3]);
    choices.some(most, |it| Clause {
        kind: Box::new(it.clause(hours)),
        span: nowhere(),
    })
}

impl Choices {
    fn clause(&mut self, hours: bool) -> ClauseKind {
        match self.below(18) {
            0 => ClauseKind::Note(self.quoted()),
            1 => ClauseKind::Basis(BasisClause {
                citations: match self.maybe(Self::citations) {
                    Some(citations) => Stated::Value(citations),
                    None => Stated::Unknown,
                },
                unverified: self.flag(),
            }),
            2 => ClauseKind::When(self.condition()),
            3 => ClauseKind::WhenThen {
                condition: self.condition(),
                limit: Box::new(self.limit()),
            },
            4 => ClauseKind::Or(self.alternative()),
            5 => ClauseKind::With {
                paper: match self.maybe(Self::name) {
                    Some(name) => Mention::Name(name),
                    None => Mention::Text(self.quoted()),
                },
                attrs: self.attrs(),
            },
            6 => ClauseKind::Ask(self.quoted()),
            7 => ClauseKind::Unverified,
            8 => ClauseKind::LookUp {
                database: self.name(),
                from: self.maybe(Self::date),
                basis: self.maybe(Self::citations).unwrap_or_default(),
            },
            9 => ClauseKind::Via {
                channels: self.least(1, |it| at(it.word::<Channel>())),
                kinds: self.least(1, |it| at(it.word())),
            },
            10 => ClauseKind::ProvedBy(self.names()),
            11 => ClauseKind::PreparedBy(self.name()),
            12 => ClauseKind::Allow {
                code: {
                    let mut code = self.token();
                    code.text = self.one(&["B05", "requirement-without-basis"]).into();
                    code
                },
                reason: self.maybe(Self::quoted),
            },
            13 => ClauseKind::Content(self.quoted()),
            14 => self.permission(),
            15 => self.clock_clause(),
            16 => self.fee_clause(),
            _ => self.step_clause(hours),
        }
    }

    fn permission(&mut self) -> ClauseKind {
        match self.below(13) {
            5 => ClauseKind::SetsAtMost {
                count: self.count(),
                scope: self.scope(),
            },
            6 => ClauseKind::MayLimitChannels {
                channels: self.least(1, |it| at(it.word::<Channel>())),
                scope: self.scope(),
            },
            7 => ClauseKind::MayNotRequire {
                what: if self.flag() {
                    Forbidden::Copy(at(self.word()))
                } else {
                    Forbidden::Paper(self.name())
                },
                scope: self.scope(),
            },
            8 => ClauseKind::NothingElse,
            9 => ClauseKind::HasEffect(match (self.maybe(Self::date), self.maybe(Self::date)) {
                (None, None) => Stated::Unknown,
                (from, to) => Stated::Value(DayRange { from, to }),
            }),
            10 => ClauseKind::AsAmendedBy(self.citations()),
            11 => ClauseKind::IsRepealedBy(self.citations()),
            12 => ClauseKind::AppliesTo(self.least(1, Self::procedure_ref)),
            0 => ClauseKind::MayInspect {
                scope: self.scope(),
            },
            1 => ClauseKind::MayRequire {
                paper: self.name(),
                attrs: self.attrs(),
                scope: self.scope(),
            },
            2 => ClauseKind::LimitAtMost {
                length: self.length(),
                from: self.maybe_boxed(Self::event),
                scope: self.scope(),
            },
            3 => ClauseKind::FeeAtMost {
                amount: self.money(),
                per: self.maybe_boxed(Self::name),
                scope: self.scope(),
            },
            _ => ClauseKind::MayCondition {
                text: self.quoted(),
                scope: self.scope(),
            },
        }
    }

    fn scope(&mut self) -> Scope {
        Scope {
            condition: self.maybe(Self::condition),
            until: self.maybe(Self::date),
        }
    }

    fn clock_clause(&mut self) -> ClauseKind {
        match self.below(4) {
            0 => ClauseKind::MayShorten,
            1 => ClauseKind::Suspended(self.one(&[
                Waiting::Supplement,
                Waiting::Payment,
                Waiting::Consultation,
                Waiting::ThisStep,
            ])),
            2 => ClauseKind::OnExpiry {
                expiry: self.expiry(),
                bound: self.maybe(Self::count),
            },
            _ => ClauseKind::Extension {
                length: self.length(),
                bound: self.maybe(Self::count),
                at_most: self.flag(),
                condition: self.maybe(Self::condition),
                decided_by: self.maybe_boxed(Self::name),
                before_expiry: self.flag(),
            },
        }
    }

    fn fee_clause(&mut self) -> ClauseKind {
        match self.below(4) {
            0 => ClauseKind::DueOn(self.stated_event()),
            1 => ClauseKind::Times {
                fact: self.name(),
                each: self.maybe(Self::words),
            },
            2 => ClauseKind::ExemptWhen {
                condition: self.condition(),
                until: self.maybe(Self::date),
            },
            _ => ClauseKind::Reduced {
                percent: self.decimal(),
                condition: self.maybe(Self::condition),
                until: self.maybe(Self::date),
            },
        }
    }

    fn step_clause(&mut self, hours: bool) -> ClauseKind {
        match self.below(10) {
            0 => ClauseKind::Outcome {
                outcome: at(self.word()),
                effect: Box::new(self.effect()),
            },
            1 => ClauseKind::Round(Box::new(self.round())),
            2 => ClauseKind::SkippedWhen(self.condition()),
            3 => ClauseKind::Before(self.rest()),
            4 => ClauseKind::Form {
                kind: at(self.word()),
                condition: self.maybe(Self::condition),
            },
            5 => ClauseKind::FilingDate(self.rest()),
            6 => ClauseKind::OriginalLater(self.stated(Self::rest)),
            7 => ClauseKind::Later {
                event: self.event(),
                condition: self.maybe(Self::condition),
            },
            8 if hours => ClauseKind::Hours(self.stated(Self::hours)),
            // `thời hạn không quá` begins another clause.
            _ => ClauseKind::Limit(Box::new(Limit {
                at_most: false,
                ..self.limit()
            })),
        }
    }

    fn stated<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Stated<T> {
        match self.maybe(make) {
            Some(value) => Stated::Value(value),
            None => Stated::Unknown,
        }
    }

    fn alternative(&mut self) -> Alternative {
        Alternative {
            kind: match self.below(3) {
                0 => AlternativeKind::Copy(at(self.word())),
                1 => AlternativeKind::Data {
                    form: at(self.word()),
                    text: self.maybe(Self::quoted),
                },
                _ => AlternativeKind::Paper {
                    name: self.name(),
                    title: self.maybe_boxed(Self::quoted),
                },
            },
            attrs: self.attrs(),
            original_later: self.maybe_boxed(|it| it.stated(Self::words)),
            condition: self.maybe(Self::condition),
        }
    }

    fn effect(&mut self) -> Effect {
        let mut kinds = self.least(1, Self::effect_kind);
        // The terms of a line belong to the first supplement on it.
        let mut first = true;
        for kind in &mut kinds {
            if let EffectKind::RequestSupplement(terms) = kind
                && !std::mem::take(&mut first)
            {
                **terms = SupplementTerms::default();
            }
        }
        Effect {
            kinds,
            limit: self.maybe_boxed(Self::limit),
            manner: self.manner(),
            span: nowhere(),
        }
    }

    fn manner(&mut self) -> Manner {
        Manner {
            in_writing: self.flag(),
            naming_papers: self.flag(),
            with_reasons: self.flag(),
        }
    }

    fn effect_kind(&mut self) -> EffectKind {
        match self.below(13) {
            0 => EffectKind::Continue,
            1 => EffectKind::RequestSupplement(Box::new(self.terms())),
            2 => EffectKind::Refuse {
                grounds: self.some(3, Self::name),
            },
            3 => EffectKind::RecordRefusal,
            4 => EffectKind::End,
            5 => EffectKind::CloseDossier,
            6 => EffectKind::Stop,
            7 => EffectKind::Redirect,
            8 => EffectKind::GoTo(self.item_name()),
            9 => EffectKind::ReturnTo {
                step: self.item_name(),
                bound: self.maybe(Self::count),
            },
            10 => EffectKind::DeemedAgreed,
            11 => EffectKind::DeemedGranted,
            _ => EffectKind::DeemedRefused,
        }
    }

    fn terms(&mut self) -> SupplementTerms {
        SupplementTerms {
            bound: self.maybe(Self::count),
            notify: self.maybe_boxed(Self::limit),
            submit: self.maybe_boxed(Self::limit),
            expiry: self.maybe(Self::expiry).map(at),
            restart: self.maybe(Self::flag),
        }
    }

    fn round(&mut self) -> Round {
        let mut round = Round {
            number: self.count(),
            terms: self.terms(),
            manner: Manner {
                with_reasons: false,
                ..self.manner()
            },
        };
        let limit = Limit {
            kind: LimitKind::AtOnce,
            at_most: false,
            from: None,
            until: None,
            before: None,
            span: nowhere(),
        };
        // A round says something.
        round.terms.notify.get_or_insert(Box::new(limit));
        round
    }

    fn expiry(&mut self) -> Expiry<Name> {
        match self.below(11) {
            0 => Expiry::Apologise,
            1 => Expiry::DeemedGranted,
            2 => Expiry::DeemedRefused,
            3 => Expiry::DeemedAgreed,
            4 => Expiry::Escalate,
            5 => Expiry::CloseDossier,
            6 => Expiry::SkipStep,
            7 => Expiry::Refuse,
            8 => Expiry::Stop,
            9 => Expiry::Continue,
            _ => Expiry::GoTo(self.item_name()),
        }
    }
}
