use super::*;
use crate::exercise::cool_down::Plan;
use crate::exercise::turn_taker::{Options, Preset};
use cue::CueKind;

const T0: Instant = Instant::from_millis(1_700_000_000_000);

fn at(secs: u64) -> Instant {
    T0 + Span::from_secs(secs)
}

fn talk(preset: Preset) -> Session {
    Session::begin(Exercise::TurnTaker(Options::of(preset, Partner::First)), T0)
}

/// A first try, ten seconds in: First speaks.
fn speaking() -> Session {
    let mut session = talk(Preset::FirstTry);
    session.apply(Event::Look, at(10));
    assert_eq!(session.step().kind, StepKind::Speak);
    session
}

fn confirming() -> Session {
    let mut session = speaking();
    session.apply(Event::HandOver, at(60));
    session.apply(Event::HandOver, at(80));
    assert_eq!(session.step().kind, StepKind::Confirm);
    session
}

fn pausing() -> Session {
    Session::begin(Exercise::CoolDown(Plan::lasting(Span::from_mins(20), T0)), T0)
}

fn kind(session: &Session) -> StepKind {
    session.step().kind
}

#[test]
fn settling_gives_way_to_the_speaker_exactly_on_time_however_late_the_look() {
    let mut session = talk(Preset::FirstTry);
    session.apply(Event::Look, at(40));
    assert_eq!(
        session.snapshot(at(40)).face,
        snapshot::Face::Left(Span::from_secs(60))
    );
}

#[test]
fn a_soft_turn_counts_up_and_is_never_cut_off() {
    let mut session = speaking();
    session.apply(Event::Look, at(120));
    assert_eq!(session.snapshot(at(120)).face.text(), "+0:20");
    assert_eq!(kind(&session), StepKind::Speak);
}

#[test]
fn only_a_slip_of_the_hand_is_debounced() {
    let mut session = speaking();
    assert_eq!(session.apply(Event::HandOver, at(60)), Outcome::Changed);
    assert_eq!(
        session.apply(Event::HandOver, at(60) + Span::from_millis(399)),
        Outcome::Unchanged
    );
    assert_eq!(
        session.apply(Event::HandOver, at(60) + Span::from_millis(400)),
        Outcome::Changed
    );
}

#[test]
fn undo_puts_the_turn_back_as_if_nothing_had_happened() {
    let mut session = speaking();
    session.apply(Event::HandOver, at(40));
    session.apply(Event::Undo, at(44));
    assert_eq!(kind(&session), StepKind::Speak);
    assert_eq!(
        session.snapshot(at(44)).face,
        snapshot::Face::Left(Span::from_secs(56))
    );
    session.apply(Event::HandOver, at(50));
    assert_eq!(session.apply(Event::Undo, at(56)), Outcome::Unchanged);
}

#[test]
fn nearly_gives_half_a_minute_more_and_the_third_time_goes_on() {
    let mut session = confirming();
    let mut now = 90;
    for _ in 0..2 {
        session.apply(Event::Nearly, at(now));
        assert_eq!(kind(&session), StepKind::Reflect);
        assert_eq!(session.step().planned(), Some(Span::from_secs(30)));
        session.apply(Event::HandOver, at(now + 10));
        assert_eq!(kind(&session), StepKind::Confirm);
        now += 20;
    }
    session.apply(Event::Nearly, at(now));
    assert_eq!(
        (kind(&session), session.step().who),
        (StepKind::Say, Some(Partner::First))
    );
    session.apply(Event::HandOver, at(now + 10));
    assert_eq!(
        (kind(&session), session.step().who),
        (StepKind::Speak, Some(Partner::Second))
    );
}

#[test]
fn undoing_nearly_takes_its_steps_out_again() {
    let mut session = confirming();
    let before = session.script.clone();
    session.apply(Event::Nearly, at(90));
    session.apply(Event::Undo, at(91));
    assert_eq!(session.script, before);
    assert_eq!(session.place.nearly, 0);
}

#[test]
fn there_is_more_once_in_a_turn() {
    let mut session = confirming();
    session.apply(Event::More, at(90));
    assert_eq!(
        (kind(&session), session.step().planned()),
        (StepKind::Speak, Some(Span::from_mins(1)))
    );
    session.apply(Event::HandOver, at(100));
    session.apply(Event::HandOver, at(110));
    assert!(!session.snapshot(at(110)).may.more);
    assert_eq!(session.apply(Event::More, at(120)), Outcome::Unchanged);
    session.apply(Event::Heard, at(121));
    assert_eq!(session.step().who, Some(Partner::Second));
    assert!(session.snapshot(at(121)).may.more);
}

#[test]
fn an_unanswered_confirm_waits_quietly() {
    let mut session = confirming();
    session.apply(Event::Look, at(300));
    assert_eq!(kind(&session), StepKind::Confirm);
    assert_eq!(session.snapshot(at(300)).face.text(), "0:00");
    assert!(session.cues(at(80), at(300)).is_empty());
}

#[test]
fn let_me_finish_holds_the_clock_for_three_seconds() {
    let mut session = speaking();
    session.apply(Event::LetMeFinish, at(20));
    assert_eq!(session.apply(Event::HandOver, at(22)), Outcome::Unchanged);
    assert_eq!(
        session.snapshot(at(23)).face,
        snapshot::Face::Left(Span::from_secs(80))
    );
    assert_eq!(
        session.snapshot(at(24)).face,
        snapshot::Face::Left(Span::from_secs(79))
    );
}

#[test]
fn a_pause_stops_everything_and_slower_makes_turns_of_a_minute() {
    let mut session = speaking();
    session.apply(Event::Pause, at(20));
    assert_eq!(session.apply(Event::HandOver, at(30)), Outcome::Unchanged);
    session.apply(Event::Slower, at(120));
    assert_eq!(
        session.snapshot(at(120)).face,
        snapshot::Face::Left(Span::from_secs(60))
    );
    let lengths: Vec<_> = session
        .script
        .steps()
        .iter()
        .filter(|s| s.kind == StepKind::Speak)
        .collect();
    assert_eq!(
        lengths.last().and_then(|step| step.planned()),
        Some(Span::from_mins(1))
    );
}

#[test]
fn away_for_a_quarter_of_an_hour_people_went_on_talking() {
    let mut session = speaking();
    session.apply(Event::Look, at(10 + 15 * 60));
    assert_eq!(session.hold(), Hold::Running);
    assert_eq!(session.snapshot(at(10 + 15 * 60)).face.text(), "+13:30");
}

#[test]
fn away_for_longer_it_is_frozen_where_they_left_and_asks() {
    let mut session = speaking();
    session.apply(Event::Look, at(30));
    session.apply(Event::Look, at(30 + 15 * 60 + 1));
    assert_eq!(
        session.hold(),
        Hold::Away {
            left: at(30),
            why: Why::Gone
        }
    );
    assert_eq!(
        session.snapshot(at(2000)).face,
        snapshot::Face::Left(Span::from_secs(70))
    );
    session.apply(Event::Resume, at(2000));
    assert_eq!(
        session.snapshot(at(2010)).face,
        snapshot::Face::Left(Span::from_secs(60))
    );
}

#[test]
fn a_clock_set_back_while_away_is_asked_about() {
    let mut session = speaking();
    session.apply(Event::Look, at(30));
    session.apply(Event::Look, T0 - Span::from_hours(1));
    assert!(matches!(
        session.hold(),
        Hold::Away {
            why: Why::ClockWentBack,
            ..
        }
    ));
    session.apply(Event::Resume, T0 - Span::from_hours(1));
    assert_eq!(session.spent(T0 - Span::from_hours(1)), Span::from_secs(30));
}

#[test]
fn a_clock_seen_to_jump_changes_nothing_for_running_steps() {
    let mut session = speaking();
    session.apply(Event::Look, at(30));
    session.apply(Event::ClockJumped(3_600_000), at(3630));
    session.apply(Event::Look, at(3630));
    assert_eq!(session.hold(), Hold::Running);
    assert_eq!(
        session.snapshot(at(3630)).face,
        snapshot::Face::Left(Span::from_secs(70))
    );
}

#[test]
fn both_must_ask_before_a_way_is_looked_for() {
    let mut session = confirming();
    session.apply(Event::Heard, at(90));
    for now in [100, 110] {
        session.apply(Event::HandOver, at(now));
    }
    session.apply(Event::Heard, at(120));
    assert_eq!(
        (kind(&session), session.step().prompt.lines().line.is_empty()),
        (StepKind::Choose, false)
    );
    session.apply(Event::Wish(Partner::First), at(121));
    assert_eq!(kind(&session), StepKind::Choose);
    session.apply(Event::Wish(Partner::Second), at(122));
    assert_eq!(session.step().planned(), Some(Span::from_mins(4)));
}

#[test]
fn ending_early_is_no_finish() {
    let mut session = speaking();
    session.apply(Event::End, at(60));
    assert!(session.is_done() && !session.is_finished());
    assert_eq!(session.spent(at(900)), Span::from_secs(60));
}

#[test]
fn an_agreed_time_is_a_wall_clock_instant_whatever_happens() {
    let mut session = pausing();
    session.apply(Event::ClockJumped(60_000), at(60));
    session.apply(Event::Look, at(19 * 60));
    assert_eq!(
        session.snapshot(at(19 * 60)).face,
        snapshot::Face::Left(Span::from_secs(60))
    );
    let stored = Session::from_stored(&session.to_stored()).unwrap();
    assert_eq!(
        stored.snapshot(at(22 * 60)).face,
        snapshot::Face::Over(Span::from_secs(120))
    );
}

#[test]
fn a_pause_never_asks_for_a_gap_under_a_day() {
    let mut session = pausing();
    session.apply(Event::Look, at(18 * 60));
    assert_eq!((session.hold(), kind(&session)), (Hold::Running, StepKind::Wait));
    session.apply(Event::Look, at(30 * 3600));
    assert!(matches!(
        session.hold(),
        Hold::Away {
            why: Why::LongGone,
            ..
        }
    ));
}

fn ask_both(session: &mut Session, now: u64, answers: [Answer; 2]) {
    session.apply(Event::Ready, at(now));
    for (partner, answer) in Partner::BOTH.into_iter().zip(answers) {
        assert_eq!(
            (kind(session), session.step().who),
            (StepKind::Cover, Some(partner))
        );
        session.apply(Event::HandOver, at(now + 1));
        assert_eq!(kind(session), StepKind::Ask);
        session.apply(Event::Answered(partner, answer), at(now + 2));
    }
}

#[test]
fn two_yeses_lead_back_and_anything_else_looks_the_same() {
    let yes = Answer::Ready;
    let no = Answer::NotBefore(at(1800));
    let mut session = pausing();
    ask_both(&mut session, 1200, [yes, yes]);
    assert_eq!(session.step().prompt, crate::words::prompts::Prompt::Return);
    let mut seen = Vec::new();
    for answers in [[no, yes], [yes, no], [no, no]] {
        let mut session = pausing();
        ask_both(&mut session, 1200, answers);
        seen.push((session.snapshot(at(1300)), session.to_stored()));
    }
    assert!(seen.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(seen[0].0.kind, StepKind::Wait);
}

#[test]
fn readiness_is_never_stored_and_a_reload_asks_again() {
    let mut session = pausing();
    session.apply(Event::Ready, at(1200));
    session.apply(Event::HandOver, at(1201));
    session.apply(Event::Answered(Partner::First, Answer::Ready), at(1202));
    let stored = session.to_stored();
    assert!(!stored.contains("answer"));
    let mut restored = Session::from_stored(&stored).unwrap();
    assert_eq!(kind(&restored), StepKind::Wait);
    ask_both(&mut restored, 1300, [Answer::Ready, Answer::Ready]);
    assert_eq!(kind(&restored), StepKind::Choose);
}

#[test]
fn leaving_the_phone_puts_the_cover_back() {
    let mut session = pausing();
    session.apply(Event::Ready, at(1200));
    session.apply(Event::HandOver, at(1201));
    session.apply(Event::HolderLeft, at(1202));
    assert_eq!(kind(&session), StepKind::Cover);
}

#[test]
fn the_return_rings_once_and_a_late_one_not_at_all() {
    let session = pausing();
    let cues = session.cues(at(400), at(3000));
    assert_eq!(
        cues,
        [cue::Cue {
            at: at(1200),
            kind: cue::CueKind::Return
        }]
    );
    assert_eq!(cue::still_matter(&cues, at(1201)), [cue::CueKind::Return]);
    assert!(cue::still_matter(&cues, at(1300)).is_empty());
}

#[test]
fn a_stored_session_from_the_future_is_refused() {
    assert_eq!(Session::from_stored(r#"{"v":9}"#), Err(Unreadable::Newer(9)));
    assert!(Session::from_stored("{").is_err());
}

#[test]
fn a_corrected_clock_adds_no_time_to_a_long_absence() {
    let mut session = speaking();
    session.apply(Event::Look, at(30));
    session.apply(Event::ClockJumped(-3_600_000), at(30));
    let back = T0 + Span::from_secs(30) - Span::from_hours(1);
    session.apply(Event::Look, back + Span::from_mins(16));
    assert!(matches!(session.hold(), Hold::Away { why: Why::Gone, .. }));
    assert_eq!(session.spent(at(30)), Span::from_secs(30));
}

#[test]
fn an_undo_too_late_changes_nothing_at_all() {
    let mut session = speaking();
    session.apply(Event::HandOver, at(40));
    session.apply(Event::Look, at(50));
    let before = session.clone();
    assert_eq!(session.apply(Event::Undo, at(50)), Outcome::Unchanged);
    assert_eq!(session, before);
}

#[test]
fn undoing_the_second_wish_leaves_the_first() {
    let mut session = confirming();
    session.apply(Event::Heard, at(90));
    session.apply(Event::HandOver, at(100));
    session.apply(Event::HandOver, at(110));
    session.apply(Event::Heard, at(120));
    session.apply(Event::Wish(Partner::First), at(121));
    session.apply(Event::Wish(Partner::Second), at(122));
    session.apply(Event::Undo, at(123));
    assert_eq!(kind(&session), StepKind::Choose);
    assert_eq!(
        session.snapshot(at(123)).wishes,
        Each {
            first: true,
            second: false
        }
    );
}

#[test]
fn what_was_answered_alone_is_not_opened_again_by_undo() {
    let mut session = talk(Preset::EndOfDay);
    for now in [20, 30, 40, 50] {
        session.apply(Event::HandOver, at(now));
    }
    session.apply(Event::Accept, at(60));
    session.apply(Event::HandOver, at(61));
    assert_eq!(kind(&session), StepKind::Pulse);
    session.apply(Event::HandOver, at(62));
    assert!(!session.snapshot(at(63)).may.undo);
    assert_eq!(session.apply(Event::Undo, at(63)), Outcome::Unchanged);
    assert_eq!(
        (kind(&session), session.step().who),
        (StepKind::Cover, Some(Partner::Second))
    );
}

#[test]
fn a_look_on_the_very_instant_of_a_change_keeps_its_cue() {
    let mut session = talk(Preset::FirstTry);
    assert!(
        session
            .cues(at(5), at(10))
            .iter()
            .all(|cue| cue.kind != CueKind::MovedOn)
    );
    session.apply(Event::Look, at(10));
    let cues = session.cues(at(10), at(11));
    assert_eq!(
        cues.iter().map(|cue| cue.kind).collect::<Vec<_>>(),
        [CueKind::MovedOn]
    );
}

#[test]
fn a_tone_that_was_heard_is_not_heard_again_after_a_pause_or_a_hold() {
    for event in [Event::LetMeFinish, Event::Pause] {
        let mut session = speaking();
        session.apply(Event::Look, at(101));
        session.apply(event, at(101));
        session.apply(Event::Resume, at(101));
        assert!(session.cues(at(101), at(110)).is_empty());
    }
}

#[test]
fn a_bent_record_is_refused_or_runs_but_never_breaks() {
    let mut session = speaking();
    session.apply(Event::HandOver, at(20));
    let stored = session.to_stored();
    let beyond = stored.replace(r#""position":1"#, r#""position":18446744073709551615"#);
    assert!(Session::from_stored(&beyond).is_err());
    let mut bent = Session::from_stored(
        &confirming()
            .to_stored()
            .replace(r#""nearly":0"#, r#""nearly":255"#),
    )
    .unwrap();
    assert_eq!(bent.apply(Event::Nearly, at(90)), Outcome::Changed);
}
