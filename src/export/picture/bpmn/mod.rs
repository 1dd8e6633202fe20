//! The workflow of a procedure as a model in BPMN 2.0 with its drawing, and as a Petri net.
//!
//! `chart` makes tasks, events and gateways of the workflow, `place` gives each a cell in the lane of its authority and each
//! flow a way that crosses no shape, `write` puts both into XML, `lanes` into a picture. What BPMN has no element for (legal bases,
//! fees, papers with their number, limits in working days) stands in a namespace of ours.

mod chart;
mod lanes;
mod place;
mod pnml;
mod route;
mod write;

use super::{Options, titles::Titles};
use crate::{
    model::{Procedure, Project},
    values::Lang,
    workflow::Workflow,
};

/// Writes a procedure as BPMN 2.0 XML.
#[must_use]
pub fn bpmn(project: &Project, procedure: &Procedure, workflow: &Workflow, lang: Lang) -> String {
    let titles = Titles::new(procedure, workflow, lang);
    let chart = chart::chart(&titles);
    let drawing = place::place(&chart, procedure.documents.values().count());
    write::write(project, &titles, &chart, &drawing)
}

/// Draws a procedure as an SVG document with a lane for each authority, as its BPMN model is drawn.
#[must_use]
pub fn lanes(procedure: &Procedure, workflow: &Workflow, options: &Options) -> String {
    let mut titles = Titles::new(procedure, workflow, options.lang);
    titles.tightest = options.tightest.as_ref();
    let chart = chart::chart(&titles);
    let drawing = place::place(&chart, 0);
    lanes::svg(&titles, &chart, &drawing, options)
}

/// Writes the same flow as a Petri net in PNML.
#[must_use]
pub fn pnml(procedure: &Procedure, workflow: &Workflow, lang: Lang) -> String {
    let titles = Titles::new(procedure, workflow, lang);
    let chart = chart::chart(&titles);
    pnml::pnml(&chart, &titles.procedure_title())
}
