//! Lets time pass for the session that runs: looks at the clock, notices jumps, sounds what is due.

use super::Store;
use crate::platform::{clock, jump::JumpWatch, sound, ticker, vibration, visibility};
use hearth_core::session::breath::Part;
use hearth_core::session::cue::{CueKind, still_matter};
use hearth_core::session::{Event, Outcome};
use hearth_core::time::{Instant, Span};
use leptos::prelude::*;
use sound::Tone;

/// How often time is looked at while a session runs; a shown second is never older than this.
const LOOK_EVERY_MS: i32 = 200;
/// How often a running session is written down, so that a killed app knows when it was last seen.
const HEARTBEAT: Span = Span::from_secs(60);

/// Looks at the clock for as long as the app lives.
pub fn run(store: Store) {
    let watch = StoredValue::new(JumpWatch::begin());
    let heard = StoredValue::new(clock::now());
    let beat = StoredValue::new(clock::now());
    let ticking = ticker::every(LOOK_EVERY_MS, move || {
        let jumped = watch.try_update_value(JumpWatch::look).flatten();
        if store.session.with_untracked(Option::is_some) {
            look(store, jumped, heard, beat);
        }
    });
    StoredValue::new_local(ticking);
}

fn look(store: Store, jumped: Option<i64>, heard: StoredValue<Instant>, beat: StoredValue<Instant>) {
    let now = clock::now();
    let is_visible = visibility::is_visible();
    if let Some(millis) = jumped.filter(|_| is_visible) {
        store.act_at(Event::ClockJumped(millis), now);
        heard.set_value(now);
    }
    sound_due(store, heard.get_value(), now);
    heard.set_value(now);
    if !is_visible {
        return;
    }
    let outcome = store.act_at(Event::Look, now);
    store.now.set(now);
    let is_due = now.since(beat.get_value()) >= HEARTBEAT;
    if outcome == Outcome::Changed || is_due {
        beat.set_value(now);
        if is_due {
            store.save_session();
        }
    }
}

fn sound_due(store: Store, from: Instant, now: Instant) {
    let cues = store
        .session
        .with_untracked(|s| s.as_ref().map(|s| s.cues(from, now)).unwrap_or_default());
    for kind in still_matter(&cues, now) {
        play(store, tone_of(kind));
    }
}

const fn tone_of(kind: CueKind) -> Option<Tone> {
    match kind {
        CueKind::TimeUp => Some(Tone::TimeUp),
        CueKind::StillTalking => Some(Tone::StillTalking),
        CueKind::MovedOn => Some(Tone::Swap),
        CueKind::Return => Some(Tone::Return),
        CueKind::HalfWay => Some(Tone::Test),
        CueKind::Breath(Part::In | Part::More) => Some(Tone::BreathIn),
        CueKind::Breath(Part::Out) => Some(Tone::BreathOut),
        CueKind::Breath(Part::Hold | Part::Rest) => None,
    }
}

/// Sounds a tone and a pulse, as far as the settings and the phone allow.
pub fn play(store: Store, tone: Option<Tone>) {
    let Some(tone) = tone else { return };
    // Whoever left quickly wants nothing to be heard.
    if store.settings.with_untracked(|settings| settings.discreet) {
        return;
    }
    let (sounds, volume, pulses) = store.settings.with_untracked(|s| (s.sound, s.volume, s.haptics));
    if sounds {
        sound::play(tone, volume);
    }
    if pulses {
        vibration::pulse(match tone {
            Tone::BreathOut => &[30, 120, 30],
            Tone::BreathIn => &[40],
            _ => &[60],
        });
    }
}
