//! Courses of events.
