//! A portfolio (danh mục thủ tục) in numbers: which procedures are in force on a day, what is counted of
//! each, how they fall into groups, and which answer a question.
//!
//! A [`Column`] is what is known of a procedure: a number, a yes or no, or the names of groups to which
//! it belongs. What its text leaves open stays unknown: it is told beside every sum, and never counted as
//! none. A question is a condition of the language itself ([`Query`]), over columns in place of facts.

mod column;
mod logged;
mod query;
mod ratio;
mod row;
mod tally;

pub use column::{Column, Kind};
pub use logged::{Logged, add_logs};
pub use query::{Query, QueryFault};
pub use ratio::{Rounded, ratio};
pub use row::{Catalogue, Row, Value, catalogue};
pub(crate) use tally::plain;
pub use tally::{Group, Share, Sum, groups, share_of, sum};
