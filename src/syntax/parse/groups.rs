//! The groups of a section, by case.

use pest::Parser as _;

use super::{
    assemble::Assembler,
    cx::{Cx, Pair},
    errors,
    exceptions::{Says, condition_of, phrase},
    forgotten::reads,
    grammar::{Grammar, Rule},
    line_words::LineWord,
    meant::{Change, Places, changed},
    outline::Piece,
    place::{Owner, Place},
    unguarded::Guards,
    values,
};
use crate::{
    messages::expected,
    source::Span,
    syntax::{
        ast::{Condition, Group, List, Quoted, push},
        words::{ClauseWord, Connective, Word},
    },
    values::Lang,
};

/// What the line of a group says.
type Head = (Option<Condition>, Option<Quoted>);

impl Assembler<'_> {
    pub(super) fn group(&mut self, piece: &Piece, word: LineWord, span: Span) {
        if self.is_condition_of_item(piece) && self.condition_otherwise(piece, span) {
            return;
        }
        if self.says_when_twice(piece) && self.case_otherwise(piece, span) {
            return;
        }
        self.check_indentation_of_group(piece, span);
        self.owner = Owner::Nothing;
        self.owner_line = None;
        let Place::In(shape, label) = self.section else {
            return self.stray_item(span);
        };
        if !shape.grouped {
            return self
                .diagnostics
                .push(errors::misplaced_item(span, label.arg()));
        }
        let (rule, row) = match word {
            LineWord::Case => (Rule::case_body, Connective::Case.row()),
            _ => (Rule::all_cases_body, Connective::AllCases.row()),
        };
        let place = expected::PLACE_CASE.with("word", errors::word(row));
        let head = self.read(piece, rule, &place, |cx, pair| head(cx, rule, pair));
        if let Some(head) = head {
            self.push_group(head, span);
        }
    }

    /// `trường hợp khi …`, `trường hợp nếu …`.
    fn says_when_twice(&self, piece: &Piece) -> bool {
        let rest = self.text.get(piece.body..piece.end).unwrap_or_default();
        let first = rest.trim_start().split(' ').next().unwrap_or_default();
        self.lang == Lang::Vi && matches!(first, "khi" | "nếu" | "mà")
    }

    fn push_group(&mut self, (condition, title): Head, span: Span) {
        let Some(section) = self.current_section() else {
            return;
        };
        let group = Group {
            condition,
            title,
            span,
            clauses: List::new(),
            items: List::new(),
        };
        push(&mut section.groups, group);
        self.owner = Owner::Group;
    }

    /// A group further to the right than the item above looks like a part of that item.
    fn check_indentation_of_group(&mut self, piece: &Piece, span: Span) {
        let Some((indent, item)) = self.owner_line else {
            return;
        };
        if matches!(self.owner, Owner::Item | Owner::Part) && piece.indent > indent {
            let line = self.slice(span).trim_end_matches(':');
            let case = Connective::Case.spell(self.lang);
            let condition = line.get(case.len()..).unwrap_or_default().trim();
            let guard = format!("{} {condition}", ClauseWord::When.spell(self.lang));
            let owner = errors::item_text(self.slice(item));
            self.diagnostics
                .push(errors::indented_group(span, item, &owner, &guard));
        }
    }

    /// `trừ trường hợp x:`, `nếu x:`: the line of a group that begins in another way.
    pub(super) fn case_otherwise(&mut self, piece: &Piece, span: Span) -> bool {
        let Place::In(shape, _) = self.section else {
            return false;
        };
        let line = self.slice(span);
        let Some((len, says)) = phrase(line, self.lang).filter(|_| shape.grouped) else {
            return false;
        };
        let rest_at = line.len() - line.get(len..).unwrap_or_default().trim_start().len();
        let typed = line.get(..len).unwrap_or_default().to_owned();
        let Some((text, changes)) = self.case_meant(line, rest_at, says) else {
            let rest = line.get(rest_at..).unwrap_or_default();
            let Some(guards) = Guards::of_words(rest, says, self.lang) else {
                return false;
            };
            let help = guards.case(self.lang);
            self.diagnostics
                .push(errors::group_in_words(span, &typed, help));
            self.owner_line = None;
            self.push_group((None, None), span);
            return true;
        };
        let meant = format!("{} {text}", Connective::Case.spell(self.lang));
        self.diagnostics
            .push(errors::group_otherwise(span, &typed, &meant));
        self.owner = Owner::Nothing;
        self.owner_line = None;
        let line = Piece {
            body: piece.start,
            ..piece.clone()
        };
        let Ok(pairs) = Grammar::parse(Rule::case_body, &text) else {
            return true;
        };
        let places = Places::of(changes);
        let head = self.read_pairs(&line, &places, pairs, |cx, pair| {
            head(cx, Rule::case_body, pair)
        });
        if let Some(head) = head {
            self.push_group(head, span);
        }
        true
    }

    /// `khi x:` where a section begins is a group.
    pub(super) fn case_by_clause(&mut self, piece: &Piece, word: LineWord, span: Span) -> bool {
        let group = matches!(word, LineWord::Clause(ClauseWord::When))
            && piece.indent <= self.section_indent
            && self.slice(span).ends_with(':');
        group && self.case_otherwise(piece, span)
    }

    /// Returns the line of a group after its first word, as it was meant.
    fn case_meant(&self, line: &str, rest_at: usize, says: Says) -> Option<(String, Vec<Change>)> {
        let rest = line.get(rest_at..)?.strip_suffix(':')?;
        let title = rest.find([',']).filter(|at| {
            let after = rest.get(at + 1..).unwrap_or_default();
            after.trim_start().starts_with(['"', '“'])
        });
        let condition = rest.get(..title.unwrap_or(rest.len()))?.trim_end();
        let (before, after) = condition_of(condition, says, self.lang);
        let end = rest_at + condition.len();
        let changes = vec![Change::new(0, rest_at, before), Change::new(end, 0, after)];
        let text = changed(line, &changes)?;
        reads(Rule::case_body, &text).then_some((text, changes))
    }
}

fn head(cx: &mut Cx<'_>, rule: Rule, pair: &Pair<'_>) -> Option<Head> {
    let condition = values::condition_in(cx, pair);
    let fits = condition.is_some() || rule == Rule::all_cases_body;
    fits.then(|| (condition, cx.quoted_in(pair)))
}
