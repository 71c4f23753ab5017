//! Takes out what only people read: comments and indentation. Brotli sees to the rest.
//!
//! Minifiers that rename and regroup were tried: one could not read the bindings' script, moved code before
//! `"use strict"` and left older browsers without the forms of CSS written for them, for about 1 KB.

use crate::error::Result;
use crate::project;
use std::path::Path;

/// Shortens the page, the script and the styles of a folder.
///
/// # Errors
/// A file can't be read or written.
pub(super) fn all(staged: &Path) -> Result<()> {
    for file in project::files(staged)? {
        let shorten = match file.extension().and_then(|end| end.to_str()) {
            Some("html") => page,
            Some("js") => script,
            Some("css") => style,
            _ => continue,
        };
        let text = project::read(&staged.join(&file))?;
        project::write(&staged.join(&file), shorten(&text))?;
    }
    Ok(())
}

/// Shortens a page, and the scripts and styles inside it.
fn page(html: &str) -> String {
    let mut short = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, inside, tag, after)) = next_inline(rest) {
        short.push_str(&without_indent(before));
        short.push_str(&if tag == "script" {
            script(inside)
        } else {
            style(inside)
        });
        rest = after;
    }
    short.push_str(&without_indent(rest));
    short
}

/// Splits at the first inline script or style: what is up to its content, the content, its name, the rest.
fn next_inline(html: &str) -> Option<(&str, &str, &str, &str)> {
    let (start, tag) = ["script", "style"]
        .iter()
        .filter_map(|tag| Some((html.find(&format!("<{tag}"))?, *tag)))
        .min()?;
    let from = start + html.get(start..)?.find('>')? + 1;
    let to = from + html.get(from..)?.find(&format!("</{tag}>"))?;
    Some((html.get(..from)?, html.get(from..to)?, tag, html.get(to..)?))
}

fn without_indent(text: &str) -> String {
    let mut lines: Vec<&str> = text.split('\n').map(str::trim_start).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n")
}

/// Shortens a script by whole lines only, so that no literal is ever looked into.
fn script(js: &str) -> String {
    let mut short = String::with_capacity(js.len());
    let mut in_comment = false;
    for line in js.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !(in_comment || line.is_empty() || line.starts_with("//")) {
            short.push_str(line);
            short.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    short
}

/// Shortens styles: no comments, one space at most, none where none is needed.
fn style(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    while let Some(next) = rest.next() {
        match next {
            '/' if rest.peek() == Some(&'*') => {
                let mut last = ' ';
                rest.next();
                rest.by_ref()
                    .find(|found| std::mem::replace(&mut last, *found) == '*' && *found == '/');
            }
            '"' | '\'' => {
                short.push(next);
                for inside in rest.by_ref() {
                    short.push(inside);
                    if inside == next {
                        break;
                    }
                }
            }
            space if space.is_whitespace() => {
                if !short.ends_with([' ', '{', '}', ';', ',', ':', '\n']) && !short.is_empty() {
                    short.push(' ');
                }
            }
            '{' | '}' | ';' | ',' => {
                let kept = short
                    .trim_end_matches(if next == '}' { [' ', ';'] } else { [' ', ' '] })
                    .len();
                short.truncate(kept);
                short.push(next);
            }
            other => short.push(other),
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_keep_every_space_that_means_something() {
        assert_eq!(
            style(
                "/* a */\n.a  .b > p ,\n a :hover {\n  margin : 0  calc(1px + 2px) ;\n  content: \" ; } \";\n}\n"
            ),
            ".a .b > p,a :hover{margin :0 calc(1px + 2px);content:\" ; } \"}"
        );
    }

    #[test]
    fn a_comment_with_stars_and_slashes_ends_where_it_ends() {
        assert_eq!(style("a{b:c}/* ** / */d{e:f}"), "a{b:c}d{e:f}");
    }

    #[test]
    fn scripts_lose_whole_comment_lines_and_indentation() {
        assert_eq!(
            script(
                "/**\n * Speaks.\n */\nfunction say() {\n  // why\n  return \"/* no */\"; // yes\n}\n/* one */\n"
            ),
            "function say() {\nreturn \"/* no */\"; // yes\n}\n"
        );
    }

    #[test]
    fn inside_a_page_each_part_is_shortened_in_its_own_way() {
        assert_eq!(
            page(
                "<p>\n  a b\n</p>\n<style>\n a { b: c }\n</style>\n  <script>\n  // x\n  go();\n</script>\n"
            ),
            "<p>\na b\n</p>\n<style>a{b:c}</style>\n<script>go();\n</script>\n"
        );
    }

    #[test]
    fn our_own_scripts_hold_no_literal_over_several_lines() {
        let folder = project::root().join("assets/boot");
        for file in project::files(&folder).unwrap() {
            let text = project::read(&folder.join(&file)).unwrap();
            assert!(
                text.lines().all(|line| line.matches('`').count() % 2 == 0),
                "{}",
                file.display()
            );
        }
    }
}
