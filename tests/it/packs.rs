//! The rule packs and their published schemas.

use std::{collections::BTreeMap, fs};

use serde_json::Value;
use tthc::{
    Date,
    law::{self, Element, InstrumentKind, Power},
};

use crate::support::{Folder, files_below, repo, tthc};

fn schema(pack: &str) -> Value {
    serde_json::from_str(law::pack_schema(pack).unwrap()).unwrap()
}

/// The pack that is a table.
const TABLE: &str = "replaced-papers";

fn text(pack: &str) -> String {
    let extension = if pack == TABLE { "tsv" } else { "yaml" };
    fs::read_to_string(repo(&format!("src/law/packs/{pack}.{extension}"))).unwrap()
}

/// The rows of a table as objects, keyed by its head.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.lines().filter(|it| !it.starts_with('#'));
    let head: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), head.len(), "{line}");
        let cells = head.iter().zip(cells);
        cells
            .map(|(key, cell)| ((*key).to_owned(), cell.to_owned()))
            .collect()
    };
    lines.map(row).collect()
}

/// What is wrong with a pack by its schema.
fn faults(pack: &str, text: &str) -> Vec<String> {
    let value = if pack == TABLE {
        serde_json::to_value(rows(text)).unwrap()
    } else {
        serde_yaml::from_str(text).unwrap()
    };
    let validator = jsonschema::validator_for(&schema(pack)).unwrap();
    validator
        .iter_errors(&value)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect()
}

#[test]
fn every_pack_is_valid_by_its_schema() {
    let mut files: Vec<String> = files_below("src/law/packs", "yaml")
        .iter()
        .map(|it| it.rsplit('/').next().unwrap().replace(".yaml", ""))
        .collect();
    files.push(TABLE.to_owned());
    files.sort();
    assert_eq!(files, law::PACKS, "each file is a kind of pack");
    for &pack in law::PACKS {
        assert_eq!(faults(pack, &text(pack)), [""; 0], "{pack}");
    }
    assert!(law::pack_schema("papers").is_none());
}

#[test]
fn a_pack_with_a_fault_is_refused_by_its_schema() {
    for (pack, right, wrong) in [
        ("ranks", "element: time_limit", "element: time_limits"),
        ("ranks", "own: [law, code,", "own: [law, codex,"),
        ("ranks", "    source: \"63/2010/NĐ-CP 8(1)\"\n", ""),
        ("ranks", "from: 2026-04-15", "from: 15/04/2026"),
        ("ranks", "    weak:", "    weakly:"),
        ("ranks", "97/2015/QH13 4(2)", "97/2015/QH13 4(2"),
        ("one-stop", "unit: working_hour", "unit: hours"),
        ("one-stop", "  max_trips:", "  max_trip:"),
        ("holidays-vn", "in_lieu: true", "in_lieu: maybe"),
        ("rule-levels", "level: error", "level: fatal"),
        ("agencies", "    to: ", "    until: "),
        ("publication", "  ministry", "  minister"),
        ("texts", "kind: code", "kind: kodex"),
        ("once-only", "from: ", "since: "),
        ("one-stop-forms", "kind: receipt", "kind: reception"),
        ("one-stop-forms", "{field: unit,", "{field: units,"),
        ("one-stop-forms", "phase: reception", "phase: filing"),
        ("one-stop-forms", "paper: a5", "paper: a6"),
        ("paper-words", "openers:", "opener:"),
        ("paper-words", "source:", "sources:"),
        ("rule-levels", "timeless:", "always:"),
        (TABLE, "1.000665\t", "1.00665\t"),
        (TABLE, "\tcắt\t", "\tbỏ\t"),
        (TABLE, "mã\t", "mã số\t"),
    ] {
        let text = text(pack);
        let broken = text.replace(right, wrong);
        assert_ne!(broken, text, "{pack}: nothing to break by `{right}`");
        assert_ne!(faults(pack, &broken), [""; 0], "{pack}: {wrong}");
    }
}

#[test]
fn the_program_writes_the_published_schemas() {
    let folder = Folder::new("pack_schemas");
    for &pack in law::PACKS {
        let name = format!("pack-{pack}");
        let ran = tthc(&folder, &["export", "schema", "--of", &name], b"");
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name}");
        assert_eq!(Some(ran.out.as_str()), law::pack_schema(pack), "{name}");
    }
    let ran = tthc(
        &folder,
        &["export", "schema", "--of", "pack-rank", "--lang", "en"],
        b"",
    );
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("pack-ranks"), "{}", ran.err);
    let ran = tthc(&folder, &["export", "json", "--of", "pack-ranks"], b"");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("--of"), "{}", ran.err);
}

#[test]
fn the_page_on_deadlines_names_just_the_parameters_that_no_command_reads() {
    let value: Value = serde_yaml::from_str(&text("one-stop")).unwrap();
    let parameters = value["parameters"].as_object().unwrap();
    let read: String = files_below("src", "rs")
        .iter()
        .filter(|it| !it.starts_with("src/law/"))
        .map(|it| fs::read_to_string(repo(it)).unwrap())
        .collect();
    for page in ["docs/deadlines.md", "docs/deadlines.vi.md"] {
        let words = fs::read_to_string(repo(page)).unwrap();
        for parameter in parameters.keys() {
            let listed = words.contains(&format!("\n| `{parameter}` |"));
            assert_ne!(
                listed,
                read.contains(&format!(".{parameter}")),
                "{page}: {parameter}"
            );
        }
    }
}

#[test]
fn who_may_prescribe_a_part_changes_with_the_day() {
    use InstrumentKind::{Circular, Decree, GovernmentResolution, OfficialLetter};
    let power = |element, day: &str, kind| {
        let day: Date = day.parse().unwrap();
        law::competence(element, day).map(|it| it.power(kind))
    };
    for element in [
        Element::Document,
        Element::TimeLimit,
        Element::Inspection,
        Element::Online,
    ] {
        for (day, kind, expected) in [
            ("01/01/2010", Decree, None),
            ("01/01/2018", Circular, Some(Power::NeedsDelegation)),
            ("31/03/2025", Circular, Some(Power::NeedsDelegation)),
            ("01/04/2025", Circular, Some(Power::Weak)),
            ("01/04/2025", Decree, Some(Power::Own)),
            ("01/07/2026", OfficialLetter, Some(Power::None)),
        ] {
            assert_eq!(power(element, day, kind), expected, "{element:?} {day}");
        }
    }
    // Article 8(4) of 2010: the manner of performance was left to circulars.
    let day = "01/01/2012";
    assert_eq!(power(Element::Online, day, Circular), Some(Power::Own));
    assert_eq!(
        power(Element::TimeLimit, day, Circular),
        Some(Power::NeedsDelegation)
    );
    for (day, expected) in [
        ("31/12/2025", None),
        ("01/07/2026", Some(Power::Own)),
        ("28/02/2027", Some(Power::Own)),
        ("01/03/2027", None),
    ] {
        assert_eq!(
            power(Element::Overlay, day, GovernmentResolution),
            expected,
            "{day}"
        );
    }
    assert_eq!(
        power(Element::Overlay, "01/07/2026", Circular),
        Some(Power::None)
    );
}
