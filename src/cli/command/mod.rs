//! The commands, one file each: `run(args, ui)` gives the exit or why it could not run.

pub(super) mod check;
pub(super) mod cost;
pub(super) mod deadline;
pub(super) mod diff;
pub(super) mod explain;
pub(super) mod export;
pub(super) mod fmt;
pub(super) mod graph;
pub(super) mod import;
pub(super) mod ledger;
pub(super) mod new;
pub(super) mod rules;
pub(super) mod run;
pub(super) mod simulate;
pub(super) mod stats;
pub(super) mod store;
pub(super) mod test;
pub(super) mod without;
