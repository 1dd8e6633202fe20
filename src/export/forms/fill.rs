//! What each line of a form says.

use super::{
    Code, Form, Head, Line, Particular, Particulars, Qr, SHORT_BLANK, Signature, Slot,
    occasion::Occasion, words,
};
use crate::{
    export::run::{Sheet, SheetFee, sheet},
    interp::{
        Event, EventKind, Machine, State,
        case::{Case, Played},
        event::ClockState,
        score::Class,
    },
    law::{FormEdition, FormField, FormKind, FormLine, FormTemplate, OneStopForms},
    messages::forms as m,
    model::{Clock, ClockId, Phrases, Procedure},
    syntax::words::AgencyRole,
    values::{Instant, Lang},
};

/// Everything that forms are filled from.
pub(super) struct Writer<'a> {
    pub(super) machine: &'a Machine,
    pub(super) case: &'a Case,
    pub(super) played: &'a Played,
    pub(super) particulars: &'a Particulars,
    pub(super) pack: &'static OneStopForms,
    /// The sheet of the run: papers, fees, refusal in words.
    pub(super) sheet: Sheet,
    /// What happened, in order.
    pub(super) events: Vec<&'a Event>,
    qr: Option<Qr>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        machine: &'a Machine,
        case: &'a Case,
        played: &'a Played,
        particulars: &'a Particulars,
        pack: &'static OneStopForms,
    ) -> Self {
        Self {
            machine,
            case,
            played,
            particulars,
            pack,
            sheet: sheet(machine, case, played, Lang::Vi),
            events: played.dossier.events().collect(),
            qr: particulars.get(Particular::Code).and_then(Qr::of),
        }
    }

    pub(super) fn procedure(&self) -> &Procedure {
        self.machine.procedure()
    }

    /// Fills a form.
    pub(super) fn form(
        &self,
        edition: &FormEdition,
        template: &FormTemplate,
        occasion: &Occasion<'_>,
    ) -> Form {
        let lines = template.lines.iter().map(|it| self.line(it, occasion));
        Form {
            kind: template.kind,
            at: occasion.event.at,
            file: format!("{}-{}", template.number, template.file),
            title: template.title.clone(),
            paper: template.paper,
            head: self.head(template, occasion),
            lines: lines.collect(),
            signatures: self.signatures(template),
            foot: edition.foot.clone(),
        }
    }

    fn head(&self, template: &FormTemplate, occasion: &Occasion<'_>) -> Head {
        let place = self.particulars.get(Particular::Place);
        let date = occasion.event.at.date();
        Head {
            agency: self.told(Particular::Agency),
            unit: self.told(Particular::Unit),
            state_line: &self.pack.state_line,
            motto: &self.pack.motto,
            dated: words::dated(place.unwrap_or(SHORT_BLANK), date),
            mark: words::say(&m::FORMS_MARK.with("number", &template.number)),
            // A register has a column for the codes of its dossiers.
            code: (template.kind != FormKind::Register).then(|| Code {
                text: self.told(Particular::Code),
                qr: self.qr.clone(),
            }),
        }
    }

    /// The agency signs with the name of the official, or of who signs for it; nobody else's is known.
    fn signatures(&self, template: &FormTemplate) -> Vec<Signature> {
        let last = template.signatures.len().saturating_sub(1);
        let signs = template.signatures.iter().enumerate();
        let of = |position: usize| match (position == last, template.kind) {
            (false, _) => Particular::Name,
            (true, FormKind::Apology) => Particular::Signer,
            (true, _) => Particular::Officer,
        };
        signs
            .map(|(position, role)| Signature {
                role: role.clone(),
                name: self.told(of(position)),
            })
            .collect()
    }

    fn line(&self, line: &FormLine, occasion: &Occasion<'_>) -> Line {
        let label = line.label.clone();
        match line.field {
            FormField::Copies | FormField::Apology => Line::Said(label),
            FormField::Papers => Line::Table(self.papers(line, occasion)),
            FormField::AskedPapers => Line::Table(self.asked_papers(line, occasion)),
            FormField::HandOvers => Line::Table(self.hand_overs(line)),
            FormField::Register => Line::Table(self.register(line, occasion)),
            field => Line::Filled {
                label,
                value: self.value(field, occasion).into(),
            },
        }
    }

    fn value(&self, field: FormField, occasion: &Occasion<'_>) -> Option<String> {
        let after = &occasion.after;
        match field {
            FormField::Unit => self.unit(),
            FormField::Applicant => self.text(Particular::Name),
            FormField::Identity => self.text(Particular::Identity),
            FormField::Address => self.text(Particular::Address),
            FormField::Contact => self.joined(&[Particular::Phone, Particular::Email]),
            FormField::Procedure => Some(self.title()),
            FormField::Sets => self.sheet.sets.map(|it| it.to_string()),
            FormField::TimeByLaw => self.time_by_law(after),
            FormField::Received => after.accepted.or(after.filed).map(words::instant),
            FormField::Due => self.due(after).map(words::instant),
            FormField::ReturnPlace => {
                self.joined(&[Particular::ReturnPlace, Particular::ReturnWay])
            }
            FormField::Fees => self.fees(),
            FormField::Book => Some(self.book()),
            FormField::Guidance => self.joined(&[
                Particular::Officer,
                Particular::Hotline,
                Particular::Website,
                Particular::AgencyAddress,
            ]),
            FormField::Whole => self.whole(after),
            other => self.of_event(other, occasion),
        }
    }

    /// What the event itself says.
    fn of_event(&self, field: FormField, occasion: &Occasion<'_>) -> Option<String> {
        match field {
            FormField::Reason => self.reason(occasion),
            FormField::Basis => self.basis(occasion),
            FormField::AnswerBy => match &occasion.event.kind {
                EventKind::SupplementAsked(asked) => {
                    asked.answer_by.as_ref().map(|it| words::instant(it.due))
                }
                _ => None,
            },
            FormField::Letter => {
                let number = self.particulars.get(Particular::Letter);
                let text = m::FORMS_LETTER.with("number", number.unwrap_or(SHORT_BLANK));
                Some(words::say(&text))
            }
            FormField::DueBefore => self.due(&occasion.before).map(words::instant),
            FormField::WorkDone => {
                let told = self.text(Particular::WorkDone);
                told.or_else(|| self.work_done(occasion))
            }
            FormField::DelayReason => self.text(Particular::DelayReason),
            FormField::DueAnew => match &occasion.event.kind {
                EventKind::Apologised(it) => Some(words::instant(it.due)),
                _ => None,
            },
            FormField::Stopped => Some(words::instant(occasion.event.at)),
            _ => None,
        }
    }

    /// The unit that receives: as told, else the agency of the procedure that receives.
    fn unit(&self) -> Option<String> {
        let told = self.text(Particular::Unit);
        told.or_else(|| self.agency(AgencyRole::Receives))
    }

    /// The agency of the procedure with a role, where there is one.
    pub(super) fn agency(&self, role: AgencyRole) -> Option<String> {
        let mut agencies = self.procedure().agencies.values();
        let found = agencies.find(|it| it.roles.contains(&role));
        found.map(|it| it.title.clone())
    }

    pub(super) fn text(&self, what: Particular) -> Option<String> {
        self.particulars.get(what).map(str::to_owned)
    }

    fn told(&self, what: Particular) -> Slot {
        self.text(what).into()
    }

    /// Returns several particulars as one text; none where none was told.
    pub(super) fn joined(&self, what: &[Particular]) -> Option<String> {
        let told = what.iter().filter_map(|it| self.particulars.get(*it));
        let told: Vec<&str> = told.collect();
        (!told.is_empty()).then(|| told.join("; "))
    }

    /// The procedure with its code.
    pub(super) fn title(&self) -> String {
        let title = self.sheet.title.clone();
        let title = title.unwrap_or_else(|| crate::model::readable(&self.procedure().name));
        match &self.sheet.code {
            Some(code) => {
                let text = m::FORMS_PROCEDURE.with("title", title).with("code", code);
                words::say(&text)
            }
            None => title,
        }
    }

    /// The due date that holds; none while the limit stands still.
    pub(super) fn due(&self, state: &State) -> Option<Instant> {
        let (clock, due) = self.machine.promise(state)?;
        let stands = matches!(state.clocks.get(&clock), Some(ClockState::Paused { .. }));
        (!stands).then_some(due)
    }

    /// The limit that promises the result to this applicant, in the words of the procedure.
    fn time_by_law(&self, state: &State) -> Option<String> {
        let clocks = &self.procedure().clocks;
        let is_promise = |it: &&ClockId| clocks.get(**it).is_some_and(Clock::is_promise);
        let clock = clocks.get(*state.clocks.keys().find(is_promise)?)?;
        Some(Phrases::new(self.procedure(), Lang::Vi).limit(&clock.limit))
    }

    fn fees(&self) -> Option<String> {
        // An amount that cannot be told is written by hand.
        let fee = |fee: &SheetFee| {
            let shown = fee.amount.map_or(SHORT_BLANK, |_| &fee.shown);
            let text = m::FORMS_LABEL
                .with("label", &fee.title)
                .with("value", shown);
            words::say(&text)
        };
        let mut said: Vec<String> = Vec::new();
        said.extend(self.sheet.fees.iter().map(fee));
        if said.is_empty() {
            said.extend(self.sheet.sums.iter().map(|it| it.shown.clone()));
        }
        (!said.is_empty()).then(|| said.join("; "))
    }

    fn book(&self) -> String {
        let part = |what| self.particulars.get(what).unwrap_or(SHORT_BLANK);
        let text = m::FORMS_BOOK
            .with("book", part(Particular::Book))
            .with("number", part(Particular::Number));
        words::say(&text)
    }

    /// How the dossier ended, and whether in time.
    fn whole(&self, state: &State) -> Option<String> {
        let ended = self.sheet.end.as_ref()?;
        let at = self.handled().unwrap_or(ended.at);
        let due = self.machine.deadline(state).map(|it| it.1);
        let without_answer = self.sheet.receipt.void.is_some();
        let text = match due.filter(|_| !without_answer) {
            Some(due) => m::FORMS_WHOLE
                .with("due", words::instant(due))
                .with("result", words::class(Class::of(at, due))),
            None => m::FORMS_WHOLE_UNDUE.text(),
        };
        let text = text
            .with("end", &ended.words)
            .with("at", words::instant(at));
        Some(words::say(&text))
    }

    /// When the agency was done with the dossier: only the return is left, as the index counts it.
    fn handled(&self) -> Option<Instant> {
        use crate::interp::Status;
        let mut events = self.events.iter().rev();
        let handled = events.find(|it| {
            let status = &it.kind;
            matches!(status, EventKind::StatusChanged(Status::Handled))
        });
        handled.map(|it| it.at)
    }
}
