//! The documents of the language: every snippet is read, both languages show the same.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use tthc::{
    diagnostic::Severity,
    lower::lower,
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
    /// The backticks that open and close it.
    pub(crate) mark: String,
    /// The words after the backticks.
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

/// Returns the fenced blocks of a document; a block ends at as many backticks as began it.
pub(crate) fn fences(page: &str) -> Vec<Fence> {
    let mut found: Vec<Fence> = Vec::new();
    let mut open = false;
    for (line, number) in page.lines().zip(1..) {
        let info = line.trim_start_matches('`');
        let mark = &line[..line.len() - info.len()];
        match found.last_mut() {
            Some(fence) if open && line == fence.mark => open = false,
            Some(fence) if open => {
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            _ if mark.len() >= 3 => {
                open = true;
                found.push(Fence {
                    mark: mark.to_owned(),
                    info: info.to_owned(),
                    text: String::new(),
                    line: number,
                });
            }
            _ => {}
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
    let file = SourceFile::new("snippet.tthc", text);
    let lowered = lower(&[parse(FileId(0), file.text()).file]);
    let errors = lowered
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error);
    errors.map(|it| it.code.id).collect()
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
fn the_check_of_snippets_sees_mistakes() {
    assert_eq!(mistakes("thủ tục x \"X\"\nhồ sơ: nhiều\n"), ["S05"].into());
    let unknown = "thủ tục x \"X\"\nhồ sơ: 1 bộ\n- tờ_khai\n";
    assert_eq!(mistakes(unknown), [].into());
    assert_eq!(misnamed(unknown), ["N06"].into());
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

/// What pages of two languages share: headings, rows of tables, points, names of the program.
fn shape(path: &str) -> (Vec<usize>, usize, usize, BTreeSet<String>) {
    let page = read(path);
    let level = |line: &str| line.len() - line.trim_start_matches('#').len();
    let headings = page.lines().map(level).filter(|it| *it > 0).collect();
    let count = |mark: &str| page.lines().filter(|it| it.starts_with(mark)).count();
    let spans = page.split('`').skip(1).step_by(2);
    let names =
        spans.filter(|it| it.is_ascii() && it.starts_with(|it: char| it.is_ascii_uppercase()));
    let names = names.map(str::to_owned).collect();
    (headings, count("|"), count("* ") + count("- "), names)
}

#[test]
fn pages_of_equal_standing_have_the_same_shape() {
    for name in [
        "semantics",
        "project",
        "deadlines",
        "language",
        "simulate",
        "store",
    ] {
        let english = shape(&format!("docs/{name}.md"));
        assert!(english.0.len() > 3 || name == "project");
        assert_eq!(english, shape(&format!("docs/{name}.vi.md")), "{name}");
    }
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
    let fresh = format!("{before}{begin}{}{end}{after}", keyword_table(lang));
    // Written only when it changes, because other tests read the page meanwhile.
    if fresh != page {
        bless(path, &fresh);
    }
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

/// Returns the text of every source file below a folder.
fn sources(folder: &str) -> String {
    let mut out = String::new();
    let mut folders = vec![repo(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                out.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    out
}

/// Returns the Vietnamese term and the name of each public type that states one.
fn terms_of_types(code: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut term: Option<String> = None;
    for line in code.lines() {
        if let Some(doc) = line.strip_prefix("/// ") {
            let inside = doc.split_once('(').and_then(|(_, it)| it.split_once(')'));
            let inside = inside
                .map(|(it, _)| it)
                .filter(|it| !it.is_ascii() && !it.contains('`'));
            term = term.or_else(|| inside.map(str::to_owned));
        } else if let Some(rest) = ["pub struct ", "pub enum "]
            .iter()
            .find_map(|it| line.strip_prefix(it))
        {
            let end = rest
                .find(|it: char| !it.is_alphanumeric())
                .unwrap_or(rest.len());
            found.extend(term.take().map(|term| (term, rest[..end].to_owned())));
        } else if !line.starts_with("#[") {
            term = None;
        }
    }
    found
}

#[test]
fn the_glossary_has_the_term_of_every_type_of_the_model() {
    let page = read("docs/glossary.md");
    let types = terms_of_types(&sources("src/model"));
    assert!(types.len() > 10, "{types:?}");
    for (term, name) in types {
        let row = |line: &&str| line.contains(&term) && line.contains(&format!("`{name}`"));
        assert!(
            page.lines().any(|it| row(&it)),
            "no row for {name} ({term})"
        );
    }
}

#[test]
fn every_name_in_the_glossary_exists() {
    let code = sources("src");
    for line in read("docs/glossary.md")
        .lines()
        .filter(|it| it.ends_with("` |"))
    {
        let column = line.trim_end_matches(" |").rsplit("| ").next().unwrap();
        for name in column.split(", ").map(|it| it.trim_matches('`')) {
            let last = name.rsplit("::").next().unwrap();
            let kinds = ["struct", "enum", "trait", "fn"];
            let declared = kinds
                .iter()
                .any(|kind| code.contains(&format!("pub {kind} {last}")));
            assert!(
                declared || code.contains(&format!("pub {last}:")),
                "`{name}` is not in src"
            );
        }
    }
}
