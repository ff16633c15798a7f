//! In which encoding a file was saved: UTF-8 it must be, and older programs save others.

/// The text of some bytes.
pub(super) enum Decoded<'a> {
    /// As it must be.
    Utf8(&'a str),
    /// In another encoding, with where in the text the first letter stands that shows it.
    Other {
        /// The text.
        text: String,
        /// The name of the encoding.
        encoding: &'static str,
        /// The place of that letter.
        at: usize,
    },
}

/// The text; where no encoding fits, as much of it as is UTF-8.
pub(super) fn decoded(bytes: &[u8]) -> Result<Decoded<'_>, &str> {
    if let Some((text, encoding)) = utf16(bytes) {
        return Ok(Decoded::Other {
            text,
            encoding,
            at: 0,
        });
    }
    let readable = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded::Utf8(text)),
        Err(error) => {
            let readable = &bytes[..error.valid_up_to()];
            std::str::from_utf8(readable).unwrap_or_default()
        }
    };
    let text: Option<String> = bytes.iter().map(|byte| windows_1252(*byte)).collect();
    // What is UTF-8 elsewhere was cut or broken; nobody can tell what stood there.
    let is_mixed = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    match text.filter(|_| !is_mixed) {
        Some(text) => Ok(Decoded::Other {
            text,
            encoding: "Windows-1252",
            at: readable.len(),
        }),
        None => Err(readable),
    }
}

/// Two bytes for each letter, with a mark at the beginning or, in plain JSON, with a zero beside the
/// first letter.
fn utf16(bytes: &[u8]) -> Option<(String, &'static str)> {
    let (rest, is_little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        [first, 0, ..] if *first != 0 => (bytes, true),
        [0, second, ..] if *second != 0 => (bytes, false),
        _ => return None,
    };
    if !rest.len().is_multiple_of(2) {
        return None;
    }
    let units = rest.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if is_little {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        }
    });
    let text: String = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
    // UTF-32 begins alike, and is full of zeros.
    (!text.contains('\0')).then_some((text, "UTF-16"))
}

/// The letter of a byte; `None` for the five that stand for none and for control characters.
fn windows_1252(byte: u8) -> Option<char> {
    const HIGH: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let letter = match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    };
    let is_text = !letter.is_control() || matches!(letter, '\t' | '\n' | '\r');
    is_text.then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::{Decoded, decoded};

    fn text(bytes: &[u8]) -> Option<(String, &'static str)> {
        match decoded(bytes) {
            Ok(Decoded::Other { text, encoding, .. }) => Some((text, encoding)),
            Ok(Decoded::Utf8(_)) | Err(_) => None,
        }
    }

    #[test]
    fn older_encodings_are_recognised_and_decoded() {
        let name = b"{\"name\":\"P\xe4\xe4t\xf6s \x96 ok\"}";
        let decoded = Some(("{\"name\":\"Päätös – ok\"}".to_owned(), "Windows-1252"));
        assert_eq!(text(name), decoded);
        let units = "{\"a\":\"Äiti\"}".encode_utf16();
        let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
        let decoded = Some(("{\"a\":\"Äiti\"}".to_owned(), "UTF-16"));
        assert_eq!(text(&little), decoded);
        assert_eq!(text(&[&[0xfe, 0xff], &big[..]].concat()), decoded);
    }

    #[test]
    fn what_is_utf8_or_nothing_known_is_no_older_encoding() {
        assert_eq!(text("{\"a\":\"Äiti\"}".as_bytes()), None);
        assert_eq!(text(b"{\"a\":\"\x81\"}"), None);
        assert_eq!(
            text("ä\u{e4}".as_bytes().split_last().expect("bytes").1),
            None
        );
    }
}
