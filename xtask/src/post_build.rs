//! Trunk's hook after a build: makes of Trunk's folder a site that installs, works offline and is closed.

mod manifest;
pub(crate) mod parts;
mod rename;
mod shorten;

use crate::compress::compress;
use crate::csp;
use crate::error::{Error, Result};
use crate::headers::Headers;
use crate::icons;
use crate::precache::Precache;
use crate::project;
use std::fs;
use std::path::{Path, PathBuf};

/// Stands where the worker does: it keeps nothing, and clears away what a production build kept at this address.
const WORKER_WHILE_DEVELOPING: &str = "\
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(
  caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
));
";

/// Finishes the folder that Trunk has staged.
///
/// # Errors
/// Trunk did not call this, or a file can't be read or written.
pub(crate) fn post_build() -> Result<()> {
    let staged = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Error::Said("This is Trunk's hook; use `cargo xtask build`.".to_owned()))?;
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    copy_assets(&staged)?;
    write_icon(&staged.join("index.html"))?;
    let mut hashed = Vec::new();
    if is_release {
        parts::make(&staged)?;
        shorten::all(&staged)?;
        hashed = rename::by_content(&staged)?;
    }
    let page = staged.join("index.html");
    if is_release {
        let policy = write_policy(&page, csp::policy)?;
        write_worker(&staged)?;
        project::write(
            &staged.join("_headers"),
            Headers::of_site(&policy, &hashed).write(),
        )?;
        compress(&staged)?;
    } else {
        write_policy(&page, csp::while_developing)?;
        project::write(&staged.join("sw.js"), WORKER_WHILE_DEVELOPING)?;
    }
    Ok(())
}

fn copy_assets(staged: &Path) -> Result<()> {
    let assets = project::root().join("assets");
    for file in project::files(&assets.join("content"))? {
        let text = project::read(&assets.join("content").join(&file))?;
        project::write(&staged.join("content").join(&file), without_spaces(&text, &file)?)?;
    }
    for folder in ["fonts", "store"] {
        for file in project::files(&assets.join(folder))? {
            let from = assets.join(folder).join(&file);
            let content = fs::read(&from).map_err(Error::io(format!("reading {}", from.display())))?;
            project::write(&staged.join(folder).join(&file), content)?;
        }
    }
    icons::draw(&staged.join("icons"))?;
    let text = project::read(&assets.join("manifest.webmanifest"))?;
    project::write(
        &staged.join("manifest.webmanifest"),
        manifest::with_screenshots(&text, &assets.join("store"))?,
    )
}

fn without_spaces(json: &str, file: &Path) -> Result<String> {
    serde_json::from_str::<serde_json::Value>(json)
        .map(|value| value.to_string())
        .map_err(|error| Error::Said(format!("{} is not JSON: {error}", file.display())))
}

/// Puts the icon of the browser's tab into the page: one request fewer before the first screen can be used.
fn write_icon(page: &Path) -> Result<()> {
    let logo = project::read(&project::root().join("assets/icons/logo-evening.svg"))?;
    let html = project::read(page)?;
    project::write(
        page,
        html.replacen("\"ICON\"", &format!("\"{}\"", as_address(&logo)), 1),
    )
}

/// Writes a picture as an address that holds it, with what an address can't hold escaped.
fn as_address(svg: &str) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for letter in svg.trim().chars() {
        match letter {
            '"' => address.push('\''),
            '#' => address.push_str("%23"),
            '%' => address.push_str("%25"),
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            other => address.push(other),
        }
    }
    address
}

fn write_policy(page: &Path, policy_of: fn(&str) -> String) -> Result<String> {
    let html = project::read(page)?;
    let policy = policy_of(&html);
    if !html.contains(csp::PLACE) {
        return Err(Error::Said(format!(
            "{} has no place for its policy.",
            page.display()
        )));
    }
    project::write(page, html.replacen(csp::PLACE, &policy, 1))?;
    Ok(policy)
}

fn write_worker(staged: &Path) -> Result<()> {
    let template = project::read(&project::root().join("assets/sw.js"))?;
    let precache = Precache::of(staged)?;
    project::write(&staged.join("sw.js"), precache.fill(&template)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_in_the_page_is_the_one_in_the_headers_but_for_who_may_frame_it() {
        let page = std::env::temp_dir().join(format!("hearth-policy-{}.html", std::process::id()));
        fs::write(
            &page,
            format!("<meta content=\"{}\"><script>1</script>", csp::PLACE),
        )
        .unwrap();
        let policy = write_policy(&page, csp::policy).unwrap();
        let html = fs::read_to_string(&page).unwrap();
        fs::remove_file(page).unwrap();
        let headers = Headers::of_site(&policy, &[]);
        let sent = headers
            .of("/")
            .find(|(name, _)| name == "Content-Security-Policy")
            .unwrap()
            .1
            .clone();
        assert!(html.contains(&format!("content=\"{policy}\"")), "{html}");
        assert_eq!(sent, format!("{policy}; frame-ancestors 'none'"));
    }

    #[test]
    fn a_picture_in_an_address_holds_nothing_that_ends_the_address() {
        assert_eq!(
            as_address("<a b=\"#c\"/>\n"),
            "data:image/svg+xml,%3Ca b='%23c'/%3E"
        );
    }

    #[test]
    fn content_loses_its_spaces_and_nothing_else() {
        assert_eq!(
            without_spaces("{ \"a\" : [ 1, \" b \" ] }", Path::new("x")).unwrap(),
            "{\"a\":[1,\" b \"]}"
        );
        assert!(without_spaces("{", Path::new("x")).is_err());
    }
}
