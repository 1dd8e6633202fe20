//! Durable events a second, beside a bare loop of SQLite on the same disk; the hash chain in memory.

use std::{fs, hint::black_box, path::PathBuf};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rusqlite::Connection;
use tthc::{
    Command, Date, Session,
    calendar::WorkCalendar,
    export::log::{Digest, Names, write_event},
    interp::{case, scenario::case_of},
    store::{Definition, Filing, Law, Store},
    values::Instant,
};

const TEXT: &str = include_str!("../fixtures/interp/luong.tthc");
/// Dossiers that are filed and run in one measurement.
const DOSSIERS: usize = 200;

fn path(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(folder.join(format!("{name}{ending}")));
    }
    folder.join(name)
}

fn empty(name: &str) -> Option<Store> {
    let path = path(name);
    fs::File::create(&path).ok()?;
    Store::create(&path, "H15").ok()
}

/// A filing with the commands after it, and the lines that all of it gives.
struct Told {
    filing: Filing,
    commands: Vec<Command>,
    lines: Vec<String>,
    now: Instant,
}

fn told() -> Option<Told> {
    let mut session = Session::new(Date::new(2026, 11, 21)?);
    session.add("luong.tthc", TEXT.as_bytes().to_vec(), true);
    let compiled = session.compile();
    let example = compiled.project.examples.first()?;
    let machine = compiled.machine(example.procedure)?;
    let case = case_of(&machine, example, example.filed?);
    let calendar = WorkCalendar::vietnam();
    let commands = case::commands(&machine, &calendar, &case);
    let names = Names::of(&machine);
    let played = case::play(&machine, &calendar, &case);
    let events = played.dossier.events();
    Some(Told {
        lines: events.map(|it| write_event(it, &names)).collect(),
        commands: commands.into_iter().skip(1).collect(),
        filing: Filing {
            definition: Definition::of(&session, &compiled, example.procedure)?,
            law: Law::of_program(None),
            case,
            particulars: tthc::export::forms::Particulars::default(),
            id: None,
        },
        now: Date::new(2030, 1, 2)?.at(8, 0)?,
    })
}

fn chain(c: &mut Criterion) {
    let Some(told) = told() else { return };
    let Ok(machine) = told.filing.definition.machine() else {
        return;
    };
    let names = Names::of(&machine);
    let played = case::play(&machine, &WorkCalendar::vietnam(), &told.filing.case);
    let events: Vec<_> = played.dossier.events().cloned().collect();
    let mut group = c.benchmark_group("store");
    group.throughput(Throughput::Elements(events.len() as u64));
    group.bench_function("write and chain in memory, per event", |b| {
        b.iter(|| {
            let lines = events.iter().map(|it| write_event(it, &names));
            black_box(lines.fold(Digest::START, |sum, line| sum.then(&line)))
        });
    });
    group.finish();
}

/// Files dossiers and runs them with so many commands in one transaction; `None` if that fails.
fn run(told: &Told, store: &mut Store, per_transaction: usize) -> Option<()> {
    let mut codes = Vec::new();
    for _ in 0..DOSSIERS {
        codes.push(store.file(&told.filing, told.now).ok()?.code);
    }
    let all = codes
        .iter()
        .flat_map(|code| told.commands.iter().map(move |it| (code.as_str(), it)));
    let all: Vec<(&str, &Command)> = all.collect();
    for part in all.chunks(per_transaction) {
        store.take(part, told.now).ok()?;
    }
    Some(())
}

fn durable(c: &mut Criterion) {
    let Some(told) = told() else { return };
    let mut group = c.benchmark_group("store");
    group.sample_size(10);
    let events = told.lines.len() * DOSSIERS;
    group.throughput(Throughput::Elements(events as u64));
    group.bench_function("batches of 1000 commands, per event", |b| {
        b.iter_with_setup(
            || empty("batches"),
            |store| black_box(store.and_then(|mut it| run(&told, &mut it, 1_000))),
        );
    });
    let lines = told.lines.iter().cycle().take(events);
    let lines: Vec<&String> = lines.collect();
    group.bench_function("bare SQLite in batches of 1000 rows, per row", |b| {
        b.iter_with_setup(
            || bare("bare_batches"),
            |db| black_box(db.and_then(|it| insert(&it, &lines, 1_000))),
        );
    });
    group.throughput(Throughput::Elements(told.commands.len() as u64));
    group.bench_function("one command in a transaction, per command", |b| {
        let mut store = empty("single");
        let Some(store) = store.as_mut() else { return };
        b.iter_custom(|rounds| {
            let mut spent = std::time::Duration::ZERO;
            for _ in 0..rounds {
                let Ok(filed) = store.file(&told.filing, told.now) else {
                    return spent;
                };
                let start = clock();
                for command in &told.commands {
                    let _ = black_box(store.take(&[(filed.code.as_str(), command)], told.now));
                }
                spent += start.elapsed();
            }
            spent
        });
    });
    let one_each: Vec<&String> = lines.iter().copied().take(told.commands.len()).collect();
    group.bench_function("bare SQLite, one row in a transaction, per row", |b| {
        let db = bare("bare_single");
        b.iter(|| black_box(db.as_ref().and_then(|it| insert(it, &one_each, 1))));
    });
    group.finish();
}

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn clock() -> std::time::Instant {
    std::time::Instant::now()
}

/// The least that SQLite does for a row that outlives a power cut.
fn bare(name: &str) -> Option<Connection> {
    let db = Connection::open(path(name)).ok()?;
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE log (id INTEGER PRIMARY KEY, body TEXT NOT NULL)",
    )
    .ok()?;
    Some(db)
}

fn insert(db: &Connection, lines: &[&String], per_transaction: usize) -> Option<()> {
    let mut insert = db.prepare("INSERT INTO log (body) VALUES (?1)").ok()?;
    for part in lines.chunks(per_transaction) {
        db.execute_batch("BEGIN IMMEDIATE").ok()?;
        for line in part {
            insert.execute([line]).ok()?;
        }
        db.execute_batch("COMMIT").ok()?;
    }
    Some(())
}

criterion_group!(benches, chain, durable);
criterion_main!(benches);
