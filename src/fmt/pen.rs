//! A pen that writes one line in one language.

use super::{line::Line, written::Written};
use crate::{
    syntax::{
        ast::{Mention, Name, Quoted},
        words::{Connective, Word},
    },
    values::Lang,
};

/// Writes one line; blanks come by themselves.
#[derive(Debug)]
pub(super) struct Pen<'t> {
    /// The language of its words.
    pub(super) lang: Lang,
    /// The piece that is written again, where its words stay in their language.
    written: Written<'t>,
    line: Line,
    /// The next word stands without a blank before it.
    tight: bool,
}

impl<'t> Pen<'t> {
    pub(super) fn new(lang: Lang, written: Written<'t>) -> Self {
        Self {
            lang,
            written,
            line: Line::default(),
            tight: true,
        }
    }

    pub(super) fn finish(self) -> Line {
        self.line
    }

    /// Writes a word after a blank.
    pub(super) fn put(&mut self, text: &str) -> &mut Self {
        if !self.tight {
            self.line.push(" ");
        }
        self.tight = false;
        self.line.push(text);
        self
    }

    /// Writes letters right after those before.
    pub(super) fn glue(&mut self, text: &str) -> &mut Self {
        self.line.push(text);
        self.tight = false;
        self
    }

    /// Lets the next word stand without a blank before it.
    pub(super) fn tighten(&mut self) -> &mut Self {
        self.tight = true;
        self
    }

    pub(super) fn comma(&mut self) -> &mut Self {
        self.line.comma();
        self
    }

    /// Writes a keyword, as it was written where it has several spellings.
    pub(super) fn word<W: Word>(&mut self, word: W) -> &mut Self {
        self.word_or(word, word.spell(self.lang))
    }

    /// Writes a keyword as it was written, or in this form.
    pub(super) fn word_or<W: Word>(&mut self, word: W, form: &'static str) -> &mut Self {
        let written = self.written.spelling(word.row(), self.lang);
        self.put(written.unwrap_or(form))
    }

    pub(super) fn kw(&mut self, word: Connective) -> &mut Self {
        self.word(word)
    }

    /// Writes a word whose English has a plural.
    pub(super) fn counted<W: Word>(&mut self, count: u32, kind: W) -> &mut Self {
        self.put(&count.to_string());
        let plural = self.lang == Lang::En && count != 1;
        let form = if plural {
            kind.plural()
        } else {
            singular_of(kind, self.lang)
        };
        self.word_or(kind, form)
    }

    pub(super) fn name(&mut self, name: &Name) -> &mut Self {
        self.written.pass(name.span);
        self.put(&name.text)
    }

    /// Writes names parted by commas.
    pub(super) fn names(&mut self, names: &[Name]) -> &mut Self {
        self.list(names, |pen, name| {
            pen.name(name);
        })
    }

    /// Writes a list parted by commas.
    pub(super) fn list<T>(&mut self, all: &[T], mut each: impl FnMut(&mut Self, &T)) -> &mut Self {
        for (idx, one) in all.iter().enumerate() {
            if idx > 0 {
                self.comma();
            }
            each(self, one);
        }
        self
    }

    pub(super) fn quoted(&mut self, text: &Quoted) -> &mut Self {
        if !self.tight {
            self.line.push(" ");
        }
        self.tight = false;
        self.written.pass(text.span);
        self.line.quote(&text.text);
        self
    }

    /// Writes a title where there is one, with letters glued before it.
    pub(super) fn title(&mut self, before: &str, title: Option<&Quoted>) -> &mut Self {
        if let Some(title) = title {
            self.glue(before);
            self.quoted(title);
        }
        self
    }

    pub(super) fn mention(&mut self, mention: &Mention) -> &mut Self {
        match mention {
            Mention::Name(name) => self.name(name),
            Mention::Text(text) => self.quoted(text),
            Mention::Applicant(_) => self.kw(Connective::ApplicantParty),
        }
    }
}

fn singular_of<W: Word>(word: W, lang: Lang) -> &'static str {
    let row = word.row();
    if lang == Lang::Vi || !row.en.ends_with('s') {
        return row.get(lang);
    }
    let mut others = row.also.iter().copied();
    let singular = others.find(|it| row.en.strip_suffix('s') == Some(it));
    singular.unwrap_or(row.en)
}
