//! Lines of conditions that begin as people speak: `nếu …`, `chỉ khi …`, `trừ khi …`.
//!
//! What is an exception stays one: `trừ khi x` is `khi không (x)`.

use pest::Parser as _;

use super::{
    assemble::Assembler,
    clauses,
    comparisons::joins,
    errors,
    forgotten::reads,
    grammar::{Grammar, Rule},
    line_words::{LineWord, find},
    meant::{Change, Places, changed},
    outline::{Piece, indent},
    place::{Owner, Place},
    unguarded::{Exemption, Guards, effect_after, exemption, outcome_with_guard},
};
use crate::{
    diagnostic::Diagnostic,
    messages::{Arg, names, slips, ways_out},
    source::{Span, fold_ascii},
    syntax::{
        ast::ClauseKind,
        codes,
        words::{ClauseWord, Connective, Word},
    },
    values::Lang,
};

/// A phrase about a fee that is shown has so many words.
const MAX_PHRASE: usize = 3;

/// What a phrase says of the condition that follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// It holds.
    Holds,
    /// It does not hold.
    HoldsNot,
}

/// Phrases before a condition; a longer one stands before those with which it begins.
const PHRASES: [(&str, Lang, Says); 46] = [
    ("chỉ trong trường hợp", Lang::Vi, Says::Holds),
    ("trong trường hợp", Lang::Vi, Says::Holds),
    ("chỉ áp dụng khi", Lang::Vi, Says::Holds),
    ("không áp dụng khi", Lang::Vi, Says::HoldsNot),
    ("chỉ yêu cầu khi", Lang::Vi, Says::Holds),
    ("chỉ yêu cầu nếu", Lang::Vi, Says::Holds),
    ("yêu cầu khi", Lang::Vi, Says::Holds),
    ("yêu cầu nếu", Lang::Vi, Says::Holds),
    ("chỉ nộp nếu", Lang::Vi, Says::Holds),
    ("phải nộp khi", Lang::Vi, Says::Holds),
    ("phải nộp nếu", Lang::Vi, Says::Holds),
    ("nộp khi", Lang::Vi, Says::Holds),
    ("nộp nếu", Lang::Vi, Says::Holds),
    ("áp dụng nếu", Lang::Vi, Says::Holds),
    ("với điều kiện", Lang::Vi, Says::Holds),
    ("áp dụng khi", Lang::Vi, Says::Holds),
    ("chỉ khi", Lang::Vi, Says::Holds),
    ("chỉ nếu", Lang::Vi, Says::Holds),
    ("nếu như", Lang::Vi, Says::Holds),
    ("nếu", Lang::Vi, Says::Holds),
    ("trường hợp khi", Lang::Vi, Says::Holds),
    ("trường hợp nếu", Lang::Vi, Says::Holds),
    ("trường hợp mà", Lang::Vi, Says::Holds),
    ("trường hợp", Lang::Vi, Says::Holds),
    ("khi", Lang::Vi, Says::Holds),
    ("ngoại trừ trường hợp", Lang::Vi, Says::HoldsNot),
    ("ngoại trừ khi", Lang::Vi, Says::HoldsNot),
    ("ngoại trừ", Lang::Vi, Says::HoldsNot),
    ("trừ trường hợp", Lang::Vi, Says::HoldsNot),
    ("trừ phi", Lang::Vi, Says::HoldsNot),
    ("trừ khi", Lang::Vi, Says::HoldsNot),
    ("trừ", Lang::Vi, Says::HoldsNot),
    ("only in the case of", Lang::En, Says::Holds),
    ("provided that", Lang::En, Says::Holds),
    ("only when", Lang::En, Says::Holds),
    ("only if", Lang::En, Says::Holds),
    ("in case", Lang::En, Says::Holds),
    ("if", Lang::En, Says::Holds),
    ("when", Lang::En, Says::Holds),
    ("case", Lang::En, Says::Holds),
    ("except where", Lang::En, Says::HoldsNot),
    ("except when", Lang::En, Says::HoldsNot),
    ("except if", Lang::En, Says::HoldsNot),
    ("except", Lang::En, Says::HoldsNot),
    ("not when", Lang::En, Says::HoldsNot),
    ("unless", Lang::En, Says::HoldsNot),
];

impl Assembler<'_> {
    /// Reads a line of a condition that begins in another way than the language has it.
    pub(super) fn condition_otherwise(&mut self, piece: &Piece, span: Span) -> bool {
        let inside = matches!(self.section, Place::In(..)) && piece.indent > self.section_indent;
        let line = self.slice(span);
        if line.ends_with(':') {
            return self.case_otherwise(piece, span);
        }
        if inside && let Some(finding) = self.said_of_fee_or_outcome(piece, span) {
            self.diagnostics.push(finding);
            return true;
        }
        let Some((len, says)) = phrase(line, self.lang) else {
            return false;
        };
        if !inside {
            return self.condition_at_margin(piece, span, len, says);
        }
        let rest = line.get(len..).unwrap_or_default().trim_start();
        // `nếu thiếu thì …` is an outcome.
        let outcome = find(rest).is_some_and(|it| !matches!(it.word, LineWord::Clause(_)));
        if rest.is_empty() || outcome {
            return false;
        }
        let rest_at = line.len() - rest.len();
        let typed = line.get(..len).unwrap_or_default().to_owned();
        let word = Span::new(self.id, piece.start, piece.start + len);
        let changes = self.corrected(line, rest_at, says);
        let text = changed(line, &changes).unwrap_or_default();
        // `nếu không a và b` may deny both, or only the first.
        let doubtful = says == Says::Holds && self.denies_one_of_several(rest);
        if doubtful || !reads(Rule::when_body, &text) {
            let then = format!(" {} ", Connective::Then.spell(self.lang));
            let effect = rest.split_once(&then);
            let effect = effect.and_then(|it| effect_after(it.0, says, it.1, self.lang));
            let words = || Guards::of_words(rest, says, self.lang)?.below();
            let facts = || slips::CONDITION_OF_FACTS.with("form", example(says));
            let help = effect.or_else(words).unwrap_or_else(facts);
            let finding = errors::other_condition(word, &typed, Err(help));
            self.diagnostics.push(finding);
            return true;
        }
        if self.joins_guard(span, &typed, &text) {
            return true;
        }
        let meant = format!("{} {text}", ClauseWord::When.spell(self.lang));
        self.diagnostics
            .push(errors::other_condition(span, &typed, Ok(&meant)));
        self.read_condition(piece, span, &text, changes);
        true
    }

    /// `không thu khi x`, `không đạt và x thì từ chối`: what is said of a fee or an outcome.
    fn said_of_fee_or_outcome(&self, piece: &Piece, span: Span) -> Option<Diagnostic> {
        let line = self.slice(span);
        if let Some(help) = outcome_with_guard(line, self.lang) {
            return Some(errors::unexpected_line(span).help(help));
        }
        let Place::In(shape, _) = self.section else {
            return None;
        };
        let fee = matches!(shape.item, Some(Rule::fee_item_body));
        let said = exemption(line, self.lang).filter(|_| fee)?;
        let words = line
            .split(' ')
            .take(MAX_PHRASE)
            .collect::<Vec<_>>()
            .join(" ");
        Some(match said {
            Exemption::Sure(text) => errors::other_condition(span, line, Ok(&text)),
            Exemption::Doubtful(help) => {
                let word = Span::new(self.id, piece.start, piece.start + words.len());
                errors::other_condition(word, &words, Err(help))
            }
        })
    }

    /// `trừ trường hợp x` where groups begin, without a colon.
    fn condition_at_margin(&mut self, piece: &Piece, span: Span, len: usize, says: Says) -> bool {
        let Place::In(shape, _) = self.section else {
            return false;
        };
        let line = self.slice(span);
        let rest = line.get(len..).unwrap_or_default().trim();
        let help = match Guards::new(rest, says, false, self.lang) {
            _ if !shape.grouped => return false,
            Some(guards) => guards.told(
                ways_out::CASE_OR_GUARD
                    .with("text", guards.case_line(self.lang))
                    .with("guard", &guards.guard),
            ),
            None if says == Says::HoldsNot => slips::CONDITION_OF_FACTS.with("form", example(says)),
            None => return false,
        };
        let word = Span::new(self.id, piece.start, piece.start + len);
        let typed = line.get(..len).unwrap_or_default().to_owned();
        self.diagnostics
            .push(errors::other_condition(word, &typed, Err(help)));
        true
    }

    /// `trường hợp x` further to the right than an item, without the colon of a group, is a
    /// condition of the item.
    pub(super) fn is_condition_of_item(&self, piece: &Piece) -> bool {
        let below = self.owner_line.is_some_and(|it| piece.indent > it.0);
        let open = matches!(self.owner, Owner::Item | Owner::Part);
        let line = self.text.get(piece.start..piece.end).unwrap_or_default();
        below && open && !line.ends_with(':')
    }

    fn denies_one_of_several(&self, condition: &str) -> bool {
        let not = format!("{} ", Connective::Not.spell(self.lang));
        condition.starts_with(&not) && joins(condition, self.lang)
    }

    /// Returns the changes that make the condition of a line which says it in another way.
    fn corrected(&self, line: &str, rest_at: usize, says: Says) -> Vec<Change> {
        let end = line.trim_end_matches([';', ' ']).len();
        let rest = line.get(rest_at..end).unwrap_or_default();
        let (before, after) = condition_of(rest, says, self.lang);
        vec![
            Change::new(0, rest_at, before),
            Change::new(end, line.len() - end, after),
        ]
    }

    /// Says of a second condition that it belongs to the one that its owner has.
    fn joins_guard(&mut self, span: Span, typed: &str, text: &str) -> bool {
        let clauses = self.owner_clauses().into_iter().flatten();
        let mut guards = clauses.filter(|it| matches!(*it.kind, ClauseKind::When(_)));
        let Some(first) = guards.next().map(|it| it.span) else {
            return false;
        };
        let when = ClauseWord::When.spell(self.lang);
        let line = self.slice(first);
        let first_text = line
            .get(..when.len())
            .filter(|it| it.to_lowercase() == when);
        let first_text = first_text
            .and_then(|it| line.get(it.len()..))
            .map(str::trim);
        let help = match first_text {
            Some(first) => {
                let both = [first, text].map(|it| self.in_brackets_with_or(it));
                let text = both.join(&format!(" {} ", Connective::And.spell(self.lang)));
                slips::ONE_GUARD.with("text", format!("{when} {text}"))
            }
            None => names::CLAUSE_TWICE_HELP.text(),
        };
        let word = Span {
            end: span
                .start
                .saturating_add(u32::try_from(typed.len()).unwrap_or_default()),
            ..span
        };
        let finding = errors::other_condition(word, typed, Err(help));
        self.diagnostics
            .push(finding.related(first, names::CLAUSE_TWICE_FIRST.text()));
        true
    }

    fn in_brackets_with_or(&self, condition: &str) -> String {
        let or = format!(" {} ", Connective::Or.spell(self.lang));
        if condition.contains(&or) {
            format!("({condition})")
        } else {
            condition.to_owned()
        }
    }

    /// Tells whether a condition follows one that was told already, since it began in another way;
    /// how the two are joined is said there.
    pub(super) fn is_guard_again(&mut self, kind: Option<&ClauseKind>, span: Span) -> bool {
        if !matches!(kind, Some(ClauseKind::When(_))) {
            return false;
        }
        let clauses = self.owner_clauses().into_iter().flatten();
        let mut guards = clauses.filter(|it| matches!(*it.kind, ClauseKind::When(_)));
        let Some(first) = guards.next().map(|it| it.span) else {
            return false;
        };
        let mut told = self.diagnostics.iter_mut().rev();
        let told = told.find(|it| it.span == first && it.code.id == codes::UNEXPECTED_LINE.id);
        let Some(told) = told else {
            return false;
        };
        told.fix = None;
        told.help = Some(names::CLAUSE_TWICE_HELP.text());
        told.related.push((span, names::OTHER_PLACE.text()));
        true
    }

    /// A condition further to the right than the clause above is no condition of that clause.
    pub(super) fn check_guard_of_clause(
        &mut self,
        piece: &Piece,
        kind: Option<&ClauseKind>,
        span: Span,
    ) {
        if !matches!(kind, Some(ClauseKind::When(_))) {
            return;
        }
        let above = self.owner_clauses().and_then(|it| it.last());
        let Some(above) = above.map(|it| it.span) else {
            return;
        };
        let before = self.text.get(..above.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        // A clause on the line of its item has no margin of its own.
        let own = line.trim().is_empty() && indent(line) < piece.indent;
        if own {
            let text = errors::item_text(self.slice(above));
            self.diagnostics
                .push(errors::guard_of_clause(span, above, &text));
        }
    }

    fn read_condition(&mut self, piece: &Piece, span: Span, text: &str, changes: Vec<Change>) {
        let line = Piece {
            body: piece.start,
            ..piece.clone()
        };
        let Ok(pairs) = Grammar::parse(Rule::when_body, text) else {
            return;
        };
        let places = Places::of(changes);
        let kind = self.read_pairs(&line, &places, pairs, |cx, pair| {
            clauses::clause(cx, ClauseWord::When, pair, span)
        });
        self.push_clause(kind, span);
    }
}

/// Returns what stands around a condition after a phrase.
pub(super) fn condition_of(condition: &str, says: Says, lang: Lang) -> (String, &'static str) {
    let not = Connective::Not.spell(lang);
    let flag = condition
        .chars()
        .all(|it| it.is_alphanumeric() || it == '_');
    match says {
        Says::Holds => (String::new(), ""),
        Says::HoldsNot if flag => (format!("{not} "), ""),
        Says::HoldsNot => (format!("{not} ("), ")"),
    }
}

/// An example of a condition after a phrase.
pub(super) fn example(says: Says) -> Arg {
    let (vi, en) = match says {
        Says::Holds => ("khi <dữ kiện> là <giá trị>", "when <fact> is <value>"),
        Says::HoldsNot => (
            "khi không (<dữ kiện> là <giá trị>)",
            "when not (<fact> is <value>)",
        ),
    };
    Arg::Both {
        vi: vi.to_owned(),
        en: en.to_owned(),
    }
}

/// Returns the phrase with which a line begins, and its bytes.
pub(super) fn phrase(line: &str, lang: Lang) -> Option<(usize, Says)> {
    let phrases = PHRASES.iter().filter(|it| it.1 == lang);
    phrases.into_iter().find_map(|(phrase, _, says)| {
        let mut ends = line.match_indices(' ').map(|it| it.0);
        let end = ends.nth(phrase.split(' ').count() - 1)?;
        let typed = line.get(..end)?;
        (fold_ascii(typed) == fold_ascii(phrase)).then_some((end, *says))
    })
}
