//! Whether the name of a file fits what is written into it.

use std::path::Path;

use clap::ValueEnum;

use super::{Failure, project::shown};
use crate::messages::{Arg, cli};

/// Endings that mean a format of another name.
const OTHER_ENDINGS: [(&str, &str); 4] = [
    ("gv", "dot"),
    ("htm", "html"),
    ("mmd", "mermaid"),
    ("yml", "yaml"),
];
/// Endings of formats that nothing here writes, though people look for them.
const NEVER_WRITTEN: [&str; 13] = [
    "bmp", "csv", "doc", "docx", "gif", "jpeg", "jpg", "ods", "odt", "pdf", "png", "webp", "xls",
];

/// Refuses a name whose ending promises another format than the one that is written.
///
/// # Errors
/// A failure that names the formats of the command.
pub(super) fn demand<F: ValueEnum>(path: &Path, format: &F) -> Result<(), Failure> {
    let Some(ending) = path.extension().and_then(|it| it.to_str()) else {
        return Ok(());
    };
    let ending = ending.to_ascii_lowercase();
    let other = OTHER_ENDINGS.iter().find(|it| it.0 == ending);
    let meant = other.map_or(ending.as_str(), |it| it.1);
    let name = |it: &F| it.to_possible_value().map(|it| it.get_name().to_owned());
    let names: Vec<String> = F::value_variants().iter().filter_map(name).collect();
    let written = name(format).unwrap_or_default();
    if meant == written {
        return Ok(());
    }
    let refused = if names.iter().any(|it| it == meant) {
        &cli::NAME_OF_OTHER_FORMAT
    } else if NEVER_WRITTEN.contains(&meant) {
        &cli::FORMAT_NOT_WRITTEN
    } else {
        return Ok(());
    };
    let names: Vec<Arg> = names.into_iter().map(Arg::from).collect();
    let text = refused.with("path", shown(path)).with("meant", meant);
    Err(text.with("format", written).with("names", names).into())
}
