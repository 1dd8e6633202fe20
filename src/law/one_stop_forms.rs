//! The forms of a dossier under the one-stop mechanism (biểu mẫu một cửa) by date.
//!
//! Which forms there are, under which number and title, and which lines they have is law, so all of
//! it is data; what fills a line is the work of whoever prints the form.

use serde::Deserialize;

use crate::values::Date;

use super::{
    Citation, PackError, Words, load,
    param::{holds, yes},
};

const PACK: &str = "one-stop-forms.yaml";

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FormKind {
    /// Receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả).
    Receipt,
    /// Request for a supplement (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ).
    Supplement,
    /// Refusal to receive or to settle (phiếu từ chối).
    Refusal,
    /// Apology and new date (xin lỗi, hẹn lại).
    Apology,
    /// Notice that the dossier is stopped (thông báo dừng giải quyết hồ sơ).
    Stop,
    /// Control slip of the handling (phiếu kiểm soát quá trình giải quyết hồ sơ).
    Control,
    /// Register of dossiers (sổ theo dõi hồ sơ).
    Register,
}

/// The sheet of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FormPaper {
    /// A5, upright.
    A5,
    /// A4, lying.
    A4,
}

/// What a line of a form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FormField {
    /// Who keeps which copy (liên); its label says all.
    Copies,
    /// The unit that receives.
    Unit,
    /// Who files.
    Applicant,
    /// The number of the person or the taxpayer.
    Identity,
    /// The address of who files.
    Address,
    /// The telephone and the e-mail of who files.
    Contact,
    /// What is asked for: the procedure.
    Procedure,
    /// The papers at hand, as a table.
    Papers,
    /// The number of sets.
    Sets,
    /// The handling time by law.
    TimeByLaw,
    /// When the dossier was received.
    Received,
    /// When the result is due.
    Due,
    /// Where and how the result is received.
    ReturnPlace,
    /// Fees and charges.
    Fees,
    /// The volume and the number in the register.
    Book,
    /// The papers asked for, as a table.
    AskedPapers,
    /// Why.
    Reason,
    /// The legal basis.
    Basis,
    /// By when the applicant completes the dossier.
    AnswerBy,
    /// Whom to ask.
    Guidance,
    /// The number of the letter.
    Letter,
    /// The date that was promised before.
    DueBefore,
    /// What was done so far.
    WorkDone,
    /// Why the result is late.
    DelayReason,
    /// The apology; its label says all.
    Apology,
    /// The new date.
    DueAnew,
    /// From when the dossier is stopped.
    Stopped,
    /// Every hand-over, as a table.
    HandOvers,
    /// How the whole dossier stands to its due date.
    Whole,
    /// The row of the register, as a table.
    Register,
}

/// What a column of a table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FormColumnKind {
    /// The running number.
    Number,
    /// The title of a paper.
    Paper,
    /// Original, copy and the like.
    CopyKind,
    /// How many copies.
    Copies,
    /// How many originals.
    Originals,
    /// How many certified copies.
    Certified,
    /// How many copies of other kinds.
    Plain,
    /// Who gives and who receives.
    Parties,
    /// When it was received and done.
    Times,
    /// Early, on time, late.
    Result,
    /// Remarks.
    Remarks,
    /// The code of the dossier.
    Code,
    /// The procedure.
    Procedure,
    /// The number of sets.
    Sets,
    /// Who files.
    Applicant,
    /// Address and telephone.
    Contact,
    /// The agency in charge.
    InCharge,
    /// When the dossier was received.
    Received,
    /// When the result is due.
    Due,
    /// When the result was returned.
    Returned,
    /// How the result is received.
    ReturnWay,
    /// Who signs for it.
    Signed,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormColumn {
    /// What it says.
    pub column: FormColumnKind,
    /// Its head, in Vietnamese.
    pub label: String,
}

/// A line of a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormLine {
    /// What it says.
    pub field: FormField,
    /// Its label, in Vietnamese.
    pub label: String,
    /// The columns, where it is a table.
    #[serde(default)]
    pub columns: Vec<FormColumn>,
}

/// A form of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormTemplate {
    /// What it is for.
    pub kind: FormKind,
    /// Its number, such as `01`.
    pub number: String,
    /// Its title, in Vietnamese.
    pub title: String,
    /// The name of its file, without the number.
    pub file: String,
    /// Its sheet.
    pub paper: FormPaper,
    /// Its lines, in the order in which they are printed.
    pub lines: Vec<FormLine>,
    /// Who signs, in Vietnamese.
    pub signatures: Vec<String>,
}

/// The forms of some days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormEdition {
    /// Its identifier, such as `circular_01_2018`.
    pub id: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// The text that issues the forms.
    pub source: Citation,
    /// Whether numbers and titles were read in that text.
    #[serde(default = "yes")]
    pub verified: bool,
    /// Whether the lines were compared with its annex.
    #[serde(default = "yes")]
    pub layout_verified: bool,
    /// What each form says at its foot of where it comes from, in Vietnamese.
    pub foot: String,
    /// What the reader should know.
    pub note: Words,
    /// The forms.
    pub forms: Vec<FormTemplate>,
}

impl FormEdition {
    /// Returns the form for a purpose, where the edition has one.
    #[must_use]
    pub fn form(&self, kind: FormKind) -> Option<&FormTemplate> {
        self.forms.iter().find(|it| it.kind == kind)
    }
}

/// Where a dossier stands when a form is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FormPhase {
    /// Before it is accepted.
    Reception,
    /// After.
    Handling,
}

/// The provision that asks for a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FormProvision {
    /// Which form.
    pub form: FormKind,
    /// Where the dossier stands.
    pub phase: FormPhase,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// The provision.
    pub source: Citation,
    /// Whether the text in force on these days was read in full.
    #[serde(default = "yes")]
    pub verified: bool,
}

/// The pack: editions of forms, and what asks for them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OneStopForms {
    /// The name of the State at the head of a form.
    pub state_line: String,
    /// The motto below it.
    pub motto: String,
    /// The editions, the oldest first.
    pub editions: Vec<FormEdition>,
    /// What asks for the forms.
    pub provisions: Vec<FormProvision>,
}

impl OneStopForms {
    /// Returns the edition of a day, or `None` before the first one.
    #[must_use]
    pub fn edition(&self, date: Date) -> Option<&FormEdition> {
        let mut editions = self.editions.iter();
        editions.find(|it| holds(Some(it.from), it.to, date))
    }

    /// Returns the provision that asks for a form on a day, where one is on record.
    #[must_use]
    pub fn provision(
        &self,
        form: FormKind,
        phase: FormPhase,
        date: Date,
    ) -> Option<&FormProvision> {
        let mut rows = self.provisions.iter();
        rows.find(|it| it.form == form && it.phase == phase && holds(Some(it.from), it.to, date))
    }
}

/// Reads the embedded pack.
pub(super) fn load() -> Result<OneStopForms, PackError> {
    let forms: OneStopForms = load::read(PACK, include_str!("packs/one-stop-forms.yaml"))?;
    let joined = forms.editions.iter().zip(forms.editions.iter().skip(1));
    for (one, next) in joined {
        let follows = one.to.and_then(Date::next) == Some(next.from);
        if !follows {
            let reason = format!("{} does not follow {}", next.id, one.id);
            return Err(PackError::new(PACK, reason));
        }
    }
    Ok(forms)
}
