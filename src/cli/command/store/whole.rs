//! `tthc store init`, `verify`, `export` and `import`: the store as a whole.

use std::{
    fs::{self, File},
    io::Write,
    path::Path,
};

use serde::Serialize;

use super::{log::SCHEMA_VERSION, of_file, opened};
use crate::{
    cli::{
        Exit, Failure, Ui,
        args::DataFormat,
        project,
        store_args::{ExportStoreArgs, ImportStoreArgs, InitArgs, VerifyArgs},
    },
    messages::{Arg, cli, store as m},
    store::{Store, StoreFault, Verified, is_agency},
    values::Lang,
};

/// Makes a store.
pub(super) fn init(args: &InitArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if !is_agency(&args.agency) {
        return Err(m::BAD_AGENCY.with("text", &args.agency).into());
    }
    make(&args.path, |path| Store::create(path, &args.agency))?;
    let text = m::STORE_MADE
        .with("path", project::shown(&args.path))
        .with("agency", &args.agency)
        .render(ui.lang);
    ui.print(&format!("{text}\n"));
    Ok(Exit::Clean)
}

/// Fills a new file; nothing is left of it where that fails.
fn make<T>(path: &Path, fill: impl FnOnce(&Path) -> Result<T, StoreFault>) -> Result<T, Failure> {
    let shown = project::shown(path);
    if let Err(error) = File::create_new(path) {
        let row = match error.kind() {
            std::io::ErrorKind::AlreadyExists => &m::STORE_EXISTS,
            _ => &cli::UNWRITABLE,
        };
        return Err(row.with("path", shown).into());
    }
    fill(path).map_err(|fault| {
        // The connection is closed, and the file is ours: it was not there before.
        for ending in ["", "-wal", "-shm"] {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            let _ = fs::remove_file(name);
        }
        of_file(path, &fault)
    })
}

/// What came of a verification, for programs.
#[derive(Serialize)]
struct Wire {
    schema_version: u32,
    sound: bool,
    dossiers: u64,
    lines: u64,
    digest: String,
    altered: Option<WireAltered>,
}

/// The first thing that is not what was written.
#[derive(Serialize)]
struct WireAltered {
    table: String,
    code: Option<String>,
    line: Option<u64>,
    what: String,
}

/// Goes through a store.
pub(super) fn verify(args: &VerifyArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let store = opened(&args.path)?;
    let verified = store.verify().map_err(|it| of_file(&args.path, &it))?;
    match args.format {
        DataFormat::Json => ui.print(&super::log::line(&wire(&verified, ui.lang))),
        DataFormat::Human => {
            let text = match &verified.altered {
                None => m::VERIFIED
                    .with("dossiers", verified.dossiers.to_string())
                    .with("lines", verified.lines.to_string())
                    .with("digest", verified.digest.to_string()),
                Some(altered) => m::VERIFIED_NOT.with("text", Arg::from(altered.told())),
            };
            let text = text.render(ui.lang);
            ui.print(&format!("{text}\n"));
        }
    }
    Ok(match verified.altered {
        Some(_) => Exit::Findings,
        None => Exit::Clean,
    })
}

fn wire(verified: &Verified, lang: Lang) -> Wire {
    let altered = verified.altered.as_ref();
    Wire {
        schema_version: SCHEMA_VERSION,
        sound: altered.is_none(),
        dossiers: verified.dossiers,
        lines: verified.lines,
        digest: verified.digest.to_string(),
        altered: altered.map(|it| WireAltered {
            table: it.table.clone(),
            code: it.code.clone(),
            line: it.line,
            what: it.told().render(lang),
        }),
    }
}

/// Writes a store as lines.
pub(super) fn export(args: &ExportStoreArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let store = opened(&args.path)?;
    let of_file = |fault| of_file(&args.path, &fault);
    let Some(output) = &args.output else {
        store
            .export(&mut |line| ui.print(&format!("{line}\n")))
            .map_err(of_file)?;
        return Ok(Exit::Clean);
    };
    let failed = || Failure::from(cli::UNWRITABLE.with("path", project::shown(output)));
    if output.exists() {
        let path = project::shown(output);
        return Err(m::STORE_EXISTS.with("path", path).into());
    }
    let mut file = std::io::BufWriter::new(File::create_new(output).map_err(|_| failed())?);
    let mut written = Ok(());
    store
        .export(&mut |line| {
            if written.is_ok() {
                written = writeln!(file, "{line}");
            }
        })
        .map_err(of_file)?;
    written
        .and_then(|()| file.into_inner()?.sync_all())
        .map_err(|_| failed())?;
    Ok(Exit::Clean)
}

/// Makes a store from lines.
pub(super) fn import(args: &ImportStoreArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let text = if args.file == Path::new("-") {
        project::read_whole_input(ui)?
    } else {
        project::read_whole(&args.file)?
    };
    let (_, carried) = make(&args.path, |path| Store::import(path, text.lines()))?;
    let text = m::CARRIED
        .with("dossiers", carried.dossiers.to_string())
        .with("lines", carried.lines.to_string())
        .with("digest", carried.digest.to_string())
        .render(ui.lang);
    ui.print(&format!("{text}\n"));
    Ok(Exit::Clean)
}
