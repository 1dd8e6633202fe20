//! The sections that hold one value: code, field, levels, publication, applicants.

use super::Marks;
use crate::{
    import::{
        record::{Record, Said},
        tree::{note, nowhere, placed, quoted, section, source_note},
    },
    messages::import as msg,
    source::fold_ascii,
    syntax::{
        ast::{Applicant, Clause, Section, SectionValue},
        words::{ApplicantKind, Level, SectionWord, Word},
    },
    values::Stated,
};

/// Levels as pages spell them, plain.
const LEVELS: &[(&str, Level)] = &[
    ("cap bo", Level::Ministry),
    ("cap trung uong", Level::Ministry),
    ("cap tinh", Level::Province),
    ("cap huyen", Level::District),
    ("cap xa", Level::Commune),
    ("co quan khac", Level::Other),
];
/// Classes of applicants that pages spell otherwise than the language, plain, the longest first.
const APPLICANTS: &[(&str, ApplicantKind)] = &[
    (
        "to chuc (khong bao gom doanh nghiep, htx)",
        ApplicantKind::Organisation,
    ),
    ("can bo, cong chuc, vien chuc", ApplicantKind::Official),
    ("cong dan viet nam", ApplicantKind::Citizen),
];

/// Returns the notes of the whole procedure.
pub(super) fn notes(record: &Record) -> Vec<Clause> {
    let code = match &record.code {
        Stated::Value(code) => code.as_str(),
        Stated::None | Stated::Unknown => record.title.as_str(),
    };
    let imported = msg::IMPORTED
        .with("record", code)
        .with("source", &record.source);
    let mut notes = vec![note(&imported)];
    for (text, message) in [
        (&record.url, &msg::PAGE),
        (&record.kind, &msg::PROCEDURE_KIND),
    ] {
        if let Stated::Value(text) = text {
            notes.push(note(&message.with("text", text)));
        }
    }
    for (label, text) in &record.others {
        for line in text.lines() {
            let text = msg::OTHER_FIELD.with("label", label).with("text", line);
            notes.push(note(&text));
        }
    }
    notes
}

/// Returns the sections from the code to the applicants.
pub(super) fn sections(record: &Record, marks: &mut Marks) -> Vec<Section> {
    let unknown = || SectionValue::Unknown(nowhere());
    let code = match &record.code {
        Stated::Value(code) => SectionValue::Token(quoted(code)),
        Stated::None | Stated::Unknown => unknown(),
    };
    let field = match &record.field {
        Stated::Value(field) => SectionValue::Text(quoted(field)),
        Stated::None | Stated::Unknown => unknown(),
    };
    vec![
        section(SectionWord::Code, code),
        section(SectionWord::Field, field),
        levels(&record.levels, marks),
        publication(&record.decision),
        section(SectionWord::InForce, unknown()),
        Section {
            clauses: exclusions(&record.applicants).into_iter().collect(),
            ..section(SectionWord::Applicants, applicants(&record.applicants))
        },
    ]
}

fn levels(said: &Said, marks: &mut Marks) -> Section {
    let unknown = section(SectionWord::Level, SectionValue::Unknown(nowhere()));
    let Stated::Value(text) = said else {
        return unknown;
    };
    let read = |part: &str| {
        let plain = fold_ascii(part.trim());
        LEVELS
            .iter()
            .find(|it| it.0 == plain)
            .map(|it| placed(it.1))
    };
    match text
        .split([',', '\n'])
        .map(read)
        .collect::<Option<Vec<_>>>()
    {
        Some(levels) => section(SectionWord::Level, SectionValue::Levels(levels.into())),
        None => Section {
            clauses: [marks.guess(&msg::LEVEL_AS_WRITTEN.with("text", text))].into(),
            ..unknown
        },
    }
}

/// Reads `Quyết định số 6225/QĐ-BQP`, `SỐ 1563/QĐ-NHNN`, `2065/QĐ-BTC`.
fn publication(said: &Said) -> Section {
    let word = SectionWord::Published;
    let Stated::Value(text) = said else {
        return section(word, SectionValue::Unknown(nowhere()));
    };
    match decision_number(text) {
        Some(number) => {
            let value = SectionValue::Publication {
                number: quoted(&number),
                date: Stated::Unknown,
            };
            section(word, value)
        }
        None => Section {
            clauses: [note(&msg::DECISION_AS_WRITTEN.with("text", text))].into(),
            ..section(word, SectionValue::Unknown(nowhere()))
        },
    }
}

/// Returns the number of a decision as a token.
fn decision_number(text: &str) -> Option<String> {
    let plain = fold_ascii(text);
    let heads = ["quyet dinh so ", "so ", "quyet dinh "];
    let head = heads.iter().find(|it| plain.starts_with(**it));
    let rest: String = text
        .chars()
        .skip(head.map_or(0, |it| it.chars().count()))
        .collect();
    let number: String = rest.split_whitespace().collect();
    let odd = |it: char| matches!(it, ',' | ';' | '#' | '"');
    let n_parts = rest.split_whitespace().count();
    let fits =
        n_parts <= 2 && !number.contains(odd) && number.chars().any(|it| it.is_ascii_digit());
    fits.then_some(number)
}

/// Keeps what a class of applicants leaves out: `Tổ chức (không bao gồm doanh nghiệp, HTX)`.
fn exclusions(said: &Said) -> Option<Clause> {
    let text = said.value().filter(|it| it.contains('('))?;
    Some(note(&msg::APPLICANTS_WITHOUT.with("text", text)))
}

fn applicants(said: &Said) -> SectionValue {
    let Stated::Value(text) = said else {
        return SectionValue::Unknown(nowhere());
    };
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (one, tail) = next_applicant(rest);
        rest = tail.trim_start_matches(|it: char| it == ',' || it.is_whitespace());
        found.extend(one);
    }
    SectionValue::Applicants(found.into())
}

fn next_applicant(text: &str) -> (Option<Applicant>, &str) {
    let plain = fold_ascii(text);
    for (known, kind) in APPLICANTS {
        if plain.starts_with(known) {
            let end: usize = text
                .chars()
                .take(known.chars().count())
                .map(char::len_utf8)
                .sum();
            let tail = text.get(end..).unwrap_or_default();
            if tail.is_empty() || tail.starts_with([',', '\n']) {
                return (Some(Applicant::Kind(placed(*kind))), tail);
            }
        }
    }
    let end = text.find([',', '\n']).unwrap_or(text.len());
    let (one, tail) = text.split_at_checked(end).unwrap_or((text, ""));
    let one = one.trim();
    if one.is_empty() {
        return (None, tail);
    }
    let kind = ApplicantKind::ALL.iter().copied().find(|kind| {
        let row = kind.row();
        let words = [row.vi].into_iter().chain(row.also.iter().copied());
        words.map(fold_ascii).any(|it| it == fold_ascii(one))
    });
    let applicant = match kind {
        Some(kind) => Applicant::Kind(placed(kind)),
        None => Applicant::Other(quoted(one)),
    };
    (Some(applicant), tail)
}

/// Makes notes of text of the source, one for each line.
pub(super) fn source_notes(text: &str) -> Vec<Clause> {
    text.lines().map(source_note).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_read_in_every_spelling() {
        for (text, number) in [
            ("2065/QĐ-BTC", Some("2065/QĐ-BTC")),
            ("Quyết định số 6225/QĐ-BQP", Some("6225/QĐ-BQP")),
            ("SỐ 1563/QĐ-NHNN", Some("1563/QĐ-NHNN")),
            ("3980 /QĐ-BQP", Some("3980/QĐ-BQP")),
            ("QĐ/1234-BCA", Some("QĐ/1234-BCA")),
            ("1234/QĐ-BTC, 55/QĐ-BTC", None),
            ("đang chờ", None),
        ] {
            assert_eq!(decision_number(text).as_deref(), number, "{text}");
        }
    }

    #[test]
    fn classes_with_commas_in_them_are_one_class() {
        let said = Stated::Value(
            "Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX), Đảng viên, Hợp tác xã".to_owned(),
        );
        let SectionValue::Applicants(found) = applicants(&said) else {
            panic!("no applicants");
        };
        assert_eq!(found.len(), 4);
        assert!(matches!(&found[2], Applicant::Other(it) if it.text == "Đảng viên"));
        assert!(matches!(&found[0], Applicant::Kind(it) if it.value == ApplicantKind::Official));
    }
}
