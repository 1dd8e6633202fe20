//! Pairs to steps, outcomes, events and expectations.

use super::{
    cx::{Cx, Pair, first, has, kid, kids},
    errors,
    grammar::Rule,
    values,
};
use crate::{
    source::Spanned,
    syntax::{
        ast::{
            Act, BlockEnd, Effect, EffectKind, EndKind, EventAct, EventItem, Expectation,
            ExpectedSum, Expiry, FeeFamily, ItemKind, Limit, List, Manner, Mention, Name, Round,
            StepItem, StepKindOrBlock, SupplementTerms, list, push,
        },
        words::{BlockEndWord, BlockKind, Connective, Word},
    },
};

/// Reads a step, the opening of a block, or its end.
pub(super) fn step(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<ItemKind> {
    if let Some(end) = kid(pair, Rule::block_end) {
        let word = cx.word_in::<BlockEndWord>(&end, Rule::block_end_word)?;
        return Some(ItemKind::BlockEnd(BlockEnd {
            kind: Spanned::new(word.value.kind(), word.span),
        }));
    }
    let name = cx.name_in(pair)?;
    let kind = match kid(pair, Rule::act) {
        Some(it) => StepKindOrBlock::Act(Box::new(act(cx, &it)?)),
        None => StepKindOrBlock::Block(cx.word_in::<BlockKind>(pair, Rule::block_kind)?),
    };
    Some(ItemKind::Step(StepItem { name, kind }))
}

fn act(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Act> {
    let mut act = Act {
        actor: kid(pair, Rule::actor).and_then(|it| cx.name_in(&it)),
        verb: cx.word_in(pair, Rule::step_kind)?,
        objects: list(kids(pair, Rule::mention).filter_map(|it| mention(cx, &it))),
        to: kid(pair, Rule::recipient)
            .and_then(|it| mention(cx, &kid(&it, Rule::mention)?))
            .map(Box::new),
        limit: None,
        site: None,
        same_channel: false,
        manner: Manner::default(),
    };
    let said = kids(pair, Rule::act_attr).filter_map(|it| first(&it));
    cx.said_once(said, &[Rule::within, Rule::site]);
    for attr in kids(pair, Rule::act_attr) {
        let Some(inside) = first(&attr) else { continue };
        match inside.as_rule() {
            Rule::within => act.limit = values::within(cx, &inside).map(Box::new),
            Rule::site => act.site = cx.word(&inside),
            Rule::same_channel => act.same_channel = true,
            Rule::kw_in_writing => act.manner.in_writing = true,
            Rule::kw_with_reasons => act.manner.with_reasons = true,
            _ => {}
        }
    }
    Some(act)
}

fn mention(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Mention> {
    let inside = first(pair)?;
    Some(match inside.as_rule() {
        Rule::quoted => Mention::Text(cx.quoted(&inside)),
        Rule::party => Mention::Applicant(cx.span(&inside)),
        _ => Mention::Name(cx.name(&inside)),
    })
}

/// Reads what follows an outcome.
pub(super) fn effect(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Effect {
    let mut reader = EffectReader::default();
    for part in pair.clone().into_inner() {
        let part = match part.as_rule() {
            Rule::effect_part => first(&part),
            Rule::term_grounds => Some(part),
            _ => None,
        };
        if let Some(part) = part {
            reader.take(cx, &part);
        }
    }
    reader.finish(cx, pair)
}

/// Reads a round of supplement.
pub(super) fn round(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Round> {
    let mut reader = EffectReader::default();
    for part in kids(pair, Rule::round_part) {
        if let Some(inside) = first(&part) {
            reader.take(cx, &inside);
        }
    }
    Some(Round {
        number: cx.count_in(pair)?,
        terms: reader.terms,
        manner: reader.manner,
    })
}

/// Collects the comma-separated parts of an effect.
#[derive(Default)]
struct EffectReader<'i> {
    kinds: List<EffectKind>,
    terms: SupplementTerms,
    /// The terms of a supplement as written.
    written: Vec<Pair<'i>>,
    manner: Manner,
    limit: Option<Limit>,
    /// The limit as written.
    within: Option<Pair<'i>>,
}

impl<'i> EffectReader<'i> {
    fn take(&mut self, cx: &mut Cx<'_>, part: &Pair<'i>) {
        match part.as_rule() {
            Rule::term_notify => self.terms.notify = values::limit_in(cx, part).map(Box::new),
            Rule::term_submit => self.terms.submit = values::limit_in(cx, part).map(Box::new),
            Rule::term_expiry => {
                self.terms.expiry = kid(part, Rule::expiry)
                    .and_then(|it| expiry(cx, &it).map(|value| Spanned::new(value, cx.span(&it))));
            }
            Rule::term_restart => self.terms.restart = Some(true),
            Rule::term_subtract => self.terms.restart = Some(false),
            Rule::bound => return self.bound(cx, part),
            Rule::term_grounds => return self.grounds(cx, part),
            Rule::within => {
                if self.limit.is_some() {
                    cx.report(errors::said_twice(cx.span(part), part.as_str()));
                }
                self.limit = values::within(cx, part);
                self.within = Some(part.clone());
                return;
            }
            Rule::term_papers => self.manner.naming_papers = true,
            Rule::term_reasons => self.manner.with_reasons = true,
            Rule::term_writing => self.manner.in_writing = true,
            _ => {
                self.manner.in_writing |= has(part, Rule::kw_in_writing);
                if let Some(kind) = effect_kind(cx, part) {
                    push(&mut self.kinds, kind);
                }
            }
        }
        let of_supplement = matches!(
            part.as_rule(),
            Rule::term_notify
                | Rule::term_submit
                | Rule::term_expiry
                | Rule::term_restart
                | Rule::term_subtract
        );
        if of_supplement {
            self.written.push(part.clone());
        }
    }

    /// A bound belongs to the call of a shared step before it, else to the supplement.
    fn bound(&mut self, cx: &mut Cx<'_>, part: &Pair<'i>) {
        let count = values::bound(cx, part);
        if let Some(EffectKind::ReturnTo { bound, .. }) = self.kinds.last_mut() {
            if bound.is_some() {
                cx.report(errors::said_twice(cx.span(part), part.as_str()));
            }
            *bound = count;
        } else {
            self.terms.bound = count;
            self.written.push(part.clone());
        }
    }

    fn grounds(&mut self, cx: &mut Cx<'_>, part: &Pair<'i>) {
        let names = cx.names_in(part);
        if let Some(EffectKind::Refuse { grounds }) = self.kinds.last_mut() {
            names.into_iter().for_each(|it| push(grounds, it));
        } else {
            let owner = Connective::Refuse.row();
            cx.report(errors::misplaced_term(cx.span(part), part.as_str(), owner));
        }
    }

    fn finish(mut self, cx: &mut Cx<'_>, pair: &Pair<'_>) -> Effect {
        let asks = |it: &EffectKind| matches!(it, EffectKind::RequestSupplement(_));
        if !self.kinds.iter().any(asks) {
            for part in &self.written {
                let (span, text) = (cx.span(part), part.as_str());
                let owner = Connective::RequestSupplement.row();
                cx.report(if part.as_rule() == Rule::bound {
                    errors::misplaced_bound(span, text)
                } else {
                    errors::misplaced_term(span, text, owner)
                });
            }
        }
        if let Some(within) = self
            .within
            .filter(|_| !self.kinds.is_empty() && self.kinds.iter().all(asks))
        {
            cx.report(errors::whose_limit(cx.span(&within), within.as_str()));
        }
        let once = [
            Rule::term_notify,
            Rule::term_submit,
            Rule::term_expiry,
            Rule::bound,
        ];
        cx.said_once(self.written.drain(..), &once);
        for kind in &mut self.kinds {
            if let EffectKind::RequestSupplement(terms) = kind {
                **terms = std::mem::take(&mut self.terms);
            }
        }
        Effect {
            kinds: self.kinds,
            limit: self.limit.map(Box::new),
            manner: self.manner,
            span: cx.span(pair),
        }
    }
}

fn effect_kind(cx: &mut Cx<'_>, part: &Pair<'_>) -> Option<EffectKind> {
    Some(match part.as_rule() {
        Rule::ef_supplement => EffectKind::RequestSupplement(Box::default()),
        Rule::ef_refuse => EffectKind::Refuse {
            grounds: List::new(),
        },
        Rule::ef_record_refusal => EffectKind::RecordRefusal,
        Rule::ef_continue => EffectKind::Continue,
        Rule::ef_close => EffectKind::CloseDossier,
        Rule::ef_end => EffectKind::End,
        Rule::ef_stop => EffectKind::Stop,
        Rule::ef_redirect => EffectKind::Redirect,
        Rule::go_to => EffectKind::GoTo(cx.name_in(part)?),
        Rule::ef_return_to => EffectKind::ReturnTo {
            step: cx.name_in(part)?,
            bound: None,
        },
        Rule::ef_deemed_agreed => EffectKind::DeemedAgreed,
        Rule::ef_deemed_granted => EffectKind::DeemedGranted,
        Rule::ef_deemed_refused => EffectKind::DeemedRefused,
        _ => return None,
    })
}

/// Reads what the end of a limit means.
pub(super) fn expiry(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Expiry<Name>> {
    let inside = first(pair)?;
    Some(match inside.as_rule() {
        Rule::xp_apologise => Expiry::Apologise,
        Rule::ef_deemed_granted => Expiry::DeemedGranted,
        Rule::ef_deemed_refused => Expiry::DeemedRefused,
        Rule::ef_deemed_agreed => Expiry::DeemedAgreed,
        Rule::xp_escalate => Expiry::Escalate,
        Rule::ef_close => Expiry::CloseDossier,
        Rule::xp_skip => Expiry::SkipStep,
        Rule::xp_refuse => Expiry::Refuse,
        Rule::ef_stop => Expiry::Stop,
        Rule::ef_continue => Expiry::Continue,
        Rule::go_to => Expiry::GoTo(cx.name_in(&inside)?),
        _ => return None,
    })
}

/// Reads an event of an example.
pub(super) fn event(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<EventItem> {
    let at = cx.instant_in(pair)?;
    let mut inside = pair.clone().into_inner();
    let act = inside.find(|it| !matches!(it.as_rule(), Rule::instant | Rule::colon))?;
    let act = match act.as_rule() {
        Rule::ea_withdraw => EventAct::Withdraw(cx.span(&act)),
        Rule::ea_paid => EventAct::Paid(names_below(cx, &act)),
        Rule::ea_supplement => EventAct::Supplement(names_below(cx, &act)),
        Rule::ea_apology => EventAct::Apology(cx.date_in(&act)?),
        _ => EventAct::Step {
            step: cx.name_in(&act)?,
            outcome: cx.word_in(&act, Rule::outcome)?,
            agency: kid(&act, Rule::answer_of).and_then(|it| cx.name_in(&it)),
            details: names_below(cx, &act),
        },
    };
    Some(EventItem { at, act })
}

fn names_below(cx: &Cx<'_>, pair: &Pair<'_>) -> List<crate::syntax::ast::Name> {
    kid(pair, Rule::names).map_or_else(List::new, |it| cx.names_in(&it))
}

/// Reads an expectation of an example.
pub(super) fn expectation(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Expectation> {
    let inside = first(pair)?;
    Some(match inside.as_rule() {
        Rule::ex_documents => Expectation::Documents(names_below(cx, &inside)),
        Rule::ex_due => {
            let date = cx.date_in(&inside)?;
            let at = match kid(&inside, Rule::time) {
                Some(time) => {
                    let (hour, minute) = cx.time(&time)?;
                    date.value
                        .at(hour, minute)
                        .map(|at| Spanned::new(at, cx.span(&time)))
                }
                None => None,
            };
            Expectation::Due { date, at }
        }
        Rule::ex_fee => Expectation::Fee(ExpectedSum {
            family: family(&inside)?,
            amount: cx.money_in(&inside)?,
        }),
        Rule::ex_finding => Expectation::Finding(cx.words(&kid(&inside, Rule::code)?)),
        Rule::ex_on_time => Expectation::OnTime(true, cx.span(&inside)),
        Rule::ex_late => Expectation::OnTime(false, cx.span(&inside)),
        Rule::ex_waits => {
            let mut dates = kids(&inside, Rule::date);
            let (from, to) = (dates.next()?, dates.next()?);
            Expectation::Waits {
                step: cx.name_in(&inside)?,
                from: cx.date(&from)?,
                to: cx.date(&to)?,
            }
        }
        Rule::ex_ends => ends(cx, &inside)?,
        Rule::ex_returned => Expectation::Returned {
            result: cx.name_in(&inside)?,
            date: cx.date_in(&inside),
        },
        _ => Expectation::StepOutcome {
            step: cx.name_in(&inside)?,
            outcome: cx.word_in(&inside, Rule::outcome)?,
            at: at_instant(cx, &inside),
        },
    })
}

fn at_instant(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<crate::syntax::ast::At> {
    kid(pair, Rule::at_instant).and_then(|it| cx.instant_in(&it))
}

fn family(pair: &Pair<'_>) -> Option<FeeFamily> {
    Some(match first(pair)?.as_rule() {
        Rule::ex_charge => FeeFamily::Charge,
        Rule::ex_price => FeeFamily::Price,
        Rule::ex_fee_word => FeeFamily::Fee,
        _ => return None,
    })
}

fn ends(cx: &mut Cx<'_>, pair: &Pair<'_>) -> Option<Expectation> {
    let kind = match kid(pair, Rule::end_kind) {
        Some(kind) => first(&kind)?,
        None => kid(pair, Rule::end_refused)?,
    };
    let how = match kind.as_rule() {
        Rule::end_granted => EndKind::Granted,
        Rule::end_refused => EndKind::Refused,
        Rule::end_closed => EndKind::Closed,
        Rule::end_withdrawn => EndKind::Withdrawn,
        Rule::end_deemed_granted => EndKind::DeemedGranted,
        Rule::end_deemed_refused => EndKind::DeemedRefused,
        _ if has(&kind, Rule::kw_stop) => EndKind::Withdrawn,
        _ => EndKind::Ended,
    };
    Some(Expectation::Ends {
        how: Spanned::new(how, cx.span(&kind)),
        grounds: names_below(cx, pair),
        at: at_instant(cx, pair),
    })
}
