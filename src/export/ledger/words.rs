//! The words for what a ledger names.

use super::Named;
use crate::{
    checks::{
        ledger::{Criterion, Kind, Opinion, Status},
        refine::{Dimension, Order},
    },
    diagnostic::Severity,
    messages::{Message, ledger as words},
    model::{BasisOrigin, Strength},
    values::Lang,
};

fn named(id: &'static str, name: &'static Message, lang: Lang) -> Named {
    Named {
        id,
        name: name.get(lang),
    }
}

pub(super) fn kind(kind: Kind, lang: Lang) -> Named {
    let name = match kind {
        Kind::Channel => &words::KIND_CHANNEL,
        Kind::Condition => &words::KIND_CONDITION,
        Kind::Sets => &words::KIND_SETS,
        Kind::Paper => &words::KIND_PAPER,
        Kind::Fee => &words::KIND_FEE,
        Kind::TimeLimit => &words::KIND_TIME_LIMIT,
        Kind::Step => &words::KIND_STEP,
        Kind::Result => &words::KIND_RESULT,
        Kind::Ground => &words::KIND_GROUND,
        Kind::Prerequisite => &words::KIND_PREREQUISITE,
    };
    named(kind.id(), name, lang)
}

pub(super) fn criterion(criterion: Criterion, lang: Lang) -> Named {
    let name = match criterion {
        Criterion::Necessary => &words::NECESSARY,
        Criterion::Reasonable => &words::REASONABLE,
        Criterion::Lawful => &words::LAWFUL,
    };
    named(criterion.id(), name, lang)
}

pub(super) fn opinion(opinion: Opinion, lang: Lang) -> Named {
    let name = match opinion {
        Opinion::Holds => &words::OPINION_HOLDS,
        Opinion::NotCompared => &words::OPINION_NOT_COMPARED,
        Opinion::Doubtful => &words::OPINION_DOUBTFUL,
        Opinion::Fails => &words::OPINION_FAILS,
    };
    named(opinion.id(), name, lang)
}

/// Says what an opinion means.
pub(super) fn meaning(opinion: Opinion) -> &'static Message {
    match opinion {
        Opinion::Holds => &words::HOLDS_MEANS,
        Opinion::NotCompared => &words::NOT_COMPARED_MEANS,
        Opinion::Doubtful => &words::DOUBTFUL_MEANS,
        Opinion::Fails => &words::FAILS_MEANS,
    }
}

pub(super) fn strength(strength: Strength, lang: Lang) -> Named {
    let (id, name) = match strength {
        Strength::None => ("none", &words::STRENGTH_NONE),
        Strength::Unverified => ("unverified", &words::STRENGTH_UNVERIFIED),
        Strength::Instrument => ("instrument", &words::STRENGTH_INSTRUMENT),
        Strength::Exact => ("exact", &words::STRENGTH_EXACT),
    };
    named(id, name, lang)
}

pub(super) fn origin(origin: BasisOrigin, lang: Lang) -> Named {
    let (id, name) = match origin {
        BasisOrigin::Own => ("own", &words::ORIGIN_OWN),
        BasisOrigin::Section => ("section", &words::ORIGIN_SECTION),
        BasisOrigin::Procedure => ("procedure", &words::ORIGIN_PROCEDURE),
    };
    named(id, name, lang)
}

pub(super) fn status(status: Status, lang: Lang) -> Named {
    let (id, name) = match status {
        Status::Holds => ("in_force", &words::STATUS_HOLDS),
        Status::Unknown => ("unknown", &words::STATUS_UNKNOWN),
        Status::Lapsed(..) => ("not_in_force", &words::STATUS_LAPSED),
    };
    named(id, name, lang)
}

pub(super) fn dimension(dimension: Dimension, lang: Lang) -> Named {
    named(dimension.id(), dimension.name(), lang)
}

pub(super) fn severity(severity: Severity, lang: Lang) -> Named {
    let id = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    named(id, severity.word(), lang)
}

/// The answers of a comparison, the best first.
pub(super) const ANSWERS: [(&str, &Message); 4] = [
    ("within", &words::ANSWER_WITHIN),
    ("unknown", &words::ANSWER_UNKNOWN),
    ("depends", &words::ANSWER_DEPENDS),
    ("beyond", &words::ANSWER_BEYOND),
];

pub(super) fn answers(lang: Lang) -> [Named; 4] {
    ANSWERS.map(|(id, name)| Named {
        id,
        name: name.get(lang),
    })
}

pub(super) fn answer(order: &Order, lang: Lang) -> Named {
    let (id, name) = match order {
        Order::Within => ("within", &words::ANSWER_WITHIN),
        Order::Beyond => ("beyond", &words::ANSWER_BEYOND),
        Order::Depends(_) => ("depends", &words::ANSWER_DEPENDS),
        Order::Unknown(_) => ("unknown", &words::ANSWER_UNKNOWN),
    };
    named(id, name, lang)
}
