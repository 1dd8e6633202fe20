//! Codes of findings about suppressions, which are no rules.

use crate::diagnostic::codes;

codes! {
    /// A suppression that silences nothing.
    UNUSED_SUPPRESSION = "N60" "unused-suppression" Warning;
}
