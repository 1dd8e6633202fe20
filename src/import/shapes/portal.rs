//! Records of the portal since 2025.

use serde::Deserialize;

use crate::{
    import::{
        record::{Agencies, Bases, ChannelRow, PaperGroup, PaperRow, Record, ResultRow},
        text::{line, lines, said},
    },
    values::Stated,
};

#[derive(Debug, Deserialize)]
pub(super) struct Portal {
    source: String,
    code: String,
    name: String,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    ministry: String,
    #[serde(default)]
    level: String,
    #[serde(default, rename = "type")]
    kind: String,
    #[serde(default)]
    field: String,
    #[serde(default)]
    applicants: String,
    #[serde(default)]
    agency: String,
    #[serde(default)]
    authority: String,
    #[serde(default)]
    coordinating: String,
    #[serde(default)]
    related: String,
    steps: String,
    channels: Vec<Channel>,
    documents: Vec<Group>,
    #[serde(default)]
    results: Vec<Named>,
    #[serde(default)]
    conditions: String,
    #[serde(default)]
    legal_raw: String,
    #[serde(default)]
    url: String,
}

#[derive(Debug, Deserialize)]
struct Channel {
    #[serde(rename = "channel")]
    by: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    fee: String,
    #[serde(default)]
    details: String,
}

#[derive(Debug, Deserialize)]
struct Group {
    #[serde(default)]
    group: String,
    items: Vec<Paper>,
}

#[derive(Debug, Deserialize)]
struct Paper {
    name: String,
    #[serde(default)]
    form: String,
    originals: Option<u32>,
    copies: Option<u32>,
}

#[derive(Debug, Deserialize)]
struct Named {
    name: String,
    #[serde(default)]
    code: String,
}

/// Labels of the page that run on into the field before them.
const NEXT_LABELS: &[&str] = &["Từ khóa", "Cơ quan thực hiện"];

/// Cuts off what belongs to the next field of the page, and returns it apart.
fn cut(text: &str) -> (&str, &str) {
    const NOTHING: &str = "Không có thông tin";
    let cuts = NEXT_LABELS.iter().filter_map(|label| {
        let glued = format!("{NOTHING}{label}");
        text.find(&glued).map(|it| it + NOTHING.len())
    });
    let end = cuts.min().unwrap_or(text.len());
    (
        text.get(..end).unwrap_or(text),
        text.get(end..).unwrap_or_default(),
    )
}

impl From<Portal> for Record {
    fn from(it: Portal) -> Self {
        let (conditions, after_conditions) = cut(&it.conditions);
        let (legal, after_legal) = cut(&it.legal_raw);
        let others = [
            ("Thủ tục liên quan", it.related.as_str()),
            ("Phần dính sau mục Yêu cầu, điều kiện", after_conditions),
            ("Phần dính sau mục Căn cứ pháp lý", after_legal),
        ];
        Self {
            source: line(&it.source),
            url: said(&it.url),
            code: said(&it.code),
            title: line(&it.name),
            ministry: said(&it.ministry),
            decision: said(&it.decision),
            levels: said(&it.level),
            kind: said(&it.kind),
            field: said(&it.field).map(|it| line(&it)),
            applicants: said(&it.applicants),
            agencies: Agencies {
                settling: said(&it.agency),
                deciding: said(&it.authority),
                delegated: Stated::Unknown,
                coordinating: said(&it.coordinating),
            },
            steps: said(&it.steps),
            channels: it.channels.into_iter().map(ChannelRow::from).collect(),
            papers: it.documents.into_iter().map(PaperGroup::from).collect(),
            results: results(it.results),
            conditions: said(conditions),
            bases: Bases::Glued(said(legal)),
            others: stated(&others),
        }
    }
}

/// Keeps the fields that say something.
pub(super) fn stated(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let kept = fields.iter().filter_map(|(label, text)| match said(text) {
        Stated::Value(text) => Some(((*label).to_owned(), text)),
        Stated::None | Stated::Unknown => None,
    });
    kept.collect()
}

impl From<Channel> for ChannelRow {
    fn from(it: Channel) -> Self {
        Self {
            channel: line(&it.by),
            time: line(&it.time),
            fee: line(&it.fee),
            details: lines(&it.details),
        }
    }
}

impl From<Group> for PaperGroup {
    fn from(it: Group) -> Self {
        let rows = it.items.into_iter().map(|row| PaperRow {
            name: line(&row.name),
            form: line(&row.form),
            originals: row.originals,
            copies: row.copies,
        });
        // The crawler's own word for a table that it could not read.
        let title = line(&it.group);
        Self {
            title: if title.starts_with("(unparsed)") {
                String::new()
            } else {
                title
            },
            rows: rows.collect(),
        }
    }
}

/// Reads the results; a word glued behind a code is the first of the next name.
fn results(rows: Vec<Named>) -> Vec<ResultRow> {
    /// `KQ.G12.000928`
    const CODE: usize = 13;
    let mut out = Vec::new();
    let mut glued = String::new();
    for row in rows {
        let name = line(&format!("{glued} {}", row.name));
        let code = line(&row.code);
        let end = if code.starts_with("KQ.") && code.is_char_boundary(CODE) {
            CODE
        } else {
            code.len()
        };
        code.get(end..).unwrap_or_default().clone_into(&mut glued);
        out.push(ResultRow {
            name,
            code: code.get(..end).unwrap_or_default().to_owned(),
        });
    }
    if !glued.is_empty() {
        out.push(ResultRow {
            name: glued,
            code: String::new(),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, code: &str) -> Named {
        Named {
            name: name.to_owned(),
            code: code.to_owned(),
        }
    }

    #[test]
    fn a_word_behind_a_code_begins_the_next_result() {
        let rows = results(vec![
            named("Văn bản từ chối", "KQ.G12.000928Giấy"),
            named("chứng nhận đủ điều kiện", "KQ.G12.000785"),
        ]);
        assert_eq!(rows[1].name, "Giấy chứng nhận đủ điều kiện");
        assert_eq!(rows[0].code, "KQ.G12.000928");
        assert_eq!(rows.len(), 2);
    }

    #[test]
    fn fields_of_the_page_that_ran_together_are_parted() {
        assert_eq!(
            cut("Không có thông tinTừ khóaKhông có thông tinMô tả"),
            ("Không có thông tin", "Từ khóaKhông có thông tinMô tả")
        );
        assert_eq!(cut("Có địa điểm"), ("Có địa điểm", ""));
    }
}
