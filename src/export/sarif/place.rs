//! Files as URIs, spans as regions.

use std::{fmt::Write as _, path::Path};

use super::wire::{Artifact, Located, Physical, Region, Text};
use crate::source::{SourceFile, Sources, Span};

/// Returns a place with its words.
pub(super) fn located(sources: &Sources, span: Span, message: Option<Text>) -> Located {
    Located {
        id: None,
        physical_location: sources.get(span.file).map(|file| Physical {
            artifact_location: artifact(file.name()),
            region: region(file, span),
        }),
        logical_locations: Vec::new(),
        message,
    }
}

/// Returns a span in lines and code points of what the user wrote.
pub(super) fn region(file: &SourceFile, span: Span) -> Region {
    let place = file.written_place(span);
    Region {
        start_line: place.line,
        start_column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
    }
}

/// Returns a path as a URI: below the folder of the run, or with its full path.
pub(super) fn artifact(name: &str) -> Artifact {
    let path = name.replace(std::path::MAIN_SEPARATOR, "/");
    if Path::new(name).is_absolute() {
        let slash = if path.starts_with('/') { "" } else { "/" };
        return Artifact {
            uri: format!("file://{slash}{}", encoded(&path, "/:")),
            uri_base_id: None,
        };
    }
    Artifact {
        // A colon in the first part of a path would read as a scheme.
        uri: encoded(&path, "/"),
        uri_base_id: Some("%SRCROOT%"),
    }
}

/// Writes what RFC 3986 does not allow in a path, and all but plain letters, as `%` and two digits.
fn encoded(path: &str, kept: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        let letter = char::from(byte);
        if byte.is_ascii_alphanumeric() || "-._~".contains(letter) || kept.contains(letter) {
            out.push(letter);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        let uri = |name| artifact(name).uri;
        assert_eq!(uri("a/b.tthc"), "a/b.tthc");
        assert_eq!(uri("tàu cá#1?.tthc"), "t%C3%A0u%20c%C3%A1%231%3F.tthc");
        assert_eq!(uri("c:x%.tthc"), "c%3Ax%25.tthc");
        assert_eq!(artifact("a").uri_base_id, Some("%SRCROOT%"));
    }

    #[cfg(unix)]
    #[test]
    fn full_paths_have_no_base() {
        let full = artifact("/a b/c.tthc");
        assert_eq!(
            (full.uri.as_str(), full.uri_base_id),
            ("file:///a%20b/c.tthc", None)
        );
    }
}
