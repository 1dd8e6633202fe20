//! Findings about facts, values, units, tables and intervals.

use super::replace;
use crate::{
    diagnostic::{Applicability, Diagnostic, Edit, Fix},
    lower::{
        codes,
        conditions::{Expected, expected},
        value_as_fact::Run,
    },
    messages::{Arg, Text, names as msg, slips},
    model::{Fact, FactType, Ident},
    source::{Span, Spanned},
    syntax::ast::{Name, Quantity},
    values::Date,
};

/// Says what a value must be.
fn wanted(expected: Expected<'_>) -> Text {
    match expected {
        Expected::Flag => msg::EXPECT_FLAG.text(),
        Expected::Choice(choices) => {
            let values = choices
                .iter()
                .map(|choice| Arg::from(format!("`{}`", choice.name.text)));
            msg::EXPECT_CHOICE.with("values", values.collect::<Vec<Arg>>())
        }
        Expected::Number(Some(unit)) => msg::EXPECT_NUMBER_OF.with("unit", &unit.text),
        Expected::Number(None) => msg::EXPECT_NUMBER.text(),
        Expected::Money => msg::EXPECT_MONEY.text(),
        Expected::Date => msg::EXPECT_DATE.text(),
        Expected::Text => msg::EXPECT_TEXT.text(),
        Expected::Channel => msg::EXPECT_CHANNEL.text(),
        Expected::Applicant => msg::EXPECT_APPLICANT.text(),
    }
}

/// A value of another type.
pub(in crate::lower) fn wrong_type(span: Span, expected: Expected<'_>) -> Diagnostic {
    let message = msg::WRONG_TYPE.with("expected", wanted(expected));
    Diagnostic::new(&codes::WRONG_TYPE, span, message).help(msg::WRONG_TYPE_HELP.text())
}

/// Values joined by `hoặc` of which only the first one names the fact.
pub(in crate::lower) fn values_of_one_fact(run: &Run) -> Diagnostic {
    let message = msg::VALUE_NOT_FACT
        .with("value", &*run.alone.text)
        .with("fact", &run.fact);
    Diagnostic::new(&codes::UNKNOWN_FACT, run.alone.span, message)
        .help(slips::WRITE_INSTEAD.with("text", &run.text))
        .fix(replace(run.span, &run.text, Applicability::Unsafe))
}

/// A value that stands alone where a fact is wanted; each way is a fact and what to write.
pub(in crate::lower) fn value_alone(name: &Name, ways: &[(String, String)]) -> Diagnostic {
    let quoted = |it: &String| Arg::from(format!("`{it}`"));
    let texts: Vec<Arg> = ways.iter().map(|(_, text)| quoted(text)).collect();
    let one = match ways {
        [one] => Some(one),
        _ => None,
    };
    let message = match one {
        Some((fact, _)) => msg::VALUE_NOT_FACT.with("fact", fact),
        None => msg::VALUE_OF_SEVERAL.with(
            "facts",
            ways.iter()
                .map(|(fact, _)| quoted(fact))
                .collect::<Vec<Arg>>(),
        ),
    };
    let message = message.with("value", &*name.text);
    let finding = Diagnostic::new(&codes::UNKNOWN_FACT, name.span, message);
    match one {
        Some((_, text)) => finding
            .help(slips::WRITE_INSTEAD.with("text", text))
            .fix(replace(name.span, text, Applicability::Unsafe)),
        None => finding.help(msg::VALUE_OF_SEVERAL_HELP.with("texts", texts)),
    }
}

/// A condition that says no more than `khác`.
pub(in crate::lower) fn case_of_others(name: &Name, text: &str) -> Diagnostic {
    let message = msg::CASE_OF_OTHERS.with("name", &*name.text);
    Diagnostic::new(&codes::UNKNOWN_FACT, name.span, message)
        .help(msg::CASE_OF_OTHERS_HELP.with("text", text))
}

/// The title of a case is the name of a value that the case leaves out.
pub(in crate::lower) fn value_in_quotes(name: &Name, text: &str) -> Diagnostic {
    let message = msg::VALUE_IN_QUOTES.with("value", &*name.text);
    Diagnostic::new(&codes::WRONG_TYPE, name.span, message)
        .help(msg::VALUE_IN_QUOTES_HELP.with("text", text))
}

/// A reduction by nothing, or by more than the whole.
pub(in crate::lower) fn percent_out_of_range(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::WRONG_TYPE, span, msg::PERCENT_OUT_OF_RANGE.text())
        .help(msg::PERCENT_OUT_OF_RANGE_HELP.text())
}

/// A quantity whose unit is not that of the fact.
pub(in crate::lower) fn unit_mismatch(
    span: Span,
    quantity: &Quantity,
    unit: Option<&Ident>,
) -> Diagnostic {
    let code = &codes::UNIT_MISMATCH;
    let diagnostic = match (&quantity.unit, unit) {
        (Some(stated), _) => return unit_of_rate(stated, unit),
        (None, Some(unit)) => {
            let message = msg::UNIT_MISSING.with("unit", &unit.text);
            let at = Span {
                start: span.end,
                ..span
            };
            Diagnostic::new(code, span, message).fix(Fix {
                title: msg::UNIT_FIX.with("unit", &unit.text),
                applicability: Applicability::Unsafe,
                edits: vec![Edit {
                    span: at,
                    text: format!(" {}", unit.text),
                }],
            })
        }
        (None, None) => Diagnostic::new(code, span, msg::EXPECT_NUMBER.text()),
    };
    diagnostic.help(msg::UNIT_HELP.text())
}

/// A stated unit that is not that of the fact.
pub(in crate::lower) fn unit_of_rate(stated: &Name, unit: Option<&Ident>) -> Diagnostic {
    let message = match unit {
        Some(unit) => msg::UNIT_MISMATCH
            .with("stated", &*stated.text)
            .with("unit", &unit.text),
        None => msg::UNIT_NEEDLESS.with("stated", &*stated.text),
    };
    Diagnostic::new(&codes::UNIT_MISMATCH, stated.span, message).help(msg::UNIT_HELP.text())
}

/// A comparison of order on something without order.
pub(in crate::lower) fn no_order(span: Span, expected: Expected<'_>) -> Diagnostic {
    let message = msg::NO_ORDER.with("expected", wanted(expected));
    Diagnostic::new(&codes::NO_ORDER, span, message).help(msg::NO_ORDER_HELP.text())
}

/// A fact that stands alone.
pub(in crate::lower) fn fact_not_yes_no(name: &Name, ty: &FactType) -> Diagnostic {
    let message = msg::FACT_NOT_YES_NO.with("name", &*name.text);
    Diagnostic::new(&codes::FACT_NOT_YES_NO, name.span, message).help(
        msg::FACT_NOT_YES_NO_HELP
            .with("name", &*name.text)
            .with("expected", wanted(expected(ty))),
    )
}

/// A text in a condition.
pub(in crate::lower) fn text_in_condition(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::TEXT_IN_CONDITION,
        span,
        msg::TEXT_IN_CONDITION.text(),
    )
    .help(msg::TEXT_IN_CONDITION_HELP.text())
}

/// A fact that is never asked where it is used.
pub(in crate::lower) fn fact_not_asked(span: Span, fact: &Fact) -> Diagnostic {
    let message = msg::FACT_NOT_ASKED.with("name", &fact.name.text);
    let diagnostic = Diagnostic::new(&codes::FACT_NOT_ASKED, span, message);
    let diagnostic = match &fact.guard {
        Some(guard) => diagnostic.related(guard.span, msg::FACT_NOT_ASKED_GUARD.text()),
        None => diagnostic,
    };
    diagnostic.help(msg::FACT_NOT_ASKED_HELP.text())
}

/// A fact that is asked only when its own answer is known.
pub(in crate::lower) fn circular_guard(span: Span, name: &Ident) -> Diagnostic {
    let message = msg::CIRCULAR_GUARD.with("name", &name.text);
    Diagnostic::new(&codes::CIRCULAR_GUARD, span, message).help(msg::CIRCULAR_GUARD_HELP.text())
}

/// A row of another width than its table.
pub(in crate::lower) fn row_width(span: Span, cells: usize, columns: usize) -> Diagnostic {
    let message = msg::ROW_WIDTH.with("cells", cells).with("columns", columns);
    Diagnostic::new(&codes::ROW_WIDTH, span, message).help(msg::ROW_WIDTH_HELP.text())
}

/// Rows without table, or a table without rows.
pub(in crate::lower) fn rows_do_not_fit(span: Span, table: bool) -> Diagnostic {
    let message = if table {
        msg::TABLE_WITHOUT_ROWS.text()
    } else {
        msg::ROWS_WITHOUT_TABLE.text()
    };
    Diagnostic::new(&codes::ROWS_DO_NOT_FIT, span, message).help(msg::ROWS_HELP.text())
}

/// A factor that is no number.
pub(in crate::lower) fn factor_not_number(name: &Name) -> Diagnostic {
    let message = msg::FACTOR_NOT_NUMBER.with("name", &*name.text);
    Diagnostic::new(&codes::FACTOR_NOT_NUMBER, name.span, message)
        .help(msg::FACTOR_NOT_NUMBER_HELP.with("name", &*name.text))
}

/// An interval that ends before it begins.
pub(in crate::lower) fn reversed_interval(from: Spanned<Date>, to: Spanned<Date>) -> Diagnostic {
    let message = msg::REVERSED_INTERVAL
        .with("from", from.value)
        .with("to", to.value);
    Diagnostic::new(&codes::REVERSED_INTERVAL, from.span.to(to.span), message)
        .help(msg::REVERSED_INTERVAL_HELP.text())
}

/// A range in which no value lies; `at` is the cell or the tier.
pub(in crate::lower) fn empty_range(at: Span) -> Diagnostic {
    Diagnostic::new(&codes::REVERSED_INTERVAL, at, msg::EMPTY_RANGE.text())
        .help(msg::EMPTY_RANGE_HELP.text())
}

/// Office hours that close before they open.
pub(in crate::lower) fn reversed_hours(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::REVERSED_INTERVAL, span, msg::REVERSED_HOURS.text())
        .help(msg::REVERSED_INTERVAL_HELP.text())
}

/// A length of time of zero.
pub(in crate::lower) fn zero_length(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::ZERO_COUNT, span, msg::ZERO_LENGTH.text())
        .help(msg::ZERO_LENGTH_HELP.text())
}

/// A count of zero.
pub(in crate::lower) fn zero_count(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::ZERO_COUNT, span, msg::ZERO_COUNT.text())
        .help(msg::ZERO_COUNT_HELP.text())
}
