//! The words that begin a line, found by their spelling, the longest first.

use std::{ops::Range, sync::OnceLock};

use rustc_hash::FxHashMap;

use super::errors::WIDE_COLON;
use crate::{
    source::{fold_ascii, old_tone_placement},
    syntax::words::{ClauseWord, Connective, DeclWord, Outcome, Row, SectionWord, Word},
    values::Lang,
};

/// A word that begins a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineWord {
    /// A declaration.
    Decl(DeclWord),
    /// A section; its colon belongs to the mark.
    Section(SectionWord),
    /// A clause.
    Clause(ClauseWord),
    /// An outcome with `thì` or a colon, which belong to the mark.
    Outcome(Outcome),
    /// A group for some applicants.
    Case,
    /// A group for every applicant.
    AllCases,
}

impl LineWord {
    /// Returns the row of the table.
    pub(super) fn row(self) -> &'static Row {
        match self {
            Self::Decl(word) => word.row(),
            Self::Section(word) => word.row(),
            Self::Clause(word) => word.row(),
            Self::Outcome(word) => word.row(),
            Self::Case => Connective::Case.row(),
            Self::AllCases => Connective::AllCases.row(),
        }
    }
}

/// A word found at the beginning of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) word: LineWord,
    /// The bytes of the mark.
    pub(super) len: usize,
    /// The language of the spelling, where the two differ.
    pub(super) lang: Option<Lang>,
}

#[derive(Debug)]
pub(super) struct Entry {
    /// In lower case.
    pub(super) spelling: Vec<char>,
    word: LineWord,
    /// The language of the spelling, where the two differ.
    pub(super) lang: Option<Lang>,
}

/// Returns the longest word at the beginning of a line; the line has no leading blanks.
pub(super) fn find(line: &str) -> Option<Found> {
    let first = line.chars().next()?.to_lowercase().next()?;
    let entries = table().get(&first)?;
    entries.iter().find_map(|entry| {
        let len = spelled(line, &entry.spelling)?;
        let len = accepts(entry.word, line, len)?;
        Some(Found {
            word: entry.word,
            len,
            lang: entry.lang,
        })
    })
}

/// Returns all spellings, in no order.
pub(super) fn entries() -> impl Iterator<Item = &'static Entry> {
    table().values().flatten()
}

/// Tells whether words begin or end as the word of a section does.
pub(super) fn is_like_section(words: &str) -> bool {
    let tails = words.match_indices(' ').map(|it| it.0 + 1);
    let mut tails = tails.filter_map(|at| words.get(at..));
    let is_section = |it: &Entry, text: &str| {
        matches!(it.word, LineWord::Section(_)) && spelled(text, &it.spelling) == Some(text.len())
    };
    section_without_colon(words).is_some()
        || tails.any(|tail| entries().any(|it| is_section(it, tail)))
}

/// Returns the section word with which a line begins, though no colon follows.
pub(super) fn section_without_colon(line: &str) -> Option<(SectionWord, usize)> {
    let first = line.chars().next()?.to_lowercase().next()?;
    table()
        .get(&first)?
        .iter()
        .find_map(|entry| match entry.word {
            LineWord::Section(word) => spelled(line, &entry.spelling).map(|len| (word, len)),
            _ => None,
        })
}

/// Returns the word of a declaration with which a line begins though a colon follows, the
/// bytes up to what is declared, and where the colon stands.
pub(super) fn decl_with_colon(line: &str) -> Option<(DeclWord, usize, Range<usize>)> {
    let first = line.chars().next()?.to_lowercase().next()?;
    table().get(&first)?.iter().find_map(|entry| {
        let LineWord::Decl(word) = entry.word else {
            return None;
        };
        let end = spelled(line, &entry.spelling)?;
        let after = line.get(end..)?;
        let colon = after.trim_start().chars().next()?;
        let start = end + after.len() - after.trim_start().len();
        let past = start + colon.len_utf8();
        matches!(colon, ':' | WIDE_COLON).then_some((word, past, start..past))
    })
}

/// Returns the length of the mark when what follows fits the word.
fn accepts(word: LineWord, line: &str, len: usize) -> Option<usize> {
    let rest = line.get(len..)?;
    let after = rest.trim_start();
    let blanks = rest.len() - after.len();
    match word {
        LineWord::Section(_) => after.starts_with(':').then_some(len + blanks + 1),
        LineWord::Decl(_) => (!after.starts_with([':', WIDE_COLON])).then_some(len),
        LineWord::Clause(ClauseWord::LookUpFrom) => after
            .starts_with(|it: char| it.is_ascii_digit())
            .then_some(len),
        LineWord::Clause(ClauseWord::Hours) => after.starts_with(':').then_some(len),
        LineWord::Clause(_) | LineWord::Case | LineWord::AllCases => Some(len),
        LineWord::Outcome(_) => {
            if after.starts_with(':') {
                return Some(len + blanks + 1);
            }
            let then = Connective::Then.row();
            let spellings = [then.vi.to_owned(), fold_ascii(then.vi), then.en.to_owned()];
            spellings.iter().find_map(|it| {
                let letters: Vec<char> = it.chars().collect();
                spelled(after, &letters).map(|then| len + blanks + then)
            })
        }
    }
}

/// Returns the bytes that a spelling takes at the beginning of a text; letter
/// case is ignored, a blank stands for any number of blanks, and the next letter
/// must not go on with the word.
pub(super) fn spelled(text: &str, spelling: &[char]) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    for &wanted in spelling {
        let (_, letter) = letters.next()?;
        if wanted == ' ' {
            if !matches!(letter, ' ' | '\t') {
                return None;
            }
            while letters
                .next_if(|(_, it)| matches!(it, ' ' | '\t'))
                .is_some()
            {}
        } else if letter != wanted && !letter.to_lowercase().eq(std::iter::once(wanted)) {
            return None;
        }
    }
    match letters.peek() {
        Some((_, next)) if next.is_alphanumeric() || *next == '_' => None,
        Some((offset, _)) => Some(*offset),
        None => Some(text.len()),
    }
}

fn table() -> &'static FxHashMap<char, Vec<Entry>> {
    static TABLE: OnceLock<FxHashMap<char, Vec<Entry>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<char, Vec<Entry>> = FxHashMap::default();
        let mut add = |row: &Row, word: LineWord| {
            for (spelling, lang) in spellings(row) {
                if let Some(first) = spelling.first().copied() {
                    table.entry(first).or_default().push(Entry {
                        spelling,
                        word,
                        lang,
                    });
                }
            }
        };
        for word in DeclWord::ALL {
            add(word.row(), LineWord::Decl(*word));
        }
        for word in SectionWord::ALL {
            add(word.row(), LineWord::Section(*word));
        }
        for word in ClauseWord::ALL {
            add(word.row(), LineWord::Clause(*word));
        }
        for word in Outcome::ALL {
            add(word.row(), LineWord::Outcome(*word));
        }
        add(Connective::Case.row(), LineWord::Case);
        add(Connective::AllCases.row(), LineWord::AllCases);
        #[expect(
            clippy::iter_over_hash_type,
            reason = "each list is sorted by itself; their order is not seen"
        )]
        for entries in table.values_mut() {
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.spelling.len()));
        }
        table
    })
}

fn spellings(row: &Row) -> Vec<(Vec<char>, Option<Lang>)> {
    let mut all: Vec<(String, Option<Lang>)> = Vec::new();
    let both = row.vi.eq_ignore_ascii_case(row.en);
    let mut add = |text: &str, lang: Lang| {
        let lower = text.to_lowercase();
        if all.iter().all(|(known, _)| *known != lower) {
            all.push((lower, (!both).then_some(lang)));
        }
    };
    for text in std::iter::once(&row.vi)
        .chain(std::iter::once(&row.en))
        .chain(row.also)
    {
        let vietnamese = *text == row.vi || !text.is_ascii();
        if vietnamese {
            add(text, Lang::Vi);
            add(&old_tone_placement(text), Lang::Vi);
            add(&fold_ascii(text), Lang::Vi);
        } else {
            add(text, Lang::En);
        }
    }
    all.into_iter()
        .map(|(text, lang)| (text.chars().collect(), lang))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins_and_the_colon_decides() {
        let word = |line: &str| find(line).map(|found| found.word);
        assert_eq!(
            word("căn cứ pháp lý: LTS"),
            Some(LineWord::Section(SectionWord::LegalBases))
        );
        assert_eq!(
            word("căn cứ TT02"),
            Some(LineWord::Clause(ClauseWord::Basis))
        );
        assert_eq!(
            word("LỆ PHÍ: không"),
            Some(LineWord::Section(SectionWord::Charges))
        );
        assert_eq!(
            word("thủ tục x \"a: b\""),
            Some(LineWord::Decl(DeclWord::Procedure))
        );
        assert_eq!(
            word("thủ tục: x"),
            Some(LineWord::Section(SectionWord::OfProcedure))
        );
        assert_eq!(
            word("thời hạn không quá 8 giờ"),
            Some(LineWord::Clause(ClauseWord::LimitAtMost))
        );
        assert_eq!(
            word("không đạt thì từ chối"),
            Some(LineWord::Outcome(Outcome::Fail))
        );
        assert_eq!(
            word("bỏ qua khi x"),
            Some(LineWord::Clause(ClauseWord::SkippedWhen))
        );
        assert_eq!(word("khi_nào: x"), None);
        assert_eq!(
            word("ho so: 1 bo"),
            Some(LineWord::Section(SectionWord::Documents))
        );
    }
}
