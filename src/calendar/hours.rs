//! Office hours of an agency (giờ làm việc).

use std::fmt;

use crate::values::Lang;

/// The hours in which an agency works on each of its working days.
///
/// ```
/// use tthc::{calendar::OfficeHours, values::Lang};
/// let hours = OfficeHours::new([(480, 720), (780, 1020)])?;
/// assert_eq!(hours.minutes_of_day(), 480);
/// assert_eq!(hours.display(Lang::Vi), "08:00-12:00, 13:00-17:00");
/// # Ok::<(), tthc::calendar::OfficeHoursError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OfficeHours {
    spans: Vec<(u16, u16)>,
    minutes: u16,
}

/// Office hours that no day has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeHoursError {
    /// No span at all.
    Empty,
    /// A span ends before it begins, begins before the last one ends, or leaves the day.
    Disordered {
        /// The opening minute of the span.
        open: u16,
        /// The closing minute of the span.
        close: u16,
    },
}

impl OfficeHoursError {
    /// Says what is wrong, for a legal officer.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Empty, Lang::Vi) => "giờ làm việc phải có ít nhất một buổi".to_owned(),
            (Self::Empty, Lang::En) => "office hours need at least one span".to_owned(),
            (Self::Disordered { open, close }, Lang::Vi) => format!(
                "buổi làm việc {}-{} không theo thứ tự trong ngày",
                clock(open),
                clock(close)
            ),
            (Self::Disordered { open, close }, Lang::En) => format!(
                "the office hours {}-{} are not in the order of a day",
                clock(open),
                clock(close)
            ),
        }
    }
}

impl fmt::Display for OfficeHoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for OfficeHoursError {}

impl OfficeHours {
    /// Makes office hours from opening and closing minutes of the day, in order.
    ///
    /// # Errors
    /// When there is no span, or spans are empty, overlap or leave the day.
    pub fn new(spans: impl IntoIterator<Item = (u16, u16)>) -> Result<Self, OfficeHoursError> {
        let spans: Vec<(u16, u16)> = spans.into_iter().collect();
        let (mut last, mut minutes) = (0, 0);
        for &(open, close) in &spans {
            if open < last || close <= open || close > 24 * 60 {
                return Err(OfficeHoursError::Disordered { open, close });
            }
            last = close;
            minutes += close - open;
        }
        if spans.is_empty() {
            return Err(OfficeHoursError::Empty);
        }
        Ok(Self { spans, minutes })
    }

    /// Returns the opening and closing minutes of the day.
    #[must_use]
    pub fn spans(&self) -> &[(u16, u16)] {
        &self.spans
    }

    /// Returns the minutes worked on one day, more than zero.
    #[must_use]
    pub fn minutes_of_day(&self) -> u16 {
        self.minutes
    }

    /// Writes the hours: `08:00-12:00, 13:00-17:00`, the same in both languages.
    #[must_use]
    pub fn display(&self, _lang: Lang) -> String {
        let spans = self.spans.iter();
        let spans: Vec<String> = spans
            .map(|&(open, close)| format!("{}-{}", clock(open), clock(close)))
            .collect();
        spans.join(", ")
    }

    /// Returns the minutes worked before a minute of the day.
    pub(super) fn worked_before(&self, minute: u16) -> u16 {
        let spans = self.spans.iter();
        spans
            .map(|&(open, close)| minute.clamp(open, close) - open)
            .sum()
    }

    /// Returns the first minute of the day by which so many minutes are worked.
    pub(super) fn earliest(&self, mut worked: u16) -> u16 {
        for &(open, close) in &self.spans {
            if worked <= close - open {
                return open + worked;
            }
            worked -= close - open;
        }
        self.spans.last().map_or(0, |it| it.1)
    }

    /// Returns the last minute of the day before which only so many minutes are worked.
    pub(super) fn latest(&self, mut worked: u16) -> u16 {
        for &(open, close) in &self.spans {
            if worked < close - open {
                return open + worked;
            }
            worked -= close - open;
        }
        self.spans.last().map_or(0, |it| it.1)
    }

    /// Returns the first minute from a minute on at which work goes on, if any is left.
    pub(super) fn next_open(&self, minute: u16) -> Option<u16> {
        let span = self.spans.iter().find(|it| minute < it.1)?;
        Some(span.0.max(minute))
    }
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noon_belongs_to_both_ends_of_the_break() {
        let hours = OfficeHours::new([(480, 720), (780, 1020)]).unwrap();
        assert_eq!(hours.worked_before(740), 240);
        assert_eq!(hours.earliest(240), 720);
        assert_eq!(hours.latest(240), 780);
        assert_eq!(hours.earliest(480), 1020);
        assert_eq!(hours.next_open(730), Some(780));
        assert_eq!(hours.next_open(1020), None);
    }

    #[test]
    fn disordered_hours_are_refused() {
        assert_eq!(OfficeHours::new([]), Err(OfficeHoursError::Empty));
        for spans in [
            [(480, 720), (700, 800)],
            [(480, 480), (500, 600)],
            [(0, 1), (2, 1441)],
        ] {
            assert!(OfficeHours::new(spans).is_err(), "{spans:?}");
        }
    }
}
