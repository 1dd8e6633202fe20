//! The page of a code: what `tthc explain` prints and `docs/rules` shows.

use std::fmt::Write as _;

use super::Code;
use crate::values::Lang;

/// What stands before the Vietnamese title of a page in both languages.
const VIETNAMESE: &str = "Tiếng Việt";
/// What stands before the English title.
const ENGLISH: &str = "English";
/// The heading of the examples that give the finding.
const EXAMPLE: &str = "Ví dụ / Example";
/// The heading of those that do not.
const INSTEAD: &str = "Nên viết / Use instead";

/// The words of a page in one language, as Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageText {
    /// What is wrong, in a few words.
    pub title: String,
    /// The sections, each under its `##` heading.
    pub text: String,
}

impl PageText {
    /// Adds a line of the words; a heading has an empty line on both sides.
    fn line(&mut self, line: &str) {
        if line.starts_with("## ") {
            self.text.truncate(self.text.trim_end().len());
            let _ = write!(self.text, "\n\n{line}\n\n");
        } else if !(line.is_empty() && self.text.ends_with("\n\n")) {
            self.text.push_str(line);
            self.text.push('\n');
        }
    }
}

/// An example of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// `tthc`, or `yaml` for a case file of the example before it.
    pub language: String,
    /// The text, with the end of its last line.
    pub text: String,
}

/// The page of a code, in both languages.
///
/// A rule writes its page as the documentation of its declaration; see
/// [`Page::from_docs`]. Other codes have theirs in `docs/errors`; see
/// [`Page::from_markdown`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: &'static Code,
    /// The Vietnamese words.
    pub vi: PageText,
    /// The English words.
    pub en: PageText,
    /// Texts that give this finding.
    pub fires: Vec<Sample>,
    /// Texts that do not.
    pub clean: Vec<Sample>,
}

impl Page {
    fn new(code: &'static Code) -> Self {
        Self {
            code,
            vi: PageText::default(),
            en: PageText::default(),
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
        let mut page = Self::new(code);
        let mut n_titles = 0;
        let mut lines = docs.lines().map(|it| it.strip_prefix(' ').unwrap_or(it));
        while let Some(line) = lines.next() {
            if let Some(info) = line.strip_prefix("```") {
                let (language, kind) = info.split_once(',').unwrap_or((info, ""));
                page.sample(kind == "fires", language, &mut lines);
            } else if let Some(title) = line.strip_prefix("# ") {
                n_titles += 1;
                title.clone_into(&mut page.words_mut(n_titles == 2).title);
            } else {
                page.words_mut(n_titles == 2).line(line);
            }
        }
        page.trimmed()
    }

    /// Reads a page as [`Page::markdown`] writes it.
    #[must_use]
    pub fn from_markdown(code: &'static Code, text: &str) -> Self {
        let mut page = Self::new(code);
        let (mut is_english, mut fires) = (false, false);
        let mut lines = text.lines().skip(1);
        while let Some(line) = lines.next() {
            let title = |mark: &str| {
                let rest = line.strip_prefix("**")?.strip_prefix(mark)?;
                rest.strip_prefix(". ")?.strip_suffix("**")
            };
            if let Some(language) = line.strip_prefix("```") {
                page.sample(fires, language, &mut lines);
            } else if let Some(title) = title(VIETNAMESE) {
                title.clone_into(&mut page.vi.title);
            } else if let Some(title) = title(ENGLISH) {
                is_english = true;
                title.clone_into(&mut page.en.title);
            } else if line
                .strip_prefix("## ")
                .is_some_and(|it| it == EXAMPLE || it == INSTEAD)
            {
                fires = line.ends_with(EXAMPLE);
            } else {
                page.words_mut(is_english).line(line);
            }
        }
        page.trimmed()
    }

    fn words_mut(&mut self, english: bool) -> &mut PageText {
        if english { &mut self.en } else { &mut self.vi }
    }

    /// Takes the lines of an example up to its end.
    fn sample<'a>(
        &mut self,
        fires: bool,
        language: &str,
        lines: &mut impl Iterator<Item = &'a str>,
    ) {
        let body = lines.take_while(|it| !it.starts_with("```"));
        let sample = Sample {
            language: language.to_owned(),
            text: body.flat_map(|it| [it, "\n"]).collect(),
        };
        let samples = if fires {
            &mut self.fires
        } else {
            &mut self.clean
        };
        samples.push(sample);
    }

    fn trimmed(mut self) -> Self {
        for words in [&mut self.vi, &mut self.en] {
            words.text = words.text.trim().to_owned();
        }
        self
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
        self.samples(&mut out, example, instead);
        out
    }

    /// Writes the page in both languages, Vietnamese first, as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = format!("# {} `{}`\n", self.code.id, self.code.name);
        for (mark, words) in [(VIETNAMESE, &self.vi), (ENGLISH, &self.en)] {
            let _ = write!(out, "\n**{mark}. {}**\n", words.title);
            if !words.text.is_empty() {
                let _ = write!(out, "\n{}\n", words.text);
            }
        }
        self.samples(&mut out, EXAMPLE, INSTEAD);
        out
    }

    fn samples(&self, out: &mut String, example: &str, instead: &str) {
        for (heading, samples) in [(example, &self.fires), (instead, &self.clean)] {
            if !samples.is_empty() {
                let _ = write!(out, "\n## {heading}\n");
            }
            for Sample { language, text } in samples {
                let _ = write!(out, "\n```{language}\n{text}```\n");
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
        let texts = |samples: &[Sample]| -> Vec<String> {
            samples.iter().map(|it| it.text.clone()).collect()
        };
        assert_eq!(texts(&page.fires), ["a\n"]);
        assert_eq!(texts(&page.clean), ["b\n"]);
        assert!(
            page.render(Lang::En)
                .contains("## Use instead\n\n```tthc\nb\n```")
        );
    }
    #[test]
    fn a_page_is_read_as_it_is_written() {
        let docs = " # Tên\n ## Nghĩa là gì\n chữ\n\n chữ\n # Name\n ## What it means\n words\n ```tthc,fires\n a\n ```\n ```yaml,fires\n b\n ```\n ```tthc,clean\n c\n ```\n";
        let page = Page::from_docs(&CODE, docs);
        assert_eq!(Page::from_markdown(&CODE, &page.markdown()), page);
        assert_eq!(page.fires.len(), 2);
        assert_eq!(page.vi.text, "## Nghĩa là gì\n\nchữ\n\nchữ");
    }
}
