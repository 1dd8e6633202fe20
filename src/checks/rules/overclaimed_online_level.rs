//! Claimed levels of online service that the procedure does not reach (K01).

use crate::{
    checks::{Cx, Element, declare::declare_rule, online},
    diagnostic::Diagnostic,
    messages::{Arg, rules_p},
    syntax::words::{OnlineLevel, SectionWord, Word},
    values::{Lang, Stated},
};

declare_rule! {
    /// # Khai mức trực tuyến cao hơn thực tế
    /// ## Kiểm tra gì
    /// Mức khai ở `mức độ trực tuyến:` được so với mức tính từ bản mô tả. Không đạt toàn trình khi: không có
    /// kênh trực tuyến; có bước kiểm tra thực địa hoặc lấy mẫu; người nộp phải làm ở trụ sở, trung tâm; kênh
    /// trực tuyến đòi bản giấy, hoặc bản giấy nộp sau; trả kết quả tại quầy. Thu tiền tại quầy là việc của P05. Không có kênh trực tuyến
    /// thì một phần cũng không đạt. Điều văn bản không nói (như thanh toán trực tuyến) không bị coi là thiếu.
    /// ## Vì sao
    /// Khoản 1 Điều 11 Nghị định 42/2022/NĐ-CP, từ 01/7/2026 Điều 14 Nghị định 224/2026/NĐ-CP (nghị định này
    /// không tự định nghĩa toàn trình; công thức năm 2022 được dùng tiếp).
    /// ## Cách sửa
    /// Không tự sửa: bỏ rào cản hoặc hạ mức khai là việc của cơ quan.
    /// # A claimed online level that is not reached
    /// ## What it checks
    /// The level claimed in `online level:` is compared with the level that follows from the text. It is not
    /// full when there is no online channel; a step inspects on site or takes samples; the applicant must act
    /// at an office or centre; online filing asks for paper, or paper follows; the result is handed
    /// over at the counter. Money at the counter is left to P05. Without an online channel it is not even partial. What the text does not
    /// say (such as online payment) is not held against it.
    /// ## Why it matters
    /// Article 11(1) of Decree 42/2022/NĐ-CP, since 1 July 2026 Article 14 of Decree 224/2026/NĐ-CP (which does
    /// not define full itself; the formula of 2022 is kept).
    /// ## Fix safety
    /// No fix: whether to drop the obstacle or the claim is for the authority.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: toàn trình
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, trực tuyến
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - xem: sở kiểm tra thực địa
    ///   - cấp: sở quyết định
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: một phần
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, trực tuyến
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - xem: sở kiểm tra thực địa
    ///   - cấp: sở quyết định
    /// ```
    pub(crate) static OVERCLAIMED_ONLINE_LEVEL = {
        code: "K01",
        name: "overclaimed-online-level",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(Stated::Value(claimed)) = procedure.online_level else {
        return;
    };
    if procedure.channels.is_none() {
        return;
    }
    let (computed, blockers) = match (claimed, online::is_offered(procedure)) {
        (OnlineLevel::Full | OnlineLevel::Partial, false) => {
            let none = Arg::from(rules_p::NO_ONLINE.text());
            (none, vec![rules_p::BLOCKER_CHANNEL.text()])
        }
        (OnlineLevel::Full, true) => {
            let obstacles = online::obstacles(procedure).into_iter();
            // Payment is the business of P05.
            let others = obstacles.filter(|it| it.kind != online::ObstacleKind::Payment);
            let words = others.map(|it| it.words()).collect();
            (spelled(OnlineLevel::Partial), words)
        }
        (OnlineLevel::Partial, true) | (OnlineLevel::Information, _) => return,
    };
    if blockers.is_empty() {
        return;
    }
    let span = procedure.section_span(SectionWord::OnlineLevel);
    let text = rules_p::OVERCLAIMED
        .with("claimed", spelled(claimed))
        .with("computed", computed)
        .with(
            "blockers",
            Arg::List(blockers.into_iter().map(Arg::from).collect()),
        );
    let diagnostic = Diagnostic::new(&OVERCLAIMED_ONLINE_LEVEL.code, span, text)
        .reason(rules_p::OVERCLAIMED_WHY.text())
        .help(rules_p::OVERCLAIMED_HELP.text());
    cx.report(&Element::section("online_level"), diagnostic);
}

fn spelled(level: OnlineLevel) -> Arg {
    Arg::Both {
        vi: level.spell(Lang::Vi).to_owned(),
        en: level.spell(Lang::En).to_owned(),
    }
}
