//! The web app manifest, with the pictures of the app that are there.

use crate::error::{Error, Result};
use crate::project;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Adds the screenshots of a folder to a manifest: `narrow-*.png` for phones, `wide-*.png` for desks.
///
/// # Errors
/// The manifest is not JSON, or a picture can't be read.
pub(super) fn with_screenshots(text: &str, folder: &Path) -> Result<String> {
    let mut manifest: Value = serde_json::from_str(text)
        .map_err(|error| Error::Said(format!("the manifest is not JSON: {error}")))?;
    let mut pictures = Vec::new();
    for file in project::files(folder)? {
        let name = file.to_string_lossy().into_owned();
        let Some((form, label)) = name.strip_suffix(".png").and_then(|stem| stem.split_once('-')) else {
            continue;
        };
        let content = fs::read(folder.join(&file)).map_err(Error::io(format!("reading {name}")))?;
        let (width, height) =
            size(&content).ok_or_else(|| Error::Said(format!("{name} is not a PNG picture.")))?;
        pictures.push(json!({
            "src": format!("store/{name}"),
            "type": "image/png",
            "sizes": format!("{width}x{height}"),
            "form_factor": form,
            "label": sentence(label),
        }));
    }
    if let (false, Some(entries)) = (pictures.is_empty(), manifest.as_object_mut()) {
        entries.insert("screenshots".to_owned(), Value::Array(pictures));
    }
    Ok(manifest.to_string())
}

/// Reads width and height from the head of a PNG.
fn size(png: &[u8]) -> Option<(u32, u32)> {
    let number = |from: usize| Some(u32::from_be_bytes(png.get(from..from + 4)?.try_into().ok()?));
    png.starts_with(b"\x89PNG\r\n\x1a\n")
        .then_some((number(16)?, number(20)?))
}

/// Makes "Talk in turns" of "talk-in-turns".
fn sentence(label: &str) -> String {
    let words = label.replace('-', " ");
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_without_pictures_stays_as_it_is() {
        assert_eq!(
            with_screenshots("{\"id\":\"./\"}", Path::new("/nowhere")).unwrap(),
            "{\"id\":\"./\"}"
        );
    }

    #[test]
    fn pictures_are_named_with_their_size_and_form() {
        let folder = std::env::temp_dir().join(format!("hearth-store-{}", std::process::id()));
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        png.extend([0, 0, 3, 12, 0, 0, 6, 152]);
        project::write(&folder.join("narrow-talk-in-turns.png"), &png).unwrap();
        let text = with_screenshots("{}", &folder).unwrap();
        fs::remove_dir_all(folder).unwrap();
        let manifest: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(manifest["screenshots"][0]["sizes"], "780x1688");
        assert_eq!(manifest["screenshots"][0]["form_factor"], "narrow");
        assert_eq!(manifest["screenshots"][0]["label"], "Talk in turns");
    }
}
