//! The forms of a run as files: each whole or not at all, and what else lies in their folder.

use std::path::Path;

use crate::{
    cli::{Failure, Ui, fixes, project},
    export::forms::{Form, Forms, to_docx, to_html},
    messages::{cli, forms as m},
};

/// Writes every form as HTML and DOCX into a folder, and tells what the reader must know.
pub(in crate::cli) fn write(made: &Forms, folder: &Path, ui: &mut Ui<'_>) -> Result<(), Failure> {
    if !made.forms.is_empty() {
        let failed = || Failure::from(cli::UNWRITABLE.with("path", project::shown(folder)));
        std::fs::create_dir_all(folder).map_err(|_| failed())?;
        let files = rendered(&made.forms)?;
        for (name, bytes) in &files {
            fixes::write(&folder.join(name), bytes)?;
        }
        let left = left_over(folder, &files);
        if !left.is_empty() {
            ui.say(&m::FORMS_LEFT_OVER.with("files", left.join(", ")));
        }
        let text = m::FORMS_WRITTEN
            .with("n", made.forms.len())
            .with("path", project::shown(folder));
        ui.say(&text);
    }
    for note in &made.notes {
        ui.say(note);
    }
    Ok(())
}

type File = (String, Vec<u8>);

/// Makes every file before the first one is written.
fn rendered(forms: &[Form]) -> Result<Vec<File>, Failure> {
    let mut files = Vec::new();
    for form in forms {
        let name = &form.file;
        let docx =
            to_docx(form).ok_or_else(|| Failure::from(m::FORMS_BROKEN.with("name", name)))?;
        files.push((format!("{name}.html"), to_html(form).into_bytes()));
        files.push((format!("{name}.docx"), docx));
    }
    Ok(files)
}

/// Finds forms in the folder that are not of this run: an old refusal must not pass for one of now.
fn left_over(folder: &Path, files: &[File]) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|it| it.file_name().into_string().ok());
    let mut left: Vec<String> = names
        .filter(|it| is_form(it) && !files.iter().any(|file| file.0 == *it))
        .collect();
    left.sort();
    left
}

/// Tells whether a name is one that forms have: `03-phieu-tu-choi.html`.
fn is_form(name: &str) -> bool {
    let mut letters = name.bytes();
    let numbered = letters.by_ref().take(2).all(|it| it.is_ascii_digit());
    let path = Path::new(name);
    let ending = path
        .extension()
        .is_some_and(|it| it == "html" || it == "docx");
    numbered && letters.next() == Some(b'-') && ending
}

#[cfg(test)]
mod tests {
    use super::is_form;

    #[test]
    fn forms_are_known_by_their_names() {
        assert!(is_form("03-phieu-tu-choi.html") && is_form("01-giay-tiep-nhan-2.docx"));
        for other in ["so.html", "03-phieu.txt", "3-x.html", "", "03", "0é-x.html"] {
            assert!(!is_form(other), "{other}");
        }
    }
}
