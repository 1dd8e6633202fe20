//! How many findings on the published register are right, as readers judged them.
//!
//! ```sh
//! cargo run --example precision                                       # the table
//! cargo run --example precision -- draw FINDINGS.json --seed 20261122 # findings to judge
//! cargo run --example precision -- compare FINDINGS.json              # judged, but changed since
//! ```
//!
//! `FINDINGS.json` is what `tthc check DRAFTS --format json` writes.

use std::{error::Error, fs, path::Path};

mod compare;
pub(crate) mod draw;
#[path = "../findings.rs"]
pub(crate) mod findings;
pub(crate) mod judged;
pub(crate) mod table;
pub(crate) mod wilson;

/// What to write where the arguments are not understood.
const USAGE: &str = "precision [draw FINDINGS.json --seed N | compare FINDINGS.json]";

/// Returns what the command prints; judgements are read from a folder.
pub(crate) fn run(args: &[&str], folder: &Path) -> Result<String, Box<dyn Error>> {
    match args {
        [] => {
            let files = judged::read(folder)?;
            let faults = judged::faults(&files);
            if faults.is_empty() {
                let draws = table::draws(&files, &judged::later(folder)?);
                Ok(table::markdown(&files) + &draws)
            } else {
                Err(faults.join("\n").into())
            }
        }
        ["draw", path, "--seed", seed] => {
            let (report, seed) = (report(path)?, seed.parse()?);
            Ok(draw::yaml(&draw::draw(&report, seed), &report, seed))
        }
        ["compare", path] => Ok(compare::compare(&judged::read(folder)?, &report(path)?)),
        _ => Err(USAGE.into()),
    }
}

#[expect(clippy::disallowed_methods, reason = "a command reads files")]
fn report(path: &str) -> Result<findings::Report, Box<dyn Error>> {
    findings::read(&fs::read_to_string(path)?)
}

#[cfg(not(test))]
#[expect(clippy::print_stdout, reason = "a command prints its answer")]
fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    print!("{}", run(&args, Path::new("tests/fixtures/judged"))?);
    Ok(())
}
