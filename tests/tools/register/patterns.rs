//! Patterns that make applicants work or pay, ranked by how often they are demanded.
//!
//! The cost of a procedure is the cost of the work that it takes and of what is paid
//! (Circular 02/2017/TT-VPCP Art. 27), times how often a year by how many. No record
//! says how often a year, so the measure is the number of elements that are affected;
//! money is told only where a provision has a price for each.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use tthc::Severity;

use super::{drafts::Drafts, figures::is_guessed, findings::Finding};

/// How many patterns are shown.
const N_SHOWN: usize = 10;
/// How many examples each has.
const N_EXAMPLES: usize = 3;
/// How long the words of an example may be, in letters.
const LONGEST: usize = 60;

/// What an applicant does or pays more.
pub(crate) struct Burden {
    /// The rule that sees it.
    pub(crate) code: &'static str,
    /// What the applicant does, in Vietnamese.
    pub(crate) vi: &'static str,
    /// The same in English.
    pub(crate) en: &'static str,
}

macro_rules! burdens {
    ($($code:literal: $vi:literal, $en:literal;)+) => {
        &[$(Burden { code: $code, vi: $vi, en: $en }),+]
    };
}

/// The rules whose findings mean more work or payment for applicants.
///
/// Left out: rules on what the text does not say of time, steps and bases, which cost
/// certainty rather than work, and A03, which pages of the portal have no field for.
pub(crate) const BURDENS: &[Burden] = burdens! {
    "D01": "hỏi xem phải nộp gì; bị đòi thêm, đi lại", "asks what to file; is asked for more, comes again";
    "D02": "nộp lại giấy tờ mà cơ quan đã cấp", "files again what the authority itself issued";
    "D03": "tìm, sao chụp giấy tờ đã có trong cơ sở dữ liệu", "finds and copies a paper that is in a database";
    "D04": "sao chụp, nộp giấy tờ căn cước, cư trú", "copies and files papers of identity or residence";
    "D05": "đi chứng thực bản sao và trả phí", "has a copy certified and pays for it";
    "D07": "lập thêm bộ hồ sơ, hoặc nộp giấy sau khi đã nộp trực tuyến", "makes further sets, or files paper after filing online";
    "D08": "tìm mẫu, hoặc tự soạn rồi bị yêu cầu viết lại", "looks for the form, or writes freely and writes again";
    "D09": "xin bên thứ ba xác nhận", "asks a third party for a confirmation";
    "D10": "nộp hai lần cùng một giấy tờ", "files the same paper twice";
    "D14": "xin giấy mới cấp, dịch có chứng thực", "gets a paper anew, or a certified translation";
    "D16": "nộp giấy tờ nằm ngoài danh mục", "files a paper that the list does not have";
    "K02": "chỉ nộp được theo một cách, thường là phải đến", "can file in one way only, mostly in person";
    "K03": "phải nộp một phần bằng giấy", "must file a part on paper";
    "P02": "không biết trước phải trả bao nhiêu", "does not know beforehand what to pay";
    "P05": "phải đến nộp tiền tại quầy", "must come to pay at the counter";
    "Q08": "làm một thủ tục khác trước để có giấy tờ", "goes through another procedure first to get a paper";
};

/// A record, with a few of its words.
type Example<'a> = (&'a str, Option<&'a str>);

/// A pattern as the register has it.
pub(crate) struct Pattern<'a> {
    /// What applicants do.
    pub(crate) burden: &'static Burden,
    /// How many elements are affected by an error or a warning.
    pub(crate) n_elements: usize,
    /// How many of them by an error.
    pub(crate) n_errors: usize,
    /// How many of them rest on what a program guessed.
    pub(crate) n_guessed: usize,
    /// How many procedures have one.
    pub(crate) n_procedures: usize,
    /// A few records.
    pub(crate) examples: Vec<Example<'a>>,
}

/// Returns the patterns with most elements, the most frequent first.
pub(crate) fn ranked<'a>(drafts: &'a Drafts, findings: &'a [Finding]) -> Vec<Pattern<'a>> {
    let mut ranked: Vec<Pattern<'_>> = BURDENS
        .iter()
        .map(|burden| pattern(burden, drafts, findings))
        .filter(|it| it.n_elements > 0)
        .collect();
    ranked.sort_by_key(|it| (Reverse(it.n_elements), it.burden.code));
    ranked.truncate(N_SHOWN);
    ranked
}

fn pattern<'a>(
    burden: &'static Burden,
    drafts: &'a Drafts,
    findings: &'a [Finding],
) -> Pattern<'a> {
    let mut elements: BTreeMap<(&str, &str), &Finding> = BTreeMap::new();
    let of_rule = findings
        .iter()
        .filter(|it| it.code == burden.code && it.severity > Severity::Info);
    for finding in of_rule {
        let key = (finding.file.as_str(), finding.element());
        let gravest = elements.entry(key).or_insert(finding);
        if finding.severity > gravest.severity {
            *gravest = finding;
        }
    }
    let files: BTreeSet<&str> = elements.keys().map(|it| it.0).collect();
    let count = |of: &dyn Fn(&Finding) -> bool| elements.values().filter(|it| of(it)).count();
    Pattern {
        burden,
        n_elements: elements.len(),
        n_errors: count(&|it| it.severity == Severity::Error),
        n_guessed: count(&is_guessed),
        n_procedures: files.len(),
        examples: examples(drafts, elements.values().copied()),
    }
}

/// Chooses examples: errors before warnings, those with words, records with a code, each record once.
fn examples<'a>(
    drafts: &'a Drafts,
    findings: impl Iterator<Item = &'a Finding>,
) -> Vec<Example<'a>> {
    let coded = findings.filter(|it| {
        it.record()
            .starts_with(|first: char| first.is_ascii_digit())
    });
    let mut sorted: Vec<(Reverse<Severity>, bool, Example<'_>)> = coded
        .map(|it| {
            let words = quote(&it.message).or_else(|| drafts.paper(it).filter(|it| is_short(it)));
            (Reverse(it.severity), words.is_none(), (it.record(), words))
        })
        .collect();
    sorted.sort_unstable();
    sorted.dedup_by_key(|it| it.2.0);
    let few = sorted.into_iter().take(N_EXAMPLES);
    few.map(|it| it.2).collect()
}

/// Returns the words of the source that a message quotes, where they are short.
fn quote(message: &str) -> Option<&str> {
    let (_, rest) = message.split_once(['"', '“'])?;
    let (words, _) = rest.split_once(['"', '”'])?;
    is_short(words).then_some(words)
}

fn is_short(words: &str) -> bool {
    words.chars().count() <= LONGEST
}
