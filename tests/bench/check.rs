//! How fast the bundled procedures are read, resolved and checked by all rules.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench reads its input and stops where it cannot"
)]

use std::{fs, path::Path};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tthc::{Date, Session};

fn files(folder: &Path, out: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|it| it == "tthc") {
            out.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
}

fn check(c: &mut Criterion) {
    let mut all = Vec::new();
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("procedures"),
        &mut all,
    );
    all.sort();
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    let n_bytes: usize = all.iter().map(|(_, bytes)| bytes.len()).sum();
    for (name, bytes) in all {
        session.add(&name, bytes, true);
    }
    let mut group = c.benchmark_group("procedures");
    group.throughput(Throughput::Bytes(n_bytes as u64));
    group.bench_function("parse and resolve", |b| b.iter(|| session.compile()));
    group.bench_function("parse, resolve, all rules", |b| b.iter(|| session.check()));
    group.finish();
}

/// One procedure under as many names, so that the cost of each can be compared.
fn growth(c: &mut Criterion) {
    let path = "procedures/thuy-san/dang-ky-tau-ca.tthc";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let one = fs::read_to_string(path).unwrap();
    let name = "thủ tục đăng_ký_tàu_cá";
    let mut group = c.benchmark_group("growth");
    group.sample_size(10);
    for n_procedures in [100, 400] {
        let text: String = (0..n_procedures)
            .map(|it| one.replace(name, &format!("{name}_{it}")))
            .collect();
        let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
        session.add("many.tthc", text.into_bytes(), true);
        group.throughput(Throughput::Elements(n_procedures));
        group.bench_function(format!("check {n_procedures} procedures"), |b| {
            b.iter(|| session.check());
        });
    }
    group.finish();
}

criterion_group!(benches, check, growth);
criterion_main!(benches);
