//! The gateway against the simulators of the national services, over their real protocols.

mod business_register;
mod choosing;
mod failing;
mod host;
mod population;
mod signing_in;
