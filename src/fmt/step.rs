//! Steps, blocks, and what follows an outcome.

use super::{pen::Pen, value};
use crate::{
    syntax::{
        ast::{
            Act, BlockEnd, Effect, EffectKind, Expiry, Manner, Name, Round, StepItem,
            StepKindOrBlock, SupplementTerms,
        },
        words::{BlockEndWord, Connective, StepKind, StepMark, Word},
    },
    values::Lang,
};

/// Writes a step or the opening of a block.
pub(super) fn step(pen: &mut Pen, item: &StepItem) {
    pen.name(&item.name).glue(":");
    match &item.kind {
        StepKindOrBlock::Act(it) => act(pen, it),
        StepKindOrBlock::Block(it) => {
            pen.word(it.value);
        }
    }
}

/// Writes the end of a block.
pub(super) fn block_end(pen: &mut Pen, item: &BlockEnd) {
    pen.word(StepMark::End)
        .word(BlockEndWord::of(item.kind.value));
}

fn act(pen: &mut Pen, act: &Act) {
    if let Some(actor) = &act.actor {
        pen.name(actor);
    }
    let form = verb(act.verb.value, act.actor.is_some(), pen.lang);
    pen.word_or(act.verb.value, form);
    pen.list(&act.objects, |pen, object| {
        pen.mention(object);
    });
    if let Some(to) = &act.to {
        pen.kw(Connective::SendTo).mention(to);
    }
    if let Some(limit) = &act.limit {
        pen.comma();
        value::within(pen, limit);
    }
    if let Some(site) = act.site {
        pen.comma().word(site.value);
    }
    for (said, word) in [
        (act.same_channel, Connective::SameChannel),
        (act.manner.in_writing, Connective::InWriting),
        (act.manner.with_reasons, Connective::WithReasons),
    ] {
        if said {
            pen.comma().kw(word);
        }
    }
}

/// Returns the verb; English says `authority decides`, but `submit dossier`.
fn verb(kind: StepKind, third_person: bool, lang: Lang) -> &'static str {
    let row = kind.row();
    if lang == Lang::Vi {
        return row.vi;
    }
    let fits = |it: &&str| {
        let first = it.split(' ').next().unwrap_or_default();
        it.is_ascii() && first.ends_with('s') == third_person
    };
    let mut spellings = std::iter::once(row.en).chain(row.also.iter().copied());
    spellings.find(fits).unwrap_or(row.en)
}

/// Writes what follows an outcome.
pub(super) fn effect(pen: &mut Pen, effect: &Effect) {
    let mut parts = Parts {
        pen,
        first: true,
        manner: effect.manner,
    };
    for kind in &effect.kinds {
        parts.kind(kind);
    }
    parts.manner();
    if let Some(limit) = &effect.limit {
        value::within(parts.next(), limit);
    }
}

/// Writes a round of supplement, after its word.
pub(super) fn round(pen: &mut Pen, round: &Round) {
    pen.put(&round.number.value.to_string()).glue(":");
    let mut parts = Parts {
        pen,
        first: true,
        manner: round.manner,
    };
    parts.terms(&round.terms);
    parts.manner();
}

/// The parts of an effect, parted by commas.
struct Parts<'a, 't> {
    pen: &'a mut Pen<'t>,
    first: bool,
    /// What is still to be said of how it is done.
    manner: Manner,
}

impl<'t> Parts<'_, 't> {
    fn next(&mut self) -> &mut Pen<'t> {
        if !self.first {
            self.pen.comma();
        }
        self.first = false;
        self.pen
    }

    fn kind(&mut self, kind: &EffectKind) {
        let word = match kind {
            EffectKind::RequestSupplement(terms) => {
                self.next().kw(Connective::RequestSupplement);
                self.writing();
                self.manner();
                return self.terms(terms);
            }
            EffectKind::Refuse { grounds } => {
                self.next().kw(Connective::Refuse);
                self.writing();
                self.manner();
                if !grounds.is_empty() {
                    self.next().kw(Connective::Grounds).names(grounds);
                }
                return;
            }
            EffectKind::RecordRefusal => Connective::RecordRefusal,
            EffectKind::Continue => Connective::Continue,
            EffectKind::End => Connective::End,
            EffectKind::CloseDossier => Connective::CloseDossier,
            EffectKind::Stop => Connective::Stop,
            EffectKind::Redirect => Connective::Redirect,
            EffectKind::GoTo(name) => {
                self.next().kw(Connective::GoTo).name(name);
                return;
            }
            EffectKind::ReturnTo { step, bound } => {
                self.next().kw(Connective::ReturnTo).name(step);
                if let Some(bound) = bound {
                    value::bound(self.next(), bound.value);
                }
                return;
            }
            EffectKind::DeemedAgreed => Connective::DeemedAgreed,
            EffectKind::DeemedGranted => Connective::DeemedGranted,
            EffectKind::DeemedRefused => Connective::DeemedRefused,
        };
        self.next().kw(word);
    }

    /// Says `bằng văn bản` right after the act.
    fn writing(&mut self) {
        if std::mem::take(&mut self.manner.in_writing) {
            self.pen.kw(Connective::InWriting);
        }
    }

    fn manner(&mut self) {
        let manner = std::mem::take(&mut self.manner);
        for (said, word) in [
            (manner.in_writing, Connective::InWriting),
            (manner.naming_papers, Connective::NamingPapers),
            (manner.with_reasons, Connective::WithReasons),
        ] {
            if said {
                self.next().kw(word);
            }
        }
    }

    fn terms(&mut self, terms: &SupplementTerms) {
        if let Some(bound) = terms.bound {
            value::bound(self.next(), bound.value);
        }
        for (word, limit) in [
            (Connective::NotifyWithin, &terms.notify),
            (Connective::SubmitWithin, &terms.submit),
        ] {
            if let Some(limit) = limit {
                value::limit_with(self.next().kw(word), limit, false);
            }
        }
        if let Some(expiry) = &terms.expiry {
            self::expiry(self.next().kw(Connective::ExpiryThen), &expiry.value);
        }
        if let Some(restart) = terms.restart {
            let word = if restart {
                Connective::Restart
            } else {
                Connective::Subtract
            };
            self.next().kw(word);
        }
    }
}

/// Writes what the end of a limit means.
pub(super) fn expiry(pen: &mut Pen, expiry: &Expiry<Name>) {
    pen.kw(expiry.word());
    if let Expiry::GoTo(target) = expiry {
        pen.name(target);
    }
}
