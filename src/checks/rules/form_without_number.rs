//! Applications and declarations whose form is not stated (D08).

use crate::{
    checks::{Cx, declare::declare_rule, lists::List, papers::{papers, texts}, vague},
    diagnostic::Diagnostic,
    messages::{Message, rules_d},
    model::{CopyDemand, Document},
    source::{Token, Wording, starts_with},
    syntax::words::CopyKind,
};

declare_rule! {
    /// # Đơn, tờ khai không nêu mẫu
    /// ## Kiểm tra gì
    /// Giấy tờ ghi `theo mẫu` mà không có số mẫu: lỗi, cảnh báo khi tên giấy tờ dẫn văn bản có mẫu; đơn, giấy đề nghị, tờ khai, bản khai nộp bản chính mà không nêu
    /// mẫu: cảnh báo, vì thủ tục không bắt buộc phải có mẫu.
    /// Tờ khai của việc khác (hải quan, thuế, lệ phí trước bạ), giấy tờ chỉ xuất trình hoặc nộp bản sao
    /// không phải mẫu để điền nên không bị báo; cũng không báo khi trình tự hay dòng khác nêu số của mẫu, mẫu điền trên hệ
    /// thống, phiếu do cơ quan chấm, đơn đã liệt kê nội dung phải ghi.
    /// ## Vì sao
    /// Điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (sửa đổi): mẫu đơn, mẫu tờ khai là bộ phận của thủ
    /// tục có dùng mẫu. Cổng Dịch vụ công không biết thủ tục nào phải có mẫu nên không kiểm tra được.
    /// ## Cách sửa
    /// Không tự sửa: số mẫu phải tra trong văn bản.
    /// # An application or declaration without its form
    /// ## What it checks
    /// A paper that says `theo mẫu` (by the form) without a number: an error, a warning where its title cites the act of the form; an application or declaration filed as an
    /// original without a form: a warning, for a procedure need not use forms. Declarations of other matters (customs, tax, registration charge) and papers
    /// that are only shown or filed as copies are no forms to fill in. Nor is anything said where a step or
    /// another line gives the number, of forms on a system, sheets that an agency marks, applications whose contents are listed.
    /// ## Why it matters
    /// Article 8(2)(h) of Decree 63/2010/NĐ-CP (as amended): forms are a part of a procedure that uses them.
    /// The national portal cannot know which procedure must have one and does not check it.
    /// ## Fix safety
    /// No fix: the number stands in the instrument.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị cấp giấy phép", 1 bản chính, theo mẫu
    /// ```
    /// ```tthc,clean
    /// văn bản NĐ1 "Nghị định mẫu"
    /// số: 1/2026/NĐ-CP
    /// loại: nghị định
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị cấp giấy phép", 1 bản chính, mẫu số 01 NĐ1
    /// ```
    pub(crate) static FORM_WITHOUT_NUMBER = {
        code: "D08",
        name: "form-without-number",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    for paper in papers(cx.procedure()) {
        let document = paper.document;
        let copies = [paper.entry.copies.as_slice(), &document.copies].concat();
        let Some(message) = fault(document, &copies) else {
            continue;
        };
        if is_excepted(&document.title) || texts(cx.procedure()).any(|it| names_form(it, &document.title)) {
            continue;
        }
        // That a form is used and which is not said is sure; that an application must have
        // one is not: a procedure need not use forms. Nor is a form unsaid whose act is named.
        let named = vague::names_law(Wording::new(&document.title).tokens());
        let severity = if document.form.is_some() && !named {
            cx.severity()
        } else {
            cx.severity().lower()
        };
        let form = document.form.as_ref();
        let span = form.map_or(document.meta.span, |it| it.span);
        let text = message.with("paper", &document.name.text);
        let diagnostic = Diagnostic::new(&FORM_WITHOUT_NUMBER.code, span, text)
            .reason(rules_d::FORM_WHY.text())
            .help(rules_d::FORM_HELP.text());
        cx.report_at(severity, &paper.element(), diagnostic);
    }
}

fn fault(document: &Document, copies: &[CopyDemand]) -> Option<&'static Message> {
    if let Some(form) = &document.form {
        return form
            .locators
            .is_empty()
            .then_some(&rules_d::FORM_WITHOUT_NUMBER);
    }
    let only_copies = !copies.is_empty()
        && copies.iter().all(|it| {
            !matches!(
                it.kind,
                None | Some(CopyKind::Original | CopyKind::FirstOriginal | CopyKind::Electronic)
            )
        });
    let filed = !document.shown && !only_copies && document.prepared_by.is_none();
    (filed && is_form(&document.title)).then_some(&rules_d::APPLICATION_WITHOUT_FORM)
}

/// Tells whether a title is of a paper that needs no number of a form: of another matter, filled in
/// by the agency or on a system, or with its contents listed.
fn is_excepted(title: &str) -> bool {
    let wording = Wording::new(title);
    let lists = [List::FilledByAgency, List::ElectronicForms, List::FreeForms];
    List::OtherForms.begins(&wording) || lists.iter().any(|it| it.occurs(&wording))
}

/// Tells whether a text of the page gives the number of the form of a paper:
/// `đơn đề nghị thuê nhà ở công vụ được lập theo mẫu số 03 của phụ lục số 03`.
fn names_form(text: &str, title: &str) -> bool {
    /// How many words of the title tell the paper.
    const MOST: usize = 5;
    /// Fewer words tell no paper from another.
    const LEAST: usize = 3;
    /// The longest distance in words to the number.
    const REACH: usize = 25;
    let wording = Wording::new(title);
    let words = wording.from(wording.head()).iter().map_while(|it| match it {
        Token::Word(word) if word != "theo" && word != "mẫu" => Some(word.as_str()),
        _ => None,
    });
    let words: Vec<&str> = words.take(MOST).collect();
    let text = Wording::new(text);
    words.len() >= LEAST
        && text.places_of(&words.join(" ")).any(|at| {
            let behind = text.from(at + words.len());
            (0..REACH).any(|it| gives_number(behind.get(it..).unwrap_or_default()))
        })
}

/// Tells whether the number of a form stands here: `mẫu số 03`, `mẫu 02a`, `số 04.a/TT`.
fn gives_number(here: &[Token]) -> bool {
    let number = |it: Option<&Token>| it.is_some_and(Token::is_number);
    let after = if starts_with(here, &["mẫu", "số"]) { 2 } else { 1 };
    let form = starts_with(here, &["mẫu"]) && number(here.get(after));
    let listed = starts_with(here, &["số"])
        && number(here.get(1))
        && matches!(here.get(2), Some(Token::Break('.')));
    form || listed
}

/// Tells whether a title is that of a paper which the applicant fills in.
fn is_form(title: &str) -> bool {
    let wording = Wording::new(title);
    List::Forms.begins(&wording) && !List::OtherForms.begins(&wording)
}

#[cfg(test)]
mod tests {
    use super::{is_excepted, is_form, names_form};

    #[test]
    fn a_form_that_a_step_numbers_is_known() {
        let step = "Các đối tượng nêu trên phải có đơn đề nghị thuê nhà ở công vụ được lập theo mẫu số 03 của phụ lục số 03";
        assert!(names_form(step, "Đơn đề nghị thuê nhà ở công vụ theo mẫu có xác nhận"));
        assert!(!names_form(step, "Đơn đề nghị mua nhà ở công vụ theo mẫu"));
        assert!(!names_form(step, "Đơn theo mẫu"));
        let step = "nộp đơn đề nghị thuê nhà ở công vụ theo mẫu";
        assert!(!names_form(step, "Đơn đề nghị thuê nhà ở công vụ theo mẫu"));
    }

    #[test]
    fn papers_without_a_numbered_form_are_known() {
        for title in [
            "Theo biểu mẫu trên Hệ thống cơ sở dữ liệu quốc gia về chăn nuôi.",
            "Tờ khai trị giá người nhập khẩu theo mẫu",
            "Phiếu đánh giá kiểm tra nghiệp vụ đăng kiểm viên đường sắt theo mẫu quy định",
            "Đơn đề nghị phê chuẩn Tổ chức chế tạo bao gồm các thông tin sau",
        ] {
            assert!(is_excepted(title), "{title}");
        }
        assert!(!is_excepted("Tờ khai đăng ký khai sinh theo mẫu"));
    }

    #[test]
    fn forms_are_told_from_papers_of_other_matters() {
        for title in ["Đơn đề nghị cấp Giấy phép", "TỜ KHAI đăng ký", "- Đơn xin cấp lại"] {
            assert!(is_form(title), "{title}");
        }
        for title in ["Tờ khai hải quan xuất khẩu", "Đơn giá xây dựng", "Hợp đồng thuê"] {
            assert!(!is_form(title), "{title}");
        }
    }
}
