//! SARIF 2.1.0, the exchange format of checkers (OASIS Standard of 27 March 2020).
//!
//! Columns count code points of the file as the user wrote it. The places of a
//! witness are a code flow, other places are related locations, a finding that
//! a reason silences is a suppressed result with that reason.

mod place;
mod wire;

use std::collections::BTreeMap;

use super::findings::Report;
use crate::{
    diagnostic::{Applicability, Diagnostic, Page, Suppressed},
    messages::sarif as words,
    source::Sources,
    syntax::codes,
    values::Lang,
};
use place::{artifact, located, region};
use wire::{
    AsOf, BaseIds, Change, CodeFlow, Configuration, Content, Described, Driver, Fingerprints, Fix,
    Invocation, Level, Log, Logical, Outcome, Replacement, Rule, Run, Stop, Suppression, Text,
    ThreadFlow, Titles, Tool, Trust,
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

/// Writes the findings as one SARIF log, indented, with a line break at the end.
///
/// `pages` are the pages of the codes; those of the findings become rules.
#[must_use]
pub fn to_sarif(report: &Report<'_>, pages: &[Page], lang: Lang) -> String {
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [run(report, pages, lang)],
    };
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

fn run<'a>(report: &Report<'a>, pages: &'a [Page], lang: Lang) -> Run<'a> {
    let rules = rules(report, pages);
    let index: BTreeMap<&str, usize> = rules.iter().map(|it| it.code.id).zip(0..).collect();
    let unread = |it: &Diagnostic| codes::UNREAD.contains(&it.code);
    Run {
        tool: Tool {
            driver: Driver {
                name: "tthc",
                full_description: plain(words::TOOL.get(lang)),
                semantic_version: env!("CARGO_PKG_VERSION"),
                language: lang.code(),
                rules: rules.into_iter().map(|it| rule(it, lang)).collect(),
            },
        },
        language: lang.code(),
        invocations: [Invocation {
            execution_successful: !report.diagnostics.iter().any(unread),
        }],
        original_uri_base_ids: BaseIds {
            root: Described {
                description: plain(words::ROOT.get(lang)),
            },
        },
        default_encoding: "utf-8",
        newline_sequences: ["\r\n", "\n"],
        column_kind: "unicodeCodePoints",
        results: results(report, &index, lang),
        properties: report.as_of.map(|as_of| AsOf { as_of }),
    }
}

/// Returns the pages of the codes that are found, by code.
fn rules<'a>(report: &Report<'_>, pages: &'a [Page]) -> Vec<&'a Page> {
    let silenced = report.suppressed.iter().map(|it| &it.finding);
    let found: Vec<&str> = report
        .diagnostics
        .iter()
        .chain(silenced)
        .map(|it| it.code.id)
        .collect();
    let mut rules: Vec<&Page> = pages
        .iter()
        .filter(|page| found.contains(&page.code.id))
        .collect();
    rules.sort_by_key(|page| page.code.id);
    rules
}

fn rule(page: &Page, lang: Lang) -> Rule<'_> {
    let page_words = page.words(lang);
    // The first section of a page says what the rule looks at.
    let what = page_words
        .text
        .split("\n\n")
        .find(|it| !it.starts_with('#'));
    let what = what.filter(|it| !it.is_empty());
    Rule {
        id: page.code.id,
        name: page.code.name,
        short_description: plain(&page_words.title),
        full_description: plain(what.unwrap_or(&page_words.title)),
        help: Text {
            text: escape(&without_marks(&page.render(lang))),
            markdown: Some(doubled(&page.markdown())),
        },
        default_configuration: Configuration {
            level: Level::from(page.code.level),
        },
        properties: Titles {
            vi: &page.vi.title,
            en: &page.en.title,
        },
    }
}

fn results<'a>(report: &Report<'a>, index: &BTreeMap<&str, usize>, lang: Lang) -> Vec<Outcome<'a>> {
    let (digests, silenced) = report.digests();
    let writer = Writer {
        sources: report.sources,
        index,
        lang,
    };
    let found = report.diagnostics.iter().zip(digests);
    let found = found.map(|(it, digest)| writer.result(it, digest));
    let silenced = report.suppressed.iter().zip(silenced);
    let silenced = silenced.map(|(it, digest)| writer.silenced(it, digest));
    found.chain(silenced).collect()
}

/// What every result needs to be written.
struct Writer<'w> {
    sources: &'w Sources,
    index: &'w BTreeMap<&'w str, usize>,
    lang: Lang,
}

impl Writer<'_> {
    fn result<'a>(&self, it: &'a Diagnostic, digest: String) -> Outcome<'a> {
        let mut main = located(self.sources, it.span, None);
        main.logical_locations = logical(it).into_iter().collect();
        let related = it.related.iter().zip(1..).map(|((span, text), id)| {
            let mut place = located(self.sources, *span, Some(plain(&text.render(self.lang))));
            place.id = Some(id);
            place
        });
        Outcome {
            rule_id: it.code.id,
            rule_index: self.index.get(it.code.id).copied(),
            level: Level::from(it.severity),
            message: plain(&it.paragraphs(self.lang).join("\n")),
            locations: vec![main],
            related_locations: related.collect(),
            code_flows: self.flow(it).into_iter().collect(),
            fixes: self.fix(it).into_iter().collect(),
            partial_fingerprints: Fingerprints {
                primary_location_line_hash: digest.clone(),
                finding: digest,
            },
            suppressions: Vec::new(),
        }
    }

    fn silenced<'a>(&self, it: &'a Suppressed, digest: String) -> Outcome<'a> {
        let mut result = self.result(&it.finding, digest);
        result.suppressions = vec![Suppression {
            kind: "inSource",
            status: "accepted",
            justification: &it.reason,
            location: located(self.sources, it.span, None),
        }];
        result
    }

    fn flow(&self, it: &Diagnostic) -> Option<CodeFlow> {
        let stops = it.path.iter().map(|(span, text)| Stop {
            location: located(self.sources, *span, Some(plain(&text.render(self.lang)))),
        });
        let locations: Vec<Stop> = stops.collect();
        (!locations.is_empty()).then_some(CodeFlow {
            thread_flows: [ThreadFlow { locations }],
        })
    }

    /// Writes the change; one that is only shown to the reader is not offered to programs.
    fn fix(&self, it: &Diagnostic) -> Option<Fix> {
        let fix = it.fix.as_ref()?;
        let applicability = match fix.applicability {
            Applicability::Safe => "safe",
            Applicability::Unsafe => "unsafe",
            Applicability::DisplayOnly => return None,
        };
        let mut changes: Vec<Change> = Vec::new();
        for edit in &fix.edits {
            let file = self.sources.get(edit.span.file)?;
            let replacement = Replacement {
                deleted_region: region(file, edit.span),
                inserted_content: (!edit.text.is_empty()).then(|| Content {
                    text: edit.text.clone(),
                }),
            };
            let at = artifact(file.name());
            match changes.iter_mut().find(|it| it.artifact_location == at) {
                Some(change) => change.replacements.push(replacement),
                None => changes.push(Change {
                    artifact_location: at,
                    replacements: vec![replacement],
                }),
            }
        }
        (!changes.is_empty()).then(|| Fix {
            description: plain(&fix.title.render(self.lang)),
            artifact_changes: changes,
            properties: Trust { applicability },
        })
    }
}

/// Names the element by its stable path.
fn logical(it: &Diagnostic) -> Option<Logical> {
    let procedure = it.procedure.as_deref()?;
    let (name, full) = match &it.element {
        Some(element) => {
            let name = element.rsplit('.').next().unwrap_or(element);
            (name, format!("{procedure}.{element}"))
        }
        None => (procedure, procedure.to_owned()),
    };
    Some(Logical {
        name: name.to_owned(),
        fully_qualified_name: full,
        kind: if it.element.is_some() {
            "element"
        } else {
            "procedure"
        },
    })
}

fn plain(text: &str) -> Text {
    Text {
        text: escape(text),
        markdown: None,
    }
}

/// Makes a text of the user a plain message: braces would be placeholders
/// (3.11.5), and `[words](target)` would be a link (3.11.6).
fn escape(text: &str) -> String {
    doubled(text).replace("](", "] (")
}

fn doubled(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// Takes the marks of headings and of examples out of a page.
fn without_marks(page: &str) -> String {
    let mut in_example = false;
    let mut out = String::with_capacity(page.len());
    for line in page.lines() {
        if line.starts_with("```") {
            in_example = !in_example;
            continue;
        }
        let heading = line.trim_start_matches('#');
        let is_heading = !in_example && heading.len() < line.len();
        let words = if is_heading {
            heading.trim_start()
        } else {
            line
        };
        out.push_str(words);
        out.push('\n');
    }
    out
}
