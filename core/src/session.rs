//! Stub for session.
