//! The chart as a Petri net in PNML: a flow is a place, what a shape does with tokens is a transition.
//!
//! A plain net cannot take tokens away, so an end that breaks off parallel branches leaves theirs behind.

use std::fmt::Write as _;

use super::chart::{Chart, Kind};
use crate::export::escape;

/// The net as it is written.
struct Net {
    out: String,
    n_transitions: usize,
    n_arcs: usize,
}

/// Writes the net of a chart.
pub(super) fn pnml(chart: &Chart, title: &str) -> String {
    let mut net = Net {
        out: String::new(),
        n_transitions: 0,
        n_arcs: 0,
    };
    net.out.push_str(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <pnml xmlns=\"http://www.pnml.org/version-2009/grammar/pnml\">\n\
         <net id=\"net\" type=\"http://www.pnml.org/version-2009/grammar/ptnet\">\n",
    );
    let _ = write!(
        net.out,
        "  <name><text>{}</text></name>\n  <page id=\"page\">\n",
        escape(title)
    );
    net.place("begin", true);
    net.place("over", false);
    for flow in 0..chart.flows.len() {
        net.place(&format!("flow_{flow}"), false);
    }
    for (idx, shape) in chart.shapes.iter().enumerate() {
        let into = at(chart, |it| it.to == host(shape.kind).unwrap_or(idx));
        let out = at(chart, |it| it.from == idx);
        let name = escape(&shape.name);
        match shape.kind {
            Kind::Start => net.transition(&name, &["begin".to_owned()], &out),
            Kind::End { .. } => {
                for from in &into {
                    net.transition(&name, std::slice::from_ref(from), &["over".to_owned()]);
                }
            }
            Kind::Parallel | Kind::Task | Kind::Timer { .. } => {
                // A task that ends without a way on is the end of its branch.
                let over = vec!["over".to_owned()];
                let out = if out.is_empty() { &over } else { &out };
                net.transition(&name, &into, out);
            }
            Kind::Exclusive => {
                for (from, to) in into
                    .iter()
                    .flat_map(|from| out.iter().map(move |to| (from, to)))
                {
                    net.transition(&name, std::slice::from_ref(from), std::slice::from_ref(to));
                }
            }
        }
    }
    net.out.push_str("  </page>\n</net>\n</pnml>\n");
    net.out
}

fn host(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Timer { host } => Some(host),
        _ => None,
    }
}

/// Returns the places of some flows.
fn at(chart: &Chart, which: impl Fn(&super::chart::Flow) -> bool) -> Vec<String> {
    let flows = (0..).zip(&chart.flows).filter(|it| which(it.1));
    flows
        .map(|it: (usize, _)| format!("flow_{}", it.0))
        .collect()
}

impl Net {
    fn place(&mut self, id: &str, marked: bool) {
        let marking = if marked {
            "<initialMarking><text>1</text></initialMarking>"
        } else {
            ""
        };
        let _ = writeln!(
            self.out,
            "    <place id=\"{id}\"><name><text>{id}</text></name>{marking}</place>"
        );
    }

    fn transition(&mut self, name: &str, from: &[String], to: &[String]) {
        let id = format!("transition_{}", self.n_transitions);
        self.n_transitions += 1;
        let name = if name.is_empty() { &id } else { name };
        let _ = writeln!(
            self.out,
            "    <transition id=\"{id}\"><name><text>{name}</text></name></transition>"
        );
        for place in from {
            self.arc(place, &id);
        }
        for place in to {
            self.arc(&id, place);
        }
    }

    fn arc(&mut self, source: &str, target: &str) {
        let _ = writeln!(
            self.out,
            "    <arc id=\"arc_{}\" source=\"{source}\" target=\"{target}\"/>",
            self.n_arcs
        );
        self.n_arcs += 1;
    }
}
