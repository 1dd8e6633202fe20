//! Certified copies demanded where a copy and a look at the original would do (D05).

use crate::{
    checks::{
        Cx,
        bases::kind_in_law,
        declare::declare_rule,
        flow,
        lists::List,
        page,
        papers::{Paper, papers},
        spoken,
        texts::{acts, cites_provision},
    },
    diagnostic::{Diagnostic, Severity},
    law::InstrumentKind,
    messages::rules_d,
    model::{AlternativeKind, Basis, Strength},
    source::{Hit, Wording, starts_with},
    syntax::words::CopyKind,
};

declare_rule! {
    /// # Chỉ nhận bản sao có chứng thực
    /// ## Kiểm tra gì
    /// Giấy tờ ghi `bản sao chứng thực`, hoặc tên giấy tờ viết bản sao chứng thực, công chứng, mà không nhận bản khác
    /// (bản sao kèm bản chính để đối chiếu, bản chính, bản sao có xác nhận của người nộp; ở bản nhập từ trang, tên giấy tờ quyết định, không phải
    /// cột số bản). Không bị báo khi giấy tờ có căn
    /// cứ nêu điều khoản của luật, pháp lệnh, nghị quyết của Quốc hội, nghị định, hoặc tiêu đề danh mục, lời văn về hồ sơ dẫn điều của
    /// luật, nghị định; ở bản nhập từ trang, cả khi tên giấy tờ dẫn điều ấy trước khi nói đến bản sao chứng thực, khi lời văn nói cho
    /// cả hồ sơ là nhận cả bản chính, bản sao khác, và khi chỉ bản dịch được chứng thực. Lỗi khi không có căn cứ nào; cảnh báo
    /// khi trang được nhập không nêu văn bản nào (trang không cho biết văn bản có đòi hay không), khi căn cứ chỉ nêu tên văn bản hoặc là thông tư, văn bản địa phương, hoặc tên giấy tờ, lời văn trình tự do máy tách dẫn
    /// điều khoản cho hồ sơ.
    /// ## Vì sao
    /// Khoản 1 Điều 6 Nghị định 23/2015/NĐ-CP: trường hợp pháp luật quy định nộp bản sao thì không được yêu cầu bản sao
    /// có chứng thực nhưng có quyền yêu cầu xuất trình bản chính để đối chiếu.
    /// ## Cách sửa
    /// Không tự sửa: phải tra văn bản quy định giấy tờ.
    /// # Only a certified copy is accepted
    /// ## What it checks
    /// A paper is demanded as a certified copy, by its kind of copy or by its title, and nothing else is accepted (a copy
    /// with the original for comparison, the original, a copy confirmed by the applicant; of an imported page the title decides, not the column
    /// of counts). Silent where the paper rests on an
    /// article of a law, ordinance, resolution of the National Assembly or decree, or the heading of its list, or machine-cut
    /// steps about the dossier, cite one; of an imported page, also where the title cites it before it comes to the certified copy, where a
    /// sentence takes other copies for the whole dossier, and where only a translation is certified. An
    /// error where there is no basis at all; a warning where an imported page lists no act (it does not show whether one asks for it),
    /// where the basis names only an instrument, or is a circular or a local text, or the title, or machine-cut steps
    /// of the dossier, cite a provision.
    /// ## Why it matters
    /// Decree 23/2015/NĐ-CP, Article 6(1): where the law prescribes a copy, the office may not require a certified copy; it may
    /// ask to see the original.
    /// ## Fix safety
    /// No fix: the instrument that prescribes the paper must be looked up.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - bằng: "Bằng tốt nghiệp", 1 bản sao chứng thực
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - bằng: "Bằng tốt nghiệp", 1 bản sao chứng thực
    ///       hoặc bản chính
    /// ```
    pub(crate) static CERTIFIED_COPY = {
        code: "D05",
        name: "certified-copy",
        level: Error,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let guessed = flow::is_guessed(cx.procedure());
    if page_accepts_other(cx) {
        return;
    }
    for paper in papers(cx.procedure()).iter().filter(|it| it.is_filed()) {
        let Some(written) = only_certified(paper, guessed) else {
            continue;
        };
        if guessed && rests_on_law(&paper.document.title) {
            continue;
        }
        let severity = match support(cx, paper) {
            Support::Higher => continue,
            Support::Unclear if guessed && list_cites_law(cx, paper) => continue,
            Support::Unclear => cx.severity().min(Severity::Warning),
            Support::None if list_cites_law(cx, paper) => continue,
            // A page that lists no act does not show that none asks for a certified copy.
            Support::None if guessed || paper.cites_in_words() || steps_cite_dossier(cx) => {
                cx.severity().min(Severity::Warning)
            }
            Support::None => cx.severity(),
        };
        let help = if severity == cx.severity() {
            &rules_d::CERTIFIED_COPY_HELP
        } else {
            &rules_d::CERTIFIED_COPY_UNKNOWN_HELP
        };
        let text = rules_d::CERTIFIED_COPY
            .with("paper", &paper.document.name.text)
            .with("phrase", written);
        let diagnostic = Diagnostic::new(&CERTIFIED_COPY.code, paper.document.meta.span, text)
            .reason(rules_d::CERTIFIED_COPY_WHY.text())
            .help(help.text());
        cx.report_at(severity, &paper.element(), diagnostic);
    }
}

/// Returns the words for the certified copy when nothing else is accepted.
fn only_certified(paper: &Paper<'_>, guessed: bool) -> Option<String> {
    let other = |kind: CopyKind| kind != CopyKind::CertifiedCopy;
    let alternative = |it: &AlternativeKind| !matches!(it, AlternativeKind::Copy(kind) if !other(*kind));
    if paper.document.alternatives.iter().any(|it| alternative(&it.kind)) {
        return None;
    }
    let of_channels = || paper.dossier.via.iter().flat_map(|it| &it.kinds);
    if of_channels().any(|it| other(*it)) {
        return None;
    }
    let by_kind = paper.copies().iter().find(|it| it.kind == Some(CopyKind::CertifiedCopy));
    if by_kind.is_some() {
        // The count of a page names one kind; `bản chính hoặc bản điện tử hoặc bản sao chứng thực` takes others.
        let title = &paper.document.title;
        let others = guessed && (accepts_other(&Wording::new(title)) || is_of_translation(title));
        return (!others).then(|| "bản sao chứng thực".to_owned());
    }
    certified_words(&paper.document.title)
}

/// Returns the words of a title that ask for a certified copy and accept nothing else.
fn certified_words(title: &str) -> Option<String> {
    let wording = Wording::new(title);
    let found = List::Certified.find(&wording);
    let first = found.iter().find(|it| !is_translated(&wording, it.range.end))?;
    (!accepts_other(&wording)).then(|| wording.written(first.range.clone()).to_owned())
}

/// Tells whether what is certified is a translation: `kèm theo bản công chứng dịch sang tiếng Việt`.
fn is_translated(wording: &Wording<'_>, end: usize) -> bool {
    let behind = wording.from(end);
    starts_with(behind, &["dịch"]) || starts_with(behind, &["bản", "dịch"])
}

/// Tells whether all that a title has certified are translations.
fn is_of_translation(title: &str) -> bool {
    let wording = Wording::new(title);
    let found = List::Certified.find(&wording);
    !found.is_empty() && found.iter().all(|it| is_translated(&wording, it.range.end))
}

/// Tells whether a sentence of an imported page says for all papers in which kinds of copies they are taken, and others than a
/// certified one are among them: `các thành phần hồ sơ là bản chính hoặc bản sao y hoặc bản sao chứng thực`.
fn page_accepts_other(cx: &Cx<'_>) -> bool {
    let sentences = page::sentences(cx.procedure()).chain(page::around_papers(cx.procedure()));
    sentences.map(|it| Wording::new(it)).any(|it| tells_kinds(&it))
}

/// Tells whether words state the kinds of copies of a whole dossier, others than a certified one among them.
fn tells_kinds(wording: &Wording<'_>) -> bool {
    /// How such a statement begins.
    const WHOLE: &[&str] = &[
        "thành phần hồ sơ là",
        "giấy tờ trong hồ sơ là",
        "giấy tờ trong thành phần hồ sơ là",
        "tài liệu trong hồ sơ là",
        "giấy tờ trong hồ sơ có thể là",
    ];
    /// How far behind it the kinds stand.
    const REACH: usize = 24;
    let others = List::Uncertified.find(wording);
    let certified = List::Certified.find(wording);
    WHOLE.iter().any(|words| {
        wording.places_of(words).any(|at| {
            let near = |it: &Hit| (at..at + REACH).contains(&it.range.start);
            others.iter().any(near) && certified.iter().any(near) && accepts_other(wording)
        })
    })
}

/// Tells whether the title of a paper on an imported page cites an article of a law or decree before it comes to the
/// certified copy, which that article then asks for: `giấy tờ quy định tại khoản 1 Điều 60 Nghị định …: bản sao được chứng thực`.
fn rests_on_law(title: &str) -> bool {
    let wording = Wording::new(title);
    let found = List::Certified.find(&wording);
    let first = found.first().map(|it| it.range.start);
    let Some(before) = first.and_then(|it| title.get(..wording.place(it))) else {
        return false;
    };
    spoken::has_any(before, &["quy định tại"]) && cites_law(before)
}

/// Tells whether words accept something else than a certified copy: `bản chính hoặc bản sao có chứng thực`.
fn accepts_other(wording: &Wording<'_>) -> bool {
    let inside = |it: &std::ops::Range<usize>| {
        let certified = List::Certified.find(wording);
        let from = List::FromOriginal.find(wording);
        certified.iter().chain(&from).any(|known| known.range.start <= it.start && it.end <= known.range.end)
    };
    let others = List::Uncertified.find(wording);
    others.iter().any(|it| !inside(&it.range))
}

/// Tells whether the heading of the list, or machine-cut steps about the dossier, cite an article
/// of a law or decree for its papers.
fn list_cites_law(cx: &Cx<'_>, paper: &Paper<'_>) -> bool {
    /// Words that rest the dossier on what follows.
    const RESTS: &[&str] = &["hồ sơ theo quy định tại", "hồ sơ quy định tại"];
    /// Words that do so below the list, of all that stands in it.
    const ALL_REST: &[&str] = &["các thành phần hồ sơ trên", "các thành phần hồ sơ nêu trên"];
    let case = &paper.case.meta.notes;
    let notes = case.iter().chain(&paper.dossier.meta.notes);
    let mut headings = paper.case.title.iter().chain(notes);
    let rests = |it: &&String| spoken::has_any(it, RESTS);
    let mut steps = spoken::notes(cx.procedure()).filter(rests);
    let rows = page::papers(cx.procedure()).chain(page::around_papers(cx.procedure()));
    let mut notes = rows.filter(|it| spoken::has_any(it, ALL_REST));
    headings.any(|it| cites_law(it)) || steps.any(|it| cites_law(it)) || notes.any(|it| cites_law(it))
}

/// Tells whether words cite an article of a law or decree.
fn cites_law(text: &str) -> bool {
    let higher = |it: &String| it.ends_with("luật") || it == "nghị định" || it == "pháp lệnh";
    cites_provision(text) && acts(&Wording::new(text)).iter().any(higher)
}

/// Tells whether steps that a program cut out of a text cite an article for the dossier.
fn steps_cite_dossier(cx: &Cx<'_>) -> bool {
    let of_dossier = |it: &&String| Wording::new(it).has_phrase("hồ sơ");
    spoken::notes(cx.procedure())
        .filter(of_dossier)
        .any(|it| cites_law(it))
}

/// What the paper rests on.
enum Support {
    /// An article of a law or decree.
    Higher,
    /// Something, of which it is not known whether it asks for a certified copy.
    Unclear,
    /// Nothing.
    None,
}

fn support(cx: &Cx<'_>, paper: &Paper<'_>) -> Support {
    let bases = [&paper.entry.meta.basis, &paper.document.meta.basis];
    let higher = |basis: &Basis| {
        let mut exact = basis.citations.iter().filter(|it| !it.locators.is_empty());
        exact.any(|it| kind_in_law(cx.project(), it.instrument).is_some_and(is_higher))
    };
    if bases.into_iter().any(higher) {
        Support::Higher
    } else if bases.iter().all(|it| it.strength() == Strength::None) {
        Support::None
    } else {
        Support::Unclear
    }
}

fn is_higher(kind: InstrumentKind) -> bool {
    matches!(
        kind,
        InstrumentKind::Constitution
            | InstrumentKind::Law
            | InstrumentKind::Code
            | InstrumentKind::NaResolution
            | InstrumentKind::Ordinance
            | InstrumentKind::NascResolution
            | InstrumentKind::Decree
            | InstrumentKind::Treaty
    )
}

#[cfg(test)]
mod tests {
    use super::{Wording, certified_words, cites_law, is_of_translation, rests_on_law, tells_kinds};

    #[test]
    fn kinds_of_copies_of_a_whole_dossier_are_told_from_those_of_a_paper() {
        let told = |it: &str| tells_kinds(&Wording::new(it));
        assert!(told(
            "Khi nộp tại quầy, các thành phần hồ sơ là bản gốc hoặc bản chính hoặc bản sao y hoặc bản sao chứng thực"
        ));
        assert!(!told("Các thành phần hồ sơ là bản sao chứng thực"));
        assert!(!told("Văn bằng là bản chính hoặc bản sao chứng thực"));
    }

    #[test]
    fn a_certified_translation_is_no_certified_copy() {
        assert!(is_of_translation(
            "Giấy xác nhận xóa đăng ký kèm bản sao có chứng thực bản dịch tiếng Việt"
        ));
        assert!(!is_of_translation("Bản sao có chứng thực hợp đồng thuê tàu"));
        assert!(!is_of_translation("Hợp đồng thuê tàu"));
    }

    #[test]
    fn a_heading_of_a_decree_is_told_from_one_of_a_circular() {
        assert!(cites_law("Hồ sơ gồm (Điều 14 Nghị định 91/2018/NĐ-CP ngày 26/6/2018):"));
        assert!(!cites_law("Hồ sơ gồm (Điều 5 Thông tư 58/2018/TT-BTC):"));
        assert!(!cites_law("Hồ sơ theo Nghị định 91/2018/NĐ-CP"));
    }

    #[test]
    fn a_title_that_rests_on_a_decree_is_told_from_one_that_only_names_one() {
        assert!(rests_on_law(
            "Một trong các giấy tờ quy định tại khoản 1 Điều 60 Nghị định số 131/2021/NĐ-CP: Bản sao được chứng thực từ lý lịch"
        ));
        assert!(!rests_on_law(
            "Bản sao có chứng thực Giấy chứng nhận của các đối tượng quy định tại Điều 84 của Nghị định số 95/2024/NĐ-CP"
        ));
        assert!(!rests_on_law("Bản sao có chứng thực Giấy phép"));
    }

    #[test]
    fn only_certified_copies_are_found() {
        for title in [
            "Bản sao có chứng thực Giấy phép",
            "Giấy phép (bản sao công chứng)",
            "Bản sao chứng thực từ bản chính quyết định thành lập",
        ] {
            assert!(certified_words(title).is_some(), "{title}");
        }
        for title in [
            "Bản sao Giấy phép",
            "Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu",
            "Bản chính hoặc bản sao có chứng thực",
            "Bản sao có chứng thực hoặc bản chụp",
            "Bản sao có chứng thực Hộ chiếu của Chủ cơ sở hoặc số định danh cá nhân (nếu có)",
            "Bản sao phụ lục văn bằng kèm theo bản công chứng dịch sang tiếng Việt",
        ] {
            assert!(certified_words(title).is_none(), "{title}");
        }
    }
}
