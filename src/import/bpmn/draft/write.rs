//! The lines of a layout as items of the language.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    actors::{Actors, Doer},
    lay::{Piece, Target},
    net::{Net, ending},
};
use crate::import::bpmn::model::{Kind, Node, Note};
use crate::{
    import::{
        draft::Marks,
        names::Names,
        tree::{clause, item, list, name, note, nowhere, placed, quoted},
    },
    messages::{Text, import_bpmn as msg},
    source::fold_ascii,
    syntax::{
        ast::{
            Act, BlockEnd, Clause, ClauseKind, Comparison, Condition, ConditionKind, Effect,
            EffectKind, FactItem, FactType, Item, ItemKind, Limit, List, Manner, Mention, Part,
            PartKind, Section, StepItem, StepKindOrBlock, Subject, Value, ValueKind,
        },
        name_from_title,
        words::{BlockKind, Outcome, SectionWord, StepKind, table},
    },
    values::Lang,
};

/// The steps of a draft, and the facts on which its choices hang.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) items: Vec<Item>,
    pub(super) facts: Vec<Item>,
}

/// Writes the lines one by one.
pub(super) struct Writer<'a> {
    pub(super) actors: &'a mut Actors,
    pub(super) marks: &'a mut Marks,
    names: Names,
    facts: Names,
    /// The names of steps and blocks by their places.
    of_place: BTreeMap<usize, String>,
    of_block: BTreeMap<usize, Block>,
    /// What the ends mean that break everything off.
    endings: BTreeMap<usize, EffectKind>,
    /// Names that would be read as words of the language, plain.
    reserved: BTreeSet<String>,
    /// The steps of our own export: as a sentence names them, and their names.
    known: Vec<(String, String)>,
    out: Written,
    filed: bool,
}

#[derive(Debug)]
struct Block {
    kind: BlockKind,
    name: String,
    /// The fact of a choice, by its place among the facts.
    fact: Option<(usize, String)>,
    values: Names,
    n_branches: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(actors: &'a mut Actors, marks: &'a mut Marks) -> Self {
        Self {
            actors,
            marks,
            names: Names::default(),
            facts: Names::default(),
            of_place: BTreeMap::new(),
            of_block: BTreeMap::new(),
            endings: BTreeMap::new(),
            reserved: reserved(),
            known: Vec::new(),
            out: Written::default(),
            filed: false,
        }
    }

    /// Writes a whole layout.
    pub(super) fn pieces(mut self, net: &Net<'_>, pieces: &[Piece]) -> Written {
        for (idx, node) in (0..).zip(&net.places).map(|(idx, it)| (idx, it.node)) {
            let Some(node) = node else {
                continue;
            };
            self.endings.extend(ending(&node.name).map(|it| (idx, it)));
            if let Some(step) = &node.step {
                self.known
                    .push((step.name.replace('_', " "), step.name.clone()));
            }
        }
        // A longer name may begin with a shorter one.
        self.known.sort_by_key(|it| std::cmp::Reverse(it.0.len()));
        for piece in pieces {
            // Jumps may lead ahead, so names come first.
            match piece {
                Piece::Step { place, .. } => {
                    if let Some(node) = net.node(*place) {
                        let name = self.name_of(node);
                        self.of_place.insert(*place, name);
                    }
                }
                Piece::Open { block, place, kind } => self.name_block(net, *block, *place, *kind),
                _ => {}
            }
        }
        for piece in pieces {
            match piece {
                Piece::Step { place, jump } => {
                    let name = self.of_place.get(place).cloned().unwrap_or_default();
                    if let Some(node) = net.node(*place) {
                        self.step(node, &name, *jump);
                    }
                }
                Piece::Route(target) => self.route(*target),
                Piece::Open { block, place, kind } => self.open(net, *block, *place, *kind),
                Piece::Branch { block, words } => self.branch(*block, words),
                Piece::Close { kind } => {
                    let kind = placed(*kind);
                    let end = ItemKind::BlockEnd(BlockEnd { kind });
                    self.out.items.push(item(end, Vec::new()));
                }
            }
        }
        self.out
    }

    /// Writes steps one after another, as no flow could be carried over.
    pub(super) fn row<'s>(mut self, nodes: impl Iterator<Item = &'s Node>) -> Written {
        for node in nodes {
            let name = self.name_of(node);
            self.step(node, &name, None);
        }
        self.out
    }

    fn name_of(&mut self, node: &Node) -> String {
        match &node.step {
            Some(step) if !step.name.is_empty() => self.names.unused(&step.name),
            _ if node.name.is_empty() => self.names.unused("bước"),
            _ => self.names.of_title(&node.name),
        }
    }

    fn name_block(&mut self, net: &Net<'_>, block: usize, place: usize, kind: BlockKind) {
        let title = net.node(place).map_or("", |it| it.name.as_str());
        let plain = match kind {
            BlockKind::Choose => "lựa_chọn",
            BlockKind::Parallel => "song_song",
            BlockKind::Some => "một_số",
        };
        let name = if title.is_empty() {
            self.names.unused(plain)
        } else {
            self.names.of_title(title)
        };
        self.of_place.entry(place).or_insert_with(|| name.clone());
        let made = Block {
            kind,
            name,
            fact: None,
            values: Names::default(),
            n_branches: 0,
        };
        self.of_block.insert(block, made);
    }

    fn step(&mut self, node: &Node, name_: &str, jump: Option<Target>) {
        let mut clauses = Vec::new();
        let Doer { kind, actor } = self.actors.doer(node, &mut self.filed, self.marks);
        clauses.extend(jump.map(|it| self.jumps(good(kind), it)));
        let written = node.notes.iter().find(|it| it.tag == "tthc:limit");
        let limit = written.and_then(|it| limit_of(&self.with_names(&it.text)));
        let mut rest: Vec<&Note> = node.notes.iter().collect();
        if limit.is_some() {
            rest.retain(|it| it.tag != "tthc:limit");
        }
        if node.step.is_none() {
            clauses.push(self.marks.guess(&msg::ACT_GUESSED.text()));
        }
        if node.kind == Kind::Subprocess {
            clauses.push(note(&msg::CLOSED_SUBPROCESS.text()));
        }
        clauses.extend(rest.into_iter().map(of_note));
        let objects: Vec<Mention> = if node.name.is_empty() {
            Vec::new()
        } else {
            vec![Mention::Text(quoted(&node.name))]
        };
        self.push(name_, kind, actor.as_deref(), objects, limit, clauses);
    }

    /// Writes the steps that a limit speaks of as the language does.
    fn with_names(&self, limit: &str) -> String {
        let mut text = limit.to_owned();
        for (said, name) in &self.known {
            text = text.replace(said.as_str(), name);
        }
        text
    }

    /// Makes a name that is no word of the language.
    fn plain(&self, title: &str) -> String {
        let name = name_from_title(title);
        if self.reserved.contains(&fold_ascii(&name)) {
            return format!("là_{name}");
        }
        name
    }

    fn push(
        &mut self,
        name_: &str,
        kind: StepKind,
        actor: Option<&str>,
        objects: Vec<Mention>,
        limit: Option<Limit>,
        clauses: Vec<Clause>,
    ) {
        let act = Act {
            actor: actor.map(name),
            verb: placed(kind),
            objects: objects.into(),
            to: None,
            limit: limit.map(Box::new),
            site: None,
            same_channel: false,
            manner: Manner::default(),
        };
        let kind = ItemKind::Step(StepItem {
            name: name(name_),
            kind: StepKindOrBlock::Act(Box::new(act)),
        });
        self.out.items.push(item(kind, clauses));
    }

    fn route(&mut self, target: Target) {
        let name = self.names.unused("chuyển_bước");
        let actor = self.actors.first(self.marks);
        let clauses = vec![
            self.jumps(Outcome::Done, target),
            self.marks.guess(&msg::ROUTE_ADDED.text()),
        ];
        let what = msg::ROUTE.get(Lang::Vi);
        let objects = vec![Mention::Text(quoted(what))];
        self.push(&name, StepKind::Wait, Some(&actor), objects, None, clauses);
    }

    fn jumps(&self, outcome: Outcome, target: Target) -> Clause {
        let kinds: List<EffectKind> = match target {
            Target::Halt(place) => {
                let known = self.endings.get(&place).cloned();
                match known.unwrap_or(EffectKind::End) {
                    EffectKind::Redirect => [EffectKind::Redirect, EffectKind::End].into(),
                    kind => [kind].into(),
                }
            }
            Target::End => [EffectKind::End].into(),
            Target::Place(place) => {
                let to = self.of_place.get(&place).map_or("", String::as_str);
                [EffectKind::GoTo(name(to))].into()
            }
        };
        clause(ClauseKind::Outcome {
            outcome: placed(outcome),
            effect: Box::new(Effect {
                kinds,
                limit: None,
                manner: Manner::default(),
                span: nowhere(),
            }),
        })
    }

    fn open(&mut self, net: &Net<'_>, block: usize, place: usize, kind: BlockKind) {
        let node = net.node(place);
        let title = node.map_or("", |it| it.name.as_str()).to_owned();
        let Some(mut made) = self.of_block.remove(&block) else {
            return;
        };
        let mut clauses = Vec::new();
        if kind == BlockKind::Choose {
            let fact = self.facts.unused(&self.plain(&made.name));
            let ask = if title.is_empty() {
                msg::ASK_UNNAMED.get(Lang::Vi)
            } else {
                &title
            };
            let guess = self.marks.unverified_guess(&msg::FACT_GUESSED.text());
            self.fact(&fact, FactType::OneOf(List::new()), ask, guess);
            made.fact = Some((self.out.facts.len() - 1, fact));
        } else if !title.is_empty() {
            clauses.push(note(&msg::GATE.with("name", title)));
        }
        if let Some(node) = node.filter(|it| it.kind.is_gateway()) {
            clauses.extend(node.notes.iter().map(of_note));
        }
        let item_ = ItemKind::Step(StepItem {
            name: name(&made.name),
            kind: StepKindOrBlock::Block(placed(kind)),
        });
        self.of_block.insert(block, made);
        self.out.items.push(item(item_, clauses));
    }

    fn fact(&mut self, id: &str, ty: FactType, ask: &str, clauses: Vec<Clause>) {
        let kind = ItemKind::Fact(Box::new(FactItem {
            name: name(id),
            ty,
            ask: Some(quoted(ask)),
            default: None,
        }));
        self.out.facts.push(item(kind, clauses));
    }

    fn branch(&mut self, block: usize, words: &str) {
        let title = self.plain(words);
        let Some(made) = self.of_block.get_mut(&block) else {
            return;
        };
        made.n_branches += 1;
        let plain = format!("nhánh_{}", made.n_branches);
        let id = if words.is_empty() { &plain } else { &title };
        let id = made.values.unused(id);
        let said = if words.is_empty() {
            msg::WAY_UNNAMED.with("n", made.n_branches).render(Lang::Vi)
        } else {
            words.to_owned()
        };
        let part = match (made.kind, made.fact.clone()) {
            (BlockKind::Some, _) => {
                let stem = format!("{}_{plain}", made.name);
                let id = self.facts.unused(&stem);
                let guess = self.marks.unverified_guess(&msg::FACT_GUESSED.text());
                self.fact(&id, FactType::YesNo, &said, guess);
                PartKind::When(condition(ConditionKind::Flag(name(&id))))
            }
            (BlockKind::Choose, Some((fact, fact_name))) => {
                if let Some(fact) = self.out.facts.get_mut(fact) {
                    fact.parts.push(value(&id, &said));
                }
                PartKind::When(has_value(&fact_name, &id))
            }
            _ => PartKind::Branch(name(&id)),
        };
        if let Some(last) = self.out.items.last_mut() {
            last.parts.push(Part {
                kind: part,
                span: nowhere(),
                clauses: List::new(),
            });
        }
    }
}

impl Written {
    /// Makes the section of facts, where there are any.
    pub(super) fn facts(&mut self) -> Option<Section> {
        let facts = std::mem::take(&mut self.facts);
        (!facts.is_empty()).then(|| list(SectionWord::Facts, facts))
    }
}

/// Returns the words that mean something where a value or a fact is named.
fn reserved() -> BTreeSet<String> {
    let rows = table().into_iter().flat_map(|it| it.rows);
    let spelled = rows.flat_map(|it| it.also.iter().copied().chain([it.vi, it.en]));
    let named = spelled.map(name_from_title);
    let values = [
        "có",
        "không",
        "yes",
        "no",
        "chưa rõ",
        "unknown",
        "và",
        "hoặc",
        "and",
        "or",
        "not",
    ];
    let named = named.chain(values.into_iter().map(name_from_title));
    named.map(|it| fold_ascii(&it)).collect()
}

/// Makes a value of a fact.
fn value(id: &str, title: &str) -> Part {
    Part {
        kind: PartKind::Value {
            name: name(id),
            title: Some(Box::new(quoted(title))),
        },
        span: nowhere(),
        clauses: List::new(),
    }
}

/// Asks whether a fact has a value.
fn has_value(fact: &str, id: &str) -> Condition {
    let value = Value {
        kind: ValueKind::Name(name(id)),
        span: nowhere(),
    };
    condition(ConditionKind::Compare {
        subject: Subject::Fact(name(fact)),
        comparison: Comparison::Is,
        values: [value].into(),
    })
}

fn condition(kind: ConditionKind) -> Condition {
    Condition {
        kind: Box::new(kind),
        span: nowhere(),
    }
}

/// Returns the outcome with which a step of a kind ends well.
fn good(kind: StepKind) -> Outcome {
    use StepKind as K;
    match kind {
        K::Receive | K::CheckCompleteness => Outcome::Complete,
        K::Appraise | K::Inspect | K::SampleTest | K::Settle | K::Meet | K::Decide => Outcome::Pass,
        K::Consult => Outcome::Agree,
        _ => Outcome::Done,
    }
}

/// Reads the limit of our own export by the parser of the language.
fn limit_of(limit: &str) -> Option<Limit> {
    use crate::{source::FileId, syntax::parse};
    let texts = [
        format!("thủ tục x \"X\"\ntrình tự:\n  - a: s giải quyết, {limit}\n"),
        format!("procedure x \"X\"\nsteps:\n  - a: s settles, {limit}\n"),
    ];
    let mut read = texts.iter().map(|it| parse(FileId(0), it));
    let parsed = read.find(|it| it.diagnostics.is_empty())?;
    let decl = parsed.file.decls.first()?;
    let item = decl.sections.first()?.items.first()?;
    let ItemKind::Step(step) = &item.kind else {
        return None;
    };
    match &step.kind {
        StepKindOrBlock::Act(act) => act.limit.as_deref().cloned(),
        StepKindOrBlock::Block(_) => None,
    }
}

/// Writes what an element says beside its name.
pub(super) fn of_note(it: &Note) -> Clause {
    note(&said(it))
}

/// Says what an element says, with the kind of element in words.
pub(super) fn said(it: &Note) -> Text {
    let message = match it.tag.as_str() {
        "documentation" => &msg::SAYS,
        "text" | "textAnnotation" => &msg::SAYS_BESIDE,
        "conditionExpression" => &msg::CONDITION,
        "messageFlow" => &msg::MESSAGE,
        "timeDuration" | "timeDate" | "timeCycle" => &msg::TIME,
        "dataObjectReference"
        | "dataObject"
        | "dataStoreReference"
        | "dataInput"
        | "dataOutput" => &msg::DATA,
        "multiInstanceLoopCharacteristics" => &msg::SEVERAL_TIMES,
        "standardLoopCharacteristics" => &msg::REPEATED,
        "tthc:basis" => &msg::BASIS,
        "tthc:limit" => &msg::LIMIT,
        "tthc:fee" => &msg::FEE,
        "tthc:code" => &msg::CODE,
        _ => {
            return msg::OTHER
                .with("tag", it.tag.as_str())
                .with("text", it.text.as_str());
        }
    };
    message.with("text", it.text.as_str())
}
