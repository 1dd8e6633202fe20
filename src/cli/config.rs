//! The project file `tthc.yaml`.
//!
//! ```yaml
//! project: Thủ tục thủy sản
//! lang: vi
//! procedures: [procedures]
//! rules:
//!   B07: off
//!   step-without-actor: warning
//! ```

use std::path::{Component, Path, PathBuf};

use serde_yaml::Value;

use super::Failure;
use crate::{
    checks::Levels,
    driver,
    messages::{
        Text, cli, project,
        readers::{self, Form, told},
    },
    source::{similarity, too_deep},
    values::Lang,
};

const KEYS: [&str; 4] = ["project", "lang", "procedures", "rules"];

/// What a project file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Config {
    /// The name of the project.
    pub(crate) project: Option<String>,
    /// The language of messages where the locale names none.
    pub(crate) lang: Option<Lang>,
    /// The folders of procedures, below that of the file; none means all.
    pub(crate) procedures: Vec<PathBuf>,
    /// Where the file names these folders.
    pub(crate) folders_at: Option<String>,
    /// The levels of rules.
    pub(crate) levels: Levels,
}

/// Reads a project file.
pub(crate) fn parse(name: &str, text: &str) -> Result<Config, Failure> {
    let reader = Reader { name, text };
    if text.trim().is_empty() {
        return Ok(Config::default());
    }
    if let Some(place) = too_deep(text) {
        return Err(reader.failure(place, readers::TOO_DEEP.text()));
    }
    let value: Value = serde_yaml::from_str(text).map_err(|error| {
        let place = error.location().map(|it| (it.line(), it.column()));
        let text = told(&error.to_string(), Form::Yaml);
        reader.failure(place.unwrap_or((1, 1)), text)
    })?;
    reader.config(&value)
}

/// One file and what is known of it.
struct Reader<'a> {
    name: &'a str,
    text: &'a str,
}

impl Reader<'_> {
    fn config(&self, value: &Value) -> Result<Config, Failure> {
        let mut config = Config::default();
        if value.is_null() {
            return Ok(config);
        }
        let Value::Mapping(map) = value else {
            return Err(self.failure((1, 1), project::NOT_A_MAP.text()));
        };
        for (key, value) in map {
            let key = scalar(key);
            match key.as_str() {
                "project" => {
                    let name = value.as_str().map(str::to_owned);
                    let wrong = || self.at(&key, project::NOT_TEXT.with("key", &key));
                    config.project = Some(name.ok_or_else(wrong)?);
                }
                "lang" => config.lang = Some(self.lang(value)?),
                "procedures" => {
                    config.procedures = self.folders(value)?;
                    config.folders_at = Some(self.place(self.line_of(&key)));
                }
                "rules" => config.levels = self.levels(value)?,
                _ => {
                    let known = KEYS.join(", ");
                    let text = project::UNKNOWN_KEY.with("key", &key).with("known", known);
                    return Err(self.at(&key, text));
                }
            }
        }
        Ok(config)
    }

    fn lang(&self, value: &Value) -> Result<Lang, Failure> {
        match value.as_str() {
            Some("vi") => Ok(Lang::Vi),
            Some("en") => Ok(Lang::En),
            _ => Err(self.at("lang", project::BAD_LANG.with("value", scalar(value)))),
        }
    }

    fn folders(&self, value: &Value) -> Result<Vec<PathBuf>, Failure> {
        let wrong = || self.at("procedures", project::NOT_FOLDERS.with("key", "procedures"));
        let one = |it: &Value| {
            let path = it.as_str().map(PathBuf::from);
            path.filter(|it| is_below(it)).ok_or_else(wrong)
        };
        match value {
            Value::Sequence(list) => list.iter().map(one).collect(),
            Value::String(_) => Ok(vec![one(value)?]),
            _ => Err(wrong()),
        }
    }

    fn levels(&self, value: &Value) -> Result<Levels, Failure> {
        let Value::Mapping(map) = value else {
            return Err(self.at("rules", project::NOT_RULES.with("key", "rules")));
        };
        let mut levels = Levels::default();
        for (key, value) in map {
            let key = scalar(key);
            if !driver::codes().any(|it| it.is_named(&key)) {
                return Err(self.at(&key, unknown_rule(&key)));
            }
            let level = scalar(value);
            let level = level
                .parse()
                .map_err(|_| self.at(&key, project::BAD_LEVEL.with("value", &level)))?;
            // A code with a page that is no rule stands for a text that cannot be run.
            levels
                .set(&key, level)
                .map_err(|_| self.at(&key, project::FIXED_LEVEL.with("code", &key)))?;
        }
        Ok(levels)
    }

    /// A mistake at the line of a key; the reader of YAML keeps no places.
    fn at(&self, key: &str, text: Text) -> Failure {
        self.failure(self.line_of(key), text)
    }

    fn line_of(&self, key: &str) -> (usize, usize) {
        let place = self.text.lines().zip(1..).find_map(|(line, number)| {
            let trimmed = line.trim_start();
            let rest = trimmed.trim_start_matches(['"', '\'']).strip_prefix(key)?;
            let is_key = rest
                .trim_start_matches(['"', '\''])
                .trim_start()
                .starts_with(':');
            let indent = line.chars().count() - trimmed.chars().count();
            is_key.then_some((number, indent + 1))
        });
        place.unwrap_or((1, 1))
    }

    fn place(&self, (line, column): (usize, usize)) -> String {
        format!("{}:{line}:{column}", self.name)
    }

    fn failure(&self, place: (usize, usize), text: Text) -> Failure {
        let place = self.place(place);
        project::AT.with("place", place).with("text", text).into()
    }
}

/// Says that a rule does not exist, and which one was likely meant.
pub(crate) fn unknown_rule(typed: &str) -> Text {
    if typed.is_empty() {
        return cli::EMPTY_CODE.text();
    }
    // `T99` is no slip for a code of another kind: the letter says the kind.
    let letter = typed.chars().next().map(|it| it.to_ascii_uppercase());
    let coded = typed
        .get(1..)
        .is_some_and(|it| it.chars().all(|it| it.is_ascii_digit()));
    let of_kind = |it: &&str| !coded || it.chars().next() == letter;
    let names = driver::codes().flat_map(|it| [it.id, it.name]);
    let near = names
        .filter(of_kind)
        .filter_map(|it| similarity(typed, it).map(|distance| (distance, it)))
        .min();
    match near {
        Some((_, near)) => cli::UNKNOWN_RULE_NEAR
            .with("code", typed)
            .with("near", near),
        None => cli::UNKNOWN_RULE.with("code", typed),
    }
}

/// Tells whether a path stays below its folder.
fn is_below(path: &Path) -> bool {
    path.components()
        .all(|it| matches!(it, Component::Normal(_) | Component::CurDir))
}

/// Returns a scalar as it reads; YAML takes `off` and `no` for text, as we do.
fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::RuleLevel;

    fn read(text: &str) -> Result<Config, String> {
        parse("tthc.yaml", text).map_err(|it| it.text.render(Lang::En))
    }

    #[test]
    fn a_project_says_its_name_folders_and_levels() {
        let config = read(
            "project: Thủy sản\nlang: en\nprocedures: [procedures]\nrules:\n  step-without-actor: off\n",
        )
        .unwrap();
        assert_eq!(config.project.as_deref(), Some("Thủy sản"));
        assert_eq!(config.lang, Some(Lang::En));
        assert_eq!(config.procedures, [PathBuf::from("procedures")]);
        let mut levels = Levels::default();
        levels.set("step-without-actor", RuleLevel::Off).unwrap();
        assert_eq!(config.levels, levels);
        assert_eq!(read(""), Ok(Config::default()));
        assert_eq!(read("# nothing\n"), Ok(Config::default()));
    }

    #[test]
    fn both_pages_have_a_row_for_every_key_and_samples_that_are_read() {
        let pages = [
            include_str!("../../docs/project.md"),
            include_str!("../../docs/project.vi.md"),
        ];
        for page in pages {
            let rows = page
                .lines()
                .filter_map(|it| it.strip_prefix("| `")?.split_once('`'));
            let keys: Vec<&str> = rows.map(|it| it.0).collect();
            assert_eq!(keys, KEYS);
            let samples = page.split("```yaml").skip(1);
            let samples: Vec<&str> = samples.filter_map(|it| it.split("```").next()).collect();
            assert!(!samples.is_empty());
            for sample in samples {
                let config = read(sample).unwrap();
                assert_ne!(config, Config::default(), "{sample}");
            }
        }
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        for (text, expected) in [
            (
                "lang: vi\nrule: {}\n",
                "tthc.yaml:2:1: there is no key `rule`",
            ),
            ("lang: fr\n", "tthc.yaml:1:1: `fr` is no language"),
            (
                "rules:\n  file-to-large: off\n",
                "tthc.yaml:2:3: there is no rule `file-to-large`; did you mean `file-too-large`?",
            ),
            (
                "rules:\n  step-without-actor: loud\n",
                "tthc.yaml:2:3: `loud` is no level",
            ),
            (
                "rules:\n  S17: off\n",
                "tthc.yaml:2:3: the level of `S17` is fixed",
            ),
            (
                "procedures: [../a]\n",
                "tthc.yaml:1:1: `procedures` must be a list",
            ),
            ("- a\n", "tthc.yaml:1:1: the file must hold lines"),
            ("project: [a\n", "tthc.yaml:"),
            ("rules:\n  S17: off\n  S17: info\n", "tthc.yaml:"),
        ] {
            let told = read(text).unwrap_err();
            assert!(told.starts_with(expected), "{text}: {told}");
        }
    }
}
