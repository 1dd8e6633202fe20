//! Units: names that compare only with themselves.

use super::context::Context;
use crate::{model::Ident, source::fold_ascii, syntax::ast::Name, values::Lang};

impl Context {
    /// Tells whether a stated unit is that of a fact.
    ///
    /// English writes one `page` and two `pages`; both are one unit there.
    pub(super) fn is_unit(&self, unit: &Ident, stated: &Name) -> bool {
        let lang = self.langs.get(&stated.span.file).copied();
        let stated = fold_ascii(&stated.text);
        unit.id == stated
            || lang == Some(Lang::En)
                && (is_plural(&unit.id, &stated) || is_plural(&stated, &unit.id))
    }
}

/// Tells whether an English noun is the regular plural of another.
fn is_plural(many: &str, one: &str) -> bool {
    // The plural of a letter or of an abbreviation such as `m` or `kg` would be another unit.
    if one.len() < 3 {
        return false;
    }
    let ending = many.strip_prefix(one);
    let by_y = one.strip_suffix('y').zip(many.strip_suffix("ies"));
    ending == Some("s") || ending == Some("es") || by_y.is_some_and(|(one, many)| one == many)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_plurals_are_known_and_other_units_stay_apart() {
        for (many, one) in [("pages", "page"), ("boxes", "box"), ("copies", "copy")] {
            assert!(is_plural(many, one), "{many}");
            assert!(!is_plural(one, many), "{one}");
        }
        for (many, one) in [
            ("ms", "m"),
            ("kgs", "kg"),
            ("metres", "metric"),
            ("page", "page"),
        ] {
            assert!(!is_plural(many, one), "{many}");
        }
    }
}
