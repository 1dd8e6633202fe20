//! The house: which floor may name which, walls around dependencies, sizes, headers.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use crate::support::{files_below, repo};

/// From floor to roof: a module names only modules of earlier rows, or itself.
const LAYERS: &[&[&str]] = &[
    // What unit tests use to keep generated files fresh stands below everything.
    &["freshness"],
    &["values", "source", "parallel", "soundness"],
    &["messages"],
    &["diagnostic", "law"],
    &["calendar"],
    &["syntax"],
    &["model"],
    &["lower"],
    &["workflow"],
    &["checks", "interp", "fmt"],
    &["simulate", "cost", "diff"],
    &["stats"],
    &["export", "import"],
    &["driver"],
    &["store"],
    &["cli"],
];

/// The only places that may name a dependency.
const WALLS: &[(&str, &[&str])] = &[
    ("pest", &["src/syntax/parse"]),
    ("pest_derive", &["src/syntax/parse"]),
    ("petgraph", &["src/workflow"]),
    ("rayon", &["src/parallel.rs"]),
    ("miette", &["src/diagnostic/render.rs"]),
    ("clap", &["src/cli"]),
    (
        "rust_xlsxwriter",
        &["src/export/ledger/xlsx.rs", "src/export/stats/xlsx.rs"],
    ),
    ("sha2", &["src/export/log"]),
    ("quick_xml", &["src/import/bpmn/read.rs"]),
    ("rusqlite", &["src/store"]),
    ("terminal_size", &["src/cli"]),
    ("flate2", &["src/cli", "src/export/forms/docx/picture.rs"]),
    ("qrcode", &["src/export/forms/qr.rs"]),
    ("zip", &["src/export/forms/docx/mod.rs"]),
    ("indicatif", &["src/cli/progress.rs"]),
    ("notify", &["src/cli/watch.rs"]),
    ("rand_core", &["src/simulate/chance.rs"]),
    ("rand_pcg", &["src/simulate/chance.rs"]),
    ("serde_yaml", &["src/law", "src/export/yaml.rs", "src/cli"]),
    ("jiff", &["src/values", "src/cli/clock.rs"]),
];

/// Files may not grow beyond this without a reason here.
const MAX_LINES: usize = 600;
const LONG_FILES: &[(&str, usize, &str)] = &[];
/// Half of the files are at most this long.
const MAX_MEDIAN: usize = 180;

fn rust_files() -> Vec<String> {
    ["src", "tests", "examples"]
        .iter()
        .flat_map(|it| files_below(it, "rs"))
        .collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(repo(path))
        .unwrap()
        .replace("\r\n", "\n")
}

/// Returns the module of the first level to which a file of `src` belongs.
fn module_of(path: &str) -> &str {
    let inner = path.strip_prefix("src/").unwrap();
    let first = inner.split('/').next().unwrap();
    first.strip_suffix(".rs").unwrap_or(first)
}

/// Returns the text without comments.
fn code_of(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// Returns the modules of this crate that a text names: `crate::a`, and the
/// members of `crate::{a::X, b::{Y, Z}}`.
fn crate_names(text: &str) -> BTreeSet<String> {
    let code = code_of(text);
    let mut names = BTreeSet::new();
    for (start, _) in code.match_indices("crate::") {
        let before = code[..start].chars().next_back();
        if before.is_some_and(|it| it.is_alphanumeric() || it == '_') {
            continue;
        }
        let rest = &code[start + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => names.extend(name_at(rest)),
            Some(group) => names.extend(members(group).into_iter().filter_map(name_at)),
        }
    }
    names
}

/// Returns the members of a group of imports whose opening brace was taken.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(group[start..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(group[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn name_at(text: &str) -> Option<String> {
    let end = text.find(|it: char| !it.is_alphanumeric() && it != '_');
    let name = &text[..end.unwrap_or(text.len())];
    let is_module = name.starts_with(|it: char| it.is_ascii_lowercase());
    is_module.then(|| name.to_owned())
}

#[test]
fn every_message_is_said_somewhere() {
    let sources: Vec<String> = files_below("src", "rs").iter().map(|it| read(it)).collect();
    let is_id = |it: char| it.is_alphanumeric() || it == '_';
    let mut said: BTreeMap<&str, usize> = BTreeMap::new();
    for word in sources.iter().flat_map(|it| it.split(|it| !is_id(it))) {
        *said.entry(word).or_default() += 1;
    }
    let left_over: Vec<&str> = tthc::messages::all()
        .map(|it| it.id)
        .filter(|it| said.get(it).is_none_or(|n| *n < 2))
        .collect();
    assert!(left_over.is_empty(), "{left_over:?}");
}

#[test]
fn grouped_imports_are_understood() {
    let text = "use crate::{\n    a::X,\n    b::{Y, c::Z},\n    d,\n};\nuse crate::e::F;\n\
        fn f() { crate::g::h(); $crate::i::J; my_crate::k(); } // crate::l\n";
    let names: Vec<String> = crate_names(text).into_iter().collect();
    assert_eq!(names, ["a", "b", "d", "e", "g", "i"]);
}

#[test]
fn layers_point_down() {
    let rank = |name: &str| LAYERS.iter().position(|row| row.contains(&name));
    let macros = ["messages", "words"];
    let mut broken = Vec::new();
    for path in files_below("src", "rs") {
        let from = module_of(&path);
        if matches!(from, "lib" | "main") {
            continue;
        }
        let Some(from_rank) = rank(from) else {
            broken.push(format!("{path}: `{from}` has no row in LAYERS"));
            continue;
        };
        for to in crate_names(&read(&path)) {
            let down = rank(&to).is_some_and(|to_rank| to_rank < from_rank);
            if to != from && !down && !macros.contains(&to.as_str()) {
                broken.push(format!("{path}: `{from}` names `{to}`"));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "layers must point down:\n{}",
        broken.join("\n")
    );
}

#[test]
fn dependencies_stay_behind_their_walls() {
    let mut broken = Vec::new();
    for path in files_below("src", "rs") {
        let code = code_of(&read(&path));
        for (name, rooms) in WALLS {
            let named = [
                format!("{name}::"),
                format!("use {name};"),
                format!("{name}! "),
            ]
            .iter()
            .any(|it| names_crate(&code, it));
            if named && !rooms.iter().any(|room| path.starts_with(room)) {
                broken.push(format!("{path} names `{name}`"));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "a dependency may be named in one place:\n{}",
        broken.join("\n")
    );
}

/// Tells whether a text has a phrase at the beginning of a path.
fn names_crate(code: &str, phrase: &str) -> bool {
    code.match_indices(phrase).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|it| it.is_alphanumeric() || it == '_' || it == ':')
    })
}

#[test]
fn every_file_says_what_it_is() {
    for path in rust_files() {
        assert!(
            read(&path).starts_with("//! "),
            "{path} must begin with `//!`"
        );
    }
}

#[test]
fn files_stay_small() {
    let mut lengths: Vec<usize> = Vec::new();
    let reasons: BTreeMap<&str, usize> = LONG_FILES.iter().map(|it| (it.0, it.1)).collect();
    for path in files_below("src", "rs") {
        let n_lines = read(&path).lines().count();
        let limit = reasons.get(path.as_str()).copied().unwrap_or(MAX_LINES);
        assert!(
            n_lines <= limit,
            "{path} has {n_lines} lines, more than {limit}"
        );
        lengths.push(n_lines);
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(
        median <= MAX_MEDIAN,
        "half of the files have more than {median} lines"
    );
    for (path, limit, _) in LONG_FILES {
        assert!(
            *limit > MAX_LINES && repo(path).is_file(),
            "{path} needs no exception"
        );
    }
    assert!(read("src/main.rs").lines().count() <= 30);
}

#[test]
fn nothing_is_left_for_later() {
    for path in rust_files() {
        for (line, number) in read(&path).lines().zip(1..) {
            for word in [
                "TO".to_owned() + "DO",
                "FIX".to_owned() + "ME",
                "XX".to_owned() + "X",
            ] {
                assert!(!line.contains(&word), "{path}:{number}: {line}");
            }
            let blank = line.ends_with([' ', '\t']);
            assert!(!blank, "{path}:{number} ends with a blank");
            let climbs = line.contains(&("super::".repeat(2)));
            assert!(!climbs, "{path}:{number} climbs two floors");
        }
    }
}

#[test]
fn no_path_of_a_machine_is_in_the_text() {
    let root = repo("").display().to_string();
    let root = root.trim_end_matches('/');
    let folders = [
        "src",
        "tests",
        "docs",
        "examples",
        "procedures",
        "grammar",
        ".ci",
    ];
    let kinds = ["rs", "md", "snap", "yaml", "tthc", "pest", "json"];
    for folder in folders {
        for path in kinds.iter().flat_map(|kind| files_below(folder, kind)) {
            let Ok(text) = fs::read_to_string(repo(&path)) else {
                continue;
            };
            let home = [
                "/ho".to_owned() + "me/",
                "/Us".to_owned() + "ers/",
                root.to_owned(),
            ];
            for machine in home {
                assert!(!text.contains(&machine), "{path} holds `{machine}`");
            }
        }
    }
}

#[test]
fn every_snapshot_belongs_to_a_test() {
    let tests: String = files_below("tests/it", "rs")
        .iter()
        .map(|it| read(it))
        .collect();
    // A glob over folders names its snapshots by folder and file.
    let with_folder = |path: &str| {
        let folder = path.rsplit('/').nth(1).unwrap_or_default();
        format!("{folder}__{}", stem(path))
    };
    let fixtures: BTreeSet<String> = ["tthc", "yaml"]
        .iter()
        .flat_map(|kind| files_below("tests/fixtures", kind))
        .flat_map(|it| [stem(&it), with_folder(&it)])
        .collect();
    // What is shown of each code is called as its page is listed.
    let codes = read("docs/errors/README.md");
    for path in files_below("tests", "snap") {
        let name = stem(&path);
        let (_, fixture) = name.split_once('@').unwrap_or(("", ""));
        let by_name = tests.contains(&format!("\"{name}\""));
        let by_fixture = fixtures
            .iter()
            .any(|it| fixture == it || fixture.starts_with(&format!("{it}.")));
        let by_code = path.contains("/errors/") && codes.contains(&format!("[{name}]("));
        assert!(
            by_name || by_fixture || by_code,
            "{path} belongs to no test and no fixture"
        );
    }
}

fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap();
    name.split('.').next().unwrap().to_owned()
}

#[test]
fn every_part_of_the_message_table_is_in_it() {
    let table = read("src/messages/mod.rs");
    for path in files_below("src/messages", "rs") {
        let name = stem(&path);
        let listed = table.contains(&format!(" {name}::ALL,"));
        assert!(
            matches!(name.as_str(), "mod" | "text") || listed,
            "{path} is in no list"
        );
    }
}

#[test]
fn tests_are_named_by_sentences_and_all_run() {
    for path in rust_files() {
        let text = read(&path);
        let prefix = "fn te".to_owned() + "st_";
        assert!(
            !text.contains(&prefix),
            "{path}: a test is named by a sentence"
        );
        let ignored = "#[ign".to_owned() + "ore";
        assert!(!text.contains(&ignored), "{path}: a test that never runs");
    }
}

#[test]
fn every_area_of_the_tests_is_run() {
    let main = read("tests/it/main.rs");
    for path in files_below("tests/it", "rs") {
        let name = stem(&path);
        let inside = path.matches('/').count() > 2;
        assert!(
            name == "main" || inside || main.contains(&format!("mod {name};")),
            "{path} is not in main.rs"
        );
    }
}

#[test]
fn crates_that_come_in_two_versions_are_known() {
    let lock = read("Cargo.lock");
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let mut lines = package.lines();
            lines.find_map(|it| it.strip_prefix(key)?.strip_suffix('"'))
        };
        let (name, version) = (value("name = \""), value("version = \""));
        versions
            .entry(name.unwrap())
            .or_default()
            .push(version.unwrap());
        let source = value("source = \"");
        let is_public = |it: &str| it == "registry+https://github.com/rust-lang/crates.io-index";
        assert!(
            source.is_none_or(is_public),
            "{name:?} comes from {source:?}"
        );
    }
    // The oldest versions; the newest one of each crate needs no excuse.
    let older = versions.iter().flat_map(|(name, all)| {
        let older = all.iter().take(all.len() - 1);
        older.map(move |version| format!("{name}@{version}"))
    });
    let deny = read("deny.toml");
    let known = deny.lines().filter_map(|it| {
        let rest = it.trim().strip_prefix("{ crate = \"")?;
        Some(rest.split_once('"')?.0.to_owned())
    });
    assert_eq!(known.collect::<Vec<_>>(), older.collect::<Vec<_>>());
}
