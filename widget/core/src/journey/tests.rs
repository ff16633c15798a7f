//! Courses of events with what comes of them, and rules that hold after any events whatsoever.

mod random;
mod rules;
mod samples;
mod targets;
