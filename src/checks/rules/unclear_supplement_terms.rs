//! Supplements asked too often, too late, or without stated terms (T06).

use crate::{
    checks::{
        Cx, Element,
        bases::{SpecialLaw, source_words, special_law},
        declare::declare_rule,
        flow, spoken,
    },
    diagnostic::{Diagnostic, Severity},
    law::{self, OneStopRules, Param},
    messages::{Arg, Text, rules_t},
    model::{ClockLength, Effect, EventRef, Limit, OutcomeRule, Step, SupplementTerms},
    source::Span,
    syntax::words::{Channel, Regime, StepKind},
    values::{Length, TimeUnit},
};

declare_rule! {
    /// # Yêu cầu bổ sung hồ sơ không đúng hoặc không rõ
    /// ## Kiểm tra gì
    /// Số lần yêu cầu bổ sung vượt mức, hoặc thời gian thông báo dài hơn mức của nghị định một cửa vào ngày
    /// của bản, là lỗi; cảnh báo khi bước chỉ dẫn tên văn bản; thông tin khi chỉ có căn cứ chung của thủ tục (có
    /// thể luật chuyên ngành cho phép); bước có căn cứ nêu điều, khoản thì không báo. Số lần, thời gian thông báo, thời gian hoàn
    /// thiện không nêu được báo ở mức thông tin, kèm mặc định đang áp dụng. Chỉ so hai thời hạn cùng loại
    /// đơn vị. Mức mà gói quy định ghi chưa xác minh hạ phát hiện một bậc. Ở bước do máy tách từ lời văn, điều đã nói ở câu
    /// khác thì không coi là không nêu (nói rõ quyết định gì sau khi nhận hồ sơ bổ sung là đã nói một lần); không xét bước
    /// quyết định và thủ tục mà việc bổ sung là nội dung (theo tên) hoặc là một kết quả. Số lần tối đa nhỏ hơn số lần mà chính bước đó
    /// quy định là cảnh báo. Mọi điểm của cùng một yêu cầu bổ sung
    /// nằm trong một phát hiện, theo điểm nặng nhất. Trang có trình tự do máy tách được báo một lần, chỉ những điều cả trang không nêu và
    /// không kèm mặc định; ở đó không so thời gian thông báo, không xét câu `bổ sung` không nói về hồ sơ (`nhập khẩu bổ sung`, `giải trình bổ sung`); `phải
    /// trả lời ngay` là đã nói thời gian báo.
    /// ## Vì sao
    /// Khoản 3 Điều 16, Điều 17 và khoản 5 Điều 19 Nghị định 118/2025/NĐ-CP (trước đó khoản 3 Điều 15 và
    /// khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP): bổ sung một lần đầy đủ, thông báo trong thời gian quy định;
    /// ở khâu thẩm định, quá 15 ngày không hoàn thiện thì đóng hồ sơ (khâu tiếp nhận nghị định không định thời gian này). Các con số nằm trong gói quy định có ngày tháng.
    /// ## Cách sửa
    /// Không tự sửa: số lần và thời gian phải lấy từ văn bản.
    /// # Supplements that are unlawful or unclear
    /// ## What it checks
    /// More rounds than allowed, or a time to ask longer than the one-stop decree of the day allows, is an
    /// error; a warning where the step names an instrument only; a note where only the procedure names legal
    /// bases (a sector law may allow it); nothing where the step has a basis with an article. Rounds, time to ask and time to complete that are not
    /// stated come as information, with the defaults that apply. Only lengths of one sort are compared. A maximum that
    /// the pack marks unverified lowers the finding by one level. Of steps that a program cut out of a text, what
    /// another sentence states is not unstated (to say what is decided on the supplemented dossier is to say once); deciding steps
    /// are left alone, and procedures of which the supplement is the matter (by the title) or a result. A stated maximum below the rounds
    /// that the step itself provides for is a warning. All points of one request make one finding, as grave
    /// as the gravest. A page whose steps a program cut out is told once, of what it states nowhere, without defaults; there the
    /// time to ask is not compared, and a sentence whose supplement is of something else (`nhập khẩu bổ sung`, `giải trình bổ sung`) is left
    /// alone; `trả lời ngay` (answer at once) states the time to ask.
    /// ## Why it matters
    /// Articles 16(3), 17 and 19(5) of Decree 118/2025/NĐ-CP (before, Articles 15(3) and 19(4) of Decree
    /// 61/2018/NĐ-CP): once and in full, asked in time; in appraisal closed when not completed within 15 days (of reception
    /// the decree sets no such time). The numbers are in the dated rule pack.
    /// ## Fix safety
    /// No fix: counts and times must come from the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hiệu lực: từ 01/10/2025
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - thẩm_định: sở thẩm định
    ///       thiếu thì yêu cầu bổ sung, tối đa 1 lần, thông báo trong 7 ngày làm việc, nộp trong 15 ngày
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hiệu lực: từ 01/10/2025
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - thẩm_định: sở thẩm định
    ///       thiếu thì yêu cầu bổ sung, tối đa 1 lần, thông báo trong 3 ngày làm việc, nộp trong 15 ngày
    /// ```
    pub(crate) static UNCLEAR_SUPPLEMENT_TERMS = {
        code: "T06",
        name: "unclear-supplement-terms",
        level: Error,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

/// What the decree of the day says of supplements at one kind of step.
struct Allowed<'l> {
    rounds: &'l Param<u32>,
    notify: &'l Param<Length>,
    /// Absent at reception: Article 19(5) of Decree 118/2025/NĐ-CP speaks of dossiers in appraisal.
    submit: Option<&'l Param<Length>>,
    online_only: bool,
}

fn check(cx: &mut Cx<'_>) {
    let regime = match cx.procedure().regime {
        Regime::OneStop => law::Regime::OneStop,
        Regime::SingleWindow => law::Regime::SingleWindow,
    };
    let Ok(rules) = law::one_stop(regime, cx.date()) else {
        return;
    };
    let guessed = flow::is_guessed(cx.procedure());
    for step in cx.procedure().steps.values() {
        for rule in &step.outcomes {
            for effect in &rule.effects {
                if let Effect::RequestSupplement(terms) = effect {
                    let told = check_terms(cx, step, rule, terms, &allowed(rules, step));
                    // What a page does not say it does not say once.
                    if told && guessed {
                        return;
                    }
                }
            }
        }
    }
}

fn allowed<'l>(rules: &'l OneStopRules, step: &Step) -> Allowed<'l> {
    let at_reception = matches!(step.kind, StepKind::Receive | StepKind::CheckCompleteness);
    Allowed {
        rounds: if at_reception {
            &rules.max_supplements_at_reception
        } else {
            &rules.max_supplements_in_appraisal
        },
        notify: if at_reception {
            &rules.answer_online
        } else {
            &rules.ask_in_appraisal
        },
        submit: (!at_reception).then_some(&rules.complete_after_notice),
        online_only: at_reception,
    }
}

/// Reports what is wrong with the terms of one request; tells whether anything is.
fn check_terms(
    cx: &mut Cx<'_>,
    step: &Step,
    rule: &OutcomeRule,
    terms: &SupplementTerms,
    allowed: &Allowed<'_>,
) -> bool {
    let mut faults: Vec<Fault> = contradicts_itself(cx, step, terms).into_iter().collect();
    let guessed = flow::is_guessed(cx.procedure());
    if let Some(severity) = severity_without_article(cx, step) {
        faults.extend(too_often(severity, step, terms, allowed));
        // Whether a time is that of the reception or of the examination a program guesses.
        if !guessed {
            faults.extend(too_slow(cx, severity, step, terms, allowed));
        }
    }
    faults.extend(unstated(cx, step, rule, terms, allowed));
    report(cx, step, faults)
}

/// The terms of a request, then those of its rounds.
fn rounds<'s>(
    step: &'s Step,
    terms: &'s SupplementTerms,
) -> impl Iterator<Item = &'s SupplementTerms> {
    std::iter::once(terms).chain(step.rounds.iter().map(|it| &it.terms))
}

/// How many rounds the text tells apart.
fn told_apart(step: &Step) -> Option<u32> {
    let rounds = u32::try_from(step.rounds.len()).unwrap_or(u32::MAX);
    (rounds > 0).then_some(rounds)
}

/// The text says how often, and then provides for more rounds than that.
fn contradicts_itself(cx: &Cx<'_>, step: &Step, terms: &SupplementTerms) -> Option<Fault> {
    let (count, rounds) = (terms.bound?, told_apart(step)?);
    (rounds > count).then(|| {
        let text = rules_t::ROUNDS_BEYOND_COUNT
            .with("step", &step.name.text)
            .with("count", count)
            .with("rounds", rounds);
        let diagnostic = Diagnostic::new(&UNCLEAR_SUPPLEMENT_TERMS.code, terms.span, text)
            .reason(rules_t::ROUNDS_BEYOND_COUNT_WHY.text())
            .help(rules_t::ROUNDS_BEYOND_COUNT_HELP.text());
        Fault {
            severity: cx.severity().lower(),
            diagnostic,
        }
    })
}

fn too_often(
    severity: Severity,
    step: &Step,
    terms: &SupplementTerms,
    allowed: &Allowed<'_>,
) -> Option<Fault> {
    let count = step.supplements(terms)?;
    let max = *allowed.rounds.get()?;
    (count > max).then(|| {
        let text = rules_t::TOO_MANY_SUPPLEMENTS
            .with("step", &step.name.text)
            .with("count", count)
            .with("max", max);
        Fault::beyond(severity, terms.span, text, allowed.rounds)
    })
}

fn too_slow(
    cx: &Cx<'_>,
    severity: Severity,
    step: &Step,
    terms: &SupplementTerms,
    allowed: &Allowed<'_>,
) -> Vec<Fault> {
    if allowed.online_only && !is_online(cx) {
        return Vec::new();
    }
    let message = if allowed.online_only {
        &rules_t::SLOW_NOTICE_ONLINE
    } else {
        &rules_t::SLOW_NOTICE
    };
    // What counts from the complete dossier belongs to the examination, not to reception.
    let examined = |it: &&Limit| allowed.online_only && it.from == Some(EventRef::Complete);
    let limits = rounds(step, terms).filter_map(|it| it.notify.as_ref());
    let limits = limits.filter(|it| !examined(it));
    let slow = limits.filter_map(|limit| {
        let (length, max) = too_long(limit, allowed.notify.get())?;
        let text = message
            .with("step", &step.name.text)
            .with("length", length)
            .with("max", max);
        Some(Fault::beyond(severity, limit.span, text, allowed.notify))
    });
    slow.collect()
}

/// Terms that are not stated, with the defaults that apply.
fn unstated(
    cx: &Cx<'_>,
    step: &Step,
    rule: &OutcomeRule,
    terms: &SupplementTerms,
    allowed: &Allowed<'_>,
) -> Option<Fault> {
    // A program takes `khắc phục`, `sửa đổi, bổ sung` of a decision for a request as well.
    if step.kind == StepKind::Decide && flow::is_guessed(cx.procedure())
        || spoken::is_about_supplements(cx.procedure())
        || flow::is_guessed(cx.procedure()) && !spoken::asks_for_supplement(step)
    {
        return None;
    }
    // The decree limits the answer at reception for online filings only.
    let no_limit_here = allowed.online_only && (step.limit.is_some() || !is_online(cx));
    let spoken = spoken::terms(cx.procedure(), step);
    let notified =
        no_limit_here || spoken.notify || rounds(step, terms).any(|it| it.notify.is_some());
    let submitted = spoken.submit || rounds(step, terms).any(|it| it.submit.is_some());
    let missing = [
        (
            !spoken.count && step.supplements(terms).is_none(),
            &rules_t::TERM_COUNT,
            default_count(allowed),
        ),
        (!notified, &rules_t::TERM_NOTIFY, default_notify(allowed)),
        (!submitted, &rules_t::TERM_SUBMIT, default_submit(allowed)),
    ];
    let missing: Vec<_> = missing.into_iter().filter(|it| it.0).collect();
    if missing.is_empty() {
        return None;
    }
    let list = |args: Vec<Text>| Arg::List(args.into_iter().map(Arg::from).collect());
    let unsaid = list(missing.iter().map(|it| it.1.text()).collect());
    // Which default holds depends on who asks, which a program only guesses.
    let (text, reason) = if flow::is_guessed(cx.procedure()) {
        let text = rules_t::UNSTATED_TERMS_OF_PAGE.with("missing", unsaid);
        (text, rules_t::UNSTATED_TERMS_OF_PAGE_WHY.text())
    } else {
        let defaults = list(missing.into_iter().map(|it| it.2).collect());
        let text = rules_t::UNSTATED_TERMS
            .with("step", &step.name.text)
            .with("missing", unsaid)
            .with("defaults", defaults);
        (text, allowed.submit.map_or_else(|| why(allowed.rounds), why))
    };
    let diagnostic = Diagnostic::new(&UNCLEAR_SUPPLEMENT_TERMS.code, rule.span, text)
        .reason(reason)
        .help(rules_t::UNSTATED_TERMS_HELP.text());
    Some(Fault {
        severity: Severity::Info,
        diagnostic,
    })
}

fn is_online(cx: &Cx<'_>) -> bool {
    let mut channels = cx.procedure().channels.iter().flatten();
    channels.any(|it| it.channel == Channel::Online)
}

/// A sector law with its article settles the matter; one without an article, and
/// more so a list of instruments for the whole procedure, leave it open.
fn severity_without_article(cx: &Cx<'_>, step: &Step) -> Option<Severity> {
    match special_law(cx.procedure(), &step.meta) {
        SpecialLaw::Article => None,
        SpecialLaw::Instrument => Some(cx.severity().lower()),
        SpecialLaw::OfProcedure => Some(Severity::Info),
        SpecialLaw::Nothing => Some(cx.severity()),
    }
}

fn too_long(limit: &Limit, max: Option<&Length>) -> Option<(Length, Length)> {
    let (ClockLength::Length(length), Some(max)) = (limit.length, max) else {
        return None;
    };
    let working_hours = |it: Length| match it.unit {
        TimeUnit::WorkingHour => it.amount.as_integer(),
        // 8 working hours are one working day: Labour Code 45/2019/QH14, Art. 105(1).
        TimeUnit::WorkingDay => it.amount.as_integer().map(|it| it.saturating_mul(8)),
        _ => None,
    };
    let longer = if length.unit == max.unit {
        length.amount > max.amount
    } else {
        matches!((working_hours(length), working_hours(*max)), (Some(one), Some(two)) if one > two)
    };
    longer.then_some((length, *max))
}

fn default_count(allowed: &Allowed<'_>) -> Text {
    default(
        allowed
            .rounds
            .get()
            .map(|it| rules_t::DEFAULT_COUNT.with("value", *it)),
    )
}

fn default_notify(allowed: &Allowed<'_>) -> Text {
    let message = if allowed.online_only {
        &rules_t::DEFAULT_NOTIFY_ONLINE
    } else {
        &rules_t::DEFAULT_NOTIFY
    };
    default(allowed.notify.get().map(|it| message.with("value", *it)))
}

fn default_submit(allowed: &Allowed<'_>) -> Text {
    let Some(submit) = allowed.submit else {
        return rules_t::DEFAULT_SUBMIT_NONE.text();
    };
    default(
        submit
            .get()
            .map(|it| rules_t::DEFAULT_SUBMIT.with("value", *it)),
    )
}

fn default(text: Option<Text>) -> Text {
    text.unwrap_or_else(|| rules_t::DEFAULT_NONE.text())
}

fn why<T>(param: &Param<T>) -> Text {
    rules_t::SUPPLEMENT_WHY.with("source", source_words(param))
}

/// Something wrong with the terms of one request.
struct Fault {
    severity: Severity,
    diagnostic: Diagnostic,
}

impl Fault {
    /// Terms beyond what the decree allows; one level lower where the decree in force
    /// on that day was not read, or gives no number of its own.
    fn beyond<T>(severity: Severity, span: Span, text: Text, allowed: &Param<T>) -> Self {
        let severity = if allowed.verified {
            severity
        } else {
            severity.lower()
        };
        let diagnostic = Diagnostic::new(&UNCLEAR_SUPPLEMENT_TERMS.code, span, text)
            .reason(why(allowed))
            .help(rules_t::SUPPLEMENT_HELP.text());
        Self {
            severity,
            diagnostic,
        }
    }
}

/// Reports the gravest fault of a request, with the others beside it; tells whether there is one.
fn report(cx: &mut Cx<'_>, step: &Step, mut faults: Vec<Fault>) -> bool {
    faults.sort_by_key(|it| std::cmp::Reverse(it.severity));
    let mut faults = faults.into_iter();
    let Some(Fault {
        severity,
        mut diagnostic,
    }) = faults.next()
    else {
        return false;
    };
    for other in faults {
        diagnostic = diagnostic.related(other.diagnostic.span, other.diagnostic.message);
    }
    let element = Element::new("steps", &step.name.id, &step.meta);
    cx.report_at(severity, &element, diagnostic);
    true
}
