//! From the ledger to rows of words in one language.

use std::collections::BTreeMap;

use super::{
    Book, Citation, Comparison, Count, Element, Entry, Finding, Judged, Named, Numbered,
    SCHEMA_VERSION, Summary, words as names,
};
use crate::{
    checks::{
        ledger::{Criterion, Delegation, Judgement, Ledger, Link, Opinion, Row},
        refine::{self, Dimension, Line, Order, Reason},
    },
    diagnostic::{Diagnostic, Suppressed},
    messages::{Text, ledger as words},
    model::Interval,
    source::{Sources, Span},
    values::{Date, Lang, Stated},
};

/// Puts ledgers into words.
///
/// `as_of` is the day of the review; all ledgers have the same.
#[must_use]
pub fn book(ledgers: &[Ledger<'_>], sources: &Sources, as_of: Date, lang: Lang) -> Book {
    let entry = |it: &Ledger<'_>| {
        let words = it.procedure.lang;
        let fill = Fill {
            sources,
            lang,
            words,
        };
        fill.entry(it)
    };
    Book {
        schema_version: SCHEMA_VERSION,
        lang,
        as_of,
        ledgers: ledgers.iter().map(entry).collect(),
    }
}

struct Fill<'a> {
    sources: &'a Sources,
    lang: Lang,
    /// The language of the keywords of the file: what stands in backticks is for it.
    words: Lang,
}

impl Fill<'_> {
    fn entry(&self, ledger: &Ledger<'_>) -> Entry {
        let procedure = ledger.procedure;
        let code = procedure.code.as_ref().and_then(Stated::value);
        let title = procedure.title.value().unwrap_or(&procedure.name.text);
        let interval = procedure.in_force.as_ref().and_then(Stated::value);
        let file = self.sources.get(procedure.meta.span.file);
        Entry {
            procedure: procedure.name.id.clone(),
            title: title.clone(),
            code: code.map(|it| it.text.clone()),
            in_force: interval.and_then(|it| self.interval(it)),
            law_of: ledger.date,
            file: file.map_or_else(String::new, |it| it.name().to_owned()),
            summary: self.summary(&ledger.rows),
            legal_bases: ledger.bases.iter().map(|it| self.citation(it)).collect(),
            elements: ledger.rows.iter().map(|it| self.element(it)).collect(),
            findings: self.findings(&ledger.others, &ledger.others_suppressed),
        }
    }

    fn interval(&self, interval: &Interval) -> Option<String> {
        let from = interval.from.map(|from| words::FROM.with("from", from));
        let until = interval.to.map(|to| words::UNTIL.with("to", to));
        let parts = [from, until].into_iter().flatten();
        let parts: Vec<String> = parts.map(|it| it.render(self.lang)).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    fn line(&self, span: Span) -> usize {
        let file = self.sources.get(span.file);
        file.map_or(0, |it| it.place(span).line)
    }

    fn element(&self, row: &Row<'_>) -> Element {
        let lang = self.lang;
        let judged = |criterion| self.judged(row.judgement(criterion));
        Element {
            kind: names::kind(row.kind, lang),
            path: row.path.clone(),
            name: row.name.to_owned(),
            title: row.title.map(str::to_owned),
            case: row.case.as_ref().map(|it| self.say(it)),
            line: self.line(row.span),
            asked: row.lines.iter().map(|it| self.asked(it)).collect(),
            plain: row.plain.as_ref().map(|it| self.say(it)),
            strength: names::strength(row.strength(), lang),
            origin: row
                .basis
                .span
                .map(|_| names::origin(row.basis.origin, lang)),
            citations: row.chain.iter().map(|it| self.citation(it)).collect(),
            necessary: judged(Criterion::Necessary),
            reasonable: judged(Criterion::Reasonable),
            lawful: judged(Criterion::Lawful),
            findings: self.findings(&row.findings, &row.suppressed),
            unverified: row.unverified,
            notes: row.notes.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    fn say(&self, text: &Text) -> String {
        text.render_in(self.lang, self.words)
    }

    fn judged(&self, judgement: &Judgement) -> Judged {
        let why = judgement.reasons.iter();
        Judged {
            opinion: names::opinion(judgement.opinion, self.lang),
            why: why.map(|it| self.say(it)).collect(),
        }
    }

    fn asked(&self, line: &Line<'_>) -> Comparison {
        let lang = self.lang;
        let against = line.verdict.as_ref().and_then(|it| it.against.as_ref());
        let why = match line.order {
            Order::Unknown(reason) => Some(reason.words().get(lang).to_owned()),
            _ => None,
        };
        let witness = line.verdict.as_ref().and_then(refine::witness);
        Comparison {
            dimension: names::dimension(line.dimension, lang),
            asked: line.asked.render(lang),
            answer: names::answer(&line.order, lang),
            // What it was held against, though that did not decide, stays in sight.
            allowed: against.map(|it| it.allowed.render(lang)),
            provision: against.map(|it| it.place.render(lang)),
            witness: witness.map(|it| self.say(&it)),
            why,
        }
    }

    fn citation(&self, link: &Link<'_>) -> Citation {
        let lang = self.lang;
        let instrument = link.instrument;
        let (delegation, by) = match &link.delegation {
            Delegation::Unstated => (None, &[][..]),
            Delegation::None => (Some("none"), &[][..]),
            Delegation::Unknown => (Some("unknown"), &[][..]),
            Delegation::By(links) => (Some("by"), links.as_slice()),
        };
        let number = instrument.number.value();
        let interval = instrument.in_force.value();
        Citation {
            provision: link.place.render(lang),
            instrument: number.unwrap_or(&instrument.name.text).clone(),
            title: instrument.title.clone(),
            kind: link.kind.map(|it| it.name(lang).to_owned()),
            status: names::status(link.status, lang),
            in_force: interval.and_then(|it| self.interval(it)),
            delegation,
            delegated_by: by.iter().map(|it| self.citation(it)).collect(),
        }
    }

    fn findings(&self, found: &[Diagnostic], silenced: &[Suppressed]) -> Vec<Finding> {
        let finding = |it: &Diagnostic, silenced: Option<&str>| Finding {
            code: it.code.id,
            severity: names::severity(it.severity, self.lang),
            message: self.say(&it.message),
            line: self.line(it.span),
            silenced: silenced.map(str::to_owned),
        };
        let found = found.iter().map(|it| finding(it, None));
        let silenced = silenced.iter();
        found
            .chain(silenced.map(|it| finding(&it.finding, Some(&it.reason))))
            .collect()
    }

    fn summary(&self, rows: &[Row<'_>]) -> Summary {
        let lang = self.lang;
        let criteria = Criterion::ALL.map(|criterion| {
            let opinions = rows.iter().map(|it| it.judgement(criterion).opinion);
            let found: Vec<Named> = opinions.map(|it| names::opinion(it, lang)).collect();
            let order = Opinion::ALL.map(|it| names::opinion(it, lang));
            Count {
                of: names::criterion(criterion, lang),
                counts: counted(&order, &found),
            }
        });
        let lines = || rows.iter().flat_map(|it| &it.lines);
        let comparisons = Dimension::ALL.into_iter().filter_map(|dimension| {
            let of = lines().filter(|it| it.dimension == dimension);
            let found: Vec<Named> = of.map(|it| names::answer(&it.order, lang)).collect();
            (!found.is_empty()).then(|| Count {
                of: names::dimension(dimension, lang),
                counts: counted(&names::answers(lang), &found),
            })
        });
        Summary {
            elements: rows.len(),
            criteria: criteria.into(),
            comparisons: comparisons.collect(),
            not_compared: self.reasons(lines()),
        }
    }

    /// Counts why lines could not be compared, the most frequent first.
    fn reasons<'r>(&self, lines: impl Iterator<Item = &'r Line<'r>>) -> Vec<Numbered> {
        let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
        for line in lines {
            if let Order::Unknown(reason) = line.order {
                *counts.entry(reason).or_default() += 1;
            }
        }
        let mut out: Vec<Numbered> = counts
            .into_iter()
            .map(|(reason, count)| Numbered {
                what: Named {
                    id: reason.id(),
                    name: reason.words().get(self.lang),
                },
                count,
            })
            .collect();
        out.sort_by_key(|it| std::cmp::Reverse(it.count));
        out
    }
}

fn counted(order: &[Named], found: &[Named]) -> Vec<Numbered> {
    let count = |what: &Named| Numbered {
        what: *what,
        count: found.iter().filter(|it| *it == what).count(),
    };
    order.iter().map(count).collect()
}
