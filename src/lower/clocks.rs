//! Clocks (thời hạn), limits and the events between which they run.

use super::{
    errors,
    meta::is_universal,
    procedure::{Lowering, Place, both},
    scope::NameKind,
};
use crate::{
    messages::owners,
    model::{
        Clock, ClockId, ClockLength, Condition, EventRef, Expiry, Extension, FactId, FactType,
        FlowTarget, Guard, Ident, Limit, Meta, VecIndex as _,
    },
    source::Span,
    syntax::{
        ast::{
            self, Clause, ClauseKind, ClockItem, EventKind, Item, ItemKind, LimitKind, Name,
            SectionValue, Waiting,
        },
        words::SectionWord,
    },
    values::{Decimal, Length, Stated},
};

/// Returns the name of the limit that stands on the section line.
pub(super) fn clock_on_line(span: Span) -> Name {
    Name {
        text: "thời_hạn".into(),
        span,
    }
}

impl Lowering<'_, '_> {
    /// Lowers the clocks.
    pub(super) fn clocks(&mut self) {
        let sheet = self.sheet;
        let mut extra: Vec<Clock> = Vec::new();
        for section in sheet.sections_of(SectionWord::TimeLimits) {
            self.cx.at("time_limits", "");
            let stated = match &section.value {
                SectionValue::None(_) => Stated::None,
                SectionValue::Unknown(_) => Stated::Unknown,
                _ => Stated::Value(section.span),
            };
            self.out.time_stated.get_or_insert(stated);
            let name = clock_on_line(section.word_span);
            match &section.value {
                SectionValue::Limit(limit) => {
                    let meta = self.cx.meta(section.span, &section.clauses, &self.outer);
                    let guard = self.own_guard(&section.clauses);
                    let clauses = section.clauses.iter();
                    self.clock(&mut extra, &name, limit, meta, guard, clauses);
                }
                _ if section.items.is_empty() && section.groups.is_empty() => {
                    for clause in section.clauses.iter().filter(|it| !is_universal(&it.kind)) {
                        self.cx.misplaced(&owners::SECTION, clause);
                    }
                }
                _ => {}
            }
        }
        self.each_item(&[SectionWord::TimeLimits], |this, place, item| {
            if let ItemKind::Clock(clock) = &item.kind {
                this.clock_item(&mut extra, place, item, clock);
            }
        });
        // Declared clocks keep the indices under which they were declared.
        for clock in extra {
            self.out.clocks.push(clock);
        }
    }

    fn clock_item(
        &mut self,
        extra: &mut Vec<Clock>,
        place: &Place<'_>,
        item: &Item,
        written: &ClockItem,
    ) {
        self.cx
            .at("time_limits", &super::scope::ident(&written.name).id);
        self.no_parts(item);
        let meta = self.cx.meta(item.span, &item.clauses, place.inherited);
        let own = self.own_guard(&item.clauses);
        let guard = both(place.guard, own);
        let clauses = place.clauses(&item.clauses);
        self.clock(extra, &written.name, &written.limit, meta, guard, clauses);
    }

    /// Lowers a clock; a clause `khi C thì L` makes another clock of the same
    /// promise for that case, and the first runs in no such case.
    fn clock<'i>(
        &mut self,
        extra: &mut Vec<Clock>,
        name: &Name,
        limit: &ast::Limit,
        meta: Meta,
        guard: Option<Guard>,
        clauses: impl Iterator<Item = &'i Clause>,
    ) {
        let len = self.out.clocks.len();
        let Some(name) = self.is_next(|scope| &scope.clocks, name, len) else {
            return;
        };
        let mut clock = Clock {
            name,
            limit: self.limit(limit),
            guard,
            suspended: Vec::new(),
            extensions: Vec::new(),
            on_expiry: None,
            may_shorten: false,
            case_of: None,
            meta,
        };
        let mut cases: Vec<(Guard, Limit)> = Vec::new();
        for clause in clauses {
            if let ClauseKind::WhenThen { condition, limit } = &*clause.kind {
                let guard = self.guard(condition);
                cases.push((guard, self.limit(limit)));
            } else {
                self.clock_clause(&mut clock, clause);
            }
        }
        self.split(extra, &mut clock, cases);
        self.out.clocks.push(clock);
    }

    /// Makes a clock of each case; the first case that holds decides.
    fn split(&self, extra: &mut Vec<Clock>, clock: &mut Clock, cases: Vec<(Guard, Limit)>) {
        let outer = clock.guard.clone();
        let base = ClockId::from_position(self.out.clocks.len());
        let mut others: Vec<Condition> = Vec::new();
        for (guard, limit) in cases {
            let mut parts = others.clone();
            parts.push(guard.condition.clone());
            let own = Guard {
                condition: Condition::All(parts),
                span: guard.span,
            };
            others.push(Condition::Not(Box::new(guard.condition)));
            extra.push(Clock {
                name: self.free_name(extra, &clock.name),
                limit: Limit {
                    from: limit.from.or(clock.limit.from),
                    until: limit.until.or(clock.limit.until),
                    before: limit.before.or(clock.limit.before),
                    ..limit
                },
                guard: both(outer.as_ref(), Some(own)),
                case_of: Some(base),
                ..clock.clone()
            });
        }
        if !others.is_empty() {
            let rest = Guard {
                condition: Condition::All(others),
                span: clock.limit.span,
            };
            clock.guard = both(outer.as_ref(), Some(rest));
        }
    }

    /// Returns `name_2`, `name_3` and so on, the first that is free.
    fn free_name(&self, extra: &[Clock], name: &Ident) -> Ident {
        let mut number = 2_u32;
        loop {
            let id = format!("{}_{number}", name.id);
            let taken = self.scope.clocks.find_folded(&id).is_some()
                || extra.iter().any(|clock| clock.name.id == id);
            if !taken {
                return Ident {
                    text: format!("{}_{number}", name.text),
                    id,
                    span: name.span,
                };
            }
            number += 1;
        }
    }

    fn clock_clause(&mut self, clock: &mut Clock, clause: &Clause) {
        match &*clause.kind {
            ClauseKind::Suspended(Waiting::ThisStep) => self.misplaced(&owners::CLOCK, clause),
            ClauseKind::Suspended(waiting) => clock.suspended.push(*waiting),
            ClauseKind::OnExpiry { expiry, bound } => {
                let expiry = self.expiry(expiry);
                clock.on_expiry =
                    expiry.map(|expiry| (expiry, bound.map(|bound| bound.value), clause.span));
            }
            ClauseKind::Extension {
                length,
                bound,
                at_most: _,
                condition,
                decided_by,
                before_expiry,
            } => {
                self.check_length(*length, clause.span);
                let guard = self.guard_of(condition.as_ref());
                let decided_by = decided_by
                    .as_ref()
                    .and_then(|name| self.resolve(NameKind::Agency, |scope| &scope.roles, name));
                clock.extensions.push(Extension {
                    length: *length,
                    bound: bound.map(|bound| bound.value),
                    guard,
                    decided_by,
                    before_expiry: *before_expiry,
                    span: clause.span,
                });
            }
            ClauseKind::MayShorten => clock.may_shorten = true,
            ClauseKind::When(_) => {}
            _ => self.misplaced(&owners::CLOCK, clause),
        }
    }

    /// Lowers a limit.
    pub(super) fn limit(&mut self, limit: &ast::Limit) -> Limit {
        if let LimitKind::Length(length) = limit.kind {
            self.check_length(length, limit.span);
        }
        let mut event =
            |event: &Option<Box<ast::EventRef>>| event.as_ref().and_then(|it| self.event(it));
        Limit {
            length: match limit.kind {
                LimitKind::Length(length) => ClockLength::Length(length),
                LimitKind::AtOnce => ClockLength::AtOnce,
                LimitKind::SameDay => ClockLength::SameDay,
                LimitKind::Unknown => ClockLength::Unknown,
            },
            at_most: limit.at_most,
            from: event(&limit.from),
            until: event(&limit.until),
            before: event(&limit.before),
            span: limit.span,
        }
    }

    /// Time of no length is no time.
    pub(super) fn check_length(&mut self, length: Length, span: Span) {
        if length.amount == Decimal::from(0) {
            self.cx.report(errors::zero_length(span));
        }
    }

    /// Lowers an optional limit.
    pub(super) fn limit_of(&mut self, limit: Option<&ast::Limit>) -> Option<Limit> {
        limit.map(|limit| self.limit(limit))
    }

    /// Lowers an event; an unknown one is reported.
    pub(super) fn event(&mut self, event: &ast::EventRef) -> Option<EventRef> {
        match &event.kind {
            EventKind::Filed => Some(EventRef::Filed),
            EventKind::Accepted => Some(EventRef::Accepted),
            EventKind::Complete => Some(EventRef::Complete),
            EventKind::SupplementReceived => Some(EventRef::SupplementReceived),
            EventKind::Received(name) => self
                .resolve(NameKind::Paper, |scope| &scope.papers, name)
                .map(EventRef::DocumentReceived),
            EventKind::Started(name) => self.step_event(name).map(EventRef::StepStarted),
            EventKind::Done(name) => self.step_event(name).map(EventRef::StepDone),
            EventKind::Named(name) => self.named_event(name),
        }
    }

    /// Finds the step of an event; the end of a block is no event.
    fn step_event(&mut self, name: &Name) -> Option<crate::model::StepId> {
        match self.scope.flow.find(&name.text) {
            Some(FlowTarget::Step(step)) => Some(step),
            Some(FlowTarget::Block(_)) => {
                self.cx.report(errors::not_an_event(name));
                None
            }
            None if self.scope.remedies.find(&name.text).is_some() => None,
            None => self
                .resolve(NameKind::Step, |scope| &scope.flow, name)
                .and(None),
        }
    }

    /// A bare name is a step that is over, or a fact that is a date; in
    /// remedies it may be an earlier remedy, whose decision is no event of the dossier.
    fn named_event(&mut self, name: &Name) -> Option<EventRef> {
        if let Some(FlowTarget::Step(step)) = self.scope.flow.find(&name.text) {
            return Some(EventRef::StepDone(step));
        }
        if let Some(fact) = self.scope.facts.find(&name.text) {
            return self.date_fact(name, fact);
        }
        if self.scope.remedies.find(&name.text).is_some() {
            return None;
        }
        let mut meant = self.scope.flow.meant(&name.text);
        if meant.guess.is_none() {
            meant = self.scope.facts.meant(&name.text);
        }
        if meant.guess.is_some() {
            self.cx.unknown(NameKind::Step, name, meant);
        } else {
            self.cx.report(errors::not_an_event(name));
        }
        None
    }

    fn date_fact(&mut self, name: &Name, fact: FactId) -> Option<EventRef> {
        let ty = self.out.facts.get(fact).map(|fact| &fact.ty);
        if matches!(ty, Some(FactType::Date)) {
            return Some(EventRef::FactDate(fact));
        }
        self.cx.report(errors::not_an_event(name));
        None
    }

    /// Lowers what the end of a limit means.
    pub(super) fn expiry(&mut self, expiry: &ast::Expiry<Name>) -> Option<Expiry> {
        expiry.try_map(|name| self.resolve(NameKind::Step, |scope| &scope.flow, name))
    }
}
