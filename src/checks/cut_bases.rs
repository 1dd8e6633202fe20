//! Which parts of an imported page surely lack an article.
//!
//! A program takes headings, remarks and the files of agencies for papers and conditions: of none of them
//! can it be said that its article is missing.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    bases::Based,
    flow,
    internal::has_internal_code,
    page,
    papers::{is_case, is_kept_file, is_sent_by_agency, papers},
};
use crate::{
    model::{BasisOrigin, Procedure},
    source::{Span, Token, Wording, starts_with},
    syntax::words::SectionWord,
};

/// How rows begin that are headings, or files that an agency makes and sends.
const NO_ROWS: &[&[&str]] = &[
    &["thành", "phần", "hồ", "sơ"],
    &["hồ", "sơ", "gồm"],
    &["tờ", "trình"],
    &["đối", "tượng"],
    &["điều", "kiện"],
    &["yêu", "cầu"],
    &["các", "điều", "kiện"],
    &["trường", "hợp"],
    &["đối", "với"],
];
/// Words of a text that sends to a table of fees.
const TABLES: &[&str] = &["biểu phí", "biểu mức", "phụ lục", "biểu giá", "mức thu tại"];
/// The longest name of a row in a message, in letters.
const SHOWN: usize = 60;

/// Tells whether nothing on a page can be said to lack its article: agencies act among themselves, a
/// complaint is settled, or the page was taken before pages listed legal bases.
pub(crate) fn is_beside(procedure: &Procedure) -> bool {
    let listed = !procedure.legal_bases.is_empty();
    flow::is_guessed(procedure) && (has_internal_code(procedure) || is_case(procedure) || !listed)
}

/// The rows of an imported page, looked at once for all that stands in them.
pub(crate) struct Rows<'a> {
    procedure: &'a Procedure,
    /// The words of papers and conditions, by where they are named.
    titles: BTreeMap<Span, &'a str>,
    /// Papers that an agency sends or keeps.
    of_agency: BTreeSet<Span>,
    sends_to_table: OnceCell<bool>,
    conditions_cite: OnceCell<bool>,
}

impl<'a> Rows<'a> {
    /// Lays out the rows of a page; `None` for a procedure that is kept by hand.
    pub(crate) fn new(procedure: &'a Procedure) -> Option<Self> {
        if !flow::is_guessed(procedure) {
            return None;
        }
        let of_agency = papers(procedure).into_iter();
        let of_agency =
            of_agency.filter(|it| is_sent_by_agency(it) || is_kept_file(&it.document.title));
        let documents = procedure.documents.values();
        let documents = documents.map(|it| (it.name.span, it.title.as_str()));
        let conditions = procedure.requirements.values();
        let conditions = conditions.map(|it| (it.name.span, it.title.as_str()));
        Some(Self {
            procedure,
            titles: documents.chain(conditions).collect(),
            of_agency: of_agency.map(|it| it.document.name.span).collect(),
            sends_to_table: OnceCell::new(),
            conditions_cite: OnceCell::new(),
        })
    }

    /// Tells whether a row is one that surely asks for something without naming its article.
    pub(crate) fn is_open(&self, it: &Based<'_>) -> bool {
        match it.section {
            SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices => {
                it.basis.origin != BasisOrigin::Own || !self.sends_to_table()
            }
            SectionWord::Documents => !self.of_agency.contains(&it.span) && is_row(self.title(it)),
            // One row often cites the article of those below it.
            SectionWord::Conditions => {
                is_row(self.title(it)) && !says_none(self.title(it)) && !self.conditions_cite()
            }
            // What a step does a program guesses from a word of its sentence.
            _ => it.section != SectionWord::Steps,
        }
    }

    fn sends_to_table(&self) -> bool {
        *self.sends_to_table.get_or_init(|| {
            page::sentences(self.procedure).any(|it| {
                let wording = Wording::new(it);
                TABLES.iter().any(|it| wording.has_phrase(it))
            })
        })
    }

    fn conditions_cite(&self) -> bool {
        *self.conditions_cite.get_or_init(|| {
            let mut rows = self.procedure.requirements.values();
            rows.any(|it| page::cites(self.procedure, &it.title))
        })
    }

    /// Returns the words of a row as the page has them; its name where it has none.
    fn title<'b>(&self, it: &Based<'b>) -> &'b str
    where
        'a: 'b,
    {
        self.titles.get(&it.span).copied().unwrap_or(it.name)
    }

    /// Returns how a message calls a row: the beginning of its words, cut between two of them.
    pub(crate) fn called(&self, it: &Based<'_>) -> String {
        let mut out = String::new();
        for word in self.title(it).split_whitespace() {
            if out.chars().count() + word.chars().count() > SHOWN {
                out.push_str(" …");
                break;
            }
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }
}

/// Tells whether a box says that there are no conditions, and why: `Không có, do đặc thù chỉ áp dụng đối với …`.
fn says_none(title: &str) -> bool {
    let wording = Wording::new(title);
    let behind = wording.from(wording.head());
    let none = ["có", "quy định", "yêu cầu"].iter().find_map(|it| {
        let words: Vec<&str> = std::iter::once("không").chain(it.split(' ')).collect();
        starts_with(behind, &words).then_some(words.len())
    });
    none.is_some_and(|it| !matches!(behind.get(it), Some(Token::Word(_))))
}

fn is_row(title: &str) -> bool {
    let wording = Wording::new(title);
    let start = wording.from(wording.head());
    let heading = matches!(wording.tokens().last(), Some(Token::Break(':')));
    !heading && !NO_ROWS.iter().any(|it| starts_with(start, it))
}

#[cfg(test)]
mod tests {
    use super::says_none;

    #[test]
    fn a_box_without_conditions_is_told_from_a_condition() {
        assert!(says_none(
            "Không có, do đặc thù chỉ áp dụng đối với công ty nhà nước"
        ));
        assert!(says_none("- Không quy định."));
        assert!(!says_none("Không có tiền án, tiền sự"));
    }
}
