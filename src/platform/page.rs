//! The page as a whole: its title, its root element, where the focus is.
#![expect(clippy::disallowed_methods, reason = "the page is the window's document")]

use super::ticker;
use wasm_bindgen::JsCast;
use web_sys::{Document, FocusOptions, HtmlElement, HtmlMetaElement};

/// Sets the title that the browser's tab and the app switcher show.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets `data-<name>` at the root element; `None` removes it.
pub fn set_root_data(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let name = ["data-", name].concat();
    // Only a name that is no attribute's name is refused.
    let _ = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}

/// Sets the colour of the browser's own frame, for both schemes.
pub fn set_theme_colour(colour: &str) {
    let Some(found) = document().and_then(|page| page.query_selector_all("meta[name=theme-color]").ok())
    else {
        return;
    };
    for meta in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlMetaElement>().ok()) {
        meta.set_content(colour);
    }
}

/// Says that the app has taken over: `data-ready` at the root, and the first picture (`#shell`) goes.
pub fn mark_ready() {
    set_root_data("ready", Some(""));
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("shell")) {
        shell.remove();
    }
}

/// Finds the element that the app is mounted into.
pub fn app_root() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Hides everything at once, before anything else happens.
pub fn blank() {
    set_root_data("blank", Some(""));
}

/// Shows the page again.
pub fn unblank() {
    set_root_data("blank", None);
}

/// Moves the focus to the element with this id, and tells whether it has it now.
pub fn focus(id: &str) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(id));
    found
        .and_then(|element| element.dyn_into().ok())
        .is_some_and(|element| take_focus(&element))
}

/// Moves the focus to the heading of a page just come to, so that it is read out; nothing scrolls.
pub fn focus_heading() -> bool {
    let found = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    let Some(heading) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if !heading.has_attribute("tabindex") {
        heading.set_tab_index(-1);
    }
    take_focus(&heading)
}

/// Moves the focus to the element with this id, once what was just asked for is drawn.
pub fn focus_soon(id: &'static str) {
    ticker::once(0, move || {
        focus(id);
    });
}

/// Moves the focus to the heading, once what was just asked for is drawn: what was touched may be gone by then.
pub fn focus_heading_soon() {
    ticker::once(0, || {
        focus_heading();
    });
}

/// Scrolls to the top at once.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's way to print the page.
pub fn print() {
    // A browser that can't print shows nothing, and nothing is lost.
    let _ = web_sys::window().map(|window| window.print());
}

fn take_focus(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Whether it worked is asked below.
    let _ = element.focus_with_options(&options);
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|focused| focused == **element)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
