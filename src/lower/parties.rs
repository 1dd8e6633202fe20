//! Agencies of a procedure, channels, requirements and grounds for refusal.

use super::{
    in_words::Host,
    procedure::{Lowering, Place, both},
};
use crate::{
    messages::owners,
    model::{AgencyInProcedure, ChannelUse, Ground, Requirement},
    syntax::{
        ast::{AgencyItem, ChannelItem, ClauseKind, Item, ItemKind, RequirementItem, SectionValue},
        words::SectionWord,
    },
    values::Stated,
};

impl Lowering<'_, '_> {
    /// Lowers the agencies and their roles.
    pub(super) fn agencies(&mut self) {
        self.each_item(&[SectionWord::Agencies], |this, place, item| {
            if let ItemKind::Agency(agency) = &item.kind {
                this.agency(place, item, agency);
            }
        });
    }

    fn agency(&mut self, place: &Place<'_>, item: &Item, written: &AgencyItem) {
        let next = self.is_next(|scope| &scope.roles, &written.name, self.out.agencies.len());
        let Some(name) = next else { return };
        self.cx.at("agencies", &name.id);
        let known = self.cx.names.agencies.find(&written.name.text);
        let shared = known.and_then(|id| self.cx.project.agencies.get(id));
        let shared_title = shared.and_then(|agency| agency.title.clone());
        let hours = shared.map_or(Stated::Unknown, |agency| agency.hours.clone());
        let title = match (&written.title, shared_title) {
            (None, Some(title)) => title,
            (title, _) => self.title_or(title.as_deref(), &name),
        };
        let mut agency = AgencyInProcedure {
            title,
            agency: known,
            roles: written.roles.iter().map(|role| role.value).collect(),
            many: written.many,
            until: written.until.as_ref().map(|until| until.value),
            hours,
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
            name,
        };
        self.no_parts(item);
        for clause in place.clauses(&item.clauses) {
            match &*clause.kind {
                ClauseKind::Hours(hours) => agency.hours = self.cx.stated_hours(hours),
                _ => self.misplaced(&owners::AGENCY, clause),
            }
        }
        self.out.agencies.push(agency);
    }

    /// Lowers the channels.
    pub(super) fn channels(&mut self) {
        let sheet = self.sheet;
        for section in sheet.sections_of(SectionWord::Channels) {
            self.out.channels.get_or_insert_default();
            let SectionValue::Channels(channels) = &section.value else {
                continue;
            };
            for channel in channels {
                let meta = self.cx.meta(channel.span, &section.clauses, &self.outer);
                self.out.channels.get_or_insert_default().push(ChannelUse {
                    channel: channel.value,
                    title: None,
                    limit: None,
                    filing_date: None,
                    original_later: None,
                    meta,
                });
            }
            if section.items.is_empty() {
                for clause in &section.clauses {
                    self.misplaced(&owners::SECTION, clause);
                }
            }
        }
        self.each_item(&[SectionWord::Channels], |this, place, item| {
            if let ItemKind::Channel(channel) = &item.kind {
                this.channel(place, item, channel);
            }
        });
    }

    fn channel(&mut self, place: &Place<'_>, item: &Item, written: &ChannelItem) {
        self.cx.at("channels", "");
        self.no_parts(item);
        let title = written.title.as_ref().map(|title| self.title(title));
        let meta = self.cx.meta(item.span, &item.clauses, place.inherited);
        let mut used = ChannelUse {
            // The first channel of the line; the others follow as copies.
            channel: crate::syntax::words::Channel::InPerson,
            title,
            limit: None,
            filing_date: None,
            original_later: None,
            meta,
        };
        for clause in place.clauses(&item.clauses) {
            match &*clause.kind {
                ClauseKind::Limit(limit) => used.limit = Some(self.limit(limit)),
                ClauseKind::FilingDate(words) => used.filing_date = Some(words.text.to_string()),
                ClauseKind::OriginalLater(words) => {
                    if let Stated::Value(words) = words {
                        self.condition_of_later(words, Host::Nowhere);
                    }
                    used.original_later = Some(words.as_ref().map(|words| words.text.to_string()));
                }
                _ => self.misplaced(&owners::CHANNEL, clause),
            }
        }
        for channel in &written.channels {
            let channels = self.out.channels.get_or_insert_default();
            channels.push(ChannelUse {
                channel: channel.value,
                ..used.clone()
            });
        }
    }

    /// Lowers the requirements and conditions.
    pub(super) fn requirements(&mut self) {
        self.out.requirements_stated = self.stated(SectionWord::Conditions);
        self.each_item(&[SectionWord::Conditions], |this, place, item| {
            if let ItemKind::Requirement(requirement) = &item.kind {
                this.requirement(place, item, requirement);
            }
        });
    }

    fn requirement(&mut self, place: &Place<'_>, item: &Item, written: &RequirementItem) {
        let len = self.out.requirements.len();
        let Some(name) = self.is_next(|scope| &scope.requirements, &written.name, len) else {
            return;
        };
        self.cx.at("conditions", &name.id);
        self.no_parts(item);
        let own = self.own_guard(&item.clauses);
        let mut requirement = Requirement {
            title: self.title_or(written.title.as_ref(), &name),
            proved_by: Vec::new(),
            guard: both(place.guard, own),
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
            name,
        };
        for clause in place.clauses(&item.clauses) {
            match &*clause.kind {
                ClauseKind::ProvedBy(papers) => {
                    requirement.proved_by.extend(self.papers(papers));
                }
                ClauseKind::When(_) => {}
                _ => self.misplaced(&owners::REQUIREMENT, clause),
            }
        }
        self.out.requirements.push(requirement);
    }

    /// Lowers the grounds for refusal.
    pub(super) fn grounds(&mut self) {
        self.each_item(&[SectionWord::Grounds], |this, place, item| {
            if let ItemKind::Requirement(ground) = &item.kind {
                this.ground(place, item, ground);
            }
        });
    }

    fn ground(&mut self, place: &Place<'_>, item: &Item, written: &RequirementItem) {
        let len = self.out.grounds.len();
        let Some(name) = self.is_next(|scope| &scope.grounds, &written.name, len) else {
            return;
        };
        self.cx.at("grounds", &name.id);
        self.no_parts(item);
        let own = self.own_guard(&item.clauses);
        for clause in place.clauses(&item.clauses) {
            if !matches!(*clause.kind, ClauseKind::When(_)) {
                self.misplaced(&owners::GROUND, clause);
            }
        }
        let ground = Ground {
            title: self.title_or(written.title.as_ref(), &name),
            guard: both(place.guard, own),
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
            name,
        };
        self.out.grounds.push(ground);
    }

    /// Returns what a section of items says as a whole.
    pub(super) fn stated(&self, word: SectionWord) -> Option<Stated<()>> {
        let section = self.sheet.sections_of(word).next()?;
        Some(match section.value {
            SectionValue::None(_) => Stated::None,
            SectionValue::Unknown(_) => Stated::Unknown,
            _ => Stated::Value(()),
        })
    }
}
