//! The command `tthc`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut ui = tthc::cli::Ui::of_process();
    tthc::cli::run(std::env::args_os(), &mut ui).into()
}
