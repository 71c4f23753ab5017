//! Soft tones, made on the device; none is longer than 1.2 s, none sounds like an alarm.
#![expect(
    clippy::disallowed_methods,
    reason = "the audio session is reached through the window's navigator"
)]

use super::clock;
use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AudioContext, AudioContextState, GainNode, OscillatorType};

/// Something to be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A turn's time has come to its end.
    TimeUp,
    /// A turn has gone on past its end for a while.
    StillTalking,
    /// The floor changes hands.
    Swap,
    /// The speaker asks to finish.
    LetMeFinish,
    /// Breathe in.
    BreathIn,
    /// Breathe out.
    BreathOut,
    /// The time to come back together has come.
    Return,
    /// Can you hear this?
    Test,
}

/// One note: its beginning and length in seconds, its pitch in hertz, its loudness from 0 to 1.
struct Note(f64, f64, f32, f32);

/// What sounds with a note: a multiple of its pitch, and how loud beside it.
const PARTIALS: [(f32, f32); 3] = [(1.0, 1.0), (2.0, 0.22), (3.0, 0.07)];

/// The least gain an exponential fade can aim at.
const SILENCE: f32 = 0.0001;

/// How late a tone may begin and still mean what it says, in milliseconds.
const LATE: f64 = 600.0;

impl Tone {
    const fn notes(self) -> &'static [Note] {
        match self {
            Self::TimeUp | Self::Test => &[Note(0.0, 1.2, 392.0, 0.8)],
            Self::StillTalking => &[Note(0.0, 1.0, 329.6, 0.55)],
            Self::Swap => &[Note(0.0, 0.8, 392.0, 0.65), Note(0.22, 0.9, 493.9, 0.6)],
            Self::LetMeFinish => &[Note(0.0, 0.6, 440.0, 0.5)],
            Self::BreathIn => &[Note(0.0, 0.8, 261.6, 0.4), Note(0.3, 0.9, 349.2, 0.45)],
            Self::BreathOut => &[Note(0.0, 0.8, 349.2, 0.4), Note(0.3, 0.9, 220.0, 0.45)],
            Self::Return => &[
                Note(0.0, 0.8, 293.7, 0.6),
                Note(0.2, 0.8, 370.0, 0.6),
                Note(0.4, 0.8, 440.0, 0.65),
            ],
        }
    }

    /// Gives the tone's length in seconds.
    pub fn seconds(self) -> f64 {
        self.notes()
            .iter()
            .map(|note| note.0 + note.1)
            .fold(0.0, f64::max)
    }
}

/// What has become of sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// [`unlock`] has not been called, or the browser has not let sound begin.
    Silent,
    /// Tones will be heard.
    Ready,
    /// The browser has no sound, or let go of it.
    Unavailable,
}

#[derive(Clone)]
struct Instrument {
    context: AudioContext,
    out: GainNode,
}

thread_local! {
    static INSTRUMENT: RefCell<Option<Instrument>> = const { RefCell::new(None) };
}

/// Tells whether the browser can make tones at all.
pub fn is_available() -> bool {
    web_sys::window().is_some_and(|window| {
        Reflect::get(&window, &"AudioContext".into()).is_ok_and(|kind| kind.is_function())
    })
}

/// Lets sound begin; to be called inside a tap, which it never keeps waiting.
pub fn unlock() {
    if let Some(instrument) = instrument() {
        wake(&instrument.context);
    }
}

/// Gives what has become of sound.
pub fn state() -> State {
    let Some(instrument) = existing() else {
        return if is_available() {
            State::Silent
        } else {
            State::Unavailable
        };
    };
    match instrument.context.state() {
        AudioContextState::Running => State::Ready,
        AudioContextState::Closed => State::Unavailable,
        _ => State::Silent,
    }
}

/// Plays a tone at a loudness from 0 to 100; nothing is heard before [`unlock`].
///
/// Where a call or another app holds the speaker the browser is asked for it back. A tone that could
/// only begin late is left out.
pub fn play(tone: Tone, volume: u8) {
    let Some(instrument) = existing().filter(|_| volume > 0) else {
        return;
    };
    if instrument.context.state() == AudioContextState::Running {
        sound(&instrument, tone, volume);
        return;
    }
    let Ok(waking) = instrument.context.resume() else {
        return;
    };
    let due = clock::monotonic_millis();
    spawn_local(async move {
        let woken = JsFuture::from(waking).await.is_ok();
        if woken && clock::monotonic_millis() - due < LATE {
            sound(&instrument, tone, volume);
        }
    });
}

fn existing() -> Option<Instrument> {
    INSTRUMENT.with(|kept| kept.borrow().clone())
}

/// Finds the instrument, or builds it; one that the browser closed is built anew.
fn instrument() -> Option<Instrument> {
    if let Some(found) = existing().filter(|it| it.context.state() != AudioContextState::Closed) {
        return Some(found);
    }
    if !is_available() {
        return None;
    }
    play_though_muted();
    let built = build().ok()?;
    INSTRUMENT.with(|kept| kept.replace(Some(built.clone())));
    Some(built)
}

fn build() -> Result<Instrument, JsValue> {
    let context = AudioContext::new()?;
    let out = context.create_gain()?;
    // Tones that overlap are held together here, so that none is ever harsh.
    let limiter = context.create_dynamics_compressor()?;
    limiter.threshold().set_value(-14.0);
    limiter.ratio().set_value(20.0);
    limiter.attack().set_value(0.003);
    limiter.release().set_value(0.25);
    out.connect_with_audio_node(&limiter)?
        .connect_with_audio_node(&context.destination())?;
    Ok(Instrument { context, out })
}

/// Asks iOS to treat the tones as wanted, though the phone's switch is on silent.
fn play_though_muted() {
    let session = web_sys::window().and_then(|it| Reflect::get(&it.navigator(), &"audioSession".into()).ok());
    if let Some(session) = session.filter(JsValue::is_object) {
        // Where it can't be set, the switch decides.
        let _ = Reflect::set(&session, &"type".into(), &"playback".into());
    }
}

/// Asks a context that is suspended, or that iOS calls interrupted, to go on.
fn wake(context: &AudioContext) {
    if context.state() != AudioContextState::Running
        && let Ok(waking) = context.resume()
    {
        ignore(waking);
    }
}

fn ignore(promise: Promise) {
    spawn_local(async move {
        // A refusal means silence, which `state` tells; it only must not reach the console.
        let _ = JsFuture::from(promise).await;
    });
}

fn sound(instrument: &Instrument, tone: Tone, volume: u8) {
    let share = f32::from(volume.min(100)) / 100.0;
    // Squared, for the ear hears loudness by ratios.
    let loudness = share * share * 0.6;
    for note in tone.notes() {
        // A note that can't be made is silence; every cue is also seen.
        let _ = strike(instrument, note, loudness);
    }
}

fn strike(instrument: &Instrument, note: &Note, loudness: f32) -> Result<(), JsValue> {
    let &Note(start, length, pitch, weight) = note;
    let begin = instrument.context.current_time() + start + 0.01;
    for (multiple, share) in PARTIALS {
        let peak = (loudness * weight * share).max(SILENCE);
        // Higher partials fade sooner, as those of a struck bowl do.
        let end = begin + length / f64::from(multiple).sqrt();
        let envelope = instrument.context.create_gain()?;
        let gain = envelope.gain();
        gain.set_value_at_time(SILENCE, begin)?;
        gain.linear_ramp_to_value_at_time(peak, begin + 0.06)?;
        gain.exponential_ramp_to_value_at_time(SILENCE, end)?;
        let voice = instrument.context.create_oscillator()?;
        voice.set_type(OscillatorType::Sine);
        voice.frequency().set_value(pitch * multiple);
        voice
            .connect_with_audio_node(&envelope)?
            .connect_with_audio_node(&instrument.out)?;
        voice.start_with_when(begin)?;
        voice.stop_with_when(end)?;
    }
    Ok(())
}
