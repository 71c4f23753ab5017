//! Keeping the screen awake while two people talk.
//!
//! There is one screen, so there is one wish: [`request`] wishes it awake until [`release`]. Browsers
//! let go whenever the page is hidden; it is asked for again when the page is shown, and at the next
//! tap, for some grant it only then.
#![expect(
    clippy::disallowed_methods,
    reason = "the lock is reached through the window's navigator"
)]

use super::{Listener, visibility};
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::EventTarget;

/// What has become of the wish to keep the screen awake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Nobody wishes it.
    #[default]
    Off,
    /// The browser was asked, or will be when the page is shown again.
    Asked,
    /// The screen stays awake.
    Held,
    /// The browser refused, as it does to save the battery.
    Refused,
    /// The browser can't.
    Unsupported,
}

type Watcher = Rc<dyn Fn(State)>;

#[derive(Default)]
struct Wish {
    state: Cell<State>,
    is_wished: Cell<bool>,
    is_asking: Cell<bool>,
    // Counts wishes, so that an answer meant for an earlier one is known.
    turn: Cell<u32>,
    sentinel: RefCell<Option<Sentinel>>,
    wakeups: RefCell<Option<Wakeups>>,
    watchers: RefCell<Vec<(u32, Watcher)>>,
    next_watcher: Cell<u32>,
}

struct Sentinel {
    lock: JsValue,
    _on_release: Option<Listener>,
}

/// What makes it ask again, kept only while the screen is wished awake.
struct Wakeups {
    _shown: visibility::VisibilityGuard,
    _tap: Option<Listener>,
}

thread_local! {
    static WISH: Rc<Wish> = Rc::default();
}

/// Wishes the screen awake; best called in a tap.
pub fn request() {
    let wish = WISH.with(Rc::clone);
    if !wish.is_wished.replace(true) {
        wish.turn.set(wish.turn.get().wrapping_add(1));
    }
    if navigator_lock().is_none() {
        wish.tell(State::Unsupported);
        return;
    }
    if wish.wakeups.borrow().is_none() {
        let tap = web_sys::window().and_then(|window| Listener::on(&window, "pointerup", |_| ask()));
        let shown = visibility::subscribe(|change| {
            if change == visibility::Change::Shown {
                ask();
            }
        });
        wish.wakeups.replace(Some(Wakeups {
            _shown: shown,
            _tap: tap,
        }));
    }
    ask();
}

/// Lets the screen sleep again.
pub fn release() {
    let wish = WISH.with(Rc::clone);
    wish.is_wished.set(false);
    drop(wish.wakeups.take());
    if let Some(sentinel) = wish.sentinel.take() {
        let_go(&sentinel.lock);
    }
    wish.tell(State::Off);
}

/// Gives what has become of the wish.
pub fn state() -> State {
    WISH.with(|wish| wish.state.get())
}

/// A subscription to changes of [`state`], which ends when this is dropped.
#[must_use = "the subscription ends when this is dropped"]
pub struct StateGuard {
    id: u32,
}

/// Calls `changed` at every change of [`state`], for as long as the guard lives.
pub fn subscribe(changed: impl Fn(State) + 'static) -> StateGuard {
    WISH.with(|wish| {
        let id = wish.next_watcher.get();
        wish.next_watcher.set(id.wrapping_add(1));
        wish.watchers.borrow_mut().push((id, Rc::new(changed)));
        StateGuard { id }
    })
}

impl Drop for StateGuard {
    fn drop(&mut self) {
        // While the page is torn down the wish may be gone before its watchers.
        let _ = WISH.try_with(|wish| wish.watchers.borrow_mut().retain(|(id, _)| *id != self.id));
    }
}

impl Wish {
    fn tell(&self, state: State) {
        if self.state.replace(state) == state {
            return;
        }
        // Copied first, for a watcher may subscribe or unsubscribe.
        let watchers: Vec<Watcher> = self
            .watchers
            .borrow()
            .iter()
            .map(|(_, watcher)| Rc::clone(watcher))
            .collect();
        for watcher in watchers {
            watcher(state);
        }
    }
}

/// Asks the browser, unless it was asked already, has granted it, or the page is hidden.
fn ask() {
    let wish = WISH.with(Rc::clone);
    let is_held = wish.sentinel.borrow().is_some();
    if !wish.is_wished.get() || wish.is_asking.get() || is_held {
        return;
    }
    if wish.state.get() != State::Refused {
        wish.tell(State::Asked);
    }
    if !visibility::is_visible() {
        return;
    }
    let Some((lock, request)) = navigator_lock() else {
        return;
    };
    let Some(asked) = request
        .call1(&lock, &"screen".into())
        .ok()
        .and_then(|it| it.dyn_into().ok())
    else {
        wish.tell(State::Refused);
        return;
    };
    wish.is_asking.set(true);
    let turn = wish.turn.get();
    spawn_local(answered(wish, asked, turn));
}

async fn answered(wish: Rc<Wish>, asked: Promise, turn: u32) {
    let answer = JsFuture::from(asked).await;
    wish.is_asking.set(false);
    match answer {
        Ok(lock) if wish.is_wished.get() => {
            let on_release = lock.dyn_ref::<EventTarget>().and_then(|target| {
                // The wish outlives the page, so it is looked up rather than held.
                Listener::on(target, "release", |_| released())
            });
            wish.sentinel.replace(Some(Sentinel {
                lock,
                _on_release: on_release,
            }));
            wish.tell(State::Held);
        }
        // Nobody wishes it any more.
        Ok(lock) => let_go(&lock),
        Err(_) if !wish.is_wished.get() => {}
        Err(_) if wish.turn.get() == turn => wish.tell(State::Refused),
        // The refusal was for an earlier wish.
        Err(_) => ask(),
    }
}

/// Notes that the browser let go by itself, as it does when the page is hidden.
fn released() {
    let wish = WISH.with(Rc::clone);
    drop(wish.sentinel.take());
    if wish.is_wished.get() {
        wish.tell(State::Asked);
    }
}

fn let_go(lock: &JsValue) {
    let release = Reflect::get(lock, &"release".into())
        .ok()
        .and_then(|it| it.dyn_into::<Function>().ok());
    let answer = release.and_then(|release| release.call0(lock).ok());
    if let Some(promise) = answer.and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        spawn_local(async move {
            // A lock that can't be let go ends with the page; a refusal only must not reach the console.
            let _ = JsFuture::from(promise).await;
        });
    }
}

fn navigator_lock() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    let request = Reflect::get(&lock, &"request".into()).ok()?.dyn_into().ok()?;
    Some((lock, request))
}
