//! Pauses without an end, consultations without a deadline, consent by silence (T07).

use crate::{
    checks::{
        Cx, Element,
        bases::{SpecialLaw, special_law},
        declare::declare_rule,
        spoken,
    },
    diagnostic::{Diagnostic, Severity},
    law,
    messages::{Arg, Text, rules_t},
    model::{ClockLength, Effect, Expiry, Meta, Step},
    source::Span,
    syntax::words::{Connective, Regime, StepKind, Word},
    values::Lang,
};

declare_rule! {
    /// # Tạm dừng không có hạn, im lặng coi như đồng ý
    /// ## Kiểm tra gì
    /// Bước có `tạm dừng thời hạn` mà không nêu kéo dài tối đa bao lâu; bước `lấy ý kiến` không nêu thời hạn trả lời;
    /// im lặng hoặc quá hạn mà `coi như đồng ý`, `coi như chấp thuận`. Hai trường hợp sau: bước có căn cứ riêng nêu
    /// điều, khoản thì không báo; chỉ dẫn tên văn bản, hoặc chỉ có căn cứ chung của thủ tục, thì là cảnh báo vì luật
    /// chuyên ngành có thể đã quy định. Cơ chế một cửa quốc gia không xét. Ở trình tự máy tách từ lời văn, việc lấy ý kiến mà câu khác
    /// nêu thời hạn trả lời, mà chính câu đó dẫn điều, khoản, hoặc không do cơ quan hỏi cơ quan, và thủ tục nội bộ (mã 5.…, 6.…) thì không báo.
    /// ## Vì sao
    /// Điểm b, c khoản 4 Điều 19 Nghị định 118/2025/NĐ-CP (trước đó khoản 5 Điều 19 Nghị định 61/2018/NĐ-CP): văn bản
    /// lấy ý kiến phải nêu thời hạn; cơ quan được hỏi trả lời chậm thì báo người đứng đầu Bộ phận Một cửa, không có
    /// quy định im lặng là đồng ý.
    /// ## Cách sửa
    /// Không tự sửa: thời hạn và hậu quả của việc im lặng phải lấy từ văn bản.
    /// # An open-ended pause, or consent by silence
    /// ## What it checks
    /// A step that `suspends the limit` without a longest duration; a step that consults without a deadline for the
    /// answer; silence or expiry that is `deemed agreed` or `deemed granted`. The last two are left alone where the
    /// step has a basis of its own with an article, and are a warning where it names an instrument only or only the
    /// procedure names legal bases, since a sector law may say so. The national single window is left alone. Among steps that a program
    /// cut out of a text, a consultation is left alone where another sentence states until when opinions are given, its own words
    /// cite an article, or it is not one of agencies by an agency; so are procedures among agencies (codes 5.…, 6.…).
    /// ## Why it matters
    /// Article 19(4)(b) and (c) of Decree 118/2025/NĐ-CP (before, Article 19(5) of Decree 61/2018/NĐ-CP): the request
    /// for an opinion states its deadline; a late answer is reported to the head of the one-stop; the decree knows no
    /// consent by silence.
    /// ## Fix safety
    /// No fix: the deadline and the meaning of silence must come from the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    ///   - sở_khác: "Sở Xây dựng", phối hợp
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - hỏi: sở lấy ý kiến sở_khác, trong 5 ngày làm việc
    ///       im lặng thì coi như đồng ý
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    ///   - sở_khác: "Sở Xây dựng", phối hợp
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - hỏi: sở lấy ý kiến sở_khác, trong 5 ngày làm việc
    ///       quá hạn thì báo cấp trên
    /// ```
    pub(crate) static OPEN_ENDED_PAUSE = {
        code: "T07",
        name: "open-ended-pause",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let regime = match procedure.regime {
        Regime::OneStop => law::Regime::OneStop,
        Regime::SingleWindow => law::Regime::SingleWindow,
    };
    let Ok(rules) = law::one_stop(regime, cx.date()) else {
        return;
    };
    let silence_counts = rules.silence_is_consent.get() == Some(&true);
    for step in procedure.steps.values() {
        let element = || Element::new("steps", &step.name.id, &step.meta);
        if let Some((span, text, severity)) = unbounded(cx, step) {
            let why = if step.suspends_limit {
                &rules_t::OPEN_PAUSE_WHY
            } else {
                &rules_t::OPEN_CONSULTATION_WHY
            };
            let diagnostic = Diagnostic::new(&OPEN_ENDED_PAUSE.code, span, text)
                .reason(why.text())
                .help(rules_t::OPEN_PAUSE_HELP.text());
            cx.report_at(severity, &element(), diagnostic);
        }
        if silence_counts {
            continue;
        }
        let Some(severity) = severity_without_article(cx, &step.meta) else {
            continue;
        };
        for (deemed, span) in deemed_by(step) {
            let text = rules_t::DEEMED.with("step", &step.name.text).with("deemed", words(deemed));
            report_silence(cx, severity, &element(), span, text);
        }
    }
    for clock in procedure.clocks.values() {
        let Some((deemed, span)) = expiry(clock.on_expiry.as_ref()) else {
            continue;
        };
        let Some(severity) = severity_without_article(cx, &clock.meta) else {
            continue;
        };
        if !silence_counts {
            let text = rules_t::DEEMED_CLOCK
                .with("clock", &clock.name.text)
                .with("deemed", words(deemed));
            let element = Element::new("time_limits", &clock.name.id, &clock.meta);
            report_silence(cx, severity, &element, span, text);
        }
    }
}

/// A pause or a consultation that may last for ever.
fn unbounded(cx: &Cx<'_>, step: &Step) -> Option<(Span, Text, Severity)> {
    let limits = step.limit.iter().chain(step.limit_overrides.iter().map(|it| &it.1));
    let known = |it: &ClockLength| *it != ClockLength::Unknown;
    if limits.clone().any(|it| known(&it.length)) {
        return None;
    }
    let span = limits.clone().next().map_or(step.name.span, |it| it.span);
    if step.suspends_limit {
        let text = rules_t::PAUSE_WITHOUT_LENGTH.with("step", &step.name.text);
        return Some((span, text, cx.severity()));
    }
    let severity = severity_without_article(cx, &step.meta)?;
    let told = step.kind == StepKind::Consult && !spoken::answers(cx.procedure(), step);
    told.then(|| {
        let text = rules_t::CONSULTATION_WITHOUT_DEADLINE.with("step", &step.name.text);
        (span, text, severity)
    })
}

/// What silence or expiry grants at a step.
fn deemed_by(step: &Step) -> impl Iterator<Item = (Connective, Span)> {
    let outcomes = step.outcomes.iter().flat_map(|rule| {
        let granted = rule.effects.iter().filter_map(|effect| match effect {
            Effect::DeemedAgreed => Some(Connective::DeemedAgreed),
            Effect::DeemedGranted => Some(Connective::DeemedGranted),
            _ => None,
        });
        granted.map(|it| (it, rule.span))
    });
    outcomes.chain(expiry(step.on_expiry.as_ref()))
}

fn expiry(rule: Option<&(Expiry, Option<u32>, Span)>) -> Option<(Connective, Span)> {
    let (expiry, _, span) = rule?;
    match expiry {
        Expiry::DeemedAgreed => Some((Connective::DeemedAgreed, *span)),
        Expiry::DeemedGranted => Some((Connective::DeemedGranted, *span)),
        _ => None,
    }
}

/// A sector law with its article settles the matter; one without an article, or a
/// list of instruments for the whole procedure, leaves it open.
fn severity_without_article(cx: &Cx<'_>, meta: &Meta) -> Option<Severity> {
    match special_law(cx.procedure(), meta) {
        SpecialLaw::Article => None,
        SpecialLaw::Instrument | SpecialLaw::OfProcedure => Some(cx.severity().lower()),
        SpecialLaw::Nothing => Some(cx.severity()),
    }
}

fn words(deemed: Connective) -> Arg {
    Arg::Both {
        vi: deemed.spell(Lang::Vi).to_owned(),
        en: deemed.spell(Lang::En).to_owned(),
    }
}

fn report_silence(
    cx: &mut Cx<'_>,
    severity: Severity,
    element: &Element<'_>,
    span: Span,
    text: Text,
) {
    let diagnostic = Diagnostic::new(&OPEN_ENDED_PAUSE.code, span, text)
        .reason(rules_t::OPEN_CONSULTATION_WHY.text())
        .help(rules_t::DEEMED_HELP.text());
    cx.report_at(severity, element, diagnostic);
}
