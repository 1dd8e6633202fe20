//! Papers that a database of the State replaces (D03).

use crate::{
    checks::{Cx, declare::declare_rule, once_only},
    messages::rules_d,
};

declare_rule! {
    /// # Đòi giấy tờ đã được thay bằng dữ liệu
    /// ## Kiểm tra gì
    /// Giấy tờ thuộc Điều 4 Nghị quyết 66.7/2025/NQ-CP (giấy khai sinh, kết hôn, tình trạng hôn nhân, chứng tử, thẻ bảo
    /// hiểm y tế, sổ bảo hiểm xã hội, giấy phép lái xe, đăng ký doanh nghiệp, hộ kinh doanh, hợp tác xã, đăng ký xe, quyền
    /// sử dụng đất, lý lịch tư pháp, khám sức khỏe), thuộc Phụ lục I, II của Nghị quyết cho mã thủ tục này, hoặc có trong `thay cho` của một cơ sở dữ liệu đã hoạt động, mà thủ
    /// tục không tra cứu trước. Tên giấy tờ được đọc theo từ, từ đầu câu: đơn, tờ khai chỉ nhắc đến giấy tờ thì không bị
    /// báo. Những trường hợp im lặng khác như ở D04. Giấy tờ về đất được báo nhẹ hơn một bậc vì giai đoạn đầu chỉ áp dụng
    /// với đất ở; giấy tờ dựa vào luật, nghị định ban hành sau Nghị quyết cũng vậy, vì văn bản đó có thể quy định khác
    /// (khoản 3 Điều 10).
    /// ## Vì sao
    /// Điều 2, Điều 4 Nghị quyết 66.7/2025/NQ-CP (hiệu lực 01/01/2026 đến hết 28/02/2027), áp dụng cho cả thủ tục ngoài
    /// Phụ lục (khoản 2 Điều 3); khoản 2a Điều 4 Nghị định 118/2025/NĐ-CP (bổ sung từ 05/08/2026).
    /// ## Cách sửa
    /// Không tự sửa: thêm `tra cứu`, giấy tờ chỉ được yêu cầu khi không khai thác được; hoặc bỏ.
    /// # A paper that data replace is demanded
    /// ## What it checks
    /// A paper is one of Article 4 of Resolution 66.7/2025/NQ-CP (certificates of birth, marriage, marital status and death,
    /// health insurance card, social insurance book, driving licence, registration of enterprises, household businesses
    /// and cooperatives, vehicle registration, land use right, judicial record, health check), stands in Appendix I or II of
    /// the Resolution for the code of this procedure, or stands under `replaces`
    /// of a database that works already, and the procedure does not look there first. Titles are read word by word from
    /// their beginning: an application that only mentions such a paper is left alone. It is silent elsewhere as D04 is.
    /// Land papers come one level lower, because the first stage covers residential land only; so do papers that rest on a
    /// law or decree made after the Resolution, which may say something else (Article 10(3)).
    /// ## Why it matters
    /// Articles 2 and 4 of Resolution 66.7/2025/NQ-CP (in force 1 January 2026 to 28 February 2027), which hold for procedures
    /// outside its appendix too (Article 3(2)); Decree 118/2025/NĐ-CP, Article 4(2a) (added on 5 August 2026).
    /// ## Fix safety
    /// No fix: add a look-up, so that the paper is asked for only when it fails; or drop it.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - khai_sinh: "Giấy khai sinh", 1 bản sao
    /// ```
    /// ```tthc,clean
    /// cơ sở dữ liệu csdl_hộ_tịch "Cơ sở dữ liệu hộ tịch điện tử"
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - khai_sinh: "Giấy khai sinh", 1 bản sao
    ///       tra cứu csdl_hộ_tịch
    /// ```
    pub(crate) static REPLACED_PAPER = {
        code: "D03",
        name: "replaced-paper",
        level: Error,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    once_only::report(cx, &REPLACED_PAPER.code, &rules_d::REPLACED_PAPER, |kind| {
        !once_only::is_identity(kind)
    });
    once_only::report_declared(cx, &REPLACED_PAPER.code);
}
