//! Sets up, serves, builds, tests and measures Hearth.
fn main() {}
