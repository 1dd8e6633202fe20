//! The lines of what people ask for.

use super::{
    LogFault, Names,
    wire::{Chosen, Fields, Parts, Record, Wire, choice, kind_of, record},
};
use crate::interp::{Act, Command, StepAct, event::Party};

record! {
    Command { id, at, by, act }
    StepAct { step, outcome, papers, undeclared, grounds, reason, agency }
}

choice! {
    Party {
        Applicant "applicant" {}
        Agency "agency" { 0: role }
    }
    Act {
        File "file" { answers: answers, papers: papers, found: found }
        Answer "answer" { 0: answers }
        Step "step" { 0: step }
        Accept "accept" { appointed: appointed }
        Supplement "supplement" { 0: papers }
        Pay "pay" { fees: fees, amount: amount }
        Withdraw "withdraw" {}
        AskToStop "ask_to_stop" {}
        Apologise "apologise" { 0: date }
        Extend "extend" { 0: clock }
        Tick "tick" {}
    }
}
