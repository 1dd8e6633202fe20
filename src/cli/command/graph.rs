//! `tthc graph`: the workflow of a procedure as a picture.

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{GraphArgs, GraphFormat},
        fixes, output_name, procedure,
        project::shown,
        today,
    },
    export::picture::{Options, bpmn, dot, mermaid, pnml, svg},
    messages::cli,
};

/// Draws and writes to the file named, else to standard output.
pub(crate) fn run(args: &GraphArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if let Some(path) = &args.output {
        output_name::demand(path, &args.format)?;
    }
    let found = procedure::find_sound(&args.procedure, today()?, ui)?;
    let parts = (
        found.compiled.project.procedures.get(found.id),
        found.compiled.workflows.get(&found.id),
    );
    let (Some(procedure), Some(workflow)) = parts else {
        return Err(cli::NO_PROCEDURE
            .with("path", shown(&args.procedure))
            .into());
    };
    let options = Options {
        lang: ui.lang,
        marks: Vec::new(),
    };
    let text = match args.format {
        GraphFormat::Svg => svg(procedure, workflow, &options),
        GraphFormat::Dot => dot(procedure, workflow, &options),
        GraphFormat::Mermaid => mermaid(procedure, workflow, &options),
        GraphFormat::Bpmn => bpmn(&found.compiled.project, procedure, workflow, ui.lang),
        GraphFormat::Pnml => pnml(procedure, workflow, ui.lang),
    };
    match &args.output {
        Some(path) => fixes::write_output(path, &text)?,
        None if args.format == GraphFormat::Svg => {
            ui.print_page(&text, &format!("{}.svg", procedure.name.text));
        }
        None => ui.print(&text),
    }
    Ok(Exit::Clean)
}
