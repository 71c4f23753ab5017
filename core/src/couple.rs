//! The two people.

use serde::{Deserialize, Serialize};

/// One of the two people; the first sits at the near side of the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Partner {
    /// The partner with the solid light.
    First,
    /// The partner with the lined light.
    Second,
}

impl Partner {
    /// Both partners, in seat order.
    pub const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// Gives the other partner.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }

    /// Gives the stable lower-case name used in markup and files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

/// A value for each of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Each<T> {
    /// The first partner's.
    pub first: T,
    /// The second partner's.
    pub second: T,
}

impl<T> Each<T> {
    /// Borrows one partner's value.
    pub const fn of(&self, partner: Partner) -> &T {
        match partner {
            Partner::First => &self.first,
            Partner::Second => &self.second,
        }
    }

    /// Borrows one partner's value to change it.
    pub const fn of_mut(&mut self, partner: Partner) -> &mut T {
        match partner {
            Partner::First => &mut self.first,
            Partner::Second => &mut self.second,
        }
    }
}

/// A name of at most 24 characters, trimmed; may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Name(String);

impl Name {
    /// The most characters a name is kept with, so that "Name speaks" fits beside a clock.
    pub const LONGEST: usize = 24;

    /// Gives the name, or nothing where none was given.
    pub fn get(&self) -> Option<&str> {
        if self.0.is_empty() { None } else { Some(&self.0) }
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        let clean: String = text.chars().filter(|c| !c.is_control()).collect();
        Self(
            clean
                .trim()
                .chars()
                .take(Self::LONGEST)
                .collect::<String>()
                .trim_end()
                .to_owned(),
        )
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

/// The couple as the app speaks of them; names are optional everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Couple {
    /// What each is called.
    pub names: Each<Name>,
}

impl Couple {
    /// Gives what to call a partner: the name, or that of the light.
    pub fn call(&self, partner: Partner) -> &str {
        self.names.of(partner).get().unwrap_or(match partner {
            Partner::First => "Ember",
            Partner::Second => "Tide",
        })
    }

    /// Says whether both gave a name.
    pub fn is_named(&self) -> bool {
        self.names.first.get().is_some() && self.names.second.get().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_kept_short() {
        let name = Name::from("  Noor\n with a very long name indeed ".to_owned());
        assert_eq!(name.get(), Some("Noor with a very long na"));
        assert_eq!(Name::from("   ".to_owned()).get(), None);
    }

    #[test]
    fn the_nameless_are_called_by_their_light() {
        assert_eq!(Couple::default().call(Partner::Second), "Tide");
    }
}
