//! The sandbox over HTTP: the real router, a real SQLite file, a clock that the tests set.

mod cases;
mod cross_origin;
mod files;
mod look_up;
mod mandate_requests;
mod mandates;
mod privacy;
mod program;
mod registers;
mod sent_form;
mod sign_in;
mod support;
