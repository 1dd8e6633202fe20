//! Values of the domain: dates, lengths of time, money, exact decimals.
//!
//! They carry no place in a text and know no language but the two of the
//! messages ([`Lang`]).
//! Nothing here reads a clock or rounds silently: units of time are different
//! variants that never convert into each other, money is whole đồng, and
//! decimals are exact.

mod amount;
mod checksum;
mod council;
mod date;
mod decimal;
mod lang;
mod number;
mod stated;
mod time;

pub use amount::Amount;
pub use checksum::{checksum, checksum_on};
pub use council::Council;
pub use date::{Date, Instant, ParseDateError};
pub use decimal::Decimal;
pub use lang::Lang;
pub use number::NumberFault;
pub(crate) use number::read_whole;
pub use stated::Stated;
pub use time::{Length, ParseLengthError, TimeUnit};
