//! The interpreter: runs one dossier (hồ sơ) through one version of a procedure.
//!
//! A [`Machine`] is a procedure made ready to run. It is immutable, has no clock
//! and no law of its own: the working calendar and the one-stop rules of the day
//! of receipt come in a [`Setting`], and time comes in with each [`Command`].
//!
//! ```text
//! decide : (machine, setting, state, command) -> events, or a rejection
//! evolve : (state, event)                     -> state
//! effects: event                              -> what the outside must do
//! ```
//!
//! [`Machine::decide`] holds all the rules. It refuses what the law does not
//! allow, with the rule (R01 …) and its legal basis, and leaves the state as it
//! was. Otherwise it gives the events: first the limits that ended before the
//! command, in the order of their ends and each with effect at its own end;
//! then the command; then everything that can move by itself, the lowest node
//! number first, until the dossier waits for somebody.
//! [`evolve`] only folds: it needs neither procedure nor calendar, never fails,
//! and so a log gives the same state on every machine and for ever.
//!
//! # The state
//!
//! | part | what it says |
//! |---|---|
//! | `tokens`, `expected` | where the dossier stands in the graph of `workflow`, and how many branches an open block waits for |
//! | `steps` | when each step began and ended, its rounds of supplement, what it waits for |
//! | `filed`, `accepted`, `restarted` | filing (nộp), from when the handling time counts (tiếp nhận), and from when it counts again |
//! | `clocks`, `waits`, `timers` | the limits, the stretches in which they stand still, and the ends that are waited for |
//! | `status` | what the national portal shows, 1 to 10 |
//! | `late`, `findings` | what is late or doubtful and does not stop the dossier |
//! | `end` | how the dossier ended |
//!
//! # What the events do
//!
//! `Filed` puts a token at the start. `Moved`, `Skipped`, `Branched` and `Joined`
//! move tokens along edges of the graph; nothing else knows the flow. `Entered`
//! and `Done` begin and end a step. `Accepted` starts the handling time: at the
//! counter from the filing, else from the end of the check. `SupplementAsked`
//! stops it or not, as the procedure says, else the rule of the day;
//! `SupplementReceived` runs the same step again and may restart the time.
//! `ClockSet` and `Timers` say how limits were counted; `Expired` says that one
//! ended, which can be consent, a grant, a refusal, a closing, or only lateness.
//! `Ended` removes every token.
//!
//! A question without an answer (`chưa rõ`) is neither yes nor no: a branch that
//! hangs on it is `Undecided` until somebody answers.
//!
//! [`checklist`] and [`fees`] say which papers an applicant files and what he
//! pays, each with reasons; [`trace`] explains every event; [`case`] runs a whole
//! case, and [`scenario`] the examples of a file; [`coverage`] says what those reach.

mod actor;
mod amounts;
mod answers;
mod before;
pub mod case;
pub mod checklist;
mod complete;
pub mod coverage;
mod decide;
mod dossier;
mod draft;
pub mod effects;
pub mod eval;
pub mod event;
mod evolve;
mod expiry;
pub mod fees;
mod hand_over;
pub mod indices;
mod known;
pub mod limits;
mod machine;
pub mod migrate;
mod online;
pub mod open;
mod opinion;
mod promise;
mod reject;
pub mod scenario;
pub mod score;
mod state;
mod status;
pub mod stays;
mod step_act;
mod stop;
mod supplement;
mod text;
mod timing;
pub mod trace;
mod undated;
mod verdict;
mod waits;
pub mod words;

pub use answers::{Answers, Happened};
pub use dossier::{Dossier, Entry};
pub use eval::{Truth, World};
pub use event::{Act, Command, Event, EventKind, StepAct};
pub use evolve::{evolve, replay};
pub use known::Seen;
pub use machine::{Machine, Setting};
pub(crate) use reject::basis_of;
pub use reject::{Rejection, codes, legal_basis};
pub use state::{Ended, NewDate, State, StepState, Unanswered, WaitCause, WaitSpan};
pub use status::Status;
