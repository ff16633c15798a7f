//! The host API around one matter: to fetch it, and to answer it.

use crate::api::says;
use crate::fetch::{get_from_host, post};
use gloo_net::http::Response;
use puolesta_core::json;
use puolesta_core::matter::{Case, Command, Event, LoadAnswer, Receipt};

/// Waits for what came of a command; nothing where nobody answers. `address` is that of the matter.
pub(crate) async fn answer(address: &str, command: Command) -> Option<Event> {
    Some(match command {
        Command::Load(request) => {
            let answer = get_from_host(address).await;
            Event::Loaded(request, load_answer(answer.ok()))
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

fn load_answer(answer: Option<(Response, String)>) -> LoadAnswer {
    let Some((response, text)) = answer else {
        return LoadAnswer::ServerDown;
    };
    match response.status() {
        200 => json::from_str::<Case>(&text).map_or(LoadAnswer::ServerDown, |case| {
            LoadAnswer::Case(Box::new(case))
        }),
        401 => LoadAnswer::SessionEnded,
        // Any server says 404 for an address that it does not know; the API says who is unknown.
        404 if says(&text, "not-found") => LoadAnswer::NotFound,
        _ => LoadAnswer::ServerDown,
    }
}

fn receipt(answer: Option<(Response, String)>) -> Receipt {
    let Some((response, text)) = answer else {
        return Receipt::ServerDown;
    };
    match response.status() {
        201 => Receipt::Recorded,
        401 => Receipt::SessionEnded,
        404 if says(&text, "not-found") => Receipt::NotFound,
        409 if says(&text, "already-answered") => Receipt::AlreadyAnswered,
        409 if says(&text, "closed") => Receipt::Closed,
        _ => Receipt::ServerDown,
    }
}
