//! One helper per boundary, shared by all areas.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

use proptest::test_runner::{Config as ProptestConfig, RngSeed};

/// How many cases a property is tried with. The gate tries the same ones each time, so that a change is
/// refused for what it does and not by chance; `TTHC_CASES=100` looks for new ones, a hundred times as many.
pub(crate) fn cases(count: u32) -> ProptestConfig {
    let times = env::var("TTHC_CASES").ok().map(|it| it.parse().unwrap());
    ProptestConfig {
        cases: count.saturating_mul(times.unwrap_or(1)),
        rng_seed: times.map_or(RngSeed::Fixed(0), |_: u32| RngSeed::Random),
        ..ProptestConfig::default()
    }
}

/// Returns a path of the package.
pub(crate) fn repo(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns the files below a folder with an extension, sorted, as paths of the package.
pub(crate) fn files_below(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(repo(&folder)) else {
            continue;
        };
        for entry in entries {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let path = format!("{folder}/{name}");
            if repo(&path).is_dir() {
                folders.push(path);
            } else if Path::new(&name)
                .extension()
                .is_some_and(|it| it == extension)
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
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
    let differs = found.lines().zip(expected.lines()).find(|it| it.0 != it.1);
    assert!(
        found == expected,
        "{path} is not fresh; run the tests with TTHC_BLESS=1 and look at the change, first {differs:?}"
    );
}

/// A folder for one test, empty at its beginning.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Makes the folder; no two tests share one.
    pub(crate) fn new(name: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{count}"));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Returns a path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

/// What a command wrote and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the binary in a folder; the locale of the machine does not matter.
pub(crate) fn tthc(folder: &Folder, args: &[&str], input: &[u8]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tthc"));
    command.args(args).current_dir(folder.path(""));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that fails at once does not read its input.
    let written = child.stdin.take().unwrap().write_all(input);
    let early = |error: &std::io::Error| error.kind() == std::io::ErrorKind::BrokenPipe;
    assert!(
        written.is_ok() || written.as_ref().is_err_and(early),
        "{written:?}"
    );
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
