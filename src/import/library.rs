//! The instruments of all records, each declared once in a file of its kind.
//!
//! Records repeat the same instruments thousands of times, with the title as one
//! clerk typed it. An instrument is known by its number; the title that most
//! records give it counts.

use std::collections::BTreeMap;

use super::{
    draft::Marks,
    find::{
        cite::Cited,
        number::{self, Number, numbers},
    },
    kept::Kept,
    names::Names,
    record::{Bases, BasisRow, Record},
    tree::{name, note, nowhere, placed, quoted, section},
};
use crate::{
    law,
    messages::import as msg,
    source::fold_ascii,
    syntax::{
        ast::{
            Citation, Clause, Decl, DeclKind, File, InstrumentRef, List, Lost, Section,
            SectionValue,
        },
        name_from_title,
        words::{InstrumentKind, SectionWord},
    },
    values::{Date, Lang, Stated},
};

/// Words with which the title of an instrument begins, plain, and its kind where they tell it.
const KIND_WORDS: &[(&str, Option<InstrumentKind>)] = &[
    ("bo luat", Some(InstrumentKind::Code)),
    ("luat", Some(InstrumentKind::Law)),
    ("nghi dinh thu", Some(InstrumentKind::Treaty)),
    ("nghi dinh", Some(InstrumentKind::Decree)),
    ("thong tu", Some(InstrumentKind::Circular)),
    ("phap lenh", Some(InstrumentKind::Ordinance)),
    ("hien phap", Some(InstrumentKind::Constitution)),
    ("hiep dinh", Some(InstrumentKind::Treaty)),
    ("cong uoc", Some(InstrumentKind::Treaty)),
    ("nghi quyet", None),
    ("quyet dinh", None),
];

/// An instrument as the records name it.
#[derive(Debug, Clone, Default)]
struct Entry {
    alias: String,
    number: Option<String>,
    /// The number as written, where it is none.
    written: Option<String>,
    titles: BTreeMap<String, usize>,
    issued: Option<Date>,
    issuer: Option<String>,
    /// The kind of one that is declared already; its file comes along.
    kept: Option<Stated<InstrumentKind>>,
}

/// The instruments so far.
#[derive(Debug, Default)]
pub(super) struct Library {
    /// By the plain spelling of number or title.
    entries: BTreeMap<String, Entry>,
    aliases: Names,
}

/// What a record says of one legal basis.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    number: Option<String>,
    written: Option<String>,
    title: String,
    issued: Option<Date>,
    issuer: Option<String>,
}

impl Library {
    /// Makes a library that knows what is declared already.
    pub(super) fn beside(kept: &Kept) -> Self {
        let mut library = Self::default();
        for name in &kept.names {
            library.aliases.unused(name);
        }
        for (key, instrument) in &kept.instruments {
            let entry = Entry {
                alias: instrument.alias.clone(),
                number: Some(instrument.number.clone()),
                kept: Some(instrument.kind),
                ..Entry::default()
            };
            library.entries.insert(key.clone(), entry);
        }
        library
    }

    /// Takes in the legal bases of a record.
    pub(super) fn learn(&mut self, record: &Record) {
        for said in said_in(&record.bases).0 {
            let key = key(&said);
            let alias = match &said.number {
                Some(number) => alias(number),
                None => name_from_title(&said.title),
            };
            if !self.entries.contains_key(&key) {
                let alias = self.aliases.unused(&alias);
                let entry = Entry {
                    alias,
                    number: said.number.clone(),
                    written: said.written.clone(),
                    ..Entry::default()
                };
                self.entries.insert(key.clone(), entry);
            }
            let Some(entry) = self.entries.get_mut(&key) else {
                continue;
            };
            if !said.title.is_empty() {
                *entry.titles.entry(said.title).or_default() += 1;
            }
            entry.issued = entry.issued.or(said.issued);
            entry.issuer = entry.issuer.take().or(said.issuer);
        }
    }

    /// Cites an instrument by kind and number, and takes it in.
    pub(super) fn cite(&mut self, cited: &Cited) -> InstrumentRef {
        let key = fold_ascii(&cited.number);
        if !self.entries.contains_key(&key) {
            let alias = self.aliases.unused(&alias(&cited.number));
            let entry = Entry {
                alias,
                number: Some(cited.number.clone()),
                ..Entry::default()
            };
            self.entries.insert(key.clone(), entry);
        }
        self.reference(&key).unwrap_or(InstrumentRef::Number {
            kind: placed(cited.kind),
            number: Box::new(quoted(&cited.number)),
        })
    }

    /// Makes the section of legal bases; `None` where the page names none.
    pub(super) fn section(&self, record: &Record, marks: &mut Marks) -> Option<Section> {
        let word = SectionWord::LegalBases;
        if record.bases == Bases::NotRecorded {
            return Some(section(word, SectionValue::Unknown(nowhere())));
        }
        let (said, left) = said_in(&record.bases);
        let mut keys: Vec<String> = Vec::new();
        for one in &said {
            let key = key(one);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let citations = keys.iter().filter_map(|key| {
            Some(Citation {
                locators: List::new(),
                instrument: Some(self.reference(key)?),
                span: nowhere(),
            })
        });
        let citations: Vec<Citation> = citations.collect();
        let clauses: Vec<Clause> = left
            .iter()
            .map(|text| marks.guess(&msg::BASES_LEFT.with("text", text)))
            .collect();
        if citations.is_empty() {
            // Words that are no instrument: the page says something, we cannot tell what.
            let unknown = section(word, SectionValue::Unknown(nowhere()));
            return (!clauses.is_empty()).then_some(Section {
                clauses: clauses.into(),
                ..unknown
            });
        }
        Some(Section {
            clauses: clauses.into(),
            ..section(word, SectionValue::Citations(citations.into()))
        })
    }

    fn reference(&self, key: &str) -> Option<InstrumentRef> {
        let entry = self.entries.get(key)?;
        let numbered = entry.number.as_ref().zip(entry.kind());
        Some(match numbered {
            Some((number, kind)) => InstrumentRef::Number {
                kind: placed(kind),
                number: Box::new(quoted(number)),
            },
            None => InstrumentRef::Alias(name(&entry.alias)),
        })
    }

    /// Returns the files of instruments, by name.
    pub(super) fn files(&self) -> BTreeMap<String, File> {
        let mut files: BTreeMap<String, File> = BTreeMap::new();
        for entry in self.entries.values().filter(|it| it.kept.is_none()) {
            let kind = entry.kind().map_or("khac", file_of);
            let file = files.entry(kind.to_owned()).or_insert_with(|| File {
                id: nowhere().file,
                lang: Lang::Vi,
                decls: Vec::new(),
                comments: Vec::new(),
                lost: Lost::default(),
            });
            file.decls.push(entry.declaration());
        }
        files
    }
}

/// Returns the file in which instruments of a kind are declared.
fn file_of(kind: InstrumentKind) -> &'static str {
    use InstrumentKind as K;
    match kind {
        K::Law | K::Code | K::NaResolution | K::Ordinance | K::NascResolution => "quoc-hoi",
        K::Decree | K::GovernmentResolution | K::PmDecision => "chinh-phu",
        K::Circular | K::JointCircular => "thong-tu",
        _ => "khac",
    }
}

impl Entry {
    /// Returns the title of most records; of equals the first in order.
    fn title(&self) -> Option<&str> {
        let best = self.titles.iter().max_by(|one, two| {
            let order = one.1.cmp(two.1);
            order.then_with(|| two.0.cmp(one.0))
        });
        best.map(|it| it.0.as_str())
    }

    fn kind(&self) -> Option<InstrumentKind> {
        if let Some(kind) = &self.kept {
            return kind.value().copied();
        }
        let title = self.title().unwrap_or_default();
        if let Some(number) = &self.number {
            return number::kind(number, title);
        }
        let plain = fold_ascii(title);
        let named = KIND_WORDS.iter().find(|it| plain.starts_with(it.0));
        named.and_then(|it| it.1)
    }

    /// Says when it holds, as far as the packs know.
    fn in_force(&self) -> Section {
        let known = self.number.as_deref().and_then(|number| {
            let plain = fold_ascii(number);
            let mut texts = law::texts().iter();
            texts.find(|it| fold_ascii(&it.id) == plain && (it.from.is_some() || it.to.is_some()))
        });
        let word = SectionWord::InForce;
        let Some(text) = known else {
            return section(word, SectionValue::Unknown(nowhere()));
        };
        let value = SectionValue::Interval {
            from: text.from.map(placed),
            to: text.to.map(placed),
        };
        Section {
            clauses: [note(&msg::LIFE_FROM_PACK.text())].into(),
            ..section(word, value)
        }
    }

    fn declaration(&self) -> Decl {
        let unknown = || SectionValue::Unknown(nowhere());
        let kind = self.kind();
        let number = match &self.number {
            Some(number) => SectionValue::Token(quoted(number)),
            None => unknown(),
        };
        let mut numbered = section(SectionWord::Number, number);
        let written = self.written.as_ref().filter(|_| self.number.is_none());
        if let Some(written) = written {
            numbered
                .clauses
                .push(note(&msg::NUMBER_AS_WRITTEN.with("text", written)));
        }
        let mut of_kind = section(
            SectionWord::Kind,
            kind.map_or_else(unknown, |it| SectionValue::InstrumentKind(placed(it))),
        );
        if kind == Some(InstrumentKind::IndividualDecision) {
            of_kind.clauses.push(super::tree::unverified());
            of_kind.clauses.push(note(&msg::KIND_FROM_NUMBER.text()));
        }
        let mut sections = vec![numbered, of_kind];
        let issuer = self.issuer.clone().or_else(|| {
            let number = self.number.as_deref()?;
            number::issuer(number).map(str::to_owned)
        });
        if self.issued.is_some() || issuer.is_some() {
            sections.push(section(SectionWord::Issued, issued(self.issued, issuer)));
        }
        sections.push(self.in_force());
        if matches!(
            kind,
            Some(InstrumentKind::Circular | InstrumentKind::JointCircular)
        ) {
            sections.push(section(SectionWord::DelegatedBy, unknown()));
        }
        Decl {
            kind: DeclKind::Instrument {
                name: name(&self.alias),
                title: self.title().map(quoted),
            },
            span: nowhere(),
            clauses: List::new(),
            sections: sections.into(),
        }
    }
}

fn issued(date: Option<Date>, issuer: Option<String>) -> SectionValue {
    SectionValue::Issued {
        date: match date {
            Some(date) => Stated::Value(placed(date)),
            None => Stated::Unknown,
        },
        issuer: issuer.map(|it| quoted(&it)),
    }
}

fn key(said: &Said) -> String {
    match &said.number {
        Some(number) => fold_ascii(number),
        None => format!(
            "{} {}",
            fold_ascii(&said.title),
            said.written.clone().unwrap_or_default()
        ),
    }
}

/// Makes an alias of a number: `155/2020/NĐ-CP` becomes `NĐ155_2020`.
fn alias(number: &str) -> String {
    let (serial, rest) = number.split_once('/').unwrap_or((number, ""));
    let serial = serial.replace('.', "_");
    let mut signs: Vec<&str> = rest
        .split(['/', '-', '_', '–'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let year = signs
        .first()
        .copied()
        .filter(|it| it.bytes().all(|it| it.is_ascii_digit()));
    if year.is_some() {
        signs.remove(0);
    }
    let head = match signs.first() {
        Some(sign) if sign.starts_with("QH") => "L",
        Some(sign) => sign,
        None => "VB",
    };
    let mut parts = vec![format!("{head}{serial}")];
    parts.extend(year.map(str::to_owned));
    // Decrees and laws are numbered in one series, others by issuer.
    let one_series = matches!(head, "L" | "NĐ");
    if !one_series {
        parts.extend(signs.iter().skip(1).map(|it| (*it).to_owned()));
    }
    let text = parts.join("_");
    text.chars()
        .map(|it| if it.is_alphanumeric() { it } else { '_' })
        .collect()
}

/// Returns what a record says of its bases, and what could not be read.
fn said_in(bases: &Bases) -> (Vec<Said>, Vec<String>) {
    match bases {
        Bases::NotRecorded | Bases::Glued(Stated::None | Stated::Unknown) => {
            (Vec::new(), Vec::new())
        }
        Bases::Glued(Stated::Value(text)) => glued(&text.replace('\n', " ")),
        Bases::Rows(rows) => (rows.iter().filter_map(of_row).collect(), Vec::new()),
    }
}

fn of_row(row: &BasisRow) -> Option<Said> {
    let number = numbers(&row.number).pop().map(|it| it.text);
    let title = if row.title.is_empty() {
        &row.number
    } else {
        &row.title
    };
    if title.is_empty() {
        return None;
    }
    let day: Vec<&str> = row.issued.split('-').collect();
    let issued = match day.as_slice() {
        [day, month, year] => format!("{day}/{month}/{year}").parse().ok(),
        _ => None,
    };
    Some(Said {
        number,
        written: Some(row.number.clone()),
        title: title.clone(),
        issued,
        issuer: (!row.issuer.is_empty()).then(|| row.issuer.clone()),
    })
}

/// Cuts a text in which titles and numbers stand in a row.
///
/// A number closes an entry where it is glued to what follows or stands before,
/// or was named in the title already; others are mentions in a title.
fn glued(text: &str) -> (Vec<Said>, Vec<String>) {
    let found = numbers(text);
    let mut out: Vec<Said> = Vec::new();
    let mut start = 0;
    let mut mentioned: Vec<&str> = Vec::new();
    for (idx, number) in found.iter().enumerate() {
        if !closes(text, number, start, &mentioned, idx + 1 == found.len()) {
            mentioned.push(&number.text);
            continue;
        }
        let title = text.get(start..number.range.start).unwrap_or_default();
        let title = title.trim_matches(|it: char| {
            it.is_whitespace() || matches!(it, '-' | '–' | ',' | ';' | ':' | '.')
        });
        start = number.range.end;
        mentioned.clear();
        match out
            .last_mut()
            .filter(|it| title.is_empty() && it.number.as_ref() == Some(&number.text))
        {
            // `Nghị định 155/2020/NĐ-CP155/2020/NĐ-CP`: the title ended in the number.
            Some(_) => {}
            None => out.push(Said {
                number: Some(number.text.clone()),
                written: None,
                title: titled(title, &number.text),
                issued: date_in(title),
                issuer: None,
            }),
        }
    }
    let rest = text.get(start..).unwrap_or_default();
    let rest = rest.trim_matches(|it: char| !it.is_alphanumeric() && it != ')' && it != '(');
    let mut left = Vec::new();
    let plain = fold_ascii(rest);
    if KIND_WORDS.iter().any(|it| plain.starts_with(it.0)) {
        out.push(Said {
            number: None,
            written: None,
            title: rest.to_owned(),
            issued: None,
            issuer: None,
        });
    } else if rest.contains(char::is_alphanumeric) {
        left.push(rest.to_owned());
    }
    (out, left)
}

/// Completes a title that ended in its own number.
fn titled(title: &str, number: &str) -> String {
    let plain = fold_ascii(title);
    let bare = plain.trim_end_matches("so").trim();
    if KIND_WORDS.iter().any(|it| it.0 == bare) {
        return format!("{title} {number}");
    }
    title.to_owned()
}

fn closes(text: &str, number: &Number, start: usize, mentioned: &[&str], last: bool) -> bool {
    let before = text.get(start..number.range.start).unwrap_or_default();
    let after = text.get(number.range.end..).unwrap_or_default();
    let glued_after = after.starts_with(|it: char| it.is_alphanumeric() || it == '-');
    let glued_before = before.ends_with(|it: char| {
        it.is_alphanumeric() || matches!(it, '.' | ')' | ';' | ',' | ':' | '”' | '"')
    });
    let named = mentioned.contains(&number.text.as_str());
    let ends = last
        && after
            .trim_matches(|it: char| !it.is_alphanumeric())
            .is_empty();
    glued_after || glued_before || named || ends || before.trim().is_empty()
}

/// Reads `ngày 12/6/2025` in a title.
fn date_in(title: &str) -> Option<Date> {
    let (_, rest) = title.split_once("ngày ")?;
    let end = rest
        .find(|it: char| !it.is_ascii_digit() && it != '/')
        .unwrap_or(rest.len());
    rest.get(..end)?.trim_end_matches('/').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        let found = glued(text).0.into_iter();
        found
            .map(|it| (it.title, it.number.unwrap_or_default()))
            .collect()
    }

    fn pair(title: &str, number: &str) -> (String, String) {
        (title.to_owned(), number.to_owned())
    }

    #[test]
    fn titles_and_numbers_in_a_row_are_parted() {
        assert_eq!(
            pairs("Nghị định 155/2020/NĐ-CP155/2020/NĐ-CPLuật 54/2019/QH1454/2019/QH14"),
            [
                pair("Nghị định 155/2020/NĐ-CP", "155/2020/NĐ-CP"),
                pair("Luật 54/2019/QH14", "54/2019/QH14")
            ]
        );
        assert_eq!(
            pairs(
                "Thông tư số 08/2025/TT-BTP ngày 12/6/2025 của Bộ Tư pháp08/2025/TT-BTPLuật Hộ tịch60/2014/QH13"
            ),
            [
                pair(
                    "Thông tư số 08/2025/TT-BTP ngày 12/6/2025 của Bộ Tư pháp",
                    "08/2025/TT-BTP"
                ),
                pair("Luật Hộ tịch", "60/2014/QH13")
            ]
        );
    }

    #[test]
    fn an_instrument_that_a_title_mentions_is_no_basis() {
        let text = "Nghị định sửa đổi Nghị định số 13/2020/NĐ-CP ngày 21/01/2020 về chăn nuôi46/2022/NĐ-CP";
        assert_eq!(
            pairs(text),
            [pair(
                "Nghị định sửa đổi Nghị định số 13/2020/NĐ-CP ngày 21/01/2020 về chăn nuôi",
                "46/2022/NĐ-CP"
            )]
        );
    }

    #[test]
    fn what_has_no_number_is_kept() {
        let (said, left) = glued("Luật Hộ tịch60/2014/QH13Luật Hải quan");
        assert_eq!(said.len(), 2);
        assert_eq!(
            (said[1].title.as_str(), said[1].number.as_ref()),
            ("Luật Hải quan", None)
        );
        assert!(left.is_empty());
        let (said, left) = glued("Theo quy định chung");
        assert_eq!((said.len(), left.len()), (0, 1));
    }

    #[test]
    fn aliases_tell_issuers_apart() {
        assert_eq!(alias("155/2020/NĐ-CP"), "NĐ155_2020");
        assert_eq!(alias("54/2019/QH14"), "L54_2019");
        assert_eq!(alias("25/2022/TT-BTC"), "TT25_2022_BTC");
        assert_eq!(alias("66.7/2025/NQ-CP"), "NQ66_7_2025_CP");
        assert_eq!(alias("5166/QĐ-BQP"), "QĐ5166_BQP");
    }
}
