//! Writes a region as a function, and the call of it where it stood.

use super::region::{Around, Exit, Region};
use crate::error::Result;
use crate::split::fault;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{BlockType, Instruction};
use wasmparser::{FuncType, Operator, ValType};

/// The types of a function's variables, parameters first.
pub(super) type Variables = Vec<ValType>;

/// Gives the type of the function that a region becomes: the function's own result, then the way on, then what
/// has changed.
pub(super) fn kind(region: &Region, around: Around, variables: &Variables) -> FuncType {
    let types = |list: &[u32]| {
        list.iter()
            .filter_map(|variable| kind_of(variables, *variable))
            .collect::<Vec<_>>()
    };
    let mut results = Vec::new();
    if region.exits.contains(&Exit::Return) {
        results.extend(around.kind.results());
    }
    if region.exits.len() > 1 {
        results.push(ValType::I32);
    }
    results.extend(types(&region.gives));
    FuncType::new(types(&region.takes), results)
}

fn kind_of(variables: &Variables, variable: u32) -> Option<ValType> {
    variables.get(usize::try_from(variable).ok()?).copied()
}

/// Writes the region as a function.
pub(super) fn function(
    region: &Region,
    around: Around,
    variables: &Variables,
) -> Result<wasm_encoder::Function> {
    let own: Vec<u32> = region
        .uses
        .iter()
        .copied()
        .filter(|variable| !region.takes.contains(variable))
        .collect();
    let mut order = region.takes.clone();
    order.extend(&own);
    let mut locals = Vec::new();
    for variable in &own {
        let kind = kind_of(variables, *variable).ok_or_else(|| fault("a variable has no type"))?;
        locals.push(RoundtripReencoder.val_type(kind).map_err(fault)?);
    }
    let result = u32::try_from(order.len()).map_err(fault)?;
    if region.exits.contains(&Exit::Return) {
        for kind in around.kind.results() {
            locals.push(RoundtripReencoder.val_type(*kind).map_err(fault)?);
        }
    }
    let mut body = Body {
        region,
        around,
        order,
        result,
        out: wasm_encoder::Function::new_with_locals_types(locals),
    };
    body.write()?;
    Ok(body.out)
}

struct Body<'a, 'wasm> {
    region: &'a Region,
    around: Around<'a, 'wasm>,
    /// The function's variables in their new order.
    order: Vec<u32>,
    /// The variable that holds the result on the way out.
    result: u32,
    out: wasm_encoder::Function,
}

impl Body<'_, '_> {
    fn write(&mut self) -> Result<()> {
        let mut ways: Vec<Exit> = self.region.exits.clone();
        ways.retain(|exit| *exit != Exit::Fall);
        for _ in &ways {
            self.out.instruction(&Instruction::Block(BlockType::Empty));
        }
        for place in self.region.places.start..self.region.reached {
            self.operator(place, &ways)?;
        }
        let mut is_left = false;
        if let Some(exit) = self.region.ends {
            if exit == Exit::Return {
                self.out.instruction(&Instruction::LocalSet(self.result));
            }
            self.leave(exit)?;
            is_left = true;
        }
        for exit in ways {
            let before = if is_left {
                Instruction::Return
            } else {
                Instruction::Unreachable
            };
            self.out.instruction(&before);
            self.out.instruction(&Instruction::End);
            self.leave(exit)?;
            is_left = true;
        }
        self.out.instruction(&Instruction::End);
        Ok(())
    }

    fn operator(&mut self, place: usize, ways: &[Exit]) -> Result<()> {
        let tree = self.around.tree;
        let inside = tree.depth(place) - tree.depth(self.region.places.start);
        let results = self.around.kind.results();
        let way = |depth: u32, is_return: bool| {
            let Some(outer) = depth.checked_sub(inside) else {
                return Ok(depth);
            };
            let is_result = !results.is_empty() && (is_return || tree.label(place, depth).is_none());
            let exit = if is_result {
                Exit::Return
            } else {
                Exit::Label(outer)
            };
            let number = ways.iter().position(|way| *way == exit);
            let number = number.and_then(|number| u32::try_from(number).ok());
            number
                .map(|number| inside + number)
                .ok_or_else(|| fault("a branch leads nowhere"))
        };
        let operator = tree
            .operators
            .get(place)
            .ok_or_else(|| fault("a region ends too late"))?;
        let written = match operator {
            Operator::LocalGet { local_index } => Instruction::LocalGet(self.place_of(*local_index)?),
            Operator::LocalSet { local_index } => Instruction::LocalSet(self.place_of(*local_index)?),
            Operator::LocalTee { local_index } => Instruction::LocalTee(self.place_of(*local_index)?),
            Operator::BrIf { relative_depth } => Instruction::BrIf(way(*relative_depth, false)?),
            Operator::BrTable { targets } => {
                let depths = targets.targets().map(|depth| way(depth.map_err(fault)?, false));
                let depths: Result<Vec<u32>> = depths.collect();
                Instruction::BrTable(depths?.into(), way(targets.default(), false)?)
            }
            Operator::Br { .. } | Operator::Return => {
                let (depth, is_return) = match operator {
                    Operator::Br { relative_depth } => (*relative_depth, false),
                    _ => (tree.depth(place), true),
                };
                let leaves = depth >= inside && tree.label(place, depth).is_none();
                let way = way(depth, is_return)?;
                if leaves && !results.is_empty() {
                    self.out.instruction(&Instruction::LocalSet(self.result));
                }
                Instruction::Br(way)
            }
            other => RoundtripReencoder.instruction(other.clone()).map_err(fault)?,
        };
        self.out.instruction(&written);
        Ok(())
    }

    fn place_of(&self, variable: u32) -> Result<u32> {
        let place = self.order.iter().position(|held| *held == variable);
        place
            .and_then(|place| u32::try_from(place).ok())
            .ok_or_else(|| fault("a variable is not known"))
    }

    /// Puts down what is given back for a way out.
    fn leave(&mut self, exit: Exit) -> Result<()> {
        let region = self.region;
        if region.exits.contains(&Exit::Return) {
            // Another way out needs some result too: the variable has none yet, and a zero will do.
            self.out.instruction(&Instruction::LocalGet(self.result));
        }
        if region.exits.len() > 1 {
            let number = region.exits.iter().position(|held| *held == exit).unwrap_or(0);
            self.out
                .instruction(&Instruction::I32Const(i32::try_from(number).map_err(fault)?));
        }
        for variable in &region.gives {
            let place = self.place_of(*variable)?;
            self.out.instruction(&Instruction::LocalGet(place));
        }
        Ok(())
    }
}

/// Writes the call of a region where it stood.
pub(super) fn call(region: &Region, function: u32, spare: Spare, out: &mut wasm_encoder::Function) {
    for variable in &region.takes {
        out.instruction(&Instruction::LocalGet(*variable));
    }
    out.instruction(&Instruction::Call(function));
    for variable in region.gives.iter().rev() {
        out.instruction(&Instruction::LocalSet(*variable));
    }
    match region.exits.as_slice() {
        [] => {
            out.instruction(&Instruction::Unreachable);
        }
        [exit] => go(*exit, out),
        [Exit::Label(one), other] => {
            out.instruction(&Instruction::I32Eqz);
            out.instruction(&Instruction::BrIf(*one));
            go(*other, out);
        }
        many => choose(many, spare, out),
    }
}

/// Two variables of the function that nothing else uses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spare {
    /// For the number of the way on.
    pub(super) way: u32,
    /// For the function's result.
    pub(super) result: u32,
}

fn go(exit: Exit, out: &mut wasm_encoder::Function) {
    match exit {
        Exit::Label(depth) => out.instruction(&Instruction::Br(depth)),
        Exit::Return => out.instruction(&Instruction::Return),
        Exit::Fall => out,
    };
}

fn choose(exits: &[Exit], spare: Spare, out: &mut wasm_encoder::Function) {
    out.instruction(&Instruction::LocalSet(spare.way));
    let has_result = exits.contains(&Exit::Return);
    if has_result {
        out.instruction(&Instruction::LocalSet(spare.result));
    }
    let (Some((last, others)), true) = (exits.split_last(), exits.len() > 1) else {
        return;
    };
    for (number, exit) in (0..).zip(others) {
        out.instruction(&Instruction::LocalGet(spare.way));
        out.instruction(&Instruction::I32Const(number));
        out.instruction(&Instruction::I32Eq);
        if let Exit::Label(depth) = exit {
            out.instruction(&Instruction::BrIf(*depth));
        } else {
            out.instruction(&Instruction::If(BlockType::Empty));
            out.instruction(&Instruction::LocalGet(spare.result));
            out.instruction(&Instruction::Return);
            out.instruction(&Instruction::End);
        }
    }
    if *last == Exit::Return {
        out.instruction(&Instruction::LocalGet(spare.result));
    }
    go(*last, out);
}
