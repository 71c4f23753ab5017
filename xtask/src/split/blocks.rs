//! The stretches of a function between two places where it may go one way or another.

use super::fault;
use crate::error::Result;
use crate::hash::hex;
use wasmparser::{FunctionBody, Operator};

/// How many letters of a shape's hash are written down.
const LETTERS: usize = 8;

/// A function's operators, and to which stretch each belongs.
#[derive(Debug)]
pub(super) struct Blocks<'wasm> {
    /// Its operators.
    pub(super) operators: Vec<Operator<'wasm>>,
    /// Where each operator begins in the file, and where the last one ends.
    pub(super) offsets: Vec<usize>,
    /// The number of each operator's stretch.
    pub(super) stretch: Vec<usize>,
}

impl<'wasm> Blocks<'wasm> {
    /// Reads a function's body.
    pub(super) fn read(body: &FunctionBody<'wasm>) -> Result<Self> {
        let (mut operators, mut offsets) = (Vec::new(), Vec::new());
        for read in body
            .get_operators_reader()
            .map_err(fault)?
            .into_iter_with_offsets()
        {
            let (operator, offset) = read.map_err(fault)?;
            operators.push(operator);
            offsets.push(offset);
        }
        offsets.push(body.range().end);
        let mut stretch = Vec::with_capacity(operators.len());
        let mut number = 0;
        let mut is_new = false;
        for operator in &operators {
            // A stretch without an operator is none.
            if is_new && !matches!(operator, Operator::End | Operator::Else) {
                number += 1;
                is_new = false;
            }
            stretch.push(number);
            is_new |= matches!(
                operator,
                Operator::Loop { .. }
                    | Operator::If { .. }
                    | Operator::Else
                    | Operator::BrIf { .. }
                    | Operator::End
            );
        }
        Ok(Self {
            operators,
            offsets,
            stretch,
        })
    }

    /// Tells how many stretches there are.
    pub(super) fn count(&self) -> usize {
        self.stretch.last().map_or(1, |last| last + 1)
    }

    /// Tells whether a stretch begins with an operator.
    pub(super) fn begins(&self, place: usize) -> bool {
        place == 0 || self.stretch.get(place) != self.stretch.get(place - 1)
    }

    /// Gives a hash of the operators without what they are given: what is counted is the same as long as it is.
    pub(super) fn shape(&self) -> String {
        let mut shape = String::new();
        for operator in &self.operators {
            let said = format!("{operator:?}");
            shape.push_str(said.split([' ', '{', '(']).next().unwrap_or_default());
            shape.push(' ');
        }
        let mut hash = hex(shape, LETTERS / 2);
        hash.truncate(LETTERS);
        hash
    }
}
