//! Channels (cách thức) and what their rows say of time.

use super::{Marks, head::source_notes};
use crate::{
    import::{
        find::limit::{self, Start},
        record::{ChannelRow, Record},
        tree::{item, list, placed},
    },
    messages::import as msg,
    source::{Wording, fold_ascii},
    syntax::{
        ast::{ChannelItem, Item, ItemKind, Section},
        words::{Channel, SectionWord},
    },
    values::Length,
};

/// Channels as pages spell them, plain.
const CHANNELS: &[(&str, Channel)] = &[
    ("truc tiep", Channel::InPerson),
    ("dich vu buu chinh", Channel::Post),
    ("buu chinh", Channel::Post),
    ("truc tuyen", Channel::Online),
    ("thu dien tu", Channel::Email),
    ("fax", Channel::Fax),
];
/// What the crawler adds where the page has no unit.
const NO_UNIT: &str = "(unit not shown";
/// What the crawler adds where time and fee ran together.
const GLUED: &str = "(GLUED";

/// A row with its channels read.
#[derive(Debug, Clone)]
pub(super) struct Row<'r> {
    /// Its channels; several where the row ran together.
    pub(super) channels: Vec<Channel>,
    /// What it says of the time limit.
    pub(super) time: Time,
    /// The row.
    pub(super) said: &'r ChannelRow,
}

/// What a row says of the time limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Time {
    /// A length.
    Length {
        /// How long.
        length: Length,
        /// It is an upper bound.
        at_most: bool,
        /// From when, where the row says it.
        start: Option<Start>,
    },
    /// `Ngay trong ngày`.
    SameDay,
    /// A number without a unit.
    Bare(i64),
    /// Digits of time and fee in one.
    Glued(String),
    /// Words that are no limit.
    Words(String),
    /// Nothing.
    Unknown,
}

/// Reads the rows of a record.
pub(super) fn rows(record: &Record) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut taken: Vec<Channel> = Vec::new();
    for row in &record.channels {
        let mut channels = channels_of(row);
        // A channel that stands twice is listed once; its second row stays as notes.
        channels.retain(|it| !taken.contains(it));
        taken.extend(&channels);
        rows.push(Row {
            channels,
            time: time_of(&row.time),
            said: row,
        });
    }
    rows
}

fn channels_of(row: &ChannelRow) -> Vec<Channel> {
    let known = |text: &str| {
        let plain = fold_ascii(text);
        CHANNELS.iter().find(|it| it.0 == plain).map(|it| it.1)
    };
    if let Some(channel) = known(row.channel.trim()) {
        let mut found = vec![channel];
        found.extend(glued(&row.details).filter(|it| *it != channel));
        return found;
    }
    let plain = fold_ascii(&row.details);
    let mut found: Vec<Channel> = Vec::new();
    for (word, channel) in CHANNELS {
        if plain.contains(word) && !found.contains(channel) {
            found.push(*channel);
        }
    }
    found
}

/// Returns the channels whose rows ran together into the details of another one, so that the next cell stands right
/// behind their name: `Dịch vụ bưu chính1.5 Ngày làm việc40,000 Việt Nam Đồng`.
fn glued(details: &str) -> impl Iterator<Item = Channel> {
    const NAMES: &[(&str, Channel)] = &[
        ("Dịch vụ bưu chính", Channel::Post),
        ("Trực tiếp", Channel::InPerson),
        ("Trực tuyến", Channel::Online),
    ];
    let runs_on = |name: &str| {
        let mut places = details.match_indices(name);
        places.any(|(at, _)| {
            let behind = details.get(at + name.len()..).unwrap_or_default();
            behind.starts_with(|it: char| it.is_ascii_digit() || it.is_uppercase())
        })
    };
    NAMES.iter().filter(move |it| runs_on(it.0)).map(|it| it.1)
}

/// Reads the column of the time limit.
pub(super) fn time_of(text: &str) -> Time {
    let text = text.trim();
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = text.get(digits.len()..).unwrap_or_default().trim_start();
    let number = digits.parse::<i64>().ok();
    match number {
        _ if text.contains(GLUED) => return Time::Glued(digits),
        Some(0) => return Time::Words(text.to_owned()),
        Some(number) if rest.is_empty() || rest.starts_with(NO_UNIT) => return Time::Bare(number),
        _ => {}
    }
    let Some(said) = crate::import::text::said(text).value().cloned() else {
        return Time::Unknown;
    };
    let wording = Wording::new(&said);
    let limits = limit::limits(&wording);
    match limits.as_slice() {
        [one] => Time::Length {
            length: one.length,
            at_most: one.at_most,
            start: one.start,
        },
        _ if fold_ascii(&said).starts_with("ngay trong ngay") => Time::SameDay,
        _ => Time::Words(said),
    }
}

/// Makes the section of channels; rows that say the same stand together.
pub(super) fn section(rows: &[Row<'_>], marks: &mut Marks) -> Section {
    let mut items: Vec<Item> = Vec::new();
    let mut leftovers = Vec::new();
    let mut done = vec![false; rows.len()];
    for (idx, row) in rows.iter().enumerate() {
        if done.get(idx).copied().unwrap_or(true) {
            continue;
        }
        if row.channels.is_empty() {
            leftovers.extend(source_notes(&row.said.details));
            continue;
        }
        let mut channels = row.channels.clone();
        for (other_idx, other) in rows.iter().enumerate().skip(idx + 1) {
            let same = other.said.details == row.said.details && !other.channels.is_empty();
            if let Some(slot) = done.get_mut(other_idx).filter(|_| same) {
                channels.extend(&other.channels);
                *slot = true;
            }
        }
        let mut clauses = Vec::new();
        if row.channels.len() > 1 {
            clauses.extend(marks.unverified(&msg::CHANNELS_GLUED.text()));
        }
        clauses.extend(source_notes(&row.said.details));
        let kind = ItemKind::Channel(ChannelItem {
            channels: channels.into_iter().map(placed).collect(),
            title: None,
        });
        items.push(item(kind, clauses));
    }
    let mut section = list(SectionWord::Channels, items);
    section.clauses = leftovers.into();
    section
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::TimeUnit;

    #[test]
    fn channels_that_ran_into_the_details_of_another_are_read() {
        let details =
            "Dịch vụ bưu chính1.5 Ngày làm việc40,000 Việt Nam Đồng(- Xe ô tô) Trực tiếp1.5 Ngày";
        let found: Vec<Channel> = glued(details).collect();
        assert_eq!(found, [Channel::Post, Channel::InPerson]);
        assert_eq!(glued("Trực tiếp nộp hồ sơ tại Trung tâm").count(), 0);
    }

    #[test]
    fn the_column_of_time_is_read_with_its_faults() {
        let days = |n, unit| Time::Length {
            length: Length::whole(n, unit),
            at_most: false,
            start: None,
        };
        assert_eq!(time_of("5 Ngày làm việc"), days(5, TimeUnit::WorkingDay));
        assert_eq!(time_of("1 Tháng"), days(1, TimeUnit::Month));
        let bare = "15 (unit not shown on the page; portal default = ngày làm việc)";
        assert_eq!(time_of(bare), Time::Bare(15));
        let glued = "1100 (GLUED with fee in dump, ambiguous)";
        assert_eq!(time_of(glued), Time::Glued("1100".to_owned()));
        assert_eq!(time_of("Không có thông tin"), Time::Unknown);
        assert_eq!(time_of("0"), Time::Words("0".to_owned()));
        assert_eq!(
            time_of("Không quy định"),
            Time::Words("Không quy định".to_owned())
        );
        assert_eq!(
            time_of("Ngay trong ngày tiếp nhận hồ sơ; sau 15 giờ thì"),
            Time::SameDay
        );
        assert!(matches!(
            time_of("Tối đa 6 ngày làm việc kể từ ngày cơ quan BHXH nhận đủ hồ sơ theo quy định."),
            Time::Length {
                at_most: true,
                start: Some(Start::Complete),
                ..
            }
        ));
    }
}
