//! How much has to travel before the first screen can be used.

use super::budget::Figure;
use crate::compress::brotli;
use crate::error::{Error, Result};
use crate::project;
use std::fs;
use std::path::Path;

/// Bytes in a kilobyte, as on a bill: a thousand.
const KB: f64 = 1_000.0;

/// Measures a built site.
///
/// # Errors
/// A file can't be read.
pub(super) fn measure(dist: &Path) -> Result<Vec<Figure>> {
    let page = packed(&dist.join("index.html"))?;
    let html = project::read(&dist.join("index.html"))?;
    let mut code = page;
    for end in ["wasm", "js", "css"] {
        for file in at_the_top(dist, end)? {
            let size = packed(&dist.join(&file))?;
            // The rest of the wasm is named by the script alone, and fetched once the first screen is there.
            let is_first = html.contains(&file);
            let when = if is_first { "" } else { ", later" };
            println!("  {size:>7} B brotli  {file}{when}");
            code += if is_first { size } else { 0 };
        }
    }
    println!("  {page:>7} B brotli  index.html");
    let font = bytes(&dist.join("fonts/hearth-newsreader-normal.woff2"))?.len();
    let beside = font + first_content(dist)?;
    let figures = [
        ("code", number(code) / KB),
        ("beside", number(beside) / KB),
        ("page", number(page)),
    ];
    Ok(figures
        .into_iter()
        .filter_map(|(key, value)| Figure::of(key, value))
        .collect())
}

/// Words that the first screen asks for by itself; the rest is fetched when it is opened.
fn first_content(dist: &Path) -> Result<usize> {
    let file = dist.join("content/en/today.json");
    if file.is_file() { packed(&file) } else { Ok(0) }
}

fn at_the_top(dist: &Path, end: &str) -> Result<Vec<String>> {
    let files = project::files(dist)?;
    let names = files
        .iter()
        .filter_map(|file| file.to_str())
        .filter(|name| !name.contains('/') && *name != "sw.js");
    Ok(names
        .filter(|name| Path::new(name).extension().is_some_and(|found| found == end))
        .map(str::to_owned)
        .collect())
}

fn number(bytes: usize) -> f64 {
    u32::try_from(bytes).map_or(f64::INFINITY, f64::from)
}

fn packed(file: &Path) -> Result<usize> {
    Ok(brotli(&bytes(file)?)?.len())
}

fn bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(Error::io(format!("reading {}", file.display())))
}
