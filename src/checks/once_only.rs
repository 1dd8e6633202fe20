//! Papers that the State replaces with its own data, demanded all the same.

use super::{
    Cx,
    demand::{Demand, demands},
    levels,
    lists::List,
    papers::{Paper, looks_up_first, papers},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    law::{self, PaperKind, ReplacedKind, RuleLevelRow},
    messages::{Arg, Message, Text, rules_d},
    model::Procedure,
    source::Wording,
    syntax::words::ApplicantKind,
    values::{Lang, Stated},
};

/// Tells whether a kind of paper proves who somebody is or where he lives.
pub(crate) fn is_identity(kind: &PaperKind) -> bool {
    matches!(kind.id.as_str(), "identity" | "residence")
}

/// Reports the papers of certain kinds that are demanded without a look at the data first.
pub(crate) fn report(
    cx: &mut Cx<'_>,
    code: &'static Code,
    message: &'static Message,
    accepts: impl Fn(&PaperKind) -> bool,
) {
    let procedure = cx.procedure();
    if only_foreign(procedure) || looks_up_first(procedure) {
        return;
    }
    for paper in papers(procedure).into_iter().filter(is_open) {
        let demanded: Vec<Demand> = paper
            .titles()
            .flat_map(demands)
            .filter(|it| accepts(it.kind) && !is_subject(procedure, it.kind))
            .collect();
        // The gravest one speaks for the line.
        let Some(first) = demanded.iter().min_by_key(|it| it.listed) else {
            continue;
        };
        let row = law::once_only().and_then(|it| it.row(&first.kind.id, cx.date()));
        let shown = paper.document.shown || paper.titles().any(is_shown);
        let lower = first.listed || shown || row.is_some_and(|it| it.partly || !it.verified);
        let severity = if lower {
            cx.severity().lower()
        } else {
            cx.severity()
        };
        let phrases: Vec<Arg> = demanded.iter().map(|it| Arg::from(&it.written)).collect();
        let text = message
            .with("paper", &paper.document.name.text)
            .with("phrase", phrases);
        let diagnostic = Diagnostic::new(code, paper.document.meta.span, text)
            .reason(why(cx, code, first.kind, row))
            .help(rules_d::REPLACED_PAPER_HELP.with("database", database(first.kind)));
        cx.report_at(severity, &paper.element(), diagnostic);
    }
}

/// Reports the papers that a database of the project replaces by its own words.
pub(crate) fn report_declared(cx: &mut Cx<'_>, code: &'static Code) {
    let (project, procedure, date) = (cx.project(), cx.procedure(), cx.date());
    let works = |from: &Stated<_>| matches!(from, Stated::Value(from) if *from <= date);
    for paper in papers(procedure).into_iter().filter(is_open) {
        // What the law lists was told by its own words.
        if paper.titles().any(|it| !demands(it).is_empty()) {
            continue;
        }
        let id = &paper.document.name.id;
        let replaced = project
            .databases
            .values()
            .find(|it| it.replaces.contains(id) && works(&it.available_from));
        let Some(database) = replaced else { continue };
        let title = database.title.as_ref().unwrap_or(&database.name.text);
        let text = rules_d::DECLARED_REPLACED
            .with("paper", &paper.document.name.text)
            .with("database", title);
        let diagnostic = Diagnostic::new(code, paper.document.meta.span, text)
            .related(database.name.span, rules_d::DATABASE_REPLACES.text())
            .reason(rules_d::DECLARED_REPLACED_WHY.text())
            .help(rules_d::REPLACED_PAPER_HELP.with("database", title));
        cx.report(&paper.element(), diagnostic);
    }
}

/// Tells whether the applicant must hand the paper in although nobody looked first.
fn is_open(paper: &Paper<'_>) -> bool {
    paper.is_filed() && !paper.data_first()
}

fn is_shown(title: &str) -> bool {
    List::Shown.occurs(&Wording::new(title))
}

/// Tells whether the procedure issues, changes or takes in papers of the kind.
fn is_subject(procedure: &Procedure, kind: &PaperKind) -> bool {
    let Stated::Value(title) = &procedure.title else {
        return false;
    };
    let wording = Wording::new(title);
    kind.subjects.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether only foreigners may apply, of whom the databases need not know.
fn only_foreign(procedure: &Procedure) -> bool {
    let foreign = |it: &ApplicantKind| {
        matches!(
            it,
            ApplicantKind::Foreigner | ApplicantKind::ForeignOrganisation
        )
    };
    procedure.applicants.as_ref().is_some_and(|it| {
        it.others.is_empty() && !it.kinds.is_empty() && it.kinds.iter().all(foreign)
    })
}

fn why(cx: &Cx<'_>, code: &Code, kind: &PaperKind, row: Option<&'static ReplacedKind>) -> Text {
    let of_level = || levels::row_on_day(code, cx.date()).map(|it: &RuleLevelRow| &it.source);
    let source = row.map(|it| &it.source).or_else(of_level);
    let source = source.map_or_else(|| Arg::from(""), |it| both(|lang| it.display(lang)));
    let words = both(|lang| kind.words().get(lang).to_owned());
    let sentence = match row {
        Some(_) => &rules_d::REPLACED_PAPER_WHY,
        None => &rules_d::DATA_HELD_WHY,
    };
    let text = sentence
        .with("kind", words)
        .with("database", database(kind))
        .with("source", source);
    match row.and_then(|it| it.note.as_ref()) {
        Some(note) => rules_d::WITH_NOTE
            .with("text", text)
            .with("note", both(|lang| note.get(lang).to_owned())),
        None => text,
    }
}

/// Names the database that replaces papers of a kind.
fn database(kind: &PaperKind) -> Arg {
    let list = law::once_only();
    let found = list.and_then(|list| {
        let row = list.papers.iter().find(|it| it.kind == kind.id)?;
        list.database(row)
    });
    found.map_or_else(
        || Arg::from(&kind.vi),
        |it| both(|lang| it.name(lang).to_owned()),
    )
}

fn both(words: impl Fn(Lang) -> String) -> Arg {
    Arg::Both {
        vi: words(Lang::Vi),
        en: words(Lang::En),
    }
}
