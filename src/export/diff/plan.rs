//! The annex of a simplification plan (phương án đơn giản hóa), in Vietnamese.
//!
//! The layout is that which plans approved by decision are said to have; the official form was not
//! read. Everything in it follows from the two versions and from the numbers that were given; what
//! is not known stands as a blank with what to do.

use super::{Costs, Report, replayed, text};
use crate::{
    diff::{Amendment, Aspect, Change, Counts, Effect, ItemKind, Part, counts},
    export::cost::State,
    messages::{Arg, Message, Text, plan as m},
    model::cite,
    values::{Amount, Decimal, Lang, Stated},
};

/// A piece of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A heading of a level from 1.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// A table: the heads of the columns, and rows.
    Table(Vec<String>, Vec<Vec<String>>),
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) title: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) foot: String,
}

const LANG: Lang = Lang::Vi;

pub(super) fn say(text: &Text) -> String {
    let text = in_words(&text.render(LANG));
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Names of a file stand in backticks, their words joined by `_`; an annex has quotes and spaces.
fn in_words(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let pieces = pieces.map(|(at, piece)| match at % 2 {
        1 => format!("“{}”", spaced(piece)),
        _ => piece.to_owned(),
    });
    pieces.collect()
}

fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

pub(super) fn word(message: &'static Message) -> String {
    say(&message.text())
}

/// Makes the plan.
pub(super) fn plan(report: &Report<'_>) -> Plan {
    let procedure = report.new.version.procedure;
    let old = report.old.version.procedure;
    let mut plan = Plan {
        title: word(&m::PLAN_TITLE),
        pieces: Vec::new(),
        foot: say(&m::PLAN_FOOT.with("date", report.as_of)),
    };
    let field = procedure.field.as_ref().or(old.field.as_ref());
    let field = field.and_then(Stated::value).cloned();
    let field = field.map_or_else(|| word(&m::PLAN_BLANK), |it| it.to_uppercase());
    plan.head(2, &m::PLAN_FIELD.with("field", field));
    let title = old.title.value().unwrap_or(&old.name.text);
    let code = old.code.as_ref().and_then(Stated::value);
    let code = code.map_or_else(|| word(&m::PLAN_BLANK), |it| it.text.clone());
    plan.head(
        2,
        &m::PLAN_PROCEDURE.with("title", title).with("code", code),
    );
    plan.head(3, &m::PLAN_CONTENT.text());
    contents(report, &mut plan);
    plan.head(3, &m::PLAN_EXECUTION.text());
    execution(report, &mut plan);
    plan.head(3, &m::PLAN_BENEFIT.text());
    benefit(report, &mut plan);
    plan
}

impl Plan {
    fn head(&mut self, level: u8, text: &Text) {
        self.pieces.push(Piece::Heading(level, say(text)));
    }

    fn text(&mut self, text: &Text) {
        self.pieces.push(Piece::Text(say(text)));
    }

    fn table(&mut self, heads: &[&'static Message], rows: Vec<Vec<String>>) {
        let heads = heads.iter().map(|it| word(it)).collect();
        self.pieces.push(Piece::Table(heads, rows));
    }
}

/// The letter of a change in the list: a, b, …, z, then numbers.
fn letter(at: usize) -> String {
    let letters = "abcdđeghiklmnopqrstuvxy";
    match letters.chars().nth(at) {
        Some(letter) => letter.to_string(),
        None => (at + 1).to_string(),
    }
}

/// Returns the changes that the plan lists, in its order: those that ease first.
fn listed<'r, 'a>(report: &'r Report<'a>) -> Vec<(usize, &'r Change<'a>)> {
    let all = report.diff.changes.iter().enumerate();
    let mut all: Vec<(usize, &Change<'_>)> =
        all.filter(|it| it.1.effect != Effect::Neutral).collect();
    all.sort_by_key(|it| it.1.effect != Effect::Eased);
    all
}

fn contents(report: &Report<'_>, plan: &mut Plan) {
    let all = listed(report);
    let inputs = report.cost.as_ref().map(changed).unwrap_or_default();
    if all.is_empty() && inputs.is_empty() {
        plan.text(&m::PLAN_NOTHING.text());
    }
    let mut warned = false;
    for (place, (at, change)) in all.iter().enumerate() {
        if change.effect != Effect::Eased && !warned {
            plan.text(&m::PLAN_NOT_EASED.text());
            warned = true;
        }
        let what = say(&sentence(change));
        let item = m::PLAN_ITEM.with("letter", letter(place));
        let item = in_words(&item.with("what", what).render(LANG));
        plan.pieces.push(Piece::Text(item));
        plan.text(&m::PLAN_REASON.with("reason", reason(report, *at, change)));
    }
    for (place, (key, before, after)) in inputs.into_iter().enumerate() {
        let text = m::PLAN_INPUT.with("letter", letter(all.len() + place));
        let text = text.with("key", key).with("before", before);
        let text = text.with("after", after).render(LANG);
        plan.pieces.push(Piece::Text(text));
    }
}

/// Returns the numbers of the cost that are others after: such as how often it must be done, which
/// no procedure says.
fn changed(costs: &Costs<'_>) -> Vec<(String, Decimal, Decimal)> {
    let after = &costs.after.inputs.items;
    let named = |key: &crate::cost::Key, procedure| key.path(procedure).1;
    let before = costs.before.inputs.items.iter();
    let changed = before.filter_map(|(key, item)| {
        let name = named(key, costs.old);
        let mut others = after.iter();
        let other = others.find(|it| named(it.0, costs.new) == name)?.1;
        (other.value != item.value).then_some((name, item.value, other.value))
    });
    changed.collect()
}

/// Says what a change does, with the words before and after.
fn sentence(change: &Change<'_>) -> Text {
    let effect = change.effect.name().text();
    let item = change.item();
    let title = item.and_then(|it| it.title);
    // The words that a source adds to a channel do not name it.
    let title = title.filter(|_| change.part != Part::Channel);
    let own = item.map(|it| spaced(&it.name.render(LANG)));
    let name = title.map(ToOwned::to_owned).or(own).unwrap_or_default();
    let length = (Part::TimeLimit, Some(Aspect::Limit));
    let untitled = (change.part, change.aspect) == length && title.is_none();
    let part = change.part.name().text();
    let text = match (change.aspect, change.old.is_some()) {
        (None, true) => m::PLAN_DROPPED.text(),
        (None, false) => m::PLAN_ADDED.text(),
        (Some(aspect), _) => {
            let said =
                |it: &Option<Arg>| it.clone().unwrap_or_else(|| m::PLAN_UNSAID.text().into());
            let message = if untitled {
                &m::PLAN_CHANGED_LIMIT
            } else {
                &m::PLAN_CHANGED
            };
            message
                .with("side", aspect.name().text())
                .with("before", said(&change.before))
                .with("after", said(&change.after))
        }
    };
    text.with("part", part)
        .with("name", name)
        .with("effect", effect)
}

/// Returns why: what the proposal notes of the element, the findings that are mended there, what
/// the program saw; else a blank.
fn reason(report: &Report<'_>, at: usize, change: &Change<'_>) -> Arg {
    let mut all: Vec<Arg> = Vec::new();
    if let Some(item) = &change.new {
        let notes = crate::diff::notes(report.new.version.procedure, change.part, item.at);
        all.extend(notes.iter().map(|it| Arg::from(it.as_str())));
    }
    if let Some(item) = &change.old {
        let id = item.id.as_str();
        let mended = report.findings.fixed.iter().filter(|it| {
            let path = it.element.as_deref().unwrap_or_default();
            path.split('.').nth(1) == Some(id) && !id.is_empty()
        });
        let mended = mended.map(|it| {
            let text = m::PLAN_MENDED.with("code", it.code.id);
            Arg::from(text.with("message", it.message.clone()))
        });
        all.extend(mended);
    }
    all.extend(change.why.clone().map(Arg::from));
    let lacks = report.unfounded.iter().find(|it| it.0 == at);
    all.extend(lacks.map(|it| Arg::from(it.1.words().text())));
    if all.is_empty() {
        return m::PLAN_NO_REASON.text().into();
    }
    let all: Vec<String> = all.iter().map(|it| it.render(LANG)).collect();
    Arg::from(all.join("; "))
}

fn execution(report: &Report<'_>, plan: &mut Plan) {
    let places: Vec<usize> = listed(report).iter().map(|it| it.0).collect();
    let letters = |changes: &[usize]| -> Arg {
        let letters = changes.iter().filter_map(|it| {
            let place = places.iter().position(|place| place == it)?;
            Some(letter(place))
        });
        Arg::from(letters.collect::<Vec<_>>().join(", "))
    };
    let project = report.old.version.project;
    for it in &report.amendments.instruments {
        let instrument = project.instruments.get(it.instrument);
        let name = instrument.map_or_else(String::new, |it| cite::official_name(it, LANG));
        plan.text(&m::PLAN_INSTRUMENT.with("name", name));
        for provision in &it.provisions {
            let message = match provision.amendment {
                Amendment::Repeal => &m::PLAN_REPEAL,
                Amendment::Amend => &m::PLAN_AMEND,
            };
            let place = match provision.place(LANG) {
                Some(place) => Arg::from(place),
                None if provision.of_list => m::PLAN_OF_LIST.text().into(),
                None => m::PLAN_NO_PLACE.text().into(),
            };
            let text = message.with("place", place);
            plan.text(&text.with("letters", letters(&provision.changes)));
        }
    }
    if !report.amendments.unfounded.is_empty() {
        let letters = letters(&report.amendments.unfounded);
        plan.text(&m::PLAN_NO_BASIS.with("letters", letters));
    }
    if report.amendments.instruments.is_empty() && report.amendments.unfounded.is_empty() {
        plan.text(&m::PLAN_NO_AMENDMENT.text());
    }
    if !report.unfounded.is_empty() {
        let all: Vec<usize> = report.unfounded.iter().map(|it| it.0).collect();
        plan.text(&m::PLAN_UNFOUNDED.with("letters", letters(&all)));
    }
}

fn benefit(report: &Report<'_>, plan: &mut Plan) {
    match &report.cost {
        Some(costs) => cost(costs, plan),
        None => plan.text(&m::PLAN_NO_COST.text()),
    }
    let rows = report.diff.quantities.iter().map(|it| {
        let number = |number: Option<Decimal>| match number {
            Some(number) => it.measure.write(number).render(LANG),
            None => word(&m::PLAN_UNSAID),
        };
        let rate = it.rate().map_or_else(String::new, percent);
        vec![
            say(&it.measure.name().text()),
            number(it.before),
            number(it.after),
            rate,
        ]
    });
    let heads = [
        &m::PLAN_COLUMN_WHAT,
        &m::PLAN_COLUMN_BEFORE,
        &m::PLAN_COLUMN_AFTER,
        &m::PLAN_COLUMN_RATE,
    ];
    let rows: Vec<Vec<String>> = rows.collect();
    if !rows.is_empty() {
        plan.text(&m::PLAN_COUNTED.text());
        plan.table(&heads, rows);
    }
    items(report, plan);
    dossiers(report, plan);
    for text in text::online(report).iter().flatten() {
        plan.text(text);
    }
    if let Some(text) = text::days(report) {
        plan.text(&text);
    }
}

/// The table of items, kind by kind.
fn items(report: &Report<'_>, plan: &mut Plan) {
    let counted = ItemKind::ALL
        .iter()
        .map(|it| (*it, counts(&report.diff.items, *it)));
    let rows = counted.filter(|it| it.1 != Counts::default());
    let rows = rows.map(|(kind, it)| {
        let rate = it.rate().map_or_else(String::new, percent);
        let numbers = [
            it.before(),
            it.kept,
            it.amended,
            it.repealed,
            it.added,
            it.cut,
        ];
        let numbers = numbers.iter().map(ToString::to_string);
        let name = std::iter::once(word(kind.name()));
        name.chain(numbers).chain([rate]).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        return;
    }
    plan.text(&m::PLAN_ITEMS.text());
    let heads = [
        &m::PLAN_COLUMN_WHAT,
        &m::PLAN_COLUMN_BEFORE,
        &m::PLAN_COLUMN_KEPT,
        &m::PLAN_COLUMN_AMENDED,
        &m::PLAN_COLUMN_REPEALED,
        &m::PLAN_COLUMN_ADDED,
        &m::PLAN_COLUMN_CUT,
        &m::PLAN_COLUMN_RATE,
    ];
    plan.table(&heads, rows);
}

fn percent(hundredths: i64) -> String {
    format!("{} %", Decimal::new(hundredths, 2).display(LANG))
}

fn cost(costs: &Costs<'_>, plan: &mut Plan) {
    let [dossier, applicant, year] = costs.savings();
    let money = |dong: i64| Amount::dong(dong).display(LANG);
    if let Some(it) = year {
        for (message, dong) in [
            (&m::PLAN_COST_BEFORE, it.before),
            (&m::PLAN_COST_AFTER, it.after),
            (&m::PLAN_COST_SAVED, it.saved),
        ] {
            plan.text(&message.with("cost", money(dong)));
        }
        let rate = it.rate.map_or_else(|| word(&m::PLAN_BLANK), percent);
        plan.text(&m::PLAN_COST_RATE.with("rate", rate));
    }
    let rows = [
        (&m::PLAN_PER_DOSSIER, dossier),
        (&m::PLAN_PER_APPLICANT, applicant),
        (&m::PLAN_PER_YEAR, year),
    ];
    let rows = rows.into_iter().filter_map(|(name, saving)| {
        let it = saving?;
        let rate = it.rate.map_or_else(String::new, percent);
        Some(vec![
            word(name),
            money(it.before),
            money(it.after),
            money(it.saved),
            rate,
        ])
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if !rows.is_empty() {
        let heads = [
            &m::PLAN_COLUMN_WHAT,
            &m::PLAN_COLUMN_BEFORE,
            &m::PLAN_COLUMN_AFTER,
            &m::PLAN_COLUMN_SAVED,
            &m::PLAN_COLUMN_RATE,
        ];
        plan.table(&heads, rows);
    }
    missing(costs, plan);
    sources(costs, plan);
}

/// What would have become of the dossiers that came.
fn dossiers(report: &Report<'_>, plan: &mut Plan) {
    let Some(all) = &report.replayed else {
        return;
    };
    plan.text(&replayed::head(all));
    let rows = replayed::rows(all, report.cost.as_ref(), LANG).into_iter();
    let rows = rows.map(|(what, before, after)| vec![say(&what), before, after]);
    let heads = [
        &m::PLAN_COLUMN_WHAT,
        &m::PLAN_COLUMN_BEFORE,
        &m::PLAN_COLUMN_AFTER,
    ];
    plan.table(&heads, rows.collect());
    for note in replayed::notes(all) {
        plan.text(&note);
    }
}

/// Names the numbers that nobody gave.
fn missing(costs: &Costs<'_>, plan: &mut Plan) {
    let missing: Vec<String> = [(costs.old, &costs.before), (costs.new, &costs.after)]
        .iter()
        .flat_map(|(procedure, state)| {
            let rows = state
                .cost
                .missing_rows
                .iter()
                .map(|it| it.path(procedure).1);
            let numbers = state.cost.missing.iter().map(|it| it.path(procedure).1);
            rows.chain(numbers).collect::<Vec<_>>()
        })
        .collect();
    if !missing.is_empty() {
        let mut once = missing;
        once.sort();
        once.dedup();
        plan.text(&m::PLAN_MISSING.with("names", once.join(", ")));
    }
}

/// Lists every number with its source.
fn sources(costs: &Costs<'_>, plan: &mut Plan) {
    plan.text(&m::PLAN_SOURCES.text());
    let inputs = |when: &'static Message, procedure, state: &State| -> Vec<Vec<String>> {
        let items = state.inputs.items.iter();
        let row = |(key, item): (&crate::cost::Key, &crate::cost::Item)| {
            vec![
                word(when),
                key.path(procedure).1,
                item.value.display(LANG),
                item.source.clone(),
            ]
        };
        items.map(row).collect()
    };
    let mut rows = inputs(&m::PLAN_COLUMN_BEFORE, costs.old, &costs.before);
    rows.extend(inputs(&m::PLAN_COLUMN_AFTER, costs.new, &costs.after));
    let heads = [
        &m::PLAN_COLUMN_WHEN,
        &m::PLAN_COLUMN_INPUT,
        &m::PLAN_COLUMN_VALUE,
        &m::PLAN_COLUMN_SOURCE,
    ];
    plan.table(&heads, rows);
}
