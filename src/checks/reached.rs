//! The level of online service that a text reaches (mức độ trực tuyến), and what the next one lacks.
//!
//! There are two scales. That of today knows information, part and full: Article 11(1) of Decree
//! 42/2022/NĐ-CP, since 1 July 2026 Article 14 of Decree 224/2026/NĐ-CP, which does not define full
//! itself, so the formula of 2022 is kept. Reports until then count by the levels 1 to 4 of Article
//! 3(4) of Decree 43/2011/NĐ-CP: (1) everything is published, (2) forms can be downloaded, (3) forms
//! are sent online and dealt with online, (4) what is due is paid online. What a text does not say is
//! not held against it; it is told beside the level ([`Reached::open`]).

use super::{
    online::{self, Obstacle, ObstacleKind},
    rules::mandatory_parts,
};
use crate::{
    messages::{Arg, Message, Text, online as m, rules_p},
    model::{Actor, FeeValue, Procedure, Step},
    syntax::words::{OnlineLevel, SectionWord, StepKind, Word},
    values::{Date, Lang, Stated},
};

/// What keeps a procedure from the next level.
#[derive(Debug, Clone, Copy)]
pub enum Lack<'a> {
    /// A part that every procedure must state.
    Part(SectionWord),
    /// No decision publishes it.
    Publication,
    /// No legal instrument is named.
    LegalBasis,
    /// It cannot be filed online.
    Channel,
    /// Somebody must be present, or the authority looks at the place.
    Presence(&'a Step),
    /// Paper is wanted of those who file online.
    Paper,
    /// Money is taken at the counter.
    Payment(&'a Step),
    /// The result is handed over at the counter.
    Result(&'a Step),
}

impl Lack<'_> {
    /// Returns what it is, with the step or part by name.
    #[must_use]
    pub fn words(&self) -> Text {
        let with = |message: &'static Message, step: &Step| message.with("step", &step.name.text);
        match self {
            Self::Part(section) => m::LACKS_PART.with("part", spelled(*section)),
            Self::Publication | Self::LegalBasis => self.kind().text(),
            Self::Channel => rules_p::BLOCKER_CHANNEL.text(),
            Self::Presence(step) => with(&rules_p::BLOCKER_STEP, step),
            Self::Paper => rules_p::BLOCKER_PAPER.text(),
            Self::Payment(step) => with(&rules_p::BLOCKER_PAYMENT, step),
            Self::Result(step) => with(&rules_p::BLOCKER_RESULT, step),
        }
    }

    /// Returns what kind it is, the same for every procedure.
    #[must_use]
    pub fn kind(&self) -> &'static Message {
        match self {
            Self::Part(_) => &m::KIND_PART,
            Self::Publication => &m::KIND_PUBLICATION,
            Self::LegalBasis => &m::KIND_BASIS,
            Self::Channel => &m::KIND_CHANNEL,
            Self::Presence(_) => &m::KIND_PRESENCE,
            Self::Paper => &m::KIND_PAPER,
            Self::Payment(_) => &m::KIND_PAYMENT,
            Self::Result(_) => &m::KIND_RESULT,
        }
    }
}

/// What a level asks for and the text does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Whether forms can be downloaded and filled in online.
    Forms,
    /// How money is paid online.
    Payment,
    /// How the result reaches those who filed online.
    Result,
}

impl Open {
    /// Returns what it is in words.
    #[must_use]
    pub fn words(self) -> &'static Message {
        match self {
            Self::Forms => &m::OPEN_FORMS,
            Self::Payment => &m::OPEN_PAYMENT,
            Self::Result => &m::OPEN_RESULT,
        }
    }
}

/// What a text reaches.
#[derive(Debug, Clone)]
pub struct Reached<'a> {
    /// The level on the scale of today.
    pub service: OnlineLevel,
    /// What the next one lacks; empty for full.
    pub for_service: Vec<Lack<'a>>,
    /// The level from 1 to 4 of 2011; 0 where not everything is published.
    pub level: u8,
    /// What the next one lacks; empty for 4.
    pub for_level: Vec<Lack<'a>>,
    /// What the text leaves open; not held against it.
    pub open: Vec<Open>,
}

/// Returns the level on the scale of today; `None` where the text says nothing of channels.
#[must_use]
pub fn service(procedure: &Procedure) -> Option<OnlineLevel> {
    procedure.channels.as_ref()?;
    Some(if !online::is_offered(procedure) {
        OnlineLevel::Information
    } else if online::obstacles(procedure).is_empty() {
        OnlineLevel::Full
    } else {
        OnlineLevel::Partial
    })
}

/// Returns what a text reaches; `as_of` says which parts every procedure must state. `None` where
/// the text says nothing of channels.
#[must_use]
pub fn reached(procedure: &Procedure, as_of: Date) -> Option<Reached<'_>> {
    let service = service(procedure)?;
    let obstacles = online::obstacles(procedure);
    let for_service = match service {
        OnlineLevel::Information => vec![Lack::Channel],
        _ => obstacles.iter().filter_map(lack).collect(),
    };
    // A description has no word for a file to download, so level 2 lacks nothing of its own.
    let mut lacks = [
        published(procedure, as_of),
        Vec::new(),
        dealt_with_online(procedure, &obstacles),
        of_kind(&obstacles, |it| it.kind == ObstacleKind::Payment),
    ];
    let level = lacks.iter().take_while(|it| it.is_empty()).count();
    Some(Reached {
        service,
        for_service,
        level: u8::try_from(level).unwrap_or(0),
        for_level: lacks.get_mut(level).map(std::mem::take).unwrap_or_default(),
        open: open(procedure, service),
    })
}

fn lack<'a>(it: &Obstacle<'a>) -> Option<Lack<'a>> {
    Some(match it.kind {
        ObstacleKind::Presence => Lack::Presence(it.step?),
        ObstacleKind::Paper => Lack::Paper,
        ObstacleKind::Payment => Lack::Payment(it.step?),
        ObstacleKind::Result => Lack::Result(it.step?),
    })
}

fn of_kind<'a>(all: &[Obstacle<'a>], wanted: impl Fn(&Obstacle<'a>) -> bool) -> Vec<Lack<'a>> {
    let all = all.iter().filter(|it| wanted(it));
    all.filter_map(lack).collect()
}

/// What is not published of a procedure.
fn published(procedure: &Procedure, as_of: Date) -> Vec<Lack<'_>> {
    let parts = mandatory_parts(procedure, as_of).into_iter();
    let missing = parts.filter(|it| !it.1).map(|it| Lack::Part(it.0));
    let mut lacks: Vec<Lack<'_>> = missing.collect();
    if !matches!(procedure.publication, Some(Stated::Value(_))) {
        lacks.push(Lack::Publication);
    }
    let cited = procedure.metas().any(|it| !it.basis.citations.is_empty());
    if procedure.legal_bases.is_empty() && !cited {
        lacks.push(Lack::LegalBasis);
    }
    lacks
}

/// What level 3 lacks: it lets people pay and fetch the result at the counter, and says nothing
/// against an authority that looks at the place.
fn dealt_with_online<'a>(procedure: &Procedure, obstacles: &[Obstacle<'a>]) -> Vec<Lack<'a>> {
    if !online::is_offered(procedure) {
        return vec![Lack::Channel];
    }
    of_kind(obstacles, |it| {
        let comes = |it: &Step| {
            let looks = matches!(it.kind, StepKind::Inspect | StepKind::SampleTest);
            it.actor == Actor::Applicant && !looks
        };
        it.kind == ObstacleKind::Paper
            || it.kind == ObstacleKind::Presence && it.step.is_some_and(comes)
    })
}

fn open(procedure: &Procedure, service: OnlineLevel) -> Vec<Open> {
    let mut open = Vec::new();
    if procedure.documents.values().any(|it| it.form.is_some()) {
        open.push(Open::Forms);
    }
    if service == OnlineLevel::Information {
        return open;
    }
    let due = procedure
        .fees
        .values()
        .any(|it| !matches!(it.value, FeeValue::None | FeeValue::Unknown));
    let told = |kinds: &[StepKind]| {
        let mut steps = procedure.steps.values();
        steps.any(|it| kinds.contains(&it.kind) && (it.site.is_some() || it.same_channel))
    };
    if due && !told(&[StepKind::Pay, StepKind::Collect]) {
        open.push(Open::Payment);
    }
    if !told(&[StepKind::Return]) {
        open.push(Open::Result);
    }
    open
}

fn spelled(word: impl Word) -> Arg {
    Arg::Both {
        vi: word.spell(Lang::Vi).to_owned(),
        en: word.spell(Lang::En).to_owned(),
    }
}
