//! What lowering makes: inheritance, nesting, copies, templates, types.

use tthc::{
    lower::{Lowered, lower},
    model::{
        Actor, BasisOrigin, BranchHead, Condition, ExampleAct, FactValue, FeeValue, FlowNode,
        Procedure, Project, Strength,
    },
    source::{SourceFile, Sources},
    syntax::{parse, words::BlockKind},
};

fn lowered(texts: &[&str]) -> Lowered {
    let mut sources = Sources::default();
    let files: Vec<_> = texts
        .iter()
        .map(|text| {
            let id = sources.add(SourceFile::new("x.tthc", *text));
            let parsed = parse(id, sources.get(id).unwrap().text());
            assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
            parsed.file
        })
        .collect();
    lower(&files)
}

/// Lowers a project without fault.
fn project(texts: &[&str]) -> Project {
    let lowered = lowered(texts);
    let found: Vec<_> = lowered
        .diagnostics
        .iter()
        .map(|it| (it.code.id, it.span))
        .collect();
    assert!(found.is_empty(), "{found:?}");
    lowered.project
}

fn codes(texts: &[&str]) -> Vec<&'static str> {
    let found = lowered(texts).diagnostics;
    found.iter().map(|it| it.code.id).collect()
}

fn named<'p>(project: &'p Project, id: &str) -> &'p Procedure {
    let mut all = project.procedures.values();
    all.find(|it| it.name.id == id).unwrap()
}

/// Writes the flow with brackets around blocks.
fn flow(procedure: &Procedure, nodes: &[FlowNode]) -> String {
    let words: Vec<String> = nodes
        .iter()
        .map(|node| match node {
            FlowNode::Step(id) => procedure.steps.get(*id).unwrap().name.id.clone(),
            FlowNode::Block(id) => {
                let block = procedure.blocks.get(*id).unwrap();
                let branches: Vec<String> = block
                    .branches
                    .iter()
                    .map(|branch| {
                        let head = match &branch.head {
                            BranchHead::Named(name) => name.id.clone(),
                            BranchHead::When(_) => "when".to_owned(),
                            BranchHead::Otherwise => "otherwise".to_owned(),
                        };
                        format!("{head}: {}", flow(procedure, &branch.nodes))
                    })
                    .collect();
                let kind = match block.kind {
                    BlockKind::Parallel => "all",
                    BlockKind::Choose => "one",
                    BlockKind::Some => "some",
                };
                format!("{}={kind}[{}]", block.name.id, branches.join(" | "))
            }
        })
        .collect();
    words.join(", ")
}

const AGENCY: &str = "cơ quan:\n  - sở: \"Sở Công Thương\", giải quyết\n";

#[test]
fn nested_blocks_are_rebuilt_from_the_order_of_lines() {
    let text = format!(
        "thủ tục p \"P\"\n{AGENCY}dữ kiện:\n  - lớn: có/không\ntrình tự:\n\
         - nộp: nộp hồ sơ\n- ngoài: song song\n+ nhánh a\n- một: sở thẩm định\n\
         - trong: tùy trường hợp\n+ khi lớn\n- hai: sở kiểm tra thực địa\n+ còn lại\n\
         - hết trường hợp\n- ba: sở thẩm định\n+ nhánh b\n- bốn: sở ký\n- hết song song\n\
         - trả: sở trả\n"
    );
    let project = project(&[&text]);
    let procedure = named(&project, "p");
    assert_eq!(
        flow(procedure, &procedure.flow),
        "nop, ngoai=all[a: mot, trong=one[when: hai | otherwise: ], ba | b: bon], tra"
    );
    assert!(procedure.blocks.values().all(|block| block.end.is_some()));
}

#[test]
fn a_basis_is_taken_from_the_nearest_that_states_one() {
    let project = project(&[
        "văn bản NĐ1 \"Nghị định 1\"\nsố: chưa rõ\nvăn bản TT2 \"Thông tư 2\"\nsố: chưa rõ\n",
        "thủ tục p \"P\"\ncăn cứ pháp lý: NĐ1\nhồ sơ: 1 bộ\n  căn cứ TT2\n\
         - từ_mục: \"A\", 1 bản chính\n- riêng: \"B\", 1 bản chính\n  căn cứ Điều 3 NĐ1\n\
         mọi trường hợp:\n  căn cứ khoản 1 Điều 5 TT2\n- từ_nhóm: \"C\", 1 bản chính\n\
         - nghi: \"D\", 1 bản chính\n  chưa xác minh\nphí:\n- không_có: 10.000 đồng\n",
    ]);
    let procedure = named(&project, "p");
    let basis = |id: &str| {
        let mut documents = procedure.documents.values();
        let document = documents.find(|it| it.name.id == id).unwrap();
        (document.meta.basis.origin, document.meta.basis.strength())
    };
    assert_eq!(
        basis("tu_muc"),
        (BasisOrigin::Section, Strength::Instrument)
    );
    assert_eq!(basis("rieng"), (BasisOrigin::Own, Strength::Exact));
    assert_eq!(basis("tu_nhom"), (BasisOrigin::Section, Strength::Exact));
    assert_eq!(basis("nghi"), (BasisOrigin::Section, Strength::Unverified));
    let fee = procedure.fees.values().next().unwrap();
    assert_eq!(fee.meta.basis.origin, BasisOrigin::Procedure);
}

#[test]
fn a_paper_declared_once_takes_the_basis_of_the_list_that_demands_it() {
    let project = project(&[
        "văn bản TT2 \"Thông tư 2\"\nsố: chưa rõ\nthủ tục p \"P\"\ngiấy tờ:\n- đơn: \"Đơn\"\n\
         hồ sơ: 1 bộ\n  căn cứ TT2\n- đơn, 2 bản chính\n",
    ]);
    let procedure = named(&project, "p");
    let document = procedure.documents.values().next().unwrap();
    assert_eq!(document.meta.basis.strength(), Strength::Instrument);
    let dossier = procedure.dossier.as_ref().unwrap();
    assert_eq!(dossier.cases[0].entries[0].copies[0].count, Some(2));
    assert!(document.copies.is_empty());
}

#[test]
fn a_full_number_finds_the_instrument_that_has_it() {
    let project = project(&[
        "văn bản NĐ31 \"Nghị định về C/O\"\nsố: 31/2018/NĐ-CP\nloại: nghị định\n\
         thủ tục p \"P\"\nhồ sơ: 1 bộ\n- đơn: \"Đơn\", 1 bản chính\n\
           căn cứ Điều 2 Nghị định 31/2018/NĐ-CP; Điều 9 Nghị định 99/2024/NĐ-CP\n",
    ]);
    let procedure = named(&project, "p");
    let document = procedure.documents.values().next().unwrap();
    let declared: Vec<bool> = document
        .meta
        .basis
        .citations
        .iter()
        .map(|it| project.instruments.get(it.instrument).unwrap().declared)
        .collect();
    assert_eq!(declared, [true, false]);
    assert_eq!(project.instruments.len(), 2);
}

#[test]
fn a_provinces_copy_writes_only_what_differs() {
    let project = project(&[&format!(
        "thủ tục gốc \"Gốc\"\nmã: 1.000001\n{AGENCY}hồ sơ: 1 bộ\n- đơn: \"Đơn\", 1 bản chính\n\
         - ảnh: \"Ảnh\", 1 bản chính\nthời hạn: 10 ngày làm việc, kể từ khi nộp\ntrình tự:\n\
         - nộp: nộp hồ sơ\n- cùng_lúc: song song\n+ nhánh a\n- xét: sở thẩm định\n+ nhánh b\n\
         - hỏi: sở lấy ý kiến sở\n- hết song song\n- trả: sở trả\n\
         thủ tục bản_tỉnh dựa trên gốc\nphạm vi: \"Cao Bằng\"\nhồ sơ:\n- bỏ ảnh\n\
         - bản_đồ: \"Bản đồ\", 1 bản chính\nthời hạn: 8 ngày làm việc, kể từ khi nộp\ntrình tự:\n\
         - xét: sở quyết định\n- công_bố: sở công khai\n"
    )]);
    let (base, copy) = (named(&project, "goc"), named(&project, "ban_tinh"));
    assert_eq!(
        flow(copy, &copy.flow),
        "nop, cung_luc=all[a: xet, cong_bo | b: hoi], tra"
    );
    assert_eq!(
        flow(base, &base.flow),
        "nop, cung_luc=all[a: xet | b: hoi], tra"
    );
    let papers = |it: &Procedure| -> Vec<String> {
        it.documents.values().map(|it| it.name.id.clone()).collect()
    };
    assert_eq!(papers(base), ["don", "anh"]);
    assert_eq!(papers(copy), ["don", "ban_do"]);
    assert_eq!(copy.clocks.len(), 1);
    assert_eq!(copy.title, base.title);
    assert_eq!(copy.territory.as_deref(), Some("Cao Bằng"));
    let parent = copy.parent.unwrap();
    assert_eq!(project.procedures.get(parent).unwrap().name.id, "goc");
}

#[test]
fn a_block_of_a_copy_replaces_the_whole_block() {
    let project = project(&[&format!(
        "thủ tục gốc \"Gốc\"\n{AGENCY}trình tự:\n- ngoài: song song\n+ nhánh x\n- khối: song song\n\
         + nhánh a\n- một: sở ký\n- hết song song\n+ nhánh y\n- hai: sở ký\n- hết song song\n\
         thủ tục bản dựa trên gốc\ntrình tự:\n- khối: song song\n+ nhánh c\n- ba: sở ký\n\
         - hết song song\n\
         thủ tục bản_hai dựa trên gốc\ntrình tự:\n- bỏ khối\n- hai: sở quyết định\n"
    )]);
    let copy = named(&project, "ban");
    assert_eq!(
        flow(copy, &copy.flow),
        "ngoai=all[x: khoi=all[c: ba] | y: hai]"
    );
    let second = named(&project, "ban_hai");
    assert_eq!(flow(second, &second.flow), "ngoai=all[x:  | y: hai]");
}

#[test]
fn a_template_fills_titles_only() {
    let project = project(&[
        "mẫu thủ tục cấp_co(mẫu_co) \"Cấp C/O {mẫu_co}\"\nhồ sơ: 1 bộ\n\
         - đơn: \"Đơn xin {mẫu_co}\", 1 bản chính\nkết quả:\n- co: \"C/O {mẫu_co}\"\n\
         thủ tục co_d theo mẫu cấp_co\nmã: 1.000665\nmẫu_co: \"mẫu D\"\n\
         thủ tục co_ai theo mẫu cấp_co\nmẫu_co: \"mẫu AI\"\n",
    ]);
    let titles: Vec<&str> = project
        .procedures
        .values()
        .map(|it| it.results.values().next().unwrap().title.as_str())
        .collect();
    assert_eq!(titles, ["C/O mẫu D", "C/O mẫu AI"]);
    assert_eq!(
        named(&project, "co_d").title.value().unwrap(),
        "Cấp C/O mẫu D"
    );
}

#[test]
fn a_fault_of_a_template_is_told_once() {
    let text = "mẫu thủ tục m(a) \"M {a}\"\nhồ sơ: 1 bộ\n- đơn\n\
                thủ tục p theo mẫu m\na: \"1\"\nthủ tục q theo mẫu m\na: \"2\"\n";
    assert_eq!(codes(&[text]), ["N06"]);
    let unused = "mẫu thủ tục m(a) \"M {a}\"\nhồ sơ: 1 bộ\n- đơn\n";
    assert_eq!(codes(&[unused]), ["N06"]);
}

#[test]
fn the_order_of_files_does_not_matter() {
    let shared = "văn bản TT2 \"Thông tư\"\nsố: chưa rõ\n";
    let own = "thủ tục p \"P\"\ncăn cứ pháp lý: TT2\n";
    for texts in [[shared, own], [own, shared]] {
        let project = project(&texts);
        let citation = &named(&project, "p").legal_bases[0];
        let instrument = project.instruments.get(citation.instrument).unwrap();
        assert_eq!(instrument.name.text, "TT2");
    }
}

#[test]
fn old_tone_placement_names_the_same_thing() {
    let project = project(&[
        "thủ tục p \"P\"\ndữ kiện:\n- thủy_sản: có/không\nhồ sơ: 1 bộ\n\
         - đơn: \"Đơn\", 1 bản chính\n  khi thuỷ_sản\n",
    ]);
    assert_eq!(named(&project, "p").facts.len(), 1);
}

#[test]
fn an_unknown_name_breaks_its_condition_and_nothing_else() {
    let lowered = lowered(&[
        "thủ tục p \"P\"\ndữ kiện:\n- lớn: có/không\nhồ sơ: 1 bộ\n- đơn: \"Đơn\", 1 bản chính\n\
           khi lớn và nhỏ\n- ảnh: \"Ảnh\", 1 bản chính\n  khi nhỏ\n",
    ]);
    assert_eq!(lowered.diagnostics.len(), 1);
    let procedure = named(&lowered.project, "p");
    let guards: Vec<&Condition> = procedure
        .documents
        .values()
        .map(|it| &it.guard.as_ref().unwrap().condition)
        .collect();
    assert!(matches!(guards[0], Condition::All(parts) if parts[1] == Condition::Broken));
    assert_eq!(guards[1], &Condition::Broken);
}

#[test]
fn the_applicant_files_pays_and_provides_without_being_named() {
    let project = project(&[&format!(
        "thủ tục p \"P\"\n{AGENCY}hồ sơ: 1 bộ\n- đơn: \"Đơn\", 1 bản chính\ntrình tự:\n\
         - một: nộp hồ sơ\n- hai: nộp phí\n- ba: nộp đơn\n- bốn: thẩm định\n- năm: sở ký\n"
    )]);
    let actors: Vec<&str> = named(&project, "p")
        .steps
        .values()
        .map(|step| match step.actor {
            Actor::Applicant => "applicant",
            Actor::Agency(_) => "agency",
            Actor::Missing => "missing",
            Actor::Broken => "broken",
        })
        .collect();
    assert_eq!(
        actors,
        ["applicant", "applicant", "applicant", "missing", "agency"]
    );
}

#[test]
fn rows_of_a_table_have_typed_cells() {
    let project = project(&[
        "thủ tục p \"P\"\ndữ kiện:\n- khu_vực: một trong thành_phố, huyện\nphí:\n\
         - thẩm_định: bảng theo khu_vực, đối tượng\n\
         + thành_phố, tổ chức hoặc doanh nghiệp: 200.000 đồng\n+ huyện, còn lại: 100.000 đồng\n",
    ]);
    let fee = named(&project, "p").fees.values().next().unwrap();
    let FeeValue::Table { by, rows } = &fee.value else {
        panic!("{:?}", fee.value)
    };
    assert_eq!((by.len(), rows.len()), (2, 2));
    assert!(matches!(
        &rows[0].cells[0],
        tthc::model::Cell::Values(values) if values == &[FactValue::Choice(0)]
    ));
}

#[test]
fn an_example_may_name_a_paper_that_must_not_be_asked_for() {
    let project = project(&[&format!(
        "thủ tục p \"P\"\n{AGENCY}hồ sơ: 1 bộ\n- đơn: \"Đơn\", 1 bản chính\ntrình tự:\n\
         - nộp: nộp hồ sơ\n- kiểm_tra: sở kiểm tra thành phần hồ sơ\n  thiếu thì yêu cầu bổ sung\n\
         ví dụ \"Đòi thêm giấy\"\nnộp: 02/03/2026 08:00, trực tiếp\nsự kiện:\n\
         - 02/03/2026 09:00: kiểm_tra thiếu đơn, lý_lịch\n"
    )]);
    let ExampleAct::Step {
        documents,
        undeclared,
        ..
    } = &project.examples[0].events[0].act
    else {
        panic!()
    };
    assert_eq!(documents.len(), 1);
    assert_eq!(undeclared, &["lý_lịch"]);
}

#[test]
fn an_example_follows_the_version_of_its_filing_day() {
    let project = project(&["thủ tục p \"Cũ\"\nhiệu lực: đến hết 31/12/2025\n\
         thủ tục p \"Mới\"\nhiệu lực: từ 01/01/2026\n\
         ví dụ \"A\"\nnộp: 02/03/2026 08:00\nví dụ \"B\"\nnộp: 02/03/2025 08:00\n"]);
    let titles: Vec<&str> = project
        .examples
        .iter()
        .map(|it| project.procedures.get(it.procedure).unwrap())
        .map(|it| it.title.value().unwrap().as_str())
        .collect();
    assert_eq!(titles, ["Mới", "Cũ"]);
}

#[test]
fn a_fact_may_be_used_where_its_case_is_possible() {
    let facts =
        "dữ kiện:\n- hàng: một trong sống, chết, trả_về\n- mẫu: có/không\n  khi hàng là chết\n";
    let used = |condition: &str| {
        codes(&[&format!(
            "thủ tục p \"P\"\n{facts}hồ sơ: 1 bộ\n- đơn: \"Đơn\", 1 bản chính\n  khi {condition}\n"
        )])
    };
    assert!(used("mẫu").is_empty());
    assert!(used("hàng khác trả_về và mẫu").is_empty());
    assert!(used("hàng là sống hoặc mẫu").is_empty());
    assert_eq!(used("hàng là sống và mẫu"), ["N30"]);
    assert_eq!(used("hàng khác chết và không mẫu"), ["N30"]);
    assert_eq!(
        used("hàng thuộc sống, trả_về và (mẫu hoặc hàng là sống)"),
        ["N30"]
    );
}

#[test]
fn a_limit_by_case_becomes_one_clock_for_each_case() {
    let project = project(&[
        "thủ tục p \"P\"\nthời hạn: 5 ngày làm việc, kể từ khi nộp\n\
           khi kênh là trực tuyến thì 3 ngày làm việc\n",
    ]);
    let procedure = named(&project, "p");
    let clocks: Vec<String> = procedure
        .clocks
        .values()
        .map(|clock| {
            let condition = &clock.guard.as_ref().unwrap().condition;
            let negated =
                matches!(condition, Condition::All(parts) if matches!(parts[0], Condition::Not(_)));
            format!(
                "{} {:?} {negated}",
                clock.name.id,
                clock.limit.from.unwrap()
            )
        })
        .collect();
    assert_eq!(clocks, ["thoi_han Filed true", "thoi_han_2 Filed false"]);
}

#[test]
fn text_of_any_kind_is_lowered_without_panic() {
    let text = "thủ tục p dựa trên p\ntrình tự:\n+ còn lại\n- hết song song\n- a: song song\n\
                + khi x là y\n- b: tùy trường hợp\n- hết một số\nhồ sơ:\n- bỏ z\n- z\n+ q: \"\"\n\
                phí: 1 đồng × a\nthời hạn: 1 ngày, kể từ khi a xong\nví dụ \"\"\n";
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new("x", text));
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let parsed = parse(id, &text[..end]);
        let _ = lower(&[parsed.file]);
    }
}
