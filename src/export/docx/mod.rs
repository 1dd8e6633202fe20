//! DOCX packages: `WordprocessingML` of its own, packed by `zip`.
//!
//! What is written here needs paragraphs, headings, tables and one picture. A library for all of
//! `WordprocessingML` costs more than these few parts; `zip` is in the program already, for workbooks.
//! The same text gives the same bytes: no part holds a clock.

mod parts;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

pub(super) use parts::{PICTURE_ID, Sizes, XML};

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

/// Packs a document under its title, with one picture as a PNG where there is one.
///
/// Returns `None` only where the package is larger than the format allows.
pub(super) fn package(
    title: &str,
    sizes: &Sizes,
    document: String,
    picture: Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut all = vec![
        // First of all, as readers of the format expect.
        Part::of(parts::TYPES_PATH, parts::types(picture.is_some())),
        Part::of("_rels/.rels", parts::package_relations()),
        Part::of(parts::CORE_PATH, parts::core(title)),
        Part::of(parts::DOCUMENT_PATH, document),
        Part::of(parts::STYLES_PATH, parts::styles(sizes)),
        Part::of(
            "word/_rels/document.xml.rels",
            parts::document_relations(picture.is_some()),
        ),
    ];
    all.extend(picture.map(|bytes| Part {
        path: parts::PICTURE_PATH,
        bytes,
    }));
    pack(&all).ok()
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
