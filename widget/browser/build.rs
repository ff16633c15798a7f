//! Says how the widget is linked. Not a flag of the build for all crates: then the catalogue's checker, which is linked
//! in the usual way, would have to compile the standard library and all dependencies once more.

use std::env;

/// Data lies behind the stack. Behind a stack of 1 MiB, which is usual, each address in the code takes a byte more.
const SHORT_ADDRESSES: &str = "-zstack-size=262144";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|architecture| architecture == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib={SHORT_ADDRESSES}");
    }
}
