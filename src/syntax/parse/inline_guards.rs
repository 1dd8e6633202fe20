//! Conditions behind a comma on the line of an item: `1 bản sao, trừ khi thuê`.
//!
//! A condition ends with its line, so that it stands on one of its own.

use super::{
    comparisons::joins,
    exceptions::{condition_of, example, phrase},
    forgotten::reads,
    grammar::Rule,
    hints::{Hint, Stop},
    meant::{Change, MAX_LENGTH},
    unguarded::Guards,
};
use crate::{
    messages::{in_words, slips},
    syntax::words::{ClauseWord, Connective, Word},
};

/// What takes a condition on a line below.
const GUARDED: [Rule; 10] = [
    Rule::paper_body,
    Rule::paper_part_body,
    Rule::fact_item_body,
    Rule::fee_item_body,
    Rule::clock_body,
    Rule::step_body,
    Rule::result_body,
    Rule::requirement_body,
    Rule::fee_body,
    Rule::limit_value_body,
];

/// A condition is tried to end at so many commas.
const MAX_TRIES: usize = 12;

impl Stop<'_> {
    /// A condition on the line of an item, which is written below.
    pub(super) fn guard_behind(&self) -> Option<Hint> {
        if self.rule == Rule::with_body {
            let condition = phrase(self.found(), self.lang).is_some();
            return condition.then(|| Hint::words(in_words::GUARD_OF_COMPANION.text()));
        }
        if !GUARDED.contains(&self.rule) || self.body.len() > MAX_LENGTH {
            return None;
        }
        // Where no comma may follow, the place is that of the comma.
        let found = self.found();
        let word = found.trim_start_matches([',', ' ']);
        let at = self.at + found.len() - word.len();
        let mut starts = std::iter::once(at).chain(self.words_before());
        starts.find_map(|start| self.guard_from(start))
    }

    fn guard_from(&self, start: usize) -> Option<Hint> {
        let rest = self.body.get(start..)?.trim_end();
        let (len, says) = phrase(rest, self.lang)?;
        let when = ClauseWord::When.spell(self.lang);
        let is_when = |text: &str| text.starts_with(&format!("{when} "));
        let before = self.body.get(..start)?.trim_end();
        let after_comma = before.ends_with(',');
        let said = rest.get(len..)?.trim().trim_end_matches([':', ' ']);
        let not = format!("{} ", Connective::Not.spell(self.lang));
        let guard = |condition: &str| {
            // `nếu không a và b` may deny both, or only the first.
            if condition.starts_with(&not) && joins(condition, self.lang) && !is_when(rest) {
                return None;
            }
            let (left, right) = condition_of(condition, says, self.lang);
            let text = format!("{left}{condition}{right}");
            reads(Rule::when_body, &text).then(|| format!("{when} {text}"))
        };
        if let Some(guard) = guard(said) {
            let end = before.trim_end_matches([',', ' ']).len();
            let change = Change::new(end, self.body.trim_end().len() - end, "");
            let help = || slips::GUARD_BELOW.with("text", &guard);
            let hint = Hint::changing(help(), vec![change]);
            if self.reads_with(&hint) {
                let lead = " ".repeat(self.whole.below);
                return Some(hint.written(format!("\n{lead}{guard}")));
            }
            return after_comma.then(|| Hint::words(help()));
        }
        // `khi thuê, 1 bản sao`: something else follows.
        let mut commas = said.match_indices(',').map(|it| it.0).take(MAX_TRIES);
        let first = commas.find_map(|at| guard(said.get(..at)?.trim_end()));
        match first {
            _ if !after_comma => None,
            Some(guard) => Some(Hint::words(slips::GUARD_BELOW.with("text", guard))),
            None if Guards::of_words(said, says, self.lang).is_some() => {
                Guards::of_words(said, says, self.lang)?
                    .below()
                    .map(Hint::words)
            }
            None => {
                let help = slips::GUARD_OF_FACTS_BELOW.with("form", example(says));
                Some(Hint::words(help))
            }
        }
    }
}
