//! Small changes after which a piece can be read: marks forgotten, doubled, or of another
//! keyboard. Each is tried, so that nothing is proposed that does not help.

use super::{
    errors::{self, WIDE_COLON},
    grammar::Rule,
    hints::{Hint, Named, Stop, named},
    meant::{Change, MAX_LENGTH},
    near::{begins_with_keyword, ends_with_keyword},
};
use crate::{
    diagnostic::Diagnostic,
    messages::{Message, slips, syntax as msg},
    source::Span,
    syntax::words::{Connective, CopyKind, FactTypeWord, Row, Word},
    values::Lang,
};

/// Marks of other keyboards and of word processors, with the plain ones.
const MARKS: [(char, &str); 17] = [
    (WIDE_COLON, ":"),
    ('；', ";"),
    ('，', ","),
    ('、', ","),
    ('（', "("),
    ('）', ")"),
    ('．', "."),
    ('“', "\""),
    ('”', "\""),
    ('„', "\""),
    ('‟', "\""),
    ('«', "\""),
    ('»', "\""),
    ('＂', "\""),
    ('″', "\""),
    ('‘', "\""),
    ('’', "\""),
];

/// What people write for words of the language, where each is tried.
const SAID: [(&str, Lang, Said); 37] = [
    ("không thu phí", Lang::Vi, Said::Free),
    ("không thu lệ phí", Lang::Vi, Said::Free),
    ("không mất phí", Lang::Vi, Said::Free),
    ("không phải nộp", Lang::Vi, Said::Free),
    ("không thu", Lang::Vi, Said::Free),
    ("miễn phí", Lang::Vi, Said::Free),
    ("miễn", Lang::Vi, Said::Free),
    ("free of charge", Lang::En, Said::Free),
    ("free", Lang::En, Said::Free),
    ("no fee", Lang::En, Said::Free),
    ("từ khi", Lang::Vi, FROM),
    ("từ ngày", Lang::Vi, FROM),
    ("từ lúc", Lang::Vi, FROM),
    ("từ", Lang::Vi, FROM),
    ("counted from", Lang::En, FROM),
    ("from the date of", Lang::En, FROM),
    ("from the day of", Lang::En, FROM),
    ("from the", Lang::En, FROM),
    ("since", Lang::En, FROM),
    ("after", Lang::En, FROM),
    ("bản sao công chứng", Lang::Vi, CERTIFIED),
    ("bản sao có công chứng", Lang::Vi, CERTIFIED),
    ("notarized copy", Lang::En, CERTIFIED),
    ("notarised copy", Lang::En, CERTIFIED),
    ("notarized copies", Lang::En, CERTIFIED),
    ("notarised copies", Lang::En, CERTIFIED),
    ("bản photocopy", Lang::Vi, PLAIN_COPY),
    ("bản photo", Lang::Vi, PLAIN_COPY),
    ("bản phô tô", Lang::Vi, PLAIN_COPY),
    ("bản copy", Lang::Vi, PLAIN_COPY),
    ("photocopy", Lang::En, PLAIN_COPY),
    ("photocopies", Lang::En, PLAIN_COPY),
    ("có hay không", Lang::Vi, Said::Fact(FactTypeWord::YesNo)),
    ("yes or no", Lang::En, Said::Fact(FactTypeWord::YesNo)),
    ("bằng", Lang::Vi, Said::Word(Connective::Is)),
    ("và", Lang::Vi, Said::Comma),
    ("and", Lang::En, Said::Comma),
];

/// What stands in the language for a phrase that people write.
#[derive(Debug, Clone, Copy)]
enum Said {
    /// Nothing is to be paid.
    Free,
    Word(Connective),
    Copy(CopyKind),
    Fact(FactTypeWord),
    Comma,
}

const FROM: Said = Said::Word(Connective::CountedFrom);
const CERTIFIED: Said = Said::Copy(CopyKind::CertifiedCopy);
const PLAIN_COPY: Said = Said::Copy(CopyKind::Copy);

impl Stop<'_> {
    /// Returns the first small change after which the piece can be read.
    pub(super) fn readable(&self) -> Option<Hint> {
        if self.body.len() > MAX_LENGTH {
            return None;
        }
        self.plain_marks()
            .or_else(|| self.glued())
            .or_else(|| self.blanks_around_stroke())
            .or_else(|| self.fits(self.declared_with_blanks()))
            .or_else(|| self.fits(self.spaced_name()))
            .or_else(|| self.colon())
            .or_else(|| self.by_form_of())
            .or_else(|| self.said_otherwise())
            .or_else(|| self.written_otherwise())
            .or_else(|| self.range())
            .or_else(|| self.other_mark())
            .or_else(|| self.mark_too_many())
            .or_else(|| self.within())
            .or_else(|| self.comma())
    }

    fn fits(&self, hint: Option<Hint>) -> Option<Hint> {
        let joins = |it: &Hint| it.changes().iter().any(|it| self.joins(it));
        hint.filter(|it| !joins(it) && self.reads_with(it))
    }

    /// Tells whether a change would make one word or number of two: `15-20 ngày` is not 1520 days.
    fn joins(&self, change: &Change) -> bool {
        let before = self.body.get(..change.start).unwrap_or_default();
        let after = change.start + change.len;
        let after = self.body.get(after..).unwrap_or_default();
        let (left, right) = (before.chars().next_back(), after.chars().next());
        let both = |is: fn(char) -> bool| left.is_some_and(is) && right.is_some_and(is);
        match change.text.as_str() {
            "" => change.len > 0 && both(char::is_alphanumeric),
            "," | "." => both(|it| it.is_ascii_digit()),
            _ => false,
        }
    }

    pub(super) fn change(&self, help: crate::messages::Text, change: Change) -> Option<Hint> {
        self.fits(Some(Hint::changing(help, vec![change])))
    }

    pub(super) fn expects(&self, rule: &str) -> bool {
        self.expected.iter().any(|it| it == rule)
    }

    /// Says where a text begins whose opening quote is missing; `quote` is the one at its end.
    pub(super) fn opened_before(&self, hint: &Hint, quote: Span) -> Option<Diagnostic> {
        let start = hint.changes().first()?.start;
        let at = self.span(start, 0).start;
        let text = self.body.get(start..self.whole.open_quote?)?.trim_end();
        let span = Span {
            start: at,
            end: quote.start,
            ..quote
        };
        (at < quote.start && !text.is_empty()).then(|| errors::unopened_quote(span, text))
    }

    /// Returns the end of what stands before the place, and that text.
    pub(super) fn before(&self) -> (usize, &str) {
        let before = self.body.get(..self.at).unwrap_or_default().trim_end();
        (before.len(), before)
    }

    /// Returns what was found as far as it helps to see the place.
    fn found_words(&self) -> &str {
        let found = self.found();
        let end = found.find([',', ';', ':', '\n']).unwrap_or(found.len());
        found.get(..end).unwrap_or_default().trim_end()
    }

    /// `tờ_khai：“Tờ khai"，1 bản chính`: marks of other keyboards and quotes that do not match.
    fn plain_marks(&self) -> Option<Hint> {
        self.fits(self.marks_made_plain())
    }

    /// `”Tờ khai”, theo mẫu …`: the quotes are wrong, and perhaps more.
    pub(super) fn odd_quotes(&self) -> Option<Hint> {
        let odd = |it: char| {
            MARKS
                .iter()
                .any(|(mark, plain)| *mark == it && *plain == "\"")
        };
        let found = self.found().starts_with(odd) || self.open_quote().is_some();
        self.marks_made_plain().filter(|_| found)
    }

    fn marks_made_plain(&self) -> Option<Hint> {
        let mut changes = Vec::new();
        for (at, letter) in self.body.char_indices() {
            if let Some((_, plain)) = MARKS.iter().find(|it| it.0 == letter) {
                changes.push(Change::new(at, letter.len_utf8(), *plain));
            }
        }
        if changes.is_empty() {
            return None;
        }
        let wide_only = changes.iter().all(|it| it.text == ":");
        let quotes = changes.iter().any(|it| it.text == "\"");
        let help = match (wide_only, quotes) {
            (true, _) => &msg::WIDE_COLON_HELP,
            (false, true) => &slips::PLAIN_QUOTES,
            (false, false) => &slips::PLAIN_MARKS,
        };
        Some(Hint::changing(help.text(), changes))
    }

    /// `5ngày`, `1bản chính`: a blank stands after a number.
    fn glued(&self) -> Option<Hint> {
        let found = self.found();
        let digit = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',');
        let number = found.len() - found.trim_start_matches(digit).len();
        let unit = found.get(number..)?.split(|it: char| !it.is_alphanumeric());
        let unit = unit.into_iter().next().filter(|it| !it.is_empty())?;
        let text = format!(
            "{} {unit}",
            found.get(..number).filter(|it| !it.is_empty())?
        );
        let help = slips::BLANK_AFTER_NUMBER.with("text", text);
        self.change(help, Change::new(self.at + number, 0, " "))
    }

    /// `kiểm_tra một_cửa kiểm tra …`, `29/04/2026 08:30 kiểm_tra đủ`: a colon is missing.
    fn colon(&self) -> Option<Hint> {
        if !self.expects("colon") {
            return None;
        }
        let (at, before) = self.before();
        let name = before.trim_start();
        let is_name = !name.is_empty() && name.chars().all(|it| it.is_alphanumeric() || it == '_');
        // `chiều_dài. số mét`: the key beside it.
        let beside = self.found().starts_with(['.', ';', ',', '=']);
        if self.rule == Rule::step_body && !beside && (self.whole.is_agency)(name) {
            return Some(Hint::words(slips::NAME_BEFORE_ACTOR.with("actor", name)));
        }
        let help = if is_name && named(self.rule).is_some() {
            slips::COLON_AFTER_NAME.with("name", name)
        } else if self.found().is_empty() {
            slips::COLON_AT_END.text()
        } else {
            slips::COLON_BEFORE.with("text", self.found_words())
        };
        let gone = if beside { self.at + 1 - at } else { 0 };
        self.change(help, Change::new(at, gone, ":"))
    }

    /// `"Tờ khai" 1 bản chính`: a comma is missing.
    fn comma(&self) -> Option<Hint> {
        if !self.expects("comma") || self.found().is_empty() {
            return None;
        }
        let (at, before) = self.before();
        let left = before
            .rsplit([' ', ',', ':', '\n'])
            .next()
            .unwrap_or_default();
        let right = self
            .found()
            .split([' ', ',', ';', '\n'])
            .next()
            .unwrap_or_default();
        let hint = self.change(
            slips::COMMA_BEFORE.with("text", self.found_words()),
            Change::new(at, 0, ","),
        )?;
        // Two names side by side may as well be one name with a blank.
        let lower = |it: &str| it.chars().all(char::is_lowercase);
        if !self.parts_two_things(before) {
            return Some(Hint::words(
                slips::COMMA_BEFORE.with("text", self.found_words()),
            ));
        }
        let name = Change::new(at, self.at - at, "_");
        let one_name = lower(left)
            && lower(right)
            && !self.expects("paper_attr")
            && self.change(slips::NO_COLON_HERE.text(), name).is_some();
        if one_name {
            let name = format!("{left}_{right}");
            return Some(Hint::words(
                slips::COMMA_OR_NAME.with("text", right).with("name", name),
            ));
        }
        Some(hint)
    }

    /// Tells whether two things may stand side by side here for want of a comma only: two numbers or
    /// two words that mean nothing are no such things.
    fn parts_two_things(&self, before: &str) -> bool {
        let is_word = |it: char| it.is_alphanumeric() || it == '_';
        let left = before.rsplit(|it| !is_word(it)).next();
        let right = self.found().split(|it| !is_word(it)).next();
        let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
        let numbers = before.ends_with(|it: char| it.is_ascii_digit())
            && right.starts_with(|it: char| it.is_ascii_digit());
        let known = |it: &str| !it.starts_with(char::is_alphabetic) || (self.whole.is_declared)(it);
        // `trả một_cửa giấy_phép`: who acts stands before what is done.
        let actor = self.rule == Rule::step_body && (self.whole.is_agency)(left);
        !before.is_empty()
            && !numbers
            && !actor
            && (known(left) || ends_with_keyword(before, self.lang))
            && (known(right) || begins_with_keyword(self.found(), self.lang))
    }

    /// `15-20 ngày`: one number is meant, and only the author knows which.
    fn range(&self) -> Option<Hint> {
        let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
        let mut found = self.found().chars();
        let mark = matches!(found.next()?, '-' | '–' | '—' | ';' | '~');
        let after = found.find(|it| *it != ' ');
        let between = mark && digit(self.before().1.chars().next_back()) && digit(after);
        between.then(|| Hint::words(slips::ONE_NUMBER.text()))
    }

    /// `1 bản chính; 1 bản sao`: the mark that parts two things is another one here.
    fn other_mark(&self) -> Option<Hint> {
        let (found, wanted, help) = match self.found().chars().next()? {
            ';' if self.expects("comma") => (";", ",", &slips::COMMA_HERE),
            ',' if self.expects("semicolon") => (",", ";", &slips::SEMICOLON_HERE),
            _ => return None,
        };
        let all: Vec<Change> = self
            .found()
            .match_indices(found)
            .map(|(at, _)| Change::new(self.at + at, 1, wanted))
            .collect();
        let first = all.first()?.clone();
        self.change(help.text(), first)
            .or_else(|| self.fits(Some(Hint::changing(help.text(), all))))
    }

    /// `căn cứ: TT02`, `thủ tục x: "…"`, a full stop: a mark that stands there in vain.
    fn mark_too_many(&self) -> Option<Hint> {
        let mark = self.found().chars().next()?;
        let help: &Message = match mark {
            ':' => &slips::NO_COLON_HERE,
            '.' | ';' | ',' | '-' | '–' | '…' => &slips::NO_MARK_HERE,
            _ => return None,
        };
        let rest = self.found().get(mark.len_utf8()..)?.trim();
        // `cơ quan quan:` is a heading, and `.000 đồng` lacks its first digits.
        let heading = mark == ':' && rest.is_empty();
        let after = self.found().get(mark.len_utf8()..)?.trim_start_matches('.');
        let torn = match mark {
            '.' => after.starts_with(char::is_alphanumeric),
            ',' => after.starts_with(|it: char| it.is_ascii_digit()),
            _ => false,
        };
        if heading || torn {
            return None;
        }
        let change = Change::new(self.at, mark.len_utf8(), "");
        self.change(help.with("mark", mark.to_string()), change)
    }

    /// `sở quyết định, 3 ngày`: how long something takes begins with a word.
    fn within(&self) -> Option<Hint> {
        let digit = self.found().starts_with(|it: char| it.is_ascii_digit());
        if !digit || self.rule != Rule::step_body {
            return None;
        }
        let word = Connective::Within.row().get(self.lang);
        let help = slips::WORD_BEFORE
            .with("word", word)
            .with("text", self.found_words());
        self.change(help, Change::new(self.at, 0, format!("{word} ")))
    }

    /// `yêu cầu bổ sung, nộp 15 ngày`: a window begins with `nộp trong`.
    pub(super) fn window_of_supplement(&self) -> Option<Hint> {
        let windows = [Connective::SubmitWithin, Connective::NotifyWithin].into_iter();
        windows
            .map(|it| it.row().get(self.lang))
            .find_map(|window| {
                let (act, within) = window.rsplit_once(' ')?;
                let rest = self.found().strip_prefix(act)?.strip_prefix(' ')?;
                if !rest.starts_with(|it: char| it.is_ascii_digit()) {
                    return None;
                }
                let help = slips::WORD_BEFORE
                    .with("word", within)
                    .with("text", rest.split([',', '\n']).next().unwrap_or_default());
                let at = self.at + act.len() + 1;
                self.change(help, Change::new(at, 0, format!("{within} ")))
            })
    }

    /// `tra cứu cơ sở dữ liệu dân cư`: a database is named by its short name.
    pub(super) fn database_by_title(&self) -> Option<Hint> {
        let looks = matches!(self.rule, Rule::look_up_body | Rule::look_up_from_body);
        looks.then(|| Hint::words(slips::DATABASE_BY_NAME.text()))
    }

    /// `theo mẫu Phụ lục XII TT12`: a form that is known is named without these words.
    fn by_form_of(&self) -> Option<Hint> {
        let (end, before) = self.before();
        let word = Connective::ByForm.row().get(self.lang);
        let start = before.to_lowercase().rfind(&word.to_lowercase())?;
        if start + word.len() != end {
            return None;
        }
        let last = word.rfind(' ').map_or(0, |at| at + 1);
        let found = self.found_words();
        // `theo mẫu Phụ lục XII` and `theo mẫu số 01`.
        let dropped = [
            (self.at - start, found.to_owned()),
            (last, {
                let form = word.get(last..).unwrap_or_default();
                format!("{form} {found}")
            }),
        ];
        dropped.into_iter().find_map(|(len, text)| {
            let help = slips::FORM_ALONE.with("text", text);
            self.change(help, Change::new(start, len, ""))
        })
    }

    /// `phí: miễn phí`, `trong vòng 3 ngày`: other words for what the language says.
    fn said_otherwise(&self) -> Option<Hint> {
        let body = self.body.to_lowercase();
        let fee = matches!(self.rule, Rule::fee_body | Rule::fee_item_body);
        let said = SAID.iter().filter(|it| it.1 == self.lang);
        let said = said.filter(|it| fee || !matches!(it.2, Said::Free));
        said.filter(|_| body.len() == self.body.len())
            .find_map(|(phrase, _, said)| {
                let near = |at: &usize| *at <= self.at && self.at < at + phrase.len();
                let mut places = body.match_indices(phrase).map(|it| it.0);
                let start = places
                    .find(near)
                    .filter(|&at| is_whole(&body, at, phrase))?;
                self.instead(start, phrase, *said)
            })
    }

    fn instead(&self, start: usize, phrase: &str, said: Said) -> Option<Hint> {
        match said {
            Said::Free => {
                let none = Connective::None.row().get(self.lang);
                let help = slips::SAY_NONE.with("text", phrase).with("none", none);
                self.change(help, Change::new(start, phrase.len(), none))
            }
            Said::Word(word) => self.word_instead(start, phrase, word.row()),
            Said::Copy(kind) => self.word_instead(start, phrase, kind.row()),
            Said::Fact(word) => self.word_instead(start, phrase, word.row()),
            Said::Comma => {
                let before = self.body.get(..start)?.trim_end().len();
                let change = Change::new(before, start + phrase.len() - before, ",");
                self.change(slips::COMMA_FOR.with("text", phrase), change)
            }
        }
    }

    fn word_instead(&self, start: usize, phrase: &str, row: &'static Row) -> Option<Hint> {
        let word = row.get(self.lang);
        let help = slips::DID_YOU_MEAN.with("name", word);
        self.change(help, Change::new(start, phrase.len(), word))
    }

    /// `có / không`: blanks around the stroke of a word.
    fn blanks_around_stroke(&self) -> Option<Hint> {
        let word = FactTypeWord::YesNo.row().get(self.lang);
        let (left, right) = word.split_once('/')?;
        let after = self.found().strip_prefix(left)?.trim_start();
        let after = after.strip_prefix('/')?.trim_start();
        let rest = after.strip_prefix(right)?;
        let change = Change::new(self.at, self.found().len() - rest.len(), word);
        self.change(slips::NO_BLANKS.with("text", word), change)
    }

    /// `tờ_khai: Tờ khai đăng ký, 1 bản chính`: the quotes of a text are missing.
    pub(super) fn unquoted(&self) -> Option<Hint> {
        let single = self.found().starts_with('\'');
        let letter = single || self.found().starts_with(char::is_alphabetic);
        let step = matches!(named(self.rule), Some(Named::Step));
        if !self.expects("quoted") && !self.expects("quote_piece") || !letter || step {
            return None;
        }
        self.text_ends(self.at).find_map(|end| {
            let text = self.body.get(self.at..end)?.trim_end();
            let inner = text.trim_matches('\'');
            let mark = (text.len() - inner.len()) / 2;
            let help = slips::TEXT_IN_QUOTES.with("text", inner);
            let open = Change::new(self.at, mark, "\"");
            let close = Change::new(self.at + text.len() - mark, mark, "\"");
            self.fits(Some(Hint::changing(help, vec![open, close])))
        })
    }

    /// A quote that is not closed, or not opened: where the other one belongs.
    pub(super) fn quoted_whole(&self) -> Option<Hint> {
        if self.body.len() > MAX_LENGTH {
            return None;
        }
        let quote = |help: &'static Message, at| self.change(help.text(), Change::new(at, 0, "\""));
        let open_at = |at| quote(&msg::UNOPENED_QUOTE_HELP, at);
        let close_at = |at| quote(&msg::UNTERMINATED_QUOTE_HELP, at);
        let open = self.whole.open_quote.unwrap_or_default();
        let opening = || {
            let after_marks = self.body.match_indices([':', ',']).map(|it| it.0 + 1);
            let lead = self.body.len() - self.body.trim_start().len();
            let first_word = self.body.get(lead..)?.find(' ').map(|it| lead + it);
            let all = after_marks.chain(first_word).chain([lead]);
            let at = |at: usize| {
                let rest = self.body.get(at..).unwrap_or_default();
                self.body.len() - rest.trim_start().len()
            };
            // The nearest first: what reads so is the shortest text.
            let mut all: Vec<usize> = all.map(at).filter(|it| *it < open).collect();
            all.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
            all.into_iter().take(MAX_TRIES).find_map(open_at)
        };
        self.plain_marks()
            .or_else(opening)
            .or_else(|| self.text_ends(open + 1).find_map(close_at))
            .or_else(|| self.odd_quotes())
    }

    /// Returns where a text that begins at a place may end: before marks, or with the piece.
    fn text_ends(&self, start: usize) -> impl Iterator<Item = usize> {
        let rest = self.body.get(start..).unwrap_or_default();
        let marks = rest.match_indices([',', ':']).map(move |it| start + it.0);
        let last = self.body.trim_end().len();
        marks.take(MAX_TRIES).chain([last])
    }
}

/// A text is tried to end at so many places.
const MAX_TRIES: usize = 12;

/// Tells whether a phrase stands at a place as whole words.
fn is_whole(text: &str, at: usize, phrase: &str) -> bool {
    let is_letter = |it: char| it.is_alphanumeric() || it == '_';
    let before = text.get(..at).and_then(|it| it.chars().next_back());
    let after = text
        .get(at + phrase.len()..)
        .and_then(|it| it.chars().next());
    !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
}
