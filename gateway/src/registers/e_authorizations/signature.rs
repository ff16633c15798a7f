//! The signature of a call to the Web API: the path with its query and the header's own text of the time, under
//! the key that the service gave.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// The header that carries it.
pub(super) const HEADER: &str = "x-asiointivaltuudetauthorization";

/// The line of the header; `None` for a key that is none.
pub(super) fn line(client: &str, key: &str, path: &str, time: &str) -> Option<String> {
    let checksum = checksum(key, path, time)?;
    Some(format!("{client} {time} {checksum}"))
}

fn checksum(key: &str, path: &str, time: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).ok()?;
    mac.update(path.as_bytes());
    mac.update(b" ");
    mac.update(time.as_bytes());
    Some(STANDARD.encode(mac.finalize().into_bytes()))
}

/// A moment with its offset, as the service's own examples write it.
pub(super) fn time(seconds: i64) -> String {
    crate::clock::rfc3339(seconds).replace('Z', "+00:00")
}

#[cfg(test)]
mod tests {
    use super::{checksum, line, time};

    /// The service's own example.
    const KEY: &str = "3ba56df8-88b8-4805-9b04-2f8e7a61";
    const PATH: &str = "/service/hpa/user/register/ed4b7ae7/080297-915A\
                        ?requestId=02fd35dc-99e6-477b-b6e2-03f02cbf3666";
    const TIME: &str = "2017-02-09T10:29:42.090000+00:00";

    #[test]
    fn the_example_of_the_service_comes_out() {
        let expected = "GeRKoGmGd0RFk33s2vNHutJf/TrEdwSM2Vb7qWXLESY=";
        assert_eq!(checksum(KEY, PATH, TIME).as_deref(), Some(expected));
        let header = line("ed4b7ae7", KEY, PATH, TIME).expect("a line");
        assert_eq!(header, format!("ed4b7ae7 {TIME} {expected}"));
    }

    #[test]
    fn the_text_of_the_time_is_signed() {
        let shorter = checksum(KEY, PATH, "2017-02-09T10:29:42.09Z");
        assert_ne!(shorter, checksum(KEY, PATH, TIME));
        assert_eq!(time(1_795_256_100), "2026-11-21T10:15:00+00:00");
    }
}
