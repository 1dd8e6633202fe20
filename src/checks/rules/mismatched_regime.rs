//! Single window and one-stop rules mixed up (K04).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::{Diagnostic, Severity},
    messages::rules_k,
    syntax::words::{Channel, Regime, SectionWord},
};

declare_rule! {
    /// # Chế độ không khớp với kênh nộp
    /// ## Kiểm tra gì
    /// Thủ tục chỉ nộp qua kênh `một cửa quốc gia` mà không khai `chế độ: một cửa quốc gia` (khi đó các quy định một cửa
    /// được áp dụng): cảnh báo. Có cả kênh khác, hoặc khai chế độ đó mà không có kênh `một cửa quốc gia`: thông tin.
    /// ## Vì sao
    /// Khoản 2 Điều 1 Nghị định 118/2025/NĐ-CP (trước đó khoản 2 Điều 1 Nghị định 61/2018/NĐ-CP) không áp dụng cho Cơ chế một cửa quốc gia theo pháp luật hải quan: thời hạn
    /// bổ sung, cách tính, cách trả kết quả theo văn bản khác.
    /// ## Cách sửa
    /// Không tự sửa: chế độ nào đúng phải tra văn bản.
    /// # A regime that does not match the channels
    /// ## What it checks
    /// A procedure filed only by the channel `national single window` without `regime: national single window` (so that
    /// the one-stop rules are applied): a warning. With other channels beside it, or with that regime and without that
    /// channel: a note.
    /// ## Why it matters
    /// Article 1(2) of Decree 118/2025/NĐ-CP (before, of Decree 61/2018/NĐ-CP) leaves out the National Single Window of customs law: supplements, counting
    /// and results follow other texts.
    /// ## Fix safety
    /// No fix: the law says which regime it is.
    /// ```tthc,fires
    /// thủ tục kiểm_dịch "Kiểm dịch hàng nhập khẩu"
    /// cách thức: một cửa quốc gia
    /// ```
    /// ```tthc,clean
    /// thủ tục kiểm_dịch "Kiểm dịch hàng nhập khẩu"
    /// chế độ: một cửa quốc gia
    /// cách thức: một cửa quốc gia, trực tiếp
    /// ```
    pub(crate) static MISMATCHED_REGIME = {
        code: "K04",
        name: "mismatched-regime",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(channels) = &procedure.channels else {
        return;
    };
    let window = channels.iter().find(|it| it.channel == Channel::SingleWindow);
    let only = channels.iter().all(|it| it.channel == Channel::SingleWindow);
    let (span, message, severity) = match (procedure.regime, window) {
        (Regime::OneStop, Some(channel)) if only => (
            channel.meta.span,
            &rules_k::WINDOW_AS_ONE_STOP,
            cx.severity(),
        ),
        // Filings by the other channels do follow the one-stop rules.
        (Regime::OneStop, Some(channel)) => (
            channel.meta.span,
            &rules_k::WINDOW_BESIDE_ONE_STOP,
            Severity::Info,
        ),
        (Regime::SingleWindow, None) => (
            procedure.section_span(SectionWord::Regime),
            &rules_k::WINDOW_WITHOUT_CHANNEL,
            Severity::Info,
        ),
        (Regime::OneStop, None) | (Regime::SingleWindow, Some(_)) => return,
    };
    let diagnostic = Diagnostic::new(&MISMATCHED_REGIME.code, span, message.text())
        .reason(rules_k::WINDOW_WHY.text())
        .help(rules_k::WINDOW_HELP.text());
    cx.report_at(severity, &Element::section("regime"), diagnostic);
}
