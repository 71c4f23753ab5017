//! Every shipped file of words is valid and keeps the manners of the house.

#![expect(clippy::expect_used, clippy::panic, reason = "a test's own reading of files")]

#[path = "content/alone.rs"]
mod alone;
#[path = "content/beside.rs"]
mod beside;
#[path = "content/manners.rs"]
mod manners;
#[path = "content/references.rs"]
mod references;

#[path = "content/cards.rs"]
mod cards;
#[path = "content/frames.rs"]
mod frames;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use hearth_core::deck::{self, Candidate};
use hearth_core::exercise::hand::Card;
use hearth_core::journal::Journal;
use hearth_core::practice::Practice;
use hearth_core::words::content::{
    About, CheckIn, Content, CoolDown, DeckCard, Evidence, Frames, GentleStart, Kindnesses, KnowYou, Ladder,
    Line, Named, PhonesDown, Practices, Questions, Safety, SayItBack, Space, Strength, Support, Thanks,
    TurnTaker, read,
};
use hearth_core::words::feelings::{Corner, Feelings, Grain};
use hearth_core::words::phrasing::{Slot, Wording, hints};
use serde::Serialize;
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets/content/en")
}

fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).expect("a shipped file")
}

fn load<T: Content>() -> T {
    read(&text(T::FILE)).unwrap_or_else(|error| panic!("{error}"))
}

/// Reads a file into its type and back; what the type does not know would be lost on the way.
fn survives<T: Content + Serialize>() -> &'static str {
    let raw: Value = serde_json::from_str(&text(T::FILE)).expect("JSON");
    let typed = serde_json::to_value(load::<T>()).expect("JSON again");
    assert_eq!(raw, typed, "{} holds something its type does not", T::FILE);
    T::FILE
}

fn shipped() -> BTreeSet<String> {
    fs::read_dir(folder())
        .expect("the folder of words")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

/// Every value in a file under a key, with the key.
fn strings(value: &Value, key: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => out.push((key.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|entry| strings(entry, key, out)),
        Value::Object(map) => map.iter().for_each(|(key, entry)| strings(entry, key, out)),
        _ => {}
    }
}

fn all_strings() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for file in shipped() {
        strings(&serde_json::from_str(&text(&file)).expect("JSON"), "", &mut out);
    }
    out
}

/// The strings that somebody reads, without names of things, addresses and references.
fn spoken() -> Vec<String> {
    let silent = [
        "id",
        "topic",
        "kind",
        "slot",
        "wording",
        "trigger",
        "corner",
        "need",
        "grain",
        "near",
        "beside",
        "feelings",
        "contact",
        "shown",
        "source",
        "checked",
        "reference",
        "exercise",
        "exercises",
        "strength",
        "about",
        "tense",
        "sense",
        "deck",
    ];
    all_strings()
        .into_iter()
        .filter(|(key, _)| !silent.contains(&key.as_str()))
        .map(|(_, text)| text)
        .collect()
}

fn within(text: &str, longest: usize) {
    let length = text.chars().count();
    assert!(
        length <= longest,
        "{length} characters, {longest} allowed: {text}"
    );
    assert!(length > 1, "nearly nothing: {text:?}");
}

/// Said across the table: at most twelve words and sixty characters.
fn across_the_table(text: &str) {
    within(text, 60);
    assert!(
        text.split_whitespace().count() <= 12,
        "more than twelve words: {text}"
    );
}

/// A practice page: two sentences, then three short lines.
fn practice_page(why: &str, how: &[String; 3]) {
    within(why, 130);
    assert_eq!(why.matches(['.', '?']).count(), 2, "two sentences: {why}");
    for line in how {
        within(line, 36);
    }
}

fn lists() -> Vec<(&'static str, Vec<Line>)> {
    let (pause, turns): (CoolDown, TurnTaker) = (load(), load());
    vec![
        ("activities", pause.activities),
        ("warm", pause.warm),
        ("returns", pause.returns),
        ("waiting", pause.waiting),
        ("settle", turns.settle),
        ("speaking", turns.speaking),
        ("listening", turns.listening),
        ("stems", turns.stems),
        ("questions", turns.questions),
        ("close", turns.close),
    ]
}

#[test]
fn every_shipped_file_is_its_type_and_nothing_more() {
    let known = BTreeSet::from([
        survives::<About>(),
        survives::<CheckIn>(),
        survives::<CoolDown>(),
        survives::<Evidence>(),
        survives::<Feelings>(),
        survives::<Frames>(),
        survives::<GentleStart>(),
        survives::<Practices>(),
        survives::<KnowYou>(),
        survives::<Ladder>(),
        survives::<Kindnesses>(),
        survives::<PhonesDown>(),
        survives::<Questions>(),
        survives::<Safety>(),
        survives::<SayItBack>(),
        survives::<Space>(),
        survives::<Support>(),
        survives::<Thanks>(),
        survives::<TurnTaker>(),
    ]);
    let known = known
        .into_iter()
        .chain(alone::survive())
        .chain(beside::survive())
        .collect::<BTreeSet<_>>();
    assert_eq!(shipped(), known.into_iter().map(str::to_owned).collect());
}

#[test]
fn ids_are_plain_names_and_unique_over_all_files() {
    let mut seen = BTreeSet::new();
    let ids = all_strings().into_iter().filter(|(key, _)| key == "id");
    for (_, id) in ids.filter(|(_, id)| !frames::is_fixed(id)) {
        assert!(
            id.chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'),
            "{id}"
        );
        let is_new = seen.insert(id.clone()) || alone::is_fixed(&id);
        assert!(is_new, "{id} is there twice");
    }
    assert!(seen.len() > 200);
}

#[test]
fn no_line_is_there_twice() {
    for (name, lines) in lists() {
        let texts: BTreeSet<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts.len(), lines.len(), "{name}");
    }
}

#[test]
fn every_line_that_could_be_hidden_has_a_topic() {
    for (name, lines) in lists() {
        for line in lines {
            let topic = line.topic.unwrap_or_else(|| panic!("{name}: {}", line.text));
            assert!(
                !topic.is_empty() && topic.chars().all(|letter| letter.is_ascii_lowercase()),
                "{topic}"
            );
        }
    }
}

#[test]
fn no_word_is_banned() {
    // What a practice is called may be what nothing else may say.
    let is_name = |text: &String| Practice::ALL.iter().any(|practice| practice.name() == text);
    for text in spoken().into_iter().filter(|text| !is_name(text)) {
        if let Some(word) = manners::banned(&text) {
            panic!("{word}: {text}");
        }
    }
}

#[test]
fn spelling_is_british() {
    for text in spoken() {
        if let Some(word) = manners::american(&text) {
            panic!("{word}: {text}");
        }
    }
}

#[test]
fn nobody_shouts_and_nothing_smiles() {
    for text in spoken() {
        assert!(!text.contains('!'), "{text}");
        assert!(!text.contains("..."), "an ellipsis is one character: {text}");
        assert_eq!(text.trim(), text);
        assert!(!text.contains("  "), "{text}");
        let known = |letter: char| letter.is_ascii_graphic() || letter == ' ' || "…“”’–éüöä".contains(letter);
        assert!(text.chars().all(known), "an unknown mark: {text}");
    }
}

#[test]
fn every_body_and_every_couple_is_meant() {
    for text in spoken() {
        if let Some(word) = manners::presumes(&text) {
            panic!("{word}: {text}");
        }
    }
}

#[test]
fn at_most_three_lines_of_a_list_begin_alike() {
    for (name, lines) in lists() {
        for line in &lines {
            let begins = |text: &str| text.split(' ').take(2).collect::<Vec<_>>().join(" ");
            let alike = lines
                .iter()
                .filter(|other| begins(&other.text) == begins(&line.text))
                .count();
            assert!(alike <= 3, "{name}: {}", line.text);
        }
    }
}

#[test]
fn lines_said_across_the_table_are_short() {
    let (pause, turns): (CoolDown, TurnTaker) = (load(), load());
    let lists = [
        &pause.warm,
        &turns.settle,
        &turns.speaking,
        &turns.listening,
        &turns.questions,
        &turns.close,
    ];
    lists
        .into_iter()
        .flatten()
        .for_each(|line| across_the_table(&line.text));
    let confirm = turns.confirm;
    for text in [
        confirm.ask,
        confirm.exactly,
        confirm.nearly,
        confirm.more,
        confirm.again,
        turns.hold_on,
        turns.ideas,
    ] {
        across_the_table(&text);
    }
}

#[test]
fn the_turns_have_their_words() {
    let turns: TurnTaker = load();
    practice_page(&turns.why, &turns.how);
    assert!(turns.stems.len() >= 8 && turns.listening.len() >= 5 && turns.speaking.len() >= 4);
    for stem in &turns.stems {
        within(&stem.text, 28);
        assert!(stem.text.split_whitespace().count() <= 6, "{}", stem.text);
        assert!(stem.text.ends_with(['…', ':']), "{}", stem.text);
    }
    named(
        &turns.presets,
        &["first-try", "standard", "hard-topic", "end-of-day", "our-own"],
    );
    named(&turns.kinds, &["outside", "good", "hard"]);
    within(&turns.topic.placeholder, 40);
    assert_eq!(turns.pulse.sentences.len(), 3);
    turns
        .pulse
        .sentences
        .iter()
        .for_each(|line| across_the_table(&line.text));
    assert_eq!(
        turns.pulse.answers.first().map(String::as_str),
        Some("not really")
    );
    assert_eq!(turns.pulse.answers.last().map(String::as_str), Some("fully"));
}

fn named(choices: &[Named], ids: &[&str]) {
    assert_eq!(
        choices
            .iter()
            .map(|choice| choice.id.as_str())
            .collect::<Vec<_>>(),
        ids
    );
    for choice in choices {
        within(&choice.name, 24);
        within(&choice.text, 80);
    }
}

#[test]
fn the_pause_has_its_words() {
    let pause: CoolDown = load();
    practice_page(&pause.why, &pause.how);
    assert!(pause.activities.len() >= 24 && pause.warm.len() >= 10 && pause.returns.len() >= 4);
    pause.activities.iter().for_each(|line| within(&line.text, 36));
    pause.returns.iter().for_each(|line| within(&line.text, 45));
    pause.waiting.iter().for_each(|line| within(&line.text, 80));
    assert!(
        pause
            .returns
            .iter()
            .any(|line| line.text.contains("{time}") && line.text.contains("{place}"))
    );
    assert!(pause.phone.contains("{time}"));
    within(&pause.park.prompt, 80);
    for number in 0..=10 {
        let words = pause.ready_words(number).expect("words for each number");
        within(&words.text, 26);
        assert_eq!(
            pause
                .ready
                .iter()
                .filter(|other| (other.from..=other.to).contains(&number))
                .count(),
            1
        );
    }
    named(
        &pause.breathing.patterns,
        &["long-out", "even", "sigh", "box", "four-seven-eight"],
    );
    let words = pause.breathing.words;
    assert_eq!([words.breathe_in, words.hold, words.out], ["In", "Hold", "Out"]);
}

#[test]
fn the_gentle_start_has_its_words() {
    let start: GentleStart = load();
    practice_page(&start.why, &start.how);
    assert_eq!(start.slots.each_ref().map(|words| words.slot), Slot::ALL);
    let mut rest = start.frame.as_str();
    for (words, blank) in start
        .slots
        .iter()
        .zip(["{camera}", "{feeling}", "{need}", "{request}"])
    {
        let (before, after) = rest.split_once(blank).expect("every blank, in order");
        assert!(before.ends_with(&format!("{} ", words.lead)), "{before}");
        rest = after;
        within(&words.label, 30);
        within(&words.prompt, 80);
        words.examples.iter().for_each(|example| within(example, 60));
    }
}

#[test]
fn no_example_of_ours_needs_a_hint() {
    let start: GentleStart = load();
    for words in &start.slots {
        for example in &words.examples {
            assert!(hints(example, words.slot).is_empty(), "{example}");
        }
    }
    let lines = lists().into_iter().flat_map(|(_, lines)| lines);
    for line in lines.filter(|line| matches!(line.topic.as_deref(), Some("warmth" | "return"))) {
        assert!(hints(&line.text, Slot::Camera).is_empty(), "{}", line.text);
    }
}

#[test]
fn no_feeling_word_is_a_verdict_in_disguise() {
    for feeling in load::<Feelings>().all() {
        assert!(hints(&feeling.text, Slot::Feeling).is_empty(), "{}", feeling.text);
        assert!(!manners::diagnosis(&feeling.text), "{}", feeling.text);
    }
}

#[test]
fn every_hint_has_words_that_ask() {
    let (start, feelings): (GentleStart, Feelings) = (load(), load());
    assert_eq!(start.hints.len(), Wording::ALL.len());
    for wording in Wording::ALL {
        let hint = start.hint(wording).expect("words for each wording");
        within(&hint.title, 36);
        within(&hint.body, 110);
        assert!(hint.body.ends_with('?'), "{}", hint.body);
        if let Some(swap) = &hint.swap {
            within(swap, 45);
            assert!(
                swap.contains('…'),
                "a swap leaves the facts to the writer: {swap}"
            );
        }
        assert!(hint.feelings.iter().all(|id| feelings.get(id).is_some()));
        assert_eq!(hint.feelings.is_empty(), hint.swap.is_some());
    }
    assert!(
        start
            .hint(Wording::Never)
            .is_some_and(|hint| hint.title.contains("“never”"))
    );
    assert!(
        start
            .hint(Wording::Always)
            .is_some_and(|hint| hint.title.contains("“always”"))
    );
}

#[test]
fn there_are_thirty_feelings_in_every_corner() {
    let feelings: Feelings = load();
    assert_eq!(feelings.all().len(), 120);
    for corner in Corner::ALL {
        assert_eq!(feelings.of(corner, Grain::Coarse).count(), 8);
        assert_eq!(feelings.of(corner, Grain::Precise).count(), 22);
    }
}

#[test]
fn feelings_mean_something_of_their_own_and_have_a_word_close_by() {
    let feelings: Feelings = load();
    let meanings: BTreeSet<&str> = feelings
        .all()
        .iter()
        .map(|feeling| feeling.meaning.as_str())
        .collect();
    assert_eq!(meanings.len(), 120);
    for feeling in feelings.all() {
        within(&feeling.meaning, 44);
        within(&feeling.text, 14);
        let near = feelings.get(&feeling.near).expect("a neighbour");
        let far = (near.pleasantness.get() - feeling.pleasantness.get())
            .abs()
            .max((near.energy.get() - feeling.energy.get()).abs());
        assert!(far <= 2, "{} is far from {}", feeling.text, near.text);
    }
}

#[test]
fn every_practice_has_its_words_in_order() {
    let words = load::<Practices>();
    let ids: Vec<&str> = words.practices.iter().map(|words| words.id.as_str()).collect();
    assert_eq!(ids, Practice::ALL.map(Practice::slug));
    for (practice, words) in Practice::ALL.into_iter().zip(words.practices) {
        assert_eq!(words.name, practice.name());
        practice_page(&words.why, &words.how);
    }
}

#[test]
fn the_safety_page_is_plain_dated_and_sourced() {
    let safety: Safety = load();
    assert_eq!(safety.link, "About this");
    for line in safety
        .lines
        .iter()
        .chain(&safety.traces)
        .chain(&safety.signs.lines)
    {
        within(&line.text, 120);
    }
    within(&safety.danger, 120);
    let shown: Vec<&str> = safety
        .help
        .places
        .iter()
        .map(|place| place.shown.as_str())
        .collect();
    assert_eq!(shown, ["lila.help", "hotpeachpages.net", "112", "911", "999"]);
    for place in &safety.help.places {
        within(&place.works, 120);
        assert!(place.contact.starts_with("https://") || place.contact.starts_with("tel:"));
        assert!(place.contact.ends_with(&place.shown));
        assert!(!place.source.is_empty());
        assert_eq!(place.checked, "2026-11");
    }
}

#[test]
fn the_evidence_is_from_the_list_and_says_what_it_did_not_show() {
    let evidence: Evidence = load();
    for study in &evidence.studies {
        let reference =
            references::of(&study.id).unwrap_or_else(|| panic!("{} is not in the list", study.id));
        assert_eq!(study.reference, reference);
        within(&study.found, 200);
        within(&study.limits, 200);
        assert_ne!(
            study.strength,
            Strength::SeveralTrials,
            "no entry of the list carries so much"
        );
        for key in &study.exercises {
            let known = hearth_core::exercise::Listed::from_slug(key).is_some()
                || evidence.others.iter().any(|other| other.id == *key);
            assert!(known, "{key} is told about nowhere");
        }
        for text in [&study.found, &study.limits] {
            let low = text.to_lowercase();
            assert!(
                !low.contains("proven") && !low.contains("research suggests"),
                "{text}"
            );
        }
    }
    for other in &evidence.others {
        assert!(evidence.of(&other.id).next().is_some(), "{}", other.text);
    }
}

#[test]
fn the_evidence_says_of_every_exercise_what_is_our_own_judgement() {
    let evidence: Evidence = load();
    for exercise in hearth_core::exercise::Listed::ALL {
        let ours = evidence.own(exercise.slug()).expect("a judgement");
        assert!(ours.text.starts_with("We know of no study of this exercise."));
        within(&ours.text, 200);
    }
    assert_eq!(evidence.judgement.len(), hearth_core::exercise::Listed::ALL.len());
}

/// Which exercise may lean on which study, as the list of evidence has it; the pulse closes a talk in turns.
#[test]
fn no_exercise_leans_on_a_study_that_the_list_does_not_give_it() {
    let evidence: Evidence = load();
    let leans = |key: &str| {
        evidence
            .of(key)
            .map(|study| study.id.clone())
            .collect::<BTreeSet<_>>()
    };
    for (key, studies) in [
        ("check-in", vec!["laurenceau-1998"]),
        ("say-it-back", vec!["weger-2014"]),
        ("ladder", vec!["aron-1997", "sprecher-2013"]),
        ("ground-rules", vec!["markman-1993"]),
        ("thanks", vec!["algoe-2016"]),
        ("questions", vec!["sprecher-2013"]),
        ("phones-down", vec!["beukeboom-2021"]),
        ("left-out", vec!["impett-2024"]),
        ("good-news", vec!["gable-2006", "woods-2015"]),
        ("wins", vec!["gable-2006"]),
        ("outside-view", vec!["finkel-2013"]),
        ("something-new", vec!["coulter-2013", "aron-2000"]),
        ("mend", vec!["lewicki-2016"]),
        ("check-up", vec!["algoe-2016"]),
    ] {
        assert_eq!(
            leans(key),
            studies.into_iter().map(str::to_owned).collect(),
            "{key}"
        );
    }
    for key in [
        "feeling-finder",
        "replies",
        "support",
        "kindness",
        "know-you",
        "both-ready",
        "small-step",
        "limits",
        "space",
    ] {
        assert!(leans(key).is_empty(), "{key}");
    }
}

#[test]
fn about_is_short() {
    let about: About = load();
    about
        .keeps
        .iter()
        .chain(&about.leaves)
        .chain(&about.honest)
        .for_each(|line| within(&line.text, 120));
}

#[test]
fn every_deck_is_long_enough_and_every_card_fits_its_face() {
    let (ladder, questions, know): (Ladder, Questions, KnowYou) = (load(), load(), load());
    for level in 1..=3 {
        assert!(
            ladder
                .cards
                .iter()
                .filter(|card| card.level == Some(level))
                .count()
                >= 40
        );
    }
    assert!(ladder.cards.iter().all(|card| matches!(card.level, Some(1..=3))));
    for deck in ["you", "us", "ahead", "playful"] {
        let of = |card: &&DeckCard| card.deck.as_deref() == Some(deck);
        assert!(questions.cards.iter().filter(of).count() >= 40, "{deck}");
    }
    assert!(questions.cards.iter().all(|card| card.deck.is_some()));
    for card in ladder.cards.iter().chain(&questions.cards).chain(&know.cards) {
        within(&card.text, 105);
        assert!(card.id.len() <= 80 && !card.topic.is_empty() && !card.about.is_empty());
    }
}

#[test]
fn every_set_up_of_cards_has_its_why_and_how() {
    let frames: Frames = load();
    for id in [
        "ladder",
        "questions",
        "know-you",
        "kindness",
        "feeling-finder",
        "both-ready",
    ] {
        let frame = frames.of(id).unwrap_or_else(|| panic!("{id}"));
        practice_page(&frame.why, &frame.how);
    }
}

#[test]
fn shipped_decks_are_drawn_with_nothing_alike_in_a_row() {
    let (ladder, questions, know): (Ladder, Questions, KnowYou) = (load(), load(), load());
    let (journal, id) = (Journal::default(), deck::record_of("any").expect("a name"));
    let all: Vec<DeckCard> = [ladder.cards.clone(), questions.cards, know.cards].concat();
    let about = |card: &Card| {
        all.iter()
            .find(|known| known.id == card.id)
            .map(|known| known.about.clone())
    };
    for seed in 0..40 {
        for cards in [&all[..46], &all[138..184], &all[322..]] {
            let cards: Vec<Candidate> = cards.iter().map(Candidate::from).collect();
            let drawn = deck::draw(&cards, &journal, &id, seed).hand.cards;
            let abouts: Vec<_> = drawn.iter().map(about).collect();
            assert!(
                abouts.windows(2).all(|pair| pair[0] != pair[1]),
                "{seed}: {abouts:?}"
            );
        }
        let cards: Vec<Candidate> = ladder.cards.iter().map(Candidate::from).collect();
        let drawn = deck::climb(&cards, &journal, &id, 4, seed).hand.cards;
        let abouts: Vec<_> = drawn.iter().map(about).collect();
        assert_eq!(abouts.len(), 12);
        assert!(
            abouts.windows(2).all(|pair| pair[0] != pair[1]),
            "{seed}: {abouts:?}"
        );
    }
}
