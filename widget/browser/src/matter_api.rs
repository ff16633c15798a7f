//! The host API around one matter: to fetch it, and to answer it.

use crate::api::says;
use crate::fetch::{get_from_host, post};
use gloo_net::http::Response;
use puolesta_core::json;
use puolesta_core::matter::{Case, Command, Event, Failure, Receipt};

/// Waits for what came of a command; nothing where nobody answers. `address` is that of the matter.
pub(crate) async fn answer(address: &str, command: Command) -> Option<Event> {
    Some(match command {
        Command::Load(request) => {
            let answer = get_from_host(address).await;
            Event::Loaded(request, found(answer.ok()))
        }
        Command::Send(request, answer) => {
            let address = [address, "/answers"].concat();
            let body = ["{\"answer\":\"", answer.as_str(), "\"}"].concat();
            let answer = post(&address, &body).await;
            Event::AnswerReceived(request, receipt(answer.ok()))
        }
        Command::Focus(_) | Command::TellReady => return None,
    })
}

fn found(answer: Option<(Response, String)>) -> Result<Box<Case>, Failure> {
    let (response, text) = answer.ok_or(Failure::ServerDown)?;
    match response.status() {
        200 => json::from_str(&text)
            .map(Box::new)
            .map_err(|_| Failure::ServerDown),
        status => Err(failure(status, &text)),
    }
}

fn receipt(answer: Option<(Response, String)>) -> Result<Receipt, Failure> {
    let (response, text) = answer.ok_or(Failure::ServerDown)?;
    match response.status() {
        201 => Ok(Receipt::Recorded),
        409 if says(&text, "already-answered") => Ok(Receipt::AlreadyAnswered),
        409 if says(&text, "closed") => Ok(Receipt::Closed),
        status => Err(failure(status, &text)),
    }
}

fn failure(status: u16, text: &str) -> Failure {
    match status {
        401 => Failure::SessionEnded,
        // Any server says 404 for an address that it does not know; the API says who is unknown.
        404 if says(text, "not-found") => Failure::NotFound,
        _ => Failure::ServerDown,
    }
}
