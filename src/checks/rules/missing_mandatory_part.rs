//! Parts that every procedure must have (A01).

use crate::{
    checks::{Cx, Element, declare::declare_rule, flow},
    diagnostic::Diagnostic,
    messages::{Arg, Text, rules_a},
    law,
    model::Procedure,
    source::Span,
    syntax::words::{AgencyRole, SectionWord, Word},
    values::{Date, Lang, Stated},
};

declare_rule! {
    /// # Thiếu bộ phận bắt buộc của thủ tục
    /// ## Kiểm tra gì
    /// Bảy bộ phận luôn phải có: tên, trình tự, cách thức, thành phần và số lượng hồ sơ, thời hạn,
    /// đối tượng, cơ quan giải quyết. Bản có hiệu lực trước ngày 25/9/2017 phải có cả kết quả.
    /// Mục ghi `chưa rõ` được báo nhẹ hơn một bậc; thời hạn `chưa rõ` là việc của T01. `hồ sơ: 1 bộ` mà không nêu giấy
    /// tờ nào là thiếu thành phần hồ sơ; `hồ sơ: không` thì không thiếu. Bản nháp do máy tách không có giấy tờ nào thì không xét phần này; mục
    /// cơ quan của trang để trống mà lời văn có nêu cơ quan thì là thông tin.
    /// ## Vì sao
    /// Khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP: quy định về một thủ tục chỉ hoàn thành khi đáp ứng
    /// đầy đủ các bộ phận tạo thành. Từ ngày 25/9/2017 (Nghị định 92/2017/NĐ-CP) kết quả chuyển sang
    /// nhóm "nếu có", do A02 kiểm tra. Chỉ số 1.3 của Quyết định 766/QĐ-TTg cũng đếm các bộ phận này.
    /// ## Cách sửa
    /// Không tự sửa: nội dung phải lấy từ văn bản.
    /// # A mandatory part of the procedure is missing
    /// ## What it checks
    /// Seven parts are always mandatory: name, sequence, manner, components and number of the dossier,
    /// time limit, applicants, settling authority. A version of before 25 September 2017 needs a
    /// result as well. A section that says `unknown` is reported one level lower; an unknown time
    /// limit is left to T01. `documents: 1 set` without any paper lacks the components; `documents: none`
    /// lacks nothing. A draft that a program cut out of a page and that has no papers is left alone in this; where the
    /// box of the agencies of a page is blank and its text names some, that is information.
    /// ## Why it matters
    /// Article 8(2) of Decree 63/2010/NĐ-CP: the prescription of a procedure is complete only with
    /// all its parts. Since 25 September 2017 (Decree 92/2017/NĐ-CP) the result belongs to the parts
    /// "where there are any", which A02 checks. Index 1.3 of Decision 766/QĐ-TTg counts these parts.
    /// ## Fix safety
    /// No fix: the content must come from the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// đối tượng: tổ chức
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, bưu chính, trực tuyến
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// đối tượng: tổ chức
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, bưu chính, trực tuyến
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// thời hạn: 5 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    /// ```
    pub(crate) static MISSING_MANDATORY_PART = {
        code: "A01",
        name: "missing-mandatory-part",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    check_name(cx);
    for (section, present) in parts(procedure, cx.date()) {
        let element = Element::section(&section.id());
        let written = procedure.sections.iter().find(|it| it.0 == section);
        match written.map(|it| it.1) {
            _ if present => {}
            // T01 tells of a time limit that is unknown.
            Some(_) if section == SectionWord::TimeLimits => {}
            Some(span) => report_unknown(cx, &element, spelled(section), span),
            None => {
                let help = rules_a::MISSING_PART_HELP.with("section", spelled(section));
                report(cx, &element, spelled(section), help);
            }
        }
    }
    let settles = |role: &AgencyRole| matches!(role, AgencyRole::Handles | AgencyRole::Decides);
    check_components(cx);
    let n_agencies = procedure.agencies.len();
    let settled = procedure.agencies.values().any(|it| it.roles.iter().any(settles));
    if n_agencies > 0 && !settled {
        report_authority(cx);
    }
    if let Some(applicants) = procedure.applicants.as_ref().filter(|it| it.unknown) {
        let part = spelled(SectionWord::Applicants);
        report_unknown(cx, &Element::section("applicants"), part, applicants.span);
    }
}

/// Reports that no agency settles. The text of a page with a blank box may well name who does: then the box
/// alone is told, as information.
fn report_authority(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    // That none settles is as sure as the roles that are written.
    let mut element = Element::section(&SectionWord::Agencies.id());
    let mut of_text = flow::is_guessed(procedure);
    for agency in procedure.agencies.values() {
        of_text &= agency.meta.unverified.is_some();
        element = element.inside(&agency.meta);
    }
    let help = rules_a::MISSING_AUTHORITY_HELP.text();
    if !of_text {
        return report(cx, &element, Arg::from(rules_a::PART_AUTHORITY.text()), help);
    }
    let text = rules_a::AUTHORITY_OF_PAGE.text();
    let diagnostic = Diagnostic::new(&MISSING_MANDATORY_PART.code, procedure.name.span, text)
        .reason(rules_a::MISSING_PART_WHY.text())
        .help(help);
    cx.report_at(cx.severity().lower().lower(), &element, diagnostic);
}

/// Components and number are two things: one set of nothing is no dossier.
fn check_components(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(dossier) = procedure.dossier.as_ref() else {
        return;
    };
    let listed = dossier.cases.iter().any(|it| !it.entries.is_empty());
    if listed || dossier.sets == Stated::None || flow::is_guessed(procedure) {
        return;
    }
    let element = Element::section(&SectionWord::Documents.id()).inside(&dossier.meta);
    let span = procedure.section_span(SectionWord::Documents);
    if dossier.sets == Stated::Unknown {
        return report_unknown(cx, &element, spelled(SectionWord::Documents), span);
    }
    let text = rules_a::SETS_OF_NOTHING.with("procedure", &procedure.name.text);
    let diagnostic = Diagnostic::new(&MISSING_MANDATORY_PART.code, span, text)
        .reason(rules_a::MISSING_PART_WHY.text())
        .help(rules_a::SETS_OF_NOTHING_HELP.text());
    cx.report(&element, diagnostic);
}

fn check_name(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let empty = match &procedure.title {
        Stated::Value(title) => title.trim().is_empty(),
        Stated::None | Stated::Unknown => true,
    };
    if empty {
        let part = Arg::from(rules_a::PART_NAME.text());
        let help = rules_a::MISSING_NAME_HELP.text();
        report(cx, &Element::section(&SectionWord::Code.id()), part, help);
    }
}

/// The parts with a section of their own, and whether the text has them.
pub(in crate::checks) fn parts(procedure: &Procedure, date: Date) -> Vec<(SectionWord, bool)> {
    let mut parts = vec![
        (SectionWord::Applicants, procedure.applicants.is_some()),
        (SectionWord::Agencies, !procedure.agencies.is_empty()),
        (SectionWord::Channels, procedure.channels.is_some()),
        (SectionWord::Documents, procedure.dossier.is_some()),
        (SectionWord::TimeLimits, procedure.time_stated.is_some()),
        (SectionWord::Steps, !procedure.flow.is_empty()),
    ];
    if result_is_mandatory(date) {
        parts.push((SectionWord::Results, procedure.results_stated.is_some()));
    }
    parts
}

/// Art. 8(2) of Decree 63/2010 as replaced by Decree 92/2017, in force 25/9/2017.
pub(super) fn result_is_mandatory(date: Date) -> bool {
    law::in_force("63/2010/NĐ-CP@2010", date)
}

fn report(cx: &mut Cx<'_>, element: &Element<'_>, part: Arg, help: Text) {
    let procedure = cx.procedure();
    let text = rules_a::MISSING_PART
        .with("procedure", &procedure.name.text)
        .with("part", part);
    let diagnostic = Diagnostic::new(&MISSING_MANDATORY_PART.code, procedure.name.span, text)
        .reason(rules_a::MISSING_PART_WHY.text())
        .help(help);
    cx.report(element, diagnostic);
}

/// A part that the text says it does not know.
fn report_unknown(cx: &mut Cx<'_>, element: &Element<'_>, part: Arg, span: Span) {
    let text = rules_a::UNKNOWN_PART
        .with("procedure", &cx.procedure().name.text)
        .with("part", part);
    let diagnostic = Diagnostic::new(&MISSING_MANDATORY_PART.code, span, text)
        .reason(rules_a::MISSING_PART_WHY.text())
        .help(rules_a::UNKNOWN_PART_HELP.text());
    cx.report_at(cx.severity().lower(), element, diagnostic);
}

/// Writes a section word in both languages.
pub(super) fn spelled(section: SectionWord) -> Arg {
    Arg::Both {
        vi: section.spell(Lang::Vi).to_owned(),
        en: section.spell(Lang::En).to_owned(),
    }
}
