//! Procedures whose titles differ in one phrase only, such as the country or the kind of forest.
//!
//! Of every title each place of two or three words is left out in turn; titles that
//! are equal then are siblings. Time is linear in the words of all titles.

use std::collections::{BTreeMap, BTreeSet};

use super::whole::title_key;
use crate::model::{ProcedureId, Project};

/// A procedure whose title says another thing in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sibling {
    /// The word before and the words that only this title has.
    pub(crate) own: String,
    /// The same place in the title of the sibling.
    pub(crate) other: String,
    /// The sibling.
    pub(crate) id: ProcedureId,
}

/// Longest and shortest places that are left out.
const PLACE: std::ops::RangeInclusive<usize> = 2..=3;
/// Titles share at least so many words.
const SHARED: usize = 4;
/// Titles with more words are cut: they are sentences.
const MAX_WORDS: usize = 80;
/// Siblings looked at in one place.
const MAX_SIBLINGS: usize = 16;
/// Words that say what is done, by whom or how, and not of what it is done.
const ACTS: &[&str] = &[
    "cấp", "lại", "đổi", "gia", "hạn", "đăng", "ký", "xóa", "thay", "điều", "chỉnh", "chuyển",
    "thủ", "tục", "công", "bố", "sửa", "bổ", "sung", "mở", "rộng", "thu", "hồi", "chấp", "thuận",
    "phê", "duyệt", "thẩm", "định", "xác", "nhận", "tỉnh", "xã", "bộ", "trung", "ương", "và",
    "hoặc", "không", "có", "của", "cho", "với", "trong", "ngoài", "tại", "được", "do", "là",
    "chính", "thức", "mới", "lần", "đầu", "theo", "khi", "từ", "đến",
];

/// A title with one place left out.
struct Hole {
    frame: u64,
    title: usize,
    start: usize,
    length: usize,
}

/// Returns the siblings of every version that has some.
pub(crate) fn siblings(project: &Project) -> BTreeMap<ProcedureId, Vec<Sibling>> {
    let titles: Vec<(ProcedureId, String)> = project
        .procedures
        .iter()
        .filter_map(|(id, it)| Some((id, title_key(it.title.value()?))))
        .collect();
    let words: Vec<Vec<&str>> = titles
        .iter()
        .map(|it| it.1.split(' ').take(MAX_WORDS).collect())
        .collect();
    let mut holes = Vec::new();
    for (title, words) in words.iter().enumerate() {
        holes.extend(holes_of(title, words));
    }
    holes.sort_unstable_by_key(|it| (it.frame, it.title, it.start));
    let mut out: BTreeMap<ProcedureId, Vec<Sibling>> = BTreeMap::new();
    for same in holes.chunk_by(|one, two| one.frame == two.frame) {
        for hole in same {
            let others = same.iter().filter(|it| it.title != hole.title);
            for other in others.take(MAX_SIBLINGS) {
                let Some(sibling) = compare(&titles, &words, hole, other) else {
                    continue;
                };
                if let Some((id, _)) = titles.get(hole.title) {
                    out.entry(*id).or_default().push(sibling);
                }
            }
        }
    }
    for found in out.values_mut() {
        found.sort_unstable();
        found.dedup();
    }
    out
}

fn holes_of<'w>(title: usize, words: &'w [&'w str]) -> impl Iterator<Item = Hole> + 'w {
    (1..words.len()).flat_map(move |start| {
        PLACE.filter_map(move |length| {
            let (before, rest) = words.split_at_checked(start)?;
            let (place, after) = rest.split_at_checked(length)?;
            let told = !place.iter().any(|it| ACTS.contains(it));
            (told && before.len() + after.len() >= SHARED).then(|| Hole {
                frame: frame(before, after),
                title,
                start,
                length,
            })
        })
    })
}

/// Hashes what stands around a place (FNV-1a), the same on every machine.
fn frame(before: &[&str], after: &[&str]) -> u64 {
    let bytes = before
        .iter()
        .chain(&["\n"])
        .chain(after)
        .flat_map(|it| it.bytes().chain([b' ']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Two titles with one frame, unless the hash lied or they share words in the place.
fn compare(
    titles: &[(ProcedureId, String)],
    words: &[Vec<&str>],
    one: &Hole,
    two: &Hole,
) -> Option<Sibling> {
    let (mine, theirs) = (words.get(one.title)?, words.get(two.title)?);
    let same = mine.get(..one.start)? == theirs.get(..two.start)?
        && mine.get(one.start + one.length..)? == theirs.get(two.start + two.length..)?;
    let own = mine.get(one.start..one.start + one.length)?;
    let other = theirs.get(two.start..two.start + two.length)?;
    let shared: BTreeSet<_> = own.iter().collect();
    if !same || other.iter().any(|it| shared.contains(it)) {
        return None;
    }
    let before = mine.get(one.start.checked_sub(1)?)?;
    Some(Sibling {
        own: format!("{before} {}", own.join(" ")),
        other: format!("{before} {}", other.join(" ")),
        id: titles.get(two.title)?.0,
    })
}
