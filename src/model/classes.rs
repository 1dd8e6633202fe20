//! Which classes of applicants belong to which.
//!
//! The list of applicants of the national portal keeps organisations apart from enterprises and
//! cooperatives; a fee table or a case of a law that says "tổ chức" means them all. So a class
//! named by a condition or a table covers the narrower classes too, unless the procedure itself
//! tells the narrower one apart by naming it in a condition or a table.

use super::Procedure;
use crate::syntax::words::ApplicantKind;

impl Procedure {
    /// Tells whether an applicant of one class is covered by a condition that names another.
    ///
    /// `None` where only the facts of the applicant say so: a trader may be an enterprise or an
    /// individual.
    ///
    /// ```
    /// use tthc::{Date, Session, syntax::words::ApplicantKind as K};
    ///
    /// let text = "thủ tục x \"X\"\nhồ sơ: 1 bộ\ntrường hợp đối tượng là tổ chức:\n  - a: \"Đơn\"\n";
    /// let mut session = Session::new(Date::new(2026, 7, 1).unwrap());
    /// session.add("x.tthc", text.as_bytes().to_vec(), true);
    /// let compiled = session.compile();
    /// let procedure = compiled.project.procedures.values().next().unwrap();
    /// assert_eq!(procedure.belongs(K::Cooperative, K::Organisation), Some(true));
    /// assert_eq!(procedure.belongs(K::Trader, K::Organisation), None);
    /// ```
    #[must_use]
    pub fn belongs(&self, kind: ApplicantKind, class: ApplicantKind) -> Option<bool> {
        if kind == class || class == ApplicantKind::Everyone {
            return Some(true);
        }
        if self.classes.contains(&kind) {
            return Some(false);
        }
        includes(class, kind)
    }
}

fn includes(class: ApplicantKind, kind: ApplicantKind) -> Option<bool> {
    use ApplicantKind as K;
    match (kind, class) {
        (
            K::Enterprise | K::Cooperative | K::ForeignOrganisation | K::ForeignInvestedEnterprise,
            K::Organisation,
        )
        | (K::ForeignInvestedEnterprise, K::Enterprise)
        | (K::Official, K::Citizen | K::Individual)
        | (K::Citizen | K::OverseasVietnamese | K::Foreigner, K::Individual) => Some(true),
        (K::Trader, K::Enterprise | K::Organisation | K::Individual)
        | (K::HouseholdBusiness, K::Household | K::Individual)
        | (K::Individual, K::Citizen) => None,
        _ => Some(false),
    }
}
