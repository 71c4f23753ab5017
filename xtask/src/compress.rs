//! Brotli at its highest setting, once at build time rather than at each request.

use crate::error::{Error, Result};
use crate::project;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Ends of the names of files that shrink; fonts and pictures are packed already.
const SHRINKING: [&str; 8] = ["html", "css", "js", "json", "wasm", "svg", "webmanifest", "txt"];

/// Writes a `.br` beside every file that shrinks.
///
/// # Errors
/// A file can't be read or written.
pub(crate) fn compress(folder: &Path) -> Result<()> {
    for relative in project::files(folder)? {
        let end = relative
            .extension()
            .and_then(|end| end.to_str())
            .unwrap_or_default();
        if !SHRINKING.contains(&end) {
            continue;
        }
        let file = folder.join(&relative);
        let content = fs::read(&file).map_err(Error::io(format!("reading {}", file.display())))?;
        project::write(
            &folder.join(format!("{}.br", relative.display())),
            brotli(&content)?,
        )?;
    }
    Ok(())
}

/// Packs bytes with brotli 11.
///
/// # Errors
/// The packer fails, which it does not for memory.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer
        .write_all(content)
        .and_then(|()| writer.flush())
        .map_err(Error::io("packing"))?;
    drop(writer);
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same() {
        let text = "two lights in one room ".repeat(50);
        let packed = brotli(text.as_bytes()).unwrap();
        assert!(packed.len() < 60);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }
}
