//! Results, and requirements and conditions.

use super::Marks;
use crate::{
    checks::titles::leaves_validity_open,
    import::{
        find::{outcome, segment::content},
        names::Names,
        record::Record,
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
    for row in &record.results {
        let title = content(&row.name).trim_end_matches([';', ',', '.', ' ']);
        if !title.contains(char::is_alphanumeric) {
            continue;
        }
        let id = names.of_title(title);
        let mut clauses = Vec::new();
        if !row.code.is_empty() {
            clauses.push(note(&msg::RESULT_CODE.with("text", &row.code)));
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
