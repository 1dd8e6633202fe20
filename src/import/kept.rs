//! Instruments that somebody has declared by hand.
//!
//! Their provisions say what they allow, which no record does. Drafts cite them, and
//! declare none of them again; their files come along, so that the drafts are a project
//! of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::nowhere;
use crate::{
    source::{SourceFile, fold_ascii},
    syntax::{
        ast::{Decl, DeclKind, SectionHead, SectionValue},
        parse,
        words::{InstrumentKind, SectionWord},
    },
    values::Stated,
};

/// The folder of their files among the drafts, below that of instruments.
const FOLDER: &str = "co-san";

/// Files that declare instruments, and what they declare.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// The texts, by name.
    files: BTreeMap<String, String>,
    /// By the plain spelling of the number; the first of each.
    pub(super) instruments: BTreeMap<String, KeptInstrument>,
    /// Every name that an instrument of a draft must not take.
    pub(super) names: BTreeSet<String>,
}

/// An instrument with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptInstrument {
    /// Its name.
    pub(super) alias: String,
    /// Its number.
    pub(super) number: String,
    /// Its kind.
    pub(super) kind: Stated<InstrumentKind>,
}

impl Kept {
    /// Takes in a file by its path below its folder, with `/` between the parts, and returns
    /// how many instruments with a number it declares.
    ///
    /// One with a procedure or an example is no file of instruments and is left alone.
    pub fn add(&mut self, path: &str, text: &str) -> usize {
        let source = SourceFile::new(path, text);
        let parsed = parse(nowhere().file, source.text());
        let shared = |it: &Decl| {
            use DeclKind as D;
            matches!(
                it.kind,
                D::Instrument { .. } | D::Agency { .. } | D::Database { .. }
            )
        };
        if parsed.file.decls.is_empty() || !parsed.file.decls.iter().all(shared) {
            return 0;
        }
        self.files.insert(path.to_owned(), text.to_owned());
        let decls = parsed.file.decls.iter();
        decls.filter(|it| self.declare(it)).count()
    }

    /// Returns the texts of the files, by path below the folder of instruments.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, &String)> {
        let below = |(path, text)| (format!("{FOLDER}/{path}"), text);
        self.files.iter().map(below)
    }

    /// Remembers an instrument; tells whether it has a number.
    fn declare(&mut self, decl: &Decl) -> bool {
        let DeclKind::Instrument { name, .. } = &decl.kind else {
            return false;
        };
        self.names.insert(name.text.to_string());
        let Some(SectionValue::Token(number)) = value(decl, SectionWord::Number) else {
            return false;
        };
        let kind = match value(decl, SectionWord::Kind) {
            Some(SectionValue::InstrumentKind(kind)) => Stated::Value(kind.value),
            _ => Stated::Unknown,
        };
        let instrument = KeptInstrument {
            alias: name.text.to_string(),
            number: number.text.to_string(),
            kind,
        };
        let key = fold_ascii(&number.text);
        self.instruments.entry(key).or_insert(instrument);
        true
    }
}

fn value(decl: &Decl, word: SectionWord) -> Option<&SectionValue> {
    let mut sections = decl.sections.iter();
    let found = sections.find(|it| it.head == SectionHead::Word(word));
    found.map(|it| &it.value)
}
