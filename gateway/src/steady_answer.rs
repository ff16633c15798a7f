//! Answers of a look-up leave at fixed beats after the question arrived, so that their time tells
//! nothing about who is in the register.
//!
//! The same work is done for every answer (one count, one query, one comparison of names); what is
//! left of a difference, a reference that is stored or a page that is not cached, disappears below
//! the beat. Work that takes longer waits for the next beat instead of leaving at once.

use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// Runs the work and gives its answer at the first beat after it is done.
pub(crate) async fn at_a_beat<T>(beat: Duration, work: impl Future<Output = T>) -> T {
    let arrival = Instant::now();
    let answer = work.await;
    sleep_until(arrival + next_beat(arrival.elapsed(), beat)).await;
    answer
}

/// The first whole number of beats, at least one, that is not shorter than the work.
fn next_beat(work: Duration, beat: Duration) -> Duration {
    if beat.is_zero() {
        return work;
    }
    let beats = work.as_nanos().div_ceil(beat.as_nanos()).max(1);
    beat.saturating_mul(u32::try_from(beats).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::next_beat;
    use std::time::Duration;

    #[test]
    fn every_answer_waits_for_a_whole_beat() {
        for (work, beat, leaves) in [
            (0, 150, 150),
            (3, 150, 150),
            (149, 150, 150),
            (150, 150, 150),
            (151, 150, 300),
            (7, 0, 7),
        ] {
            assert_eq!(
                next_beat(Duration::from_millis(work), Duration::from_millis(beat)),
                Duration::from_millis(leaves),
                "{work} ms of work"
            );
        }
    }
}
