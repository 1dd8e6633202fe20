//! What keeps a procedure from being online throughout (toàn trình).
//!
//! The formula of Article 11(1) of Decree 42/2022/NĐ-CP: every step of applicant
//! and authority is online, nothing must be handed in on paper, money is paid
//! online, the result comes online or by public post. What a text does not say
//! is not held against it.

use crate::{
    messages::{Text, rules_p},
    model::{Actor, Procedure, Step},
    syntax::words::{Channel, CopyKind, Site, StepKind},
};

/// Something that is not online.
pub(crate) struct Obstacle<'a> {
    /// What it is.
    pub(crate) kind: ObstacleKind,
    /// The step, if it is one.
    pub(crate) step: Option<&'a Step>,
}

/// What is not online.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ObstacleKind {
    /// Somebody must be present, or looks at the place.
    Presence,
    /// Paper is wanted of those who file online.
    Paper,
    /// Money is taken at the counter.
    Payment,
    /// The result is handed over at the counter.
    Result,
}

impl Obstacle<'_> {
    /// Returns the obstacle in words.
    pub(crate) fn words(&self) -> Text {
        let message = match self.kind {
            ObstacleKind::Presence => &rules_p::BLOCKER_STEP,
            ObstacleKind::Paper => return rules_p::BLOCKER_PAPER.text(),
            ObstacleKind::Payment => &rules_p::BLOCKER_PAYMENT,
            ObstacleKind::Result => &rules_p::BLOCKER_RESULT,
        };
        let step = self.step.map_or("", |it| it.name.text.as_str());
        message.with("step", step)
    }
}

/// Tells whether a procedure can be filed online at all.
pub(crate) fn is_offered(procedure: &Procedure) -> bool {
    let mut channels = procedure.channels.iter().flatten();
    channels.any(|it| matches!(it.channel, Channel::Online | Channel::SingleWindow))
}

/// Returns what keeps a procedure with an online channel from being online throughout.
pub(crate) fn obstacles(procedure: &Procedure) -> Vec<Obstacle<'_>> {
    let mut out: Vec<Obstacle<'_>> = procedure
        .steps
        .values()
        .filter_map(|step| {
            Some(Obstacle {
                kind: of_step(step)?,
                step: Some(step),
            })
        })
        .collect();
    if asks_paper(procedure) {
        out.push(Obstacle {
            kind: ObstacleKind::Paper,
            step: None,
        });
    }
    out
}

fn asks_paper(procedure: &Procedure) -> bool {
    let on_paper = |kind: &CopyKind| {
        !matches!(
            kind,
            CopyKind::ElectronicOriginal | CopyKind::Electronic | CopyKind::Scan
        )
    };
    let via = procedure.dossier.iter().flat_map(|it| &it.via);
    let asks_paper = via
        .filter(|it| it.channels.contains(&Channel::Online) && !it.kinds.is_empty())
        .any(|it| it.kinds.iter().all(on_paper));
    let follows = procedure
        .channels
        .iter()
        .flatten()
        .any(|it| it.channel == Channel::Online && it.original_later.is_some());
    asks_paper || follows
}

fn of_step(step: &Step) -> Option<ObstacleKind> {
    let counter = matches!(step.site, Some(Site::Centre | Site::Office)) && !step.same_channel;
    match step.kind {
        StepKind::Inspect | StepKind::SampleTest => Some(ObstacleKind::Presence),
        StepKind::Collect | StepKind::Pay if counter => Some(ObstacleKind::Payment),
        StepKind::Return if counter => Some(ObstacleKind::Result),
        _ if step.site == Some(Site::OnSite) => Some(ObstacleKind::Presence),
        _ if counter && step.actor == Actor::Applicant => Some(ObstacleKind::Presence),
        _ => None,
    }
}
