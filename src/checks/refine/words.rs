//! Demands and what is allowed, in words.

use super::{
    Dimension,
    asked::{Demand, What},
};
use crate::{
    checks::flow::condition_words,
    messages::{Arg, Text, refine as m},
    model::{
        CopyDemand, Fee, FeeValue, Forbidden, FormRef, Formula, Limit, Permission, PermissionKind,
        Phrases, Procedure, Project, cite,
    },
    syntax::words::{Channel, Word},
    values::{Amount, Lang, Length, Stated},
};

/// Writes what is asked, on one dimension.
pub(super) fn asked(
    project: &Project,
    procedure: &Procedure,
    demand: &Demand<'_>,
    dimension: Dimension,
) -> Text {
    let name = demand.name;
    match (&demand.what, dimension) {
        (What::Paper(document, entry), Dimension::Copies) => {
            let own = if entry.copies.is_empty() {
                &document.copies
            } else {
                &entry.copies
            };
            m::ASKED_COPIES
                .with("name", name)
                .with("copies", copies(own))
        }
        (What::Paper(document, _), Dimension::Form) => m::ASKED_FORM.with("name", name).with(
            "form",
            document
                .form
                .as_ref()
                .and_then(|it| cite::form(project, it))
                .unwrap_or_else(unnamed),
        ),
        (What::Paper(..), _) => m::ASKED_PAPER.with("name", name),
        (What::Sets(Stated::Value(count)), _) => m::ASKED_SETS.with("count", *count),
        (What::Sets(_), _) => m::ASKED_SETS_UNKNOWN.text(),
        (What::Promise(it) | What::StepLimit(it), _) => m::ASKED_LIMIT
            .with("name", name)
            .with("limit", limit(procedure, it)),
        (What::NoPromise, _) => m::ASKED_NO_LIMIT.text(),
        (What::Extension(it), _) => m::ASKED_EXTENSION
            .with("name", name)
            .with("length", it.length),
        (What::Fee(it), _) => m::ASKED_FEE.with("name", name).with("amount", fee(it)),
        (What::Condition(_), _) => m::ASKED_CONDITION.with("name", name),
        (What::Inspection, _) => m::ASKED_INSPECTION.with("name", name),
        (What::Channels(it), _) => m::ASKED_CHANNELS.with("channels", channels(it)),
    }
}

/// Writes what a line of a provision allows.
pub(super) fn allowed(project: &Project, procedure: &Procedure, line: &Permission) -> Text {
    let mut text = match &line.kind {
        PermissionKind::Document {
            document,
            copies,
            form,
        } => paper(project, procedure, document, copies, form.as_ref()),
        PermissionKind::Condition(words) => m::ALLOWED_CONDITION.with("text", words),
        PermissionKind::Limit { length, .. } => m::ALLOWED_LIMIT.with("length", *length),
        PermissionKind::Fee { amount, per } => {
            m::ALLOWED_FEE.with("amount", each(*amount, per.as_deref()))
        }
        PermissionKind::Inspection => m::ALLOWED_INSPECTION.text(),
        PermissionKind::Sets(count) => m::ALLOWED_SETS.with("count", *count),
        PermissionKind::Channels(all) => m::ALLOWED_CHANNELS.with("channels", channels(all)),
    };
    if let Some(guard) = &line.guard {
        let when = condition_words(procedure, &guard.condition);
        text = m::ALLOWED_WHEN.with("allowed", text).with("when", when);
    }
    if let Some(until) = line.until {
        text = m::ALLOWED_UNTIL.with("allowed", text).with("until", until);
    }
    text
}

fn paper(
    project: &Project,
    procedure: &Procedure,
    id: &str,
    all: &[CopyDemand],
    form: Option<&FormRef>,
) -> Text {
    let name = paper_name(procedure, id);
    let mut text = if all.is_empty() {
        m::ALLOWED_PAPER.with("name", name)
    } else {
        m::ALLOWED_COPIES
            .with("name", name)
            .with("copies", copies(all))
    };
    if let Some(form) = form {
        let form = cite::form(project, form).unwrap_or_else(unnamed);
        text = m::ALLOWED_FORM.with("allowed", text).with("form", form);
    }
    text
}

/// Returns the name that the procedure gives a paper.
fn paper_name(procedure: &Procedure, id: &str) -> String {
    let document = procedure.document(id);
    let document = document.and_then(|it| procedure.documents.get(it));
    document.map_or_else(|| id.to_owned(), |it| it.name.text.clone())
}

fn unnamed() -> Arg {
    m::FORM_UNNAMED.text().into()
}

/// Writes what a provision allows a limit to grow by.
pub(super) fn extension(length: Length, bound: Option<u32>) -> Text {
    match bound {
        Some(count) => m::ALLOWED_EXTENSION_TIMES
            .with("length", length)
            .with("count", count),
        None => m::ALLOWED_EXTENSION.with("length", length),
    }
}

/// Writes what a provision forbids.
pub(super) fn forbidden(procedure: &Procedure, what: &Forbidden) -> Text {
    match what {
        Forbidden::Document(id) => m::FORBIDDEN_PAPER.with("name", paper_name(procedure, id)),
        Forbidden::Copy(kind) => m::FORBIDDEN_COPY.with("kind", word(*kind)),
    }
}

fn word(word: impl Word) -> Arg {
    Arg::Both {
        vi: word.spell(Lang::Vi).to_owned(),
        en: word.spell(Lang::En).to_owned(),
    }
}

/// Writes copies, such as `1 bản chính, 1 bản sao`.
fn copies(all: &[CopyDemand]) -> Arg {
    let write = |lang: Lang| {
        let one = |it: &CopyDemand| {
            let many = lang == Lang::En && it.count.is_some_and(|count| count != 1);
            let kind = it.kind.map(|kind| {
                let word = if many {
                    kind.plural()
                } else {
                    kind.spell(lang)
                };
                word.to_owned()
            });
            let count = it.count.map(|count| count.to_string());
            [count, kind]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let all: Vec<String> = all.iter().map(one).filter(|it| !it.is_empty()).collect();
        all.join(", ")
    };
    let (vi, en) = (write(Lang::Vi), write(Lang::En));
    if vi.is_empty() {
        return Arg::from(m::COPIES_UNSTATED.text());
    }
    Arg::Both { vi, en }
}

fn limit(procedure: &Procedure, limit: &Limit) -> Arg {
    let write = |lang| Phrases::new(procedure, lang).limit(limit);
    Arg::Both {
        vi: write(Lang::Vi),
        en: write(Lang::En),
    }
}

fn channels(all: &[Channel]) -> Arg {
    Arg::List(all.iter().map(|it| word(*it)).collect())
}

fn each(amount: Amount, unit: Option<&str>) -> Arg {
    match unit {
        Some(unit) => m::AMOUNT_EACH
            .with("amount", amount)
            .with("unit", unit)
            .into(),
        None => amount.into(),
    }
}

/// Writes how much is paid: the highest row of a table, the dearest tier.
fn fee(fee: &Fee) -> Arg {
    match &fee.value {
        FeeValue::Unknown | FeeValue::ByCouncil(_) => m::AMOUNT_UNSTATED.text().into(),
        FeeValue::None => m::AMOUNT_NONE.text().into(),
        FeeValue::Formula(it) => formula(it),
        FeeValue::Table { rows, .. } => {
            let total = |it: &Formula| {
                it.terms
                    .iter()
                    .map(|term| term.amount.as_dong())
                    .sum::<i64>()
            };
            let highest = rows.iter().max_by_key(|it| total(&it.fee));
            match highest {
                Some(row) => m::AMOUNT_UP_TO.with("amount", formula(&row.fee)).into(),
                None => m::AMOUNT_UNSTATED.text().into(),
            }
        }
        FeeValue::Tiered { tiers, cap, .. } => {
            let dearest = tiers.iter().map(|it| &it.fee).max_by_key(|it| {
                it.terms
                    .iter()
                    .map(|term| term.amount.as_dong())
                    .sum::<i64>()
            });
            let amount = dearest.map_or_else(|| m::AMOUNT_UNSTATED.text().into(), formula);
            capped(amount, *cap)
        }
    }
}

fn formula(formula: &Formula) -> Arg {
    let terms = formula.terms.iter();
    let terms: Vec<Arg> = terms.map(|it| each(it.amount, it.per.as_deref())).collect();
    let sum = |lang| {
        let terms: Vec<String> = terms.iter().map(|it| it.render(lang)).collect();
        terms.join(" + ")
    };
    let amount = Arg::Both {
        vi: sum(Lang::Vi),
        en: sum(Lang::En),
    };
    capped(amount, formula.cap)
}

fn capped(amount: Arg, cap: Option<Amount>) -> Arg {
    match cap {
        Some(cap) => m::AMOUNT_CAPPED
            .with("amount", amount)
            .with("cap", cap)
            .into(),
        None => amount,
    }
}
