//! The two circles: how far they may overlap, and what each place is called.

/// How many places the two circles can take.
pub const PLACES: u8 = 7;

/// The places in words, from far to near.
const NAMES: [&str; PLACES as usize] = [
    "Furthest off",
    "Further off",
    "A little apart",
    "In between",
    "Fairly near",
    "Near",
    "Very near",
];

/// Says a place in words.
pub fn place_name(place: u8) -> &'static str {
    NAMES.get(usize::from(place)).copied().unwrap_or_default()
}

/// Gives the overlap of a place, from 0 to 100.
pub fn overlap_of(place: u8) -> u8 {
    let most = u16::from(PLACES - 1);
    let overlap = (u16::from(place).min(most) * 100 + most / 2) / most;
    u8::try_from(overlap).unwrap_or(100)
}

/// Gives the place of an overlap, from 0 to one less than [`PLACES`].
pub fn place_of(overlap: u8) -> u8 {
    let most = u16::from(PLACES - 1);
    let place = (u16::from(overlap.min(100)) * most + 50) / 100;
    u8::try_from(place).unwrap_or_default()
}

/// Says whether two overlaps are so near each other that the week felt much the same to both.
pub fn is_alike(one: u8, other: u8) -> bool {
    place_of(one).abs_diff(place_of(other)) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_an_overlap_of_its_own() {
        for place in 0..PLACES {
            assert_eq!(place_of(overlap_of(place)), place);
        }
        assert_eq!((overlap_of(0), overlap_of(6), overlap_of(99)), (0, 100, 100));
        assert!(is_alike(50, 67) && !is_alike(17, 67));
    }
}
