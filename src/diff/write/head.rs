//! The procedure as a whole, agencies, facts, channels, conditions, results, grounds, remedies.

use super::{Pen, Sides, joined, list, names};
use crate::{
    diff::Aspect,
    model::{
        AgencyInProcedure, BlockId, Branch, BranchHead, ChannelUse, Fact, FactType, FlowNode,
        Ground, Interval, OrderRule, Prerequisite, ProcedureTarget, Remedy, Requirement,
        ResultDocument, Subject, Validity, cite, readable,
    },
    syntax::words::{Connective, FactTypeWord, SectionWord as Section},
    values::Date,
};

impl Pen<'_> {
    pub(super) fn whole(self) -> Sides {
        let of = self.version.procedure;
        let publication = self.maybe(of.publication.as_ref(), |it| {
            list([
                it.number.clone(),
                self.stated(&it.date, |it| it.display(self.lang)),
            ])
        });
        let place = [of.territory.clone(), of.jurisdiction.clone()];
        let mut online: Vec<String> = Vec::new();
        online.push(self.maybe(of.online_level.as_ref(), |it| self.say(*it)));
        online.extend(of.partial_reasons.iter().map(|it| self.say(*it)));
        let bases = cite::citations(self.version.project, &of.legal_bases);
        let mut sides = vec![
            (Aspect::Title, self.stated(&of.title, String::clone)),
            (
                Aspect::Code,
                self.maybe(of.code.as_ref(), |it| it.text.clone()),
            ),
            (Aspect::Field, self.maybe(of.field.as_ref(), String::clone)),
            (
                Aspect::Levels,
                list(of.levels.iter().map(|it| self.say(*it))),
            ),
            (Aspect::Publication, publication),
            (
                Aspect::Period,
                self.maybe(of.in_force.as_ref(), |it| self.interval(it)),
            ),
            (
                Aspect::Transition,
                of.transition.map_or_else(String::new, |it| self.say(it)),
            ),
            (Aspect::Territory, list(place.into_iter().flatten())),
            (Aspect::Regime, self.say(of.regime)),
            (Aspect::OnlineLevel, list(online)),
            (Aspect::Applicants, self.applicants()),
            (Aspect::Order, self.flow(&of.flow)),
            (
                Aspect::Volume,
                self.maybe(of.yearly_volume.as_ref(), i64::to_string),
            ),
            (
                Aspect::Joined,
                list(of.joined.iter().map(|it| self.target(it))),
            ),
            (
                Aspect::Basis,
                bases.map_or_else(String::new, |it| it.render(self.lang)),
            ),
            (Aspect::Stated, self.parts_stated()),
        ];
        sides.extend(self.dossier());
        sides
    }

    fn applicants(self) -> String {
        let Some(it) = &self.version.procedure.applicants else {
            return String::new();
        };
        let kinds = it.kinds.iter().map(|it| self.say(*it));
        let unknown = it.unknown.then(|| self.unknown());
        list(kinds.chain(it.others.iter().cloned()).chain(unknown))
    }

    fn dossier(self) -> Sides {
        let Some(dossier) = &self.version.procedure.dossier else {
            return Sides::new();
        };
        let via = dossier.via.iter().map(|it| {
            let channels = list(it.channels.iter().map(|it| self.say(*it)));
            let kinds = it.kinds.iter().map(|it| self.say(*it));
            format!("{channels}: {}", list(kinds))
        });
        vec![
            (Aspect::Sets, self.stated(&dossier.sets, u32::to_string)),
            (Aspect::Accepted, joined(via)),
        ]
    }

    /// What the source says of parts as a whole: that there is none, that it is not known.
    fn parts_stated(self) -> String {
        let of = self.version.procedure;
        let mut all = Vec::new();
        let mut said = |name: String, words: String| {
            if !words.is_empty() {
                all.push(format!("{name}: {words}"));
            }
        };
        let there = |(): &()| String::new();
        said(
            self.say(Section::Conditions),
            self.maybe(of.requirements_stated.as_ref(), there),
        );
        said(
            self.say(Section::Results),
            self.maybe(of.results_stated.as_ref(), there),
        );
        said(
            self.say(Section::TimeLimits),
            self.maybe(of.time_stated.as_ref(), |_| String::new()),
        );
        for it in &of.fee_sections {
            said(self.family(it.family), self.stated(&it.state, there));
        }
        if of.channels.is_none() {
            said(self.say(Section::Channels), "–".to_owned());
        }
        if of.dossier.is_none() {
            said(self.say(Section::Documents), "–".to_owned());
        }
        all.join("; ")
    }

    fn interval(self, it: &Interval) -> String {
        let day = |it: Option<Date>| it.map_or_else(|| "…".to_owned(), |it| it.display(self.lang));
        format!("{} – {}", day(it.from), day(it.to))
    }

    pub(super) fn target(self, target: &ProcedureTarget) -> String {
        match target {
            ProcedureTarget::Outside(text) => text.clone(),
            ProcedureTarget::Known { procedure, result } => {
                let known = self.version.project.procedures.get(*procedure);
                let name = known.map_or_else(String::new, |it| readable(&it.name));
                let result = known.zip(*result).and_then(|it| it.0.results.get(it.1));
                list([
                    name,
                    result.map_or_else(String::new, |it| readable(&it.name)),
                ])
            }
        }
    }

    /// The order of steps; blocks in brackets, branches apart by a stroke.
    fn flow(self, nodes: &[FlowNode]) -> String {
        let of = self.version.procedure;
        let nodes = nodes.iter().map(|it| match it {
            FlowNode::Step(step) => {
                let step = of.steps.get(*step);
                step.map_or_else(String::new, |it| readable(&it.name))
            }
            FlowNode::Block(block) => self.block(*block),
        });
        nodes.collect::<Vec<_>>().join(" → ")
    }

    fn block(self, id: BlockId) -> String {
        let Some(block) = self.version.procedure.blocks.get(id) else {
            return String::new();
        };
        let branch = |it: &Branch| {
            let head = match &it.head {
                BranchHead::Named(name) => readable(name),
                BranchHead::When(guard) => self.guard(Some(guard)),
                BranchHead::Otherwise => self.say(Connective::Otherwise),
            };
            format!("{head}: {}", self.flow(&it.nodes))
        };
        let branches: Vec<String> = block.branches.iter().map(branch).collect();
        format!("{} ({})", self.say(block.kind), branches.join(" | "))
    }

    pub(super) fn agency(self, it: &AgencyInProcedure) -> Sides {
        let hours = self.stated(&it.hours, |spans| {
            let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
            let spans = spans.iter();
            list(spans.map(|it| format!("{}–{}", clock(it.0), clock(it.1))))
        });
        let mut roles: Vec<String> = it.roles.iter().map(|it| self.say(*it)).collect();
        roles.push(self.mark(it.many, Connective::OneOrMore));
        roles.extend(
            it.until
                .map(|it| self.after(Connective::Until, it.display(self.lang))),
        );
        let declared = it
            .agency
            .and_then(|it| self.version.project.agencies.get(it));
        let code = declared.and_then(|it| it.code.clone());
        roles.extend(code);
        vec![
            (Aspect::Title, it.title.clone()),
            (Aspect::Roles, list(roles)),
            (Aspect::Hours, hours),
        ]
    }

    pub(super) fn fact(self, it: &Fact) -> Sides {
        let mut asked = vec![match &it.ty {
            FactType::YesNo => self.say(FactTypeWord::YesNo),
            FactType::OneOf(choices) => list(choices.iter().map(|it| {
                let title = it.title.clone();
                title.unwrap_or_else(|| readable(&it.name))
            })),
            FactType::Number(unit) => list([
                self.say(FactTypeWord::Number),
                unit.as_ref().map_or_else(String::new, readable),
            ]),
            FactType::Money => self.say(FactTypeWord::Money),
            FactType::Date => self.say(FactTypeWord::Date),
            FactType::Text => self.say(FactTypeWord::Text),
        }];
        asked.extend(it.ask.clone());
        let fact = self.version.procedure.fact(&it.name.id);
        if let (Some(value), Some(fact)) = (&it.default, fact) {
            let value = self.phrases().value(Subject::Fact(fact), value);
            asked.push(self.after(Connective::Default, value));
        }
        vec![
            (Aspect::Question, list(asked)),
            (Aspect::Cases, self.guard(it.guard.as_ref())),
        ]
    }

    pub(super) fn channel(self, it: &ChannelUse) -> Sides {
        let later = self.maybe(it.original_later.as_ref(), String::clone);
        let filing = it.filing_date.clone();
        vec![
            (Aspect::Act, self.say(it.channel)),
            (Aspect::Title, it.title.clone().unwrap_or_default()),
            (
                Aspect::Limit,
                it.limit
                    .as_ref()
                    .map_or_else(String::new, |it| self.limit(it)),
            ),
            (Aspect::Due, filing.unwrap_or_default()),
            (Aspect::Manner, later),
        ]
    }

    pub(super) fn condition(self, it: &Requirement) -> Sides {
        let papers = &self.version.procedure.documents;
        vec![
            (Aspect::Title, it.title.clone()),
            (Aspect::Proof, names(papers, &it.proved_by, |it| &it.name)),
            (Aspect::Cases, self.guard(it.guard.as_ref())),
        ]
    }

    pub(super) fn prerequisite(self, it: &Prerequisite) -> Sides {
        let automatic = self.mark(it.automatic, Connective::Automatic);
        let once = self.mark(it.not_filed_again, Connective::NotFiledAgain);
        vec![
            (Aspect::Origin, self.target(&it.target)),
            (Aspect::Manner, list([automatic, once])),
        ]
    }

    pub(super) fn result(self, it: &ResultDocument) -> Sides {
        let variants = it.variants.iter().map(|it| it.1.clone());
        let form = it.form.as_ref();
        let shape = it.forms.iter().map(|it| {
            let guard = self.guard(it.guard.as_ref());
            list([self.say(it.kind), guard])
        });
        let title = std::iter::once(it.title.clone()).chain(variants);
        vec![
            (Aspect::Title, list(title)),
            (
                Aspect::Form,
                form.map_or_else(String::new, |it| self.form(it)),
            ),
            (
                Aspect::Validity,
                it.validity
                    .as_ref()
                    .map_or_else(String::new, |it| self.validity(it)),
            ),
            (Aspect::Cases, self.guard(it.guard.as_ref())),
            (Aspect::Shape, joined(shape)),
        ]
    }

    fn validity(self, it: &Validity) -> String {
        match it {
            Validity::Length(it) => it.display(self.lang),
            Validity::AtMost(it) => self.after(Connective::AtMost, it.display(self.lang)),
            Validity::Indefinite => self.say(Connective::Indefinite),
            Validity::RemainingOf(it) => self.after(Connective::RemainingOf, it),
            Validity::WithinRemainingOf(it) => self.after(Connective::WithinRemainingOf, it),
            Validity::Unknown => self.unknown(),
        }
    }

    pub(super) fn ground(self, it: &Ground) -> Sides {
        vec![
            (Aspect::Title, it.title.clone()),
            (Aspect::Cases, self.guard(it.guard.as_ref())),
        ]
    }

    pub(super) fn order_rule(self, it: &OrderRule) -> Sides {
        let name = |id| {
            let step = self.version.procedure.steps.get(id);
            step.map_or("", |it| it.name.text.as_str())
        };
        let relation = self.say(it.relation);
        let text = format!("{} {relation} {}", name(it.step), name(it.other));
        vec![(Aspect::Running, text)]
    }

    pub(super) fn remedy(self, it: &Remedy) -> Sides {
        let agencies = &self.version.procedure.agencies;
        let agency = it.agency.map(|id| names(agencies, &[id], |it| &it.name));
        vec![
            (Aspect::Title, it.body.clone()),
            (Aspect::Actor, agency.unwrap_or_default()),
            (
                Aspect::Limit,
                it.limit
                    .as_ref()
                    .map_or_else(String::new, |it| self.limit(it)),
            ),
        ]
    }
}
