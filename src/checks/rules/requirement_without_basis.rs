//! Demands without any legal basis (B01).

use std::collections::{BTreeMap, BTreeSet};

use super::missing_mandatory_part::spelled;
use crate::{
    checks::{
        Cx, allows,
        bases::{Based, BasedKind},
        declare::declare_rule,
        flow,
        internal::is_doubtful,
        spoken,
        unfounded::{Bare, Silence},
    },
    diagnostic::{Diagnostic, Severity},
    messages::{Arg, rules_b},
    model::Procedure,
    source::Span,
    syntax::words::{Channel, SectionWord},
};

declare_rule! {
    /// # Yêu cầu không có căn cứ pháp lý
    /// ## Kiểm tra gì
    /// Mỗi giấy tờ, yêu cầu và điều kiện, khoản thu phải có căn cứ: của riêng nó, của nhóm, của mục, hoặc
    /// của cả thủ tục (`căn cứ pháp lý:`). Bước chỉ cần căn cứ khi tạo gánh nặng cho người nộp (kiểm tra
    /// thực địa, lấy mẫu, theo dõi, nộp thêm thứ không có trong hồ sơ) hoặc tạm dừng thời hạn. Thời hạn giải quyết, kết
    /// quả, lý do từ chối ràng buộc cơ quan, không đòi gì của người nộp, nên không cần căn cứ riêng; căn cứ đã ghi ở đó thì
    /// các quy tắc B khác vẫn xét.
    /// Căn cứ chỉ nêu tên văn bản là việc của B07; `căn cứ chưa rõ` là đã nêu. Giấy tờ do cơ quan lập
    /// không phải yêu cầu. Mẫu đơn dùng căn cứ của giấy tờ. Giấy tờ, điều kiện mà tên đã dẫn luật, nghị định, thông tư bằng số hay
    /// tên, hoặc dẫn điều, thì không báo; `cử nhân luật`, `khoản 5 triệu` không dẫn gì. Bản nháp nhập từ trang công bố: báo một lần cho mỗi mục; khi tên
    /// thủ tục, trình tự, giấy tờ, điều kiện hay tiêu đề bảng giấy tờ đã nêu văn bản thì báo một lần cho cả trang, nhẹ hơn một bậc: ô căn cứ để trống. Thủ tục nội bộ (mã 5.…, 6.…, người nộp chỉ là cán bộ, cơ quan) không
    /// xét; mã ấy mà người khác nộp, thủ tục của tòa án, và trang chỉ nhận trực tuyến mà trình tự là nhập thông tin vào hệ thống, được
    /// báo nhẹ hơn một bậc.
    /// ## Vì sao
    /// Khoản 6 Điều 18 Nghị định 63/2010/NĐ-CP: cơ quan không tự đặt ra thủ tục, hồ sơ, giấy tờ ngoài quy
    /// định; khoản 2 Điều 21: người nộp từ chối được điều không được quy định; từ 01/7/2025 có thêm điểm
    /// b khoản 1 Điều 6 Nghị định 118/2025/NĐ-CP: không được quy định trong văn bản quy phạm pháp luật.
    /// ## Cách sửa
    /// Không tự sửa: thêm căn cứ thật, hoặc bỏ yêu cầu.
    /// # A demand without a legal basis
    /// ## What it checks
    /// Every paper, condition and payment has a basis: its own, that of its group or section, or that of
    /// the procedure (`legal bases:`). A step needs one only where it burdens the applicant (inspection
    /// on site, samples, watching, providing what is not in the dossier) or stops a clock. A time limit, a result and a
    /// ground for refusal bind the authority and ask nothing of the applicant: they need no basis of their own; one that is written
    /// there is looked at by the other rules of group B.
    /// A basis that only names the instrument is left to B07; `basis unknown` counts as stated. A paper
    /// that an agency prepares is no demand. A form rests on the basis of its paper. A paper or condition whose own
    /// words cite a law, decree or circular by number or name, or an article, is left alone (`bachelor of law` cites none). The draft of a published page is told once
    /// for each section; where its title, steps, papers, conditions or headings name an act, once for the page and one level lower: the box of legal bases is empty. Procedures among agencies (codes 5.…, 6.…, only
    /// officials and public bodies apply) are left alone; where others apply under such a code, for courts, and for a page that takes entries
    /// on a system only, it comes one level lower.
    /// ## Why it matters
    /// Article 18(6) of Decree 63/2010/NĐ-CP: an authority does not set procedures, dossiers or papers
    /// beyond the law; Article 21(2): the applicant may refuse what is not prescribed; since 1 July 2025
    /// also Article 6(1)(b) of Decree 118/2025/NĐ-CP: not prescribed in a legal normative document.
    /// ## Fix safety
    /// No fix: add the real basis, or drop the demand.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// văn bản NĐ1 "Nghị định mẫu"
    /// số: 1/2026/NĐ-CP
    /// loại: nghị định
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    ///       căn cứ khoản 1 Điều 5 NĐ1
    /// ```
    pub(crate) static REQUIREMENT_WITHOUT_BASIS = {
        code: "B01",
        name: "requirement-without-basis",
        level: Error,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

/// What is reported together: a section that a program wrote, or one element.
type Group = (SectionWord, Option<Span>);

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let bare = Bare::of(procedure);
    let mut groups: BTreeMap<Group, Vec<Based<'_>>> = BTreeMap::new();
    for it in bare.demands() {
        if bare.silence(&it).is_none() {
            groups.entry(group(procedure, &it)).or_default().push(it);
        }
    }
    for (group, found) in groups {
        report(cx, group, &found);
    }
    if let Some(act) = bare.named_act() {
        let mut demands = bare.demands();
        let page = demands.find(|it| bare.silence(it) == Some(Silence::PageNamesAct));
        if let Some(first) = page {
            empty_box(cx, &first, &act);
        }
    }
}

/// Reports that the page names its act in passing only, one level lower: something is said.
fn empty_box(cx: &mut Cx<'_>, first: &Based<'_>, act: &str) {
    let procedure = cx.procedure();
    let section = procedure.section_span(first.section);
    let text = rules_b::EMPTY_BOX.with("act", act);
    let diagnostic = Diagnostic::new(&REQUIREMENT_WITHOUT_BASIS.code, section, text)
        .reason(rules_b::NO_BASIS_WHY.text())
        .help(rules_b::EMPTY_BOX_HELP.with("act", act));
    let severity = if is_doubtful(procedure) {
        Severity::Info
    } else {
        cx.severity().lower()
    };
    cx.report_at(severity, &first.element, diagnostic);
}

/// In a draft of a published page the box of the legal bases is empty for all papers at once:
/// that is one mistake, told once for each section.
fn group(procedure: &Procedure, it: &Based<'_>) -> Group {
    let silenced = it.element.metas.iter().take(2).any(|meta| {
        let mut allows = meta.allows.iter();
        allows.any(|it| allows::names(it, &REQUIREMENT_WITHOUT_BASIS))
    });
    let together = flow::is_guessed(procedure) && !silenced;
    (it.section, (!together).then_some(it.span))
}

fn report(cx: &mut Cx<'_>, group: Group, found: &[Based<'_>]) {
    let Some((first, others)) = found.split_first() else {
        return;
    };
    let names: BTreeSet<Span> = found.iter().map(|it| it.span).collect();
    let text = if names.len() > 1 {
        rules_b::NO_BASIS_SECTION
            .with("count", names.len())
            .with("section", spelled(first.section))
    } else {
        rules_b::NO_BASIS
            .with("kind", kind(first.kind))
            .with("name", first.name)
    };
    let mut diagnostic = Diagnostic::new(&REQUIREMENT_WITHOUT_BASIS.code, first.span, text)
        .reason(rules_b::NO_BASIS_WHY.text())
        .help(rules_b::NO_BASIS_HELP.text());
    // The lines of a whole section need no list of places.
    let places = others
        .iter()
        .filter(|_| names.len() == 1 && group.1.is_some());
    for meta in places.filter_map(|it| it.element.metas.first()) {
        diagnostic = diagnostic.related(meta.span, rules_b::ALSO_LISTED.text());
    }
    let severity = if is_doubtful(cx.procedure()) || is_entered(cx.procedure()) {
        cx.severity().lower()
    } else {
        cx.severity()
    };
    cx.report_at(severity, &first.element, diagnostic);
}

/// Tells whether an imported page takes nothing but entries on a system: what it lists are data, and who runs the system may
/// have set them out elsewhere.
fn is_entered(procedure: &Procedure) -> bool {
    const ENTERED: &[&str] = &[
        "nhập thông tin",
        "nhập các thông tin",
        "nhập dữ liệu",
        "gửi dữ liệu",
    ];
    let channels = procedure.channels.as_deref().unwrap_or_default();
    let online = !channels.is_empty() && channels.iter().all(|it| it.channel == Channel::Online);
    online && spoken::notes(procedure).any(|it| spoken::has_any(it, ENTERED))
}

/// Names the kind of an element in both languages.
pub(super) fn kind(kind: BasedKind) -> Arg {
    let text = match kind {
        BasedKind::Paper => &rules_b::KIND_PAPER,
        BasedKind::Condition => &rules_b::KIND_CONDITION,
        BasedKind::Fee => &rules_b::KIND_FEE,
        BasedKind::Step => &rules_b::KIND_STEP,
        BasedKind::Other => &rules_b::KIND_OTHER,
    };
    Arg::from(text.text())
}
