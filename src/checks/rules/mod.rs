//! One file for each rule, and the one list of them.

use super::declare::rules;

rules! {
    unreachable_step::UNREACHABLE_STEP,
    path_without_outcome::PATH_WITHOUT_OUTCOME,
    contradictory_guard::CONTRADICTORY_GUARD,
    uncovered_case::UNCOVERED_CASE,
    unbounded_cycle::UNBOUNDED_CYCLE,
    step_without_actor::STEP_WITHOUT_ACTOR,
    decision_without_refusal::DECISION_WITHOUT_REFUSAL,
    broken_parallel_block::BROKEN_PARALLEL_BLOCK,
    steps_exceed_limit::STEPS_EXCEED_LIMIT,
}
