//! Fees, charges and prices, by channel where the rows differ.

use super::{
    Marks,
    channels::Row,
    clocks::by_channel,
    head::source_notes,
    tariffs::{Line, Sum, Tariff, names_amount, sets_payments, tariffs},
};
use crate::{
    import::{
        find::cite,
        library::Library,
        names::Names,
        tree::{self, allow, clause, item, list, name, nowhere, placed, quoted},
    },
    messages::import as msg,
    source::fold_ascii,
    syntax::{
        ast::{
            BasisClause, Citation, Clause, ClauseKind, FactItem, FactType, FeeFamily, FeeFormula,
            FeeItem, FeeTerm, FeeValue, Item, ItemKind, List, Part, PartKind, Section,
            SectionValue, Subject, TableCell, Value, ValueKind,
        },
        words::SectionWord,
    },
    values::{Amount, Council, Stated},
};

/// Sums below this look like sums without their three zeros.
const SMALL: i64 = 1_000;

/// The sections of payments and the facts that they need.
pub(super) struct Payments {
    /// The sections.
    pub(super) sections: Vec<Section>,
    /// Questions that decide between amounts.
    pub(super) facts: Vec<Item>,
}

/// Makes the sections of payments.
///
/// `paid` is the line of a step in which the applicant pays, though the column says free.
pub(super) fn payments(
    rows: &[Row<'_>],
    paid: Option<&str>,
    library: &mut Library,
    marks: &mut Marks,
) -> Payments {
    let mut tariffs = tariffs(rows);
    if let Some(paid) = paid {
        contradict(&mut tariffs, paid);
    }
    let all = |sum: &Sum| {
        tariffs
            .iter()
            .flat_map(|it| &it.lines)
            .all(|it| it.sum == *sum)
    };
    if tariffs.is_empty() || all(&Sum::Unknown) {
        return both(unknown(), Vec::new());
    }
    if all(&Sum::Free) {
        let clauses = marks.unverified(&msg::FREE.text()).to_vec();
        return both(SectionValue::None(nowhere()), clauses);
    }
    let mut writer = Writer {
        several: tariffs.len() > 1,
        names: Names::default(),
        items: Vec::new(),
        facts: Vec::new(),
        library,
        marks,
    };
    for tariff in &tariffs {
        writer.tariff(tariff);
    }
    let Writer { items, facts, .. } = writer;
    let mut sections = Vec::new();
    for (family, word) in [
        (FeeFamily::Fee, SectionWord::Fees),
        (FeeFamily::Charge, SectionWord::Charges),
        (FeeFamily::Price, SectionWord::ServicePrices),
    ] {
        let own: Vec<Item> = items
            .iter()
            .filter(|it| it.0 == family)
            .map(|it| it.1.clone())
            .collect();
        if family != FeeFamily::Price || !own.is_empty() {
            sections.push(if own.is_empty() {
                tree::section(word, unknown())
            } else {
                list(word, own)
            });
        }
    }
    Payments { sections, facts }
}

/// Where all columns say free and a step is paying, what is due is not known.
fn contradict(tariffs: &mut [Tariff], paid: &str) {
    let mut lines = tariffs.iter().flat_map(|it| &it.lines);
    if lines.all(|it| it.sum == Sum::Free) {
        for line in tariffs.iter_mut().flat_map(|it| &mut it.lines) {
            line.sum = Sum::Paid(paid.to_owned());
        }
    }
}

/// Nothing is said of payments of a family.
fn unknown() -> SectionValue {
    SectionValue::Fee(Box::new(FeeValue::Unknown(nowhere())))
}

/// Says the same of fees and charges.
fn both(value: SectionValue, clauses: Vec<Clause>) -> Payments {
    let fees = Section {
        clauses: clauses.clone().into(),
        ..tree::section(SectionWord::Fees, value.clone())
    };
    let marks = clauses
        .into_iter()
        .filter(|it| matches!(*it.kind, ClauseKind::Unverified));
    let charges = Section {
        clauses: marks.collect(),
        ..tree::section(SectionWord::Charges, value)
    };
    Payments {
        sections: vec![fees, charges],
        facts: Vec::new(),
    }
}

struct Writer<'w> {
    /// The channels differ, so that each tariff has a guard.
    several: bool,
    names: Names,
    items: Vec<(FeeFamily, Item)>,
    facts: Vec<Item>,
    library: &'w mut Library,
    marks: &'w mut Marks,
}

impl Writer<'_> {
    fn tariff(&mut self, tariff: &Tariff) {
        for family in [
            Some(FeeFamily::Fee),
            Some(FeeFamily::Charge),
            Some(FeeFamily::Price),
            None,
        ] {
            let lines: Vec<&Line> = tariff
                .lines
                .iter()
                .filter(|it| it.family == family)
                .collect();
            match lines.as_slice() {
                [] => {}
                [line] => self.single(tariff, line),
                lines => self.table(tariff, lines),
            }
        }
    }

    fn guard(&self, tariff: &Tariff) -> Vec<Clause> {
        let guard = self.several.then(|| by_channel(&tariff.channels));
        guard
            .map(|it| clause(ClauseKind::When(it)))
            .into_iter()
            .collect()
    }

    /// The bases that the details name, where they may set payments.
    fn basis(&mut self, tariff: &Tariff) -> Vec<Clause> {
        let mut cited = cite::instruments(&charging(&tariff.details));
        cited.retain(sets_payments);
        cited.dedup();
        if cited.is_empty() {
            return Vec::new();
        }
        let citations = cited.iter().map(|it| Citation {
            locators: List::new(),
            instrument: Some(self.library.cite(it)),
            span: nowhere(),
        });
        let basis = BasisClause {
            citations: Stated::Value(citations.collect()),
            unverified: true,
        };
        vec![clause(ClauseKind::Basis(basis))]
    }

    fn single(&mut self, tariff: &Tariff, line: &Line) {
        let mut clauses = self.guard(tariff);
        if !matches!(line.sum, Sum::Free | Sum::Unknown) {
            clauses.extend(self.basis(tariff));
        }
        let value = match &line.sum {
            Sum::Free => {
                clauses.extend(self.marks.unverified(&msg::FREE.text()));
                FeeValue::None(nowhere())
            }
            Sum::Unknown => {
                // Of one channel nothing is said; of the others it is.
                clauses.push(allow("P02", &msg::CHANNEL_WITHOUT_FEE));
                clauses.push(tree::unverified());
                FeeValue::Unknown(nowhere())
            }
            Sum::Dong(amount) if amount.as_dong() < SMALL => {
                // The page has an amount; whether it is the right one the law says.
                clauses.push(allow("P02", &msg::SMALL_SUM_REASON));
                let text = msg::SMALL_SUM.with("text", amount.as_dong());
                clauses.extend(self.marks.unverified(&text));
                FeeValue::Unknown(nowhere())
            }
            Sum::Dong(amount) => formula(*amount),
            Sum::Foreign(text) => {
                clauses.push(allow("P02", &msg::FOREIGN_REASON));
                clauses.push(tree::note(&msg::FOREIGN_MONEY.with("text", text)));
                FeeValue::Unknown(nowhere())
            }
            Sum::Contradicted(text) => {
                if names_amount(text) {
                    clauses.push(allow("P02", &msg::AMOUNT_IN_TEXT));
                }
                let text = msg::FREE_BUT_WORDS.with("text", text.replace('\n', " "));
                clauses.extend(self.marks.unverified(&text));
                FeeValue::Unknown(nowhere())
            }
            Sum::Paid(text) => {
                let text = msg::FREE_BUT_PAID.with("text", text);
                clauses.extend(self.marks.unverified(&text));
                FeeValue::Unknown(nowhere())
            }
            Sum::Province => FeeValue::ByCouncil(Council::Province, nowhere()),
            Sum::Words(text) | Sum::Glued(text) => {
                if matches!(line.sum, Sum::Glued(_)) {
                    clauses.push(allow("P02", &msg::AMOUNT_GLUED));
                } else if text.contains('%') {
                    clauses.push(allow("P02", &msg::SHARE_IN_TEXT));
                }
                clauses.extend(
                    self.marks
                        .unverified(&msg::GLUED_OR_WORDS.with("text", text)),
                );
                FeeValue::Unknown(nowhere())
            }
        };
        if line.family.is_none() && !matches!(line.sum, Sum::Free | Sum::Unknown) {
            clauses.push(self.marks.guess(&msg::FAMILY_NOT_SAID.text()));
        }
        clauses.extend(source_notes(&line.words));
        self.push(line.family, value, clauses, Vec::new());
    }

    /// Several amounts of one family: a table over a question.
    fn table(&mut self, tariff: &Tariff, lines: &[&Line]) {
        let sums: Option<Vec<(Amount, &Line)>> = lines
            .iter()
            .map(|line| match line.sum {
                Sum::Dong(amount) => Some((amount, *line)),
                _ => None,
            })
            .collect();
        let Some(sums) = sums else {
            // Amounts among words are no table: each stays for itself.
            for line in lines {
                self.single(tariff, line);
            }
            return;
        };
        let fact = self.names.unused("mức_thu_của");
        let mut parts = Vec::new();
        let mut rows = Vec::new();
        for (number, (amount, line)) in sums.iter().enumerate() {
            let id = format!("mức_{}", number + 1);
            parts.push(part(PartKind::Value {
                name: name(&id),
                title: (!line.words.is_empty()).then(|| Box::new(quoted(&line.words))),
            }));
            let value = Value {
                kind: ValueKind::Name(name(&id)),
                span: nowhere(),
            };
            let FeeValue::Formula(fee) = formula(*amount) else {
                continue;
            };
            rows.push(part(PartKind::Row {
                cells: [TableCell::Values(value, List::new())].into(),
                fee: Box::new(fee),
            }));
        }
        let mut ask = item(
            ItemKind::Fact(Box::new(FactItem {
                name: name(&fact),
                ty: FactType::OneOf(List::new()),
                ask: Some(quoted(
                    &msg::ASK_AMOUNT.text().render(crate::values::Lang::Vi),
                )),
                default: None,
            })),
            self.marks.unverified(&msg::AMOUNTS_GUESSED.text()).to_vec(),
        );
        ask.parts = parts.into();
        self.facts.push(ask);
        let mut clauses = self.guard(tariff);
        clauses.extend(self.basis(tariff));
        clauses.extend(self.marks.unverified(&msg::AMOUNTS_GUESSED.text()));
        let value = FeeValue::Table {
            by: [Subject::Fact(name(&fact))].into(),
        };
        let family = lines.first().and_then(|it| it.family);
        self.push(family, value, clauses, rows);
    }

    fn push(
        &mut self,
        family: Option<FeeFamily>,
        value: FeeValue,
        clauses: Vec<Clause>,
        parts: Vec<Part>,
    ) {
        let family = family.unwrap_or(FeeFamily::Fee);
        let id = self.names.unused(match family {
            FeeFamily::Fee => "phí",
            FeeFamily::Charge => "lệ_phí",
            FeeFamily::Price => "giá",
        });
        let kind = ItemKind::Fee(Box::new(FeeItem {
            name: name(&id),
            title: None,
            value,
            due_on: None,
        }));
        let mut item = item(kind, clauses);
        item.parts = parts.into();
        self.items.push((family, item));
    }
}

/// Returns the words of details that may set a payment; what waives or lowers it for a while
/// (`Miễn phí đến 30/6 theo Thông tư …`) is by another act than the one that sets it.
fn charging(details: &str) -> String {
    let lowers = |it: &&str| {
        let plain = fold_ascii(it);
        ["mien", "giam", "%", "den ngay", "den het ngay"]
            .iter()
            .any(|word| plain.contains(word))
    };
    let pieces = details.split(['(', ')', ';', '\n']);
    let pieces: Vec<&str> = pieces.filter(|it| !lowers(it)).collect();
    pieces.join("\n")
}

fn part(kind: PartKind) -> Part {
    Part {
        kind,
        span: nowhere(),
        clauses: List::new(),
    }
}

fn formula(amount: Amount) -> FeeValue {
    FeeValue::Formula(FeeFormula {
        terms: [FeeTerm {
            money: placed(amount),
            per: None,
            times: List::new(),
        }]
        .into(),
        cap: None,
        floor: None,
        span: nowhere(),
    })
}

#[cfg(test)]
mod tests {
    use super::charging;

    #[test]
    fn an_act_that_waives_a_fee_is_not_what_sets_it() {
        let details = "Mức thu theo Thông tư 1/2021/TT-BTC (Miễn phí đến 30/6/2026 theo Thông tư 2/2026/TT-BTC)";
        let reduced = "Áp dụng mức phí 10 đồng đến hết ngày 31/12/2026 theo Thông tư 3/2026/TT-BTC";
        assert!(charging(reduced).is_empty());
        let words = charging(details);
        assert!(words.contains("1/2021/TT-BTC") && !words.contains("2/2026/TT-BTC"));
    }
}
