//! Procedures among agencies, which no citizen or organisation waits for.

use crate::{
    model::Procedure,
    source::Wording,
    syntax::words::{AgencyRole, ApplicantKind},
    values::Stated,
};

/// How the codes of procedures among agencies begin in the national database.
const CODES: &[&str] = &["5.", "6."];

/// Tells whether a procedure is one inside the administration: its code says so, and only officials
/// and public bodies apply. Article 1(2)(a) of Decree 63/2010/NĐ-CP leaves such procedures out.
pub(crate) fn is_internal(procedure: &Procedure) -> bool {
    let inside =
        |it: &ApplicantKind| matches!(it, ApplicantKind::Official | ApplicantKind::Organisation);
    let applicants = procedure.applicants.as_ref().is_some_and(|it| {
        it.others.is_empty() && !it.kinds.is_empty() && it.kinds.iter().all(inside)
    });
    applicants && has_internal_code(procedure)
}

/// Tells whether the code is one of procedures among agencies, whoever applies.
pub(crate) fn has_internal_code(procedure: &Procedure) -> bool {
    let Some(Stated::Value(code)) = &procedure.code else {
        return false;
    };
    is_code(&code.text)
}

/// Tells whether a code is one of procedures among agencies.
pub(crate) fn is_code(code: &str) -> bool {
    CODES.iter().any(|it| code.starts_with(it))
}

/// Tells whether the page leaves open that rules on administrative procedures bind it: its code is
/// one of procedures among agencies though others apply, or a court settles, which is no agency
/// of the administration.
pub(crate) fn is_doubtful(procedure: &Procedure) -> bool {
    let mut settling = procedure.agencies.values().filter(|it| {
        let settles = |role: &AgencyRole| matches!(role, AgencyRole::Handles | AgencyRole::Decides);
        it.roles.iter().any(settles)
    });
    has_internal_code(procedure)
        || settling.any(|it| Wording::new(&it.title).has_phrase("tòa án nhân dân"))
}
