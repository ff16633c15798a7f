//! The host API around one matter: to fetch it, to answer it, to comment on it.

use crate::api::{failure, says};
use crate::fetch::{Answer, Call};
use puolesta_core::host::{Failure, Reply};
use puolesta_core::json;
use puolesta_core::matter::{Command, Event, Receipt, SentMatter};
use serde::Serialize;

/// The call that a command makes; nothing for one that asks nobody. `address` is that of the matter.
pub(crate) fn call(address: &str, command: &Command) -> Option<Call> {
    match command {
        Command::Load(_) => Some(Call::Get(address.into())),
        Command::Send(_, answer) => {
            let body = ["{\"answer\":\"", answer.as_str(), "\"}"].concat();
            Some(Call::Post([address, "/answers"].concat(), body))
        }
        Command::Comment(_, text) => {
            let body = json::to_string(&Body { text }).ok()?;
            Some(Call::Post([address, "/comments"].concat(), body))
        }
        Command::Focus(_) | Command::TellReady => None,
    }
}

/// The body of a comment.
#[derive(Serialize)]
struct Body<'a> {
    text: &'a str,
}

/// What a command's answer means; nothing for one that asks nobody.
pub(crate) fn event(command: &Command, answer: Option<Answer>) -> Option<Event> {
    let answer = answer.ok_or(Failure::ServerDown);
    match command {
        Command::Load(request) => Some(Event::Loaded(
            *request,
            answer.and_then(|answer| found(&answer)),
        )),
        Command::Send(request, _) | Command::Comment(request, _) => {
            let receipt = answer.and_then(|answer| receipt(&answer));
            Some(Event::AnswerReceived(*request, receipt))
        }
        Command::Focus(_) | Command::TellReady => None,
    }
}

fn found(answer: &Answer) -> Reply<Box<SentMatter>> {
    match answer.status {
        200 => json::from_str(&answer.text)
            .map(Box::new)
            .map_err(|_| Failure::ServerDown),
        _ => Err(failure(answer)),
    }
}

fn receipt(answer: &Answer) -> Reply<Receipt> {
    match answer.status {
        201 => Ok(Receipt::Recorded),
        409 if says(&answer.text, "already-answered") => Ok(Receipt::AlreadyAnswered),
        409 if says(&answer.text, "closed") => Ok(Receipt::Closed),
        _ => Err(failure(answer)),
    }
}
