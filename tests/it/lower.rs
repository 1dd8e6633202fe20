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

#[test]
fn agencies_that_are_part_of_each_other_are_one_finding() {
    let agency =
        |name: &str, above: &str| format!("cơ quan {name} \"{name}\"\ntrực thuộc: {above}\n");
    let ring = [
        agency("p", "q"),
        agency("q", "r"),
        agency("r", "p"),
        agency("x", "p"),
    ]
    .concat();
    assert_eq!(ids(&project(&[&ring]).1), ["N17"]);
    assert_eq!(ids(&project(&[&agency("p", "p")]).1), ["N17"]);
    let chain = [
        agency("p", "q"),
        agency("q", "r"),
        "cơ quan r \"r\"\n".to_owned(),
    ]
    .concat();
    assert_eq!(ids(&project(&[&chain]).1), Vec::<&str>::new());
}

#[test]
fn a_number_of_an_act_without_its_end_is_no_act_of_its_own() {
    let act = "văn bản N \"Nghị định\"\nsố: 10/2025/NĐ-CP\nloại: nghị định\n";
    let cites = |number: &str| {
        format!("thủ tục x \"X\"\nphí:\n- p: 5 đồng\n    căn cứ Điều 7 Nghị định {number}\n")
    };
    let found = |number: &str, acts: &[&str]| {
        let text = cites(number);
        let texts: Vec<&str> = acts.iter().copied().chain([text.as_str()]).collect();
        let (_, lowered) = project(&texts);
        let fixes = lowered.diagnostics.iter().filter_map(|it| it.fix.as_ref());
        let fixes: Vec<String> = fixes.map(|it| it.edits[0].text.clone()).collect();
        (ids(&lowered), fixes)
    };
    let whole = "10/2025/NĐ-CP";
    assert_eq!(
        found("10/2025", &[act]),
        (vec!["N01"], vec![whole.to_owned()])
    );
    assert_eq!(found(whole, &[act]), (vec![], vec![]));
    // Whole numbers of acts that no file declares may be cited, and so may a cut one that nothing completes.
    assert_eq!(found("11/2025/NĐ-CP", &[act]), (vec![], vec![]));
    let other = act
        .replace("văn bản N ", "văn bản M ")
        .replace("NĐ-CP", "QĐ-TTg");
    assert_eq!(found("10/2025", &[act, &other]), (vec![], vec![]));
}

#[test]
fn a_parameter_of_a_template_is_declared_once() {
    let template = "mẫu thủ tục m(loại, Loai) \"Cấp {loại}\"\n";
    assert_eq!(ids(&project(&[template]).1), ["N15"]);
}

/// Blocks that open inside each other and are closed by the lines of `end`.
fn nested(n_blocks: usize, end: &str) -> String {
    let mut text = "thủ tục x \"X\"\ncơ quan:\n  - s: \"S\", giải quyết\ntrình tự:\n".to_owned();
    for idx in 0..n_blocks {
        write!(
            text,
            "  - b{idx}: song song\n  + nhánh n{idx}\n  - t{idx}: s thẩm định\n"
        )
        .unwrap();
    }
    text + &end.repeat(n_blocks)
}

#[test]
fn blocks_are_nested_only_so_deep() {
    let end = "  - hết song song\n";
    assert_eq!(ids(&project(&[&nested(64, end)]).1), Vec::<&str>::new());
    assert_eq!(ids(&project(&[&nested(65, end)]).1), ["S07"]);
    assert_eq!(ids(&project(&[&nested(1000, end)]).1), ["S07"]);
    let open = ids(&project(&[&nested(1000, "")]).1);
    assert_eq!(open.iter().filter(|it| **it == "S07").count(), 1);
    assert_eq!(
        open.len(),
        65,
        "those that are open at the end are not closed"
    );
}

#[test]
fn an_outcome_in_a_wrong_place_is_called_as_it_is_written() {
    let text = "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\", 1 bản chính\n      thiếu thì từ chối\n";
    let (_, lowered) = project(&[text]);
    let [finding] = lowered.diagnostics.as_slice() else {
        panic!("{:?}", ids(&lowered));
    };
    assert_eq!(finding.code.id, "N20");
    let said = [Lang::Vi, Lang::En].map(|it| finding.message.render(it));
    assert!(said[0].contains("`thiếu`"), "{}", said[0]);
    assert!(said[1].contains("`incomplete`"), "{}", said[1]);
}

#[test]
fn what_only_papers_to_file_have_is_refused_where_nothing_keeps_it() {
    let head = "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\", 1 bản chính";
    let cases = [
        (", xuất trình, trả lại, nếu có\n", 0),
        ("\n      hoặc bản sao, nếu có\n", 0),
        ("\n      hoặc bản sao, xuất trình\n", 1),
        (
            "\n      hoặc b: \"B\", trả lại, kết quả của thủ tục 1.003650\n",
            2,
        ),
        ("\n      kèm \"Ảnh\", nếu có, xuất trình\n", 1),
        ("\nkết quả:\n  - g: \"G\", theo mẫu, vô thời hạn\n", 0),
        ("\nkết quả:\n  - g: \"G\", nếu có\n", 1),
        (
            "\nkết quả:\n  - g: một trong\n      + h: \"H\", trả lại\n",
            1,
        ),
    ];
    for (rest, expected) in cases {
        let text = format!("{head}{rest}");
        let (_, lowered) = project(&[&text]);
        let found = ids(&lowered);
        let refused = found.iter().filter(|it| **it == "N20").count();
        assert_eq!(refused, expected, "{text}: {found:?}");
    }
}
