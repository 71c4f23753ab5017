//! How the operators of a function stand in each other.

use wasmparser::{BlockType, Operator};

/// A function's operators and where each construct ends.
#[derive(Debug)]
pub(super) struct Tree<'blocks, 'wasm> {
    /// Its operators.
    pub(super) operators: &'blocks [Operator<'wasm>],
    /// For what begins or continues a construct, where it ends; else its own place.
    ends: Vec<usize>,
    /// For an `if`, where what runs otherwise begins.
    others: Vec<usize>,
    /// The constructs that stand around each operator, the innermost last.
    around: Vec<Vec<usize>>,
}

impl<'blocks, 'wasm> Tree<'blocks, 'wasm> {
    /// Reads a function's operators.
    pub(super) fn of(operators: &'blocks [Operator<'wasm>]) -> Self {
        let mut tree = Self {
            operators,
            ends: (0..operators.len()).collect(),
            others: (0..operators.len()).collect(),
            around: Vec::with_capacity(operators.len()),
        };
        let mut open: Vec<usize> = Vec::new();
        let mut continued: Vec<Option<usize>> = Vec::new();
        for (place, operator) in operators.iter().enumerate() {
            tree.around.push(open.clone());
            match operator {
                Operator::Block { .. } | Operator::If { .. } | Operator::Loop { .. } => {
                    open.push(place);
                    continued.push(None);
                }
                Operator::Else => {
                    if let Some(last) = continued.last_mut() {
                        *last = Some(place);
                    }
                }
                Operator::End => {
                    if let (Some(begins), Some(other)) = (open.pop(), continued.pop()) {
                        tree.close(begins, other, place);
                    }
                }
                _ => {}
            }
        }
        tree
    }

    fn close(&mut self, begins: usize, other: Option<usize>, end: usize) {
        for place in [Some(begins), other].into_iter().flatten() {
            if let Some(held) = self.ends.get_mut(place) {
                *held = end;
            }
        }
        if let Some(held) = self.others.get_mut(begins) {
            *held = other.unwrap_or(end) + 1;
        }
    }

    /// Gives the place of the `end` of what begins or continues at a place.
    pub(super) fn end_of(&self, place: usize) -> usize {
        self.ends.get(place).copied().unwrap_or(place)
    }

    /// Gives where a program goes when an `if` does not hold.
    pub(super) fn other_of(&self, place: usize) -> usize {
        self.others.get(place).copied().unwrap_or(place)
    }

    /// Gives the construct to which a branch at an operator belongs; none is the function itself.
    pub(super) fn label(&self, place: usize, depth: u32) -> Option<usize> {
        let around = self.around.get(place)?;
        let depth = usize::try_from(depth).ok()?;
        around
            .len()
            .checked_sub(depth + 1)
            .and_then(|at| around.get(at).copied())
    }

    /// Gives where a branch at an operator leads.
    pub(super) fn target(&self, place: usize, depth: u32) -> usize {
        match self.label(place, depth) {
            Some(begins) if self.is_loop(begins) => begins,
            Some(begins) => self.end_of(begins) + 1,
            None => self.operators.len(),
        }
    }

    /// Tells how many constructs stand around an operator.
    pub(super) fn depth(&self, place: usize) -> u32 {
        self.around
            .get(place)
            .map_or(0, |around| u32::try_from(around.len()).unwrap_or(u32::MAX))
    }

    /// Tells whether a branch to a construct takes nothing along.
    pub(super) fn takes_nothing(&self, begins: usize) -> bool {
        match self.operators.get(begins) {
            Some(Operator::Loop { blockty }) => !matches!(blockty, BlockType::FuncType(_)),
            Some(Operator::Block { blockty } | Operator::If { blockty }) => {
                matches!(blockty, BlockType::Empty)
            }
            _ => false,
        }
    }

    fn is_loop(&self, begins: usize) -> bool {
        matches!(self.operators.get(begins), Some(Operator::Loop { .. }))
    }
}
