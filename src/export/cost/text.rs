//! The cost in words.

use super::{Report, State, savings};
use crate::{
    cost::{Activity, Cost, Fees, Inputs, Key, Measure, Rounding, Row, Saving},
    diagnostic::paragraph::paragraph,
    messages::{Arg, Text, cost as m},
    model::Procedure,
    values::{Amount, Decimal, Lang},
};

/// So many inputs that move the result are told.
const MOST_SWINGS: usize = 8;

/// Writes the cost, no line wider than `width` columns where words allow.
#[must_use]
pub fn to_text(report: &Report<'_>, lang: Lang, width: usize) -> String {
    let procedure = report.procedure;
    let mut page = Page {
        out: String::new(),
        procedure,
        lang,
        width,
    };
    let name = procedure.title.value();
    let name = name.map_or(procedure.name.text.as_str(), |it| it.as_str());
    page.line(
        0,
        &m::COST_HEAD.with("name", name).with("date", report.as_of),
    );
    page.line(0, &m::COST_METHOD.text());
    page.line(
        0,
        &match report.rounding {
            Rounding::HalfUp => m::COST_HALF_UP.text(),
            Rounding::Down => m::COST_DOWN.text(),
        },
    );
    page.head(&m::COST_NOW.text());
    page.state(&report.now);
    if let Some(after) = &report.after {
        page.head(&m::COST_AFTER.text());
        page.state(after);
        page.saving(&m::COST_SAVING.text(), &report.now.cost, &after.cost);
    }
    page.held(report);
    page.swings(report);
    page.sources(&m::COST_SOURCES.text(), &report.now.inputs, None);
    if let Some(after) = &report.after {
        let text = m::COST_AFTER.text();
        page.sources(&text, &after.inputs, Some(&report.now.inputs));
    }
    page.out
}

/// Writes the cost of a state, indented.
pub(in crate::export) fn state_lines(
    procedure: &Procedure,
    state: &State,
    lang: Lang,
    width: usize,
) -> String {
    lines(procedure, lang, width, |page| page.state(state))
}

/// Writes where each number was found, those that another state has too left out.
pub(in crate::export) fn source_lines(
    procedure: &Procedure,
    state: &State,
    known: Option<&State>,
    (lang, width): (Lang, usize),
) -> String {
    let head = m::COST_SOURCES.text();
    lines(procedure, lang, width, |page| {
        page.sources(&head, &state.inputs, known.map(|it| &it.inputs));
    })
}

/// Writes what is saved for a dossier and in a year.
pub(in crate::export) fn saved_lines(
    procedure: &Procedure,
    (before, after): (&Cost, &Cost),
    (lang, width): (Lang, usize),
) -> String {
    let (dossier, year) = savings(before, after);
    lines(procedure, lang, width, |page| page.saved(dossier, year))
}

fn lines(
    procedure: &Procedure,
    lang: Lang,
    width: usize,
    write: impl FnOnce(&mut Page<'_>),
) -> String {
    let mut page = Page {
        out: String::new(),
        procedure,
        lang,
        width,
    };
    write(&mut page);
    page.out
}

struct Page<'a> {
    out: String,
    procedure: &'a Procedure,
    lang: Lang,
    width: usize,
}

impl Page<'_> {
    fn line(&mut self, indent: usize, text: &Text) {
        let text = text.render(self.lang);
        let line = paragraph(&" ".repeat(indent), &text, self.width);
        self.out.push_str(&line);
        self.out.push('\n');
    }

    fn head(&mut self, text: &Text) {
        self.out.push('\n');
        self.line(0, text);
    }

    fn state(&mut self, state: &State) {
        let (inputs, cost) = (&state.inputs, &state.cost);
        if !inputs.dropped.is_empty() {
            let dropped = inputs.dropped.iter();
            let names = dropped.filter_map(|id| self.procedure.documents.get(*id));
            let names = names.map(|it| Arg::from(format!("`{}`", it.name.text)));
            let names: Vec<Arg> = names.collect();
            self.line(2, &m::COST_DROPPED.with("names", names));
        }
        for row in &cost.rows {
            let text = self.row(inputs, row);
            self.line(2, &text);
        }
        match cost.fees {
            Some(Fees::Stated(dong)) => {
                self.line(2, &m::COST_FEES_STATED.with("cost", money(dong)));
            }
            Some(Fees::Given(dong)) => self.line(2, &m::COST_FEES_GIVEN.with("cost", money(dong))),
            None => {}
        }
        let published = inputs.get(Key::PerDossier).is_some();
        self.line(
            2,
            &match cost.per_dossier() {
                Some(dong) if published => m::COST_PUBLISHED.with("cost", money(dong)),
                Some(dong) => m::COST_DOSSIER.with("cost", money(dong)),
                None => m::COST_KNOWN.with("cost", money(cost.known)),
            },
        );
        if let (Some(times), Some(dong)) = (cost.times, cost.applicant_year) {
            let text = m::COST_APPLICANT_YEAR.with("times", times);
            self.line(2, &text.with("cost", money(dong)));
        }
        if let (Some(n), Some(dong)) = (cost.dossiers, cost.year) {
            self.line(2, &m::COST_YEAR.with("cost", money(dong)).with("n", n));
        }
        if cost.dossiers.is_some() && cost.times.is_none() {
            self.line(2, &m::COST_VOLUME.text());
        }
        self.missing(cost);
    }

    fn missing(&mut self, cost: &Cost) {
        let n = cost.missing_rows.len() + cost.missing.len();
        if n == 0 {
            return;
        }
        self.line(2, &m::COST_MISSING.with("n", n));
        for row in &cost.missing_rows {
            let key = both(row.path(self.procedure));
            let text = m::COST_MISSING_ROW.with("key", key);
            let text = text.with("row", self.activity(*row));
            self.line(4, &text);
        }
        for it in &cost.missing {
            let message = match it {
                Key::Of(_, Measure::Share) => &m::COST_MISSING_SHARE,
                Key::Fees => &m::COST_MISSING_FEES,
                _ => &m::COST_MISSING_NUMBER,
            };
            let text = message.with("key", both(it.path(self.procedure)));
            self.line(4, &text);
        }
    }

    /// Writes a row with how it was counted.
    fn row(&self, inputs: &Inputs, row: &Row) -> Text {
        let of = |measure| inputs.get(Key::Of(row.activity, measure));
        let nothing = Decimal::from(0);
        let mut parts: Vec<Text> = Vec::new();
        let wage = inputs.get(Key::Wage);
        if let (Some(hours), Some(wage)) = (of(Measure::Hours).filter(|it| *it > nothing), wage) {
            parts.push(m::COST_TIME.with("hours", hours).with("wage", dong(wage)));
        }
        for measure in [Measure::Expenses, Measure::Hired] {
            if let Some(sum) = of(measure).filter(|it| *it > nothing) {
                parts.push(m::COST_MISSING_NUMBER.with("key", dong(sum)));
            }
        }
        let parts = parts.into_iter();
        let how = parts.reduce(|left, right| m::COST_PLUS.with("left", left).with("right", right));
        let named = |message: &'static crate::messages::Message| {
            let text = message.with("row", self.activity(row.activity));
            text.with("cost", money(row.cost))
        };
        match (how, of(Measure::Share)) {
            (None, _) => named(&m::COST_ROW),
            (Some(how), None) => named(&m::COST_ROW_BY).with("how", how),
            (Some(how), Some(share)) => {
                let how = m::COST_SHARE.with("sum", how).with("share", share);
                named(&m::COST_ROW_BY).with("how", how)
            }
        }
    }

    fn activity(&self, activity: Activity) -> Text {
        match activity {
            Activity::Paper(id) => {
                let paper = self.procedure.documents.get(id);
                let name = paper.map_or("?", |it| it.title.as_str());
                m::COST_PAPER.with("name", name)
            }
            Activity::Submit => m::COST_SUBMIT.text(),
            Activity::Pay => m::COST_PAY.text(),
            Activity::Inspection => m::COST_INSPECTION.text(),
            Activity::Other => m::COST_OTHER.text(),
            Activity::Receive => m::COST_RECEIVE.text(),
        }
    }

    fn saving(&mut self, head: &Text, before: &Cost, after: &Cost) {
        let (dossier, year) = savings(before, after);
        if dossier.is_none() && year.is_none() {
            return;
        }
        self.head(head);
        self.saved(dossier, year);
    }

    fn saved(&mut self, dossier: Option<Saving>, year: Option<Saving>) {
        let all = [
            (&m::COST_SAVED_DOSSIER, dossier),
            (&m::COST_SAVED_YEAR, year),
        ];
        for (message, saving) in all {
            let Some(it) = saving else { continue };
            let rate = it
                .rate
                .map(|it| m::COST_RATE.with("rate", percent(it, self.lang)));
            let text = message
                .with("before", money(it.before))
                .with("after", money(it.after))
                .with("saved", money(it.saved))
                .with("rate", rate.map_or_else(|| Arg::from(""), Arg::from));
            self.line(2, &text);
        }
    }

    fn held(&mut self, report: &Report<'_>) {
        self.head(&m::COST_HELD.text());
        if report.held.is_empty() {
            self.line(2, &m::COST_HELD_NONE.text());
            return;
        }
        for it in &report.held {
            let mut codes: Vec<Arg> = it.findings.iter().map(|it| it.code.id.into()).collect();
            if codes.is_empty() {
                codes.push(m::COST_HELD_LOOK_UP.text().into());
            }
            let row = self.activity(Activity::Paper(it.document));
            self.line(2, &m::COST_HELD_ROW.with("row", row).with("codes", codes));
        }
        let now = &report.now.cost;
        let saved = report.without_held.as_ref().map(|it| savings(now, it));
        match saved {
            Some((dossier, year)) if dossier.is_some() => self.saved(dossier, year),
            _ => self.line(2, &m::COST_HELD_UNKNOWN.text()),
        }
    }

    fn swings(&mut self, report: &Report<'_>) {
        if report.swings.is_empty() {
            return;
        }
        self.head(&m::COST_SWINGS.text());
        for it in report.swings.iter().take(MOST_SWINGS) {
            let key = both(it.key.path(self.procedure));
            let text = m::COST_SWING.with("key", key).with("by", money(it.by));
            self.line(2, &text);
        }
    }

    /// Lists the inputs with their sources; those that are not as they were, where something was.
    fn sources(&mut self, head: &Text, inputs: &Inputs, was: Option<&Inputs>) {
        let items = inputs.items.iter();
        let new =
            items.filter(|(key, item)| was.is_none_or(|it| it.items.get(*key) != Some(*item)));
        let new: Vec<_> = new.collect();
        if new.is_empty() {
            return;
        }
        self.head(head);
        for (key, item) in new {
            let text = m::COST_SOURCE
                .with("key", both(key.path(self.procedure)))
                .with("value", item.value)
                .with("source", &item.source);
            self.line(2, &text);
        }
    }
}

fn money(dong: i64) -> Arg {
    Arg::from(Amount::dong(dong))
}

/// Money that may have a fraction once it is scaled; whole as it is read.
fn dong(value: Decimal) -> Arg {
    value.as_integer().map_or_else(|| Arg::from(value), money)
}

/// Writes hundredths of a percent with two decimals, as official figures have them.
fn percent(hundredths: i64, lang: Lang) -> Arg {
    let point = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    let sign = if hundredths < 0 { "-" } else { "" };
    let digits = hundredths.unsigned_abs();
    Arg::from(format!("{sign}{}{point}{:02}", digits / 100, digits % 100))
}

fn both((en, vi): (String, String)) -> Arg {
    Arg::Both { vi, en }
}
