//! Places in an instrument, and which lies in which.

use super::Locator;
use crate::syntax::words::LocatorKind;

/// A place in an instrument: its parts from the largest to the smallest, such as
/// Điều 13, khoản 1, điểm b. No part at all is the whole instrument.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(Vec<(LocatorKind, String)>);

impl Place {
    /// Returns every place that locators name; several labels of one part are several places.
    ///
    /// Articles are numbered through all chapters, so the chapter of an article says nothing.
    #[must_use]
    pub fn all(locators: &[Locator]) -> Vec<Self> {
        let names = |kind| locators.iter().any(|it| it.kind == kind);
        let numbered = names(LocatorKind::Article) && !names(LocatorKind::Appendix);
        let idle = |it: &&Locator| {
            numbered && matches!(it.kind, LocatorKind::Chapter | LocatorKind::Section)
        };
        let mut parts: Vec<&Locator> = locators.iter().filter(|it| !idle(it)).collect();
        parts.sort_by_key(|it| size(it.kind));
        let mut places = vec![Self(Vec::new())];
        for part in parts {
            let with = |place: &Self, label: &String| {
                let mut place = place.clone();
                place.0.push((part.kind, label.to_lowercase()));
                place
            };
            places = places
                .iter()
                .flat_map(|place| part.labels.iter().map(move |label| with(place, label)))
                .collect();
        }
        places
    }

    /// Tells whether another place lies in this one, or is the same.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }

    /// Tells whether another place may lie in this one though its words do not say so:
    /// a form named without its annex, an article named without its chapter.
    #[must_use]
    pub fn may_hold(&self, other: &Self) -> bool {
        let Some((first, _)) = other.0.first() else {
            return false;
        };
        let may_be_silent = |kind| match kind {
            LocatorKind::Appendix => *first == LocatorKind::Form,
            LocatorKind::Chapter => matches!(first, LocatorKind::Section | LocatorKind::Article),
            LocatorKind::Section => *first == LocatorKind::Article,
            _ => false,
        };
        let told = self.0.iter().skip_while(|it| may_be_silent(it.0));
        let told = Self(told.cloned().collect());
        told.0.len() < self.0.len() && told.contains(other)
    }

    /// Tells whether the place is the whole instrument.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }
}

/// The order of parts from the largest.
fn size(kind: LocatorKind) -> u8 {
    match kind {
        LocatorKind::Appendix => 0,
        LocatorKind::Chapter => 1,
        LocatorKind::Section => 2,
        LocatorKind::Article => 3,
        LocatorKind::Clause => 4,
        LocatorKind::Point => 5,
        LocatorKind::Form => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(parts: &[(LocatorKind, &str)]) -> Vec<Place> {
        let locator = |(kind, labels): &(LocatorKind, &str)| Locator {
            kind: *kind,
            labels: labels.split(' ').map(str::to_owned).collect(),
        };
        Place::all(&parts.iter().map(locator).collect::<Vec<_>>())
    }

    #[test]
    fn a_point_lies_in_its_clause_and_article_however_they_are_ordered() {
        use LocatorKind::{Article, Clause, Point};
        let point = place(&[(Point, "b"), (Clause, "1"), (Article, "13")]);
        let article = place(&[(Article, "13")]);
        let other = place(&[(Article, "1")]);
        let [point, article, other] = [&point[0], &article[0], &other[0]];
        assert!(article.contains(point) && !point.contains(article));
        assert!(!other.contains(point));
        assert_eq!(
            *point,
            place(&[(Article, "13"), (Clause, "1"), (Point, "B")])[0]
        );
    }

    #[test]
    fn several_labels_are_several_places() {
        use LocatorKind::{Article, Clause};
        let both = place(&[(Clause, "1 2"), (Article, "10")]);
        assert_eq!(both.len(), 2);
        assert!(place(&[])[0].is_whole() && place(&[])[0].contains(&both[1]));
    }

    #[test]
    fn what_is_named_without_its_annex_or_chapter_may_lie_in_it() {
        use LocatorKind::{Appendix, Article, Chapter, Clause, Form, Section};
        let of = |parts: &[_]| place(parts).remove(0);
        let annex = of(&[(Appendix, "I")]);
        let form = of(&[(Form, "01")]);
        assert!(annex.may_hold(&form) && !annex.contains(&form) && !form.may_hold(&annex));
        assert!(of(&[(Appendix, "I"), (Form, "01")]).may_hold(&form));
        assert!(!of(&[(Appendix, "I"), (Form, "02")]).may_hold(&form));
        assert!(!annex.may_hold(&of(&[(Appendix, "II"), (Form, "01")])));
        let article = of(&[(Clause, "2"), (Article, "5")]);
        assert!(of(&[(Chapter, "II")]).may_hold(&article) && !annex.may_hold(&article));
        assert!(of(&[(Chapter, "II"), (Section, "1")]).may_hold(&article));
        assert!(!of(&[(Article, "5")]).may_hold(&article));
    }

    #[test]
    fn the_chapter_of_an_article_says_nothing() {
        use LocatorKind::{Article, Chapter};
        let with = place(&[(Article, "5"), (Chapter, "II")]);
        assert_eq!(with, place(&[(Article, "5")]));
    }

    #[test]
    fn d_and_đ_are_two_points() {
        use LocatorKind::{Article, Point};
        let of = |label| place(&[(Point, label), (Article, "8")]).remove(0);
        assert_ne!(of("d"), of("đ"));
    }
}
