//! What would have become of dossiers: in rows for people, and as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    diff::{Both, Replayed},
    export::cost::savings,
    interp::migrate::{Fate, Unlike},
    messages::{Message, Text, replayed as m},
    values::{Amount, Lang},
};

use super::Costs;

/// At most so many codes are named in a line.
const MOST_CODES: usize = 8;

/// Says what was compared.
pub(super) fn head(all: &Replayed) -> Text {
    let n = all.compared().count();
    m::HEAD.with("n", n).with("all", all.dossiers.len())
}

/// Returns the rows: what is counted, before and after.
pub(super) fn rows(
    all: &Replayed,
    costs: Option<&Costs<'_>>,
    lang: Lang,
) -> Vec<(Text, String, String)> {
    let count = |n: usize| n.to_string();
    let sum = |n: u64| n.to_string();
    let money = |it: Amount| it.display(lang);
    let (in_time, late) = (all.in_time(), all.late());
    let (papers, requests) = (all.papers(), all.requests());
    let mut rows = vec![
        (
            m::IN_TIME.text(),
            count(in_time.before.len()),
            count(in_time.after.len()),
        ),
        (
            m::LATE.text(),
            count(late.before.len()),
            count(late.after.len()),
        ),
        (m::PAPERS.text(), sum(papers.before), sum(papers.after)),
        (
            m::REQUESTS.text(),
            sum(requests.before),
            sum(requests.after),
        ),
    ];
    if let Some((it, n)) = all.money() {
        rows.push((m::MONEY.with("n", n), money(it.before), money(it.after)));
    }
    if let Some(it) = of_all(all, costs) {
        rows.push((m::COST.text(), money(it.before), money(it.after)));
    }
    rows
}

/// The compliance cost of the compared dossiers, where that of one is known.
fn of_all(all: &Replayed, costs: Option<&Costs<'_>>) -> Option<Both<Amount>> {
    let costs = costs?;
    let (dossier, _) = savings(&costs.before.cost, &costs.after.cost);
    let one = dossier?;
    let n = i64::try_from(all.compared().count()).ok()?;
    Some(Both {
        before: Amount::dong(one.before.checked_mul(n)?),
        after: Amount::dong(one.after.checked_mul(n)?),
    })
}

/// Names the dossiers that are late before and not after, or the other way round, and those that cannot be compared.
pub(super) fn notes(all: &Replayed) -> Vec<Text> {
    let late = all.late();
    let only = |these: &[&str], those: &[&str]| -> Vec<String> {
        let these = these.iter().filter(|it| !those.contains(it));
        these.map(|it| (*it).to_owned()).collect()
    };
    let mut notes = Vec::new();
    for (message, codes) in [
        (&m::NOW_IN_TIME, only(&late.before, &late.after)),
        (&m::NOW_LATE, only(&late.after, &late.before)),
    ] {
        if !codes.is_empty() {
            notes.push(message.with("codes", shown(&codes)));
        }
    }
    for (why, codes) in all.unlike() {
        let codes: Vec<String> = codes.into_iter().map(str::to_owned).collect();
        let text = m::UNLIKE.with("n", codes.len()).with("why", reason(why));
        notes.push(text.with("codes", shown(&codes)));
    }
    notes.push(m::ASSUMED.text());
    notes
}

fn shown(codes: &[String]) -> String {
    let mut text = codes
        .iter()
        .take(MOST_CODES)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if codes.len() > MOST_CODES {
        text.push_str(", …");
    }
    text
}

fn reason(why: &Unlike) -> Text {
    let plain = |it: &'static Message| it.text();
    match why {
        Unlike::NotFiled => plain(&m::NOT_FILED),
        Unlike::Moved => plain(&m::MOVED),
        Unlike::Running => plain(&m::RUNNING),
        Unlike::Refused(rule, step) if step.is_empty() => m::REFUSED_FILING.with("rule", rule),
        Unlike::Refused(rule, step) => m::REFUSED.with("rule", rule).with("step", step),
        Unlike::Waits(step) => m::WAITS.with("step", step),
    }
}

/// The dossiers that were played again.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct WireReplayed<'a> {
    /// How many dossiers of the version in force the store has.
    dossiers: usize,
    /// How many can be compared.
    compared: usize,
    in_time: WireCodes<'a>,
    late: WireCodes<'a>,
    papers: WireCounts,
    requests: WireCounts,
    /// In đồng; null where it is known of no dossier.
    money: Option<WireMoney>,
    /// Of all compared dossiers, in đồng; null without parameters.
    compliance_cost: Option<WireMoney>,
    /// Why dossiers cannot be compared.
    not_compared: Vec<WireUnlike<'a>>,
    list: BTreeMap<&'a str, WireFates>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireCodes<'a> {
    before: Vec<&'a str>,
    after: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireCounts {
    before: u64,
    after: u64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireMoney {
    /// Of how many dossiers.
    dossiers: usize,
    before: String,
    after: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireUnlike<'a> {
    why: String,
    dossiers: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireFates {
    before: WireFate,
    after: WireFate,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireFate {
    /// The day by which it had to be done, `2026-04-29`; null where none was promised.
    due: Option<String>,
    late: bool,
    papers: u64,
    requests: u64,
    /// In đồng; null where it is not known.
    money: Option<String>,
}

pub(super) fn wire<'a>(
    all: &'a Replayed,
    costs: Option<&Costs<'_>>,
    lang: Lang,
) -> WireReplayed<'a> {
    let codes = |it: Both<Vec<&'a str>>| WireCodes {
        before: it.before,
        after: it.after,
    };
    let counts = |it: Both<u64>| WireCounts {
        before: it.before,
        after: it.after,
    };
    let late = all.late();
    let fate = |it: &Fate, late: bool| WireFate {
        due: it.due.map(|it| it.to_string()),
        late,
        papers: it.papers,
        requests: it.requests,
        money: it.money.map(plain),
    };
    let list = all.compared().map(|(code, before, after)| {
        let fates = WireFates {
            before: fate(before, late.before.contains(&code)),
            after: fate(after, late.after.contains(&code)),
        };
        (code, fates)
    });
    let n = all.compared().count();
    WireReplayed {
        dossiers: all.dossiers.len(),
        compared: n,
        list: list.collect(),
        in_time: codes(all.in_time()),
        papers: counts(all.papers()),
        requests: counts(all.requests()),
        money: all.money().map(|(it, n)| WireMoney {
            dossiers: n,
            before: plain(it.before),
            after: plain(it.after),
        }),
        compliance_cost: of_all(all, costs).map(|it| WireMoney {
            dossiers: n,
            before: plain(it.before),
            after: plain(it.after),
        }),
        not_compared: all
            .unlike()
            .into_iter()
            .map(|(why, dossiers)| WireUnlike {
                why: reason(why).render(lang),
                dossiers,
            })
            .collect(),
        late: codes(late),
    }
}

fn plain(amount: Amount) -> String {
    amount.as_dong().to_string()
}
