//! What is put in: numbers, each with its source.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{DocumentId, Procedure},
    values::Decimal,
};

/// A row of the official form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Activity {
    /// A paper is prepared (chuẩn bị hồ sơ).
    Paper(DocumentId),
    /// The dossier is filed (nộp hồ sơ).
    Submit,
    /// Fees are paid (nộp phí, lệ phí).
    Pay,
    /// An inspection is prepared and served (chuẩn bị, phục vụ kiểm tra, đánh giá).
    Inspection,
    /// Other work, such as meeting conditions (công việc khác).
    Other,
    /// The result is received (nhận kết quả).
    Receive,
}

/// A column of the official form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Time, in hours.
    Hours,
    /// Material and other expenses, in đồng.
    Expenses,
    /// Hired service, in đồng.
    Hired,
    /// In how many of a hundred dossiers the row occurs.
    Share,
}

/// Which number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Income of a person in an hour, in đồng.
    Wage,
    /// Applicants in a year.
    Applicants,
    /// Times in a year that one applicant does it.
    Times,
    /// Fees of a dossier, in đồng.
    Fees,
    /// The whole cost of a dossier as published, in đồng, in place of rows and fees.
    PerDossier,
    /// A column of a row.
    Of(Activity, Measure),
}

impl Activity {
    /// Returns the word for the row in parameter files; that of all papers for a paper.
    #[must_use]
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Paper(_) => ("papers", "giấy tờ"),
            Self::Submit => ("submit", "nộp hồ sơ"),
            Self::Pay => ("pay", "nộp phí"),
            Self::Inspection => ("inspection", "kiểm tra"),
            Self::Other => ("other", "việc khác"),
            Self::Receive => ("receive", "nhận kết quả"),
        }
    }

    /// Writes the path of the row in a parameter file, in English and in Vietnamese.
    #[must_use]
    pub fn path(self, procedure: &Procedure) -> (String, String) {
        let (en, vi) = self.words();
        let Self::Paper(id) = self else {
            return (en.to_owned(), vi.to_owned());
        };
        let name = procedure.documents.get(id);
        let name = name.map_or("?", |it| it.name.text.as_str());
        (format!("{en}.{name}"), format!("{vi}.{name}"))
    }
}

impl Measure {
    /// Returns the word for the column in parameter files, in English and in Vietnamese.
    #[must_use]
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Hours => ("hours", "giờ"),
            Self::Expenses => ("expenses", "chi phí"),
            Self::Hired => ("hired", "thuê dịch vụ"),
            Self::Share => ("share", "tỷ lệ hồ sơ"),
        }
    }
}

impl Key {
    /// Writes the path of the number in a parameter file, in English and in Vietnamese.
    #[must_use]
    pub fn path(self, procedure: &Procedure) -> (String, String) {
        let (en, vi) = match self {
            Self::Wage => ("wage", "thu nhập một giờ"),
            Self::Applicants => ("applicants", "số đối tượng"),
            Self::Times => ("times", "số lần một năm"),
            Self::Fees => ("fees", "phí, lệ phí"),
            Self::PerDossier => ("per_dossier", "chi phí một hồ sơ"),
            Self::Of(activity, measure) => {
                let (row, dong) = activity.path(procedure);
                let (en, vi) = measure.words();
                return (format!("{row}.{en}"), format!("{dong}.{vi}"));
            }
        };
        (en.to_owned(), vi.to_owned())
    }
}

/// A number and where it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The number, never negative.
    pub value: Decimal,
    /// Where it was found, in the words of who gave it.
    pub source: String,
}

/// How parts of a đồng are made whole; each row is rounded, so that rows add up as they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rounding {
    /// To the nearest đồng, a half upwards.
    #[default]
    HalfUp,
    /// Parts of a đồng are dropped.
    Down,
}

/// The numbers of one state of a procedure.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    /// The numbers.
    pub items: BTreeMap<Key, Item>,
    /// Papers that are not asked.
    pub dropped: BTreeSet<DocumentId>,
}

impl Inputs {
    /// Returns a number.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<Decimal> {
        self.items.get(&key).map(|it| it.value)
    }

    /// Returns the numbers after a change: those that it names take the place of those of now.
    #[must_use]
    pub fn after(&self, change: &Change) -> Self {
        let mut after = self.clone();
        for (key, item) in &change.0.items {
            if let Key::Of(activity, _) = key {
                // A row is given whole: what the new one leaves empty is not taken from the old one.
                let gone = |it: &Key| matches!(it, Key::Of(row, measure) if row == activity && *measure != Measure::Share);
                let named = |it: &Key| change.0.items.contains_key(it);
                after.items.retain(|it, _| !gone(it) || named(it));
            }
            after.items.insert(*key, item.clone());
        }
        // Rows that are given anew say more than the sum of before.
        let rows = |it: &Key| matches!(it, Key::Of(..) | Key::Wage | Key::Fees);
        if change.0.items.keys().any(rows) && !change.0.items.contains_key(&Key::PerDossier) {
            after.items.remove(&Key::PerDossier);
        }
        after.dropped.extend(&change.0.dropped);
        after
    }
}

/// What a proposal changes.
#[derive(Debug, Clone, Default)]
pub struct Change(pub Inputs);
