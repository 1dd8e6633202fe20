//! `tthc store`: dossiers that outlive the program.

mod filing;
mod indices;
mod log;
mod look;
mod migrate;
mod whole;

pub(crate) use indices::{each_dossier, each_reading, period};

use std::path::Path;

use crate::{
    cli::{
        Exit, Failure, Ui,
        case::of_calendar,
        clock, project,
        store_args::{StoreArgs, StoreCommand},
    },
    messages::{Arg, cli, store as m},
    store::{Store, StoreFault},
    values::Instant,
};

/// Runs a command of a store.
pub(crate) fn run(args: &StoreArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    match &args.command {
        StoreCommand::Init(args) => whole::init(args, ui),
        StoreCommand::Open(args) => filing::open(args, ui),
        StoreCommand::Submit(args) => log::submit(args, ui),
        StoreCommand::Tick(args) => log::tick(args, ui),
        StoreCommand::List(args) => look::list(args, ui),
        StoreCommand::Show(args) => look::show(args, ui),
        StoreCommand::Track(args) => look::track(args, ui),
        StoreCommand::Forms(args) => look::forms(args, ui),
        StoreCommand::Verify(args) => whole::verify(args, ui),
        StoreCommand::Export(args) => whole::export(args, ui),
        StoreCommand::Import(args) => whole::import(args, ui),
        StoreCommand::Indices(args) => indices::indices(args, ui),
        StoreCommand::Migrate(args) => migrate::migrate(args, ui),
    }
}

/// Opens the store of a file.
fn opened(path: &Path) -> Result<Store, Failure> {
    if !path.exists() {
        return Err(cli::NO_SUCH_PATH.with("path", project::shown(path)).into());
    }
    if path.is_dir() {
        let text = cli::FOLDER_NOT_FILE.with("path", project::shown(path));
        return Err(text.into());
    }
    Store::open(path).map_err(|it| of_file(path, &it))
}

/// Says of which file a fault is.
fn of_file(path: &Path, fault: &StoreFault) -> Failure {
    let text = Arg::from(fault.text());
    m::STORE_AT
        .with("path", project::shown(path))
        .with("text", text)
        .into()
}

/// The instant of `--now`, else that of the clock.
fn now(asked: Option<&str>) -> Result<Instant, Failure> {
    match asked {
        Some(text) => Ok(of_calendar(text, &cli::BAD_INSTANT)?),
        None => clock::now(),
    }
}
