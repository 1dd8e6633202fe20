//! Online service below what the procedure allows, and single channels (K02).

use crate::{
    checks::{Cx, Element, cut_steps, declare::declare_rule, flow, internal::has_internal_code, online, page, spoken},
    diagnostic::{Diagnostic, Severity},
    messages::{Arg, Text, rules_k},
    model::{BasisOrigin, ChannelUse, Meta, Procedure, Step, Strength},
    source::{Span, Wording},
    syntax::words::{Channel, OnlineLevel, Regime, SectionWord, StepKind, Word},
    values::{Lang, Stated},
};

/// The national single window, by whatever channel the page lists it.
const NATIONAL: &[&str] = &["một cửa quốc gia"];
/// Words of a title that make one way of filing its subject.
const VARIANTS: &[&str] = &[
    "một cửa quốc gia",
    "cách thức thủ công",
    "phương thức thủ công",
    "cách thức điện tử",
    "phương thức điện tử",
    "biên phòng điện tử",
    "hồ sơ điện tử",
    "qua trang thông tin điện tử",
    "trực tuyến",
];
/// Acts that need the person.
const PRESENCE: &[&str] = &["trước mặt", "vân tay", "mống mắt", "sinh trắc", "sinh trắc học"];
/// Words of an imported page, or of its title, for acts that need the person or the thing on the spot.
const ON_THE_SPOT: &[&str] = &[
    "có mặt",
    "phỏng vấn",
    "phải trực tiếp",
    "lên tàu",
    "sổ ata",
    "xuất trình hàng hóa",
    "khám bệnh",
    "khám sức khỏe",
    "giám định y khoa",
    "đổi tiền",
    "giám định tiền",
    "tiền không đủ tiêu chuẩn",
    "bán hàng",
    "bán trực tiếp",
    "nghĩa vụ quân sự",
    "tàu quân sự",
    "lưu động",
    "phải đến",
    "không ủy quyền cho",
    "không được ủy quyền",
    "hành lý ký gửi",
    "nộp và xuất trình",
    "xuất trình bản chính",
    "chứng thực bản sao",
    "chứng thực chữ ký",
];
/// Words of an imported page for the company or battalion of a soldier, which has no counter.
const BARRACKS: &[&str] = &["đại đội", "tiểu đoàn"];
/// Words for the authorities of the place, which have one.
const COUNTERS: &[&str] = &["cấp xã", "ủy ban nhân dân"];
/// Words of a text by which somebody asks for something.
const FILES: &[&str] = &["nộp", "gửi", "làm đơn", "có đơn", "tờ khai", "đề nghị", "đăng ký", "tiếp nhận", "hồ sơ đến", "lập hồ sơ", "làm hồ sơ", "khai", "thông báo", "người yêu cầu"];
/// Words with which an import says that it added a step.
const ADDED: &[&str] = &["máy thêm bước này", "added since the text"];
/// Words of a text for ways other than online.
const OFFLINE: &[&str] = &[
    "bưu chính",
    "bưu điện",
    "trực tiếp",
    "hồ sơ giấy",
    "bản giấy",
    "tờ khai giấy",
    "hải quan giấy",
    "xuất trình hồ sơ",
    "xuất trình hàng hóa",
    "tại trụ sở",
    "bộ phận một cửa",
    "đến thư điện tử",
    "qua thư điện tử",
];
/// Words of a text for ways other than the counter.
const AWAY: &[&str] = &[
    "bưu chính",
    "bưu điện",
    "trực tuyến",
    "cổng dịch vụ công",
    "qua cổng thông tin",
    "đường ngoại giao",
    "thư điện tử",
    "phương thức điện tử",
    "môi trường điện tử",
    "định dạng điện tử",
    "qua hệ thống",
    "thông qua hệ thống",
    "qua mạng",
    "fax",
];
/// Words of a text for ways other than the post.
const NOT_BY_POST: &[&str] = &["trực tiếp", "trực tuyến", "cổng dịch vụ công"];

declare_rule! {
    /// # Mức trực tuyến thấp hơn có thể, chỉ một cách thức nộp
    /// ## Kiểm tra gì
    /// Khai `một phần` hoặc `cung cấp thông tin` khi có kênh trực tuyến và trong bản mô tả không có gì cản trở toàn
    /// trình (không kiểm tra thực địa, không phải có mặt, không đòi bản giấy, không thu tiền, trả kết quả tại quầy):
    /// cảnh báo, từ 01/7/2026 là lỗi. Chỉ có một cách thức nộp: cảnh báo (chỉ trực tuyến: thông tin). Mục hoặc kênh có
    /// căn cứ riêng thì không báo. Không xét cơ chế một cửa quốc gia; thủ tục mà tên nói cách thức (thủ công, điện tử); việc
    /// phải có mặt (ký trước mặt, lấy vân tay, xuất trình sổ ATA, lên tàu, đổi tiền, đăng ký lưu động); thủ tục nội bộ
    /// (mã 5., 6.); hồ sơ của quân nhân nộp tại đại đội, tiểu đoàn, trang không có ai nộp; trang máy nhập mà lời văn ở bước, kênh nộp, kết quả nói cách nộp khác (đường ngoại giao, qua hệ thống),
    /// hoặc tên cho thấy không có ai nộp hồ sơ (thu hồi, xử phạt).
    /// ## Vì sao
    /// Từ 01/7/2026 Điều 14 Nghị định 224/2026/NĐ-CP: cung cấp toàn trình là trách nhiệm, một phần phải công bố lý do
    /// (trước đó Điều 11 Nghị định 42/2022/NĐ-CP). Điều 15 và điểm b khoản 1 Điều 5 Nghị định 118/2025/NĐ-CP: ba cách
    /// thức nộp theo văn bản quy định thủ tục, không được cản trở người nộp lựa chọn.
    /// ## Cách sửa
    /// Không tự sửa: nâng mức, mở kênh hoặc công bố lý do là việc của cơ quan.
    /// # An online level below what is possible, or a single channel
    /// ## What it checks
    /// `partial` or `information only` is claimed although there is an online channel and nothing in the text stands in
    /// the way of full (no inspection, no presence, no paper, no money or result at the counter): a warning, since 1
    /// July 2026 an error. There is only one channel of filing: a warning (online only: a note). A section or channel
    /// with a basis of its own is left alone, and so are the national single window, procedures whose title names the way
    /// (by hand, electronic), acts that need the person (signing before the officer, fingerprints, showing an ATA carnet,
    /// boarding a ship, changing money, registering on the spot), procedures among agencies (codes 5. and 6.), papers that
    /// soldiers hand to their own company, pages on which no step is a filing, and
    /// imported pages whose words in steps, channels or results tell of another way (diplomatic channels, a system), or
    /// whose title shows that nobody files anything (withdrawal, sanction).
    /// ## Why it matters
    /// Since 1 July 2026 Article 14 of Decree 224/2026/NĐ-CP: full is the duty, and the reason for partial must be
    /// published (before, Article 11 of Decree 42/2022/NĐ-CP). Articles 15 and 5(1)(b) of Decree 118/2025/NĐ-CP: three
    /// channels as the prescribing text says, and nobody may hinder the choice.
    /// ## Fix safety
    /// No fix: to raise the level, open a channel or publish the reason is for the authority.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: một phần
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, trực tuyến
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: toàn trình
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, trực tuyến
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    /// ```
    pub(crate) static UNDERCLAIMED_ONLINE_LEVEL = {
        code: "K02",
        name: "underclaimed-online-level",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if procedure.regime == Regime::SingleWindow {
        return;
    }
    level(cx);
    let Some([first, others @ ..]) = procedure.channels.as_deref() else {
        return;
    };
    if others.iter().any(|it| it.channel != first.channel) {
        return;
    }
    single(cx, first);
}

/// Reports a claim below what the text allows.
fn level(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(Stated::Value(claimed @ (OnlineLevel::Partial | OnlineLevel::Information))) =
        procedure.online_level
    else {
        return;
    };
    let meta = procedure.section_meta(SectionWord::OnlineLevel);
    let reasoned = meta.is_some_and(has_own_basis);
    if reasoned || !online::is_offered(procedure) || !online::obstacles(procedure).is_empty() {
        return;
    }
    let span = procedure.section_span(SectionWord::OnlineLevel);
    let text = rules_k::UNDERCLAIMED
        .with("claimed", words(claimed))
        .with("full", words(OnlineLevel::Full));
    let element = Element::section("online_level");
    let severity = cx.severity();
    report(cx, severity, &element, span, text, rules_k::UNDERCLAIMED_HELP.text());
}

/// Reports the only channel of a procedure.
fn single(cx: &mut Cx<'_>, only: &ChannelUse) {
    if has_own_basis(&only.meta) || only.channel == Channel::SingleWindow {
        return;
    }
    let procedure = cx.procedure();
    let no_choice = has_internal_code(procedure) || cut_steps::nobody_asks(procedure) || has_no_counter(procedure);
    if no_choice || is_explained(procedure, only) {
        return;
    }
    // Some laws prescribe filing online; nobody is sent to a counter by it.
    let severity = if only.channel == Channel::Online {
        Severity::Info
    } else {
        Severity::Warning
    };
    let text = rules_k::SINGLE_CHANNEL.with("channel", words(only.channel));
    let element = Element::section("channels").inside(&only.meta);
    let span = only.meta.span;
    report(cx, severity, &element, span, text, rules_k::SINGLE_CHANNEL_HELP.text());
}

/// Tells whether the words of a procedure say why there is one channel, or tell of another.
fn is_explained(procedure: &Procedure, only: &ChannelUse) -> bool {
    let title = match &procedure.title {
        Stated::Value(title) => title.as_str(),
        Stated::None | Stated::Unknown => "",
    };
    let texts = || only.meta.notes.iter().chain(page::sentences(procedure));
    let tell = |words: &[&str]| texts().any(|it| spoken::has_any(it, words));
    let others = match only.channel {
        Channel::Online => OFFLINE,
        Channel::InPerson => AWAY,
        Channel::Post => NOT_BY_POST,
        _ => &[],
    };
    spoken::has_any(title, VARIANTS)
        || tell(NATIONAL)
        || only.channel == Channel::InPerson && (tell(PRESENCE) || is_on_the_spot(procedure, title))
        || page::sentences(procedure).any(|it| spoken::has_any(it, others))
}

/// Tells whether an imported page shows that nobody comes to a counter: soldiers hand their papers to their own company,
/// or no step has words of filing, and the authority moves the papers by itself.
fn has_no_counter(procedure: &Procedure) -> bool {
    let tell = |words: &[&str]| page::sentences(procedure).any(|it| spoken::has_any(it, words));
    let steps = || procedure.steps.values().filter(|it| !is_added(it));
    let mut words = page::sentences(procedure).filter(|it| !is_note_of_added(it));
    let mut filings = procedure.steps.values().filter(|it| it.kind == StepKind::Submit);
    let added = steps().count() > 1 && filings.any(is_added);
    flow::is_guessed(procedure)
        && (tell(BARRACKS) && !tell(COUNTERS) || added && !words.any(|it| spoken::has_any(it, FILES)))
}

/// Tells whether an import added a step of which the page has no words.
fn is_added(step: &Step) -> bool {
    step.meta.notes.iter().any(|it| is_note_of_added(it))
}

fn is_note_of_added(note: &str) -> bool {
    let wording = Wording::new(note).without_breaks();
    ADDED.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether an imported page speaks of an act that needs the person or the thing on the spot.
fn is_on_the_spot(procedure: &Procedure, title: &str) -> bool {
    let told = |it: &str| spoken::has_any(it, ON_THE_SPOT);
    flow::is_guessed(procedure) && (told(title) || page::sentences(procedure).any(|it| told(it)))
}

fn report(
    cx: &mut Cx<'_>,
    severity: Severity,
    element: &Element<'_>,
    span: Span,
    text: Text,
    help: Text,
) {
    let diagnostic = Diagnostic::new(&UNDERCLAIMED_ONLINE_LEVEL.code, span, text)
        .reason(rules_k::UNDERCLAIMED_WHY.text())
        .help(help);
    cx.report_at(severity, element, diagnostic);
}

/// Tells whether something has a basis that is not that of the whole procedure.
fn has_own_basis(meta: &Meta) -> bool {
    meta.basis.origin != BasisOrigin::Procedure && meta.basis.strength() > Strength::None
}

fn words(word: impl Word) -> Arg {
    Arg::Both {
        vi: word.spell(Lang::Vi).to_owned(),
        en: word.spell(Lang::En).to_owned(),
    }
}
