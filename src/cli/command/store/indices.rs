//! `tthc store indices`: the numbers of the field for a period.

use std::path::Path;

use super::{of_file, opened};
use crate::{
    cli::{
        Exit, Failure, Ui,
        case::of_calendar,
        store_args::{IndicesArgs, TableFormat},
    },
    export::indices::{shown, to_csv, to_json},
    interp::{
        Machine,
        indices::{self, Indices, Member, NOT_FROM_LOGS, Period, Reading},
    },
    messages::{Text, cli, indices as m},
    source::fold_ascii,
    store::{Kept, Listed, Store, StoreFault, Wanted},
    values::Date,
};

/// Computes the indices of a period.
pub(super) fn indices(args: &IndicesArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let period = period(&args.from, &args.to)?;
    let mut store = opened(&args.path)?;
    let readings = readings(&mut store, args, period).map_err(|it| of_file(&args.path, &it))?;
    let all = indices::sum(&readings);
    match args.format {
        TableFormat::Json => ui.print(&to_json(period, &all, ui.lang)),
        TableFormat::Csv => ui.print(&to_csv(&all, ui.lang)),
        TableFormat::Human => print(period, &all, args.dossiers, ui),
    }
    if readings.is_empty() {
        ui.say(&m::NO_DOSSIERS.text());
    }
    Ok(Exit::Clean)
}

/// Reads a period from its days.
pub(crate) fn period(from: &str, to: &str) -> Result<Period, Failure> {
    let day = |text: &str| -> Result<Date, Text> { of_calendar(text, &cli::BAD_DATE) };
    let (first, last) = (day(from)?, day(to)?);
    if last < first {
        let text = m::BAD_PERIOD.with("first", first);
        return Err(text.with("last", last).into());
    }
    Ok(Period { first, last })
}

/// Hands on every dossier of a store.
pub(crate) fn each_dossier(
    path: &Path,
    mut take: impl FnMut(&Listed, &Kept),
) -> Result<(), Failure> {
    let mut store = opened(path)?;
    let of_path = |it| of_file(path, &it);
    for listed in store.list(Wanted::default()).map_err(of_path)? {
        let kept = store.dossier(&listed.code).map_err(of_path)?;
        take(&listed, &kept);
    }
    Ok(())
}

/// Hands on what each dossier of a store gives for a period, with the stable name of its procedure.
pub(crate) fn each_reading(
    path: &Path,
    period: Period,
    mut take: impl FnMut(&str, &Reading),
) -> Result<(), Failure> {
    each_dossier(path, |listed, kept| {
        let (setting, dossier) = (&kept.played.setting, &kept.played.dossier);
        if let Some(reading) = indices::read(&kept.runner.machine, setting, dossier, period) {
            take(&listed.procedure, &reading);
        }
    })
}

/// What each dossier gives, with its code and the titles of its agencies.
fn readings(
    store: &mut Store,
    args: &IndicesArgs,
    period: Period,
) -> Result<Vec<Member>, StoreFault> {
    let wanted = args.procedure.as_deref().map(fold_ascii);
    let mut readings = Vec::new();
    for listed in store.list(Wanted::default())? {
        if wanted.as_ref().is_some_and(|it| *it != listed.procedure) {
            continue;
        }
        let kept = store.dossier(&listed.code)?;
        let machine = &kept.runner.machine;
        if !args
            .agency
            .as_deref()
            .is_none_or(|it| decided_by(machine, it))
        {
            continue;
        }
        let (setting, dossier) = (&kept.played.setting, &kept.played.dossier);
        if let Some(reading) = indices::read(machine, setting, dossier, period) {
            let agencies = machine.procedure().agencies.iter();
            let titles = agencies.map(|(id, it)| (id, it.title.clone())).collect();
            readings.push(Member {
                code: listed.code,
                reading,
                titles,
            });
        }
    }
    Ok(readings)
}

/// Whether the agency that decides has a name or title.
fn decided_by(machine: &Machine, name: &str) -> bool {
    let agency = indices::agency_of(machine).and_then(|it| machine.procedure().agencies.get(it));
    agency.is_some_and(|it| {
        let own = [&it.name.text, &it.title];
        own.into_iter().any(|it| fold_ascii(it) == fold_ascii(name))
    })
}

fn print(period: Period, all: &Indices, codes: bool, ui: &mut Ui<'_>) {
    let lang = ui.lang;
    let mut text = m::HEAD
        .with("first", period.first)
        .with("last", period.last)
        .render(lang);
    let mut line = |indent: usize, it: String| {
        text.push('\n');
        text.push_str(&"  ".repeat(indent));
        text.push_str(&it);
    };
    let behind = |it: String| m::ROW_CODES.with("codes", it).render(lang);
    line(0, m::HEAD_COUNTS.get(lang).to_owned());
    for it in &all.counts {
        let row = m::ROW_COUNT.with("title", it.title.text());
        line(1, row.with("n", it.codes.len()).render(lang));
        if codes && !it.codes.is_empty() {
            line(2, behind(it.codes.join(" ")));
        }
    }
    line(0, m::HEAD_INDICES.get(lang).to_owned());
    for it in &all.indices {
        let title = match &it.agency {
            Some(agency) => m::OF_AGENCY
                .with("title", it.title.text())
                .with("agency", agency),
            None => it.title.text(),
        };
        let row = match shown(it, lang) {
            Some(value) => m::ROW_INDEX
                .with("title", title)
                .with("value", value)
                .with("sum", it.sum().to_string())
                .with("n", it.n().to_string()),
            None => m::ROW_EMPTY.with("title", title),
        };
        line(1, format!("{} {}", it.id, row.render(lang)));
        if let Some(note) = it.note {
            line(2, note.get(lang).to_owned());
        }
        if codes && !it.behind.is_empty() {
            let all: Vec<String> = it
                .behind
                .iter()
                .map(|it| format!("{}={}", it.code, it.value))
                .collect();
            line(2, behind(all.join(" ")));
        }
    }
    line(0, m::HEAD_NOT.get(lang).to_owned());
    for it in NOT_FROM_LOGS {
        let row = m::ROW_NOT
            .with("id", it.id)
            .with("title", it.title.text())
            .with("why", it.why.text());
        line(1, row.render(lang));
    }
    line(0, m::ROUNDING.get(lang).to_owned());
    text.push('\n');
    ui.print(&text);
}
