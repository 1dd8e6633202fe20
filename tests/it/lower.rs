//! Names, types, inheritance and nesting: what lowering finds and what it makes.

use std::{fmt::Write as _, fs, path::Path};

use tthc::{
    diagnostic::Diagnostic,
    lower::{Lowered, codes, lower},
    source::{SourceFile, Sources},
    syntax::parse,
    values::Lang,
};

/// Lowers texts as the files of one project; their writing must be right.
fn project(texts: &[&str]) -> (Sources, Lowered) {
    let mut sources = Sources::default();
    let mut files = Vec::new();
    for (idx, text) in texts.iter().enumerate() {
        let id = sources.add(SourceFile::new(format!("{idx}.tthc"), *text));
        let parsed = parse(id, sources.get(id).unwrap().text());
        let written = parsed.diagnostics.first();
        assert!(
            written.is_none(),
            "{}",
            written.unwrap().message.render(Lang::Vi)
        );
        files.push(parsed.file);
    }
    let lowered = lower(&files);
    (sources, lowered)
}

fn ids(lowered: &Lowered) -> Vec<&'static str> {
    lowered.diagnostics.iter().map(|it| it.code.id).collect()
}

/// Writes a finding as people see it, in both languages.
fn show(sources: &Sources, finding: &Diagnostic) -> String {
    let file = sources.get(finding.span.file).unwrap();
    let mut out = String::new();
    let place = |span| {
        let place = file.place(span);
        format!("{}:{} `{}`", place.line, place.column, file.slice(span))
    };
    let about = [finding.procedure.as_deref(), finding.element.as_deref()];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    writeln!(out, "{} {}", finding.code.id, finding.code.name).unwrap();
    writeln!(out, "  at {} ({})", place(finding.span), about.join(" / ")).unwrap();
    for lang in [Lang::Vi, Lang::En] {
        writeln!(out, "  {}: {}", lang.code(), finding.message.render(lang)).unwrap();
        if let Some(reason) = &finding.legal_reason {
            writeln!(out, "    why: {}", reason.render(lang)).unwrap();
        }
        if let Some(help) = &finding.help {
            writeln!(out, "    help: {}", help.render(lang)).unwrap();
        }
        for (span, text) in &finding.related {
            writeln!(out, "    {}: {}", place(*span), text.render(lang)).unwrap();
        }
        if let Some(fix) = &finding.fix {
            let edits: Vec<String> = fix
                .edits
                .iter()
                .map(|edit| format!("{} → `{}`", place(edit.span), edit.text))
                .collect();
            let title = fix.title.render(lang);
            writeln!(
                out,
                "    fix ({:?}): {title}: {}",
                fix.applicability,
                edits.join("; ")
            )
            .unwrap();
        }
    }
    out
}

#[test]
fn every_code_has_a_fixture_that_raises_it_and_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lower/codes");
    for code in codes::ALL {
        let text = fs::read_to_string(folder.join(format!("{}.tthc", code.id))).unwrap();
        let (sources, lowered) = project(&[&text]);
        let found = ids(&lowered);
        assert!(!found.is_empty(), "{} finds nothing", code.id);
        assert!(
            found.iter().all(|id| *id == code.id),
            "{}: {found:?}",
            code.id
        );
        let shown: Vec<String> = lowered
            .diagnostics
            .iter()
            .map(|finding| show(&sources, finding))
            .collect();
        insta::with_settings!({
            snapshot_path => "../snapshots/lower",
            prepend_module_to_snapshot => false,
            snapshot_suffix => code.id,
            description => text,
        }, {
            insta::assert_snapshot!("codes", shown.join("\n"));
        });
    }
}
