//! `tthc stats`: a portfolio in numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{RoundingName, StatsArgs, StatsFormat},
        clock, fixes, output_name, project, sound,
    },
    cost::Rounding,
    driver::{Compiled, Session},
    export::stats::{Logs, Report, to_csv, to_json, to_svg, to_text, to_xlsx},
    interp::{Truth, indices::Period},
    messages::{cli, stats as m},
    model::ProcedureId,
    stats::{Catalogue, Column, Kind, Logged, Query, Row, add_logs, catalogue},
    values::Lang,
};

/// What is added up where nothing is asked for.
const USUAL: [Column; 5] = [
    Column::Documents,
    Column::WorkingDays,
    Column::CalendarDays,
    Column::Fee,
    Column::Dossiers,
];

/// Counts and prints; without anything to count the exit says so.
pub(crate) fn run(args: &StatsArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if args.format == StatsFormat::Xlsx && args.output.is_none() {
        return Err(cli::NEEDS_FILE.text().into());
    }
    if let Some(path) = &args.output {
        output_name::demand(path, &args.format)?;
    }
    let (by, sums) = wanted(args, ui.lang)?;
    let ratios = ratios(&args.ratio, ui.lang)?;
    let shown = by
        .iter()
        .chain(&sums)
        .chain(ratios.iter().flat_map(|it| [&it.0, &it.1]));
    let of_logs = shown.copied().find(|it| it.is_of_logs());
    let counted = counted(args, of_logs, ui.lang)?;
    let as_of = clock::day(args.as_of.as_deref())?;
    let (session, compiled) = project::load(&args.paths, as_of, ui)?;
    let ids = reported(&session, &compiled);
    sound::demand(ids.iter().copied(), &compiled, &session.sources, ui)?;
    let mut all = catalogue(&compiled.project, &ids, as_of, ui.lang);
    let logs = counted.map(|it| it.into_rows(&mut all));
    let Catalogue { rows, outside } = all;
    let (rows, open) = asked(args.query.as_deref(), rows, ui.lang)?;
    let report = Report {
        as_of,
        query: args.query.as_deref(),
        rows,
        open,
        n_outside: outside.len(),
        by,
        sums,
        ratios,
        logs,
        list: args.list,
        rounding: match args.rounding {
            RoundingName::HalfUp => Rounding::HalfUp,
            RoundingName::Down => Rounding::Down,
        },
        places: args.decimals,
    };
    let bytes = match args.format {
        StatsFormat::Human => to_text(&report, ui.lang).into_bytes(),
        StatsFormat::Json => to_json(&report).into_bytes(),
        StatsFormat::Csv => to_csv(&report, ui.lang).into_bytes(),
        StatsFormat::Svg => to_svg(&report, ui.lang).into_bytes(),
        StatsFormat::Xlsx => {
            let told = |it| cli::NO_WORKBOOK.with("text", format!("{it}"));
            to_xlsx(&report, ui.lang).map_err(told)?
        }
    };
    match &args.output {
        Some(path) => fixes::write_output(path, &bytes)?,
        None if args.format == StatsFormat::Svg => {
            ui.print_page(&String::from_utf8_lossy(&bytes), "stats.svg");
        }
        None => ui.print(&String::from_utf8_lossy(&bytes)),
    }
    if report.rows.is_empty() && report.query.is_none() {
        ui.say(&m::NO_PROCEDURES.text());
    }
    Ok(Exit::Clean)
}

/// Reads by which columns there are groups, and what is added up.
fn wanted(args: &StatsArgs, lang: Lang) -> Result<(Vec<Column>, Vec<Column>), Failure> {
    let by = columns(&args.by, lang)?;
    let mut sums = columns(&args.sum, lang)?;
    if let Some(other) = sums.iter().find(|it| !is_number(**it)) {
        let numbers = Column::ALL.iter().copied().filter(|it| is_number(*it));
        let text = m::NOT_A_NUMBER.with("name", other.name(lang));
        return Err(text.with("columns", listed(numbers, lang)).into());
    }
    if sums.is_empty() && by.is_empty() && args.ratio.is_empty() && !args.list {
        sums.extend(USUAL);
    }
    if args.format == StatsFormat::Svg && by.is_empty() {
        return Err(m::CHART_NEEDS_GROUPS.text().into());
    }
    Ok((by, sums))
}

/// The dossiers of a store in a period, by the stable names of their procedures.
struct Counted {
    period: Period,
    of: BTreeMap<String, Logged>,
}

impl Counted {
    /// Writes the counts into the rows of a catalogue.
    fn into_rows(self, all: &mut Catalogue<'_>) -> Logs {
        let n_all: u64 = self.of.values().map(|it| it.n_dossiers).sum();
        let elsewhere = add_logs(all, self.of).into_iter();
        let elsewhere: BTreeMap<String, u64> =
            elsewhere.map(|(name, it)| (name, it.n_dossiers)).collect();
        Logs {
            period: self.period,
            n_dossiers: n_all.saturating_sub(elsewhere.values().sum()),
            elsewhere,
        }
    }
}

/// Counts the dossiers of the store, where one is given; a column of logs needs it.
#[cfg(feature = "store")]
fn counted(
    args: &StatsArgs,
    of_logs: Option<Column>,
    lang: Lang,
) -> Result<Option<Counted>, Failure> {
    let logs = &args.logs;
    let Some(path) = &logs.store else {
        if logs.from.is_some() || logs.to.is_some() {
            return Err(m::PERIOD_NEEDS_STORE.text().into());
        }
        return needs_store(of_logs, lang);
    };
    let (Some(from), Some(to)) = (&logs.from, &logs.to) else {
        return Err(m::NEEDS_PERIOD.text().into());
    };
    let period = super::store::period(from, to)?;
    let mut of: BTreeMap<String, Logged> = BTreeMap::new();
    super::store::each_reading(path, period, |procedure, reading| {
        of.entry(procedure.to_owned()).or_default().add(reading);
    })?;
    Ok(Some(Counted { period, of }))
}

#[cfg(not(feature = "store"))]
fn counted(_: &StatsArgs, of_logs: Option<Column>, lang: Lang) -> Result<Option<Counted>, Failure> {
    needs_store(of_logs, lang)
}

fn needs_store(of_logs: Option<Column>, lang: Lang) -> Result<Option<Counted>, Failure> {
    of_logs.map_or(Ok(None), |it| {
        Err(m::NEEDS_STORE.with("name", it.name(lang)).into())
    })
}

/// Reads ratios: two numbers with a stroke between them.
fn ratios(texts: &[String], lang: Lang) -> Result<Vec<(Column, Column)>, Failure> {
    let read = |text: &String| -> Result<(Column, Column), Failure> {
        let bad = || Failure::from(m::NOT_A_RATIO.with("text", text));
        let (part, whole) = text.split_once('/').ok_or_else(bad)?;
        let both = columns(&[part.to_owned(), whole.to_owned()], lang)?;
        match both.as_slice() {
            [part, whole] if is_number(*part) && is_number(*whole) => Ok((*part, *whole)),
            _ => Err(bad()),
        }
    };
    texts.iter().map(read).collect()
}

fn reported(session: &Session, compiled: &Compiled) -> BTreeSet<ProcedureId> {
    let procedures = compiled.project.procedures.iter();
    let reported = procedures.filter(|it| session.reported.contains(&it.1.meta.span.file));
    reported.map(|it| it.0).collect()
}

fn is_number(column: Column) -> bool {
    matches!(column.kind(), Kind::Number | Kind::Money)
}

fn listed(columns: impl Iterator<Item = Column>, lang: Lang) -> String {
    let names = columns.map(|it| format!("`{}`", it.name(lang)));
    names.collect::<Vec<_>>().join(", ")
}

/// Reads names of columns, several behind commas.
fn columns(names: &[String], lang: Lang) -> Result<Vec<Column>, Failure> {
    let mut columns = Vec::new();
    for name in names {
        let Some(column) = Column::find(name) else {
            let all = listed(Column::ALL.iter().copied(), lang);
            return Err(m::NO_COLUMN.with("name", name).with("columns", all).into());
        };
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    Ok(columns)
}

/// Keeps the rows that answer a question; gives the codes of those that leave it open.
fn asked<'a>(
    query: Option<&str>,
    rows: Vec<Row<'a>>,
    lang: Lang,
) -> Result<(Vec<Row<'a>>, Vec<String>), Failure> {
    let Some(text) = query else {
        return Ok((rows, Vec::new()));
    };
    let query = Query::read(text, &rows, lang).map_err(|fault| -> Failure {
        let message = fault.message.render(lang);
        let told = match fault.help {
            Some(help) => m::QUERY_AT_HELP.with("help", help.render(lang)),
            None => m::QUERY_AT.text(),
        };
        told.with("column", fault.column)
            .with("message", message)
            .into()
    })?;
    let mut open = Vec::new();
    let mut kept = Vec::new();
    for row in rows {
        match query.holds(&row) {
            Truth::True => kept.push(row),
            Truth::Unknown => open.push(row.code().to_owned()),
            Truth::False => {}
        }
    }
    Ok((kept, open))
}
