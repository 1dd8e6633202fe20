//! The arguments of all commands.
//!
//! Their help is in the message table and put on by [`super::help`], in the
//! language of the reader.

use std::{ffi::OsString, path::PathBuf};

use clap::{ArgAction, Args, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::{Ui, help, store_args::StoreArgs};
use crate::{calendar::Counting, values::Lang};

#[derive(Debug, Parser)]
#[command(
    name = "tthc",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 903)]
    version: Option<bool>,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "LANG", display_order = 900)]
    lang: Option<LangName>,
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        display_order = 901
    )]
    color: When,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help, display_order = 902)]
    help: Option<bool>,
}

impl Global {
    /// Returns whether to colour, where the surroundings say yes or no.
    pub(crate) fn colour(&self, surroundings: bool) -> bool {
        match self.color {
            When::Auto => surroundings,
            When::Always => true,
            When::Never => false,
        }
    }
}

/// The commands, in the order in which they are listed.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(CheckArgs),
    Fmt(FmtArgs),
    Run(RunArgs),
    Test(TestArgs),
    Simulate(SimulateArgs),
    Graph(GraphArgs),
    Deadline(DeadlineArgs),
    Export(ExportArgs),
    Import(ImportArgs),
    Ledger(LedgerArgs),
    Cost(CostArgs),
    Stats(StatsArgs),
    Diff(DiffArgs),
    Rules(RulesArgs),
    Explain(ExplainArgs),
    New(NewArgs),
    Store(StoreArgs),
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: CheckFormat,
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    #[arg(long, value_name = "LEVEL")]
    pub(crate) deny: Option<DenyLevel>,
    #[command(flatten)]
    pub(crate) fixes: FixArgs,
    #[arg(long)]
    pub(crate) statistics: bool,
    #[arg(
        long,
        conflicts_with_all = ["fix", "unsafe_fixes", "write_baseline", "without"]
    )]
    pub(crate) watch: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    pub(crate) write_baseline: Option<PathBuf>,
    #[arg(
        long,
        value_name = "PROVISIONS",
        conflicts_with_all = [
            "select", "ignore", "deny", "fix", "unsafe_fixes", "statistics", "baseline",
            "write_baseline",
        ]
    )]
    pub(crate) without: Option<String>,
}

/// What a check mends in the files.
#[derive(Debug, Args)]
pub(crate) struct FixArgs {
    #[arg(long)]
    pub(crate) fix: bool,
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,
}

/// The forms of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Human,
    Json,
    Sarif,
    Github,
    Html,
}

/// What else than errors makes a check fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DenyLevel {
    Warnings,
}

#[derive(Debug, Args)]
pub(crate) struct FmtArgs {
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) check: bool,
    #[arg(long, value_name = "LANG")]
    keywords: Option<LangName>,
}

impl FmtArgs {
    /// Returns the language that the keywords are to have.
    pub(crate) fn keywords(&self) -> Option<Lang> {
        self.keywords.map(|it| match it {
            LangName::Vi => Lang::Vi,
            LangName::En => Lang::En,
        })
    }
}

#[derive(Debug, Args)]
pub(crate) struct GraphArgs {
    #[arg(value_name = "PROCEDURE")]
    pub(crate) procedure: PathBuf,
    #[arg(long, value_name = "FORMAT", default_value = "svg")]
    pub(crate) format: GraphFormat,
    #[arg(long)]
    pub(crate) lanes: bool,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// The forms of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphFormat {
    Svg,
    Dot,
    Mermaid,
    Bpmn,
    Pnml,
}

#[derive(Debug, Args)]
pub(crate) struct RunArgs {
    #[arg(value_name = "PROCEDURE")]
    pub(crate) procedure: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) case: Option<PathBuf>,
    #[arg(long, value_name = "WAY", default_value = "legal-day")]
    pub(crate) counting: CountingName,
    #[arg(long, value_name = "FOLDER")]
    pub(crate) forms: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
    #[arg(long, value_name = "FILE")]
    pub(crate) holidays: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct TestArgs {
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: TestFormat,
    #[arg(long)]
    pub(crate) coverage: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) holidays: Option<PathBuf>,
}

/// The forms of what came of examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestFormat {
    Human,
    Json,
    Junit,
}

#[derive(Debug, Args)]
pub(crate) struct SimulateArgs {
    #[arg(value_name = "PROCEDURE")]
    pub(crate) procedure: PathBuf,
    #[arg(long, value_name = "N")]
    pub(crate) dossiers: u32,
    #[arg(long, value_name = "N", default_value = "0")]
    pub(crate) seed: u64,
    #[arg(long, value_name = "FILE")]
    pub(crate) profile: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) svg: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) holidays: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[arg(value_name = "FORMAT")]
    pub(crate) format: ExportFormat,
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "SCHEMA", default_value = "model")]
    pub(crate) of: String,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// The forms of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    Json,
    Yaml,
    Bpmn,
    Schema,
}

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    #[arg(value_name = "FORMAT")]
    pub(crate) format: ImportFormat,
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(short, long, value_name = "FOLDER")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "PATH")]
    pub(crate) with: Vec<PathBuf>,
}

/// The forms of what others published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportFormat {
    Portal,
    Bpmn,
}

#[derive(Debug, Args)]
pub(crate) struct LedgerArgs {
    #[arg(value_name = "PROCEDURE", default_value = ".")]
    pub(crate) procedure: PathBuf,
    #[arg(long, value_name = "FORMAT", default_value = "html")]
    pub(crate) format: LedgerFormat,
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CostArgs {
    #[arg(value_name = "PROCEDURE")]
    pub(crate) procedure: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) params: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DiffFormat,
    #[arg(long, value_name = "FILE")]
    pub(crate) params: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) old_as_of: Option<String>,
    #[cfg(feature = "store")]
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
}

/// The forms of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    Human,
    Json,
    Md,
    Html,
    Docx,
}

/// The forms of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LedgerFormat {
    Html,
    Json,
    Xlsx,
}

#[derive(Debug, Args)]
pub(crate) struct DeadlineArgs {
    #[arg(long, value_name = "INSTANT")]
    pub(crate) from: String,
    // `-1 ngày` is a wrong length, not an option.
    #[arg(long, value_name = "LENGTH", allow_hyphen_values = true)]
    pub(crate) add: String,
    #[arg(long, value_name = "WAY", default_value = "legal-day")]
    pub(crate) counting: CountingName,
    #[arg(long, value_name = "HOURS")]
    pub(crate) hours: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) holidays: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

/// The ways of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CountingName {
    LegalDay,
    ExactHour,
    DateCompare,
}

impl CountingName {
    /// Returns the way of counting that was named.
    pub(crate) fn counting(self) -> Counting {
        match self {
            Self::LegalDay => Counting::LegalDay,
            Self::ExactHour => Counting::ExactHour,
            Self::DateCompare => Counting::DateCompare,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DataFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    #[arg(value_name = "CODE")]
    pub(crate) code: String,
}

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
}

/// For people or for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DataFormat {
    Human,
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LangName {
    Vi,
    En,
}

/// Reads `tthc help check` as `tthc check --help`.
pub(super) fn help_last(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|it| it == "help") {
        args.remove(1);
        args.push(OsString::from("--help"));
    }
    args
}

/// Reads the command line.
pub(super) fn parse(args: &[OsString], ui: &Ui<'_>) -> Result<Cli, clap::Error> {
    let mut command = help::command(ui.lang, ui.width());
    let matches = command.try_get_matches_from_mut(args)?;
    Cli::from_arg_matches(&matches)
}

/// Returns the language of `--lang`, which even the help and errors must know.
pub(super) fn lang_of(args: &[OsString]) -> Option<Lang> {
    let mut found = None;
    let mut is_value = false;
    for arg in args {
        // A path need not be text; it is no language, and more may follow it.
        let Some(arg) = arg.to_str() else {
            is_value = false;
            continue;
        };
        if arg == "--" {
            break;
        }
        let value = if is_value {
            Some(arg)
        } else {
            arg.strip_prefix("--lang=")
        };
        found = match value {
            Some("vi") => Some(Lang::Vi),
            Some("en") => Some(Lang::En),
            _ => found,
        };
        is_value = arg == "--lang";
    }
    found
}

/// The default of every list of paths: the current folder.
pub(crate) fn paths_or_here(paths: &[PathBuf]) -> Vec<PathBuf> {
    if paths.is_empty() {
        vec![PathBuf::from(".")]
    } else {
        paths.to_vec()
    }
}

#[derive(Debug, Args)]
pub(crate) struct StatsArgs {
    #[arg(value_name = "PATH", default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub(crate) by: Vec<String>,
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub(crate) sum: Vec<String>,
    #[arg(long, value_name = "PART/WHOLE", value_delimiter = ',')]
    pub(crate) ratio: Vec<String>,
    #[arg(long, value_name = "CONDITION")]
    pub(crate) query: Option<String>,
    #[arg(long)]
    pub(crate) list: bool,
    #[cfg(feature = "store")]
    #[command(flatten)]
    pub(crate) logs: LogsArgs,
    #[arg(long, value_name = "ROUNDING", default_value = "half-up")]
    pub(crate) rounding: RoundingName,
    #[arg(long, value_name = "N", default_value = "2", value_parser = clap::value_parser!(u8).range(0..=6))]
    pub(crate) decimals: u8,
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: StatsFormat,
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// The logs of dossiers that are counted.
#[cfg(feature = "store")]
#[derive(Debug, Args)]
pub(crate) struct LogsArgs {
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatsFormat {
    Human,
    Json,
    Csv,
    Xlsx,
    Svg,
}

/// How numbers are made short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoundingName {
    HalfUp,
    Down,
}
