//! A text that only its session's browser can open: sealed with a key that is made of the session's secret,
//! which the database does not hold. Whoever reads the database reads no code.

use crate::token::NoRandomness;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::Sha256;

/// Another key than the fingerprint by which the database knows the session.
const PURPOSE: &[u8] = b"puolesta: the code of this session";

/// The text, sealed.
pub(crate) fn seal(secret: &str, text: &str) -> Result<String, NoRandomness> {
    let mut nonce = [0; NONCE_LEN];
    getrandom::fill(&mut nonce).map_err(|_| NoRandomness)?;
    let mut sealed = text.as_bytes().to_vec();
    let key = key(secret).ok_or(NoRandomness)?;
    key.seal_in_place_append_tag(
        Nonce::assume_unique_for_key(nonce),
        Aad::empty(),
        &mut sealed,
    )
    .map_err(|_| NoRandomness)?;
    Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
}

/// The text; `None` for another secret, and for what was altered.
pub(crate) fn open(secret: &str, sealed: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE_LEN>()?;
    let mut text = sealed.to_vec();
    let nonce = Nonce::assume_unique_for_key(*nonce);
    let text = key(secret)?
        .open_in_place(nonce, Aad::empty(), &mut text)
        .ok()?;
    String::from_utf8(text.to_vec()).ok()
}

fn key(secret: &str) -> Option<LessSafeKey> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(PURPOSE);
    let key = UnboundKey::new(&CHACHA20_POLY1305, &mac.finalize().into_bytes()).ok()?;
    Some(LessSafeKey::new(key))
}

#[cfg(test)]
mod tests {
    use super::{open, seal};

    #[test]
    fn only_the_same_secret_opens_what_was_sealed() {
        let sealed = seal("one secret", "010180-9026").expect("sealed");
        assert!(!sealed.contains("9026"));
        assert_eq!(open("one secret", &sealed).as_deref(), Some("010180-9026"));
        assert_eq!(open("another secret", &sealed), None);
        let mut altered = sealed.clone();
        altered.replace_range(20..21, if &sealed[20..21] == "A" { "B" } else { "A" });
        assert_eq!(open("one secret", &altered), None);
        assert_ne!(sealed, seal("one secret", "010180-9026").expect("sealed"));
    }
}
