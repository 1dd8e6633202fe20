//! The spelling of a state, for snapshots.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    LogFault, Names,
    wire::{Chosen, Fields, Parts, Record, Wire, choice, kind_of, record},
};
use crate::interp::{Ended, Happened, NewDate, Seen, State, StepState, Unanswered, WaitSpan};

record! {
    State {
        seq, now, answers, filed, accepted, restarted, supplemented, papers, papers_named, found,
        tokens, expected, taken, steps, undecided, clocks, extended, appointed, apologies, timers,
        warned, waits, happened, paid, returned, refused_parts, status, uncounted, late, findings, refusal,
        stop_asked, end, seen,
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

impl Wire for Seen {
    fn write(&self, names: &Names, out: &mut String) {
        let all: Vec<String> = self.iter().cloned().collect();
        all.write(names, out);
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        Ok(BTreeSet::<String>::read(value, names)?
            .into_iter()
            .collect())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

choice! {
    Unanswered {
        Waits "waits" {}
        SentOn "sent_on" {}
    }
}
