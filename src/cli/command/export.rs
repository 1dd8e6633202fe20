//! `tthc export`: the model for other systems.

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{ExportArgs, ExportFormat, paths_or_here},
        case, fixes, output_name, project, sound, today,
    },
    driver::Compiled,
    export::{diff, model, picture::bpmn, yaml},
    law,
    messages::{Arg, cli},
    model::Procedure,
};

/// What is meant where no schema is named.
const MODEL: &str = "model";
/// The comparison of two versions.
const DIFF: &str = "diff";
/// The parameters of a cost.
const COST: &str = "cost";

/// Writes the model of the files named to a file, else to standard output.
pub(crate) fn run(args: &ExportArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if let Some(path) = args
        .output
        .as_ref()
        .filter(|_| args.format != ExportFormat::Schema)
    {
        output_name::demand(path, &args.format)?;
    }
    let text = if args.format == ExportFormat::Schema {
        Ok(schema(&args.of)?.to_owned())
    } else if args.of != MODEL {
        return Err(cli::ONLY_OF_SCHEMA.text().into());
    } else {
        let (session, compiled) = project::load(&paths_or_here(&args.paths), today()?, ui)?;
        sound::demand_text(&session, &compiled)?;
        let asked = |it: &Procedure| session.reported.contains(&it.meta.span.file);
        let procedures = compiled.project.procedures.iter();
        let ids = procedures.filter(|it| asked(it.1)).map(|it| it.0);
        sound::demand(ids, &compiled, &session.sources, ui)?;
        if args.format == ExportFormat::Bpmn {
            let text = model_of_one(&compiled, asked, ui)?;
            return written(args, &text, ui);
        }
        let model = model::project_with(&compiled.project, asked);
        match args.format {
            ExportFormat::Yaml => yaml::to_yaml(&model),
            _ => model::to_json(&model).map_err(|it| it.to_string()),
        }
    };
    let text = text.map_err(|it| cli::NOT_EXPORTED.with("text", it))?;
    written(args, &format!("{}\n", text.trim_end()), ui)
}

fn written(args: &ExportArgs, text: &str, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    match &args.output {
        Some(path) => fixes::write_output(path, text)?,
        None => ui.print(text),
    }
    Ok(Exit::Clean)
}

/// Draws the one procedure that was asked for: a model in BPMN shows one.
fn model_of_one(
    compiled: &Compiled,
    asked: impl Fn(&Procedure) -> bool,
    ui: &Ui<'_>,
) -> Result<String, Failure> {
    let all = compiled.project.procedures.iter();
    let found: Vec<_> = all.filter(|it| asked(it.1)).collect();
    let [(id, procedure)] = found.as_slice() else {
        return Err(cli::ONE_PROCEDURE.with("n", found.len()).into());
    };
    let workflow = compiled.workflows.get(id);
    let workflow = workflow.ok_or_else(|| cli::ONE_PROCEDURE.with("n", 0_usize))?;
    Ok(bpmn(&compiled.project, procedure, workflow, ui.lang))
}

/// Returns the schema of the model or of a rule pack, such as `pack-ranks`.
fn schema(name: &str) -> Result<&'static str, Failure> {
    if name == MODEL {
        return Ok(model::SCHEMA);
    }
    if name == DIFF {
        return Ok(diff::SCHEMA);
    }
    if name == COST {
        return Ok(case::COST_SCHEMA);
    }
    let pack = name.strip_prefix("pack-").and_then(law::pack_schema);
    let Some(schema) = pack else {
        let packs = law::PACKS.iter().map(|it| format!("pack-{it}"));
        let names = [MODEL, DIFF, COST]
            .map(str::to_owned)
            .into_iter()
            .chain(packs);
        let names: Vec<Arg> = names.map(Arg::from).collect();
        let text = cli::UNKNOWN_SCHEMA.with("name", name);
        return Err(text.with("names", names).into());
    };
    Ok(schema)
}
