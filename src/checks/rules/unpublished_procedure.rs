//! Procedures without a publication decision, or published too late (A07).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::{Diagnostic, Severity},
    law::{self, PublicationRule},
    messages::{Text, rules_a},
    model::{Instrument, Procedure, Project, Publication},
    syntax::words::SectionWord,
    values::{Date, Length, Stated, TimeUnit},
};

declare_rule! {
    /// # Chưa công bố hoặc công bố muộn
    /// ## Kiểm tra gì
    /// Bản đang áp dụng mà ghi `công bố: không`: cảnh báo; không có mục `công bố:` hoặc ghi `chưa rõ`: thông tin.
    /// Có cả ngày ký quyết định và ngày đầu có hiệu lực thì quyết định của bộ phải ký trước ít nhất 20 ngày, của
    /// địa phương ít nhất 05 ngày (đếm theo ngày lịch). Văn bản trong `căn cứ pháp lý:` có hiệu lực ngay ngày ban
    /// hành (trình tự rút gọn) thì chậm nhất 03 ngày sau ngày ban hành. Ngày nhập cơ sở dữ liệu không có trong tệp
    /// nên không xét.
    /// Số ghi ở `công bố:` không có dạng số quyết định (`2353/QĐ-BTC`) cũng bị báo.
    /// ## Vì sao
    /// Điều 13, 14, 15 Nghị định 63/2010/NĐ-CP (Điều 15 theo Nghị định 92/2017/NĐ-CP từ 25/9/2017; mức của các
    /// năm trước chưa đọc nên không tính). Khoản 2 Điều 21: người nộp được từ chối thủ tục chưa công khai.
    /// ## Cách sửa
    /// Không tự sửa: số, ngày lấy từ quyết định công bố.
    /// # Not published, or published late
    /// ## What it checks
    /// A version in force with `published: none` is a warning; without the section, or with `unknown`, it is a
    /// note. Where both the day of the decision and the first day of the version are known, a ministry signs at
    /// least 20 days before and a locality at least 5 (calendar days). Where an instrument of `legal bases:` took
    /// effect on the day of its issue (shortened procedure) the decision follows within 3 days of it. The day of
    /// entry into the database is not in the file and not looked at.
    /// A number in `published:` that has not the form of a number of a decision (`2353/QĐ-BTC`) is told too.
    /// ## Why it matters
    /// Articles 13, 14 and 15 of Decree 63/2010/NĐ-CP (Article 15 as amended by Decree 92/2017/NĐ-CP since 25
    /// September 2017; earlier lead times were not read and are not applied). Article 21(2): an applicant may refuse
    /// a procedure that is not made public.
    /// ## Fix safety
    /// No fix: number and date come from the decision.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// công bố: không
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// công bố: 68/QĐ-BNNMT, ngày 10/01/2026
    /// hiệu lực: từ 01/02/2026
    /// ```
    pub(crate) static UNPUBLISHED_PROCEDURE = {
        code: "A07",
        name: "unpublished-procedure",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let begun = first_day(procedure).is_none_or(|it| it <= cx.as_of());
    let (text, severity) = match &procedure.publication {
        Some(Stated::Value(publication)) => {
            if let Some(text) = late(cx.project(), procedure, publication) {
                let diagnostic =
                    diagnostic(publication.span, text).help(rules_a::PUBLISHED_LATE_HELP.text());
                cx.report(&Element::section("publication"), diagnostic);
            } else if !is_number_of_decision(&publication.number) {
                let text = rules_a::NO_NUMBER_OF_DECISION.with("number", &publication.number);
                let diagnostic = diagnostic(publication.span, text)
                    .help(rules_a::NO_NUMBER_OF_DECISION_HELP.text());
                cx.report(&Element::section("publication"), diagnostic);
            }
            return;
        }
        // A draft need not be published yet.
        Some(Stated::None) if begun => (&rules_a::NOT_PUBLISHED, cx.severity()),
        Some(Stated::None) => return,
        Some(Stated::Unknown) | None => (&rules_a::PUBLICATION_UNSTATED, Severity::Info),
    };
    let span = procedure.section_span(SectionWord::Published);
    let text = text.with("procedure", &procedure.name.text);
    let diagnostic = diagnostic(span, text).help(rules_a::NOT_PUBLISHED_HELP.text());
    cx.report_at(severity, &Element::section("publication"), diagnostic);
}

fn diagnostic(span: crate::source::Span, text: Text) -> Diagnostic {
    Diagnostic::new(&UNPUBLISHED_PROCEDURE.code, span, text)
        .reason(rules_a::NOT_PUBLISHED_WHY.text())
}

/// Tells whether a text has the form of a number of a decision: `2353/QĐ-BTC`.
fn is_number_of_decision(text: &str) -> bool {
    let text = text.to_uppercase();
    let text = text.trim_start_matches("SỐ").trim_start();
    let decision = ["QĐ", "QD", "QÐ"]
        .iter()
        .filter_map(|it| text.find(it))
        .min();
    let number = decision.and_then(|it| text.get(..it));
    number.is_some_and(|it| it.starts_with(|first: char| first.is_ascii_digit()))
}

fn first_day(procedure: &Procedure) -> Option<Date> {
    procedure.in_force.as_ref()?.value()?.from
}

/// Tells that a decision came too late, where both days are known.
fn late(project: &Project, procedure: &Procedure, publication: &Publication) -> Option<Text> {
    let signed = *publication.date.value()?;
    let first = first_day(procedure)?;
    let rule = law::publication(first)?;
    if let Some(issued) = shortened(project, procedure, first) {
        let last = issued.checked_add_days(days(&rule.shortened)?)?;
        return (signed > last).then(|| {
            rules_a::PUBLISHED_AFTER
                .with("number", &publication.number)
                .with("signed", signed)
                .with("issued", issued)
                .with("lead", rule.shortened)
        });
    }
    let lead = lead(rule, &publication.number);
    let last = first.checked_add_days(-days(lead)?)?;
    (signed > last).then(|| {
        rules_a::PUBLISHED_LATE
            .with("number", &publication.number)
            .with("signed", signed)
            .with("first", first)
            .with("lead", *lead)
    })
}

/// Returns the day of issue of a text that took effect on that day and began this version.
fn shortened(project: &Project, procedure: &Procedure, first: Date) -> Option<Date> {
    let at_once = |it: &&Instrument| {
        let from = it.in_force.value().and_then(|it| it.from);
        it.issued.value() == from.as_ref() && from == Some(first)
    };
    procedure
        .legal_bases
        .iter()
        .filter_map(|it| project.instruments.get(it.instrument))
        .find(at_once)
        .and_then(|it| it.issued.value().copied())
}

/// Ministries number their decisions `…/QĐ-B…`; Article 13(1) names them, every
/// other body has the time of Article 13(2) and (3).
fn lead<'r>(rule: &'r PublicationRule, number: &str) -> &'r Length {
    let ministry = number.rsplit('/').next().is_some_and(|it| {
        let it = it.to_uppercase();
        it.starts_with("QĐ-B") || it.starts_with("QĐ-NHNN") || it.starts_with("QĐ-TTCP")
    });
    if ministry {
        &rule.ministry
    } else {
        &rule.locality
    }
}

/// Returns a length in calendar days as a number.
fn days(length: &Length) -> Option<i32> {
    let whole = length.amount.as_integer()?;
    (length.unit == TimeUnit::Day).then(|| i32::try_from(whole).ok())?
}

#[cfg(test)]
mod tests {
    use super::is_number_of_decision;

    #[test]
    fn a_number_comes_before_the_word_for_a_decision() {
        for number in [
            "2353/QĐ-BTC",
            "SỐ 64/QĐ-NHNN",
            "1170/QD-BTP",
            "569./QĐ-BXD",
            "12/2025/QĐ-UBND",
        ] {
            assert!(is_number_of_decision(number), "{number}");
        }
        for number in ["QĐ/0001-BTP", "Demo/QĐ-BCA", "1681", ""] {
            assert!(!is_number_of_decision(number), "{number}");
        }
    }
}
