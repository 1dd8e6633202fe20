//! Papers that the State replaces with its own data, demanded all the same.

use super::{
    Cx,
    demand::{Demand, demands},
    internal::is_doubtful,
    levels,
    lists::List,
    papers::{Paper, papers},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    law::{self, PaperKind, ReplacedKind, ReplacedPaper, ReplacedScope, RuleLevelRow},
    messages::{Arg, Message, Text, rules_d},
    model::{Database, Procedure, Project},
    source::{Token, Wording, fold_ascii, starts_with},
    syntax::words::ApplicantKind,
    values::{Lang, Stated},
};

/// Words for the personal number.
const NUMBERS: &[&[&str]] = &[
    &["số", "định", "danh"],
    &["mã", "số", "định", "danh"],
    &["mã", "định", "danh"],
];
/// Words that say that a database is not to be read.
const NOT_YET: &[&str] = &[
    "chưa đưa vào vận hành",
    "chưa được đưa vào vận hành",
    "chưa đi vào vận hành",
    "không khai thác được",
    "không tra cứu được",
];

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
    if only_foreign(procedure) || cx.looks_up_first() {
        return;
    }
    let (table, abroad) = (table(cx), is_abroad(procedure));
    let doubtful = is_doubtful(procedure);
    for paper in papers(procedure).into_iter().filter(is_open) {
        if paper
            .titles()
            .any(|it| takes_number(it) || waits_for_database(it) || is_any_proof(it))
        {
            continue;
        }
        let demanded: Vec<Replaced> = paper
            .titles()
            .flat_map(demands)
            .filter(|it| accepts(it.kind))
            .filter_map(|it| replaced(cx, &table, it))
            .collect();
        // The gravest one speaks for the line.
        let Some(first) = demanded.iter().min_by_key(|it| it.is_lower()) else {
            continue;
        };
        let shown = paper.document.shown || paper.titles().any(is_shown);
        let later = later_act(cx.project(), &paper);
        let partly = first.is_lower() || (first.row.is_none() && abroad);
        let lower = partly || shown || doubtful || later.is_some();
        let severity = if lower {
            cx.severity().lower()
        } else {
            cx.severity()
        };
        let phrases: Vec<Arg> = demanded
            .iter()
            .map(|it| Arg::from(&it.demand.written))
            .collect();
        let text = message
            .with("paper", &paper.document.name.text)
            .with("phrase", phrases);
        let kind = first.demand.kind;
        let diagnostic = Diagnostic::new(code, paper.document.meta.span, text)
            .reason(with_later(why(cx, code, first), later))
            .help(look_up_first(cx.project(), &database(kind)));
        cx.report_at(severity, &paper.element(), diagnostic);
    }
}

/// A demanded paper with what the law says of it.
struct Replaced {
    demand: Demand,
    /// The list of all procedures.
    general: Option<&'static ReplacedKind>,
    /// The table of this procedure.
    row: Option<ReplacedPaper>,
}

impl Replaced {
    /// Tells whether the law speaks of it only in part, or the title names it as one of several.
    fn is_lower(&self) -> bool {
        match &self.row {
            Some(row) => row.scope == ReplacedScope::Part,
            None => self.demand.listed || self.general.is_some_and(|it| it.partly || !it.verified),
        }
    }
}

/// Returns the rows of the table for the procedure, each with the kinds of its papers.
fn table(cx: &Cx<'_>) -> Vec<(ReplacedPaper, Vec<Demand>)> {
    let Some(Stated::Value(code)) = &cx.procedure().code else {
        return Vec::new();
    };
    law::replaced_papers(&code.text, cx.date())
        .map(|row| (row, demands(row.papers)))
        .collect()
}

/// Finds what the law says of a demanded paper; nothing where the procedure is about that very
/// paper and no row of the table names it.
fn replaced(
    cx: &Cx<'_>,
    table: &[(ReplacedPaper, Vec<Demand>)],
    demand: Demand,
) -> Option<Replaced> {
    let same = |it: &Demand| it.kind.id == demand.kind.id;
    let row = table.iter().find(|it| it.1.iter().any(same)).map(|it| it.0);
    if row.is_none() && is_subject(cx.procedure(), demand.kind) {
        return None;
    }
    let general = law::once_only().and_then(|it| it.row(&demand.kind.id, cx.date()));
    Some(Replaced {
        demand,
        general,
        row,
    })
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
            .help(rules_d::LOOK_UP_FIRST_HELP.with("name", &database.name.text));
        cx.report(&paper.element(), diagnostic);
    }
}

/// Finds a law or decree made after the list on which the paper rests: it may have asked for the
/// paper again.
fn later_act<'a>(project: &'a Project, paper: &Paper<'_>) -> Option<&'a str> {
    let overtaken = &law::once_only()?.overtaken;
    let citations = &paper.entry.meta.basis.citations;
    citations.iter().find_map(|it| {
        let instrument = project.instruments.get(it.instrument)?;
        let number = instrument.number.value()?;
        let issued = instrument.issued.value().copied();
        overtaken
            .is_later(number, issued)
            .then_some(number.as_str())
    })
}

/// Adds to a reason that a later act may say something else.
fn with_later(why: Text, later: Option<&str>) -> Text {
    let (Some(number), Some(list)) = (later, law::once_only()) else {
        return why;
    };
    let source = both(|lang| list.overtaken.source.display(lang));
    rules_d::MAYBE_OVERTAKEN
        .with("text", why)
        .with("number", number)
        .with("source", source)
}

/// Tells whether the applicant must hand the paper in although nobody looked first.
fn is_open(paper: &Paper<'_>) -> bool {
    paper.is_filed() && !paper.data_first()
}

/// Tells whether a title only shows the paper, or takes data that the applicant shows himself.
fn is_shown(title: &str) -> bool {
    let wording = Wording::new(title);
    List::Shown.occurs(&wording) || List::Electronic.occurs(&wording)
}

/// Tells whether a title takes the personal number in place of the paper: `Căn cước hoặc số định danh`.
fn takes_number(title: &str) -> bool {
    let wording = Wording::new(title);
    let number = |it: &[Token]| NUMBERS.iter().any(|words| starts_with(it, words));
    (1..wording.len()).any(|at| {
        let before = wording.tokens().get(at - 1);
        let instead = before.is_some_and(|it| it.is(&["hoặc"]) || matches!(it, Token::Break('/')));
        instead && number(wording.from(at))
    })
}

/// Tells whether a title lets the applicant choose among old papers by which a service long ago is proved: no data
/// stand for them all.
fn is_any_proof(title: &str) -> bool {
    let wording = Wording::new(title);
    ["một hoặc một số giấy tờ", "được coi là giấy tờ gốc"]
        .iter()
        .any(|it| wording.has_phrase(it))
}

/// Tells whether a title wants the paper only while the data cannot be read.
fn waits_for_database(title: &str) -> bool {
    let wording = Wording::new(title);
    NOT_YET.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether the procedure is about people or matters abroad, of which the databases hold
/// less (Article 2(3) of the Resolution).
fn is_abroad(procedure: &Procedure) -> bool {
    let title = procedure.title.value();
    title.is_some_and(|it| List::Excluding.occurs(&Wording::new(it)))
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

fn why(cx: &Cx<'_>, code: &Code, replaced: &Replaced) -> Text {
    if let Some(row) = &replaced.row {
        return why_of_table(row);
    }
    let kind = replaced.demand.kind;
    let of_level = || levels::row_on_day(code, cx.date()).map(|it: &RuleLevelRow| &it.source);
    let source = replaced.general.map(|it| &it.source).or_else(of_level);
    let source = source.map_or_else(|| Arg::from(""), |it| both(|lang| it.display(lang)));
    let words = both(|lang| kind.words().get(lang).to_owned());
    let sentence = match replaced.general {
        Some(_) => &rules_d::REPLACED_PAPER_WHY,
        None => &rules_d::DATA_HELD_WHY,
    };
    let text = sentence
        .with("kind", words)
        .with("database", database(kind))
        .with("source", source);
    match replaced.general.and_then(|it| it.note.as_ref()) {
        Some(note) => rules_d::WITH_NOTE
            .with("text", text)
            .with("note", both(|lang| note.get(lang).to_owned())),
        None => text,
    }
}

fn why_of_table(row: &ReplacedPaper) -> Text {
    let sentence = match row.scope {
        ReplacedScope::Cut => &rules_d::CUT_IN_TABLE_WHY,
        ReplacedScope::Whole | ReplacedScope::Part => &rules_d::REPLACED_IN_TABLE_WHY,
    };
    let table = law::once_only().map(|it| &it.table);
    let source = table.map_or_else(
        || Arg::from(""),
        |it| match row.scope {
            ReplacedScope::Cut => both(|lang| it.source_of_cuts.display(lang)),
            _ => both(|lang| it.source.display(lang)),
        },
    );
    sentence
        .with("code", row.code)
        .with("papers", row.papers)
        .with("database", row.database)
        .with("source", source)
        .with("place", [row.place, row.text].join(" ").trim())
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

/// Says how to look into a database first: what to write below the paper, and the declaration of the
/// database where no file has it.
fn look_up_first(project: &Project, title: &Arg) -> Text {
    /// So many words of a title make a name.
    const MAX_WORDS: usize = 6;
    let (Arg::Both { vi: title_vi, .. } | Arg::Str(title_vi)) = title else {
        return rules_d::LOOK_UP_FIRST_HELP.with("name", "csdl");
    };
    let wanted = fold_ascii(title_vi);
    let is_it = |it: &&Database| {
        it.title
            .as_deref()
            .is_some_and(|it| fold_ascii(it) == wanted)
    };
    if let Some(known) = project.databases.values().find(is_it) {
        return rules_d::LOOK_UP_FIRST_HELP.with("name", &known.name.text);
    }
    let lower = title_vi.to_lowercase();
    let own = lower.strip_prefix("cơ sở dữ liệu").unwrap_or(&lower);
    let words = own.split(|it: char| !it.is_alphanumeric());
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).take(MAX_WORDS).collect();
    rules_d::REPLACED_PAPER_HELP
        .with("name", format!("csdl_{}", words.join("_")))
        .with("database", title.clone())
}

fn both(words: impl Fn(Lang) -> String) -> Arg {
    Arg::Both {
        vi: words(Lang::Vi),
        en: words(Lang::En),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_any_proof, takes_number, waits_for_database};

    #[test]
    fn the_personal_number_in_place_of_the_paper_is_seen() {
        for title in [
            "Xuất trình Chứng minh nhân dân/thẻ Căn cước công dân/số định danh cá nhân/hộ chiếu đối với cá nhân",
            "Bản sao có chứng thực Chứng minh nhân dân của Chủ cơ sở hoặc số định danh cá nhân (nếu có)",
        ] {
            assert!(takes_number(title), "{title}");
        }
        assert!(!takes_number(
            "Thẻ căn cước công dân có số định danh cá nhân"
        ));
    }

    #[test]
    fn old_papers_of_which_any_is_proof_are_seen() {
        let title = "Một hoặc một số giấy tờ làm căn cứ xét duyệt, đủ yếu tố chứng minh đúng đối tượng: lý lịch quân nhân; sổ bảo hiểm xã hội";
        assert!(is_any_proof(title));
        assert!(!is_any_proof("Sổ bảo hiểm xã hội"));
    }

    #[test]
    fn a_paper_for_the_time_without_a_database_is_seen() {
        assert!(waits_for_database(
            "Chứng minh nhân dân hoặc thẻ căn cước công dân (đối với người Việt Nam) trong trường hợp cơ sở dữ liệu quốc gia về dân cư chưa đưa vào vận hành"
        ));
        assert!(!waits_for_database("Thẻ căn cước công dân"));
    }
}
