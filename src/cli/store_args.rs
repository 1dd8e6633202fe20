//! The arguments of `tthc store` and its commands.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::args::DataFormat;

#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct StoreArgs {
    #[command(subcommand)]
    pub(crate) command: StoreCommand,
}

/// The commands of a store, in the order in which they are listed.
#[derive(Debug, Subcommand)]
pub(crate) enum StoreCommand {
    Init(InitArgs),
    Open(OpenArgs),
    Submit(SubmitArgs),
    Tick(TickArgs),
    List(ListArgs),
    Show(ShowArgs),
    Track(TrackArgs),
    Forms(FormsArgs),
    Verify(VerifyArgs),
    Export(ExportStoreArgs),
    Import(ImportStoreArgs),
    Indices(IndicesArgs),
    Migrate(MigrateArgs),
}

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(long, value_name = "AGENCY")]
    pub(crate) agency: String,
}

#[derive(Debug, Args)]
pub(crate) struct OpenArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(value_name = "PROCEDURE")]
    pub(crate) procedure: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) case: PathBuf,
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) holidays: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct SubmitArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(value_name = "DOSSIER")]
    pub(crate) dossier: String,
    #[arg(long, value_name = "EVENT")]
    pub(crate) event: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) events: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub(crate) batch: u16,
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct TickArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(long, value_name = "N")]
    pub(crate) status: Option<u8>,
    #[arg(long)]
    pub(crate) overdue: bool,
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(value_name = "DOSSIER")]
    pub(crate) dossier: String,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct TrackArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(value_name = "DOSSIER")]
    pub(crate) dossier: String,
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct FormsArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(value_name = "DOSSIER")]
    pub(crate) dossier: String,
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ExportStoreArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ImportStoreArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct IndicesArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub(crate) from: String,
    #[arg(long, value_name = "DATE")]
    pub(crate) to: String,
    #[arg(long, value_name = "PROCEDURE")]
    pub(crate) procedure: Option<String>,
    #[arg(long, value_name = "AGENCY")]
    pub(crate) agency: Option<String>,
    #[arg(long)]
    pub(crate) dossiers: bool,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: TableFormat,
}

#[derive(Debug, Args)]
pub(crate) struct MigrateArgs {
    #[arg(value_name = "STORE")]
    pub(crate) path: PathBuf,
    #[arg(value_name = "PROCEDURE", conflicts_with = "undo")]
    pub(crate) procedure: Option<PathBuf>,
    #[arg(long)]
    pub(crate) undo: bool,
    #[arg(long)]
    pub(crate) apply: bool,
    #[arg(long, value_name = "DOSSIER")]
    pub(crate) dossier: Vec<String>,
    #[arg(long, value_name = "PROVISIONS", conflicts_with = "undo")]
    pub(crate) norm: Option<String>,
    #[arg(long, value_name = "INSTANT")]
    pub(crate) now: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

/// For people, for programs, or for a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    Human,
    Json,
    Csv,
}
