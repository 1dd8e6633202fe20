//! The codes of names, types and structure (N01 to N59); ids are never reused.

use crate::diagnostic::codes;

codes! {
    /// A citation or a list names an instrument that no file declares.
    UNKNOWN_INSTRUMENT = "N01" "unknown-instrument" Error;
    /// A procedure or a template of this name is not declared.
    UNKNOWN_PROCEDURE = "N02" "unknown-procedure" Error;
    /// The procedure has no agency of this name.
    UNKNOWN_AGENCY = "N03" "unknown-agency" Error;
    /// No file declares a database of this name.
    UNKNOWN_DATABASE = "N04" "unknown-database" Error;
    /// The procedure has no fact of this name.
    UNKNOWN_FACT = "N05" "unknown-fact" Error;
    /// The procedure has no paper of this name.
    UNKNOWN_PAPER = "N06" "unknown-paper" Error;
    /// The procedure has no step of this name.
    UNKNOWN_STEP = "N07" "unknown-step" Error;
    /// The procedure has no result of this name.
    UNKNOWN_RESULT = "N08" "unknown-result" Error;
    /// The procedure has no fee of this name.
    UNKNOWN_FEE = "N09" "unknown-fee" Error;
    /// The procedure has no clock of this name.
    UNKNOWN_CLOCK = "N10" "unknown-clock" Error;
    /// The procedure has no ground for refusal of this name.
    UNKNOWN_GROUND = "N11" "unknown-ground" Error;
    /// The fact has no value of this name.
    UNKNOWN_VALUE = "N12" "unknown-value" Error;
    /// The procedure has no prerequisite of this name.
    UNKNOWN_PREREQUISITE = "N13" "unknown-prerequisite" Error;
    /// A provision of an instrument asks for a fact, which only procedures have.
    FACT_IN_INSTRUMENT = "N14" "fact-in-instrument" Error;
    /// Two names of one scope have the same plain spelling.
    DUPLICATE_NAME = "N15" "duplicate-name" Error;
    /// Two versions of one procedure are in force on the same day, or it cannot be told.
    OVERLAPPING_VERSIONS = "N16" "overlapping-versions" Error;
    /// A procedure is derived from itself, or an agency stands above itself.
    CIRCULAR_DERIVATION = "N17" "circular-derivation" Error;
    /// A clause means nothing for its owner.
    CLAUSE_NOT_HERE = "N20" "clause-not-here" Error;
    /// An item, a part or a group means nothing where it stands.
    LINE_NOT_HERE = "N21" "line-not-here" Error;
    /// A finding is suppressed without a written reason.
    SUPPRESSION_WITHOUT_REASON = "N23" "suppression-without-reason" Error;
    /// A clause that may stand once stands twice.
    CLAUSE_TWICE = "N24" "clause-twice" Error;
    /// A value is of another type than what it is compared with.
    WRONG_TYPE = "N25" "wrong-type" Error;
    /// Two units differ; units compare only with themselves.
    UNIT_MISMATCH = "N26" "unit-mismatch" Error;
    /// A comparison of order on something that has no order.
    NO_ORDER = "N27" "no-order" Error;
    /// A fact stands alone in a condition without being a yes/no fact.
    FACT_NOT_YES_NO = "N28" "fact-not-yes-no" Error;
    /// A text stands in a condition.
    TEXT_IN_CONDITION = "N29" "text-in-condition" Error;
    /// A condition uses a fact in a case in which it is never asked.
    FACT_NOT_ASKED = "N30" "fact-not-asked-here" Error;
    /// A fact is asked only when its own answer is known.
    CIRCULAR_GUARD = "N31" "circular-guard" Error;
    /// A choice among values, papers or results has nothing to choose from.
    NOTHING_TO_CHOOSE = "N33" "nothing-to-choose" Error;
    /// A block of steps is not closed.
    BLOCK_NOT_CLOSED = "N34" "block-not-closed" Error;
    /// An end line closes no block, or another kind of block.
    END_WITHOUT_BLOCK = "N35" "end-without-block" Error;
    /// A branch line does not fit the block in which it stands.
    BRANCH_NOT_HERE = "N36" "branch-not-here" Error;
    /// A step stands in a block before its first branch.
    STEP_OUTSIDE_BRANCH = "N37" "step-outside-branch" Error;
    /// A block has no branch.
    BLOCK_WITHOUT_BRANCH = "N38" "block-without-branch" Error;
    /// A step of this kind never ends so.
    OUTCOME_NOT_OF_STEP = "N39" "outcome-not-of-step" Error;
    /// A step says twice what follows an outcome.
    OUTCOME_TWICE = "N40" "outcome-twice" Error;
    /// A step names something that its act is not done to.
    OBJECT_NOT_OF_STEP = "N41" "object-not-of-step" Error;
    /// A time limit counts from something that is no event.
    NOT_AN_EVENT = "N42" "not-an-event" Error;
    /// A step returns to a step that is not shared.
    NOT_SHARED = "N43" "not-a-shared-step" Error;
    /// A row of a table has another number of cells than the table has columns.
    ROW_WIDTH = "N44" "row-width" Error;
    /// Rows or tiers without a table, or a table without rows.
    ROWS_DO_NOT_FIT = "N45" "rows-do-not-fit" Error;
    /// A fee is multiplied by something that is no number.
    FACTOR_NOT_NUMBER = "N46" "factor-not-number" Error;
    /// An example does not say of which procedure it is.
    EXAMPLE_WITHOUT_PROCEDURE = "N47" "example-without-procedure" Error;
    /// A template parameter is missing, unknown, or used without value.
    TEMPLATE_PARAMETER = "N48" "template-parameter" Error;
    /// An item is dropped that is not inherited.
    NOTHING_TO_DROP = "N49" "nothing-to-drop" Error;
    /// An interval ends before it begins.
    REVERSED_INTERVAL = "N51" "reversed-interval" Error;
    /// A round of supplement on a step that asks for none.
    ROUND_WITHOUT_SUPPLEMENT = "N52" "round-without-supplement" Error;
    /// A count of zero.
    ZERO_COUNT = "N53" "zero-count" Error;
    /// A condition is left in words though the facts of the procedure decide it.
    CONDITION_IN_WORDS = "N54" "condition-in-words" Error;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_order_and_names_differ() {
        let ids: Vec<&str> = ALL.iter().map(|code| code.id).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ids, sorted);
        let mut names: Vec<&str> = ALL.iter().map(|code| code.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}
