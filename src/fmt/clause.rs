//! Clauses.

use super::{condition, item, pen::Pen, section, step, value};
use crate::{
    source::Spanned,
    syntax::{
        ast::{
            Alternative, AlternativeKind, BasisClause, Citation, ClauseKind, Condition, Forbidden,
            Name, Scope, Waiting,
        },
        words::{ClauseWord, Connective, Word},
    },
    values::{Date, Lang, Stated},
};

/// Writes a clause.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of clause")]
pub(super) fn clause(pen: &mut Pen, kind: &ClauseKind) {
    match kind {
        ClauseKind::Basis(it) => basis(pen, it),
        ClauseKind::When(it) => {
            pen.word(ClauseWord::When);
            condition::condition(pen, it);
        }
        ClauseKind::WhenThen { condition, limit } => {
            pen.word(ClauseWord::When);
            condition::condition(pen, condition);
            value::within(pen.kw(Connective::Then), limit);
        }
        ClauseKind::Or(it) => alternative(pen, it),
        ClauseKind::With { paper, attrs } => {
            pen.word(ClauseWord::With).mention(paper);
            item::attrs(pen, attrs);
        }
        ClauseKind::Ask(it) => {
            pen.word(ClauseWord::Ask).quoted(it);
        }
        ClauseKind::Note(it) => {
            pen.word(ClauseWord::Note).quoted(it);
        }
        ClauseKind::Content(it) => {
            pen.word(ClauseWord::Content).quoted(it);
        }
        ClauseKind::Unverified => {
            pen.word(ClauseWord::Unverified);
        }
        ClauseKind::MayShorten => {
            pen.word(ClauseWord::MayShorten);
        }
        ClauseKind::LookUp {
            database,
            from,
            basis,
        } => look_up(pen, database, *from, basis),
        ClauseKind::Via { channels, kinds } => {
            pen.word(ClauseWord::Via).list(channels, |pen, channel| {
                pen.word(channel.value);
            });
            pen.glue(":");
            for (idx, kind) in kinds.iter().enumerate() {
                if idx > 0 {
                    pen.kw(Connective::Or);
                }
                pen.word(kind.value);
            }
        }
        ClauseKind::ProvedBy(names) => {
            pen.word(ClauseWord::ProvedBy).names(names);
        }
        ClauseKind::PreparedBy(name) => {
            pen.word(ClauseWord::PreparedBy).name(name);
            closing(pen, Connective::Prepares);
        }
        ClauseKind::Allow { code, reason } => {
            pen.word(ClauseWord::Allow).put(&code.text);
            pen.title(":", reason.as_ref());
        }
        _ => permission(pen, kind),
    }
}

fn permission(pen: &mut Pen, kind: &ClauseKind) {
    let scope = match kind {
        ClauseKind::MayRequire {
            paper,
            attrs,
            scope,
        } => {
            pen.word(ClauseWord::MayRequire).name(paper);
            item::attrs(pen, attrs);
            scope
        }
        ClauseKind::LimitAtMost {
            length,
            from,
            scope,
        } => {
            value::length(pen.word(ClauseWord::LimitAtMost), *length);
            if let Some(from) = from {
                value::event(pen.comma().kw(Connective::CountedFrom), from);
            }
            scope
        }
        ClauseKind::FeeAtMost { amount, per, scope } => {
            value::money(pen.word(ClauseWord::FeeAtMost), amount);
            if let Some(per) = per {
                pen.glue("/").tighten().name(per);
            }
            scope
        }
        ClauseKind::MayInspect { scope } => {
            pen.word(ClauseWord::MayInspect);
            scope
        }
        ClauseKind::MayCondition { text, scope } => {
            pen.word(ClauseWord::MayCondition).quoted(text);
            scope
        }
        _ => return provision(pen, kind),
    };
    self::scope(pen, scope);
}

/// Writes what only a provision of an instrument says.
fn provision(pen: &mut Pen, kind: &ClauseKind) {
    match kind {
        ClauseKind::SetsAtMost { count, scope } => {
            pen.word(ClauseWord::SetsAtMost);
            pen.put(&count.value.to_string()).kw(Connective::Sets);
            self::scope(pen, scope);
        }
        ClauseKind::MayLimitChannels { channels, scope } => {
            pen.word(ClauseWord::MayLimitChannels);
            pen.list(channels, |pen, it| {
                pen.word(it.value);
            });
            self::scope(pen, scope);
        }
        ClauseKind::MayNotRequire { what, scope } => {
            pen.word(ClauseWord::MayNotRequire);
            match what {
                Forbidden::Paper(name) => pen.name(name),
                Forbidden::Copy(kind) => pen.word(kind.value),
            };
            self::scope(pen, scope);
        }
        ClauseKind::NothingElse => {
            pen.word(ClauseWord::NothingElse);
        }
        ClauseKind::HasEffect(it) => {
            pen.word(ClauseWord::HasEffect);
            match it {
                Stated::Value(it) => section::interval(pen, it.from, it.to),
                Stated::None | Stated::Unknown => {
                    pen.kw(Connective::Unknown);
                }
            }
        }
        ClauseKind::AsAmendedBy(it) => value::citations(pen.word(ClauseWord::AsAmendedBy), it),
        ClauseKind::IsRepealedBy(it) => value::citations(pen.word(ClauseWord::IsRepealedBy), it),
        ClauseKind::AppliesTo(it) => {
            pen.word(ClauseWord::AppliesTo);
            pen.list(it, value::procedure_ref);
        }
        _ => clock_or_fee(pen, kind),
    }
}

fn clock_or_fee(pen: &mut Pen, kind: &ClauseKind) {
    match kind {
        ClauseKind::Suspended(it) => suspended(pen, *it),
        ClauseKind::OnExpiry { expiry, bound } => {
            step::expiry(pen.word(ClauseWord::OnExpiry), expiry);
            if let Some(bound) = bound {
                value::bound(pen.comma(), bound.value);
            }
        }
        ClauseKind::Extension {
            length,
            bound,
            at_most,
            condition,
            decided_by,
            before_expiry,
        } => {
            pen.word(ClauseWord::Extension);
            if *at_most {
                pen.kw(Connective::AtMost);
            }
            value::length(pen, *length);
            if let Some(bound) = bound {
                value::bound(pen.comma(), bound.value);
            }
            if let Some(name) = decided_by {
                pen.comma().kw(Connective::DecidedBy).name(name);
                closing(pen, Connective::Decides);
            }
            if *before_expiry {
                pen.comma().kw(Connective::BeforeExpiry);
            }
            when(pen, condition.as_ref());
        }
        ClauseKind::Times { fact, each } => {
            pen.word(ClauseWord::Times).name(fact);
            if let Some(each) = each {
                pen.comma().kw(Connective::Each).put(&each.text);
            }
        }
        ClauseKind::DueOn(it) => value::stated_event(pen.word(ClauseWord::DueOn), it),
        ClauseKind::ExemptWhen { condition, until } => {
            condition::condition(pen.word(ClauseWord::ExemptWhen), condition);
            self::until(pen, *until);
        }
        ClauseKind::Reduced {
            percent,
            condition,
            until,
        } => {
            value::decimal(pen.word(ClauseWord::Reduced), *percent);
            pen.kw(Connective::Percent);
            if let Some(it) = condition {
                condition::condition(pen.kw(Connective::When), it);
            }
            self::until(pen, *until);
        }
        _ => step_or_paper(pen, kind),
    }
}

fn step_or_paper(pen: &mut Pen, kind: &ClauseKind) {
    match kind {
        ClauseKind::Outcome { outcome, effect } => {
            pen.word(outcome.value);
            if pen.lang == Lang::Vi {
                pen.kw(Connective::Then);
            } else {
                pen.glue(":");
            }
            step::effect(pen, effect);
        }
        ClauseKind::Round(it) => step::round(pen.word(ClauseWord::Round), it),
        ClauseKind::SkippedWhen(it) => {
            condition::condition(pen.word(ClauseWord::SkippedWhen), it);
        }
        ClauseKind::Before(it) => {
            pen.word(ClauseWord::Before).put(&it.text);
        }
        ClauseKind::FilingDate(it) => {
            pen.word(ClauseWord::FilingDate).put(&it.text);
        }
        ClauseKind::Form { kind, condition } => {
            pen.word(ClauseWord::Form).word(kind.value);
            when(pen, condition.as_ref());
        }
        ClauseKind::OriginalLater(it) => {
            pen.word(ClauseWord::OriginalLater).comma();
            match it {
                Stated::Value(words) => pen.put(&words.text),
                Stated::None | Stated::Unknown => pen.kw(Connective::UnknownLimit),
            };
        }
        ClauseKind::Later { event, condition } => {
            pen.word(ClauseWord::Later);
            if pen.lang == Lang::Vi {
                pen.kw(Connective::When);
            }
            value::event(pen, event);
            when(pen, condition.as_ref());
        }
        ClauseKind::Hours(it) => {
            pen.word(ClauseWord::Hours).glue(":");
            match it {
                Stated::Value(all) => value::hours(pen, all.iter().map(|it| it.value)),
                Stated::None | Stated::Unknown => {
                    pen.kw(Connective::Unknown);
                }
            }
        }
        ClauseKind::Limit(it) => value::limit(pen.word(ClauseWord::Limit), it),
        // The functions above write the others.
        _ => {}
    }
}

fn basis(pen: &mut Pen, basis: &BasisClause) {
    pen.word(ClauseWord::Basis);
    match &basis.citations {
        Stated::Value(it) => value::citations(pen, it),
        Stated::None | Stated::Unknown => {
            pen.kw(Connective::Unknown);
        }
    }
    if basis.unverified {
        pen.comma().kw(Connective::Unverified);
    }
}

fn look_up(pen: &mut Pen, database: &Name, from: Option<Spanned<Date>>, basis: &[Citation]) {
    pen.word(ClauseWord::LookUp).name(database);
    if let Some(from) = from {
        value::date(pen.kw(Connective::From), from.value);
    }
    if !basis.is_empty() {
        value::citations(pen.comma().kw(Connective::Basis), basis);
    }
}

/// Writes what is accepted instead; the condition comes last, since its list of
/// values would take what follows.
fn alternative(pen: &mut Pen, it: &Alternative) {
    pen.word(ClauseWord::Or);
    match &it.kind {
        AlternativeKind::Copy(kind) => {
            pen.word(kind.value);
        }
        AlternativeKind::Data { form, text } => {
            pen.word(form.value).title("", text.as_ref());
        }
        AlternativeKind::Paper { name, title } => {
            pen.name(name).title(":", title.as_deref());
        }
    }
    item::attrs(pen, &it.attrs);
    if let Some(later) = &it.original_later {
        pen.comma().kw(Connective::OriginalLater).comma();
        match &**later {
            Stated::Value(words) => pen.put(&words.text),
            Stated::None | Stated::Unknown => pen.kw(Connective::UnknownLimit),
        };
    }
    when(pen, it.condition.as_ref());
}

/// Writes what stops a clock; a step itself `suspends the limit`.
fn suspended(pen: &mut Pen, waiting: Waiting) {
    let word = match waiting {
        Waiting::Supplement => Connective::WaitingSupplement,
        Waiting::Payment => Connective::WaitingPayment,
        Waiting::Consultation => Connective::WaitingConsultation,
        Waiting::ThisStep => {
            let row = ClauseWord::Suspended.row();
            let active = row.also.first().copied().filter(|_| pen.lang == Lang::En);
            pen.put(active.unwrap_or(row.get(pen.lang)));
            pen.kw(Connective::MainLimit);
            return;
        }
    };
    pen.word(ClauseWord::Suspended).kw(word);
}

fn scope(pen: &mut Pen, scope: &Scope) {
    when(pen, scope.condition.as_ref());
    until(pen, scope.until);
}

fn when(pen: &mut Pen, condition: Option<&Condition>) {
    if let Some(it) = condition {
        condition::condition(pen.comma().kw(Connective::When), it);
    }
}

fn until(pen: &mut Pen, day: Option<Spanned<Date>>) {
    if let Some(day) = day {
        value::until(pen.comma(), day.value);
    }
}

/// Closes `do x lập`; English says `prepared by x`.
fn closing(pen: &mut Pen, word: Connective) {
    if pen.lang == Lang::Vi {
        pen.kw(word);
    }
}
