//! A write that ends anywhere: whatever byte of it was the last one on the disk, what was acknowledged
//! is there, once, and nothing of what was not.
//!
//! The log that SQLite writes ahead is cut off at a byte, as a crash cuts it, or goes on as rubbish from
//! there, as a disk leaves it that writes out of order. Every byte of the run instead of some takes
//! minutes: `TTHC_EVERY_BYTE=1 cargo test --test it -- bytes_of_a_run`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tthc::{interp::Command, store::Store};

use crate::{
    interp::FIXTURES,
    store::{later, told},
    support::Folder,
};

/// The head of a log that is written ahead, and that of a page in it.
const HEAD: usize = 32;
const FRAME: usize = 24 + 4096;

/// A run with all that was on the disk, and what the store held after each acknowledgement.
struct Run {
    folder: Folder,
    /// The file before and after the log was carried over into it.
    before: Vec<u8>,
    after: Vec<u8>,
    wal: Vec<u8>,
    /// The length of the log written ahead at each acknowledgement, and all lines then.
    acknowledged: Vec<(usize, String)>,
}

fn exported(store: &Store) -> String {
    let mut text = String::new();
    store.export(&mut |line| text.extend([line, "\n"])).unwrap();
    text
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn run(name: &str) -> Run {
    let folder = Folder::new(name);
    let path = folder.write("kho", "");
    drop(Store::create(&path, "H15.50").unwrap());
    let before = fs::read(&path).unwrap();
    let mut store = Store::open(&path).unwrap();
    let mut acknowledged = vec![(0, exported(&store))];
    let note = |store: &Store, all: &mut Vec<(usize, String)>| {
        let wal = fs::read(beside(&path, "-wal")).unwrap();
        all.push((wal.len(), exported(store)));
    };
    let paths = vec![format!("tests/fixtures/interp/{}.tthc", FIXTURES[0])];
    for (_, filing, commands) in told(&paths) {
        let filed = store.file(&filing, later()).unwrap();
        note(&store, &mut acknowledged);
        for command in commands.get(1..).unwrap_or_default() {
            let one: [(&str, &Command); 1] = [(&filed.code, command)];
            store.take(&one, later()).unwrap();
            note(&store, &mut acknowledged);
        }
    }
    let wal = fs::read(beside(&path, "-wal")).unwrap();
    assert_eq!(
        fs::read(&path).unwrap(),
        before,
        "the log was carried over too soon"
    );
    assert_eq!(acknowledged.last().unwrap().0, wal.len());
    drop(store);
    let after = fs::read(&path).unwrap();
    Run {
        folder,
        before,
        after,
        wal,
        acknowledged,
    }
}

impl Run {
    /// Opens a store of these bytes.
    fn open(&self, file: &[u8], wal: &[u8]) -> Store {
        let path = self.folder.write("cut", file);
        let _ = fs::remove_file(beside(&path, "-shm"));
        fs::write(beside(&path, "-wal"), wal).unwrap();
        Store::open(&path).unwrap()
    }

    /// What must be there when so many bytes of the log are.
    fn expected(&self, n_bytes: usize) -> &str {
        let whole = self.acknowledged.iter().take_while(|it| it.0 <= n_bytes);
        &whole.last().unwrap().1
    }

    fn cut_at(&self, n_bytes: usize) {
        let store = self.open(&self.before, &self.wal[..n_bytes]);
        assert!(
            exported(&store) == self.expected(n_bytes),
            "cut at {n_bytes}"
        );
    }

    /// From here on the log is not what was written.
    fn rubbish_from(&self, n_bytes: usize) {
        let mut wal = self.wal.clone();
        for byte in &mut wal[n_bytes..] {
            *byte ^= 0x5a;
        }
        let store = self.open(&self.before, &wal);
        assert!(
            exported(&store) == self.expected(n_bytes),
            "rubbish from {n_bytes}"
        );
    }
}

#[test]
fn a_write_that_ends_at_a_page_loses_nothing_and_doubles_nothing() {
    let run = run("a_write_that_ends");
    let n_frames = (run.wal.len() - HEAD) / FRAME;
    assert_eq!(run.wal.len(), HEAD + n_frames * FRAME);
    assert!(run.acknowledged.len() > 10 && n_frames > 50, "{n_frames}");
    for n in 0..=n_frames {
        let at = HEAD + n * FRAME;
        run.cut_at(at);
        run.cut_at(at - 1);
        run.rubbish_from(at - 1);
        run.cut_at((at + 24).min(run.wal.len()));
    }
}

#[test]
fn a_file_that_was_written_in_part_is_mended_from_the_log() {
    let run = run("written_in_part");
    let (_, last) = run.acknowledged.last().unwrap();
    for n_bytes in (0..=run.after.len()).step_by(2048) {
        let mut file = run.after[..n_bytes].to_vec();
        file.extend(run.before.get(n_bytes..).unwrap_or_default());
        let store = run.open(&file, &run.wal);
        assert!(exported(&store) == *last, "written up to {n_bytes}");
    }
}

#[test]
fn what_is_left_after_a_cut_proves_itself_and_goes_on() {
    let run = run("left_after_a_cut");
    let all = &run.acknowledged;
    for (n_bytes, lines) in all.iter().skip(1).step_by(all.len() / 6) {
        let store = run.open(
            &run.before,
            &run.wal[..n_bytes + (FRAME - 1).min(run.wal.len() - n_bytes)],
        );
        assert_eq!(store.verify().unwrap().altered, None, "{n_bytes}");
        let carried = run.folder.write(&format!("again-{n_bytes}"), "");
        let (other, _) = Store::import(&carried, lines.lines()).unwrap();
        assert_eq!(exported(&other), exported(&store));
    }
}

#[test]
fn bytes_of_a_run_as_the_last_one() {
    let run = run("bytes_of_a_run");
    assert!(run.wal.len() > 100_000, "{}", run.wal.len());
    let every = std::env::var_os("TTHC_EVERY_BYTE").is_some();
    let bytes = (HEAD..=run.wal.len()).step_by(if every { 1 } else { 2_003 });
    for at in bytes {
        run.cut_at(at);
    }
}
