//! One thing the tasks need, how to see whether it is here, and how to get it.

use crate::error::{Error, Result};
use crate::hash::hex;
use crate::process::{ask, find, is_program, run};
use crate::project;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
/// Compiles the tools quickly rather than well: as published, Trunk alone takes 11 minutes of processor time.
const QUICK: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
];

/// One thing that a task can't do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The compiler's target for browsers.
    WasmTarget,
    /// Trunk, which builds the app.
    Trunk,
    /// The bindings between wasm and JavaScript, of the version in `Cargo.lock`.
    WasmBindgen,
    /// The optimiser of wasm.
    WasmOpt,
    /// A Chromium and its driver.
    Chromium,
    /// The packages of the end-to-end tests.
    EndToEnd,
    /// Firefox ESR.
    Firefox,
    /// A WebKit browser and its driver.
    WebKit,
    /// A screen for browsers that need one.
    Xvfb,
}

impl Need {
    /// Returns its name for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::WasmTarget => "Rust for browsers (wasm32)",
            Self::Trunk => "Trunk",
            Self::WasmBindgen => "wasm-bindgen",
            Self::WasmOpt => "wasm-opt",
            Self::Chromium => "Chromium and its driver",
            Self::EndToEnd => "packages of the end-to-end tests",
            Self::Firefox => "Firefox ESR",
            Self::WebKit => "WebKitGTK and its driver",
            Self::Xvfb => "Xvfb",
        }
    }

    /// Returns how long getting it usually takes on a machine with two cores.
    pub(crate) fn usually_takes(self) -> &'static str {
        match self {
            Self::WasmTarget | Self::WasmOpt | Self::EndToEnd => "seconds",
            Self::Trunk => "2 to 4 minutes",
            Self::WasmBindgen | Self::Chromium | Self::Firefox | Self::WebKit | Self::Xvfb => "1 minute",
        }
    }

    /// Tells whether it is here, in the pinned version.
    pub(crate) fn is_met(self) -> bool {
        match self {
            Self::WasmTarget => has_wasm_target(),
            Self::Trunk => says(&tool("trunk"), &format!("trunk {TRUNK}")),
            Self::WasmBindgen => project::locked("wasm-bindgen").is_ok_and(|version| {
                says(&tool("wasm-bindgen"), &format!("wasm-bindgen {version}"))
                    && is_program(&tool("wasm-bindgen-test-runner"))
            }),
            Self::WasmOpt => fs::read_to_string(project::tools().join("node_modules/binaryen/package.json"))
                .is_ok_and(|text| text.contains(&format!("\"version\": \"{BINARYEN}\""))),
            Self::Chromium => chrome().is_some() && chromedriver().is_some(),
            Self::EndToEnd => !has_end_to_end_tests() || installed_lock() == Some(wanted_lock()),
            Self::Firefox => find("firefox-esr").or_else(|| find("firefox")).is_some(),
            Self::WebKit => find("WebKitWebDriver").is_some(),
            Self::Xvfb => find("Xvfb").is_some(),
        }
    }

    /// Returns the Debian packages it comes in, if it comes from there.
    pub(crate) fn packages(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Chromium => Some(&["chromium", "chromium-driver"]),
            Self::Firefox => Some(&["firefox-esr"]),
            Self::WebKit => Some(&["webkit2gtk-driver"]),
            Self::Xvfb => Some(&["xvfb"]),
            _ => None,
        }
    }

    /// Returns the command a person would type to get it.
    pub(crate) fn by_hand(self) -> String {
        match self {
            Self::WasmTarget => "rustup target add wasm32-unknown-unknown".to_owned(),
            Self::Trunk => format!("cargo install --locked --root .tools trunk@{TRUNK}"),
            Self::WasmBindgen => format!(
                "cargo install --locked --root .tools wasm-bindgen-cli@{}",
                project::locked("wasm-bindgen").unwrap_or_default()
            ),
            Self::WasmOpt => format!("npm install --prefix .tools --no-save binaryen@{BINARYEN}"),
            Self::EndToEnd => "npm --prefix tests/e2e ci".to_owned(),
            Self::Chromium | Self::Firefox | Self::WebKit | Self::Xvfb => apt_line(&[self]),
        }
    }

    /// Gets it.
    ///
    /// # Errors
    /// The program that installs it is missing or ends badly.
    pub(crate) fn install(self) -> Result<()> {
        let root = project::root();
        let mut command = match self {
            Self::Chromium | Self::Firefox | Self::WebKit | Self::Xvfb => return install_packages(&[self]),
            Self::WasmTarget => by_words("rustup", "target add wasm32-unknown-unknown"),
            Self::Trunk => cargo_install(&format!("trunk@{TRUNK}")),
            Self::WasmBindgen => {
                cargo_install(&format!("wasm-bindgen-cli@{}", project::locked("wasm-bindgen")?))
            }
            Self::WasmOpt => {
                let mut npm = npm("install --no-save")?;
                npm.arg("--prefix")
                    .arg(project::tools())
                    .arg(format!("binaryen@{BINARYEN}"));
                npm
            }
            Self::EndToEnd => {
                let mut npm = npm("ci")?;
                npm.arg("--prefix")
                    .arg(project::e2e())
                    .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
                npm
            }
        };
        run(command.current_dir(root))?;
        if self == Self::EndToEnd {
            project::write(&lock_mark(), wanted_lock())?;
        }
        Ok(())
    }
}

/// Installs Debian packages, or says the exact line to type when that needs another person.
///
/// # Errors
/// There is no right to install, no `apt-get`, or it ends badly.
pub(crate) fn install_packages(needs: &[Need]) -> Result<()> {
    if needs.is_empty() {
        return Ok(());
    }
    let line = apt_line(needs);
    let is_root = ask(Command::new("id").arg("-u")).as_deref() == Some("0");
    if find("apt-get").is_none() || !(is_root || find("sudo").is_some()) {
        return Err(Error::Said(format!(
            "Please have this run as root, then start again:\n\n  {line}\n"
        )));
    }
    let prefix = if is_root { "" } else { "sudo " };
    println!("\nInstalling Debian packages: {prefix}{line}");
    let both = line.replace("apt-get", &format!("{prefix}apt-get"));
    run(Command::new("sh")
        .arg("-c")
        .arg(both)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Returns the Chromium to use: `CHROME`, or the first found on the PATH.
pub(crate) fn chrome() -> Option<PathBuf> {
    const NAMES: [&str; 4] = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    from_env("CHROME").or_else(|| NAMES.iter().find_map(|name| find(name)))
}

/// Returns the driver to use: `CHROMEDRIVER`, or the one on the PATH.
pub(crate) fn chromedriver() -> Option<PathBuf> {
    from_env("CHROMEDRIVER").or_else(|| find("chromedriver"))
}

fn from_env(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .map(PathBuf::from)
        .filter(|file| is_program(file))
}

fn tool(name: &str) -> PathBuf {
    project::tools().join("bin").join(name)
}

fn says(program: &Path, version: &str) -> bool {
    is_program(program) && ask(Command::new(program).arg("--version")).as_deref() == Some(version)
}

fn has_wasm_target() -> bool {
    ask(Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(project::root()))
    .is_some_and(|sysroot| {
        Path::new(&sysroot)
            .join("lib/rustlib/wasm32-unknown-unknown")
            .is_dir()
    })
}

fn has_end_to_end_tests() -> bool {
    project::e2e().join("package-lock.json").is_file()
}

fn lock_mark() -> PathBuf {
    project::e2e().join("node_modules/.installed-lock")
}

fn installed_lock() -> Option<String> {
    fs::read_to_string(lock_mark()).ok()
}

fn wanted_lock() -> String {
    let lock = fs::read(project::e2e().join("package-lock.json")).unwrap_or_default();
    hex(lock, 32)
}

fn apt_line(needs: &[Need]) -> String {
    let packages: Vec<&str> = needs
        .iter()
        .filter_map(|need| need.packages())
        .flatten()
        .copied()
        .collect();
    format!(
        "apt-get update && apt-get install -y --no-install-recommends {}",
        packages.join(" ")
    )
}

fn by_words(program: &str, words: &str) -> Command {
    let mut command = Command::new(program);
    command.args(words.split(' '));
    command
}

fn cargo_install(what: &str) -> Command {
    let mut command = by_words("cargo", "install --locked --force");
    command.arg("--root").arg(project::tools()).arg(what).envs(QUICK);
    command
}

fn npm(words: &str) -> Result<Command> {
    let node = ask(Command::new("node").arg("--version")).unwrap_or_default();
    if find("npm").is_none() || major(&node) < 20 {
        return Err(Error::Said(
            "Node 20 or newer and npm are needed. On Debian 13 or newer: apt-get install -y nodejs npm"
                .to_owned(),
        ));
    }
    let mut command = by_words("npm", words);
    command.args(["--no-audit", "--no-fund", "--loglevel=error"]);
    Ok(command)
}

fn major(version: &str) -> u32 {
    let digits = version.trim_start_matches('v').split('.').next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_asked_for_in_one_line() {
        assert_eq!(
            apt_line(&[Need::Chromium, Need::Xvfb]),
            "apt-get update && apt-get install -y --no-install-recommends chromium chromium-driver xvfb"
        );
    }

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), 20);
        assert_eq!(major("v9.1"), 9);
        assert_eq!(major(""), 0);
    }
}
