//! Papers whose words leave open what must be filed (D01).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        flow,
        internal::{has_internal_code, is_internal},
        lines::{NoPaper, no_paper},
        lists::List,
        papers::{Paper, is_case_file, is_sent_by_agency, papers},
        vague::{self, Openness, Vague},
    },
    diagnostic::Diagnostic,
    messages::rules_d,
    model::{Basis, BasisOrigin, Document, DocumentEntry, Optional, Procedure, Strength},
    source::Wording,
};

declare_rule! {
    /// # Giấy tờ không xác định
    /// ## Kiểm tra gì
    /// Tên giấy tờ, giấy tờ đi kèm và điều kiện bằng lời không được để ngỏ: `giấy tờ khác`, `tài liệu liên
    /// quan`, `nếu cần`, `v.v.`, `theo quy định` mà không nêu văn bản, `nếu pháp luật có quy định`. Tìm theo
    /// từ, không theo chuỗi ký tự: `người khác`, `liên quan đến quyền sử dụng đất` không bị báo. `theo quy
    /// định` không bị báo khi giấy tờ có căn cứ riêng nêu điều, khoản. Là thông tin khi giấy tờ đã có tên mà câu chữ
    /// chỉ để ngỏ cách nó được lập, cấp (`Giấy ủy quyền theo quy định`), giấy tờ được nhận thay (`hoặc giấy tờ khác`), giấy
    /// tờ phải chứng minh điều nêu rõ (`tài liệu khác chứng minh …`), ví dụ trong ngoặc, trong dòng dài trên 60 chữ,
    /// và trong danh mục `một trong`. Giấy tờ có tên mà chỉ nộp `nếu có yêu cầu` được báo nhẹ hơn một bậc: chưa rõ khi nào phải nộp.
    /// Thủ tục nội bộ (mã 5.…, 6.…), hồ sơ cơ quan trình, gửi cơ quan khác, hồ sơ vụ việc khiếu nại, tố cáo do cơ quan lập và
    /// dòng dưới tiêu đề `Lưu ý`, dòng nói khi nào không phải nộp không bị báo; `theo quy định … qua các thời kỳ` chỉ nói
    /// giấy tờ được cấp lúc nào nên cũng không. Ở bản nhập từ trang, `theo quy định` nói về người, cơ quan (`được phép theo quy
    /// định`), cách chứng thực, ký, đóng dấu, hàng hóa hay trường hợp phải có giấy ấy, hợp đồng, nội dung cam kết, nhận xét, giấy tờ thay thế đã tả đủ (`giấy tờ khác công nhận …`,
    /// `giấy tờ khác có dán ảnh … do cơ quan có thẩm quyền cấp`), quy định được kể ra ngay sau đó (`…, cụ thể: …`, `… gồm …`), hay ở thủ tục khác, số của giấy tờ
    /// ghi trong danh sách, dòng nói việc phải làm, không phải giấy tờ,
    /// và dòng đã nêu tên văn bản ở chỗ khác, không bị báo; dưới tiêu đề `Thành phần
    /// hồ sơ theo quy định … tại Thông tư …` thì nhẹ hơn một bậc.
    /// ## Vì sao
    /// Khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP: đơn giản, dễ hiểu, dễ thực hiện; câu 8 Phụ lục I (bản gốc)
    /// hỏi thành phần hồ sơ đã rõ ràng chưa.
    /// ## Cách sửa
    /// Không tự sửa: phải liệt kê hoặc bỏ.
    /// # A paper that is left open
    /// ## What it checks
    /// The title of a paper, of what goes with it, and conditions in words decide what is demanded. Not so
    /// `giấy tờ khác` (other papers), `tài liệu liên quan` (related documents), `nếu cần` (if necessary),
    /// `v.v.` (and so on), `theo quy định` (as prescribed) without an act, `nếu pháp luật có quy định` (if the
    /// law so provides). Words are looked for, not letters: `người khác` is no `giấy tờ khác`. A basis of its own with
    /// an article settles `theo quy định`. For information only: a paper that has a name where the words only leave open how it
    /// came about (`Giấy ủy quyền theo quy định`), what is accepted instead (`hoặc giấy tờ khác`, or other papers), what has
    /// to show something that is said (`tài liệu khác chứng minh …`), examples in brackets, rows of over 60 words, and lists of
    /// which one paper is enough. A named paper that is filed only `nếu có yêu cầu` (on request) comes one level lower: it is not
    /// said when. Procedures among agencies (codes 5.…, 6.…), files that one agency sends to another, files of complaints that the
    /// agency compiles, rows below `Lưu ý` (note) and rows on when a paper is not filed are left alone; so is `theo quy định … qua
    /// các thời kỳ`, which only says when a paper was issued. Of an imported page, `theo quy định` about somebody (`được phép
    /// theo quy định`, allowed as prescribed), how a copy is certified, signed or stamped, the goods or cases that need the paper, a contract or what a promise or an opinion says, an accepted paper that
    /// is described in full (`giấy tờ khác công nhận …`, another paper that recognises …; one with a photo that an authority issued), rules that the
    /// row goes on to spell out (`…, cụ thể: …`, `… gồm …`) or that stand in another procedure, the number of a paper that a list states, rows that say what somebody has to do, and in rows that name an act elsewhere, is left alone; below the
    /// heading `Thành phần hồ sơ theo quy định … tại Thông tư …` (components as prescribed by an act) a row comes one level lower.
    /// ## Why it matters
    /// Article 7(1) of Decree 63/2010/NĐ-CP: simple, clear, easy; question 8 of Annex I (original) asks
    /// whether the components are clear.
    /// ## Fix safety
    /// No fix: list the papers, or drop them.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - khác: "Các giấy tờ khác có liên quan", 1 bản sao
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - hợp_đồng: "Hợp đồng thuê đất", 1 bản sao
    /// ```
    pub(crate) static VAGUE_PAPER = {
        code: "D01",
        name: "vague-paper",
        level: Error,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let guessed = flow::is_guessed(cx.procedure());
    let inside = is_internal(cx.procedure()) || guessed && has_internal_code(cx.procedure());
    if is_case_file(cx.procedure()) || inside {
        return;
    }
    for paper in papers(cx.procedure()) {
        let waived = match no_paper(&paper.document.title) {
            Some(NoPaper::Note) => true,
            // What somebody has to do is no paper of which a part could be open.
            Some(NoPaper::Sentence) => guessed,
            Some(NoPaper::Empty | NoPaper::Heading) | None => false,
        };
        if waived || is_note(&paper) || is_sent_by_agency(&paper) {
            continue;
        }
        if let Some(mut vague) = open_words(paper.document, paper.entry) {
            if guessed && is_beside(cx.procedure(), &paper, &vague) {
                continue;
            }
            if is_choice(cx.procedure(), &paper) {
                // `(nếu có yêu cầu)` behind one of them leaves no paper open.
                if vague.openness == Openness::Occasion {
                    continue;
                }
                vague.openness = Openness::Manner;
            }
            // A reader of the page sees whose rules are meant, and that no act is named.
            let whole = (guessed && vague.openness == Openness::Manner && refers_to_rules(&vague.phrase))
                .then(|| vague::quoted(&paper.document.title));
            vague.phrase = whole.flatten().unwrap_or(vague.phrase);
            let fixed = guessed && is_fixed_by_act(&paper);
            report(cx, &paper, &vague, fixed);
        }
    }
}

/// Tells whether open words of a page leave no paper open: rules about something else, an instruction
/// on how to file, or the very name of what is applied for (`văn bản ban hành GAP khác`).
fn is_beside(procedure: &Procedure, paper: &Paper<'_>, vague: &Vague) -> bool {
    let title = &paper.document.title;
    let manner = vague.openness == Openness::Manner;
    let words: Vec<&str> = vague.phrase.split_whitespace().rev().take(2).collect();
    let other = words.iter().rev().copied().collect::<Vec<_>>().join(" ");
    let heads = paper.case.title.iter().any(|it| vague::names_law(Wording::new(it).tokens()));
    let named = procedure.title.value().is_some_and(|it| Wording::new(it).has_phrase(&other));
    let rules = refers_to_rules(&vague.phrase);
    let how = List::Cases.begins(&Wording::new(title))
        && ["thành phần hồ sơ", "hồ sơ phải"].iter().any(|it| Wording::new(title).has_phrase(it));
    manner && (how || if rules { heads || vague::is_described(title) } else { named || vague::is_defined(title, &vague.phrase) })
}

/// Tells whether a row stands below the heading `* Lưu ý:`, and is a note of it.
fn is_note(paper: &Paper<'_>) -> bool {
    let heading = paper.case.title.iter().map(|it| Wording::new(it));
    let mut heading = heading.filter(|it| List::Notes.begins(it));
    heading.any(|it| it.has_phrase("lưu ý") || it.has_phrase("ghi chú"))
}

/// Tells whether the heading of the list says that one of its papers is enough: an open row
/// then widens what is accepted. So does `giấy tờ hợp pháp khác` where a row above it says the same.
fn is_choice(procedure: &Procedure, paper: &Paper<'_>) -> bool {
    let one_of = |it: &String| Wording::new(it).has_phrase("một trong");
    let notes = &paper.dossier.meta.notes;
    let mut headings = paper.case.title.iter().chain(notes);
    let lawful = || Wording::new(&paper.document.title).has_phrase("giấy tờ hợp pháp khác");
    let mut rows = paper.case.entries.iter().map_while(|it| {
        let above = it.document != paper.entry.document;
        above.then(|| procedure.documents.get(it.document))?
    });
    headings.any(one_of) || (lawful() && rows.any(|it| one_of(&it.title)))
}

/// Tells whether the heading of the list says by which act the dossier is made up: that act, which the page does
/// not show, may name what a row leaves open.
fn is_fixed_by_act(paper: &Paper<'_>) -> bool {
    let heading = paper.case.title.iter().map(|it| Wording::new(it));
    let mut heading = heading.filter(|it| it.has_phrase("thành phần hồ sơ theo quy định"));
    heading.any(|it| vague::names_law(it.tokens()))
}

fn report(cx: &mut Cx<'_>, paper: &Paper<'_>, vague: &Vague, fixed: bool) {
    let (document, element) = (paper.document, paper.element());
    let (text, help, severity) = match vague.openness {
        Openness::Demand if fixed => (
            &rules_d::VAGUE_PAPER,
            &rules_d::VAGUE_PAPER_HELP,
            cx.severity().lower(),
        ),
        Openness::Demand => (
            &rules_d::VAGUE_PAPER,
            &rules_d::VAGUE_PAPER_HELP,
            cx.severity(),
        ),
        Openness::Occasion => (
            &rules_d::VAGUE_OCCASION,
            &rules_d::VAGUE_OCCASION_HELP,
            cx.severity().lower(),
        ),
        Openness::Manner if refers_to_rules(&vague.phrase) => (
            &rules_d::VAGUE_MANNER,
            &rules_d::VAGUE_MANNER_HELP,
            cx.severity().lower().lower(),
        ),
        Openness::Manner => (
            &rules_d::VAGUE_CHOICE,
            &rules_d::VAGUE_PAPER_HELP,
            cx.severity().lower().lower(),
        ),
    };
    let text = text
        .with("paper", &document.name.text)
        .with("phrase", &vague.phrase);
    let diagnostic = Diagnostic::new(&VAGUE_PAPER.code, document.meta.span, text)
        .reason(rules_d::VAGUE_PAPER_WHY.text())
        .help(help.text());
    cx.report_at(severity, &element, diagnostic);
}

/// Tells whether the open words refer to rules, rather than to other papers or a need.
fn refers_to_rules(phrase: &str) -> bool {
    Wording::new(phrase).has_phrase("quy định")
}

/// Finds open words in the title, in what goes with the paper, and in its conditions.
fn open_words(document: &Document, entry: &DocumentEntry) -> Option<Vague> {
    let exact = |basis: &Basis| {
        basis.origin == BasisOrigin::Own && basis.strength() == Strength::Exact
    };
    let own = exact(&document.meta.basis) || exact(&entry.meta.basis);
    let titles = std::iter::once(document.title.clone())
        .chain(document.together.iter().map(|it| it.title.clone()));
    let optionals = [&document.optional, &entry.optional]
        .into_iter()
        .chain(document.together.iter().map(|it| &it.optional));
    let conditions = optionals.filter_map(|it| match it {
        Some(Optional::Words(words)) => Some(condition(words)),
        Some(Optional::IfAny) | None => None,
    });
    titles
        .chain(conditions)
        .filter_map(|it| vague::find(&it))
        .filter(|it| !(own && it.phrase.to_lowercase() == "theo quy định"))
        .min_by_key(|it| it.openness)
}

fn condition(words: &str) -> String {
    if words.starts_with("nếu") {
        words.to_owned()
    } else {
        format!("nếu {words}")
    }
}
