//! Dossiers that must be filed more than once (D07).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::Diagnostic,
    messages::{Text, rules_d},
    model::{ChannelUse, Dossier, Procedure, Strength},
    source::Span,
    syntax::words::{Channel, CopyKind, SectionWord, Word},
    values::{Lang, Stated},
};

declare_rule! {
    /// # Nộp nhiều bộ, nộp giấy khi đã nộp trực tuyến
    /// ## Kiểm tra gì
    /// Số bộ hồ sơ lớn hơn 1 mà mục `hồ sơ:` không có căn cứ nêu điều khoản; kênh trực tuyến, một cửa quốc gia, thư điện tử, fax mà
    /// bản chính phải nộp sau, nhất là khi không nêu đến bao giờ; kênh trực tuyến chỉ nhận bản giấy; kênh không có căn cứ nêu
    /// điều khoản.
    /// ## Vì sao
    /// Khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP: tiết kiệm thời gian và chi phí của cá nhân, tổ chức và cơ quan hành chính; câu 8
    /// Phụ lục I (bản gốc) hỏi số bộ hồ sơ có hợp lý không.
    /// ## Cách sửa
    /// Không tự sửa: số bộ và kênh là quyết định của cơ quan.
    /// # Several sets, or paper beside an online filing
    /// ## What it checks
    /// The dossier is demanded in more than one set, and the section `documents:` cites no article for that; filing online, through
    /// the national single window, by e-mail or fax must be followed by the original, above all at no stated time; the online
    /// channel accepts paper only; and no article is cited for that.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Article 7(4): save the time and cost of people, organisations and offices; question 8 of Annex I
    /// (original) asks whether the number of sets is reasonable.
    /// ## Fix safety
    /// No fix: sets and channels are for the authority to decide.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 3 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// ```
    pub(crate) static REPEATED_FILING = {
        code: "D07",
        name: "repeated-filing",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if let Some(dossier) = &procedure.dossier {
        let element = || Element::section("documents").inside(&dossier.meta);
        let exact = dossier.meta.basis.strength() == Strength::Exact;
        if let Stated::Value(sets) = dossier.sets
            && sets > 1
            && !exact
        {
            let text = rules_d::SEVERAL_SETS.with("sets", sets);
            let diagnostic =
                Diagnostic::new(&REPEATED_FILING.code, place(procedure, dossier), text)
                    .reason(rules_d::REPEATED_FILING_WHY.text())
                    .help(rules_d::SEVERAL_SETS_HELP.text());
            cx.report(&element(), diagnostic);
        }
        for rule in &dossier.via {
            let on_paper =
                rule.channels == [Channel::Online] && rule.kinds.iter().copied().all(is_paper);
            if on_paper && !exact {
                cx.report(
                    &element(),
                    repeated(rule.span, rules_d::PAPER_BESIDE_ONLINE.text()),
                );
            }
        }
    }
    let mut last = None;
    for channel in procedure.channels.iter().flatten() {
        // Channels of one line are one demand.
        let again = last.replace(channel.meta.span) == Some(channel.meta.span);
        if let Some(later) = &channel.original_later
            && !again
            && channel.meta.basis.strength() != Strength::Exact
        {
            report_original(cx, channel, later);
        }
    }
}

/// Reports a channel without paper after which the original must be filed as well.
fn report_original(cx: &mut Cx<'_>, channel: &ChannelUse, later: &Stated<String>) {
    let message = match channel.channel {
        Channel::InPerson | Channel::Post => return,
        _ if *later == Stated::Unknown => &rules_d::ORIGINAL_AT_NO_TIME,
        Channel::Online => &rules_d::PAPER_BESIDE_ONLINE,
        _ => &rules_d::ORIGINAL_BESIDE_CHANNEL,
    };
    let text = message.with("channel", channel.word());
    let id = channel.channel.spell(Lang::En).replace(' ', "_");
    let element = Element::new("channels", &id, &channel.meta);
    cx.report(&element, repeated(channel.meta.span, text));
}

fn repeated(span: Span, text: Text) -> Diagnostic {
    Diagnostic::new(&REPEATED_FILING.code, span, text)
        .reason(rules_d::REPEATED_FILING_WHY.text())
        .help(rules_d::PAPER_BESIDE_ONLINE_HELP.text())
}

fn is_paper(kind: CopyKind) -> bool {
    !matches!(
        kind,
        CopyKind::ElectronicOriginal | CopyKind::Electronic | CopyKind::Scan
    )
}

/// Returns the place of the section word, which holds the number of sets.
fn place(procedure: &Procedure, dossier: &Dossier) -> Span {
    let mut sections = procedure.sections.iter();
    let section = sections.find(|(word, _)| *word == SectionWord::Documents);
    section.map_or(dossier.meta.span, |(_, span)| *span)
}
