//! The field on which a feeling is found: where the everyday words stand, and which finer ones are close.

use super::{Corner, Feeling, Feelings, Grain};

/// A place on the field, in thousandths from its left and from its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// How far from the left, where it is unpleasant.
    pub x: u16,
    /// How far from the top, where there is much energy.
    pub y: u16,
}

impl Spot {
    /// The middle of the field.
    pub const MIDDLE: Self = Self { x: 500, y: 500 };

    const fn steps_to(self, other: Self) -> (i32, i32) {
        (other.x as i32 - self.x as i32, other.y as i32 - self.y as i32)
    }
}

/// Where one looks for the next word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Less pleasant.
    Left,
    /// More pleasant.
    Right,
    /// More energy.
    Up,
    /// Less energy.
    Down,
}

/// A word on the field, told by its place in [`Feelings::all`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Which word.
    pub at: usize,
    /// Where it stands.
    pub spot: Spot,
}

/// The everyday words on the field, each on a line of its own within its half, so that none hides another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    placed: Vec<Placed>,
}

/// Half of the field, in thousandths.
const HALF: u16 = 500;
/// The centres of the two columns of a corner, in thousandths.
const COLUMNS: [u16; 2] = [120, 368];
/// How far a word stands aside for each degree that it is more or less pleasant than most.
const ASIDE: i16 = 10;
/// Past this, a light is near no word.
const REACH: i32 = 160;
/// How many finer words are offered beside a word.
const OFFERED: usize = 4;

impl Field {
    /// Places the everyday words: more energy higher, more pleasant further right, corner by corner.
    pub fn of(feelings: &Feelings) -> Self {
        let mut placed = Vec::new();
        for corner in Corner::ALL {
            let mut words = places(feelings, corner, Grain::Coarse);
            words.sort_by_key(|(_, word)| -word.energy.get());
            place_corner(corner, &words, &mut placed);
        }
        Self { placed }
    }

    /// Gives all words with their places, from the upper left corner on.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// Gives where a word stands; the middle for one that is not on the field.
    pub fn spot_of(&self, at: usize) -> Spot {
        let found = self.placed.iter().find(|placed| placed.at == at);
        found.map_or(Spot::MIDDLE, |placed| placed.spot)
    }

    /// Gives the word that a light at a place would take, if one is near.
    pub fn nearest(&self, spot: Spot) -> Option<usize> {
        let distance = |placed: &&Placed| {
            let (x, y) = spot.steps_to(placed.spot);
            x * x + y * y
        };
        let nearest = self.placed.iter().min_by_key(distance)?;
        (distance(&nearest) <= REACH * REACH).then_some(nearest.at)
    }

    /// Gives the next word from a place in one way, the straightest and closest first.
    pub fn next(&self, from: Spot, way: Way) -> Option<usize> {
        let cost = |placed: &Placed| {
            let (x, y) = from.steps_to(placed.spot);
            let (ahead, aside) = match way {
                Way::Left => (-x, y),
                Way::Right => (x, y),
                Way::Up => (-y, x),
                Way::Down => (y, x),
            };
            // What lies far more aside than ahead is found by another way.
            (ahead > 0 && aside.abs() <= 4 * ahead).then_some(ahead + 2 * aside.abs())
        };
        let reachable = self
            .placed
            .iter()
            .filter_map(|placed| Some((cost(placed)?, placed.at)));
        reachable.min().map(|(_, at)| at)
    }
}

/// Gives the finer words to offer beside an everyday one, the closest first.
///
/// Every finer word of a corner is offered beside at least one of its everyday words.
pub fn closer(feelings: &Feelings, at: usize) -> Vec<usize> {
    let Some(word) = feelings.all().get(at) else {
        return Vec::new();
    };
    let corner = word.corner();
    let coarse = places(feelings, corner, Grain::Coarse);
    let mut fine = places(feelings, corner, Grain::Precise);
    let mut offered = own_share(&coarse, &fine, at);
    fine.sort_by_key(|(_, finer)| strangeness(word, finer));
    for (finer, _) in &fine {
        if offered.len() < OFFERED && !offered.contains(finer) {
            offered.push(*finer);
        }
    }
    fine.retain(|(finer, _)| offered.contains(finer));
    fine.into_iter().map(|(finer, _)| finer).collect()
}

type Word<'a> = (usize, &'a Feeling);

/// Deals every finer word to the everyday word it is closest to, and gives the share of one of them.
fn own_share(coarse: &[Word], fine: &[Word], of: usize) -> Vec<usize> {
    let most = OFFERED.max(fine.len().div_ceil(coarse.len().max(1)));
    let mut pairs: Vec<(i32, usize, usize)> = Vec::new();
    for (at, word) in coarse {
        pairs.extend(
            fine.iter()
                .map(|(finer_at, finer)| (strangeness(word, finer), *finer_at, *at)),
        );
    }
    pairs.sort_unstable();
    let mut dealt: Vec<(usize, usize)> = Vec::new();
    for (_, finer, to) in pairs {
        let is_full = dealt.iter().filter(|(_, hand)| *hand == to).count() >= most;
        if !is_full && dealt.iter().all(|(known, _)| *known != finer) {
            dealt.push((finer, to));
        }
    }
    let own = dealt.into_iter().filter(|(_, hand)| *hand == of);
    own.map(|(finer, _)| finer).collect()
}

/// Tells how far apart two words are; less for those that name each other.
fn strangeness(word: &Feeling, other: &Feeling) -> i32 {
    let aside = i32::from(word.pleasantness.get()) - i32::from(other.pleasantness.get());
    let above = i32::from(word.energy.get()) - i32::from(other.energy.get());
    let is_near = word.near == other.id || other.near == word.id;
    let is_beside = word.beside == other.id || other.beside == word.id;
    aside * aside
        + above * above
        + match (is_near, is_beside) {
            (true, _) => 0,
            (false, true) => 4,
            (false, false) => 8,
        }
}

fn places(feelings: &Feelings, corner: Corner, grain: Grain) -> Vec<Word<'_>> {
    let words = feelings.all().iter().enumerate();
    words
        .filter(|(_, word)| word.corner() == corner && word.grain == grain)
        .collect()
}

/// Places the words of a corner two by two: of each two the less pleasant one left, and each a little to the
/// side it belongs to.
fn place_corner(corner: Corner, words: &[Word], placed: &mut Vec<Placed>) {
    let left = if corner.pleasant { HALF } else { 0 };
    let top = if corner.lively { 0 } else { HALF };
    let lines = u16::try_from(words.len()).unwrap_or(u16::MAX).max(1);
    let mut ordered = words.to_vec();
    for two in ordered.chunks_mut(2) {
        two.sort_by_key(|(_, word)| word.pleasantness);
    }
    for ((line, (at, word)), column) in (0..).zip(ordered).zip(COLUMNS.into_iter().cycle()) {
        let usual: i16 = if corner.pleasant { 3 } else { -3 };
        let aside = (i16::from(word.pleasantness.get()) - usual) * ASIDE;
        let x = (left + column).saturating_add_signed(aside);
        let y = top + (HALF / lines) * line + HALF / lines / 2;
        placed.push(Placed {
            at,
            spot: Spot { x, y },
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::content::read;

    fn shipped() -> Feelings {
        read(include_str!("../../../../assets/content/en/feelings.json")).unwrap()
    }

    fn named(feelings: &Feelings, at: usize) -> &str {
        &feelings.all()[at].text
    }

    fn place(feelings: &Feelings, name: &str) -> usize {
        feelings.all().iter().position(|word| word.text == name).unwrap()
    }

    #[test]
    fn every_everyday_word_has_a_place_in_its_corner() {
        let feelings = shipped();
        let field = Field::of(&feelings);
        assert_eq!(field.placed().len(), 32);
        for placed in field.placed() {
            let word = &feelings.all()[placed.at];
            assert_eq!(word.grain, Grain::Coarse);
            assert_eq!(placed.spot.x > HALF, word.corner().pleasant, "{}", word.text);
            assert_eq!(placed.spot.y < HALF, word.corner().lively, "{}", word.text);
        }
    }

    #[test]
    fn no_two_words_of_a_half_share_a_line() {
        let field = Field::of(&shipped());
        for one in field.placed() {
            for other in field.placed().iter().filter(|other| other.at != one.at) {
                let is_same_half = (one.spot.x > HALF) == (other.spot.x > HALF);
                assert!(!is_same_half || one.spot.y.abs_diff(other.spot.y) >= 60);
            }
        }
    }

    #[test]
    fn more_energy_stands_higher() {
        let feelings = shipped();
        let field = Field::of(&feelings);
        let y = |name: &str| field.spot_of(place(&feelings, name)).y;
        assert!(y("angry") < y("tense") && y("tense") < y("hurt"));
        assert!(y("hurt") < y("sad") && y("sad") < y("tired"));
    }

    #[test]
    fn a_light_takes_the_word_it_stands_on_and_none_far_away() {
        let field = Field::of(&shipped());
        for placed in field.placed() {
            assert_eq!(field.nearest(placed.spot), Some(placed.at));
        }
        assert_eq!(Field::default().nearest(Spot::MIDDLE), None);
        let spot = Spot { x: 0, y: 0 };
        let sparse = Field {
            placed: vec![Placed { at: 0, spot }],
        };
        assert_eq!(sparse.nearest(Spot::MIDDLE), None);
    }

    #[test]
    fn every_word_is_reached_from_the_middle_by_arrows_alone() {
        let field = Field::of(&shipped());
        let ways = [Way::Left, Way::Right, Way::Up, Way::Down];
        let from = |spot| ways.map(|way| (spot, way));
        let mut reached = Vec::new();
        let step = |(spot, way)| field.next(spot, way);
        let mut next: Vec<_> = from(Spot::MIDDLE).into_iter().filter_map(step).collect();
        while let Some(at) = next.pop() {
            if !reached.contains(&at) {
                reached.push(at);
                next.extend(from(field.spot_of(at)).into_iter().filter_map(step));
            }
        }
        assert_eq!(reached.len(), field.placed().len());
    }

    #[test]
    fn an_arrow_never_goes_the_other_way() {
        let field = Field::of(&shipped());
        for placed in field.placed() {
            let to = |way| {
                field
                    .next(placed.spot, way)
                    .map_or(placed.spot, |at| field.spot_of(at))
            };
            assert!(to(Way::Left).x <= placed.spot.x && to(Way::Right).x >= placed.spot.x);
            assert!(to(Way::Up).y <= placed.spot.y && to(Way::Down).y >= placed.spot.y);
        }
    }

    #[test]
    fn every_finer_word_is_offered_beside_an_everyday_one_of_its_corner() {
        let feelings = shipped();
        let mut offered = Vec::new();
        for placed in Field::of(&feelings).placed() {
            let close = closer(&feelings, placed.at);
            assert_eq!(close.len(), OFFERED, "{}", named(&feelings, placed.at));
            let corner = feelings.all()[placed.at].corner();
            assert!(close.iter().all(|at| feelings.all()[*at].corner() == corner));
            offered.extend(close);
        }
        offered.sort_unstable();
        offered.dedup();
        assert_eq!(offered.len(), 88);
    }

    #[test]
    fn words_that_name_each_other_are_offered_first() {
        let feelings = shipped();
        let close = closer(&feelings, place(&feelings, "angry"));
        assert_eq!(named(&feelings, close[0]), "indignant");
        assert_eq!(closer(&feelings, 9_999), Vec::<usize>::new());
    }
}
