//! Many dossiers (hồ sơ) through one procedure: how long they take, how many are late, what
//! waits at each agency.
//!
//! A [`Profile`] says when dossiers are filed, who files them, how long each step takes and how
//! it ends. Every dossier draws from a stream of its own, made of the seed and its number, and
//! is run by the same [`Machine`] as a real one: what the law refuses is refused here too, and is
//! counted. So a seed gives the same figures on every machine, on one core and on many.
//!
//! An agency with a stated number of officers is a queue: whoever comes first is served first.
//! All dossiers then meet at its desks and run one after the other; without such an agency they
//! do not know each other and run side by side.

mod chance;
mod deeds;
mod desk;
mod life;
mod office;
pub mod profile;
mod stage;
pub mod tally;
mod ways;

pub use profile::{Assumed, Drawn, Profile, Share, Spread, SpreadUnit, StepProfile};
pub use tally::{Punctual, Simulation, Standstill};

use crate::{calendar::WorkCalendar, interp::Machine, parallel};
use office::Office;
use stage::Stage;

/// Dossiers that run together where they do not meet at a desk.
const TOGETHER: u32 = 2_048;

/// How many dossiers, and the seed from which all their chances come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The number of dossiers.
    pub n_dossiers: u32,
    /// The seed; the same one gives the same figures.
    pub seed: u64,
}

/// Runs dossiers through a procedure and counts what comes of them.
///
/// Time passes until every dossier has ended, waits for nothing more, or leaves the years of
/// which the days off are on record; what is not over by then is counted as such.
///
/// ```
/// use tthc::{Session, WorkCalendar, Date, simulate::{self, Plan, Profile}};
/// let text = "thủ tục x \"Cấp giấy X\"\ncơ quan:\n- sở: \"Sở\", tiếp nhận, quyết định\n\
///     trình tự:\n- nhận: sở tiếp nhận\n- quyết: sở quyết định, trong 5 ngày làm việc\n";
/// let mut session = Session::new(Date::new(2026, 1, 5).ok_or("no such day")?);
/// session.add("x.tthc", text.as_bytes().to_vec(), true);
/// let compiled = session.check().compiled;
/// let (id, _) = compiled.project.procedures.iter().next().ok_or("no procedure")?;
/// let machine = compiled.machine(id).ok_or("no procedure")?;
/// let calendar = WorkCalendar::vietnam();
/// let profile = Profile::assumed(&machine, 2025).ok_or("no such year")?;
/// let plan = Plan { n_dossiers: 100, seed: 7 };
/// let result = simulate::simulate(&machine, &calendar, &profile, plan);
/// assert_eq!(result.n_dossiers, 100);
/// assert_eq!(result, simulate::simulate(&machine, &calendar, &profile, plan));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn simulate(
    machine: &Machine,
    calendar: &WorkCalendar,
    profile: &Profile,
    plan: Plan,
) -> Simulation {
    let stage = Stage::new(machine, calendar, profile, plan.seed);
    let together = if profile.officers.is_empty() {
        TOGETHER
    } else {
        plan.n_dossiers.max(1)
    };
    let firsts = (0..plan.n_dossiers).step_by(together as usize);
    let groups: Vec<(u32, u32)> = firsts
        .map(|first| (first, plan.n_dossiers.min(first.saturating_add(together))))
        .collect();
    let parts = parallel::each(groups, |(first, end)| Office::new(&stage, first, end).run());
    let mut whole = Simulation::empty(plan.n_dossiers);
    for part in &parts {
        whole.add(part);
    }
    whole
}
