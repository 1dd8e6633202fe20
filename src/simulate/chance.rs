//! Chance: one stream for each dossier, the same for the same seed.

use rand_core::Rng as _;
use rand_pcg::Pcg64Mcg;

/// A stream of chances.
#[derive(Debug, Clone)]
pub(super) struct Chance(Pcg64Mcg);

impl Chance {
    /// The stream of a dossier. Seeds and numbers that lie beside each other give streams that
    /// have nothing in common.
    pub(super) fn of(seed: u64, dossier: u32) -> Self {
        let mixed = mix(seed ^ mix(u64::from(dossier).wrapping_add(1)));
        let state = (u128::from(mixed) << 64) | u128::from(mix(mixed));
        Self(Pcg64Mcg::new(state))
    }

    /// A number below `n`; zero where there is none.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        let product = u128::from(self.0.next_u64()) * u128::from(n);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// Takes one of several things, as often as their weights say; none where all weights are zero.
    pub(super) fn pick<'a, T>(&mut self, among: &'a [(T, u32)]) -> Option<&'a T> {
        let total: u64 = among.iter().map(|it| u64::from(it.1)).sum();
        let mut left = self.below(total);
        among
            .iter()
            .filter(|it| it.1 > 0)
            .find_map(|(thing, weight)| {
                let weight = u64::from(*weight);
                if left < weight {
                    return Some(thing);
                }
                left -= weight;
                None
            })
    }
}

/// Spreads the bits of a number over all of it (the finaliser of `MurmurHash3`, in the public domain).
fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let number = (number ^ (number >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    number ^ (number >> 33)
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn a_stream_is_that_of_its_seed_and_number() {
        let first = |seed, number| Chance::of(seed, number).below(1 << 40);
        assert_eq!(first(1, 2), first(1, 2));
        assert_ne!(first(1, 2), first(2, 1));
        assert_ne!(first(1, 2), first(1, 3));
    }

    #[test]
    fn things_come_as_often_as_their_weights_say() {
        let mut chance = Chance::of(4, 0);
        let mut counts = [0_u32; 3];
        for _ in 0..40_000 {
            let among = [(0_usize, 1), (1, 0), (2, 3)];
            counts[*chance.pick(&among).unwrap()] += 1;
        }
        assert_eq!(counts[1], 0);
        assert!((29_500..30_500).contains(&counts[2]), "{counts:?}");
        assert_eq!(chance.pick(&[((), 0)]), None);
        assert_eq!(chance.below(0), 0);
    }
}
