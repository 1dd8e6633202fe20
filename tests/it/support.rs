//! One helper per boundary, shared by all areas.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Returns a path of the package.
pub(crate) fn repo(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Runs assertions with snapshots in `tests/snapshots/<area>`, named as they say.
pub(crate) fn with_snapshots(area: &str, assertions: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(repo("tests/snapshots").join(area));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(assertions);
}

/// Compares a generated file with what is committed; `TTHC_BLESS=1` writes it.
pub(crate) fn bless(path: &str, expected: &str) {
    let full = repo(path);
    if env::var_os("TTHC_BLESS").is_some() {
        fs::write(&full, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(&full)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        found == expected,
        "{path} is not fresh; run the tests with TTHC_BLESS=1 and look at the change"
    );
}
