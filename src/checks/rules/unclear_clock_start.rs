//! Promises that do not count from the complete dossier (T03).

use crate::{
    checks::{
        Cx, Element, cut_limits::Page, declare::declare_rule, flow, internal::has_internal_code, page,
    },
    diagnostic::Diagnostic,
    messages::rules_t,
    model::{Clock, ClockLength, EventRef},
    syntax::words::Regime,
};

declare_rule! {
    /// # Thời hạn không tính từ khi nhận đủ hồ sơ hợp lệ
    /// ## Kiểm tra gì
    /// Thời hạn trả kết quả (không có `đến khi`) phải nói tính từ khi nào, và mốc là `nhận đủ hồ sơ hợp lệ`.
    /// `kể từ khi tiếp nhận` gần đúng nên được báo nhẹ hơn một bậc. Cơ chế một cửa quốc gia có quy định riêng
    /// nên không xét, kể cả bản nhập từ trang nói đến cơ chế ấy hoặc hệ thống VNACCS, và `Thủ tục hải quan đối với …`. Bản nhập từ trang mà lời văn có nêu mốc, dù không có số ngày bên cạnh, hoặc ấn định ngày trong lịch (`trước
    /// ngày 15 tháng 02`) được máy ghi sẵn dòng bỏ qua; lời văn nói mốc ở bất cứ câu nào (`sau khi nhận đủ hồ sơ`), thủ tục nội bộ
    /// (mã 5.…, 6.…) thì không báo. Độ dài mà lời văn chỉ nói ở câu kiểm tra tính đầy đủ của hồ sơ, hoặc tính từ khi hết hạn, kết thúc nhận
    /// hồ sơ, thì không xét mốc.
    /// ## Vì sao
    /// Khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP: thời hạn tính từ khi hồ sơ được tiếp nhận đầy đủ, hợp lệ; từ
    /// ngày 05/8/2026 (Nghị định 309/2026/NĐ-CP): đầy đủ, đúng quy định. Trước đó đọc theo Nghị định
    /// 61/2018/NĐ-CP (chưa có câu chữ riêng).
    /// ## Cách sửa
    /// Không tự sửa: luật chuyên ngành có thể đặt mốc khác; khi đó dẫn điều, khoản và bỏ qua kèm lý do.
    /// # The limit does not count from the complete dossier
    /// ## What it checks
    /// A promise of the result (no `until`) says from when it counts, and that is `complete dossier`. `from
    /// accepted` is near and comes one level lower. The national single window has rules of its own and is
    /// left alone, also where an imported page names it or the system VNACCS, or is titled `Thủ tục hải quan …` (customs
    /// clearance). An imported page whose words give a start, even without a number of days beside it, or fix a date
    /// (`before 15 February`) comes with a suppression; one whose words give a start in any sentence (`after the receipt of the
    /// complete dossier`), and procedures among agencies (codes 5.…, 6.…), are left alone. Where the words give the length of
    /// a limit only for a look at whether the dossier is complete, or from the last day for filing, its start is not looked at.
    /// ## Why it matters
    /// Article 17(3) of Decree 118/2025/NĐ-CP: the limit counts from the acceptance of a complete and valid
    /// dossier; since 5 August 2026 (Decree 309/2026/NĐ-CP): complete and as prescribed. Before, read from
    /// Decree 61/2018/NĐ-CP, which has no words of its own for it.
    /// ## Fix safety
    /// No fix: a sector law may set another start; cite its article and suppress with that reason.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 10 ngày làm việc, kể từ khi nộp
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    pub(crate) static UNCLEAR_CLOCK_START = {
        code: "T03",
        name: "unclear-clock-start",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if procedure.regime == Regime::SingleWindow {
        return;
    }
    // Another sentence of a page may say what the draft of the limit does not.
    let guessed = flow::is_guessed(procedure);
    let inside = guessed && (has_internal_code(procedure) || page::is_of_window(procedure));
    let (said, complete) = (
        inside || page::says_start(procedure),
        inside || page::says_complete_start(procedure),
    );
    let page = Page::of(procedure);
    // A limit of unknown length is a finding of T01.
    let known = |it: &&Clock| it.is_promise() && it.limit.length != ClockLength::Unknown;
    for clock in procedure.clocks.values().filter(known) {
        // A written reason answers the finding that it names.
        let code = &UNCLEAR_CLOCK_START.code;
        let answered = clock.meta.allows.iter().any(|it| code.is_named(&it.code));
        let (message, severity) = match clock.limit.from {
            Some(EventRef::Complete) => continue,
            None if said && !answered => continue,
            Some(_) if complete && !answered => continue,
            Some(_) if guessed && page.starts_elsewhere(&clock.limit) && !answered => continue,
            Some(EventRef::Accepted) => (&rules_t::OTHER_CLOCK_START, cx.severity().lower()),
            Some(_) => (&rules_t::OTHER_CLOCK_START, cx.severity()),
            None => (&rules_t::NO_CLOCK_START, cx.severity()),
        };
        let text = message.with("clock", &clock.name.text);
        let diagnostic = Diagnostic::new(&UNCLEAR_CLOCK_START.code, clock.limit.span, text)
            .reason(rules_t::CLOCK_START_WHY.text())
            .help(rules_t::CLOCK_START_HELP.text());
        let element = Element::new("time_limits", &clock.name.id, &clock.meta);
        cx.report_at(severity, &element, diagnostic);
    }
}
