//! Bases that are not in force on the day of the version (B06).

use std::collections::BTreeMap;

use crate::{
    checks::{
        Cx, Element,
        bases::{cited, instrument_label},
        declare::declare_rule,
        standing::{self, Lapse},
    },
    diagnostic::{Diagnostic, Severity},
    messages::{Arg, rules_b},
    model::{Citation, InstrumentId, Place, cite},
    values::Date,
};

declare_rule! {
    /// # Căn cứ không có hiệu lực
    /// ## Kiểm tra gì
    /// Mỗi văn bản được dẫn phải có hiệu lực vào ngày đầu của bản, và nếu bản còn áp dụng thì cả vào ngày
    /// kiểm tra: chưa hết hạn, chưa bị bãi bỏ, đã bắt đầu. Riêng điều, khoản được dẫn cũng vậy, khi văn bản
    /// có viết hiệu lực của nó, lời sửa đổi hoặc lời bãi bỏ nó. Văn bản phủ (`phủ lên: …, đến hết …`) hết hạn
    /// cũng bị báo. Văn bản mà mọi văn bản giao đều hết hiệu lực được báo nhẹ hơn một bậc.
    /// Hiệu lực chưa rõ thì không báo.
    /// ## Vì sao
    /// Khoản 5 Điều 7 Nghị định 63/2010/NĐ-CP; khoản 2 Điều 57 Luật 64/2025/QH15 (văn bản chi tiết hết hiệu
    /// lực cùng văn bản giao, trừ khi được công bố tiếp tục); Điều 19 Nghị quyết 66.16/2026/NQ-CP (văn
    /// bản phủ chỉ đến hết 28/02/2027).
    /// ## Cách sửa
    /// Không tự sửa: phải tìm văn bản thay thế.
    /// # A basis that is not in force
    /// ## What it checks
    /// Every instrument cited is in force on the first day of the version and, while the version applies,
    /// on the day of the check: not ended, not repealed, already begun. So does the single provision, where
    /// its instrument tells its interval, what amends it or what repeals it. An overlay (`overlays: …, until …`)
    /// that has ended counts. A text whose delegating texts have all lapsed comes one level lower.
    /// Unknown dates are left alone.
    /// ## Why it matters
    /// Article 7(5) of Decree 63/2010/NĐ-CP; Article 57(2) of Law 64/2025/QH15 (a detailing text lapses with
    /// the text that delegates it unless a published notice continues it); Article 19 of Resolution
    /// 66.16/2026/NQ-CP (overlays end on 28 February 2027).
    /// ## Fix safety
    /// No fix: the text that replaced it must be found.
    /// ```tthc,fires
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2012/TT-BNN
    /// loại: thông tư
    /// hiệu lực: từ 01/03/2012 đến 31/12/2019
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hiệu lực: từ 01/01/2026
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    ///       căn cứ khoản 1 Điều 5 TT1
    /// ```
    /// ```tthc,clean
    /// văn bản NĐ1 "Nghị định mẫu"
    /// số: 1/2025/NĐ-CP
    /// loại: nghị định
    /// hiệu lực: từ 01/03/2025
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hiệu lực: từ 01/01/2026
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    ///       căn cứ khoản 1 Điều 5 NĐ1
    /// ```
    pub(crate) static BASIS_NOT_IN_FORCE = {
        code: "B06",
        name: "basis-not-in-force",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    for (id, (element, places)) in cited(cx.procedure()) {
        for date in standing::days(cx.procedure(), cx.date(), cx.as_of()) {
            if let Some(lapse) = standing::lapse(cx.project(), id, date) {
                let name = Arg::from(instrument_label(cx.project(), id));
                report(cx, id, name, &element, &places, &lapse, date);
                break;
            }
            if provisions(cx, id, &element, &places, date) {
                break;
            }
        }
    }
}

/// Reports single provisions that do not hold, though their instrument does.
fn provisions(
    cx: &mut Cx<'_>,
    id: InstrumentId,
    element: &Element<'_>,
    places: &[&Citation],
    date: Date,
) -> bool {
    let mut lapsed: BTreeMap<Vec<Place>, (Lapse, Vec<&Citation>)> = BTreeMap::new();
    for citation in places {
        if let Some(lapse) = standing::provision_lapse(cx.project(), citation, date) {
            let named = lapsed.entry(Place::all(&citation.locators));
            named.or_insert_with(|| (lapse, Vec::new())).1.push(citation);
        }
    }
    let found = !lapsed.is_empty();
    for (lapse, places) in lapsed.into_values() {
        let one = places.first().map(|it| std::slice::from_ref(*it));
        let name = one.and_then(|it| cite::citations(cx.project(), it));
        if let Some(name) = name {
            report(cx, id, name, element, &places, &lapse, date);
        }
    }
    found
}

fn report(
    cx: &mut Cx<'_>,
    id: InstrumentId,
    name: Arg,
    element: &Element<'_>,
    places: &[&Citation],
    lapse: &Lapse,
    date: Date,
) {
    let (Some(first), Some(instrument)) = (places.first(), cx.project().instruments.get(id)) else {
        return;
    };
    let label = |id| instrument_label(cx.project(), id);
    let text = match lapse {
        Lapse::Ended(last) => rules_b::BASIS_ENDED.with("last", *last),
        Lapse::Repealed(by, from) => rules_b::BASIS_REPEALED
            .with("last", *from)
            .with("by", label(*by)),
        Lapse::NotYet(first) => rules_b::BASIS_NOT_YET.with("first", *first),
        Lapse::Orphaned(by) => rules_b::BASIS_ORPHANED.with("by", label(*by)),
    };
    let orphaned = matches!(lapse, Lapse::Orphaned(_));
    let (why, severity): (_, Severity) = if orphaned {
        (&rules_b::BASIS_ORPHANED_WHY, cx.severity().lower())
    } else {
        (&rules_b::BASIS_NOT_IN_FORCE_WHY, cx.severity())
    };
    let text = text.with("instrument", name).with("date", date);
    let mut diagnostic = Diagnostic::new(&BASIS_NOT_IN_FORCE.code, first.span, text)
        .reason(why.text())
        .help(rules_b::BASIS_NOT_IN_FORCE_HELP.text());
    for other in places.iter().skip(1) {
        diagnostic = diagnostic.related(other.span, rules_b::ALSO_CITED.text());
    }
    cx.report_at(severity, &element.clone().inside(&instrument.meta), diagnostic);
}
