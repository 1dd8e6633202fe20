//! Papers without a kind or a number of copies (D06).

use std::collections::BTreeMap;

use crate::{
    checks::{Cx, Element, declare::declare_rule, flow, lines::no_paper},
    diagnostic::Diagnostic,
    messages::{Message, rules_d},
    model::{CopyDemand, Document, DocumentEntry, DocumentId, Dossier, Procedure},
    source::{Span, Token, Wording},
    syntax::words::{Channel, CopyKind},
};

declare_rule! {
    /// # Không nêu loại bản hoặc số bản của giấy tờ
    /// ## Kiểm tra gì
    /// Mỗi giấy tờ trong hồ sơ nêu loại bản (chính, sao, điện tử) và số bản; khi mục hồ sơ đã quy định loại
    /// bản cho mọi kênh (`qua kênh …`) thì chỉ cần số bản. Giấy tờ chỉ xuất trình, do cơ quan lập, hay "một
    /// trong" mà từng lựa chọn đã nêu, tên đã ghi số bản (`01 bản chụp`) hay dòng không phải giấy tờ thì không bị báo.
    /// Giấy tờ có tên bắt đầu bằng `Bản sao`, `Bản chụp` mà lại đòi bản chính cũng bị báo, trừ bản sao có chứng thực và
    /// tên có nhắc bản chính. Mỗi giấy tờ được báo một lần. Ở bản nhập từ trang, ảnh và dòng nói về giấy tờ khác (`tài liệu quy định
    /// tại điểm b … được nộp sau`) không bị báo là để trống số bản.
    /// ## Vì sao
    /// Thành phần hồ sơ công bố trên Cổng Dịch vụ công có cột số bản chính, số bản sao; điểm d khoản 2 Điều
    /// 8 Nghị định 63/2010/NĐ-CP (sửa đổi): thành phần, số lượng hồ sơ.
    /// ## Cách sửa
    /// Không tự sửa: không đoán số bản.
    /// # Copies of a paper are not stated
    /// ## What it checks
    /// Every paper of the dossier states the kind (original, copy, electronic) and the number; where the
    /// section sets the kind for every channel (`via …`) the number is enough. Papers that are only shown,
    /// prepared by an agency, a "one of" whose choices state it, titles that count copies themselves (`01 bản chụp`)
    /// and lines that are no papers are left alone. A paper whose title begins with `Bản sao` or `Bản chụp` (copy) and
    /// of which an original is demanded is told too, unless the copy is certified or the title speaks of the original.
    /// One finding a paper. Of an imported page, photographs and rows about other papers (`tài liệu quy định tại điểm b … được
    /// nộp sau`) are not told to leave the numbers blank.
    /// ## Why it matters
    /// Components published on the national portal have columns for originals and copies; Article 8(2)(d) of
    /// Decree 63/2010/NĐ-CP (as amended): components and number of the dossier.
    /// ## Fix safety
    /// No fix: the number must not be guessed.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - hợp_đồng: "Hợp đồng thuê đất"
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - hợp_đồng: "Hợp đồng thuê đất", 1 bản sao
    /// ```
    pub(crate) static UNSTATED_COPIES = {
        code: "D06",
        name: "unstated-copies",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

/// What is wrong with the copies of a paper.
struct Fault {
    text: &'static Message,
    why: &'static Message,
    help: &'static Message,
}

/// Of a paper that leaves something out.
const fn unstated(text: &'static Message) -> Fault {
    let (why, help) = (&rules_d::NO_COPIES_WHY, &rules_d::NO_COPIES_HELP);
    Fault { text, why, help }
}

static NOTHING: Fault = unstated(&rules_d::NO_COPIES);
static BLANK: Fault = unstated(&rules_d::NO_COPIES_ON_PAGE);
static NO_COUNT: Fault = unstated(&rules_d::NO_COPY_COUNT);
static NO_KIND: Fault = unstated(&rules_d::NO_COPY_KIND);
static ORIGINAL_OF_COPY: Fault = Fault {
    text: &rules_d::ORIGINAL_OF_COPY,
    why: &rules_d::ORIGINAL_OF_COPY_WHY,
    help: &rules_d::ORIGINAL_OF_COPY_HELP,
};

/// With these words the title of a plain copy begins.
const COPIES: &[&str] = &["bản sao", "bản chụp", "bản photo", "bản phô tô"];
/// Words by which it is more than that, or the original is accepted too.
const MORE_THAN_COPIES: &[&str] = &[
    "chứng thực",
    "công chứng",
    "xác thực",
    "sao y",
    "trích lục",
    "điện tử",
    "bản chính",
    "bản gốc",
    "đối chiếu",
    "hoặc",
];

/// Words of a row of a page that is a remark on other rows, counts its paper itself, or is filed as data.
const REMARKS: &[&str] = &[
    "quy định tại điểm",
    "quy định tại các điểm",
    "quy định tại mục",
    "phải nộp",
    "biểu mẫu điện tử",
    "được nộp",
    "phải được",
    "không áp dụng",
    "ảnh",
    "chỉ tiêu thông tin",
    "tờ khai hải quan",
    "xuất trình",
    "được tạo lập",
    "cung cấp thông tin",
];

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(dossier) = &procedure.dossier else {
        return;
    };
    let kinds_by_channel = kinds_by_channel(procedure, dossier);
    let mut found: BTreeMap<DocumentId, (Element<'_>, &'static Fault, Vec<Span>)> = BTreeMap::new();
    for case in &dossier.cases {
        for entry in &case.entries {
            let Some(document) = procedure.documents.get(entry.document) else {
                continue;
            };
            let Some(fault) = fault(procedure, document, entry, kinds_by_channel) else {
                continue;
            };
            let element = Element::new("documents", &document.name.id, &entry.meta)
                .inside(&document.meta)
                .inside(&case.meta)
                .inside(&dossier.meta);
            let (_, _, places) = found
                .entry(entry.document)
                .or_insert_with(|| (element, fault, Vec::new()));
            places.push(entry.meta.span);
        }
    }
    for (id, (element, fault, places)) in found {
        let (Some(document), Some(first)) = (procedure.documents.get(id), places.first()) else {
            continue;
        };
        let text = fault.text.with("paper", &document.name.text);
        let mut diagnostic = Diagnostic::new(&UNSTATED_COPIES.code, *first, text)
            .reason(fault.why.text())
            .help(fault.help.with("paper", &document.name.text));
        for place in places.iter().skip(1) {
            diagnostic = diagnostic.related(*place, rules_d::ALSO_WITHOUT_COPIES.text());
        }
        cx.report(&element, diagnostic);
    }
}

/// Tells whether the section says for every channel which kinds it takes.
fn kinds_by_channel(procedure: &Procedure, dossier: &Dossier) -> bool {
    let covered = |channel: Channel| {
        let rule = dossier.via.iter().find(|it| it.channels.contains(&channel));
        rule.is_some_and(|it| !it.kinds.is_empty())
    };
    let mut channels = procedure.channels.iter().flatten().peekable();
    channels.peek().is_some() && channels.all(|it| covered(it.channel))
}

/// Tells whether a title counts copies: `01 bản chụp`, `02 (hai) bản chính`.
fn counts_copies(title: &str) -> bool {
    /// A number in brackets may stand between.
    const REACH: usize = 4;
    let wording = Wording::new(title);
    (0..wording.len()).any(|at| {
        let mut behind = wording.from(at + 1).iter().take(REACH);
        let number = wording.tokens().get(at);
        number.is_some_and(Token::is_number) && behind.any(|it| it.is(&["bản"]))
    })
}

/// Returns what the paper leaves out, or says in two ways.
fn fault(
    procedure: &Procedure,
    document: &Document,
    entry: &DocumentEntry,
    kinds_by_channel: bool,
) -> Option<&'static Fault> {
    // A line that is no paper needs no copies, and a title may count them itself.
    let title = &document.title;
    let counted = counts_copies(title) || no_paper(title).is_some();
    if document.shown || document.prepared_by.is_some() || counted {
        return None;
    }
    let stated = if entry.copies.is_empty() {
        &document.copies
    } else {
        &entry.copies
    };
    let gap = |copies: &[CopyDemand]| {
        let no_count = copies.is_empty() || copies.iter().any(|it| it.count.is_none());
        let no_kind =
            !kinds_by_channel && (copies.is_empty() || copies.iter().any(|it| it.kind.is_none()));
        (no_count, no_kind)
    };
    let (no_count, no_kind) = gap(stated);
    let by_choice = stated.is_empty() && !document.choices.is_empty();
    let choices = document
        .choices
        .iter()
        .filter_map(|choice| procedure.documents.get(*choice));
    if by_choice && choices.clone().all(|it| gap(&it.copies) == (false, false)) {
        return None;
    }
    match (no_count, no_kind) {
        (true, true) if flow::is_guessed(procedure) => {
            // A program that cut a row does not know for which part its numbers stand.
            let cut = [&document.meta, &entry.meta].iter().any(|it| it.unverified.is_some());
            (!cut && !is_remark(title)).then_some(&BLANK)
        }
        (true, true) => Some(&NOTHING),
        (true, false) => Some(&NO_COUNT),
        (false, true) => Some(&NO_KIND),
        (false, false) => {
            (wants_original(stated) && is_plain_copy(&document.title)).then_some(&ORIGINAL_OF_COPY)
        }
    }
}

/// Tells whether a row of a page needs no count in its columns.
fn is_remark(title: &str) -> bool {
    let wording = Wording::new(title);
    // What begins with a small letter goes on with the sentence of the row above.
    let tail = title.chars().find(|it| it.is_alphanumeric());
    tail.is_some_and(char::is_lowercase) || REMARKS.iter().any(|it| wording.has_phrase(it))
}

fn wants_original(copies: &[CopyDemand]) -> bool {
    let original =
        |it: &CopyDemand| matches!(it.kind, Some(CopyKind::Original | CopyKind::FirstOriginal));
    copies.iter().any(original)
}

/// Tells whether a title names a copy that is no more than that.
fn is_plain_copy(title: &str) -> bool {
    let wording = Wording::new(title);
    let head = wording.head();
    let begins = COPIES
        .iter()
        .any(|it| wording.places_of(it).next() == Some(head));
    begins && !MORE_THAN_COPIES.iter().any(|it| wording.has_phrase(it))
}

#[cfg(test)]
mod tests {
    use super::{counts_copies, is_plain_copy};

    #[test]
    fn a_plain_copy_is_told_from_a_certified_one() {
        assert!(is_plain_copy(
            "- Bản sao chụp Giấy chứng nhận an toàn kỹ thuật của tàu cá"
        ));
        assert!(is_plain_copy("01 bản chụp hợp đồng thuê nhà"));
        assert!(!is_plain_copy("Bản sao có chứng thực Tờ khai hải quan"));
        assert!(!is_plain_copy("Bản sao hoặc bản chính giấy phép"));
        assert!(!is_plain_copy("Giấy phép, kèm bản sao hợp đồng"));
    }

    #[test]
    fn a_title_that_counts_copies_is_known() {
        for title in [
            "Sơ đồ thiết kế khu vực kiểm tra: 01 bản chụp",
            "Đơn đề nghị, 02 (hai) bản chính",
        ] {
            assert!(counts_copies(title), "{title}");
        }
        for title in [
            "Hợp đồng thuê đất",
            "Giấy phép số 01",
            "Tờ khai theo Thông tư 38/2015 của Bộ Tài chính và bản đồ",
        ] {
            assert!(!counts_copies(title), "{title}");
        }
    }
}
