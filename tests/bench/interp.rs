//! How long a dossier takes from filing to its result, and a log to be folded.

use std::{collections::BTreeSet, hint::black_box, sync::Arc};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tthc::{
    calendar::WorkCalendar,
    interp::{Machine, case::play, replay, scenario::case_of},
    lower::lower,
    source::{FileId, SourceFile},
    syntax::parse,
};

const TEXT: &str = include_str!("../fixtures/interp/luong.tthc");

fn dossiers(c: &mut Criterion) {
    let file = SourceFile::new("luong.tthc", TEXT);
    let project = Arc::new(lower(&[parse(FileId(0), file.text()).file]).project);
    let Some(example) = project.examples.first() else {
        return;
    };
    let machine = Machine::new(Arc::clone(&project), example.procedure);
    let (Some(machine), Some(filed)) = (machine, example.filed) else {
        return;
    };
    let case = case_of(&machine, example, filed);
    let calendar = WorkCalendar::vietnam();
    let played = play(&machine, &calendar, &case);
    let log: Vec<_> = played.dossier.events().cloned().collect();
    let mut group = c.benchmark_group("interp");
    group.throughput(Throughput::Elements(log.len() as u64));
    group.bench_function("run a dossier, per event", |b| {
        b.iter(|| black_box(play(black_box(&machine), &calendar, &case)));
    });
    group.bench_function("fold a log, per event", |b| {
        b.iter(|| black_box(replay(black_box(&log))));
    });
    let found = BTreeSet::new();
    group.bench_function("run an example with its expectations, per event", |b| {
        b.iter(|| {
            let report = tthc::interp::scenario::run(&machine, example, &calendar, &found);
            black_box(report.passed())
        });
    });
    group.finish();
}

criterion_group!(benches, dossiers);
criterion_main!(benches);
