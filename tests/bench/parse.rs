//! How many megabytes of text are read, and formatted, in a second.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a bench reads the procedures of the repository"
)]

use std::{fs, hint::black_box, path::Path};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tthc::{
    fmt::{FormatOptions, format},
    source::{FileId, SourceFile},
    syntax::parse,
};

/// A real procedure, again and again, up to a size in bytes.
fn text(bytes: usize) -> String {
    let path = "procedures/thuy-san/dang-ky-tau-ca.tthc";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let one = fs::read_to_string(path).unwrap();
    one.repeat(bytes / one.len() + 1)
}

fn reading(c: &mut Criterion) {
    let mut group = c.benchmark_group("text");
    group.sample_size(10);
    for (name, bytes) in [("1 procedure", 1), ("2 MB", 2_000_000)] {
        let text = text(bytes);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("parse {name}"), |b| {
            b.iter(|| {
                black_box(parse(FileId(0), black_box(&text)))
                    .diagnostics
                    .len()
            });
        });
        let file = SourceFile::new("", text.as_str());
        group.bench_function(format!("read and format {name}"), |b| {
            b.iter(|| {
                black_box(format(&file, FormatOptions::default()))
                    .text
                    .len()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
