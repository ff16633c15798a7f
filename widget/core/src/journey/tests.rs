//! Courses of events with what comes of them, and rules that hold after any events whatsoever.

mod course;
mod random;
mod render;
mod rules;
mod samples;
mod targets;

mod alone;
mod details;
mod form;
mod look_up;
mod mandates;
mod principals;
mod procedures;
mod register;
mod requests;
mod restore;
mod restore_named;
mod texts;
mod together;
