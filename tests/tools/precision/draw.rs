//! Draws the findings that readers judge: the same seed draws the same ones.
//!
//! Up to thirty error findings of each rule that has any; of the ten rules with most
//! findings also thirty others, or fifteen beside errors. All where there are fewer.
//!
//! Each finding gets a number: the first one that `SplitMix64` (Steele, Lea, Flood, *Fast
//! splittable pseudorandom number generators*, OOPSLA 2014) gives from the seed and the
//! finding's own hash. The smallest numbers are drawn. So a draw does not hang on the
//! order of the report, and a finding that is gone makes place for one other.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use tthc::Severity;

use super::{
    findings::{Finding, Report},
    judged::level,
};

/// How many rules with most findings are looked at on all levels.
const N_FREQUENT: usize = 10;
/// How many findings are drawn of a rule on one level.
const N_DRAWN: usize = 30;
/// How many findings below errors are drawn of a frequent rule that has errors too.
const N_BESIDE_ERRORS: usize = 15;
/// One of so many findings is judged a second time.
const ONE_OF: usize = 5;

/// Returns the first number of the generator from a seed.
pub(crate) fn splitmix64(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Returns the hash FNV-1a of a text in 64 bits.
pub(crate) fn fnv1a(text: &str) -> u64 {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Returns the number of a finding.
fn number(it: &Finding, seed: u64) -> u64 {
    let procedure = it.procedure.as_deref().unwrap_or_default();
    let (code, element, print) = (&it.code, it.element(), &it.fingerprint);
    let text = format!("{code}/{procedure}/{element}/{print}");
    splitmix64(seed ^ fnv1a(&text))
}

/// What is drawn of one rule.
pub(crate) struct Drawn<'a> {
    /// Its code.
    pub(crate) code: &'a str,
    /// How many findings it has on each level.
    pub(crate) found: BTreeMap<Severity, usize>,
    /// The findings to be judged, errors first.
    pub(crate) findings: Vec<ToJudge<'a>>,
}

/// A finding to be judged.
pub(crate) struct ToJudge<'a> {
    /// The finding.
    pub(crate) finding: &'a Finding,
    /// Judged by a second reader too.
    pub(crate) twice: bool,
}

/// Draws from a report; rules come in order of their codes.
pub(crate) fn draw(report: &Report, seed: u64) -> Vec<Drawn<'_>> {
    let counts = by_code(&report.findings);
    let frequent = frequent(&counts);
    let mut drawn = Vec::new();
    for (code, found) in counts {
        let of_rule = |are_errors: bool, n_wanted: usize| {
            let all = report.findings.iter().filter(|it| it.code == code);
            let all = all.filter(|it| (it.severity == Severity::Error) == are_errors);
            let mut numbered: Vec<(u64, &Finding)> = all.map(|it| (number(it, seed), it)).collect();
            numbered.sort_by_key(|it| it.0);
            numbered.truncate(n_wanted);
            numbered
        };
        let mut numbered = of_rule(true, N_DRAWN);
        let n_others = match numbered.is_empty() {
            _ if !frequent.contains(code) => 0,
            true => N_DRAWN,
            false => N_BESIDE_ERRORS,
        };
        numbered.extend(of_rule(false, n_others));
        drawn.push((code, found, numbered));
    }
    // The numbers are drawn themselves, so that the second reading is one of all.
    let all = drawn.iter().flat_map(|it| &it.2);
    let mut second: Vec<u64> = all.map(|it| splitmix64(it.0)).collect();
    second.sort_unstable();
    second.truncate(second.len() / ONE_OF + 1);
    let last = second.last().copied().unwrap_or_default();
    let to_judge = |(number, finding)| ToJudge {
        finding,
        twice: splitmix64(number) <= last,
    };
    let rules = drawn.into_iter().filter(|it| !it.2.is_empty());
    rules
        .map(|(code, found, numbered)| Drawn {
            code,
            found,
            findings: numbered.into_iter().map(to_judge).collect(),
        })
        .collect()
}

/// Counts findings by code and level.
fn by_code(findings: &[Finding]) -> BTreeMap<&str, BTreeMap<Severity, usize>> {
    let mut counts: BTreeMap<&str, BTreeMap<Severity, usize>> = BTreeMap::new();
    for it in findings {
        let levels = counts.entry(&it.code).or_default();
        *levels.entry(it.severity).or_default() += 1;
    }
    counts
}

/// Returns the rules with most findings; of equally frequent ones the first by code.
fn frequent<'a>(counts: &BTreeMap<&'a str, BTreeMap<Severity, usize>>) -> BTreeSet<&'a str> {
    let mut rules: Vec<(usize, &str)> = counts
        .iter()
        .map(|(code, levels)| (levels.values().sum(), *code))
        .collect();
    rules.sort_by_key(|it| (Reverse(it.0), it.1));
    rules.into_iter().take(N_FREQUENT).map(|it| it.1).collect()
}

/// Writes what was drawn as files to be filled in, one YAML document for each rule.
pub(crate) fn yaml(drawn: &[Drawn<'_>], report: &Report, seed: u64) -> String {
    let mut out = String::new();
    let date = report.as_of.map_or_else(String::new, |it| it.to_string());
    for rule in drawn {
        let levels = rule.found.iter().rev();
        let levels: Vec<String> = levels
            .map(|(it, n)| format!("{}: {n}", level(*it)))
            .collect();
        let _ = writeln!(
            out,
            "---\nrule: {}\ndate: {date}\ndata: \"\"\nsha256: \"\"\nseed: {seed}\n\
             draw: cargo run --example precision -- draw FINDINGS.json --seed {seed}\n\
             found: {{{}}}\njudged:",
            rule.code,
            levels.join(", "),
        );
        for ToJudge { finding, twice } in &rule.findings {
            let message = finding.message.replace('\n', " ");
            let _ = write!(
                out,
                "# {message}\n- record: \"{}\"\n  element: {:?}\n  level: {}\n  quote: \"\"\n  \
                 verdict:\n  why: \"\"\n  reader: a\n",
                finding.record(),
                finding.element(),
                level(finding.severity),
            );
            if *twice {
                out.push_str("  second: {verdict: , why: \"\"}\n");
            }
        }
    }
    out
}
