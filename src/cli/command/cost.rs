//! `tthc cost`: what following a procedure costs an applicant.

use std::path::Path;

use crate::{
    checks::{Input, held::held},
    cli::{
        Exit, Failure, Ui,
        args::{CostArgs, DataFormat},
        case::{Parameters, read_parameters},
        clock, procedure, project,
    },
    cost::{Cost, Inputs, Key, cost, swings},
    export::cost::{Report, State, to_json, to_text},
    messages::{cli, cost as m},
    model::Procedure,
};

/// Counts the cost and prints it; what is not known is a finding.
pub(crate) fn run(args: &CostArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let as_of = clock::day(args.as_of.as_deref())?;
    let text = match &args.params {
        Some(path) if path == Path::new("-") => Some(project::read_input(ui)?),
        Some(path) => Some(project::read_text(path)?),
        None => None,
    };
    let (session, found) = procedure::find_sound_in(&args.procedure, as_of, ui)?;
    let compiled = &found.compiled;
    let procedure = compiled.project.procedures.get(found.id).ok_or_else(|| {
        let path = project::shown(&args.procedure);
        cli::NO_PROCEDURE.with("path", path)
    })?;
    let params = match (&args.params, text) {
        (Some(path), Some(text)) => read_parameters(&project::shown(path), &text, procedure)?,
        _ => Parameters::default(),
    };
    let input = Input {
        project: &compiled.project,
        workflows: &compiled.workflows,
        levels: &session.levels,
        as_of,
    };
    let held = held(&input, found.id);
    let rounding = params.rounding;
    let count = |inputs: &Inputs| counted(procedure, inputs, rounding);
    let after = params.change.as_ref().map(|it| params.inputs.after(it));
    let after = after.map(|inputs| -> Result<State, Failure> {
        let cost = count(&inputs)?;
        Ok(State { inputs, cost })
    });
    let mut without = params.inputs.clone();
    without.dropped.extend(held.iter().map(|it| it.document));
    let by_rows = params.inputs.get(Key::PerDossier).is_none() && !held.is_empty();
    let report = Report {
        procedure,
        as_of,
        rounding,
        now: State {
            cost: count(&params.inputs)?,
            inputs: params.inputs.clone(),
        },
        after: after.transpose()?,
        without_held: by_rows.then(|| count(&without)).transpose()?,
        held,
        swings: swings(procedure, &params.inputs, rounding),
    };
    ui.print(&match args.format {
        DataFormat::Json => to_json(&report),
        DataFormat::Human => to_text(&report, ui.lang, ui.width()),
    });
    Ok(if report.has_missing() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn counted(
    procedure: &Procedure,
    inputs: &Inputs,
    rounding: crate::cost::Rounding,
) -> Result<Cost, Failure> {
    cost(procedure, inputs, rounding).ok_or_else(|| m::COST_TOO_LARGE.text().into())
}
