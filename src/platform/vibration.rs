//! Pulses in the hand, where the phone can; never the only sign of anything.
#![expect(
    clippy::disallowed_methods,
    reason = "the motor is reached through the window's navigator"
)]

use super::media;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Navigator;

/// Tells whether pulses may be felt; desktops take the call but have no motor.
pub fn is_available() -> bool {
    motor().is_some() && media::matches(media::TOUCH)
}

/// Pulses by turns on and off, in milliseconds, and tells whether the browser took it.
pub fn pulse(pattern: &[u32]) -> bool {
    let Some((navigator, motor)) = motor() else {
        return false;
    };
    // Before the first touch browsers refuse and complain in the console, so they aren't asked.
    if !was_touched(&navigator) {
        return false;
    }
    let pattern: Array = pattern.iter().map(|millis| JsValue::from(*millis)).collect();
    motor
        .call1(&navigator, &pattern)
        .ok()
        .and_then(|taken| taken.as_bool())
        .unwrap_or(false)
}

fn motor() -> Option<(Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let motor = Reflect::get(&navigator, &"vibrate".into())
        .ok()?
        .dyn_into()
        .ok()?;
    Some((navigator, motor))
}

fn was_touched(navigator: &Navigator) -> bool {
    let activation = Reflect::get(navigator, &"userActivation".into()).unwrap_or(JsValue::UNDEFINED);
    let touched = Reflect::get(&activation, &"hasBeenActive".into())
        .ok()
        .and_then(|was| was.as_bool());
    // A browser that does not say is asked.
    touched.unwrap_or(true)
}
