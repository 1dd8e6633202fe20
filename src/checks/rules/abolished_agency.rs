//! Agencies that no longer exist while the procedure is applied (A08).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
    },
    diagnostic::Diagnostic,
    law::{self, FormerAgencies},
    messages::{Arg, Text, rules_a},
    model::{AgencyInProcedure, Procedure},
    source::Wording,
    syntax::words::{Level, SectionWord},
    values::{Date, Lang, Stated},
};

declare_rule! {
    /// # Cơ quan không còn tồn tại
    /// ## Kiểm tra gì
    /// Cơ quan trong mục `cơ quan:` mà ngày cuối ghi trong tệp, hoặc tên thuộc danh sách cơ quan đã kết thúc hoạt
    /// động (cấp huyện từ 01/7/2025, các bộ đã hợp nhất từ 01/3/2025), không còn vào ngày áp dụng; nếu không có cơ
    /// quan nào như vậy thì xét `cấp: huyện` của bản còn áp dụng sau ngày 30/6/2025. Ngày xét là ngày kiểm tra, hoặc ngày cuối của bản nếu sớm hơn. Tên
    /// có chữ `cũ`, `trước đây` không bị báo. Mỗi nhóm cơ quan báo một lần.
    /// ## Vì sao
    /// Điểm g khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP: cơ quan giải quyết là bộ phận bắt buộc. Điều 4 Luật
    /// 64/2025/QH15 không còn văn bản của cấp huyện; Điều 1 Nghị quyết 176/2025/QH15 kể các bộ của Chính phủ.
    /// ## Cách sửa
    /// Không tự sửa: cơ quan nhận việc phải tra ở văn bản phân định thẩm quyền.
    /// # An agency that no longer exists
    /// ## What it checks
    /// An agency of the section `agencies:` whose last day in the file has passed, or whose name is on the list of
    /// agencies that have ended (the district level since 1 July 2025, the ministries merged on 1 March 2025), on
    /// the day in question; where there is none, `level: district` of a version applied after 30 June 2025. The day is that of the
    /// check, or the last day of the version if that is earlier. A name with `cũ` or `trước đây` (former) is left
    /// alone. Each group of agencies is reported once.
    /// ## Why it matters
    /// Article 8(2)(g) of Decree 63/2010/NĐ-CP: the settling authority is a mandatory part. Article 4 of Law
    /// 64/2025/QH15 knows no texts of districts any more; Article 1 of Resolution 176/2025/QH15 lists the ministries.
    /// ## Fix safety
    /// No fix: the text that divides the powers says which agency took over.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - ubnd: "Ủy ban nhân dân cấp huyện", giải quyết, quyết định
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - ubnd: "Ủy ban nhân dân cấp xã", giải quyết, quyết định
    /// ```
    pub(crate) static ABOLISHED_AGENCY = {
        code: "A08",
        name: "abolished-agency",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

/// Words that say of a name that it is a former one.
const FORMER: &[&str] = &["cũ", "trước đây"];

/// Why an agency is gone.
#[derive(Clone, Copy, PartialEq)]
enum Gone {
    /// The file says so.
    Stated(Date),
    /// The list of the law pack says so.
    Listed(&'static FormerAgencies),
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let day = last_day(procedure, cx.as_of());
    let mut groups: Vec<(Gone, Vec<&AgencyInProcedure>)> = Vec::new();
    for agency in procedure.agencies.values() {
        let Some(gone) = gone(cx, agency, day) else {
            continue;
        };
        match groups.iter_mut().find(|(known, _)| *known == gone) {
            Some((_, agencies)) => agencies.push(agency),
            None => groups.push((gone, vec![agency])),
        }
    }
    for (gone, agencies) in &groups {
        report(cx, *gone, agencies);
    }
    let district = law::former_agencies().iter().find(|it| it.id == "district");
    if let Some(district) = district
        && procedure.levels.contains(&Level::District)
        && day > district.to
        && groups.is_empty()
    {
        report_level(cx, district);
    }
}

/// Returns the last day on which the version is applied, as far as it is past.
fn last_day(procedure: &Procedure, as_of: Date) -> Date {
    match &procedure.in_force {
        Some(Stated::Value(interval)) => interval.to.map_or(as_of, |to| to.min(as_of)),
        _ => as_of,
    }
}

fn gone(cx: &Cx<'_>, agency: &AgencyInProcedure, day: Date) -> Option<Gone> {
    let declared = agency.agency.and_then(|it| cx.project().agencies.get(it));
    let until = agency.until.or(declared.and_then(|it| it.exists.to));
    if let Some(last) = until {
        return (day > last).then_some(Gone::Stated(last));
    }
    let name = Wording::new(&agency.title).without_breaks();
    if FORMER.iter().any(|it| name.has_phrase(it)) {
        return None;
    }
    let mut listed = law::former_agencies().iter();
    listed
        .find(|it| day > it.to && it.names(&name))
        .map(Gone::Listed)
}

fn report(cx: &mut Cx<'_>, gone: Gone, agencies: &[&AgencyInProcedure]) {
    let Some((first, others)) = agencies.split_first() else {
        return;
    };
    let names = agencies.iter().map(|it| Arg::from(&it.title)).collect();
    let (text, reason) = match gone {
        Gone::Stated(last) => (
            rules_a::AGENCY_ENDED.with("date", last),
            rules_a::AGENCY_ENDED_WHY.text(),
        ),
        Gone::Listed(former) => (
            rules_a::AGENCY_ABOLISHED.with("fate", fate(former)),
            why(former),
        ),
    };
    let text = text.with("agencies", Arg::List(names));
    let mut diagnostic = Diagnostic::new(&ABOLISHED_AGENCY.code, first.name.span, text)
        .reason(reason)
        .help(rules_a::AGENCY_ABOLISHED_HELP.text());
    for other in others {
        diagnostic = diagnostic.related(other.name.span, rules_a::ALSO_ABOLISHED.text());
    }
    let element = Element::new("agencies", &first.name.id, &first.meta);
    cx.report(&element, diagnostic);
}

fn report_level(cx: &mut Cx<'_>, district: &FormerAgencies) {
    let procedure = cx.procedure();
    let span = procedure.section_span(SectionWord::Level);
    let text = rules_a::LEVEL_ABOLISHED.with("fate", fate(district));
    let diagnostic = Diagnostic::new(&ABOLISHED_AGENCY.code, span, text)
        .reason(why(district))
        .help(rules_a::AGENCY_ABOLISHED_HELP.text());
    cx.report(&Element::section("level"), diagnostic);
}

fn fate(former: &FormerAgencies) -> Arg {
    Arg::Both {
        vi: former.fate(Lang::Vi).to_owned(),
        en: former.fate(Lang::En).to_owned(),
    }
}

fn why(former: &FormerAgencies) -> Text {
    let source = |lang| former.source.display(lang);
    rules_a::AGENCY_ABOLISHED_WHY.with(
        "source",
        Arg::Both {
            vi: source(Lang::Vi),
            en: source(Lang::En),
        },
    )
}
