//! Results, and requirements and conditions.

use super::Marks;
use crate::{
    checks::titles::leaves_validity_open,
    import::{
        find::{outcome, segment::content},
        names::Names,
        record::{Record, ResultRow},
        text::said_or_none,
        tree::{allow, item, list, name, note, nowhere, placed, quoted, section},
    },
    messages::import as msg,
    syntax::{
        ast::{
            ItemKind, List, PaperItem, RequirementItem, ResultItem, ResultValidity, Section,
            SectionValue,
        },
        words::SectionWord,
    },
    values::Stated,
};

/// The results of a draft.
pub(super) struct Results {
    /// The section.
    pub(super) section: Section,
    /// The names of those that are no refusals.
    pub(super) granted: Vec<String>,
}

/// Makes the section of results.
pub(super) fn results(record: &Record, marks: &mut Marks) -> Results {
    let mut names = Names::default();
    let mut granted = Vec::new();
    let mut open = false;
    let mut items = Vec::new();
    let rows = record.results.iter().flat_map(parted);
    for row in &rows.collect::<Vec<_>>() {
        let title = content(&row.name).trim_end_matches([';', ',', '.', ' ']);
        if !title.contains(char::is_alphanumeric) {
            continue;
        }
        let id = names.of_title(title);
        let mut clauses = Vec::new();
        for code in row.code.split('\n').filter(|it| !it.is_empty()) {
            clauses.push(note(&msg::RESULT_CODE.with("text", code)));
        }
        if outcome::is_refusal(title) {
            clauses.push(marks.guess(&msg::REFUSAL_AS_RESULT.text()));
        } else {
            granted.push(id.clone());
            open |= leaves_validity_open(title);
        }
        let kind = ItemKind::Result(Box::new(ResultItem {
            paper: PaperItem {
                name: Some(name(&id)),
                one_of: false,
                title: Some(Box::new(quoted(title))),
                attrs: List::new(),
            },
            validity: Some(placed(ResultValidity::Unknown)),
        }));
        items.push(item(kind, clauses));
    }
    let mut section = list(SectionWord::Results, items);
    if open {
        section
            .clauses
            .push(allow("A05", &msg::NO_FIELD_FOR_VALIDITY));
    }
    Results { section, granted }
}

/// Parts a result from the code that ran into its title, `tàu bay.Mã: 000.00.00.G04-KQ0050`, and
/// from the next result behind that.
fn parted(row: &ResultRow) -> Vec<ResultRow> {
    const LABEL: &str = "Mã:";
    let mut out = Vec::new();
    let mut rest = row.name.as_str();
    while let Some((title, tail)) = rest.split_once(LABEL) {
        let tail = tail.trim_start();
        let is_sign = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_' | '/');
        let mut end = tail.find(|it| !is_sign(it)).unwrap_or(tail.len());
        let after = tail.get(end..).unwrap_or_default();
        if after.starts_with(char::is_alphanumeric) {
            // `KQ0187Giấy`: the code ends in its last digit.
            let code = tail.get(..end).unwrap_or_default();
            end = code
                .rfind(|it: char| it.is_ascii_digit())
                .map_or(0, |it| it + 1);
        }
        let (code, behind) = tail.split_at_checked(end).unwrap_or((tail, ""));
        if code.is_empty() || title.trim().is_empty() {
            break;
        }
        out.push(ResultRow {
            name: title.trim().to_owned(),
            code: code.to_owned(),
        });
        rest = behind;
    }
    match out
        .last_mut()
        .filter(|_| !rest.contains(char::is_alphanumeric))
    {
        Some(last) if !row.code.is_empty() => {
            last.code.push('\n');
            last.code.push_str(&row.code);
        }
        Some(_) => {}
        None => out.push(ResultRow {
            name: rest.trim().to_owned(),
            code: row.code.clone(),
        }),
    }
    out
}

/// Makes the section of requirements and conditions: an item a line, details joined to it.
pub(super) fn conditions(record: &Record) -> Section {
    let word = SectionWord::Conditions;
    let text = match said_or_none(&record.conditions) {
        Stated::Value(text) => text,
        Stated::None => return section(word, SectionValue::None(nowhere())),
        Stated::Unknown => return section(word, SectionValue::Unknown(nowhere())),
    };
    let mut items: Vec<String> = Vec::new();
    for line in text.lines() {
        let detail = line.starts_with(['+', '•']) || line.starts_with(char::is_lowercase);
        match items.last_mut().filter(|it| detail || it.ends_with(':')) {
            Some(last) => {
                last.push(' ');
                last.push_str(line);
            }
            None => items.push(line.to_owned()),
        }
    }
    let mut names = Names::default();
    let items = items.iter().map(|text| {
        let kind = ItemKind::Requirement(RequirementItem {
            name: name(&names.of_title(content(text))),
            title: Some(quoted(text)),
        });
        item(kind, Vec::new())
    });
    list(word, items.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_ran_into_a_title_is_parted() {
        let read = |name: &str| -> Vec<(String, String)> {
            let row = ResultRow {
                name: name.to_owned(),
                code: String::new(),
            };
            let rows = parted(&row).into_iter();
            rows.map(|it| (it.name, it.code)).collect()
        };
        let pair = |name: &str, code: &str| (name.to_owned(), code.to_owned());
        assert_eq!(
            read("Giấy chứng nhận tàu bay.Mã: 000.00.00.G04-KQ0050"),
            [pair("Giấy chứng nhận tàu bay.", "000.00.00.G04-KQ0050")]
        );
        assert_eq!(
            read("Công ty luậtMã: 000.00.00.G15-KQ0187Giấy đăng ký hoạt động"),
            [
                pair("Công ty luật", "000.00.00.G15-KQ0187"),
                pair("Giấy đăng ký hoạt động", "")
            ]
        );
        assert_eq!(read("Văn bản trả lời"), [pair("Văn bản trả lời", "")]);
    }
}
