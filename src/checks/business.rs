//! Which procedures set conditions for doing business (điều kiện đầu tư kinh doanh).
//!
//! The language has no mark for it; the title says so in words that legal texts use
//! for nothing else, and the classes of applicants must be able to do business.

use crate::{
    law,
    model::Procedure,
    source::{Wording, starts_with},
    syntax::words::ApplicantKind,
    values::Date,
};

/// Words of a title under which a business is licensed.
const PHRASES: &[&str] = &[
    "đủ điều kiện kinh doanh",
    "đủ điều kiện buôn bán",
    "đủ điều kiện sản xuất",
    "đủ điều kiện hoạt động",
    "đủ điều kiện hành nghề",
    "giấy phép kinh doanh",
    "giấy phép sản xuất",
    "phép kinh doanh",
    "kinh doanh dịch vụ",
    "hoạt động kinh doanh",
];

/// Returns the words of the title that speak of doing business.
pub(crate) fn phrase(procedure: &Procedure) -> Option<&'static str> {
    let title = procedure.title.value()?;
    let wording = Wording::new(title);
    // `đủ điều kiện hoạt động tại địa điểm mới`: the place of a branch, not the business.
    let of_business = |phrase: &&&str| {
        let length = phrase.split_whitespace().count();
        let mut places = wording.places_of(phrase);
        places.any(|at| !starts_with(wording.from(at + length), &["tại", "địa", "điểm"]))
    };
    let phrase = PHRASES.iter().find(of_business)?;
    let public =
        |kind: &ApplicantKind| matches!(kind, ApplicantKind::Official | ApplicantKind::Household);
    let applicants = procedure.applicants.as_ref();
    let none_of_business =
        applicants.is_some_and(|it| !it.kinds.is_empty() && it.kinds.iter().all(public));
    (!none_of_business).then_some(phrase)
}

/// Tells whether a procedure licenses a business on a day on which the law says who may
/// set conditions for it.
pub(crate) fn is_business(procedure: &Procedure, date: Date) -> bool {
    law::competence(law::Element::BusinessCondition, date).is_some() && phrase(procedure).is_some()
}
