//! Trunk's hook before a build: joins the styles in their order, those of the first screen apart.

use crate::error::Result;
use crate::project;
use std::path::Path;

/// The order of the layers; a later one wins over an earlier one, whatever the selectors.
const LAYERS: &str = "@layer reset, tokens, base, layout, ui, pages;\n";

/// What the first screen is drawn with: these styles stand in the page itself and paint with it.
const FIRST_SCREEN: [&str; 13] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "ui/button.css",
    "ui/disc.css",
    "ui/glyph.css",
    "ui/icon.css",
    "ui/lights.css",
    "ui/page.css",
    "ui/row.css",
    "ui/seat.css",
    "ui/tabs.css",
    "pages/today.css",
];

/// Joins `style/**` into the styles that stand in `index.html` and the stylesheet that it links.
///
/// # Errors
/// A style can't be read, or the result can't be written.
pub(crate) fn pre_build() -> Result<()> {
    let folder = project::root().join("style");
    let files = project::files(&folder)?;
    let files = in_order(files.iter().filter_map(|file| file.to_str()));
    let (first, rest): (Vec<&str>, Vec<&str>) =
        files.into_iter().partition(|file| FIRST_SCREEN.contains(file));
    let shell = project::read(&project::root().join("assets/boot/shell.css"))?;
    project::write(
        &project::made().join("first.css"),
        [join(&folder, &first)?, shell].concat(),
    )?;
    project::write(&project::made().join("hearth.css"), join(&folder, &rest)?)
}

fn join(folder: &Path, files: &[&str]) -> Result<String> {
    let mut joined = LAYERS.to_owned();
    for file in files {
        joined.push_str(&project::read(&folder.join(file))?);
        joined.push('\n');
    }
    Ok(joined)
}

/// Orders paths: the files at the top as layers are, then `ui/`, then `pages/`, each by name.
fn in_order<'a>(files: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    const FIRST: [&str; 4] = ["reset.css", "tokens.css", "base.css", "layout.css"];
    let place = |file: &str| {
        let named = FIRST.iter().position(|first| *first == file);
        named.unwrap_or(if file.starts_with("pages/") {
            FIRST.len() + 1
        } else {
            FIRST.len()
        })
    };
    let mut files: Vec<&str> = files
        .filter(|file| Path::new(file).extension().is_some_and(|end| end == "css"))
        .collect();
    files.sort_by_key(|file| (place(file), *file));
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_joined_from_the_ground_up() {
        let files = [
            "pages/us.css",
            "ui/ring.css",
            "layout.css",
            "base.css",
            "notes.md",
            "ui/dock.css",
            "tokens.css",
        ];
        assert_eq!(
            in_order(files.into_iter()),
            [
                "tokens.css",
                "base.css",
                "layout.css",
                "ui/dock.css",
                "ui/ring.css",
                "pages/us.css"
            ]
        );
    }
}
