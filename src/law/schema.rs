//! The JSON Schemas of the rule packs: one for each kind of pack.

/// Names each kind of pack once, with its published schema and the type that the schema is made of.
macro_rules! packs {
    ($($name:literal = $type:ty,)+) => {
        /// The kinds of packs, as their files are named.
        pub const PACKS: &[&str] = &[$($name),+];

        /// Returns the JSON Schema (draft 2020-12) of a kind of pack, or `None` for another name.
        #[must_use]
        pub fn pack_schema(pack: &str) -> Option<&'static str> {
            match pack {
                $($name => Some(include_str!(concat!("../../docs/schemas/pack-", $name, ".json"))),)+
                _ => None,
            }
        }

        #[cfg(test)]
        #[test]
        fn the_published_schemas_of_packs_are_fresh() {
            use super::{
                agencies, citation, holidays, kinds, lexicon::Lexicon, once_only::OnceOnly, one_stop,
                one_stop_forms::OneStopForms, publication, replaced::ReplacedPaper, rule_levels,
            };

            $({
                let mut schema = schemars::schema_for!($type);
                schema.insert("title".to_owned(), format!("tthc rule pack `{}`", $name).into());
                let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
                crate::freshness::demand(&format!("docs/schemas/pack-{}.json", $name), &text);
            })+
        }
    };
}

packs! {
    "agencies" = agencies::File,
    "holidays-vn" = holidays::File,
    "once-only" = OnceOnly,
    "one-stop" = one_stop::File,
    "one-stop-forms" = OneStopForms,
    "paper-words" = Lexicon,
    "publication" = publication::File,
    "ranks" = kinds::Kinds,
    "replaced-papers" = Vec<ReplacedPaper>,
    "rule-levels" = rule_levels::File,
    "texts" = citation::TextsFile,
}
