//! `tthc run`: one case, from the list of papers to the outcome.

use std::{collections::BTreeMap, path::Path};

use crate::{
    calendar::{Counting, WorkCalendar},
    cli::{
        Exit, Failure, Ui,
        args::{DataFormat, RunArgs},
        calendar::calendar,
        case, form_files, procedure, project, today,
    },
    diagnostic::paragraph::paragraph,
    export::{
        forms::{Particulars, forms},
        run::{Sheet, SheetFee, SheetLine, SheetPaper, sheet, to_json},
    },
    interp::{
        Machine,
        case::{Case, play_counting},
    },
    messages::{Arg, cli, sheet as m},
    values::{Date, Lang},
};

/// Runs the case and prints its sheet.
pub(crate) fn run(args: &RunArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let input = Path::new("-");
    if args.procedure == input && args.case.as_deref() == Some(input) {
        return Err(cli::ONE_INPUT.text().into());
    }
    let calendar = calendar(args.holidays.as_deref())?;
    let (machine, case, particulars) = if let Some(path) = &args.case {
        from_file(args, path, ui)?
    } else {
        let (machine, case) = from_answers(args, &calendar, ui)?;
        (machine, case, Particulars::default())
    };
    let counting = args.counting.counting();
    let played = play_counting(&machine, &calendar, &case, counting);
    let mut sheet = sheet(&machine, &case, &played, ui.lang);
    if args.case.is_none() && !case.events.is_empty() {
        sheet.notes.push(m::SHEET_ASSUMED.get(ui.lang).to_owned());
    }
    if counting != Counting::LegalDay {
        let text = m::SHEET_COUNTING.with("way", counting.name(ui.lang));
        sheet.notes.push(text.render(ui.lang));
    }
    match args.format {
        DataFormat::Json => ui.print(&to_json(&sheet)),
        DataFormat::Human => print_sheet(&sheet, ui),
    }
    if let Some(folder) = &args.forms {
        let made = forms(&machine, &case, &played, &particulars);
        form_files::write(&made, folder, ui)?;
    }
    let gap = played.dossier.state().year_without_table();
    if let Some(year) = gap {
        ui.fail(&cli::NEEDS_HOLIDAYS.with("year", year.to_string()));
    }
    let counted = played.dossier.state().uncountable().next().is_none();
    Ok(if played.refused.is_empty() && counted {
        Exit::Clean
    } else {
        Exit::Findings
    })
}

/// Prints a sheet for people.
pub(super) fn print_sheet(sheet: &Sheet, ui: &mut Ui<'_>) {
    for line in lines(sheet, ui.lang) {
        print(ui, &line);
    }
}

/// Prints lines of a log for people.
pub(super) fn log_lines(lines: &[SheetLine], ui: &mut Ui<'_>) {
    let mut rows = Vec::new();
    for line in lines {
        log_rows(&mut rows, line, None, ui.lang);
    }
    for row in &rows {
        print(ui, row);
    }
}

/// The case of a file, with the version of the procedure that its day of filing tells.
fn from_file(
    args: &RunArgs,
    path: &Path,
    ui: &mut Ui<'_>,
) -> Result<(Machine, Case, Particulars), Failure> {
    let text = read(path, ui)?;
    let day = match case::filing_day(&text) {
        Some(day) => day,
        None => today()?,
    };
    let machine = machine(args, day, ui)?;
    let (case, particulars) = case::read(&project::shown(path), &text, &machine)?;
    Ok((machine, case, particulars))
}

/// The case of answers at the terminal. The procedure is looked for before anything is asked,
/// and again where the day of filing is another.
fn from_answers(
    args: &RunArgs,
    calendar: &WorkCalendar,
    ui: &mut Ui<'_>,
) -> Result<(Machine, Case), Failure> {
    let today = today()?;
    let mut chosen = machine(args, today, ui)?;
    let hours = chosen.setting(calendar, today).calendar;
    let filed = case::ask_filing(&hours, today, ui)?;
    if filed.date() != today {
        chosen = machine(args, filed.date(), ui)?;
    }
    let case = case::ask(&chosen, filed, ui)?;
    Ok((chosen, case))
}

fn machine(args: &RunArgs, day: Date, ui: &mut Ui<'_>) -> Result<Machine, Failure> {
    let found = procedure::find_sound(&args.procedure, day, ui)?;
    let machine = found.compiled.machine(found.id);
    machine.ok_or_else(|| {
        let path = project::shown(&args.procedure);
        cli::NO_PROCEDURE.with("path", path).into()
    })
}

fn read(path: &Path, ui: &mut Ui<'_>) -> Result<String, Failure> {
    if path == Path::new("-") {
        return project::read_input(ui);
    }
    project::read_text(path)
}

/// A line with what stands before it.
struct Row {
    head: String,
    text: String,
}

fn row(head: impl Into<String>, text: impl Into<String>) -> Row {
    Row {
        head: head.into(),
        text: text.into(),
    }
}

fn print(ui: &mut Ui<'_>, row: &Row) {
    let text = paragraph(&row.head, &row.text, ui.width());
    ui.print(&format!("{}\n", text.trim_end()));
}

fn lines(sheet: &Sheet, lang: Lang) -> Vec<Row> {
    let mut rows = vec![row("", &sheet.heading)];
    notes(&mut rows, "  ", &sheet.notes, lang);
    let papers = match sheet.sets {
        Some(sets) => m::SHEET_PAPERS_SETS.with("sets", sets),
        None => m::SHEET_PAPERS.text(),
    };
    head(&mut rows, papers.render(lang));
    if sheet.papers.is_empty() {
        rows.push(row("  ", m::SHEET_NO_PAPERS.get(lang)));
    }
    if !sheet.accepted_kinds.is_empty() {
        let kinds = list(&sheet.accepted_kinds);
        rows.push(row("  ", m::SHEET_VIA.with("kinds", kinds).render(lang)));
    }
    for (paper, number) in sheet.papers.iter().zip(1..) {
        paper_rows(&mut rows, number, paper, lang);
    }
    head(&mut rows, m::SHEET_FEES.get(lang));
    if sheet.fees.is_empty() && sheet.sums.is_empty() {
        rows.push(row("  ", m::SHEET_NO_FEES.get(lang)));
    }
    for fee in &sheet.fees {
        fee_rows(&mut rows, fee, lang);
    }
    for sum in &sheet.sums {
        rows.push(row("  ", &sum.shown));
        notes(&mut rows, "      ", &sum.notes, lang);
    }
    receipt_rows(&mut rows, sheet, lang);
    head(&mut rows, m::SHEET_LOG.get(lang));
    let general = general_basis(sheet);
    if let Some(basis) = general {
        let text = m::SHEET_GENERAL_BASIS.with("basis", basis);
        rows.push(row("  ", text.render(lang)));
    }
    for line in &sheet.log {
        log_rows(&mut rows, line, general, lang);
    }
    outcome_rows(&mut rows, sheet, lang);
    rows
}

fn head(rows: &mut Vec<Row>, text: impl Into<String>) {
    rows.push(row("", ""));
    rows.push(row("", text));
}

fn list(items: &[String]) -> Arg {
    Arg::List(items.iter().map(Arg::from).collect())
}

fn basis(rows: &mut Vec<Row>, indent: &str, basis: Option<&String>, lang: Lang) {
    if let Some(basis) = basis {
        rows.push(row(
            indent,
            m::SHEET_BASIS.with("basis", basis).render(lang),
        ));
    }
}

fn notes(rows: &mut Vec<Row>, indent: &str, notes: &[String], lang: Lang) {
    for note in notes {
        let text = m::SHEET_NOTE.with("note", note);
        rows.push(row(indent, text.render(lang)));
    }
}

fn paper_rows(rows: &mut Vec<Row>, number: usize, paper: &SheetPaper, lang: Lang) {
    let mark = if paper.demand == "required" { "" } else { "* " };
    let copies = paper.copies.join(", ");
    let dash = if copies.is_empty() { "" } else { " — " };
    let text = format!("{mark}{}{dash}{copies}", paper.title);
    rows.push(row(format!("  {number:2}. "), text));
    let indent = "      ";
    for reason in &paper.reasons {
        rows.push(row(indent, reason));
    }
    if let Some(form) = &paper.form {
        rows.push(row(indent, m::SHEET_FORM.with("form", form).render(lang)));
    }
    for (is, words) in [
        (paper.shown, &m::SHEET_SHOWN),
        (paper.returned, &m::SHEET_RETURNED),
    ] {
        if is {
            rows.push(row(indent, words.get(lang)));
        }
    }
    for (row_of, items) in [
        (&m::SHEET_ONE_OF, &paper.one_of),
        (&m::SHEET_TOGETHER, &paper.together),
    ] {
        if !items.is_empty() {
            let text = row_of.with("papers", list(items));
            rows.push(row(indent, text.render(lang)));
        }
    }
    if !paper.instead.is_empty() {
        let text = m::SHEET_INSTEAD.with("what", list(&paper.instead));
        rows.push(row(indent, text.render(lang)));
    }
    basis(rows, indent, paper.basis.as_ref(), lang);
    notes(rows, indent, &paper.notes, lang);
}

fn fee_rows(rows: &mut Vec<Row>, fee: &SheetFee, lang: Lang) {
    let text = m::SHEET_FEE
        .with("title", &fee.title)
        .with("amount", &fee.shown);
    rows.push(row("  ", text.render(lang)));
    let indent = "      ";
    if let Some(event) = &fee.due_on {
        let text = m::SHEET_DUE_ON.with("event", event);
        rows.push(row(indent, text.render(lang)));
    }
    for reason in &fee.reasons {
        rows.push(row(indent, reason));
    }
    basis(rows, indent, fee.basis.as_ref(), lang);
    notes(rows, indent, &fee.notes, lang);
}

fn receipt_rows(rows: &mut Vec<Row>, sheet: &Sheet, lang: Lang) {
    let receipt = &sheet.receipt;
    head(rows, m::SHEET_RECEIPT.get(lang));
    let accepted = match (receipt.accepted, &sheet.end) {
        (Some(_), _) => None,
        (None, Some(_)) => Some(m::SHEET_NEVER_ACCEPTED.text()),
        (None, None) => Some(m::SHEET_NOT_ACCEPTED.text()),
    };
    let answer = receipt
        .answer_by
        .map(|at| m::SHEET_ANSWER_BY.with("at", at));
    let counted = receipt
        .counts_from
        .map(|at| m::SHEET_ACCEPTED.with("at", at));
    let due = receipt.holds.map(|at| m::SHEET_DUE.with("at", at));
    let filed = Some(m::SHEET_FILED.with("at", receipt.filed));
    let texts = [filed, answer, accepted, counted].into_iter().flatten();
    rows.extend(texts.map(|it| row("  ", it.render(lang))));
    if let Some(void) = &receipt.void {
        rows.push(row("  ", void));
        return;
    }
    rows.extend(due.map(|it| row("  ", it.render(lang))));
    if let Some(remark) = &receipt.remark {
        rows.push(row("      ", remark));
    }
    if let Some(why) = &receipt.undated {
        rows.push(row("  ", m::SHEET_UNDATED.with("why", why).render(lang)));
    }
    for was in &receipt.earlier {
        let text = m::SHEET_DUE_WAS.with("due", was.due).with("why", &was.why);
        rows.push(row("  ", text.render(lang)));
    }
    if let Some(due) = receipt.due.filter(|it| receipt.holds != Some(*it)) {
        rows.push(row("  ", m::SHEET_DAYS_OF.with("due", due).render(lang)));
    }
    for day in &receipt.days {
        rows.push(row("      ", day));
    }
}

/// The basis on which most of what happened rests; it is told once, and again only where another
/// one holds.
fn general_basis(sheet: &Sheet) -> Option<&String> {
    /// Of fewer lines nothing is general.
    const FEWEST: usize = 3;
    let stated = || sheet.log.iter().filter_map(|it| it.basis.as_ref());
    let mut counted: BTreeMap<&String, usize> = BTreeMap::new();
    for one in stated() {
        *counted.entry(one).or_default() += 1;
    }
    let (general, count) = counted.into_iter().max_by_key(|it| it.1)?;
    (count >= FEWEST && count * 2 > stated().count()).then_some(general)
}

fn log_rows(rows: &mut Vec<Row>, line: &SheetLine, general: Option<&String>, lang: Lang) {
    let text = match line.refused {
        Some(code) => m::SHEET_REFUSED
            .with("code", code)
            .with("message", &line.text)
            .render(lang),
        None => line.text.clone(),
    };
    let at = line.at.display(lang);
    let indent = " ".repeat(at.len() + 4);
    rows.push(row(format!("  {at}  "), text));
    let own = line.basis.as_ref().filter(|it| Some(*it) != general);
    basis(rows, &indent, own, lang);
    notes(rows, &indent, &line.notes, lang);
}

fn outcome_rows(rows: &mut Vec<Row>, sheet: &Sheet, lang: Lang) {
    head(rows, m::SHEET_RESULT.get(lang));
    if let Some((code, words)) = &sheet.status {
        let text = crate::messages::trace::TRACE_STATUS
            .with("code", u32::from(*code))
            .with("words", words);
        rows.push(row("  ", text.render(lang)));
    }
    if let Some(note) = &sheet.status_note {
        rows.push(row("      ", note));
    }
    if let Some(end) = &sheet.end {
        let text = crate::messages::scenario::EXPECT_END_AT
            .with("end", &end.words)
            .with("at", end.at);
        rows.push(row("  ", text.render(lang)));
    }
    if let Some(late) = &sheet.late {
        rows.push(row("  ", &late.shown));
    }
    if let Some(score) = &sheet.score {
        rows.push(row("  ", &score.shown));
        basis(rows, "      ", score.basis.as_ref(), lang);
    }
    if let Some(classes) = &sheet.classes {
        rows.push(row("  ", classes));
    }
    if let Some(refusal) = &sheet.refusal {
        let titles = refusal.grounds.iter().map(|it| &it.title);
        let reasons = titles.chain(&refusal.reason).map(Arg::from).collect();
        let text = m::SHEET_REFUSAL.with("reasons", Arg::List(reasons));
        rows.push(row("  ", text.render(lang)));
        basis(rows, "      ", Some(&refusal.basis), lang);
    }
    if sheet.without_steps {
        rows.push(row("  ", m::SHEET_NO_STEPS.get(lang)));
    }
    for (row_of, name, items) in [
        (&m::SHEET_WAITS, "steps", &sheet.waits_for),
        (&m::SHEET_OPEN, "facts", &sheet.open_questions),
        (&m::SHEET_UNPAID, "fees", &sheet.unpaid),
    ] {
        if !items.is_empty() {
            let text = row_of.with(name, list(items));
            rows.push(row("  ", text.render(lang)));
        }
    }
}
