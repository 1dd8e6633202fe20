//! What was probably meant where the grammar stopped.

use pest::error::{Error as PestError, InputLocation};

use super::{
    errors::{self, WIDE_COLON},
    expected::rules,
    grammar::Rule,
    meant::{Change, Places, Whole, changed},
    near::Sure,
};
use crate::{
    diagnostic::{Applicability, Edit, Fix},
    messages::{Text, names, slips, syntax as msg},
    source::{Span, fold_ascii},
    syntax::words::{Connective, CopyKind, Word},
    values::{Lang, TimeUnit},
};

/// A name that was written with blanks has at most so many words.
const MAX_NAME_WORDS: usize = 6;
/// A keyword with more slips is another phrase.
pub(super) const MOST_SLIPS: usize = 2;
/// Words after a length of time that lead to the day from which it is counted.
const BEFORE_EVENT: [&str; 8] = [
    "từ", "kể", "tính", "sau", "since", "after", "from", "counted",
];

/// What was probably meant, and the change that says it.
pub(super) struct Hint {
    pub(super) help: Text,
    changes: Vec<Change>,
    /// What is written into the file in place of the one change, which is only read.
    written: Option<String>,
}

impl Hint {
    /// What to do in words.
    pub(super) fn words(help: Text) -> Self {
        Self::changing(help, Vec::new())
    }

    /// What to do in words and in letters; the changes stand in the order of the text.
    pub(super) fn changing(help: Text, changes: Vec<Change>) -> Self {
        let written = None;
        Self {
            help,
            changes,
            written,
        }
    }

    /// Writes another text into the file than the one that is read.
    pub(super) fn written(mut self, text: String) -> Self {
        self.written = Some(text);
        self
    }

    /// Returns the changes of the text.
    pub(super) fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }

    /// Returns the changes as a fix in the file.
    pub(super) fn fix(&self, stop: &Stop<'_>) -> Option<Fix> {
        let first = self.changes.first()?;
        let old = stop.body.get(first.start..first.start + first.len)?;
        let text = self.written.as_ref().unwrap_or(&first.text);
        let title = match (text.trim(), first.len) {
            ("", 0) => slips::ADD_BLANK.text(),
            ("", _) => slips::DROP_TEXT.with("text", errors::shortened(old.trim())),
            (text, 0) => slips::ADD_TEXT.with("text", text),
            (text, _) => slips::REPLACE_BY.with("name", text),
        };
        let edits = self.changes.iter().map(|it| Edit {
            span: stop.span(it.start, it.len),
            text: self.written.as_ref().unwrap_or(&it.text).clone(),
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
        self.misspelt_surely(&near, Sure::SameLetters)
            .or_else(|| self.basis_in_brackets())
            .or_else(|| self.date_otherwise())
            .or_else(|| self.days_off())
            .or_else(|| self.number_in_words())
            .or_else(|| self.guard_behind())
            .or_else(|| self.clause_behind())
            .or_else(|| self.condition_in_words())
            .or_else(|| self.guard_of_none())
            .or_else(|| self.window_of_supplement())
            .or_else(|| self.effect_otherwise())
            .or_else(|| self.result_unnamed())
            .or_else(|| self.name_by_title())
            .or_else(|| self.untitled())
            .or_else(|| self.applicant_as_actor())
            .or_else(|| self.check_of_what())
            .or_else(|| self.doubled())
            .or_else(|| self.blank_left_out())
            .or_else(|| self.compared_otherwise())
            .or_else(|| self.unit_with_blanks())
            .or_else(|| self.misspelt_surely(&near, Sure::FewLetters))
            .or_else(|| self.unnamed())
            .or_else(|| self.readable())
            .or_else(|| self.actor_by_title())
            .or_else(|| self.database_by_title())
            .or_else(|| self.declared_with_blanks())
            .or_else(|| self.wide_colon())
            .or_else(|| self.odd_quotes())
            .or_else(|| self.count_after_kind())
            .or_else(|| self.misspelt_surely(&near, Sure::AnyLetter))
            .or_else(|| self.spaced_name())
            .or_else(|| self.missing_colon())
            .or_else(|| self.missing_name())
            .or_else(|| Self::misspelt(&near))
            .or_else(|| self.number_with_kind())
            .or_else(|| self.unknown_moment())
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

    /// `số: Thông tư số 12/2025/TT-BCT`: a number says its kind by its end.
    fn number_with_kind(&self) -> Option<Hint> {
        let lead = self.body.len() - self.body.trim_start().len();
        let words = self.body.trim();
        let number = words.rsplit(' ').next()?;
        let is_number = number.starts_with(|it: char| it.is_ascii_digit()) && number.contains('/');
        let kind = words.get(..words.len() - number.len())?;
        let is_kind = !kind.is_empty() && kind.chars().all(|it| it.is_alphabetic() || it == ' ');
        if self.rule != Rule::token_body || !is_number || !is_kind {
            return None;
        }
        let change = Change::new(lead, words.len(), number);
        Some(Hint::changing(
            slips::WRITE_INSTEAD.with("text", number),
            vec![change],
        ))
    }

    /// `kể từ khi sếp ký`: words that are no moment of the procedure.
    fn unknown_moment(&self) -> Option<Hint> {
        let of_a_step = ["kw_started", "kw_done"];
        let moment = of_a_step
            .iter()
            .all(|wanted| self.expected.iter().any(|it| it == wanted));
        // `kể từ ngày nhận được đầy đủ giấy tờ`: read as the receipt of a paper named `được`.
        let (_, before) = self.before();
        let received = Connective::EventReceived.spell(self.lang);
        let mut last = before.rsplit(' ').take(2);
        let of_receipt = last.any(|it| it == received)
            && self
                .expected
                .iter()
                .any(|it| it == "from_event" || it == "kw_counted_from");
        (moment || of_receipt).then(|| Hint::words(names::NOT_AN_EVENT_HELP.text()))
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
            return Some(Hint::words(slips::EVENT_AFTER.text()));
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
        let parts: Vec<&str> = words.split_whitespace().collect();
        if !inside || !plain || parts.len() > MAX_NAME_WORDS {
            return None;
        }
        let name = parts.join("_");
        let help = slips::NAME_WITHOUT_BLANKS.with("name", &name);
        if !self.is_one_name(&parts) {
            return Some(Hint::words(help));
        }
        let change = Change::new(lead, words.len(), name);
        Some(Hint::changing(help, vec![change]))
    }

    /// Tells whether words side by side are likely one name: none is a name by itself, none
    /// stands twice, and none says from what a procedure is derived.
    fn is_one_name(&self, parts: &[&str]) -> bool {
        let origins = [Connective::BasedOn, Connective::FromTemplate].map(|it| it.spell(self.lang));
        let says_origin = |it: &str| {
            let mut first = origins.iter().filter_map(|it| it.split(' ').next());
            first.any(|first| fold_ascii(first) == fold_ascii(it))
        };
        let declares = matches!(named(self.rule), Some(Named::Declaration));
        let from_another = declares && parts.iter().skip(1).any(|it| says_origin(it));
        let whole = parts.iter().any(|it| it.contains('_'));
        let twice = parts.windows(2).any(|it| it.first() == it.last());
        !from_another && !whole && !twice
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
        let help = || slips::COLON_AFTER_NAME.with("name", name);
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
        let help = slips::COUNT_BEFORE_KIND.with("text", &text);
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
        (named && first && number).then(|| Hint::words(slips::NAME_BEFORE_VALUE.text()))
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
        | Rule::order_rule_body
        | Rule::value_part_body => Named::Item,
        Rule::step_body => Named::Step,
        _ => return None,
    })
}
