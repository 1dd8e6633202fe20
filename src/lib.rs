//! A language, a checker and an interpreter for administrative procedures
//! (thủ tục hành chính, TTHC).

pub mod calendar;
pub mod checks;
#[cfg(feature = "cli")]
pub mod cli;
pub mod diagnostic;
pub mod driver;
pub mod export;
pub mod fmt;
pub mod interp;
pub mod law;
pub mod lower;
pub mod messages;
pub mod model;
pub mod source;
pub mod syntax;
pub mod values;
pub mod workflow;
