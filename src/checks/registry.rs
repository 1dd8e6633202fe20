//! The catalogue of rules with their pages.

use std::fmt::Write as _;

use super::{RULES, Reads, Rule, Scope, levels};
use crate::{
    diagnostic::{Page, Severity},
    law,
    messages::report,
    values::Lang,
};

/// Returns the page of every rule, by code.
#[must_use]
pub fn registry() -> Vec<Page> {
    RULES.iter().map(|rule| page(rule)).collect()
}

/// Returns the page of a rule: as written, with what it cannot see and the days on which it holds.
fn page(rule: &'static Rule) -> Page {
    let mut page = Page::from_docs(&rule.code, rule.docs);
    for (lang, words) in [(Lang::Vi, &mut page.vi), (Lang::En, &mut page.en)] {
        words.text.push_str(&limits(rule, lang));
        words.text.push_str(&interval(rule, lang));
    }
    page
}

/// Writes what a rule that reads words cannot see.
fn limits(rule: &Rule, lang: Lang) -> String {
    let (vi, en) = match rule.reads {
        Reads::Model => return String::new(),
        Reads::WordsToo => (
            "Chỗ nào đọc tên, ghi chú, lời văn thì quy tắc chỉ nhận ra chữ tiếng Việt, viết bằng tiếng khác thì coi như không\n\
             nói; từ khóa của tệp là tiếng nào cũng vậy.",
            "Where it reads titles, notes and sentences, the rule knows Vietnamese words only; in another language they say\n\
             nothing to it, whatever the language of the keywords.",
        ),
        Reads::Words => (
            "Quy tắc chỉ nhận ra chữ tiếng Việt: tên và lời văn viết bằng tiếng khác thì không được kiểm tra, nên không có phát\n\
             hiện không có nghĩa là đúng; từ khóa của tệp là tiếng nào cũng vậy.",
            "The rule knows Vietnamese words only: titles and sentences in another language are not checked, so no finding\n\
             proves nothing there, whatever the language of the keywords.",
        ),
    };
    let heading = pick(lang, "Giới hạn", "Limits");
    format!("\n\n## {heading}\n\n{}", pick(lang, vi, en))
}

/// Returns the words in a language.
fn pick(lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// Writes the days on which a rule holds and its level on them.
fn interval(rule: &Rule, lang: Lang) -> String {
    let pick = |vi, en| pick(lang, vi, en);
    let mut out = format!(
        "\n\n## {}\n\n",
        pick("Hiệu lực và mức", "Interval and level")
    );
    let rows = law::rule_levels(rule.code.id);
    if rows.is_empty() {
        let level = level(rule.code.level, lang);
        let always = pick("mọi ngày", "every day");
        let _ = write!(out, "- {always}: {level}");
        if let Some(why) = law::rule_interval(rule.code.id).and_then(|it| it.timeless.as_ref()) {
            let _ = write!(out, "; {}", why.get(lang));
        }
        out.push('\n');
    }
    for row in rows {
        let from = row.from.display(lang);
        let days = match (lang, row.to.map(|to| to.display(lang))) {
            (Lang::Vi, Some(to)) => format!("từ {from} đến {to}"),
            (Lang::Vi, None) => format!("từ {from}"),
            (Lang::En, Some(to)) => format!("{from} to {to}"),
            (Lang::En, None) => format!("since {from}"),
        };
        let level = level(levels::severity(row.level), lang);
        let _ = write!(out, "- {days}: {level}; {}", row.source.display(lang));
        if let Some(note) = &row.note {
            let _ = write!(out, " ({})", note.get(lang));
        }
        if !row.verified {
            out.push_str(pick(" [chưa xác minh]", " [unverified]"));
        }
        out.push('\n');
    }
    if rule.scope == Scope::Vietnam {
        out.push('\n');
        out.push_str(pick(
            "Chỉ áp dụng cho thủ tục của Việt Nam.",
            "Only for procedures of Vietnam.",
        ));
    }
    out.truncate(out.trim_end().len());
    out
}

fn level(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => &report::SEVERITY_ERROR,
        Severity::Warning => &report::SEVERITY_WARNING,
        Severity::Info => &report::SEVERITY_INFO,
    }
    .get(lang)
}
