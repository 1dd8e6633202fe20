//! Why a dossier is not moved, in words.

use super::Obstacle;
use crate::{
    interp::{
        event::Migration,
        reject::{codes, legal_basis},
        trace::Trace,
    },
    messages::{Arg, Text, migrate as m},
    values::{Date, Lang},
};

/// Tells a move, with the clause or the provision behind it.
pub(in crate::interp) fn told(migration: &Migration) -> Trace {
    let day = |it: Option<Date>| it.map_or_else(|| Arg::from(m::NO_DAY.text()), Arg::from);
    let to = day(migration.to);
    if migration.undone {
        return Trace {
            text: m::MOVED_BACK.with("to", to),
            basis: None,
        };
    }
    let renamed = migration.places.iter().filter(|it| it.0 != it.1);
    let renamed: Vec<Text> = renamed
        .map(|(from, to)| m::PLACE.with("from", from).with("to", to))
        .collect();
    let both = |lang: Lang| {
        let all: Vec<String> = renamed.iter().map(|it| it.render(lang)).collect();
        all.join("; ")
    };
    let places = if renamed.is_empty() {
        Arg::from("")
    } else {
        let (vi, en) = (both(Lang::Vi), both(Lang::En));
        Arg::from(m::PLACES.with("places", Arg::Both { vi, en }))
    };
    let dropped = if migration.dropped.is_empty() {
        Arg::from("")
    } else {
        Arg::from(m::DROPPED.with("names", migration.dropped.join(", ")))
    };
    Trace {
        text: m::MOVED
            .with("to", to)
            .with("places", places)
            .with("dropped", dropped),
        basis: Some(match &migration.norm {
            Some(norm) => Arg::from(m::BY_NORM.with("norm", norm)),
            None => Arg::from(m::BY_CLAUSE.text()),
        }),
    }
}

impl Obstacle {
    /// Says what stands against the move, why, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotLive => m::NOT_LIVE.text(),
            Self::Behind(at) => m::BEHIND.with("at", *at),
            Self::NotInForce(day) => m::NOT_IN_FORCE.with("day", *day),
            Self::Stays => m::STAYS.with("basis", legal_basis(&codes::R08, None)),
            Self::NotBetter => m::NOT_BETTER.text(),
            Self::Place(step) => m::NO_PLACE.with("step", step),
            Self::Block(block) => m::NO_BLOCK.with("block", block),
            Self::Clock(clock) => m::NO_CLOCK.with("clock", clock),
            Self::Opinion(agency) => m::NO_OPINION.with("agency", agency),
            Self::Request(step) => m::NO_REQUEST.with("step", step),
            Self::Wait(step) => m::NO_WAIT.with("step", step),
            Self::Cut(step) => m::NO_CUT.with("step", step),
            Self::Branch(branch) => m::NEW_BRANCH.with("branch", branch),
            Self::Later { from, to } => m::LATER.with("from", *from).with("to", *to),
            Self::NoDate(at) => m::NO_DATE.with("at", *at),
            Self::Over(at) => m::OVER.with("at", *at),
            Self::Ends => m::ENDS.text(),
            Self::Paper(paper) => m::NEW_PAPER.with("paper", paper),
        }
    }

    /// Returns the stable name of the obstacle.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::NotLive => "not_live",
            Self::Behind(_) => "behind",
            Self::NotInForce(_) => "not_in_force",
            Self::Stays => "stays",
            Self::NotBetter => "not_better",
            Self::Place(_) => "place",
            Self::Block(_) => "block",
            Self::Clock(_) => "clock",
            Self::Opinion(_) => "opinion",
            Self::Request(_) => "request",
            Self::Wait(_) => "wait",
            Self::Cut(_) => "cut",
            Self::Branch(_) => "branch",
            Self::Later { .. } => "later",
            Self::NoDate(_) => "no_date",
            Self::Over(_) => "over",
            Self::Ends => "ends",
            Self::Paper(_) => "paper",
        }
    }
}
