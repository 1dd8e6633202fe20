//! What it costs an applicant to follow a procedure (chi phí tuân thủ), by the Standard Cost Model.
//!
//! The rows are those that form 03/SCM-KSTT is said to have (chưa xác minh: the form itself was not
//! read): prepare each paper, submit, pay, serve an inspection, other work, receive. Article 27 of Circular 02/2017/TT-VPCP adds up: one
//! time costs the work and the fees; a year costs that times the times in a year and the applicants.
//! Nothing is assumed: an input that nobody gave is listed, and what is known without it is a part
//! of the cost only.

mod count;
mod exact;
mod inputs;
mod needs;
mod swing;

pub use count::{Cost, Fees, Row, Saving, cost};
pub use inputs::{Activity, Change, Inputs, Item, Key, Measure, Rounding};
pub use needs::{fixed_fee, papers};
pub use swing::{Swing, swings};
