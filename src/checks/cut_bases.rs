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
    lists::List,
    page, page_acts,
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
    &["theo", "biểu", "mẫu"],
];
/// How lines begin that tell what a letter or request holds, who comes or by when, and are no paper.
const CONTENTS: &[&[&str]] = &[
    &["tên"],
    &["thời", "hạn"],
    &["mục", "đích"],
    &["loại"],
    &["nội", "dung"],
    &["các", "nội", "dung"],
    &["phương", "thức"],
    &["trách", "nhiệm"],
    &["quy", "định", "về"],
    &["tỷ", "lệ"],
    &["tiến", "độ"],
];
/// How boxes of conditions begin that tell by when to come, or the result.
const NO_CONDITIONS: &[&[&str]] = &[
    &["kết", "quả"],
    &["ít", "nhất"],
    &["chậm", "nhất"],
    &["trong", "thời", "hạn"],
    &["trong", "vòng"],
    &["có", "đơn", "gửi"],
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
            SectionWord::Documents => {
                let title = self.title(it);
                let contents = begins(title, CONTENTS) || is_on_people(title);
                !self.of_agency.contains(&it.span) && is_row(title) && !contents
            }
            // One row often cites the article of those below it.
            SectionWord::Conditions => {
                let title = self.title(it);
                let asks = !says_none(title) && !begins(title, NO_CONDITIONS) && !is_duty(title);
                is_row(title) && asks && !self.conditions_cite()
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
            rows.any(|it| page_acts::cites(self.procedure, &it.title))
        })
    }

    /// Returns the words of a row as the page has them; its name where it has none.
    fn title<'b>(&self, it: &Based<'b>) -> &'b str
    where
        'a: 'b,
    {
        self.titles.get(&it.span).copied().unwrap_or(it.name)
    }

    /// Tells whether a row surely is a paper by its first words: the best example of what lacks its article.
    pub(crate) fn is_paper(&self, it: &Based<'_>) -> bool {
        it.section == SectionWord::Documents && List::Papers.begins(&Wording::new(self.title(it)))
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

/// Tells whether a row is no heading, and neither leaves the whole to another body (`Do Ủy ban nhân dân cấp tỉnh quy định`)
/// nor rests on an article of the act that it was copied from (`quy định tại điểm đ khoản 1 Điều này`).
fn is_row(title: &str) -> bool {
    let wording = Wording::new(title);
    let start = wording.from(wording.head());
    let heading = matches!(wording.tokens().last(), Some(Token::Break(':')));
    let left = starts_with(start, &["do"]) && wording.has_phrase("quy định");
    !heading && !left && !wording.has_phrase("điều này") && !begins(title, NO_ROWS)
}

/// Tells whether a line of papers is on people and asks for nothing: `Người mất năng lực hành vi dân sự … thông qua người đại
/// diện`, and not `Người yêu cầu chứng thực xuất trình …`.
fn is_on_people(title: &str) -> bool {
    let wording = Wording::new(title);
    let asks = ["xuất trình", "nộp"]
        .iter()
        .any(|it| wording.has_phrase(it));
    begins(title, &[&["người"]]) && !asks
}

/// Tells whether a box of conditions lays a duty on the agency that works: `Cơ quan, tổ chức … có trách nhiệm trả lời`.
fn is_duty(title: &str) -> bool {
    let wording = Wording::new(title);
    let does = ["có trách nhiệm", "căn cứ vào"];
    begins(title, &[&["cơ", "quan"]]) && does.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether a text begins with one of some phrases, behind its numbering.
fn begins(title: &str, phrases: &[&[&str]]) -> bool {
    let wording = Wording::new(title);
    phrases
        .iter()
        .any(|it| starts_with(wording.from(wording.head()), it))
}

#[cfg(test)]
mod tests {
    use super::{CONTENTS, begins, is_duty, is_on_people, is_row, says_none};

    #[test]
    fn lines_that_ask_for_nothing_are_told_from_rows() {
        for title in [
            "Do Ủy ban nhân dân cấp tỉnh quy định",
            "đ) Ảnh và phong bì như quy định tại điểm đ khoản 1 Điều này",
        ] {
            assert!(!is_row(title), "{title}");
        }
        assert!(is_row("Do người nộp tự khai"));
        assert!(begins("- Thời hạn trao đổi thông tin, dữ liệu", CONTENTS));
        assert!(!begins("Tờ khai", CONTENTS));
        assert!(is_on_people(
            "Người mất năng lực hành vi dân sự thông qua người đại diện"
        ));
        assert!(!is_on_people(
            "Người yêu cầu chứng thực xuất trình hộ chiếu"
        ));
        assert!(is_duty(
            "Cơ quan, tổ chức có trách nhiệm trả lời bằng văn bản"
        ));
        assert!(!is_duty("Cơ quan, tổ chức đã được cấp tài khoản"));
    }

    #[test]
    fn a_box_without_conditions_is_told_from_a_condition() {
        assert!(says_none(
            "Không có, do đặc thù chỉ áp dụng đối với công ty nhà nước"
        ));
        assert!(says_none("- Không quy định."));
        assert!(!says_none("Không có tiền án, tiền sự"));
    }
}
