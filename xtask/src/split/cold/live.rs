//! Which of a function's variables are still needed at each of its operators.

use super::tree::Tree;
use wasmparser::Operator;

/// A set of variables.
pub(super) type Set = Vec<u64>;

/// For each operator, the variables whose value is read later unless they are written before.
#[derive(Debug)]
pub(super) struct Live(Vec<Set>);

impl Live {
    /// Follows a function backwards until nothing changes any more.
    pub(super) fn of(tree: &Tree, variables: usize) -> Self {
        let words = variables.div_ceil(64);
        let mut live = Self(vec![vec![0; words]; tree.operators.len() + 1]);
        while live.pass(tree) {}
        live
    }

    /// Gives what is needed before an operator.
    pub(super) fn before(&self, place: usize) -> Set {
        self.0.get(place).cloned().unwrap_or_default()
    }

    fn pass(&mut self, tree: &Tree) -> bool {
        let mut is_changed = false;
        for (place, operator) in tree.operators.iter().enumerate().rev() {
            let next = self.before(place + 1);
            let found = match operator {
                Operator::LocalGet { local_index } => with(next, *local_index),
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    without(next, *local_index)
                }
                Operator::Br { relative_depth } => self.at_label(tree, place, *relative_depth),
                Operator::BrIf { relative_depth } => {
                    union(next, &self.at_label(tree, place, *relative_depth))
                }
                Operator::BrTable { targets } => {
                    let all = targets
                        .targets()
                        .filter_map(Result::ok)
                        .chain([targets.default()]);
                    all.fold(vec![0; next.len()], |found, depth| {
                        union(found, &self.at_label(tree, place, depth))
                    })
                }
                Operator::Return | Operator::Unreachable => vec![0; next.len()],
                // Either goes on after the end.
                Operator::Else => self.before(tree.end_of(place) + 1),
                Operator::If { .. } => union(next, &self.before(tree.other_of(place))),
                _ => next,
            };
            if let Some(held) = self.0.get_mut(place).filter(|held| **held != found) {
                *held = found;
                is_changed = true;
            }
        }
        is_changed
    }

    /// Gives what is needed where a branch at an operator leads.
    pub(super) fn at_label(&self, tree: &Tree, place: usize, depth: u32) -> Set {
        self.before(tree.target(place, depth))
    }
}

/// Adds a variable.
pub(super) fn with(mut set: Set, variable: u32) -> Set {
    let place = usize::try_from(variable / 64).unwrap_or(usize::MAX);
    if let Some(word) = set.get_mut(place) {
        *word |= 1 << (variable % 64);
    }
    set
}

fn without(mut set: Set, variable: u32) -> Set {
    let place = usize::try_from(variable / 64).unwrap_or(usize::MAX);
    if let Some(word) = set.get_mut(place) {
        *word &= !(1 << (variable % 64));
    }
    set
}

/// Adds all of another set.
pub(super) fn union(mut set: Set, other: &Set) -> Set {
    for (word, more) in set.iter_mut().zip(other) {
        *word |= more;
    }
    set
}

/// Lists what is in both of two sets.
pub(super) fn in_both(one: &Set, other: &Set) -> Vec<u32> {
    let words = one.iter().zip(other).map(|(one, other)| one & other);
    let numbers = (0..).step_by(64).zip(words);
    numbers
        .flat_map(|(from, word)| {
            (0..64)
                .filter(move |bit| word >> bit & 1 == 1)
                .map(move |bit| from + bit)
        })
        .collect()
}
