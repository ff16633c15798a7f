//! One request to the host API: the shell makes it, because there it takes a few lines.

use crate::host::Host;
use puolesta_core::digits::number;
use wasm_bindgen_futures::JsFuture;

/// A request.
pub(crate) struct Call {
    /// Where.
    pub(crate) address: String,
    /// The JSON that is sent; without it something is only asked for.
    pub(crate) body: Option<String>,
}

/// What came back.
pub(crate) struct Answer {
    /// The status of HTTP.
    pub(crate) status: u16,
    /// How many seconds to wait before asking again, where the answer says so.
    pub(crate) retry_after: Option<u32>,
    /// The body.
    pub(crate) text: String,
}

/// Asks at once, not only when somebody waits; gives nothing when there is no answer.
pub(crate) fn ask(host: &Host, call: &Call) -> impl Future<Output = Option<Answer>> + use<> {
    let answer = JsFuture::from(host.ask(&call.address, call.body.as_deref()));
    async move { Answer::read(&answer.await.ok()?.as_string()?) }
}

impl Answer {
    fn read(text: &str) -> Option<Self> {
        let (status, rest) = first_line(text)?;
        let (retry_after, body) = first_line(rest)?;
        Some(Self {
            status: number(status)?,
            retry_after: number(retry_after),
            text: body.into(),
        })
    }
}

/// The first line of a text, and what stands after it.
fn first_line(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().position(|byte| byte == b'\n')?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::Answer;

    #[test]
    fn an_answer_has_a_status_perhaps_a_time_to_wait_and_a_body() {
        for (text, status, retry_after, body) in [
            ("200\n\n{\n}", 200, None, "{\n}"),
            ("429\n30\n", 429, Some(30), ""),
            ("429\nWed, 21 Oct 2026 07:28:00 GMT\nä", 429, None, "ä"),
        ] {
            let answer = Answer::read(text).expect(text);
            assert_eq!((answer.status, answer.retry_after), (status, retry_after));
            assert_eq!(answer.text, body);
        }
    }

    #[test]
    fn what_is_no_answer_is_none() {
        for text in ["", "200", "200\n", "\n\n", "0x\n\n"] {
            assert!(Answer::read(text).is_none(), "{text}");
        }
    }
}
