//! One question after another to PTV: politely, with the key where it belongs, and refusals in plain words.

use super::super::http::{Client, HttpAnswer};
use super::super::ptv_notice::PtvNotice;
use super::super::{CannotRun, language};
use indicatif::{ProgressBar, ProgressStyle};
use std::thread;
use std::time::Duration;

/// Longer than this a person would rather come back.
const MOST_SECONDS: u64 = 60;
/// So often a question is asked again when PTV asks to wait.
const MOST_WAITS: usize = 3;

/// Someone who asks PTV, one question at a time.
pub(crate) struct Asking {
    client: Client,
    base: String,
    key: Option<String>,
    progress: ProgressBar,
}

impl Asking {
    /// Asks without a key.
    pub(crate) fn open(base: &str) -> Result<Self, CannotRun> {
        if !base.starts_with("https://") && !base.starts_with("http://") {
            let base = base.to_owned();
            return Err(cannot(&PtvNotice::BaseIsNoAddress { base }));
        }
        let style = ProgressStyle::with_template("{spinner} {msg}");
        let style = style.unwrap_or_else(|_| ProgressStyle::default_spinner());
        Ok(Self {
            client: Client::new(),
            base: base.trim_end_matches('/').to_owned(),
            key: None,
            progress: ProgressBar::new_spinner().with_style(style),
        })
    }

    /// Asks with a key.
    pub(crate) fn with_key(base: &str, key: Option<&str>) -> Result<Self, CannotRun> {
        let mut asking = Self::open(base)?;
        let key = key.map(str::trim).filter(|key| !key.is_empty());
        let key = key.ok_or_else(|| cannot(&PtvNotice::KeyNeeded))?;
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(cannot(&PtvNotice::KeyWithStrangeLetters));
        }
        if !is_private(&asking.base) {
            return Err(cannot(&PtvNotice::KeyOnlyEncrypted));
        }
        asking.key = Some(key.to_owned());
        Ok(asking)
    }

    /// What PTV answers; `None` when there is no such thing. `what` is shown while it is on its way.
    pub(crate) fn ask(&self, path: &str, what: &str) -> Result<Option<Vec<u8>>, CannotRun> {
        self.progress.set_message(what.to_owned());
        self.progress.tick();
        for _ in 0..MOST_WAITS {
            let answer = self.once(path)?;
            match (answer.status, answer.retry_after) {
                (429 | 503, Some(seconds)) if seconds <= MOST_SECONDS => {
                    thread::sleep(Duration::from_secs(seconds));
                }
                (200, _) => return Ok(Some(answer.body)),
                (404, _) => return Ok(None),
                _ => return Err(self.refusal(&answer)),
            }
        }
        Err(cannot(&PtvNotice::WaitsAgain))
    }

    fn once(&self, path: &str) -> Result<HttpAnswer, CannotRun> {
        let address = format!("{}{path}", self.base);
        let asked = match &self.key {
            Some(key) => self.client.get_with(&address, "x-api-key", key),
            None => self.client.get(&address),
        };
        asked.map_err(|why| CannotRun(why.said(language())))
    }

    /// Why PTV does not give what was asked, without a word of the key.
    fn refusal(&self, answer: &HttpAnswer) -> CannotRun {
        let status = answer.status;
        cannot(&match (status, answer.retry_after) {
            (401 | 403, _) if self.key.is_some() => PtvNotice::KeyNotAccepted,
            (401 | 403, _) => PtvNotice::AsksForKey,
            (429 | 503, Some(seconds)) => PtvNotice::WaitMinutes {
                minutes: seconds.div_ceil(60),
            },
            (429, None) => PtvNotice::AskedTooMuch,
            (300..=399, _) => PtvNotice::SendsOn {
                base: self.base.clone(),
            },
            (500.., _) => PtvNotice::OutOfOrder { status },
            _ => PtvNotice::NotUnderstoodThere { status },
        })
    }
}

fn cannot(why: &PtvNotice) -> CannotRun {
    CannotRun(why.said())
}

impl Drop for Asking {
    fn drop(&mut self) {
        self.progress.finish_and_clear();
    }
}

/// Whether nobody else can read what is sent: encrypted, or on this very machine.
fn is_private(base: &str) -> bool {
    let Some(rest) = base.strip_prefix("http://") else {
        return true;
    };
    let host = rest.split('/').next().unwrap_or(rest);
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

#[cfg(test)]
mod tests {
    use super::is_private;

    #[test]
    fn a_key_leaves_the_machine_only_encrypted() {
        assert!(is_private("https://api-gw.palvelutietovaranto.suomi.fi"));
        assert!(is_private("http://127.0.0.1:8080/ptv"));
        assert!(is_private("http://[::1]:8080"));
        assert!(!is_private("http://api-gw.palvelutietovaranto.suomi.fi"));
        assert!(!is_private("http://localhost.example:80"));
        assert!(!is_private("http://127.0.0.1@evil.example"));
    }
}
