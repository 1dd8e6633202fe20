//! The JSON of `tthc diff`.

use serde::Serialize;

use super::{
    Costs, Report, Side,
    replayed::{WireReplayed, wire},
};
use crate::{
    checks::reached::{Lack, reached},
    cost::Rounding,
    diagnostic::{Diagnostic, Severity},
    diff::{
        Amendment, Change, Counts, Effect, Finish, Item, ItemKind, Measure, Outcome, Quantity,
        ToAmend, counts,
    },
    export::{
        cost::{WireSaving, WireState, saved, wire_state},
        findings::{WireSpan, name},
    },
    model::cite,
    syntax::words::Word,
    values::{Date, Decimal, Instant, Lang, Stated, TimeUnit},
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// A comparison of two versions of a procedure.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Wire<'a> {
    schema_version: u32,
    /// The day whose law applies.
    as_of: Date,
    /// The version in force.
    old: WireSide<'a>,
    /// The proposal.
    new: WireSide<'a>,
    summary: Summary,
    changes: Vec<WireChange<'a>>,
    /// What is counted, before and after.
    quantities: Vec<WireQuantity>,
    /// What becomes of items, kind by kind.
    items: Vec<WireItems<'a>>,
    /// What is asked anew or more without a sufficient basis: errors of the proposal.
    unfounded: Vec<WireUnfounded>,
    /// The provisions to amend, by instrument.
    amendments: Vec<WireInstrument<'a>>,
    /// Changes of what the version in force gives no basis for, by their places in `changes`.
    changes_without_basis: Vec<usize>,
    findings: WireFindings<'a>,
    /// The online level that each text reaches.
    online: WireReachedBoth,
    /// The latest end for every filing day of a year.
    latest_end: Vec<WireFinish>,
    /// Null where no parameters were given.
    cost: Option<WireCost<'a>>,
    /// Dossiers that were played again under the proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    replayed: Option<WireReplayed<'a>>,
}

/// The items of a kind.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireItems<'a> {
    /// `condition`, `prerequisite`, `paper`, `check`, `step` or `fee`.
    kind: &'static str,
    #[serde(flatten)]
    counts: WireCounts,
    list: Vec<WireOutcome<'a>>,
}

/// How many items become what.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct WireCounts {
    /// Those kept, amended and repealed together.
    before: usize,
    kept: usize,
    amended: usize,
    repealed: usize,
    added: usize,
    /// Those of which one version says nothing.
    unclear: usize,
    /// Amended and repealed items that are eased and lead nowhere else.
    cut: usize,
    /// Cuts in percent of before, with two decimals.
    cut_percent: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireOutcome<'a> {
    /// `kept`, `amended`, `repealed`, `added` or `unclear`.
    state: &'static str,
    is_cut: bool,
    /// Its name in the file before; null where it is new.
    old: Option<String>,
    /// Its name in the file after; null where it is gone.
    new: Option<String>,
    title: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireUnfounded {
    /// The place in `changes`.
    change: usize,
    /// `no_basis`, `unproved`, `no_provision`, `not_in_force` or `not_normative`.
    lacks: &'static str,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireInstrument<'a> {
    instrument: &'a str,
    number: Option<&'a str>,
    provisions: Vec<WireProvision>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireProvision {
    /// `amend` or `repeal`.
    action: &'static str,
    /// The place in words; null where the file does not say which.
    place: Option<String>,
    /// The instrument stands only in the list of the whole procedure.
    of_list: bool,
    /// The places in `changes`.
    changes: Vec<usize>,
}

/// Null where a text says nothing of channels.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireReachedBoth {
    before: Option<WireReached>,
    after: Option<WireReached>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireReached {
    /// `full`, `partial` or `information only`.
    level: &'static str,
    /// What the next one lacks, in words.
    lacks: Vec<String>,
    /// From 1 to 4 by Decree 43/2011/NĐ-CP; 0 where not everything is published.
    level_2011: u8,
    /// What the next one lacks, in words.
    level_2011_lacks: Vec<String>,
    /// What the text leaves open and both levels suppose, in words.
    open: Vec<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireFindings<'a> {
    new: Vec<WireFinding<'a>>,
    fixed: Vec<WireFinding<'a>>,
    /// How many both versions have.
    both: usize,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireFinding<'a> {
    code: &'static str,
    severity: &'static str,
    element: Option<&'a str>,
    message: String,
    span: WireSpan,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireFinish {
    filed: Date,
    /// Null where it cannot be counted.
    before: Option<Date>,
    after: Option<Date>,
}

/// Sums in đồng.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireCost<'a> {
    /// `half-up` or `down`.
    rounding: &'static str,
    before: WireState<'a>,
    after: WireState<'a>,
    /// Null where something is missing.
    per_dossier: Option<WireSaving>,
    per_applicant_and_year: Option<WireSaving>,
    per_year: Option<WireSaving>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireSide<'a> {
    procedure: &'a str,
    code: Option<&'a str>,
    title: Option<&'a str>,
    file: &'a str,
}

/// How many changes there are of each effect.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Summary {
    eased: usize,
    tightened: usize,
    moved: usize,
    mixed: usize,
    neutral: usize,
    unclear: usize,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireChange<'a> {
    /// The part: `paper`, `step`, `fee` and so on.
    part: &'static str,
    /// The side that differs; null where the element comes or goes.
    aspect: Option<&'static str>,
    /// `eased`, `tightened`, `moved`, `mixed`, `neutral` or `unclear`.
    effect: &'static str,
    /// Why, in words.
    why: Option<String>,
    /// The element before; null where it is new.
    old: Option<WireItem<'a>>,
    /// The element after; null where it is gone.
    new: Option<WireItem<'a>>,
    /// The side before, in words.
    before: Option<String>,
    /// The side after, in words.
    after: Option<String>,
    quantity: Option<WireQuantity>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireItem<'a> {
    id: String,
    title: Option<&'a str>,
    /// The legal basis as an official paper writes it.
    basis: Option<String>,
    file: &'a str,
    span: WireSpan,
}

/// A number before and after; null where it is not stated.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireQuantity {
    measure: &'static str,
    /// The unit of a time.
    unit: Option<TimeUnit>,
    before: Option<String>,
    after: Option<String>,
    /// Before less after.
    saved: Option<String>,
    /// The saving in percent of before, with two decimals.
    rate_percent: Option<String>,
}

/// Writes the comparison as one JSON object, indented, with a line break at the end.
#[must_use]
pub fn to_json(report: &Report<'_>, lang: Lang) -> String {
    let changes = report.diff.changes.iter();
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        as_of: report.as_of,
        old: side(&report.old),
        new: side(&report.new),
        summary: Summary {
            eased: report.count(Effect::Eased),
            tightened: report.count(Effect::Tightened),
            moved: report.count(Effect::Moved),
            mixed: report.count(Effect::Mixed),
            neutral: report.count(Effect::Neutral),
            unclear: report.count(Effect::Unclear),
        },
        changes: changes.map(|it| change(report, it, lang)).collect(),
        quantities: report
            .diff
            .quantities
            .iter()
            .map(|it| quantity(*it))
            .collect(),
        items: items(report),
        unfounded: unfounded(report),
        amendments: amendments(report, lang),
        changes_without_basis: report.amendments.unfounded.clone(),
        findings: findings(report, lang),
        online: WireReachedBoth {
            before: online(&report.old, report.as_of, lang),
            after: online(&report.new, report.as_of, lang),
        },
        latest_end: report.finishes.iter().map(finish).collect(),
        cost: report.cost.as_ref().map(cost),
        replayed: report
            .replayed
            .as_ref()
            .map(|it| wire(it, report.cost.as_ref(), lang)),
    };
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

fn side<'a>(side: &Side<'a>) -> WireSide<'a> {
    let procedure = side.version.procedure;
    let code = procedure.code.as_ref().and_then(Stated::value);
    WireSide {
        procedure: &procedure.name.id,
        code: code.map(|it| it.text.as_str()),
        title: procedure.title.value().map(String::as_str),
        file: name(side.sources, procedure.meta.span.file),
    }
}

fn change<'a>(report: &'a Report<'_>, it: &'a Change<'_>, lang: Lang) -> WireChange<'a> {
    let both = |side: &Side<'a>, it: &'a Option<Item<'_>>| {
        it.as_ref().map(|it| WireItem {
            id: it.id.clone(),
            title: it.title,
            basis: it
                .basis
                .and_then(|it| cite::official(side.version.project, it, lang)),
            file: name(side.sources, it.span.file),
            span: WireSpan::new(side.sources, it.span),
        })
    };
    WireChange {
        part: it.part.id(),
        aspect: it.aspect.map(crate::diff::Aspect::id),
        effect: it.effect.id(),
        why: it.why.as_ref().map(|it| it.render(lang)),
        old: both(&report.old, &it.old),
        new: both(&report.new, &it.new),
        before: it.before.as_ref().map(|it| it.render(lang)),
        after: it.after.as_ref().map(|it| it.render(lang)),
        quantity: it.quantity.map(quantity),
    }
}

fn items<'a>(report: &'a Report<'_>) -> Vec<WireItems<'a>> {
    let all = &report.diff.items;
    let wire = |it: &'a Outcome<'_>| WireOutcome {
        state: it.state.id(),
        is_cut: it.is_cut,
        old: it.old.as_ref().map(|it| it.id.clone()),
        new: it.new.as_ref().map(|it| it.id.clone()),
        title: it.new.as_ref().or(it.old.as_ref()).and_then(|it| it.title),
    };
    let kinds = ItemKind::ALL.iter();
    let items = kinds.map(|kind| WireItems {
        kind: kind.id(),
        counts: wire_counts(&counts(all, *kind)),
        list: all.iter().filter(|it| it.kind == *kind).map(wire).collect(),
    });
    items.filter(|it| !it.list.is_empty()).collect()
}

pub(super) fn wire_counts(it: &Counts) -> WireCounts {
    WireCounts {
        before: it.before(),
        kept: it.kept,
        amended: it.amended,
        repealed: it.repealed,
        added: it.added,
        unclear: it.unclear,
        cut: it.cut,
        cut_percent: it.rate().map(|it| plain(Decimal::new(it, 2))),
    }
}

fn online(side: &Side<'_>, as_of: Date, lang: Lang) -> Option<WireReached> {
    let it = reached(side.version.procedure, as_of)?;
    let said = |all: &[Lack<'_>]| all.iter().map(|it| it.words().render(lang)).collect();
    let open = it.open.iter().map(|it| it.words().get(lang).to_owned());
    Some(WireReached {
        level: it.service.spell(Lang::En),
        lacks: said(&it.for_service),
        level_2011: it.level,
        level_2011_lacks: said(&it.for_level),
        open: open.collect(),
    })
}

fn unfounded(report: &Report<'_>) -> Vec<WireUnfounded> {
    let all = report.unfounded.iter();
    all.map(|(change, lacks)| WireUnfounded {
        change: *change,
        lacks: lacks.id(),
    })
    .collect()
}

fn amendments<'a>(report: &'a Report<'_>, lang: Lang) -> Vec<WireInstrument<'a>> {
    let provision = |it: &ToAmend| WireProvision {
        action: match it.amendment {
            Amendment::Repeal => "repeal",
            Amendment::Amend => "amend",
        },
        place: it.place(lang),
        of_list: it.of_list,
        changes: it.changes.clone(),
    };
    let project = report.old.version.project;
    let instruments = report.amendments.instruments.iter().map(|it| {
        let instrument = project.instruments.get(it.instrument);
        WireInstrument {
            instrument: instrument.map_or("", |it| it.name.id.as_str()),
            number: instrument
                .and_then(|it| it.number.value())
                .map(String::as_str),
            provisions: it.provisions.iter().map(provision).collect(),
        }
    });
    instruments.collect()
}

fn findings<'a>(report: &'a Report<'_>, lang: Lang) -> WireFindings<'a> {
    let wire = |side: &Side<'a>, all: &'a [Diagnostic]| -> Vec<WireFinding<'a>> {
        let finding = |it: &'a Diagnostic| WireFinding {
            code: it.code.id,
            severity: severity(it.severity),
            element: it.element.as_deref(),
            message: it.message.render(lang),
            span: WireSpan::new(side.sources, it.span),
        };
        all.iter().map(finding).collect()
    };
    WireFindings {
        new: wire(&report.new, &report.findings.new),
        fixed: wire(&report.old, &report.findings.fixed),
        both: report.findings.n_both,
    }
}

fn severity(it: Severity) -> &'static str {
    match it {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn finish(it: &Finish) -> WireFinish {
    WireFinish {
        filed: it.filed,
        before: it.before.map(Instant::date),
        after: it.after.map(Instant::date),
    }
}

fn cost<'a>(it: &'a Costs<'_>) -> WireCost<'a> {
    let [dossier, applicant, year] = it.savings();
    WireCost {
        rounding: match it.rounding {
            Rounding::HalfUp => "half-up",
            Rounding::Down => "down",
        },
        before: wire_state(&it.before, it.old),
        after: wire_state(&it.after, it.new),
        per_dossier: dossier.map(saved),
        per_applicant_and_year: applicant.map(saved),
        per_year: year.map(saved),
    }
}

fn quantity(it: Quantity) -> WireQuantity {
    WireQuantity {
        measure: it.measure.id(),
        unit: Measure::unit(it.measure),
        before: it.before.map(plain),
        after: it.after.map(plain),
        saved: it.saved().map(plain),
        rate_percent: it.rate().map(|it| plain(Decimal::new(it, 2))),
    }
}

/// Writes a number with a point and no marks between thousands.
pub(super) fn plain(number: Decimal) -> String {
    number.display(Lang::En).replace(',', "")
}

#[cfg(test)]
#[test]
fn the_published_schema_of_the_comparison_is_fresh() {
    let settings = schemars::generate::SchemaSettings::default().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Wire<'_>>();
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    crate::freshness::demand("docs/schemas/diff.json", &text);
}
