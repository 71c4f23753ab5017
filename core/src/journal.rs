//! Stub for journal.
