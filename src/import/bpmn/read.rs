//! The XML of a file to its processes; the only place that names quick-xml.
//!
//! Only elements of the namespace of BPMN count; pictures and what tools add are passed over. Nothing is
//! loaded from elsewhere: a document type, by which entities could grow without end, is refused.

use quick_xml::{
    Error, NsReader,
    errors::IllFormedError,
    escape::unescape,
    events::{BytesStart, Event},
    name::{Namespace, ResolveResult},
};

use super::model::{Flow, Kind, Lane, Model, Node, Note, Scope, Step, Trigger};
use crate::{
    messages::{Text, bpmn as msg},
    source::{FileId, Span},
};

/// The namespace of the elements of BPMN 2.0.
const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
/// The namespace of what our export adds.
const OURS: &str = "urn:tthc:bpmn:1";
/// The ends of tags that only name another element.
const REFERENCES: &[&str] = &["Ref", "Refs"];
/// Elements may be nested so deep; real models stay below 20.
const MAX_DEPTH: usize = 128;

/// Why a file could not be read, and where.
pub(super) struct Unreadable {
    pub(super) span: Span,
    pub(super) message: Text,
}

/// An open element that holds others.
#[expect(
    clippy::large_enum_variant,
    reason = "at most as many as elements are nested"
)]
enum Frame {
    Process(Scope),
    Node(Node),
    Flow(Flow),
    Lane(Lane),
    /// An element that says something: its tag, and what was read of it.
    Said(Note),
    /// The id of an element of a lane.
    InLane(String),
    Other,
}

struct Reading<'t> {
    text: &'t str,
    file: FileId,
    open: Vec<Frame>,
    model: Model,
    /// The root was seen.
    begun: bool,
}

/// Reads the processes of a file.
pub(super) fn read(file: FileId, text: &str) -> Result<Model, Unreadable> {
    let mut reading = Reading {
        text,
        file,
        open: Vec::new(),
        model: Model::default(),
        begun: false,
    };
    reading.run()?;
    Ok(reading.model)
}

impl Reading<'_> {
    fn run(&mut self) -> Result<(), Unreadable> {
        let mut reader = NsReader::from_str(self.text);
        loop {
            let start = position(reader.buffer_position());
            let event = match reader.read_resolved_event() {
                Ok((space, event)) => (owner(&space), event),
                Err(error) => {
                    let at = position(reader.error_position());
                    return Err(self.unreadable(at, broken(&error)));
                }
            };
            let end = position(reader.buffer_position());
            let span = Span::new(self.file, start, end);
            match event {
                (_, Event::Eof) => break,
                (_, Event::DocType(_)) => {
                    return Err(self.unreadable(start, msg::DOCUMENT_TYPE.text()));
                }
                (owner, Event::Start(tag)) => self.begin(owner, &tag, span)?,
                (owner, Event::Empty(tag)) => {
                    self.begin(owner, &tag, span)?;
                    self.end();
                }
                (_, Event::End(_)) => self.end(),
                (_, Event::Text(text)) => self.say(&text),
                (_, Event::CData(text)) => self.say(&text),
                (_, Event::GeneralRef(name)) => {
                    let letter =
                        unescape(&format!("&{};", &*name)).map(std::borrow::Cow::into_owned);
                    // What cannot be told in one letter is kept as it is written.
                    self.say(&letter.unwrap_or_else(|_| format!("&{};", &*name)));
                }
                _ => {}
            }
        }
        if !self.begun {
            return Err(self.unreadable(0, msg::NOT_BPMN.text()));
        }
        if self.open.is_empty() {
            return Ok(());
        }
        Err(self.unreadable(self.text.len(), msg::CUT_OFF.text()))
    }

    fn unreadable(&self, at: usize, message: Text) -> Unreadable {
        let at = self.text.floor_char_boundary(at);
        let rest = self.text.get(at..).unwrap_or_default();
        let width = rest.chars().next().map_or(0, char::len_utf8);
        Unreadable {
            span: Span::new(self.file, at, at + width),
            message,
        }
    }

    fn begin(&mut self, owner: Owner, tag: &BytesStart<'_>, span: Span) -> Result<(), Unreadable> {
        if self.open.len() >= MAX_DEPTH {
            let text = msg::TOO_DEEP.with("limit", MAX_DEPTH);
            return Err(self.unreadable(span.start as usize, text));
        }
        let local = tag.local_name();
        let local = local.as_ref();
        if !self.begun {
            if owner != Owner::Bpmn || local != "definitions" {
                return Err(self.unreadable(span.start as usize, msg::NOT_BPMN.text()));
            }
            self.begun = true;
        }
        let frame = match owner {
            Owner::Bpmn => {
                let attributes = self.attributes(tag, span)?;
                self.frame(local, &attributes, span)
            }
            Owner::Ours => {
                let attributes = self.attributes(tag, span)?;
                self.extension(local, &attributes)
            }
            Owner::Other => Frame::Other,
        };
        self.open.push(frame);
        Ok(())
    }

    /// Reads an element of our own export.
    fn extension(&mut self, local: &str, attributes: &Attributes) -> Frame {
        if local == "step" {
            let value = |name: &str| attributes.get(name).to_owned();
            let step = Step {
                name: value("name"),
                act: value("act"),
                agency: value("agency"),
            };
            if let Some(Frame::Node(node)) = self.open.iter_mut().rev().nth(1) {
                node.step = Some(step);
            }
            return Frame::Other;
        }
        Frame::Said(Note {
            tag: format!("tthc:{local}"),
            text: attributes.all(),
        })
    }

    /// Takes the text of an element.
    fn say(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(Frame::Said(note)) => note.text.push_str(text),
            Some(Frame::InLane(id)) => id.push_str(text),
            _ => {}
        }
    }

    /// Keeps what an element says with the nearest one that can hold it.
    fn keep(&mut self, mut said: Note) {
        let words: Vec<&str> = words(&said.text).collect();
        if words.is_empty() {
            return;
        }
        said.text = words.join(" ");
        // What is said of something that is said itself stays with it.
        for frame in self.open.iter_mut().rev() {
            match frame {
                Frame::Said(outer) => {
                    if !outer.text.trim().is_empty() {
                        outer.text.push_str(" · ");
                    }
                    outer.text.push_str(&said.text);
                    return;
                }
                Frame::Process(scope) => return scope.notes.push(said),
                Frame::Node(node) => return node.notes.push(said),
                Frame::Flow(flow) => return flow.notes.push(said),
                _ => {}
            }
        }
        self.model.notes.push(said);
    }

    fn frame(&mut self, local: &str, attributes: &Attributes, span: Span) -> Frame {
        let value = |name: &str| attributes.get(name).to_owned();
        if local == "definitions" {
            self.model.is_ours = attributes.get("exporter") == "tthc";
        }
        if local == "process" {
            return Frame::Process(Scope {
                id: value("id"),
                name: value("name"),
                span: Some(span),
                ..Scope::default()
            });
        }
        if let Some(kind) = kind(local) {
            let subprocess = kind == Kind::Subprocess;
            return Frame::Node(Node {
                id: value("id"),
                name: value("name"),
                span,
                kind,
                trigger: None,
                attached_to: Some(value("attachedToRef")).filter(|it| !it.is_empty()),
                interrupting: attributes.get("cancelActivity") != "false",
                aside: attributes.get("triggeredByEvent") == "true"
                    || attributes.get("isForCompensation") == "true",
                instantiates: attributes.get("instantiate") == "true",
                default: Some(value("default")).filter(|it| !it.is_empty()),
                inner: subprocess.then(|| Scope {
                    id: value("id"),
                    name: value("name"),
                    span: Some(span),
                    ..Scope::default()
                }),
                notes: Vec::new(),
                step: None,
            });
        }
        self.part(local, attributes, span)
    }

    /// Reads an element that is neither a process nor a node.
    fn part(&mut self, local: &str, attributes: &Attributes, span: Span) -> Frame {
        let value = |name: &str| attributes.get(name).to_owned();
        match local {
            "sequenceFlow" => Frame::Flow(Flow {
                id: value("id"),
                name: value("name"),
                span,
                from: value("sourceRef"),
                to: value("targetRef"),
                conditional: false,
                notes: Vec::new(),
            }),
            "lane" => Frame::Lane(Lane {
                name: value("name"),
                nodes: Vec::new(),
            }),
            "flowNodeRef" => Frame::InLane(String::new()),
            "participant" => {
                let pools = &mut self.model.pools;
                pools.insert(local_part(attributes.get("processRef")), value("name"));
                Frame::Other
            }
            "conditionExpression" => {
                if let Some(Frame::Flow(flow)) = self.open.last_mut() {
                    flow.conditional = true;
                }
                said(local, String::new())
            }
            "messageFlow" => {
                let [from, to] = [value("sourceRef"), value("targetRef")];
                said(local, format!("{}: {from} → {to}", value("name")))
            }
            "multiInstanceLoopCharacteristics" | "standardLoopCharacteristics" => {
                said(local, local.to_owned())
            }
            _ => {
                if let (Some(trigger), Some(Frame::Node(node))) =
                    (trigger(local, attributes), self.open.last_mut())
                {
                    node.trigger.get_or_insert(trigger);
                }
                match local {
                    "definitions" | "collaboration" | "laneSet" | "incoming" | "outgoing"
                    | "extensionElements" => Frame::Other,
                    _ if REFERENCES.iter().any(|it| local.ends_with(it)) => Frame::Other,
                    _ => said(local, value("name")),
                }
            }
        }
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Frame::Process(scope)) => self.model.processes.push(scope),
            Some(Frame::Node(node)) => {
                if let Some(scope) = self.scope() {
                    scope.nodes.push(node);
                }
            }
            Some(Frame::Flow(flow)) => {
                if let Some(scope) = self.scope() {
                    scope.flows.push(flow);
                }
            }
            Some(Frame::Lane(lane)) => {
                if let Some(scope) = self.scope() {
                    scope.lanes.push(lane);
                }
            }
            Some(Frame::InLane(id)) => {
                if let Some(Frame::Lane(lane)) = self.open.last_mut() {
                    lane.nodes.push(local_part(id.trim()));
                }
            }
            Some(Frame::Said(note)) => self.keep(note),
            Some(Frame::Other) | None => {}
        }
    }

    /// Returns the nearest process or subprocess that is open.
    fn scope(&mut self) -> Option<&mut Scope> {
        self.open.iter_mut().rev().find_map(|it| match it {
            Frame::Process(scope) => Some(scope),
            Frame::Node(node) => node.inner.as_mut(),
            _ => None,
        })
    }

    fn attributes(&self, tag: &BytesStart<'_>, span: Span) -> Result<Attributes, Unreadable> {
        let mut all = Vec::new();
        let start = span.start as usize;
        // Looking for attributes that come twice takes the square of their number.
        for attribute in tag.attributes().with_checks(false) {
            let attribute =
                attribute.map_err(|_| self.unreadable(start, msg::BROKEN_ATTRIBUTE.text()))?;
            let value = unescape(&attribute.value)
                .map_err(|_| self.unreadable(start, msg::UNKNOWN_ENTITY.text()))?;
            let words: Vec<&str> = words(&value).collect();
            all.push((attribute.key.0.to_owned(), words.join(" ")));
        }
        Ok(Attributes(all))
    }
}

/// The attributes of an element, with runs of blanks as one.
struct Attributes(Vec<(String, String)>);

impl Attributes {
    fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|it| it.0 == name);
        found.map_or("", |it| it.1.as_str())
    }

    /// Returns all values, in their order.
    fn all(&self) -> String {
        let values: Vec<&str> = self.0.iter().map(|it| it.1.as_str()).collect();
        values.join(" · ")
    }
}

/// Cuts a text into words; characters that nobody can see part them too.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|it: char| it.is_whitespace() || it.is_control());
    parts.filter(|it| !it.is_empty())
}

fn position(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// Says why a text is no XML.
fn broken(error: &Error) -> Text {
    match error {
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => msg::WRONG_END
            .with("expected", expected.as_str())
            .with("found", found.as_str()),
        Error::Syntax(_) => msg::CUT_OFF.text(),
        _ => msg::BROKEN_XML.text(),
    }
}

/// Returns a reference without the prefix of its namespace.
fn local_part(reference: &str) -> String {
    let local = reference.rsplit_once(':').map_or(reference, |it| it.1);
    local.to_owned()
}

fn said(tag: &str, text: String) -> Frame {
    let tag = tag.to_owned();
    Frame::Said(Note { tag, text })
}

/// Who defines an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner {
    Bpmn,
    Ours,
    Other,
}

fn owner(space: &ResolveResult<'_>) -> Owner {
    match space {
        ResolveResult::Bound(Namespace(BPMN)) => Owner::Bpmn,
        ResolveResult::Bound(Namespace(OURS)) => Owner::Ours,
        _ => Owner::Other,
    }
}

fn kind(local: &str) -> Option<Kind> {
    Some(match local {
        "startEvent" => Kind::Start,
        "endEvent" => Kind::End,
        "intermediateCatchEvent" => Kind::Catch,
        "intermediateThrowEvent" | "implicitThrowEvent" => Kind::Throw,
        "boundaryEvent" => Kind::Boundary,
        "task" | "userTask" | "manualTask" | "serviceTask" | "scriptTask" | "businessRuleTask"
        | "sendTask" | "receiveTask" | "callActivity" | "callChoreography" => Kind::Task,
        "subProcess" | "transaction" | "adHocSubProcess" => Kind::Subprocess,
        "exclusiveGateway" => Kind::Exclusive,
        "parallelGateway" => Kind::Parallel,
        "inclusiveGateway" => Kind::Inclusive,
        "eventBasedGateway" => Kind::EventBased,
        "complexGateway" => Kind::Complex,
        _ => return None,
    })
}

fn trigger(local: &str, attributes: &Attributes) -> Option<Trigger> {
    Some(match local {
        "timerEventDefinition" => Trigger::Timer,
        "messageEventDefinition" => Trigger::Message,
        "errorEventDefinition" => Trigger::Error,
        "cancelEventDefinition" => Trigger::Cancel,
        "terminateEventDefinition" => Trigger::Terminate,
        "compensateEventDefinition" => Trigger::Compensation,
        "linkEventDefinition" => Trigger::Link(attributes.get("name").to_owned()),
        "signalEventDefinition"
        | "conditionalEventDefinition"
        | "escalationEventDefinition"
        | "eventDefinitionRef" => Trigger::Other,
        _ => return None,
    })
}
