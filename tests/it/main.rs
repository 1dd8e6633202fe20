//! The one integration binary: every area is a module here.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::format_push_string,
    clippy::too_many_lines,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test that panics has failed, and tests read files and clocks"
)]

mod advice;
mod baseline;
mod bpmn;
mod bpmn_import;
mod calendar;
mod calendar_certificates;
mod calendar_properties;
mod check_levels;
mod checks;
mod cli;
mod cli_model;
mod corpus;
mod cost;
mod coverage;
mod deadline;
mod diff;
mod diff_pairs;
mod diff_replay;
mod docs;
mod doubtful;
mod errors;
mod examples;
mod export;
mod findings;
mod findings_html;
mod fixes;
mod flow;
mod flow_properties;
mod fmt;
mod fmt_properties;
mod forms;
mod forms_docx;
mod generate;
mod github;
mod growth;
mod guards;
mod guide;
mod hostile;
mod hostile_syntax;
mod import;
mod indices;
mod inputs;
mod interp;
mod interp_actor;
mod interp_before;
mod interp_clocks;
mod interp_hand_over;
mod interp_payments;
mod interp_properties;
mod interp_stays;
mod interp_stop;
mod interp_waits;
mod interp_warned;
mod judged;
mod keywords;
mod law;
mod ledger;
mod log_lines;
mod lower;
mod lower_model;
mod manual;
mod meaning;
mod memory;
mod migrate;
mod misspelt;
mod mutants;
mod new;
mod not_checked;
mod numbers;
mod one_mistake;
mod online;
mod packs;
mod pictures;
mod provisions;
mod readme;
mod reference;
mod refine;
mod register;
mod render;
mod rules;
mod run;
mod run_cases;
mod run_doubts;
mod run_ends;
mod run_fees;
mod run_reception;
mod run_score;
mod run_verdicts;
mod sarif;
mod simulate;
mod slips;
mod soundness;
mod stats;
mod store;
mod store_altered;
mod store_boundaries;
mod store_commands;
mod store_kills;
mod store_walk;
mod stuck;
mod support;
mod syntax;
mod tidy;
mod time_properties;
mod watch;
mod without;
