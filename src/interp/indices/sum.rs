//! Readings added up: each index with the dossiers behind it.

use std::collections::BTreeMap;

use super::{Against, Came, Reading};
use crate::{
    interp::score::Class,
    messages::{Message, indices as m},
    model::RoleId,
    syntax::words::Channel,
};

/// How the sum of an index is shown; every sum is divided by the number of its dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexKind {
    /// Hundredths, with two decimals: each dossier gives 0 or 1.
    Share,
    /// A mean with two decimals.
    Mean,
    /// Points with one decimal (Circular 01/2018/TT-VPCP, Article 13).
    Points,
}

/// What a dossier gives to an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Its code.
    pub code: String,
    /// How much.
    pub value: u64,
}

/// An index with the dossiers behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Its stable name: where it stands and its number there.
    pub id: &'static str,
    /// What it says.
    pub title: &'static Message,
    /// What it does not say, or how it was read.
    pub note: Option<&'static Message>,
    /// The agency, of an index of agencies.
    pub agency: Option<String>,
    /// How the sum is shown.
    pub kind: IndexKind,
    /// The dossiers; without any the index is left out (Circular 01/2018/TT-VPCP, Article 13).
    pub behind: Vec<Contribution>,
}

impl Index {
    /// Returns the sum of what the dossiers give.
    #[must_use]
    pub fn sum(&self) -> u64 {
        self.behind.iter().map(|it| it.value).sum()
    }

    /// Returns the number of dossiers.
    #[must_use]
    pub fn n(&self) -> u64 {
        u64::try_from(self.behind.len()).unwrap_or(u64::MAX)
    }

    /// Returns the digits after the point.
    #[must_use]
    pub fn places(&self) -> u8 {
        match self.kind {
            IndexKind::Share | IndexKind::Mean => 2,
            IndexKind::Points => 1,
        }
    }

    /// Returns the value in units of the last place, rounded half up; `None` without dossiers.
    ///
    /// A share is in hundredths, so 66.67 % is 6667.
    #[must_use]
    pub fn scaled(&self) -> Option<u64> {
        let whole: u128 = match self.kind {
            IndexKind::Share => 100,
            IndexKind::Mean | IndexKind::Points => 1,
        };
        let factor = whole * 10_u128.pow(u32::from(self.places()));
        let n = u128::from(self.n());
        let twice = (2 * factor * u128::from(self.sum())).checked_add(n)?;
        let rounded = twice.checked_div(2 * n)?;
        u64::try_from(rounded).ok()
    }
}

/// A column of the table of dossiers by field (Circular 09/2026/TT-BTP, form 07).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Its stable name.
    pub id: &'static str,
    /// What it counts.
    pub title: &'static Message,
    /// The dossiers.
    pub codes: Vec<String>,
}

/// An index that a log cannot give.
#[derive(Debug, Clone, Copy)]
pub struct NotFromLogs {
    /// Its stable name.
    pub id: &'static str,
    /// What it would say.
    pub title: &'static Message,
    /// Why no log gives it.
    pub why: &'static Message,
}

/// The indices that a log cannot give.
pub const NOT_FROM_LOGS: [NotFromLogs; 12] = [
    NotFromLogs {
        id: "tt01-2018/4",
        title: &m::CONTACTED,
        why: &m::WHY_QUESTIONNAIRE,
    },
    NotFromLogs {
        id: "tt01-2018/5",
        title: &m::PLACE,
        why: &m::WHY_ORGANISATION,
    },
    NotFromLogs {
        id: "tt01-2018/6",
        title: &m::DISCLOSURE,
        why: &m::WHY_ORGANISATION,
    },
    NotFromLogs {
        id: "tt01-2018/7",
        title: &m::ATTITUDE,
        why: &m::WHY_COMPLAINTS,
    },
    NotFromLogs {
        id: "tt01-2018/8",
        title: &m::FEEDBACK,
        why: &m::WHY_COMPLAINTS,
    },
    NotFromLogs {
        id: "tt01-2018/9",
        title: &m::ONLINE_POINTS,
        why: &m::WHY_PORTFOLIO,
    },
    NotFromLogs {
        id: "qd766/1",
        title: &m::OPENNESS,
        why: &m::WHY_NO_FORMULA,
    },
    NotFromLogs {
        id: "qd766/3.1",
        title: &m::ONLINE_PROCEDURES,
        why: &m::WHY_PORTFOLIO,
    },
    NotFromLogs {
        id: "qd766/3.5",
        title: &m::ONLINE_OTHER,
        why: &m::WHY_NO_FORMULA,
    },
    NotFromLogs {
        id: "qd766/4",
        title: &m::PAID_ONLINE,
        why: &m::WHY_PAYMENT,
    },
    NotFromLogs {
        id: "qd766/5.4",
        title: &m::SATISFACTION,
        why: &m::WHY_COMPLAINTS,
    },
    NotFromLogs {
        id: "qd766/6",
        title: &m::DIGITISATION,
        why: &m::WHY_NO_FORMULA,
    },
];

/// A dossier that was read, to be added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its code.
    pub code: String,
    /// What it gives.
    pub reading: Reading,
    /// The titles of the agencies of its procedure.
    pub titles: BTreeMap<RoleId, String>,
}

/// All indices of a period.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indices {
    /// The table of dossiers.
    pub counts: Vec<Count>,
    /// The indices; one without dossiers is there and has no value.
    pub indices: Vec<Index>,
}

/// Adds readings up.
#[must_use]
pub fn sum(members: &[Member]) -> Indices {
    let dossiers: Vec<(&str, &Reading)> = members
        .iter()
        .map(|it| (it.code.as_str(), &it.reading))
        .collect();
    let mut indices = whole_indices(&dossiers);
    indices.extend(agency_indices(members));
    Indices {
        counts: counts(&dossiers),
        indices,
    }
}

/// The row of an index of whole dossiers: its name, title, note and kind, and what each dossier gives.
type Row = (
    &'static str,
    &'static Message,
    Option<&'static Message>,
    IndexKind,
    fn(&Reading) -> Option<u64>,
);

/// The indices of whole dossiers.
const ROWS: [Row; 8] = [
    (
        "qd766/2.1",
        &m::ON_TIME,
        Some(&m::NOTE_ON_TIME),
        IndexKind::Share,
        |it| Some(u64::from(in_time(it.class?))),
    ),
    (
        "qd766/2.2",
        &m::MEAN_TIME,
        Some(&m::NOTE_MEAN_TIME),
        IndexKind::Mean,
        |it| it.days.filter(|_| it.came == Came::Received),
    ),
    (
        "qd766/3.3",
        &m::ONLINE,
        Some(&m::NOTE_ONLINE),
        IndexKind::Share,
        |it| {
            let channel = it.channel.filter(|_| it.came == Came::Received)?;
            Some(u64::from(is_online(channel)))
        },
    ),
    (
        "qd766/5.4-overdue",
        &m::OVERDUE,
        Some(&m::NOTE_OVERDUE),
        IndexKind::Share,
        |it| Some(u64::from(!in_time(it.class?))),
    ),
    (
        "supplement/share",
        &m::SUPPLEMENTED,
        None,
        IndexKind::Share,
        |it| Some(u64::from(it.requests > 0)),
    ),
    (
        "supplement/mean",
        &m::REQUESTS,
        None,
        IndexKind::Mean,
        |it| Some(it.requests),
    ),
    (
        "tt01-2018/1",
        &m::WHOLE_TIME,
        Some(&m::NOTE_QUESTIONNAIRE),
        IndexKind::Points,
        |it| it.whole.map(Against::points),
    ),
    (
        "tt01-2018/3",
        &m::CONTACTS,
        Some(&m::NOTE_CONTACTS),
        IndexKind::Points,
        |it| it.days.map(|_| 2_u64.saturating_sub(it.requests)),
    ),
];

fn whole_indices(dossiers: &[(&str, &Reading)]) -> Vec<Index> {
    let indices = ROWS.iter().map(|(id, title, note, kind, value)| Index {
        id,
        title,
        note: *note,
        agency: None,
        kind: *kind,
        behind: dossiers
            .iter()
            .filter_map(|(code, it)| contribution(code, value(it)))
            .collect(),
    });
    indices.collect()
}

/// The time of each agency, by its title: agencies of one title are one.
fn agency_indices(members: &[Member]) -> Vec<Index> {
    let mut by_title: BTreeMap<&str, Vec<Contribution>> = BTreeMap::new();
    for member in members {
        let mut worst: BTreeMap<&str, Against> = BTreeMap::new();
        for (role, against) in &member.reading.agencies {
            let Some(title) = member.titles.get(role) else {
                continue;
            };
            let known = worst.entry(title).or_insert(*against);
            *known = (*known).min(*against);
        }
        for (title, against) in worst {
            by_title.entry(title).or_default().push(Contribution {
                code: member.code.clone(),
                value: against.points(),
            });
        }
    }
    let indices = by_title.into_iter().map(|(title, behind)| Index {
        id: "tt01-2018/2",
        title: &m::AGENCY_TIME,
        note: Some(&m::NOTE_AGENCY_TIME),
        agency: Some(title.to_owned()),
        kind: IndexKind::Points,
        behind,
    });
    indices.collect()
}

fn counts(dossiers: &[(&str, &Reading)]) -> Vec<Count> {
    let count = |id, title, which: &dyn Fn(&Reading) -> bool| Count {
        id,
        title,
        codes: dossiers
            .iter()
            .filter(|it| which(it.1))
            .map(|it| it.0.to_owned())
            .collect(),
    };
    let by = |it: &Reading, which: &dyn Fn(Channel) -> bool| {
        it.came == Came::Received && it.channel.is_some_and(which)
    };
    let named = |it| is_online(it) || matches!(it, Channel::Post | Channel::InPerson);
    let class = |it: &Reading, wanted: Class| !it.stopped && it.class == Some(wanted);
    vec![
        count("all", &m::COUNT_ALL, &|_| true),
        count("online", &m::COUNT_ONLINE, &|it| by(it, &is_online)),
        count("post", &m::COUNT_POST, &|it| {
            by(it, &|it| it == Channel::Post)
        }),
        count("in_person", &m::COUNT_IN_PERSON, &|it| {
            by(it, &|it| it == Channel::InPerson)
        }),
        count("other_channel", &m::COUNT_OTHER_CHANNEL, &|it| {
            by(it, &|it| !named(it))
        }),
        count("channel_unknown", &m::COUNT_NO_CHANNEL, &|it| {
            it.came == Came::Received && it.channel.is_none()
        }),
        count("carried_in", &m::COUNT_CARRIED, &|it| {
            it.came == Came::CarriedIn
        }),
        count("settled_early", &m::COUNT_EARLY, &|it| {
            class(it, Class::Early)
        }),
        count("settled_on_time", &m::COUNT_ON_TIME, &|it| {
            class(it, Class::OnTime)
        }),
        count("settled_overdue", &m::COUNT_OVERDUE, &|it| {
            class(it, Class::Overdue)
        }),
        count("pending_in_time", &m::COUNT_PENDING, &|it| {
            class(it, Class::PendingInTime)
        }),
        count("pending_overdue", &m::COUNT_PENDING_OVERDUE, &|it| {
            class(it, Class::PendingOverdue)
        }),
        count("stopped", &m::COUNT_STOPPED, &|it| it.stopped),
        count("no_date", &m::COUNT_NO_DATE, &|it| {
            !it.stopped && it.class.is_none()
        }),
    ]
}

pub(crate) fn is_online(channel: Channel) -> bool {
    matches!(channel, Channel::Online | Channel::SingleWindow)
}

fn in_time(class: Class) -> bool {
    matches!(class, Class::Early | Class::OnTime | Class::PendingInTime)
}

fn contribution(code: &str, value: Option<u64>) -> Option<Contribution> {
    Some(Contribution {
        code: code.to_owned(),
        value: value?,
    })
}
