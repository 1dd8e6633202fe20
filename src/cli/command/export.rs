//! `tthc export`: the model for other systems.

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{ExportArgs, ExportFormat, paths_or_here},
        fixes, project, today,
    },
    diagnostic::Severity,
    export::{model, yaml},
    messages::cli,
};

/// Writes the model to the file named, else to standard output.
pub(crate) fn run(args: &ExportArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut n_errors = 0;
    let text = if args.format == ExportFormat::Schema {
        model::schema().map_err(|it| it.to_string())
    } else {
        let (_, compiled) = project::load(&paths_or_here(&args.paths), today()?, ui)?;
        let errors = compiled.diagnostics.iter();
        n_errors = errors.filter(|it| it.severity == Severity::Error).count();
        match args.format {
            ExportFormat::Yaml => yaml::to_yaml(&model::project(&compiled.project)),
            _ => model::to_json(&model::project(&compiled.project)).map_err(|it| it.to_string()),
        }
    };
    let text = text.map_err(|it| cli::NOT_EXPORTED.with("text", it))?;
    let text = format!("{}\n", text.trim_end());
    match &args.output {
        Some(path) => fixes::write(path, &text)?,
        None => ui.print(&text),
    }
    if n_errors == 0 {
        return Ok(Exit::Clean);
    }
    ui.fail(&cli::ERRORS_FIRST.with("n", n_errors));
    Ok(Exit::Findings)
}
