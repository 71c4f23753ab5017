//! The list of files that the service worker keeps.

use crate::error::{Error, Result};
use crate::hash::{hex, integrity};
use crate::project;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Every file the app needs offline, with the hash of its content.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Precache {
    /// The address relative to the site, and its `sha256-…`.
    files: Vec<(String, String)>,
}

impl Precache {
    /// Lists a built site.
    ///
    /// # Errors
    /// A file can't be read.
    pub(crate) fn of(site: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for file in project::files(site)? {
            let name = file.to_string_lossy().into_owned();
            if !is_kept(&name) {
                continue;
            }
            let content = fs::read(site.join(&file)).map_err(Error::io(format!("reading {name}")))?;
            // Some hosts answer `index.html` with a redirect, and a redirect can't answer a navigation.
            let address = if name == "index.html" {
                "./".to_owned()
            } else {
                name
            };
            files.push((address, integrity(content)));
        }
        Ok(Self { files })
    }

    /// Fills the template of the service worker.
    ///
    /// # Errors
    /// The template has no place for the name or the list.
    pub(crate) fn fill(&self, template: &str) -> Result<String> {
        if !(template.contains("\"CACHE\"") && template.contains("\"FILES\"")) {
            return Err(Error::Said("assets/sw.js has no place for its list.".to_owned()));
        }
        let list = serde_json::to_string(&self.files).map_err(|error| Error::Said(error.to_string()))?;
        let name = format!("\"hearth-{}\"", self.name());
        Ok(template
            .replacen("\"CACHE\"", &name, 1)
            .replacen("\"FILES\"", &list, 1))
    }

    /// Returns the name of the list: the hash of all it says.
    fn name(&self) -> String {
        let mut all = String::new();
        for (address, hash) in &self.files {
            let _ = writeln!(all, "{address} {hash}");
        }
        hex(all, 8)
    }
}

/// Tells whether a file is kept: not what only hosts, shops and lawyers read.
fn is_kept(name: &str) -> bool {
    let end = Path::new(name).extension().and_then(|end| end.to_str());
    !(matches!(end, Some("br" | "txt"))
        || name.starts_with('_')
        || name.starts_with("store/")
        || name == "sw.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(content: &str) -> Precache {
        Precache {
            files: vec![("./".to_owned(), integrity(content))],
        }
    }

    #[test]
    fn the_name_changes_with_any_content_and_only_then() {
        assert_eq!(list("a").name(), list("a").name());
        assert_ne!(list("a").name(), list("b").name());
    }

    #[test]
    fn what_the_app_never_reads_is_not_kept() {
        for name in [
            "index.html.br",
            "_headers",
            "sw.js",
            "store/narrow-today.png",
            "fonts/OFL-newsreader.txt",
        ] {
            assert!(!is_kept(name), "{name}");
        }
        assert!(is_kept("index.html") && is_kept("content/en/safety.json"));
    }

    #[test]
    fn the_worker_is_short_and_takes_the_list() {
        let template = project::read(&project::root().join("assets/sw.js")).unwrap();
        assert!(template.lines().count() <= 80);
        let filled = list("a").fill(&template).unwrap();
        assert!(
            filled.contains(&format!("\"hearth-{}\"", list("a").name())),
            "{filled}"
        );
        assert!(filled.contains(&integrity("a")));
    }

    #[test]
    fn the_page_is_kept_under_the_address_that_is_never_redirected() {
        let site = std::env::temp_dir().join(format!("hearth-precache-{}", std::process::id()));
        project::write(&site.join("index.html"), "page").unwrap();
        let found = Precache::of(&site).unwrap();
        fs::remove_dir_all(site).unwrap();
        assert_eq!(found, list("page"));
    }
}
