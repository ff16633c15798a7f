//! The sandbox over HTTP: the real router, a real SQLite file, a clock that the tests set.

mod answering;
mod applicant;
mod case_pages;
mod cases;
mod concurrency;
mod cross_origin;
mod custody;
mod deadlines;
mod drafts;
mod e_authorizations;
mod files;
mod forged_values;
mod handover;
mod hearing;
mod look_up;
mod mandate_requests;
mod mandates;
mod manual;
mod officials;
mod outbox;
mod privacy;
mod program;
mod registers;
mod sent_form;
mod sign_in;
#[allow(dead_code, reason = "the promises use the rest")]
mod support;
mod truth;
