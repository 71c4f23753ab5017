//! Texts of any kind as a file, for what could not be read.

/// Adds a text given in UTF-16 units as a JSON string, so that even half a surrogate pair is kept.
pub fn push_units(file: &mut String, units: impl IntoIterator<Item = u16>) {
    file.push('"');
    for read in char::decode_utf16(units) {
        match read {
            Ok(character @ ('"' | '\\')) => file.extend(['\\', character]),
            Ok(plain) if !plain.is_control() => file.push(plain),
            Ok(control) => push_escape(file, u32::from(control)),
            Err(lone) => push_escape(file, u32::from(lone.unpaired_surrogate())),
        }
    }
    file.push('"');
}

fn push_escape(file: &mut String, unit: u32) {
    file.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        file.extend(char::from_digit((unit >> shift) & 0xf, 16));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_a_pair_is_kept_as_it_was() {
        let mut file = String::new();
        push_units(&mut file, [0x61, 0xd83d, 0x22, 0x0a, 0xdc4b]);
        assert_eq!(file, r#""a\ud83d\"\u000a\udc4b""#);
    }

    proptest! {
        #[test]
        fn whole_text_is_read_back_unchanged(text in any::<String>()) {
            let mut file = String::new();
            push_units(&mut file, text.encode_utf16());
            prop_assert_eq!(serde_json::from_str::<String>(&file).ok(), Some(text));
        }
    }
}
