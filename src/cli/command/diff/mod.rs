//! `tthc diff`: what a proposal changes.

mod portfolio;

use std::{
    path::{Path, PathBuf},
    rc::Rc,
};

use crate::{
    checks::{self, Input},
    cli::{
        Exit, Failure, Ui,
        args::{DiffArgs, DiffFormat},
        case::{Parameters, read_parameters},
        clock, fixes, output_name,
        procedure::{self, Found},
        project::{self, shown},
    },
    cost::{Inputs, Rounding, cost},
    diagnostic::Diagnostic,
    diff::{self, Version},
    driver::{Compiled, Session},
    export::{
        cost::State,
        diff::{Costs, Report, Side, to_docx, to_html, to_json, to_markdown, to_text},
    },
    messages::{cli, cost as cost_words, diff as m},
    model::{Procedure, ProcedureId},
    values::Date,
};

#[cfg(feature = "store")]
use crate::{calendar::WorkCalendar, diff::Replayed, interp::migrate::replay, messages::replayed};

/// A version with the files and the project in which it stands.
struct Loaded {
    session: Rc<Session>,
    compiled: Rc<Compiled>,
    id: ProcedureId,
}

/// Compares two versions and prints what they differ in, or the plan.
pub(crate) fn run(args: &DiffArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let inputs = [&args.old, &args.new].into_iter().chain(&args.params);
    if inputs.filter(|it| it.as_path() == Path::new("-")).count() > 1 {
        return Err(m::ONE_INPUT.text().into());
    }
    if args.format == DiffFormat::Docx && args.output.is_none() {
        return Err(cli::NEEDS_FILE.text().into());
    }
    if let Some(path) = &args.output {
        output_name::demand(path, &args.format)?;
    }
    let as_of = clock::day(args.as_of.as_deref())?;
    let before = match &args.old_as_of {
        Some(day) => clock::day(Some(day))?,
        None => as_of,
    };
    if args.old.is_dir() && args.new.is_dir() {
        #[cfg(feature = "store")]
        if args.store.is_some() {
            return Err(replayed::ONE_PROCEDURE.text().into());
        }
        return portfolio::run(args, (before, as_of), ui);
    }
    let texts: Result<Vec<String>, Failure> =
        args.params.iter().map(|path| text_of(path, ui)).collect();
    let texts = texts?;
    let (old, new) = load_both(args, (before, as_of), ui)?;
    #[cfg_attr(
        not(feature = "store"),
        expect(unused_mut, reason = "the store fills it")
    )]
    let mut report = report(args, (&old, &new), &texts, as_of)?;
    #[cfg(feature = "store")]
    if let Some(path) = &args.store {
        report.replayed = Some(played_again(path, (&old, &new))?);
    }
    let bytes = match args.format {
        DiffFormat::Json => to_json(&report, ui.lang).into_bytes(),
        DiffFormat::Human => to_text(&report, ui.lang, ui.width()).into_bytes(),
        DiffFormat::Md => to_markdown(&report).into_bytes(),
        DiffFormat::Html => to_html(&report).into_bytes(),
        DiffFormat::Docx => to_docx(&report).ok_or_else(|| m::NO_PACKAGE.text())?,
    };
    write(args, &bytes, ui)?;
    Ok(if report.has_error() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn write(args: &DiffArgs, bytes: &[u8], ui: &mut Ui<'_>) -> Result<(), Failure> {
    match &args.output {
        Some(path) => fixes::write_output(path, bytes)?,
        None if args.format == DiffFormat::Html => {
            ui.print_page(&String::from_utf8_lossy(bytes), "plan.html");
        }
        None => ui.print(&String::from_utf8_lossy(bytes)),
    }
    Ok(())
}

fn text_of(path: &Path, ui: &mut Ui<'_>) -> Result<String, Failure> {
    if path == Path::new("-") {
        project::read_input(ui)
    } else {
        project::read_text(path)
    }
}

/// Reads both versions; a project that has both is read once.
fn load_both(
    args: &DiffArgs,
    (before, as_of): (Date, Date),
    ui: &mut Ui<'_>,
) -> Result<(Loaded, Loaded), Failure> {
    let paths = [args.old.as_path(), args.new.as_path()];
    if before == as_of
        && let Some((session, compiled, [old, new])) = procedure::find_two(paths, as_of, ui)?
    {
        let (session, compiled) = (Rc::new(session), Rc::new(compiled));
        let loaded = |id| Loaded {
            session: Rc::clone(&session),
            compiled: Rc::clone(&compiled),
            id,
        };
        return Ok((loaded(old), loaded(new)));
    }
    let mut load = |path: &Path, day: Date| -> Result<Loaded, Failure> {
        let (session, found) = procedure::find_sound_in(path, day, ui)?;
        let Found { compiled, id } = found;
        Ok(Loaded {
            session: Rc::new(session),
            compiled: Rc::new(compiled),
            id,
        })
    };
    Ok((load(&args.old, before)?, load(&args.new, as_of)?))
}

impl Loaded {
    fn side(&self, path: &Path) -> Result<Side<'_>, Failure> {
        let project = &*self.compiled.project;
        let procedure = project.procedures.get(self.id);
        let none = || cli::NO_PROCEDURE.with("path", shown(path));
        let procedure = procedure.ok_or_else(none)?;
        Ok(Side {
            sources: &self.session.sources,
            version: Version { project, procedure },
        })
    }

    fn findings(&self, as_of: Date) -> Vec<Diagnostic> {
        let compiled = &self.compiled;
        let input = Input {
            project: &compiled.project,
            workflows: &compiled.workflows,
            levels: &self.session.levels,
            as_of,
        };
        checks::check_procedure(&input, self.id)
    }
}

fn report<'a>(
    args: &DiffArgs,
    (old, new): (&'a Loaded, &'a Loaded),
    texts: &[String],
    as_of: Date,
) -> Result<Report<'a>, Failure> {
    let (before, after) = (old.side(&args.old)?, new.side(&args.new)?);
    let difference = diff::diff(before.version, after.version, as_of);
    let flow = |it: &'a Loaded| it.compiled.workflows.get(&it.id);
    let finishes = match (flow(old), flow(new)) {
        (Some(one), Some(other)) => {
            diff::finishes((before.version, one), (after.version, other), as_of)
        }
        _ => Vec::new(),
    };
    let (one, other) = (before.version.procedure, after.version.procedure);
    Ok(Report {
        old: before,
        new: after,
        as_of,
        unfounded: diff::unfounded(&difference, after.version, as_of),
        amendments: diff::amendments(&difference, before.version),
        findings: diff::findings(&difference, old.findings(as_of), new.findings(as_of)),
        finishes,
        cost: costs(&args.params, texts, (one, other))?,
        replayed: None,
        diff: difference,
    })
}

/// Plays the dossiers of a store that were run under the version in force again under the proposal.
#[cfg(feature = "store")]
fn played_again(path: &Path, (old, new): (&Loaded, &Loaded)) -> Result<Replayed, Failure> {
    let of = |it: &Loaded| {
        it.compiled
            .project
            .procedures
            .get(it.id)
            .map(|it| it.name.id.clone())
    };
    let wanted = of(old).unwrap_or_default();
    let none = || cli::NO_PROCEDURE.with("path", shown(path));
    let machine = new.compiled.machine(new.id).ok_or_else(none)?;
    let calendar = WorkCalendar::vietnam();
    let mut all = Replayed::default();
    super::store::each_dossier(path, |listed, kept| {
        if listed.procedure == wanted {
            let (setting, dossier) = (&kept.played.setting, &kept.played.dossier);
            let replay = replay(
                (&kept.runner.machine, setting),
                &machine,
                &calendar,
                dossier,
            );
            all.dossiers.push((listed.code.clone(), replay));
        }
    })?;
    if all.dossiers.is_empty() {
        let text = replayed::NONE.with("path", shown(path));
        return Err(text.with("procedure", wanted).into());
    }
    Ok(all)
}

/// Counts the cost of both versions from one file of parameters or from one for each.
fn costs<'a>(
    params: &[PathBuf],
    texts: &[String],
    (old, new): (&'a Procedure, &'a Procedure),
) -> Result<Option<Costs<'a>>, Failure> {
    let read = |at: usize, procedure| -> Result<Parameters, Failure> {
        let path = params.get(at).map(|it| shown(it));
        let text = texts.get(at).map(String::as_str).unwrap_or_default();
        read_parameters(&path.unwrap_or_default(), text, procedure)
    };
    let (before, after, after_of) = match texts.len() {
        0 => return Ok(None),
        1 => {
            let before = read(0, old)?;
            // What the file says of after is said of the papers of before.
            match before.change.as_ref().map(|it| before.inputs.after(it)) {
                Some(inputs) => {
                    let rounding = before.rounding;
                    let after = Parameters {
                        inputs,
                        rounding,
                        ..Parameters::default()
                    };
                    (before, after, old)
                }
                None => (before, read(0, new)?, new),
            }
        }
        2 => {
            let both = (read(0, old)?, read(1, new)?);
            let changes = [(&both.0, 0), (&both.1, 1)];
            for (it, at) in changes {
                let path = params.get(at).map(|it| shown(it));
                if it.change.is_some() {
                    let path = path.unwrap_or_default();
                    return Err(m::TWO_CHANGES.with("path", path).into());
                }
            }
            if both.0.rounding != both.1.rounding {
                return Err(m::TWO_ROUNDINGS.text().into());
            }
            (both.0, both.1, new)
        }
        _ => return Err(m::TWO_PARAMS.text().into()),
    };
    let rounding = before.rounding;
    Ok(Some(Costs {
        rounding,
        old,
        new: after_of,
        before: state(old, before.inputs, rounding)?,
        after: state(after_of, after.inputs, rounding)?,
    }))
}

fn state(procedure: &Procedure, inputs: Inputs, rounding: Rounding) -> Result<State, Failure> {
    let counted = cost(procedure, &inputs, rounding);
    let cost = counted.ok_or_else(|| cost_words::COST_TOO_LARGE.text())?;
    Ok(State { inputs, cost })
}
