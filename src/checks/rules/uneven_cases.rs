//! Cases and choices of the dossier that overlap, or leave an applicant out (D12).

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::{
    checks::{
        Cx, Element,
        coverage::{self, Fault},
        declare::declare_rule,
        guards::subjects_of,
    },
    diagnostic::Diagnostic,
    messages::{Message, Text, rules_d_lists},
    model::{Choice, Dossier, FactType, Procedure, Subject},
    source::{Span, fold_tone_placement},
};

declare_rule! {
    /// # Các trường hợp của hồ sơ chồng nhau hoặc bỏ sót
    /// ## Kiểm tra gì
    /// Các điều kiện được tính cho mọi người nộp có thể có. Lỗi khi: có người không có danh mục nào; hai
    /// trường hợp về cùng dữ kiện chồng nhau một phần (`không quá 5` và `từ 5 trở lên`); khoảng số bị hở ở
    /// giữa; cùng một giấy tờ bị hai trường hợp đòi ở một người; giấy tờ "một trong" mà mọi lựa chọn có điều
    /// kiện nhưng không lựa chọn nào đúng, hoặc hai cùng đúng. `mọi trường hợp` và trường hợp rộng bao trọn
    /// trường hợp hẹp là bình thường. Hai giá trị của một dữ kiện mà lời cùng liệt kê một thứ ("tặng cho")
    /// được báo nhẹ hơn một bậc. Dữ kiện `chưa xác minh` (máy đoán từ tiêu đề) chỉ được xét có ai không có danh mục.
    /// Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó
    /// không có nghĩa là đúng.
    /// ## Vì sao
    /// Khoản 3 Điều 7 Nghị định 63/2010/NĐ-CP: bình đẳng giữa các đối tượng; mỗi người phải biết chắc hồ sơ
    /// của mình. Phát hiện kèm một người nộp cụ thể.
    /// ## Cách sửa
    /// Không tự sửa: phải biết văn bản muốn gì.
    /// # Cases of the dossier overlap or leave somebody out
    /// ## What it checks
    /// The conditions are worked out for every possible applicant. Faults: somebody has no list; two cases
    /// on the same facts overlap in part (`at most 5` and `at least 5`); ranges of a number leave a gap
    /// between them; the same paper is demanded of one applicant by two cases; a "one of" paper whose choices
    /// all have conditions has none that holds, or two. `all cases`, and a wide case around a narrow one, are
    /// fine. Two values of a fact whose titles list the same thing come one level lower. Of facts marked `unverified`
    /// (guessed from headings) only applicants without a list are looked for.
    /// Where there are too many kinds of applicants, the rule says for information that it “did not check all” of the
    /// part; no fault found is then no proof.
    /// ## Why it matters
    /// Article 7(3) of Decree 63/2010/NĐ-CP: applicants are equal; everyone must know which list is theirs.
    /// A finding shows one such applicant.
    /// ## Fix safety
    /// No fix: the law must say what is meant.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// dữ kiện:
    ///   - vốn: số tỷ_đồng, hỏi "Vốn bao nhiêu?"
    /// hồ sơ: 1 bộ
    /// trường hợp vốn dưới 5 tỷ_đồng, "Vốn nhỏ":
    ///   - kê_khai: "Bản kê vốn", 1 bản chính
    /// trường hợp vốn trên 5 tỷ_đồng, "Vốn lớn":
    ///   - kiểm_toán: "Báo cáo kiểm toán", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// dữ kiện:
    ///   - vốn: số tỷ_đồng, hỏi "Vốn bao nhiêu?"
    /// hồ sơ: 1 bộ
    /// trường hợp vốn dưới 5 tỷ_đồng, "Vốn nhỏ":
    ///   - kê_khai: "Bản kê vốn", 1 bản chính
    /// trường hợp vốn từ 5 tỷ_đồng trở lên, "Vốn lớn":
    ///   - kiểm_toán: "Báo cáo kiểm toán", 1 bản chính
    /// ```
    pub(crate) static UNEVEN_CASES = {
        code: "D12",
        name: "uneven-cases",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(dossier) = &procedure.dossier else {
        return;
    };
    let mut element = Element::section("documents").inside(&dossier.meta);
    // Cases are as sure as the facts that decide them.
    for subject in deciding(dossier) {
        if let Subject::Fact(id) = subject
            && let Some(fact) = procedure.facts.get(id)
        {
            element = element.inside(&fact.meta);
        }
    }
    let (faults, looked) = coverage::of_cases(procedure, dossier);
    let guessed = deciding(dossier)
        .iter()
        .any(|it| is_guessed(procedure, *it));
    // Nor is it known that two guessed cases are ever those of one applicant.
    for fault in faults
        .into_iter()
        .filter(|it| !guessed || it.other.is_none())
    {
        let message = match fault.paper {
            Some(paper) => rules_d_lists::PAPER_TWICE.with("paper", &paper.name.text),
            None if fault.other.is_some() => rules_d_lists::CASES_OVERLAP.text(),
            None if fault.between => rules_d_lists::CASES_GAP.text(),
            None => rules_d_lists::NO_LIST.text(),
        };
        report(cx, &element, &fault, message);
    }
    if looked.is_err() {
        cx.report_partial(&element, dossier.meta.span);
    }
    for (document, fault) in coverage::of_choices(procedure, dossier) {
        let element = Element::new("documents", &document.name.id, &document.meta);
        let element = element.inside(&dossier.meta);
        let Ok(fault) = fault else {
            cx.report_partial(&element, document.name.span);
            continue;
        };
        let message: &Message = if fault.other.is_some() {
            &rules_d_lists::TWO_CHOICES
        } else {
            &rules_d_lists::NO_CHOICE
        };
        let text = message.with("paper", &document.name.text);
        report(cx, &element, &fault, text);
    }
    shared_titles(cx);
}

/// Tells whether the source does not prove a fact that decides.
fn is_guessed(procedure: &Procedure, subject: Subject) -> bool {
    let Subject::Fact(id) = subject else {
        return false;
    };
    let fact = procedure.facts.get(id);
    fact.is_some_and(|it| it.meta.unverified.is_some())
}

fn report(cx: &mut Cx<'_>, element: &Element<'_>, fault: &Fault<'_>, text: Text) {
    let help = if fault.other.is_some() {
        &rules_d_lists::CASES_OVERLAP_HELP
    } else {
        &rules_d_lists::CASES_GAP_HELP
    };
    let mut diagnostic = Diagnostic::new(&UNEVEN_CASES.code, fault.span, text)
        .reason(rules_d_lists::CASES_WHY.text())
        .witness(rules_d_lists::APPLICANT_WITNESS.with("point", fault.witness.clone()))
        .help(help.text());
    if let Some(other) = fault.other {
        diagnostic = diagnostic.related(other, rules_d_lists::THE_OTHER.text());
    }
    cx.report(element, diagnostic);
}

/// Values of one fact that decides cases, whose titles list the same thing.
fn shared_titles(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let asked: BTreeSet<Subject> = procedure.dossier.iter().flat_map(deciding).collect();
    for (id, fact) in procedure.facts.iter() {
        let FactType::OneOf(choices) = &fact.ty else {
            continue;
        };
        // A program took the headings of a page for cases: what their words share shows nothing.
        if !asked.contains(&Subject::Fact(id)) || fact.meta.unverified.is_some() {
            continue;
        }
        let terms: Vec<Vec<String>> = choices.iter().map(listed).collect();
        let mut of_term: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (position, listed) in terms.iter().enumerate() {
            for term in listed.iter().filter(|it| it.contains(' ')) {
                of_term.entry(term).or_default().push(position);
            }
        }
        for (position, (one, listed)) in choices.iter().zip(&terms).enumerate() {
            let mut others: BTreeMap<usize, &str> = BTreeMap::new();
            for term in listed {
                let places = of_term.get(term.as_str()).into_iter().flatten();
                for other in places.filter(|it| **it > position) {
                    others.entry(*other).or_insert(term);
                }
            }
            for (other, term) in others {
                let Some(two) = choices.get(other) else {
                    continue;
                };
                let text = rules_d_lists::TITLES_SHARE
                    .with("one", &one.name.text)
                    .with("two", &two.name.text)
                    .with("fact", &fact.name.text)
                    .with("term", term);
                let (here, there): (Span, Span) = (two.name.span, one.name.span);
                let diagnostic = Diagnostic::new(&UNEVEN_CASES.code, here, text)
                    .reason(rules_d_lists::CASES_WHY.text())
                    .help(rules_d_lists::TITLES_SHARE_HELP.text())
                    .related(there, rules_d_lists::THE_OTHER.text());
                let element = Element::new("facts", &fact.name.id, &fact.meta);
                cx.report_at(cx.severity().lower(), &element, diagnostic);
            }
        }
    }
}

/// What decides between the cases of a dossier.
fn deciding(dossier: &Dossier) -> BTreeSet<Subject> {
    let conditions = dossier
        .cases
        .iter()
        .filter_map(|it| Some(&it.guard.as_ref()?.condition));
    conditions.flat_map(subjects_of).collect()
}

/// The things that a title lists after its first; the first often only sets the scene.
fn listed(choice: &Choice) -> Vec<String> {
    let title = choice.title.as_deref().unwrap_or_default();
    let parts = fold_tone_placement(title).to_lowercase();
    parts
        .split(',')
        .skip(1)
        .map(|it| it.trim().to_owned())
        .collect()
}
