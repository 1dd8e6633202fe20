//! Procedures among agencies, which no citizen or organisation waits for.

use crate::{model::Procedure, syntax::words::ApplicantKind, values::Stated};

/// How the codes of procedures among agencies begin in the national database.
const CODES: &[&str] = &["5.", "6."];

/// Tells whether a procedure is one inside the administration: its code says so, and only officials
/// and public bodies apply. Article 1(2)(a) of Decree 63/2010/NĐ-CP leaves such procedures out.
pub(crate) fn is_internal(procedure: &Procedure) -> bool {
    let Some(Stated::Value(code)) = &procedure.code else {
        return false;
    };
    let inside =
        |it: &ApplicantKind| matches!(it, ApplicantKind::Official | ApplicantKind::Organisation);
    let applicants = procedure.applicants.as_ref().is_some_and(|it| {
        it.others.is_empty() && !it.kinds.is_empty() && it.kinds.iter().all(inside)
    });
    applicants && CODES.iter().any(|it| code.text.starts_with(it))
}
