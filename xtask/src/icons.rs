//! Draws the icons from the logo.

use crate::error::{Error, Result};
use crate::project;
use resvg::{tiny_skia, usvg};
use std::path::Path;

/// One picture to draw.
struct Icon {
    /// The file under `icons/`.
    name: &'static str,
    /// Its width and height in pixels.
    size: u16,
}

/// What browsers and phones ask for. All are opaque and hold the whole logo inside the safe zone, so the same
/// drawing serves as it is, masked, and on iOS.
const ICONS: [Icon; 3] = [
    Icon {
        name: "icon-192.png",
        size: 192,
    },
    Icon {
        name: "icon-512.png",
        size: 512,
    },
    Icon {
        name: "apple-touch-icon.png",
        size: 180,
    },
];

/// Draws all icons into a folder.
///
/// # Errors
/// The logo can't be read, or a picture can't be written.
pub(crate) fn draw(folder: &Path) -> Result<()> {
    let logo = project::read(&project::root().join("assets/icons/logo-evening.svg"))?;
    for icon in &ICONS {
        let drawn = rasterize(&logo, icon.size)?;
        let png = drawn
            .encode_png()
            .map_err(|error| Error::Said(error.to_string()))?;
        project::write(&folder.join(icon.name), png)?;
    }
    Ok(())
}

fn rasterize(drawing: &str, size: u16) -> Result<tiny_skia::Pixmap> {
    let logo = usvg::Tree::from_str(drawing, &usvg::Options::default())
        .map_err(|error| Error::Said(format!("the logo is not an SVG: {error}")))?;
    let pixels_across = u32::from(size);
    let mut pixels = tiny_skia::Pixmap::new(pixels_across, pixels_across)
        .ok_or_else(|| Error::Said("an icon needs at least one pixel".to_owned()))?;
    let scale = f32::from(size) / logo.size().width();
    resvg::render(
        &logo,
        tiny_skia::Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    Ok(pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn logo() -> String {
        project::read(&project::root().join("assets/icons/logo-evening.svg")).unwrap()
    }

    #[test]
    fn nothing_of_the_logo_lies_outside_the_safe_zone_of_a_mask() {
        let picture = rasterize(&logo(), 512).unwrap();
        let ground = picture.pixel(0, 0).unwrap();
        // The safe zone is a circle of 80 % of the width.
        let safe = 0.4 * 512.0;
        let mut drawn = 0;
        for (x, y) in (0..512).flat_map(|x| (0..512).map(move |y| (x, y))) {
            if picture.pixel(x, y).unwrap() != ground {
                drawn += 1;
                let (dx, dy) = (f64::from(x) + 0.5 - 256.0, f64::from(y) + 0.5 - 256.0);
                assert!(dx.hypot(dy) <= safe, "the logo reaches ({x}, {y})");
            }
        }
        assert!(drawn > 40_000, "the logo is drawn");
    }

    #[test]
    fn every_icon_is_opaque_for_ios_paints_holes_black() {
        for icon in &ICONS {
            let picture = rasterize(&logo(), icon.size).unwrap();
            assert_eq!(picture.width(), u32::from(icon.size));
            assert!(
                picture.pixels().iter().all(|pixel| pixel.alpha() == 255),
                "{}",
                icon.name
            );
        }
    }

    #[test]
    fn the_manifest_names_icons_that_are_drawn_in_their_size() {
        let text = project::read(&project::root().join("assets/manifest.webmanifest")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        for entry in manifest["icons"].as_array().unwrap() {
            let name = entry["src"].as_str().unwrap().trim_start_matches("icons/");
            let icon = ICONS.iter().find(|icon| icon.name == name).unwrap();
            assert_eq!(entry["sizes"], format!("{0}x{0}", icon.size));
        }
    }
}
