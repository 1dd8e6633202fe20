//! What was probably meant where the grammar stopped.

use std::{cmp::Reverse, collections::BTreeSet, sync::OnceLock};

use pest::error::{Error as PestError, InputLocation};

use super::{
    errors::{self, WIDE_COLON},
    expected::rules,
    grammar::Rule,
    meant::{Change, MAX_LENGTH, Places, Whole, changed},
};
use crate::{
    diagnostic::{Applicability, Edit, Fix},
    messages::{Text, syntax as msg},
    source::{Span, fold_ascii, n_slips, similarity},
    syntax::words::{self, CopyKind, Row, Word},
    values::{Lang, TimeUnit},
};

/// A name that was written with blanks has at most so many words.
const MAX_NAME_WORDS: usize = 6;
/// Words of so many letters resemble others by chance.
const SHORT: usize = 6;
/// Phrases of the law that are near a keyword and mean something else.
const SAID_OTHERWISE: [&str; 1] = ["trả lời"];
/// A keyword with more slips is another phrase.
pub(super) const MOST_SLIPS: usize = 2;
/// Words after a length of time that lead to the day from which it is counted.
const BEFORE_EVENT: [&str; 8] = [
    "từ", "kể", "tính", "sau", "since", "after", "from", "counted",
];
/// So many corrections of a keyword are tried.
const MAX_READINGS: usize = 16;
/// No keyword has more words.
const MAX_KEYWORD_WORDS: usize = 9;

/// What was probably meant, and the change that says it.
pub(super) struct Hint {
    pub(super) help: Text,
    changes: Vec<Change>,
}

impl Hint {
    /// What to do in words.
    pub(super) fn words(help: Text) -> Self {
        let changes = Vec::new();
        Self { help, changes }
    }

    /// What to do in words and in letters; the changes stand in the order of the text.
    pub(super) fn changing(help: Text, changes: Vec<Change>) -> Self {
        Self { help, changes }
    }

    /// Returns the changes of the text.
    pub(super) fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }

    /// Returns the changes as a fix in the file.
    pub(super) fn fix(&self, stop: &Stop<'_>) -> Option<Fix> {
        let first = self.changes.first()?;
        let old = stop.body.get(first.start..first.start + first.len)?;
        let title = match (first.text.trim(), first.len) {
            ("", _) => msg::DROP_TEXT.with("text", errors::shortened(old.trim())),
            (text, 0) => msg::ADD_TEXT.with("text", errors::shortened(text)),
            (text, _) => msg::REPLACE_BY.with("name", errors::shortened(text)),
        };
        let edits = self.changes.iter().map(|it| Edit {
            span: stop.span(it.start, it.len),
            text: it.text.clone(),
        });
        Some(Fix {
            title,
            applicability: Applicability::Unsafe,
            edits: edits.collect(),
        })
    }
}

/// The place where the grammar stopped.
pub(super) struct Stop<'a> {
    pub(super) whole: &'a Whole<'a>,
    places: &'a Places,
    pub(super) lang: Lang,
    pub(super) rule: Rule,
    pub(super) body: &'a str,
    /// Where in the piece, at a letter that is no blank.
    pub(super) at: usize,
    /// The rules that would have gone on.
    pub(super) expected: Vec<String>,
}

impl<'a> Stop<'a> {
    /// Takes the place from an error.
    pub(super) fn new(
        whole: &'a Whole<'a>,
        places: &'a Places,
        body: &'a str,
        error: &PestError<Rule>,
    ) -> Self {
        let at = match error.location {
            InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
        };
        let found = body.get(at..).unwrap_or_default().trim_start();
        let at = if found.is_empty() {
            body.trim_end().len()
        } else {
            body.len() - found.len()
        };
        Self {
            whole,
            places,
            lang: whole.lang,
            rule: whole.rule,
            body,
            at,
            expected: rules(error),
        }
    }

    /// Returns the text from the place on.
    pub(super) fn found(&self) -> &'a str {
        self.body.get(self.at..).unwrap_or_default()
    }

    /// Returns the place in the file of a part of the piece.
    pub(super) fn span(&self, start: usize, len: usize) -> Span {
        let in_file = |at: usize| self.whole.base + self.places.original(at);
        Span::new(self.whole.file, in_file(start), in_file(start + len))
    }

    /// Returns the place of the quote that is not closed.
    pub(super) fn open_quote(&self) -> Option<Span> {
        let at = self.whole.open_quote.filter(|_| self.places.is_empty())?;
        let end = self.body.trim_end().len();
        Some(self.span(at, end.saturating_sub(at)))
    }

    /// Tells whether the piece can be read after some changes.
    pub(super) fn reads_with(&self, hint: &Hint) -> bool {
        changed(self.body, &hint.changes).is_some_and(|it| self.whole.reads(&it, self.body))
    }

    /// Returns the likeliest of the things that people get wrong.
    pub(super) fn hint(&self) -> Option<Hint> {
        if self.open_quote().is_some() {
            return self.quoted_whole();
        }
        let near = self.near_keywords();
        self.misspelt_surely(&near, 0)
            .or_else(|| self.untitled())
            .or_else(|| self.unnamed())
            .or_else(|| self.readable())
            .or_else(|| self.declared_with_blanks())
            .or_else(|| self.wide_colon())
            .or_else(|| self.odd_quotes())
            .or_else(|| self.count_after_kind())
            .or_else(|| self.misspelt_surely(&near, usize::MAX))
            .or_else(|| self.spaced_name())
            .or_else(|| self.missing_colon())
            .or_else(|| self.missing_name())
            .or_else(|| Self::misspelt(&near))
            .or_else(|| self.unknown_unit())
            .or_else(|| self.unquoted())
    }

    /// `thủ tục x Cấp giấy`: what begins with a capital letter after a name is a title.
    fn untitled(&self) -> Option<Hint> {
        let title = matches!(named(self.rule), Some(Named::Declaration))
            && self.found().starts_with(char::is_uppercase);
        self.unquoted().filter(|_| title)
    }

    /// `tờ_khai： "…"`: a colon of another keyboard.
    fn wide_colon(&self) -> Option<Hint> {
        let found = self.body.get(self.at..)?.starts_with(WIDE_COLON);
        let change = Change::new(self.at, WIDE_COLON.len_utf8(), ":");
        found.then(|| Hint::changing(msg::WIDE_COLON_HELP.text(), vec![change]))
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
        if fits && BEFORE_EVENT.contains(&&*word.to_lowercase()) {
            return Some(Hint::words(msg::EVENT_AFTER.text()));
        }
        let text = format!("{unit} {word}");
        fits.then(|| Hint::words(msg::UNIT_NOT_KNOWN.with("text", text)))
    }

    /// `tờ khai: "…"`: a name has no blanks.
    pub(super) fn spaced_name(&self) -> Option<Hint> {
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
        let help = msg::NAME_WITHOUT_BLANKS.with("name", &name);
        let change = Change::new(lead, words.len(), name);
        Some(Hint::changing(help, vec![change]))
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
        let change = Change::new(lead + name.len(), 0, ":");
        let help = || msg::COLON_AFTER_NAME.with("name", name);
        (plain && quote && !name.is_empty()).then(|| Hint::changing(help(), vec![change]))
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
        let help = msg::COUNT_BEFORE_KIND.with("text", &text);
        let change = Change::new(start, self.at + digits - start, text);
        Some(Hint::changing(help, vec![change]))
    }

    /// `- 10 ngày`: an item of a list begins with a name.
    fn missing_name(&self) -> Option<Hint> {
        let first = self.body.get(..self.at)?.trim().is_empty();
        let number = self
            .body
            .get(self.at..)?
            .starts_with(|it: char| it.is_ascii_digit());
        let named = matches!(named(self.rule), Some(Named::Item | Named::Step));
        (named && first && number).then(|| Hint::words(msg::NAME_BEFORE_VALUE.text()))
    }

    /// A keyword with a slip of typing, from here on or from a word before.
    fn misspelt(near: &[NearKeyword]) -> Option<Hint> {
        let near = near.iter().filter(|it| it.likely);
        near.min_by_key(|it| (it.distance, it.end))
            .map(NearKeyword::hint)
    }

    /// A keyword with a slip of typing after whose correction the piece can be read; `most`
    /// letters may be wrong, tones and marks left out.
    fn misspelt_surely(&self, near: &[NearKeyword], most: usize) -> Option<Hint> {
        if self.body.len() > MAX_LENGTH {
            return None;
        }
        let near = near.iter().filter(|it| it.distance <= most);
        let mut near: Vec<&NearKeyword> = near.collect();
        near.sort_by_key(|it| (it.distance, it.n_slips, Reverse(it.end - it.start)));
        let mut hints = near.into_iter().take(MAX_READINGS).map(NearKeyword::hint);
        hints.find(|it| self.reads_with(it))
    }

    /// Returns the keywords that are like the words at the place or right before it.
    fn near_keywords(&self) -> Vec<NearKeyword> {
        let mut all: Vec<NearKeyword> = Vec::new();
        let mut right = false;
        let starts = std::iter::once(self.at).chain(self.words_before());
        for (nth, start) in starts.enumerate() {
            let rest = self.body.get(start..).unwrap_or_default();
            let ends = word_ends(rest);
            for (rule, keyword) in keywords(self.lang) {
                let Some(&end) = ends.get(keyword.split(' ').count() - 1) else {
                    continue;
                };
                let typed = rest.get(..end).unwrap_or_default().to_lowercase();
                let lower = keyword.to_lowercase();
                if typed == lower {
                    right |= nth == 0;
                    continue;
                }
                let length = keyword.chars().count();
                let Some(distance) = similarity(&typed, keyword) else {
                    continue;
                };
                let few = distance * 4 <= length && distance <= MOST_SLIPS;
                if !few && (distance > 1 || length <= 2) {
                    continue;
                }
                // A short word resembles many others; it must be one that fits.
                let fits = length > SHORT || self.expected.contains(&rule);
                // From a word before, the mistake must lie from here on.
                let before = self.at - start;
                let same = rest
                    .get(..before)
                    .is_some_and(|it| fold_ascii(keyword).starts_with(&fold_ascii(it.trim_end())));
                let here = nth == 0 || end > before && same;
                let near = few && (length > 3 || distance == 0);
                let said = distance == 0 || !is_of_known_words(&typed, self.lang);
                all.push(NearKeyword {
                    start,
                    end: start + end,
                    keyword,
                    distance,
                    n_slips: n_slips(&typed, &lower),
                    likely: fits && here && near && said,
                });
            }
        }
        // A right word at a wrong place.
        for it in &mut all {
            it.likely &= !right;
        }
        all
    }

    /// Returns where the three words before the stop begin, the nearest first.
    pub(super) fn words_before(&self) -> impl Iterator<Item = usize> {
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
}

/// A keyword that is like some words of a piece.
struct NearKeyword {
    start: usize,
    end: usize,
    keyword: &'static str,
    /// Slips in plain letters.
    distance: usize,
    /// Slips, tones and marks counted.
    n_slips: usize,
    /// It is likely even where the piece has other mistakes.
    likely: bool,
}

impl NearKeyword {
    fn hint(&self) -> Hint {
        let help = msg::DID_YOU_MEAN.with("name", self.keyword);
        let change = Change::new(self.start, self.end - self.start, self.keyword);
        Hint::changing(help, vec![change])
    }
}

/// What begins with a name.
pub(super) enum Named {
    Declaration,
    Item,
    Step,
}

pub(super) fn named(rule: Rule) -> Option<Named> {
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
            "locator_kind" => format!("lk_{}", words::snake_case(row.id)),
            "step_mark" => format!("sm_{}", words::snake_case(row.id)),
            "fact_type_word" => format!("ft_{}", words::snake_case(row.id)),
            name => name.to_owned(),
        };
        let rows = place.rows.into_iter();
        rows.map(move |row| (rule(row), row.get(lang)))
    });
    let units = TimeUnit::ALL.into_iter();
    let units = units.map(move |it| ("time_unit".to_owned(), it.word(lang, true)));
    words.chain(units)
}
