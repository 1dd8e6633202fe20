//! The page of a code: what `tthc explain` prints and `docs/rules` shows.

use std::fmt::Write as _;

use super::Code;
use crate::{messages::Message, values::Lang};

/// The words of a page in one language, as Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageText {
    /// What is wrong, in a few words.
    pub title: String,
    /// The sections, each under its `##` heading.
    pub text: String,
}

/// The page of a code, in both languages.
///
/// A rule writes its page as the documentation of its declaration; see
/// [`Page::from_docs`]. Codes of the parser and of lowering have a sentence each,
/// by [`Page::short`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: &'static Code,
    /// The Vietnamese words.
    pub vi: PageText,
    /// The English words.
    pub en: PageText,
    /// Texts that give this finding.
    pub fires: Vec<String>,
    /// Texts that do not.
    pub clean: Vec<String>,
}

impl Page {
    /// Makes a page of one sentence.
    #[must_use]
    pub fn short(code: &'static Code, sentence: &Message) -> Self {
        let text = |title: &str| PageText {
            title: title.to_owned(),
            text: String::new(),
        };
        Self {
            code,
            vi: text(sentence.vi),
            en: text(sentence.en),
            fires: Vec::new(),
            clean: Vec::new(),
        }
    }

    /// Reads a page from the documentation of a rule.
    ///
    /// The first `#` heading is the Vietnamese title, the second the English one;
    /// blocks of `tthc,fires` and `tthc,clean` are taken out of the words.
    #[must_use]
    pub fn from_docs(code: &'static Code, docs: &str) -> Self {
        let mut page = Self {
            code,
            vi: PageText::default(),
            en: PageText::default(),
            fires: Vec::new(),
            clean: Vec::new(),
        };
        let mut n_titles = 0;
        let mut lines = docs.lines().map(|it| it.strip_prefix(' ').unwrap_or(it));
        while let Some(line) = lines.next() {
            if let Some(kind) = line.strip_prefix("```tthc,") {
                let block: String = lines
                    .by_ref()
                    .take_while(|it| !it.starts_with("```"))
                    .flat_map(|it| [it, "\n"])
                    .collect();
                let blocks = if kind == "fires" {
                    &mut page.fires
                } else {
                    &mut page.clean
                };
                blocks.push(block);
                continue;
            }
            let title = line.strip_prefix("# ");
            n_titles += usize::from(title.is_some());
            let words = if n_titles > 1 {
                &mut page.en
            } else {
                &mut page.vi
            };
            if let Some(title) = title {
                title.clone_into(&mut words.title);
            } else if line.starts_with("## ") {
                words.text.truncate(words.text.trim_end().len());
                let _ = write!(words.text, "\n\n{line}\n\n");
            } else {
                words.text.push_str(line);
                words.text.push('\n');
            }
        }
        for words in [&mut page.vi, &mut page.en] {
            words.text = words.text.trim().to_owned();
        }
        page
    }

    /// Returns the words of a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &PageText {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// Writes the page in one language, as Markdown.
    #[must_use]
    pub fn render(&self, lang: Lang) -> String {
        let words = self.words(lang);
        let mut out = format!("# {}: {}\n", self.code.id, words.title);
        let _ = write!(out, "\n`{}`\n", self.code.name);
        if !words.text.is_empty() {
            let _ = write!(out, "\n{}\n", words.text);
        }
        let (example, instead) = match lang {
            Lang::Vi => ("Ví dụ", "Nên viết"),
            Lang::En => ("Example", "Use instead"),
        };
        self.blocks(&mut out, example, instead);
        out
    }

    /// Writes the page in both languages, Vietnamese first, as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = format!("# {} `{}`\n", self.code.id, self.code.name);
        for (mark, words) in [("Tiếng Việt", &self.vi), ("English", &self.en)] {
            let _ = write!(out, "\n**{mark}. {}**\n", words.title);
            if !words.text.is_empty() {
                let _ = write!(out, "\n{}\n", words.text);
            }
        }
        self.blocks(&mut out, "Ví dụ / Example", "Nên viết / Use instead");
        out
    }

    fn blocks(&self, out: &mut String, example: &str, instead: &str) {
        for (heading, blocks) in [(example, &self.fires), (instead, &self.clean)] {
            for block in blocks {
                let _ = write!(out, "\n## {heading}\n\n```tthc\n{block}```\n");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    static CODE: Code = Code {
        id: "Q98",
        name: "some-rule",
        level: Severity::Warning,
    };

    #[test]
    fn a_page_is_cut_into_languages_and_examples() {
        let docs = " # Tên\n ## Kiểm tra gì\n chữ\n # Name\n ## What it checks\n words\n ```tthc,fires\n a\n ```\n ```tthc,clean\n b\n ```\n";
        let page = Page::from_docs(&CODE, docs);
        assert_eq!(page.vi.title, "Tên");
        assert_eq!(page.en.text, "## What it checks\n\nwords");
        assert_eq!(page.fires, ["a\n"]);
        assert_eq!(page.clean, ["b\n"]);
        assert!(
            page.render(Lang::En)
                .contains("## Use instead\n\n```tthc\nb\n```")
        );
    }
}
