//! A portfolio of proposals: one table over all pairs, sums, and what is to be amended in all.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    Report,
    json::{WireCounts, plain, wire_counts},
    plan::{Piece, Plan, plan, say, word},
    text::{item_row, title},
};
use crate::{
    cost::Saving,
    diagnostic::paragraph::paragraph,
    diff::{Amendment, Counts, Effect, ItemKind, Measure, Quantity, counts},
    export::cost::{WireSaving, saved},
    messages::{Arg, Message, Text, diff as d, plan as p, portfolio as m},
    model::cite,
    values::{Amount, Date, Decimal, Lang, Stated, TimeUnit},
};

/// The version of the format; it changes only when a reader would break.
const SCHEMA_VERSION: u32 = 1;

/// Pairs of versions, and what has no pair.
#[derive(Debug)]
pub struct Portfolio<'a> {
    /// The day whose law applies.
    pub as_of: Date,
    /// Pairs that differ or whose cost does, those that save most first.
    pub reports: Vec<Report<'a>>,
    /// How many pairs say the same.
    pub n_same: usize,
    /// Codes, else names, of procedures in force that no proposal speaks of.
    pub only_old: Vec<String>,
    /// Those of proposals for which nothing is in force.
    pub only_new: Vec<String>,
    /// What becomes of the items of all pairs, those that say the same included.
    items: BTreeMap<ItemKind, Counts>,
    /// The promised times of all pairs that state both in one unit.
    times: Vec<Quantity>,
}

impl<'a> Portfolio<'a> {
    /// Puts the pairs that save most money in a year first, then those that ease most.
    #[must_use]
    pub fn new(as_of: Date, mut reports: Vec<Report<'a>>) -> Self {
        let (items, times) = (items(&reports), times(&reports));
        let n = reports.len();
        reports.retain(|it| !it.diff.is_empty() || it.cost.is_some());
        let n_same = n - reports.len();
        reports.sort_by_cached_key(|it| {
            let saved = yearly(it).map(|it| it.saved);
            let eased = it.count(Effect::Eased);
            (std::cmp::Reverse((saved, eased)), code(it))
        });
        Self {
            as_of,
            reports,
            n_same,
            only_old: Vec::new(),
            only_new: Vec::new(),
            items,
            times,
        }
    }

    /// Tells whether a proposal has an error.
    #[must_use]
    pub fn has_error(&self) -> bool {
        self.reports.iter().any(Report::has_error)
    }

    /// Adds up what the pairs with a known cost save in a year; `None` where none is known.
    #[must_use]
    pub fn saving(&self) -> Option<(Saving, usize)> {
        let known: Vec<Saving> = self.reports.iter().filter_map(yearly).collect();
        let sum = |of: fn(&Saving) -> i64| {
            known
                .iter()
                .try_fold(0_i64, |sum, it| sum.checked_add(of(it)))
        };
        let saving = Saving::between(sum(|it| it.before)?, sum(|it| it.after)?)?;
        (!known.is_empty()).then_some((saving, known.len()))
    }

    /// Returns every provision to amend once, by instrument, with how many procedures need it; an
    /// instrument is known by its number.
    fn to_amend(&self) -> BTreeMap<(String, String), BTreeMap<(Amendment, String), usize>> {
        let mut all: BTreeMap<(String, String), BTreeMap<(Amendment, String), usize>> =
            BTreeMap::new();
        for report in &self.reports {
            let project = report.old.version.project;
            let mut own = BTreeSet::new();
            for it in &report.amendments.instruments {
                let Some(instrument) = project.instruments.get(it.instrument) else {
                    continue;
                };
                let name = |lang| cite::official_name(instrument, lang);
                for provision in &it.provisions {
                    let place = provision.place(Lang::Vi).unwrap_or_default();
                    own.insert((
                        (name(Lang::Vi), name(Lang::En)),
                        (provision.amendment, place),
                    ));
                }
            }
            for (name, provision) in own {
                *all.entry(name).or_default().entry(provision).or_default() += 1;
            }
        }
        all
    }

    /// What is said below the table.
    fn sums(&self) -> Vec<Text> {
        let mut all = Vec::new();
        let (old, new) = (self.only_old.len(), self.only_new.len());
        let told = m::PAIRS
            .with("n", self.reports.len())
            .with("same", self.n_same);
        all.push(told.with("old", old).with("new", new));
        for (kind, counts) in &self.items {
            if *counts != Counts::default() {
                all.push(item_row(*kind, counts));
            }
        }
        for it in &self.times {
            all.push(super::text::counted(*it));
        }
        match self.saving() {
            Some((it, n)) => {
                let money = |dong| Amount::dong(dong);
                let text = m::SAVED.with("before", money(it.before));
                let text = text.with("after", money(it.after));
                let rate = Decimal::new(it.rate.unwrap_or(0), 2);
                let text = text.with("saved", money(it.saved)).with("rate", rate);
                all.push(text.with("n", n).with("all", self.reports.len()));
            }
            None => all.push(m::NO_COST.text()),
        }
        all
    }

    fn heads() -> [&'static Message; 9] {
        [
            &m::COLUMN_CODE,
            &m::COLUMN_TITLE,
            &m::COLUMN_EASED,
            &m::COLUMN_HEAVIER,
            &m::COLUMN_READ,
            &m::COLUMN_ERRORS,
            &m::COLUMN_PAPERS,
            &m::COLUMN_TIME,
            &m::COLUMN_SAVED,
        ]
    }

    fn rows(&self, lang: Lang) -> Vec<Vec<String>> {
        let rows = self.reports.iter().map(|it| {
            let n = |effects: &[Effect]| -> String {
                let n: usize = effects.iter().map(|effect| it.count(*effect)).sum();
                n.to_string()
            };
            let papers = it.diff.quantities.iter();
            let papers = papers.copied().find(|it| it.measure == Measure::Papers);
            let none = || "–".to_owned();
            let money = yearly(it).map(|it| Amount::dong(it.saved).display(lang));
            vec![
                code(it),
                title(&it.new),
                n(&[Effect::Eased]),
                n(&[Effect::Tightened, Effect::Moved, Effect::Mixed]),
                n(&[Effect::Unclear]),
                it.unfounded.len().to_string(),
                papers.map_or_else(none, |it| arrow(it, lang)),
                promise(it).map_or_else(none, |it| arrow(it, lang)),
                money.unwrap_or_else(none),
            ]
        });
        rows.collect()
    }
}

/// Adds up the items, kind by kind.
fn items(reports: &[Report<'_>]) -> BTreeMap<ItemKind, Counts> {
    let mut all: BTreeMap<ItemKind, Counts> = BTreeMap::new();
    for it in reports {
        for kind in ItemKind::ALL {
            let counts = counts(&it.diff.items, kind);
            all.entry(kind).or_default().add(&counts);
        }
    }
    all
}

/// Adds up the promised times of the pairs that state both in the same unit, unit by unit.
fn times(reports: &[Report<'_>]) -> Vec<Quantity> {
    let mut sums: BTreeMap<TimeUnit, Quantity> = BTreeMap::new();
    for it in reports.iter().filter_map(promise) {
        let Some(unit) = it.measure.unit() else {
            continue;
        };
        let none = Some(Decimal::from(0));
        let sum = sums.entry(unit).or_insert(Quantity {
            measure: it.measure,
            before: none,
            after: none,
        });
        *sum = Quantity {
            measure: it.measure,
            before: added(sum.before, it.before),
            after: added(sum.after, it.after),
        };
    }
    sums.into_values().collect()
}

fn added(one: Option<Decimal>, other: Option<Decimal>) -> Option<Decimal> {
    let (one, other) = (one?, other?);
    let minus = Decimal::new(other.mantissa().checked_neg()?, other.scale());
    // What is saved from one to minus the other is their sum.
    Quantity {
        measure: Measure::Papers,
        before: Some(one),
        after: Some(minus),
    }
    .saved()
}

/// Writes a number before and after; one where they are the same.
fn arrow(it: Quantity, lang: Lang) -> String {
    let said = |number: Option<Decimal>| match number {
        Some(number) => it.measure.write(number).render(lang),
        None => d::UNSAID.get(lang).to_owned(),
    };
    if it.before == it.after {
        return said(it.before);
    }
    let both_units = it.measure.unit().is_none();
    match it.before.filter(|_| !both_units) {
        Some(before) => format!("{} → {}", before.display(lang), said(it.after)),
        None => format!("{} → {}", said(it.before), said(it.after)),
    }
}

/// The promised time, where both versions state it in one unit.
fn promise(report: &Report<'_>) -> Option<Quantity> {
    let mut times = report.diff.quantities.iter().copied();
    times.find(|it| {
        matches!(it.measure, Measure::Promise(_)) && it.before.is_some() && it.after.is_some()
    })
}

fn yearly(report: &Report<'_>) -> Option<Saving> {
    let [_, _, year] = report.cost.as_ref()?.savings();
    year
}

fn code(report: &Report<'_>) -> String {
    let procedure = report.new.version.procedure;
    let code = procedure.code.as_ref().and_then(Stated::value);
    code.map_or(&procedure.name.text, |it| &it.text).clone()
}

fn to_amend_rows(portfolio: &Portfolio<'_>) -> Vec<Text> {
    let mut rows = Vec::new();
    for ((vi, en), provisions) in portfolio.to_amend() {
        let name = Arg::Both { vi, en };
        for ((amendment, place), n) in provisions {
            let message = match amendment {
                Amendment::Repeal => &m::TO_REPEAL,
                Amendment::Amend => &m::TO_AMEND,
            };
            let place = if place.is_empty() {
                Arg::from(d::NO_PLACE.text())
            } else {
                Arg::from(place)
            };
            let text = message.with("name", name.clone()).with("place", place);
            rows.push(text.with("n", n));
        }
    }
    rows
}

/// Writes the table and the sums for people, no sentence wider than `width` columns.
#[must_use]
pub fn portfolio_to_text(portfolio: &Portfolio<'_>, lang: Lang, width: usize) -> String {
    let mut out = String::new();
    let mut line = |indent: usize, text: &str| {
        out.push_str(&paragraph(&" ".repeat(indent), text, width));
        out.push('\n');
    };
    let head = m::HEAD.with("date", portfolio.as_of);
    line(0, &head.render(lang));
    for cells in portfolio.rows(lang) {
        let told = |at: usize| cells.get(at).cloned().unwrap_or_default();
        line(0, "");
        line(0, &format!("{}  {}", told(0), told(1)));
        let row = m::ROW
            .with("eased", told(2))
            .with("heavier", told(3))
            .with("read", told(4))
            .with("errors", told(5));
        line(4, &row.render(lang));
        let row = m::ROW_NUMBERS
            .with("papers", told(6))
            .with("time", told(7))
            .with("saved", told(8));
        line(4, &row.render(lang));
    }
    line(0, "");
    line(0, m::SUMS.get(lang));
    for text in portfolio.sums() {
        line(2, &text.render(lang));
    }
    let rows = to_amend_rows(portfolio);
    if !rows.is_empty() {
        line(0, "");
        line(0, d::AMENDMENTS.get(lang));
        for text in rows {
            line(2, &text.render(lang));
        }
    }
    for (message, names) in [
        (&m::ONLY_OLD, &portfolio.only_old),
        (&m::ONLY_NEW, &portfolio.only_new),
    ] {
        if !names.is_empty() {
            line(0, "");
            line(0, &message.with("names", names.join(", ")).render(lang));
        }
    }
    out
}

/// Makes one annex: the table of all, then the plan of each pair.
pub(super) fn portfolio_plan(portfolio: &Portfolio<'_>) -> Plan {
    let mut whole = Plan {
        title: word(&m::PLAN_TITLE),
        pieces: Vec::new(),
        foot: say(&p::PLAN_FOOT.with("date", portfolio.as_of)),
    };
    let heads = Portfolio::heads().iter().map(|it| word(it)).collect();
    let mut rows = portfolio.rows(Lang::Vi);
    // Without a code it is known by its name, the words of which are joined in a file only.
    for first in rows.iter_mut().filter_map(|it| it.first_mut()) {
        *first = first.replace('_', " ");
    }
    whole.pieces.push(Piece::Table(heads, rows));
    let sums = portfolio.sums();
    let sums = sums.iter().map(|it| Piece::Text(say(it)));
    whole.pieces.extend(sums);
    let rows = to_amend_rows(portfolio);
    if !rows.is_empty() {
        let head = Piece::Heading(2, word(&d::AMENDMENTS));
        whole.pieces.push(head);
        let rows = rows.iter().map(|it| Piece::Text(say(it)));
        whole.pieces.extend(rows);
    }
    for report in &portfolio.reports {
        whole.pieces.extend(plan(report).pieces);
    }
    whole
}

#[derive(Debug, Serialize)]
struct Wire<'a> {
    schema_version: u32,
    as_of: Date,
    pairs: Vec<WirePair>,
    same: usize,
    only_in_force: &'a [String],
    only_proposed: &'a [String],
    sums: WireSums,
    amendments: Vec<WireToAmend>,
}

#[derive(Debug, Serialize)]
struct WirePair {
    code: String,
    title: String,
    eased: usize,
    tightened: usize,
    moved: usize,
    mixed: usize,
    unclear: usize,
    neutral: usize,
    unfounded: usize,
    papers: [Option<String>; 2],
    promised_time: Option<WireTime>,
    per_year: Option<WireSaving>,
}

/// A time before and after.
#[derive(Debug, Serialize)]
struct WireTime {
    unit: Option<TimeUnit>,
    before: Option<String>,
    after: Option<String>,
    saved: Option<String>,
    rate_percent: Option<String>,
}

#[derive(Debug, Serialize)]
struct WireSums {
    items: BTreeMap<&'static str, WireCounts>,
    promised_time: Vec<WireTime>,
    /// Of the pairs whose cost is known.
    per_year: Option<WireSaving>,
    cost_known: usize,
}

#[derive(Debug, Serialize)]
struct WireToAmend {
    instrument: String,
    action: &'static str,
    place: Option<String>,
    procedures: usize,
}

/// Writes the portfolio as one JSON object, indented, with a line break at the end.
#[must_use]
pub fn portfolio_to_json(portfolio: &Portfolio<'_>) -> String {
    let pairs = portfolio.reports.iter().map(|it| {
        let mut papers = it.diff.quantities.iter();
        let papers = papers.find(|it| it.measure == Measure::Papers);
        WirePair {
            code: code(it),
            title: title(&it.new),
            eased: it.count(Effect::Eased),
            tightened: it.count(Effect::Tightened),
            moved: it.count(Effect::Moved),
            mixed: it.count(Effect::Mixed),
            unclear: it.count(Effect::Unclear),
            neutral: it.count(Effect::Neutral),
            unfounded: it.unfounded.len(),
            papers: [
                papers.and_then(|it| it.before).map(plain),
                papers.and_then(|it| it.after).map(plain),
            ],
            promised_time: promise(it).map(time),
            per_year: yearly(it).map(saved),
        }
    });
    let items = portfolio.items.iter();
    let items = items.map(|it| (it.0.id(), wire_counts(it.1)));
    let saving = portfolio.saving();
    let amendments = portfolio.to_amend().into_iter();
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        as_of: portfolio.as_of,
        pairs: pairs.collect(),
        same: portfolio.n_same,
        only_in_force: &portfolio.only_old,
        only_proposed: &portfolio.only_new,
        sums: WireSums {
            items: items.collect(),
            promised_time: portfolio.times.iter().copied().map(time).collect(),
            cost_known: saving.map_or(0, |it| it.1),
            per_year: saving.map(|it| saved(it.0)),
        },
        amendments: amendments
            .flat_map(|((name, _), provisions)| {
                provisions
                    .into_iter()
                    .map(move |((amendment, place), n)| WireToAmend {
                        instrument: name.clone(),
                        action: match amendment {
                            Amendment::Repeal => "repeal",
                            Amendment::Amend => "amend",
                        },
                        place: Some(place).filter(|it| !it.is_empty()),
                        procedures: n,
                    })
            })
            .collect(),
    };
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

fn time(it: Quantity) -> WireTime {
    WireTime {
        unit: it.measure.unit(),
        before: it.before.map(plain),
        after: it.after.map(plain),
        saved: it.saved().map(plain),
        rate_percent: it.rate().map(|it| plain(Decimal::new(it, 2))),
    }
}
