//! How fast flows are proved sound, or found not to be: large ones, wide ones, and what no rule folds.
#![expect(
    clippy::indexing_slicing,
    dead_code,
    reason = "what is made up is made by the code of the tests"
)]

use std::{hint::black_box, time::Duration};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use tthc::soundness::{Budget, Gate, Graph};

#[path = "../it/generate/flows.rs"]
mod flows;

use flows::{Chance, Plain};

fn prove(c: &mut Criterion, name: &str, n_nodes: usize, graph: &Graph) {
    let mut group = c.benchmark_group(name);
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(5));
    group.bench_with_input(BenchmarkId::from_parameter(n_nodes), graph, |b, it| {
        b.iter(|| black_box(it.check(Budget::default())));
    });
    group.finish();
}

fn flow(c: &mut Criterion) {
    for n_nodes in [10_000, 100_000, 1_000_000] {
        let sound = Plain::structured(&mut Chance::new(7), n_nodes);
        prove(c, "blocks and loops", n_nodes, &sound.graph());
        let mut broken = sound.clone();
        let join = (0..n_nodes / 2)
            .rev()
            .find(|it| broken.nodes[*it].0 == Gate::And);
        if let Some(join) = join {
            broken.nodes[join].0 = Gate::Xor;
            broken.nodes[join].1 = Gate::Xor;
        }
        prove(
            c,
            "blocks and loops, one gate wrong",
            n_nodes,
            &broken.graph(),
        );
    }
    let wide = Plain::wide(Gate::And, 10_000);
    prove(c, "parallel branches", 10_000, &wide.graph());
    for (name, sound) in [("lattice", true), ("lattice, one join wrong", false)] {
        let lattice = Plain::lattice(20, sound);
        prove(c, name, lattice.nodes.len(), &lattice.graph());
    }
}

criterion_group!(benches, flow);
criterion_main!(benches);
