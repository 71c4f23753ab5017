//! A part of a function that was not seen to run, and what it would take to have it elsewhere.

use super::live::{Live, Set, in_both, union, with};
use super::tree::Tree;
use crate::split::module::Module;
use std::ops::Range;
use wasmparser::{BlockType, FuncType, ModuleArity, Operator, SubType, ValType};

/// How one leaves a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// By a branch this deep, seen from where the region begins.
    Label(u32),
    /// By leaving the function with its result.
    Return,
    /// At its end.
    Fall,
}

/// A region that can be a function of its own.
#[derive(Debug)]
pub(super) struct Region {
    /// Its operators.
    pub(super) places: Range<usize>,
    /// Up to where they can be reached.
    pub(super) reached: usize,
    /// The function's variables that it is given.
    pub(super) takes: Vec<u32>,
    /// Those that it gives back.
    pub(super) gives: Vec<u32>,
    /// All that it reads or writes.
    pub(super) uses: Vec<u32>,
    /// How one leaves it; its end last.
    pub(super) exits: Vec<Exit>,
    /// How one leaves it at its end, if that can be reached.
    pub(super) ends: Option<Exit>,
}

/// What is known of the function around a region.
#[derive(Clone, Copy)]
pub(super) struct Around<'a, 'wasm> {
    pub(super) module: &'a Module<'wasm>,
    pub(super) tree: &'a Tree<'a, 'wasm>,
    pub(super) live: &'a Live,
    pub(super) kind: &'a FuncType,
}

impl Region {
    /// Looks at operators; those that take from what stands before them, or leave something behind, are none.
    pub(super) fn of(around: Around, places: Range<usize>) -> Option<Self> {
        let (reached, ends) = reach(around, &places)?;
        let (mut exits, mut needed) = exits(around, &places, reached)?;
        if let Some(exit) = ends.filter(|exit| !exits.contains(exit)) {
            exits.push(exit);
        }
        if ends == Some(Exit::Fall) {
            needed = union(needed, &around.live.before(places.end));
        }
        let none: Set = around.live.before(places.start).iter().map(|_| 0).collect();
        let (mut read, mut written) = (none.clone(), none);
        for operator in around.tree.operators.get(places.start..reached)? {
            match operator {
                Operator::LocalGet { local_index } => read = with(read, *local_index),
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    written = with(written, *local_index);
                }
                _ => {}
            }
        }
        let uses = union(read, &written);
        Some(Self {
            takes: in_both(&around.live.before(places.start), &uses),
            gives: in_both(&needed, &written),
            uses: in_both(&uses, &uses),
            exits,
            ends,
            places,
            reached,
        })
    }

    /// Tells about how many bytes the call of it takes.
    pub(super) fn cost(&self) -> usize {
        let ways = self.exits.len().saturating_sub(1);
        12 + 2 * self.takes.len() + 2 * self.gives.len() + 5 * ways
    }
}

/// Follows the operators as far as they can be reached, and tells how they end when they do not lead elsewhere.
fn reach(around: Around, places: &Range<usize>) -> Option<(usize, Option<Exit>)> {
    let mut height: u32 = 0;
    let mut place = places.start;
    while place < places.end {
        let operator = around.tree.operators.get(place)?;
        match operator {
            Operator::Br { .. } | Operator::BrTable { .. } | Operator::Return | Operator::Unreachable => {
                return Some((place + 1, None));
            }
            Operator::Block { blockty } | Operator::Loop { blockty } | Operator::If { blockty } => {
                height = height.checked_sub(u32::from(matches!(operator, Operator::If { .. })))?;
                height += match blockty {
                    BlockType::Empty => 0,
                    BlockType::Type(_) => 1,
                    BlockType::FuncType(_) => return None,
                };
                place = around.tree.end_of(place);
            }
            _ => {
                let (takes, gives) = arity(around.module, operator)?;
                height = height.checked_sub(takes)? + gives;
            }
        }
        place += 1;
    }
    let is_last = places.end + 1 == around.tree.operators.len();
    match height {
        0 => Some((places.end, Some(Exit::Fall))),
        1 if is_last && is_number(around.kind.results()) => Some((places.end, Some(Exit::Return))),
        _ => None,
    }
}

/// Finds how the operators lead elsewhere, and which variables are needed there.
fn exits(around: Around, places: &Range<usize>, reached: usize) -> Option<(Vec<Exit>, Set)> {
    let tree = around.tree;
    let depth = tree.depth(places.start);
    let mut exits: Vec<Exit> = Vec::new();
    let mut needed: Set = around.live.before(places.start).iter().map(|_| 0).collect();
    for place in places.start..reached {
        let (depths, is_plain) = match tree.operators.get(place)? {
            Operator::Br { relative_depth } => (vec![*relative_depth], true),
            Operator::BrIf { relative_depth } => (vec![*relative_depth], false),
            Operator::BrTable { targets } => {
                let depths: Result<Vec<u32>, _> = targets.targets().collect();
                (
                    depths.ok()?.into_iter().chain([targets.default()]).collect(),
                    false,
                )
            }
            Operator::Return => (vec![tree.depth(place)], true),
            _ => continue,
        };
        for target in depths {
            let Some(outer) = target.checked_sub(tree.depth(place) - depth) else {
                continue;
            };
            let exit = match tree.label(place, target) {
                Some(begins) if tree.takes_nothing(begins) => Exit::Label(outer),
                None if around.kind.results().is_empty() => Exit::Label(outer),
                None if is_plain && is_number(around.kind.results()) => Exit::Return,
                _ => return None,
            };
            needed = union(needed, &around.live.at_label(tree, place, target));
            if !exits.contains(&exit) {
                exits.push(exit);
            }
        }
    }
    // A result stays where it is when the branches before it lead elsewhere.
    exits.sort_by_key(|exit| *exit == Exit::Return);
    Some((exits, needed))
}

fn is_number(results: &[ValType]) -> bool {
    matches!(
        results,
        [ValType::I32 | ValType::I64 | ValType::F32 | ValType::F64]
    )
}

/// Gives how many values an operator takes and gives.
fn arity(module: &Module, operator: &Operator) -> Option<(u32, u32)> {
    let kind = |index: u32| {
        let kind = module.types.get(usize::try_from(index).ok()?)?;
        let count = |values: &[ValType]| u32::try_from(values.len()).ok();
        Some((count(kind.params())?, count(kind.results())?))
    };
    match operator {
        Operator::Call { function_index } => kind(module.type_of(*function_index).ok()?),
        Operator::CallIndirect { type_index, .. } => {
            kind(*type_index).map(|(takes, gives)| (takes + 1, gives))
        }
        Operator::BrIf { .. } => Some((1, 0)),
        Operator::End | Operator::Else => None,
        other => other.operator_arity(&Nothing),
    }
}

/// Answers nothing: what depends on the module is looked at above.
struct Nothing;

impl ModuleArity for Nothing {
    fn sub_type_at(&self, _: u32) -> Option<&SubType> {
        None
    }

    fn tag_type_arity(&self, _: u32) -> Option<(u32, u32)> {
        None
    }

    fn type_index_of_function(&self, _: u32) -> Option<u32> {
        None
    }

    fn func_type_of_cont_type(&self, _: &wasmparser::ContType) -> Option<&FuncType> {
        None
    }

    fn sub_type_of_ref_type(&self, _: &wasmparser::RefType) -> Option<&SubType> {
        None
    }

    fn control_stack_height(&self) -> u32 {
        0
    }

    fn label_block(&self, _: u32) -> Option<(BlockType, wasmparser::FrameKind)> {
        None
    }
}
