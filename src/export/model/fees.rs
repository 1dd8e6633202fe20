//! Model to wire structs: what is to be paid.

use super::{
    convert::{Local, comparison_id, name, plain},
    flow,
    wire::{self, Day, Stated},
};
use crate::{
    model::{
        Cell, Exemption, FactId, Fee, FeeFamily, FeeSection, FeeValue, Formula, Reduction, Subject,
        TableRow, Term, Tier,
    },
    values::{Amount, Council},
};

pub(super) fn payments(local: Local<'_>) -> Vec<wire::Payments> {
    let section = |it: &FeeSection| {
        let FeeSection {
            family: of,
            state,
            meta,
        } = it;
        let fees = local.procedure.iter().flat_map(|it| it.fees.values());
        let fees = fees.filter(|fee| fee.family == *of);
        wire::Payments {
            family: family(*of).to_owned(),
            items: Stated::from(*state, |()| fees.map(|it| fee(local, it)).collect()),
            meta: local.cx.meta(meta),
        }
    };
    let sections = local.procedure.iter().flat_map(|it| &it.fee_sections);
    sections.map(section).collect()
}

fn family(family: FeeFamily) -> &'static str {
    match family {
        FeeFamily::Fee => "fee",
        FeeFamily::Charge => "charge",
        FeeFamily::Price => "price",
    }
}

fn fee(local: Local<'_>, it: &Fee) -> wire::Fee {
    let Fee {
        name: ident,
        title,
        // Told by the section that holds it.
        family: _,
        value: due,
        times,
        due_on,
        exemptions,
        reductions,
        guard,
        meta,
    } = it;
    let factor = |(fact, counts): &(FactId, Option<String>)| wire::Factor {
        fact: local.fact_id(*fact),
        counts: counts.clone(),
    };
    let mut out = wire::Fee {
        name: name(ident),
        title: title.clone(),
        kind: String::new(),
        formula: None,
        by: Vec::new(),
        rows: Vec::new(),
        times: times.iter().map(|(fact, _)| local.fact_id(*fact)).collect(),
        factors: times.iter().map(factor).collect(),
        cap: None,
        cap_each: None,
        due_on: due_on.map(|it| Stated::from(it, |it| flow::event(local, it))),
        exempt: exemptions.iter().map(|it| local.case(&it.guard)).collect(),
        exemptions: exemptions.iter().map(|it| exemption(local, it)).collect(),
        reductions: reductions.iter().map(|it| reduction(local, it)).collect(),
        when: local.guard(guard.as_ref()),
        meta: local.cx.meta(meta),
    };
    value(local, &mut out, due);
    out
}

fn value(local: Local<'_>, out: &mut wire::Fee, value: &FeeValue) {
    let kind = match value {
        FeeValue::Unknown => "unknown",
        FeeValue::None => "none",
        FeeValue::ByCouncil(Council::Province) => "by_province",
        FeeValue::ByCouncil(Council::Commune) => "by_commune",
        FeeValue::Formula(it) => {
            out.formula = Some(formula(local, it));
            "formula"
        }
        FeeValue::Table { by, rows } => {
            out.by = by.iter().map(|it| local.subject(*it)).collect();
            out.rows = rows.iter().map(|it| row(local, by, it)).collect();
            "table"
        }
        FeeValue::Tiered {
            by,
            tiers,
            cap,
            each,
        } => {
            out.by = vec![local.fact_id(*by)];
            out.rows = tiers.iter().map(|it| tier(local, it)).collect();
            out.cap = cap.map(Amount::as_dong);
            out.cap_each.clone_from(each);
            "tiered"
        }
    };
    kind.clone_into(&mut out.kind);
}

fn exemption(local: Local<'_>, it: &Exemption) -> wire::Exemption {
    let Exemption {
        guard,
        until,
        span: _,
    } = it;
    wire::Exemption {
        when: local.case(guard),
        until: until.map(Day),
    }
}

fn reduction(local: Local<'_>, it: &Reduction) -> wire::Reduction {
    let Reduction {
        percent,
        guard,
        until,
        span: _,
    } = it;
    wire::Reduction {
        percent: plain(*percent),
        when: local.guard(guard.as_ref()),
        until: until.map(Day),
    }
}

fn formula(local: Local<'_>, it: &Formula) -> wire::Formula {
    let Formula { terms, cap, floor } = it;
    let term = |Term { amount, per, times }: &Term| wire::Term {
        amount: amount.as_dong(),
        per: per.clone(),
        times: times.iter().map(|id| local.fact_id(*id)).collect(),
    };
    wire::Formula {
        terms: terms.iter().map(term).collect(),
        cap: cap.map(Amount::as_dong),
        floor: floor.map(Amount::as_dong),
    }
}

fn row(local: Local<'_>, by: &[Subject], it: &TableRow) -> wire::FeeRow {
    let TableRow {
        cells,
        fee,
        span: _,
    } = it;
    let cell = |(cell, subject): (&Cell, &Subject)| match cell {
        Cell::Values(values) => values.iter().map(|it| local.value(*subject, it)).collect(),
        Cell::Range(bounds) => {
            let bounds = bounds.iter().map(|(comparison, value)| {
                let value = local.value(*subject, value);
                format!("{} {value}", comparison_id(*comparison))
            });
            vec![bounds.collect::<Vec<_>>().join(", ")]
        }
        Cell::Otherwise => vec!["*".to_owned()],
    };
    wire::FeeRow {
        cells: cells.iter().zip(by).map(cell).collect(),
        formula: formula(local, fee),
    }
}

fn tier(local: Local<'_>, it: &Tier) -> wire::FeeRow {
    let Tier {
        from,
        to,
        fee,
        span: _,
    } = it;
    let bound = |it: &Option<i64>| it.map_or_else(String::new, |it| it.to_string());
    wire::FeeRow {
        cells: vec![vec![format!("{}..{}", bound(from), bound(to))]],
        formula: formula(local, fee),
    }
}
