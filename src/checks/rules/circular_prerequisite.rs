//! Procedures each of which needs the result of the other (Q09).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::Diagnostic,
    messages::rules_q,
    model::ProcedureId,
    workflow::Ring,
};

declare_rule! {
    /// # Tiền đề vòng tròn
    /// ## Kiểm tra gì
    /// Các thủ tục trong cùng tập mà thủ tục này cần kết quả của thủ tục kia, rồi vòng lại (`tiền đề:`, `kết quả của thủ
    /// tục …` ở giấy tờ). Chỉ tính giấy tờ mà ai cũng phải nộp: không có `khi`, không `nếu có`, không có giấy tờ thay
    /// thế. Báo ở mỗi thủ tục trong vòng. Thủ tục khai `liên thông:` cùng nộp một lần nên không tính.
    /// ## Vì sao
    /// Không ai bắt đầu được. Khoản 5 Điều 7 Nghị định 63/2010/NĐ-CP: thủ tục phải thống nhất, đồng bộ với các thủ tục
    /// liên quan.
    /// ## Cách sửa
    /// Không tự sửa: bỏ đòi hỏi nào là việc của cơ quan.
    /// # A circular prerequisite
    /// ## What it checks
    /// Procedures of the set of which one needs the result of the next, and so round to the first (`prerequisites:`,
    /// `result of procedure …` at a paper). Only papers that everybody must file count: no `when`, no `if any`, no
    /// accepted substitute. Reported at each procedure of the ring. Procedures `joined with` each other are filed at once
    /// and do not count.
    /// ## Why it matters
    /// Nobody can begin. Article 7(5) of Decree 63/2010/NĐ-CP: a procedure agrees with those it is linked to.
    /// ## Fix safety
    /// No fix: which demand is dropped is for the authority.
    /// ```tthc,fires
    /// thủ tục a "Cấp giấy phép A"
    /// tiền đề:
    ///   - cần_b: kết quả giấy_b của thủ tục b
    /// kết quả:
    ///   - giấy_a: "Giấy phép A", hiệu lực 5 năm
    ///
    /// thủ tục b "Cấp giấy phép B"
    /// hồ sơ: 1 bộ
    ///   - giấy_a: "Giấy phép A", 1 bản sao, kết quả giấy_a của thủ tục a
    /// kết quả:
    ///   - giấy_b: "Giấy phép B", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục a "Cấp giấy phép A"
    /// tiền đề:
    ///   - cần_b: kết quả giấy_b của thủ tục b
    /// kết quả:
    ///   - giấy_a: "Giấy phép A", hiệu lực 5 năm
    ///
    /// thủ tục b "Cấp giấy phép B"
    /// hồ sơ: 1 bộ
    ///   - giấy_a: "Giấy phép A", 1 bản sao, nếu có, kết quả giấy_a của thủ tục a
    /// kết quả:
    ///   - giấy_b: "Giấy phép B", hiệu lực 5 năm
    /// ```
    pub(crate) static CIRCULAR_PREREQUISITE = {
        code: "Q09",
        name: "circular-prerequisite",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

/// Procedures that the way round names.
const SHOWN: usize = 32;

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for Ring { need, needed, way: ring } in cx.whole().rings(cx.id()) {
        let name = |id: &ProcedureId| {
            let procedure = cx.project().procedures.get(*id);
            procedure.map_or("?", |it| it.name.text.as_str())
        };
        let mut way: Vec<&str> = vec![&procedure.name.text];
        way.extend(ring.iter().take(SHOWN).map(name));
        if ring.is_empty() || ring.len() > SHOWN {
            // A ring of hundreds is one all the same; nobody reads its whole way.
            way.extend(ring.is_empty().then(|| name(needed)));
            way.extend(["…", &procedure.name.text]);
        }
        let text = rules_q::CIRCULAR
            .with("procedure", &procedure.name.text)
            .with("needed", name(needed));
        let diagnostic = Diagnostic::new(&CIRCULAR_PREREQUISITE.code, need.span, text)
            .reason(rules_q::CIRCULAR_WHY.text())
            .help(rules_q::CIRCULAR_HELP.text())
            .witness(rules_q::CIRCULAR_WITNESS.with("way", way.join(" ← ")));
        let prerequisite = procedure.prerequisites.iter().find(|it| it.name.span == need.span);
        let paper = procedure.documents.values().find(|it| it.name.span == need.span);
        let element = match (prerequisite, paper) {
            (Some(it), _) => Element::new("prerequisites", &it.name.id, &it.meta),
            (None, Some(it)) => Element::new("documents", &it.name.id, &it.meta),
            (None, None) => Element::section("prerequisites"),
        };
        cx.report(&element, diagnostic);
    }
}
