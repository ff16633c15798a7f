//! Whatever bytes stand in a file: it is read, checked, built, and a form loads what was built.
#![no_main]

use libfuzzer_sys::fuzz_target;
use puolesta_catalogue::build::published;
use puolesta_catalogue::catalogue::{Catalogue, Files};
use puolesta_catalogue::check::{check, has_errors};
use puolesta_catalogue::fix::fixed;
use puolesta_catalogue::message::Cause;
use puolesta_catalogue::problem::Problem;
use puolesta_core::catalogue::load;
use puolesta_core::date::Date;

/// The rest of the input, as the file that is extended.
struct Rest<'a>(&'a [u8]);

impl Files for Rest<'_> {
    fn extended(&self, _name: &str, _beside: &str) -> Result<Vec<u8>, Cause> {
        Ok(self.0.to_vec())
    }
}

fuzz_target!(|bytes: &[u8]| {
    let (own, extended) = in_two(bytes);
    let catalogue = read(own, extended);
    let problems = check(&catalogue, Date::from_iso("2026-11-21").expect("a day"));
    for problem in &problems {
        let source = catalogue.source_of(problem.place);
        let _ = source.position(problem.place.end);
        let _ = source.path(problem.place);
    }
    repair(&catalogue, &problems, extended);
    build(&catalogue, &problems);
});

fn read(own: &[u8], extended: &[u8]) -> Catalogue {
    // What begins with a comment is read as people write it, everything else as browsers read it.
    let is_commented = own.starts_with(b"/");
    let name = if is_commented {
        "own.jsonc"
    } else {
        "own.json"
    };
    Catalogue::read(name, own, &Rest(extended))
}

fn repair(catalogue: &Catalogue, problems: &[Problem], extended: &[u8]) {
    let text = fixed(&catalogue.sources[0], problems).text;
    let is_read = read(text.as_bytes(), extended).sources[0].root.is_some();
    let was_read = catalogue.sources[0].root.is_some();
    assert!(is_read || !was_read, "a repair broke the file");
}

/// What the checker lets pass, a form can load; what it extends has its own checks.
fn build(catalogue: &Catalogue, problems: &[Problem]) {
    let is_sound = !has_errors(problems) && catalogue.sources.len() == 1;
    for file in published(catalogue) {
        let name = file.path.trim_end_matches(".json");
        let service = name.strip_prefix("services/");
        let is_loaded = load(&file.text, service.unwrap_or_default()).is_ok();
        let is_wanted = is_sound && service.is_some();
        assert!(is_loaded || !is_wanted, "no form loads {}", file.path);
    }
}

/// What stands before the first NUL, and what stands after it.
fn in_two(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0);
    end.map_or((bytes, &[]), |end| (&bytes[..end], &bytes[end + 1..]))
}
