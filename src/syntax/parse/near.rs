//! Keywords that are near to what was typed inside a line: a wrong letter, a blank left out or
//! one too many, a word twice.
//!
//! A word that is right by itself is never taken for another one: `nội` is no slip of `hỏi`.

use std::{cmp::Reverse, collections::BTreeSet, sync::OnceLock};

use super::{
    hints::{Hint, MOST_SLIPS, Stop},
    meant::{Change, MAX_LENGTH},
};
use crate::{
    messages::slips,
    source::{fold_ascii, n_slips, similarity},
    syntax::words::{self, Row},
    values::{Lang, TimeUnit},
};

/// Words of so many letters resemble others by chance.
const SHORT: usize = 6;
/// Phrases of the law that are near a keyword and mean something else.
const SAID_OTHERWISE: [&str; 1] = ["trả lời"];
/// So many corrections of a keyword are tried.
const MAX_READINGS: usize = 16;
/// No keyword has more words.
const MAX_KEYWORD_WORDS: usize = 9;

/// A keyword that is like some words of a piece.
pub(super) struct NearKeyword {
    start: usize,
    end: usize,
    keyword: &'static str,
    /// Slips in plain letters.
    distance: usize,
    /// Slips, tones and marks counted.
    n_slips: usize,
    /// It is likely even where the piece has other mistakes.
    likely: bool,
    /// So few letters are wrong that the words are hardly like it by chance.
    few: bool,
}

impl NearKeyword {
    fn hint(&self) -> Hint {
        let help = slips::DID_YOU_MEAN.with("name", self.keyword);
        let change = Change::new(self.start, self.end - self.start, self.keyword);
        Hint::changing(help, vec![change])
    }
}

/// How surely a keyword is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// Only tones, marks or blanks are wrong.
    SameLetters,
    /// A letter or two of a long word are.
    FewLetters,
    /// A letter of a short word is.
    AnyLetter,
}

impl Stop<'_> {
    /// A keyword with a slip of typing, from here on or from a word before.
    pub(super) fn misspelt(near: &[NearKeyword]) -> Option<Hint> {
        let near = near.iter().filter(|it| it.likely);
        near.min_by_key(|it| (it.distance, it.end))
            .map(NearKeyword::hint)
    }

    /// A keyword with a slip of typing after whose correction the piece can be read.
    pub(super) fn misspelt_surely(&self, near: &[NearKeyword], sure: Sure) -> Option<Hint> {
        if self.body.len() > MAX_LENGTH {
            return None;
        }
        let near = near.iter().filter(|it| match sure {
            Sure::SameLetters => it.distance == 0,
            Sure::FewLetters => it.few,
            Sure::AnyLetter => true,
        });
        let mut near: Vec<&NearKeyword> = near.collect();
        near.sort_by_key(|it| (it.distance, it.n_slips, Reverse(it.end - it.start)));
        let hints = near.into_iter().take(MAX_READINGS);
        let mut hints = hints.filter(|it| self.reads_with(&it.hint()));
        let first = hints.next()?;
        // `gi` may be `ghi` as well as `gửi`.
        let alike = |it: &NearKeyword| it.distance == first.distance && it.start == first.start;
        let sure = first.distance == 0
            || hints.all(|it| it.keyword == first.keyword || !alike(it) || it.end != first.end);
        let hint = first.hint();
        Some(if sure { hint } else { Hint::words(hint.help) })
    }

    /// Returns the keywords that are like the words at the place or right before it.
    pub(super) fn near_keywords(&self) -> Vec<NearKeyword> {
        let mut all: Vec<NearKeyword> = Vec::new();
        let mut right = false;
        let starts = std::iter::once(self.at).chain(self.words_before());
        for (nth, start) in starts.enumerate() {
            let rest = self.body.get(start..).unwrap_or_default();
            let ends = word_ends(rest);
            let typed = ends.iter().map(|end| rest.get(..*end).unwrap_or_default());
            let typed: Vec<String> = typed.map(str::to_lowercase).collect();
            for keyword in keywords(self.lang) {
                let n_words = keyword.n_words;
                for n_typed in n_words.saturating_sub(1).max(1)..=n_words + 1 {
                    let Some(typed) = typed.get(n_typed - 1) else {
                        break;
                    };
                    right |= nth == 0 && *typed == keyword.lower;
                    let near = self.near_keyword(start, typed, keyword);
                    all.extend(near.map(|it| NearKeyword {
                        likely: it.likely
                            && (keyword.n_letters > SHORT || self.expects(&keyword.rule)),
                        ..it
                    }));
                }
            }
        }
        // A right word at a wrong place.
        for it in &mut all {
            it.likely &= !right;
        }
        all
    }

    /// Tells how near some words in lower case, which stand at a place, are to a keyword.
    fn near_keyword(
        &self,
        start: usize,
        typed: &str,
        known: &'static Keyword,
    ) -> Option<NearKeyword> {
        let (keyword, lower, length) = (known.text, &known.lower, known.n_letters);
        if typed.is_empty() || typed == lower {
            return None;
        }
        let blanks = typed.matches(' ').count() + 1 != known.n_words;
        let distance = if blanks {
            (compact(typed) == compact(keyword)).then_some(0)
        } else {
            similarity(typed, keyword)
        }?;
        let few = distance * 4 <= length && distance <= MOST_SLIPS;
        let short = !few && (distance > 1 || length <= 2);
        if short || distance > 0 && !self.is_slip(typed, lower) {
            return None;
        }
        // From a word before, the mistake must lie from here on.
        let rest = self.body.get(start..)?;
        let before = self.at - start;
        let same = rest
            .get(..before)
            .is_some_and(|it| fold_ascii(keyword).starts_with(&fold_ascii(it.trim_end())));
        let here = before == 0 || typed.len() > before && same;
        let near = few && (length > 3 || distance == 0);
        Some(NearKeyword {
            start,
            end: start + typed.len(),
            keyword,
            distance,
            n_slips: n_slips(typed, lower),
            likely: here && near,
            few,
        })
    }

    /// Tells whether the words that differ from those of a keyword may be slips of typing: they
    /// are no words of other keywords, no names that are declared, and have no number.
    fn is_slip(&self, typed: &str, keyword: &str) -> bool {
        let stroke = typed.contains('/') && !keyword.contains('/');
        let wrong =
            |it: &str| it.contains(|it: char| it.is_ascii_digit()) || (self.whole.is_declared)(it);
        !stroke && !typed.split(' ').any(wrong) && are_slips(typed, keyword, self.lang)
    }

    /// `khiloại`, `trong45 ngày`, `đơntừ`: a blank is left out between two things that are known.
    pub(super) fn blank_left_out(&self) -> Option<Hint> {
        let starts = std::iter::once(self.at).chain(self.words_before());
        starts.into_iter().find_map(|start| {
            let rest = self.body.get(start..)?;
            let ends = |it: char| !(it.is_alphanumeric() || it == '_');
            let word = rest.split(ends).next()?;
            let places = word.char_indices().skip(1).map(|it| it.0);
            places.into_iter().find_map(|at| {
                let (left, right) = (word.get(..at)?, word.get(at..)?);
                let known = |it: &str| is_known_word(it, self.lang) || (self.whole.is_declared)(it);
                let roman = |it: char| matches!(it, 'I' | 'V' | 'X');
                let number =
                    right.chars().all(|it| it.is_ascii_digit()) || right.chars().all(roman);
                if !known(left) || !(number || known(right)) {
                    return None;
                }
                let help = slips::BLANK_BETWEEN.with("text", format!("{left} {right}"));
                self.change(help, Change::new(start + at, 0, " "))
            })
        })
    }

    /// `bản bản chính`: a word stands twice, here or earlier in the line.
    pub(super) fn doubled(&self) -> Option<Hint> {
        let ends = |it: char| !(it.is_alphanumeric() || it == '_');
        let mut before = ends(' ');
        let starts = self.body.char_indices().filter(|it| {
            let begins = before && it.1.is_alphabetic();
            before = ends(it.1);
            begins
        });
        let doubled = starts.filter_map(|(start, _)| {
            let rest = self.body.get(start..)?;
            let word = rest.split(ends).next()?;
            let after = rest.get(word.len()..)?;
            let second = after.trim_start().strip_prefix(word)?;
            let fits = second.chars().next().is_none_or(ends) && after.starts_with(' ');
            let change = Change::new(start + word.len(), after.len() - second.len(), "");
            fits.then_some((word, change))
        });
        doubled
            .take(MAX_READINGS)
            .find_map(|(word, change)| self.change(slips::DOUBLED_WORD.with("text", word), change))
    }
}

/// Tells whether the words that differ from those of a keyword may be slips of typing. One that
/// is right by itself is none, but for one letter of a longer phrase; nothing is glued to a word,
/// and no other word stands for it.
pub(super) fn are_slips(typed: &str, keyword: &str, lang: Lang) -> bool {
    let phrase = keyword.contains(' ');
    let words = typed.split(' ').zip(keyword.split(' '));
    let pairs = words.map(|(it, right)| (it, fold_ascii(it), fold_ascii(right)));
    let mut n_wrong = 0;
    let slips = pairs.filter(|it| it.1 != it.2).all(|(word, plain, right)| {
        let n = n_slips(&plain, &right);
        n_wrong += n;
        let more = plain.strip_prefix(&*right).unwrap_or_default();
        // `lụcv` has a number of a chapter glued to it.
        let doubled = more.chars().eq(right.chars().next_back());
        let glued = more.chars().count() > 1 || !doubled && more.starts_with(['i', 'v', 'x']);
        let known = is_known_word(word, lang) && !(phrase && n == 1);
        !known && !glued && (n < 2 || n * 2 <= right.chars().count())
    });
    slips && (n_wrong < 2 || !is_of_known_words(typed, lang))
}

/// Returns the plain letters of a phrase without its blanks.
pub(super) fn compact(phrase: &str) -> String {
    fold_ascii(&phrase.replace(' ', ""))
}

/// Tells whether every word of a phrase is a word of some keyword.
///
/// Such a phrase is not mistyped but said otherwise: `miễn phí` is not `miễn khi`.
pub(super) fn is_of_known_words(phrase: &str, lang: Lang) -> bool {
    let mut parts = phrase.split_whitespace();
    SAID_OTHERWISE.contains(&phrase) || parts.all(|it| is_known_word(it, lang))
}

/// Tells whether a text ends with a keyword.
pub(super) fn ends_with_keyword(text: &str, lang: Lang) -> bool {
    let lower = text.to_lowercase();
    keywords(lang).iter().any(|keyword| {
        let before = lower.strip_suffix(&keyword.lower);
        before.is_some_and(|it| !it.ends_with(|it: char| it.is_alphanumeric() || it == '_'))
    })
}

/// Tells whether a text begins with a keyword.
pub(super) fn begins_with_keyword(text: &str, lang: Lang) -> bool {
    let lower = text.to_lowercase();
    keywords(lang).iter().any(|keyword| {
        let after = lower.strip_prefix(&keyword.lower);
        after.is_some_and(|it| !it.starts_with(|it: char| it.is_alphanumeric() || it == '_'))
    })
}

/// Tells whether a word is one of some keyword, with its tones and marks.
pub(super) fn is_known_word(word: &str, lang: Lang) -> bool {
    static WORDS: [OnceLock<BTreeSet<String>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [vi, en] = &WORDS;
    let words = if lang == Lang::Vi { vi } else { en };
    let words = words.get_or_init(|| {
        let all = keywords(lang).iter();
        let all = all.flat_map(|keyword| keyword.lower.split(' '));
        all.map(str::to_owned).collect()
    });
    words.contains(&word.to_lowercase())
}

/// Returns where the first words of a text end, without marks.
fn word_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut inside = false;
    for (at, letter) in text.char_indices() {
        let is_word = letter.is_alphanumeric() || matches!(letter, '_' | '-' | '/');
        if inside && !is_word {
            ends.push(at);
        }
        if ends.len() > MAX_KEYWORD_WORDS || !(is_word || letter == ' ') {
            return ends;
        }
        inside = is_word;
    }
    if inside {
        ends.push(text.len());
    }
    ends
}

/// A keyword or a unit as it is printed.
struct Keyword {
    /// The rule that reads it.
    rule: String,
    text: &'static str,
    lower: String,
    n_words: usize,
    n_letters: usize,
}

impl Keyword {
    fn new(rule: String, text: &'static str) -> Self {
        Self {
            rule,
            text,
            lower: text.to_lowercase(),
            n_words: text.split(' ').count(),
            n_letters: text.chars().count(),
        }
    }
}

/// Returns every keyword and unit of a language; the list is made once.
fn keywords(lang: Lang) -> &'static [Keyword] {
    static KEYWORDS: [OnceLock<Vec<Keyword>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [vi, en] = &KEYWORDS;
    let keywords = if lang == Lang::Vi { vi } else { en };
    keywords.get_or_init(|| all_keywords(lang))
}

fn all_keywords(lang: Lang) -> Vec<Keyword> {
    let places = words::table().into_iter();
    let words = places.flat_map(move |place| {
        let rule = move |row: &Row| match place.place {
            "connective" => format!("kw_{}", words::snake_case(row.id)),
            "locator_kind" => format!("lk_{}", words::snake_case(row.id)),
            "step_mark" => format!("sm_{}", words::snake_case(row.id)),
            "fact_type_word" => format!("ft_{}", words::snake_case(row.id)),
            name => name.to_owned(),
        };
        let rows = place.rows.into_iter();
        rows.map(move |row| Keyword::new(rule(row), row.get(lang)))
    });
    let units = TimeUnit::ALL.into_iter();
    let units = units.map(move |it| Keyword::new("time_unit".to_owned(), it.word(lang, true)));
    words.chain(units).collect()
}
