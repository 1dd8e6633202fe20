//! Which parts of an imported page surely lack an article.
//!
//! A program takes headings, remarks and the files of agencies for papers and conditions: of none of them
//! can it be said that its article is missing.

use super::{
    bases::Based,
    flow,
    internal::has_internal_code,
    page,
    papers::{is_case, is_kept_file, is_sent_by_agency, papers},
};
use crate::{
    model::{BasisOrigin, Procedure},
    source::{Token, Wording, starts_with},
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

/// Tells whether a row of a page is one that surely asks for something without naming its article.
pub(crate) fn is_open(procedure: &Procedure, it: &Based<'_>) -> bool {
    if !flow::is_guessed(procedure) {
        return true;
    }
    match it.section {
        SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices => {
            it.basis.origin != BasisOrigin::Own || !sends_to_table(procedure)
        }
        SectionWord::Documents => {
            let mut rows = papers(procedure).into_iter();
            let row = rows.find(|row| row.document.name.span == it.span);
            let sent =
                row.is_some_and(|row| is_sent_by_agency(&row) || is_kept_file(&row.document.title));
            !sent && is_row(title(procedure, it))
        }
        SectionWord::Conditions => {
            let mut rows = procedure.requirements.values();
            // One row often cites the article of those below it.
            is_row(title(procedure, it)) && !rows.any(|row| page::cites(procedure, &row.title))
        }
        // What a step does a program guesses from a word of its sentence.
        _ => it.section != SectionWord::Steps,
    }
}

fn is_row(title: &str) -> bool {
    let wording = Wording::new(title);
    let start = wording.from(wording.head());
    let heading = matches!(wording.tokens().last(), Some(Token::Break(':')));
    !heading && !NO_ROWS.iter().any(|it| starts_with(start, it))
}

fn sends_to_table(procedure: &Procedure) -> bool {
    page::sentences(procedure).any(|it| {
        let wording = Wording::new(it);
        TABLES.iter().any(|it| wording.has_phrase(it))
    })
}

/// Returns the words of a row as the page has them; its name where it has none.
fn title<'a>(procedure: &'a Procedure, it: &Based<'a>) -> &'a str {
    let papers = procedure.documents.values();
    let papers = papers.map(|row| (row.name.span, row.title.as_str()));
    let conditions = procedure.requirements.values();
    let conditions = conditions.map(|row| (row.name.span, row.title.as_str()));
    let mut rows = papers.chain(conditions);
    rows.find(|row| row.0 == it.span)
        .map_or(it.name, |row| row.1)
}

/// Returns how a message calls a row of a page: the beginning of its words, cut between two of them.
pub(crate) fn called(procedure: &Procedure, it: &Based<'_>) -> String {
    let title = title(procedure, it);
    let mut out = String::new();
    for word in title.split_whitespace() {
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
