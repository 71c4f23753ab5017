//! A draw that is the same for the same seed; the seed itself is given.

/// Numbers that follow from a seed.
pub(super) struct Chance(u64);

impl Chance {
    /// Begins at a seed.
    pub(super) const fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// Gives the next number (`SplitMix64`: Steele, Lea, Flood 2014).
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Shuffles a list.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            let places = u64::try_from(end + 1).unwrap_or(u64::MAX);
            let at = usize::try_from(self.next() % places).unwrap_or_default();
            list.swap(at, end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffle_loses_nothing_and_follows_from_its_seed() {
        let shuffled = |seed| {
            let mut list: Vec<u8> = (0..20).collect();
            Chance::of(seed).shuffle(&mut list);
            list
        };
        assert_eq!(shuffled(3), shuffled(3));
        assert_ne!(shuffled(3), shuffled(4));
        let mut sorted = shuffled(3);
        sorted.sort_unstable();
        assert_eq!(sorted, (0..20).collect::<Vec<u8>>());
    }
}
