//! What can be told of a line that could not be read.

use std::collections::BTreeSet;

use crate::{
    diagnostic::Diagnostic,
    messages::syntax as msg,
    source::{Span, is_name},
    syntax::{
        ast::{Decl, LostKind, LostLine, Str},
        codes,
        words::{BlockKind, SectionWord, StepMark, Word},
    },
    values::Lang,
};

/// A name written with blanks has at most so many words.
const MAX_WORDS: usize = 6;

/// Returns what a broken line declares; those who use it are told nothing.
pub(super) fn line(
    kind: LostKind,
    decl: usize,
    body: &str,
    span: Span,
    lang: Lang,
) -> Option<LostLine> {
    let body = body.trim_start();
    let is_step = matches!(
        kind,
        LostKind::Item(Some(SectionWord::Steps | SectionWord::SharedSteps))
    );
    let block = is_step && bounds_block(body, lang);
    let name = declared(body);
    (block || name.is_some()).then(|| LostLine {
        name: name.map(Str::from),
        kind,
        decl,
        block,
        span,
    })
}

/// Tells whether a step opens a block or closes one.
fn bounds_block(body: &str, lang: Lang) -> bool {
    let lower = body.to_lowercase();
    let mut openers = BlockKind::ALL.iter().map(|it| it.spell(lang));
    lower.starts_with(StepMark::End.spell(lang)) || openers.any(|it| lower.contains(it))
}

/// Returns the name with which a line begins.
fn declared(body: &str) -> Option<String> {
    let head = body
        .find([':', '"', '“', ',', '(', '：'])
        .and_then(|it| body.get(..it));
    let words: Vec<&str> = head.unwrap_or(body).split_whitespace().collect();
    let count = if head.is_none() { 1 } else { words.len() };
    let name = words
        .iter()
        .take(count)
        .copied()
        .collect::<Vec<_>>()
        .join("_");
    (count <= MAX_WORDS && is_name(&name)).then_some(name)
}

/// Gives the names that fixes propose a number where one is taken in its declaration.
pub(super) fn tell_names_apart(diagnostics: &mut [Diagnostic], decls: &[Decl], text: &str) {
    let missing = |it: &&mut Diagnostic| it.code.id == codes::MISSING_NAME.id;
    let mut taken: BTreeSet<(usize, String)> = BTreeSet::new();
    for diagnostic in diagnostics.iter_mut().filter(missing) {
        let decl = decls.partition_point(|it| it.span.start <= diagnostic.span.start);
        let from = decl
            .checked_sub(1)
            .and_then(|it| decls.get(it))
            .map_or(0, |it| it.span.start);
        let to = decls
            .get(decl)
            .map_or(text.len(), |it| it.span.start as usize);
        let own = text.get(from as usize..to).unwrap_or_default();
        let Some(fix) = &mut diagnostic.fix else {
            continue;
        };
        let Some(edit) = fix.edits.first_mut() else {
            continue;
        };
        let name = edit.text.trim_end_matches([':', ' ']).to_owned();
        let is_free =
            |it: &String| !taken.contains(&(decl, it.clone())) && !own.contains(&format!(" {it}:"));
        let numbered = (2_usize..).map(|it| format!("{name}_{it}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        if let Some(free) = names.find(is_free) {
            fix.title = msg::MISSING_NAME_FIX.with("name", &free);
            edit.text = format!("{free}: ");
            taken.insert((decl, free));
        }
    }
}
