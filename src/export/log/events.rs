//! The lines of what happened. A new kind of event does not compile until it has a spelling.

use super::{
    LogFault, Names,
    wire::{Chosen, Fields, Parts, Record, Wire, choice, kind_of, record},
};
use crate::{
    calendar::{DueError, Wait},
    interp::{
        Event, EventKind, WaitCause,
        effects::Effect,
        event::{
            Appointment, ClockState, Finding, FindingAbout, Lateness, Migration, Opinion,
            OpinionGiven, StepDone, StepLimit, SupplementAsked, Timer,
        },
        limits::{Counted, Problem},
    },
    law::WaitPolicy,
    model::{Expiry, FlowTarget},
    workflow::End,
};

record! {
    Event { seq, at, id, by, kind }
    Opinion { outcome, grounds, reason }
    Finding { code, about }
    Appointment { due, in_time }
    Migration { from, to, places, dropped, norm, undone, state }
    StepDone { node, step, outcome, grounds, reason, by_limit, edge, to }
    OpinionGiven { node, step, agency, opinion, waits }
    SupplementAsked {
        node, step, outcome, papers, round, policy, answer_by, expiry, by_unverified_rule, edge,
    }
    Counted { start, length, more, waits, due, back_from }
    Wait { from, to }
}

choice! {
    Timer {
        Step "step" { 0: node }
        Supplement "supplement" { 0: node }
        Clock "clock" { 0: clock }
        Answer "answer" { 0: node }
        Apology "apology" { 0: clock }
    }
    StepLimit {
        Work "work" { 0: node }
        Asking "asking" { 0: node }
        Answering "answering" { 0: node }
        Refusing "refusing" { 0: node }
        Online "online" { 0: node }
    }
    Lateness {
        Step "step" { 0: step }
        Clock "clock" { 0: clock }
        Refusal "refusal" { 0: step }
    }
    FindingAbout {
        AgencyEnded "agency_ended" { 0: agency }
        TooManySupplements "too_many_supplements" { 0: step, 1: n }
        TooManyTrips "too_many_trips" { 0: step, 1: n }
        AskedLate "asked_late" { 0: step, 1: due }
        RefusedLate "refused_late" { 0: step, 1: due }
        TimeRefusedLate "time_refused_late" { 0: due }
        NoApology "no_apology" { 0: clock, 1: due }
        NewDateMissed "new_date_missed" { 0: clock, 1: due }
        StepLate "step_late" { 0: step, 1: due }
        AnsweredLate "answered_late" { 0: step, 1: due }
        HandedOverLate "handed_over_late" { 0: step, 1: due }
        SentOnLate "sent_on_late" { 0: step, 1: due }
        NewPaper "new_paper" { 0: step, 1: paper }
        NotSupplied "not_supplied" { 0: step, 1: due }
        TooManyApologies "too_many_apologies" { 0: n }
        EndedOtherwise "ended_otherwise" { 0: step }
    }
    WaitCause {
        Supplement "supplement" { 0: node }
        RestartingSupplement "restarting_supplement" { 0: node }
        IdleSupplement "idle_supplement" { 0: node }
        Payment "payment" { 0: node }
        Consultation "consultation" { 0: node }
        Step "step" { 0: node }
    }
    WaitPolicy {
        Restart "restart" {}
        Subtract "subtract" {}
        RunOn "run_on" {}
    }
    ClockState {
        Running "running" { 0: counted }
        Paused "paused" { wait: wait, before: before }
        Kept "kept" { 0: counted }
        Expired "expired" { 0: counted }
        Unknown "unknown" { 0: problem }
    }
    Problem {
        NoLength "no_length" {}
        Undecided "undecided" {}
        NoEvent "no_event" {}
        TwoEnds "two_ends" {}
        Calendar "calendar" { 0: error }
    }
    DueError {
        NoHolidayTable "no_holiday_table" { year: year }
        NoOfficeHours "no_office_hours" { length: length }
        Negative "negative" { length: length }
        Fraction "fraction" { length: length }
        TooLong "too_long" { length: length }
        Waiting "waiting" { since: since }
    }
    End {
        Result "result" {}
        Refused "refused" {}
        Closed "closed" {}
        Stopped "stopped" {}
        Ended "ended" {}
        NotCompetent "not_competent" {}
        DeemedGranted "deemed_granted" {}
        DeemedRefused "deemed_refused" {}
    }
    FlowTarget {
        Step "step" { 0: step }
        Block "block" { 0: block }
    }
    Expiry {
        Apologise "apologise" {}
        DeemedGranted "deemed_granted" {}
        DeemedRefused "deemed_refused" {}
        DeemedAgreed "deemed_agreed" {}
        Escalate "escalate" {}
        CloseDossier "close_dossier" {}
        SkipStep "skip_step" {}
        Refuse "refuse" {}
        Stop "stop" {}
        Continue "continue" {}
        GoTo "go_to" { 0: target }
    }
    Effect {
        Publish "publish" { 0: status }
        NotifySupplement "notify_supplement" {}
        NotifyNewDate "notify_new_date" { 0: date }
        NotifyEnd "notify_end" { 0: end }
        WarnOfDue "warn_of_due" { 0: clock }
        Escalate "escalate" { 0: timer }
        Schedule "schedule" { 0: at, 1: timer }
        Cancel "cancel" { 0: at, 1: timer }
    }
    EventKind {
        Filed "filed" { answers: answers, papers: papers, named: named, found: found }
        Answered "answered" { 0: answers }
        Accepted "accepted" { counts_from: counts_from }
        Moved "moved" { from: from, edge: edge, to: to }
        Skipped "skipped" { from: from, step: step, edge: edge, to: to }
        Branched "branched" { from: from, block: block, branches: branches }
        Joined "joined" { from: from, block: block, edge: edge, to: to }
        Undecided "undecided" { 0: node }
        Entered "entered" { node: node, step: step }
        Started "started" { node: node, step: step }
        OpinionGiven "opinion_given" { 0: opinion }
        Done "done" { 0: done }
        PartRefused "part_refused" { 0: step }
        PapersReceived "papers_received" { 0: papers }
        SupplementAsked "supplement_asked" { 0: asked }
        SupplementReceived "supplement_received" {
            node: node, papers: papers, complete: complete, restart: restart
        }
        WaitBegan "wait_began" { 0: cause }
        Paid "paid" { fees: fees, amount: amount }
        ClockSet "clock_set" { clock: clock, state: state }
        ClockCleared "clock_cleared" { 0: clock }
        Uncounted "uncounted" { limit: limit, problem: problem }
        AnswerDue "answer_due" { node: node, counted: counted }
        Timers "timers" { armed: armed, cleared: cleared }
        Expired "expired" { timer: timer, expiry: expiry, moved: moved }
        Late "late" { 0: what }
        Apologised "apologised" { 0: appointment }
        NewDateMoved "new_date_moved" { 0: due }
        Extended "extended" { clock: clock, extension: extension }
        ResultReturned "result_returned" { 0: result }
        StatusChanged "status_changed" { 0: status }
        Found "found" { 0: finding }
        Noted "noted" {}
        StopAsked "stop_asked" {}
        Withdrawn "withdrawn" {}
        Migrated "migrated" { 0: migration }
        Ended "ended" { 0: end }
    }
}
