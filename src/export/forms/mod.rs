//! The official forms of one dossier, filled from its log: plain data, then HTML and DOCX.
//!
//! Which form, title and lines hold on a day is law and comes from the pack (`law::OneStopForms`); what
//! a line says comes from the log, the procedure and the [`Particulars`]. What nobody told is a blank to
//! be filled by hand, never a guess. The forms are in Vietnamese, whatever language messages have.
//!
//! | what happened | form |
//! |---|---|
//! | the dossier was accepted | receipt, control slip, row of the register |
//! | a supplement was asked for | request |
//! | refused, at reception or after; not competent, at reception | refusal |
//! | a new date was appointed | apology |
//! | withdrawn or closed | notice of stopping, since there is one |
//!
//! [`to_html`] and [`to_docx`] write the same text: both walk [`Form::head`], [`Form::lines`] and what follows.

mod control;
mod docx;
mod fill;
mod html;
mod occasion;
mod papers;
mod qr;
mod reasons;
mod words;

pub use super::particulars::{Particular, Particulars, is_code};
pub use docx::to_docx;
pub use html::to_html;
pub use qr::Qr;

use crate::{
    interp::{
        Machine,
        case::{Case, Played},
    },
    law::{self, FormColumnKind, FormKind, FormLine, FormPaper},
    messages::{Text, forms as m},
    values::{Instant, Lang},
};
use fill::Writer;

/// A blank line, to be filled by hand.
pub const BLANK: &str = "…………………………";
/// A blank within a line or in a cell.
pub const SHORT_BLANK: &str = "………";

/// A value, or a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// What is known.
    Text(String),
    /// To be filled by hand.
    Blank,
}

impl Slot {
    /// Returns what is printed in a line of its own.
    #[must_use]
    pub fn shown(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Blank => BLANK,
        }
    }
}

impl From<Option<String>> for Slot {
    fn from(text: Option<String>) -> Self {
        text.filter(|it| !it.is_empty())
            .map_or(Self::Blank, Self::Text)
    }
}

/// A line of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A sentence of its own.
    Said(String),
    /// A label with its value.
    Filled {
        /// The label.
        label: String,
        /// The value.
        value: Slot,
    },
    /// A table.
    Table(Table),
}

/// A table with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The heading above it.
    pub label: String,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// How wide each column is beside the others.
    pub weights: Vec<usize>,
    /// The cells; each is a list of lines.
    pub rows: Vec<Vec<Vec<String>>>,
}

impl Table {
    /// Makes the table of a line of a template.
    fn of(line: &FormLine, label: String, rows: Vec<Vec<Vec<String>>>) -> Self {
        Self {
            label,
            heads: line.columns.iter().map(|it| it.label.clone()).collect(),
            weights: line.columns.iter().map(|it| weight(it.column)).collect(),
            rows,
        }
    }

    /// Shares a width out among the columns.
    #[must_use]
    pub fn widths(&self, width: usize) -> Vec<usize> {
        let sum = self.weights.iter().sum::<usize>().max(1);
        let share = |it: &usize| width.saturating_mul(*it) / sum;
        self.weights.iter().map(share).collect()
    }
}

/// How much room a column needs beside the others.
fn weight(column: FormColumnKind) -> usize {
    match column {
        FormColumnKind::Number | FormColumnKind::Sets => 8,
        FormColumnKind::Copies => 10,
        FormColumnKind::Originals | FormColumnKind::Certified | FormColumnKind::Plain => 14,
        FormColumnKind::CopyKind | FormColumnKind::ReturnWay | FormColumnKind::Signed => 18,
        FormColumnKind::Code
        | FormColumnKind::Applicant
        | FormColumnKind::Contact
        | FormColumnKind::InCharge
        | FormColumnKind::Received
        | FormColumnKind::Due
        | FormColumnKind::Returned => 20,
        FormColumnKind::Result | FormColumnKind::Remarks => 24,
        FormColumnKind::Procedure | FormColumnKind::Times | FormColumnKind::Parties => 30,
        FormColumnKind::Paper => 52,
    }
}

/// The head of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The agency.
    pub agency: Slot,
    /// The unit that receives.
    pub unit: Slot,
    /// The name of the State.
    pub state_line: &'static str,
    /// The motto.
    pub motto: &'static str,
    /// Where and when.
    pub dated: String,
    /// The number of the form.
    pub mark: String,
    /// The code of the dossier, on a form of one dossier.
    pub code: Option<Code>,
}

/// The code of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its letters.
    pub text: Slot,
    /// The same as a picture.
    pub qr: Option<Qr>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// As whom.
    pub role: String,
    /// The name below.
    pub name: Slot,
}

/// A form, filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is for.
    pub kind: FormKind,
    /// The instant of what asks for it.
    pub at: Instant,
    /// The name of its file, without the ending.
    pub file: String,
    /// Its title.
    pub title: String,
    /// Its sheet.
    pub paper: FormPaper,
    /// Its head.
    pub head: Head,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Who signs.
    pub signatures: Vec<Signature>,
    /// Where the form comes from, and what of it was not verified.
    pub foot: String,
}

/// The forms of a dossier, and what the reader must know of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms {
    /// The forms, by number and time.
    pub forms: Vec<Form>,
    /// Why a form is missing, and what was not verified.
    pub notes: Vec<Text>,
}

/// Fills the forms that the log of a dossier asks for.
#[must_use]
pub fn forms(machine: &Machine, case: &Case, played: &Played, particulars: &Particulars) -> Forms {
    let mut made = Forms::default();
    let Some(pack) = law::one_stop_forms() else {
        return made;
    };
    if played.setting.one_stop.is_none() {
        made.notes.push(m::FORMS_NO_ONE_STOP.text());
        return made;
    }
    let writer = Writer::new(machine, case, played, particulars, pack);
    let mut editions: Vec<&str> = Vec::new();
    for occasion in occasion::occasions(&writer) {
        let date = occasion.event.at.date();
        let Some(edition) = pack.edition(date) else {
            let text = m::FORMS_NO_EDITION.with("date", date.display(Lang::Vi));
            if !made.notes.contains(&text) {
                made.notes.push(text);
            }
            continue;
        };
        let Some(template) = edition.form(occasion.kind) else {
            made.notes.push(m::FORMS_NOT_THEN.with("date", date));
            continue;
        };
        let doubtful = !edition.verified || !edition.layout_verified;
        if doubtful && !editions.contains(&edition.id.as_str()) {
            editions.push(&edition.id);
            made.notes.push(m::FORMS_NOTE.with("note", note(edition)));
        }
        made.forms.push(writer.form(edition, template, &occasion));
    }
    if made.forms.is_empty() && made.notes.is_empty() {
        made.notes.push(m::FORMS_NONE.text());
    }
    if !made.forms.is_empty() && particulars.get(Particular::Code).is_none() {
        made.notes.push(m::FORMS_NO_CODE.text());
    }
    made.forms.sort_by(|one, two| one.file.cmp(&two.file));
    number_twins(&mut made.forms);
    made
}

fn note(edition: &law::FormEdition) -> crate::messages::Arg {
    crate::messages::Arg::Both {
        vi: edition.note.vi.clone(),
        en: edition.note.en.clone(),
    }
}

/// Tells forms of one kind apart by their order in time.
fn number_twins(forms: &mut [Form]) {
    let mut last: Option<String> = None;
    let mut twin = 1_u32;
    for form in forms {
        twin = if last.as_ref() == Some(&form.file) {
            twin.saturating_add(1)
        } else {
            1
        };
        last = Some(form.file.clone());
        if twin > 1 {
            form.file = format!("{}-{twin}", form.file);
        }
    }
}
