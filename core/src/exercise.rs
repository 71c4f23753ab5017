//! Stub for exercise.
