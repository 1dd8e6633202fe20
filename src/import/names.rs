//! Names that differ from each other in their plain spelling.

use rustc_hash::FxHashSet;

use crate::{source::fold_ascii, syntax::name_from_title};

/// Names given so far in one scope.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    taken: FxHashSet<String>,
}

impl Names {
    /// Makes a name from a title; a second one like it gets a number.
    pub(super) fn of_title(&mut self, title: &str) -> String {
        self.unused(&name_from_title(title))
    }

    /// Returns the name, with a number where it is taken.
    pub(super) fn unused(&mut self, name: &str) -> String {
        let mut found = name.to_owned();
        let mut number = 2;
        while !self.taken.insert(fold_ascii(&found)) {
            found = format!("{name}_{number}");
            number += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_in_accents_only_are_told_apart() {
        let mut names = Names::default();
        assert_eq!(names.of_title("Bản sao (chứng thực)"), "bản_sao_chứng_thực");
        assert_eq!(names.of_title("Bàn sao chứng thực"), "bàn_sao_chứng_thực_2");
        assert_eq!(names.of_title("1. Đơn"), "x_1_don");
    }
}
