//! What must hold of the order of steps (ràng buộc trình tự).

use super::{
    errors,
    procedure::{Lowering, Place},
    scope::{NameKind, ident},
};
use crate::{
    messages::owners,
    model::{FlowTarget, OrderRule, StepId},
    syntax::{
        ast::{Item, ItemKind, Name, OrderRuleItem},
        words::SectionWord,
    },
};

impl Lowering<'_, '_> {
    /// Lowers what must hold of the order of steps.
    pub(super) fn order_rules(&mut self) {
        self.each_item(&[SectionWord::OrderRules], |this, place, item| {
            if let ItemKind::OrderRule(rule) = &item.kind {
                this.order_rule(place, item, rule);
            }
        });
    }

    fn order_rule(&mut self, place: &Place<'_>, item: &Item, written: &OrderRuleItem) {
        let name = ident(&written.name);
        self.cx.at("order_rules", &name.id);
        self.no_parts(item);
        for clause in place.clauses(&item.clauses) {
            self.misplaced(&owners::ORDER_RULE, clause);
        }
        let sides = [&written.step, &written.other].map(|it| self.step_of_rule(it));
        let known = self.scope.order_rules.find_folded(&name.id);
        let ([Some(step), Some(other)], true) = (sides, known == Some(self.out.order_rules.len()))
        else {
            return;
        };
        self.out.order_rules.push(OrderRule {
            step,
            relation: written.relation.value,
            other,
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
            name,
        });
    }

    /// Finds a step by name; a block is done as a whole by nobody.
    fn step_of_rule(&mut self, name: &Name) -> Option<StepId> {
        match self.resolve(NameKind::Step, |scope| &scope.flow, name)? {
            FlowTarget::Step(step) => Some(step),
            FlowTarget::Block(_) => {
                self.cx.report(errors::not_an_event(name));
                None
            }
        }
    }
}
