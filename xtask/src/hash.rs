//! Hashes, as names of files and as browsers check them.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Returns the first `bytes` bytes of a content's SHA-256 in hexadecimal.
pub(crate) fn hex(content: impl AsRef<[u8]>, bytes: usize) -> String {
    Sha256::digest(content)
        .iter()
        .take(bytes)
        .fold(String::new(), |mut text, byte| {
            // Writing to a String does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Returns a content's SHA-256 as policies and integrity attributes write it.
pub(crate) fn integrity(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_as_browsers_expect() {
        assert_eq!(
            integrity(""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
        assert_eq!(hex("", 4), "e3b0c442");
    }
}
