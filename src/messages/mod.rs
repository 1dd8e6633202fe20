//! Every sentence that people read, in Vietnamese and English, in one table.
//!
//! A [`Message`] is one row with both languages; a missing one does not compile.
//! A [`Text`] is a message with its arguments and becomes a string only when
//! somebody asks for it in a language.
//! Messages are lower-case sentences without a full stop; the user's own words
//! stand in backticks.

mod text;

pub use text::{Arg, Message, Text};

/// Declares rows of the table: `NAME { vi: "…", en: "…" }`.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident { vi: $vi:literal, en: $en:literal $(,)? })+) => {
        $($(#[$doc])* pub(crate) static $name: $crate::messages::Message =
            $crate::messages::Message { id: stringify!($name), vi: $vi, en: $en };)+
        /// The rows of this part of the table.
        pub(super) static ALL: &[&$crate::messages::Message] = &[$(&$name),+];
    };
}

pub(crate) mod baseline;
pub(crate) mod bpmn;
pub(crate) mod case;
pub(crate) mod checks;
pub(crate) mod clauses;
pub(crate) mod cli;
pub(crate) mod cost;
pub(crate) mod coverage;
pub(crate) mod day;
pub(crate) mod diff;
pub(crate) mod expected;
pub(crate) mod fees;
pub(crate) mod findings_page;
pub(crate) mod forms;
pub(crate) mod help;
pub(crate) mod help_store;
pub(crate) mod import;
pub(crate) mod import_bpmn;
pub(crate) mod in_words;
pub(crate) mod indices;
pub(crate) mod ledger;
pub(crate) mod migrate;
pub(crate) mod names;
pub(crate) mod new;
pub(crate) mod number;
pub(crate) mod online;
pub(crate) mod owners;
pub(crate) mod picture;
pub(crate) mod plan;
pub(crate) mod portfolio;
pub(crate) mod project;
pub(crate) mod readers;
pub(crate) mod refine;
pub(crate) mod replayed;
pub(crate) mod report;
pub(crate) mod rules_a;
pub(crate) mod rules_b;
pub(crate) mod rules_d;
pub(crate) mod rules_d_lists;
pub(crate) mod rules_flow;
pub(crate) mod rules_k;
pub(crate) mod rules_p;
pub(crate) mod rules_q;
pub(crate) mod rules_t;
pub(crate) mod run;
pub(crate) mod sarif;
pub(crate) mod scenario;
pub(crate) mod sheet;
pub(crate) mod simulate;
pub(crate) mod slips;
pub(crate) mod stats;
pub(crate) mod store;
pub(crate) mod syntax;
pub(crate) mod trace;
pub(crate) mod usage;
pub(crate) mod ways_out;
pub(crate) mod without;

/// Returns every message of the table.
#[expect(clippy::too_many_lines, reason = "one table a line")]
pub fn all() -> impl Iterator<Item = &'static Message> {
    [
        baseline::ALL,
        bpmn::ALL,
        case::ALL,
        checks::ALL,
        clauses::ALL,
        ledger::ALL,
        migrate::ALL,
        names::ALL,
        new::ALL,
        number::ALL,
        online::ALL,
        owners::ALL,
        cli::ALL,
        cost::ALL,
        coverage::ALL,
        day::ALL,
        diff::ALL,
        expected::ALL,
        fees::ALL,
        findings_page::ALL,
        forms::ALL,
        help::ALL,
        help_store::ALL,
        import::ALL,
        import_bpmn::ALL,
        in_words::ALL,
        indices::ALL,
        picture::ALL,
        plan::ALL,
        portfolio::ALL,
        project::ALL,
        readers::ALL,
        refine::ALL,
        replayed::ALL,
        report::ALL,
        rules_a::ALL,
        rules_b::ALL,
        rules_d::ALL,
        rules_d_lists::ALL,
        rules_flow::ALL,
        rules_k::ALL,
        rules_p::ALL,
        rules_q::ALL,
        rules_t::ALL,
        run::ALL,
        slips::ALL,
        stats::ALL,
        store::ALL,
        sarif::ALL,
        scenario::ALL,
        sheet::ALL,
        simulate::ALL,
        syntax::ALL,
        trace::ALL,
        usage::ALL,
        ways_out::ALL,
        without::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_take_the_same_arguments() {
        for message in all() {
            let holes = |text: &str| {
                let mut holes: Vec<String> = text
                    .split('{')
                    .skip(1)
                    .filter_map(|it| it.split_once('}'))
                    .filter_map(|it| it.0.split('|').next().map(str::to_owned))
                    .collect();
                holes.sort();
                holes.dedup();
                holes
            };
            assert_eq!(holes(message.vi), holes(message.en), "{}", message.id);
        }
    }

    #[test]
    fn messages_keep_the_house_style() {
        for message in all() {
            for text in [message.vi, message.en] {
                assert!(!text.is_empty(), "{}", message.id);
                assert!(
                    !text.contains('\n') && !text.ends_with('.'),
                    "{}: {text}",
                    message.id
                );
            }
        }
    }
}
