//! Procedures to which no rule was applied are told: rules wait for mistakes of writing.

use crate::support::{Folder, tthc};

#[test]
fn a_procedure_to_which_no_rule_was_applied_is_named() {
    let folder = Folder::new("no_rule_applied");
    let whole = "thủ tục lành \"Lành\"\nhồ sơ: 1 bộ\n  - đơn: \"Giấy tờ khác\", 1 bản chính\n";
    let torn = "thủ tục hỏng \"Hỏng\"\nhồ sơ: 1 bộ\n  - đơn: \"Giấy tờ khác, 1 bản chính\n";
    folder.write("a.tthc", format!("{torn}\n{whole}"));
    let check = |more: &[&str]| tthc(&folder, &[&["check", "a.tthc"], more].concat(), b"");
    let vi = check(&[]).out;
    let line = "chưa áp dụng quy tắc cho `hỏng`";
    assert_eq!(
        vi.lines().filter(|it| it.starts_with(line)).count(),
        1,
        "{vi}"
    );
    assert!(vi.contains("[D01]"), "the other one is checked: {vi}");
    let en = check(&["--lang", "en"]).out;
    assert!(en.contains("no rule was applied to `hỏng`"), "{en}");
    let json: serde_json::Value = serde_json::from_str(&check(&["--format", "json"]).out).unwrap();
    assert_eq!(json["not_checked"].as_array().unwrap().len(), 1, "{json:#}");
    assert_eq!(json["not_checked"][0]["procedure"], "hong");
    assert_eq!(json["not_checked"][0]["file"], "a.tthc");
    folder.write("a.tthc", whole);
    let whole = check(&[]).out;
    assert!(!whole.contains("chưa áp dụng quy tắc"), "{whole}");
}
