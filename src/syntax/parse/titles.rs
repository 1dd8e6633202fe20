//! Titles where the short names of things stand: `chứng minh bằng giấy phép kinh doanh`.

use super::{
    declared::Titled,
    errors::{name_from_title, shortened},
    grammar::Rule,
    hints::{Hint, Stop},
    meant::Change,
};
use crate::{messages::ways_out, source::fold_ascii};

/// A title has at most so many words.
const MAX_WORDS: usize = 24;
/// Of so many words as many as [`ALIKE`] are the same in a title that is near.
const OF: usize = 5;
const ALIKE: usize = 3;

impl Stop<'_> {
    /// The title of what is declared, or words like one, in place of its name.
    pub(super) fn name_by_title(&self) -> Option<Hint> {
        let list = self.rule == Rule::name_list_body;
        if !list && self.rule != Rule::step_body {
            return None;
        }
        let (start, text) = if list { self.listed()? } else { self.object()? };
        let title = text.trim_matches(['"', '“', '”']);
        let names = self.whole.names;
        if let Some(known) = names.titled(title) {
            let help = ways_out::NAME_OF_TITLE
                .with("title", shortened(&known.title))
                .with("name", &known.name);
            let change = Change::new(start, text.len(), known.name.as_str());
            return self
                .change(help.clone(), change)
                .or(Some(Hint::words(help)));
        }
        if (self.whole.declared)(title).is_some() {
            return None;
        }
        if let Some(near) = nearest(title, names.titles()) {
            let help = ways_out::NAME_NEAR_TITLE
                .with("title", shortened(&near.title))
                .with("name", &near.name);
            return Some(Hint::words(help));
        }
        let help = ways_out::NAME_IS_ONE_WORD
            .with("name", name_from_title(title))
            .with("title", shortened(title));
        list.then(|| Hint::words(help))
    }

    /// The entry of a list of names in which the place is, and where it begins.
    fn listed(&self) -> Option<(usize, &str)> {
        let start = self.body.get(..self.at)?.rfind(',').map_or(0, |at| at + 1);
        let rest = self.body.get(start..)?;
        let text = rest.split(',').next()?;
        let start = start + text.len() - text.trim_start().len();
        let text = text.trim().trim_end_matches(['.', ';']);
        is_title(text).then_some((start, text))
    }

    /// What a step is about, from the word before the place on.
    fn object(&self) -> Option<(usize, &str)> {
        let start = self.words_before().next()?;
        let text = self
            .body
            .get(start..)?
            .split([',', ';', '\n'])
            .next()?
            .trim_end();
        let before = self.body.get(..start)?;
        (before.contains(':') && is_title(text)).then_some((start, text))
    }
}

/// Tells whether a text is several words, in quotes or without.
fn is_title(text: &str) -> bool {
    let inner = text.trim_matches(['"', '“', '”']);
    let plain = |it: char| it.is_alphanumeric() || matches!(it, ' ' | '-' | '/' | '(' | ')');
    let words = inner.split_whitespace().count();
    let first = inner.starts_with(char::is_alphabetic);
    let quoted = inner.len() < text.len();
    (words > 1 || quoted && words == 1) && words <= MAX_WORDS && first && inner.chars().all(plain)
}

/// Returns the one title that shares the most words with a text, where these are most of both.
fn nearest<'a>(text: &str, titles: &'a [Titled]) -> Option<&'a Titled> {
    let of = |text: &str| -> Vec<String> {
        let plain = fold_ascii(text);
        plain.split_whitespace().map(str::to_owned).collect()
    };
    let words = of(text);
    let mut near: Vec<(usize, &Titled)> = titles
        .iter()
        .filter_map(|it| {
            let known = of(&it.title);
            let same = words.iter().filter(|word| known.contains(word)).count();
            let most = words.len().max(known.len());
            (same > 1 && same * OF >= most * ALIKE).then_some((same * 100 / most, it))
        })
        .collect();
    near.sort_by_key(|it| std::cmp::Reverse(it.0));
    match near[..] {
        [(first, it), (second, _), ..] if first > second => Some(it),
        [(_, it)] => Some(it),
        _ => None,
    }
}
