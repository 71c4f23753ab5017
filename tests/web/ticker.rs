use crate::faked::{js_async, until};
use hearth::platform::ticker::{self, Delay, Frames, Ticker};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn counter() -> (Rc<Cell<u32>>, Rc<Cell<u32>>) {
    let count = Rc::new(Cell::new(0));
    (Rc::clone(&count), count)
}

/// Lets timers that were due before this call have their turn.
async fn timers() {
    js_async("for (let i = 0; i < 4; i += 1) await new Promise(done => setTimeout(done, 10));").await;
}

#[wasm_bindgen_test]
async fn a_ticker_comes_again_until_it_is_dropped() {
    let (count, ticked) = counter();
    let guard = ticker::every(1, move || ticked.set(ticked.get() + 1)).unwrap();
    until(|| count.get() >= 3).await;
    drop(guard);
    let stopped = count.get();
    timers().await;
    assert_eq!(count.get(), stopped);
}

#[wasm_bindgen_test]
async fn a_ticker_may_drop_itself() {
    let (count, ticked) = counter();
    let own: Rc<RefCell<Option<Ticker>>> = Rc::default();
    let held = Rc::clone(&own);
    own.replace(ticker::every(1, move || {
        ticked.set(ticked.get() + 1);
        drop(held.take());
    }));
    until(|| count.get() == 1).await;
    timers().await;
    assert_eq!(count.get(), 1);
    assert!(own.borrow().is_none());
}

#[wasm_bindgen_test]
async fn a_delay_comes_once_or_not_at_all() {
    let (count, called) = counter();
    let kept: Option<Delay> = ticker::after(1, move || called.set(called.get() + 1));
    let (cancelled, never) = counter();
    drop(ticker::after(1, move || never.set(never.get() + 1)));
    let (once, last) = counter();
    ticker::once(1, move || last.set(last.get() + 1));
    until(|| count.get() == 1 && once.get() == 1).await;
    timers().await;
    assert_eq!((count.get(), cancelled.get(), once.get()), (1, 0, 1));
    drop(kept);
}

#[wasm_bindgen_test]
async fn frames_come_again_until_they_are_dropped() {
    let (count, drawn) = counter();
    let frames = ticker::frame(move |time| {
        assert!(time >= 0.0);
        drawn.set(drawn.get() + 1);
    });
    until(|| count.get() >= 3).await;
    drop(frames);
    let stopped = count.get();
    js_async("for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);").await;
    assert_eq!(count.get(), stopped);
}

#[wasm_bindgen_test]
async fn frames_may_drop_themselves() {
    let (count, drawn) = counter();
    let own: Rc<RefCell<Option<Frames>>> = Rc::default();
    let held = Rc::clone(&own);
    own.replace(Some(ticker::frame(move |_| {
        drawn.set(drawn.get() + 1);
        drop(held.take());
    })));
    until(|| count.get() == 1).await;
    js_async("for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);").await;
    assert_eq!(count.get(), 1);
}
