//! The words of what needs no player: ground rules, a small step, limits, replies.

use std::collections::BTreeSet;

use hearth_core::words::content::{GroundRules, Limits, Named, Replies, ReplyKind, SmallStep};

use super::{load, practice_page, survives, within};

/// Reads these files into their types and back, and names them.
pub(super) fn survive() -> [&'static str; 4] {
    [
        survives::<GroundRules>(),
        survives::<Limits>(),
        survives::<Replies>(),
        survives::<SmallStep>(),
    ]
}

/// Says whether an id is a topic's or a mark's, which stand beside the same words elsewhere.
pub(super) fn is_fixed(id: &str) -> bool {
    topics().contains(id) || ids(&load::<Limits>().marks).contains(&id)
}

fn topics() -> BTreeSet<String> {
    load::<Limits>()
        .topics
        .into_iter()
        .map(|topic| topic.id)
        .collect()
}

fn ids(choices: &[Named]) -> Vec<&str> {
    choices.iter().map(|choice| choice.id.as_str()).collect()
}

#[test]
fn the_ground_rules_are_five_short_lines() {
    let words: GroundRules = load();
    practice_page(&words.why, &words.how);
    words.rules.iter().for_each(|rule| within(&rule.text, 36));
    within(&words.stop.hint, 80);
    words.stop.examples.iter().for_each(|word| within(word, 12));
}

#[test]
fn there_are_small_steps_of_every_size() {
    let words: SmallStep = load();
    practice_page(&words.why, &words.how);
    assert_eq!(ids(&words.sizes), ["1", "2", "3", "4", "5"]);
    for size in 1..=5 {
        assert!(words.of_size(size, |_| true).len() >= 8, "size {size}");
        assert!(words.of_size(size, |_| false).is_empty());
    }
    let topics = topics();
    for step in &words.steps {
        within(&step.text, 80);
        assert!(
            (1..=5).contains(&step.size) && topics.contains(&step.topic),
            "{}",
            step.id
        );
    }
    assert!(words.patient.len() >= 4);
    for begin in &words.patient {
        within(&begin.text, 36);
        assert!(begin.text.ends_with('…'), "{}", begin.text);
    }
}

#[test]
fn there_are_sixteen_topics_and_three_marks() {
    let words: Limits = load();
    practice_page(&words.why, &words.how);
    assert_eq!(topics().len(), 16);
    assert_eq!(words.topics.len(), 16);
    assert_eq!(ids(&words.marks), ["open", "later", "not"]);
    for choice in words.topics.iter().chain(&words.marks) {
        within(&choice.name, 24);
        within(&choice.text, 80);
    }
}

#[test]
fn every_scene_has_one_reply_of_each_kind_and_the_one_that_lands_is_not_the_longest() {
    let words: Replies = load();
    practice_page(&words.why, &words.how);
    assert!(words.scenes.len() >= 30);
    let topics = topics();
    for scene in &words.scenes {
        within(&scene.text, 130);
        assert!(topics.contains(&scene.topic), "{}", scene.topic);
        for kind in ReplyKind::ALL {
            assert_eq!(scene.replies.iter().filter(|reply| reply.kind == kind).count(), 1);
        }
        let length = |text: &str| text.chars().count();
        let longest = scene.replies.iter().map(|reply| length(&reply.text)).max();
        for reply in &scene.replies {
            within(&reply.text, 75);
            within(&reply.note, 110);
            let is_longest = longest == Some(length(&reply.text));
            let is_alone = scene
                .replies
                .iter()
                .filter(|other| longest == Some(length(&other.text)))
                .count()
                == 1;
            assert!(
                reply.kind != ReplyKind::Validates || !is_longest || !is_alone,
                "{}",
                scene.id
            );
        }
    }
}
