//! How many findings are right, by rule and level, as a table in Markdown.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    ops::AddAssign,
};

use tthc::Severity;

use super::{
    judged::{Draw, File, Row, Verdict, level},
    wilson::{interval, per_mille},
};

/// Judgements counted together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// How many findings were judged.
    pub(crate) judged: u64,
    /// How many are right.
    pub(crate) right: u64,
    /// How many are wrong; the rest is unclear.
    pub(crate) wrong: u64,
    /// How many were judged twice.
    pub(crate) second: u64,
    /// On how many of them both readers agreed.
    pub(crate) agreed: u64,
}

impl Tally {
    fn of(row: &Row) -> Self {
        let agreed = |it: &_| u64::from(matches!(it, Some(it) if *it == row.verdict));
        Self {
            judged: 1,
            right: u64::from(row.verdict == Verdict::Right),
            wrong: u64::from(row.verdict == Verdict::Wrong),
            second: u64::from(row.second.is_some()),
            agreed: agreed(&row.second.as_ref().map(|it| it.verdict)),
        }
    }

    /// Returns the share of right findings in tenths of a percent.
    pub(crate) fn precision(self) -> Option<u64> {
        per_mille(self.right, self.judged)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, it: Self) {
        self.judged += it.judged;
        self.right += it.right;
        self.wrong += it.wrong;
        self.second += it.second;
        self.agreed += it.agreed;
    }
}

/// The judgements by rule and level, as they are today or as they were drawn.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// By code and level.
    pub(crate) rows: BTreeMap<(String, Severity), Tally>,
    /// Judged findings that their rule no longer reports.
    pub(crate) gone: Tally,
}

impl Figures {
    /// Counts findings on the level that they have today.
    pub(crate) fn today(files: &[(String, File)]) -> Self {
        Self::new(files, Row::level_today)
    }

    /// Counts findings on the level that they had when they were drawn.
    pub(crate) fn as_drawn(files: &[(String, File)]) -> Self {
        Self::new(files, |row| Some(row.level))
    }

    fn new(files: &[(String, File)], level: impl Fn(&Row) -> Option<Severity>) -> Self {
        let mut figures = Self::default();
        for (_, file) in files {
            for row in &file.judged {
                let tally = match level(row) {
                    Some(level) => figures.rows.entry((file.rule.clone(), level)).or_default(),
                    None => &mut figures.gone,
                };
                *tally += Tally::of(row);
            }
        }
        figures
    }

    /// Adds up the rows of a level, or all.
    pub(crate) fn total(&self, of: Option<Severity>) -> Tally {
        let mut total = Tally::default();
        for ((_, level), tally) in &self.rows {
            if of.is_none_or(|it| it == *level) {
                total += *tally;
            }
        }
        total
    }
}

/// Writes the table.
pub(crate) fn markdown(files: &[(String, File)]) -> String {
    let figures = Figures::today(files);
    let mut out = String::from(
        "| rule | level | judged | right | wrong | unclear | precision | 95 % interval | read twice | agreed |\n\
         |---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    for ((code, severity), tally) in &figures.rows {
        line(&mut out, code, level(*severity), *tally);
    }
    line(
        &mut out,
        "all",
        "error",
        figures.total(Some(Severity::Error)),
    );
    line(&mut out, "all", "all", figures.total(None));
    out.push_str(
        "\n`unclear` counts as not right; the interval is Wilson's. Findings were drawn from:\n\n",
    );
    let sources = files.iter().map(|(_, it)| (&it.data, it.date, it.seed));
    for (data, date, seed) in sources.collect::<BTreeSet<_>>() {
        let _ = writeln!(out, "- {data}; law of {date}; seed {seed}");
    }
    let drawn = Figures::as_drawn(files);
    if drawn.rows != figures.rows {
        let share = |tally: Tally| percent(tally.precision());
        let _ = writeln!(
            out,
            "\nRules were mended after the judging: {} findings are gone ({} of them right). As drawn, {} of \
             the error findings and {} of all were right.",
            figures.gone.judged,
            figures.gone.right,
            share(drawn.total(Some(Severity::Error))),
            share(drawn.total(None)),
        );
    }
    out
}

/// Writes how many findings of each draw are right, as they were drawn, the first draw first.
pub(crate) fn draws(first: &[(String, File)], later: &[Draw]) -> String {
    if later.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "\nEach draw as it was drawn, before what was mended after it:\n\n\
         | draw | level | judged | right | wrong | unclear | precision | 95 % interval | read twice | agreed |\n\
         |---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let later = later.iter().map(|it| (it.0.as_str(), it.1.as_slice()));
    for (name, files) in [("first-draw", first)].into_iter().chain(later) {
        let drawn = Figures::as_drawn(files);
        let errors = drawn.total(Some(Severity::Error));
        if errors.judged > 0 {
            line(&mut out, name, "error", errors);
        }
        line(&mut out, name, "all", drawn.total(None));
    }
    out
}

fn line(out: &mut String, code: &str, level: &str, it: Tally) {
    let ends = interval(it.right, it.judged);
    let ends = ends.map_or_else(
        || "–".to_owned(),
        |(low, high)| format!("{} – {}", percent(Some(low)), percent(Some(high))),
    );
    let _ = writeln!(
        out,
        "| {code} | {level} | {} | {} | {} | {} | {} | {ends} | {} | {} |",
        it.judged,
        it.right,
        it.wrong,
        it.judged - it.right - it.wrong,
        percent(it.precision()),
        it.second,
        it.agreed,
    );
}

/// Writes tenths of a percent.
fn percent(per_mille: Option<u64>) -> String {
    per_mille.map_or_else(|| "–".to_owned(), |it| format!("{}.{} %", it / 10, it % 10))
}
