//! Fees, charges and prices, by channel where the rows differ.

use super::{
    Marks,
    channels::{Row, Time},
    clocks::by_channel,
    head::source_notes,
};
use crate::{
    import::{
        find::{
            cite,
            money::{self, Money},
        },
        library::Library,
        names::Names,
        text,
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
        words::{Channel, InstrumentKind, SectionWord},
    },
    values::{Amount, Council, Stated},
};

/// Sums below this look like sums without their three zeros.
const SMALL: i64 = 1_000;

/// One payment that a row speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Which family, where the row says it.
    family: Option<FeeFamily>,
    /// How much.
    sum: Sum,
    /// What it is for, in words.
    words: String,
}

/// How much a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sum {
    /// `Miễn phí`, or nothing to pay.
    Free,
    /// Nothing is said.
    Unknown,
    /// An amount.
    Dong(Amount),
    /// An amount in another currency, as written.
    Foreign(String),
    /// Set by the province.
    Province,
    /// Words without an amount.
    Words(String),
}

/// The sections of payments and the facts that they need.
pub(super) struct Payments {
    /// The sections.
    pub(super) sections: Vec<Section>,
    /// Questions that decide between amounts.
    pub(super) facts: Vec<Item>,
}

/// The same payments for some channels.
struct Tariff {
    lines: Vec<Line>,
    channels: Vec<Channel>,
    details: String,
}

/// Makes the sections of payments.
pub(super) fn payments(rows: &[Row<'_>], library: &mut Library, marks: &mut Marks) -> Payments {
    let tariffs = tariffs(rows);
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

fn tariffs(rows: &[Row<'_>]) -> Vec<Tariff> {
    let mut tariffs: Vec<Tariff> = Vec::new();
    for row in rows.iter().filter(|it| !it.channels.is_empty()) {
        let lines = lines_of(row);
        match tariffs.iter_mut().find(|it| it.lines == lines) {
            Some(known) => known.channels.extend(&row.channels),
            None => tariffs.push(Tariff {
                lines,
                channels: row.channels.clone(),
                details: row.said.details.clone(),
            }),
        }
    }
    tariffs
}

/// Reads what a row says of payments.
fn lines_of(row: &Row<'_>) -> Vec<Line> {
    let fee = row.said.fee.as_str();
    let mut lines: Vec<Line> = labelled(fee)
        .into_iter()
        .map(|(family, text)| line_of(Some(family), &text))
        .collect();
    if lines.is_empty() {
        let family = family_of(&row.said.details);
        let mut line = line_of(family, fee);
        if let Time::Glued(digits) = &row.time {
            line.sum = Sum::Words(format!("{digits}{fee}"));
        }
        lines.push(line);
    }
    lines
}

/// Cuts `Phí : 2.000.000 Đồng (…) Lệ phí : 0 Đồng` before its labels.
fn labelled(text: &str) -> Vec<(FeeFamily, String)> {
    const LABELS: &[(&str, FeeFamily)] = &[
        ("lệ phí", FeeFamily::Charge),
        ("phí", FeeFamily::Fee),
        ("giá dịch vụ", FeeFamily::Price),
    ];
    let mut out: Vec<(FeeFamily, String)> = Vec::new();
    for part in text.split('\n') {
        let lower = part.trim().to_lowercase();
        let label = LABELS.iter().find_map(|(label, family)| {
            let rest = lower.strip_prefix(label)?.trim_start().strip_prefix(':')?;
            let skipped = part.trim().chars().count() - rest.chars().count();
            Some((
                *family,
                part.trim().chars().skip(skipped).collect::<String>(),
            ))
        });
        match (label, out.last_mut()) {
            (Some((family, rest)), _) => out.push((family, rest.trim().to_owned())),
            (None, Some(last)) if !part.trim().is_empty() => {
                last.1.push(' ');
                last.1.push_str(part.trim());
            }
            _ => {}
        }
    }
    out
}

/// Reads one payment.
fn line_of(family: Option<FeeFamily>, text: &str) -> Line {
    let text = text.trim();
    let plain = fold_ascii(text);
    let bare = plain.trim_end_matches("dong").trim();
    let (sum, words) = match money::money(text) {
        Some((Money::Dong(amount), rest)) if amount == Amount::ZERO => (Sum::Free, rest),
        Some((Money::Dong(amount), rest)) => (Sum::Dong(amount), rest),
        Some((Money::Foreign, _)) => (Sum::Foreign(text.to_owned()), ""),
        None if matches!(bare, "mien phi" | "khong" | "o" | "0" | "khong thu phi") => {
            (Sum::Free, "")
        }
        None if !text::said(text).is_unknown() && bare.contains(char::is_alphanumeric) => {
            let province = plain.contains("hoi dong nhan dan") && plain.contains("quy dinh");
            if province {
                (Sum::Province, text)
            } else {
                (Sum::Words(text.to_owned()), "")
            }
        }
        None => (Sum::Unknown, ""),
    };
    let words = words.trim_matches(|it: char| it.is_whitespace() || it == '(' || it == ')');
    Line {
        family,
        sum,
        words: words.to_owned(),
    }
}

/// Returns the family that the details of a row speak of, where it is one only.
fn family_of(details: &str) -> Option<FeeFamily> {
    let plain = fold_ascii(details);
    let count = |word: &str| plain.matches(word).count();
    let (n_charges, n_others) = (count("le phi"), count("mien phi"));
    let n_fees = count("phi").saturating_sub(n_charges + n_others);
    let n_prices = count("gia dich vu");
    match (n_fees > 0, n_charges > 0, n_prices > 0) {
        (true, false, false) => Some(FeeFamily::Fee),
        (false, true, false) => Some(FeeFamily::Charge),
        (false, false, true) => Some(FeeFamily::Price),
        _ => None,
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
        let of_finance = |it: &cite::Cited| match it.kind {
            InstrumentKind::Circular | InstrumentKind::JointCircular => it.number.contains("BTC"),
            InstrumentKind::ProvincialResolution => true,
            _ => false,
        };
        let mut cited = cite::instruments(&tariff.details);
        cited.retain(of_finance);
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
            Sum::Unknown => FeeValue::Unknown(nowhere()),
            Sum::Dong(amount) => {
                if amount.as_dong() < SMALL {
                    clauses.extend(self.marks.unverified(&msg::SMALL_SUM.text()));
                }
                formula(*amount)
            }
            Sum::Foreign(text) => {
                clauses.push(allow("P02", &msg::FOREIGN_REASON));
                clauses.push(tree::note(&msg::FOREIGN_MONEY.with("text", text)));
                FeeValue::Unknown(nowhere())
            }
            Sum::Province => FeeValue::ByCouncil(Council::Province, nowhere()),
            Sum::Words(text) => {
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
    use super::*;

    fn dong(amount: i64) -> Sum {
        Sum::Dong(Amount::dong(amount))
    }

    #[test]
    fn the_column_of_fees_is_read_in_all_shapes() {
        let sum = |text: &str| line_of(None, text).sum;
        assert_eq!(sum("Miễn phí"), Sum::Free);
        assert_eq!(sum("0 Đồng"), Sum::Free);
        assert_eq!(sum("Không Đồng"), Sum::Free);
        assert_eq!(sum("Không có thông tin"), Sum::Unknown);
        assert_eq!(sum("Đồng"), Sum::Unknown);
        assert_eq!(sum("1,500,000 VNĐ"), dong(1_500_000));
        assert_eq!(sum("10 USD"), Sum::Foreign("10 USD".to_owned()));
        assert_eq!(
            sum("Theo mức thu lệ phí do Hội đồng nhân dân cấp tỉnh quy định."),
            Sum::Province
        );
        assert!(matches!(
            sum("Mức thu bằng 50% mức thu phí quy định tại Mục I"),
            Sum::Words(_)
        ));
    }

    #[test]
    fn several_payments_in_one_field_are_parted() {
        let found =
            labelled("Phí : 2.000.000 Đồng (Thẩm định)\nLệ phí : 0 Đồng\nFile đính kèm: a.pdf");
        assert_eq!(
            found[0],
            (FeeFamily::Fee, "2.000.000 Đồng (Thẩm định)".to_owned())
        );
        assert_eq!(
            found[1],
            (FeeFamily::Charge, "0 Đồng File đính kèm: a.pdf".to_owned())
        );
        assert_eq!(labelled("Miễn phí"), []);
    }

    #[test]
    fn the_family_is_taken_from_the_details_only_where_it_is_one() {
        assert_eq!(
            family_of("(Lệ phí cấp giấy chứng nhận: 40.000 đồng)"),
            Some(FeeFamily::Charge)
        );
        assert_eq!(family_of("(Phí thẩm định)"), Some(FeeFamily::Fee));
        assert_eq!(family_of("(Phí, lệ phí theo Thông tư)"), None);
        assert_eq!(family_of("(Miễn phí)"), None);
    }
}
