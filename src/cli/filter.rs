//! `--select` and `--ignore`: which codes are reported.

use super::{Failure, args::CheckArgs, config::unknown_rule};
use crate::{diagnostic::Code, driver};

/// Which codes are reported.
pub(super) struct Filter {
    select: Vec<String>,
    ignore: Vec<String>,
    codes: Vec<&'static Code>,
}

impl Filter {
    /// Reads the lists of codes, names and families of codes.
    pub(super) fn new(args: &CheckArgs) -> Result<Self, Failure> {
        let codes: Vec<&'static Code> = driver::codes().collect();
        let trimmed = |list: &[String]| list.iter().map(|it| it.trim().to_owned()).collect();
        let (select, ignore): (Vec<String>, Vec<String>) =
            (trimmed(&args.select), trimmed(&args.ignore));
        for text in select.iter().chain(&ignore) {
            if !codes.iter().any(|it| names(text, it)) {
                return Err(unknown_rule(text).into());
            }
        }
        Ok(Self {
            select,
            ignore,
            codes,
        })
    }

    /// Tells whether findings of a code are reported.
    pub(super) fn keeps(&self, code: &Code) -> bool {
        let named = |list: &[String]| list.iter().any(|it| names(it, code));
        (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }

    /// The same by the id; a code that this release does not have is kept.
    pub(super) fn keeps_id(&self, id: &str) -> bool {
        let code = self.codes.iter().find(|it| it.id == id);
        code.is_none_or(|it| self.keeps(it))
    }
}

/// Tells whether a text names a code: by its id, its name, or the letter of its family.
fn names(text: &str, code: &Code) -> bool {
    let family = code.id.get(..1).unwrap_or_default();
    [code.id, family]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(text))
        || code.name == text
}
