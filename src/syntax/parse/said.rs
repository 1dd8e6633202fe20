//! Small changes after which a piece can be read: numbers, dates and citations that people
//! write in another way. Each is tried, so that nothing is proposed that does not help.

use pest::Parser as _;

use super::{
    grammar::{Grammar, Rule},
    hints::{Hint, Stop},
    meant::Change,
    spoken_numbers,
};
use crate::{
    messages::slips,
    syntax::words::{ClauseWord, Connective, InstrumentKind, LocatorKind, Word},
};

/// Words that the language does without.
const IN_VAIN: [&str; 8] = [
    "ngày",
    "theo",
    "của",
    "tại",
    "quy định tại",
    "đủ",
    "of",
    "the",
];

/// Words between a fact and its answer in an example, which has none there.
const IS: [&str; 3] = ["là", "bằng", "is"];

/// What people write for half of a fee.
const HALF: [&str; 4] = ["một nửa", "nửa", "half", "one half"];

impl Stop<'_> {
    /// Returns the change of a number, a date or a citation after which the piece can be read.
    pub(super) fn written_otherwise(&self) -> Option<Hint> {
        self.in_words()
            .or_else(|| self.in_brackets())
            .or_else(|| self.with_zeros())
            .or_else(|| self.word_before_date())
            .or_else(|| self.instrument_first())
            .or_else(|| self.kind_before_alias())
            .or_else(|| self.comma_before())
            .or_else(|| self.word_in_vain())
    }

    /// `một bản chính`, `bốn trăm nghìn đồng`, `giảm một nửa`: a number in words.
    fn in_words(&self) -> Option<Hint> {
        let found = self.found();
        let lower = found.to_lowercase();
        let said = |it: &&&str| {
            lower
                .strip_prefix(**it)
                .is_some_and(|rest| !rest.starts_with('_'))
        };
        let half = HALF.iter().find(said);
        let (digits, len) = if let Some(half) = half.filter(|_| self.rule == Rule::reduced_body) {
            (
                format!("50 {}", Connective::Percent.spell(self.lang)),
                half.len(),
            )
        } else {
            let (number, len) = spoken_numbers::leading(found)?;
            (grouped(number), len)
        };
        let help = slips::NUMBER_IN_DIGITS.with("text", &digits);
        self.change(help, Change::new(self.at, len, digits))
    }

    /// `05 (năm) ngày`: a number said again in words; `(1 bản chính)` follows a comma.
    fn in_brackets(&self) -> Option<Hint> {
        let inside = self.found().strip_prefix('(')?;
        let inside = inside.get(..inside.find(')')?)?;
        let end = self.at + inside.len() + 2;
        let (before_at, before) = self.before();
        let again = inside.chars().all(|it| it.is_alphabetic() || it == ' ')
            && before.ends_with(|it: char| it.is_ascii_digit());
        if again {
            let text = self.body.get(self.at..end)?;
            let help = slips::WORDS_IN_VAIN.with("text", text);
            return self.change(help, Change::new(before_at, end - before_at, ""));
        }
        let help = slips::COMMA_BEFORE.with("text", inside);
        let change = Change::new(before_at, end - before_at, format!(", {inside}"));
        self.change(help, change)
    }

    /// `1 bản chính (căn cứ khoản 2 Điều 3 TT02)`: a basis stands on a line of its own below.
    pub(super) fn basis_in_brackets(&self) -> Option<Hint> {
        let start = self.body.rfind('(')?;
        let inside = self.body.get(start + 1..)?.trim_end();
        let inside = inside.strip_suffix(')')?.trim();
        let (before_at, word) = (
            self.body.get(..start)?.trim_end().len(),
            ClauseWord::Basis.spell(self.lang),
        );
        let cited = inside.to_lowercase().starts_with(word);
        let cited = inside.get(word.len()..).filter(|_| cited)?;
        let before_at = self.body.get(..before_at)?.trim_end_matches(',').len();
        let help = slips::BASIS_BELOW.with("text", inside);
        let len = self.body.trim_end().len() - before_at;
        let hint = Hint::changing(help, vec![Change::new(before_at, len, "")]);
        if Grammar::parse(Rule::basis_body, cited).is_err() || !self.reads_with(&hint) {
            return Some(Hint::words(slips::BASIS_BELOW.with("text", inside)));
        }
        let lead = " ".repeat(self.whole.below);
        Some(hint.written(format!("\n{lead}{inside}")))
    }

    /// `hiệu lực: 01/01/2026`: an interval begins with a word.
    fn word_before_date(&self) -> Option<Hint> {
        let interval = matches!(self.rule, Rule::interval_body | Rule::has_effect_body);
        if !interval || !self.found().starts_with(|it: char| it.is_ascii_digit()) {
            return None;
        }
        let word = Connective::From.row().get(self.lang);
        let date = self.found().split([' ', ',', '\n']).next()?;
        let help = slips::FROM_BEFORE_DATE
            .with("word", word)
            .with("text", date);
        self.change(help, Change::new(self.at, 0, format!("{word} ")))
    }

    /// `NĐ5 Điều 3`: the instrument stands last.
    fn instrument_first(&self) -> Option<Hint> {
        let found = self.found().to_lowercase();
        let mut kinds = LocatorKind::ALL
            .iter()
            .map(|it| it.spell(self.lang).to_lowercase());
        kinds.find(|it| found.starts_with(it.as_str()))?;
        let before = self.body.get(..self.at)?.trim_end();
        let start = before.rfind([' ', ';', ',']).map_or(0, |at| at + 1);
        let name = before.get(start..)?;
        let end = self
            .found()
            .find([';', ',', '\n'])
            .unwrap_or(self.found().len());
        let text = format!("{} {name}", self.found().get(..end)?.trim_end());
        let help = slips::INSTRUMENT_LAST.with("text", &text);
        self.change(help, Change::new(start, self.at + end - start, text))
    }

    /// `Điều 3 Nghị định NĐ5`: an alias stands without the kind of the instrument.
    fn kind_before_alias(&self) -> Option<Hint> {
        let before = self.body.get(..self.at)?.trim_end();
        let lower = before.to_lowercase();
        let mut kinds = InstrumentKind::ALL
            .iter()
            .map(|it| it.spell(self.lang).to_lowercase());
        let kind = kinds.find(|it| lower.ends_with(it.as_str()))?;
        let start = before.len().checked_sub(kind.len())?;
        let text = self.body.get(start..before.len())?;
        let help = slips::WORDS_IN_VAIN.with("text", text);
        self.change(help, Change::new(start, self.at - start, ""))
    }

    /// `Điều 3, NĐ5`: a comma before what ends a phrase.
    fn comma_before(&self) -> Option<Hint> {
        let before = self.body.get(..self.at)?.trim_end();
        let at = before.len() - 1_usize.min(before.len());
        let comma = before.ends_with(',');
        let help = slips::NO_MARK_HERE.with("mark", ",");
        self.change(help, Change::new(at, 1, "")).filter(|_| comma)
    }

    /// `căn cứ theo Điều 3`, `từ ngày 01/01/2026`: a word that the language does without, here or right before.
    fn word_in_vain(&self) -> Option<Hint> {
        let before = self.body.get(..self.at)?.trim_end();
        let (found, earlier) = (self.found().to_lowercase(), before.to_lowercase());
        let given = self.rule == Rule::given_body;
        let is = IS.iter().filter(|_| given);
        IN_VAIN.iter().chain(is).find_map(|word| {
            let here = found.starts_with(&format!("{word} ")).then_some(self.at);
            let ahead = || {
                let ends = earlier.ends_with(&format!(" {word}")) || earlier == *word;
                before.len().checked_sub(word.len()).filter(|_| ends)
            };
            let start = here.or_else(ahead)?;
            let help = slips::WORDS_IN_VAIN.with("text", *word);
            self.change(help, Change::new(start, word.len() + 1, ""))
        })
    }
}

/// Writes a number of money or of things with dots between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}
