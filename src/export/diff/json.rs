//! The JSON of `tthc diff`.

use serde::Serialize;

use super::{Report, Side};
use crate::{
    diff::{Change, Effect, Item, Measure, Quantity},
    export::findings::{WireSpan, name},
    model::cite,
    values::{Date, Decimal, Lang, Stated, TimeUnit},
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
fn plain(number: Decimal) -> String {
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
