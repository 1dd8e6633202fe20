//! Fees and clocks.

use super::{Pen, Sides, joined, list, names};
use crate::{
    diff::Aspect,
    model::{
        Cell, Clock, Comparison, Fee, FeeFamily, FeeValue, Formula, Subject, TableRow, Term, Tier,
        Waiting, readable,
    },
    syntax::words::{Connective, SectionWord},
    values::{Amount, Council},
};

impl Pen<'_> {
    pub(super) fn family(self, family: FeeFamily) -> String {
        self.say(match family {
            FeeFamily::Fee => SectionWord::Fees,
            FeeFamily::Charge => SectionWord::Charges,
            FeeFamily::Price => SectionWord::ServicePrices,
        })
    }

    pub(super) fn fee(self, it: &Fee) -> Sides {
        let exemptions = it.exemptions.iter().map(|it| {
            let until = it
                .until
                .map(|it| self.after(Connective::Until, it.display(self.lang)));
            list([self.guard(Some(&it.guard)), until.unwrap_or_default()])
        });
        let reductions = it.reductions.iter().map(|it| {
            let until = it
                .until
                .map(|it| self.after(Connective::Until, it.display(self.lang)));
            list([
                format!("−{} %", it.percent.display(self.lang)),
                self.guard(it.guard.as_ref()),
                until.unwrap_or_default(),
            ])
        });
        let due = it.due_on.as_ref();
        vec![
            (Aspect::Title, it.title.clone().unwrap_or_default()),
            (Aspect::Act, self.family(it.family)),
            (Aspect::Cases, self.guard(it.guard.as_ref())),
            (Aspect::Amount, self.amount(it)),
            (Aspect::Relief, joined(exemptions.chain(reductions))),
            (Aspect::Due, self.maybe(due, |it| self.phrases().event(*it))),
        ]
    }

    fn amount(self, fee: &Fee) -> String {
        let value = match &fee.value {
            FeeValue::Unknown => self.say(Connective::UnknownAmount),
            FeeValue::None => self.say(Connective::None),
            FeeValue::ByCouncil(Council::Province) => self.say(Connective::ByProvince),
            FeeValue::ByCouncil(Council::Commune) => self.say(Connective::ByCommune),
            FeeValue::Formula(it) => self.formula(it),
            FeeValue::Table { by, rows } => joined(rows.iter().map(|it| self.row(by, it))),
            FeeValue::Tiered {
                by,
                tiers,
                cap,
                each,
            } => {
                let tiers = tiers.iter().map(|it| self.tier(it));
                let by = self.phrases().subject(Subject::Fact(*by));
                let each = self.after(Connective::Each, each.as_deref().unwrap_or_default());
                let head = self.after(Connective::TieredBy, by);
                joined(
                    std::iter::once(head)
                        .chain(tiers)
                        .chain([self.cap(*cap), each]),
                )
            }
        };
        let times = fee.times.iter().map(|(fact, words)| {
            let name = self.phrases().subject(Subject::Fact(*fact));
            format!(" × {}", list([name, words.clone().unwrap_or_default()]))
        });
        value + &times.collect::<String>()
    }

    fn cap(self, cap: Option<Amount>) -> String {
        let cap = cap.map(|it| it.display(self.lang));
        self.after(Connective::Bound, cap.unwrap_or_default())
    }

    fn formula(self, it: &Formula) -> String {
        let term = |it: &Term| {
            let times = it.times.iter();
            let times = times.map(|it| self.phrases().subject(Subject::Fact(*it)));
            let times: Vec<String> = times.map(|it| format!(" × {it}")).collect();
            let per = it.per.as_ref().map(|it| format!("/{it}"));
            let amount = it.amount.display(self.lang);
            format!("{amount}{}{}", per.unwrap_or_default(), times.concat())
        };
        let terms: Vec<String> = it.terms.iter().map(term).collect();
        let floor = it.floor.map(|it| it.display(self.lang));
        let floor = self.after(Connective::Floor, floor.unwrap_or_default());
        list([terms.join(" + "), self.cap(it.cap), floor])
    }

    fn row(self, by: &[Subject], row: &TableRow) -> String {
        let cells = by.iter().zip(&row.cells).map(|(subject, cell)| match cell {
            Cell::Values(values) => {
                let values = values.iter();
                list(values.map(|it| self.phrases().value(*subject, it)))
            }
            Cell::Range(ends) => list(ends.iter().map(|(how, value)| {
                let value = self.phrases().value(*subject, value);
                self.after(comparison(*how), value)
            })),
            Cell::Otherwise => self.say(Connective::Otherwise),
        });
        format!("{}: {}", list(cells), self.formula(&row.fee))
    }

    fn tier(self, it: &Tier) -> String {
        let end = |it: Option<i64>| it.map_or_else(|| "…".to_owned(), |it| it.to_string());
        format!("{}–{}: {}", end(it.from), end(it.to), self.formula(&it.fee))
    }

    pub(super) fn clock(self, it: &Clock) -> Sides {
        let waiting = it.suspended.iter().map(|it| {
            self.say(match it {
                Waiting::Supplement => Connective::WaitingSupplement,
                Waiting::Payment => Connective::WaitingPayment,
                Waiting::Consultation => Connective::WaitingConsultation,
                Waiting::ThisStep => Connective::Started,
            })
        });
        let extensions = it.extensions.iter().map(|it| {
            let bound = it
                .bound
                .map(|n| format!("{n} {}", self.say(Connective::TimesCount)));
            let agencies = &self.version.procedure.agencies;
            let by = it
                .decided_by
                .map(|id| names(agencies, &[id], |it| &it.name));
            list([
                format!("+ {}", it.length.display(self.lang)),
                self.after(Connective::Bound, bound.unwrap_or_default()),
                self.guard(it.guard.as_ref()),
                self.after(Connective::DecidedBy, by.unwrap_or_default()),
                self.mark(it.before_expiry, Connective::BeforeExpiry),
            ])
        });
        let expiry = it.on_expiry.map(|it| self.on_expiry(it.0, it.1));
        let shorter = it.may_shorten.then(|| "≤".to_owned());
        let case_of = it
            .case_of
            .and_then(|id| self.version.procedure.clocks.get(id));
        let case_of = case_of.map(|it| readable(&it.name));
        vec![
            (Aspect::Limit, self.limit(&it.limit)),
            (Aspect::Cases, self.guard(it.guard.as_ref())),
            (
                Aspect::Running,
                joined(
                    waiting
                        .chain(extensions)
                        .chain(expiry)
                        .chain(shorter)
                        .chain(case_of),
                ),
            ),
        ]
    }
}

fn comparison(it: Comparison) -> Connective {
    match it {
        Comparison::Is => Connective::Is,
        Comparison::IsNot => Connective::IsNot,
        Comparison::In => Connective::In,
        Comparison::AtLeast => Connective::AtLeast,
        Comparison::Over => Connective::Over,
        Comparison::AtMost => Connective::AtMost,
        Comparison::Under => Connective::Under,
    }
}
