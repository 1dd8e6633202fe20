//! What an applicant asks of a dossier: where it is, when it was filed, whether it is right, what is
//! missing, when it is due.

use serde::{Deserialize, Serialize};

use super::{SCHEMA_VERSION, Sheet, sheet};
use crate::{
    interp::{
        Machine, State, WaitCause,
        case::{Case, Played},
    },
    messages::{Arg, scenario, store as m},
    model::readable,
    syntax::words::StepKind,
    values::{Instant, Lang},
};

/// The five facts, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// The version of the format.
    pub schema_version: u32,
    /// The code of the dossier.
    pub code: String,
    /// The procedure, in words.
    pub procedure: String,
    /// The status of the national portal, 1 to 10; absent where the filing was refused.
    pub status: Option<u8>,
    /// Where it is, in words.
    pub place: String,
    /// The steps that are waited for.
    pub waits_for: Vec<String>,
    /// When it was filed.
    pub filed: Instant,
    /// Whether the papers were found complete and valid; absent while nobody has said so.
    pub right: Option<bool>,
    /// The same in words.
    pub right_words: String,
    /// What the applicant must still do, each in words.
    pub missing: Vec<String>,
    /// When the result is due; absent where there is no date.
    pub due: Option<Instant>,
    /// The date in words, or why there is none.
    pub due_words: String,
    /// The date is over and the result is not there.
    pub overdue: bool,
}

/// Answers what an applicant asks at an instant.
#[must_use]
pub fn track(
    code: &str,
    machine: &Machine,
    case: &Case,
    played: &Played,
    now: Instant,
    lang: Lang,
) -> Track {
    let sheet = sheet(machine, case, played, lang);
    let state = played.dossier.state();
    let due = sheet.receipt.holds;
    let open = sheet.end.is_none();
    let overdue = open && due.is_some_and(|it| it < now);
    let right = right(state);
    let words = match (right, sheet.receipt.accepted) {
        (Some(true), Some(at)) => m::TRACK_RIGHT.with("at", at),
        (Some(true), None) => m::TRACK_RIGHT_ALREADY.text(),
        (Some(false), _) => m::TRACK_NOT_RIGHT.text(),
        (None, _) if open => m::TRACK_UNCHECKED.text(),
        (None, _) => m::TRACK_NEVER_CHECKED.text(),
    };
    Track {
        schema_version: SCHEMA_VERSION,
        code: code.to_owned(),
        procedure: sheet.heading.clone(),
        status: sheet.status.as_ref().map(|it| it.0),
        place: place(&sheet, lang),
        filed: case.filed,
        right,
        right_words: words.render(lang),
        missing: missing(machine, state, &sheet, lang),
        due,
        due_words: due_words(&sheet, overdue, lang),
        overdue,
        waits_for: sheet.waits_for,
    }
}

/// Whether the dossier is right: accepted, and nothing is asked for that did not come.
fn right(state: &State) -> Option<bool> {
    let asked = state.waiting().next().is_some();
    let unanswered = state.steps.values().any(|it| it.unanswered.is_some());
    if asked || unanswered {
        return Some(false);
    }
    state.accepted.map(|_| true)
}

fn place(sheet: &Sheet, lang: Lang) -> String {
    if let Some(end) = &sheet.end {
        let text = scenario::EXPECT_END_AT
            .with("end", &end.words)
            .with("at", end.at);
        return text.render(lang);
    }
    let Some((_, status)) = &sheet.status else {
        return m::TRACK_NOT_TAKEN.get(lang).to_owned();
    };
    let steps = sheet.waits_for.iter().map(Arg::from).collect();
    if sheet.waits_for.is_empty() {
        return status.clone();
    }
    let text = m::TRACK_AT.with("status", status);
    text.with("steps", Arg::List(steps)).render(lang)
}

/// What the applicant must still do: papers that were asked for, fees that hold the dossier up,
/// questions without an answer.
fn missing(machine: &Machine, state: &State, sheet: &Sheet, lang: Lang) -> Vec<String> {
    let procedure = machine.procedure();
    let mut all = Vec::new();
    for (_, asked) in state.waiting() {
        let titles = asked.papers.iter();
        let titles = titles.filter_map(|it| Some(procedure.documents.get(*it)?.title.clone()));
        let titles: Vec<Arg> = titles.map(Arg::from).collect();
        let text = match (titles.is_empty(), &asked.answer_by) {
            (true, None) => m::TRACK_ASKED.text(),
            (true, Some(by)) => m::TRACK_ASKED_BY.with("by", by.due),
            (false, None) => m::TRACK_PAPERS.with("papers", Arg::List(titles)),
            (false, Some(by)) => m::TRACK_PAPERS_BY
                .with("papers", Arg::List(titles))
                .with("by", by.due),
        };
        all.push(text.render(lang));
    }
    let pays = |cause: &WaitCause| matches!(cause, WaitCause::Payment(_));
    let waits = state.waits.iter();
    let mut paying = waits.filter(|it| it.span.to.is_none()).map(|it| it.cause);
    let collects = state.active().any(|(_, it)| {
        let step = procedure.steps.get(it.step);
        step.is_some_and(|it| matches!(it.kind, StepKind::Collect | StepKind::Pay))
    });
    if !state.is_over() && (collects || paying.any(|it| pays(&it))) {
        let fees = machine.open_fees(state).into_iter();
        let fees = fees.filter_map(|it| procedure.fees.get(it));
        for fee in fees {
            let title = fee.title.clone().unwrap_or_else(|| readable(&fee.name));
            all.push(m::TRACK_FEE.with("fee", title).render(lang));
        }
    }
    if !state.undecided.is_empty() {
        let questions = sheet.open_questions.iter();
        all.extend(questions.map(|it| m::TRACK_QUESTION.with("question", it).render(lang)));
    }
    all
}

fn due_words(sheet: &Sheet, overdue: bool, lang: Lang) -> String {
    let receipt = &sheet.receipt;
    let text = match (receipt.holds, &receipt.void, &receipt.undated) {
        (_, Some(void), _) => return void.clone(),
        (Some(due), _, _) if sheet.end.is_some() => {
            let at = sheet.end.as_ref().map(|it| it.at);
            m::TRACK_OVER.with("at", at.unwrap_or(due)).with("due", due)
        }
        (Some(due), _, _) if overdue => m::TRACK_OVERDUE.with("due", due),
        (Some(due), _, _) => m::TRACK_DUE.with("due", due),
        (None, None, Some(why)) => m::TRACK_UNDATED.with("why", why),
        (None, None, None) => m::TRACK_NO_DATE.text(),
    };
    text.render(lang)
}
