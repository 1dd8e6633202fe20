//! Parts that a procedure may have or not, and says neither (A02).

use super::missing_mandatory_part::{result_is_mandatory, spelled};
use crate::{
    checks::{Cx, Element, declare::declare_rule, flow, internal::has_internal_code, page},
    diagnostic::Diagnostic,
    messages::{Arg, rules_a},
    model::{FeeFamily, Procedure},
    source::Wording,
    syntax::words::{SectionWord, Word},
    values::{Date, Stated},
};

declare_rule! {
    /// # Không nói có hay không có một bộ phận
    /// ## Kiểm tra gì
    /// Kết quả, yêu cầu và điều kiện, phí, lệ phí: hoặc có nội dung, hoặc ghi `không`. Mục ghi
    /// `chưa rõ` được báo ở mức lưu ý; lệ phí chưa rõ mà lời của khoản phí có nói lệ phí thì không báo. Ở bản nhập từ trang,
    /// bộ phận mà lời ở chỗ khác có nói tới (bước, cách nộp, kết quả, tên văn bản: `có đủ các điều kiện`, `nộp phí`) thì
    /// không báo; trang chỉ có một ô cho phí, lệ phí nên báo một lần khi cả ô trống; thủ tục nội bộ (mã 5.…, 6.…) không báo. Mẫu đơn, tờ khai do D08 kiểm tra ở từng giấy tờ.
    /// ## Vì sao
    /// Điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (sửa đổi năm 2017): các bộ phận này bắt buộc nếu
    /// thủ tục có. Bỏ trống thì không ai biết là không có hay bị bỏ sót; người nộp có quyền từ chối
    /// điều không được quy định (khoản 2 Điều 21).
    /// ## Cách sửa
    /// Không tự sửa: chỉ văn bản mới nói được là không có.
    /// # Silence about a part that the procedure may have
    /// ## What it checks
    /// Result, requirements and conditions, fees, charges: either they are stated or the text says
    /// `none`. A section that says `unknown` is reported as a note; unknown charges of which the words of a fee speak are not.
    /// Of an imported page, a part of which other words speak (steps, ways of filing, results, titles of acts: `meets the
    /// conditions`, `pays the fee`) is left alone; its one box for all payments is told once, where all of it is blank; so are
    /// procedures among agencies (codes 5.…, 6.…) left alone. Forms are checked paper by paper (D08).
    /// ## Why it matters
    /// Article 8(2)(h) of Decree 63/2010/NĐ-CP (as amended in 2017): these parts are mandatory where
    /// the procedure has them. A blank does not tell none from forgotten, and the applicant may refuse
    /// what is not prescribed (Article 21(2)).
    /// ## Fix safety
    /// No fix: only the law can say that there is none.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// yêu cầu, điều kiện: không
    /// lệ phí: không
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// yêu cầu, điều kiện: không
    /// phí: không
    /// lệ phí: không
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static UNSTATED_CONDITIONAL_PART = {
        code: "A02",
        name: "unstated-conditional-part",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for (section, state) in parts(procedure, cx.date()) {
        let written = procedure.sections.iter().find(|(word, _)| *word == section);
        let element = Element::section(&section.id());
        let diagnostic = |text, span| {
            Diagnostic::new(&UNSTATED_CONDITIONAL_PART.code, span, text)
                .reason(rules_a::UNSTATED_PART_WHY.text())
                .help(rules_a::UNSTATED_PART_HELP.with("section", spelled(section)))
        };
        let words = |message: &'static crate::messages::Message| {
            message
                .with("procedure", &procedure.name.text)
                .with("part", spelled(section))
        };
        match (state, written) {
            (None, None) => {
                let text = words(&rules_a::UNSTATED_PART);
                cx.report(&element, diagnostic(text, procedure.name.span));
            }
            (Some(true), _)
                if is_beside_page(procedure, section) || named_among_fees(procedure, section) => {}
            (Some(true), _)
                if !is_answered(procedure, section)
                    && parts_of_box(section)
                        .any(|it| page::speaks_of(cx.project(), procedure, it)) => {}
            (Some(true), _) => {
                let span = written.map_or(procedure.name.span, |(_, span)| *span);
                let text = if flow::is_guessed(procedure) {
                    rules_a::BLANK_PART_OF_PAGE.with("part", box_of(section))
                } else {
                    words(&rules_a::UNKNOWN_CONDITIONAL_PART)
                };
                cx.report_at(cx.severity().lower(), &element, diagnostic(text, span));
            }
            _ => {}
        }
    }
}

/// The conditional parts, and whether each is unknown; `None` where nothing is said.
fn parts(procedure: &Procedure, date: Date) -> Vec<(SectionWord, Option<bool>)> {
    let unknown = |state: &Option<Stated<()>>| state.as_ref().map(Stated::is_unknown);
    let family = |family: FeeFamily| {
        let section = procedure.fee_sections.iter().find(|it| it.family == family);
        section.map(|it| it.state.is_unknown())
    };
    let mut parts = vec![
        (
            SectionWord::Conditions,
            unknown(&procedure.requirements_stated),
        ),
        (SectionWord::Fees, family(FeeFamily::Fee)),
        (SectionWord::Charges, family(FeeFamily::Charge)),
    ];
    if !result_is_mandatory(date) {
        parts.push((SectionWord::Results, unknown(&procedure.results_stated)));
    }
    parts
}

/// Tells whether what a page leaves open is no gap of it: a procedure among agencies, or a part of the
/// one box for all payments, which speaks of some or was told already.
fn is_beside_page(procedure: &Procedure, section: SectionWord) -> bool {
    let told = match section {
        SectionWord::Fees => !procedure.fees.is_empty(),
        SectionWord::Charges => true,
        _ => false,
    };
    flow::is_guessed(procedure) && (told || has_internal_code(procedure))
}

/// Returns what stands in the box of a page for a part.
fn parts_of_box(section: SectionWord) -> impl Iterator<Item = SectionWord> {
    let beside = (section == SectionWord::Fees).then_some(SectionWord::Charges);
    std::iter::once(section).chain(beside)
}

/// Returns the name of the box of a page: there is one for all payments.
fn box_of(section: SectionWord) -> Arg {
    match section {
        SectionWord::Fees => Arg::from(rules_a::BOX_OF_PAYMENTS.text()),
        _ => spelled(section),
    }
}

/// Tells whether a suppression in the section answers the finding already.
fn is_answered(procedure: &Procedure, section: SectionWord) -> bool {
    let code = &UNSTATED_CONDITIONAL_PART.code;
    let meta = procedure.section_meta(section);
    meta.is_some_and(|it| it.allows.iter().any(|allow| code.is_named(&allow.code)))
}

/// Tells whether the fees speak of charges: the page has one box for both, and a program that
/// reads it cannot always tell them apart.
fn named_among_fees(procedure: &Procedure, section: SectionWord) -> bool {
    section == SectionWord::Charges
        && procedure.fees.values().any(|fee| {
            let mut words = fee.title.iter().chain(&fee.meta.notes);
            words.any(|it| Wording::new(it).has_phrase("lệ phí"))
        })
}
