//! The program in the browser: attributes, commands, requests, exports to the shell.
