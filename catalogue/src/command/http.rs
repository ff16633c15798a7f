//! Asking addresses on the network: always with a time limit and a size limit, and refusals in plain words.

use puolesta_catalogue::message::Cause;
use std::io::{self, ErrorKind, Read};
use std::time::Duration;
use ureq::http::Response;
use ureq::typestate::WithoutBody;
use ureq::{Agent, Body, Error, RequestBuilder, ResponseExt};

/// Who asks, for the logs of those who are asked.
const USER_AGENT: &str = concat!("puolesta-catalogue/", env!("CARGO_PKG_VERSION"));
const CONNECT_SECONDS: u64 = 10;
/// For one answer, from the first byte sent to the last one received.
const ANSWER_SECONDS: u64 = 60;
/// For a page of which only the status is wanted.
const PAGE_SECONDS: u64 = 10;
/// A hundred services of the Finnish Service Catalogue are about 5 MB.
const MOST_MEGABYTES: usize = 32;
const MOST_REDIRECTS: u32 = 5;

/// Asks addresses. Cloning is cheap; clones share their connections.
#[derive(Clone)]
pub(crate) struct Client(Agent);

/// What an address answered, whether yes or no.
pub(crate) struct HttpAnswer {
    /// The HTTP status: 200 and so on.
    pub(crate) status: u16,
    /// How many seconds to wait before asking again, when the answer says so.
    pub(crate) retry_after: Option<u64>,
    /// What it holds.
    pub(crate) body: Vec<u8>,
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// The HTTP status: 200 and so on.
    pub(crate) status: u16,
    /// The address itself, or the one that it leads on to.
    pub(crate) address: String,
}

impl Client {
    /// A client with the limits of this file.
    pub(crate) fn new() -> Self {
        let config = Agent::config_builder()
            .user_agent(USER_AGENT)
            .http_status_as_error(false)
            .max_redirects(MOST_REDIRECTS)
            .timeout_connect(Some(Duration::from_secs(CONNECT_SECONDS)))
            .timeout_global(Some(Duration::from_secs(ANSWER_SECONDS)))
            .build();
        Self(config.into())
    }

    /// Gets an address, following redirects; never from `https` down to `http`.
    ///
    /// # Errors
    /// Why there is no answer, in plain words that begin with the host.
    pub(crate) fn get(&self, address: &str) -> Result<HttpAnswer, Cause> {
        let asked = limited(self.0.get(address), address).call();
        answer(asked).map_err(|error| cause(address, &error))
    }

    /// Gets an address with a secret in a header. Follows no redirect: the secret is for this host.
    ///
    /// # Errors
    /// As [`Client::get`]; the secret is in no sentence.
    pub(crate) fn get_with(
        &self,
        address: &str,
        header: &str,
        secret: &str,
    ) -> Result<HttpAnswer, Cause> {
        let request = limited(self.0.get(address), address).header(header, secret);
        let asked = request.config().max_redirects(0).build().call();
        answer(asked).map_err(|error| cause(address, &error))
    }

    /// Where an address leads, without what is there: asked with `HEAD`, and with `GET` where a server
    /// refuses that.
    ///
    /// # Errors
    /// As [`Client::get`].
    pub(crate) fn page(&self, address: &str) -> Result<Page, Cause> {
        let head = page(self.0.head(address), address)?;
        if head.status < 400 {
            return Ok(head);
        }
        page(self.0.get(address), address)
    }
}

fn page(request: RequestBuilder<WithoutBody>, address: &str) -> Result<Page, Cause> {
    let limit = Some(Duration::from_secs(PAGE_SECONDS));
    let request = limited(request, address).config();
    let asked = request.timeout_global(limit).build().call();
    let response = asked.map_err(|error| cause(address, &error))?;
    Ok(Page {
        status: response.status().as_u16(),
        address: response.get_uri().to_string(),
    })
}

fn limited<B>(request: RequestBuilder<B>, address: &str) -> RequestBuilder<B> {
    let is_safe = address.starts_with("https://");
    request.config().https_only(is_safe).build()
}

fn answer(asked: Result<Response<Body>, Error>) -> Result<HttpAnswer, Error> {
    let mut response = asked?;
    let header = response.headers().get("retry-after");
    let seconds = header.and_then(|value| value.to_str().ok()?.trim().parse().ok());
    Ok(HttpAnswer {
        status: response.status().as_u16(),
        retry_after: seconds,
        body: within_limit(response.body_mut().as_reader())?,
    })
}

/// The limit counts what has been unpacked: a small packed answer can hold very much.
fn within_limit(reader: impl Read) -> Result<Vec<u8>, Error> {
    let most = MOST_MEGABYTES << 20;
    let mut bytes = Vec::new();
    reader.take(most as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Err(Error::BodyExceedsLimit(most as u64));
    }
    Ok(bytes)
}

fn cause(address: &str, error: &Error) -> Cause {
    let host = host(address).to_owned();
    match error {
        Error::HostNotFound => Cause::HostNotFound { host },
        Error::Timeout(_) => Cause::Timeout { host },
        Error::ConnectionFailed => Cause::Unreachable { host },
        Error::Io(error) => no_connection(host, error),
        Error::Tls(_) | Error::Rustls(_) => Cause::Certificate { host },
        Error::RequireHttpsOnly(_) => Cause::NotHttps { host },
        Error::TooManyRedirects | Error::RedirectFailed => Cause::EndlessRedirects { host },
        Error::BodyExceedsLimit(_) => Cause::TooLarge {
            host,
            megabytes: MOST_MEGABYTES as u64,
        },
        Error::BadUri(_) | Error::Http(_) => Cause::NotAnAddress {
            address: address.to_owned(),
        },
        _ => Cause::NotAWebServer { host },
    }
}

fn no_connection(host: String, error: &io::Error) -> Cause {
    match error.kind() {
        ErrorKind::ConnectionRefused => Cause::Refused { host },
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Cause::Timeout { host },
        _ => Cause::Broke { host },
    }
}

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host)
}

#[cfg(test)]
mod tests {
    use super::super::one_answer::server;
    use super::*;
    use puolesta_core::language::Language;
    use std::net::TcpListener;

    #[test]
    fn gets_what_an_address_holds_and_says_who_asks() {
        let (address, asked) = server(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        let answer = Client::new().get(&address).expect("an answer");
        assert_eq!((answer.status, answer.body.as_slice()), (200, &b"{}"[..]));
        let asked = asked.join().expect("a request").to_lowercase();
        assert!(asked.contains("user-agent: puolesta-catalogue/"), "{asked}");
    }

    #[test]
    fn hears_how_long_to_wait() {
        let (address, _) =
            server(b"HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n");
        let answer = Client::new().get(&address).expect("an answer");
        assert_eq!((answer.status, answer.retry_after), (429, Some(7)));
    }

    #[test]
    fn takes_a_secret_to_no_other_host() {
        let (elsewhere, _) = server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        let redirect =
            format!("HTTP/1.1 302 Found\r\nLocation: {elsewhere}\r\nContent-Length: 0\r\n\r\n");
        let (address, asked) = server(Box::leak(redirect.into_boxed_str()).as_bytes());
        let answer = Client::new().get_with(&address, "x-api-key", "secret");
        assert_eq!(answer.expect("an answer").status, 302);
        assert!(asked.join().expect("a request").contains("secret"));
    }

    #[test]
    fn asks_where_an_address_leads() {
        let (address, asked) = server(b"HTTP/1.1 204 Empty\r\n\r\n");
        let page = Client::new().page(&address);
        assert_eq!(
            page,
            Ok(Page {
                status: 204,
                address
            })
        );
        assert!(asked.join().expect("a request").starts_with("HEAD "));
    }

    #[test]
    fn takes_no_endless_answer() {
        let error = within_limit(io::repeat(b'x')).expect_err("a limit");
        assert_eq!(
            cause("https://a.example/b", &error).said(Language::En),
            "a.example answers with more than 32 megabytes"
        );
    }

    #[test]
    fn says_that_nobody_is_there() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let host = listener.local_addr().expect("an address").to_string();
        drop(listener);
        let why = Client::new().get(&format!("http://user:word@{host}/"));
        assert_eq!(why.err(), Some(Cause::Refused { host }));
    }

    #[test]
    fn says_that_something_is_no_address() {
        let why = Client::new().get("kunta").err();
        let why = why.map(|why| why.said(Language::En)).unwrap_or_default();
        assert_eq!(why, "kunta is not an address");
    }
}
