//! Codes of findings about models in BPMN.

use crate::diagnostic::codes;

codes! {
    /// No process that could run: no start, a flow that leads nowhere.
    INCOMPLETE_MODEL = "M01" "incomplete-model" Error;
    /// Some case never comes to its end, or something is done twice.
    UNSOUND_MODEL = "M02" "unsound-model" Error;
    /// It was not found out whether every case comes to its end.
    UNDECIDED_MODEL = "M03" "undecided-model" Warning;
}
