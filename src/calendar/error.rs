//! Why a due date cannot be given.

use std::fmt;

use crate::values::{Instant, Lang, Length};

/// Why a due date cannot be given; nothing is ever guessed instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueError {
    /// The counting needs days of a year that has no table of days off.
    NoHolidayTable {
        /// The first such year.
        year: i16,
    },
    /// The limit needs the agency's office hours (giờ làm việc), and none are given.
    NoOfficeHours {
        /// The limit, where one is counted.
        length: Option<Length>,
    },
    /// The limit is negative.
    Negative {
        /// The limit.
        length: Length,
    },
    /// The limit has a fraction that its unit cannot have.
    Fraction {
        /// The limit.
        length: Length,
    },
    /// The limit ends after the year 2199, or does not fit the machine's numbers.
    TooLong {
        /// The limit.
        length: Length,
    },
    /// The limit stands still: its wait has not ended.
    Waiting {
        /// When the wait began.
        since: Instant,
    },
}

impl DueError {
    /// Says what is wrong and what to do, for a legal officer.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.english(),
        }
    }

    fn vietnamese(self) -> String {
        let show = |length: Length| length.display(Lang::Vi);
        match self {
            Self::NoHolidayTable { year } => format!(
                "chưa có bảng ngày nghỉ của năm {year} nên không tính được hạn; hãy nạp bảng khi có thông báo nghỉ lễ, tết của năm đó"
            ),
            Self::NoOfficeHours { length } => {
                let what = length.map_or_else(
                    || "cách tính này".to_owned(),
                    |it| format!("thời hạn `{}`", show(it)),
                );
                format!("{what} cần giờ làm việc của cơ quan; hãy khai `giờ làm việc` của cơ quan")
            }
            Self::Negative { length } => format!("thời hạn `{}` không được âm", show(length)),
            Self::Fraction { length } => format!(
                "thời hạn `{}` có phần lẻ không đếm được; hãy ghi bằng đơn vị nhỏ hơn",
                show(length)
            ),
            Self::TooLong { length } => {
                format!("thời hạn `{}` quá dài, kết thúc sau năm 2199", show(length))
            }
            Self::Waiting { since } => format!(
                "thời hạn đang tạm dừng từ {}; hạn mới chỉ tính được khi hết chờ",
                since.display(Lang::Vi)
            ),
        }
    }

    fn english(self) -> String {
        let show = |length: Length| length.display(Lang::En);
        match self {
            Self::NoHolidayTable { year } => format!(
                "there is no table of days off for {year}, so the due date cannot be counted; load the table when the notices of that year are issued"
            ),
            Self::NoOfficeHours { length } => {
                let what = length.map_or_else(
                    || "this counting".to_owned(),
                    |it| format!("the limit `{}`", show(it)),
                );
                format!(
                    "{what} needs the agency's office hours; state `office hours` for the agency"
                )
            }
            Self::Negative { length } => format!("the limit `{}` is negative", show(length)),
            Self::Fraction { length } => format!(
                "the limit `{}` has a fraction that cannot be counted; write it in a smaller unit",
                show(length)
            ),
            Self::TooLong { length } => format!(
                "the limit `{}` is too long, it ends after the year 2199",
                show(length)
            ),
            Self::Waiting { since } => format!(
                "the limit stands still since {}; the new due date is known when the wait ends",
                since.display(Lang::En)
            ),
        }
    }
}

impl fmt::Display for DueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for DueError {}
