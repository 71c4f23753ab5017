//! All that is kept, as plain text to read or print.

use crate::couple::{Couple, Partner};
use crate::journal::entry::{Agreement, HardThing, Line, Pact};
use crate::journal::{Audience, Author, Entry, Journal, Record, Version};
use crate::near::{place_name, place_of};
use crate::time::LocalDate;

/// How the readable text says what depends on language and place.
pub struct Phrases<'a> {
    /// The couple's names.
    pub couple: &'a Couple,
    /// The day the text is made; what is sealed beyond it stays sealed.
    pub today: LocalDate,
    /// Writes a day, such as "23 November 2026".
    pub date: &'a dyn Fn(LocalDate) -> String,
    /// Names an exercise by its stable name, such as "Talk in turns".
    pub exercise: &'a dyn Fn(&str) -> String,
    /// Names a preset by its stable name, such as "First try".
    pub preset: &'a dyn Fn(&str) -> String,
}

/// Writes everything that is kept as plain text, newest first: what is for both, then each one's own.
///
/// At its head stand the day and the names that were given.
pub fn to_text(journal: &Journal, phrases: &Phrases<'_>) -> String {
    let mut text = format!("Hearth, {}\n", (phrases.date)(phrases.today));
    let names: Vec<_> = Partner::BOTH
        .into_iter()
        .filter_map(|partner| phrases.couple.names.of(partner).get())
        .collect();
    if !names.is_empty() {
        text.extend(["Of ", &names.join(" and "), "\n"]);
    }
    let records = journal.newest_first();
    let both = |audience: &Audience| !matches!(audience, Audience::Only(_));
    section(&mut text, "For both of you", &records, both, phrases);
    for partner in Partner::BOTH {
        let title = format!("Only for {}", phrases.couple.call(partner));
        section(
            &mut text,
            &title,
            &records,
            |audience| *audience == Audience::Only(partner),
            phrases,
        );
    }
    if records.is_empty() {
        text.push_str("\nNothing is kept yet.\n");
    }
    text
}

fn section(
    text: &mut String,
    title: &str,
    records: &[&Record],
    belongs: impl Fn(&Audience) -> bool,
    phrases: &Phrases<'_>,
) {
    let mut begun = false;
    for record in records {
        // A rival version may have another audience than the one that won, and stays with its own.
        let rivals = record.asides().iter().map(|aside| (aside, true));
        for (version, is_aside) in [(record.current(), false)].into_iter().chain(rivals) {
            if version.entry.is_none() || !belongs(&version.audience) {
                continue;
            }
            if !begun {
                text.extend(["\n", title, "\n"]);
                begun = true;
            }
            text.push_str(if is_aside { "  also: " } else { "- " });
            push_version(text, version, phrases);
        }
    }
}

fn push_version(text: &mut String, version: &Version, phrases: &Phrases<'_>) {
    match (version.audience, &version.entry) {
        (Audience::SealedUntil(day), _) if day > phrases.today => {
            text.extend(["Sealed until ", &(phrases.date)(day), "\n"]);
        }
        (_, Some(entry)) => push_entry(text, entry, phrases),
        (_, None) => {}
    }
}

fn push_entry(text: &mut String, entry: &Entry, phrases: &Phrases<'_>) {
    let date = |day| (phrases.date)(day);
    match entry {
        Entry::PracticeDone(done) => {
            let name = (phrases.exercise)(done.exercise.as_str());
            let length = done.length.about_mins().to_string();
            text.extend([&date(done.on), ": ", &name, ", ", &length, " min"]);
            if let Some(preset) = &done.preset {
                text.extend([" (", &(phrases.preset)(preset.as_str()), ")"]);
            }
            if let Some(topic) = &done.topic {
                text.extend([", about: ", topic.as_str()]);
            }
        }
        Entry::CheckIn(day) => {
            let feelings: Vec<&str> = day.feelings.iter().map(Line::as_str).collect();
            text.extend([&date(day.on), ": felt ", &feelings.join(", ")]);
            if let Some(because) = &day.because {
                text.extend([", ", because.as_str()]);
            }
            if let Some(need) = day.need {
                text.extend(["; needed: ", need.slug()]);
            }
        }
        Entry::Moment(moment) => text.extend([&date(moment.on), ": ", moment.words.as_str()]),
        Entry::IdeaKept(idea) => text.extend([
            &date(idea.on),
            ": kept from ",
            idea.list.as_str(),
            ": ",
            idea.item.as_str(),
        ]),
        Entry::Agreement(pact) => push_agreement(text, pact, phrases),
        Entry::LimitMark(limit) => {
            text.extend([
                &date(limit.on),
                ": ",
                limit.topic.as_str(),
                " is ",
                limit.mark.slug(),
            ]);
        }
        Entry::Win(win) => text.extend([&date(win.on), ": a win: ", win.words.as_str()]),
        Entry::Dream(dream) => {
            text.extend([&date(dream.on), ": a dream: ", dream.words.as_str()]);
            push_step(text, "next step", dream.step.as_ref());
            text.push_str(if dream.came_true { "; came true" } else { "" });
            push_replies(text, &dream.encouragements);
        }
        Entry::Challenge(challenge) => {
            text.extend([&date(challenge.on), ": carrying: ", challenge.words.as_str()]);
            push_step(text, "beside me", challenge.beside.as_ref());
            push_replies(text, &challenge.offers);
        }
        Entry::Promise(promise) => {
            let by = date(promise.by);
            text.extend([
                &date(promise.on),
                ": I will ",
                promise.words.as_str(),
                " by ",
                &by,
            ]);
        }
        Entry::Mend(mend) => {
            text.extend([&date(mend.on), ": to mend"]);
            mend.parts
                .iter()
                .for_each(|part| push_step(text, "…", part.as_ref()));
        }
        Entry::Date(planned) => {
            text.push_str(planned.title.as_str());
            text.push_str(if planned.weekly { ", every week" } else { "" });
        }
        Entry::NewThing(thing) => text.extend([&date(thing.on), ": something new: ", thing.title.as_str()]),
        Entry::HardThing(thing) => push_hard_thing(text, thing, phrases),
        Entry::Story(story) => {
            text.extend([&date(story.on), ": a story: ", story.title.as_str()]);
            push_step(text, "a line", story.words.as_ref());
        }
        Entry::Closeness(closeness) => {
            text.extend([
                &date(closeness.on),
                ": how near it felt: ",
                place_name(place_of(closeness.overlap)),
            ]);
        }
        Entry::Preset(preset) => text.extend(["Lengths of turns: ", preset.name.as_str()]),
        Entry::Deck(deck) => {
            text.extend([
                "A deck: ",
                deck.name.as_ref().map_or("one of Hearth’s", Line::as_str),
            ]);
            for card in &deck.cards {
                text.extend(["\n    ", card.text.as_str()]);
            }
        }
    }
    text.push('\n');
}

fn push_step<const MOST: usize>(text: &mut String, what: &str, line: Option<&Line<MOST>>) {
    if let Some(line) = line {
        text.extend(["; ", what, ": ", line.as_str()]);
    }
}

fn push_replies<const MOST: usize>(text: &mut String, replies: &[Line<MOST>]) {
    for reply in replies {
        text.extend(["\n    ", reply.as_str()]);
    }
}

fn push_hard_thing(text: &mut String, thing: &HardThing, phrases: &Phrases<'_>) {
    text.extend([
        &(phrases.date)(thing.on),
        ": a hard thing: ",
        thing.title.as_str(),
    ]);
    push_step(text, "looking back", thing.back.as_ref());
    for part in &thing.parts {
        let who = match part.whose {
            Author::One(partner) => phrases.couple.call(partner),
            Author::Both => "together",
        };
        text.extend(["\n    ", who, ": ", part.words.as_str()]);
    }
}

fn push_agreement(text: &mut String, pact: &Agreement, phrases: &Phrases<'_>) {
    let what = match pact.what {
        Pact::GroundRules => "ground rules agreed",
        Pact::SmallStep => "a small step",
        Pact::Experiment => "a small experiment",
    };
    text.extend([&(phrases.date)(pact.on), ": ", what]);
    if let Some(words) = &pact.words {
        text.extend([": ", words.as_str()]);
    }
    if let Some(day) = pact.closed {
        text.extend([" (closed ", &(phrases.date)(day), ")"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::couple::{Each, Name};
    use crate::journal::Draft;
    use crate::journal::tests::{done, draft, id, now, writer};

    #[test]
    fn the_text_reads_like_a_page() {
        let mut journal = Journal::default();
        journal
            .add(id("a"), draft("the week ahead"), writer(1), now(1))
            .unwrap();
        let own = |partner, audience| Draft {
            author: Author::One(partner),
            audience,
            entry: done("mine"),
        };
        let only = own(Partner::Second, Audience::Only(Partner::Second));
        journal.add(id("b"), only, writer(1), now(2)).unwrap();
        let later = Audience::SealedUntil(LocalDate::new(2027, 2, 14).unwrap());
        journal
            .add(id("c"), own(Partner::First, later), writer(1), now(3))
            .unwrap();
        journal.add(id("d"), draft("gone"), writer(1), now(4)).unwrap();
        journal.delete(&id("d"), &writer(1), now(5)).unwrap();
        let name = |name: &str| Name::from(name.to_owned());
        let couple = Couple {
            names: Each {
                first: name("Noor"),
                second: name("Sam"),
            },
        };
        let phrases = Phrases {
            couple: &couple,
            today: LocalDate::new(2026, 11, 23).unwrap(),
            date: &|date| date.to_string(),
            exercise: &|_| "Talk in turns".to_owned(),
            preset: &|_| "Standard".to_owned(),
        };
        insta::assert_snapshot!(to_text(&journal, &phrases), @r"
        Hearth, 2026-11-23
        Of Noor and Sam

        For both of you
        - Sealed until 2027-02-14
        - 2026-11-23: Talk in turns, 24 min (Standard), about: the week ahead

        Only for Sam
        - 2026-11-23: Talk in turns, 24 min (Standard), about: mine
        ");
    }
}
