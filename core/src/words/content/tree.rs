//! A file of words as a plain tree, and the picking of types out of it.
//!
//! One small reader for all files weighs a tenth of a derived one for each of thirty shapes, and the weight of
//! the code is part of how soon the first screen is there.

use std::fmt;
use std::mem;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// What may stand in a file of words.
#[derive(Debug, Default)]
pub enum Tree {
    /// A null.
    #[default]
    Nothing,
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Named values, in the order of the file.
    Fields(Vec<(String, Tree)>),
}

impl Tree {
    /// Takes the value of a name; nothing if there is none.
    #[must_use]
    pub fn take(&mut self, name: &str) -> Self {
        match self {
            Self::Fields(fields) => fields
                .iter_mut()
                .find(|(key, _)| key == name)
                .map(|(_, value)| mem::take(value))
                .unwrap_or_default(),
            _ => Self::Nothing,
        }
    }
}

/// A type that can be picked out of a tree.
///
/// Picking goes on past a flaw and only notes it, so that no half-made value has to be taken down on the way:
/// that alone halves the code. Who asks for a value looks at the note before it believes what came out.
pub trait Pick: Sized {
    /// Picks the value out of its part of the tree; clears `sound` where the part has another shape.
    fn pick(tree: Tree, sound: &mut bool) -> Self;
}

impl Pick for String {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        if let Tree::Text(text) = tree {
            return text;
        }
        *sound = false;
        Self::new()
    }
}

impl Pick for i64 {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        if let Tree::Number(number) = tree {
            return number;
        }
        *sound = false;
        0
    }
}

impl Pick for u8 {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        Self::try_from(i64::pick(tree, sound)).unwrap_or_else(|_| {
            *sound = false;
            0
        })
    }
}

impl<T: Pick> Pick for Option<T> {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        if let Tree::Nothing = tree {
            None
        } else {
            Some(T::pick(tree, sound))
        }
    }
}

impl<T: Pick> Pick for Vec<T> {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        let mut list = Self::new();
        if let Tree::List(entries) = tree {
            for entry in entries {
                list.push(T::pick(entry, sound));
            }
        } else {
            *sound = false;
        }
        list
    }
}

impl<T: Pick, const N: usize> Pick for [T; N] {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        let mut entries = if let Tree::List(entries) = tree {
            entries
        } else {
            Vec::new()
        };
        *sound &= entries.len() == N;
        std::array::from_fn(|place| T::pick(entries.get_mut(place).map(mem::take).unwrap_or_default(), sound))
    }
}

/// Lets a struct be picked by the names of its fields.
macro_rules! pick {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::words::content::Pick for $name {
            fn pick(mut tree: $crate::words::content::Tree, sound: &mut bool) -> Self {
                Self {
                    $($field: $crate::words::content::Pick::pick(tree.take(stringify!($field)), sound),)+
                }
            }
        }
    };
}

/// Lets an enum be picked by the words that stand for its variants; the first stands in for an unknown word.
macro_rules! pick_word {
    ($name:ident { $first_word:literal => $first:ident, $($word:literal => $variant:ident),+ $(,)? }) => {
        impl $crate::words::content::Pick for $name {
            fn pick(tree: $crate::words::content::Tree, sound: &mut bool) -> Self {
                match String::pick(tree, sound).as_str() {
                    $first_word => Self::$first,
                    $($word => Self::$variant,)+
                    _ => {
                        *sound = false;
                        Self::$first
                    }
                }
            }
        }
    };
}

pub(crate) use {pick, pick_word};

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("words")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Tree, E> {
        i64::try_from(number)
            .map(Tree::Number)
            .map_err(|_| E::custom("a number too large"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element()? {
            entries.push(entry);
        }
        Ok(Tree::List(entries))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Tree::Fields(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picked<T: Pick>(name: &str) -> Option<T> {
        let mut tree: Tree = serde_json::from_str(r#"{"a":["x","y"],"n":3,"no":null}"#).expect("a tree");
        let mut sound = true;
        let value = T::pick(tree.take(name), &mut sound);
        sound.then_some(value)
    }

    #[test]
    fn values_are_picked_by_shape_and_nothing_else_passes() {
        assert_eq!(picked::<[String; 2]>("a"), Some(["x".to_owned(), "y".to_owned()]));
        assert_eq!(picked::<[String; 3]>("a"), None);
        assert_eq!(picked::<[String; 1]>("a"), None);
        assert_eq!(picked::<Vec<u8>>("a"), None);
        assert_eq!(picked::<u8>("n"), Some(3));
        assert_eq!(picked::<String>("n"), None);
        assert_eq!(picked::<Option<String>>("no"), Some(None));
        assert_eq!(picked::<String>("missing"), None);
    }
}
