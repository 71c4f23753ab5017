//! A small server for `dist/`: production's headers, brotli where it is understood, nothing else.
//!
//! Files are read at each request, so a test may change the folder under it.

mod answer;

use crate::error::{Error, Result};
use answer::answer;
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;

/// Enough for a browser's six connections to be answered side by side.
const THREADS: usize = 4;

/// A running server; it stops when dropped.
pub(crate) struct Server {
    inner: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    port: u16,
}

impl Server {
    /// Serves a folder on a port of this machine; port 0 takes any free one.
    ///
    /// # Errors
    /// The port is taken.
    pub(crate) fn start(folder: &Path, port: u16) -> Result<Self> {
        let inner = tiny_http::Server::http(("127.0.0.1", port))
            .map_err(|error| Error::Said(format!("Port {port} can't be used ({error}). Try --port N.")))?;
        let port = inner.server_addr().to_ip().map_or(port, |address| address.port());
        let inner = Arc::new(inner);
        let threads = (0..THREADS)
            .map(|_| {
                let (server, folder) = (Arc::clone(&inner), folder.to_path_buf());
                std::thread::spawn(move || work(&server, &folder))
            })
            .collect();
        Ok(Self { inner, threads, port })
    }

    /// Returns its address, ending in `/`.
    pub(crate) fn url(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Waits for its end, which comes with the program's.
    pub(crate) fn wait(mut self) {
        for thread in self.threads.drain(..) {
            // A thread that fell over has said why; the others go on.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in 0..self.threads.len() {
            self.inner.unblock();
        }
    }
}

fn work(server: &tiny_http::Server, folder: &Path) {
    while let Ok(request) = server.recv() {
        let response = answer(folder, &request);
        // The other side may have hung up; there is nobody left to tell.
        let _ = request.respond(response);
    }
}
