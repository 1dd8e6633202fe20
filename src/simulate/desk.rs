//! The desk of an agency: so many dossiers at one time, whoever comes first is served first.

use std::collections::VecDeque;

use super::life::PlanId;
use crate::values::Instant;

/// Work of an agency on one dossier.
#[derive(Debug, Clone, Copy)]
pub(super) struct Task {
    /// The dossier, by its place among those that run together.
    pub(super) place: u32,
    /// What the dossier waits for.
    pub(super) plan: PlanId,
    /// When it came to the desk.
    pub(super) came: Instant,
}

/// A desk.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    /// How many dossiers it works on at one time; any number when absent.
    officers: Option<u32>,
    busy: u32,
    queue: VecDeque<Task>,
}

impl Desk {
    pub(super) fn new(officers: Option<u32>) -> Self {
        Self {
            officers,
            busy: 0,
            queue: VecDeque::new(),
        }
    }

    /// A task comes; it is returned where work on it begins at once.
    pub(super) fn arrive(&mut self, task: Task) -> Option<Task> {
        if self.officers.is_some_and(|it| self.busy >= it) {
            self.queue.push_back(task);
            return None;
        }
        self.busy += 1;
        Some(task)
    }

    /// Work on a task is over, or need not be done; returns the next one.
    pub(super) fn leave(&mut self) -> Option<Task> {
        let next = self.queue.pop_front();
        if next.is_none() {
            self.busy = self.busy.saturating_sub(1);
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::{Desk, PlanId, Task};

    #[test]
    fn whoever_comes_first_is_served_first() {
        let came = "2026-01-05 08:00".parse().unwrap();
        let task = |place| Task {
            place,
            plan: PlanId::default(),
            came,
        };
        let mut desk = Desk::new(Some(2));
        let begun = |it: Option<Task>| it.map(|it| it.place);
        assert_eq!(begun(desk.arrive(task(1))), Some(1));
        assert_eq!(begun(desk.arrive(task(2))), Some(2));
        assert_eq!(begun(desk.arrive(task(3))), None);
        assert_eq!(begun(desk.arrive(task(4))), None);
        assert_eq!(begun(desk.leave()), Some(3));
        assert_eq!(begun(desk.leave()), Some(4));
        assert_eq!(begun(desk.leave()), None);
        assert_eq!(begun(desk.arrive(task(5))), Some(5));
        assert_eq!(begun(desk.arrive(task(6))), None);
        let mut open = Desk::new(None);
        assert!((0..1_000).all(|it| open.arrive(task(it)).is_some()));
    }
}
