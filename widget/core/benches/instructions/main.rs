//! Instruction counts of the core: a catalogue is read, events are taken, and what follows from a state is worked out.
//! Unlike times they hardly differ from run to run. `npm run bench:core` runs them and writes the table.

// The macros make public items without a word.
#![allow(missing_docs)]

mod samples;

use gungraun::prelude::*;
use puolesta_core::catalogue::{LoadError, Loaded, load};
use puolesta_core::form_value::FormValue;
use puolesta_core::journey::{Command, Event, Problem, State, form_value, problems, update};
use puolesta_core::json;
use samples::SERVICE;
use std::hint::black_box;

#[library_benchmark]
#[bench::slice(setup = samples::slice)]
#[bench::all_83_services(setup = samples::catalogue)]
fn read_catalogue(text: String) -> Result<Loaded, LoadError> {
    load(black_box(&text), black_box(SERVICE))
}

#[library_benchmark]
#[bench::first_answer(setup = samples::first_answer)]
#[bench::count_of_20(setup = samples::count_of_20)]
#[bench::key_in_the_last_of_20(setup = samples::key_in_the_last_of_20)]
#[bench::look_up_of_the_last_of_20(setup = samples::look_up_of_the_last_of_20)]
#[bench::answer_for_the_last_of_20(setup = samples::answer_for_the_last_of_20)]
#[bench::form_sent_with_20_mistakes(setup = samples::form_sent_with_20_mistakes)]
fn take_event((mut state, event): (State, Event)) -> (State, Vec<Command>) {
    let commands = update(black_box(&mut state), black_box(event));
    (state, commands)
}

#[library_benchmark]
#[bench::before_the_first_answer(setup = samples::beginning)]
#[bench::of_20_found(setup = samples::twenty_found)]
#[bench::of_20_typed_by_hand(setup = samples::twenty_by_hand)]
fn make_form_value(state: State) -> (State, FormValue) {
    let value = form_value(black_box(&state));
    (state, value)
}

#[library_benchmark]
#[bench::of_20_typed_by_hand(setup = samples::value_of_20_by_hand)]
fn write_form_value(value: FormValue) -> (FormValue, Result<String, json::JsonError>) {
    let text = json::to_string(black_box(&value));
    (value, text)
}

#[library_benchmark]
#[bench::of_20_found(setup = samples::twenty_found)]
#[bench::of_20_mistakes(setup = samples::twenty_mistakes)]
fn find_problems(state: State) -> (State, Vec<Problem>) {
    let found = problems(black_box(&state));
    (state, found)
}

#[library_benchmark]
#[bench::of_20_mistakes(setup = samples::twenty_mistakes_reported)]
fn find_visible_problems(state: State) -> (State, Vec<Problem>) {
    let found = black_box(&state).visible_problems();
    (state, found)
}

library_benchmark_group!(
    name = core,
    benchmarks = [
        read_catalogue,
        take_event,
        make_form_value,
        write_form_value,
        find_problems,
        find_visible_problems
    ]
);

main!(library_benchmark_groups = core);
