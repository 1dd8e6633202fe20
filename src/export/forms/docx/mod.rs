//! A form as a DOCX file: `WordprocessingML` of its own, packed by `zip`.
//!
//! A form needs paragraphs, two headings, tables and one picture. A library for all of `WordprocessingML`
//! costs more than these few parts; `zip` is in the program already, for workbooks.
//! The same form gives the same bytes: no part holds a clock.

mod body;
mod parts;
mod picture;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::Form;

/// A part of the package with its path.
struct Part {
    path: &'static str,
    bytes: Vec<u8>,
}

impl Part {
    fn of(path: &'static str, text: String) -> Self {
        Self {
            path,
            bytes: text.into_bytes(),
        }
    }
}

/// Writes a form as a DOCX file.
///
/// Returns `None` only where the package is larger than the format allows.
#[must_use]
pub fn to_docx(form: &Form) -> Option<Vec<u8>> {
    pack(&content(form)).ok()
}

fn content(form: &Form) -> Vec<Part> {
    let code = form.head.code.as_ref();
    let qr = code.and_then(|it| it.qr.as_ref());
    let mut all = vec![
        // First of all, as readers of the format expect.
        Part::of(parts::TYPES_PATH, parts::types(qr.is_some())),
        Part::of("_rels/.rels", parts::package_relations()),
        Part::of(parts::CORE_PATH, parts::core(&form.title)),
        Part::of(parts::DOCUMENT_PATH, body::document(form)),
        Part::of(parts::STYLES_PATH, parts::STYLES.to_owned()),
        Part::of(
            "word/_rels/document.xml.rels",
            parts::document_relations(qr.is_some()),
        ),
    ];
    all.extend(qr.map(|it| Part {
        path: parts::PICTURE_PATH,
        bytes: picture::png(it),
    }));
    all
}

fn pack(parts: &[Part]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for part in parts {
        zip.start_file(part.path, options)?;
        zip.write_all(&part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
