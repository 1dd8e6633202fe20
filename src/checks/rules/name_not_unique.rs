//! Names that say nothing, and names that two procedures bear (A04).

use crate::{
    checks::{Cx, Element, declare::declare_rule, whole::title_key},
    diagnostic::{Diagnostic, Severity},
    messages::{Text, rules_a},
    model::{Interval, Procedure, ProcedureId},
    values::Stated,
};

declare_rule! {
    /// # Tên thủ tục trùng hoặc không rõ
    /// ## Kiểm tra gì
    /// Tên chỉ gồm chữ chung (`Xóa đăng ký`, `Hỗ trợ chi phí`), không nói về việc gì. Tên trùng với thủ tục khác trong
    /// cùng tập (không kể dấu câu, chữ hoa, chữ `Thủ tục` ở đầu): cảnh báo; hai thủ tục ở hai cấp thực hiện khác nhau:
    /// thông tin. Không so các bản của một thủ tục, bản của tỉnh với bản gốc, hai bản không cùng áp dụng ngày nào, và
    /// hai thủ tục mà một bên không có mã. Hơn 256 thủ tục cùng tên: mỗi thủ tục chỉ so với 256 thủ tục đầu.
    /// ## Vì sao
    /// Khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP: thủ tục phải đơn giản, dễ hiểu. Tên là bộ phận đầu tiên (điểm a khoản 2
    /// Điều 8); hai thủ tục cùng tên thì người nộp không biết mình cần thủ tục nào.
    /// ## Cách sửa
    /// Không tự sửa: tên theo văn bản quy định; nói thêm đối tượng, cấp hoặc trường hợp.
    /// # A name that is vague or borne twice
    /// ## What it checks
    /// A title of general words only (`Xóa đăng ký`, delete a registration; `Hỗ trợ chi phí`, support costs), which does
    /// not say of what. A title equal to that of another procedure of the set (signs, capitals and a leading `Thủ tục`
    /// set aside): a warning; a note where the two are performed at different levels. Versions of one procedure, a
    /// province's copy and its parent, versions never in force on one day, and pairs of which one has no code are not
    /// compared. Of more than 256 procedures of one title each is compared with the first 256.
    /// ## Why it matters
    /// Article 7(1) of Decree 63/2010/NĐ-CP: a procedure is simple and easy to understand. The name is its first part
    /// (Article 8(2)(a)); of two with one name nobody knows which is meant.
    /// ## Fix safety
    /// No fix: the name follows the law; add the object, the level or the case.
    /// ```tthc,fires
    /// thủ tục xóa_tàu "Xóa đăng ký"
    /// mã: 1.002508
    /// ```
    /// ```tthc,clean
    /// thủ tục xóa_tàu "Xóa đăng ký tàu biển"
    /// mã: 1.002508
    /// ```
    pub(crate) static NAME_NOT_UNIQUE = {
        code: "A04",
        name: "name-not-unique",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

/// Words that say what is done and not of what.
const GENERAL: &[&str] = &[
    "cấp", "lại", "mới", "đổi", "gia", "hạn", "đăng", "ký", "xóa", "hủy", "thay", "sửa", "bổ",
    "sung", "điều", "chỉnh", "thu", "hồi", "xác", "nhận", "thông", "báo", "phê", "duyệt", "thẩm",
    "định", "công", "bố", "hỗ", "trợ", "chi", "phí", "hồ", "sơ", "giấy", "phép", "tờ", "văn",
    "bản", "kết", "quả", "nội", "dung", "tin", "khác", "và", "hoặc", "liên", "quan", "giải",
    "quyết", "thủ", "tục", "việc", "các", "theo", "quy",
];
/// Other procedures that a finding shows.
const SHOWN: usize = 4;
/// Procedures of one title that are compared with each of them.
const COMPARED: usize = 256;

fn check(cx: &mut Cx<'_>) {
    let Some(title) = cx.procedure().title.value() else {
        return;
    };
    let key = title_key(title);
    if key.split(' ').all(|it| GENERAL.contains(&it)) {
        let text = rules_a::VAGUE_NAME.with("title", title);
        let severity = cx.severity();
        report(cx, severity, text, &[]);
    }
    let namesakes = cx.whole().of_title(title);
    let twins: Vec<ProcedureId> = namesakes
        .iter()
        .copied()
        .take(COMPARED)
        .filter(|it| {
            let other = cx.project().procedures.get(*it);
            other.is_some_and(|it| are_rivals(cx.procedure(), it))
        })
        .collect();
    if twins.is_empty() {
        return;
    }
    let procedures = &cx.project().procedures;
    let same_level = |it: &ProcedureId| {
        let other = procedures.get(*it);
        other.is_some_and(|it| {
            it.levels
                .iter()
                .any(|it| cx.procedure().levels.contains(it))
        })
    };
    let severity = if cx.procedure().levels.is_empty() || twins.iter().any(same_level) {
        cx.severity()
    } else {
        Severity::Info
    };
    let text = if namesakes.len() > COMPARED {
        &rules_a::SAME_NAME_OF_MANY
    } else {
        &rules_a::SAME_NAME
    };
    let text = text
        .with("title", title)
        .with("count", twins.len());
    report(cx, severity, text, &twins);
}

/// Tells whether two procedures of one title are two things.
fn are_rivals(one: &Procedure, two: &Procedure) -> bool {
    let interval = |it: &Procedure| match &it.in_force {
        Some(Stated::Value(interval)) => *interval,
        _ => Interval {
            from: None,
            to: None,
        },
    };
    let (code, other) = (code_of(one), code_of(two));
    let coded = code.is_some() == other.is_some();
    one.name.id != two.name.id
        && coded
        && (code.is_none() || code != other)
        && one.parent.is_none()
        && two.parent.is_none()
        && one.territory == two.territory
        && interval(one).overlaps(&interval(two))
}

fn code_of(procedure: &Procedure) -> Option<&str> {
    match &procedure.code {
        Some(Stated::Value(code)) => Some(&code.id),
        _ => None,
    }
}

fn report(cx: &mut Cx<'_>, severity: Severity, text: Text, twins: &[ProcedureId]) {
    let name = cx.procedure().name.span;
    let mut diagnostic = Diagnostic::new(&NAME_NOT_UNIQUE.code, name, text)
        .reason(rules_a::VAGUE_NAME_WHY.text())
        .help(rules_a::VAGUE_NAME_HELP.text());
    for twin in twins.iter().take(SHOWN) {
        if let Some(twin) = cx.project().procedures.get(*twin) {
            let here = rules_a::SAME_NAME_HERE.text();
            diagnostic = diagnostic.related(twin.name.span, here);
        }
    }
    cx.report_at(severity, &Element::section("title"), diagnostic);
}
