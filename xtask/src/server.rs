//! A small server for `dist/`: production's headers, brotli where it is understood, nothing else.
//!
//! Files are read at each request, so a test may change the folder under it. Every connection has a thread
//! of its own: a browser holds several open at once, and none may wait for another to be let go.

mod answer;
mod wire;

use crate::error::{Error, Result};
use answer::answer;
use std::io::BufReader;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;
use wire::Asked;

/// A browser that asks nothing for this long has gone.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running server; it takes no more connections once dropped.
pub(crate) struct Server {
    port: u16,
    is_over: Arc<AtomicBool>,
    door: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on a port of this machine; port 0 takes any free one.
    ///
    /// # Errors
    /// The port is taken.
    pub(crate) fn start(folder: &Path, port: u16) -> Result<Self> {
        let taken = |error| Error::Said(format!("Port {port} can't be used ({error}). Try --port N."));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(taken)?;
        let port = listener.local_addr().map_or(port, |address| address.port());
        let is_over = Arc::new(AtomicBool::new(false));
        let door = {
            let (folder, is_over) = (folder.to_path_buf(), Arc::clone(&is_over));
            std::thread::spawn(move || welcome(&listener, &folder, &is_over))
        };
        Ok(Self {
            port,
            is_over,
            door: Some(door),
        })
    }

    /// Returns its address, ending in `/`.
    pub(crate) fn url(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Waits for its end, which comes with the program's.
    pub(crate) fn wait(mut self) {
        if let Some(door) = self.door.take() {
            // A thread that fell over has said why.
            let _ = door.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        // The door waits for somebody to come in before it looks again.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

fn welcome(listener: &TcpListener, folder: &Path, is_over: &AtomicBool) {
    for stream in listener.incoming() {
        if is_over.load(Ordering::Relaxed) {
            break;
        }
        // A connection that broke before it began leaves nobody to tell.
        let Ok(stream) = stream else { continue };
        let folder = folder.to_path_buf();
        std::thread::spawn(move || attend(&stream, &folder));
    }
}

/// Answers what comes over one connection until either side has had enough.
fn attend(stream: &TcpStream, folder: &Path) {
    // Without a limit or with small packets held back it only gets slower, not wrong.
    let _ = (stream.set_read_timeout(Some(PATIENCE)), stream.set_nodelay(true));
    let mut reader = BufReader::new(stream);
    while let Some(asked) = Asked::read(&mut reader) {
        let is_sent = answer(folder, &asked).send(stream, &asked).is_ok();
        if !is_sent || asked.is_last() {
            break;
        }
    }
}
