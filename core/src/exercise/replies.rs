//! Which reply lands: which scene comes next, and in which order its replies stand.

/// Chooses the next scene out of `scenes`, by the places of those that may come and the last seen last in
/// `seen`: one that was not seen yet, else one of the half that was seen longest ago.
///
/// `draw` is a random number; nothing comes where there is no scene.
pub fn next_scene(scenes: &[usize], seen: &[usize], draw: u32) -> Option<usize> {
    let fresh: Vec<usize> = scenes.iter().copied().filter(|at| !seen.contains(at)).collect();
    if !fresh.is_empty() {
        return drawn(&fresh, draw);
    }
    let mut by_age = scenes.to_vec();
    by_age.sort_by_key(|at| seen.iter().rposition(|old| old == at));
    let oldest = by_age.get(..by_age.len().div_ceil(2)).unwrap_or_default();
    drawn(oldest, draw)
}

fn drawn(from: &[usize], draw: u32) -> Option<usize> {
    let places = u32::try_from(from.len()).ok()?;
    let at = draw.checked_rem(places)?;
    from.get(usize::try_from(at).ok()?).copied()
}

/// Shuffles four places by three random numbers, each order as likely as the next.
pub const fn shuffled(draws: [u32; 3]) -> [usize; 4] {
    let [first, second, third] = draws;
    let [a, b, c, d] = pulled([0, 1, 2, 3], first % 4);
    let [b, c, d] = pulled_of_three([b, c, d], second % 3);
    if third.is_multiple_of(2) {
        [a, b, c, d]
    } else {
        [a, b, d, c]
    }
}

const fn pulled([a, b, c, d]: [usize; 4], at: u32) -> [usize; 4] {
    match at {
        0 => [a, b, c, d],
        1 => [b, a, c, d],
        2 => [c, a, b, d],
        _ => [d, a, b, c],
    }
}

const fn pulled_of_three([a, b, c]: [usize; 3], at: u32) -> [usize; 3] {
    match at {
        0 => [a, b, c],
        1 => [b, a, c],
        _ => [c, a, b],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_scene_comes_once_before_any_comes_again() {
        let scenes = [2, 3, 5, 7, 11];
        let mut seen = Vec::new();
        for draw in [4, 1_000_000_007, 9, 0, u32::MAX] {
            let next = next_scene(&scenes, &seen, draw).unwrap();
            assert!(!seen.contains(&next));
            seen.push(next);
        }
        assert_eq!(
            seen.iter().copied().collect::<BTreeSet<_>>(),
            BTreeSet::from(scenes)
        );
    }

    #[test]
    fn after_that_none_of_the_last_few_comes() {
        let scenes = [0, 1, 2, 3];
        let seen = [3, 1, 0, 2, 3];
        for draw in 0..20 {
            let next = next_scene(&scenes, &seen, draw).unwrap();
            assert!([1, 0].contains(&next), "{next}");
        }
    }

    #[test]
    fn a_scene_alone_comes_again_and_without_scenes_none_comes() {
        assert_eq!(next_scene(&[4], &[4], 3), Some(4));
        assert_eq!(next_scene(&[], &[1], 3), None);
    }

    #[test]
    fn every_order_of_the_replies_is_as_likely() {
        let mut orders = BTreeSet::new();
        for first in 0..4 {
            for second in 0..3 {
                for third in 0..2 {
                    let order = shuffled([first, second, third]);
                    assert_eq!(BTreeSet::from(order), BTreeSet::from([0, 1, 2, 3]));
                    orders.insert(order);
                }
            }
        }
        assert_eq!(orders.len(), 24);
    }
}
