//! Printing: what was asked for, and what a person should know beside it.

use super::CannotRun;
use super::notice::Notice;
use std::io::{ErrorKind, Write, stderr, stdout};

/// Prints what was asked for; whoever reads it may stop early, as `head` and a closed pager do.
pub(crate) fn say(text: &str) -> Result<(), CannotRun> {
    let mut out = stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let error = error.to_string();
            Err(CannotRun(Notice::CannotPrint { error }.said()))
        }
        _ => Ok(()),
    }
}

/// Prints what a person should know beside that. Where nobody reads it, there is nowhere to say so.
pub(crate) fn say_beside(text: &str) {
    let _ = stderr().write_all(text.as_bytes());
}
