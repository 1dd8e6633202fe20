//! Models to drafts: each process becomes a procedure.
//!
//! `net` reads how tokens run, `lay` finds the list of steps and blocks that runs alike, `write` gives it the words of the
//! language and `actors` those who act. Where the language has no form for a flow the steps stand one after
//! another, each way of the model in a note, and it is told. Nothing is repaired: a model that is not sound
//! keeps its fault, and the draft says so.

mod actors;
mod lay;
mod net;
mod write;

use actors::Actors;
use lay::{Why, lay};
use net::Net;
use write::{Writer, said};

use super::{
    file::title,
    graph::tokens,
    model::{Kind, Model, Node, Note, Scope},
    read, verdict,
};
use crate::{
    import::{
        Finding, Import, NO_MINISTRY,
        draft::Marks,
        names::Names,
        slug,
        tree::{list, name, note, nowhere, quoted, section},
        written,
    },
    messages::{Message, Text, import_bpmn as msg},
    source::FileId,
    syntax::{
        ast::{Clause, Decl, DeclKind, FeeValue, Section, SectionValue},
        name_from_title,
        words::SectionWord,
    },
    values::Lang,
};

/// A file of BPMN with the name by which people know it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'t> {
    /// Its name without folder and ending.
    pub name: &'t str,
    /// The XML.
    pub text: &'t str,
}

/// Makes a project of drafts: one file for each model, one procedure for each process.
#[must_use]
pub fn drafts(sources: &[Source<'_>]) -> Import {
    let mut out = Import::default();
    let mut names = Names::default();
    let mut files = Names::default();
    for (file, source) in sources.iter().enumerate() {
        let model = match read::read(FileId(0), source.text) {
            Ok(model) => model,
            Err(it) => {
                out.findings.push(Finding {
                    file,
                    line: line(source.text, it.span.start as usize),
                    text: it.message,
                });
                continue;
            }
        };
        let mut told = |at: usize, text: Text| {
            let line = line(source.text, at);
            out.told.push(Finding { file, line, text });
        };
        let drawn: Vec<&Scope> = model
            .processes
            .iter()
            .filter(|it| !it.nodes.is_empty())
            .collect();
        let mut decls = Vec::new();
        for (idx, process) in drawn.iter().enumerate() {
            let mut marks = Marks::default();
            let pool = pool(&model, process, source.name);
            let id = names.unused(&name_from_title(&pool));
            let decl = procedure(&model, process, &pool, &id, idx == 0, &mut marks, &mut told);
            decls.push(decl);
            out.n_guesses += marks.n_guesses;
        }
        if decls.is_empty() {
            out.findings.push(Finding {
                file,
                line: 1,
                text: crate::messages::bpmn::NO_PROCESS.text(),
            });
            continue;
        }
        out.n_drafts += decls.len();
        let stem = slug(source.name);
        let stem = files.unused(if stem.is_empty() { NO_MINISTRY } else { &stem });
        out.files.insert(format!("{stem}.tthc"), written(decls));
    }
    if out.n_drafts > 0 {
        let project = msg::PROJECT.get(Lang::Vi);
        let config = format!("project: {project}\nlang: vi\n");
        out.files.insert("tthc.yaml".to_owned(), config);
    }
    out
}

/// Returns the line of a place, from 1.
fn line(text: &str, at: usize) -> usize {
    let before = text.get(..text.floor_char_boundary(at)).unwrap_or_default();
    before.matches('\n').count() + 1
}

/// Names a process by its pool, itself or the file.
fn pool(model: &Model, process: &Scope, file: &str) -> String {
    let pool = model.pools.get(&process.id).map_or("", String::as_str);
    let names = [process.name.as_str(), pool, file, process.id.as_str()];
    let found = names
        .into_iter()
        .find(|it| it.contains(char::is_alphanumeric));
    found.unwrap_or(NO_MINISTRY).to_owned()
}

/// Makes the procedure of a process.
fn procedure(
    model: &Model,
    process: &Scope,
    pool: &str,
    id: &str,
    first: bool,
    marks: &mut Marks,
    told: &mut impl FnMut(usize, Text),
) -> Decl {
    let layout = if is_whole(process) {
        let net = Net::new(process, model.is_ours);
        lay(&net).map(|it| (net, it)).map_err(reason)
    } else {
        Err(&msg::INCOMPLETE)
    };
    let mut actors = Actors::of(process, pool);
    let writer = Writer::new(&mut actors, marks);
    let (mut steps, why) = match layout {
        Ok((net, pieces)) => (writer.pieces(&net, &pieces), None),
        Err(why) => (
            writer.row(all(process).into_iter().filter(|it| works(it))),
            Some(why),
        ),
    };
    let mut rows = list(SectionWord::Steps, std::mem::take(&mut steps.items));
    rows.clauses = about(process, pool, why, marks, told).into();
    let mut sections = unknown(&[
        SectionWord::Code,
        SectionWord::Field,
        SectionWord::Level,
        SectionWord::Published,
        SectionWord::InForce,
        SectionWord::Applicants,
    ]);
    if let Some(code) = process.notes.iter().find(|it| it.tag == "tthc:code")
        && let Some(slot) = sections.first_mut()
    {
        slot.value = SectionValue::Token(quoted(&code.text));
    }
    sections.push(actors.section());
    sections.extend(steps.facts());
    sections.extend(unknown(&[
        SectionWord::Channels,
        SectionWord::Conditions,
        SectionWord::Documents,
        SectionWord::Fees,
        SectionWord::Charges,
        SectionWord::TimeLimits,
    ]));
    sections.push(rows);
    sections.extend(unknown(&[SectionWord::Results]));
    let mut notes = vec![note(&msg::IMPORTED.with("process", title(process)))];
    let of_process = process.notes.iter().filter(|it| it.tag != "tthc:code");
    notes.extend(of_process.map(|it| note(&said(it))));
    if first {
        notes.extend(model.notes.iter().map(|it| note(&said(it))));
    }
    Decl {
        kind: DeclKind::Procedure {
            name: name(id),
            title: Some(quoted(pool)),
            origin: None,
        },
        span: nowhere(),
        clauses: notes.into(),
        sections: sections.into(),
    }
}

/// Says of the steps how they were made, and what stands in the model beside them.
fn about(
    process: &Scope,
    pool: &str,
    why: Option<&'static Message>,
    marks: &mut Marks,
    told: &mut impl FnMut(usize, Text),
) -> Vec<Clause> {
    let mut clauses = marks.unverified_guess(&msg::STEPS_FROM_MODEL.text());
    if let Some(why) = why {
        let text = msg::FLOW_NOT_CARRIED.with("why", why.text());
        let text = text.with("process", title(process));
        let at = process.span.map_or(0, |it| it.start as usize);
        told(at, text.clone());
        clauses.push(marks.guess(&text));
        flows(process, &mut clauses);
    }
    let mut faults = Vec::new();
    verdict::findings(process, pool, &mut faults);
    for fault in &faults {
        clauses.push(note(&msg::MODEL_FAULT.with("text", fault.message.clone())));
    }
    beside(process, why.is_none(), &mut clauses);
    clauses
}

/// Makes sections of which the model says nothing.
fn unknown(words: &[SectionWord]) -> Vec<Section> {
    let made = words.iter().map(|word| {
        let value = match word {
            SectionWord::Fees | SectionWord::Charges => {
                SectionValue::Fee(Box::new(FeeValue::Unknown(nowhere())))
            }
            _ => SectionValue::Unknown(nowhere()),
        };
        section(*word, value)
    });
    made.collect()
}

/// Tells whether a process and each subprocess in it hang together.
fn is_whole(scope: &Scope) -> bool {
    let drawn = |it: &&Scope| !it.nodes.is_empty();
    let inner = scope.nodes.iter().filter_map(|it| it.inner.as_ref());
    tokens(scope).is_ok() && inner.filter(drawn).all(is_whole)
}

fn reason(why: Why) -> &'static Message {
    match why {
        Why::JoinWithoutSplit => &msg::JOIN_WITHOUT_SPLIT,
        Why::CrossedBranches => &msg::CROSSED_BRANCHES,
        Why::TooDeep => &msg::TOO_DEEP,
    }
}

/// Returns all elements, those of subprocesses after them.
fn all(scope: &Scope) -> Vec<&Node> {
    let mut found = Vec::new();
    for node in &scope.nodes {
        found.push(node);
        found.extend(node.inner.iter().flat_map(all));
    }
    found
}

/// Tells whether something is done there.
fn works(node: &Node) -> bool {
    let holds = node.inner.as_ref().is_some_and(|it| !it.nodes.is_empty());
    match node.kind {
        Kind::Task | Kind::Subprocess => !holds,
        Kind::Catch | Kind::Throw => {
            node.link().is_none() && (!node.name.is_empty() || node.trigger.is_some())
        }
        _ => false,
    }
}

fn called(scope: &Scope, id: &str) -> Text {
    match all(scope).into_iter().find(|it| it.id == id) {
        Some(node) => super::graph::called(scope, node),
        None => crate::messages::bpmn::UNNAMED.with("id", id),
    }
}

/// Writes down each way of a process whose flow could not be carried over.
fn flows(scope: &Scope, clauses: &mut Vec<Clause>) {
    for flow in &scope.flows {
        let text = msg::FLOW
            .with("from", called(scope, &flow.from))
            .with("to", called(scope, &flow.to));
        clauses.push(note(&text));
    }
    for inner in scope.nodes.iter().filter_map(|it| it.inner.as_ref()) {
        flows(inner, clauses);
    }
}

/// Writes down what stands beside the steps: names of events and gateways, words at flows, and what runs aside.
fn beside(scope: &Scope, laid: bool, clauses: &mut Vec<Clause>) {
    for node in &scope.nodes {
        let step = works(node) || !laid && node.kind == Kind::Task;
        if node.is_aside() {
            clauses.push(note(
                &msg::ASIDE.with("node", super::graph::called(scope, node)),
            ));
        }
        // The name of a gateway that parts ways is the question of its fact, or stands at its block.
        let n_out = scope.flows.iter().filter(|it| it.from == node.id).count();
        let asked = laid && node.kind.is_gateway() && n_out > 1;
        if !step && !asked && !node.name.is_empty() {
            clauses.push(note(&msg::ELEMENT.with("name", node.name.as_str())));
        }
        if !step || node.is_aside() {
            clauses.extend(node.notes.iter().map(|it| note(&said(it))));
        }
        if let Some(inner) = node.inner.as_ref().filter(|it| !it.nodes.is_empty()) {
            let of: Vec<&Note> = inner.notes.iter().collect();
            clauses.extend(of.into_iter().map(|it| note(&said(it))));
            beside(inner, laid, clauses);
        }
    }
    for flow in &scope.flows {
        let from = scope.nodes.iter().find(|it| it.id == flow.from);
        let is_choice = |it: &Node| {
            let parts = matches!(
                it.kind,
                Kind::Exclusive | Kind::EventBased | Kind::Inclusive
            );
            parts && scope.flows.iter().filter(|flow| flow.from == it.id).count() > 1
        };
        // Words at a choice are the title of its value.
        let told = laid && from.is_some_and(is_choice);
        if !flow.name.is_empty() && !told {
            let text = msg::FLOW_SAYS
                .with("text", flow.name.as_str())
                .with("from", called(scope, &flow.from))
                .with("to", called(scope, &flow.to));
            clauses.push(note(&text));
        }
        clauses.extend(flow.notes.iter().map(|it| note(&said(it))));
    }
}
