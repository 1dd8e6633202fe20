//! The command `tthc`.

fn main() {}
