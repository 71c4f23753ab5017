//! The typed form of every file of words.
