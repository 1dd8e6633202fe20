//! What was probably meant where the grammar stopped.

use std::{collections::BTreeSet, sync::OnceLock};

use super::{errors::WIDE_COLON, grammar::Rule};
use crate::{
    diagnostic::{Applicability, Edit, Fix},
    messages::{Text, syntax as msg},
    source::{FileId, Span, fold_ascii, similarity},
    syntax::words::{self, CopyKind, Row, Word},
    values::{Lang, TimeUnit},
};

/// A name that was written with blanks has at most so many words.
const MAX_NAME_WORDS: usize = 6;
/// Words of so many letters resemble others by chance.
const SHORT: usize = 6;
/// Phrases of the law that are near a keyword and mean something else.
const SAID_OTHERWISE: [&str; 1] = ["trả lời"];
/// No keyword has more words.
const MAX_KEYWORD_WORDS: usize = 9;

/// What was probably meant, and the change that says it.
pub(super) struct Hint {
    pub(super) help: Text,
    pub(super) fix: Option<Fix>,
}

/// The place where the grammar stopped.
pub(super) struct Stop<'a> {
    pub(super) file: FileId,
    pub(super) lang: Lang,
    pub(super) rule: Rule,
    /// The offset of the piece in the file.
    pub(super) base: usize,
    pub(super) body: &'a str,
    /// Where in the piece, at a letter that is no blank.
    pub(super) at: usize,
    /// The rules that would have gone on.
    pub(super) expected: Vec<String>,
}

impl Stop<'_> {
    /// Returns the likeliest of the things that people get wrong.
    pub(super) fn hint(&self) -> Option<Hint> {
        self.wide_colon()
            .or_else(|| self.spaced_name())
            .or_else(|| self.missing_colon())
            .or_else(|| self.count_after_kind())
            .or_else(|| self.missing_name())
            .or_else(|| self.misspelt())
            .or_else(|| self.unknown_unit())
    }

    /// `tờ_khai： "…"`: a colon of another keyboard.
    fn wide_colon(&self) -> Option<Hint> {
        let found = self.body.get(self.at..)?.starts_with(WIDE_COLON);
        found.then(|| Hint {
            help: msg::WIDE_COLON_HELP.text(),
            fix: Some(self.replace(self.at, WIDE_COLON.len_utf8(), ":")),
        })
    }

    /// `3 ngày công`: a word after a unit of time that makes no unit with it.
    fn unknown_unit(&self) -> Option<Hint> {
        let limit = self
            .expected
            .iter()
            .any(|it| it == "from_event" || it == "kw_counted_from");
        let word = self
            .body
            .get(self.at..)?
            .split([' ', ',', ';', '\n'])
            .next()?;
        let before = self.body.get(..self.at)?.trim_end();
        let units = TimeUnit::ALL.into_iter();
        let mut units = units.flat_map(|it| [false, true].map(|many| it.word(self.lang, many)));
        let unit = units.find(|it| before.ends_with(it) && before.len() < self.at)?;
        let fits = limit && word.starts_with(char::is_alphabetic);
        fits.then(|| Hint {
            help: msg::UNIT_NOT_KNOWN.with("text", format!("{unit} {word}")),
            fix: None,
        })
    }

    /// `tờ khai: "…"`: a name has no blanks.
    fn spaced_name(&self) -> Option<Hint> {
        let ends: &[char] = match named(self.rule)? {
            Named::Step => &[':'],
            Named::Item => &[':', '"', '“', ','],
            Named::Declaration => &['"', '“'],
        };
        let lead = self.body.len() - self.body.trim_start().len();
        let head = self.body.find(ends).unwrap_or(self.body.len());
        if head == self.body.len() && ends.len() == 1 {
            return None;
        }
        let words = self.body.get(lead..head)?.trim_end();
        let first = words.find(' ')?;
        let inside = (lead + first..=lead + words.len()).contains(&self.at);
        let plain = words
            .chars()
            .all(|it| it.is_alphanumeric() || matches!(it, '_' | ' '));
        let count = words.split_whitespace().count();
        if !inside || !plain || count > MAX_NAME_WORDS {
            return None;
        }
        let name = words.split_whitespace().collect::<Vec<_>>().join("_");
        Some(Hint {
            help: msg::NAME_WITHOUT_BLANKS.with("name", &name),
            fix: Some(self.replace(lead, words.len(), &name)),
        })
    }

    /// `tờ_khai "…"`: a colon stands between a name and its title.
    fn missing_colon(&self) -> Option<Hint> {
        if !matches!(named(self.rule)?, Named::Item | Named::Step) {
            return None;
        }
        let lead = self.body.len() - self.body.trim_start().len();
        let name = self.body.get(lead..self.at)?.trim_end();
        let plain = name.chars().all(|it| it.is_alphanumeric() || it == '_');
        let quote = self.body.get(self.at..)?.starts_with(['"', '“']);
        (plain && quote && !name.is_empty()).then(|| Hint {
            help: msg::COLON_AFTER_NAME.with("name", name),
            fix: Some(self.replace(lead, name.len(), &format!("{name}:"))),
        })
    }

    /// `bản chính 1`: the count stands before the kind of copy.
    fn count_after_kind(&self) -> Option<Hint> {
        let count = self.body.get(self.at..)?;
        let digits = count.len()
            - count
                .trim_start_matches(|it: char| it.is_ascii_digit())
                .len();
        let before = self.body.get(..self.at)?.trim_end();
        let kind = CopyKind::ALL.iter().map(|it| it.spell(self.lang));
        let kind = kind.into_iter().find(|it| before.ends_with(it))?;
        let count = count.get(..digits).filter(|it| !it.is_empty())?;
        let start = before.len() - kind.len();
        let text = format!("{count} {kind}");
        Some(Hint {
            help: msg::COUNT_BEFORE_KIND.with("text", &text),
            fix: Some(self.replace(start, self.at + digits - start, &text)),
        })
    }

    /// `- 10 ngày`: an item of a list begins with a name.
    fn missing_name(&self) -> Option<Hint> {
        let first = self.body.get(..self.at)?.trim().is_empty();
        let number = self
            .body
            .get(self.at..)?
            .starts_with(|it: char| it.is_ascii_digit());
        let named = matches!(named(self.rule), Some(Named::Item | Named::Step));
        (named && first && number).then(|| Hint {
            help: msg::NAME_BEFORE_VALUE.text(),
            fix: None,
        })
    }

    /// A keyword with a slip of typing, from here on or from a word before.
    fn misspelt(&self) -> Option<Hint> {
        let mut best: Option<(usize, usize, usize, &'static str)> = None;
        let starts = std::iter::once(self.at).chain(self.words_before());
        for (nth, start) in starts.enumerate() {
            let rest = self.body.get(start..)?;
            let ends = word_ends(rest);
            for (rule, keyword) in keywords(self.lang) {
                // A short word resembles many others; it must be one that fits.
                let short = keyword.chars().count() <= SHORT;
                if short && !self.expected.contains(&rule) {
                    continue;
                }
                let count = keyword.split(' ').count();
                let Some(&end) = ends.get(count - 1) else {
                    continue;
                };
                let typed = rest.get(..end)?.to_lowercase();
                if typed == keyword.to_lowercase() {
                    // A right word at a wrong place.
                    if nth == 0 {
                        return None;
                    }
                    continue;
                }
                // From a word before, the mistake must lie from here on.
                let before = self.at - start;
                let same = rest
                    .get(..before)
                    .is_some_and(|it| fold_ascii(keyword).starts_with(&fold_ascii(it.trim_end())));
                if nth > 0 && (end <= before || !same) {
                    continue;
                }
                let length = keyword.chars().count();
                let near = similarity(&typed, keyword);
                let near = near.filter(|it| it * 4 <= length && (length > 3 || *it == 0));
                let near = near.filter(|it| *it == 0 || !is_of_known_words(&typed, self.lang));
                let Some(distance) = near else { continue };
                let closer = best.is_none_or(|it| (distance, it.2) < (it.0, end));
                if closer {
                    best = Some((distance, start, end, keyword));
                }
            }
        }
        best.map(|(_, start, length, keyword)| Hint {
            help: msg::DID_YOU_MEAN.with("name", keyword),
            fix: Some(self.replace(start, length, keyword)),
        })
    }

    /// Returns where the three words before the stop begin, the nearest first.
    fn words_before(&self) -> impl Iterator<Item = usize> {
        let before = self.body.get(..self.at).unwrap_or_default();
        let sentence = before
            .rfind([',', ':', ';', '"', '”', '\n'])
            .map_or(0, |at| at + 1);
        let part = before.get(sentence..).unwrap_or_default();
        let blank = |at: usize| {
            part.get(..at)
                .is_none_or(|it| it.is_empty() || it.ends_with(' '))
        };
        let letters = part.char_indices().filter(|it| it.1 != ' ');
        let starts: Vec<usize> = letters.map(|it| it.0).filter(|&at| blank(at)).collect();
        starts
            .into_iter()
            .rev()
            .take(3)
            .map(move |at| sentence + at)
    }

    fn replace(&self, start: usize, length: usize, text: &str) -> Fix {
        let start = self.base + start;
        Fix {
            title: msg::REPLACE_BY.with("name", text),
            applicability: Applicability::Unsafe,
            edits: vec![Edit {
                span: Span::new(self.file, start, start + length),
                text: text.to_owned(),
            }],
        }
    }
}

/// What begins with a name.
enum Named {
    Declaration,
    Item,
    Step,
}

fn named(rule: Rule) -> Option<Named> {
    Some(match rule {
        Rule::plain_decl_body | Rule::procedure_decl_body => Named::Declaration,
        Rule::agency_body
        | Rule::fact_item_body
        | Rule::paper_body
        | Rule::paper_part_body
        | Rule::requirement_body
        | Rule::fee_item_body
        | Rule::clock_body
        | Rule::result_body
        | Rule::prerequisite_body
        | Rule::remedy_body
        | Rule::value_part_body => Named::Item,
        Rule::step_body => Named::Step,
        _ => return None,
    })
}

/// Tells whether every word of a phrase is a word of some keyword.
///
/// Such a phrase is not mistyped but said otherwise: `miễn phí` is not `miễn khi`.
pub(super) fn is_of_known_words(phrase: &str, lang: Lang) -> bool {
    static WORDS: [OnceLock<BTreeSet<String>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [vi, en] = &WORDS;
    let words = if lang == Lang::Vi { vi } else { en };
    let words = words.get_or_init(|| {
        let all = keywords(lang).flat_map(|(_, keyword)| keyword.split(' '));
        all.map(str::to_lowercase).collect()
    });
    let mut parts = phrase.split_whitespace();
    SAID_OTHERWISE.contains(&phrase) || parts.all(|it| words.contains(&it.to_lowercase()))
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
        if ends.len() == MAX_KEYWORD_WORDS || !(is_word || letter == ' ') {
            return ends;
        }
        inside = is_word;
    }
    if inside {
        ends.push(text.len());
    }
    ends
}

/// Returns every keyword and unit of a language as it is printed, with the rule that reads it.
fn keywords(lang: Lang) -> impl Iterator<Item = (String, &'static str)> {
    let places = words::table().into_iter();
    let words = places.flat_map(move |place| {
        let rule = move |row: &Row| match place.place {
            "connective" => format!("kw_{}", words::snake_case(row.id)),
            name => name.to_owned(),
        };
        let rows = place.rows.into_iter();
        rows.map(move |row| (rule(row), row.get(lang)))
    });
    let units = TimeUnit::ALL.into_iter();
    let units = units.map(move |it| ("time_unit".to_owned(), it.word(lang, true)));
    words.chain(units)
}
