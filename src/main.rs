//! Starts Hearth in the page.

fn main() {
    hearth::app::start();
}
