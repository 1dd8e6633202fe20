//! One helper per boundary, shared by all areas.

use std::path::{Path, PathBuf};

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
