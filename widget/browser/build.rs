//! Says how the widget is linked. Not a flag of the build for all crates: then the catalogue's checker, which is linked
//! in the usual way, would have to compile the standard library and all dependencies once more.

use std::env;

/// Data lies behind the stack. Behind a stack of 1 MiB, which is usual, each address in the code takes a byte more.
const SHORT_ADDRESSES: &str = "-zstack-size=262144";

/// The names of functions, by which the build knows what a form does not need; they do not get into the release.
const FUNCTION_NAMES: &str = "--keep-section=name";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32") {
        for argument in [SHORT_ADDRESSES, FUNCTION_NAMES] {
            println!("cargo::rustc-link-arg-cdylib={argument}");
        }
    }
}
