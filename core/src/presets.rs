//! Lengths of turns that the couple saved by a name, for both to find.

use crate::exercise::turn_taker::{Lengths, Options, Preset as Named};
use crate::journal::entry::{Entry, Line, Preset};
use crate::journal::{Journal, Kind, RecordId};

/// The most characters of a name.
pub const LONGEST_NAME: usize = 40;

/// Makes what is kept of the lengths of a talk; without a name there is nothing.
pub fn saved_as(name: &str, options: &Options) -> Option<Preset> {
    let lengths = options.lengths;
    Some(Preset {
        name: Line::cut(name, LONGEST_NAME)?,
        speak: lengths.speak(),
        reflect: lengths.reflect(),
        confirm: lengths.confirm(),
        rounds: lengths.rounds(),
        question: options.question,
    })
}

/// Gives the lengths that were saved, brought into their bounds.
pub fn lengths(preset: &Preset) -> Lengths {
    Lengths::new(preset.speak, preset.reflect, preset.confirm, preset.rounds)
}

/// Sets a talk up with what was saved.
pub fn put(preset: &Preset, options: &mut Options) {
    options.preset = Named::OurOwn;
    options.lengths = lengths(preset);
    options.question = preset.question;
}

/// Says whether a talk is set up just as it was saved.
pub fn is_put(preset: &Preset, options: &Options) -> bool {
    options.preset == Named::OurOwn
        && options.lengths == lengths(preset)
        && options.question == preset.question
}

/// Gives what is saved, the oldest first, so that nothing changes its place when more is saved.
pub fn saved(journal: &Journal) -> Vec<(&RecordId, &Preset)> {
    let kept = journal.of_kind(Kind::Preset).into_iter().rev();
    kept.filter_map(|record| match record.entry() {
        Some(Entry::Preset(preset)) => Some((record.id(), preset)),
        _ => None,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::couple::Partner;
    use crate::journal::tests::{id, now, writer};
    use crate::journal::{Audience, Author, Draft};
    use crate::time::Span;

    fn ours() -> Options {
        let mut options = Options::of(Named::OurOwn, Partner::First);
        options.set_lengths(Lengths::new(
            Span::from_mins(4),
            Some(Span::from_secs(45)),
            Span::from_secs(20),
            3,
        ));
        options.question = true;
        options
    }

    #[test]
    fn lengths_are_saved_by_name_and_found_again() {
        assert_eq!(saved_as(" ", &ours()), None);
        let kept = saved_as(" Sunday walk ", &ours()).unwrap();
        assert_eq!(kept.name.as_str(), "Sunday walk");
        let mut options = Options::of(Named::LongTalk, Partner::Second);
        assert!(!is_put(&kept, &options));
        put(&kept, &mut options);
        assert!(is_put(&kept, &options));
        assert_eq!((options.lengths, options.question), (ours().lengths, true));
        assert_eq!(options.first, Partner::Second, "who begins is not saved");
        options.question = false;
        assert!(!is_put(&kept, &options));
    }

    #[test]
    fn what_is_saved_keeps_its_place_and_what_was_deleted_is_gone() {
        let mut journal = Journal::default();
        for (at, name) in [(1, "one"), (2, "two")] {
            let draft = Draft {
                author: Author::Both,
                audience: Audience::Both,
                entry: Entry::Preset(saved_as(name, &ours()).unwrap()),
            };
            journal.add(id(name), draft, writer(1), now(at)).unwrap();
        }
        let names = |journal: &Journal| -> Vec<String> {
            saved(journal)
                .iter()
                .map(|(_, preset)| preset.name.as_str().to_owned())
                .collect()
        };
        assert_eq!(names(&journal), ["one", "two"]);
        journal.delete(&id("one"), &writer(1), now(3)).unwrap();
        assert_eq!(names(&journal), ["two"]);
    }

    #[test]
    fn lengths_out_of_bounds_are_brought_into_them() {
        let kept = Preset {
            speak: Span::from_secs(1),
            rounds: 6,
            ..saved_as("Odd", &ours()).unwrap()
        };
        assert_eq!(lengths(&kept).speak(), Lengths::SHORTEST);
    }
}
