//! What a rule sees of one procedure, and where it reports.

use std::sync::Arc;

use super::{Element, Input, Rule, RuleLevel, Scope, allows, flow, levels, whole::Whole};
use crate::{
    diagnostic::{Bound, Diagnostic, Severity, Suppressed},
    law::RuleLevelRow,
    messages::checks,
    model::{Allow, Meta, Procedure, ProcedureId, Project},
    source::Span,
    values::{Date, Stated},
    workflow::Workflow,
};

/// One rule at work on one procedure.
pub(crate) struct Cx<'a> {
    input: &'a Input<'a>,
    whole: &'a Whole<'a>,
    id: ProcedureId,
    procedure: &'a Procedure,
    rule: &'static Rule,
    level: RuleLevel,
    date: Date,
    found: Vec<Diagnostic>,
    suppressed: Vec<Suppressed>,
    used: Vec<Span>,
    bound: Bound,
}

/// What rules have found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// What they report.
    pub(super) reported: Vec<Diagnostic>,
    /// What a written reason silences.
    pub(super) suppressed: Vec<Suppressed>,
    /// The suppressions that did so.
    pub(super) used: Vec<Span>,
    /// How many they report beside those.
    pub(super) bound: Bound,
}

impl<'a> Cx<'a> {
    pub(super) fn new(
        input: &'a Input<'a>,
        whole: &'a Whole<'a>,
        id: ProcedureId,
        procedure: &'a Procedure,
        (rule, rows): (&'static Rule, &[RuleLevelRow]),
    ) -> Self {
        let date = version_date(procedure, input.as_of);
        Self {
            input,
            whole,
            id,
            procedure,
            rule,
            level: level(rule, rows, procedure, date),
            date,
            found: Vec::new(),
            suppressed: Vec::new(),
            used: Vec::new(),
            bound: Bound::default(),
        }
    }

    /// Returns the whole project.
    pub(crate) fn project(&self) -> &'a Project {
        self.input.project
    }

    /// Returns what is known of all procedures together.
    pub(crate) fn whole(&self) -> &'a Whole<'a> {
        self.whole
    }

    /// Tells whether a text of the procedure says that data are used in place of papers.
    pub(crate) fn looks_up_first(&self) -> bool {
        self.whole.looks_up_first(self.id)
    }

    /// Returns the index of the procedure.
    pub(crate) fn id(&self) -> ProcedureId {
        self.id
    }

    /// Returns the procedure.
    pub(crate) fn procedure(&self) -> &'a Procedure {
        self.procedure
    }

    /// Returns the workflow of the procedure.
    pub(crate) fn workflow(&self) -> Option<&'a Workflow> {
        self.input.workflows.get(&self.id)
    }

    /// Returns the day whose law applies: the first day of the version where it
    /// is stated, else the day asked for, or the version's last day if that is earlier.
    pub(crate) fn date(&self) -> Date {
        self.date
    }

    /// Returns the day asked for.
    pub(crate) fn as_of(&self) -> Date {
        self.input.as_of
    }

    /// Reports a finding about an element.
    ///
    /// It takes the level that the project sets, else the level of the day.
    pub(crate) fn report(&mut self, element: &Element<'_>, diagnostic: Diagnostic) {
        let severity = self.severity();
        self.report_at(severity, element, diagnostic);
    }

    /// Returns the level of the rule in the law of the day.
    pub(crate) fn severity(&self) -> Severity {
        match self.level {
            RuleLevel::At(severity) => severity,
            RuleLevel::Off => self.rule.code.level,
        }
    }

    /// Reports a finding at a level of its own, unless the project sets one.
    pub(crate) fn report_at(
        &mut self,
        severity: Severity,
        element: &Element<'_>,
        diagnostic: Diagnostic,
    ) {
        let marks = self.marks(element);
        let allows: Vec<&Allow> = marks
            .iter()
            .flat_map(|meta| &meta.allows)
            .filter(|allow| allows::names(allow, self.rule))
            .collect();
        self.used.extend(allows.iter().map(|it| it.span));
        let unverified = marks.iter().any(|meta| meta.unverified.is_some());
        let chosen = self.input.levels.chosen(self.rule);
        let severity = match (chosen, self.level) {
            (Some(RuleLevel::Off), _) | (None, RuleLevel::Off) => return,
            (Some(RuleLevel::At(severity)), _) => severity,
            (None, RuleLevel::At(_)) => severity,
        };
        let mut diagnostic = diagnostic.severity(severity);
        if allows.is_empty() && !self.bound.keeps(&diagnostic) {
            return;
        }
        diagnostic.element = Some(element.path.clone());
        diagnostic.imported = flow::is_guessed(self.procedure);
        if unverified {
            mark_unverified(&mut diagnostic);
        }
        if !self.procedure.is_vietnamese() {
            // The reasons are of Vietnamese law; the fault is one everywhere.
            diagnostic.legal_reason = None;
        }
        match allows.first() {
            None => self.found.push(diagnostic),
            Some(allow) => self.suppressed.push(Suppressed {
                finding: diagnostic,
                reason: allow.reason.clone(),
                span: allow.span,
            }),
        }
    }

    /// Returns the marks that hold for an element, the nearest first.
    ///
    /// What stands in a section has taken over the marks of the section; the
    /// section itself is found by its word.
    fn marks<'e>(&self, element: &Element<'e>) -> Vec<&'e Meta>
    where
        'a: 'e,
    {
        let sections = self.procedure.section_metas.iter();
        let own = sections.filter(|(word, _)| element.is_section(*word));
        let own = own.map(|(_, meta)| meta);
        let nearest = element.metas.iter().copied();
        nearest.chain(own).chain([&self.procedure.meta]).collect()
    }

    /// Says that the rule did not look at every kind of applicant, as information:
    /// no finding must never be taken for a proof that was not made.
    pub(crate) fn report_partial(&mut self, element: &Element<'_>, span: Span) {
        let message = checks::NOT_ALL_CHECKED.with("rule", self.rule.code.id);
        let diagnostic = Diagnostic::new(&self.rule.code, span, message)
            .reason(checks::NOT_ALL_CHECKED_WHY.text())
            .help(checks::NOT_ALL_CHECKED_HELP.text());
        self.report_at(Severity::Info, element, diagnostic);
    }

    /// Tells whether the rule speaks of this procedure at all.
    pub(super) fn applies(&self) -> bool {
        let level = self.input.levels.chosen(self.rule).unwrap_or(self.level);
        level != RuleLevel::Off
            && (self.procedure.is_vietnamese() || self.rule.scope == Scope::Everywhere)
    }

    /// Hands over what the rule has found in the procedure of a name.
    pub(super) fn finish(self, procedure: &Arc<str>, all: &mut Found) {
        let about = |mut it: Diagnostic| {
            it.procedure = Some(Arc::clone(procedure));
            it
        };
        all.reported.extend(self.found.into_iter().map(about));
        all.suppressed
            .extend(self.suppressed.into_iter().map(|it| Suppressed {
                finding: about(it.finding),
                ..it
            }));
        all.bound.absorb(&self.bound);
        all.used.extend(self.used);
    }
}

/// Lowers a finding whose element the source does not prove, and says so.
fn mark_unverified(diagnostic: &mut Diagnostic) {
    diagnostic.severity = diagnostic.severity.lower();
    diagnostic.help = Some(match diagnostic.help.take() {
        Some(help) => checks::HELP_UNVERIFIED.with("help", help),
        None => checks::ONLY_UNVERIFIED.text(),
    });
}

/// Returns the level of a rule for a version: by the pack of its day, or in another country, whose
/// law the pack does not know, as the code says.
fn level(rule: &Rule, rows: &[RuleLevelRow], procedure: &Procedure, date: Date) -> RuleLevel {
    if procedure.is_vietnamese() {
        levels::on_day(rule, rows, date)
    } else {
        RuleLevel::At(rule.code.level)
    }
}

/// Returns the day on which the law of a version is looked up.
pub(super) fn version_date(procedure: &Procedure, as_of: Date) -> Date {
    let Some(Stated::Value(interval)) = &procedure.in_force else {
        return as_of;
    };
    match (interval.from, interval.to) {
        (Some(from), _) => from,
        (None, Some(to)) if to < as_of => to,
        (None, _) => as_of,
    }
}
