//! The parameters of the one-stop mechanism (cơ chế một cửa) by date.

use serde::Deserialize;

use crate::values::{Date, Lang, Length};

use super::{
    Citation, PackError, Words, load,
    param::{self, PackLength, PackTime, Param, Row, yes},
};

const PACK: &str = "one-stop.yaml";
pub(super) const EMBEDDED: &str = include_str!("packs/one-stop.yaml");

/// The mechanism under which a procedure runs (chế độ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regime {
    /// One-stop shop (một cửa).
    OneStop,
    /// National Single Window (một cửa quốc gia) of the Customs Law.
    SingleWindow,
}

/// What a wait for the applicant does to a running limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WaitPolicy {
    /// The limit starts again at zero when the wait ends (tính lại từ đầu).
    Restart,
    /// The wait is left out of the limit (trừ thời gian chờ).
    Subtract,
    /// The limit runs on (không dừng).
    RunOn,
}

/// The event from which the time to settle counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClockStart {
    /// The dossier is filed (nộp).
    Filing,
    /// The dossier is accepted as complete (tiếp nhận).
    Acceptance,
    /// The competent authority has the dossier (cơ quan có thẩm quyền nhận được).
    CompetentAuthority,
}

/// When a dossier that comes outside office hours is taken as received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OutsideHours {
    /// When it comes (thời điểm đến).
    OnArrival,
    /// When the office opens next (đầu giờ làm việc tiếp theo).
    NextOpening,
}

/// The days on which one decree, or one amendment, governs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Its identifier, such as `decree_118_2025`.
    pub id: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// The governing text.
    pub source: Citation,
    /// Whether the text in force on these days was read in full.
    #[serde(default = "yes")]
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

/// The one-stop rules of a period, each with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneStopRules {
    /// The days and the governing text.
    pub period: Period,
    /// How often reception may ask for a supplement.
    pub max_supplements_at_reception: Param<u32>,
    /// How often appraisal may return the dossier for a supplement.
    pub max_supplements_in_appraisal: Param<u32>,
    /// How often an applicant may have to travel to supplement one dossier.
    pub max_trips: Param<u32>,
    /// By when the system alerts the officer of an online filing.
    pub online_alert: Param<Length>,
    /// By when an online filing is accepted or a supplement is asked for.
    pub answer_online: Param<Length>,
    /// By when, from acceptance, appraisal may return the dossier.
    pub ask_in_appraisal: Param<Length>,
    /// The applicant's time to complete after the notice; then the dossier is closed.
    pub complete_after_notice: Param<Length>,
    /// What a supplement asked for in appraisal does to the limit.
    pub wait_in_appraisal: Param<WaitPolicy>,
    /// What the wait for a payment does to the limit.
    pub wait_for_payment: Param<WaitPolicy>,
    /// What a wait does to the time of the evaluation index, which is not the legal limit.
    pub wait_in_statistics: Param<WaitPolicy>,
    /// More requests for a supplement than this, and the evaluation index counts the dossier overdue.
    pub max_requests_in_statistics: Param<u32>,
    /// From when the time to settle counts.
    pub clock_start: Param<ClockStart>,
    /// The same for a dossier filed at a place without regard to boundaries.
    pub clock_start_elsewhere: Param<ClockStart>,
    /// When a dossier that comes outside office hours is taken as received.
    pub received_outside_hours: Param<OutsideHours>,
    /// How long before the due date the apology must be sent.
    pub apology_before_due: Param<Length>,
    /// How often a new date may be appointed.
    pub max_reappointments: Param<u32>,
    /// The minute of the day after which a dossier is handed over on the next working day.
    pub transfer_cutoff: Param<u16>,
    /// By when paper goes to an authority of another level.
    pub paper_transfer: Param<Length>,
    /// By when a wrong result is corrected.
    pub corrected_result: Param<Length>,
    /// The hours of one working day.
    pub hours_of_working_day: Param<u32>,
    /// Whether a consulted body that stays silent is taken to agree.
    pub silence_is_consent: Param<bool>,
    /// Whether the applicant is told before an early return.
    pub early_return_notice: Param<bool>,
}

/// Why no one-stop rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoOneStop {
    /// The procedure runs in the National Single Window, which the decrees exclude.
    SingleWindow,
    /// The pack has no rules of that day.
    NoRules(Date),
}

impl NoOneStop {
    /// Says why, for a legal officer.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::SingleWindow, Lang::Vi) => "cơ chế một cửa quốc gia theo Luật Hải quan không thuộc phạm vi của các nghị định về một cửa (khoản 2 Điều 1 Nghị định 118/2025/NĐ-CP)".to_owned(),
            (Self::SingleWindow, Lang::En) => "the National Single Window of the Customs Law is outside the one-stop decrees (Decree 118/2025/NĐ-CP, Article 1(2))".to_owned(),
            (Self::NoRules(date), Lang::Vi) => format!("chưa có bộ quy định một cửa cho ngày {}", date.display(lang)),
            (Self::NoRules(date), Lang::En) => format!("there are no one-stop rules on record for {}", date.display(lang)),
        }
    }
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    periods: Vec<Period>,
    parameters: Parameters,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Parameters {
    max_supplements_at_reception: Vec<Row<u32>>,
    max_supplements_in_appraisal: Vec<Row<u32>>,
    max_trips: Vec<Row<u32>>,
    online_alert: Vec<Row<PackLength>>,
    answer_online: Vec<Row<PackLength>>,
    ask_in_appraisal: Vec<Row<PackLength>>,
    complete_after_notice: Vec<Row<PackLength>>,
    wait_in_appraisal: Vec<Row<WaitPolicy>>,
    wait_for_payment: Vec<Row<WaitPolicy>>,
    wait_in_statistics: Vec<Row<WaitPolicy>>,
    max_requests_in_statistics: Vec<Row<u32>>,
    clock_start: Vec<Row<ClockStart>>,
    clock_start_elsewhere: Vec<Row<ClockStart>>,
    received_outside_hours: Vec<Row<OutsideHours>>,
    apology_before_due: Vec<Row<PackLength>>,
    max_reappointments: Vec<Row<u32>>,
    transfer_cutoff: Vec<Row<PackTime>>,
    paper_transfer: Vec<Row<PackLength>>,
    corrected_result: Vec<Row<PackLength>>,
    hours_of_working_day: Vec<Row<u32>>,
    silence_is_consent: Vec<Row<bool>>,
    early_return_notice: Vec<Row<bool>>,
}

/// Reads the embedded rules, one entry per period.
pub(super) fn load() -> Result<Vec<OneStopRules>, PackError> {
    let file: File = load::read(PACK, EMBEDDED)?;
    let rules = |it: Period| rules(it, &file.parameters).map_err(|it| PackError::new(PACK, it));
    file.periods.into_iter().map(rules).collect()
}

fn rules(period: Period, rows: &Parameters) -> Result<OneStopRules, String> {
    let date = period.from;
    let length = |rows: &[Row<PackLength>]| param::on(rows, date, Length::from);
    let number = |rows: &[Row<u32>]| param::on(rows, date, |it| it);
    let wait = |rows: &[Row<WaitPolicy>]| param::on(rows, date, |it| it);
    let start = |rows: &[Row<ClockStart>]| param::on(rows, date, |it| it);
    let flag = |rows: &[Row<bool>]| param::on(rows, date, |it| it);
    Ok(OneStopRules {
        max_supplements_at_reception: number(&rows.max_supplements_at_reception)?,
        max_supplements_in_appraisal: number(&rows.max_supplements_in_appraisal)?,
        max_trips: number(&rows.max_trips)?,
        online_alert: length(&rows.online_alert)?,
        answer_online: length(&rows.answer_online)?,
        ask_in_appraisal: length(&rows.ask_in_appraisal)?,
        complete_after_notice: length(&rows.complete_after_notice)?,
        wait_in_appraisal: wait(&rows.wait_in_appraisal)?,
        wait_for_payment: wait(&rows.wait_for_payment)?,
        wait_in_statistics: wait(&rows.wait_in_statistics)?,
        max_requests_in_statistics: number(&rows.max_requests_in_statistics)?,
        clock_start: start(&rows.clock_start)?,
        clock_start_elsewhere: start(&rows.clock_start_elsewhere)?,
        received_outside_hours: param::on(&rows.received_outside_hours, date, |it| it)?,
        apology_before_due: length(&rows.apology_before_due)?,
        max_reappointments: number(&rows.max_reappointments)?,
        transfer_cutoff: param::on(&rows.transfer_cutoff, date, |it| it.0)?,
        paper_transfer: length(&rows.paper_transfer)?,
        corrected_result: length(&rows.corrected_result)?,
        hours_of_working_day: number(&rows.hours_of_working_day)?,
        silence_is_consent: flag(&rows.silence_is_consent)?,
        early_return_notice: flag(&rows.early_return_notice)?,
        period,
    })
}
