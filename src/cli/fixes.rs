//! Writing fixes into the user's files.

use std::{collections::BTreeMap, path::Path};

use super::{Failure, project::shown};
use crate::{
    diagnostic::{Applicability, Diagnostic, Edit, apply},
    messages::cli,
    source::{FileId, Sources, Span},
};

/// Returns the new text of each file that fixes change, and how many fixes were taken.
///
/// A fix is taken whole or not at all: one that touches the text of an earlier
/// one waits for the next round. What the user wrote elsewhere stays byte for byte.
pub(super) fn fixed(
    sources: &Sources,
    diagnostics: &[Diagnostic],
    unsafe_too: bool,
) -> (BTreeMap<FileId, String>, usize) {
    let mut taken: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    let mut n_taken = 0;
    for fix in diagnostics.iter().filter_map(|it| it.fix.as_ref()) {
        let allowed = match fix.applicability {
            Applicability::Safe => true,
            Applicability::Unsafe => unsafe_too,
            Applicability::DisplayOnly => false,
        };
        let edits: Option<Vec<Edit>> = fix.edits.iter().map(|it| original(sources, it)).collect();
        let changes = |edit: &Edit| {
            let file = sources.get(edit.span.file);
            file.and_then(|it| it.original().get(edit.span.range())) != Some(edit.text.as_str())
        };
        let wanted = |it: &Vec<Edit>| allowed && it.iter().any(changes);
        let Some(edits) = edits.filter(wanted) else {
            continue;
        };
        let free = edits.iter().all(|edit| {
            let mut others = taken.get(&edit.span.file).into_iter().flatten();
            others.all(|other| apart(edit.span, other.span))
        });
        if free {
            n_taken += 1;
            for edit in edits {
                taken.entry(edit.span.file).or_default().push(edit);
            }
        }
    }
    let texts = taken.into_iter().filter_map(|(file, edits)| {
        let (text, _) = apply(sources.get(file)?.original(), &edits);
        Some((file, text))
    });
    (texts.collect(), n_taken)
}

/// Writes a picture, a model or a list of findings; never over a text of procedures.
pub(super) fn write_output(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    if path.extension().is_some_and(|it| it == "tthc") {
        return Err(cli::OVERWRITES_SOURCE.with("path", shown(path)).into());
    }
    write(path, bytes)
}

/// Replaces a file whole: where that fails, what was there stays.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is where files are written"
)]
pub(super) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    let failed = || Failure::from(cli::UNWRITABLE.with("path", shown(path)));
    if path.is_dir() {
        return Err(cli::FOLDER_NOT_FILE.with("path", shown(path)).into());
    }
    // A link stays a link: what it points to is replaced.
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    // A pipe or a device is written through; only a plain file can be replaced.
    let plain = std::fs::metadata(&target).map_or(true, |it| it.is_file());
    let Some(name) = target.file_name().filter(|_| plain) else {
        return std::fs::write(path, bytes).map_err(|_| failed());
    };
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    // Two runs do not share it, and no walk over a project finds it.
    beside.push(format!(".{}.tmp", std::process::id()));
    let beside = target.with_file_name(beside);
    let written = std::fs::write(&beside, bytes).and_then(|()| {
        if let Ok(known) = std::fs::metadata(&target) {
            std::fs::set_permissions(&beside, known.permissions())?;
        }
        std::fs::rename(&beside, &target)
    });
    written.map_err(|_| {
        // What is left of the attempt is no file of the user.
        let _ = std::fs::remove_file(&beside);
        failed()
    })
}

/// Returns the edit in the bytes of the user.
fn original(sources: &Sources, edit: &Edit) -> Option<Edit> {
    let place = sources.get(edit.span.file)?.place(edit.span);
    Some(Edit {
        span: Span::new(edit.span.file, place.start, place.end),
        text: edit.text.clone(),
    })
}

/// Tells whether two edits can both be made; two at the same point cannot.
fn apart(left: Span, right: Span) -> bool {
    left.end < right.start || right.end < left.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Code, Fix, Severity},
        messages::Message,
        source::SourceFile,
    };

    static CODE: Code = Code {
        id: "S01",
        name: "not-understood",
        level: Severity::Error,
    };
    static MESSAGE: Message = Message {
        id: "MESSAGE",
        vi: "a",
        en: "a",
    };

    fn finding(edits: &[(usize, usize, &str)], applicability: Applicability) -> Diagnostic {
        let span = |start, end| Span::new(FileId(0), start, end);
        let edits = edits.iter().map(|(start, end, text)| Edit {
            span: span(*start, *end),
            text: (*text).to_owned(),
        });
        Diagnostic::new(&CODE, span(0, 0), MESSAGE.text()).fix(Fix {
            title: MESSAGE.text(),
            applicability,
            edits: edits.collect(),
        })
    }

    fn fix(text: &str, diagnostics: &[Diagnostic], unsafe_too: bool) -> (String, usize) {
        let mut sources = Sources::default();
        let id = sources.add(SourceFile::new("a", text));
        let (mut texts, n_taken) = fixed(&sources, diagnostics, unsafe_too);
        (
            texts.remove(&id).unwrap_or_else(|| text.to_owned()),
            n_taken,
        )
    }

    #[test]
    fn bytes_around_a_fix_stay_as_the_user_wrote_them() {
        let text = "ho\u{0302}\u{0300} so\u{031b}\r\nphi\u{301}\r\n";
        let parsed = "hồ sơ\r\nphí\r\n";
        let start = parsed.find("phí").unwrap();
        let end = start + "phí".len();
        let diagnostic = finding(&[(start, end, "lệ")], Applicability::Safe);
        assert_eq!(
            fix(text, &[diagnostic], false).0,
            "ho\u{0302}\u{0300} so\u{031b}\r\nlệ\r\n"
        );
    }

    #[test]
    fn a_fix_is_taken_whole_or_not_at_all() {
        let first = finding(&[(0, 1, "A")], Applicability::Safe);
        let second = finding(&[(0, 1, "X"), (4, 5, "Y")], Applicability::Safe);
        let third = finding(&[(2, 3, "C")], Applicability::Safe);
        assert_eq!(
            fix("a b c", &[first, second, third], false),
            ("A C c".to_owned(), 2)
        );
    }

    #[test]
    fn what_may_change_the_meaning_waits_to_be_asked_for() {
        let risky = finding(&[(0, 1, "b")], Applicability::Unsafe);
        let shown = finding(&[(0, 1, "c")], Applicability::DisplayOnly);
        let all = [risky, shown];
        assert_eq!(fix("a", &all, false), ("a".to_owned(), 0));
        assert_eq!(fix("a", &all, true), ("b".to_owned(), 1));
    }
}
