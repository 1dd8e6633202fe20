//! Bases that name an instrument and no article (B07).

use std::{
    cell::LazyCell,
    collections::{BTreeMap, BTreeSet},
};

use super::{missing_mandatory_part::spelled, requirement_without_basis::kind};
use crate::{
    checks::{
        Cx,
        bases::{Based, based, instrument_label},
        cut_bases::{self, Rows},
        declare::declare_rule,
        flow,
        lines::no_paper,
        page_acts,
        texts::cites_provision,
    },
    diagnostic::Diagnostic,
    messages::{Arg, Message, Text, rules_b},
    model::{Basis, BasisOrigin, Document, FeeValue, Instrument, Procedure, Project},
    source::{Span, Token, Wording},
    syntax::words::{SectionWord, Word},
    values::{Lang, Stated},
};

declare_rule! {
    /// # Căn cứ không nêu điều, khoản
    /// ## Kiểm tra gì
    /// Căn cứ chỉ nêu tên văn bản, không có điều, khoản, phụ lục nào. Căn cứ viết ở mục hoặc nhóm được báo
    /// một lần ở đó; căn cứ của cả thủ tục (`căn cứ pháp lý:`) được báo một lần cho mỗi mục có yêu cầu
    /// không có căn cứ riêng. `căn cứ chưa rõ` được báo nhẹ hơn một bậc. Không kể
    /// giấy tờ, điều kiện mà lời đã dẫn điều của văn bản, dòng không phải giấy tờ, khoản thu chưa rõ mức. Ở bản nhập từ
    /// trang, dòng dẫn mẫu, phụ lục của văn bản cũng không kể, dù chỉ bằng tên tệp dính vào (`Mau 07 - Phu luc II_36.2025`) hay phụ lục, điều của giấy tờ ấy nêu
    /// ở câu khác (`khai báo Bản khai … theo Mẫu số 03 quy định tại Phụ lục …`), hoặc bằng ký hiệu của mẫu (`Mẫu số 02/2025/LLTP`); dòng nêu nội dung của một đơn (`thời hạn`, `mục đích`), nói về người, giao cơ
    /// quan khác quy định, dẫn `Điều này`, ô điều kiện chỉ nói phải nộp khi nào cũng vậy; ví dụ trong thông báo là dòng chắc là giấy tờ; ô ghi `Không có, do …` không phải điều kiện; mục mà câu khác của trang đã dẫn điều (`nộp hồ sơ quy định
    /// tại Điều 45 Nghị định …`, điều kiện `đã nộp đủ hồ sơ theo quy định tại khoản 3 Điều 83`) thì không báo, và thông báo không đếm, không chép danh mục văn bản mà máy đọc, chỉ là thông tin. Tiêu đề,
    /// hồ sơ do cơ quan lập, thủ tục nội bộ (mã 5.…, 6.…), khiếu nại, tố cáo và trang không có mục căn cứ pháp lý không xét.
    /// ## Vì sao
    /// Câu 13 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thẩm quyền quy định từng bộ phận: chỉ có điều,
    /// khoản mới kiểm tra được. Dữ liệu của Cổng Dịch vụ công thường chỉ nêu tên văn bản.
    /// ## Cách sửa
    /// Không tự sửa: điều, khoản phải tra trong văn bản.
    /// # A basis without an article
    /// ## What it checks
    /// The basis names an instrument and no article, clause or annex of it. A basis written on a section or
    /// group is reported once there; the bases of the procedure (`legal bases:`) once for each section
    /// with demands that have none of their own. `basis unknown` comes one level lower. Not counted where only the
    /// procedure names bases: papers and conditions whose words cite an article, lines that are no papers, unknown sums. Of an
    /// imported page, rows that name a form or annex of an act are not counted either, be it by the name of a file glued to them
    /// (`Mau 07 - Phu luc II_36.2025`) or a form or paper whose annex or article another sentence gives, or by the code of a form (`Mẫu số 02/2025/LLTP`);
    /// nor are lines on what a request holds (`time`, `purpose`), on people, that leave it to another body or cite `Điều này`
    /// (this article), and conditions that only say by when to file; the example in the message is a row that surely is a paper; nor is a box that says `Không có, do …` (none, because …); a section for which another sentence cites the
    /// article (`files the dossier of Article 45 of Decree …`, or a condition to have filed it) is left alone, and the message neither counts nor copies the list of acts and
    /// is for information only. Headings, files of agencies, procedures among agencies (codes 5.…, 6.…), complaints, and pages without a
    /// list of legal bases are left alone.
    /// ## Why it matters
    /// Question 13 of Annex I of Decree 63/2010/NĐ-CP (original) asks for the competence behind each part:
    /// only an article can be checked. Records of the national portal often name the instrument only.
    /// ## Fix safety
    /// No fix: the article stands in the instrument.
    /// ```tthc,fires
    /// văn bản L1 "Luật mẫu"
    /// số: 1/2026/QH16
    /// loại: luật
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    ///       căn cứ L1
    /// ```
    /// ```tthc,clean
    /// văn bản L1 "Luật mẫu"
    /// số: 1/2026/QH16
    /// loại: luật
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    ///       căn cứ khoản 2 Điều 50 L1
    /// ```
    pub(crate) static BASIS_WITHOUT_PROVISION = {
        code: "B07",
        name: "basis-without-provision",
        level: Warning,
        scope: Everywhere,
        reads: WordsToo,
        run: check,
    }
}

/// What is reported together: an own basis, the basis of a group or section, a
/// section that rests on the bases of the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Clause(Span),
    Section(SectionWord),
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if cut_bases::is_beside(procedure) {
        return;
    }
    let mut groups: BTreeMap<Group, Vec<Based<'_>>> = BTreeMap::new();
    let enough = LazyCell::new(|| saying_enough(procedure));
    let rows = Rows::new(procedure);
    for it in based(procedure) {
        let open = names_instruments_only(it.basis) || is_unknown(it.basis);
        let enough = listed(&it) && enough.contains(&it.span);
        if it.basis.broken || !open || enough || rows.as_ref().is_some_and(|all| !all.is_open(&it)) {
            continue;
        }
        // What a page says of one section is one fault, whichever of its rows names an act.
        let of_page = it.is_demand() && rows.is_some();
        let group = match (it.basis.origin, it.basis.span) {
            (BasisOrigin::Own | BasisOrigin::Section, Some(span)) if !of_page => Group::Clause(span),
            _ if it.is_demand() => Group::Section(it.section),
            _ => continue,
        };
        groups.entry(group).or_default().push(it);
    }
    for (group, found) in groups {
        // A line that a program took for a paper would be a poor example.
        let paper = rows.as_ref().and_then(|rows| found.iter().find(|it| rows.is_paper(it)));
        let Some(first) = paper.or_else(|| found.first()) else { continue };
        // The basis in another sentence of the page holds for what a program put apart.
        if page_acts::cites_for(procedure, first.section) {
            continue;
        }
        let (text, help) = told(cx, first, found.len(), rows.as_ref());
        let span = match group {
            Group::Clause(span) => span,
            Group::Section(section) => section_span(cx, section).unwrap_or(first.span),
        };
        let diagnostic = Diagnostic::new(&BASIS_WITHOUT_PROVISION.code, span, text)
            .reason(rules_b::NO_PROVISION_WHY.text())
            .help(help.with("instrument", citable(cx.project(), first.basis)));
        // That a page says it nowhere is sure; that its act does not is not.
        let severity = if is_unknown(first.basis) || rows.is_some() {
            cx.severity().lower()
        } else {
            cx.severity()
        };
        cx.report_at(severity, &first.element, diagnostic);
    }
}

/// Returns what is said of elements without an article, by the first of them, and what to do.
fn told(
    cx: &Cx<'_>,
    first: &Based<'_>,
    count: usize,
    rows: Option<&Rows<'_>>,
) -> (Text, &'static Message) {
    let section = spelled(first.section);
    let named = |text: Text, name: String| {
        text.with("kind", kind(first.kind))
            .with("name", name)
            .with("instruments", instruments(cx.project(), first.basis))
    };
    let shared = listed_or_of_section(first);
    let (text, help, name) = match (is_unknown(first.basis), shared, rows) {
        (true, _, _) => (rules_b::BASIS_UNKNOWN.text(), &rules_b::NO_PROVISION_HELP, None),
        (false, false, _) => (rules_b::NO_PROVISION.text(), &rules_b::NO_PROVISION_HELP, None),
        // A page glues titles to numbers: its list of acts may be read in part only.
        (false, true, Some(rows)) => (
            rules_b::NO_PROVISION_PAGE.with("section", section),
            &rules_b::NO_PROVISION_PAGE_HELP,
            Some(rows.called(first)),
        ),
        (false, true, None) => (
            rules_b::NO_PROVISION_SECTION
                .with("count", count)
                .with("section", section),
            &rules_b::NO_PROVISION_HELP,
            None,
        ),
    };
    (named(text, name.unwrap_or_else(|| first.name.to_owned())), help)
}

/// Tells whether the basis of an element is not its own.
fn listed_or_of_section(it: &Based<'_>) -> bool {
    !matches!(it.basis.origin, BasisOrigin::Own)
}

/// Tells whether only the list of the whole procedure stands behind an element.
fn listed(it: &Based<'_>) -> bool {
    !matches!(it.basis.origin, BasisOrigin::Own | BasisOrigin::Section)
}

/// Returns where elements are named that cite their article in words, are no papers, or are sums
/// that nobody states.
fn saying_enough(procedure: &Procedure) -> BTreeSet<Span> {
    // A form or an annex is a provision as well, where an imported row names its act.
    let cites = |it: &str| cites_article(it) || page_acts::cites(procedure, it);
    let by_form = |it: &Document| {
        let form = it.form.as_ref();
        form.is_some_and(|it| it.instrument.is_some() && !it.locators.is_empty())
    };
    let guessed = flow::is_guessed(procedure);
    let papers = procedure.documents.values().filter(|paper| {
        no_paper(&paper.title).is_some() || cites(&paper.title) || (guessed && by_form(paper))
    });
    let conditions = procedure.requirements.values();
    let conditions = conditions.filter(|it| cites(&it.title));
    let fees = procedure.fees.values();
    let fees = fees.filter(|fee| matches!(fee.value, FeeValue::Unknown));
    let papers = papers.map(|it| it.name.span);
    let conditions = conditions.map(|it| it.name.span);
    papers
        .chain(conditions)
        .chain(fees.map(|it| it.name.span))
        .collect()
}

/// Tells whether words cite an article of an act; a form or an annex is no article.
fn cites_article(text: &str) -> bool {
    let wording = Wording::new(text);
    let mut articles = wording.places_of("điều");
    articles.any(|at| wording.from(at + 1).first().is_some_and(Token::is_number))
        && cites_provision(text)
}

fn names_instruments_only(basis: &Basis) -> bool {
    !basis.citations.is_empty() && basis.citations.iter().all(|it| it.locators.is_empty())
}

fn is_unknown(basis: &Basis) -> bool {
    basis.citations.is_empty() && basis.unknown
}

fn instruments(project: &Project, basis: &Basis) -> Arg {
    let mut labels: Vec<String> = Vec::new();
    for citation in &basis.citations {
        let label = instrument_label(project, citation.instrument);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    if labels.is_empty() {
        Arg::from("…")
    } else {
        Arg::List(labels.into_iter().map(Arg::from).collect())
    }
}

/// Returns the instrument of a basis as it is typed into a citation: by the name that the project
/// gives it, else by kind and number; where there are several, the author chooses.
fn citable(project: &Project, basis: &Basis) -> Arg {
    let first = basis.citations.first().map(|it| it.instrument);
    let only = first.filter(|first| basis.citations.iter().all(|it| it.instrument == *first));
    match only.and_then(|it| project.instruments.get(it)) {
        Some(Instrument { name, declared: true, .. }) => Arg::from(name.text.clone()),
        Some(Instrument {
            kind: Stated::Value(kind),
            number: Stated::Value(number),
            ..
        }) => Arg::Both {
            vi: format!("{} {number}", kind.spell(Lang::Vi)),
            en: format!("{} {number}", kind.spell(Lang::En)),
        },
        _ => Arg::from("…"),
    }
}

fn section_span(cx: &Cx<'_>, section: SectionWord) -> Option<Span> {
    let mut sections = cx.procedure().sections.iter();
    sections.find(|(word, _)| *word == section).map(|it| it.1)
}
