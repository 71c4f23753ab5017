use super::keep;
use crate::platform::{jump::JumpWatch, ticker, visibility};
use std::cell::RefCell;
use std::rc::Rc;

/// How often the clocks are compared, in milliseconds.
const EVERY: i32 = 1000;

/// Calls `moved` with the signed milliseconds by which somebody changed the device's clock while the
/// page was on the screen.
pub fn use_jump(moved: impl Fn(i64) + 'static) {
    let watch = Rc::new(RefCell::new(JumpWatch::begin()));
    let looked = Rc::clone(&watch);
    keep(ticker::every(EVERY, move || {
        let jump = looked.borrow_mut().look();
        if let Some(millis) = jump {
            moved(millis);
        }
    }));
    // Across a stretch that was not seen, the wall clock is believed.
    keep(visibility::subscribe(move |_| watch.borrow_mut().restart()));
}
