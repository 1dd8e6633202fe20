//! Papers that the authority which asks for them issued itself (D02).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        internal::is_internal,
        lists::List,
        papers::{Paper, papers},
    },
    diagnostic::Diagnostic,
    messages::{Message, Text, rules_d},
    model::{AgencyInProcedure, AlternativeKind, Procedure, ProcedureTarget},
    source::{Token, Wording},
    syntax::words::{AgencyRole, CopyKind},
};

declare_rule! {
    /// # Đòi giấy tờ do chính cơ quan giải quyết cấp
    /// ## Kiểm tra gì
    /// Bản sao của giấy tờ mà cơ quan giải quyết hoặc quyết định đã cấp: tên giấy tờ bắt đầu bằng tên một kết quả của chính thủ
    /// tục này, là kết quả của một thủ tục do cùng cơ quan giải quyết, hoặc tên viết `do <cơ quan> cấp` với đúng tên cơ quan đó.
    /// Không bị báo: bản chính (được thu lại), giấy tờ có `tra cứu`, giấy tờ của nước ngoài hoặc nơi khác cấp.
    /// ## Vì sao
    /// Khoản 1 Điều 2 Nghị quyết 66.7/2025/NQ-CP; điểm i khoản 1 Điều 5, khoản 2a Điều 4 Nghị định 118/2025/NĐ-CP: không yêu cầu
    /// nộp lại thông tin, giấy tờ mà cơ quan đã có.
    /// ## Cách sửa
    /// Không tự sửa: bỏ, cơ quan tự tra trong hồ sơ, sổ của mình.
    /// # The authority asks for a paper that it issued itself
    /// ## What it checks
    /// A copy of a paper which the authority that settles or decides has issued: its title begins with a result of this very
    /// procedure, it is the result of a procedure of the same authority, or it says `do <agency> cấp` or `được <agency> cấp` (issued
    /// by the agency) with that agency's title; an original that is given back (`trả lại`) as well. A list of proposals, a
    /// submission or an appraisal report `của <agency>` (of the agency) that takes or settles the dossier, which it writes itself,
    /// among the papers of the applicant. Silent: originals that are kept (they are handed in), papers with a look-up, papers
    /// issued abroad or elsewhere.
    /// ## Why it matters
    /// Resolution 66.7/2025/NQ-CP, Article 2(1); Decree 118/2025/NĐ-CP, Articles 5(1)(i) and 4(2a): what the authority has is not
    /// asked for again.
    /// ## Fix safety
    /// No fix: drop it; the authority looks into its own files.
    /// ```tthc,fires
    /// thủ tục cấp_lại "Cấp lại giấy phép hoạt động đo đạc"
    /// hồ sơ: 1 bộ
    ///   - giấy_phép_cũ: "Bản sao giấy phép hoạt động đo đạc", 1 bản sao
    /// kết quả:
    ///   - giấy_phép: "Giấy phép hoạt động đo đạc", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_lại "Cấp lại giấy phép hoạt động đo đạc"
    /// hồ sơ: 1 bộ
    ///   - giấy_phép_cũ: "Giấy phép hoạt động đo đạc", 1 bản chính
    /// kết quả:
    ///   - giấy_phép: "Giấy phép hoạt động đo đạc", hiệu lực 5 năm
    /// ```
    pub(crate) static OWN_ISSUED_PAPER = {
        code: "D02",
        name: "own-issued-paper",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

/// The longest beginning of a result's title that is compared, in words.
const REACH: usize = 10;
/// The shortest title of a result that tells a paper from others, in words.
const LEAST: usize = 3;

/// After these words the name of an agency only describes it.
const DESCRIBED: &[&str] = &[" được ", " nơi ", " có thẩm quyền "];
/// Before these words stands a desk, after them its house.
const HOUSES: &[&str] = &[" của ", " thuộc "];
/// Words for the original.
const ORIGINALS: &[&str] = &["bản chính", "bản gốc"];
/// What an authority writes in the course of a procedure.
const OWN_PAPERS: &[&str] = &[
    "danh sách đề nghị",
    "tờ trình",
    "phiếu trình",
    "báo cáo thẩm định",
    "biên bản thẩm định",
    "phiếu thẩm định",
];

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if cx.looks_up_first() {
        return;
    }
    // Among agencies one office does file what it has written itself.
    let inside = is_internal(procedure);
    for paper in papers(procedure) {
        if paper.is_filed() && !inside && own_made(procedure, &paper) {
            let text = rules_d::OWN_MADE_PAPER.with("paper", &paper.document.name.text);
            report(cx, &paper, text, &rules_d::OWN_MADE_PAPER_HELP);
            continue;
        }
        // What is given back is no more handed in than a copy.
        let returned = paper.document.returned;
        let open = paper.is_filed() && !paper.data_first() && (returned || is_copy(&paper));
        let own = || {
            is_own_result(procedure, &paper)
                || is_result_of_same(cx, &paper)
                || issued_by_settling(procedure, &paper)
        };
        if !open || !own() {
            continue;
        }
        let (message, help) = if returned {
            (&rules_d::OWN_ISSUED_RETURNED, &rules_d::OWN_ISSUED_RETURNED_HELP)
        } else if asks_original(&paper) {
            (&rules_d::OWN_ISSUED_PAPER, &rules_d::OWN_ISSUED_SHOWN_HELP)
        } else {
            (&rules_d::OWN_ISSUED_PAPER, &rules_d::OWN_ISSUED_PAPER_HELP)
        };
        let text = message.with("paper", &paper.document.name.text);
        report(cx, &paper, text, help);
    }
}

fn report(cx: &mut Cx<'_>, paper: &Paper<'_>, text: Text, help: &'static Message) {
    let diagnostic = Diagnostic::new(&OWN_ISSUED_PAPER.code, paper.document.meta.span, text)
        .reason(rules_d::OWN_ISSUED_PAPER_WHY.text())
        .help(help.text());
    cx.report(&paper.element(), diagnostic);
}

/// Tells whether only copies are demanded, so that nothing is handed in.
fn is_copy(paper: &Paper<'_>) -> bool {
    let original = |kind: Option<CopyKind>| {
        matches!(
            kind,
            None | Some(CopyKind::Original | CopyKind::FirstOriginal)
        )
    };
    let wording = Wording::new(&paper.document.title);
    let titled = ORIGINALS.iter().any(|it| wording.has_phrase(it));
    let says_copy = wording.has_phrase("bản sao") || wording.has_phrase("bản chụp");
    let copies = paper.copies();
    let kinds = if copies.is_empty() {
        says_copy
    } else {
        copies.iter().all(|it| !original(it.kind))
    };
    kinds && !titled
}

/// Tells whether the original is asked for beside the copy: shown, brought later, or told in a note.
fn asks_original(paper: &Paper<'_>) -> bool {
    let mut ways = paper.document.alternatives.iter();
    let way = ways.any(|it| {
        let original = AlternativeKind::Copy(CopyKind::Original);
        it.original_later.is_some() || it.kind == original
    });
    let metas = [&paper.document.meta, &paper.entry.meta];
    let mut notes = metas.into_iter().flat_map(|it| &it.notes);
    let told = notes.any(|it| {
        let wording = Wording::new(it);
        ORIGINALS.iter().any(|it| wording.has_phrase(it))
    });
    paper.document.shown || way || told
}

/// Tells whether the title begins with a result of the procedure, issued before.
fn is_own_result(procedure: &Procedure, paper: &Paper<'_>) -> bool {
    let wording = Wording::new(&paper.document.title);
    if List::Excluding.occurs(&wording) || names_issuer(&wording) {
        return false;
    }
    let head = after_leading(&wording);
    procedure.results.values().any(|result| {
        let title = Wording::new(&result.title);
        let words: Vec<&Token> = title
            .from(title.head())
            .iter()
            .take_while(|it| matches!(it, Token::Word(_)))
            .take(REACH)
            .collect();
        let general = List::GeneralResults.begins(&title);
        let here = wording.from(head).iter().take(words.len());
        words.len() >= LEAST && !general && here.eq(words.iter().copied())
    })
}

/// Returns where the paper itself begins, after numbering and words for copies.
fn after_leading(wording: &Wording<'_>) -> usize {
    let mut at = wording.head();
    let leading = List::Leading.find(wording);
    while let Some(hit) = leading.iter().find(|it| it.range.start == at) {
        at = hit.range.end;
    }
    at
}

/// Tells whether the title says who issued the paper.
fn names_issuer(wording: &Wording<'_>) -> bool {
    let mut starts = wording.places_of("do");
    starts.any(|at| wording.from(at + 1).iter().any(|it| it.is(&["cấp"])))
}

/// Tells whether the paper is the result of a procedure that the same agency settles.
fn is_result_of_same(cx: &Cx<'_>, paper: &Paper<'_>) -> bool {
    let Some(ProcedureTarget::Known { procedure, .. }) = &paper.document.result_of else {
        return false;
    };
    let other = cx.project().procedures.get(*procedure);
    let same =
        |agency: &AgencyInProcedure| settling(cx.procedure()).any(|own| own.title == agency.title);
    other.is_some_and(|it| settling(it).any(same))
}

/// Tells whether the title says that an agency which settles here issued the paper.
fn issued_by_settling(procedure: &Procedure, paper: &Paper<'_>) -> bool {
    let wording = Wording::new(&paper.document.title);
    settling(procedure).any(|agency| {
        let name = Wording::new(&agency.title).plain();
        let mut names = [short(&name), name.as_str()]
            .into_iter()
            .filter(|it| is_telling(it));
        names.any(|it| {
            ["do", "được"]
                .iter()
                .any(|by| wording.has_phrase(&format!("{by} {it} cấp")))
        })
    })
}

/// Returns the name of an agency without what only describes it.
fn short(name: &str) -> &str {
    let cuts = DESCRIBED.iter().filter_map(|it| name.find(it));
    cuts.min().and_then(|it| name.get(..it)).unwrap_or(name)
}

fn is_telling(name: &str) -> bool {
    name.split(' ').count() >= LEAST
}

/// Tells whether the title names a list or a statement of an agency that takes or settles the dossier.
fn own_made(procedure: &Procedure, paper: &Paper<'_>) -> bool {
    let wording = Wording::new(&paper.document.title);
    let head = wording.head();
    if !OWN_PAPERS
        .iter()
        .any(|it| wording.places_of(it).next() == Some(head))
    {
        return false;
    }
    let role = |it: &AgencyRole| {
        matches!(
            it,
            AgencyRole::Receives | AgencyRole::Handles | AgencyRole::Decides
        )
    };
    let mut agencies = procedure
        .agencies
        .values()
        .filter(|it| it.roles.iter().any(role));
    agencies.any(|agency| {
        let name = Wording::new(&agency.title).plain();
        // A desk belongs to its house: `Bộ phận Một cửa của Ủy ban nhân dân cấp xã`.
        let house = HOUSES.iter().filter_map(|it| name.split(it).nth(1));
        let mut names = house.chain([name.as_str()]).filter(|it| is_telling(it));
        names.any(|it| wording.has_phrase(&format!("của {it}")))
    })
}

fn settling(procedure: &Procedure) -> impl Iterator<Item = &AgencyInProcedure> {
    procedure.agencies.values().filter(|it| {
        it.roles
            .iter()
            .any(|role| matches!(role, AgencyRole::Handles | AgencyRole::Decides))
    })
}
