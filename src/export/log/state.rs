//! The spelling of a state, for snapshots.

use super::{
    LogFault, Names,
    wire::{Chosen, Fields, Parts, Record, Wire, choice, kind_of, record},
};
use crate::interp::{Ended, Happened, NewDate, State, StepState, Unanswered, WaitSpan};

record! {
    State {
        seq, now, answers, filed, accepted, restarted, supplemented, papers, papers_named, found,
        tokens, expected, taken, steps, undecided, clocks, extended, appointed, apologies, timers,
        warned, waits, happened, paid, returned, refused_parts, status, uncounted, late, findings, refusal,
        end, seen,
    }
    StepState {
        step, active, first, started, done, waiting, asked, rounds, supplied, late_by, unanswered,
        answer_by, opinions,
    }
    NewDate { made, first, due, in_time }
    Ended { end, at }
    WaitSpan { cause, span }
    Happened { steps, clocks }
}

choice! {
    Unanswered {
        Waits "waits" {}
        SentOn "sent_on" {}
    }
}
