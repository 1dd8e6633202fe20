//! Fees (phí), charges (lệ phí) and service prices (giá dịch vụ).

use super::{
    conditions::Expected,
    errors,
    procedure::{Lowering, Place, both},
};
use crate::{
    messages::owners,
    model::{
        Cell, Exemption, FactId, FactType, FactValue, Fee, FeeFamily, FeeSection, FeeValue,
        Formula, Ident, Reduction, Subject, TableRow, Term, Tier,
    },
    source::Span,
    syntax::{
        ast::{
            self, Clause, ClauseKind, Comparison, FeeFormula, FeeItem, Item, ItemKind, Name, Part,
            PartKind, Section, SectionValue, TableCell,
        },
        words::{SectionWord, Word},
    },
    values::{Decimal, Lang, Stated},
};

/// The sections of the three families.
pub(super) const FAMILIES: &[SectionWord] = &[
    SectionWord::Fees,
    SectionWord::Charges,
    SectionWord::ServicePrices,
];

fn family_of(word: SectionWord) -> FeeFamily {
    match word {
        SectionWord::Charges => FeeFamily::Charge,
        SectionWord::ServicePrices => FeeFamily::Price,
        _ => FeeFamily::Fee,
    }
}

/// Returns the name of a fee that stands on the section line: that of its family.
pub(super) fn family_name(word: SectionWord, span: Span) -> Name {
    Name {
        text: word.spell(Lang::Vi).replace(' ', "_").into(),
        span,
    }
}

/// Returns the fee on a section line, if something may be due.
pub(super) fn fee_on_line(section: &Section) -> Option<&ast::FeeValue> {
    match &section.value {
        SectionValue::Fee(fee) => match &**fee {
            ast::FeeValue::None(_) | ast::FeeValue::Unknown(_) => None,
            fee => Some(fee),
        },
        _ => None,
    }
}

impl Lowering<'_, '_> {
    /// Lowers the payments of all families.
    pub(super) fn fees(&mut self) {
        let sheet = self.sheet;
        for &word in FAMILIES {
            for section in sheet.sections_of(word) {
                self.fee_section(word, section);
            }
            self.each_item(&[word], |this, place, item| {
                if let ItemKind::Fee(fee) = &item.kind {
                    this.fee(place, item, fee);
                }
            });
        }
    }

    fn fee_section(&mut self, word: SectionWord, section: &Section) {
        self.cx.at(&super::procedure::section_path(word), "");
        let state = match &section.value {
            SectionValue::None(_) => Stated::None,
            SectionValue::Unknown(_) => Stated::Unknown,
            SectionValue::Fee(fee) => match **fee {
                ast::FeeValue::None(_) => Stated::None,
                ast::FeeValue::Unknown(_) => Stated::Unknown,
                _ => Stated::Value(()),
            },
            _ => Stated::Value(()),
        };
        let meta = self.cx.meta(section.span, &section.clauses, &self.outer);
        self.out.fee_sections.push(FeeSection {
            family: family_of(word),
            state,
            meta: meta.clone(),
        });
        let empty = section.items.is_empty() && section.groups.is_empty();
        let Some(value) = fee_on_line(section) else {
            for clause in section.clauses.iter().filter(|_| empty) {
                self.misplaced(&owners::SECTION, clause);
            }
            return;
        };
        let name = family_name(word, section.word_span);
        let len = self.out.fees.len();
        let Some(name) = self.is_next(|scope| &scope.fees, &name, len) else {
            return;
        };
        let mut fee = blank_fee(word, name, meta);
        fee.guard = self.own_guard(&section.clauses);
        fee.value = self.fee_value(value, &[], section.span);
        for clause in &section.clauses {
            self.fee_clause(&mut fee, clause);
        }
        self.out.fees.push(fee);
    }

    fn fee(&mut self, place: &Place<'_>, item: &Item, written: &FeeItem) {
        let len = self.out.fees.len();
        let Some(name) = self.is_next(|scope| &scope.fees, &written.name, len) else {
            return;
        };
        self.cx
            .at(&super::procedure::section_path(place.word), &name.id);
        let meta = self.cx.meta(item.span, &item.clauses, place.inherited);
        let mut fee = blank_fee(place.word, name, meta);
        fee.title = written.title.as_ref().map(|title| self.title(title));
        let own = self.own_guard(&item.clauses);
        fee.guard = both(place.guard, own);
        fee.value = self.fee_value(&written.value, &item.parts, item.span);
        fee.due_on = written.due_on.as_ref().and_then(|due| self.due_on(due));
        for clause in place.clauses(&item.clauses) {
            self.fee_clause(&mut fee, clause);
        }
        self.out.fees.push(fee);
    }

    fn due_on(&mut self, due: &Stated<ast::EventRef>) -> Option<Stated<crate::model::EventRef>> {
        Some(match due {
            Stated::Value(event) => Stated::Value(self.event(event)?),
            Stated::None => Stated::None,
            Stated::Unknown => Stated::Unknown,
        })
    }

    fn fee_clause(&mut self, fee: &mut Fee, clause: &Clause) {
        match &*clause.kind {
            ClauseKind::Times { fact, each } => {
                if let Some(fact) = self.factor(fact) {
                    fee.times
                        .push((fact, each.as_ref().map(|each| each.text.to_string())));
                }
            }
            ClauseKind::DueOn(due) => fee.due_on = self.due_on(due),
            ClauseKind::ExemptWhen { condition, until } => {
                let guard = self.guard(condition);
                fee.exemptions.push(Exemption {
                    guard,
                    until: until.map(|until| until.value),
                    span: clause.span,
                });
            }
            ClauseKind::Reduced {
                percent,
                condition,
                until,
            } => {
                let guard = self.guard_of(condition.as_ref());
                if *percent > Decimal::from(100) || *percent == Decimal::from(0) {
                    self.cx.report(errors::percent_out_of_range(clause.span));
                }
                fee.reductions.push(Reduction {
                    percent: *percent,
                    guard,
                    until: until.map(|until| until.value),
                    span: clause.span,
                });
            }
            ClauseKind::When(_) => {}
            _ => self.misplaced(&owners::FEE, clause),
        }
    }

    fn fee_value(&mut self, value: &ast::FeeValue, parts: &[Part], span: Span) -> FeeValue {
        let has_rows = matches!(
            value,
            ast::FeeValue::Table { .. } | ast::FeeValue::Tiered { .. }
        );
        if has_rows == parts.is_empty() {
            let span = parts.first().map_or(span, |part| part.span);
            self.cx.report(errors::rows_do_not_fit(span, has_rows));
        }
        for clause in parts.iter().flat_map(|part| &part.clauses) {
            self.misplaced(&owners::ROW, clause);
        }
        match value {
            ast::FeeValue::Unknown(_) => FeeValue::Unknown,
            ast::FeeValue::None(_) => FeeValue::None,
            ast::FeeValue::ByCouncil(council, _) => FeeValue::ByCouncil(*council),
            ast::FeeValue::Formula(formula) => FeeValue::Formula(self.formula(formula)),
            ast::FeeValue::Table { by } => self.table(by, parts),
            ast::FeeValue::Tiered { by, cap, each } => {
                let Some(fact) = self.factor(by) else {
                    return FeeValue::Unknown;
                };
                FeeValue::Tiered {
                    by: fact,
                    tiers: self.tiers(fact, parts),
                    cap: cap.map(|cap| cap.value),
                    each: each.as_ref().map(|each| each.text.to_string()),
                }
            }
        }
    }

    fn formula(&mut self, formula: &FeeFormula) -> Formula {
        let mut terms = Vec::with_capacity(formula.terms.len());
        for term in &formula.terms {
            let times: Vec<FactId> = term
                .times
                .iter()
                .filter_map(|fact| self.factor(fact))
                .collect();
            if let Some(per) = &term.per
                && times.len() == term.times.len()
            {
                self.check_per(per, &times);
            }
            terms.push(Term {
                amount: term.money.value,
                per: term.per.as_ref().map(|per| per.text.to_string()),
                times,
            });
        }
        Formula {
            terms,
            cap: formula.cap.map(|cap| cap.value),
            floor: formula.floor.map(|floor| floor.value),
        }
    }

    /// `15.000 đồng/tấn × khối_lượng`: one of the facts must count that unit.
    fn check_per(&mut self, per: &Name, times: &[FactId]) {
        let units: Vec<Option<Ident>> = times.iter().map(|fact| self.unit_of(*fact)).collect();
        let same = |unit: &Option<Ident>| {
            let unit = unit.as_ref();
            unit.is_none_or(|unit| self.cx.is_unit(unit, per))
        };
        if !units.is_empty() && !units.iter().any(same) {
            let unit = units.into_iter().flatten().next();
            self.cx.report(errors::unit_of_rate(per, unit.as_ref()));
        }
    }

    fn unit_of(&self, fact: FactId) -> Option<Ident> {
        match &self.out.facts.get(fact)?.ty {
            FactType::Number(unit) => unit.clone(),
            _ => None,
        }
    }

    /// Finds a fact that is a number.
    fn factor(&mut self, name: &Name) -> Option<FactId> {
        let fact = self.conditions().fact(name)?;
        let ty = self.out.facts.get(fact).map(|fact| &fact.ty);
        if matches!(ty, Some(FactType::Number(_))) {
            return Some(fact);
        }
        self.cx.report(errors::factor_not_number(name));
        None
    }

    fn table(&mut self, by: &[ast::Subject], parts: &[Part]) -> FeeValue {
        let columns: Vec<Subject> = by
            .iter()
            .filter_map(|subject| self.conditions().subject(subject))
            .collect();
        let complete = columns.len() == by.len();
        let mut rows = Vec::with_capacity(parts.len());
        for part in parts {
            let PartKind::Row { cells, fee } = &part.kind else {
                self.cx.report(errors::rows_do_not_fit(part.span, true));
                continue;
            };
            let fee = self.formula(fee);
            if !complete {
                continue;
            }
            if cells.len() != columns.len() {
                self.cx
                    .report(errors::row_width(part.span, cells.len(), columns.len()));
                continue;
            }
            let cells: Option<Vec<Cell>> = cells
                .iter()
                .zip(&columns)
                .map(|(cell, column)| self.cell(cell, *column))
                .collect();
            rows.extend(cells.map(|cells| TableRow {
                cells,
                fee,
                span: part.span,
            }));
        }
        if complete {
            FeeValue::Table { by: columns, rows }
        } else {
            FeeValue::Unknown
        }
    }

    fn cell(&mut self, cell: &TableCell, column: Subject) -> Option<Cell> {
        let mut conditions = self.conditions();
        let expected = conditions.expected(column)?;
        match cell {
            TableCell::Otherwise(_) => Some(Cell::Otherwise),
            TableCell::Values(first, others) => std::iter::once(first)
                .chain(others)
                .map(|value| conditions.value(expected, value))
                .collect::<Option<Vec<_>>>()
                .map(Cell::Values),
            TableCell::Range(bounds) => {
                let ordered = matches!(
                    expected,
                    Expected::Number(_) | Expected::Money | Expected::Date
                );
                if !ordered {
                    let at = bounds.first()?.value.span;
                    conditions.cx.report(errors::no_order(at, expected));
                    return None;
                }
                let read = bounds.iter().map(|it| {
                    let value = conditions.value(expected, &it.value)?;
                    Some((it.comparison, value))
                });
                let read: Vec<_> = read.collect::<Option<_>>()?;
                if let ([low, high], Some((first, last))) =
                    (read.as_slice(), bounds.first().zip(bounds.last()))
                    && is_empty(low, high)
                {
                    let at = first.value.span.to(last.value.span);
                    conditions.cx.report(errors::empty_range(at));
                }
                Some(Cell::Range(read))
            }
        }
    }

    fn tiers(&mut self, fact: FactId, parts: &[Part]) -> Vec<Tier> {
        let unit = self.unit_of(fact);
        let mut tiers = Vec::with_capacity(parts.len());
        for part in parts {
            let PartKind::Tier(tier) = &part.kind else {
                self.cx.report(errors::rows_do_not_fit(part.span, true));
                continue;
            };
            if let Some(unit) = &unit
                && !self.cx.is_unit(unit, &tier.unit)
            {
                self.cx.report(errors::unit_of_rate(&tier.unit, Some(unit)));
            }
            if let (Some(from), Some(to)) = (tier.from, tier.to)
                && from.value > to.value
            {
                let at = from.span.to(to.span);
                self.cx.report(errors::empty_range(at));
            }
            tiers.push(Tier {
                from: tier.from.map(|from| from.value),
                to: tier.to.map(|to| to.value),
                fee: self.formula(&tier.fee),
                span: part.span,
            });
        }
        tiers
    }
}

/// Tells whether nothing lies between a lower and an upper bound.
fn is_empty(low: &(Comparison, FactValue), high: &(Comparison, FactValue)) -> bool {
    let open = low.0 == Comparison::Over || high.0 == Comparison::Under;
    low.1 > high.1 || open && low.1 == high.1
}

fn blank_fee(word: SectionWord, name: Ident, meta: crate::model::Meta) -> Fee {
    Fee {
        name,
        title: None,
        family: family_of(word),
        value: FeeValue::Unknown,
        times: Vec::new(),
        due_on: None,
        exemptions: Vec::new(),
        reductions: Vec::new(),
        guard: None,
        meta,
    }
}
