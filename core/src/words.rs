//! Stub for words.
