//! Ways of saying that another step follows, and what a step does where its outcome stands.

use super::{
    errors,
    grammar::Rule,
    hints::{Hint, Stop},
    meant::Change,
};
use crate::{
    messages::{slips, ways_out},
    source::{fold_ascii, is_name},
    syntax::words::{Connective, SectionWord, StepKind, Word},
    values::Lang,
};

/// Where a phrase leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

/// Phrases before the name of a step; a longer one stands before those with which it begins.
const PHRASES: [(&str, Lang, Way); 48] = [
    ("chuyển sang bước", Lang::Vi, Way::On),
    ("chuyển tới bước", Lang::Vi, Way::On),
    ("chuyển đến bước", Lang::Vi, Way::On),
    ("chuyển qua bước", Lang::Vi, Way::On),
    ("chuyển bước", Lang::Vi, Way::On),
    ("chuyển sang", Lang::Vi, Way::On),
    ("chuyển tới", Lang::Vi, Way::On),
    ("chuyển qua", Lang::Vi, Way::On),
    ("chuyển về bước", Lang::Vi, Way::Back),
    ("chuyển về", Lang::Vi, Way::Back),
    ("chuyển", Lang::Vi, Way::On),
    ("tiếp tục bước", Lang::Vi, Way::On),
    ("thực hiện bước", Lang::Vi, Way::On),
    ("đi tới bước", Lang::Vi, Way::On),
    ("đi đến bước", Lang::Vi, Way::On),
    ("đi tới", Lang::Vi, Way::On),
    ("đi đến", Lang::Vi, Way::On),
    ("nhảy đến", Lang::Vi, Way::On),
    ("sang bước", Lang::Vi, Way::On),
    ("qua bước", Lang::Vi, Way::On),
    ("tới bước", Lang::Vi, Way::On),
    ("đến bước", Lang::Vi, Way::On),
    ("làm lại bước", Lang::Vi, Way::Back),
    ("quay lại bước", Lang::Vi, Way::Back),
    ("quay về bước", Lang::Vi, Way::Back),
    ("trở lại bước", Lang::Vi, Way::Back),
    ("trở về bước", Lang::Vi, Way::Back),
    ("về bước", Lang::Vi, Way::Back),
    ("làm lại", Lang::Vi, Way::Back),
    ("quay về", Lang::Vi, Way::Back),
    ("trở lại", Lang::Vi, Way::Back),
    ("trở về", Lang::Vi, Way::Back),
    ("go on to step", Lang::En, Way::On),
    ("go on to", Lang::En, Way::On),
    ("go to step", Lang::En, Way::On),
    ("jump to step", Lang::En, Way::On),
    ("jump to", Lang::En, Way::On),
    ("move to step", Lang::En, Way::On),
    ("move to", Lang::En, Way::On),
    ("proceed to step", Lang::En, Way::On),
    ("proceed to", Lang::En, Way::On),
    ("go back to step", Lang::En, Way::Back),
    ("go back to", Lang::En, Way::Back),
    ("back to step", Lang::En, Way::Back),
    ("return to step", Lang::En, Way::Back),
    ("return to", Lang::En, Way::Back),
    ("repeat step", Lang::En, Way::Back),
    ("repeat", Lang::En, Way::Back),
];

/// A name written with blanks has at most so many words.
const MAX_WORDS: usize = 4;
/// A list of names in a message is cut here.
const MAX_NAMES: usize = 8;

/// Returns the bytes of a phrase at the beginning of a text.
pub(super) fn leading(text: &str, phrase: &str) -> Option<usize> {
    let ends = text.match_indices([' ', ',', ';']).map(|it| it.0);
    let mut ends = ends.chain([text.len()]);
    let end = ends.nth(phrase.split(' ').count() - 1)?;
    (fold_ascii(text.get(..end)?) == fold_ascii(phrase)).then_some(end)
}

impl Stop<'_> {
    /// `chuyển sang bước x`, `quay lại bước x`, `trả kết quả` where an effect stands.
    pub(super) fn effect_otherwise(&self) -> Option<Hint> {
        if !matches!(
            self.rule,
            Rule::effect_body | Rule::on_expiry_body | Rule::round_body
        ) {
            return None;
        }
        let starts = std::iter::once(self.at).chain(self.words_before());
        let mut hints: Vec<Hint> = starts.filter_map(|it| self.step_at(it)).collect();
        // `chuyển đến bước x` is found as `đến bước x` first.
        let mends = |it: &Hint| !it.changes().is_empty();
        if let Some(at) = hints.iter().position(mends) {
            return Some(hints.swap_remove(at));
        }
        hints.into_iter().next().or_else(|| self.act_of_step())
    }

    fn step_at(&self, start: usize) -> Option<Hint> {
        let rest = self.body.get(start..)?;
        let phrases = PHRASES.iter().filter(|it| it.1 == self.lang);
        let (len, way, phrase) = phrases
            .into_iter()
            .find_map(|it| Some((leading(rest, it.0)?, it.2, it.0)))?;
        let after = rest.get(len..)?;
        let at = start + len + after.len() - after.trim_start().len();
        let step = Connective::GoTo.spell(self.lang);
        let (name, end) = self.step_named(at)?;
        let names = self.whole.names;
        let shared = names.is_in(SectionWord::SharedSteps, &name);
        if !shared && !names.is_in(SectionWord::Steps, &name) {
            let says_step = phrase.ends_with("bước") || phrase.ends_with("step");
            let help = ways_out::GO_OR_BACK.with("name", &name);
            return says_step.then(|| Hint::words(help));
        }
        // Only a shared step is done again so many times.
        let bound = Connective::Bound.spell(self.lang);
        let bounded = self.body.get(end..).is_some_and(|it| it.contains(bound));
        if way == Way::Back && !shared && bounded {
            return Some(Hint::words(ways_out::GO_OR_BACK.with("name", &name)));
        }
        let (word, help) = if shared {
            let back = Connective::ReturnTo.spell(self.lang);
            (back, &ways_out::BACK_TO_STEP)
        } else {
            (step, &ways_out::GO_TO_STEP)
        };
        let text = format!("{word} {name}");
        let help = help.with("text", &text);
        if shared && way == Way::On {
            return Some(Hint::words(help));
        }
        let change = Change::new(start, end - start, text);
        let hint = self.change(help.clone(), change);
        hint.or(Some(Hint::words(help)))
    }

    /// The name at a place, which may be written with blanks, and where it ends.
    fn step_named(&self, at: usize) -> Option<(String, usize)> {
        let rest = self.body.get(at..)?;
        let ends = rest.match_indices([' ', ',', ';']).map(|it| it.0);
        let ends: Vec<usize> = ends
            .chain([rest.trim_end().len()])
            .take(MAX_WORDS)
            .collect();
        let first = rest.get(..*ends.first()?)?;
        let spaced = ends.iter().rev().find_map(|end| {
            let words = rest.get(..*end)?;
            let name = (self.whole.declared)(words).filter(|_| !words.contains([',', ';']))?;
            Some((name, at + end))
        });
        let plain = || is_name(first).then(|| (first.to_owned(), at + first.len()));
        spaced.or_else(plain)
    }

    /// `không đạt thì trả hồ sơ`: what a step does is no effect.
    fn act_of_step(&self) -> Option<Hint> {
        let found = self.found();
        let acts = StepKind::ALL.iter().map(|it| it.spell(self.lang));
        let mut acts = acts.chain(["trả lại", "trao"]);
        // Answering is no act of a step.
        let answers = leading(found, "trả lời").is_some();
        let act = !answers && acts.any(|it| leading(found, it).is_some());
        let effect = self.rule == Rule::effect_body && act;
        effect.then(|| Hint::words(ways_out::ACT_AFTER_OUTCOME.text()))
    }

    /// `một_cửa trả kết quả`: a result is written by its name.
    pub(super) fn result_unnamed(&self) -> Option<Hint> {
        if self.rule != Rule::step_body {
            return None;
        }
        let said = match self.lang {
            Lang::Vi => ["các kết quả", "kết quả"],
            Lang::En => ["the result", "results"],
        };
        let starts = std::iter::once(self.at).chain(self.words_before());
        let (start, len) = starts.into_iter().find_map(|start| {
            let rest = self.body.get(start..)?;
            let len = said.iter().find_map(|it| leading(rest, it))?;
            (start + len > self.at).then_some((start, len))
        })?;
        let act = self.body.get(..start)?.trim_end();
        let act = act.rsplit([' ', ':']).next().filter(|it| !it.is_empty())?;
        let after = self.body.get(start + len..)?;
        if after.starts_with(' ') {
            let text = self.body.get(start..start + len)?;
            let help = slips::WORDS_IN_VAIN.with("text", errors::shortened(text));
            if let Some(hint) = self.change(help, Change::new(start, len + 1, "")) {
                return Some(hint);
            }
        }
        let names = self.whole.names.of(SectionWord::Results);
        if names.is_empty() {
            return Some(Hint::words(ways_out::RESULT_TO_DECLARE.with("act", act)));
        }
        let listed: Vec<String> = names
            .iter()
            .take(MAX_NAMES)
            .map(|it| format!("`{act} {it}`"))
            .collect();
        let help = ways_out::RESULT_BY_NAME
            .with("act", act)
            .with("names", listed.join(", "));
        let [name] = names else {
            return Some(Hint::words(help));
        };
        let hint = self.change(help.clone(), Change::new(start, len, name.as_str()));
        hint.or(Some(Hint::words(help)))
    }
}
