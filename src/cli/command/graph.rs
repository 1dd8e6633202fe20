//! `tthc graph`: the workflow of a procedure as a picture.

use crate::{
    checks::tightest,
    cli::{
        Exit, Failure, Ui,
        args::{GraphArgs, GraphFormat},
        fixes, output_name, procedure,
        project::shown,
        today,
    },
    diagnostic::Diagnostic,
    export::picture::{Options, bpmn, dot, lanes, marks, mermaid, pnml, svg},
    messages::cli,
};

/// Draws and writes to the file named, else to standard output.
pub(crate) fn run(args: &GraphArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if let Some(path) = &args.output {
        output_name::demand(path, &args.format)?;
    }
    if args.lanes && args.format != GraphFormat::Svg {
        return Err(cli::LANES_IN_SVG.text().into());
    }
    let (session, found) = procedure::find_sound_in(&args.procedure, today()?, ui)?;
    let id = found.id;
    // Only an SVG shows what the rules find.
    let outcome = match args.format {
        GraphFormat::Svg => session.check_compiled(found.compiled),
        _ => session.without_rules(found.compiled),
    };
    let compiled = &outcome.compiled;
    let parts = (
        compiled.project.procedures.get(id),
        compiled.workflows.get(&id),
    );
    let (Some(procedure), Some(workflow)) = parts else {
        return Err(cli::NO_PROCEDURE
            .with("path", shown(&args.procedure))
            .into());
    };
    let of_it = |it: &&Diagnostic| it.procedure.as_deref() == Some(&procedure.name.id);
    let findings: Vec<&Diagnostic> = outcome.diagnostics.iter().filter(of_it).collect();
    let options = Options {
        lang: ui.lang,
        marks: marks(&findings, workflow, |_| None),
        tightest: tightest(procedure, workflow, session.as_of),
        prefix: String::new(),
    };
    let text = match args.format {
        GraphFormat::Svg if args.lanes => lanes(procedure, workflow, &options),
        GraphFormat::Svg => svg(procedure, workflow, &options),
        GraphFormat::Dot => dot(procedure, workflow, &options),
        GraphFormat::Mermaid => mermaid(procedure, workflow, &options),
        GraphFormat::Bpmn => bpmn(&compiled.project, procedure, workflow, ui.lang),
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
