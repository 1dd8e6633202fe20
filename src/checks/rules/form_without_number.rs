//! Applications and declarations whose form is not stated (D08).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        flow,
        forms::{self, Maker, Numbered},
        internal::has_internal_code,
        lists::List,
        papers::{papers, texts},
        vague,
    },
    diagnostic::Diagnostic,
    messages::{Message, rules_d},
    model::{CopyDemand, Document, Procedure},
    source::Wording,
    syntax::words::{Channel, CopyKind},
};

declare_rule! {
    /// # Đơn, tờ khai không nêu mẫu
    /// ## Kiểm tra gì
    /// Giấy tờ do người nộp lập (đơn, tờ khai, danh sách, báo cáo…) ghi `theo mẫu` mà không có số mẫu: lỗi; cảnh báo khi tên
    /// giấy tờ dẫn văn bản có mẫu, khi chỉ nộp bản sao, khi chỉ nộp trực tuyến (mẫu có thể nằm trên hệ thống), khi trình tự nói
    /// cơ quan cấp phát mẫu, khi là phương án, kế hoạch, thuyết minh (không phải đơn, tờ khai), hoặc khi không rõ ai lập. Đơn, giấy đề nghị, tờ
    /// khai, bản khai nộp bản chính mà không nêu mẫu: cảnh báo, vì thủ tục không bắt buộc phải có mẫu.
    /// Tờ khai của việc khác (hải quan, thuế, lệ phí trước bạ), giấy tờ chỉ xuất trình hoặc nộp bản sao
    /// không phải mẫu để điền nên không bị báo; cũng không báo khi trình tự hay dòng khác nêu số của mẫu, mẫu điền trên hệ
    /// thống, mẫu của nhà tài trợ, giấy tờ do cơ quan lập hoặc cấp (biên bản, bản thẩm tra, giấy phép…), đơn đã liệt kê
    /// nội dung phải ghi, đơn tự viết lời (giải trình, báo mất, tố cáo, khiếu nại, kiến nghị, yêu cầu giải quyết tranh chấp, đề nghị tạm ứng), mẫu ban hành từng thời kỳ, bản khai có thể thay bằng hợp đồng, hóa đơn. Ở bản nhập từ
    /// trang, giấy tờ dẫn phụ lục, hoặc điều nêu mẫu, của văn bản không bị báo, vì phụ lục có thể chỉ có một mẫu; mẫu `đính kèm` quyết định
    /// công bố, đơn không ghi số bản và thủ tục nội bộ (mã 5.…, 6.…) cũng không. Khi
    /// dòng khác của trang có tệp mẫu tên cùng loại (đơn, tờ khai) và giấy tờ mang dấu `chưa xác minh` thì chỉ là thông tin.
    /// ## Vì sao
    /// Điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (sửa đổi): mẫu đơn, mẫu tờ khai là bộ phận của thủ
    /// tục có dùng mẫu. Cổng Dịch vụ công không biết thủ tục nào phải có mẫu nên không kiểm tra được.
    /// ## Cách sửa
    /// Không tự sửa: số mẫu phải tra trong văn bản.
    /// # An application or declaration without its form
    /// ## What it checks
    /// A paper that the applicant draws up (application, declaration, list, report…) says `theo mẫu` (by the form)
    /// without a number: an error; a warning where its title cites the act of the form, where only a copy is filed, where
    /// filing is online only (the form may be on the system), where a step says that the agency hands the form out, where it
    /// is a plan or an explanation (no application or declaration), or where it is not clear who draws it up. An application or declaration filed as an
    /// original without a form: a warning, for a procedure need not use forms. Declarations of other matters (customs, tax, registration charge) and papers
    /// that are only shown or filed as copies are no forms to fill in. Nor is anything said where a step or
    /// another line gives the number, of forms on a system or of a donor, of papers that an agency draws up or issues
    /// (minutes, vettings, licences…), applications whose contents are listed and those
    /// that people write in their own words (explanations, reports of a loss, denunciations, complaints, petitions, disputes, requests
    /// for an advance), forms that are issued from time to time, and declarations in whose place a contract or an invoice will do. Of an
    /// imported page, papers that name the annex of an act, or the article of its form, are left alone, for an annex may hold one form only; so are forms
    /// that are attached to the decision (`đính kèm`), applications without a number of copies and procedures among agencies (codes 5.…, 6.…). Where
    /// another row of the page has the file of a form of the same kind and the paper is marked unverified, it is information only.
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
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let numbered = Numbered::of(texts(cx.procedure()));
    let guessed = flow::is_guessed(cx.procedure());
    // Decree 63/2010 leaves procedures among agencies out.
    if guessed && (has_internal_code(cx.procedure()) || forms::are_of_donors(texts(cx.procedure()))) {
        return;
    }
    let obtained = is_online_only(cx.procedure()) || forms::are_handed_out(texts(cx.procedure()));
    for paper in papers(cx.procedure()) {
        let document = paper.document;
        let copies = [paper.entry.copies.as_slice(), &document.copies].concat();
        let Some(message) = fault(document, &copies) else {
            continue;
        };
        let title = &document.title;
        if !forms::needs_number(title, &numbered) || guessed && is_in_annex(title) && !is_answered(document) {
            continue;
        }
        // A form may lie behind a link that the data of a page do not have.
        let unsaid = document.form.is_none() && guessed;
        // No number of originals: it may go to somebody else, as the application to the holder of the goods.
        if unsaid && copies.is_empty() {
            continue;
        }
        let message = if unsaid { &rules_d::APPLICATION_WITHOUT_FORM_ON_PAGE } else { message };
        // That a form is used and which is not said is sure; that an application must have
        // one is not: a procedure need not use forms. Nor is a form unsaid whose act is named, that
        // may stand on the system or is handed out, and a copy was drawn up before.
        let named = vague::names_law(Wording::new(title).tokens());
        let filled_in = forms::maker(title) == Maker::Applicant && !only_copies(&copies);
        // The file of a form that an import found in another row may be that of this paper.
        let elsewhere = guessed && document.form.is_some() && has_file_elsewhere(cx.procedure(), document);
        let severity = if elsewhere {
            cx.severity().lower()
        } else if document.form.is_some() && filled_in && !obtained && !named {
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

/// Tells whether another row of an imported page has the file of a form of the same kind, by its name: `1. Đơn cấp mới.docx`.
fn has_file_elsewhere(procedure: &Procedure, document: &Document) -> bool {
    const KINDS: &[&str] = &["đơn", "giấy đề nghị", "tờ khai", "bản khai", "danh sách", "phiếu"];
    let title = Wording::new(&document.title);
    let file = |note: &String| {
        let lower = note.to_lowercase();
        let named = Wording::new(note);
        (lower.contains(".doc") || lower.contains(".pdf"))
            && KINDS.iter().any(|it| title.has_phrase(it) && named.has_phrase(it))
    };
    let mut others = procedure.documents.values().filter(|it| it.name.id != document.name.id);
    document.meta.unverified.is_some() && others.any(|it| it.meta.notes.iter().any(file))
}

/// Tells whether nothing can be filed on paper.
fn is_online_only(procedure: &Procedure) -> bool {
    let channels = procedure.channels.as_deref().unwrap_or_default();
    !channels.is_empty() && channels.iter().all(|it| it.channel == Channel::Online)
}

fn fault(document: &Document, copies: &[CopyDemand]) -> Option<&'static Message> {
    if let Some(form) = &document.form {
        return form
            .locators
            .is_empty()
            .then_some(&rules_d::FORM_WITHOUT_NUMBER);
    }
    let filed = !document.shown && !only_copies(copies) && document.prepared_by.is_none();
    (filed && is_form(&document.title)).then_some(&rules_d::APPLICATION_WITHOUT_FORM)
}

fn only_copies(copies: &[CopyDemand]) -> bool {
    let original = |kind: Option<CopyKind>| {
        matches!(
            kind,
            None | Some(CopyKind::Original | CopyKind::FirstOriginal | CopyKind::Electronic)
        )
    };
    !copies.is_empty() && !copies.iter().any(|it| original(it.kind))
}

/// Tells whether a written reason answers the finding already.
fn is_answered(document: &Document) -> bool {
    let code = &FORM_WITHOUT_NUMBER.code;
    document.meta.allows.iter().any(|it| code.is_named(&it.code))
}

/// Tells whether a title names the annex or the article of an act in which its form stands; a page may give no more.
fn is_in_annex(title: &str) -> bool {
    /// How far behind `mẫu` its article may stand: `mẫu tờ khai quy định tại Điều 7`.
    const REACH: usize = 8;
    let wording = Wording::new(title);
    let of_article = |at: usize| {
        let near = wording.from(at).iter().take(REACH).collect::<Vec<_>>();
        near.windows(2).any(|it| matches!(it, [word, number] if word.is(&["điều"]) && number.is_number()))
    };
    let placed = wording.has_phrase("phụ lục") || wording.places_of("mẫu").any(of_article);
    placed && vague::names_law(wording.tokens())
}

/// Tells whether a title is that of a paper which the applicant fills in.
fn is_form(title: &str) -> bool {
    let wording = Wording::new(title);
    // What has to be written in it is said instead, or an annex that sets it.
    let written = is_in_annex(title) || List::OwnWords.occurs(&wording);
    // `Bản khai hàng hóa, hợp đồng vận chuyển hoặc hóa đơn`: any paper on the goods will do.
    let instead = ["hoặc hóa đơn", "hoặc giấy vận chuyển", "hoặc hợp đồng"];
    List::Forms.begins(&wording)
        && !instead.iter().any(|it| wording.has_phrase(it))
        && !List::OtherForms.begins(&wording)
        && !List::WrittenFreely.begins(&wording)
        && !wording.has_phrase("tranh chấp")
        && !written
}

#[cfg(test)]
mod tests {
    use super::is_form;

    #[test]
    fn forms_are_told_from_papers_of_other_matters() {
        for title in [
            "Đơn đề nghị cấp Giấy phép",
            "TỜ KHAI đăng ký",
            "- Đơn xin cấp lại",
        ] {
            assert!(is_form(title), "{title}");
        }
        for title in [
            "Tờ khai hải quan xuất khẩu",
            "Đơn giải trình về thời gian vắng mặt",
            "Đơn tố cáo hoặc biên bản ghi nội dung tố cáo",
            "Đơn yêu cầu về việc giải quyết tranh chấp đất đai",
            "Bản khai hàng hóa, hợp đồng vận chuyển hoặc hóa đơn xuất kho",
            "Giấy đề nghị cấp lại giấy phép (trong đó nêu lý do: bị mất hoặc bị hỏng)",
            "Giấy đề nghị tạm ứng",
            "Tờ khai bổ sung sau thông quan",
            "Đơn giá xây dựng",
            "Hợp đồng thuê",
            "Đơn đề nghị sửa đổi năng định. Trong đơn nêu rõ nội dung",
            "Tờ khai số thu theo mẫu tờ khai quy định tại Điều 7 Thông tư số 57/2022/TT-BTC",
            "Giấy đề nghị thay đổi mã kích hoạt theo Phụ lục VII ban hành kèm theo Thông tư số 59/2025/TT-NHNN",
        ] {
            assert!(!is_form(title), "{title}");
        }
    }
}
