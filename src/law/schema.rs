//! The JSON Schemas of the rule packs: one for each kind of pack.

use schemars::{Schema, schema_for};

use super::{
    agencies, citation, holidays, kinds, lexicon::Lexicon, once_only::OnceOnly, one_stop,
    one_stop_forms::OneStopForms, publication, replaced::ReplacedPaper, rule_levels,
};

/// The kinds of packs, as their files are named.
pub const PACKS: [&str; 11] = [
    "agencies",
    "holidays-vn",
    "once-only",
    "one-stop",
    "one-stop-forms",
    "paper-words",
    "publication",
    "ranks",
    "replaced-papers",
    "rule-levels",
    "texts",
];

/// Returns the JSON Schema (draft 2020-12) of a kind of pack, or `None` for another name.
#[must_use]
pub fn pack_schema(pack: &str) -> Option<Schema> {
    let mut schema = match pack {
        "agencies" => schema_for!(agencies::File),
        "holidays-vn" => schema_for!(holidays::File),
        "once-only" => schema_for!(OnceOnly),
        "one-stop" => schema_for!(one_stop::File),
        "one-stop-forms" => schema_for!(OneStopForms),
        "paper-words" => schema_for!(Lexicon),
        "publication" => schema_for!(publication::File),
        "ranks" => schema_for!(kinds::Kinds),
        "replaced-papers" => schema_for!(Vec<ReplacedPaper>),
        "rule-levels" => schema_for!(rule_levels::File),
        "texts" => schema_for!(citation::TextsFile),
        _ => return None,
    };
    let title = format!("tthc rule pack `{pack}`");
    schema.insert("title".to_owned(), title.into());
    Some(schema)
}
