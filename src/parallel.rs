//! The same work on many things, on all cores where the program may use them.
//!
//! The only file that names rayon. What comes out stands in the order of what went
//! in, so a run gives the same on one core and on many; without the feature
//! `parallel` there is one.
//!
//! Who waits for a long work may be told how far it has come ([`Watch`]); nothing that
//! comes out depends on it.

use std::{fmt::Debug, sync::Arc};

/// What is done to many things, one after the other or side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Texts of files are parsed.
    Parsing,
    /// The rules look at procedures.
    Checking,
    /// Records become drafts.
    Drafting,
    /// Files are written in canonical form.
    Formatting,
}

/// Somebody who waits for a long work.
pub trait Watch: Debug + Send + Sync {
    /// A work on so many things begins; what was done before is over.
    fn begin(&self, work: Work, n_things: usize);
    /// One of them is done; several threads may say so at once.
    fn step(&self);
}

/// Tells somebody how far a work has come, or nobody.
#[derive(Debug, Clone, Default)]
pub struct Watcher(Option<Arc<dyn Watch>>);

impl Watcher {
    /// Makes one that tells somebody.
    #[must_use]
    pub fn new(watch: Arc<dyn Watch>) -> Self {
        Self(Some(watch))
    }

    /// Says that a work begins.
    pub(crate) fn begin(&self, work: Work, n_things: usize) {
        if let Some(watch) = &self.0 {
            watch.begin(work, n_things);
        }
    }

    /// Says that one thing is done.
    pub(crate) fn step(&self) {
        if let Some(watch) = &self.0 {
            watch.step();
        }
    }
}

/// Does what [`each`] does, and tells how far it has come.
pub(crate) fn each_watched<T, R>(
    things: Vec<T>,
    (watcher, kind): (&Watcher, Work),
    work: impl Fn(T) -> R + Sync + Send,
) -> Vec<R>
where
    T: Send,
    R: Send,
{
    watcher.begin(kind, things.len());
    each(things, |it| {
        let done = work(it);
        watcher.step();
        done
    })
}

/// Does a work on each of these things and returns what comes of it, in their order.
///
/// The work may run on several threads at once, so it shares only what it reads.
#[cfg(feature = "parallel")]
pub(crate) fn each<T, R>(things: Vec<T>, work: impl Fn(T) -> R + Sync + Send) -> Vec<R>
where
    T: Send,
    R: Send,
{
    use rayon::iter::{IntoParallelIterator, ParallelIterator};
    things.into_par_iter().map(work).collect()
}

/// Does a work on each of these things and returns what comes of it, in their order.
#[cfg(not(feature = "parallel"))]
pub(crate) fn each<T, R>(things: Vec<T>, work: impl Fn(T) -> R) -> Vec<R> {
    things.into_iter().map(work).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::{Watch, Watcher, Work, each, each_watched};

    /// Counts what it is told.
    #[derive(Debug, Default)]
    struct Counts(Mutex<(Vec<(Work, usize)>, usize)>);

    impl Watch for Counts {
        fn begin(&self, work: Work, n_things: usize) {
            self.0.lock().unwrap().0.push((work, n_things));
        }

        fn step(&self) {
            self.0.lock().unwrap().1 += 1;
        }
    }

    #[test]
    fn who_watches_is_told_of_each_thing_and_changes_nothing() {
        let counts = Arc::new(Counts::default());
        let watcher = Watcher::new(Arc::<Counts>::clone(&counts));
        let numbers: Vec<u32> = (0..1_000).collect();
        let seen = each_watched(numbers.clone(), (&watcher, Work::Parsing), |it| it + 1);
        let unseen = each_watched(numbers, (&Watcher::default(), Work::Parsing), |it| it + 1);
        assert_eq!(seen, unseen);
        let (begun, n_done) = &*counts.0.lock().unwrap();
        assert_eq!(begun.as_slice(), [(Work::Parsing, 1_000)]);
        assert_eq!(*n_done, 1_000);
    }

    #[test]
    fn order_is_kept() {
        let numbers: Vec<u32> = (0..10_000).collect();
        let squares = each(numbers.clone(), |it| it * it);
        assert!(
            squares
                .iter()
                .zip(&numbers)
                .all(|(square, it)| *square == it * it)
        );
        assert_eq!(squares.len(), numbers.len());
    }
}
