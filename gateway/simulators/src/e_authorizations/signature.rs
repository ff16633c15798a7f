//! Whether a call is signed with the key that was given to its client, by a clock that goes right.

use super::state::Settings;
use axum::http::HeaderMap;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// How far the clocks may be apart, in seconds.
const APART: i64 = 5 * 60;

/// Whether the header signs this path now.
pub(super) fn is_right(settings: &Settings, headers: &HeaderMap, path: &str, now: i64) -> bool {
    let line = headers.get("X-AsiointivaltuudetAuthorization");
    let line = line.and_then(|line| line.to_str().ok()).unwrap_or_default();
    let [client, time, checksum] = line.split(' ').collect::<Vec<_>>()[..] else {
        return false;
    };
    let Ok(moment) = OffsetDateTime::parse(time, &Rfc3339) else {
        return false;
    };
    let is_near = (moment.unix_timestamp() - now).abs() <= APART;
    client == settings.client_id && is_near && signs(&settings.api_key, path, time, checksum)
}

fn signs(key: &str, path: &str, time: &str, checksum: &str) -> bool {
    let mac = Hmac::<Sha256>::new_from_slice(key.as_bytes());
    let (Ok(mac), Ok(checksum)) = (mac, STANDARD.decode(checksum)) else {
        return false;
    };
    let mac = mac.chain_update(format!("{path} {time}"));
    mac.verify_slice(&checksum).is_ok()
}

#[cfg(test)]
mod tests {
    use super::signs;

    #[test]
    fn the_example_of_the_service_is_right() {
        let key = "3ba56df8-88b8-4805-9b04-2f8e7a61";
        let path = "/service/hpa/user/register/ed4b7ae7/080297-915A\
                    ?requestId=02fd35dc-99e6-477b-b6e2-03f02cbf3666";
        let time = "2017-02-09T10:29:42.090000+00:00";
        let checksum = "GeRKoGmGd0RFk33s2vNHutJf/TrEdwSM2Vb7qWXLESY=";
        assert!(signs(key, path, time, checksum));
        assert!(!signs(key, path, "2017-02-09T10:29:42.09Z", checksum));
        assert!(!signs("another key", path, time, checksum));
    }
}
