//! Choices that leave somebody out, and steps that only speak of success (Q04).

use std::collections::BTreeSet;

use crate::{
    checks::{
        Cx, bases, cut_steps,
        declare::declare_rule,
        flow::{self, Named, SurroundedBlock},
        guards::{Effort, Space, Want},
        internal::has_internal_code,
        page, spoken,
    },
    diagnostic::{Diagnostic, Severity},
    law,
    messages::{Arg, rules_flow},
    model::{BranchHead, Condition, Procedure, Step},
    source::{Wording, starts_with},
    syntax::words::{BlockKind, Outcome, Regime, StepKind, Word},
    values::Lang,
    workflow::is_good,
};


declare_rule! {
    /// # Trường hợp bị bỏ sót
    /// ## Kiểm tra gì
    /// Các nhánh của `tùy trường hợp` phải nhận mọi người, và bước thẩm định, xét nghiệm, lấy ý kiến phải nói khi không đạt thì làm gì. Bước tiếp nhận, kiểm tra thành phần
    /// không nói khi thiếu giấy tờ là thông tin: nghị định một cửa đã có quy định, được nêu trong phát hiện.
    /// Trình tự `chưa xác minh` (máy tách từ lời văn) mà một câu nào của trang – bước, kênh nộp, thời hạn, kết quả – có nói đến
    /// việc ấy thì không báo. Ở đó chỉ xét câu văn rõ là tiếp nhận, kiểm tra, thẩm định hồ sơ; không xét bước `giải quyết`, lấy ý
    /// kiến, họp (ý kiến thế nào cũng được, việc quyết định là của Q07), kiểm tra cơ sở, hàng hóa của hải quan; thủ tục nội bộ
    /// (mã 5., 6.); phát hiện nói điều trang không nêu, không nói nghị định nào áp dụng; trang mà tên cho thấy không có gì để từ chối (thu hồi, phúc khảo, thi tuyển, báo cáo);
    /// trang chỉ có một mẫu phải nộp và nói khi từ chối thì nêu lý do; thông báo mà không có kết quả hoặc chỉ được hệ thống phản hồi tự động, một tờ khai duy nhất mà không trả kết quả; hồ sơ do cơ
    /// quan khác chuyển đến; câu để điều của văn bản quy định (`kiểm tra tính hợp lệ của hồ sơ theo quy định tại khoản 4 Điều 3 …`) và việc làm trên tàu.
    /// Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó
    /// không có nghĩa là đúng.
    /// ## Vì sao
    /// Hồ sơ rơi vào chỗ bỏ sót thì không ai biết phải làm gì tiếp.
    /// ## Cách sửa
    /// Không tự sửa: văn bản quy định mới nói được trường hợp còn lại xử lý thế nào.
    /// # Uncovered case
    /// ## What it checks
    /// The branches of a choice take every applicant, and a step that appraises, tests or consults says what follows when the answer is no. A reception or
    /// check of completeness that is silent on missing papers is a note: the one-stop decree rules it, and the finding shows it.
    /// `Unverified` steps (cut out of a text by a program) are left alone where any sentence of the page – steps, channels,
    /// time limits, results – speaks of it. Among them only sentences count that surely receive, check or appraise what was filed;
    /// `settle`, consultations and meetings (an opinion may be of any content, the decision is for Q07), a look at a plant or
    /// by customs at goods are left alone, and so are procedures among agencies (codes 5. and 6.) and pages whose title
    /// shows that nothing can be refused (withdrawal, marking again, competitions, reports), or that asks for one form only and
    /// says that a refusal gives reasons; so are notices without a result, a return that is the only paper and gets none, notices that a system only acknowledges, dossiers that
    /// another authority hands on, sentences that leave it to an article (`checks the dossier by Article 3(4) of …`) and work on board a ship. The finding says what the page leaves out, not
    /// which decree applies.
    /// Where there are too many kinds of applicants, the rule says for information that it “did not check all” of the
    /// part; no fault found is then no proof.
    /// ## Why it matters
    /// Nobody knows what to do with a dossier that falls into the gap.
    /// ## Fix safety
    /// No fix: only the law says what happens in the remaining case.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// dữ kiện:
    ///   - vốn: số đồng_vốn, hỏi "Vốn là bao nhiêu?"
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - luồng: tùy trường hợp
    ///   + khi vốn trên 10 đồng_vốn
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
    ///   + khi vốn dưới 10 đồng_vốn
    ///   - hết trường hợp
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// dữ kiện:
    ///   - vốn: số đồng_vốn, hỏi "Vốn là bao nhiêu?"
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - luồng: tùy trường hợp
    ///   + khi vốn trên 10 đồng_vốn
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
    ///   + còn lại
    ///   - hết trường hợp
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static UNCOVERED_CASE = {
        code: "Q04",
        name: "uncovered-case",
        level: Warning,
        scope: Everywhere,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for it in &flow::asked(procedure).blocks {
        choice(cx, it);
    }
    let guessed = flow::is_guessed(procedure);
    let mut told = BTreeSet::new();
    let customs = cut_steps::is_of_customs(procedure);
    let looks = |it: &Step| matches!(it.kind, StepKind::Inspect | StepKind::SampleTest);
    let unsure = |it: &&Step| guessed && (!cut_steps::examines(it) || customs && looks(it));
    if guessed && (has_internal_code(procedure) || cut_steps::refuses_nothing(procedure) || cut_steps::is_aboard(procedure) || is_notice(procedure)) {
        return;
    }
    for step in procedure.steps.values().filter(|it| !unsure(it)) {
        if let Some(outcome) = unsaid(step).filter(|it| !spoken::speaks_of(procedure, *it)) {
            if outcome == Outcome::Incomplete && guessed && is_of_one_form(procedure) {
                continue;
            }
            // A text that is silent is so once, however many steps were cut out of it.
            if told.insert(outcome) || !guessed {
                silent_step(cx, step, outcome);
            }
        }
    }
}

/// Words of a result by which a return is kept and nothing is handed over.
const NO_RESULT: &[&str] = &["không có kết quả giải quyết", "không có kết quả trả", "không phải trả kết quả"];

/// Tells whether a page is a mere notice or return: its title is one and it has no result, one paper is filed and its result says
/// that none is given, or all that is filed is one notice whose result says that it has arrived. Nothing is decided then, and
/// no paper can be missing.
fn is_notice(procedure: &Procedure) -> bool {
    let of_title = procedure.title.value().is_some_and(|it| {
        let wording = Wording::new(it);
        starts_with(wording.tokens(), &["thông", "báo"])
    });
    let results = |words: &[&str]| procedure.results.values().any(|it| spoken::has_any(&it.title, words));
    let papers = &procedure.documents;
    let one = papers.len() == 1 && papers.values().all(|it| spoken::has_any(&it.title, &["thông báo"]));
    let kept = papers.len() == 1 && results(NO_RESULT);
    of_title && results(&["không có kết quả"]) || kept || one && results(&["phản hồi tự động"])
}

/// Tells whether a page asks for forms only, one for each applicant, and says what follows when it refuses: no paper can
/// be missing.
fn is_of_one_form(procedure: &Procedure) -> bool {
    let papers = &procedure.documents;
    let forms = papers.len() == 1 || papers.values().all(|it| starts_with(Wording::new(&it.title).tokens(), &["mẫu", "số"]));
    let refused = |it: &String| spoken::has_any(it, &["từ chối"]) && spoken::has_any(it, &["lý do"]);
    forms && !papers.is_empty() && page::sentences(procedure).any(refused)
}

/// Reports an applicant whom no branch of a choice takes.
fn choice(cx: &mut Cx<'_>, it: &SurroundedBlock<'_>) {
    let block = it.block;
    let open = |head: &BranchHead| !matches!(head, BranchHead::When(_));
    if block.kind != BlockKind::Choose || block.branches.iter().any(|it| open(&it.head)) {
        return;
    }
    let guards: Vec<&Condition> = flow::guards_of(block).map(|it| &it.condition).collect();
    let space = Space::of(cx.procedure(), it.around.iter().chain(guards.iter().copied()));
    let around = it.around.iter().map(|it| (Want::True, it));
    let wants: Vec<_> = around.chain(guards.iter().map(|it| (Want::False, *it))).collect();
    let owner = Named {
        name: &block.name,
        meta: &block.meta,
    };
    let point = match space.first(&wants, &mut Effort::default()) {
        Ok(Some(point)) => point,
        Ok(None) => return,
        Err(_) => return cx.report_partial(&owner.element(), block.name.span),
    };
    let message = rules_flow::UNCOVERED_CASE.with("block", &block.name.text);
    let diagnostic = Diagnostic::new(&UNCOVERED_CASE.code, block.name.span, message)
        .reason(rules_flow::UNCOVERED_WHY.text())
        .help(rules_flow::UNCOVERED_CASE_HELP.text())
        .witness(rules_flow::FOR_APPLICANT.with("applicant", space.describe(&point)));
    cx.report(&owner.element(), diagnostic);
}

/// Reports a reception that does not speak of missing papers, for which the one-stop
/// decree of the day has a rule; tells whether it has one.
fn defaulted(cx: &mut Cx<'_>, step: &Step) -> bool {
    let regime = match cx.procedure().regime {
        Regime::OneStop => law::Regime::OneStop,
        Regime::SingleWindow => law::Regime::SingleWindow,
    };
    let Ok(rules) = law::one_stop(regime, cx.date()) else {
        return false;
    };
    let allowed = &rules.max_supplements_at_reception;
    let Some(max) = allowed.get() else {
        return false;
    };
    // Whether the decree binds those who receive the dossier is not on a page.
    let (message, why) = if flow::is_guessed(cx.procedure()) {
        (rules_flow::MISSING_PAPERS_OF_PAGE.text(), rules_flow::MISSING_PAPERS_OF_PAGE_WHY.text())
    } else {
        let message = rules_flow::MISSING_PAPERS_BY_DECREE
            .with("step", &step.name.text)
            .with("max", *max);
        let source = bases::source_words(allowed);
        (message, rules_flow::MISSING_PAPERS_WHY.with("source", source))
    };
    let diagnostic = Diagnostic::new(&UNCOVERED_CASE.code, step.name.span, message)
        .reason(why)
        .help(rules_flow::MISSING_PAPERS_HELP.text());
    let owner = Named {
        name: &step.name,
        meta: &step.meta,
    };
    cx.report_at(Severity::Info, &owner.element(), diagnostic);
    true
}

/// Returns the bad outcome of which a step should speak and does not.
///
/// A step that speaks of any bad outcome has been thought about; a deciding step
/// is the business of Q07.
fn unsaid(step: &Step) -> Option<Outcome> {
    let spoken = step.outcomes.iter().any(|it| !is_good(it.outcome));
    if spoken || step.on_expiry.is_some() && step.kind == StepKind::Consult {
        return None;
    }
    match step.kind {
        StepKind::Receive | StepKind::CheckCompleteness => Some(Outcome::Incomplete),
        StepKind::Appraise | StepKind::Inspect | StepKind::SampleTest | StepKind::Settle => {
            Some(Outcome::Fail)
        }
        StepKind::Consult | StepKind::Meet => Some(Outcome::Disagree),
        _ => None,
    }
}

fn silent_step(cx: &mut Cx<'_>, step: &Step, outcome: Outcome) {
    if outcome == Outcome::Incomplete && defaulted(cx, step) {
        return;
    }
    let word = || Arg::Both {
        vi: outcome.spell(Lang::Vi).to_owned(),
        en: outcome.spell(Lang::En).to_owned(),
    };
    let message = if flow::is_guessed(cx.procedure()) {
        rules_flow::UNCOVERED_OUTCOME_OF_PAGE.with("outcome", word())
    } else {
        rules_flow::UNCOVERED_OUTCOME
            .with("step", &step.name.text)
            .with("outcome", word())
    };
    let diagnostic = Diagnostic::new(&UNCOVERED_CASE.code, step.name.span, message)
        .reason(rules_flow::UNCOVERED_WHY.text())
        .help(rules_flow::UNCOVERED_OUTCOME_HELP.with("outcome", word()));
    let owner = Named {
        name: &step.name,
        meta: &step.meta,
    };
    cx.report(&owner.element(), diagnostic);
}
