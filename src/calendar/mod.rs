//! The Vietnamese working calendar and the counting of time limits.
//!
//! A [`WorkCalendar`] is a value made from the dated tables of the law: which
//! days are worked, and why the others are not. It has no clock. Additions of
//! days, working days and working hours are look-ups in prefix counts, so a due
//! date costs the same for a short and for a long limit.
//!
//! Three ways of counting are in use and never mixed silently, see [`Counting`].
//! [`WorkCalendar::due_date`] gives the instant; [`WorkCalendar::due`] gives the
//! same instant with a [`Certificate`] that accounts for every day.
//!
//! The rules, from the Civil Code 2015, Articles 144 to 148:
//! - hours and minutes run from the instant; the other units do not count the
//!   first day (Article 147), also when that day is not worked;
//! - `ngày làm việc` n is the n-th working day after the start;
//! - `ngày`, weeks, months and years end on the corresponding day, or the last
//!   of a month without it, and roll to the next working day (Article 148);
//! - the last day ends at 24:00 (Article 148(6)).
//!
//! A year without a table is an error, never a guess.

mod back;
mod certificate;
mod certify;
mod count;
mod days;
mod error;
mod hours;
mod render;
mod wait;
mod work_calendar;

pub use crate::law::WaitPolicy;
pub use certificate::{Certificate, DayLine, Due, Mark, Reason, Roll, StartRule, TableUsed};
pub use count::Counting;
pub use days::{CalendarError, Closure, Day};
pub use error::DueError;
pub use hours::{OfficeHours, OfficeHoursError};
pub use wait::{Wait, Waits};
pub use work_calendar::WorkCalendar;
