//! Papers, their copies and forms against what provisions allow.

use super::{Bench, Found};
use crate::{
    checks::refine::{
        Dimension, Verdict,
        asked::{Demand, What},
        cases::{Answer, Case},
        copies,
        order::{Order, Reason},
        ways,
        wording::Wordings,
        words,
    },
    model::{Condition, Forbidden, Permission, PermissionKind},
};

impl<'a> Bench<'a> {
    pub(super) fn paper(
        &self,
        demand: &Demand<'a>,
        wordings: &Wordings<'a>,
        case: Case<'_, 'a>,
    ) -> Found<'a> {
        if let Some(found) = self.forbidden(demand, wordings, case) {
            return found;
        }
        let mut best: Option<Found<'a>> = None;
        for wording in &wordings.all {
            for line in &wording.provision.permissions {
                let PermissionKind::Document { document, .. } = &line.kind else {
                    continue;
                };
                if *document != demand.id {
                    continue;
                }
                let found = Answer::new(
                    self.presence(demand, line, case),
                    self.allowed(wording, line),
                );
                best = Some(match best {
                    Some(kept) => kept.or(found),
                    None => found,
                });
            }
        }
        best.or_else(|| self.closed(wordings))
            .unwrap_or_else(|| Answer::unknown(wordings.none))
    }

    /// Answers whether a line that names a paper lets it be asked.
    fn presence(&self, demand: &Demand<'a>, line: &Permission, case: Case<'_, 'a>) -> Order {
        match case.holds(line.guard.as_ref()) {
            Some(true) if self.runs(line.until) || ways::is_looked_up(demand, self.date) => {
                Order::Within
            }
            Some(true) => Order::Beyond,
            Some(false) => Order::Unknown(Reason::OtherCase),
            None => Order::Unknown(Reason::Cases),
        }
    }

    fn forbidden(
        &self,
        demand: &Demand<'a>,
        wordings: &Wordings<'a>,
        case: Case<'_, 'a>,
    ) -> Option<Found<'a>> {
        wordings.all.iter().find_map(|wording| {
            let line = wording.provision.prohibitions.iter().find(|it| {
                let named = matches!(&it.what, Forbidden::Document(id) if *id == demand.id);
                named && self.runs(it.until) && case.holds(it.guard.as_ref()) == Some(true)
            })?;
            let text = words::forbidden(self.procedure, &line.what);
            Some(self.banned(wording, line.span, text))
        })
    }

    pub(super) fn copies(
        &self,
        demand: &Demand<'a>,
        wordings: &Wordings<'a>,
        options: &[ways::Way],
    ) -> Option<Verdict<'a>> {
        let ways: Vec<Condition> = options.iter().filter_map(|it| it.guard.clone()).collect();
        let answer = self.over_cases(demand, wordings, &ways, |case| {
            let open = options.iter().filter(|it| {
                let guard = it.guard.as_ref();
                guard.is_none_or(|it| case.space.holds(it, case.point) == Some(true))
            });
            let open: Vec<&ways::Way> = open.collect();
            let banned = self.banned_kind(wordings, &open, case);
            let lines = self.bounds(wordings, case).filter_map(|(wording, line)| {
                let PermissionKind::Document {
                    document, copies, ..
                } = &line.kind
                else {
                    return None;
                };
                (*document == demand.id).then(|| {
                    let ways = open.iter().map(|way| copies::compare(&way.copies, copies));
                    let order = ways
                        .reduce(Order::or)
                        .unwrap_or(Order::Unknown(Reason::NotStated));
                    Answer::new(order, self.allowed(wording, line))
                })
            });
            let best = lines.reduce(Answer::or);
            banned
                .or(best)
                .unwrap_or_else(|| Answer::unknown(Reason::NotBounded))
        });
        // A provision that names a paper without a number bounds no number.
        let said = !matches!(answer.order, Order::Unknown(Reason::NotBounded));
        said.then(|| {
            Verdict::new(
                (self.project, self.procedure),
                demand,
                Dimension::Copies,
                demand.span,
                answer,
            )
        })
    }

    /// Returns a kind of copy that is forbidden while no other way is left open.
    fn banned_kind(
        &self,
        wordings: &Wordings<'a>,
        open: &[&ways::Way],
        case: Case<'_, 'a>,
    ) -> Option<Found<'a>> {
        wordings.all.iter().find_map(|wording| {
            let line = wording.provision.prohibitions.iter().find(|it| {
                let Forbidden::Copy(kind) = it.what else {
                    return false;
                };
                let asks = |way: &&ways::Way| way.copies.iter().any(|it| it.kind == Some(kind));
                let holds = self.runs(it.until) && case.holds(it.guard.as_ref()) == Some(true);
                holds && !open.is_empty() && open.iter().all(asks)
            })?;
            let text = words::forbidden(self.procedure, &line.what);
            Some(self.banned(wording, line.span, text))
        })
    }

    pub(super) fn form(&self, demand: &Demand<'a>, wordings: &Wordings<'a>) -> Option<Verdict<'a>> {
        let What::Paper(document, _) = demand.what else {
            return None;
        };
        let asked = document.form.as_ref()?;
        let lines = wordings.all.iter().flat_map(|wording| {
            let lines = wording.provision.permissions.iter();
            lines.filter_map(move |line| match &line.kind {
                PermissionKind::Document {
                    document,
                    form: Some(form),
                    ..
                } if *document == demand.id && self.runs(line.until) => Some((wording, line, form)),
                _ => None,
            })
        });
        let answers = lines.map(|(wording, line, form)| {
            let order = ways::form(self.project, asked, form);
            Answer::new(order, self.allowed(wording, line))
        });
        let answer = answers.reduce(Answer::or)?;
        Some(Verdict::new(
            (self.project, self.procedure),
            demand,
            Dimension::Form,
            asked.span,
            answer,
        ))
    }
}
