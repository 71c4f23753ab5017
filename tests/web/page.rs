use crate::faked::{js, until};
use hearth::platform::{back, location, page, panic};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn text(script: &str) -> Option<String> {
    js(&format!("return {script};")).as_string()
}

fn add(html: &str) {
    js(&format!(
        "const box = document.body.appendChild(document.createElement('div')); box.id = 'box'; box.innerHTML = `{html}`;"
    ));
}

fn clear() {
    js("document.getElementById('box')?.remove();");
}

#[wasm_bindgen_test]
fn the_title_and_the_root_element_take_what_they_are_given() {
    page::set_title("Hearth");
    assert_eq!(text("document.title").as_deref(), Some("Hearth"));
    page::set_root_data("theme", Some("evening"));
    assert_eq!(
        text("document.documentElement.dataset.theme").as_deref(),
        Some("evening")
    );
    page::set_root_data("theme", None);
    assert_eq!(text("document.documentElement.dataset.theme"), None);
    page::set_root_data("not a name", Some("x"));
}

#[wasm_bindgen_test]
fn every_theme_colour_of_the_page_is_changed() {
    js("for (const scheme of ['light', 'dark']) { const meta = document.createElement('meta'); meta.name = 'theme-color';
        meta.media = `(prefers-color-scheme: ${scheme})`; document.head.append(meta); }");
    page::set_theme_colour("#1c1714");
    let colours =
        text("[...document.querySelectorAll('meta[name=theme-color]')].map(it => it.content).join()");
    assert_eq!(colours.as_deref(), Some("#1c1714,#1c1714"));
    js("document.querySelectorAll('meta[name=theme-color]').forEach(meta => meta.remove());");
}

#[wasm_bindgen_test]
fn being_ready_removes_the_first_picture() {
    js("document.body.appendChild(document.createElement('div')).id = 'shell';");
    page::mark_ready();
    page::mark_ready();
    assert_eq!(
        text("document.documentElement.dataset.ready").as_deref(),
        Some("")
    );
    assert!(js("return document.getElementById('shell');").is_null());
}

#[wasm_bindgen_test]
fn the_focus_goes_where_it_is_sent_and_says_whether_it_came() {
    assert!(!page::focus_heading(), "there is no heading yet");
    add("<main><h1>Talk in turns</h1></main><button id=go>Go</button><button id=off disabled>Off</button>");
    assert!(page::focus_heading());
    assert_eq!(text("document.activeElement.tagName").as_deref(), Some("H1"));
    assert!(page::focus("go"));
    assert!(!page::focus("off") && !page::focus("nowhere"));
    assert!(page::focus_heading());
    clear();
}

#[wasm_bindgen_test]
fn the_page_scrolls_to_its_top() {
    add("<div style='height: 5000px'></div>");
    js("window.scrollTo(0, 900);");
    page::scroll_to_top();
    assert_eq!(js("return window.scrollY;").as_f64(), Some(0.0));
    clear();
}

/// One test, for there is one address.
#[wasm_bindgen_test]
async fn the_address_is_read_changed_and_come_back_to() {
    let heard = Rc::new(Cell::new(0));
    let told = Rc::clone(&heard);
    let guard = location::subscribe(move |hash| {
        assert!(hash.is_empty() || hash.starts_with("#/"));
        told.set(told.get() + 1);
    });
    location::replace("#/");
    until(|| heard.get() == 1).await;
    let steps = js("return history.length;").as_f64();
    location::replace("#/us");
    until(|| heard.get() == 2).await;
    assert_eq!(
        js("return history.length;").as_f64(),
        steps,
        "replacing leaves no step"
    );
    location::push("#/safety");
    until(|| heard.get() == 3).await;
    assert_eq!(location::hash(), "#/safety");
    location::back();
    until(|| heard.get() == 4).await;
    assert_eq!(location::hash(), "#/us");
    location::rewrite("#/today");
    assert_eq!((location::hash().as_str(), heard.get()), ("#/today", 4));
    drop(guard);
    // A real exit would end the tests; a hash shows that the step is replaced, not added.
    let steps = js("return history.length;").as_f64();
    location::leave_to("#/left");
    until(|| location::hash() == "#/left").await;
    assert_eq!((js("return history.length;").as_f64(), heard.get()), (steps, 4));
}

#[wasm_bindgen_test]
fn back_is_heard_once_where_the_browser_can_watch_for_it() {
    js("window.RealWatcher = window.CloseWatcher;
        window.CloseWatcher = class extends EventTarget {
            constructor() { super(); window.watcher = this; }
            destroy() { window.watcher.isDestroyed = true; }
        };");
    let heard = Rc::new(Cell::new(0));
    let told = Rc::clone(&heard);
    let watch = back::subscribe(move || told.set(told.get() + 1)).unwrap();
    js("window.watcher.dispatchEvent(new Event('close'));");
    assert_eq!(heard.get(), 1);
    drop(watch);
    js("window.watcher.dispatchEvent(new Event('close'));");
    assert_eq!(heard.get(), 1);
    assert_eq!(js("return window.watcher.isDestroyed;").as_bool(), Some(true));
    js("window.CloseWatcher = undefined;");
    assert!(back::subscribe(|| ()).is_none());
    js("window.CloseWatcher = window.RealWatcher;");
    drop(back::subscribe(|| ()));
}

#[wasm_bindgen_test]
fn a_failure_is_told_to_the_page() {
    js("window.addEventListener('hearth-panic', () => { window.wasTold = true; }, { once: true });");
    panic::announce();
    assert_eq!(js("return window.wasTold;").as_bool(), Some(true));
}
