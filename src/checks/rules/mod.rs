//! One file for each rule, and the one list of them.

use super::declare::rules;

rules! {
    step_without_actor::STEP_WITHOUT_ACTOR,
}
