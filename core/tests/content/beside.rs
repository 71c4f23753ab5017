//! The words of standing by each other: talks, the storm, the week, and everything that is kept.
//!
//! What only a reader can judge is in `docs/content-review-ideas.md` and `docs/content-review-trust.md`.

use std::collections::BTreeSet;

use hearth_core::words::content::{
    AfterStorm, Carrying, CheckUp, DateIdea, Dreams, EndOfDay, GoodNews, HardThing, HardToSay, Line, Mend,
    Moments, NewIdea, OutsideView, Promises, SideBySide, SomethingNew, StarterSlot, StoryRelay, TimeForTwo,
    TurnTalks, Wins,
};
use hearth_core::words::phrasing::{Slot, hints};
use hearth_core::words::prompts::Prompt;

use super::cards::{Card, TOPICS, asks_gently, begins, cards, tally, vary, words};
use super::frames::leave_open;
use super::{across_the_table, load, named, survives, within};

/// A list whose entries are drawn or chosen one at a time.
struct Chosen {
    file: &'static str,
    key: &'static str,
    /// The most characters of a title, where there is one.
    title: Option<usize>,
    /// The name of its words, and their most characters.
    words: (&'static str, usize),
}

const CHOSEN: [Chosen; 6] = [
    Chosen {
        file: "time-for-two.json",
        key: "ideas",
        title: Some(30),
        words: ("how", 80),
    },
    Chosen {
        file: "something-new.json",
        key: "ideas",
        title: Some(30),
        words: ("how", 80),
    },
    Chosen {
        file: "story-relay.json",
        key: "themes",
        title: Some(28),
        words: ("opening", 85),
    },
    Chosen {
        file: "good-news.json",
        key: "cues",
        title: None,
        words: ("text", 60),
    },
    Chosen {
        file: "good-news.json",
        key: "celebrations",
        title: None,
        words: ("text", 60),
    },
    Chosen {
        file: "hard-thing.json",
        key: "things",
        title: None,
        words: ("text", 80),
    },
];

impl Chosen {
    fn name(&self) -> String {
        format!("{} {}", self.file, self.key)
    }

    fn entries(&self) -> Vec<Card> {
        cards(self.file, self.key)
    }

    /// An entry as it stands on its card, with its title.
    fn whole(&self, entry: &Card) -> String {
        let title = self.title.map_or("", |_| entry.field("title"));
        format!("{title} {}", entry.field(self.words.0)).trim().to_owned()
    }
}

/// Everything here that is drawn or chosen, each with its title.
pub(super) fn whole_texts() -> Vec<String> {
    let whole = |list: &Chosen| -> Vec<String> {
        let entries = list.entries();
        entries.iter().map(|entry| list.whole(entry)).collect()
    };
    CHOSEN.iter().flat_map(whole).collect()
}

/// What the two can ask of an idea for two, in the order of the page; nothing is offered for much energy.
const MINUTES: [i64; 5] = [10, 20, 45, 90, 180];
const ENERGY: [&str; 2] = ["low", "some"];
const COST: [&str; 3] = ["none", "little", "some"];
const PLACE: [&str; 2] = ["in", "out"];

/// The four kinds of cues, by the first of each kind in the order of the file: the scene, the body, what it means,
/// what comes next.
const CUE_KINDS: [&str; 4] = [
    "What was around you when you heard?",
    "What did your face do?",
    "Which part of it makes you smile?",
    "What does it make possible?",
];

/// The most characters of a celebration that half a screen offers; longer ones wait in the file for nobody.
const ON_HALF_A_SCREEN: usize = 40;

/// Reads these files into their types and back, and names them.
pub(super) fn survive() -> [&'static str; 18] {
    [
        survives::<AfterStorm>(),
        survives::<Carrying>(),
        survives::<CheckUp>(),
        survives::<Dreams>(),
        survives::<EndOfDay>(),
        survives::<GoodNews>(),
        survives::<HardThing>(),
        survives::<HardToSay>(),
        survives::<Mend>(),
        survives::<Moments>(),
        survives::<OutsideView>(),
        survives::<Promises>(),
        survives::<SideBySide>(),
        survives::<SomethingNew>(),
        survives::<StoryRelay>(),
        survives::<TimeForTwo>(),
        survives::<TurnTalks>(),
        survives::<Wins>(),
    ]
}

fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

/// What is said aloud, or goes on aloud from a beginning, between the two.
fn said() -> Vec<(&'static str, Vec<Line>)> {
    let (storm, week, sides): (AfterStorm, CheckUp, SideBySide) = (load(), load(), load());
    let talks: TurnTalks = load();
    vec![
        ("felt", storm.felt),
        ("view", storm.view),
        ("understand", storm.understand),
        ("touched", storm.touched),
        ("part", storm.part),
        ("change", storm.change),
        ("heard", storm.heard),
        ("reaffirm", storm.reaffirm),
        ("thanks of the week", week.thanks),
        ("rely", week.rely),
        ("well", week.well),
        ("plans", week.plans),
        ("wish", week.wish),
        ("position", sides.position),
        ("ideas", sides.ideas),
        ("experiment", sides.experiment),
        ("outside", load::<EndOfDay>().outside),
        ("thanks for something hard", load::<HardToSay>().thanks),
        ("long talk", talks.long_talk.close),
        ("steps", load::<Dreams>().steps),
        ("encourage", load::<Dreams>().encourage),
        ("offers", load::<Carrying>().offers),
        ("looking back", load::<HardThing>().back),
        ("wins", load::<Wins>().examples),
        ("starts", load::<Moments>().starts),
        ("sealed", load::<Moments>().sealed),
    ]
}

#[test]
fn there_is_enough_to_choose_from() {
    assert!(load::<TimeForTwo>().ideas.len() >= 120);
    assert!(load::<StoryRelay>().themes.len() >= 40);
    assert!(load::<SomethingNew>().ideas.len() >= 60);
    assert!(load::<HardThing>().things.len() >= 30);
    assert!(load::<GoodNews>().celebrations.len() >= 40);
    assert!(load::<GoodNews>().cues.len() >= 20);
}

#[test]
fn what_is_chosen_fits_its_card_and_has_a_topic_of_the_list() {
    let mut titles = BTreeSet::new();
    for list in &CHOSEN {
        for entry in list.entries() {
            let text = entry.field(list.words.0);
            within(text, list.words.1);
            let closed = text.ends_with(['.', '?', '”']);
            assert!(closed, "{}: {text}", list.name());
            let topic = entry.field("topic");
            assert!(TOPICS.contains(&topic), "{}: {topic}, {text}", list.name());
            let Some(longest) = list.title else { continue };
            let title = entry.field("title");
            within(title, longest);
            assert!(!title.ends_with(['.', '?', '…', ':']), "{title}");
            assert!(titles.insert(title.to_lowercase()), "{title} is there twice");
        }
    }
}

#[test]
fn what_is_chosen_begins_in_many_ways() {
    for list in &CHOSEN {
        let (name, entries) = (list.name(), list.entries());
        let texts: Vec<&str> = entries.iter().map(|entry| entry.field(list.words.0)).collect();
        vary(&name, &texts);
        if list.title.is_some() {
            let titles: Vec<&str> = entries.iter().map(|entry| entry.field("title")).collect();
            vary(&name, &titles);
        }
    }
}

/// No subject fills a list: whoever shuts one topic still has the larger part of it.
#[test]
fn no_topic_is_a_third_of_what_is_chosen() {
    for list in &CHOSEN {
        let entries = list.entries();
        for (topic, count) in tally(entries.iter().map(|entry| entry.field("topic"))) {
            assert!(count * 3 <= entries.len(), "{}: {count} of {topic}", list.name());
        }
    }
}

#[test]
fn half_of_the_ideas_for_two_suit_the_tired_and_two_thirds_are_free() {
    let ideas = load::<TimeForTwo>().ideas;
    for idea in &ideas {
        assert!(MINUTES.contains(&idea.minutes), "{}", idea.title);
        assert!(ENERGY.contains(&idea.energy.as_str()), "{}", idea.title);
        assert!(COST.contains(&idea.cost.as_str()), "{}", idea.title);
        assert!(PLACE.contains(&idea.place.as_str()), "{}", idea.title);
    }
    let low = ideas.iter().filter(|idea| idea.energy == "low").count();
    let free = ideas.iter().filter(|idea| idea.cost == "none").count();
    assert!(low * 2 >= ideas.len(), "{low} suit the tired");
    assert!(free * 3 >= ideas.len() * 2, "{free} are free");
    for place in PLACE {
        let there = ideas.iter().filter(|idea| idea.place == place).count();
        assert!(there * 3 >= ideas.len(), "{there} are {place}");
    }
    for minutes in MINUTES {
        let long = ideas.iter().filter(|idea| idea.minutes == minutes).count();
        assert!(long * 10 >= ideas.len(), "{long} take {minutes} minutes");
    }
}

/// Ten minutes, some energy and some money at once: nothing sensible is as quick, as lively and as dear.
fn is_asked_in_vain(minutes: i64, energy: &str, cost: &str) -> bool {
    (minutes, energy, cost) == (10, "some", "some")
}

#[test]
fn every_choice_of_time_energy_money_and_place_finds_an_idea() {
    let ideas = load::<TimeForTwo>().ideas;
    for (minutes, energy) in MINUTES.iter().flat_map(|it| ENERGY.map(|other| (*it, other))) {
        for (cost, place) in COST.iter().flat_map(|it| PLACE.map(|other| (*it, other))) {
            let fits = |idea: &&DateIdea| {
                idea.minutes == minutes && idea.energy == energy && idea.cost == cost && idea.place == place
            };
            assert_eq!(
                ideas.iter().find(fits).is_none(),
                is_asked_in_vain(minutes, energy, cost),
                "{minutes} minutes, {energy} energy, cost {cost}, {place}"
            );
        }
    }
}

/// One choice alone leaves several ideas, even where one topic is shut.
#[test]
fn one_choice_and_one_shut_topic_leave_several_ideas() {
    let (two, new) = (load::<TimeForTwo>().ideas, load::<SomethingNew>().ideas);
    for shut in TOPICS {
        let open = || two.iter().filter(move |idea| idea.topic != shut);
        let levels = || new.iter().filter(move |idea| idea.topic != shut);
        let mut left = vec![];
        left.extend(tally(open().map(|idea| idea.minutes.to_string())));
        left.extend(tally(open().map(|idea| format!("energy {}", idea.energy))));
        left.extend(tally(open().map(|idea| format!("cost {}", idea.cost))));
        left.extend(tally(open().map(|idea| idea.place.clone())));
        assert_eq!(
            left.len(),
            MINUTES.len() + ENERGY.len() + COST.len() + PLACE.len()
        );
        left.extend(tally(levels().map(|idea| format!("novelty {}", idea.novelty))));
        left.extend(tally(levels().map(|idea| format!("effort {}", idea.effort))));
        left.extend(tally(levels().map(|idea| format!("new, cost {}", idea.cost))));
        for (choice, count) in left {
            assert!(count >= 5, "{count} for {choice} without {shut}");
        }
    }
}

#[test]
fn something_new_is_there_for_every_novelty_effort_and_cost() {
    let ideas = load::<SomethingNew>().ideas;
    let of = |idea: &NewIdea| (idea.novelty, idea.effort, idea.cost);
    for (novelty, effort) in (1..=3).flat_map(|it| [1, 2, 3].map(|other| (it, other))) {
        for cost in 1..=3 {
            let wanted = (novelty, effort, cost);
            assert!(
                ideas.iter().any(|idea| of(idea) == wanted),
                "nothing for {wanted:?}"
            );
        }
    }
    for level in 1..=3 {
        for pick in [
            |it: (u8, u8, u8)| it.0,
            |it: (u8, u8, u8)| it.1,
            |it: (u8, u8, u8)| it.2,
        ] {
            let count = ideas.iter().filter(|idea| pick(of(idea)) == level).count();
            assert!(count * 10 >= ideas.len(), "{count} of level {level}");
        }
    }
    assert!(ideas.iter().all(|idea| {
        let (novelty, effort, cost) = of(idea);
        [novelty, effort, cost]
            .iter()
            .all(|level| (1..=3).contains(level))
    }));
    let cheap = ideas.iter().filter(|idea| idea.cost == 1).count();
    assert!(cheap * 3 >= ideas.len() * 2, "{cheap} cost next to nothing");
}

/// A story is a scene, from any topic; nobody is asked why, nor for the most of anything.
#[test]
fn themes_open_a_door_to_a_scene() {
    let themes = load::<StoryRelay>().themes;
    let met: BTreeSet<&str> = themes.iter().map(|theme| theme.topic.as_str()).collect();
    assert_eq!(met.len(), TOPICS.len(), "a topic that no story opens");
    for theme in &themes {
        asks_gently("story", &theme.opening);
        for text in [&theme.title, &theme.opening] {
            let contest = [
                "why", "best", "most", "greatest", "saddest", "kiss", "lover", "love",
            ];
            let met = words(text)
                .into_iter()
                .find(|word| contest.contains(&word.as_str()));
            assert_eq!(met, None, "{text}");
        }
    }
    let scenes = themes
        .iter()
        .filter(|theme| begins(&theme.opening, 1) == "begin")
        .count();
    assert!(scenes * 20 >= themes.len(), "{scenes} begin at a moment");
}

#[test]
fn cues_are_short_and_ask_for_scene_body_meaning_and_what_comes_next() {
    let cues = load::<GoodNews>().cues;
    for cue in &cues {
        let count = cue.text.split_whitespace().count();
        assert!(count <= 8, "{count} words: {}", cue.text);
        asks_gently("cues", &cue.text);
        assert!(!cue.text.contains("Where were you"), "{}", cue.text);
    }
    let place = |first: &str| {
        cues.iter()
            .position(|cue| cue.text == first)
            .expect("a first of its kind")
    };
    let mut places: Vec<usize> = CUE_KINDS.map(place).into();
    places.push(cues.len());
    for kind in places.windows(2) {
        assert!(kind[0] + 5 <= kind[1], "fewer than five of a kind: {places:?}");
    }
    assert_eq!(places[0], 0);
}

#[test]
fn celebrations_are_small_and_bought_nowhere() {
    let shop = [
        "buy",
        "bought",
        "order",
        "shop",
        "pay",
        "treat",
        "money",
        "present",
        "restaurant",
        "toast",
    ];
    let celebrations = load::<GoodNews>().celebrations;
    for line in &celebrations {
        across_the_table(&line.text);
        let met = words(&line.text)
            .into_iter()
            .find(|word| shop.contains(&word.as_str()));
        assert_eq!(met, None, "{}", line.text);
    }
    let shown = celebrations
        .iter()
        .filter(|line| line.text.chars().count() <= ON_HALF_A_SCREEN);
    assert_eq!(shown.count(), celebrations.len(), "some are never offered");
}

#[test]
fn what_is_said_between_the_two_is_short_and_said_once() {
    let mut seen = BTreeSet::new();
    for (name, lines) in said() {
        for line in &lines {
            across_the_table(&line.text);
            assert!(
                seen.insert(line.text.clone()),
                "{name}: {} is there twice",
                line.text
            );
            asks_gently(name, &line.text);
        }
        let openings = lines.iter().map(|line| begins(&line.text, 2));
        // Thanks come before anything else.
        for (opening, count) in tally(openings.filter(|opening| opening != "thank you")) {
            assert!(count <= 3, "{name}: {count} begin “{opening}”");
        }
    }
    assert_eq!(load::<EndOfDay>().no_advice, Prompt::DayOutside.lines().other);
}

#[test]
fn beginnings_leave_the_rest_to_their_speaker() {
    let closed = [
        "heard",
        "reaffirm",
        "plans",
        "ideas",
        "experiment",
        "thanks for something hard",
        "long talk",
        "steps",
        "offers",
        "looking back",
        "wins",
        "sealed",
    ];
    for (name, lines) in said() {
        if !closed.contains(&name) {
            leave_open(name, &texts(&lines));
        }
    }
    for slot in slots() {
        within(&slot.label, 24);
        let starts: Vec<&str> = slot.starts.iter().map(String::as_str).collect();
        for start in &starts {
            across_the_table(start);
        }
        if slot.id != "ask-mend" {
            leave_open(&slot.id, &starts);
        }
    }
}

/// The lines of something hard to say, then those of mend it.
fn slots() -> Vec<StarterSlot> {
    let (hard, mend): (HardToSay, Mend) = (load(), load());
    hard.slots.into_iter().chain(mend.slots).collect()
}

#[test]
fn hard_lines_and_mending_have_their_parts_in_order() {
    let slots = slots();
    let ids: Vec<&str> = slots.iter().map(|slot| slot.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "true", "hard", "fear", "ask", "regret", "happened", "mine", "change", "repair", "ask-mend"
        ]
    );
    let starts: BTreeSet<&String> = slots.iter().flat_map(|slot| &slot.starts).collect();
    assert_eq!(starts.len(), slots.len() * 4, "a beginning is there twice");
    let safety = load::<HardToSay>().safety;
    within(&safety, 120);
    assert!(safety.starts_with("If you’re afraid") && safety.contains("“About this”"));
    within(&load::<Mend>().forgiving, 60);
}

/// Nothing we offer for a quarrel, a hard word or an apology would need a hint of ours.
#[test]
fn no_beginning_of_ours_needs_a_hint() {
    let (storm, sides): (AfterStorm, SideBySide) = (load(), load());
    let lists = [
        storm.felt,
        storm.view,
        storm.understand,
        storm.touched,
        storm.part,
        storm.change,
        storm.reaffirm,
        sides.position,
    ];
    let lines = lists.into_iter().flatten().map(|line| line.text);
    for text in lines.chain(slots().into_iter().flat_map(|slot| slot.starts)) {
        assert!(hints(&text, Slot::Camera).is_empty(), "{text}");
        assert!(!text.to_lowercase().contains("because you"), "{text}");
    }
}

/// A need is offered as a question, "Perhaps … ?", and names no one.
#[test]
fn needs_can_be_asked_for() {
    let needs = load::<SideBySide>().need;
    assert!(needs.len() >= 12);
    for need in needs {
        across_the_table(&format!("Perhaps {}?", need.text));
        assert!(need.text.starts_with(char::is_lowercase), "{}", need.text);
        assert!(need.text.ends_with(char::is_alphabetic), "{}", need.text);
        assert!(
            !words(&need.text)
                .iter()
                .any(|word| word == "you" || word == "your")
        );
    }
}

/// A promise goes on from "I will", and is about its maker alone.
#[test]
fn promises_are_about_their_maker() {
    let promises: Promises = load();
    let sizes: Vec<_> = promises.sizes.to_vec();
    named(&sizes, &["1", "2", "3"]);
    assert!(promises.starts.len() >= 8);
    let watched = ["you", "your", "whom", "where", "late", "money", "always", "never"];
    for start in &promises.starts {
        across_the_table(&start.text);
        assert!(start.text.starts_with(char::is_lowercase), "{}", start.text);
        assert!(start.text.ends_with(char::is_alphabetic), "{}", start.text);
        let met = words(&start.text)
            .into_iter()
            .find(|word| watched.contains(&word.as_str()));
        assert_eq!(met, None, "{}", start.text);
    }
    for said in [&promises.kept, &promises.changed, &promises.missed] {
        within(said, 80);
        let verdicts = [
            "failed", "broke", "broken", "late", "again", "finally", "well", "good",
        ];
        let met = words(said)
            .into_iter()
            .find(|word| verdicts.contains(&word.as_str()));
        assert_eq!(met, None, "{said}");
    }
}

#[test]
fn what_is_empty_says_so_without_a_count() {
    for empty in [
        load::<Carrying>().empty,
        load::<Dreams>().empty,
        load::<Moments>().empty,
        load::<Promises>().empty,
        load::<Wins>().empty,
    ] {
        within(&empty, 80);
        assert!(!empty.contains(|letter: char| letter.is_ascii_digit()), "{empty}");
    }
}

#[test]
fn ways_to_be_beside_are_short_and_the_outside_view_has_its_lines() {
    let carrying: Carrying = load();
    let beside: Vec<&str> = carrying.beside.iter().map(|way| way.id.as_str()).collect();
    assert!(beside.len() >= 6);
    named(&carrying.beside, &beside);
    let outside: OutsideView = load();
    assert!(outside.prompts.len() >= 5);
    for line in &outside.prompts {
        within(&line.text, 90);
        asks_gently("outside view", &line.text);
    }
    within(&outside.after, 80);
    within(&outside.again, 80);
    let closeness = load::<CheckUp>().closeness;
    across_the_table(&closeness.ask);
    within(&closeness.near, 12);
    within(&closeness.far, 12);
    // The second line is the one that stands beside the switch.
    assert!(load::<Moments>().sealed.len() >= 2);
}
