//! What a running session looks like from outside: what it is, how it stands, and what can be done.

use hearth_core::couple::{Couple, Partner};
use hearth_core::exercise::Exercise;
use hearth_core::session::snapshot::Face;
use hearth_core::session::{Hold, Session, Why};
use hearth_core::time::{Instant, Span};

/// Three short texts about a running session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whose light is on; none means both.
    pub who: Option<Partner>,
    /// The time in the ring; empty where no clock runs.
    pub time: String,
    /// What it is.
    pub title: String,
    /// How it stands.
    pub line: String,
    /// What going on does.
    pub go_on: String,
    /// Whether the clock waits, so that the step can also begin again.
    pub is_held: bool,
    /// How much is left of the step, from 1 to 0, in hundredths.
    pub left_percent: u8,
}

impl Standing {
    /// Tells how a session stands, or nothing where it has come to its end.
    ///
    /// `clock` writes an instant as a time of day.
    pub fn of(
        session: &Session,
        couple: &Couple,
        now: Instant,
        clock: impl Fn(Instant) -> String,
    ) -> Option<Self> {
        if session.is_done() {
            return None;
        }
        Some(match session.exercise() {
            Exercise::CoolDown(plan) => pause(session, plan.until, &plan.place, now, clock),
            Exercise::PhonesDown(options) => quiet(session, "Phones down until ", options.until, now, clock),
            Exercise::Space(options) => quiet(session, "Quiet until ", options.until, now, clock),
            _ => talk(session, couple, now),
        })
    }
}

fn talk(session: &Session, couple: &Couple, now: Instant) -> Standing {
    let snapshot = session.snapshot(now);
    let is_held = snapshot.hold != Hold::Running;
    let is_private = snapshot.kind.is_private();
    let who = snapshot.who.filter(|_| !is_private);
    let time = if is_private {
        String::new()
    } else {
        snapshot.face.text()
    };
    let name = who.map_or("You", |who| couple.call(who));
    let had = match who {
        _ if is_held => " had ",
        Some(_) => " has ",
        None => " have ",
    };
    let line = match (snapshot.hold, snapshot.face) {
        _ if time.is_empty() => "It waits where you left it.".to_owned(),
        (
            Hold::Away {
                why: Why::ClockWentBack,
                ..
            },
            _,
        ) => "The clock of this phone changed meanwhile.".to_owned(),
        (_, Face::Over(_)) => [name, " went on a little longer."].concat(),
        (_, Face::Up(_)) => [name, had, "the floor."].concat(),
        (Hold::Running, _) => [name, had, &time, " left. Time goes on."].concat(),
        _ => [name, had, &time, " left. The clock waited."].concat(),
    };
    Standing {
        who,
        title: if is_held {
            "You were in the middle".to_owned()
        } else if matches!(session.exercise(), Exercise::TurnTaker(_)) {
            "Your talk goes on".to_owned()
        } else {
            session.exercise().listed().title().to_owned()
        },
        line,
        go_on: match snapshot.face {
            Face::Left(_) if is_held && !time.is_empty() => ["Go on from ", &time].concat(),
            _ => "Go on".to_owned(),
        },
        is_held,
        left_percent: percent(snapshot.left_share),
        time,
    }
}

/// Tells of a time that was agreed, without asking for anything before it.
fn quiet(
    session: &Session,
    until_words: &str,
    until: Instant,
    now: Instant,
    clock: impl Fn(Instant) -> String,
) -> Standing {
    let title = [until_words, &clock(until)].concat();
    let line = if until > now {
        "Nothing needs doing before then."
    } else {
        "The time is there."
    };
    Standing {
        title,
        line: line.to_owned(),
        ..pause(session, until, "", now, clock)
    }
}

fn pause(
    session: &Session,
    until: Instant,
    place: &str,
    now: Instant,
    clock: impl Fn(Instant) -> String,
) -> Standing {
    let left = until.since(now);
    let is_over = left == Span::ZERO;
    let line = match (is_over, place.trim()) {
        (false, "") => "Nothing needs doing before then.".to_owned(),
        (false, place) => ["then ", place].concat(),
        (true, _) => "Ready, or more quiet first?".to_owned(),
    };
    Standing {
        who: None,
        time: if is_over { String::new() } else { minutes(left) },
        title: ["A pause until ", &clock(until)].concat(),
        line,
        go_on: "Go on".to_owned(),
        is_held: false,
        left_percent: percent(left.share_of(until.since(session.began()))),
    }
}

/// Writes a span in whole minutes begun, for nobody should watch the seconds of a pause.
fn minutes(left: Span) -> String {
    let minutes = left.secs_ceil().div_ceil(60);
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => [&rest.to_string(), " min"].concat(),
        (hours, 0) => [&hours.to_string(), " h"].concat(),
        (hours, rest) => [&hours.to_string(), " h ", &rest.to_string()].concat(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share lies between 0 and 1"
)]
fn percent(share: f64) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::couple::{Each, Name};
    use hearth_core::exercise::cool_down::Plan;
    use hearth_core::exercise::turn_taker::{Lengths, Options, Preset, Subject};
    use hearth_core::session::Event;

    const NOW: Instant = Instant::from_millis(1_000_000);

    fn couple() -> Couple {
        Couple {
            names: Each {
                first: Name::from("Noor".to_owned()),
                second: Name::from("Sam".to_owned()),
            },
        }
    }

    fn talk() -> Session {
        let options = Options {
            preset: Preset::FirstTry,
            first: Partner::First,
            subject: Subject::OutsideUs,
            topic: "the letter from the bank".to_owned(),
            lengths: Lengths::of(Preset::FirstTry),
            question: false,
            cut_off: false,
        };
        Session::begin(Exercise::TurnTaker(options), NOW)
    }

    fn standing(session: &Session, now: Instant) -> Option<Standing> {
        Standing::of(session, &couple(), now, |_| "21:21".to_owned())
    }

    #[test]
    fn a_talk_left_in_the_middle_says_whose_turn_it_was_and_that_the_clock_waited() {
        let mut session = talk();
        let speaking = NOW + Span::from_secs(20);
        session.apply(Event::Look, speaking);
        session.apply(Event::Pause, NOW + Span::from_secs(52));
        let standing = standing(&session, NOW + Span::from_secs(500)).unwrap();
        assert_eq!(standing.title, "You were in the middle");
        assert_eq!(standing.line, "Noor had 0:48 left. The clock waited.");
        assert_eq!(standing.go_on, "Go on from 0:48");
        assert_eq!(standing.who, Some(Partner::First));
        assert!(standing.is_held);
    }

    #[test]
    fn a_talk_that_runs_says_so() {
        let mut session = talk();
        let now = NOW + Span::from_secs(40);
        session.apply(Event::Look, now);
        let standing = standing(&session, now).unwrap();
        assert_eq!(standing.line, "Noor has 1:00 left. Time goes on.");
        assert_eq!(standing.go_on, "Go on");
        assert!(!standing.is_held);
    }

    #[test]
    fn the_topic_is_never_shown_from_outside() {
        let session = talk();
        let standing = standing(&session, NOW).unwrap();
        let all = [standing.title, standing.line, standing.go_on].concat();
        assert!(!all.contains("bank"));
    }

    #[test]
    fn a_pause_says_until_when_and_where() {
        let mut plan = Plan::lasting(Span::from_mins(20), NOW);
        plan.place = "at the kitchen table".to_owned();
        let session = Session::begin(Exercise::CoolDown(plan), NOW);
        let standing = standing(&session, NOW + Span::from_mins(5)).unwrap();
        assert_eq!(standing.title, "A pause until 21:21");
        assert_eq!(standing.line, "then at the kitchen table");
        assert_eq!((standing.time.as_str(), standing.left_percent), ("15 min", 75));
    }

    #[test]
    fn an_overdue_pause_never_says_how_late_it_is() {
        let session = Session::begin(Exercise::CoolDown(Plan::lasting(Span::from_mins(20), NOW)), NOW);
        let standing = standing(&session, NOW + Span::from_mins(50)).unwrap();
        assert_eq!(standing.time, "");
        assert_eq!(standing.line, "Ready, or more quiet first?");
    }

    #[test]
    fn what_has_ended_is_not_offered_again() {
        let mut session = talk();
        session.apply(Event::End, NOW + Span::from_secs(30));
        assert_eq!(standing(&session, NOW + Span::from_secs(31)), None);
    }
}
