//! The `_headers` file: what a static host sends with each file.
//!
//! Written once, read by our own server, so that what is tested is what is served.

use std::fmt::Write as _;

/// The headers of all files that match a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    /// The path, which may end in, or hold, one `*`.
    pub(crate) path: String,
    /// Names and values, in order.
    pub(crate) headers: Vec<(String, String)>,
}

/// All rules of a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Headers {
    /// The rules in the order they are written.
    pub(crate) rules: Vec<Rule>,
}

/// Browser features that Hearth never asks for, closed to itself and to anything inside it.
const CLOSED: [&str; 13] = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

impl Headers {
    /// Makes the rules of a built site from its policy and its files.
    ///
    /// Paths of caching rules never overlap: hosts disagree on whether a later rule adds or replaces.
    pub(crate) fn of_site(policy: &str, immutable: &[String]) -> Self {
        let closed = CLOSED.map(|feature| format!("{feature}=()")).join(", ");
        let mut rules = vec![Rule {
            path: "/*".to_owned(),
            headers: vec![
                pair(
                    "Content-Security-Policy",
                    &format!("{policy}; frame-ancestors 'none'"),
                ),
                pair("Referrer-Policy", "no-referrer"),
                pair("X-Content-Type-Options", "nosniff"),
                pair("Cross-Origin-Opener-Policy", "same-origin"),
                pair("Cross-Origin-Resource-Policy", "same-origin"),
                pair("Permissions-Policy", &closed),
            ],
        }];
        let always_asked = [
            "/",
            "/index.html",
            "/sw.js",
            "/manifest.webmanifest",
            "/content/*",
            "/icons/*",
        ];
        for path in always_asked {
            rules.push(caching(path, "no-cache"));
        }
        rules.push(caching("/fonts/*", "public, max-age=2592000"));
        for file in immutable {
            rules.push(caching(
                &format!("/{file}"),
                "public, max-age=31536000, immutable",
            ));
        }
        Self { rules }
    }

    /// Reads a `_headers` file; lines that say nothing are passed over.
    pub(crate) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        {
            if line.starts_with(char::is_whitespace) {
                if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
                    rule.headers.push(pair(name.trim(), value.trim()));
                }
            } else {
                rules.push(Rule {
                    path: line.trim().to_owned(),
                    headers: Vec::new(),
                });
            }
        }
        Self { rules }
    }

    /// Writes a `_headers` file.
    pub(crate) fn write(&self) -> String {
        let mut text = String::new();
        for rule in &self.rules {
            let _ = writeln!(text, "{}", rule.path);
            for (name, value) in &rule.headers {
                let _ = writeln!(text, "  {name}: {value}");
            }
        }
        text
    }

    /// Returns all headers of a path that starts with `/`.
    pub(crate) fn of<'a>(&'a self, path: &str) -> impl Iterator<Item = &'a (String, String)> {
        self.rules
            .iter()
            .filter(move |rule| rule.fits(path))
            .flat_map(|rule| &rule.headers)
    }
}

impl Rule {
    fn fits(&self, path: &str) -> bool {
        match self.path.split_once('*') {
            None => self.path == path,
            Some((start, end)) => {
                path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
            }
        }
    }
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn caching(path: &str, value: &str) -> Rule {
    Rule {
        path: path.to_owned(),
        headers: vec![pair("Cache-Control", value)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Headers {
        Headers::of_site("default-src 'none'", &["hearth-1.js".to_owned()])
    }

    fn value(headers: &Headers, path: &str, name: &str) -> Vec<String> {
        headers
            .of(path)
            .filter(|(found, _)| found == name)
            .map(|(_, value)| value.clone())
            .collect()
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(Headers::parse(&site().write()), site());
    }

    #[test]
    fn every_path_has_the_policy_and_one_caching_rule() {
        for path in [
            "/",
            "/sw.js",
            "/content/en/safety.json",
            "/fonts/a.woff2",
            "/hearth-1.js",
        ] {
            assert_eq!(
                value(&site(), path, "Content-Security-Policy"),
                ["default-src 'none'; frame-ancestors 'none'"]
            );
            assert_eq!(value(&site(), path, "Cache-Control").len(), 1, "{path}");
        }
    }

    #[test]
    fn only_hashed_files_are_kept_for_good() {
        assert_eq!(
            value(&site(), "/hearth-1.js", "Cache-Control"),
            ["public, max-age=31536000, immutable"]
        );
        assert_eq!(value(&site(), "/sw.js", "Cache-Control"), ["no-cache"]);
    }
}
