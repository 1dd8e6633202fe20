//! One file for each rule, and the one list of them.

use super::declare::rules;

rules! {
    missing_mandatory_part::MISSING_MANDATORY_PART,
    unstated_conditional_part::UNSTATED_CONDITIONAL_PART,
    unstated_number_of_sets::UNSTATED_NUMBER_OF_SETS,
    malformed_procedure_code::MALFORMED_PROCEDURE_CODE,
    requirement_without_basis::REQUIREMENT_WITHOUT_BASIS,
    non_normative_basis::NON_NORMATIVE_BASIS,
    undelegated_basis::UNDELEGATED_BASIS,
    basis_not_in_force::BASIS_NOT_IN_FORCE,
    basis_without_provision::BASIS_WITHOUT_PROVISION,
    vague_paper::VAGUE_PAPER,
    unstated_copies::UNSTATED_COPIES,
    form_without_number::FORM_WITHOUT_NUMBER,
    uneven_cases::UNEVEN_CASES,
    overclaimed_online_level::OVERCLAIMED_ONLINE_LEVEL,
    unfounded_fee::UNFOUNDED_FEE,
    unstated_amount::UNSTATED_AMOUNT,
    unreachable_step::UNREACHABLE_STEP,
    path_without_outcome::PATH_WITHOUT_OUTCOME,
    contradictory_guard::CONTRADICTORY_GUARD,
    uncovered_case::UNCOVERED_CASE,
    unbounded_cycle::UNBOUNDED_CYCLE,
    step_without_actor::STEP_WITHOUT_ACTOR,
    decision_without_refusal::DECISION_WITHOUT_REFUSAL,
    broken_parallel_block::BROKEN_PARALLEL_BLOCK,
    missing_time_limit::MISSING_TIME_LIMIT,
    unclear_clock_start::UNCLEAR_CLOCK_START,
    steps_exceed_limit::STEPS_EXCEED_LIMIT,
    unclear_supplement_terms::UNCLEAR_SUPPLEMENT_TERMS,
}
