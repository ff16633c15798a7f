//! The lines of a file that a person is shown around what is wrong.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use puolesta_catalogue::node::Place;
use puolesta_catalogue::source::{Position, Source};
use std::ops::Range;

/// Bytes up to which a line is shown whole, as people write; a longer one is shown in part.
const LONG_LINE: usize = 240;
/// Bytes shown of a long line before and after the beginning of what is wrong.
const BEFORE: usize = 40;
const AFTER: usize = 100;

/// Some lines of a file, cut out once: a file may be large, and have many problems.
#[derive(Debug)]
pub(super) struct Excerpt<'a> {
    name: &'a str,
    text: &'a str,
    lines: Part,
    /// What is wrong, in bytes of the file: never more than its first line.
    pub(super) fault: Range<usize>,
    fault_position: Position,
}

/// A part of a file, and where it begins.
#[derive(Debug)]
struct Part {
    range: Range<usize>,
    position: Position,
}

impl<'a> Excerpt<'a> {
    /// What is shown for a place: its first line, and the lines beside it.
    pub(super) fn new(source: &'a Source, place: Place) -> Self {
        let start = place.start.min(source.text.len());
        let fault_position = source.position(start);
        let line = source.line(fault_position.line);
        let range = if line.len() > LONG_LINE {
            part_of_line(&source.text, &line, start)
        } else {
            with_neighbours(source, fault_position.line)
        };
        let fault_end = place.end.min(line.end).min(range.end);
        Self {
            name: &source.name,
            text: &source.text[range.clone()],
            fault: start..fault_end.max(start),
            fault_position,
            lines: Part {
                position: source.position(range.start),
                range,
            },
        }
    }
}

fn part_of_line(text: &str, line: &Range<usize>, at: usize) -> Range<usize> {
    let start = text.floor_char_boundary(at.saturating_sub(BEFORE));
    let end = text.floor_char_boundary(at + AFTER);
    start.max(line.start)..end.min(line.end)
}

/// A line with the ones before and after it, where those are not long.
fn with_neighbours(source: &Source, number: usize) -> Range<usize> {
    let own = source.line(number);
    let neighbour = |number: usize| {
        let line = source.line(number);
        (line.len() <= LONG_LINE).then_some(line)
    };
    let before = (number > 1).then(|| neighbour(number - 1)).flatten();
    let after = neighbour(number + 1).filter(|line| !line.is_empty());
    let start = before.map_or(own.start, |line| line.start);
    start..after.map_or(own.end, |line| line.end)
}

impl SourceCode for Excerpt<'_> {
    /// The library asks without lines around for the position to name, and with them for what to show.
    fn read_span<'a>(
        &'a self,
        _span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (range, position) = if lines_before + lines_after == 0 {
            (&self.fault, self.fault_position)
        } else {
            (&self.lines.range, self.lines.position)
        };
        let first = range.start - self.lines.range.start;
        let text = self.text.as_bytes().get(first..first + range.len());
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.to_owned(),
            text.ok_or(MietteError::OutOfBounds)?,
            SourceSpan::from(range.clone()),
            position.line - 1,
            position.column - 1,
            1,
        )))
    }
}
