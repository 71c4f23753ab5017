//! Stub for calendar.
