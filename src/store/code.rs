//! The code of a dossier (mã hồ sơ): the agency, the day of receipt, the number of the day.
//!
//! `H15.50.05.13-261008-0975`: Circular 01/2018/TT-VPCP, Article 19; Decree 118/2025/NĐ-CP, Article
//! 28, under which the system gives it by itself. After the 9,999th of a day the number has more digits.

use rusqlite::OptionalExtension;

use super::{Store, StoreFault};
use crate::values::Date;

/// Tells whether a text is the identifier of an agency (mã định danh): `H15`, `H15.50.05.13`.
#[must_use]
pub fn is_agency(text: &str) -> bool {
    let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.split('.');
    let first = parts.next().is_some_and(|it| {
        let number = it.strip_prefix(|letter: char| letter.is_ascii_uppercase());
        number.is_some_and(|it| it.len() == 2 && digits(it))
    });
    let rest: Vec<&str> = parts.collect();
    first
        && rest.len() <= 3
        && rest
            .iter()
            .all(|it| (2..=3).contains(&it.len()) && digits(it))
}

/// What the codes of a day begin with.
fn head(agency: &str, day: Date) -> String {
    let year = day.year().rem_euclid(100);
    format!("{agency}-{year:02}{:02}{:02}-", day.month(), day.day())
}

impl Store {
    /// Returns the agency whose dossiers these are.
    ///
    /// # Errors
    /// The system refuses, or the file is damaged.
    pub fn agency(&self) -> Result<String, StoreFault> {
        let query = "SELECT value FROM meta WHERE key = 'agency'";
        Ok(self.db.query_row(query, [], |row| row.get(0))?)
    }

    /// Returns the next code of a day.
    pub(super) fn next_code(&self, day: Date) -> Result<String, StoreFault> {
        let head = head(&self.agency()?, day);
        // Codes are given in order, so the last dossier of the day has the highest number.
        let query = "SELECT code FROM dossiers WHERE code >= ?1 AND code < ?1 || ':'
            ORDER BY length(code) DESC, code DESC LIMIT 1";
        let last: Option<String> = self
            .db
            .query_row(query, [&head], |row| row.get(0))
            .optional()?;
        let last = last.and_then(|it| it.strip_prefix(&head)?.parse::<u64>().ok());
        let number = last.unwrap_or(0) + 1;
        Ok(format!("{head}{number:04}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_of_agencies_are_told_from_other_words() {
        for good in ["H15", "G09", "H15.50", "H15.50.05.13", "H15.500.05"] {
            assert!(is_agency(good), "{good}");
        }
        for bad in [
            "",
            "H",
            "H1",
            "h15",
            "H15.",
            "H15.5",
            "H15.50.05.13.14",
            "15.50",
            "H15-50",
        ] {
            assert!(!is_agency(bad), "{bad}");
        }
    }

    #[test]
    fn a_code_has_the_day_in_six_digits() {
        let day = Date::new(2026, 10, 8);
        assert_eq!(
            day.map(|it| head("H15.50", it)).as_deref(),
            Some("H15.50-261008-")
        );
    }
}
