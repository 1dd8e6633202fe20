//! Papers that another procedure gives and that are not declared so (Q08).

use crate::{
    checks::{
        Cx, Element, declare::declare_rule, demand::demands, titles::TITLES, whole::title_key,
    },
    diagnostic::Diagnostic,
    messages::{Arg, rules_q},
    model::{Document, DocumentId, Procedure, ProcedureId},
    source::Wording,
    values::Stated,
    workflow::Register,
};

declare_rule! {
    /// # Thủ tục con ẩn trong thành phần hồ sơ
    /// ## Kiểm tra gì
    /// Giấy tờ phải nộp có tên bắt đầu bằng tên kết quả của một thủ tục khác trong cùng tập mà không ghi `kết quả của
    /// thủ tục …`, không khai `tiền đề:` hay `liên thông:`. Chỉ so giấy phép, giấy chứng nhận, quyết định … có tên
    /// riêng, và tên giấy tờ phải dừng ở đó (`giấy phép lái tàu` không phải `giấy phép lái tàu bay`). Không báo khi: giấy tờ
    /// nếu có, có giấy tờ thay thế, có `tra cứu`, do cơ quan lập, của nước ngoài, đã thay bằng dữ liệu (D03); thủ tục làm việc trên
    /// chính giấy tờ đó (tên thủ tục hoặc kết quả có tên giấy tờ: cấp lại, gia hạn, thu hồi).
    /// ## Vì sao
    /// Câu 11 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thủ tục có cần kết quả của thủ tục khác không; điểm b khoản
    /// 3 Điều 27: nhóm thủ tục mà kết quả này là điều kiện của thủ tục kia được rà soát riêng. Người nộp phải biết trước
    /// mình còn phải làm thủ tục nào.
    /// ## Cách sửa
    /// Không tự sửa: khai tiền đề, liên thông hay tra cứu dữ liệu là việc của cơ quan.
    /// # A procedure hidden among the papers
    /// ## What it checks
    /// A demanded paper whose title begins with that of a result of another procedure of the set, without `result of
    /// procedure …` and without `prerequisites:` or `joined with:` for it. Only licences, certificates, decisions and the
    /// like with a name of their own are compared, and the title of the paper must end there (`giấy phép lái tàu`, for
    /// trains, is not `giấy phép lái tàu bay`, for aircraft). Left alone: papers `if any`, with an accepted substitute, with
    /// `looked up in`, prepared by an agency, from abroad, replaced by data (D03); and procedures on that very paper (it stands in their title or results: re-issue,
    /// renewal, withdrawal).
    /// ## Why it matters
    /// Question 11 of Annex I of Decree 63/2010/NĐ-CP (original) asks whether the result of another procedure is needed;
    /// Article 27(3)(b): procedures of which one result is the condition of the next are reviewed as a group. An applicant
    /// must know beforehand which other procedure he has to go through.
    /// ## Fix safety
    /// No fix: to declare a prerequisite, a chain or a look-up is for the authority.
    /// ```tthc,fires
    /// thủ tục tàu_cá "Cấp giấy phép khai thác thủy sản"
    /// hồ sơ: 1 bộ
    ///   - an_toàn: "Bản sao Giấy chứng nhận an toàn kỹ thuật tàu cá", 1 bản sao
    ///
    /// thủ tục an_toàn "Cấp giấy chứng nhận an toàn kỹ thuật tàu cá"
    /// mã: 1.003590
    /// kết quả:
    ///   - gcn: "Giấy chứng nhận an toàn kỹ thuật tàu cá", hiệu lực 1 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục tàu_cá "Cấp giấy phép khai thác thủy sản"
    /// hồ sơ: 1 bộ
    ///   - an_toàn: "Bản sao Giấy chứng nhận an toàn kỹ thuật tàu cá", 1 bản sao, kết quả gcn của thủ tục an_toàn
    ///
    /// thủ tục an_toàn "Cấp giấy chứng nhận an toàn kỹ thuật tàu cá"
    /// mã: 1.003590
    /// kết quả:
    ///   - gcn: "Giấy chứng nhận an toàn kỹ thuật tàu cá", hiệu lực 1 năm
    /// ```
    pub(crate) static HIDDEN_PROCEDURE = {
        code: "Q08",
        name: "hidden-procedure",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

/// Words of a title with which something else is accepted, or comes from abroad.
const OPEN: &[&str] = &["nếu có", "hoặc", "tương đương", "nước ngoài", "của nước"];
/// Procedures that a finding names.
const SHOWN: usize = 3;

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let register = cx.whole().register();
    for (id, givers) in register.taken(cx.id()) {
        let Some(paper) = procedure.documents.get(id) else {
            continue;
        };
        let open = paper.result_of.is_none() && is_demanded(procedure, id, paper);
        let is_giver = |it: &ProcedureId| givers.binary_search(it).is_ok();
        let declared = register.declared(cx.id()).any(|it| is_giver(&it));
        if open && !declared && !is_subject(procedure, paper, givers, register) {
            report(cx, paper, givers);
        }
    }
}

/// Tells whether an applicant must bring a paper himself, and this one only.
fn is_demanded(procedure: &Procedure, id: DocumentId, paper: &Document) -> bool {
    let replaced = paper.optional.is_some()
        || paper.prepared_by.is_some()
        || paper.choice_of.is_some()
        || !paper.alternatives.is_empty()
        || !paper.look_ups.is_empty();
    let title = Wording::new(&paper.title).without_breaks();
    let open = OPEN.iter().any(|it| title.has_phrase(it));
    // What data replace is the business of D03 and D04.
    let once_only = !demands(&paper.title).is_empty();
    let cases = procedure.dossier.iter().flat_map(|it| &it.cases);
    let mut entries = cases.flat_map(|it| &it.entries);
    !replaced && !open && !once_only && entries.any(|it| it.document == id && it.optional.is_none())
}

/// Tells whether a procedure works on the paper itself: renews, replaces or withdraws it.
fn is_subject(
    procedure: &Procedure,
    paper: &Document,
    givers: &[ProcedureId],
    register: &Register,
) -> bool {
    let plain = (TITLES.paper)(&paper.title).0;
    let title = procedure.title.value().map(|it| title_key(it));
    let own = procedure.results.values().map(|it| (TITLES.paper)(&it.title).0);
    let names: Vec<String> = title.into_iter().chain(own).collect();
    let names = format!(" {} ", names.join("  "));
    let mut outputs = register.begun_by(&plain);
    outputs.any(|(output, others)| {
        let given = || others.iter().any(|it| givers.binary_search(it).is_ok());
        names.contains(&format!(" {output} ")) && given()
    })
}

fn report(cx: &mut Cx<'_>, paper: &Document, givers: &[ProcedureId]) {
    let procedures = &cx.project().procedures;
    let own = cx.whole().register().first_version(cx.id());
    let others = givers.iter().filter(|it| **it != own);
    let named = others.filter_map(|it| procedures.get(*it)).take(SHOWN);
    let words = named.clone().map(|it| Arg::from(label(it))).collect();
    let text = rules_q::HIDDEN_PROCEDURE
        .with("paper", &paper.title)
        .with("count", givers.len() - usize::from(givers.binary_search(&own).is_ok()))
        .with("procedures", Arg::List(words));
    let mut diagnostic = Diagnostic::new(&HIDDEN_PROCEDURE.code, paper.name.span, text)
        .reason(rules_q::HIDDEN_PROCEDURE_WHY.text())
        .help(rules_q::HIDDEN_PROCEDURE_HELP.text());
    for giver in named {
        let here = rules_q::GIVEN_HERE.text();
        diagnostic = diagnostic.related(giver.name.span, here);
    }
    let element = Element::new("documents", &paper.name.id, &paper.meta);
    cx.report(&element, diagnostic);
}

/// Returns a procedure as people call it: its code and its title.
fn label(procedure: &Procedure) -> String {
    let title = match procedure.title.value() {
        Some(title) => title.as_str(),
        None => procedure.name.text.as_str(),
    };
    match &procedure.code {
        Some(Stated::Value(code)) => format!("{} “{title}”", code.text),
        _ => format!("“{title}”"),
    }
}
