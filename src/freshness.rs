//! For unit tests: a file of the project is what the code makes.

use std::{env, fs, path::Path};

/// Compares a file with what it should be, or writes it where the tests run with `TTHC_BLESS=1`.
#[expect(
    clippy::disallowed_methods,
    reason = "a test reads and writes the files of the project"
)]
pub(crate) fn demand(path: &str, expected: &str) {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if env::var_os("TTHC_BLESS").is_some() {
        fs::write(&full, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(&full).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == expected,
        "{path} is not fresh; run the tests with TTHC_BLESS=1 and look at the change"
    );
}
