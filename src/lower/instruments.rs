//! Instruments (văn bản) and their provisions (quy định).

use super::{
    conditions::Conditions,
    context::Context,
    copies::copy_demands,
    documents::form_of,
    errors,
    meta::{Inherited, is_universal, locators},
    scope::{NameKind, Scope, ident},
    shared::words_of,
};
use crate::{
    messages::owners,
    model::{
        Citation, EventRef, Forbidden, Guard, IdVec, Instrument, InstrumentId, LookUp, Meta,
        Permission, PermissionKind, Prohibition, Provision,
    },
    source::{Span, fold_ascii},
    syntax::{
        ast::{
            self, Clause, ClauseKind, Decl, EventKind, Item, ItemKind, Name, PaperAttr,
            ProcedureRef, Quoted, Section, SectionHead, SectionValue,
        },
        words::SectionWord,
    },
    values::Stated,
};

/// Makes an instrument that holds only its name, so that citations find it.
pub(super) fn blank(decl: &Decl, name: &Name, title: Option<&Quoted>) -> Instrument {
    let mut instrument = Instrument {
        name: ident(name),
        title: title.map(|title| title.text.to_string()),
        number: Stated::Unknown,
        kind: Stated::Unknown,
        issued: Stated::Unknown,
        issuer: None,
        in_force: Stated::Unknown,
        delegated_by: None,
        amended_by: Vec::new(),
        repealed_by: Vec::new(),
        overlays: None,
        territory: None,
        jurisdiction: None,
        provisions: Vec::new(),
        declared: true,
        meta: Meta::bare(decl.span),
    };
    for section in &decl.sections {
        if let (SectionHead::Word(SectionWord::Number), SectionValue::Token(number)) =
            (&section.head, &section.value)
        {
            instrument.number = Stated::Value(number.text.to_string());
        }
    }
    instrument
}

impl Context {
    /// Lowers the sections of an instrument into its blank.
    pub(super) fn fill_instrument(&mut self, id: InstrumentId, decl: &Decl) {
        let Some(mut instrument) = self.project.instruments.get(id).cloned() else {
            return;
        };
        let mut meta = self.meta(decl.span, &decl.clauses, &Inherited::nothing());
        for clause in decl
            .clauses
            .iter()
            .filter(|clause| !is_universal(&clause.kind))
        {
            self.misplaced(&owners::INSTRUMENT, clause);
        }
        for section in &decl.sections {
            if section.head == SectionHead::Word(SectionWord::Provisions) {
                self.only_items(section, true);
                self.provisions(id, &mut instrument, section);
                continue;
            }
            self.only_value(section);
            self.mark(&mut meta, section);
            self.instrument_section(&mut instrument, section);
        }
        instrument.meta = meta;
        if let Some(slot) = self.project.instruments.get_mut(id) {
            *slot = instrument;
        }
    }

    fn instrument_section(&mut self, instrument: &mut Instrument, section: &Section) {
        use SectionValue as V;
        use SectionWord as W;
        let SectionHead::Word(word) = &section.head else {
            return;
        };
        match (word, &section.value) {
            (W::Number, V::Token(number)) => {
                instrument.number = Stated::Value(number.text.to_string());
            }
            (W::Number, V::None(_)) => instrument.number = Stated::None,
            (W::Kind, V::InstrumentKind(kind)) => instrument.kind = Stated::Value(kind.value),
            (W::Kind, V::None(_)) => instrument.kind = Stated::None,
            (W::Issued, V::Issued { date, issuer }) => {
                instrument.issued = date.as_ref().map(|date| date.value);
                instrument.issuer = issuer.as_ref().map(|issuer| issuer.text.to_string());
            }
            (W::InForce, V::Interval { from, to }) => {
                instrument.in_force = Stated::Value(self.interval(*from, *to));
            }
            (W::InForce, V::None(_)) => instrument.in_force = Stated::None,
            (W::DelegatedBy, V::Citations(citations)) => {
                instrument.delegated_by = Some(Stated::Value(self.citations(citations)));
            }
            (W::DelegatedBy, V::Unknown(_)) => instrument.delegated_by = Some(Stated::Unknown),
            (W::DelegatedBy, V::None(_)) => instrument.delegated_by = Some(Stated::None),
            (W::AmendedBy, V::Names(_)) => {
                instrument.amended_by = self.instruments_of(section);
            }
            (W::RepealedBy, V::Names(_)) => {
                instrument.repealed_by = self.instruments_of(section);
            }
            (W::Overlays, V::Overlay { over, until }) => {
                let over = over.iter().filter_map(|name| self.instrument_name(name));
                instrument.overlays = Some((over.collect(), until.map(|it| it.value)));
            }
            (W::Territory, V::Text(_) | V::Token(_) | V::Names(_)) => {
                instrument.territory = words_of(section);
            }
            (W::Jurisdiction, V::Text(_) | V::Token(_) | V::Names(_)) => {
                instrument.jurisdiction = words_of(section);
            }
            // Unknown; any other form was refused by the parser.
            _ => {}
        }
    }

    fn instrument_name(&mut self, name: &Name) -> Option<InstrumentId> {
        self.resolve(NameKind::Instrument, |names| &names.instruments, name)
    }

    /// Returns the instruments that a section line names.
    fn instruments_of(&mut self, section: &Section) -> Vec<InstrumentId> {
        let SectionValue::Names(names) = &section.value else {
            return Vec::new();
        };
        names
            .iter()
            .filter_map(|name| self.instrument_name(name))
            .collect()
    }

    fn provisions(&mut self, id: InstrumentId, instrument: &mut Instrument, section: &Section) {
        let outer = self.inherited(&section.clauses, &Inherited::nothing());
        for clause in section
            .clauses
            .iter()
            .filter(|clause| !is_universal(&clause.kind))
        {
            self.misplaced(&owners::SECTION, clause);
        }
        for item in &section.items {
            match &item.kind {
                ItemKind::Provision(provision) => {
                    let provision = self.provision(id, &outer, item, &provision.at);
                    instrument.provisions.push(provision);
                }
                _ => {
                    self.report(errors::line_not_here(item.span, &owners::ITEM));
                }
            }
        }
    }

    fn provision(
        &mut self,
        id: InstrumentId,
        outer: &Inherited,
        item: &Item,
        at: &Stated<ast::List<ast::Citation>>,
    ) -> Provision {
        let mut provision = Provision {
            at: at.as_ref().map(|places| {
                places
                    .iter()
                    .map(|place| locators(&place.locators))
                    .collect()
            }),
            content: None,
            in_force: None,
            amended_by: Vec::new(),
            repealed_by: Vec::new(),
            applies_to: Vec::new(),
            permissions: Vec::new(),
            prohibitions: Vec::new(),
            nothing_else: None,
            look_ups: Vec::new(),
            extensions: Vec::new(),
            on_expiry: None,
            meta: self.meta_in(item.span, &item.clauses, outer, Some(id)),
        };
        for clause in &item.clauses {
            self.permission(id, &mut provision, clause);
        }
        if let Some(part) = item.parts.first() {
            self.report(errors::line_not_here(part.span, &owners::PART));
        }
        provision
    }

    /// Lowers what a provision lets an authority ask, or forbids.
    fn permission(&mut self, id: InstrumentId, provision: &mut Provision, clause: &Clause) {
        let (kind, scope) = match &*clause.kind {
            ClauseKind::MayRequire {
                paper,
                attrs,
                scope,
            } => (self.required_paper(paper, attrs), scope),
            ClauseKind::LimitAtMost {
                length,
                from,
                scope,
            } => {
                let from = from.as_ref().and_then(|it| self.event_of_all(it));
                let length = *length;
                (PermissionKind::Limit { length, from }, scope)
            }
            ClauseKind::FeeAtMost { amount, per, scope } => {
                let per = per.as_ref().map(|it| fold_ascii(&it.text));
                let amount = amount.value;
                (PermissionKind::Fee { amount, per }, scope)
            }
            ClauseKind::SetsAtMost { count, scope } => (PermissionKind::Sets(count.value), scope),
            ClauseKind::MayLimitChannels { channels, scope } => {
                let channels = channels.iter().map(|it| it.value).collect();
                (PermissionKind::Channels(channels), scope)
            }
            ClauseKind::MayInspect { scope } => (PermissionKind::Inspection, scope),
            ClauseKind::MayCondition { text, scope } => {
                (PermissionKind::Condition(text.text.to_string()), scope)
            }
            ClauseKind::MayNotRequire { what, scope } => {
                let prohibition = Prohibition {
                    what: match what {
                        ast::Forbidden::Paper(name) => Forbidden::Document(fold_ascii(&name.text)),
                        ast::Forbidden::Copy(kind) => Forbidden::Copy(kind.value),
                    },
                    guard: self.scope_guard(scope),
                    until: scope.until.map(|it| it.value),
                    span: clause.span,
                };
                provision.prohibitions.push(prohibition);
                return;
            }
            _ => return self.provision_clause(id, provision, clause),
        };
        let guard = self.scope_guard(scope);
        provision.permissions.push(Permission {
            kind,
            guard,
            until: scope.until.map(|it| it.value),
            span: clause.span,
        });
    }

    fn scope_guard(&mut self, scope: &ast::Scope) -> Option<Guard> {
        scope.condition.as_ref().map(|it| self.built_in_guard(it))
    }

    /// Lowers an event that every procedure has.
    fn event_of_all(&mut self, event: &ast::EventRef) -> Option<EventRef> {
        match &event.kind {
            EventKind::Filed => Some(EventRef::Filed),
            EventKind::Accepted => Some(EventRef::Accepted),
            EventKind::Complete => Some(EventRef::Complete),
            EventKind::SupplementReceived => Some(EventRef::SupplementReceived),
            EventKind::Received(name)
            | EventKind::Started(name)
            | EventKind::Done(name)
            | EventKind::Named(name) => {
                self.report(errors::not_an_event(name));
                None
            }
        }
    }

    /// Lowers what else is known of a provision.
    fn provision_clause(&mut self, id: InstrumentId, provision: &mut Provision, clause: &Clause) {
        match &*clause.kind {
            ClauseKind::Content(text) => provision.content = Some(text.text.to_string()),
            ClauseKind::NothingElse => provision.nothing_else = Some(clause.span),
            ClauseKind::HasEffect(stated) => {
                let interval = stated.map(|it| self.interval(it.from, it.to));
                provision.in_force = Some(interval);
            }
            ClauseKind::AsAmendedBy(citations) => {
                provision
                    .amended_by
                    .extend(self.citations_in(citations, id));
            }
            ClauseKind::IsRepealedBy(citations) => {
                provision
                    .repealed_by
                    .extend(self.citations_in(citations, id));
            }
            ClauseKind::AppliesTo(procedures) => {
                provision
                    .applies_to
                    .extend(procedures.iter().map(stable_name));
            }
            ClauseKind::LookUp {
                database,
                from,
                basis,
            } => provision
                .look_ups
                .extend(self.look_up(clause.span, database, *from, basis)),
            ClauseKind::Extension { length, bound, .. } => {
                provision
                    .extensions
                    .push((*length, bound.map(|it| it.value)));
            }
            ClauseKind::OnExpiry { expiry, bound } => match expiry.try_map(|_| None) {
                Some(expiry) => {
                    provision.on_expiry = Some((expiry, bound.map(|it| it.value), clause.span));
                }
                None => self.misplaced(&owners::PROVISION, clause),
            },
            kind if is_universal(kind) => {}
            _ => self.misplaced(&owners::PROVISION, clause),
        }
    }

    fn citations_in(&mut self, citations: &[ast::Citation], own: InstrumentId) -> Vec<Citation> {
        let lowered = citations.iter();
        lowered
            .filter_map(|it| self.citation(it, Some(own)))
            .collect()
    }

    fn required_paper(&mut self, paper: &Name, attrs: &[PaperAttr]) -> PermissionKind {
        let lang = self
            .langs
            .get(&paper.span.file)
            .copied()
            .unwrap_or_default();
        self.conditions_of_permission(attrs, lang);
        PermissionKind::Document {
            document: fold_ascii(&paper.text),
            copies: copy_demands(attrs),
            form: attrs.iter().find_map(|attr| form_of(self, attr)),
        }
    }

    /// Lowers a condition outside procedures, where only the built-in questions exist.
    fn built_in_guard(&mut self, condition: &ast::Condition) -> Guard {
        let (facts, scope) = (IdVec::new(), Scope::default());
        let lowered = Conditions {
            cx: self,
            facts: &facts,
            scope: &scope,
            in_instrument: true,
        }
        .condition(condition);
        Guard {
            condition: lowered,
            span: condition.span,
        }
    }

    /// Resolves a look-up in a database.
    pub(super) fn look_up(
        &mut self,
        span: Span,
        database: &Name,
        from: Option<crate::source::Spanned<crate::values::Date>>,
        basis: &[ast::Citation],
    ) -> Option<LookUp> {
        let citations = self.citations(basis);
        let database = self.resolve(NameKind::Database, |names| &names.databases, database)?;
        Some(LookUp {
            database,
            from: from.map(|it| it.value),
            citations,
            span,
        })
    }
}

/// Returns the code of a procedure, or its stable name.
fn stable_name(procedure: &ProcedureRef) -> String {
    match procedure {
        ProcedureRef::Name(name) => fold_ascii(&name.text),
        ProcedureRef::Code(code) => code.text.to_string(),
    }
}
