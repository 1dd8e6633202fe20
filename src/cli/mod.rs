//! The command line: arguments, files, output. The only floor that touches the outside.
//!
//! [`run`] is the whole program behind `main`; a test calls it with buffers.
//! One file per command in `command/`; each takes its arguments and a [`Ui`].

mod args;
mod baseline;
mod calendar;
mod case;
mod clock;
mod command;
mod config;
mod exit;
mod filter;
mod first_draft;
mod fixes;
mod form_files;
mod help;
mod neighbours;
mod output_name;
mod packed;
mod procedure;
mod progress;
mod project;
mod sound;
mod statistics;
mod store_args;
mod ui;
mod usage;
mod watch;

use std::ffi::OsString;

use crate::messages::cli;

pub use exit::Exit;
pub use ui::{Surroundings, Ui};

use args::{Cli, Command};
use clock::today;
use exit::Failure;
use filter::Filter;
use ui::Written;

/// Runs one command line, the name of the program first.
pub fn run(args: impl IntoIterator<Item = impl Into<OsString>>, ui: &mut Ui<'_>) -> Exit {
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let args = args::help_last(args);
    ui.choose(args::lang_of(&args));
    let exit = match args::parse(&args, ui) {
        Ok(arguments) => match dispatch(&arguments, ui) {
            Ok(exit) => exit,
            Err(failure) => {
                ui.fail(&failure.text);
                Exit::Failed
            }
        },
        Err(error) => usage::report(&error, &help::command_name(&args), ui),
    };
    match ui.flush() {
        Written::All => exit,
        Written::ReaderGone => Exit::Clean,
        Written::Failed => {
            ui.fail(&cli::UNWRITABLE_OUTPUT.text());
            Exit::Failed
        }
    }
}

fn dispatch(arguments: &Cli, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    ui.colour = arguments.global.colour(ui.colour);
    match &arguments.command {
        Command::Check(args) => command::check::run(args, ui),
        Command::Fmt(args) => command::fmt::run(args, ui),
        Command::Run(args) => command::run::run(args, ui),
        Command::Test(args) => command::test::run(args, ui),
        Command::Simulate(args) => command::simulate::run(args, ui),
        Command::Export(args) => command::export::run(args, ui),
        Command::Ledger(args) => command::ledger::run(args, ui),
        Command::Cost(args) => command::cost::run(args, ui),
        Command::Stats(args) => command::stats::run(args, ui),
        Command::Diff(args) => command::diff::run(args, ui),
        Command::Graph(args) => command::graph::run(args, ui),
        Command::Deadline(args) => command::deadline::run(args, ui),
        Command::Rules(args) => Ok(command::rules::run(args, ui)),
        Command::Explain(args) => command::explain::run(args, ui),
        Command::Import(args) => command::import::run(args, ui),
        Command::New(args) => command::new::run(args, ui),
        Command::Store(args) => command::store::run(args, ui),
    }
}

/// Returns the help of every command, for the manual.
#[must_use]
pub fn manual(lang: crate::values::Lang) -> Vec<(String, String)> {
    help::manual(lang)
}
