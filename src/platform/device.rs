//! What kind of browser this is, as far as it changes what Hearth can promise.
#![expect(
    clippy::disallowed_methods,
    reason = "the browser describes itself at the window"
)]

/// Marks that browsers inside other apps leave in their description of themselves.
const IN_APP: [&str; 12] = [
    "FBAN",
    "FBAV",
    "FB_IAB",
    "Instagram",
    "WhatsApp",
    "Line/",
    "MicroMessenger",
    "Snapchat",
    "Twitter",
    "TikTok",
    "musical_ly",
    "; wv)",
];

/// Tells whether the browser believes that it is online; where it can't say, it is.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Tells whether this is a browser inside another app, whose storage is not kept.
pub fn is_in_app() -> bool {
    in_app(&user_agent())
}

/// Tells whether this is an iPhone or iPad.
pub fn is_ios() -> bool {
    let touches = web_sys::window().map_or(0, |window| window.navigator().max_touch_points());
    ios(&user_agent(), touches)
}

/// Tells from a browser's description whether it runs inside another app.
pub fn in_app(user_agent: &str) -> bool {
    IN_APP.iter().any(|mark| user_agent.contains(mark))
}

/// Tells from a browser's description whether it is an iPhone or iPad.
///
/// An iPad calls itself a Mac; but no Mac has a touch screen, so `touches` tells them apart.
pub fn ios(user_agent: &str, touches: i32) -> bool {
    let named = ["iPhone", "iPad", "iPod"]
        .iter()
        .any(|name| user_agent.contains(name));
    named || (user_agent.contains("Macintosh") && touches > 1)
}

fn user_agent() -> String {
    web_sys::window()
        .and_then(|window| window.navigator().user_agent().ok())
        .unwrap_or_default()
}
