//! Limits that reach a year without a table of days off (T08).

use crate::{
    calendar::{Counting, DueError},
    checks::{Cx, Element, cut_limits::Page, declare::declare_rule, flow, internal::has_internal_code, papers, timing},
    diagnostic::Diagnostic,
    messages::rules_t,
    model::{Clock, ClockLength, EventRef, Procedure},
};

declare_rule! {
    /// # Chưa có lịch nghỉ của năm
    /// ## Kiểm tra gì
    /// Hồ sơ nhận đủ vào ngày kiểm tra có hạn trả rơi vào năm chưa có bảng ngày nghỉ. Báo một lần cho mỗi thủ tục, ở thời
    /// hạn ngắn nhất như vậy. Đây là thông tin về lịch, không phải lỗi của thủ tục. Ở bản nhập từ trang, không xét thời hạn máy chưa
    /// chắc, thời hạn tính từ mốc khác, cột thời hạn cộng các giai đoạn mà lời văn không nêu tổng ấy, giải quyết khiếu nại, tố cáo (tính từ
    /// khi thụ lý), thi tuyển và thủ tục nội bộ.
    /// ## Vì sao
    /// Ngày nghỉ Tết, Quốc khánh do Thủ tướng quyết định từng năm (khoản 3 Điều 112 Bộ luật Lao động 45/2019/QH14); chưa
    /// có thông báo thì ngày hẹn trả không tính được, không được đoán.
    /// ## Cách sửa
    /// Không tự sửa: nạp bảng ngày nghỉ khi có thông báo.
    /// # A year without a table of days off
    /// ## What it checks
    /// A complete dossier received on the day of the check is due in a year for which there is no table of days off.
    /// Reported once for each procedure, at the shortest such limit. It is a note about the calendar, not a fault of the
    /// procedure. Of an imported page, limits that the program is not sure of, that count from something else, that add up stages
    /// without a word of the page for the sum, and those of
    /// complaints and denunciations (which count from acceptance), examinations and procedures among agencies are left alone.
    /// ## Why it matters
    /// The days off at Tết and National Day are decided year by year (Article 112(3) of the Labour Code 45/2019/QH14);
    /// before the notice no due date can be counted, and none is guessed.
    /// ## Fix safety
    /// No fix: load the table when the notice comes.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 60 ngày, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    pub(crate) static YEAR_WITHOUT_HOLIDAYS = {
        code: "T08",
        name: "year-without-holidays",
        level: Info,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let calendar = timing::calendar(procedure);
    let covered = calendar.years().is_some_and(|(first, last)| {
        (first..=last).contains(&cx.as_of().year())
    });
    let Some(start) = cx.as_of().at(8, 0).filter(|_| covered) else {
        return;
    };
    let sure = |it: &&Clock| it.is_promise() && is_ordinary(procedure, it);
    let promises = procedure.clocks.values().filter(sure);
    let reaches = promises.filter_map(|clock| {
        let ClockLength::Length(length) = clock.limit.length else {
            return None;
        };
        match calendar.due_date(start, length, Counting::LegalDay) {
            Err(DueError::NoHolidayTable { year }) => Some((length, year, clock)),
            _ => None,
        }
    });
    // Any clock shows it; the shortest one is the plainest. Units are not compared.
    let Some((length, year, clock)) = reaches.min_by_key(|it| (it.0.unit, it.0.amount)) else {
        return;
    };
    let text = rules_t::NO_TABLE
        .with("clock", &clock.name.text)
        .with("length", length)
        .with("day", start.date())
        .with("year", year.to_string());
    let diagnostic = Diagnostic::new(&YEAR_WITHOUT_HOLIDAYS.code, clock.limit.span, text)
        .reason(rules_t::NO_TABLE_WHY.text())
        .help(rules_t::NO_TABLE_HELP.text());
    let element = Element::new("time_limits", &clock.name.id, &clock.meta);
    cx.report(&element, diagnostic);
}

/// Tells whether a limit that a program read is the one of an ordinary dossier, and counts from its day: the
/// limits of complaints count from acceptance and are the longest of several.
fn is_ordinary(procedure: &Procedure, clock: &Clock) -> bool {
    let from = clock.limit.from.is_none_or(|it| it == EventRef::Complete);
    let read = clock.meta.unverified.is_none() && from;
    // An examination is over long after those who sit it have filed.
    let slow = papers::is_case(procedure) || papers::is_examination(procedure);
    let other = slow || has_internal_code(procedure);
    let page = Page::of(procedure);
    let sure = read && !other && page.agrees_on(&clock.limit) && !page.is_a_sum(&clock.limit);
    !flow::is_guessed(procedure) || sure
}
