//! The words for "I feel".
