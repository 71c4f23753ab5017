//! A moment in which the browser may paint and hear taps, between two slices of long work.

use crate::platform::ticker;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// Lets the browser do what waits, then goes on, no sooner than after some milliseconds.
pub(super) async fn breathe(millis: i32) {
    let is_over = Rc::new(Cell::new(false));
    let waker: Rc<RefCell<Option<Waker>>> = Rc::default();
    let go_on = {
        let (is_over, waker) = (Rc::clone(&is_over), Rc::clone(&waker));
        move || {
            is_over.set(true);
            if let Some(waker) = waker.take() {
                waker.wake();
            }
        }
    };
    match millis {
        0 => ticker::soon(go_on),
        _ => ticker::once(millis, go_on),
    }
    poll_fn(|context| {
        if is_over.get() {
            return Poll::Ready(());
        }
        waker.replace(Some(context.waker().clone()));
        Poll::Pending
    })
    .await;
}
