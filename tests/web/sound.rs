use crate::faked::{getter, js, until};
use hearth::platform::sound::{self, State, Tone};
use wasm_bindgen_test::wasm_bindgen_test;

const ALL: [Tone; 8] = [
    Tone::TimeUp,
    Tone::StillTalking,
    Tone::Swap,
    Tone::LetMeFinish,
    Tone::BreathIn,
    Tone::BreathOut,
    Tone::Return,
    Tone::Test,
];

#[wasm_bindgen_test]
fn no_tone_is_longer_than_one_and_a_fifth_seconds() {
    for tone in ALL {
        assert!(
            (0.3..=1.2001).contains(&tone.seconds()),
            "{tone:?} {}",
            tone.seconds()
        );
    }
}

/// One test, for the instrument is one for the whole page.
#[wasm_bindgen_test]
async fn sound_begins_with_a_tap_and_every_tone_can_be_played() {
    {
        let _none = getter("window", "AudioContext", "return undefined;");
        assert!(!sound::is_available());
        sound::unlock();
        sound::play(Tone::Test, 60);
        assert_eq!(sound::state(), State::Unavailable);
    }
    {
        let _throws = getter(
            "BaseAudioContext.prototype",
            "createGain",
            "throw new Error('no speaker');",
        );
        sound::unlock();
        assert_eq!(sound::state(), State::Silent);
    }
    assert!(sound::is_available());
    sound::play(Tone::Test, 60);
    assert_eq!(sound::state(), State::Silent, "before the tap nothing is heard");

    js("window.struck = 0; const real = OscillatorNode.prototype.start; window.realStart = real;
        OscillatorNode.prototype.start = function (when) { window.struck += 1; return real.call(this, when); };");
    sound::unlock();
    sound::play(Tone::Test, 60);
    until(|| sound::state() == State::Ready).await;
    until(|| struck() >= 3.0).await;
    let before = struck();
    for tone in ALL {
        sound::play(tone, 100);
    }
    // Thirteen notes of three partials each.
    assert_eq!(struck() - before, 39.0);
    sound::play(Tone::Swap, 0);
    assert_eq!(struck() - before, 39.0, "sound that is off strikes nothing");
    sound::unlock();
    assert_eq!(sound::state(), State::Ready);
    js("OscillatorNode.prototype.start = window.realStart;");
}

fn struck() -> f64 {
    js("return window.struck;").as_f64().unwrap()
}
