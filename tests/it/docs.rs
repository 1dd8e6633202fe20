//! The documents of the language: every snippet is read, both languages show the same.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use tthc::{
    diagnostic::Severity,
    driver::Session,
    source::{FileId, SourceFile, fold_ascii},
    syntax::{
        parse,
        words::{self, SectionWord, Word},
    },
    values::Lang,
};

use crate::support::{bless, repo};

/// A fenced block of a document.
#[derive(Debug)]
pub(crate) struct Fence {
    /// The words after the three backticks.
    pub(crate) info: String,
    /// The text between the fences.
    pub(crate) text: String,
    /// The line of the opening fence, from 1.
    pub(crate) line: usize,
}

impl Fence {
    /// Returns the value of `key=value` among the words of the fence.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.info
            .split(',')
            .find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
    }

    /// Tells whether the fence is of a language.
    pub(crate) fn is(&self, language: &str) -> bool {
        self.info.split(',').next() == Some(language)
    }
}

/// Returns the fenced blocks of a document.
pub(crate) fn fences(page: &str) -> Vec<Fence> {
    let mut found: Vec<Fence> = Vec::new();
    let mut open = false;
    for (line, number) in page.lines().zip(1..) {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                open = true;
                found.push(Fence {
                    info: info.to_owned(),
                    text: String::new(),
                    line: number,
                });
            }
            None if open => {
                let text = &mut found.last_mut().unwrap().text;
                text.push_str(line);
                text.push('\n');
            }
            None => {}
        }
    }
    found
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(repo(path))
        .unwrap()
        .replace("\r\n", "\n")
}

/// Returns what a fragment looks like inside its declaration.
fn whole(fence: &Fence) -> String {
    let Some(part) = fence.get("in") else {
        return fence.text.clone();
    };
    let head = match part {
        "procedure" => "thủ tục x \"X\"\n".to_owned(),
        "provisions" => "văn bản x \"X\"\nquy định:\n".to_owned(),
        section => {
            let word = SectionWord::from_id(section).unwrap();
            format!("thủ tục x \"X\"\n{}:\n", word.spell(Lang::Vi))
        }
    };
    head + &fence.text
}

/// Returns the codes of the mistakes of writing.
fn mistakes(text: &str) -> BTreeSet<&'static str> {
    let file = SourceFile::new("snippet.tthc", text);
    let parsed = parse(FileId(0), file.text());
    parsed.diagnostics.iter().map(|it| it.code.id).collect()
}

/// Returns the mistakes of names and types of a text that stands for itself.
fn misnamed(text: &str) -> BTreeSet<&'static str> {
    let mut session = Session::new("2026-11-21".parse().unwrap());
    session.add("snippet.tthc", text.as_bytes().to_vec(), true);
    let found = session.check().diagnostics;
    let ids = found.iter().filter(|it| it.severity == Severity::Error);
    ids.map(|it| it.code.id)
        .filter(|id| id.starts_with('N'))
        .collect()
}

fn check_snippets(path: &str) {
    let mut wrong = String::new();
    for fence in fences(&read(path)).iter().filter(|it| it.is("tthc")) {
        let expected: BTreeSet<&str> = fence
            .get("gives")
            .into_iter()
            .flat_map(|it| it.split('+'))
            .collect();
        let text = whole(fence);
        let mut found = mistakes(&text);
        if matches!(fence.get("in"), None | Some("procedure")) {
            found.extend(misnamed(&text));
        }
        if found != expected {
            let _ = writeln!(
                wrong,
                "{path}:{}: {found:?} instead of {expected:?}",
                fence.line
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_snippet_of_the_reference_is_read() {
    check_snippets("docs/language.md");
    check_snippets("docs/language.vi.md");
}

#[test]
fn both_references_show_the_same_snippets() {
    let snippets = |path: &str| -> Vec<(String, String)> {
        let fences = fences(&read(path));
        fences.into_iter().map(|it| (it.info, it.text)).collect()
    };
    let (english, vietnamese) = (
        snippets("docs/language.md"),
        snippets("docs/language.vi.md"),
    );
    for (english, vietnamese) in english.iter().zip(&vietnamese) {
        assert_eq!(english, vietnamese);
    }
    assert_eq!(english.len(), vietnamese.len());
}

#[test]
fn both_references_list_every_keyword() {
    keywords_in("docs/language.md", Lang::En);
    keywords_in("docs/language.vi.md", Lang::Vi);
}

fn keywords_in(path: &str, lang: Lang) {
    let page = read(path);
    let (begin, end) = ("<!-- keywords -->\n", "<!-- /keywords -->");
    let (before, rest) = page.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    bless(
        path,
        &format!("{before}{begin}{}{end}{after}", keyword_table(lang)),
    );
}

fn keyword_table(lang: Lang) -> String {
    let header = match lang {
        Lang::En => "| id | Vietnamese | plain | English | also |",
        Lang::Vi => "| id | tiếng Việt | không dấu | tiếng Anh | cũng viết |",
    };
    let mut out = String::new();
    for place in words::table() {
        let _ = write!(
            out,
            "\n### `{}`\n\n{header}\n|---|---|---|---|---|\n",
            place.place
        );
        for row in place.rows {
            let plain = fold_ascii(row.vi);
            let plain = if plain == row.vi.to_lowercase() {
                String::new()
            } else {
                format!("`{plain}`")
            };
            let also: Vec<String> = row.also.iter().map(|it| format!("`{it}`")).collect();
            let _ = writeln!(
                out,
                "| {} | `{}` | {plain} | `{}` | {} |",
                words::snake_case(row.id),
                row.vi,
                row.en,
                also.join(", "),
            );
        }
    }
    out.push('\n');
    out
}
