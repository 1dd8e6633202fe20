//! A form as a DOCX file.

mod body;
mod picture;

use super::Form;
use crate::export::docx::{Sizes, package};

/// Small, since most forms stand on a sheet of A5.
const SIZES: Sizes = Sizes {
    title: 26,
    text: 20,
    cell: 18,
    foot: 15,
};

/// Writes a form as a DOCX file.
///
/// Returns `None` only where the package is larger than the format allows.
#[must_use]
pub fn to_docx(form: &Form) -> Option<Vec<u8>> {
    let code = form.head.code.as_ref();
    let qr = code.and_then(|it| it.qr.as_ref());
    package(
        &form.title,
        &SIZES,
        body::document(form),
        qr.map(picture::png),
    )
}
