//! A language, a checker and an interpreter for administrative procedures
//! (thủ tục hành chính, TTHC).
//!
//! # The pipeline
//!
//! 1. [`source`] keeps what the user wrote and the normal form that is parsed.
//! 2. [`syntax::parse`] turns text into a tree and a list of findings; it never fails.
//! 3. [`lower::lower`] resolves names over all files into the typed [`model`].
//! 4. [`workflow::Workflow::build`] makes the graph of steps that everything walks.
//! 5. [`checks::check`] runs the rules; [`interp`] runs dossiers; [`fmt`] prints.
//! 6. [`export`] writes the model, the findings and pictures for other programs;
//!    [`import`] makes drafts of published records.
//!
//! [`driver`] alone knows this order. An embedding program needs these:
//! [`Session`] (files in, findings and a [`Compiled`] project out), [`Machine`]
//! (a procedure ready to run), [`Dossier`] and [`Command`] (one dossier and what
//! happens to it), [`WorkCalendar`] (passed in, like every instant).
//!
//! A [`Compiled`] project and a [`Machine`] never change and are `Send + Sync`:
//! compile once, evaluate many times, from any thread. Nothing in the core reads
//! a clock, a file or the environment, and no panic is part of the interface.
//!
//! # Example
//!
//! ```
//! use tthc::{Date, Session};
//!
//! let text = "thủ tục x \"Cấp giấy X\"\nmã: 1.003650\nphí: không\n";
//! let mut session = Session::new(Date::new(2026, 11, 21).ok_or("no such day")?);
//! session.add("x.tthc", text.as_bytes().to_vec(), true);
//! let outcome = session.check();
//! assert_eq!(outcome.n_procedures, 1);
//! assert!(outcome.diagnostics.iter().any(|it| it.code.id == "A01"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Features
//!
//! `cli` (default): the command line, rendering for terminals and tables; it has
//! `store`, the durable store of dossiers in a SQLite file.
//! Without them the crate is the pure core.

// What the grammar's derive writes names it.
extern crate alloc;

pub mod calendar;
pub mod checks;
#[cfg(feature = "cli")]
pub mod cli;
pub mod cost;
pub mod diagnostic;
pub mod diff;
pub mod driver;
pub mod export;
pub mod fmt;
#[cfg(test)]
mod freshness;
pub mod import;
pub mod interp;
pub mod law;
pub mod lower;
pub mod messages;
pub mod model;
mod parallel;
pub mod simulate;
pub mod soundness;
pub mod source;
pub mod stats;
#[cfg(feature = "store")]
pub mod store;
pub mod syntax;
pub mod values;
pub mod workflow;

pub use calendar::WorkCalendar;
pub use diagnostic::{Diagnostic, Severity};
pub use driver::{Compiled, Outcome, Session};
pub use interp::{Act, Answers, Command, Dossier, Machine, Rejection};
pub use values::{Amount, Date, Instant, Lang};
