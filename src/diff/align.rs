//! Which element of one version is which of another.
//!
//! Elements are known by their stable name, then by a legal basis that only the two of them have,
//! then by a title that only the two of them have. A step that does something else is another
//! step, whatever it is called.

use std::collections::{BTreeMap, VecDeque};

use super::{Part, Version};
use crate::{
    model::{Basis, BasisOrigin, FactType, IdVec, Ident, Procedure, Project, VecIndex, cite},
    source::{Wording, fold_tone_placement},
    syntax::words::{LocatorKind, Word},
    values::Lang,
};

/// The element of the other version for each element of one; nothing where there is none.
pub(super) type Pairs = BTreeMap<Part, Vec<Option<usize>>>;

/// What an element is known by.
struct Sign {
    id: String,
    /// Only signs of one class may be the same thing.
    class: String,
    basis: Option<String>,
    title: String,
}

/// Returns the old version with the names that the new one gives to the same things, and which
/// new element each old one is.
pub(super) fn align(old: Version<'_>, new: Version<'_>) -> (Procedure, Pairs) {
    let mut pairs = Pairs::new();
    for part in Part::ALL {
        let found = pair(&signs(*part, old), &signs(*part, new));
        pairs.insert(*part, found);
    }
    let mut aligned = old.procedure.clone();
    rename(&mut aligned, new.procedure, &pairs);
    (aligned, pairs)
}

fn signs(part: Part, version: Version<'_>) -> Vec<Sign> {
    let (project, of) = (version.project, version.procedure);
    let sign = |name: &Ident, class: String, basis: &Basis, title: &str| Sign {
        id: name.id.clone(),
        class,
        basis: own(project, basis),
        title: plain(title),
    };
    let none = String::new;
    match part {
        Part::Procedure => Vec::new(),
        Part::Agency => each(&of.agencies, |it| {
            sign(&it.name, none(), &it.meta.basis, &it.title)
        }),
        Part::Fact => each(&of.facts, |it| {
            let ask = it.ask.as_deref().unwrap_or_default();
            sign(&it.name, kind_of(&it.ty).to_owned(), &it.meta.basis, ask)
        }),
        Part::Channel => of
            .channels
            .iter()
            .flatten()
            .map(|it| Sign {
                id: it.channel.id(),
                class: none(),
                basis: None,
                title: none(),
            })
            .collect(),
        Part::Condition => each(&of.requirements, |it| {
            sign(&it.name, none(), &it.meta.basis, &it.title)
        }),
        Part::Prerequisite => list(&of.prerequisites, |it| {
            sign(&it.name, none(), &it.meta.basis, "")
        }),
        Part::Paper => each(&of.documents, |it| {
            sign(&it.name, none(), &it.meta.basis, &it.title)
        }),
        Part::Fee => each(&of.fees, |it| {
            let title = it.title.as_deref().unwrap_or_default();
            sign(&it.name, format!("{:?}", it.family), &it.meta.basis, title)
        }),
        Part::TimeLimit => each(&of.clocks, |it| sign(&it.name, none(), &it.meta.basis, "")),
        Part::Step => each(&of.steps, |it| {
            sign(&it.name, it.kind.id(), &it.meta.basis, &it.about.join(" "))
        }),
        Part::Result => each(&of.results, |it| {
            sign(&it.name, none(), &it.meta.basis, &it.title)
        }),
        Part::Ground => each(&of.grounds, |it| {
            sign(&it.name, none(), &it.meta.basis, &it.title)
        }),
        Part::OrderRule => list(&of.order_rules, |it| {
            sign(&it.name, it.relation.id(), &it.meta.basis, "")
        }),
        Part::Remedy => list(&of.remedies, |it| {
            sign(&it.name, none(), &it.meta.basis, &it.body)
        }),
    }
}

fn list<T>(all: &[T], sign: impl Fn(&T) -> Sign) -> Vec<Sign> {
    all.iter().map(sign).collect()
}

fn each<I: VecIndex, T>(all: &IdVec<I, T>, sign: impl Fn(&T) -> Sign) -> Vec<Sign> {
    all.values().map(sign).collect()
}

fn kind_of(ty: &FactType) -> &'static str {
    match ty {
        FactType::YesNo => "yes_no",
        FactType::OneOf(_) => "one_of",
        FactType::Number(_) => "number",
        FactType::Money => "money",
        FactType::Date => "date",
        FactType::Text => "text",
    }
}

/// Writes a basis by which an element can be known: its own, down to a clause at least.
fn own(project: &Project, basis: &Basis) -> Option<String> {
    let deep = |it: &crate::model::Citation| {
        let mut parts = it.locators.iter();
        parts.any(|it| matches!(it.kind, LocatorKind::Clause | LocatorKind::Point))
    };
    let is_own = basis.origin == BasisOrigin::Own && basis.citations.iter().any(deep);
    is_own
        .then(|| cite::official(project, basis, Lang::Vi))
        .flatten()
}

/// Returns a title as titles are compared: small letters, tone marks in their new place, `i` and
/// `y` that sound the same, and without the words that say of which copy it speaks.
pub(super) fn plain(title: &str) -> String {
    /// Words before a title that say which copy is meant; the longer ones first.
    const COPIES: &[&str] = &[
        "bản sao có chứng thực ",
        "bản sao chứng thực ",
        "bản sao công chứng ",
        "bản sao điện tử ",
        "bản sao hợp lệ ",
        "bản sao chụp ",
        "bản sao ",
        "bản chính ",
        "bản gốc ",
        "bản chụp ",
    ];
    let folded = fold_tone_placement(&title.to_lowercase());
    let words = Wording::new(&folded).plain();
    let rest = COPIES.iter().find_map(|it| words.strip_prefix(it));
    let rest = rest.unwrap_or(&words);
    let words: Vec<String> = rest.split(' ').map(one_spelling).collect();
    words.join(" ")
}

/// Writes an open syllable in `i` where it is also written in `y`: `kỹ` and `kĩ`, `lý` and `lí`.
fn one_spelling(word: &str) -> String {
    const BOTH: &[(char, char)] = &[
        ('y', 'i'),
        ('ỳ', 'ì'),
        ('ý', 'í'),
        ('ỷ', 'ỉ'),
        ('ỹ', 'ĩ'),
        ('ỵ', 'ị'),
    ];
    let mut letters: Vec<char> = word.chars().collect();
    let plain = BOTH.iter().find(|it| letters.last() == Some(&it.0));
    let (Some((_, plain)), 2) = (plain, letters.len()) else {
        return word.to_owned();
    };
    let first = letters.first().copied().unwrap_or_default();
    if "hklmst".contains(first) {
        letters.pop();
        letters.push(*plain);
    }
    letters.into_iter().collect()
}

/// What an element is known by where its name is new.
type Known = fn(&Sign) -> Option<String>;

fn pair(old: &[Sign], new: &[Sign]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    let mut take = |at: usize, other: usize, found: &mut Vec<Option<usize>>| {
        if let (Some(slot @ None), Some(taken @ false)) = (found.get_mut(at), taken.get_mut(other))
        {
            *slot = Some(other);
            *taken = true;
        }
    };
    // What is written twice under one name is taken in its order.
    let mut by_name: BTreeMap<(&str, &str), VecDeque<usize>> = BTreeMap::new();
    for (at, it) in new.iter().enumerate() {
        let same = by_name.entry((it.id.as_str(), it.class.as_str()));
        same.or_default().push_back(at);
    }
    for (at, it) in old.iter().enumerate() {
        let same = by_name.get_mut(&(it.id.as_str(), it.class.as_str()));
        if let Some(other) = same.and_then(VecDeque::pop_front) {
            take(at, other, &mut found);
        }
    }
    let ways: [Known; 2] = [
        |it| {
            it.basis
                .as_ref()
                .map(|basis| format!("{}|{basis}", it.class))
        },
        |it| (!it.title.is_empty()).then(|| format!("{}|{}", it.class, it.title)),
    ];
    for way in ways {
        let others: Vec<usize> = found.iter().flatten().copied().collect();
        let left = |at: &usize| found.get(*at).is_some_and(Option::is_none);
        let mine: Vec<usize> = (0..old.len()).filter(left).collect();
        let theirs: Vec<usize> = (0..new.len()).filter(|it| !others.contains(it)).collect();
        let only = |known: &dyn Fn(usize) -> Option<String>, places: &[usize]| {
            let mut by_key: BTreeMap<String, Option<usize>> = BTreeMap::new();
            for at in places {
                if let Some(key) = known(*at) {
                    let entry = by_key.entry(key);
                    entry.and_modify(|it| *it = None).or_insert(Some(*at));
                }
            }
            by_key
        };
        let mine = only(&|at| old.get(at).and_then(way), &mine);
        let theirs = only(&|at| new.get(at).and_then(way), &theirs);
        for (key, at) in mine {
            if let (Some(at), Some(Some(other))) = (at, theirs.get(&key)) {
                take(at, *other, &mut found);
            }
        }
    }
    found
}

/// Gives the elements of the old version the names of their counterparts.
fn rename(old: &mut Procedure, new: &Procedure, pairs: &Pairs) {
    let of = |part: Part, at: usize| pairs.get(&part)?.get(at).copied().flatten();
    macro_rules! rename {
        ($part:expr, $list:ident) => {
            let names: Vec<Ident> = new.$list.values().map(|it| it.name.clone()).collect();
            for (at, it) in old.$list.iter_mut().enumerate() {
                let name = of($part, at).and_then(|at| names.get(at));
                renamed(&mut it.1.name, name, &names);
            }
        };
    }
    rename!(Part::Agency, agencies);
    rename!(Part::Fact, facts);
    rename!(Part::Condition, requirements);
    rename!(Part::Paper, documents);
    rename!(Part::Fee, fees);
    rename!(Part::TimeLimit, clocks);
    rename!(Part::Step, steps);
    rename!(Part::Result, results);
    rename!(Part::Ground, grounds);
}

/// Gives an element the name of its counterpart; without one it keeps its own, marked where
/// something else bears it now.
fn renamed(own: &mut Ident, name: Option<&Ident>, others: &[Ident]) {
    match name {
        Some(name) => {
            own.id.clone_from(&name.id);
            own.text.clone_from(&name.text);
        }
        None if others.iter().any(|it| it.id == own.id) => own.id.push('~'),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_one_whatever_their_spelling() {
        assert_eq!(
            plain("Hồ sơ kỹ thuật, HOÀ giải"),
            plain("hồ sơ kĩ thuật hòa giải")
        );
        assert_eq!(
            plain("Bản sao có chứng thực Giấy chứng nhận an toàn"),
            plain("Bản sao chụp giấy chứng nhận an toàn")
        );
        assert_ne!(plain("Giấy phép lái xe"), plain("Giấy phép kinh doanh"));
    }
}
