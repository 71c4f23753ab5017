//! As much of HTTP/1.1 as files need: a request without a body, an answer of known length.

use std::io::{BufRead, Read, Result, Write};

/// The longest line that is read; a browser's are far shorter.
const LONGEST_LINE: u64 = 16 * 1024;
/// The most header lines that are read.
const MOST_HEADERS: usize = 100;

/// What a browser asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    method: String,
    path: String,
    headers: Vec<(String, String)>,
}

impl Asked {
    /// Reads a request; `None` where the connection ended or speaks something else.
    pub(super) fn read(from: &mut impl BufRead) -> Option<Self> {
        let first = line(from)?;
        let mut words = first.split(' ');
        let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
        let mut headers = Vec::new();
        while headers.len() < MOST_HEADERS {
            let text = line(from)?;
            if text.is_empty() {
                return Some(Self {
                    method,
                    path,
                    headers,
                });
            }
            let (name, value) = text.split_once(':')?;
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        None
    }

    /// Returns the method, in capitals.
    pub(super) fn method(&self) -> &str {
        &self.method
    }

    /// Returns the path without what follows `?`.
    pub(super) fn path(&self) -> &str {
        self.path.split(['?', '#']).next().unwrap_or("/")
    }

    /// Returns the value of a header, named in small letters.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Tells whether nothing more will be asked.
    pub(super) fn is_last(&self) -> bool {
        self.header("connection")
            .is_some_and(|value| value.eq_ignore_ascii_case("close"))
    }
}

fn line(from: &mut impl BufRead) -> Option<String> {
    let mut text = String::new();
    let read = from.take(LONGEST_LINE).read_line(&mut text).ok()?;
    let is_whole = read > 0 && text.ends_with('\n');
    is_whole.then(|| text.trim_end_matches(['\r', '\n']).to_owned())
}

/// What is said to a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// Makes an answer without headers.
    pub(super) fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
        }
    }

    /// Adds a header.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends it; to HEAD without the body.
    ///
    /// # Errors
    /// The other side has hung up.
    pub(super) fn send(&self, mut to: impl Write, asked: &Asked) -> Result<()> {
        let mut whole = Vec::new();
        write!(whole, "HTTP/1.1 {} {}\r\n", self.status, reason(self.status))?;
        for (name, value) in &self.headers {
            write!(whole, "{name}: {value}\r\n")?;
        }
        if self.status != 304 {
            write!(whole, "Content-Length: {}\r\n", self.body.len())?;
        }
        whole.extend_from_slice(b"\r\n");
        if asked.method() != "HEAD" {
            whole.extend_from_slice(&self.body);
        }
        to.write_all(&whole)?;
        to.flush()
    }
}

const fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Answer",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Asked> {
        Asked::read(&mut text.as_bytes())
    }

    #[test]
    fn a_request_is_read_up_to_its_empty_line() {
        let asked = read("GET /a?b HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"1\"\r\n\r\nmore").unwrap();
        assert_eq!((asked.method(), asked.path()), ("GET", "/a"));
        assert_eq!(asked.header("if-none-match"), Some("\"1\""));
        assert!(!asked.is_last());
    }

    #[test]
    fn what_is_cut_or_endless_is_no_request() {
        assert_eq!(read(""), None);
        assert_eq!(read("GET / HTTP/1.1\r\nHost"), None);
        assert_eq!(read(&"x".repeat(100_000)), None);
        assert_eq!(
            read(&format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(1000))),
            None
        );
    }

    #[test]
    fn an_answer_says_how_long_it_is() {
        let asked = read("HEAD / HTTP/1.1\r\n\r\n").unwrap();
        let mut sent = Vec::new();
        Answer::new(200, "abc")
            .with("X-Test", "yes")
            .send(&mut sent, &asked)
            .unwrap();
        let sent = String::from_utf8(sent).unwrap();
        assert_eq!(
            sent,
            "HTTP/1.1 200 OK\r\nX-Test: yes\r\nContent-Length: 3\r\n\r\n"
        );
    }
}
