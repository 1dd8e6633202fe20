//! What other programs read: one file per format.
//!
//! The structs that are written are not those of the model: a format stays
//! stable while the model changes.

pub mod baseline;
pub mod cost;
mod csv;
pub mod diff;
#[cfg(feature = "forms")]
mod docx;
pub mod due;
mod escape;
pub mod examples;
pub mod findings;
pub mod findings_html;
#[cfg(feature = "forms")]
pub mod forms;
pub mod github;
pub mod indices;
pub mod junit;
pub mod ledger;
pub mod log;
pub mod model;
pub mod particulars;
pub mod picture;
pub mod run;
pub mod sarif;
pub mod simulation;
pub mod stats;
pub mod without;
pub mod yaml;

use escape::escape;
