//! A naive reference for conditions, papers and fees, held against the real ones.
//!
//! It is written for clarity alone: a condition is looked at in every world that
//! the open answers allow, and money is counted in fractions of a đồng.

use std::sync::Arc;

use proptest::prelude::*;
use tthc::{
    interp::{
        Answers, Machine, Truth,
        checklist::Demand,
        fees::{Due, Sum},
    },
    model::{
        Basis, Choice, Comparison, Condition, Document, DocumentCase, DocumentEntry, DocumentId,
        Dossier, Exemption, Fact, FactId, FactType, FactValue, Fee, FeeFamily, FeeSection,
        FeeValue, Formula, Guard, IdVec, Ident, Meta, ProcedureId, Project, Reduction, Subject,
        Term, Tier, VecIndex,
    },
    source::{FileId, Span},
    values::{Amount, Decimal, Stated},
};

use crate::interp::project;

const FLAG: u32 = 0;
const CHOICE: u32 = 1;
const NUMBER: u32 = 2;

fn span() -> Span {
    Span::new(FileId(0), 0, 0)
}

fn ident(text: &str) -> Ident {
    Ident {
        text: text.to_owned(),
        id: text.to_owned(),
        span: span(),
    }
}

fn fact_id(number: u32) -> FactId {
    FactId::from_position(number as usize)
}

fn facts() -> IdVec<FactId, Fact> {
    let choices = ["a", "b", "c"].map(|name| Choice {
        name: ident(name),
        title: None,
    });
    let types = [
        FactType::YesNo,
        FactType::OneOf(choices.to_vec()),
        FactType::Number(None),
    ];
    let make = |(ty, name): (FactType, &str)| Fact {
        name: ident(name),
        ty,
        ask: None,
        guard: None,
        default: None,
        meta: Meta::bare(span()),
    };
    types
        .into_iter()
        .zip(["flag", "choice", "number"])
        .map(make)
        .collect()
}

/// A world: whether, which, how many.
type World = (bool, usize, i64);

/// The worlds that open answers allow; numbers that any condition tells apart.
fn worlds(known: (Option<bool>, Option<usize>, Option<i64>)) -> Vec<World> {
    let flags = known.0.map_or(vec![false, true], |it| vec![it]);
    let choices = known.1.map_or(vec![0, 1, 2], |it| vec![it]);
    let numbers = known.2.map_or((-1..=6).collect(), |it| vec![it]);
    let mut worlds = Vec::new();
    for flag in flags {
        for choice in &choices {
            worlds.extend(numbers.iter().map(|number| (flag, *choice, *number)));
        }
    }
    worlds
}

fn holds_in(condition: &Condition, world: World) -> bool {
    match condition {
        Condition::Any(parts) => parts.iter().any(|it| holds_in(it, world)),
        Condition::All(parts) => parts.iter().all(|it| holds_in(it, world)),
        Condition::Not(inner) => !holds_in(inner, world),
        Condition::Flag(_) => world.0,
        Condition::Compare {
            comparison, value, ..
        } => match value {
            FactValue::Choice(choice) => (world.1 == *choice) == (*comparison == Comparison::Is),
            FactValue::Number(number) => {
                let (left, right) = (Decimal::from(world.2), *number);
                match comparison {
                    Comparison::Is | Comparison::In => left == right,
                    Comparison::IsNot => left != right,
                    Comparison::AtLeast => left >= right,
                    Comparison::Over => left > right,
                    Comparison::AtMost => left <= right,
                    Comparison::Under => left < right,
                }
            }
            // No other value is made here.
            _ => false,
        },
        // No other condition is made here.
        _ => false,
    }
}

fn condition() -> impl Strategy<Value = Condition> {
    let choice = (0..3_usize, any::<bool>()).prop_map(|(choice, is)| Condition::Compare {
        subject: Subject::Fact(fact_id(CHOICE)),
        comparison: if is {
            Comparison::Is
        } else {
            Comparison::IsNot
        },
        value: FactValue::Choice(choice),
    });
    let comparisons = vec![
        Comparison::Is,
        Comparison::AtLeast,
        Comparison::Over,
        Comparison::AtMost,
        Comparison::Under,
    ];
    let number = (0..6_i64, prop::sample::select(comparisons)).prop_map(|(number, comparison)| {
        Condition::Compare {
            subject: Subject::Fact(fact_id(NUMBER)),
            comparison,
            value: FactValue::Number(Decimal::from(number)),
        }
    });
    let leaf = prop_oneof![Just(Condition::Flag(fact_id(FLAG))), choice, number];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Condition::Any),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Condition::All),
            inner.prop_map(|it| Condition::Not(Box::new(it))),
        ]
    })
}

fn guard(condition: Condition) -> Guard {
    Guard {
        condition,
        span: span(),
    }
}

type Known = (Option<bool>, Option<usize>, Option<i64>);

fn known() -> impl Strategy<Value = Known> {
    (
        prop::option::of(any::<bool>()),
        prop::option::of(0..3_usize),
        prop::option::of(0..6_i64),
    )
}

fn answers(known: Known) -> Answers {
    let mut answers = Answers {
        filed_on: Some("2025-10-06".parse().unwrap()),
        ..Answers::default()
    };
    let values = [
        known.0.map(FactValue::Flag),
        known.1.map(FactValue::Choice),
        known.2.map(|it| FactValue::Number(Decimal::from(it))),
    ];
    for (value, number) in values.into_iter().zip(0..) {
        if let Some(value) = value {
            answers.facts.insert(fact_id(number), value);
        }
    }
    answers
}

/// A machine whose procedure has these papers and this fee.
fn machine(documents: Vec<(Option<Guard>, Option<Guard>, Option<Guard>)>, fee: Fee) -> Machine {
    let base = project("sai");
    let mut procedure = base.procedures.values().next().unwrap().clone();
    let sample = procedure.documents.values().next().unwrap().clone();
    procedure.facts = facts();
    procedure.documents = documents
        .iter()
        .map(|(own, _, _)| Document {
            guard: own.clone(),
            ..sample.clone()
        })
        .collect();
    let cases = documents
        .into_iter()
        .enumerate()
        .map(|(position, it)| DocumentCase {
            guard: it.1,
            title: None,
            entries: vec![DocumentEntry {
                document: DocumentId::from_position(position),
                guard: it.2,
                copies: Vec::new(),
                optional: None,
                meta: Meta::bare(span()),
            }],
            meta: Meta::bare(span()),
        });
    procedure.dossier = Some(Dossier {
        sets: Stated::Value(1),
        via: Vec::new(),
        cases: cases.collect(),
        meta: Meta::bare(span()),
    });
    procedure.fee_sections = vec![FeeSection {
        family: FeeFamily::Fee,
        state: Stated::Value(()),
        meta: Meta::bare(span()),
    }];
    procedure.fees = [fee].into_iter().collect();
    let mut project = Project::clone(&base);
    project.procedures = [procedure].into_iter().collect();
    Machine::new(Arc::new(project), ProcedureId::from_position(0)).unwrap()
}

fn no_fee() -> Fee {
    Fee {
        name: ident("fee"),
        title: None,
        family: FeeFamily::Fee,
        value: FeeValue::None,
        times: Vec::new(),
        due_on: None,
        exemptions: Vec::new(),
        reductions: Vec::new(),
        guard: None,
        meta: Meta {
            basis: Basis::none(),
            ..Meta::bare(span())
        },
    }
}

fn formula(terms: Vec<(i64, bool)>, cap: Option<i64>, floor: Option<i64>) -> Formula {
    let terms = terms.into_iter().map(|(dong, times)| Term {
        amount: Amount::dong(dong),
        per: None,
        times: if times {
            vec![fact_id(NUMBER)]
        } else {
            Vec::new()
        },
    });
    Formula {
        terms: terms.collect(),
        cap: cap.map(Amount::dong),
        floor: floor.map(Amount::dong),
    }
}

fn half_up(numerator: i128, denominator: i128) -> i128 {
    (2 * numerator + denominator).div_euclid(2 * denominator)
}

proptest! {
    #![proptest_config(crate::support::cases(256))]

    /// Three values never say more than all worlds together, and say all of it
    /// when nothing is open.
    #[test]
    fn a_condition_is_never_decided_against_a_world_that_is_possible(
        condition in condition(),
        known in known(),
    ) {
        let machine = machine(Vec::new(), no_fee());
        let (answers, happened) = (answers(known), tthc::interp::Happened::default());
        let truth = machine.world(&answers, &happened).holds(&condition);
        let seen: Vec<bool> = worlds(known).iter().map(|it| holds_in(&condition, *it)).collect();
        match truth {
            Truth::True => prop_assert!(seen.iter().all(|it| *it)),
            Truth::False => prop_assert!(!seen.iter().any(|it| *it)),
            Truth::Unknown => prop_assert!(seen.len() > 1),
        }
    }

    #[test]
    fn a_paper_is_demanded_exactly_where_all_its_conditions_hold(
        guards in prop::collection::vec(
            (
                prop::option::of(condition()),
                prop::option::of(condition()),
                prop::option::of(condition()),
            ),
            1..5,
        ),
        known in known(),
    ) {
        let papers = guards
            .iter()
            .map(|(a, b, c)| {
                let make = |it: &Option<Condition>| it.clone().map(guard);
                (make(a), make(b), make(c))
            })
            .collect();
        let machine = machine(papers, no_fee());
        let list = machine.checklist(&answers(known));
        for (position, (a, b, c)) in guards.iter().enumerate() {
            let all = [a, b, c].into_iter().flatten();
            let in_world = |world: &World| all.clone().all(|it| holds_in(it, *world));
            let seen: Vec<bool> = worlds(known).iter().map(in_world).collect();
            match list.find(DocumentId::from_position(position)).map(|it| &it.demand) {
                Some(Demand::Required) => prop_assert!(seen.iter().all(|it| *it)),
                None => prop_assert!(!seen.iter().any(|it| *it)),
                Some(Demand::Undecided(_)) => prop_assert!(seen.len() > 1),
                Some(other) => prop_assert!(false, "{other:?}"),
            }
        }
    }

    #[test]
    fn a_formula_with_factor_exemption_and_reduction_is_counted_as_by_hand(
        terms in prop::collection::vec((0..2_000_000_i64, any::<bool>()), 1..4),
        cap in prop::option::of(500_000..3_000_000_i64),
        floor in prop::option::of(0..500_000_i64),
        factor in any::<bool>(),
        exempt in prop::option::of(condition()),
        percent in prop::option::of((0..=1_000_i64, condition())),
        known in (any::<bool>(), 0..3_usize, 0..6_i64),
    ) {
        let world: World = known;
        let fee = Fee {
            value: FeeValue::Formula(formula(terms.clone(), cap, floor)),
            times: if factor { vec![(fact_id(NUMBER), None)] } else { Vec::new() },
            exemptions: exempt
                .iter()
                .map(|it| Exemption { guard: guard(it.clone()), until: None, span: span() })
                .collect(),
            reductions: percent
                .iter()
                .map(|it| Reduction {
                    percent: Decimal::new(it.0, 1),
                    guard: Some(guard(it.1.clone())),
                    until: None,
                    span: span(),
                })
                .collect(),
            ..no_fee()
        };
        let machine = machine(Vec::new(), fee);
        let bill = machine.bill(&answers((Some(known.0), Some(known.1), Some(known.2))));
        let number = i128::from(world.2);
        let mut sum: i128 = terms
            .iter()
            .map(|it| i128::from(it.0) * if it.1 { number } else { 1 })
            .sum();
        if let Some(cap) = cap {
            sum = sum.min(i128::from(cap));
        }
        if let Some(floor) = floor {
            sum = sum.max(i128::from(floor));
        }
        if factor {
            sum *= number;
        }
        if let Some((percent, condition)) = &percent
            && holds_in(condition, world)
        {
            sum = (sum - half_up(sum * i128::from(*percent), 1_000)).max(0);
        }
        if exempt.as_ref().is_some_and(|it| holds_in(it, world)) {
            sum = 0;
        }
        let expected = Amount::dong(i64::try_from(sum).unwrap());
        prop_assert_eq!(&bill.lines[0].due, &Due::Amount(expected));
        prop_assert_eq!(bill.sum(FeeFamily::Fee), Sum::Known(expected));
    }

    #[test]
    fn tiers_are_counted_unit_by_unit(
        bounds in prop::collection::btree_set(1..40_i64, 1..4),
        prices in prop::collection::vec(0..10_000_i64, 4),
        cap in prop::option::of(0..200_000_i64),
        number in 0..600_i64,
    ) {
        let mut tiers = Vec::new();
        let mut from = 1;
        for (bound, price) in bounds.iter().zip(&prices) {
            tiers.push((from, Some(*bound), *price));
            from = bound + 1;
        }
        tiers.push((from, None, prices[3]));
        let fee = Fee {
            value: FeeValue::Tiered {
                by: fact_id(NUMBER),
                tiers: tiers
                    .iter()
                    .map(|it| Tier {
                        from: Some(it.0),
                        to: it.1,
                        fee: formula(vec![(it.2, false)], None, None),
                        span: span(),
                    })
                    .collect(),
                cap: cap.map(Amount::dong),
                each: None,
            },
            ..no_fee()
        };
        let machine = machine(Vec::new(), fee);
        let mut answers = answers((Some(true), Some(0), None));
        // Tenths of a unit: a part of a unit counts as one.
        answers
            .facts
            .insert(fact_id(NUMBER), FactValue::Number(Decimal::new(number, 1)));
        let units = (number + 9) / 10;
        let price = |unit: i64| {
            let tier = tiers.iter().find(|it| it.0 <= unit && it.1.is_none_or(|to| unit <= to));
            tier.unwrap().2
        };
        let sum: i64 = (1..=units).map(price).sum();
        let sum = cap.map_or(sum, |cap| sum.min(cap));
        let bill = machine.bill(&answers);
        prop_assert_eq!(&bill.lines[0].due, &Due::Amount(Amount::dong(sum)));
    }
}
