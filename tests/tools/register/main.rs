//! What the published register shows, as a page in Markdown: findings by rule, ministry
//! and field, and the patterns that cost applicants most.
//!
//! ```sh
//! tthc import portal procedures.jsonl.gz -o drafts
//! tthc check drafts --format json --lang vi > findings.json
//! cargo run --release --example register -- findings.json drafts \
//!     --data "source of the records" --date 2026-11-22 > docs/register.md
//! ```
//!
//! `--lang vi` writes the page in Vietnamese.

use std::{error::Error, fs, path::Path};

use tthc::{Date, Lang};

pub(crate) mod drafts;
pub(crate) mod figures;
#[path = "../findings.rs"]
#[cfg_attr(
    test,
    expect(clippy::duplicate_mod, reason = "the tests load both commands")
)]
pub(crate) mod findings;
mod page;
pub(crate) mod patterns;
mod words;

/// What to write where the arguments are not understood.
const USAGE: &str = "register FINDINGS.json DRAFTS --data SOURCE --date YYYY-MM-DD [--lang vi|en]";

/// Where the findings come from.
pub(crate) struct About {
    /// The records, in words.
    pub(crate) data: String,
    /// The day on which the page is written.
    pub(crate) date: Date,
    /// The day whose law was applied.
    pub(crate) as_of: Date,
}

/// Returns the page.
#[expect(clippy::disallowed_methods, reason = "a command reads files")]
pub(crate) fn run(args: &[&str]) -> Result<String, Box<dyn Error>> {
    let (lang, args) = match args {
        [rest @ .., "--lang", "vi"] => (Lang::Vi, rest),
        [rest @ .., "--lang", "en"] => (Lang::En, rest),
        _ => (Lang::En, args),
    };
    let [path, folder, "--data", source, "--date", date] = args else {
        return Err(USAGE.into());
    };
    let report = findings::read(&fs::read_to_string(path)?)?;
    let about = About {
        data: (*source).to_owned(),
        date: date.parse()?,
        as_of: report.as_of.ok_or("the findings do not say of which day")?,
    };
    let drafts = drafts::Drafts::read(Path::new(folder), about.as_of)?;
    let register = page::Register {
        about: &about,
        figures: figures::Figures::new(&drafts, &report.findings),
        patterns: patterns::ranked(&drafts, &report.findings),
        price: drafts::price_of_certification(about.as_of),
        lang,
    };
    Ok(register.markdown())
}

#[cfg(not(test))]
#[expect(clippy::print_stdout, reason = "a command prints its answer")]
fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    print!("{}", run(&args)?);
    Ok(())
}
