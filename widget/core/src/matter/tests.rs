//! Courses of a matter with what comes of them, and rules that hold after any events whatsoever.

mod answering;
mod commenting;
mod course;
mod random;
mod reading;
mod samples;
mod status;
