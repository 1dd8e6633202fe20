//! A store that somebody altered, or that is none: it is told, and what was there stays.

use std::fs;

use rusqlite::Connection;
use tthc::{
    export::log::Digest,
    store::{Altered, Store, StoreFault},
};

use crate::{
    store::{empty, filing, later, step},
    support::Folder,
};

/// A store with two dossiers, closed; returns the codes.
fn filled(folder: &Folder) -> Vec<String> {
    let mut store = empty(folder, "kho");
    let (machine, filing) = filing(None);
    let mut codes = Vec::new();
    for n in 0..2 {
        let code = store.file(&filing, later()).unwrap().code;
        let mut check = step(&machine, "2025-10-06 08:30", "tiếp_nhận", "complete");
        check.id = Some(format!("việc-{n}"));
        let refused = step(&machine, "2025-10-06 09:00", "trả", "done");
        let asked = [(code.as_str(), &check), (code.as_str(), &refused)];
        store.take(&asked, later()).unwrap();
        codes.push(code);
    }
    codes
}

/// Opens the file behind the back of the store, free to alter every row.
fn behind(folder: &Folder) -> Connection {
    let db = Connection::open(folder.path("kho")).unwrap();
    for table in ["meta", "definitions", "laws", "dossiers", "log"] {
        db.execute_batch(&format!(
            "DROP TRIGGER IF EXISTS {table}_update; DROP TRIGGER IF EXISTS {table}_delete"
        ))
        .unwrap();
    }
    db
}

fn altered(folder: &Folder) -> Option<Altered> {
    let store = Store::open(&folder.path("kho")).unwrap();
    store.verify().unwrap().altered
}

#[test]
fn rows_of_the_log_are_neither_changed_nor_taken_away() {
    let folder = Folder::new("rows_are_kept");
    filled(&folder);
    let db = Connection::open(folder.path("kho")).unwrap();
    for table in ["meta", "definitions", "laws", "dossiers", "log"] {
        let column = match table {
            "meta" => "value",
            "dossiers" => "code",
            _ => "body",
        };
        let change = db.execute(&format!("UPDATE {table} SET {column} = 'x'"), []);
        assert!(change.is_err(), "{table}");
        let away = db.execute(&format!("DELETE FROM {table}"), []);
        assert!(away.is_err(), "{table}");
    }
    drop(db);
    assert_eq!(altered(&folder), None);
}

#[test]
fn a_byte_of_the_log_that_was_altered_is_found_and_its_line_named() {
    let folder = Folder::new("a_byte_of_the_log");
    let codes = filled(&folder);
    let db = behind(&folder);
    let mut query = db
        .prepare("SELECT dossier, n, body FROM log ORDER BY dossier, n")
        .unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    let rows: Vec<(u8, u32, String)> = rows.unwrap().map(Result::unwrap).collect();
    drop(query);
    let mut n_bytes = 0;
    for (place, (dossier, n, body)) in rows.iter().enumerate() {
        for at in (place % 23..body.len()).step_by(23) {
            let mut bytes = body.clone().into_bytes();
            bytes[at] = if bytes[at] == b'1' { b'2' } else { b'1' };
            let Ok(text) = String::from_utf8(bytes) else {
                continue;
            };
            let write = "UPDATE log SET body = ?3 WHERE dossier = ?1 AND n = ?2";
            db.execute(write, (dossier, n, &text)).unwrap();
            let found = altered(&folder).expect(&text);
            assert_eq!(found.line, Some(u64::from(*n)), "{text}");
            assert_eq!(found.code.as_ref(), codes.get(usize::from(*dossier) - 1));
            db.execute(write, (dossier, n, body)).unwrap();
            n_bytes += 1;
        }
    }
    assert!(n_bytes > 200, "{n_bytes}");
    assert_eq!(altered(&folder), None);
}

#[test]
fn a_log_that_was_altered_with_all_its_hashes_is_decided_otherwise() {
    let folder = Folder::new("altered_with_hashes");
    let codes = filled(&folder);
    let db = behind(&folder);
    let mut query = db
        .prepare("SELECT n, body FROM log WHERE dossier = 2 ORDER BY n")
        .unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    let rows: Vec<(u32, String)> = rows.unwrap().map(Result::unwrap).collect();
    drop(query);
    let mut sum = Digest::START;
    let mut first = None;
    for (n, body) in &rows {
        // The due date is made one day later, in the log and in all that follows from it.
        let text = body.replace("2025-10-20", "2025-10-21");
        sum = sum.then(&text);
        if text != *body {
            first.get_or_insert(*n);
        }
        let write = "UPDATE log SET body = ?2, hash = ?3 WHERE dossier = 2 AND n = ?1";
        db.execute(write, (n, &text, sum.bytes())).unwrap();
    }
    db.execute(
        "UPDATE cases SET head = ?1 WHERE dossier = 2",
        [sum.bytes()],
    )
    .unwrap();
    let found = altered(&folder).unwrap();
    assert_eq!(found.code.as_ref(), codes.get(1));
    assert_eq!(found.line, first.map(u64::from));
}

#[test]
fn what_follows_from_a_log_is_proved_too() {
    for (change, table) in [
        (
            "UPDATE cases SET due = '2025-10-21 24:00' WHERE dossier = 1",
            "cases",
        ),
        ("UPDATE cases SET status = 9 WHERE dossier = 2", "cases"),
        ("DELETE FROM timers WHERE dossier = 2", "timers"),
        (
            "UPDATE timers SET due = '2026-10-20 24:00' WHERE dossier = 1",
            "timers",
        ),
        (
            "UPDATE deliveries SET id = 'khác' WHERE dossier = 1",
            "deliveries",
        ),
        ("DELETE FROM refusals", "refusals"),
        (
            "UPDATE refusals SET rule = 'R02' WHERE dossier = 2",
            "refusals",
        ),
        (
            "UPDATE outbox SET body = '{\"publish\":3}' WHERE dossier = 1",
            "outbox",
        ),
        ("INSERT INTO deliveries VALUES (7, 'x', 1)", "deliveries"),
        ("INSERT INTO snapshots VALUES (1, 5, '{}')", "snapshots"),
        (
            "UPDATE definitions SET body = replace(body, '10 ngày', '11 ngày')",
            "definitions",
        ),
        ("UPDATE laws SET body = body || ' '", "laws"),
        ("UPDATE meta SET value = 'G01'", "log"),
        (
            "UPDATE dossiers SET code = 'H15.50-251006-0009' WHERE id = 1",
            "log",
        ),
        ("DELETE FROM dossiers WHERE id = 1", "dossiers"),
        ("DELETE FROM log WHERE dossier = 2 AND n = 4", "log"),
    ] {
        let folder = Folder::new("what_follows");
        filled(&folder);
        behind(&folder).execute_batch(change).unwrap();
        let found = altered(&folder);
        assert_eq!(found.map(|it| it.table).as_deref(), Some(table), "{change}");
    }
}

#[test]
fn a_dossier_is_not_gone_on_with_where_its_log_was_altered() {
    let folder = Folder::new("not_gone_on_with");
    let codes = filled(&folder);
    let change =
        "UPDATE log SET body = replace(body, '08:30', '08:31') WHERE dossier = 1 AND n > 5";
    behind(&folder).execute_batch(change).unwrap();
    let mut store = Store::open(&folder.path("kho")).unwrap();
    let (machine, _) = filing(None);
    let next = step(&machine, "2025-10-07 08:30", "thẩm_định", "pass");
    let taken = store.take(&[(&codes[0], &next)], later());
    assert!(matches!(taken, Err(StoreFault::Altered(..))), "{taken:?}");
    assert!(store.take(&[(&codes[1], &next)], later()).is_ok());
}

/// Whatever byte of the file is altered: nothing is told otherwise than it was, or it is found.
#[test]
fn no_byte_of_the_file_changes_a_log_unseen() {
    let folder = Folder::new("no_byte_of_the_file");
    filled(&folder);
    let lines = |store: &Store| {
        let mut text = String::new();
        store
            .export(&mut |line| text.extend([line, "\n"]))
            .map(|()| text)
    };
    let expected = {
        let store = Store::open(&folder.path("kho")).unwrap();
        lines(&store).unwrap()
    };
    // The connection is closed, so everything stands in the one file.
    let bytes = fs::read(folder.path("kho")).unwrap();
    let mut random = 0x2026_u64;
    let (mut n_found, mut n_same) = (0, 0);
    for _ in 0..240 {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let at = usize::try_from(random >> 20).unwrap() % bytes.len();
        let mut other = bytes.clone();
        other[at] ^= 1 << (random >> 60 & 7);
        for ending in ["-wal", "-shm"] {
            let _ = fs::remove_file(folder.path(&format!("kho{ending}")));
        }
        folder.write("kho", &other);
        let Ok(store) = Store::open(&folder.path("kho")) else {
            n_found += 1;
            continue;
        };
        match store.verify() {
            Ok(verified) if verified.altered.is_none() => {
                assert_eq!(lines(&store).as_ref(), Ok(&expected), "byte {at}");
                n_same += 1;
            }
            _ => n_found += 1,
        }
    }
    assert!(n_found > 30, "{n_found} found, {n_same} the same");
}

#[test]
fn a_file_that_is_no_store_is_left_as_it_is() {
    let folder = Folder::new("no_store");
    let path = folder.write(
        "kho",
        "đây là một tệp văn bản, không phải kho hồ sơ\n".repeat(40),
    );
    let before = fs::read(&path).unwrap();
    assert_eq!(Store::open(&path).err(), Some(StoreFault::NotAStore));
    assert_eq!(
        Store::create(&path, "H15").err(),
        Some(StoreFault::NotAStore)
    );
    assert_eq!(fs::read(&path).unwrap(), before);

    let path = folder.write("rỗng", "");
    assert_eq!(Store::open(&path).err(), Some(StoreFault::NotAStore));
    let path = folder.path("khác");
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE log (x)").unwrap();
    drop(other);
    assert_eq!(Store::open(&path).err(), Some(StoreFault::NotAStore));
    assert_eq!(
        Store::create(&path, "H15").err(),
        Some(StoreFault::NotEmpty)
    );
    assert_eq!(
        Store::open(&folder.path("không có")).err(),
        Some(StoreFault::ReadOnly)
    );
}

#[test]
fn a_store_of_a_newer_program_is_refused() {
    let folder = Folder::new("newer_store");
    filled(&folder);
    behind(&folder)
        .execute_batch("PRAGMA user_version = 2")
        .unwrap();
    let fault = Store::open(&folder.path("kho")).err();
    assert_eq!(fault, Some(StoreFault::Newer(2)));
}
