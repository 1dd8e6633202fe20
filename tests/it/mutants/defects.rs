//! The catalogue of defects, each with the rule that must find it.

use tthc::{
    source::Span,
    syntax::{
        ast::{
            Act, Clause, ClauseKind, Decl, DeclKind, EffectKind, FactType, FeeValue, Item,
            ItemKind, LimitKind, Mention, Section, SectionHead, SectionValue,
        },
        words::{SectionWord, StepKind},
    },
};

use super::sheet::{Mutant, Sheet, clauses};

/// A way to spoil a procedure.
pub(super) struct Defect {
    /// The rule that must find it.
    pub(super) rule: &'static str,
    pub(super) name: &'static str,
    /// Rules whose errors follow from the same defect.
    pub(super) besides: &'static [&'static str],
    pub(super) mutate: fn(&Sheet<'_>) -> Vec<Mutant>,
}

const fn defect(
    rule: &'static str,
    name: &'static str,
    besides: &'static [&'static str],
    mutate: fn(&Sheet<'_>) -> Vec<Mutant>,
) -> Defect {
    Defect {
        rule,
        name,
        besides,
        mutate,
    }
}

pub(super) const DEFECTS: &[Defect] = &[
    defect("A01", "no applicants", &[], |it| {
        drop_section(it, SectionWord::Applicants)
    }),
    defect("A01", "no channels", &["K01", "T01"], |it| {
        drop_section(it, SectionWord::Channels)
    }),
    // Silence that means consent loses its basis as well.
    defect("B01", "a paper of no basis", &["T07"], paper_without_basis),
    defect("B02", "a letter as basis", &[], |it| {
        paper_on(it, "công văn", "12/SNN-TCCB", "từ 01/01/2020", "")
    }),
    defect(
        "B04",
        "a business condition of a circular",
        &[],
        business_condition,
    ),
    defect(
        "B08",
        "a province's text for the whole country",
        &[],
        |it| {
            unless(it, &["phạm vi"], || {
                let kind = "nghị quyết của Hội đồng nhân dân cấp tỉnh";
                let territory = "phạm vi: \"Cao Bằng\"\n";
                paper_on(it, kind, "01/2026/NQ-HĐND", "từ 01/01/2026", territory)
            })
        },
    ),
    defect("B09", "a form of a province before 2017", &[], old_form),
    defect("B06", "a basis that has ended", &[], |it| {
        paper_on(
            it,
            "nghị định",
            "12/2015/NĐ-CP",
            "từ 01/01/2015 đến hết 31/12/2019",
            "",
        )
    }),
    defect("B12", "a typist who decides", &[], incompetent),
    defect("B13", "a circular that delegates itself", &[], |it| {
        let source = "giao bởi: khoản 1 Điều 5 VB_THÊM\n";
        paper_on(it, "thông tư", "12/2026/TT-BNNMT", "từ 01/01/2026", source)
    }),
    defect("D01", "other papers as the agency likes", &[], |it| {
        add_paper(
            it,
            "  - giấy_khác: \"Các giấy tờ khác có liên quan\", 1 bản sao",
        )
    }),
    defect("D03", "a birth certificate", &[], |it| {
        // Silent where the procedure gives this paper, or says that data replace papers.
        unless(it, &["khai sinh", "dữ liệu"], || {
            add_paper(it, "  - giấy_khai_sinh: \"Giấy khai sinh\", 1 bản sao")
        })
    }),
    defect("D04", "a household book", &[], |it| {
        unless(it, &["hộ khẩu", "dữ liệu"], || {
            add_paper(it, "  - sổ_hộ_khẩu: \"Sổ hộ khẩu\", 1 bản sao")
        })
    }),
    defect("D05", "a certified copy", &[], |it| {
        // Silent where the channels accept other kinds of copies.
        unless(it, &["qua kênh"], || {
            let line = "  - bằng_cấp: \"Bằng tốt nghiệp đại học\", 1 bản sao chứng thực";
            add_paper(it, line)
        })
    }),
    defect("D08", "a form without its number", &[], |it| {
        add_paper(
            it,
            "  - đơn_thêm: \"Đơn cam kết (theo mẫu)\", 1 bản chính, theo mẫu",
        )
    }),
    defect("D12", "a case left out", &[], drop_case),
    defect("P01", "a fee of a ministry", &[], |it| {
        fee(
            it,
            "  - tiền_hồ_sơ: \"Phí hồ sơ\", 50.000 đồng\n      căn cứ Điều 3 VB_THÊM",
            "12/2026/TT-BNNMT",
        )
    }),
    defect("P02", "an amount that nobody states", &[], |it| {
        fee(
            it,
            "  - tiền_hồ_sơ: \"Phí hồ sơ\", chưa rõ mức\n      căn cứ Điều 3 VB_THÊM",
            "12/2026/TT-BTC",
        )
    }),
    defect(
        "D16",
        "a paper asked for in a step only",
        &["T04"],
        paper_of_a_step,
    ),
    defect("Q01", "a step that nobody calls", &["B01"], never_called),
    defect(
        "Q02",
        "no step that returns the result",
        &[],
        nothing_returned,
    ),
    defect(
        "Q03",
        "a guard that never holds",
        &["Q01", "Q02", "D12", "T01"],
        contradiction,
    ),
    defect("Q05", "back without end", &["T04"], endless),
    defect("Q06", "a step that nobody does", &[], nobody),
    defect("Q07", "a decision that cannot refuse", &[], no_refusal),
    // A second procedure asks the examples to name theirs (N47), and a bare one lacks much.
    defect(
        "Q09",
        "two procedures that need each other",
        &["A01", "T01", "N47"],
        circle,
    ),
    defect(
        "B10",
        "three originals where the law says one copy",
        &[],
        |it| {
            let line = "  - giấy_thêm: \"Biên bản họp gia đình\", 3 bản chính\n      căn cứ khoản 1 Điều 5 VB_THÊM";
            let allows =
                "quy định:\n  - khoản 1 Điều 5:\n      được yêu cầu giấy_thêm, bản sao, 1 bản\n";
            let declared = instrument("nghị định", "12/2026/NĐ-CP", "từ 01/01/2026", allows);
            let mutants = add_paper(it, line).into_iter();
            mutants.map(|it| it.and(&declared)).collect()
        },
    ),
    defect(
        "B11",
        "a province that asks for more",
        &["N47", "A01", "D03", "T01"],
        gold_plating,
    ),
    defect(
        "Q11",
        "a branch that waits for ever",
        &["Q01", "Q02", "Q05"],
        stuck_branch,
    ),
    defect("T01", "no time limit", &[], no_limit),
    defect("T04", "a step of three hundred days", &[], long_step),
    defect("T06", "five rounds of supplement", &[], many_rounds),
    defect(
        "T09",
        "posted for three hundred days",
        &["B01"],
        long_posting,
    ),
    defect("T07", "a pause without end", &["T01"], endless_pause),
    defect("K01", "a level that cannot be", &["Q03"], too_online),
    defect("K02", "less online than could be", &["K03"], too_offline),
    defect(
        "K03",
        "partial because the result is at the counter",
        &[],
        counter_result,
    ),
    defect(
        "P05",
        "full, and paid at the counter",
        &["K01"],
        counter_payment,
    ),
    defect("Q12", "work before reception", &["B01"], early_work),
    defect(
        "Q18",
        "the first step only after the last",
        &[],
        wrong_order,
    ),
    defect("Q20", "a limit from a later step", &[], later_start),
];

/// Mutants of a file in which none of these words stands.
fn unless(sheet: &Sheet<'_>, words: &[&str], mutants: impl Fn() -> Vec<Mutant>) -> Vec<Mutant> {
    if words.iter().any(|it| sheet.says(it)) {
        return Vec::new();
    }
    mutants()
}

fn drop_section(sheet: &Sheet<'_>, word: SectionWord) -> Vec<Mutant> {
    let sections = sheet.sections(word);
    sections
        .map(|(decl, it)| sheet.without_section(decl, it))
        .collect()
}

/// Every basis of the papers, of the dossier and of the procedure goes.
fn paper_without_basis(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let of = |decl: &Decl, word: SectionWord| -> Vec<Section> {
        let sections = decl.sections.iter();
        sections
            .filter(|it| it.head == SectionHead::Word(word))
            .cloned()
            .collect()
    };
    let mut mutants = Vec::new();
    for decl in sheet.procedures() {
        let mut spans: Vec<Span> = of(decl, SectionWord::LegalBases)
            .iter()
            .map(|it| it.span)
            .collect();
        for section in [
            of(decl, SectionWord::Documents),
            of(decl, SectionWord::Papers),
        ]
        .concat()
        {
            let groups = section.groups.iter();
            let items = section
                .items
                .iter()
                .chain(groups.clone().flat_map(|it| &it.items));
            let own = items.flat_map(|it| &it.clauses);
            let shared = section
                .clauses
                .iter()
                .chain(groups.flat_map(|it| &it.clauses));
            let bases = shared
                .chain(own)
                .filter(|it| matches!(*it.kind, ClauseKind::Basis(_)));
            spans.extend(bases.map(|it| it.span));
        }
        if !spans.is_empty() {
            mutants.push(sheet.without_all(&spans));
        }
    }
    mutants
}

/// A further paper at the head of each list.
fn add_paper(sheet: &Sheet<'_>, line: &str) -> Vec<Mutant> {
    let sections = sheet.sections(SectionWord::Documents);
    let lists = sections.filter_map(|(_, it)| {
        let first = it
            .items
            .first()
            .or_else(|| it.groups.first()?.items.first());
        first.map(|it| it.span)
    });
    lists.map(|it| sheet.line_before(it, line)).collect()
}

/// A further paper that rests on one instrument alone.
fn paper_on(
    sheet: &Sheet<'_>,
    kind: &str,
    number: &str,
    in_force: &str,
    more: &str,
) -> Vec<Mutant> {
    let line =
        "  - giấy_thêm: \"Biên bản họp gia đình\", 1 bản sao\n      căn cứ khoản 1 Điều 5 VB_THÊM";
    let mutants = add_paper(sheet, line).into_iter();
    let declared = instrument(kind, number, in_force, more);
    mutants.map(|it| it.and(&declared)).collect()
}

fn instrument(kind: &str, number: &str, in_force: &str, more: &str) -> String {
    format!(
        "văn bản VB_THÊM \"Văn bản thêm\"\nsố: {number}\nloại: {kind}\nhiệu lực: {in_force}\n{more}"
    )
}

/// A licence for a business asks what a ministry alone has thought of.
fn business_condition(sheet: &Sheet<'_>) -> Vec<Mutant> {
    unless(sheet, &["VB_THÊM"], || {
        if !sheet.says("đủ điều kiện sản xuất") {
            return Vec::new();
        }
        let declared = instrument("thông tư", "12/2026/TT-BNNMT", "từ 01/01/2026", "");
        let line = "  - sân_phơi: \"Có sân phơi từ 200 m2\"\n      căn cứ Điều 3 VB_THÊM";
        let first = sheet
            .items(SectionWord::Conditions)
            .first()
            .map(|it| it.span);
        let first = first.map(|it| sheet.line_before(it, line).and(&declared));
        first.into_iter().collect()
    })
}

/// A version of 2016 with a form that a province made; the same version without it is the base.
fn old_form(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let sections = sheet.sections(SectionWord::InForce);
    let Some(days) = sections.map(|it| sheet.slice(it.1.span)).next() else {
        return Vec::new();
    };
    let days = days.lines().next().unwrap_or_default();
    let of_2016 = |text: &str| text.replacen(days, "hiệu lực: từ 01/01/2016", 1);
    let line = "  - đơn_thêm: \"Đơn cam kết\", 1 bản chính, mẫu số 1 VB_THÊM";
    let kind = "quyết định của Ủy ban nhân dân cấp tỉnh";
    let declared = instrument(kind, "01/2016/QĐ-UBND", "từ 01/01/2016", "");
    let mutants = add_paper(sheet, line).into_iter();
    mutants
        .map(|it| it.and(&declared).on(of_2016, sheet.text()))
        .collect()
}

/// The sections before the channels, for one-stop procedures that may be filed online.
fn with_level(sheet: &Sheet<'_>, level: &str, more: impl Fn(&str) -> String) -> Vec<Mutant> {
    if sheet.says("mức độ trực tuyến")
        || sheet.says("một cửa quốc gia")
        || !sheet.says("trực tuyến")
    {
        return Vec::new();
    }
    let channels = sheet.sections(SectionWord::Channels);
    let level = format!("mức độ trực tuyến: {level}\n");
    let declared = channels.map(|(_, it)| sheet.before_section(it, &level));
    declared
        .map(|it| Mutant {
            text: more(&it.text),
            ..it
        })
        .filter(|it| it.text.contains("tại trung tâm"))
        .collect()
}

/// Nothing but the counter at which the result is given stands in the way of full service.
fn counter_result(sheet: &Sheet<'_>) -> Vec<Mutant> {
    if !sheet
        .acts_of(&[StepKind::Inspect, StepKind::SampleTest])
        .is_empty()
    {
        return Vec::new();
    }
    at_the_counter(sheet, "một phần", &[StepKind::Return])
}

fn counter_payment(sheet: &Sheet<'_>) -> Vec<Mutant> {
    at_the_counter(sheet, "toàn trình", &[StepKind::Pay, StepKind::Collect])
}

/// The only step of a kind is done at the counter.
fn at_the_counter(sheet: &Sheet<'_>, level: &str, kinds: &[StepKind]) -> Vec<Mutant> {
    let acts = sheet.acts_of(kinds);
    let [(item, _, act)] = acts.as_slice() else {
        return Vec::new();
    };
    let line = sheet.slice(item.span);
    let end = act
        .objects
        .last()
        .map_or(act.verb.span.end, |it| mention(it).end);
    let said = sheet.slice(Span { end, ..item.span });
    let moved = line.replacen(said, &format!("{said}, tại trung tâm"), 1);
    with_level(sheet, level, |text| text.replacen(line, &moved, 1))
}

/// An agency works on a dossier that nobody has received.
fn early_work(sheet: &Sheet<'_>) -> Vec<Mutant> {
    if sheet.says("một cửa quốc gia") || sheet.says("song song") {
        return Vec::new();
    }
    let received = sheet.acts_of(&[StepKind::Receive, StepKind::CheckCompleteness]);
    let works = sheet.acts_of(&[StepKind::Appraise, StepKind::Decide, StepKind::Settle]);
    let (Some((first, ..)), Some(by)) = (
        received.first(),
        works.iter().find_map(|it| it.2.actor.as_ref()),
    ) else {
        return Vec::new();
    };
    let line = format!("  - xem_trước: {} thẩm định", by.text);
    vec![sheet.line_before(first.span, &line)]
}

/// A step asks for a paper that is in no list.
fn paper_of_a_step(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let acts = sheet.acts_of(&[StepKind::Return]);
    let [(item, ..)] = acts.as_slice() else {
        return Vec::new();
    };
    if sheet.sections(SectionWord::Papers).next().is_some() {
        return Vec::new();
    }
    let last = sheet.slice(item.span);
    let asks = format!("- nộp_thêm: nộp giấy_lạ\n  {last}");
    let sections = sheet.sections(SectionWord::Documents);
    let declared = "giấy tờ:\n  - giấy_lạ: \"Báo cáo khắc phục\"\n";
    let mutants = sections.map(|(_, it)| sheet.before_section(it, declared));
    mutants
        .map(|it| Mutant {
            text: it.text.replacen(last, &asks, 1),
            ..it
        })
        .collect()
}

/// The list of papers holds for one channel only.
fn drop_case(sheet: &Sheet<'_>) -> Vec<Mutant> {
    if sheet.items(SectionWord::Channels).len() < 2 {
        return Vec::new();
    }
    let sections = sheet.sections(SectionWord::Documents);
    let plain = sections.filter(|(_, it)| it.groups.is_empty());
    let first = plain.filter_map(|(_, it)| it.items.first());
    first
        .map(|it| sheet.line_before(it.span, "trường hợp kênh là trực tiếp:"))
        .collect()
}

/// A fee, whatever the section said before.
fn fee(sheet: &Sheet<'_>, line: &str, number: &str) -> Vec<Mutant> {
    let sections = sheet.sections(SectionWord::Fees);
    let free = sections.filter(|(_, it)| {
        it.items.is_empty()
            && !matches!(&it.value, SectionValue::Fee(it) if matches!(**it, FeeValue::Table { .. } | FeeValue::Tiered { .. }))
    });
    let declared = instrument("thông tư", number, "từ 01/01/2026", "");
    free.map(|(decl, it)| {
        let text = format!("phí:\n{line}\n");
        sheet.with_section(decl, it, &text).and(&declared)
    })
    .collect()
}

/// A shared step that no other step goes back to.
fn never_called(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let acts = sheet.acts_of(&[StepKind::Appraise, StepKind::Decide, StepKind::Settle]);
    let Some(actor) = acts.iter().find_map(|it| it.2.actor.as_ref()) else {
        return Vec::new();
    };
    if sheet.sections(SectionWord::SharedSteps).next().is_some() {
        return Vec::new();
    }
    let sections = sheet.sections(SectionWord::Steps);
    sections
        .map(|(_, it)| {
            let line = format!("bước dùng lại:\n  - xem_lại: {} thẩm định\n", actor.text);
            sheet.before_section(it, &line)
        })
        .collect()
}

/// The steps that give the result only write into a register.
fn nothing_returned(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let acts = sheet.acts_of(&[StepKind::Return, StepKind::Issue]);
    let [(_, _, act)] = acts.as_slice() else {
        return Vec::new();
    };
    let end = act
        .objects
        .last()
        .map_or(act.verb.span.end, |it| mention(it).end);
    vec![sheet.replace(
        Span {
            end,
            ..act.verb.span
        },
        "ghi \"Sổ trả kết quả\"",
    )]
}

fn mention(it: &Mention) -> Span {
    match it {
        Mention::Name(it) => it.span,
        Mention::Text(it) => it.span,
        Mention::Applicant(it) => *it,
    }
}

/// A step is there only when a fact is both true and false.
fn contradiction(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let facts = sheet.items(SectionWord::Facts);
    let fact = facts.iter().find_map(|it| match &it.kind {
        ItemKind::Fact(fact) if matches!(fact.ty, FactType::YesNo) && it.clauses.is_empty() => {
            Some(&fact.name.text)
        }
        _ => None,
    });
    let Some(fact) = fact else { return Vec::new() };
    let steps = sheet.acts_of(&[
        StepKind::Appraise,
        StepKind::Inspect,
        StepKind::Register,
        StepKind::Notify,
    ]);
    let plain = steps.into_iter().filter(|it| it.0.clauses.is_empty());
    let line = format!("      khi {fact} và không {fact}");
    plain
        .map(|(item, ..)| sheet.line_after(item.span, &line))
        .collect()
}

/// A bad appraisal goes back to itself by way of an earlier step.
fn endless(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for pair in sheet.acts().windows(2) {
        let [(_, before, first), (item, _, act)] = pair else {
            continue;
        };
        let judges = matches!(act.verb.value, StepKind::Appraise | StepKind::Inspect);
        let bad =
            |it: &Clause| matches!(*it.kind, ClauseKind::Outcome { .. } | ClauseKind::When(_));
        if judges && first.actor.is_some() && clauses(item, bad).next().is_none() {
            let line = format!("      không đạt thì chuyển đến {}", before.name.text);
            mutants.push(sheet.line_after(item.span, &line));
        }
    }
    mutants
}

/// The actor of a step is not said.
fn nobody(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let acts = sheet.acts_of(&[
        StepKind::Appraise,
        StepKind::Decide,
        StepKind::Inspect,
        StepKind::Settle,
    ]);
    let actors = acts
        .into_iter()
        .filter_map(|it| Some((it.2.actor.as_ref()?, it.2)));
    actors
        .map(|(actor, act)| {
            let end = act.verb.span.start;
            sheet.replace(Span { end, ..actor.span }, "")
        })
        .collect()
}

/// The lines that refuse go from a deciding step.
fn no_refusal(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let refuses = |it: &Clause| match &*it.kind {
        ClauseKind::Outcome { effect, .. } => effect
            .kinds
            .iter()
            .any(|it| matches!(it, EffectKind::Refuse { .. })),
        _ => false,
    };
    let acts = sheet.acts_of(&[StepKind::Decide, StepKind::Settle]);
    let only = acts.iter().filter(|it| clauses(it.0, refuses).count() == 1);
    only.filter_map(|(item, ..)| clauses(item, refuses).next())
        .map(|it| sheet.without(it.span))
        .collect()
}

/// The name and the first result of the only procedure of a file.
fn only_procedure(sheet: &Sheet<'_>) -> Option<(String, String)> {
    let mut procedures = sheet.procedures();
    let (first, second) = (procedures.next()?, procedures.next());
    let DeclKind::Procedure { name, .. } = &first.kind else {
        return None;
    };
    let results = sheet.items(SectionWord::Results).into_iter();
    let result = results.filter_map(|it| match &it.kind {
        ItemKind::Result(it) if it.paper.title.is_some() => it.paper.name.as_ref(),
        _ => None,
    });
    let result = result.map(|it| it.text.clone()).next()?;
    second
        .is_none()
        .then(|| (name.text.to_string(), result.to_string()))
}

/// The procedure needs the result of one that needs its own.
fn circle(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let Some((name, result)) = only_procedure(sheet) else {
        return Vec::new();
    };
    if sheet.sections(SectionWord::Prerequisites).next().is_some() {
        return Vec::new();
    }
    let before = "tiền đề:\n  - vòng: kết quả kq_vòng của thủ tục vòng\n";
    let other = format!(
        "thủ tục vòng \"Xác nhận vòng\"\ntiền đề:\n  - trước: kết quả {result} của thủ tục {name}\n\
         kết quả:\n  - kq_vòng: \"Giấy xác nhận vòng\", vô thời hạn\n"
    );
    let channels = sheet.sections(SectionWord::Channels);
    channels
        .map(|(_, it)| sheet.before_section(it, before).and(&other))
        .collect()
}

/// A province adds a paper that the national procedure does not have.
fn gold_plating(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let Some((name, _)) = only_procedure(sheet) else {
        return Vec::new();
    };
    let of_province = format!(
        "thủ tục bản_tỉnh \"Bản của tỉnh\" dựa trên {name}\nphạm vi: \"Cao Bằng\"\n\
         hồ sơ: 1 bộ\n  - cam_kết_của_tỉnh: \"Bản cam kết của tỉnh\", 1 bản chính\n"
    );
    let channels = sheet.sections(SectionWord::Channels);
    let whole = channels.map(|(_, it)| sheet.before_section(it, ""));
    whole.map(|it| it.and(&of_province)).collect()
}

/// A step inside a branch jumps out of it, so that the others wait in vain.
fn stuck_branch(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let acts = sheet.acts();
    let Some((_, last, _)) = acts.last() else {
        return Vec::new();
    };
    let steps = sheet.items(SectionWord::Steps);
    let mut inside = false;
    let mut mutants = Vec::new();
    for item in steps {
        if inside
            && matches!(item.kind, ItemKind::Step(_))
            && item.clauses.is_empty()
            && item.parts.is_empty()
        {
            let line = format!("      xong thì chuyển đến {}", last.name.text);
            mutants.push(sheet.line_after(item.span, &line));
        }
        let text = sheet.slice(item.span);
        inside = if text.contains("song song") {
            !text.starts_with("- hết")
        } else {
            inside
        };
    }
    mutants
}

fn no_limit(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let sections = sheet.sections(SectionWord::TimeLimits);
    let stated = sections.filter(|(_, it)| !matches!(it.value, SectionValue::Unknown(_)));
    stated
        .map(|(decl, it)| sheet.with_section(decl, it, "thời hạn: chưa rõ\n"))
        .collect()
}

/// The limit of a step that counts from its own beginning becomes very long.
fn long_step(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let acts = sheet.acts_of(&[
        StepKind::Appraise,
        StepKind::Decide,
        StepKind::Inspect,
        StepKind::Settle,
    ]);
    let plain = acts
        .into_iter()
        .filter(|it| it.0.clauses.is_empty() || it.2.limit.is_some());
    plain
        .filter_map(|(_, _, act)| {
            let limit = act.limit.as_ref()?;
            let own = limit.from.is_none() && matches!(limit.kind, LimitKind::Length(_));
            own.then(|| sheet.replace(limit.span, "300 ngày làm việc"))
        })
        .collect()
}

/// The result is posted for longer than the whole limit before it is returned.
fn long_posting(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let otherwise = ["gia hạn", "song song", "chuyển đến", "thời hạn: chưa rõ"];
    if otherwise.iter().any(|it| sheet.says(it)) {
        return Vec::new();
    }
    let returned = sheet.acts_of(&[StepKind::Return]);
    let [(item, _, act)] = returned.as_slice() else {
        return Vec::new();
    };
    let Some(by) = &act.actor else {
        return Vec::new();
    };
    let text = &by.text;
    let line = format!("  - niêm_yết_thêm: {text} niêm yết công khai, trong 300 ngày làm việc");
    vec![sheet.line_before(item.span, &line)]
}

/// A reception asks for more rounds of supplement than the decree allows.
fn many_rounds(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let acts = sheet.acts_of(&[StepKind::Receive, StepKind::CheckCompleteness]);
    let silent = acts.into_iter().filter(|it| it.0.clauses.is_empty());
    let line = "      thiếu thì yêu cầu bổ sung, tối đa 9 lần";
    silent
        .map(|(item, ..)| sheet.line_after(item.span, line))
        .collect()
}

/// The line of a step without its limit.
fn without_limit<'s>(sheet: &Sheet<'s>, item: &Item, act: &Act) -> Option<&'s str> {
    let end = match &act.limit {
        Some(limit) => {
            let line = sheet.slice(Span {
                end: limit.span.start,
                ..item.span
            });
            item.span.start + u32::try_from(line.rfind(',')?).ok()?
        }
        None => item.span.end,
    };
    Some(sheet.slice(Span { end, ..item.span }))
}

/// A step stops the clock, and nobody says for how long.
fn endless_pause(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let kinds = [StepKind::Appraise, StepKind::Inspect, StepKind::Consult];
    let acts = sheet.acts_of(&kinds).into_iter();
    let head = |(item, _, act): (&Item, _, &Act)| {
        let head = without_limit(sheet, item, act)?;
        let text = format!("{head}\n      tạm dừng thời hạn");
        Some(sheet.replace(item.span, &text))
    };
    acts.filter_map(head).collect()
}

/// An order rule that wants the last step before the first one.
fn wrong_order(sheet: &Sheet<'_>) -> Vec<Mutant> {
    if sheet.sections(SectionWord::OrderRules).next().is_some() {
        return Vec::new();
    }
    let all = sheet.acts();
    let mut names = all.iter().map(|it| &it.1.name.text);
    let (Some(first), Some(last)) = (names.next(), names.next_back()) else {
        return Vec::new();
    };
    let sections = sheet.sections(SectionWord::Results);
    let line = format!("ràng buộc trình tự:\n  - trái_thứ_tự: {first} chỉ sau {last}");
    sections
        .take(1)
        .map(|(_, it)| sheet.line_before(it.span, &line))
        .collect()
}

/// The limit of a step counts from the last one.
fn later_start(sheet: &Sheet<'_>) -> Vec<Mutant> {
    if sheet.sections(SectionWord::Steps).count() != 1 || sheet.says("song song") {
        return Vec::new();
    }
    let all = sheet.acts();
    let Some((last, ..)) = all.last() else {
        return Vec::new();
    };
    let name = all.last().map_or("", |it| &it.1.name.text);
    let kinds = [StepKind::Appraise, StepKind::Inspect, StepKind::Decide];
    let acts = sheet.acts_of(&kinds).into_iter();
    let late = acts.filter(|it| it.0.span != last.span);
    let late = late.filter_map(|(item, _, act)| {
        let head = without_limit(sheet, item, act)?;
        let text = format!("{head}, trong 5 ngày làm việc kể từ khi {name} xong");
        Some(sheet.replace(item.span, &text))
    });
    late.collect()
}

/// The highest level although nobody can file online.
fn too_online(sheet: &Sheet<'_>) -> Vec<Mutant> {
    if sheet.sections(SectionWord::OnlineLevel).next().is_some() {
        return Vec::new();
    }
    let channels = sheet.sections(SectionWord::Channels);
    let text = "mức độ trực tuyến: toàn trình\ncách thức: trực tiếp\n";
    channels
        .map(|(decl, it)| sheet.with_section(decl, it, text))
        .collect()
}

/// Partial though there is an online channel, of procedures that need no paper, person or money
/// on the spot.
fn too_offline(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let stated = sheet.sections(SectionWord::OnlineLevel).next().is_some();
    if stated {
        return Vec::new();
    }
    let text = "mức độ trực tuyến: một phần\ncách thức: trực tiếp, trực tuyến, bưu chính\n";
    unless(sheet, STANDS_IN_THE_WAY, || {
        sheet
            .sections(SectionWord::Channels)
            .map(|(decl, it)| sheet.with_section(decl, it, text))
            .collect()
    })
}

/// Words of a sheet by which a full online service may be out of reach.
const STANDS_IN_THE_WAY: &[&str] = &[
    "thực địa",
    "lấy mẫu",
    "tại trụ sở",
    "tại trung tâm",
    "tại chỗ",
    "bản chính nộp sau",
    "qua kênh",
];

/// An agency that only takes part takes the decision.
fn incompetent(sheet: &Sheet<'_>) -> Vec<Mutant> {
    let agencies = sheet.items(SectionWord::Agencies);
    let Some(first) = agencies.first().map(|it| sheet.slice(it.span)) else {
        return Vec::new();
    };
    let with_typist = format!("- văn_thư: \"Văn thư cơ quan\", phối hợp\n  {first}");
    let add = |text: &str| text.replacen(first, &with_typist, 1);
    let actors = sheet.acts_of(&[StepKind::Decide]).into_iter();
    let actors = actors.filter_map(|(_, _, act)| act.actor.as_ref());
    actors
        .map(|it| sheet.replace(it.span, "văn_thư").on(add, sheet.text()))
        .collect()
}
