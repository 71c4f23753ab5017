//! Chance: names for records, a coin, a draw.
#![expect(clippy::disallowed_methods, reason = "chance is a property of the window")]

const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
const ID_LENGTH: usize = 20;

/// Makes an id of 20 letters and digits that no other will be the same as.
pub fn id() -> String {
    (0..ID_LENGTH)
        .filter_map(|_| LETTERS.get(below(36) as usize))
        .map(|letter| char::from(*letter))
        .collect()
}

/// Tosses a coin.
pub fn coin() -> bool {
    below(2) == 1
}

/// Draws a number from 0 up to but not including `n`, each as likely as the next; 0 where `n` is 0.
pub fn below(n: u32) -> u32 {
    if n == 0 {
        return 0;
    }
    // The numbers past the last whole multiple of `n` would make small results likelier: draw again.
    let fair = u32::MAX - u32::MAX % n;
    loop {
        let drawn = draw();
        if drawn < fair {
            return drawn % n;
        }
    }
}

fn draw() -> u32 {
    let mut bytes = [0; 4];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        u32::from_le_bytes(bytes)
    } else {
        weak_draw()
    }
}

/// Draws from the browser's ordinary chance, good enough for ids where there is no other.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the product lies within a u32"
)]
fn weak_draw() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
