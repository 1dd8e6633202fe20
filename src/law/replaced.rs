//! Papers that an appendix replaces or cuts in single procedures.
//!
//! Its file is a table, not YAML: 801 rows are read at sight, and cut only where a procedure asks.
//! The published schema is that of the rows as a list of objects, keyed by the head of the table.

use std::sync::OnceLock;

/// What an appendix does to a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ReplacedScope {
    /// Data replace it.
    #[cfg_attr(test, schemars(rename = ""))]
    Whole,
    /// Data replace it in part.
    #[cfg_attr(test, schemars(rename = "một phần"))]
    Part,
    /// It is cut without replacement.
    #[cfg_attr(test, schemars(rename = "cắt"))]
    Cut,
}

/// A row of Appendix I or II of Resolution 66.7/2025/NQ-CP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(deny_unknown_fields))]
pub struct ReplacedPaper {
    /// The code of the procedure.
    #[cfg_attr(test, schemars(rename = "mã", regex(pattern = r"^\d\.\d{6}$")))]
    pub code: &'static str,
    /// What happens to the papers.
    #[cfg_attr(test, schemars(rename = "phạm vi"))]
    pub scope: ReplacedScope,
    /// The papers, in the words of the appendix.
    #[cfg_attr(test, schemars(rename = "giấy tờ", length(min = 1)))]
    pub papers: &'static str,
    /// The database, as spelled there.
    #[cfg_attr(test, schemars(rename = "cơ sở dữ liệu"))]
    pub database: &'static str,
    /// The instrument that had asked for them.
    #[cfg_attr(test, schemars(rename = "văn bản quy định"))]
    pub text: &'static str,
    /// Its article, or form.
    #[cfg_attr(test, schemars(rename = "điều, khoản, mẫu"))]
    pub place: &'static str,
}

static ROWS: OnceLock<Vec<&'static str>> = OnceLock::new();

/// Returns the lines of the table, cut and not yet read: they are sorted by code.
fn lines() -> &'static [&'static str] {
    ROWS.get_or_init(|| {
        let text = include_str!("packs/replaced-papers.tsv");
        let body = text.lines().skip_while(|it| it.starts_with('#')).skip(1);
        body.collect()
    })
}

fn row(line: &'static str) -> Option<ReplacedPaper> {
    let mut columns = line.split('\t');
    let (code, scope) = (columns.next()?, columns.next()?);
    let scope = match scope {
        "" => ReplacedScope::Whole,
        "một phần" => ReplacedScope::Part,
        "cắt" => ReplacedScope::Cut,
        _ => return None,
    };
    Some(ReplacedPaper {
        code,
        scope,
        papers: columns.next()?,
        database: columns.next()?,
        text: columns.next()?,
        place: columns.next()?,
    })
}

/// Returns the rows of a procedure.
pub(super) fn of(code: &str) -> impl Iterator<Item = ReplacedPaper> {
    let before = |line: &&'static str| line.split('\t').next() < Some(code);
    let start = lines().partition_point(before);
    let rest = lines().get(start..).unwrap_or_default();
    rest.iter()
        .filter_map(|line| row(line))
        .take_while(move |it| it.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_row_and_they_are_sorted() {
        assert!(lines().is_sorted());
        let rows: Vec<_> = lines().iter().filter_map(|it| row(it)).collect();
        assert_eq!(rows.len(), lines().len());
        let cut = rows.iter().filter(|it| it.scope == ReplacedScope::Cut);
        // The appendices print 806 rows, five of them twice.
        assert_eq!((rows.len(), cut.count()), (801, 8));
        assert!(
            rows.iter()
                .all(|it| it.code.len() == 8 && !it.papers.is_empty())
        );
    }

    #[test]
    fn rows_are_found_by_code() {
        let rows: Vec<_> = of("1.000665").collect();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].papers, "Giấy chứng nhận đăng ký doanh nghiệp");
        assert_eq!(rows[0].place, "Điểm b khoản 1 Điều 13");
        assert_eq!(of("2.001730").count(), 2);
        assert_eq!(of("9.999999").count() + of("0").count() + of("").count(), 0);
    }
}
