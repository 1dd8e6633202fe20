//! Items and parts of every kind.

use std::collections::BTreeSet;

use tthc::{
    syntax::{
        ast::{
            Act, AgencyItem, BlockEnd, Bound, ChannelItem, Citation, Clause, ClauseKind, ClockItem,
            Comparison, EndKind, EventAct, EventItem, Expectation, ExpectedSum, FactItem, FactType,
            FeeFamily, FeeItem, Item, ItemKind, List, Manner, Mention, OrderRuleItem, PaperAttr,
            PaperAttrKind, PaperItem, Part, PartKind, PrerequisiteItem, ProvisionItem, RemedyBody,
            RemedyItem, RequirementItem, ResultItem, ResultValidity, StepItem, StepKindOrBlock,
            TableCell, Tier,
        },
        words::{BlockKind, LocatorKind, SectionWord},
    },
    values::Stated,
};

use super::{Choices, at, clauses::clauses, nowhere};

/// Makes items of a section, with their parts.
pub(super) fn items(choices: &mut Choices, section: SectionWord) -> List<Item> {
    let most = choices.one(&[1, 2, 4]);
    choices.some(most, |it| {
        let kind = it.item(section);
        let mut clauses = clauses(it, has_hours(section));
        if chooses(&kind) {
            let guards = |it: &&Clause| matches!(&*it.kind, ClauseKind::When(_));
            let n_guards = clauses.iter().take_while(guards).count();
            clauses.drain(..n_guards);
        }
        Item {
            kind,
            span: nowhere(),
            clauses,
            parts: parts(it, section),
        }
    })
}

/// Blocks that choose by facts: no text has a guard right below, which is read as a branch.
fn chooses(kind: &ItemKind) -> bool {
    let ItemKind::Step(step) = kind else {
        return false;
    };
    matches!(&step.kind, StepKindOrBlock::Block(it) if it.value != BlockKind::Parallel)
}

/// `giờ làm việc:` is a clause in procedures and a section elsewhere.
pub(super) fn has_hours(section: SectionWord) -> bool {
    !matches!(
        section,
        SectionWord::Provisions | SectionWord::Events | SectionWord::Expect
    )
}

fn parts(choices: &mut Choices, section: SectionWord) -> List<Part> {
    let has_parts = matches!(
        section,
        SectionWord::Facts
            | SectionWord::Papers
            | SectionWord::Documents
            | SectionWord::Fees
            | SectionWord::Charges
            | SectionWord::ServicePrices
            | SectionWord::Steps
            | SectionWord::SharedSteps
            | SectionWord::Results
    );
    if !has_parts {
        return List::new();
    }
    choices.some(2, |it| Part {
        kind: it.part(section),
        span: nowhere(),
        clauses: clauses(it, true),
    })
}

impl Choices {
    fn item(&mut self, section: SectionWord) -> ItemKind {
        let droppable = !matches!(
            section,
            SectionWord::Provisions
                | SectionWord::Events
                | SectionWord::Expect
                | SectionWord::Channels
        );
        if droppable && self.below(12) == 11 {
            return ItemKind::Drop(self.name());
        }
        match section {
            SectionWord::Provisions => ItemKind::Provision(self.provision()),
            SectionWord::Agencies => ItemKind::Agency(AgencyItem {
                name: self.item_name(),
                title: self.maybe_boxed(Self::quoted),
                roles: self.some(3, |it| at(it.word())),
                many: self.flag(),
                until: self.maybe_boxed(Self::date),
            }),
            SectionWord::Facts => ItemKind::Fact(Box::new(self.fact())),
            SectionWord::Channels => ItemKind::Channel(ChannelItem {
                channels: self.least(1, |it| at(it.word())),
                title: self.maybe(Self::quoted),
            }),
            SectionWord::Papers | SectionWord::Documents => ItemKind::Paper(self.paper()),
            SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices => {
                ItemKind::Fee(Box::new(FeeItem {
                    name: self.item_name(),
                    title: self.maybe(Self::quoted),
                    value: self.fee(),
                    due_on: self.maybe(Self::stated_event),
                }))
            }
            SectionWord::TimeLimits => ItemKind::Clock(Box::new(ClockItem {
                name: self.item_name(),
                limit: self.limit(),
            })),
            SectionWord::Steps | SectionWord::SharedSteps => self.step(),
            SectionWord::Results => ItemKind::Result(Box::new(self.result())),
            SectionWord::Prerequisites => ItemKind::Prerequisite(Box::new(PrerequisiteItem {
                name: self.item_name(),
                result: self.maybe(Self::name),
                procedure: self.procedure_ref(),
                automatic: self.flag(),
                not_filed_again: self.flag(),
            })),
            SectionWord::OrderRules => ItemKind::OrderRule(Box::new(OrderRuleItem {
                name: self.item_name(),
                step: self.name(),
                relation: at(self.word()),
                other: self.name(),
            })),
            SectionWord::Remedies => ItemKind::Remedy(Box::new(RemedyItem {
                name: self.item_name(),
                body: match self.maybe(Self::name) {
                    Some(name) => RemedyBody::Agency(name),
                    None => RemedyBody::Text(self.quoted()),
                },
                limit: self.maybe(Self::limit),
            })),
            SectionWord::Events => ItemKind::Event(Box::new(EventItem {
                at: self.instant(),
                act: self.event_act(),
            })),
            SectionWord::Expect => ItemKind::Expect(Box::new(self.expectation())),
            _ => ItemKind::Requirement(RequirementItem {
                name: self.item_name(),
                title: self.maybe(Self::quoted),
            }),
        }
    }

    fn part(&mut self, section: SectionWord) -> PartKind {
        match section {
            SectionWord::Facts => PartKind::Value {
                name: self.item_name(),
                title: self.maybe_boxed(Self::quoted),
            },
            SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices => self.row(),
            SectionWord::Steps | SectionWord::SharedSteps => match self.below(3) {
                0 => PartKind::Branch(self.name()),
                1 => PartKind::When(self.condition()),
                _ => PartKind::Otherwise(nowhere()),
            },
            _ => PartKind::Paper(self.paper()),
        }
    }

    fn row(&mut self) -> PartKind {
        if self.below(3) == 2 {
            let unit = self.name();
            let bounds = self.one(&[(true, false), (false, true), (true, true)]);
            let bound = |it: &mut Self| at(i64::try_from(it.below(1000)).unwrap());
            return PartKind::Tier(Box::new(Tier {
                from: bounds.0.then(|| bound(self)),
                to: bounds.1.then(|| bound(self)),
                unit,
                fee: self.formula(),
            }));
        }
        PartKind::Row {
            cells: self.least(1, Self::cell),
            fee: Box::new(self.formula()),
        }
    }

    fn range(&mut self) -> Vec<Bound> {
        let low = [Comparison::AtLeast, Comparison::Over];
        let high = [Comparison::AtMost, Comparison::Under];
        let ends = match self.below(3) {
            0 => vec![self.one(&low)],
            1 => vec![self.one(&high)],
            _ => vec![self.one(&low), self.one(&high)],
        };
        let bound = |comparison| Bound {
            comparison,
            value: self.value(),
        };
        ends.into_iter().map(bound).collect()
    }

    fn cell(&mut self) -> TableCell {
        match self.below(4) {
            0 => TableCell::Otherwise(nowhere()),
            1 => TableCell::Range(self.range().into()),
            _ => TableCell::Values(self.cell_value(), self.some(2, Self::cell_value)),
        }
    }

    fn provision(&mut self) -> ProvisionItem {
        if self.below(5) == 4 {
            return ProvisionItem {
                at: Stated::Unknown,
            };
        }
        ProvisionItem {
            at: Stated::Value(self.least(1, |it| Citation {
                locators: it.locators(),
                instrument: None,
                span: nowhere(),
            })),
        }
    }

    fn fact(&mut self) -> FactItem {
        FactItem {
            name: self.item_name(),
            ty: match self.below(6) {
                0 => FactType::YesNo,
                1 => FactType::OneOf(self.some(3, Self::name)),
                2 => FactType::Number(self.maybe(Self::name)),
                3 => FactType::Money,
                4 => FactType::Date,
                _ => FactType::Text,
            },
            ask: self.maybe(Self::quoted),
            default: self.maybe_boxed(Self::given_value),
        }
    }

    fn paper(&mut self) -> PaperItem {
        PaperItem {
            name: Some(self.item_name()),
            one_of: self.below(4) == 3,
            title: self.maybe_boxed(Self::quoted),
            attrs: self.attrs(),
        }
    }

    pub(crate) fn attrs(&mut self) -> List<PaperAttr> {
        let mut attrs = self.some(3, |it| PaperAttr {
            kind: it.attr(),
            span: nowhere(),
        });
        let mut said = BTreeSet::new();
        attrs.retain(|it| said_once(&it.kind).is_none_or(|it| said.insert(it)));
        attrs
    }

    fn attr(&mut self) -> PaperAttrKind {
        match self.below(12) {
            0 => PaperAttrKind::Kind(self.word()),
            1 => PaperAttrKind::Copies {
                count: self.count().value,
                kind: self.word(),
            },
            2 => PaperAttrKind::Pieces(self.count().value),
            3 => PaperAttrKind::Sets(self.count().value),
            4 => self.form(),
            5 => PaperAttrKind::ByForm,
            6 => PaperAttrKind::FormOf(at(self.word())),
            7 => PaperAttrKind::IfAny,
            8 => PaperAttrKind::If(self.words()),
            9 => PaperAttrKind::Shown,
            10 => PaperAttrKind::Returned,
            _ => PaperAttrKind::ResultOf {
                result: self.maybe(Self::name),
                procedure: self.procedure_ref(),
            },
        }
    }

    /// A form; one that ends in a list of points would take the form after it.
    fn form(&mut self) -> PaperAttrKind {
        let locators = self.locators();
        let list = [
            LocatorKind::Point,
            LocatorKind::Clause,
            LocatorKind::Article,
        ];
        let open = locators.last().is_some_and(|it| list.contains(&it.kind));
        PaperAttrKind::Form {
            locators,
            instrument: (open || self.flag()).then(|| self.instrument()),
        }
    }

    fn step(&mut self) -> ItemKind {
        let name = self.item_name();
        match self.below(6) {
            0 => ItemKind::BlockEnd(BlockEnd {
                kind: at(self.word()),
            }),
            1 => ItemKind::Step(StepItem {
                name,
                kind: StepKindOrBlock::Block(at(self.word())),
            }),
            _ => ItemKind::Step(StepItem {
                name,
                kind: StepKindOrBlock::Act(Box::new(self.act())),
            }),
        }
    }

    fn act(&mut self) -> Act {
        Act {
            actor: self.maybe(Self::name),
            verb: at(self.word()),
            objects: self.some(2, Self::mention),
            to: self.maybe_boxed(Self::mention),
            limit: self.maybe_boxed(Self::limit),
            site: self.maybe(|it| at(it.word())),
            same_channel: self.flag(),
            manner: Manner {
                in_writing: self.flag(),
                naming_papers: false,
                with_reasons: self.flag(),
            },
        }
    }

    fn mention(&mut self) -> Mention {
        match self.below(3) {
            0 => Mention::Name(self.name()),
            1 => Mention::Text(self.quoted()),
            _ => Mention::Applicant(nowhere()),
        }
    }

    fn result(&mut self) -> ResultItem {
        ResultItem {
            paper: self.paper(),
            validity: self.maybe(|it| {
                at(match it.below(6) {
                    0 => ResultValidity::Unknown,
                    1 => ResultValidity::Length(it.length()),
                    2 => ResultValidity::Indefinite,
                    3 => ResultValidity::AtMost(it.length()),
                    4 => ResultValidity::WithinRemainingOf(it.name()),
                    _ => ResultValidity::RemainingOf(it.name()),
                })
            }),
        }
    }

    fn event_act(&mut self) -> EventAct {
        match self.below(5) {
            0 => EventAct::Step {
                step: self.name(),
                outcome: at(self.word()),
                agency: self.maybe(Self::name),
                details: self.some(2, Self::name),
            },
            1 => EventAct::Supplement(self.some(2, Self::name)),
            2 => EventAct::Paid(self.some(2, Self::name)),
            3 => EventAct::Withdraw(nowhere()),
            _ => EventAct::Apology(self.date()),
        }
    }

    fn expectation(&mut self) -> Expectation {
        match self.below(9) {
            0 => Expectation::Documents(self.some(3, Self::name)),
            1 => {
                let at = self.instant();
                Expectation::Due {
                    date: super::at(at.value.date()),
                    at: self.flag().then_some(at),
                }
            }
            2 => Expectation::Fee(ExpectedSum {
                family: self.one(&[FeeFamily::Fee, FeeFamily::Charge, FeeFamily::Price]),
                amount: self.money(),
            }),
            3 => Expectation::StepOutcome {
                step: self.name(),
                outcome: at(self.word()),
                at: self.maybe(Self::instant),
            },
            4 => {
                let mut code = self.token();
                code.text = self.one(&["Q01", "unreachable-step"]).into();
                Expectation::Finding(code)
            }
            5 => Expectation::OnTime(self.flag(), nowhere()),
            6 => Expectation::Ends {
                how: at(self.one(&[
                    EndKind::Granted,
                    EndKind::Refused,
                    EndKind::Closed,
                    EndKind::Withdrawn,
                    EndKind::Ended,
                    EndKind::DeemedGranted,
                    EndKind::DeemedRefused,
                ])),
                grounds: self.some(2, Self::name),
                at: self.maybe(Self::instant),
            },
            7 => Expectation::Returned {
                result: self.name(),
                date: self.maybe(Self::date),
            },
            _ => Expectation::Waits {
                step: self.name(),
                from: self.date(),
                to: self.date(),
            },
        }
    }
}

/// Names what a paper has room for once, with one count for each kind of copy.
fn said_once(attr: &PaperAttrKind) -> Option<String> {
    use PaperAttrKind as A;
    match attr {
        A::Copies { kind, .. } => Some(format!("count of {kind:?}")),
        A::Pieces(_) => Some("pieces".to_owned()),
        A::Sets(_) => Some("sets".to_owned()),
        A::Kind(_) | A::ByForm | A::IfAny | A::Shown | A::Returned => Some(format!("{attr:?}")),
        A::Form { .. } | A::FormOf(_) | A::If(_) | A::ResultOf { .. } => None,
    }
}
