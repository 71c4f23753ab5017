//! What holds for a session whatever happens to it, in whatever order and however late.

use hearth_core::couple::{Each, Partner};
use hearth_core::exercise::Exercise;
use hearth_core::exercise::cool_down::{Change, Plan};
use hearth_core::exercise::turn_taker::{Lengths, Options, Preset};
use hearth_core::session::breath::Pattern;
use hearth_core::session::cue::CueKind;
use hearth_core::session::script::{Length, StepKind};
use hearth_core::session::snapshot::{Face, Snapshot};
use hearth_core::session::{Answer, Event, Hold, Outcome, Session, Why};
use hearth_core::time::{Instant, Span};
use proptest::prelude::*;

const T0: i64 = 1_700_000_000_000;
const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const QUARTER: i64 = 15 * MINUTE;
const DAY: i64 = 24 * HOUR;

const fn at(millis: i64) -> Instant {
    Instant::from_millis(millis)
}

/// Something that happens, with every instant in it relative to the moment it happens.
#[derive(Debug, Clone)]
enum Act {
    Plain(Event),
    Extend(i64),
    NotBefore(Partner, i64),
}

impl Act {
    fn event(&self, now: i64) -> Event {
        match self {
            Self::Plain(event) => event.clone(),
            Self::Extend(by) => Event::Extend(at(now + by)),
            Self::NotBefore(partner, by) => Event::Answered(*partner, Answer::NotBefore(at(now + by))),
        }
    }
}

/// An act so many milliseconds after the one before.
type Move = (i64, Act);

fn partner() -> impl Strategy<Value = Partner> {
    prop::sample::select(Partner::BOTH.to_vec())
}

fn talk() -> impl Strategy<Value = Exercise> {
    let preset = prop::sample::select(vec![
        Preset::FirstTry,
        Preset::Standard,
        Preset::HardTopic,
        Preset::EndOfDay,
        Preset::LongTalk,
        Preset::OpenFloor,
        Preset::OurOwn,
        Preset::TryOut,
    ]);
    let span = |from: u64, to: u64| (from..to).prop_map(Span::from_secs);
    let lengths = (
        span(30, 1800),
        prop::option::of(span(10, 600)),
        span(10, 300),
        1..=6_u8,
    );
    (preset, partner(), lengths, any::<bool>(), any::<bool>()).prop_map(
        |(preset, first, (speak, reflect, confirm, rounds), question, cut_off)| {
            let mut options = Options {
                question,
                cut_off,
                ..Options::of(preset, first)
            };
            if preset == Preset::OurOwn {
                options.lengths = Lengths::new(speak, reflect, confirm, rounds);
            }
            Exercise::TurnTaker(options)
        },
    )
}

fn pattern() -> impl Strategy<Value = Pattern> {
    prop::sample::select(Pattern::OFFERED.to_vec())
}

fn pause() -> impl Strategy<Value = Exercise> {
    let length = prop_oneof![
        Just(20 * 60_u64),
        60..3600_u64,
        3600..86_400_u64,
        Just(86_400_u64)
    ];
    (length, any::<bool>(), pattern(), ".{0,12}").prop_map(|(secs, breathing, pattern, words)| {
        Exercise::CoolDown(Plan {
            breathing,
            pattern,
            place: words,
            ..Plan::lasting(Span::from_secs(secs), at(T0))
        })
    })
}

fn exercise() -> impl Strategy<Value = Exercise> {
    prop_oneof![3 => talk(), 2 => pause()]
}

/// What moves a session on, weighted so that long runs get somewhere.
fn act() -> impl Strategy<Value = Act> {
    let plain = |event: Event| Just(Act::Plain(event));
    prop_oneof![
        8 => plain(Event::HandOver),
        6 => plain(Event::Look),
        3 => prop::sample::select(vec![Event::Heard, Event::Nearly, Event::More]).prop_map(Act::Plain),
        3 => plain(Event::Undo),
        2 => plain(Event::LetMeFinish),
        2 => prop::sample::select(vec![Event::Pause, Event::Resume, Event::Slower, Event::StartAgain])
            .prop_map(Act::Plain),
        2 => plain(Event::Resume),
        2 => plain(Event::Ready),
        1 => plain(Event::Accept),
        1 => plain(Event::Enough),
        1 => plain(Event::HolderLeft),
        2 => partner().prop_map(|who| Act::Plain(Event::Wish(who))),
        1 => any::<bool>().prop_map(|ideas| Act::Plain(Event::IdeasWelcome(ideas))),
        3 => partner().prop_map(|who| Act::Plain(Event::Answered(who, Answer::Ready))),
        1 => (partner(), -HOUR..DAY).prop_map(|(who, by)| Act::NotBefore(who, by)),
        1 => (-HOUR..DAY).prop_map(Act::Extend),
        1 => jump().prop_map(|by| Act::Plain(Event::ClockJumped(by))),
        1 => pattern().prop_map(|pattern| Act::Plain(Event::Plan(Change::Pattern(pattern)))),
        1 => ".{0,90}".prop_map(|text| Act::Plain(Event::Plan(Change::Park(text)))),
        1 => (partner(), ".{0,9}").prop_map(|(who, text)| Act::Plain(Event::Plan(Change::Doing(who, text)))),
    ]
}

fn act_or_end() -> impl Strategy<Value = Act> {
    prop_oneof![30 => act(), 1 => Just(Act::Plain(Event::End))]
}

fn jump() -> impl Strategy<Value = i64> {
    prop_oneof![
        Just(HOUR),
        Just(-HOUR),
        Just(DAY),
        Just(-DAY),
        -2 * DAY..2 * DAY,
        -SECOND..SECOND
    ]
}

/// Time that passes as it does for people, with the edges of every rule among it.
fn step_forward() -> impl Strategy<Value = i64> {
    prop_oneof![
        6 => 0..400_i64,
        8 => 400..5 * SECOND,
        8 => 5 * SECOND..3 * MINUTE,
        2 => prop::sample::select(vec![400, 3 * SECOND, 5 * SECOND, 5 * SECOND + 1, 10 * SECOND, 90 * SECOND]),
        2 => 3 * MINUTE..QUARTER,
    ]
}

/// Any time, also late, much too late and backwards.
fn any_step() -> impl Strategy<Value = i64> {
    prop_oneof![
        20 => step_forward(),
        1 => prop::sample::select(vec![QUARTER, QUARTER + 1, DAY, DAY + 1, -SECOND, -SECOND - 1]),
        1 => QUARTER..DAY,
        1 => DAY..3 * DAY,
        1 => -SECOND..0,
        1 => -3 * DAY..-SECOND,
    ]
}

fn moves(time: impl Strategy<Value = i64> + 'static, most: usize) -> impl Strategy<Value = Vec<Move>> {
    prop::collection::vec((time, act_or_end()), 0..most)
}

fn play(session: &mut Session, start: i64, moves: &[Move]) -> i64 {
    moves.iter().fold(start, |now, (after, act)| {
        let next = now + after;
        session.apply(act.event(next), at(next));
        match act {
            Act::Plain(Event::ClockJumped(by)) => next + by,
            _ => next,
        }
    })
}

fn begun(exercise: Exercise) -> Session {
    Session::begin(exercise, at(T0))
}

/// Session time by a book that is kept by hand: every stretch of time is counted or it isn't.
struct Book {
    spent: i64,
    /// Everything before this wall-clock moment is accounted for.
    mark: i64,
    /// When somebody last looked.
    seen: i64,
    state: State,
    frozen_until: i64,
    /// Clocks that tick back a little within the allowed jitter may cost or win so much.
    slack: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Running,
    Paused,
    Away,
    Done,
}

impl Book {
    const fn opened(now: i64) -> Self {
        Self {
            spent: 0,
            mark: now,
            seen: now,
            state: State::Running,
            frozen_until: now,
            slack: 0,
        }
    }

    fn count_to(&mut self, now: i64) {
        if now > self.mark {
            let frozen = (self.frozen_until.min(now) - self.mark).max(0);
            self.spent += now - self.mark - frozen;
            self.mark = now;
        }
    }

    /// Accounts for the time up to a look; says why it must ask, if it must.
    fn look(&mut self, now: i64, is_agreed_time: bool) -> Option<Why> {
        let gap = now - self.seen;
        self.seen = now;
        if self.state != State::Running {
            return None;
        }
        if gap < 0 {
            self.slack += -gap;
        }
        let why = if gap < -SECOND {
            self.slack -= -gap;
            Why::ClockWentBack
        } else if gap > DAY {
            Why::LongGone
        } else if gap > QUARTER && !is_agreed_time {
            Why::Gone
        } else {
            self.count_to(now);
            return None;
        };
        self.state = State::Away;
        Some(why)
    }

    const fn jump(&mut self, by: i64) {
        self.mark += by;
        self.seen += by;
        self.frozen_until += by;
    }

    fn go_on(&mut self, now: i64) {
        self.state = State::Running;
        self.mark = now;
        self.frozen_until = now;
    }
}

const fn millis(span: Span) -> i64 {
    span.millis().cast_signed()
}

fn check_against_book(exercise: Exercise, moves: &[Move]) -> Result<(), TestCaseError> {
    let mut session = begun(exercise);
    let mut book = Book::opened(T0);
    let mut now = T0;
    for (after, act) in moves {
        now += after;
        let event = act.event(now);
        if let Event::ClockJumped(by) = event {
            session.apply(event, at(now));
            book.jump(by);
            now += by;
            continue;
        }
        let before = (session.hold(), session.snapshot(at(now)).frozen.is_some());
        let was_done = session.is_done();
        let is_agreed_time = matches!(session.step().length, Length::Until(_));
        let why = if was_done {
            None
        } else {
            book.look(now, is_agreed_time)
        };
        session.apply(event.clone(), at(now));
        if let Some(why) = why
            && !matches!(
                event,
                Event::Resume | Event::Slower | Event::StartAgain | Event::End | Event::Extend(_)
            )
        {
            let asked = matches!(session.hold(), Hold::Away { why: said, .. } if said == why);
            prop_assert!(asked, "{why:?} was not asked about: {:?}", session.hold());
        }
        prop_assert!(!was_done || session.is_done(), "{event:?} went on after the end");
        follow(&mut book, &session, now, before.1);
        prop_assert_eq!(
            matches!(session.hold(), Hold::Running),
            matches!(book.state, State::Running | State::Done)
        );
        if session.is_done() {
            continue;
        }
        let looked_at = now.max(book.mark);
        let off = (millis(session.spent(at(looked_at))) - book.spent).abs();
        prop_assert!(
            off <= book.slack,
            "{} ms off after {event:?}, of {} ms",
            off,
            book.spent
        );
        let snapshot = session.snapshot(at(looked_at));
        prop_assert!(snapshot.in_step <= session.spent(at(looked_at)));
    }
    Ok(())
}

/// Notes what the session took of an event; whether it may is its own business.
fn follow(book: &mut Book, session: &Session, now: i64, was_frozen: bool) {
    let is_frozen = session.snapshot(at(now)).frozen;
    if session.is_done() {
        book.state = State::Done;
        return;
    }
    match (session.hold(), book.state) {
        (Hold::Paused { .. }, State::Running) => {
            book.state = State::Paused;
            book.frozen_until = now;
        }
        (Hold::Running, State::Paused | State::Away) => book.go_on(now),
        _ => {}
    }
    if !was_frozen && let Some(left) = is_frozen {
        book.frozen_until = now + millis(left);
    }
}

/// A session as a player shows it, but for the one button that takes the last move back.
fn shown(session: &Session, now: i64) -> Snapshot {
    let mut snapshot = session.snapshot(at(now));
    snapshot.may.undo = false;
    snapshot
}

/// A session as it is kept, but for when somebody last looked.
fn kept(session: &Session) -> serde_json::Value {
    let mut value: serde_json::Value = serde_json::from_str(&session.to_stored()).unwrap_or_default();
    if let Some(fields) = value.as_object_mut() {
        fields.remove("seen");
    }
    value
}

const EXTREMES: [i64; 8] = [i64::MIN, i64::MIN + 1, -1, 0, 1, T0, i64::MAX - 1, i64::MAX];

fn any_instant() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => T0 - DAY..T0 + 2 * DAY,
        1 => prop::sample::select(EXTREMES.to_vec()),
        1 => any::<i64>(),
    ]
}

fn any_act() -> impl Strategy<Value = Event> {
    prop_oneof![
        20 => act_or_end().prop_map(|act| act.event(T0)),
        2 => any_instant().prop_map(Event::ClockJumped),
        1 => any_instant().prop_map(|to| Event::Extend(at(to))),
        1 => (partner(), any_instant()).prop_map(|(who, to)| Event::Answered(who, Answer::NotBefore(at(to)))),
    ]
}

/// Puts something else in the place of the n-th leaf of a JSON value.
fn mutate(value: &mut serde_json::Value, left: &mut usize, with: &serde_json::Value) {
    match value {
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| mutate(item, left, with)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|field| mutate(field, left, with)),
        leaf => {
            if *left == 0 {
                *leaf = with.clone();
            }
            *left = left.wrapping_sub(1);
        }
    }
}

fn leaf() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<u8>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(EXTREMES.to_vec()).prop_map(Value::from),
        Just(Value::from(u64::MAX)),
        prop::sample::select(StepKind::ALL.to_vec()).prop_map(|kind| Value::from(kind.slug())),
        ".{0,8}".prop_map(Value::from),
        Just(serde_json::json!([[]])),
        Just(serde_json::json!({"__proto__": {}})),
    ]
}

/// Uses a session that was read from anywhere in every way a player does.
fn use_up(session: &mut Session, acts: &[(i64, Event)]) {
    for (now, event) in acts {
        session.apply(event.clone(), at(*now));
        session.snapshot(at(*now));
        session.spent(at(*now));
        session.cues(at(*now), at(now.saturating_add(QUARTER)));
        session.to_stored();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_steps_add_up_to_wall_time_less_pauses_holds_and_long_gaps(
        exercise in exercise(),
        moves in moves(any_step(), 60),
    ) {
        check_against_book(exercise, &moves)?;
    }

    #[test]
    fn splitting_an_interval_never_changes_the_cues(
        exercise in exercise(),
        moves in moves(step_forward(), 20),
        spans in (step_forward(), step_forward(), step_forward()),
    ) {
        let mut session = begun(exercise);
        let now = play(&mut session, T0, &moves);
        let a = now + spans.0;
        session.apply(Event::Look, at(a));
        let b = a + spans.1;
        let c = b + spans.2;
        let whole = session.cues(at(a), at(c));
        let first = session.cues(at(a), at(b));
        let unlooked = [first.clone(), session.cues(at(b), at(c))].concat();
        prop_assert_eq!(&whole, &unlooked);
        let was_running = session.hold() == Hold::Running;
        session.apply(Event::Look, at(b));
        if session.hold() == Hold::Running || !was_running {
            let looked = [first, session.cues(at(b), at(c))].concat();
            prop_assert_eq!(&whole, &looked);
        }
    }

    #[test]
    fn a_look_on_the_very_instant_of_a_cue_neither_loses_nor_doubles_it(
        exercise in exercise(),
        moves in moves(step_forward(), 20),
        length in QUARTER / 3..QUARTER,
        nth in 0..64_usize,
    ) {
        let mut session = begun(exercise);
        let a = play(&mut session, T0, &moves);
        session.apply(Event::Look, at(a));
        let c = a + length;
        let whole = session.cues(at(a), at(c));
        if whole.is_empty() {
            return Ok(());
        }
        let b = whole[nth % whole.len()].at;
        let first = session.cues(at(a), b);
        session.apply(Event::Look, b);
        prop_assert_eq!(whole, [first, session.cues(b, at(c))].concat());
    }

    #[test]
    fn any_event_at_any_instant_is_taken_or_left(
        exercise in exercise(),
        acts in prop::collection::vec((any_instant(), any_act()), 0..60),
    ) {
        let mut session = begun(exercise);
        for (now, event) in acts {
            let before = kept(&session);
            let outcome = session.apply(event.clone(), at(now));
            session.snapshot(at(now));
            if outcome == Outcome::Unchanged {
                prop_assert_eq!(before, kept(&session), "{:?} said nothing changed", event);
            }
        }
    }

    #[test]
    fn what_said_nothing_changed_changed_nothing(
        exercise in exercise(),
        moves in moves(any_step(), 60),
    ) {
        let mut session = begun(exercise);
        let mut now = T0;
        for (after, act) in moves {
            now += after;
            let before = kept(&session);
            let event = act.event(now);
            if session.apply(event.clone(), at(now)) == Outcome::Unchanged {
                prop_assert_eq!(before, kept(&session), "{:?} said nothing changed", event);
            }
        }
    }

    #[test]
    fn a_session_read_back_goes_on_exactly_as_it_would_have(
        exercise in exercise(),
        before in moves(any_step(), 30),
        after in moves(any_step(), 30),
    ) {
        let mut session = begun(exercise);
        let mut now = play(&mut session, T0, &before);
        let read = Session::from_stored(&session.to_stored());
        prop_assert!(read.is_ok(), "{:?}", read);
        let mut read = read.unwrap();
        if session.step().kind.is_private() {
            prop_assert!(!read.step().kind.is_private(), "{:?} was read back", read.step().kind);
            prop_assert_eq!([Partner::First, Partner::Second].map(|who| read.answer(who)), [None, None]);
            prop_assert_eq!(session.spent(at(now)), read.spent(at(now)));
            prop_assert_eq!(session.exercise(), read.exercise());
            return Ok(());
        }
        for (later, act) in after {
            now += later;
            prop_assert_eq!(session.snapshot(at(now)), read.snapshot(at(now)));
            prop_assert_eq!(
                session.cues(at(now), at(now + 5 * MINUTE)),
                read.cues(at(now), at(now + 5 * MINUTE))
            );
            let event = act.event(now);
            prop_assert_eq!(session.apply(event.clone(), at(now)), read.apply(event, at(now)));
            prop_assert_eq!(session.to_stored(), read.to_stored());
        }
    }

    #[test]
    fn no_text_makes_a_session_panic(text in any::<String>(), acts in prop::collection::vec((any_instant(), any_act()), 0..9)) {
        if let Ok(mut session) = Session::from_stored(&text) {
            use_up(&mut session, &acts);
        }
    }

    #[test]
    fn no_bent_session_panics(
        exercise in exercise(),
        before in moves(step_forward(), 20),
        bends in prop::collection::vec((0..120_usize, leaf()), 1..4),
        acts in prop::collection::vec((any_instant(), any_act()), 0..20),
    ) {
        let mut session = begun(exercise);
        play(&mut session, T0, &before);
        let mut value: serde_json::Value = serde_json::from_str(&session.to_stored()).unwrap();
        for (mut nth, with) in bends {
            mutate(&mut value, &mut nth, &with);
        }
        if let Ok(mut bent) = Session::from_stored(&value.to_string()) {
            use_up(&mut bent, &acts);
        }
    }

    #[test]
    fn no_torn_session_panics(
        exercise in exercise(),
        cut in any::<prop::sample::Index>(),
        put in ".{0,3}",
        acts in prop::collection::vec((any_instant(), any_act()), 0..9),
    ) {
        let stored: Vec<char> = begun(exercise).to_stored().chars().collect();
        let (head, tail) = stored.split_at(cut.index(stored.len()));
        let torn: String = head.iter().copied().chain(put.chars()).chain(tail.iter().skip(1).copied()).collect();
        for text in [torn, head.iter().collect()] {
            if let Ok(mut session) = Session::from_stored(&text) {
                use_up(&mut session, &acts);
            }
        }
    }

    #[test]
    fn undo_puts_place_and_clock_back_as_if_there_had_been_no_slip(
        exercise in exercise(),
        before in moves(step_forward(), 30),
        wait in 400..MINUTE,
        slip in prop_oneof![
            4 => Just(Event::HandOver),
            1 => Just(Event::Heard),
            1 => Just(Event::Nearly),
            1 => Just(Event::More),
            1 => Just(Event::Accept),
            2 => partner().prop_map(Event::Wish),
        ],
        later in 0..=5 * SECOND,
        look in any::<prop::sample::Index>(),
        after in step_forward(),
    ) {
        let mut session = begun(exercise);
        let slipped = play(&mut session, T0, &before) + wait;
        session.apply(Event::Look, at(slipped));
        let mut control = session.clone();
        session.apply(slip, at(slipped));
        let has_moved = session.step() != control.step() || session.script() != control.script();
        let is_private = matches!(control.step().kind, StepKind::Ask | StepKind::Pulse);
        if !has_moved || is_private || session.is_done() {
            return Ok(());
        }
        let between = slipped + i64::try_from(look.index(5001)).unwrap_or(0).min(later);
        let undone = slipped + later;
        for tried in [&mut session, &mut control] {
            tried.apply(Event::Look, at(between));
        }
        prop_assert!(session.snapshot(at(undone)).may.undo);
        prop_assert_eq!(session.apply(Event::Undo, at(undone)), Outcome::Changed);
        control.apply(Event::Look, at(undone));
        for now in [undone, undone + after] {
            for tried in [&mut session, &mut control] {
                tried.apply(Event::Look, at(now));
            }
            prop_assert_eq!(session.spent(at(now)), control.spent(at(now)));
            prop_assert_eq!(session.script(), control.script());
            prop_assert_eq!(shown(&session, now), shown(&control, now));
        }
    }

    #[test]
    fn undo_never_opens_what_somebody_answered_alone(
        exercise in exercise(),
        moves in moves(step_forward(), 60),
    ) {
        let mut session = begun(exercise);
        let mut now = T0;
        for (after, act) in moves {
            let alone = |session: &Session| matches!(session.step().kind, StepKind::Ask | StepKind::Pulse);
            now += after;
            let was_alone = alone(&session);
            let event = act.event(now);
            session.apply(event.clone(), at(now));
            if event == Event::Undo && !was_alone {
                prop_assert!(!alone(&session));
            }
        }
    }

    #[test]
    fn nothing_but_the_two_moves_the_agreed_time(
        exercise in pause(),
        moves in moves(any_step(), 60),
    ) {
        let mut session = begun(exercise);
        let mut now = T0;
        let mut agreed = session.exercise().agreed();
        for (after, act) in moves {
            now += after;
            let event = act.event(now);
            session.apply(event.clone(), at(now));
            let next = session.exercise().agreed();
            let asked = match event {
                Event::Extend(until) => Some(until),
                Event::Answered(..) => next,
                _ => agreed,
            };
            prop_assert!(next == agreed || next == asked, "{event:?} moved {agreed:?} to {next:?}");
            prop_assert!(next >= agreed, "{event:?} brought the return forward");
            agreed = next;
            let waits = session.script().steps().iter().filter(|step| step.kind == StepKind::Wait);
            for wait in waits {
                prop_assert_eq!(Some(wait.length), agreed.map(Length::Until));
            }
            let Some(until) = agreed else { continue };
            if session.step().kind == StepKind::Wait {
                let face = if until > at(now) {
                    Face::Left(until.since(at(now)))
                } else {
                    Face::Over(at(now).since(until))
                };
                prop_assert_eq!(session.snapshot(at(now)).face, face);
            }
        }
    }

    #[test]
    fn a_step_that_ends_by_itself_never_overstays(
        exercise in exercise(),
        moves in moves(any_step(), 40),
    ) {
        let mut session = begun(exercise);
        let mut now = T0;
        for (after, act) in moves {
            now += after;
            let event = act.event(now);
            if let Event::ClockJumped(by) = event {
                now += by;
            }
            session.apply(event, at(now));
            session.apply(Event::Look, at(now));
            let snapshot = session.snapshot(at(now));
            if let (Hold::Running, Length::Fixed(span)) = (session.hold(), session.step().length) {
                prop_assert!(snapshot.in_step < span, "{:?} of {span:?}", snapshot.in_step);
            }
        }
    }

    #[test]
    fn a_tone_is_heard_once_however_they_pause_and_finish(
        exercise in talk(),
        acts in prop::collection::vec(
            (step_forward(), prop::sample::select(vec![
                Event::Look, Event::LetMeFinish, Event::Pause, Event::Resume, Event::HandOver, Event::Heard,
            ])),
            0..40,
        ),
    ) {
        let mut session = begun(exercise);
        let (mut now, mut last) = (T0, T0);
        let mut heard: Vec<CueKind> = Vec::new();
        for (after, event) in acts {
            let due = now + after;
            while now < due {
                now = (now + 250).min(due);
                heard.extend(session.cues(at(last), at(now)).iter().map(|cue| cue.kind));
                last = now;
                session.apply(Event::Look, at(now));
            }
            let snapshot = session.snapshot(at(now));
            let over = match snapshot.face {
                Face::Over(span) => millis(span),
                _ => -1,
            };
            let count = |kind| heard.iter().filter(|k| **k == kind).count();
            if session.step().kind == StepKind::Speak {
                prop_assert_eq!(count(CueKind::TimeUp), usize::from(over > 0));
                prop_assert_eq!(count(CueKind::StillTalking), usize::from(over > 30 * SECOND));
            }
            let before = session.script().steps().len();
            let step = session.step();
            session.apply(event, at(now));
            if session.step() != step || session.script().steps().len() != before {
                heard.clear();
            }
        }
    }

    #[test]
    fn wishes_are_each_ones_own(exercise in talk(), before in moves(step_forward(), 60), who in partner()) {
        let mut session = begun(exercise);
        let now = play(&mut session, T0, &before) + SECOND;
        session.apply(Event::Look, at(now));
        let wishes: Each<bool> = session.snapshot(at(now)).wishes;
        let other = *wishes.of(who.other());
        if session.apply(Event::Wish(who), at(now)) == Outcome::Changed {
            prop_assert_eq!(*session.snapshot(at(now)).wishes.of(who.other()), other);
        }
    }
}
