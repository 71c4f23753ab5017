//! What the tasks need on a machine: finds it, says what is missing, installs it.

mod need;

pub(crate) use need::{Need, chrome, chromedriver};

use crate::cli::Options;
use crate::error::{Error, Result};
use crate::stopwatch::Stopwatch;

/// What a production build needs.
pub(crate) const TO_BUILD: &[Need] = &[Need::WasmTarget, Need::Trunk, Need::WasmBindgen, Need::WasmOpt];
/// What the short tests need beside that.
pub(crate) const TO_TEST: &[Need] = &[Need::Chromium, Need::EndToEnd];
/// What the slow tests need beside that.
pub(crate) const TO_TEST_LONG: &[Need] = &[Need::Firefox, Need::WebKit, Need::Xvfb];

/// Installs all that the tasks need, and nothing else.
///
/// # Errors
/// Something is missing and can't be installed, or may not be.
pub(crate) fn everything(options: &Options) -> Result<()> {
    let mut needs = [TO_BUILD, TO_TEST].concat();
    if options.long {
        needs.extend(TO_TEST_LONG);
    }
    ensure(&needs, options)?;
    println!("All that is needed is here.");
    Ok(())
}

/// Makes sure that all of `needs` are met, installing what is missing unless told not to.
///
/// # Errors
/// Something is missing and can't be installed, or may not be.
pub(crate) fn ensure(needs: &[Need], options: &Options) -> Result<()> {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !need.is_met()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if options.no_install {
        return Err(Error::Said(describe(&missing)));
    }
    println!("Setting up, once:");
    for need in &missing {
        println!("  {:<32} {}", need.name(), need.usually_takes());
    }
    let (system, own): (Vec<Need>, Vec<Need>) =
        missing.into_iter().partition(|need| need.packages().is_some());
    need::install_packages(&system)?;
    for need in own {
        println!("\nInstalling {} ({})", need.name(), need.usually_takes());
        let watch = Stopwatch::start();
        need.install()?;
        println!("Installed {} in {watch}.", need.name());
    }
    println!();
    Ok(())
}

fn describe(missing: &[Need]) -> String {
    let mut said = String::from("Missing, and not installed because of --no-install:\n");
    for need in missing {
        said.push_str("  ");
        said.push_str(need.name());
        said.push_str(": ");
        said.push_str(&need.by_hand());
        said.push('\n');
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_missing_is_named_with_the_way_to_get_it() {
        let said = describe(&[Need::Trunk, Need::Chromium]);
        assert!(
            said.contains("cargo install --locked --root .tools trunk@0.21.14"),
            "{said}"
        );
        assert!(
            said.contains("apt-get install -y --no-install-recommends chromium chromium-driver"),
            "{said}"
        );
    }

    #[test]
    fn nothing_is_done_when_nothing_is_needed() {
        assert!(ensure(&[], &Options::default()).is_ok());
    }
}
