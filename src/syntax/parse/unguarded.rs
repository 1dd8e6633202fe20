//! Conditions where the language has none, and clauses behind a comma.
//!
//! An outcome, the end of a limit and a row of a table hold always; what depends on a fact
//! is a step, a clock or a column.

use super::{
    clauses,
    comparisons::joins,
    errors::{name_from_title, shortened},
    exceptions::{Says, condition_of, phrase},
    forgotten::reads,
    grammar::Rule,
    hints::{Hint, Stop},
    line_words::{LineWord, find},
    meant::{Change, MAX_LENGTH},
};
use crate::{
    messages::{Arg, Text, in_words, slips, ways_out},
    source::fold_ascii,
    syntax::words::{ClauseWord, Connective, Outcome, Word},
    values::Lang,
};

/// A condition in words that becomes a fact has at most so many.
const MAX_WORDS: usize = 8;

/// What a phrase says of a fee.
#[derive(Debug, Clone, Copy)]
enum Fee {
    /// Nothing is due where the condition holds, or does not.
    Free(Says),
    /// It is due only where the condition holds, or does not.
    Due(Says),
    /// It may be split in two ways.
    Doubtful,
}

/// Phrases of an exemption; a longer one stands before those with which it begins.
const FEES: [(&str, Lang, Fee); 27] = [
    ("miễn trừ trường hợp", Lang::Vi, Fee::Doubtful),
    ("miễn trừ khi", Lang::Vi, Fee::Doubtful),
    ("miễn phí, trừ trường hợp", Lang::Vi, FREE_UNLESS),
    ("miễn, trừ trường hợp", Lang::Vi, FREE_UNLESS),
    ("miễn phí, trừ khi", Lang::Vi, FREE_UNLESS),
    ("miễn, trừ khi", Lang::Vi, FREE_UNLESS),
    ("không thu, trừ khi", Lang::Vi, FREE_UNLESS),
    ("không thu trừ khi", Lang::Vi, FREE_UNLESS),
    ("miễn trong trường hợp", Lang::Vi, FREE_IF),
    ("miễn phí khi", Lang::Vi, FREE_IF),
    ("miễn phí nếu", Lang::Vi, FREE_IF),
    ("được miễn khi", Lang::Vi, FREE_IF),
    ("được miễn nếu", Lang::Vi, FREE_IF),
    ("miễn nếu", Lang::Vi, FREE_IF),
    ("không thu khi", Lang::Vi, FREE_IF),
    ("không thu nếu", Lang::Vi, FREE_IF),
    ("thu trừ khi", Lang::Vi, DUE_UNLESS),
    ("chỉ thu khi", Lang::Vi, DUE_IF),
    ("chỉ thu nếu", Lang::Vi, DUE_IF),
    ("free unless", Lang::En, FREE_UNLESS),
    ("exempt unless", Lang::En, FREE_UNLESS),
    ("free when", Lang::En, FREE_IF),
    ("free if", Lang::En, FREE_IF),
    ("exempt if", Lang::En, FREE_IF),
    ("not due when", Lang::En, FREE_IF),
    ("due only when", Lang::En, DUE_IF),
    ("due only if", Lang::En, DUE_IF),
];
const FREE_IF: Fee = Fee::Free(Says::Holds);
const FREE_UNLESS: Fee = Fee::Free(Says::HoldsNot);
const DUE_IF: Fee = Fee::Due(Says::Holds);
const DUE_UNLESS: Fee = Fee::Due(Says::HoldsNot);

/// A condition and its contrary, as they stand on lines of their own.
pub(super) struct Guards {
    pub(super) guard: String,
    other: String,
    /// The name of a fact that has to be declared first, and the words that it stands for.
    fact: Option<(String, String)>,
}

impl Guards {
    /// Reads what follows a phrase; nothing where it is not sure what is meant.
    pub(super) fn new(said: &str, says: Says, is_when: bool, lang: Lang) -> Option<Self> {
        let said = said.trim_end_matches([':', ';', '.', ',', ' ']);
        let not = format!("{} ", Connective::Not.spell(lang));
        if said.is_empty() || said.starts_with(&not) && joins(said, lang) && !is_when {
            return None;
        }
        if reads(Rule::condition_body, said) {
            return Some(Self::of(said, says, None, lang));
        }
        let words = said.split(' ').count();
        let plain = said.chars().all(|it| it.is_alphabetic() || it == ' ');
        if !plain || words > MAX_WORDS || joins(said, lang) {
            return None;
        }
        let (said, says) = match said.strip_prefix(&not) {
            Some(rest) if says == Says::Holds => (rest, Says::HoldsNot),
            Some(_) => return None,
            None => (said, says),
        };
        let name = name_from_title(said);
        let fact = Some((name.clone(), said.to_owned()));
        Some(Self::of(&name, says, fact, lang))
    }

    fn of(said: &str, says: Says, fact: Option<(String, String)>, lang: Lang) -> Self {
        let when = ClauseWord::When.spell(lang);
        let not = format!("{} ", Connective::Not.spell(lang));
        let line = |says| {
            let denied = said.strip_prefix(&not).filter(|it| !it.contains(' '));
            if let (Says::HoldsNot, Some(name)) = (says, denied) {
                return format!("{when} {name}");
            }
            let (left, right) = condition_of(said, says, lang);
            format!("{when} {left}{said}{right}")
        };
        let (holds, holds_not) = (line(Says::Holds), line(Says::HoldsNot));
        let (guard, other) = match says {
            Says::Holds => (holds, holds_not),
            Says::HoldsNot => (holds_not, holds),
        };
        Self { guard, other, fact }
    }

    /// Says what to do with both lines, after what has to be declared first.
    pub(super) fn told(&self, help: Text) -> Text {
        match self.declared() {
            Some(first) => ways_out::BOTH_STEPS
                .with("first", first)
                .with("second", help),
            None => help,
        }
    }

    /// Reads a condition in words, as a fact that has to be declared.
    pub(super) fn of_words(said: &str, says: Says, lang: Lang) -> Option<Self> {
        Self::new(said, says, false, lang).filter(|it| it.fact.is_some())
    }

    /// What to declare, and what to write below the line.
    pub(super) fn below(&self) -> Option<Text> {
        let (name, words) = self.fact.as_ref()?;
        let help = ways_out::FACT_BELOW
            .with("text", shortened(words))
            .with("name", name);
        Some(help.with("guard", &self.guard))
    }

    /// What to declare, and the line of a group.
    pub(super) fn case(&self, lang: Lang) -> Text {
        self.told(slips::WRITE_INSTEAD.with("text", self.case_line(lang)))
    }

    /// The line of a group with the condition.
    pub(super) fn case_line(&self, lang: Lang) -> String {
        let case = Connective::Case.spell(lang);
        format!("{case} {}:", self.condition())
    }

    /// What has to be declared first.
    pub(super) fn declared(&self) -> Option<Text> {
        let (name, words) = self.fact.as_ref()?;
        let help = ways_out::FACT_OF_WORDS
            .with("text", shortened(words))
            .with("name", name);
        Some(help.with("guard", &self.guard))
    }

    /// What to declare, and the line of a group with it.
    fn case_of_fact(&self, lang: Lang) -> Option<Text> {
        let (name, words) = self.fact.as_ref()?;
        let help = ways_out::FACT_THEN_LINE
            .with("text", shortened(words))
            .with("name", name);
        Some(help.with("line", self.case_line(lang)))
    }

    /// What to declare, and the whole line below a fee: free for those, and for others that stand behind them.
    fn exempt(&self, others: &[Self], lang: Lang) -> Option<Text> {
        let exempt = ClauseWord::ExemptWhen.spell(lang);
        let (name, words) = self.fact.as_ref()?;
        if others.is_empty() {
            let help = ways_out::FACT_THEN_LINE
                .with("text", shortened(words))
                .with("name", name);
            return Some(help.with("line", format!("{exempt} {name}")));
        }
        let facts = std::iter::once(self).chain(others);
        let names = facts.filter_map(|it| Some(it.fact.as_ref()?.0.as_str()));
        let names: Vec<&str> = names.collect();
        let or = format!(" {} ", Connective::Or.spell(lang));
        let declared = names.iter().map(|it| {
            let line = ways_out::FACT_LINE.with("name", *it);
            Arg::from(line)
        });
        let help = ways_out::FACTS_THEN_LINE.with("facts", Arg::List(declared.collect()));
        Some(help.with("line", format!("{exempt} {}", names.join(&or))))
    }

    /// The condition without its word.
    fn condition(&self) -> &str {
        self.guard.split_once(' ').map_or("", |it| it.1)
    }
}

impl Stop<'_> {
    /// `miễn khi hộ nghèo`, `trường hợp tàu cải hoán`: a condition that only words say.
    ///
    /// Where two words may be one name of the file, or the stop is not at the second word, nothing is sure.
    pub(super) fn condition_in_words(&self) -> Option<Hint> {
        if !matches!(self.rule, Rule::exempt_body | Rule::case_body) {
            return None;
        }
        let body = self.body.trim_start();
        let said = body.split([',', ':', '\n']).next()?.trim();
        let second = said.find(' ')?;
        let lead = self.body.len() - body.len();
        let one_name = (self.whole.is_declared)(&said.replace(' ', "_"));
        if one_name || self.at != lead + second + 1 {
            return None;
        }
        let guards = Guards::of_words(said, Says::Holds, self.lang)?;
        if self.rule == Rule::case_body {
            return Some(Hint::words(guards.case_of_fact(self.lang)?));
        }
        let rest = body.get(said.len()..).unwrap_or_default();
        let rest = rest.lines().next().unwrap_or_default();
        let others = rest.split(',').map(str::trim).filter(|it| !it.is_empty());
        let others: Option<Vec<Guards>> = others
            .map(|it| Guards::of_words(it, Says::Holds, self.lang))
            .collect();
        Some(Hint::words(guards.exempt(&others?, self.lang)?))
    }

    /// A condition where none can stand.
    pub(super) fn guard_of_none(&self) -> Option<Hint> {
        if self.body.len() > MAX_LENGTH {
            return None;
        }
        if let Some(hint) = self.effect_after_guard() {
            return Some(hint);
        }
        let starts = std::iter::once(self.at).chain(self.words_before());
        starts.into_iter().find_map(|start| self.guard_at(start))
    }

    fn guard_at(&self, start: usize) -> Option<Hint> {
        let rest = self.body.get(start..)?.trim_end();
        let (len, says) = phrase(rest, self.lang)?;
        if let Some(hint) = self.guard_in_line(start, len, says) {
            return Some(hint);
        }
        let help = match self.rule {
            Rule::effect_body | Rule::round_body => &ways_out::OUTCOME_WITHOUT_GUARD,
            Rule::on_expiry_body => &ways_out::EXPIRY_WITHOUT_GUARD,
            Rule::row_part_body => {
                return Some(Hint::words(ways_out::ROW_WITHOUT_GUARD.text()));
            }
            Rule::all_cases_body => return self.all_cases_except(rest, len, says),
            _ if says == Says::HoldsNot && start == self.at => {
                return Some(Hint::words(in_words::NO_GUARD_HERE.text()));
            }
            _ => return None,
        };
        let said = rest.get(len..)?.trim();
        let said = said.split(',').next().unwrap_or(said);
        let Some(guards) = self.guards(rest, said, says) else {
            let example = Guards::of("…", says, None, self.lang);
            let help = help.with("guard", example.guard);
            return Some(Hint::words(help.with("other", example.other)));
        };
        let help = help.with("guard", &guards.guard);
        Some(Hint::words(guards.told(help.with("other", &guards.other))))
    }

    fn guards(&self, rest: &str, said: &str, says: Says) -> Option<Guards> {
        let when = ClauseWord::When.spell(self.lang);
        let is_when = rest.starts_with(&format!("{when} "));
        Guards::new(said, says, is_when, self.lang)
    }

    /// `giảm 50 phần trăm trừ khi thuê`: the line has a condition, said in another way.
    fn guard_in_line(&self, start: usize, len: usize, says: Says) -> Option<Hint> {
        let rest = self.body.get(start..)?;
        let after = rest.get(len..)?;
        let said = after.split(',').next()?.trim_end();
        let guards = self.guards(rest, said.trim(), says)?;
        if guards.fact.is_some() {
            return None;
        }
        let help = slips::WRITE_INSTEAD.with("text", &guards.guard);
        self.change(help, Change::new(start, len + said.len(), guards.guard))
    }

    /// `mọi trường hợp, trừ trường hợp x:` is `trường hợp không x:`.
    fn all_cases_except(&self, rest: &str, len: usize, says: Says) -> Option<Hint> {
        let Some(guards) = self.guards(rest, rest.get(len..)?.trim(), says) else {
            let case = Connective::Case.spell(self.lang);
            let (left, right) = condition_of("…", says, self.lang);
            let text = format!("{case} {left}…{right}:");
            return Some(Hint::words(ways_out::ALL_CASES_EXCEPT.with("text", text)));
        };
        let text = guards.case_line(self.lang);
        let help = ways_out::ALL_CASES_EXCEPT.with("text", text);
        Some(Hint::words(guards.told(help)))
    }

    /// `khi thuê thì từ chối`: what follows is an effect, and no limit.
    fn effect_after_guard(&self) -> Option<Hint> {
        if self.rule != Rule::when_body {
            return None;
        }
        let then = format!(" {} ", Connective::Then.spell(self.lang));
        let (said, effect) = self.body.split_once(&then)?;
        effect_after(said, Says::Holds, effect, self.lang).map(Hint::words)
    }

    /// `100.000 đồng, miễn khi thuê`: a clause stands on a line of its own.
    pub(super) fn clause_behind(&self) -> Option<Hint> {
        let items = [
            Rule::fee_item_body,
            Rule::fee_body,
            Rule::clock_body,
            Rule::limit_value_body,
            Rule::step_body,
        ];
        if !items.contains(&self.rule) || self.body.len() > MAX_LENGTH {
            return None;
        }
        let rest = self.found().trim_start_matches([',', ' ']).trim_end();
        let at = self.at + self.found().len() - self.found().trim_start_matches([',', ' ']).len();
        let fee = matches!(self.rule, Rule::fee_item_body | Rule::fee_body);
        let text = match exemption(rest, self.lang) {
            Some(Exemption::Sure(text)) if fee => text,
            Some(Exemption::Doubtful(help)) if fee => return Some(Hint::words(help)),
            _ => {
                let found = find(rest)?;
                let body = rest.get(found.len..)?;
                let fits = match found.word {
                    LineWord::Clause(word) => {
                        fits_below(self.rule, word) && reads(clauses::rule(word), body)
                    }
                    LineWord::Outcome(_) => {
                        self.rule == Rule::step_body && reads(Rule::effect_body, body)
                    }
                    _ => false,
                };
                if !fits || body.trim().is_empty() {
                    return None;
                }
                rest.to_owned()
            }
        };
        let end = self.body.get(..at)?.trim_end_matches([',', ' ']).len();
        let change = Change::new(end, self.body.trim_end().len() - end, "");
        let help = ways_out::CLAUSE_BELOW.with("text", &text);
        let hint = Hint::changing(help.clone(), vec![change]);
        if !self.reads_with(&hint) {
            return Some(Hint::words(help));
        }
        let lead = " ".repeat(self.whole.below);
        Some(hint.written(format!("\n{lead}{text}")))
    }
}

/// Tells whether a clause stands below what a rule reads.
fn fits_below(rule: Rule, word: ClauseWord) -> bool {
    if matches!(word, ClauseWord::Basis | ClauseWord::Note) {
        return true;
    }
    match rule {
        Rule::fee_item_body | Rule::fee_body => matches!(
            word,
            ClauseWord::ExemptWhen | ClauseWord::Reduced | ClauseWord::Times
        ),
        Rule::clock_body | Rule::limit_value_body => matches!(
            word,
            ClauseWord::Suspended | ClauseWord::OnExpiry | ClauseWord::Extension
        ),
        _ => matches!(
            word,
            ClauseWord::SkippedWhen
                | ClauseWord::OnExpiry
                | ClauseWord::Suspended
                | ClauseWord::Before
        ),
    }
}

/// What an exemption that is said in another way means.
pub(super) enum Exemption {
    /// The clause to write.
    Sure(String),
    /// It may be two things.
    Doubtful(Text),
}

/// Reads `miễn trừ khi x`, `miễn, trừ khi x` at the beginning of a text.
pub(super) fn exemption(text: &str, lang: Lang) -> Option<Exemption> {
    let of_lang = FEES.iter().filter(|it| it.1 == lang);
    let (len, fee) = of_lang
        .into_iter()
        .find_map(|it| Some((begins(text, it.0)?, it.2)))?;
    let said = text.get(len..)?.trim();
    let clause = |word: ClauseWord, says| {
        let guards = Guards::new(said, says, false, lang)?;
        let text = format!("{} {}", word.spell(lang), guards.condition());
        guards.fact.is_none().then_some(text)
    };
    let exempt = ClauseWord::ExemptWhen;
    Some(match fee {
        Fee::Free(says) => Exemption::Sure(clause(exempt, says)?),
        Fee::Due(says) => Exemption::Sure(clause(ClauseWord::When, says)?),
        Fee::Doubtful => Exemption::Doubtful(
            ways_out::EXEMPT_TWO_WAYS
                .with("exempt", clause(exempt, Says::Holds)?)
                .with("unless", clause(exempt, Says::HoldsNot)?),
        ),
    })
}

/// Returns the bytes of a phrase with which a text begins, where more follows.
fn begins(text: &str, phrase: &str) -> Option<usize> {
    let mut ends = text.match_indices(' ').map(|it| it.0);
    let end = ends.nth(phrase.split(' ').count() - 1)?;
    (fold_ascii(text.get(..end)?) == fold_ascii(phrase)).then_some(end)
}

/// Says of `không đạt và thuê thì từ chối` that an outcome takes no condition.
pub(super) fn outcome_with_guard(line: &str, lang: Lang) -> Option<Text> {
    let then = format!(" {} ", Connective::Then.spell(lang));
    let (head, effect) = line.split_once(&then)?;
    let outcomes = Outcome::ALL.iter().map(|it| it.spell(lang));
    let len = outcomes.filter_map(|it| begins(head, it)).max()?;
    let rest = head.get(len..)?.trim_start();
    let and = Connective::And.spell(lang);
    let said = begins(rest, and).map(|it| (it, Says::Holds));
    let (len, says) = said.or_else(|| phrase(rest, lang))?;
    let guards = Guards::new(rest.get(len..)?.trim(), says, true, lang)?;
    if !reads(Rule::effect_body, effect.trim_end_matches([';', '.', ' '])) {
        return None;
    }
    let help = ways_out::OUTCOME_WITHOUT_GUARD.with("guard", &guards.guard);
    Some(guards.told(help.with("other", &guards.other)))
}

/// Says where an effect stands that was written after a condition.
pub(super) fn effect_after(said: &str, says: Says, effect: &str, lang: Lang) -> Option<Text> {
    let effect = effect.trim_end_matches([';', '.', ' ']).trim_start();
    if !reads(Rule::effect_body, effect) || reads(Rule::limit_body, effect) {
        return None;
    }
    let then = Connective::Then.spell(lang);
    let example = format!("{} {then} {effect}", Outcome::Fail.spell(lang));
    let guards = Guards::new(said.trim(), says, true, lang)?;
    let help = ways_out::EFFECT_AFTER_GUARD
        .with("effect", shortened(effect))
        .with("text", shortened(&example))
        .with("guard", &guards.guard);
    Some(guards.told(help))
}
