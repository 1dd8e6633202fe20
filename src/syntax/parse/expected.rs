//! What the grammar expected, in words for people.

use pest::error::{Error as PestError, ErrorVariant};

use super::grammar::Rule;
use crate::{
    messages::{Arg, Message, expected},
    syntax::words::{Connective, FactTypeWord, LocatorKind, Row, StepMark, Word},
};

/// At most this many expectations are named.
const MAX_EXPECTED: usize = 6;

/// Returns what could stand at the place of an error.
pub(super) fn expected(error: &PestError<Rule>) -> Vec<Arg> {
    let ErrorVariant::ParsingError { positives, .. } = &error.variant else {
        return Vec::new();
    };
    let mut found: Vec<(u8, Arg)> = Vec::new();
    for rule in positives {
        let rule = format!("{rule:?}");
        if let Some(arg) = describe(&rule)
            && found.iter().all(|(_, known)| *known != arg)
        {
            found.push((weight(&rule), arg));
        }
    }
    found.sort_by_key(|it| it.0);
    found.truncate(MAX_EXPECTED);
    found.into_iter().map(|it| it.1).collect()
}

/// Things are named before single words, and marks last.
fn weight(rule: &str) -> u8 {
    match rule {
        "EOI" => 3,
        "comma" | "colon" => 2,
        _ if rule.starts_with("kw_") => 1,
        _ => 0,
    }
}

/// Returns the names of the rules that could have gone on at the place of an error.
pub(super) fn rules(error: &PestError<Rule>) -> Vec<String> {
    match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => {
            positives.iter().map(|it| format!("{it:?}")).collect()
        }
        ErrorVariant::CustomError { .. } => Vec::new(),
    }
}

/// Says in words what a rule of the grammar reads.
fn describe(rule: &str) -> Option<Arg> {
    if let Some(id) = rule.strip_prefix("kw_") {
        return Connective::from_id(id).map(|it| quoted_word(it.row()));
    }
    if let Some(id) = rule.strip_prefix("sm_") {
        return StepMark::from_id(id).map(|it| quoted_word(it.row()));
    }
    if let Some(id) = rule.strip_prefix("ft_") {
        return FactTypeWord::from_id(id).map(|it| quoted_word(it.row()));
    }
    if let Some(id) = rule.strip_prefix("lk_") {
        return LocatorKind::from_id(id).map(|it| quoted_word(it.row()));
    }
    by_rule(rule).map(|message| Arg::from(message.text()))
}

fn quoted_word(row: &'static Row) -> Arg {
    Arg::Both {
        vi: format!("`{}`", row.vi),
        en: format!("`{}`", row.en),
    }
}

fn by_rule(rule: &str) -> Option<&'static Message> {
    Some(match rule {
        "name" | "names" | "unit_name" | "factor" | "choice_name" | "actor" | "mention"
        | "flag" => &expected::EXPECT_NAME,
        "quoted" | "quote_piece" => &expected::EXPECT_QUOTED,
        "number" | "integer" | "quantity" => &expected::EXPECT_NUMBER,
        "date" | "until_date" | "last_day" => &expected::EXPECT_DATE,
        "time" | "instant" | "hours" | "hour_range" => &expected::EXPECT_TIME,
        "colon" => &expected::EXPECT_COLON,
        "comma" => &expected::EXPECT_COMMA,
        "EOI" => &expected::EXPECT_END,
        "condition" | "cond_all" | "cond_not" | "cond_atom" | "comparison" => {
            &expected::EXPECT_CONDITION
        }
        "channel_test" | "applicant_test" | "value_test" | "cmp_is" | "cmp_in" => {
            &expected::EXPECT_COMPARISON
        }
        "limit" | "limit_from" | "limit_length" | "length" | "within" => &expected::EXPECT_LIMIT,
        "time_unit" => &expected::EXPECT_UNIT,
        "event" | "ev_named" => &expected::EXPECT_EVENT,
        "citation" | "citations" | "bare_citation" | "locator" => &expected::EXPECT_CITATION,
        "instrument_ref" | "doc_number" => &expected::EXPECT_INSTRUMENT,
        "paper_attr" | "attr_copies" | "alt_attr" => &expected::EXPECT_ATTRIBUTE,
        "act" | "step_kind" => &expected::EXPECT_STEP,
        "outcome" => &expected::EXPECT_OUTCOME,
        "effect_part" | "expiry" => &expected::EXPECT_EFFECT,
        "fee_value" | "fee_formula" | "fee_term" | "money" => &expected::EXPECT_FEE,
        "order_relation" => &expected::EXPECT_ORDER,
        "copy_kind" => &expected::EXPECT_COPY,
        "channel" => &expected::EXPECT_CHANNEL,
        "applicant" | "applicant_kind" => &expected::EXPECT_APPLICANT,
        "agency_role" => &expected::EXPECT_ROLE,
        "fact_type" => &expected::EXPECT_FACT_TYPE,
        "value" | "given_value" | "cell" | "cell_value" => &expected::EXPECT_VALUE,
        "instrument_kind" => &expected::EXPECT_KIND,
        "level" => &expected::EXPECT_LEVEL,
        "block_kind" | "block_end_word" => &expected::EXPECT_BLOCK,
        "validity" => &expected::EXPECT_VALIDITY,
        "ex_step" | "ex_ends" | "ex_documents" => &expected::EXPECT_EXPECTATION,
        _ => return None,
    })
}
