//! The content security policy: one text, and the hashes of what stands inside the page.

use crate::hash::integrity;

/// Stands in `index.html` where the policy goes.
pub(crate) const PLACE: &str = "POLICY";

/// Returns the policy of a page: only its own files, and the inline scripts and styles it holds now.
pub(crate) fn policy(html: &str) -> String {
    with_scripts(html, &hashes(html, "script"))
}

/// Returns the policy of a page under development: Trunk fills in the script that reloads it only when it
/// serves the page, so any inline script may run.
pub(crate) fn while_developing(html: &str) -> String {
    with_scripts(html, " 'unsafe-inline'")
}

fn with_scripts(html: &str, scripts: &str) -> String {
    let styles = hashes(html, "style");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default"
    )
}

fn hashes(html: &str, tag: &str) -> String {
    let sources: Vec<String> = inline(html, tag)
        .iter()
        .map(|content| format!(" '{}'", integrity(content)))
        .collect();
    sources.concat()
}

/// Finds the contents of all inline elements of a name; those with a `src` are not inline.
fn inline<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let (opening, closing) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(opening.as_str()) {
        let Some((attributes, after)) = after.split_once('>') else {
            break;
        };
        let Some((content, after)) = after.split_once(closing.as_str()) else {
            break;
        };
        if !attributes.contains("src=") {
            found.push(content);
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_inline_script_and_style_is_named_by_its_hash() {
        let html =
            "<style>a{}</style><script>1</script><script src=x.js></script><script type=module>2</script>";
        assert_eq!(inline(html, "script"), ["1", "2"]);
        let policy = policy(html);
        assert!(
            policy.contains(&format!(
                "'wasm-unsafe-eval' '{}' '{}';",
                integrity("1"),
                integrity("2")
            )),
            "{policy}"
        );
        assert!(
            policy.contains(&format!("style-src 'self' '{}';", integrity("a{}"))),
            "{policy}"
        );
    }

    #[test]
    fn nothing_is_allowed_from_elsewhere_and_nothing_unsafe_beside_wasm() {
        let policy = policy("");
        assert!(policy.starts_with("default-src 'none';"));
        assert!(!policy.contains("http") && !policy.contains('*') && !policy.contains("unsafe-inline"));
        assert!(!policy.replace("'wasm-unsafe-eval'", "").contains("unsafe"));
    }

    #[test]
    fn a_picture_may_be_shown_that_lies_on_the_device_and_none_from_elsewhere() {
        let policy = policy("");
        let images = policy.split("; ").find(|part| part.starts_with("img-src"));
        assert_eq!(images, Some("img-src 'self' data: blob:"));
        assert!(
            policy.contains("connect-src 'self';"),
            "a photo can't be sent anywhere"
        );
    }

    #[test]
    fn only_while_developing_any_inline_script_may_run() {
        let html = "<script>1</script>";
        assert!(!policy(html).contains("unsafe-inline"));
        let open = while_developing(html);
        assert!(open.contains("script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline';"));
        assert!(
            !open.contains("sha256"),
            "beside a hash it would count for nothing"
        );
    }
}
