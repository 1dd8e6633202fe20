//! What the grammar expected, in words for people.

use pest::error::{Error as PestError, ErrorVariant};

use super::grammar::Rule;
use crate::{
    messages::{Arg, Message, syntax as msg},
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
        | "flag" => &msg::EXPECT_NAME,
        "quoted" | "quote_piece" => &msg::EXPECT_QUOTED,
        "number" | "integer" | "quantity" => &msg::EXPECT_NUMBER,
        "date" | "until_date" | "last_day" => &msg::EXPECT_DATE,
        "time" | "instant" | "hours" | "hour_range" => &msg::EXPECT_TIME,
        "colon" => &msg::EXPECT_COLON,
        "comma" => &msg::EXPECT_COMMA,
        "EOI" => &msg::EXPECT_END,
        "condition" | "cond_all" | "cond_not" | "cond_atom" | "comparison" => {
            &msg::EXPECT_CONDITION
        }
        "channel_test" | "applicant_test" | "value_test" | "cmp_is" | "cmp_in" => {
            &msg::EXPECT_COMPARISON
        }
        "limit" | "limit_from" | "limit_length" | "length" | "within" => &msg::EXPECT_LIMIT,
        "time_unit" => &msg::EXPECT_UNIT,
        "event" | "ev_named" => &msg::EXPECT_EVENT,
        "citation" | "citations" | "bare_citation" | "locator" => &msg::EXPECT_CITATION,
        "instrument_ref" | "doc_number" => &msg::EXPECT_INSTRUMENT,
        "paper_attr" | "attr_copies" | "alt_attr" => &msg::EXPECT_ATTRIBUTE,
        "act" | "step_kind" => &msg::EXPECT_STEP,
        "outcome" => &msg::EXPECT_OUTCOME,
        "effect_part" | "expiry" => &msg::EXPECT_EFFECT,
        "fee_value" | "fee_formula" | "fee_term" | "money" => &msg::EXPECT_FEE,
        "copy_kind" => &msg::EXPECT_COPY,
        "channel" => &msg::EXPECT_CHANNEL,
        "applicant" | "applicant_kind" => &msg::EXPECT_APPLICANT,
        "agency_role" => &msg::EXPECT_ROLE,
        "fact_type" => &msg::EXPECT_FACT_TYPE,
        "value" | "given_value" | "cell" | "cell_value" => &msg::EXPECT_VALUE,
        "instrument_kind" => &msg::EXPECT_KIND,
        "level" => &msg::EXPECT_LEVEL,
        "block_kind" | "block_end_word" => &msg::EXPECT_BLOCK,
        "validity" => &msg::EXPECT_VALIDITY,
        "ex_step" | "ex_ends" | "ex_documents" => &msg::EXPECT_EXPECTATION,
        _ => return None,
    })
}
