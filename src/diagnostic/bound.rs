//! How many findings of one kind are kept of one file.
//!
//! A text of ten thousand equal lines has ten thousand equal faults. Nobody reads them
//! all, and each takes many times the room of its line: a file made for that would fill
//! the memory. So the first ones are kept, and one finding more says how many there are.

use std::collections::BTreeMap;

use super::{Code, Diagnostic, Severity};
use crate::{
    messages::report,
    source::{FileId, Span},
};

/// Findings of one code in one file beyond this number are counted and not kept.
///
/// The published procedures of a whole country, in one file, have some two and a half thousand of the
/// code that they have most of.
pub const MAX_OF_KIND: usize = 10_000;

/// What was kept and left out so far.
#[derive(Debug, Default)]
pub(crate) struct Bound {
    kinds: BTreeMap<(FileId, &'static str), Kind>,
}

/// The findings of one code in one file.
#[derive(Debug)]
struct Kind {
    code: &'static Code,
    n_kept: usize,
    n_left: usize,
    /// Where the first of those stands that were left out.
    first: Span,
    /// The gravest level of those.
    gravest: Severity,
}

impl Bound {
    /// Tells whether a finding is kept, and counts it.
    pub(crate) fn keeps(&mut self, finding: &Diagnostic) -> bool {
        let kind = self.kind(finding.code, finding.span, finding.severity);
        if kind.n_kept < MAX_OF_KIND {
            kind.n_kept += 1;
            return true;
        }
        kind.leave(1, finding.span, finding.severity);
        false
    }

    /// Tells whether no more findings are kept of the kind of one.
    pub(crate) fn is_full(&self, finding: &Diagnostic) -> bool {
        let kind = self.kinds.get(&(finding.span.file, finding.code.id));
        kind.is_some_and(|it| it.n_kept == MAX_OF_KIND)
    }

    /// Counts what was left out elsewhere.
    pub(crate) fn absorb(&mut self, other: &Self) {
        for it in other.kinds.values().filter(|it| it.n_left > 0) {
            let kind = self.kind(it.code, it.first, it.gravest);
            kind.leave(it.n_left, it.first, it.gravest);
        }
    }

    /// Says of each kind how many findings were left out.
    pub(crate) fn left_out(&self) -> impl Iterator<Item = Diagnostic> {
        let kinds = self.kinds.values().filter(|it| it.n_left > 0);
        kinds.map(|it| {
            let message = report::MORE_OF_KIND
                .with("n", it.n_left)
                .with("code", it.code.id);
            Diagnostic::new(it.code, it.first, message)
                .severity(it.gravest)
                .help(report::MORE_OF_KIND_HELP.text())
        })
    }

    fn kind(&mut self, code: &'static Code, span: Span, severity: Severity) -> &mut Kind {
        self.kinds.entry((span.file, code.id)).or_insert(Kind {
            code,
            n_kept: 0,
            n_left: 0,
            first: span,
            gravest: severity,
        })
    }
}

impl Kind {
    fn leave(&mut self, n_left: usize, span: Span, severity: Severity) {
        if self.n_left == 0 {
            (self.first, self.gravest) = (span, severity);
        }
        self.n_left += n_left;
        self.first = self.first.min(span);
        self.gravest = self.gravest.max(severity);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{messages::report::REASON, values::Lang};

    static CODE: Code = Code {
        id: "X01",
        name: "x",
        level: Severity::Warning,
    };

    fn finding(file: u32, start: usize) -> Diagnostic {
        let span = Span::new(FileId(file), start, start + 1);
        Diagnostic::new(&CODE, span, REASON.text())
    }

    fn told(bound: &Bound) -> Vec<(Span, String)> {
        let left = bound.left_out();
        left.map(|it| (it.span, it.message.render(Lang::En)))
            .collect()
    }

    #[test]
    fn the_first_are_kept_and_the_others_counted_in_each_file() {
        let mut bound = Bound::default();
        for at in 0..10_000 {
            assert!(bound.keeps(&finding(0, at)) && bound.keeps(&finding(1, at)));
        }
        assert_eq!(told(&bound), []);
        assert!(!bound.keeps(&finding(0, 10_001)));
        assert!(!bound.keeps(&finding(0, 10_000).severity(Severity::Error)));
        let place = Span::new(FileId(0), 10_000, 10_001);
        let words = "findings of the kind X01 in this file that are not listed: 2";
        assert_eq!(told(&bound), [(place, words.to_owned())]);
        let gravest = bound.left_out().next().unwrap().severity;
        assert_eq!(gravest, Severity::Error);
    }

    #[test]
    fn what_was_left_out_in_parts_is_added_up() {
        let mut part = Bound::default();
        let mut whole = Bound::default();
        for at in 0..10_003 {
            part.keeps(&finding(0, at));
        }
        whole.absorb(&part);
        whole.absorb(&part);
        assert!(told(&whole)[0].1.ends_with(": 6"));
    }
}
