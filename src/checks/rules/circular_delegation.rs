//! Instruments that delegate each other in a ring, or from below (B13).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::{
    checks::{
        Cx,
        bases::{cited, instrument_label, kind_in_law},
        declare::declare_rule,
    },
    diagnostic::{Diagnostic, Severity},
    law::{self, InstrumentKind},
    messages::rules_b,
    model::{Citation, InstrumentId, Project},
    values::Date,
};

declare_rule! {
    /// # Giao quy định vòng tròn, giao ngược
    /// ## Kiểm tra gì
    /// Từ mỗi văn bản mà thủ tục dẫn, đi ngược theo `giao bởi:`. Văn bản được giao bởi chính nó, hoặc qua các văn bản khác rồi
    /// quay lại chính nó; văn bản có hiệu lực pháp lý thấp hơn giao cho văn bản cao hơn: lỗi. Thông tư ghi là được giao bởi
    /// thông tư (từ 01/4/2025): cảnh báo. Loại văn bản chưa rõ thì chỉ tìm vòng tròn.
    /// ## Vì sao
    /// Thẩm quyền quy định chi tiết phải bắt đầu từ văn bản của cấp trên: thông tư quy định điều được giao trong luật, nghị quyết
    /// của Quốc hội, pháp lệnh, nghị định, quyết định của Thủ tướng … (khoản 1 Điều 18 Luật 64/2025/QH15), văn bản cấp tỉnh
    /// điều được giao trong văn bản của cơ quan cấp trên (Điều 21). Vòng tròn thì không có điểm bắt đầu, nên không ai được giao.
    /// ## Cách sửa
    /// Không tự sửa: điều khoản giao phải lấy từ văn bản giao.
    /// # A delegation in a circle, or from below
    /// ## What it checks
    /// From each instrument that the procedure cites it follows `delegated by:`. An instrument delegated by itself, or by
    /// others that lead back to it, and a text that delegates a higher one: an error. A circular that is said to be delegated by
    /// a circular (since 1 April 2025): a warning. Where kinds are unknown only rings are looked for.
    /// ## Why it matters
    /// The power to give details begins with a text from above: a circular details what a law, a resolution of the National
    /// Assembly, an ordinance, a decree, a decision of the Prime Minister … delegates (Article 18(1) of Law 64/2025/QH15), a
    /// province what texts of higher bodies delegate (Article 21). A ring has no beginning, so nobody was charged.
    /// ## Fix safety
    /// No fix: the delegating provision must be taken from the text that delegates.
    /// ```tthc,fires
    /// văn bản TT1 "Thông tư quy định chi tiết"
    /// số: 01/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: từ 01/01/2026
    /// giao bởi: khoản 2 Điều 3 TT2
    ///
    /// văn bản TT2 "Thông tư sửa đổi"
    /// số: 02/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: từ 01/01/2026
    /// giao bởi: Điều 5 TT1
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// căn cứ pháp lý: TT1
    /// ```
    /// ```tthc,clean
    /// văn bản L1 "Luật"
    /// số: 18/2017/QH14
    /// loại: luật
    /// hiệu lực: từ 01/01/2019
    ///
    /// văn bản TT1 "Thông tư quy định chi tiết"
    /// số: 01/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: từ 01/01/2026
    /// giao bởi: khoản 2 Điều 3 L1
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// căn cứ pháp lý: TT1
    /// ```
    pub(crate) static CIRCULAR_DELEGATION = {
        code: "B13",
        name: "circular-delegation",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

/// What is wrong with one link of a delegation.
enum Fault {
    /// It leads back; the instruments on the shortest way round.
    Ring(Vec<InstrumentId>),
    /// It comes from a lower text.
    FromBelow,
    /// A circular is delegated by a circular.
    Sideways,
}

fn check(cx: &mut Cx<'_>) {
    let project = cx.project();
    let mut followed = BTreeSet::new();
    for (id, (element, _)) in cited(cx.procedure()) {
        for link in chain(project, id) {
            let Some(instrument) = project.instruments.get(link) else {
                continue;
            };
            if !followed.insert(link) {
                continue;
            }
            for by in delegating(project, link) {
                let Some(fault) = fault(project, link, by, cx.date()) else {
                    continue;
                };
                // A ring is told once, at the first of its instruments.
                if matches!(&fault, Fault::Ring(way) if way.iter().min() != Some(&link)) {
                    continue;
                }
                let (diagnostic, grave) = diagnose(project, link, by, &fault);
                let severity = if grave {
                    cx.severity()
                } else {
                    Severity::Warning
                };
                cx.report_at(
                    severity,
                    &element.clone().inside(&instrument.meta),
                    diagnostic,
                );
            }
        }
    }
}

/// Returns the provisions that delegate an instrument.
fn delegating(project: &Project, id: InstrumentId) -> &[Citation] {
    let instrument = project.instruments.get(id);
    let delegated = instrument.and_then(|it| it.delegated_by.as_ref()?.value());
    delegated.map_or(&[], Vec::as_slice)
}

/// Returns an instrument and all from which its power is said to come, the nearest first.
fn chain(project: &Project, id: InstrumentId) -> Vec<InstrumentId> {
    way_back(project, id, None).0
}

/// Follows delegations from an instrument until it meets another, with from where each was reached.
fn way_back(
    project: &Project,
    from: InstrumentId,
    to: Option<InstrumentId>,
) -> (Vec<InstrumentId>, BTreeMap<InstrumentId, InstrumentId>) {
    let mut came = BTreeMap::new();
    let mut order = vec![from];
    let mut open = VecDeque::from([from]);
    while let Some(id) = open.pop_front().filter(|it| Some(*it) != to) {
        for next in delegating(project, id).iter().map(|it| it.instrument) {
            if next != from && !came.contains_key(&next) {
                came.insert(next, id);
                order.push(next);
                open.push_back(next);
            }
        }
    }
    (order, came)
}

fn fault(project: &Project, link: InstrumentId, by: &Citation, date: Date) -> Option<Fault> {
    let by = by.instrument;
    let (order, came) = way_back(project, by, Some(link));
    if order.contains(&link) {
        let steps = std::iter::successors(Some(link), |it| came.get(it).copied());
        let mut way: Vec<_> = steps.collect();
        way.reverse();
        return Some(Fault::Ring(way));
    }
    let kind = |id| kind_in_law(project, id);
    let rank = |id| kind(id).and_then(|it| law::kind(it.id())?.rank);
    if matches!((rank(by), rank(link)), (Some(by), Some(own)) if by > own) {
        return Some(Fault::FromBelow);
    }
    let circular = |id| kind(id) == Some(InstrumentKind::Circular);
    // Law 64/2025/QH15 Art. 18(1) lists what a circular may detail; circulars are not in it.
    let listed = law::in_force("64/2025/QH15", date);
    (listed && circular(by) && circular(link)).then_some(Fault::Sideways)
}

fn diagnose(
    project: &Project,
    link: InstrumentId,
    by: &Citation,
    fault: &Fault,
) -> (Diagnostic, bool) {
    let label = |id: InstrumentId| instrument_label(project, id);
    let (message, grave) = match fault {
        Fault::Ring(_) if by.instrument == link => (&rules_b::DELEGATES_ITSELF, true),
        Fault::Ring(_) => (&rules_b::DELEGATION_RING, true),
        Fault::FromBelow => (&rules_b::DELEGATED_FROM_BELOW, true),
        Fault::Sideways => (&rules_b::CIRCULAR_BY_CIRCULAR, false),
    };
    let text = message
        .with("instrument", label(link))
        .with("by", label(by.instrument));
    let mut diagnostic = Diagnostic::new(&CIRCULAR_DELEGATION.code, by.span, text)
        .reason(rules_b::DELEGATION_WHY.text())
        .help(rules_b::DELEGATION_HELP.text());
    if let Fault::Ring(way) = fault {
        let way = std::iter::once(link).chain(way.iter().copied()).map(label);
        let way = way.collect::<Vec<_>>().join(" ← ");
        diagnostic = diagnostic.witness(rules_b::DELEGATION_WITNESS.with("way", way));
    }
    (diagnostic, grave)
}
