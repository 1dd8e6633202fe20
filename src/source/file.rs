//! Files: what the user wrote, what is parsed, and the places in both.

use std::sync::OnceLock;

use thiserror::Error;

use super::{
    Span,
    lines::LineIndex,
    normalise::{OffsetMap, normalise},
    printable,
};

/// The largest file that is read, in bytes (16 MiB).
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;

/// The index of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A file that cannot be read as text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SourceError {
    /// The file has more bytes than [`MAX_FILE_BYTES`].
    #[error("the file has {bytes} bytes; the limit is {MAX_FILE_BYTES}")]
    TooLarge {
        /// The size of the file in bytes.
        bytes: usize,
    },
    /// The bytes are no plain text in UTF-8.
    #[error("byte {offset} is no plain text in UTF-8")]
    NotText {
        /// The first byte that is not UTF-8.
        offset: usize,
        /// What the file looks like by its first bytes.
        looks_like: Option<OtherFormat>,
    },
}

/// What people save or rename in place of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFormat {
    /// A text in UTF-16.
    Utf16,
    /// A document of Word or Excel (`.docx`, `.xlsx`), or another zip archive.
    Archive,
    /// A document of an older Word or Excel (`.doc`, `.xls`).
    OldOffice,
    /// A PDF.
    Pdf,
    /// A document in Rich Text Format, whose bytes are text, but of another kind.
    Rtf,
    /// A picture or a scanned page.
    Picture,
}

impl OtherFormat {
    /// Tells what bytes look like that are no text.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const FIRST_BYTES: [(&[u8], OtherFormat); 10] = [
            (&[0xff, 0xfe], OtherFormat::Utf16),
            (&[0xfe, 0xff], OtherFormat::Utf16),
            (b"PK\x03\x04", OtherFormat::Archive),
            (&[0xd0, 0xcf, 0x11, 0xe0], OtherFormat::OldOffice),
            (b"%PDF-", OtherFormat::Pdf),
            (b"{\\rtf", OtherFormat::Rtf),
            (b"\x89PNG", OtherFormat::Picture),
            (b"\xff\xd8\xff", OtherFormat::Picture),
            (b"II*\0", OtherFormat::Picture),
            (b"MM\0*", OtherFormat::Picture),
        ];
        let mut known = FIRST_BYTES.into_iter();
        known.find(|it| bytes.starts_with(it.0)).map(|it| it.1)
    }
}

/// One file.
#[derive(Debug)]
pub struct SourceFile {
    name: String,
    original: String,
    /// Made when first asked for, so that many files are made ready side by side.
    parsed: OnceLock<Option<(String, OffsetMap)>>,
    lines: OnceLock<LineIndex>,
}

/// A place as an editor shows it; lines and columns count from 1, columns count
/// letters (not bytes), offsets count bytes of what the user wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The line of the first letter.
    pub line: usize,
    /// The column of the first letter.
    pub column: usize,
    /// The line of the end.
    pub end_line: usize,
    /// The column after the last letter.
    pub end_column: usize,
}

impl SourceFile {
    /// Makes a file from text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            original: text.into(),
            parsed: OnceLock::new(),
            lines: OnceLock::new(),
        }
    }

    /// Makes a file from bytes.
    ///
    /// # Errors
    /// The file is too large or not UTF-8; the size is looked at first.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, SourceError> {
        if bytes.len() > MAX_FILE_BYTES {
            return Err(SourceError::TooLarge { bytes: bytes.len() });
        }
        let looks_like = OtherFormat::of(&bytes);
        if looks_like.is_some_and(|it| matches!(it, OtherFormat::Pdf | OtherFormat::Rtf)) {
            let offset = 0;
            return Err(SourceError::NotText { offset, looks_like });
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => Err(SourceError::NotText {
                offset: error.utf8_error().valid_up_to(),
                looks_like,
            }),
        }
    }

    /// Returns the name as it was given, a path for most files.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the name without its folders.
    pub fn base_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }

    /// Returns the text that is parsed, to which spans refer.
    pub fn text(&self) -> &str {
        self.parsed().map_or(&self.original, |(text, _)| text)
    }

    fn parsed(&self) -> Option<&(String, OffsetMap)> {
        let parsed = self.parsed.get_or_init(|| normalise(&self.original));
        parsed.as_ref()
    }

    /// Returns what the user wrote.
    pub fn original(&self) -> &str {
        &self.original
    }

    /// Gives back what the user wrote.
    #[must_use]
    pub fn into_original(self) -> String {
        self.original
    }

    /// Returns the byte of the user's text for a byte of the parsed text.
    pub fn original_offset(&self, parsed: usize) -> usize {
        match self.parsed() {
            Some((_, map)) => map.original(parsed).min(self.original.len()),
            None => parsed.min(self.original.len()),
        }
    }

    /// Returns the parsed text of a span, or nothing for a span of another text.
    pub fn slice(&self, span: Span) -> &str {
        self.text().get(span.range()).unwrap_or_default()
    }

    /// Returns where a span stands in what the user wrote.
    pub fn place(&self, span: Span) -> Place {
        let (line, column) = self.line_column(span.start as usize);
        let (end_line, end_column) = self.line_column(span.end as usize);
        Place {
            start: self.original_offset(span.start as usize),
            end: self.original_offset(span.end as usize),
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// Returns where a span stands, with columns that count code points of what
    /// the user wrote; a byte order mark is no column.
    ///
    /// A letter and its combining marks are one column of [`SourceFile::place`]
    /// and as many here as the file has code points for them.
    pub fn written_place(&self, span: Span) -> Place {
        let place = self.place(span);
        let column = |offset: usize| {
            let before = self.original.get(..offset).unwrap_or_default();
            let line = before.rsplit(['\n', '\r']).next().unwrap_or_default();
            let at_top = line.len() == before.len();
            let mark = at_top && line.starts_with('\u{feff}');
            line.chars().count() - usize::from(mark) + 1
        };
        Place {
            column: column(place.start),
            end_column: column(place.end),
            ..place
        }
    }

    /// Returns the line, from 1, its text without the line end, and the offset at which it begins.
    pub fn line_at(&self, offset: usize) -> (usize, &str, usize) {
        let (line, start) = self.lines().line_of(offset);
        let end = self.lines().start_of(line + 1).map(|next| next - 1);
        let range = start..end.unwrap_or(self.text().len());
        let text = self.text().get(range).unwrap_or_default();
        (line + 1, text.strip_suffix('\r').unwrap_or(text), start)
    }

    fn line_column(&self, offset: usize) -> (usize, usize) {
        let (line, start) = self.lines().line_of(offset);
        let letters = self
            .text()
            .get(start..offset)
            .map_or(0, |text| text.chars().count());
        (line + 1, letters + 1)
    }

    fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(self.text()))
    }
}

/// All files of one run.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file and returns its index.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(file);
        id
    }

    /// Returns a file.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// Writes where a span stands: file, line and column; nothing for a file that is not here.
    pub fn location(&self, span: Span) -> String {
        self.get(span.file).map_or_else(String::new, |file| {
            let place = file.place(span);
            let name: String = file.name().chars().map(printable).collect();
            format!("{name}:{}:{}", place.line, place.column)
        })
    }

    /// Iterates over the files in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn columns_count_letters_in_both_forms() {
        for text in [
            "phí: không đồng".to_owned(),
            "phí: không đồng".nfd().collect(),
        ] {
            let file = SourceFile::new("a.tthc", text);
            let start = file.text().find("đồng").unwrap();
            let place = file.place(Span::new(FileId(0), start, file.text().len()));
            assert_eq!((place.line, place.column, place.end_column), (1, 12, 16));
            assert_eq!(place.end, file.original().len());
        }
    }

    #[test]
    fn written_columns_count_code_points_and_no_byte_order_mark() {
        let text: String = "\u{feff}phí: một\nlệ phí: đồng".nfd().collect();
        let file = SourceFile::new("a.tthc", text);
        let columns = |word: &str| {
            let start = file.text().find(word).unwrap();
            let place = file.written_place(Span::new(FileId(0), start, start + word.len()));
            (place.line, place.column, place.end_column)
        };
        // `í`, `ộ`, `ệ` and `ồ` are two and three code points in this form.
        assert_eq!(columns("phí"), (1, 1, 5));
        assert_eq!(columns("đồng"), (2, 12, 18));
    }

    #[test]
    fn large_files_are_refused_before_they_are_read_as_text() {
        let bytes = vec![0xff; MAX_FILE_BYTES + 1];
        assert!(matches!(
            SourceFile::from_bytes("a", bytes),
            Err(SourceError::TooLarge { .. })
        ));
    }
}
