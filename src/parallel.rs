//! The same work on many things, on all cores where the program may use them.
//!
//! The only file that names rayon. What comes out stands in the order of what went
//! in, so a run gives the same on one core and on many; without the feature
//! `parallel` there is one.

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
    use super::each;

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
