//! The XML of a chart and its drawing.

use std::fmt::Write as _;

use super::{
    chart::{Chart, Kind, Shape},
    place::{Bounds, Drawing},
};
use crate::{
    export::{
        escape,
        picture::{measure::width, titles::Titles},
    },
    messages::picture as words,
    model::{Actor, Basis, FeeValue, Project, cite, readable},
    syntax::words::Word,
    values::{Lang, Stated},
};

/// The namespace of what BPMN has no element for; `docs/bpmn.md` says what stands there.
const OURS: &str = "urn:tthc:bpmn:1";

struct Writer<'a> {
    out: String,
    project: &'a Project,
    titles: &'a Titles<'a>,
    chart: &'a Chart,
    drawing: &'a Drawing,
}

/// Writes a whole file.
pub(super) fn write(
    project: &Project,
    titles: &Titles<'_>,
    chart: &Chart,
    drawing: &Drawing,
) -> String {
    let mut writer = Writer {
        out: String::new(),
        project,
        titles,
        chart,
        drawing,
    };
    writer.file();
    writer.out
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn lang(&self) -> Lang {
        self.titles.lang
    }

    fn file(&mut self) {
        let title = escape(&self.titles.procedure_title());
        let short = escape(&self.short_title());
        let id = escape(&self.titles.procedure.name.id);
        self.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        self.line(&format!(
            "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" \
             xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" \
             xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" \
             xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" xmlns:tthc=\"{OURS}\" \
             id=\"definitions_{id}\" targetNamespace=\"{OURS}\" exporter=\"tthc\">"
        ));
        self.line("  <bpmn:collaboration id=\"collaboration\">");
        self.line(&format!(
            "    <bpmn:participant id=\"pool\" name=\"{short}\" processRef=\"process_{id}\" />"
        ));
        self.line("  </bpmn:collaboration>");
        self.line(&format!(
            "  <bpmn:process id=\"process_{id}\" name=\"{title}\" isExecutable=\"false\">"
        ));
        self.about_procedure();
        self.lanes();
        for (idx, shape) in self.chart.shapes.iter().enumerate() {
            self.shape(idx, shape);
        }
        for idx in 0..self.chart.flows.len() {
            self.flow(idx);
        }
        self.papers();
        self.line("  </bpmn:process>");
        self.diagram();
        self.line("</bpmn:definitions>");
    }

    /// Returns as much of the title as fits the band of the pool, which has two lines.
    fn short_title(&self) -> String {
        let title = self.titles.procedure_title();
        let room = (self.drawing.pool.height - 40) * 2;
        if width(&title, 12, false) <= room {
            return title;
        }
        let mut short = String::new();
        for word in title.split_whitespace() {
            if width(&format!("{short} {word}…"), 12, false) > room {
                break;
            }
            if !short.is_empty() {
                short.push(' ');
            }
            short.push_str(word);
        }
        short + "…"
    }

    fn basis(&self, basis: &Basis) -> Option<String> {
        let text = cite::official(self.project, basis, self.lang())?;
        Some(format!("<tthc:basis>{}</tthc:basis>", escape(&text)))
    }

    /// What belongs to no shape: the code, fees, limits of the whole dossier.
    fn about_procedure(&mut self) {
        let procedure = self.titles.procedure;
        let phrases = self.titles.phrases();
        let mut lines = Vec::new();
        if let Some(Stated::Value(code)) = &procedure.code {
            lines.push(format!("<tthc:code>{}</tthc:code>", escape(&code.text)));
        }
        for clock in procedure.clocks.values() {
            let name = escape(&readable(&clock.name));
            let limit = escape(&phrases.limit(&clock.limit));
            let basis = self.basis(&clock.meta.basis).unwrap_or_default();
            lines.push(format!(
                "<tthc:limit name=\"{name}\" length=\"{limit}\">{basis}</tthc:limit>"
            ));
        }
        for fee in procedure.fees.values() {
            if fee.value == FeeValue::None {
                continue;
            }
            let title = fee.title.clone().unwrap_or_else(|| readable(&fee.name));
            let amount = crate::export::picture::titles::fixed(fee);
            let amount = amount.map_or_else(String::new, |it| {
                format!(" amount=\"{}\"", escape(&it.display(self.lang())))
            });
            let guard = fee.guard.as_ref().map_or_else(String::new, |it| {
                format!(" when=\"{}\"", escape(&phrases.condition(&it.condition)))
            });
            let basis = self.basis(&fee.meta.basis).unwrap_or_default();
            lines.push(format!(
                "<tthc:fee name=\"{}\"{amount}{guard}>{basis}</tthc:fee>",
                escape(&title)
            ));
        }
        let whole = words::WHOLE_LIMIT.get(self.lang());
        for (limit, end) in &self.chart.expiries {
            lines.push(format!(
                "<tthc:expiry note=\"{}\" limit=\"{}\" end=\"{}\" />",
                escape(whole),
                escape(limit),
                escape(end)
            ));
        }
        if lines.is_empty() {
            return;
        }
        self.line("    <bpmn:extensionElements>");
        for line in lines {
            self.line(&format!("      {line}"));
        }
        self.line("    </bpmn:extensionElements>");
    }

    fn lanes(&mut self) {
        self.line("    <bpmn:laneSet id=\"lanes\">");
        for (lane, name) in self.chart.lanes.iter().enumerate() {
            self.line(&format!(
                "      <bpmn:lane id=\"lane_{lane}\" name=\"{}\">",
                escape(name)
            ));
            for (idx, shape) in self.chart.shapes.iter().enumerate() {
                if shape.lane == lane {
                    let id = id(idx, shape.kind);
                    self.line(&format!(
                        "        <bpmn:flowNodeRef>{id}</bpmn:flowNodeRef>"
                    ));
                }
            }
            self.line("      </bpmn:lane>");
        }
        self.line("    </bpmn:laneSet>");
    }

    fn id_of(&self, idx: usize) -> String {
        let kind = self.chart.shapes.get(idx).map(|it| it.kind);
        kind.map_or_else(String::new, |it| id(idx, it))
    }

    fn shape(&mut self, idx: usize, shape: &Shape) {
        let tag = match shape.kind {
            Kind::Start => "startEvent",
            Kind::End { .. } => "endEvent",
            Kind::Task => "userTask",
            Kind::Timer { .. } => "boundaryEvent",
            Kind::Exclusive => "exclusiveGateway",
            Kind::Parallel => "parallelGateway",
        };
        let mut open = format!("    <bpmn:{tag} id=\"{}\"", id(idx, shape.kind));
        if !shape.name.is_empty() {
            let _ = write!(open, " name=\"{}\"", escape(&shape.name));
        }
        if let Kind::Timer { host } = shape.kind {
            let _ = write!(open, " attachedToRef=\"{}\"", self.id_of(host));
        }
        self.line(&format!("{open}>"));
        if !shape.lines.is_empty() {
            let text = escape(&shape.lines.join(". "));
            self.line(&format!(
                "      <bpmn:documentation>{text}</bpmn:documentation>"
            ));
        }
        self.about_step(shape);
        for (flow, it) in self.chart.flows.iter().enumerate() {
            if it.to == idx {
                self.line(&format!("      <bpmn:incoming>flow_{flow}</bpmn:incoming>"));
            }
        }
        for (flow, it) in self.chart.flows.iter().enumerate() {
            if it.from == idx {
                self.line(&format!("      <bpmn:outgoing>flow_{flow}</bpmn:outgoing>"));
            }
        }
        let definition = match shape.kind {
            Kind::Timer { .. } => Some("timer"),
            Kind::End { whole: true } => Some("terminate"),
            _ => None,
        };
        if let Some(what) = definition {
            self.line(&format!(
                "      <bpmn:{what}EventDefinition id=\"definition_{idx}\" />"
            ));
        }
        self.line(&format!("    </bpmn:{tag}>"));
    }

    fn about_step(&mut self, shape: &Shape) {
        let titles = self.titles;
        let Some(step) = shape.step.and_then(|it| titles.procedure.steps.get(it)) else {
            return;
        };
        let mut open = format!(
            "<tthc:step name=\"{}\" act=\"{}\"",
            escape(&step.name.text),
            step.kind.id()
        );
        if let Actor::Agency(role) = step.actor
            && let Some(role) = titles.procedure.agencies.get(role)
        {
            let _ = write!(open, " agency=\"{}\"", escape(&role.name.text));
        }
        let mut lines = vec![open + " />"];
        if let Some(limit) = &step.limit {
            let text = escape(&titles.phrases().limit(limit));
            lines.push(format!("<tthc:limit>{text}</tthc:limit>"));
        }
        lines.extend(self.basis(&step.meta.basis));
        if lines.is_empty() {
            return;
        }
        self.line("      <bpmn:extensionElements>");
        for line in lines {
            self.line(&format!("        {line}"));
        }
        self.line("      </bpmn:extensionElements>");
    }

    fn flow(&mut self, idx: usize) {
        let Some(flow) = self.chart.flows.get(idx) else {
            return;
        };
        let name = if flow.name.is_empty() {
            String::new()
        } else {
            format!(" name=\"{}\"", escape(&flow.name))
        };
        self.line(&format!(
            "    <bpmn:sequenceFlow id=\"flow_{idx}\"{name} sourceRef=\"{}\" targetRef=\"{}\" />",
            self.id_of(flow.from),
            self.id_of(flow.to)
        ));
    }

    /// Papers of the dossier as data objects.
    fn papers(&mut self) {
        for (idx, paper) in self.titles.procedure.documents.values().enumerate() {
            self.line(&format!("    <bpmn:dataObject id=\"paper_{idx}\" />"));
            self.line(&format!(
                "    <bpmn:dataObjectReference id=\"paper_{idx}_ref\" name=\"{}\" dataObjectRef=\"paper_{idx}\">",
                escape(&paper.title)
            ));
            if let Some(basis) = self.basis(&paper.meta.basis) {
                self.line("      <bpmn:extensionElements>");
                self.line(&format!("        {basis}"));
                self.line("      </bpmn:extensionElements>");
            }
            self.line("    </bpmn:dataObjectReference>");
        }
    }

    fn diagram(&mut self) {
        let drawing = self.drawing;
        self.line("  <bpmndi:BPMNDiagram id=\"diagram\">");
        self.line("    <bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"collaboration\">");
        self.drawn("pool", drawing.pool, true, None);
        for (lane, bounds) in drawing.lanes.iter().enumerate() {
            self.drawn(&format!("lane_{lane}"), *bounds, true, None);
        }
        let places = drawing.shapes.iter().zip(&drawing.labels);
        for (idx, (bounds, label)) in places.enumerate() {
            let id = self.id_of(idx);
            self.drawn(&id, *bounds, false, *label);
        }
        for (idx, bounds) in drawing.papers.iter().enumerate() {
            let label = Bounds {
                x: bounds.x - 58,
                y: bounds.bottom() + 4,
                width: 152,
                height: 70,
            };
            self.drawn(&format!("paper_{idx}_ref"), *bounds, false, Some(label));
        }
        let ways = drawing.ways.iter().zip(&drawing.flow_labels);
        for (idx, (points, label)) in ways.enumerate() {
            self.line(&format!(
                "      <bpmndi:BPMNEdge id=\"flow_{idx}_di\" bpmnElement=\"flow_{idx}\">"
            ));
            for (x, y) in points {
                self.line(&format!("        <di:waypoint x=\"{x}\" y=\"{y}\" />"));
            }
            self.label(*label);
            self.line("      </bpmndi:BPMNEdge>");
        }
        self.line("    </bpmndi:BPMNPlane>");
        self.line("  </bpmndi:BPMNDiagram>");
    }

    fn drawn(&mut self, id: &str, bounds: Bounds, is_band: bool, label: Option<Bounds>) {
        let flag = if is_band {
            " isHorizontal=\"true\""
        } else {
            ""
        };
        self.line(&format!(
            "      <bpmndi:BPMNShape id=\"{id}_di\" bpmnElement=\"{id}\"{flag}>"
        ));
        self.line(&format!("        {}", rectangle(bounds)));
        self.label(label);
        self.line("      </bpmndi:BPMNShape>");
    }

    fn label(&mut self, label: Option<Bounds>) {
        if let Some(bounds) = label {
            self.line("        <bpmndi:BPMNLabel>");
            self.line(&format!("          {}", rectangle(bounds)));
            self.line("        </bpmndi:BPMNLabel>");
        }
    }
}

fn rectangle(it: Bounds) -> String {
    format!(
        "<dc:Bounds x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" />",
        it.x, it.y, it.width, it.height
    )
}

fn id(idx: usize, kind: Kind) -> String {
    let what = match kind {
        Kind::Start => "start",
        Kind::End { .. } => "end",
        Kind::Task => "task",
        Kind::Timer { .. } => "timer",
        Kind::Exclusive | Kind::Parallel => "gateway",
    };
    format!("{what}_{idx}")
}
