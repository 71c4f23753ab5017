//! What each exercise unfolds into: its steps, lengths and branches, and what it must not keep.

use super::hand::{Card, Hand};
use super::support::Way;
use super::*;
use crate::couple::Each;
use crate::session::script::{Length, StepKind};
use crate::session::{Answer, Event, Outcome, Session};
use crate::time::{LocalDate, Span};

const NOW: Instant = Instant::from_millis(1_795_000_000_000);

fn card(id: &str) -> Card {
    Card {
        id: id.to_owned(),
        text: format!("The words of {id}"),
    }
}

fn hand(cards: usize) -> Hand {
    let named = |prefix: &str, count: usize| (0..count).map(|at| card(&format!("{prefix}{at}"))).collect();
    Hand {
        cards: named("card-", cards),
        spare: named("spare-", 2),
        lighter: named("light-", 1),
    }
}

fn ladder() -> Exercise {
    Exercise::Ladder(ladder::Options {
        first: Partner::First,
        each: 2,
        hand: hand(6),
        spare: [1, 2, 3].map(|level| vec![card(&format!("level-{level}"))]),
    })
}

fn know_you() -> Exercise {
    Exercise::KnowYou(know_you::Options {
        first: Partner::First,
        hand: hand(2),
    })
}

fn check_in(sealed: Each<bool>) -> Exercise {
    let on = LocalDate::new(2026, 11, 23).unwrap();
    Exercise::CheckIn(check_in::Round::of(Partner::First, on, sealed))
}

fn kinds(exercise: &Exercise) -> Vec<StepKind> {
    exercise
        .script(NOW)
        .steps()
        .iter()
        .map(|step| step.kind)
        .collect()
}

/// A run with a clock of its own: every event comes a second after the one before.
struct Run {
    session: Session,
    now: Instant,
}

impl Run {
    fn of(exercise: Exercise) -> Self {
        Self {
            session: Session::begin(exercise, NOW),
            now: NOW,
        }
    }

    fn does(&mut self, event: Event) -> Outcome {
        self.now = self.now + Span::from_secs(1);
        self.session.apply(event, self.now)
    }

    fn at(&self) -> (StepKind, Option<Partner>, u8) {
        let step = self.session.step();
        (step.kind, step.who, step.turn)
    }

    fn prompt(&self) -> crate::words::prompts::Prompt {
        self.session.step().prompt
    }

    /// Both take the phone in turn and answer.
    fn both_answer(&mut self, answers: [Answer; 2]) {
        for (who, answer) in Partner::BOTH.into_iter().zip(answers) {
            assert_eq!(self.at().0, StepKind::Cover);
            self.does(Event::HandOver);
            self.does(Event::Answered(who, answer));
        }
    }
}

#[test]
fn say_it_back_takes_nine_minutes_and_both_tell() {
    use StepKind::{Confirm, Done, Reflect, Say, Settle, Speak};
    let exercise = Exercise::SayItBack(say_it_back::Options {
        first: Partner::Second,
    });
    let half = [Speak, Reflect, Say, Say, Confirm];
    assert_eq!(kinds(&exercise), [&[Settle][..], &half, &half, &[Done]].concat());
    let minutes = exercise.script(NOW).planned().about_mins();
    assert!((8..=10).contains(&minutes), "{minutes}");
    assert_eq!(exercise.script(NOW).at(1).who, Some(Partner::Second));
    assert_eq!(exercise.script(NOW).at(2).who, Some(Partner::First));
}

#[test]
fn a_guess_that_was_only_near_is_tried_again() {
    let mut run = Run::of(Exercise::SayItBack(say_it_back::Options {
        first: Partner::First,
    }));
    for _ in 0..5 {
        run.does(Event::HandOver);
    }
    assert_eq!(run.at().0, StepKind::Confirm);
    run.does(Event::Nearly);
    assert_eq!(run.at(), (StepKind::Reflect, Some(Partner::Second), 1));
    run.does(Event::HandOver);
    run.does(Event::Heard);
    assert_eq!(run.at(), (StepKind::Speak, Some(Partner::Second), 2));
}

#[test]
fn only_the_asker_says_how_the_other_is_there() {
    let mut run = Run::of(Exercise::Support(support::Options::of(Partner::First)));
    assert_eq!(
        run.does(Event::HandOver),
        Outcome::Unchanged,
        "a way must be picked"
    );
    run.does(Event::Way(Way::Hug));
    assert_eq!(run.at(), (StepKind::Speak, Some(Partner::First), 1));
    assert_eq!(run.session.step().planned(), Some(Span::from_mins(4)));
    assert_eq!(Way::of(run.prompt()), Some(Way::Hug));
    run.does(Event::Way(Way::Help));
    assert_eq!(Way::of(run.prompt()), Some(Way::Help));
    run.does(Event::HandOver);
    assert_eq!(
        run.does(Event::Way(Way::Hear)),
        Outcome::Unchanged,
        "what helped is not switched"
    );
    assert_eq!(run.session.step().planned(), Some(Span::from_mins(1)));
    run.does(Event::HandOver);
    assert_eq!(run.at(), (StepKind::Choose, Some(Partner::Second), 2));
    assert_eq!(run.session.exercise().script(NOW).planned(), Span::from_mins(10));
}

#[test]
fn the_ladder_goes_deeper_only_on_two_yeses() {
    let mut run = Run::of(ladder());
    assert_eq!(run.at().0, StepKind::Choose);
    run.does(Event::Accept);
    run.both_answer([Answer::Ready, Answer::Ready]);
    assert_eq!(run.at(), (StepKind::Deck, Some(Partner::First), 1));
    assert_eq!(run.session.step().length, Length::Soft(Span::from_mins(2)));
    run.does(Event::HandOver);
    assert_eq!(
        run.at(),
        (StepKind::Deck, Some(Partner::Second), 1),
        "both answer each card"
    );
    run.does(Event::HandOver);
    assert_eq!(
        run.at(),
        (StepKind::Deck, Some(Partner::Second), 2),
        "who begins alternates"
    );
    run.does(Event::HandOver);
    run.does(Event::HandOver);
    assert_eq!(
        run.at().0,
        StepKind::Say,
        "a level ends with what each was glad to hear"
    );
    run.does(Event::HandOver);
    run.does(Event::HandOver);
    assert_eq!(run.at().0, StepKind::Choose);
}

#[test]
fn one_no_and_two_noes_and_nobody_asked_look_the_same() {
    let ends = [
        Some([Answer::Ready, Answer::NotNow]),
        Some([Answer::NotNow, Answer::Ready]),
        Some([Answer::NotNow, Answer::NotNow]),
        None,
    ]
    .map(|answers| {
        let mut run = Run::of(ladder());
        match answers {
            Some(answers) => {
                run.does(Event::Accept);
                run.both_answer(answers);
            }
            None => {
                run.does(Event::HandOver);
            }
        }
        let snapshot = run.session.snapshot(NOW);
        (
            snapshot.kind,
            snapshot.prompt,
            snapshot.who,
            snapshot.may,
            snapshot.card,
        )
    });
    assert!(ends.iter().all(|end| end == &ends[0]), "{ends:?}");
    assert_eq!(ends[0].0, StepKind::Say);
}

#[test]
fn nothing_stored_tells_who_declined() {
    let stored = [[Answer::Ready, Answer::NotNow], [Answer::NotNow, Answer::Ready]].map(|answers| {
        let mut run = Run::of(Exercise::BothReady(both_ready::Options::default()));
        run.does(Event::Accept);
        run.both_answer(answers);
        run.session.to_stored()
    });
    assert_eq!(stored[0], stored[1]);
}

#[test]
fn a_reload_asks_again_whether_both_are_ready() {
    let mut run = Run::of(ladder());
    run.does(Event::Accept);
    run.does(Event::HandOver);
    run.does(Event::Answered(Partner::First, Answer::Ready));
    let again = Session::from_stored(&run.session.to_stored()).unwrap();
    assert_eq!(again.step().kind, StepKind::Choose);
    assert_eq!(
        again.script().steps().len(),
        Session::begin(ladder(), NOW).script().steps().len()
    );
}

#[test]
fn a_card_passed_by_either_is_a_new_card_for_both() {
    let mut run = Run::of(ladder());
    run.does(Event::Accept);
    run.both_answer([Answer::Ready, Answer::Ready]);
    run.does(Event::HandOver);
    run.does(Event::Pass);
    assert_eq!(run.at(), (StepKind::Deck, Some(Partner::First), 1));
    assert!(run.session.snapshot(run.now).card.contains("level-1"));
    run.does(Event::Lighter);
    assert!(run.session.snapshot(run.now).card.contains("light-0"));
    run.does(Event::Pass);
    assert_eq!(run.at().2, 2, "without another card the next one comes");
    assert!(
        !run.session.to_stored().contains("card-0"),
        "a passed card leaves no mark"
    );
}

#[test]
fn what_was_declined_before_it_began_is_not_done() {
    for exercise in [ladder(), Exercise::BothReady(both_ready::Options::default())] {
        let mut run = Run::of(exercise);
        run.does(Event::Accept);
        run.both_answer([Answer::Ready, Answer::NotNow]);
        run.does(Event::HandOver);
        assert!(run.session.is_done() && !run.session.is_finished());
    }
}

#[test]
fn enough_leads_to_what_closes_the_level() {
    let mut run = Run::of(ladder());
    run.does(Event::Accept);
    run.both_answer([Answer::Ready, Answer::Ready]);
    run.does(Event::Enough);
    assert_eq!(run.at(), (StepKind::Say, Some(Partner::First), 0));
    assert_eq!(run.does(Event::Enough), Outcome::Unchanged);
}

#[test]
fn questions_alternate_and_stop_whenever_they_like() {
    let mut run = Run::of(Exercise::Questions(questions::Options {
        first: Partner::Second,
        deck: "us".to_owned(),
        title: "Us".to_owned(),
        hand: hand(3),
    }));
    assert_eq!(run.at(), (StepKind::Deck, Some(Partner::Second), 1));
    run.does(Event::HandOver);
    assert_eq!(run.at(), (StepKind::Deck, Some(Partner::First), 2));
    run.does(Event::Enough);
    assert!(run.session.is_finished());
}

#[test]
fn a_guess_is_written_behind_the_cover_and_shown_with_the_answer() {
    let mut run = Run::of(know_you());
    run.does(Event::HandOver);
    run.does(Event::HandOver);
    assert_eq!(run.at(), (StepKind::Ask, Some(Partner::First), 1));
    run.does(Event::Answered(Partner::First, Answer::Given));
    assert_eq!(run.at(), (StepKind::Cover, Some(Partner::Second), 1));
    assert!(
        !run.session.snapshot(run.now).may.undo,
        "what was answered alone stays shut"
    );
    run.does(Event::HandOver);
    run.does(Event::Answered(Partner::Second, Answer::Given));
    assert_eq!(run.at().0, StepKind::Reveal);
    run.does(Event::HandOver);
    assert_eq!(run.at(), (StepKind::Say, Some(Partner::First), 1));
    run.does(Event::HandOver);
    assert_eq!(run.at(), (StepKind::Deck, Some(Partner::Second), 2));
}

#[test]
fn a_reload_in_the_middle_of_a_guess_begins_its_card_again() {
    let mut run = Run::of(know_you());
    run.does(Event::HandOver);
    run.does(Event::HandOver);
    run.does(Event::Answered(Partner::First, Answer::Given));
    run.does(Event::HandOver);
    let mut again = Run {
        session: Session::from_stored(&run.session.to_stored()).unwrap(),
        now: run.now,
    };
    assert_eq!(again.at(), (StepKind::Deck, Some(Partner::First), 1));
    again.does(Event::HandOver);
    assert_eq!(
        again.at(),
        (StepKind::Cover, Some(Partner::First), 1),
        "its steps are still there"
    );
}

#[test]
fn passing_alone_shows_the_other_nothing_but_a_new_card() {
    let mut run = Run::of(know_you());
    run.does(Event::HandOver);
    run.does(Event::HandOver);
    run.does(Event::Pass);
    assert_eq!(run.at(), (StepKind::Deck, Some(Partner::First), 1));
    assert!(run.session.snapshot(run.now).card.contains("spare-0"));
}

#[test]
fn a_check_in_asks_only_whoever_has_not_sealed() {
    use StepKind::{Ask, Choose, Cover, Deck, Done, Reveal, Speak};
    let both = [Deck, Speak, Deck, Speak, Choose, Done];
    let all = check_in(Each::default());
    assert_eq!(
        kinds(&all),
        [&[Cover, Ask, Cover, Ask, Choose, Reveal][..], &both].concat()
    );
    let second = check_in(Each {
        first: true,
        second: false,
    });
    assert_eq!(
        kinds(&second),
        [&[Cover, Ask, Choose, Reveal][..], &both].concat()
    );
    assert_eq!(second.script(NOW).at(0).who, Some(Partner::Second));
}

#[test]
fn a_check_in_goes_from_seal_to_question_and_keeps_no_answer_in_the_run() {
    let mut run = Run::of(check_in(Each::default()));
    run.both_answer([Answer::Given, Answer::Given]);
    assert_eq!(run.at().0, StepKind::Choose);
    assert_eq!(
        run.does(Event::Deal(hand(2))),
        Outcome::Unchanged,
        "nothing is dealt before the reveal"
    );
    run.does(Event::HandOver);
    assert_eq!(run.at().0, StepKind::Reveal);
    run.does(Event::Deal(hand(2)));
    run.does(Event::HandOver);
    assert_eq!(run.at(), (StepKind::Deck, Some(Partner::Second), 1));
    run.does(Event::Pass);
    assert!(run.session.snapshot(run.now).card.contains("spare-0"));
    run.does(Event::HandOver);
    assert_eq!(run.at(), (StepKind::Speak, Some(Partner::First), 1));
    assert_eq!(run.session.step().planned(), Some(Span::from_mins(1)));
}

#[test]
fn a_reload_behind_the_cover_covers_again() {
    let mut run = Run::of(check_in(Each::default()));
    run.does(Event::HandOver);
    assert_eq!(run.at().0, StepKind::Ask);
    let again = Session::from_stored(&run.session.to_stored()).unwrap();
    assert_eq!(
        (again.step().kind, again.step().who),
        (StepKind::Cover, Some(Partner::First))
    );
}

#[test]
fn phones_down_rings_once_and_once_half_way_where_asked_for() {
    use crate::session::cue::CueKind;
    let mut options = phones_down::Options::lasting(45, NOW);
    options.half = true;
    let session = Session::begin(Exercise::PhonesDown(options), NOW);
    let kinds: Vec<CueKind> = session
        .cues(NOW, NOW + Span::from_hours(3))
        .into_iter()
        .map(|cue| cue.kind)
        .collect();
    assert_eq!(kinds, [CueKind::HalfWay, CueKind::Return]);
}

#[test]
fn quiet_ends_at_its_hour_and_leaves_nothing() {
    let until = NOW + Span::from_mins(90);
    let options = space::Options::of(Partner::First, until, "Quiet until then?".to_owned(), NOW);
    let mut run = Run::of(Exercise::Space(options));
    assert!(!run.session.exercise().is_kept());
    run.does(Event::Extend(until + Span::from_mins(15)));
    assert_eq!(run.session.exercise().agreed(), Some(until + Span::from_mins(15)));
    run.does(Event::HandOver);
    assert!(run.session.is_finished());
}

#[test]
fn thanks_take_a_minute() {
    let exercise = Exercise::Thanks(thanks::Options {
        first: Partner::Second,
    });
    assert_eq!(exercise.script(NOW).planned(), Span::from_mins(1));
    assert_eq!(exercise.script(NOW).at(0).who, Some(Partner::Second));
}

#[test]
fn what_runs_is_written_and_read_back_the_same() {
    let all = [ladder(), know_you(), check_in(Each::default())];
    for exercise in all {
        let session = Session::begin(exercise, NOW);
        assert_eq!(
            Session::from_stored(&session.to_stored()).map(|again| again.exercise().clone()),
            Ok(session.exercise().clone())
        );
    }
}

#[test]
fn good_news_takes_seven_minutes() {
    let exercise = Exercise::GoodNews(good_news::Options {
        first: Partner::Second,
    });
    assert_eq!(exercise.script(NOW).planned(), Span::from_mins(7));
    assert_eq!(
        exercise.script(NOW).at(1).who,
        Some(Partner::First),
        "the other asks"
    );
}

#[test]
fn a_story_relay_has_one_theme_that_can_make_way() {
    let mut run = Run::of(Exercise::StoryRelay(story_relay::Options {
        first: Partner::First,
        hand: hand(1),
    }));
    run.does(Event::Pass);
    assert!(run.session.snapshot(run.now).card.contains("spare-0"));
    assert_eq!(run.session.script().planned(), Span::from_mins(6));
    run.does(Event::HandOver);
    assert_eq!(run.at().0, StepKind::Speak);
}

#[test]
fn a_theme_has_two_lines_and_all_others_may_take_its_place() {
    let drawn = hand(3);
    let options = story_relay::Options::of(Partner::Second, drawn);
    assert_eq!((options.hand.cards.len(), options.hand.spare.len()), (1, 4));
    let theme = crate::words::content::Theme {
        id: "story-a-coat".to_owned(),
        title: "A coat".to_owned(),
        opening: "Whose was it?".to_owned(),
        topic: "everyday".to_owned(),
    };
    let candidate = crate::deck::Candidate::from(&theme);
    assert_eq!(candidate.text, "A coat\nWhose was it?");
    assert_eq!(candidate.topic, "everyday", "a limit can hide it");
}

fn open_floor(reflect: bool) -> Exercise {
    use turn_taker::{Lengths, Options, Preset};
    let mut options = Options::of(Preset::OpenFloor, Partner::First);
    if reflect {
        let minute = Some(Span::from_mins(1));
        options.set_lengths(Lengths::new(Span::from_mins(1), minute, Span::from_secs(20), 1));
    }
    Exercise::TurnTaker(options)
}

#[test]
fn an_open_floor_is_handed_over_as_often_as_they_like_and_ends_when_they_end_it() {
    use crate::session::snapshot::Face;
    let mut run = Run::of(open_floor(false));
    run.does(Event::HandOver);
    let mut speaker = Partner::First;
    for turn in 1..=9 {
        assert_eq!(run.at(), (StepKind::Speak, Some(speaker), turn));
        run.does(Event::HandOver);
        speaker = speaker.other();
    }
    run.now = run.now + Span::from_mins(14);
    run.does(Event::Look);
    let face = run.session.snapshot(run.now).face;
    assert!(
        matches!(face, Face::Up(up) if up > Span::from_mins(14)),
        "{face:?}"
    );
    run.does(Event::Enough);
    assert_eq!(
        (run.at().0, run.at().2),
        (StepKind::Say, 0),
        "it closes as other talks do"
    );
    run.does(Event::End);
    assert!(run.session.is_finished(), "their end is its end");
}

#[test]
fn a_hand_over_on_an_open_floor_can_be_taken_back() {
    let mut run = Run::of(open_floor(false));
    for _ in 0..3 {
        run.does(Event::HandOver);
    }
    let (at, steps) = (run.at(), run.session.script().steps().len());
    run.does(Event::HandOver);
    run.does(Event::Undo);
    assert_eq!((run.at(), run.session.script().steps().len()), (at, steps));
}

#[test]
fn what_is_said_on_an_open_floor_may_be_said_back_by_the_one_who_speaks_next() {
    let mut run = Run::of(open_floor(true));
    run.does(Event::HandOver);
    for (speaker, turn) in [(Partner::First, 1), (Partner::Second, 2), (Partner::First, 3)] {
        assert_eq!(run.at(), (StepKind::Speak, Some(speaker), turn));
        run.does(Event::HandOver);
        assert_eq!(run.at(), (StepKind::Reflect, Some(speaker.other()), turn));
        run.does(Event::HandOver);
    }
}

#[test]
fn an_open_floor_can_go_on_for_hours() {
    let mut run = Run::of(open_floor(false));
    for _ in 0..700 {
        run.does(Event::HandOver);
        let steps = run.session.script().steps().len();
        assert!(steps <= crate::session::script::Script::LONGEST);
    }
    let again = Session::from_stored(&run.session.to_stored());
    assert_eq!(again.map(|again| again.step()), Ok(run.session.step()));
}

#[test]
fn the_end_of_the_day_counts_as_itself() {
    use turn_taker::{Options, Preset};
    let of = |preset| Exercise::TurnTaker(Options::of(preset, Partner::First)).listed();
    assert_eq!(of(Preset::EndOfDay), Listed::EndOfDay);
    assert_eq!(of(Preset::LongTalk), Listed::TurnTaker);
}

#[test]
fn advice_waits_at_the_end_of_the_day_until_the_speaker_welcomes_it() {
    use turn_taker::{Options, Preset};
    let mut run = Run::of(Exercise::TurnTaker(Options::of(
        Preset::EndOfDay,
        Partner::Second,
    )));
    run.does(Event::HandOver);
    let snapshot = run.session.snapshot(run.now);
    assert_eq!(snapshot.may.ideas, Some(Partner::Second), "the speaker alone");
    assert!(!snapshot.ideas);
    assert!(snapshot.prompt.lines().other.starts_with("No advice yet"));
    run.does(Event::IdeasWelcome(true));
    assert!(run.session.snapshot(run.now).ideas);
    run.does(Event::HandOver);
    assert!(
        !run.session.snapshot(run.now).ideas,
        "another turn begins without"
    );
}

#[test]
fn nothing_of_side_by_side_stays_with_a_run_that_has_ended() {
    let mut run = Run::of(Exercise::SideBySide(side_by_side::Options::of(Partner::First)));
    run.does(Event::AddIdea("A list on the door".to_owned()));
    assert!(run.session.to_stored().contains("A list on the door"));
    run.does(Event::End);
    assert!(!run.session.to_stored().contains("A list on the door"));
    assert!(!run.session.is_finished());
}

#[test]
fn side_by_side_goes_on_only_when_both_are_ready() {
    use crate::words::prompts::Prompt;
    let mut run = Run::of(Exercise::SideBySide(side_by_side::Options::of(Partner::Second)));
    assert_eq!(run.prompt(), Prompt::ReadyOffer);
    run.does(Event::Accept);
    run.both_answer([Answer::Ready, Answer::Ready]);
    run.does(Event::HandOver);
    let second = Some(Partner::Second);
    assert_eq!((run.at().1, run.prompt()), (second, Prompt::Position));
    run.does(Event::HandOver);
    assert_eq!((run.at().1, run.prompt()), (second, Prompt::NeedUnder));
    for _ in 0..5 {
        run.does(Event::HandOver);
    }
    assert_eq!(run.prompt(), Prompt::Ideas);
    assert_eq!(run.session.step().planned(), Some(Span::from_mins(4)));
    run.does(Event::HandOver);
    assert_eq!(run.prompt(), Prompt::Experiment);
}

#[test]
fn side_by_side_takes_about_twenty_minutes_and_gathers_ideas_without_judging() {
    let mut run = Run::of(Exercise::SideBySide(side_by_side::Options::of(Partner::First)));
    let minutes = run.session.script().planned().about_mins() + 5;
    assert!((18..=22).contains(&minutes), "{minutes}");
    run.does(Event::AddIdea("  A list on the door ".to_owned()));
    run.does(Event::AddIdea(" ".to_owned()));
    run.does(Event::AddIdea("x".repeat(500)));
    let Exercise::SideBySide(options) = run.session.exercise() else {
        panic!("another exercise")
    };
    assert_eq!(options.ideas.len(), 2);
    assert_eq!(options.ideas[1].len(), side_by_side::LONGEST_IDEA);
    assert_eq!(run.does(Event::DropIdea(9)), Outcome::Unchanged);
    run.does(Event::DropIdea(0));
    assert!(!run.session.to_stored().contains("A list on the door"));
}

#[test]
fn after_the_storm_gives_each_the_same_time() {
    let exercise = Exercise::AfterStorm(after_storm::Options {
        first: Partner::First,
    });
    let script = exercise.script(NOW);
    let minutes = script.planned().about_mins();
    assert!((23..=30).contains(&minutes), "{minutes}");
    let of = |partner| -> Span {
        let theirs = script.steps().iter().filter(|step| step.who == Some(partner));
        theirs.filter_map(crate::session::script::Step::planned).sum()
    };
    assert_eq!(of(Partner::First), of(Partner::Second));
    assert_eq!(script.at(0).kind, StepKind::Choose, "both must be ready");
}

#[test]
fn something_hard_is_prepared_alone_and_thanked_before_anything_else() {
    use crate::words::prompts::Prompt;
    let mut run = Run::of(Exercise::HardToSay(hard_to_say::Options {
        first: Partner::Second,
    }));
    assert_eq!(run.at(), (StepKind::Cover, Some(Partner::Second), 0));
    run.does(Event::HandOver);
    run.does(Event::Answered(Partner::Second, Answer::Given));
    assert_eq!(run.prompt(), Prompt::ReadyOffer);
    run.does(Event::Accept);
    run.both_answer([Answer::Ready, Answer::Ready]);
    run.now = run.now + Span::from_secs(20);
    run.does(Event::Look);
    assert_eq!(run.prompt(), Prompt::HardSay);
    run.does(Event::HandOver);
    assert_eq!(
        (run.at().1, run.prompt()),
        (Some(Partner::First), Prompt::HardThanks)
    );
}

#[test]
fn a_check_up_takes_the_time_asked_for() {
    for minutes in check_up::LENGTHS {
        let exercise = Exercise::CheckUp(check_up::Options {
            first: Partner::First,
            minutes,
        });
        let planned = exercise.script(NOW).planned().about_mins();
        assert!(
            planned.abs_diff(u64::from(minutes)) <= 2,
            "{planned} of {minutes}"
        );
    }
}

#[test]
fn a_part_of_the_week_can_be_left_out_and_taken_back() {
    use crate::words::prompts::Prompt;
    let mut run = Run::of(Exercise::CheckUp(check_up::Options {
        first: Partner::First,
        minutes: 30,
    }));
    assert_eq!((run.prompt(), run.at().2), (Prompt::WeekPart, 1));
    run.does(Event::HandOver);
    assert_eq!(run.prompt(), Prompt::WeekThanks);
    assert_eq!(
        run.does(Event::Enough),
        Outcome::Unchanged,
        "what has begun is said to its end"
    );
    run.does(Event::Undo);
    for part in 1..=5 {
        assert_eq!((run.prompt(), run.at().2), (Prompt::WeekPart, part));
        run.does(Event::Enough);
    }
    assert_eq!(run.at().2, 6);
    run.does(Event::Undo);
    assert_eq!(run.at().2, 5);
    run.does(Event::Enough);
    run.does(Event::Enough);
    assert!(run.session.is_finished());
}

#[test]
fn how_near_it_felt_is_set_alone_and_a_reload_asks_again() {
    use crate::words::prompts::Prompt;
    let mut run = Run::of(Exercise::CheckUp(check_up::Options {
        first: Partner::Second,
        minutes: 20,
    }));
    for _ in 1..=5 {
        run.does(Event::Enough);
    }
    run.does(Event::HandOver);
    assert_eq!(run.at().0, StepKind::Cover);
    run.does(Event::HandOver);
    assert_eq!((run.at().0, run.prompt()), (StepKind::Ask, Prompt::Closeness));
    let again = Session::from_stored(&run.session.to_stored()).unwrap();
    assert_eq!((again.step().prompt, again.step().turn), (Prompt::WeekPart, 6));
    for who in Partner::BOTH {
        if run.at().0 == StepKind::Cover {
            run.does(Event::HandOver);
        }
        run.does(Event::Answered(who, Answer::Given));
    }
    assert_eq!(run.prompt(), Prompt::ClosenessShown);
    run.does(Event::HandOver);
    assert!(run.session.is_finished());
}

#[test]
fn the_parts_of_the_week_share_out_the_time() {
    let options = check_up::Options {
        first: Partner::First,
        minutes: 30,
    };
    let parts: Vec<_> = (1..=check_up::PARTS)
        .map(|part| options.part_mins(part))
        .collect();
    assert_eq!(parts, [5, 4, 5, 13, 3, 0]);
}

#[test]
fn the_outside_view_is_written_alone_and_never_restored() {
    let mut run = Run::of(Exercise::OutsideView(outside_view::Options {
        who: Partner::First,
    }));
    run.does(Event::HandOver);
    assert_eq!(run.session.step().planned(), Some(Span::from_mins(7)));
    let again = Session::from_stored(&run.session.to_stored()).unwrap();
    assert_eq!(again.step().kind, StepKind::Cover);
    run.does(Event::Answered(Partner::First, Answer::Given));
    assert!(run.session.is_finished());
}

#[test]
fn nothing_of_a_conflict_is_kept_by_itself() {
    let conflicts = [
        Exercise::SideBySide(side_by_side::Options::of(Partner::First)),
        Exercise::AfterStorm(after_storm::Options {
            first: Partner::First,
        }),
        Exercise::HardToSay(hard_to_say::Options {
            first: Partner::First,
        }),
        Exercise::OutsideView(outside_view::Options { who: Partner::First }),
    ];
    assert!(conflicts.iter().all(Exercise::is_conflict));
}
