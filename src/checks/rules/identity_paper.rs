//! Identity and residence papers that the population database replaces (D04).

use crate::{
    checks::{Cx, declare::declare_rule, once_only},
    messages::rules_d,
};

declare_rule! {
    /// # Đòi giấy tờ căn cước, cư trú
    /// ## Kiểm tra gì
    /// Giấy tờ là chứng minh nhân dân, căn cước, giấy tờ tùy thân, sổ hộ khẩu, giấy xác nhận cư trú mà thủ tục không
    /// tra cứu Cơ sở dữ liệu quốc gia về dân cư trước. Không bị báo: giấy tờ có `tra cứu` hoặc nhận `thông tin`,
    /// `dữ liệu điện tử`, số định danh cá nhân thay thế, hoặc chỉ đòi khi cơ sở dữ liệu chưa vận hành; thủ tục có câu nói dữ liệu được khai thác thay giấy tờ; giấy tờ của nước ngoài;
    /// đơn, tờ khai chỉ nhắc đến giấy tờ đó; thủ tục cấp, đổi chính giấy tờ đó. Giấy tờ chỉ xuất trình, nhận cả căn cước
    /// điện tử, hoặc chỉ là một ví dụ trong danh sách, thủ tục của người nước ngoài, của tòa án và mang mã nội bộ (5.…, 6.…) được
    /// báo nhẹ hơn một bậc.
    /// ## Vì sao
    /// Khoản 1 Điều 4 Nghị quyết 66.7/2025/NQ-CP (hiệu lực 01/01/2026 đến hết 28/02/2027), áp dụng cho cả thủ tục
    /// ngoài Phụ lục (khoản 2 Điều 3); khoản 2a Điều 4 Nghị định 118/2025/NĐ-CP (bổ sung từ 05/08/2026). Chỉ khi không
    /// khai thác được, hoặc dữ liệu không đủ, không đúng thì mới yêu cầu giấy tờ (khoản 2 Điều 2 Nghị quyết).
    /// ## Cách sửa
    /// Không tự sửa: bỏ giấy tờ, hỏi số định danh, hoặc thêm `tra cứu`.
    /// # An identity or residence paper is demanded
    /// ## What it checks
    /// A paper is an identity card, another identity paper, a household book or a certificate of residence, and the
    /// procedure does not first look into the National Population Database. Silent: a paper with `looked up in`, or with
    /// data or the personal number accepted instead, or asked for only while the database does not work; a procedure that says that data are used in place of papers; papers from abroad;
    /// applications that only mention such a paper; procedures that issue or change that very paper. A paper that is
    /// only shown, that may be an electronic identity, or that is one example in a list, and procedures of foreigners, of courts and
    /// with codes of procedures among agencies (5.…, 6.…) come one level lower.
    /// ## Why it matters
    /// Resolution 66.7/2025/NQ-CP, Article 4(1) (in force 1 January 2026 to 28 February 2027), which holds for procedures
    /// outside its appendix too (Article 3(2)); Decree 118/2025/NĐ-CP, Article 4(2a) (added on 5 August 2026). The paper may
    /// be asked for only when the data cannot be read, or are incomplete or wrong (Article 2(2) of the Resolution).
    /// ## Fix safety
    /// No fix: drop the paper, ask for the personal number, or add a look-up.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - căn_cước: "Bản sao thẻ căn cước công dân", 1 bản sao
    /// ```
    /// ```tthc,clean
    /// cơ sở dữ liệu csdl_dân_cư "Cơ sở dữ liệu quốc gia về dân cư"
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - căn_cước: "Bản sao thẻ căn cước công dân", 1 bản sao
    ///       tra cứu csdl_dân_cư
    /// ```
    pub(crate) static IDENTITY_PAPER = {
        code: "D04",
        name: "identity-paper",
        level: Error,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    once_only::report(cx, &IDENTITY_PAPER.code, &rules_d::IDENTITY_PAPER, |kind| {
        once_only::is_identity(kind)
    });
}
