//! Online service below what the procedure allows, and single channels (K02).

use crate::{
    checks::{Cx, Element, declare::declare_rule, one_way, online},
    diagnostic::{Diagnostic, Severity},
    messages::{Arg, Text, rules_k},
    model::{BasisOrigin, ChannelUse, Meta, Strength},
    source::Span,
    syntax::words::{Channel, OnlineLevel, Regime, SectionWord, Word},
    values::{Lang, Stated},
};

declare_rule! {
    /// # Mức trực tuyến thấp hơn có thể, chỉ một cách thức nộp
    /// ## Kiểm tra gì
    /// Khai `một phần` hoặc `cung cấp thông tin` khi có kênh trực tuyến và trong bản mô tả không có gì cản trở toàn
    /// trình (không kiểm tra thực địa, không phải có mặt, không đòi bản giấy, không thu tiền, trả kết quả tại quầy):
    /// cảnh báo, từ 01/7/2026 là lỗi. Chỉ có một cách thức nộp: cảnh báo (chỉ trực tuyến: thông tin). Mục hoặc kênh có
    /// căn cứ riêng thì không báo. Không xét cơ chế một cửa quốc gia; thủ tục mà tên nói cách thức (thủ công, điện tử); việc
    /// phải có mặt (ký trước mặt, lấy vân tay, xuất trình sổ ATA, lên tàu, đổi tiền, đăng ký lưu động); thủ tục nội bộ
    /// (mã 5., 6.); hồ sơ của người trong lực lượng vũ trang nộp tại đơn vị mình, trang không có ai nộp (giám sát hàng hóa của hải quan, xét
    /// tốt nghiệp); trang máy nhập mà lời văn ở bước, kênh nộp, kết quả, hồ sơ nói cách nộp khác (đường ngoại giao, qua hệ thống, tờ khai giấy),
    /// hoặc tên cho thấy không có ai nộp hồ sơ (thu hồi, xử phạt); trang máy nhập chỉ có kênh trực tuyến mà tên, các bước nói nộp bằng
    /// ứng dụng, cổng, hệ thống (thị thực điện tử, VNeID, hệ thống của hải quan): ở đó cách thức điện tử là bản chất của thủ tục.
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
    /// soldiers and police hand to their own unit, pages on which nobody files (goods watched by customs, degrees awarded by a
    /// school), imported pages whose words in steps, channels, results or papers tell of another way (diplomatic channels, a system,
    /// a paper declaration), or whose title shows that nobody files anything (withdrawal, sanction), and imported pages that are
    /// online only where title or steps file through an application, a portal or a system (electronic visa, VNeID, the
    /// system of customs): there the way is the nature of the procedure.
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
    if one_way::is_explained(cx.procedure(), only) {
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
