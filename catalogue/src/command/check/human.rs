//! Problems for people: the line of the file, an arrow, what is wrong, what to write.

use super::super::language;
use super::super::notice::Notice;
use super::Checked;
use super::excerpt::Excerpt;
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use puolesta_catalogue::message::Said;
use puolesta_catalogue::problem::{Problem, Severity};
use puolesta_catalogue::source::Source;
use std::fmt::{self, Display, Formatter, Write};
use std::io::{IsTerminal, stdout};

/// How the report may look.
pub(super) struct Look {
    colours: bool,
    columns: usize,
}

impl Look {
    /// Colours on a terminal that has them, unless `NO_COLOR` asks for none; as wide as it is.
    pub(super) fn of_this_terminal() -> Self {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
        let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            colours: stdout().is_terminal() && !is_set("NO_COLOR") && !is_dumb,
            columns: width.unwrap_or(100).clamp(40, 120),
        }
    }
}

/// All problems, and for each catalogue how many there are.
pub(super) fn report(checked: &[Checked], look: &Look) -> String {
    let theme = if look.colours {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(look.columns);
    let mut text = String::new();
    for one in checked {
        for problem in &one.problems {
            let source = one.catalogue.source_of(problem.place);
            // Writing to a text never fails.
            let shown = Shown::new(problem, source);
            let _ = handler.render_report(&mut text, &shown);
            let _ = writeln!(text, "{}\n", help(&shown.said, look));
        }
        let _ = writeln!(text, "{}", summary(one));
    }
    text
}

/// `2 errors, 1 warning in catalogue.json`.
fn summary(checked: &Checked) -> String {
    let count = |severity| {
        let problems = checked.problems.iter();
        problems.filter(|one| one.severity == severity).count()
    };
    let fixes = checked.problems.iter().filter(|one| one.fix.is_some());
    let notice = Notice::Summary {
        name: checked.catalogue.sources[0].name.clone(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        repairable: fixes.count(),
    };
    notice.said()
}

/// What to write instead, below what is wrong.
fn help(said: &Said, look: &Look) -> String {
    let title = Notice::WriteInstead.said();
    let first = format!("  {title}: ");
    let others = " ".repeat(first.chars().count());
    let options = textwrap::Options::new(look.columns)
        .initial_indent(&first)
        .subsequent_indent(&others)
        .break_words(false);
    textwrap::fill(&said.write, options)
}

/// A problem as the reporting library asks for it.
#[derive(Debug)]
struct Shown<'a> {
    problem: &'a Problem,
    said: Said,
    path: String,
    excerpt: Excerpt<'a>,
}

impl<'a> Shown<'a> {
    fn new(problem: &'a Problem, source: &'a Source) -> Self {
        Self {
            problem,
            said: problem.message.said(language()),
            path: source.path(problem.place),
            excerpt: Excerpt::new(source, problem.place),
        }
    }
}

impl Display for Shown<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(&self.said.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(self.problem.rule))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.problem.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let path = Some(self.path.clone()).filter(|path| !path.is_empty());
        let label = LabeledSpan::new_with_span(path, self.excerpt.fault.clone());
        Some(Box::new(std::iter::once(label)))
    }
}
