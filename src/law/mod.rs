//! Dated rule packs: what the law says, as data with its source.
//!
//! The packs are YAML files embedded in the program and read once. Each row
//! has the days on which it holds and the provision that it comes from; what
//! was not read in an official or public text is marked unverified. Code
//! elsewhere asks here and never carries a number of the law.
//!
//! A pack that cannot be read is a fault of the program: it then counts as
//! empty, so that every question is answered "not on record", and
//! [`pack_errors`] names it. A test keeps this list empty.

mod agencies;
mod citation;
mod holidays;
mod kinds;
mod lexicon;
mod load;
mod once_only;
mod one_stop;
mod one_stop_forms;
mod param;
mod publication;
mod replaced;
mod rule_levels;
mod schema;
mod words;

use std::sync::OnceLock;

use crate::values::Date;

pub use agencies::FormerAgencies;
pub use citation::{Citation, LegalText, ParseCitationError};
pub use holidays::{DayOff, Holiday, HolidayFault, WorkedDay, YearTable};
pub use kinds::{Competence, Element, InstrumentKind, KindEntry, Power, Standing, StandingRow};
pub use lexicon::{Lexicon, PaperKind};
pub use load::PackError;
pub use once_only::{OnceOnly, Overtaken, ReplacedKind, ReplacedTable, StateDatabase};
pub use one_stop::{ClockStart, NoOneStop, OneStopRules, OutsideHours, Period, Regime, WaitPolicy};
pub use one_stop_forms::{
    FormColumn, FormColumnKind, FormEdition, FormField, FormKind, FormLine, FormPaper, FormPhase,
    FormProvision, FormTemplate, OneStopForms,
};
pub use param::Param;
pub use publication::PublicationRule;
pub use replaced::{ReplacedPaper, ReplacedScope};
pub use rule_levels::{Gravity, RuleLevelRow, RuleLevels};
pub use schema::{PACKS, pack_schema};
pub use words::Words;

type Pack<T> = OnceLock<Result<T, PackError>>;

static TEXTS: Pack<Vec<LegalText>> = OnceLock::new();
static HOLIDAYS: Pack<Vec<YearTable>> = OnceLock::new();
static ONE_STOP: Pack<Vec<OneStopRules>> = OnceLock::new();
static KINDS: Pack<kinds::Kinds> = OnceLock::new();
static RULE_LEVELS: Pack<Vec<RuleLevels>> = OnceLock::new();
static AGENCIES: Pack<Vec<FormerAgencies>> = OnceLock::new();
static PUBLICATION: Pack<Vec<PublicationRule>> = OnceLock::new();
static LEXICON: Pack<Lexicon> = OnceLock::new();
static ONCE_ONLY: Pack<OnceOnly> = OnceLock::new();
static ONE_STOP_FORMS: Pack<OneStopForms> = OnceLock::new();

fn loaded_texts() -> &'static Result<Vec<LegalText>, PackError> {
    TEXTS.get_or_init(|| {
        let text = include_str!("packs/texts.yaml");
        load::read::<citation::TextsFile>("texts.yaml", text).map(|it| it.texts)
    })
}

fn loaded_holidays() -> &'static Result<Vec<YearTable>, PackError> {
    HOLIDAYS.get_or_init(holidays::load)
}

fn loaded_one_stop() -> &'static Result<Vec<OneStopRules>, PackError> {
    ONE_STOP.get_or_init(one_stop::load)
}

fn loaded_kinds() -> &'static Result<kinds::Kinds, PackError> {
    KINDS.get_or_init(kinds::load)
}

fn loaded_rule_levels() -> &'static Result<Vec<RuleLevels>, PackError> {
    RULE_LEVELS.get_or_init(rule_levels::load)
}

fn loaded_agencies() -> &'static Result<Vec<FormerAgencies>, PackError> {
    AGENCIES.get_or_init(agencies::load)
}

fn loaded_publication() -> &'static Result<Vec<PublicationRule>, PackError> {
    PUBLICATION.get_or_init(publication::load)
}

fn loaded_lexicon() -> &'static Result<Lexicon, PackError> {
    LEXICON.get_or_init(lexicon::load)
}

fn loaded_once_only() -> &'static Result<OnceOnly, PackError> {
    ONCE_ONLY.get_or_init(once_only::load)
}

fn loaded_one_stop_forms() -> &'static Result<OneStopForms, PackError> {
    ONE_STOP_FORMS.get_or_init(one_stop_forms::load)
}

/// Reads every pack and returns those that failed: none, or the program is faulty.
#[must_use]
pub fn pack_errors() -> Vec<&'static PackError> {
    let errors = [
        loaded_texts().as_ref().err(),
        loaded_holidays().as_ref().err(),
        loaded_one_stop().as_ref().err(),
        loaded_kinds().as_ref().err(),
        loaded_rule_levels().as_ref().err(),
        loaded_agencies().as_ref().err(),
        loaded_publication().as_ref().err(),
        loaded_lexicon().as_ref().err(),
        loaded_once_only().as_ref().err(),
        loaded_one_stop_forms().as_ref().err(),
    ];
    errors.into_iter().flatten().collect()
}

/// Returns the texts that the packs cite.
#[must_use]
pub fn texts() -> &'static [LegalText] {
    loaded_texts().as_ref().map_or(&[], Vec::as_slice)
}

/// Returns the text of a number, such as `118/2025/NĐ-CP`.
#[must_use]
pub fn text(id: &str) -> Option<&'static LegalText> {
    texts().iter().find(|it| it.id == id)
}

/// Tells whether a text that the packs cite is in force on a day; false for one that they do not
/// know.
///
/// ```
/// use tthc::{Date, law};
///
/// let day = |text: &str| text.parse::<Date>().unwrap();
/// assert!(!law::in_force("64/2025/QH15", day("2025-03-31")));
/// assert!(law::in_force("64/2025/QH15", day("2025-04-01")));
/// ```
#[must_use]
pub fn in_force(id: &str, date: Date) -> bool {
    text(id).is_some_and(|it| param::holds(it.from, it.to, date))
}

/// Returns the tables of days off, year after year without a gap.
#[must_use]
pub fn holiday_years() -> &'static [YearTable] {
    loaded_holidays().as_ref().map_or(&[], Vec::as_slice)
}

/// Reads tables of days off in the format of the embedded pack, such as those of
/// a year whose notices came after this release; its holidays are known.
///
/// # Errors
/// When the text is no such table, a day is not a weekday of its year, or a year
/// is left out.
pub fn read_holiday_years(yaml: &str) -> Result<Vec<YearTable>, HolidayFault> {
    holidays::read(yaml)
}

/// Returns the embedded tables of days off as they are written, which
/// [`read_holiday_years`] reads.
#[must_use]
pub fn holidays_text() -> &'static str {
    holidays::EMBEDDED
}

/// Returns the embedded one-stop rules as they are written.
#[must_use]
pub fn one_stop_text() -> &'static str {
    one_stop::EMBEDDED
}

/// Returns the one-stop rules of a regime on a day.
///
/// # Errors
/// Says why none apply: the National Single Window is outside the decrees, or
/// the day has no rules on record.
pub fn one_stop(regime: Regime, date: Date) -> Result<&'static OneStopRules, NoOneStop> {
    if regime == Regime::SingleWindow {
        return Err(NoOneStop::SingleWindow);
    }
    one_stop_history()
        .iter()
        .find(|it| param::holds(Some(it.period.from), it.period.to, date))
        .ok_or(NoOneStop::NoRules(date))
}

/// Returns the one-stop rules of all periods, the oldest first.
#[must_use]
pub fn one_stop_history() -> &'static [OneStopRules] {
    loaded_one_stop().as_ref().map_or(&[], Vec::as_slice)
}

/// Returns the kinds of instruments, the highest first.
#[must_use]
pub fn instrument_kinds() -> &'static [KindEntry] {
    loaded_kinds()
        .as_ref()
        .map_or(&[], |it| it.kinds.as_slice())
}

/// Returns the entry of a kind by its identifier, such as `pm_decision`.
#[must_use]
pub fn kind(id: &str) -> Option<&'static KindEntry> {
    instrument_kinds().iter().find(|it| it.kind.id() == id)
}

/// Tells whether a kind is a legal normative document on a day, or is applied as one.
///
/// Returns `None` where it is not on record.
#[must_use]
pub fn is_normative(kind: InstrumentKind, date: Date) -> Option<bool> {
    let entry = instrument_kinds().iter().find(|it| it.kind == kind)?;
    let row = entry.standing_on(date)?;
    Some(row.standing != Standing::Administrative)
}

/// Returns who may prescribe an element on a day, or `None` where it is not on record.
#[must_use]
pub fn competence(element: Element, date: Date) -> Option<&'static Competence> {
    let kinds = loaded_kinds().as_ref().ok()?;
    kinds
        .competences
        .iter()
        .find(|it| it.element == element && param::holds(Some(it.from), it.to, date))
}

/// Returns the dated levels of a rule of the checker; none means that it holds on every day.
#[must_use]
pub fn rule_levels(code: &str) -> &'static [RuleLevelRow] {
    rule_interval(code).map_or(&[], |it| it.rows.as_slice())
}

/// Returns from when a rule of the checker holds, or `None` for a code that is no rule.
#[must_use]
pub fn rule_interval(code: &str) -> Option<&'static RuleLevels> {
    rule_level_table().iter().find(|it| it.code == code)
}

/// Returns from when each rule of the checker holds.
#[must_use]
pub fn rule_level_table() -> &'static [RuleLevels] {
    loaded_rule_levels().as_ref().map_or(&[], Vec::as_slice)
}

/// Returns the agencies that no longer exist.
#[must_use]
pub fn former_agencies() -> &'static [FormerAgencies] {
    loaded_agencies().as_ref().map_or(&[], Vec::as_slice)
}

/// Returns how early a publication decision must be issued on a day, or `None`
/// where it is not on record.
#[must_use]
pub fn publication(date: Date) -> Option<&'static PublicationRule> {
    let rules = loaded_publication().as_ref().ok()?;
    rules.iter().find(|it| it.holds(date))
}

/// Returns the words by which papers are told apart; `None` only in a faulty program.
#[must_use]
pub fn lexicon() -> Option<&'static Lexicon> {
    loaded_lexicon().as_ref().ok()
}

/// Returns the papers that an appendix replaces or cuts in the procedure of a code on a day.
pub fn replaced_papers(code: &str, date: Date) -> impl Iterator<Item = ReplacedPaper> {
    let in_force = once_only().is_some_and(|it| it.table.holds(date));
    replaced::of(code).filter(move |_| in_force)
}

/// Returns the papers that data replace; `None` only in a faulty program.
#[must_use]
pub fn once_only() -> Option<&'static OnceOnly> {
    loaded_once_only().as_ref().ok()
}

/// Returns the forms of a dossier under the one-stop mechanism; `None` only in a faulty program.
#[must_use]
pub fn one_stop_forms() -> Option<&'static OneStopForms> {
    loaded_one_stop_forms().as_ref().ok()
}
