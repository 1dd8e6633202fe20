//! The JSON of the findings, as other programs read it.

use serde_json::{Value, json};
use tthc::{
    diagnostic::{Applicability, Code, Diagnostic, Edit, Fix, Severity},
    export::findings::{Report, to_json},
    messages::Message,
    source::{FileId, SourceFile, Sources, Span},
    values::{Date, Lang},
};
use unicode_normalization::UnicodeNormalization;

static CODE: Code = Code {
    id: "B01",
    name: "requirement-without-basis",
    level: Severity::Error,
};
static MESSAGE: Message = Message {
    id: "MESSAGE",
    vi: "không có căn cứ",
    en: "no basis",
};

fn json_of(sources: &Sources, diagnostic: Diagnostic) -> Value {
    let report = Report {
        sources,
        diagnostics: &[diagnostic],
        suppressed: &[],
        baseline: None,
        not_checked: &[],
        n_files: 1,
        n_procedures: 1,
        as_of: Date::new(2026, 11, 21),
    };
    serde_json::from_str(&to_json(&report, Lang::Vi)).unwrap()
}

/// A finding about `đồng` in a file of the user, with a fix that deletes it.
fn sources_and_finding(text: &str) -> (Sources, Diagnostic) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("phí.tthc", text));
    let parsed = sources.get(FileId(0)).unwrap().text();
    let start = parsed.find("đồng").unwrap();
    let span = Span::new(FileId(0), start, start + "đồng".len());
    let diagnostic = Diagnostic::new(&CODE, span, MESSAGE.text()).fix(Fix {
        title: MESSAGE.text(),
        applicability: Applicability::Safe,
        edits: vec![Edit {
            span,
            text: String::new(),
        }],
    });
    (sources, diagnostic)
}

#[test]
fn the_object_has_the_keys_of_the_contract() {
    let (sources, diagnostic) = sources_and_finding("phí:\n  1 đồng\n");
    let related = diagnostic.span;
    let diagnostic = diagnostic
        .related(related, MESSAGE.text())
        .about("đăng_ký", "fees.phí");
    assert_eq!(
        json_of(&sources, diagnostic),
        json!({
            "schema_version": 1,
            "as_of": "2026-11-21",
            "summary": { "files": 1, "procedures": 1, "errors": 1, "warnings": 0, "infos": 0, "suppressed": 0 },
            "findings": [{
                "code": "B01",
                "rule": "requirement-without-basis",
                "severity": "error",
                "procedure": "đăng_ký",
                "element": "fees.phí",
                "message": "không có căn cứ",
                "help": null,
                "legal_reason": null,
                "file": "phí.tthc",
                "span": { "start": 10, "end": 17, "line": 2, "column": 5, "end_line": 2, "end_column": 9 },
                "related": [{
                    "message": "không có căn cứ",
                    "file": "phí.tthc",
                    "span": { "start": 10, "end": 17, "line": 2, "column": 5, "end_line": 2, "end_column": 9 },
                }],
                "witness": null,
                "fix": { "applicability": "safe", "edits": [{ "start": 10, "end": 17, "text": "" }] },
                "fingerprint": "07595dbac2fc61cb:1",
            }],
            "suppressed": [],
            "not_checked": [],
        })
    );
}

#[test]
fn keys_keep_their_order() {
    let (sources, diagnostic) = sources_and_finding("phí: 1 đồng");
    let json = json_of(&sources, diagnostic);
    let keys: Vec<&String> = json["findings"][0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "code",
            "rule",
            "severity",
            "procedure",
            "element",
            "message",
            "help",
            "legal_reason",
            "file",
            "span",
            "related",
            "witness",
            "fix",
            "fingerprint"
        ]
    );
}

#[test]
fn offsets_count_bytes_of_what_the_user_wrote() {
    let text: String = "\u{feff}lệ phí: 1 đồng\r\n".nfd().collect();
    let (sources, diagnostic) = sources_and_finding(&text);
    let json = json_of(&sources, diagnostic);
    let edit = &json["findings"][0]["fix"]["edits"][0];
    let offset = |key: &str| usize::try_from(edit[key].as_u64().unwrap()).unwrap();
    let marked = &text[offset("start")..offset("end")];
    assert_eq!(marked.nfc().collect::<String>(), "đồng");
    assert_eq!(json["findings"][0]["span"]["column"], 11);
}
