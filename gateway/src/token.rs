//! Random tokens, and the fingerprints under which secret ones are kept.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Bytes of an id that must not be guessed: 192 random bits, more than the 128 that the contract asks.
const ID_BYTES: usize = 24;
/// Bytes of a secret that opens something.
const SECRET_BYTES: usize = 32;

/// The operating system gives no randomness: nothing safe can be done without it.
#[derive(Debug)]
pub struct NoRandomness;

/// An id of 192 random bits in letters that a URL takes.
pub fn random_id() -> Result<String, NoRandomness> {
    random::<ID_BYTES>()
}

/// A secret of 256 random bits in letters that a cookie takes.
pub fn random_secret() -> Result<String, NoRandomness> {
    random::<SECRET_BYTES>()
}

fn random<const BYTES: usize>() -> Result<String, NoRandomness> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// The SHA-256 of a secret: what the database keeps, so that a stolen database opens no session.
pub fn fingerprint(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret))
}

/// Compares two secrets in the same time whatever they are.
pub fn are_equal(one: &str, other: &str) -> bool {
    Sha256::digest(one)
        .ct_eq(Sha256::digest(other).as_slice())
        .into()
}

#[cfg(test)]
mod tests {
    use super::{are_equal, random_id, random_secret};

    #[test]
    fn tokens_are_long_and_never_the_same() {
        let one = random_id().expect("randomness");
        assert_eq!(one.len(), 32);
        assert_ne!(one, random_id().expect("randomness"));
        assert_eq!(random_secret().expect("randomness").len(), 43);
    }

    #[test]
    fn only_the_same_secret_is_equal() {
        assert!(are_equal("abc", "abc"));
        assert!(!are_equal("abc", "abcd"));
        assert!(!are_equal("abc", ""));
    }
}
