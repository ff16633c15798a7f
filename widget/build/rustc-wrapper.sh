#!/bin/sh
# rustc as the build calls it. The macro version_stamp of wasm_split_helpers, which Leptos uses, names a symbol after
# the path of its own Cargo.toml; path remapping does not reach it, so it is told the same path on every machine.
if [ "$CARGO_PKG_NAME" = wasm_split_helpers ]; then
  export CARGO_MANIFEST_PATH=/crates/wasm_split_helpers/Cargo.toml
fi
exec "$@"
