//! One mistake of writing is one finding: nothing that hangs on the line is told again.

use std::fs;

use tthc::{diagnostic::Severity, driver::Session, values::Date};

use crate::support::repo;

const PROCEDURE: &str = "procedures/thuy-san/dang-ky-tau-ca.tthc";

/// The codes of what is wrong with writing and names when one line of a file is changed.
fn errors(changed: Option<(usize, &str)>) -> Vec<&'static str> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for name in [
        "procedures/van-ban/thuy-san.tthc",
        "procedures/van-ban/dung-chung.tthc",
        PROCEDURE,
    ] {
        let text = fs::read_to_string(repo(name)).unwrap();
        let lines = text.lines().enumerate().map(|(idx, line)| match changed {
            Some((at, new)) if at == idx && name == PROCEDURE => new.to_owned(),
            _ => line.to_owned(),
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        session.add(name, text.into_bytes(), true);
    }
    let found = session.compile().diagnostics;
    let errors = found.iter().filter(|it| it.severity == Severity::Error);
    errors.map(|it| it.code.id).collect()
}

fn lines() -> Vec<(usize, String)> {
    let text = fs::read_to_string(repo(PROCEDURE)).unwrap();
    let lines = text.lines().map(str::to_owned).enumerate();
    let items = lines.filter(|(_, it)| it.trim_start().starts_with("- ") && it.contains(": \""));
    items.collect()
}

#[test]
fn a_missing_quote_is_one_finding() {
    let before = errors(None);
    let mut wrong = Vec::new();
    for (idx, line) in lines() {
        let Some(at) = line.rfind('"') else { continue };
        let broken = format!("{}{}", &line[..at], &line[at + 1..]);
        let found = errors(Some((idx, &broken)));
        if found.len() != before.len() + 1 {
            wrong.push(format!("{broken}: {found:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_missing_dash_is_one_finding_that_speaks_of_the_dash() {
    let before = errors(None);
    let mut wrong = Vec::new();
    for (idx, line) in lines() {
        let broken = line.replacen("- ", "", 1);
        let found = errors(Some((idx, &broken)));
        if found.len() != before.len() + 1 || !found.contains(&"S01") {
            wrong.push(format!("{broken}: {found:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The unknown names in files in which a line with `?` cannot be read.
fn unknown(files: &[&str]) -> Vec<String> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for (idx, text) in files.iter().enumerate() {
        session.add(&format!("{idx}.tthc"), text.as_bytes().to_vec(), true);
    }
    let found = session.compile().diagnostics;
    let names = found.iter().filter(|it| it.code.id.starts_with('N'));
    names.map(|it| it.code.id.to_owned()).collect()
}

const BROKEN: &str = "thủ tục a \"A\"\ngiấy tờ:\n  - đơn: \"Đơn\n";

#[test]
fn a_lost_name_is_known_where_it_would_have_been_declared() {
    let own = format!("{BROKEN}hồ sơ: 1 bộ\n  - đơn, 1 bản chính\n");
    assert_eq!(unknown(&[&own]), Vec::<String>::new());
    let heir = "thủ tục b dựa trên a\nhồ sơ: 1 bộ\n  - đơn, 1 bản chính\n";
    assert_eq!(unknown(&[BROKEN, heir]), Vec::<String>::new());
}

#[test]
fn a_lost_name_hides_no_unknown_name_elsewhere() {
    let stranger = "thủ tục b \"B\"\nhồ sơ: 1 bộ\n  - đơn, 1 bản chính\n";
    assert_eq!(unknown(&[BROKEN, stranger]), ["N06"]);
    let other_kind = format!("{BROKEN}hồ sơ: 1 bộ\n  - \"Ảnh\", 1 bản chính\n      khi đơn\n");
    assert_eq!(unknown(&[&other_kind]).len(), 1);
}

/// The codes of errors of writing and names in files.
fn told(files: &[&str]) -> Vec<&'static str> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for (idx, text) in files.iter().enumerate() {
        session.add(&format!("{idx}.tthc"), text.as_bytes().to_vec(), true);
    }
    let found = session.compile().diagnostics.into_iter();
    found.map(|it| it.code.id).collect()
}

#[test]
fn a_declaring_line_that_cannot_be_read_is_one_finding() {
    let base = "thủ tục gốc \"Gốc\", x\ncơ quan:\n  - một_cửa: \"Một cửa\", tiếp nhận\ngiấy tờ:\n  - đơn: \"Đơn\"\n";
    let heir = "thủ tục y dựa trên gốc\nphạm vi: \"Cà Mau\"\nhồ sơ: 1 bộ\n  - bỏ đơn\n\
        trình tự:\n  - nhận: một_cửa tiếp nhận\n";
    assert_eq!(told(&[base, heir]), ["S05"]);
    // Its own origin may stand on the line.
    let own = "thủ tục y \"Y\", dựa gốc\nhồ sơ: 1 bộ\n  - bỏ đơn\n  - ảnh, 1 bản chính\n";
    assert_eq!(told(&[own]), ["S05"]);
    let two = "thủ tục \"Một\", x\nmã: 1.000001\n\nthủ tục \"Hai\", x\nmã: 1.000002\n\n\
        mẫu thủ tục \"Ba\", x\n\nmẫu thủ tục \"Bốn\", x\n\ncơ sở dữ liệu \"A\", x\n\ncơ sở dữ liệu \"B\", x\n";
    assert_eq!(told(&[two]), ["S05"; 6]);
}

#[test]
fn an_instrument_whose_name_cannot_be_read_hides_the_uses_of_unknown_ones_only() {
    let text = "văn bản \"V\", x\n\nthủ tục y \"Y\"\ncăn cứ pháp lý: NĐ7\ncơ quan:\n  - một_cửa: \"Một cửa\"\n\
        trình tự:\n  - nhận: hai_cửa tiếp nhận\n";
    assert_eq!(told(&[text]), ["S05", "N03"]);
    let seen = text.replace("văn bản \"V\"", "văn bản NĐ5 \"V\"");
    assert_eq!(told(&[&seen]), ["S05", "N01", "N03"]);
}
