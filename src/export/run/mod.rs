//! The sheet of one case: what `tthc run` prints, as plain data.

mod fees;
mod late;
mod receipt;
mod refusal;
mod score;
mod steps;
mod track;

use serde::Serialize;

pub use fees::{SheetFee, SheetSum};
pub use late::SheetLate;
pub use receipt::{SheetEarlier, SheetReceipt};
pub use refusal::{SheetGround, SheetRefusal};
pub use score::SheetScore;
pub use steps::SheetStep;
pub use track::{Track, track};

use crate::{
    interp::{
        Entry, Machine, Status,
        case::{Case, Played},
        checklist::{Checklist, Demand, Paper},
        event::{Event, EventKind},
        open,
        scenario::end_name,
        trace, words,
    },
    messages::{Arg, Text, sheet as m},
    model::{
        AlternativeKind, CopyDemand, Document, DocumentId, EndKind, Procedure, Subject, cite,
        readable,
    },
    syntax::words::Word,
    values::{Instant, Lang, Stated},
    workflow::End,
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything that `tthc run` tells of a case, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The version of the format.
    pub schema_version: u32,
    /// The stable name of the procedure.
    pub procedure: String,
    /// Its code, where the procedure says it.
    pub code: Option<String>,
    /// Its title, where the procedure says it.
    pub title: Option<String>,
    /// Its heading, in words.
    pub heading: String,
    /// Notes on the procedure; what a run without a case file takes for granted.
    pub notes: Vec<String>,
    /// The number of sets, where the procedure says it.
    pub sets: Option<u32>,
    /// The kinds of copies that the channel accepts of every paper.
    pub accepted_kinds: Vec<String>,
    /// The papers.
    pub papers: Vec<SheetPaper>,
    /// Fees, charges, prices.
    pub fees: Vec<SheetFee>,
    /// Their sums by family.
    pub sums: Vec<SheetSum>,
    /// The receipt.
    pub receipt: SheetReceipt,
    /// What happened and what was refused, in order.
    pub log: Vec<SheetLine>,
    /// The status of the national portal, 1 to 10, with its words.
    pub status: Option<(u8, String)>,
    /// What the status does not say.
    pub status_note: Option<String>,
    /// How the dossier ended, and when.
    pub end: Option<SheetEnd>,
    /// How late the result is, where it is.
    pub late: Option<SheetLate>,
    /// How the national index scores it, where its rules are on record.
    pub score: Option<SheetScore>,
    /// The turns of the steps, each with its own class.
    pub steps: Vec<SheetStep>,
    /// Their classes in words, where a step has a limit.
    pub classes: Option<String>,
    /// The refusal with which it ended.
    pub refusal: Option<SheetRefusal>,
    /// The procedure states no steps, so nothing can be told of the way to the result.
    pub without_steps: bool,
    /// The steps that are waited for.
    pub waits_for: Vec<String>,
    /// Questions without an answer.
    pub open_questions: Vec<String>,
    /// Fees, charges and prices of a dossier that has ended with its result, of which no payment was recorded.
    pub unpaid: Vec<String>,
}

/// A paper on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetPaper {
    /// The stable name.
    pub id: String,
    /// The title.
    pub title: String,
    /// `required`, `looked_up`, `if_any`, `later`, `prepared`, `fetched`, `undecided`.
    pub demand: &'static str,
    /// Counts and kinds in words.
    pub copies: Vec<String>,
    /// The same counts and kinds, for programs.
    pub demanded: Vec<SheetCopies>,
    /// Shown, not kept (xuất trình).
    pub shown: bool,
    /// Given back (trả lại).
    pub returned: bool,
    /// The prescribed form, where the source names one.
    pub form: Option<String>,
    /// Papers of which one is enough.
    pub one_of: Vec<String>,
    /// What is accepted instead.
    pub instead: Vec<String>,
    /// What goes with it.
    pub together: Vec<String>,
    /// Why it is on the list.
    pub reasons: Vec<String>,
    /// The legal basis.
    pub basis: Option<String>,
    /// Notes.
    pub notes: Vec<String>,
}

/// A count and a kind of copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetCopies {
    /// How many; absent where the source does not say.
    pub count: Option<u32>,
    /// The stable name of the kind, such as `original`; absent where the source does not say.
    pub kind: Option<String>,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetLine {
    /// When.
    pub at: Instant,
    /// What.
    pub text: String,
    /// The legal basis.
    pub basis: Option<String>,
    /// The rule, where something was refused.
    pub refused: Option<&'static str>,
    /// Notes on the step that is waited for.
    pub notes: Vec<String>,
}

/// The end of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetEnd {
    /// The stable name of the end.
    pub kind: &'static str,
    /// In words.
    pub words: String,
    /// When.
    pub at: Instant,
}

/// Writes a sheet as one JSON object, indented, with a line break at the end.
#[must_use]
pub fn to_json(sheet: &Sheet) -> String {
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(sheet).unwrap_or_default();
    text.push('\n');
    text
}

/// Makes the sheet of a case.
#[must_use]
pub fn sheet(machine: &Machine, case: &Case, played: &Played, lang: Lang) -> Sheet {
    let writer = Writer {
        machine,
        played,
        lang,
    };
    // The dossier that was filed knows its day; one that was refused does not.
    let state = played.dossier.state();
    let known = match state.filed {
        // What was answered on the way counts too.
        Some(_) => &state.answers,
        None => &case.answers,
    };
    let mut answers = known.clone();
    answers.filed_on = Some(case.filed.date());
    let list = machine.checklist(&answers);
    let bill = machine.bill(&answers);
    let procedure = machine.procedure();
    let steps = state
        .active()
        .filter_map(|it| procedure.steps.get(it.1.step));
    let happened = crate::interp::Happened::default();
    let missing = open::open(&machine.world(&answers, &happened));
    let question = |it: &Subject| match it {
        Subject::Fact(fact) => procedure.facts.get(*fact).map(|it| readable(&it.name)),
        other => Some(words::subject(procedure, *other).render(lang)),
    };
    Sheet {
        schema_version: SCHEMA_VERSION,
        procedure: procedure.name.id.clone(),
        code: procedure
            .code
            .as_ref()
            .and_then(|it| it.value())
            .map(|it| it.text.clone()),
        title: procedure.title.value().cloned(),
        heading: heading(procedure).render(lang),
        notes: procedure.meta.notes.clone(),
        sets: list.sets.and_then(|it| it.value().copied()),
        accepted_kinds: accepted_kinds(&list, lang),
        papers: list.papers.iter().map(|it| writer.paper(it)).collect(),
        fees: bill.lines.iter().map(|it| writer.fee(it)).collect(),
        sums: writer.sums(&bill),
        receipt: writer.receipt(case),
        log: writer.log(),
        status: state.status.map(|it| writer.status(it)),
        end: state.end.map(|it| SheetEnd {
            kind: end_id(it.end.kind()),
            words: end_name(it.end.kind()).get(lang).to_owned(),
            at: it.at,
        }),
        status_note: writer.status_note(),
        late: writer.late(case),
        score: writer.score(case),
        steps: writer.steps(case),
        classes: writer.classes(case),
        refusal: writer.refusal(),
        without_steps: procedure.steps.is_empty(),
        waits_for: steps.map(|it| readable(&it.name)).collect(),
        open_questions: missing.iter().filter_map(question).collect(),
        unpaid: writer.unpaid(),
    }
}

fn accepted_kinds(list: &Checklist, lang: Lang) -> Vec<String> {
    let kinds = list.via.iter();
    kinds.map(|it| it.spell(lang).to_owned()).collect()
}

/// Makes the lines of a log, in one language.
#[must_use]
pub fn log(machine: &Machine, played: &Played, lang: Lang) -> Vec<SheetLine> {
    let writer = Writer {
        machine,
        played,
        lang,
    };
    writer.log()
}

fn heading(procedure: &Procedure) -> Text {
    let title = match &procedure.title {
        Stated::Value(title) => title.clone(),
        Stated::None | Stated::Unknown => readable(&procedure.name),
    };
    match &procedure.code {
        Some(Stated::Value(code)) => m::SHEET_PROCEDURE
            .with("code", &code.text)
            .with("title", title),
        _ => m::SHEET_PROCEDURE_PLAIN.with("title", title),
    }
}

struct Writer<'a> {
    machine: &'a Machine,
    played: &'a Played,
    lang: Lang,
}

impl Writer<'_> {
    /// Returns what should have been paid before the result that was given.
    fn unpaid(&self) -> Vec<String> {
        let state = self.played.dossier.state();
        let given = state
            .end
            .is_some_and(|it| it.end.kind() == EndKind::Granted);
        if !given {
            return Vec::new();
        }
        let fees = &self.machine.procedure().fees;
        let open = self.machine.open_fees(state).into_iter();
        open.filter_map(|it| fees.get(it))
            .map(|it| it.title.clone().unwrap_or_else(|| readable(&it.name)))
            .collect()
    }

    /// Writes a sentence; what is to be written into the file has the words of the file.
    fn say(&self, text: &Text) -> String {
        text.render_in(self.lang, self.machine.procedure().lang)
    }

    fn all(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|it| self.say(it)).collect()
    }

    fn paper(&self, paper: &Paper) -> SheetPaper {
        let documents = &self.machine.procedure().documents;
        let document = documents.get(paper.document);
        let project = self.machine.project();
        let basis = cite::basis(project, &paper.basis);
        let form = document.and_then(|it| it.form.as_ref());
        let form = form.and_then(|it| cite::form(project, it));
        let demanded = paper.copies.iter().map(|it| SheetCopies {
            count: it.count,
            kind: it.kind.map(Word::id),
        });
        SheetPaper {
            id: document.map_or_else(String::new, |it| it.name.id.clone()),
            title: self.title(paper.document),
            demand: demand_id(&paper.demand),
            copies: paper.copies.iter().map(|it| self.copies(it)).collect(),
            demanded: demanded.collect(),
            shown: document.is_some_and(|it| it.shown),
            returned: document.is_some_and(|it| it.returned),
            form: form.map(|it| it.render(self.lang)),
            one_of: paper.choices.iter().map(|it| self.title(*it)).collect(),
            instead: paper
                .instead
                .iter()
                .map(|it| self.later(document, it))
                .collect(),
            together: paper.together.iter().map(|it| it.title.clone()).collect(),
            reasons: self.all(&paper.reasons),
            basis: basis.map(|it| it.render(self.lang)),
            notes: self.paper_notes(paper.document),
        }
    }

    /// Returns the notes of a paper, and of the lines that list it.
    fn paper_notes(&self, id: DocumentId) -> Vec<String> {
        let procedure = self.machine.procedure();
        let own = procedure.documents.get(id);
        let mut notes = own.map_or_else(Vec::new, |it| it.meta.notes.clone());
        let cases = procedure.dossier.iter().flat_map(|it| &it.cases);
        let entries = cases.flat_map(|it| &it.entries);
        for entry in entries.filter(|it| it.document == id) {
            let new = entry.meta.notes.iter().filter(|it| !notes.contains(it));
            let new: Vec<String> = new.cloned().collect();
            notes.extend(new);
        }
        notes
    }

    fn title(&self, document: DocumentId) -> String {
        let document = self.machine.procedure().documents.get(document);
        document.map_or_else(String::new, |it| it.title.clone())
    }

    fn copies(&self, demand: &CopyDemand) -> String {
        let many = demand.count.is_some_and(|it| it != 1);
        let kind = demand.kind.map(|it| Arg::Both {
            vi: it.spell(Lang::Vi).to_owned(),
            en: if many {
                it.plural()
            } else {
                it.spell(Lang::En)
            }
            .to_owned(),
        });
        let text = match (demand.count, kind) {
            (Some(count), Some(kind)) => m::SHEET_COPIES.with("count", count).with("kind", kind),
            (Some(count), None) => m::SHEET_COPIES.with("count", count).with("kind", ""),
            (None, Some(kind)) => m::SHEET_COPIES.with("count", "").with("kind", kind),
            (None, None) => return String::new(),
        };
        text.render(self.lang).trim().to_owned()
    }

    /// Writes what is accepted instead, and whether the original must follow.
    fn later(&self, document: Option<&Document>, kind: &AlternativeKind) -> String {
        let what = self.instead(kind);
        let mut ways = document.iter().flat_map(|it| &it.alternatives);
        let way = ways.find(|it| it.kind == *kind);
        match way.and_then(|it| it.original_later.as_ref()) {
            Some(Stated::Value(when)) => m::SHEET_ORIGINAL_BY.with("what", what).with("when", when),
            Some(Stated::Unknown) => m::SHEET_ORIGINAL_LATER.with("what", what),
            Some(Stated::None) | None => return what,
        }
        .render(self.lang)
    }

    fn instead(&self, kind: &AlternativeKind) -> String {
        match kind {
            AlternativeKind::Copy(kind) => kind.spell(self.lang).to_owned(),
            AlternativeKind::Data { form, text: None } => form.spell(self.lang).to_owned(),
            AlternativeKind::Data {
                form,
                text: Some(text),
            } => m::SHEET_DATA
                .with("form", words::word(*form))
                .with("text", text)
                .render(self.lang),
            AlternativeKind::Document(document) => self.title(*document),
        }
    }

    fn log(&self) -> Vec<SheetLine> {
        let render = |arg: &Arg| arg.render(self.lang);
        let lines = self
            .played
            .dossier
            .log()
            .iter()
            .filter_map(|entry| match entry {
                Entry::Event(event) => {
                    let line = trace::explain(self.machine, &self.played.setting, event)?;
                    Some(SheetLine {
                        at: event.at,
                        text: self.say(&line.text),
                        basis: line.basis.as_ref().map(render).filter(|it| !it.is_empty()),
                        refused: None,
                        notes: self.notes(event),
                    })
                }
                Entry::Rejected { command, rejection } => Some(SheetLine {
                    at: command.at,
                    text: self.say(&rejection.message),
                    basis: Some(rejection.legal_basis.render(self.lang)),
                    refused: Some(rejection.code.id),
                    notes: Vec::new(),
                }),
            });
        lines.collect()
    }

    /// Returns who did it, where the case tells, and the notes of a step that is waited for.
    fn notes(&self, event: &Event) -> Vec<String> {
        let who = event.by.map(|by| {
            let who = words::party(self.machine.procedure(), by);
            self.say(&m::SHEET_BY.with("who", who))
        });
        who.into_iter()
            .chain(self.step_notes(&event.kind))
            .collect()
    }

    /// Returns the notes of a step where it is first waited for.
    fn step_notes(&self, event: &EventKind) -> Vec<String> {
        let EventKind::Entered { step, .. } = event else {
            return Vec::new();
        };
        let step = self.machine.procedure().steps.get(*step);
        step.map_or_else(Vec::new, |it| it.meta.notes.clone())
    }

    /// Says that what was asked for has come: the portal has no status of its own for it.
    fn status_note(&self) -> Option<String> {
        let state = self.played.dossier.state();
        if let Some(ended) = state.end
            && matches!(ended.end, End::DeemedGranted | End::DeemedRefused)
        {
            return Some(self.say(&m::SHEET_NO_ANSWER.with("at", ended.at)));
        }
        let came = state.supplemented?;
        let asks = state.status == Some(Status::SupplementAsked);
        let waits = state.is_over() || state.waiting().next().is_some();
        let text = m::SHEET_SUPPLIED.with("at", came);
        (asks && !waits).then(|| self.say(&text))
    }

    fn status(&self, status: Status) -> (u8, String) {
        (status.code(), status.words().get(self.lang).to_owned())
    }
}

fn demand_id(demand: &Demand) -> &'static str {
    match demand {
        Demand::Required => "required",
        Demand::LookedUp(_) => "looked_up",
        Demand::IfAny(_) => "if_any",
        Demand::Later => "later",
        Demand::Prepared => "prepared",
        Demand::Fetched => "fetched",
        Demand::Undecided(_) => "undecided",
    }
}

/// Returns how programs name an end.
pub(super) fn end_id(kind: EndKind) -> &'static str {
    match kind {
        EndKind::Granted => "granted",
        EndKind::Refused => "refused",
        EndKind::Closed => "closed",
        EndKind::Withdrawn => "withdrawn",
        EndKind::Ended => "ended",
        EndKind::DeemedGranted => "deemed_granted",
        EndKind::DeemedRefused => "deemed_refused",
    }
}
