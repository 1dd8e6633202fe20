//! Names that are declared without blanks and written with them, and titles without a name.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    errors,
    grammar::Rule,
    hints::{Hint, Stop},
    line_words::{LineWord, find},
    meant::Change,
    outline::DASHES,
};
use crate::{
    messages::syntax as msg,
    source::{fold_ascii, is_name},
};

/// A name has at most so many parts.
const MAX_PARTS: usize = 6;

/// The names that a file declares anywhere.
#[derive(Debug)]
pub(super) struct Declared {
    all: BTreeSet<String>,
    /// The names of several words, by their plain letters with blanks.
    spaced: BTreeMap<String, String>,
}

impl Declared {
    /// Reads the names of a file; what stands below is seen too.
    pub(super) fn new(text: &str) -> Self {
        let all: BTreeSet<String> = text
            .lines()
            .filter_map(declared_on)
            .map(str::to_owned)
            .collect();
        let spaced = all.iter().filter(|it| it.contains('_'));
        let spaced = spaced.map(|it| (plain(it), it.clone())).collect();
        Self { all, spaced }
    }

    /// Tells whether a name is declared.
    pub(super) fn has(&self, name: &str) -> bool {
        self.all.contains(name)
    }

    /// Returns the name that some words stand for, as it is declared.
    pub(super) fn get(&self, words: &str) -> Option<String> {
        self.spaced.get(&plain(words)).cloned()
    }
}

fn plain(name: &str) -> String {
    fold_ascii(&name.replace('_', " "))
}

/// Returns the name that a line declares: that of an item or part, or the one after the word
/// of a declaration.
fn declared_on(line: &str) -> Option<&str> {
    let inner = line.trim_start();
    let item = inner.strip_prefix(DASHES).or(inner.strip_prefix('+'));
    let name = if let Some(item) = item {
        item.split([':', ',', '"', '“']).next()?.trim()
    } else {
        let found = find(inner).filter(|it| matches!(it.word, LineWord::Decl(_)))?;
        let rest = inner.get(found.len..)?.trim_start();
        rest.split([' ', '"', '“', '(']).next()?
    };
    is_name(name).then_some(name)
}

impl Stop<'_> {
    /// `một cửa trả giấy`: a name that is declared as `một_cửa`.
    pub(super) fn declared_with_blanks(&self) -> Option<Hint> {
        let mut starts: Vec<usize> = self.words_before().collect();
        starts.push(self.at);
        let ends = |start: usize| {
            let rest = self.body.get(start..).unwrap_or_default();
            let words = rest
                .match_indices([' ', ',', ';', ':', '\n'])
                .map(|it| it.0);
            words.chain([rest.len()]).take(MAX_PARTS)
        };
        let all = starts
            .into_iter()
            .flat_map(|start| ends(start).map(move |len| (start, len)));
        all.filter(|(start, len)| start + len > self.at)
            .find_map(|(start, len)| {
                let words = self.body.get(start..start + len)?;
                let spaced = words.contains(' ') && !words.contains(['"', ',', ':']);
                let name = (self.whole.declared)(words).filter(|_| spaced)?;
                let help = msg::NAME_WITHOUT_BLANKS.with("name", &name);
                Some(Hint::changing(help, vec![Change::new(start, len, name)]))
            })
    }

    /// `- Người biểu diễn từ đủ 18 tuổi`: a title alone, without its name and quotes.
    pub(super) fn unnamed(&self) -> Option<Hint> {
        let titled = matches!(
            self.rule,
            Rule::requirement_body | Rule::paper_body | Rule::result_body | Rule::agency_body
        );
        if !titled || self.body.contains(['"', '“', '”', ':']) {
            return None;
        }
        let start = self.body.len() - self.body.trim_start().len();
        let ends = self.body.match_indices(',').map(|it| it.0);
        let whole = [self.body.trim_end().len()];
        // A condition is a sentence, with its commas.
        let sentence = self.rule == Rule::requirement_body;
        let ends: Vec<usize> = if sentence {
            whole.into()
        } else {
            ends.take(MAX_PARTS).chain(whole).collect()
        };
        ends.into_iter().find_map(|end| {
            let text = self.body.get(start..end)?.trim_end();
            let first = text.split([' ', ',']).next()?;
            let long = text.split_whitespace().count() > MAX_PARTS
                && !text.contains(',')
                && !(self.whole.is_declared)(first);
            let title = text.starts_with(char::is_uppercase) || long;
            if !title || !text.contains(' ') {
                return None;
            }
            let name = errors::name_from_title(text);
            let help = msg::NAME_AND_TITLE.with("name", &name);
            let help = help.with("text", errors::shortened(text));
            let open = Change::new(start, 0, format!("{name}: \""));
            let close = Change::new(start + text.len(), 0, "\"");
            let hint = Hint::changing(help, vec![open, close]);
            self.reads_with(&hint).then_some(hint)
        })
    }
}
