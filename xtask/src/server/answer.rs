//! What the server says to one request.

use super::wire::{Answer, Asked};
use crate::hash::hex;
use crate::headers::Headers;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Answers a request from the files of a folder.
pub(super) fn answer(folder: &Path, asked: &Asked) -> Answer {
    if !matches!(asked.method(), "GET" | "HEAD") {
        return plain(405, "Only GET and HEAD.");
    }
    let headers = Headers::parse(&fs::read_to_string(folder.join("_headers")).unwrap_or_default());
    let path = asked.path();
    let found = file_of(folder, path).and_then(|file| fs::read(&file).ok().map(|content| (file, content)));
    let Some((file, content)) = found else {
        return with_headers(plain(404, "Not here."), &headers, path);
    };
    let tag = format!("\"{}\"", hex(&content, 10));
    let answer = if asked.header("if-none-match").is_some_and(|known| known == tag) {
        Answer::new(304, "")
    } else {
        body(
            &file,
            content,
            asked.header("accept-encoding").unwrap_or_default(),
        )
    };
    with_headers(answer.with("ETag", &tag), &headers, path)
}

fn body(file: &Path, content: Vec<u8>, accepts: &str) -> Answer {
    let packed = accepts
        .split(',')
        .any(|coding| coding.trim() == "br" || coding.trim().starts_with("br;"))
        .then(|| fs::read(with_br(file)).ok())
        .flatten();
    let answer = match packed {
        Some(packed) => Answer::new(200, packed).with("Content-Encoding", "br"),
        None => Answer::new(200, content),
    };
    answer
        .with("Content-Type", media_type(file))
        .with("Vary", "Accept-Encoding")
}

/// Returns the file of a path, if the path stays inside the folder and names nothing hidden.
fn file_of(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = path.strip_prefix('/')?;
    let relative = if relative.is_empty() {
        "index.html"
    } else {
        relative
    };
    let plain = Path::new(relative).components().all(
        |part| matches!(part, Component::Normal(name) if !name.to_string_lossy().starts_with(['.', '_'])),
    );
    let file = folder.join(relative);
    (plain && !relative.contains(['%', '\\']) && file.is_file()).then_some(file)
}

fn with_br(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn plain(status: u16, words: &str) -> Answer {
    Answer::new(status, words).with("Content-Type", "text/plain; charset=utf-8")
}

fn with_headers(answer: Answer, headers: &Headers, path: &str) -> Answer {
    headers
        .of(path)
        .fold(answer, |answer, (name, value)| answer.with(name, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::Server;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// Serves a folder of three files and returns what comes back for each request, as text.
    fn served(name: &str, requests: &[&str]) -> Vec<String> {
        let folder = std::env::temp_dir().join(format!("hearth-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("dist")).unwrap();
        fs::write(folder.join("secret"), "secret").unwrap();
        fs::write(folder.join("dist/index.html"), "<p>plain").unwrap();
        fs::write(folder.join("dist/index.html.br"), "packed").unwrap();
        fs::write(folder.join("dist/_headers"), "/*\n  X-Test: yes\n").unwrap();
        fs::write(folder.join("dist/app.wasm"), "wasm").unwrap();
        let server = Server::start(&folder.join("dist"), 0).unwrap();
        let address = server.url().replace("http://", "").replace('/', "");
        let answers = requests
            .iter()
            .map(|request| {
                let mut stream = TcpStream::connect(&address).unwrap();
                write!(
                    stream,
                    "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                )
                .unwrap();
                let mut text = String::new();
                stream.read_to_string(&mut text).unwrap();
                text
            })
            .collect();
        fs::remove_dir_all(folder).unwrap();
        answers
    }

    #[test]
    fn brotli_goes_only_to_those_who_understand_it() {
        let answers = served(
            "brotli",
            &[
                "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br",
                "GET / HTTP/1.1\r\nAccept-Encoding: gzip",
            ],
        );
        assert!(
            answers[0].contains("Content-Encoding: br") && answers[0].ends_with("packed"),
            "{}",
            answers[0]
        );
        assert!(
            !answers[1].contains("Content-Encoding") && answers[1].ends_with("<p>plain"),
            "{}",
            answers[1]
        );
        assert!(
            answers[1].contains("X-Test: yes") && answers[1].contains("text/html"),
            "{}",
            answers[1]
        );
    }

    #[test]
    fn wasm_has_its_own_media_type_and_head_has_no_body() {
        let answers = served("head", &["HEAD /app.wasm HTTP/1.1"]);
        assert!(
            answers[0].contains("application/wasm") && !answers[0].ends_with("wasm"),
            "{}",
            answers[0]
        );
    }

    #[test]
    fn what_has_not_changed_is_not_sent_again() {
        let first = served("etag", &["GET /app.wasm HTTP/1.1"]).remove(0);
        let tag = first
            .lines()
            .find_map(|line| line.strip_prefix("ETag: "))
            .unwrap()
            .to_owned();
        let again = served(
            "etag",
            &[&format!("GET /app.wasm HTTP/1.1\r\nIf-None-Match: {tag}")],
        )
        .remove(0);
        assert!(again.starts_with("HTTP/1.1 304"), "{again}");
    }

    #[test]
    fn nothing_outside_the_folder_and_nothing_hidden_is_served() {
        let paths = [
            "/../secret",
            "/%2e%2e/secret",
            "//etc/passwd",
            "/_headers",
            "/nothing",
            "/.git/config",
        ];
        let requests: Vec<String> = paths.iter().map(|path| format!("GET {path} HTTP/1.1")).collect();
        let requests: Vec<&str> = requests.iter().map(String::as_str).collect();
        for (path, answer) in paths.iter().zip(served("paths", &requests)) {
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
    }

    #[test]
    fn other_methods_are_refused() {
        assert!(served("post", &["POST / HTTP/1.1\r\nContent-Length: 0"])[0].starts_with("HTTP/1.1 405"));
    }
}
