//! Comparisons in words that the language does not have: `không là`, `lớn hơn`, `trở xuống`.

use super::{
    grammar::Rule,
    hints::{Hint, Stop},
    meant::Change,
};
use crate::{
    messages::slips,
    syntax::words::{ClauseWord, Connective, Word},
    values::Lang,
};

/// What people write for a comparison, with the word that says it; each is tried, the longest first.
const SAID: [(&str, Lang, Connective); 40] = [
    ("không phải là", Lang::Vi, Connective::IsNot),
    ("không phải", Lang::Vi, Connective::IsNot),
    ("không bằng", Lang::Vi, Connective::IsNot),
    ("không là", Lang::Vi, Connective::IsNot),
    ("khác với", Lang::Vi, Connective::IsNot),
    ("nhỏ hơn hoặc bằng", Lang::Vi, Connective::AtMost),
    ("bé hơn hoặc bằng", Lang::Vi, Connective::AtMost),
    ("dưới hoặc bằng", Lang::Vi, Connective::AtMost),
    ("không vượt quá", Lang::Vi, Connective::AtMost),
    ("không lớn hơn", Lang::Vi, Connective::AtMost),
    ("nhiều nhất", Lang::Vi, Connective::AtMost),
    ("không trên", Lang::Vi, Connective::AtMost),
    ("tối đa", Lang::Vi, Connective::AtMost),
    ("lớn hơn hoặc bằng", Lang::Vi, Connective::Floor),
    ("trên hoặc bằng", Lang::Vi, Connective::Floor),
    ("không nhỏ hơn", Lang::Vi, Connective::Floor),
    ("không dưới", Lang::Vi, Connective::Floor),
    ("không ít hơn", Lang::Vi, Connective::Floor),
    ("ít nhất", Lang::Vi, Connective::Floor),
    ("lớn hơn", Lang::Vi, Connective::Over),
    ("nhiều hơn", Lang::Vi, Connective::Over),
    ("vượt quá", Lang::Vi, Connective::Over),
    ("quá", Lang::Vi, Connective::Over),
    ("nhỏ hơn", Lang::Vi, Connective::Under),
    ("bé hơn", Lang::Vi, Connective::Under),
    ("ít hơn", Lang::Vi, Connective::Under),
    ("chưa đến", Lang::Vi, Connective::Under),
    ("chưa đủ", Lang::Vi, Connective::Under),
    ("bằng", Lang::Vi, Connective::Is),
    ("hay", Lang::Vi, Connective::Or),
    ("đồng thời", Lang::Vi, Connective::And),
    ("nhưng", Lang::Vi, Connective::And),
    ("chưa", Lang::Vi, Connective::Not),
    ("is different from", Lang::En, Connective::IsNot),
    ("not more than", Lang::En, Connective::AtMost),
    ("not less than", Lang::En, Connective::AtLeast),
    ("more than", Lang::En, Connective::Over),
    ("less than", Lang::En, Connective::Under),
    ("equals", Lang::En, Connective::Is),
    ("but", Lang::En, Connective::And),
];

impl Stop<'_> {
    /// Returns the change of a comparison after which the condition can be read.
    pub(super) fn compared_otherwise(&self) -> Option<Hint> {
        let condition = matches!(
            self.rule,
            Rule::when_body
                | Rule::case_body
                | Rule::condition_body
                | Rule::exempt_body
                | Rule::branch_part_body
        );
        if !condition {
            return self.guard_of_reduction();
        }
        self.not_among()
            .or_else(|| self.one_of_several())
            .or_else(|| self.reached_in_full())
            .or_else(|| self.compared_in_words())
            .or_else(|| self.downwards())
            .or_else(|| self.between())
    }

    fn compared_in_words(&self) -> Option<Hint> {
        let said = SAID.iter().filter(|it| it.1 == self.lang);
        let said: Vec<_> = said.map(|it| (it.0, it.2.spell(self.lang))).collect();
        let starts = std::iter::once(self.at).chain(self.words_before());
        starts.into_iter().find_map(|start| {
            let rest = self.body.get(start..)?;
            said.iter().find_map(|(phrase, word)| {
                let (typed, after) = rest.split_at_checked(phrase.len())?;
                let said = typed.to_lowercase() == *phrase && after.starts_with(' ');
                if !said || start + phrase.len() < self.at {
                    return None;
                }
                let help = slips::DID_YOU_MEAN.with("name", *word);
                self.change(help, Change::new(start, phrase.len(), *word))
            })
        })
    }

    /// `loại không thuộc a, b` is `không (loại thuộc a, b)`; what else the line asks would
    /// be denied with it.
    fn not_among(&self) -> Option<Hint> {
        let (not, among) = (
            Connective::Not.spell(self.lang),
            Connective::In.spell(self.lang),
        );
        let after = self.found().strip_prefix(not)?;
        after.trim_start().strip_prefix(among)?;
        let len = self.found().len() - after.trim_start().len();
        let (_, before) = self.before();
        let start = before.rfind([' ', '(']).map_or(0, |at| at + 1);
        let start = start + before.get(start..)?.len() - before.get(start..)?.trim_start().len();
        let subject = before.get(start..)?;
        let values = self.body.get(self.at + len..)?.trim_end();
        let denied = before.get(..start)?.trim_end().ends_with(not);
        if denied || joins(values, self.lang) || values.contains(['(', ')']) {
            return None;
        }
        let text = format!("{not} ({subject} {values})");
        let help = slips::WRITE_INSTEAD.with("text", &text);
        let end = self.body.trim_end().len();
        self.change(help, Change::new(start, end - start, text))
    }

    /// `loại là a, b` is `loại thuộc a, b`; `loại khác a, b` is `không (loại thuộc a, b)`.
    fn one_of_several(&self) -> Option<Hint> {
        // The grammar stops at the comma or behind it.
        let (_, before) = self.before();
        let (listed, last) = match before.strip_suffix(',') {
            Some(listed) => (listed, self.found()),
            None => (before, self.found().strip_prefix(',')?.trim_start()),
        };
        let word = |it: char| it.is_alphanumeric() || it == '_';
        let last = last.get(..last.find(|it| !word(it)).unwrap_or(last.len()))?;
        let among = Connective::In.spell(self.lang);
        let compared = |by: &str| {
            let at = listed.rfind(&format!(" {by} "))? + 1;
            let values = listed.get(at + by.len()..)?.trim();
            let mut each = values.split(',').map(str::trim);
            let names = each.all(|it| !it.is_empty() && it.chars().all(word));
            (names && !last.is_empty()).then_some((at, by.len(), values))
        };
        if let Some((at, len, _)) = compared(Connective::Is.spell(self.lang)) {
            let help = slips::WORD_FOR_SEVERAL.with("word", among);
            return self.change(help, Change::new(at, len, among));
        }
        let (at, _, values) = compared(Connective::IsNot.spell(self.lang))?;
        let subject = before.get(..at)?.trim_end().rsplit([' ', '(']).next()?;
        let not = Connective::Not.spell(self.lang);
        let text = format!("{not} ({subject} {among} {values}, {last})");
        Some(Hint::words(slips::WRITE_INSTEAD.with("text", text)))
    }

    /// `từ đủ 9 tuổi` is `từ 9 tuổi trở lên`.
    fn reached_in_full(&self) -> Option<Hint> {
        let (from, more) = (Connective::AtLeast, Connective::OrMore);
        let (from, more) = (from.spell(self.lang), more.spell(self.lang));
        let lead = format!("{from} đủ ");
        let start = self.body.rfind(&lead).filter(|at| *at <= self.at)?;
        let rest = self.body.get(start + lead.len()..)?;
        let mut words = rest.splitn(3, ' ');
        let (number, unit) = (words.next()?, words.next()?);
        let unit = unit.trim_end_matches([',', ':', ')']);
        if !number.starts_with(|it: char| it.is_ascii_digit()) {
            return None;
        }
        let value = format!("{number} {unit}");
        let after = rest.get(value.len()..)?.trim_start();
        let more_len = if after.starts_with(more) {
            rest.len() - after.len() + more.len()
        } else {
            value.len()
        };
        let text = format!("{from} {value} {more}");
        let help = slips::WRITE_INSTEAD.with("text", &text);
        self.change(help, Change::new(start, lead.len() + more_len, text))
    }

    /// `từ 5 mét trở xuống` is `không quá 5 mét`.
    fn downwards(&self) -> Option<Hint> {
        let (from, most) = (Connective::AtLeast, Connective::AtMost);
        let (_, before) = self.before();
        let at = before.rfind(from.spell(self.lang))?;
        let value = before.get(at + from.spell(self.lang).len()..)?.trim();
        if let Some(rest) = self.found().strip_prefix("trở xuống") {
            let text = format!("{} {value}", most.spell(self.lang));
            let len = self.body.len() - rest.len() - at;
            let help = slips::WRITE_INSTEAD.with("text", &text);
            return self.change(help, Change::new(at, len, text));
        }
        None
    }

    /// `từ 5 mét đến 10 mét`, `trên 9 tuổi đến dưới 16 tuổi` need two comparisons.
    fn between(&self) -> Option<Hint> {
        let word = |it: Connective| it.spell(self.lang);
        let upper = self.found().strip_prefix(word(Connective::To))?.trim();
        let (_, before) = self.before();
        let lower = [Connective::AtLeast, Connective::Over].into_iter();
        let (at, low) = lower
            .filter_map(|it| Some((before.rfind(&format!(" {} ", word(it)))? + 1, it)))
            .max_by_key(|it| it.0)?;
        let value = before.get(at + word(low).len()..)?.trim();
        let subject = before.get(..at)?.trim_end().rsplit([' ', '(']).next()?;
        let upper = upper.split([',', ')', ':']).next()?.trim_end();
        let under = upper.strip_prefix(word(Connective::Under));
        let (high, upper) = match under {
            Some(rest) => (Connective::Under, rest.trim_start()),
            None => (Connective::AtMost, upper),
        };
        // `từ 5 đến 10 mét` has its unit once.
        let unit = upper.split_once(' ').map(|it| it.1);
        let unit = unit.filter(|_| !value.contains(' '));
        let value = unit.map_or_else(|| value.to_owned(), |unit| format!("{value} {unit}"));
        let more = match (low, self.lang) {
            (Connective::AtLeast, _) => format!(" {}", word(Connective::OrMore)),
            _ => String::new(),
        };
        let text = format!(
            "{subject} {} {value}{more} {} {subject} {} {upper}",
            word(low),
            word(Connective::And),
            word(high),
        );
        Some(Hint::words(slips::WRITE_INSTEAD.with("text", text)))
    }

    /// `giảm 50% cho người nghèo`: who pays less stands behind `khi`.
    fn guard_of_reduction(&self) -> Option<Hint> {
        const FOR: [&str; 3] = ["cho", "đối với", "for"];
        if self.rule != Rule::reduced_body {
            return None;
        }
        let found = self.found();
        let said = FOR.iter().find(|it| {
            found
                .strip_prefix(**it)
                .is_some_and(|rest| rest.starts_with(' '))
        })?;
        let when = ClauseWord::When.spell(self.lang);
        let help = slips::DID_YOU_MEAN.with("name", when);
        self.change(help, Change::new(self.at, said.len(), when))
    }
}

/// Tells whether words join conditions with `và` or `hoặc`.
pub(super) fn joins(words: &str, lang: Lang) -> bool {
    let mut joining = [Connective::And, Connective::Or].into_iter();
    joining.any(|it| words.contains(&format!(" {} ", it.spell(lang))))
}
