//! Calls that come again, once or with every picture; each ends when its guard is dropped.
//!
//! None of them measures time: they only ask someone to look at the clock.
#![expect(clippy::disallowed_methods, reason = "timers belong to the window")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::MessageChannel;

type Draw = Closure<dyn FnMut(f64)>;

/// A call that comes again and again, until this is dropped.
#[must_use = "the calls end when this is dropped"]
pub struct Ticker {
    id: JsValue,
    _call: Closure<dyn FnMut()>,
}

/// A call that comes once, unless this is dropped before.
#[must_use = "the call is cancelled when this is dropped"]
pub struct Delay {
    id: JsValue,
    _call: Closure<dyn FnMut()>,
}

/// A call before every picture the browser draws, until this is dropped.
#[must_use = "the calls end when this is dropped"]
pub struct Frames {
    // `None` once the guard is gone: then nothing is asked for any more.
    next: Rc<Cell<Option<i32>>>,
    call: Rc<RefCell<Option<Draw>>>,
}

/// Calls `tick` every `millis` milliseconds; less often while the page is hidden.
pub fn every(millis: i32, tick: impl FnMut() + 'static) -> Option<Ticker> {
    let call = Closure::<dyn FnMut()>::new(tick);
    let id = ask_window("setInterval", call.as_ref(), Some(millis))?;
    Some(Ticker { id, _call: call })
}

/// Calls `then` once, after `millis` milliseconds or later.
pub fn after(millis: i32, then: impl FnMut() + 'static) -> Option<Delay> {
    let call = Closure::<dyn FnMut()>::new(then);
    let id = ask_window("setTimeout", call.as_ref(), Some(millis))?;
    Some(Delay { id, _call: call })
}

/// Calls `then` once, after `millis` milliseconds or later, with nobody to cancel it.
pub fn once(millis: i32, then: impl FnOnce() + 'static) {
    // Without a window there is no later: the call is let go.
    let _ = ask_window("setTimeout", &Closure::once_into_js(then), Some(millis));
}

/// Calls `then` as a task of its own, after what waits already; unlike a timer it is never put off.
pub fn soon(then: impl FnOnce() + 'static) {
    let Ok(channel) = MessageChannel::new() else {
        once(0, then);
        return;
    };
    let port = channel.port1();
    let call = Closure::once_into_js({
        let port = port.clone();
        move || {
            port.close();
            then();
        }
    });
    port.set_onmessage(call.dyn_ref());
    // Nothing is sent that could not be copied.
    let _ = channel.port2().post_message(&JsValue::NULL);
}

/// Calls one of the window's timer functions by name, for a timer's id need not fit the `i32` of web-sys.
fn ask_window(name: &str, first: &JsValue, millis: Option<i32>) -> Option<JsValue> {
    let window = web_sys::window()?;
    let function: Function = Reflect::get(&window, &name.into()).ok()?.dyn_into().ok()?;
    match millis {
        Some(millis) => function.call2(&window, first, &millis.into()).ok(),
        None => function.call1(&window, first).ok(),
    }
}

/// Calls `draw` before every picture, with the picture's time in milliseconds since the page began.
pub fn frame(mut draw: impl FnMut(f64) + 'static) -> Frames {
    let frames = Frames {
        next: Rc::new(Cell::new(Some(0))),
        call: Rc::default(),
    };
    let (next, call) = (Rc::clone(&frames.next), Rc::clone(&frames.call));
    let again = Closure::<dyn FnMut(f64)>::new(move |time| {
        draw(time);
        // `draw` may have dropped the guard.
        if next.get().is_some() {
            next.set(ask(&call));
        }
    });
    frames.call.replace(Some(again));
    frames.next.set(ask(&frames.call));
    frames
}

fn ask(call: &RefCell<Option<Draw>>) -> Option<i32> {
    let call = call.try_borrow().ok()?;
    web_sys::window()?
        .request_animation_frame(call.as_ref()?.as_ref().unchecked_ref())
        .ok()
}

impl Drop for Ticker {
    fn drop(&mut self) {
        ask_window("clearInterval", &self.id, None);
    }
}

impl Drop for Delay {
    fn drop(&mut self) {
        ask_window("clearTimeout", &self.id, None);
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.next.take()) {
            // A picture that was drawn already has nothing to cancel.
            let _ = window.cancel_animation_frame(id);
        }
        // The call holds this cell, and this cell the call: letting go of it ends the circle.
        if let Ok(mut call) = self.call.try_borrow_mut() {
            call.take();
        }
    }
}
