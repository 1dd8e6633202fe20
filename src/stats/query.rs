//! Questions to a portfolio: a condition of the language, over columns in place of facts.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{Column, Kind, Row, Value};
use crate::{
    diagnostic::{Diagnostic, Severity},
    interp::Truth,
    lower::{codes, lower},
    messages::{Text, stats as m},
    model::{Comparison, Condition, FactId, FactType, FactValue, Procedure, Subject},
    source::{FileId, fold_ascii},
    syntax::{
        parse,
        words::{ClauseWord, DeclWord, FactTypeWord, SectionWord, Word},
    },
    values::{Decimal, Lang},
};

/// A question that was read.
#[derive(Debug)]
pub struct Query {
    condition: Condition,
    /// The column of each fact, and the folded names of its choices.
    columns: BTreeMap<FactId, (Column, Vec<String>)>,
}

/// Why a question cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryFault {
    /// At which letter of the question, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Option<Text>,
}

impl Query {
    /// Reads a question about rows, such as `số_giấy_tờ <= 5 và không liên_thông`; keywords and columns
    /// may be of either language, those of `lang` are tried first.
    ///
    /// # Errors
    /// The first thing that cannot be understood.
    pub fn read(text: &str, rows: &[Row<'_>], lang: Lang) -> Result<Self, QueryFault> {
        if text.chars().any(char::is_control) || text.trim().is_empty() {
            return Err(QueryFault {
                column: 1,
                message: m::QUERY_ONE_LINE.text(),
                help: None,
            });
        }
        let other = match lang {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        };
        Self::read_in(text, rows, lang)
            .or_else(|fault| Self::read_in(text, rows, other).map_err(|_| fault))
    }

    fn read_in(text: &str, rows: &[Row<'_>], lang: Lang) -> Result<Self, QueryFault> {
        let (sheet, choices) = sheet(rows, lang);
        let start = sheet.len();
        let whole = format!("{sheet}{}\n", text.trim());
        let parsed = parse(FileId(0), &whole);
        let fault = |it: &Diagnostic| {
            // A fact is declared in a file; a column is one of a list.
            let no_column = it.code.id == codes::UNKNOWN_FACT.id && it.fix.is_none();
            let columns = || {
                let names = Column::ALL.iter().map(|it| format!("`{}`", it.name(lang)));
                m::COLUMNS.with("columns", names.collect::<Vec<_>>().join(", "))
            };
            let at = usize::try_from(it.span.start)
                .unwrap_or(0)
                .saturating_sub(start);
            let before = text.trim().get(..at).unwrap_or_default();
            QueryFault {
                column: before.chars().count() + 1,
                message: it.message.clone(),
                help: if no_column {
                    Some(columns())
                } else {
                    it.help.clone()
                },
            }
        };
        let grave = |all: &[Diagnostic]| {
            let mut errors = all.iter().filter(|it| it.severity == Severity::Error);
            errors.next().map(fault)
        };
        if let Some(fault) = grave(&parsed.diagnostics) {
            return Err(fault);
        }
        let lowered = lower(&[parsed.file]);
        if let Some(fault) = grave(&lowered.diagnostics) {
            return Err(fault);
        }
        let procedure = lowered.project.procedures.values().next();
        let read = procedure.and_then(|it| Some((it, it.requirements.values().next()?)));
        let read = read.and_then(|(sheet, asked)| Some((sheet, asked.guard.clone()?.condition)));
        let Some((sheet, condition)) = read else {
            return Err(QueryFault {
                column: 1,
                message: m::QUERY_ONE_LINE.text(),
                help: None,
            });
        };
        if !of_columns(&condition) {
            return Err(QueryFault {
                column: 1,
                message: m::QUERY_OF_A_DOSSIER.text(),
                help: None,
            });
        }
        Ok(Self {
            condition,
            columns: columns(sheet, &choices),
        })
    }

    /// Tells whether a procedure answers the question; unknown where its text leaves open what is asked.
    #[must_use]
    pub fn holds(&self, row: &Row<'_>) -> Truth {
        self.holds_of(&self.condition, row)
    }

    fn holds_of(&self, condition: &Condition, row: &Row<'_>) -> Truth {
        match condition {
            Condition::Any(parts) => parts
                .iter()
                .fold(Truth::False, |truth, it| truth.or(self.holds_of(it, row))),
            Condition::All(parts) => parts
                .iter()
                .fold(Truth::True, |truth, it| truth.and(self.holds_of(it, row))),
            Condition::Not(inner) => !self.holds_of(inner, row),
            Condition::Flag(fact) => match self.column(*fact).map(|it| row.value(it.0)) {
                Some(Value::Flag(flag)) => Truth::from(*flag),
                _ => Truth::Unknown,
            },
            Condition::Compare {
                subject,
                comparison,
                value,
            } => self.compare(*subject, *comparison, value, row),
            Condition::OneOf { subject, values } => {
                values.iter().fold(Truth::False, |truth, it| {
                    truth.or(self.compare(*subject, Comparison::Is, it, row))
                })
            }
            Condition::Happened(_) | Condition::Expired(_) | Condition::Broken => Truth::Unknown,
        }
    }

    fn column(&self, fact: FactId) -> Option<&(Column, Vec<String>)> {
        self.columns.get(&fact)
    }

    fn compare(
        &self,
        subject: Subject,
        comparison: Comparison,
        wanted: &FactValue,
        row: &Row<'_>,
    ) -> Truth {
        let Subject::Fact(fact) = subject else {
            return Truth::Unknown;
        };
        let Some((column, choices)) = self.column(fact) else {
            return Truth::Unknown;
        };
        match (row.value(*column), wanted) {
            // A procedure of several groups is one of each of them.
            (Value::Names(names), FactValue::Choice(at)) => {
                let wanted = choices.get(*at).map(|it| fold_ascii(it));
                let among = names.iter().any(|it| Some(folded(it)) == wanted);
                Truth::from(among != (comparison == Comparison::IsNot))
            }
            (Value::Flag(flag), FactValue::Flag(wanted)) => {
                Truth::from((flag == wanted) != (comparison == Comparison::IsNot))
            }
            (Value::Number(number), FactValue::Number(wanted)) => {
                compared(*number, comparison, *wanted)
            }
            (Value::Number(number), FactValue::Money(wanted)) => {
                compared(*number, comparison, Decimal::from(wanted.as_dong()))
            }
            _ => Truth::Unknown,
        }
    }
}

/// Tells whether a condition asks about columns only, not about one dossier.
fn of_columns(condition: &Condition) -> bool {
    match condition {
        Condition::Any(parts) | Condition::All(parts) => parts.iter().all(of_columns),
        Condition::Not(inner) => of_columns(inner),
        Condition::Flag(_) => true,
        Condition::Compare { subject, .. } | Condition::OneOf { subject, .. } => {
            matches!(subject, Subject::Fact(_))
        }
        Condition::Happened(_) | Condition::Expired(_) | Condition::Broken => false,
    }
}

fn compared(number: Decimal, comparison: Comparison, wanted: Decimal) -> Truth {
    Truth::from(match comparison {
        Comparison::Is | Comparison::In => number == wanted,
        Comparison::IsNot => number != wanted,
        Comparison::AtLeast => number >= wanted,
        Comparison::Over => number > wanted,
        Comparison::AtMost => number <= wanted,
        Comparison::Under => number < wanted,
    })
}

/// The column of each fact of the sheet.
fn columns(
    sheet: &Procedure,
    choices: &BTreeMap<Column, Vec<String>>,
) -> BTreeMap<FactId, (Column, Vec<String>)> {
    let facts = sheet.facts.iter();
    facts
        .filter_map(|(id, fact)| {
            let column = Column::find(&fact.name.text)?;
            let names = match &fact.ty {
                FactType::OneOf(_) => choices.get(&column).cloned().unwrap_or_default(),
                _ => Vec::new(),
            };
            Some((id, (column, names)))
        })
        .collect()
}

/// Writes the sheet that the question is the last line of: each column as a fact, with the groups that
/// the rows have as its values.
fn sheet(rows: &[Row<'_>], lang: Lang) -> (String, BTreeMap<Column, Vec<String>>) {
    let mut choices = BTreeMap::new();
    let mut text = format!(
        "{} s \"S\"\n{}:\n",
        DeclWord::Procedure.spell(lang),
        SectionWord::Facts.spell(lang)
    );
    for column in Column::ALL {
        let ty = match column.kind() {
            Kind::Flag => FactTypeWord::YesNo.spell(lang).to_owned(),
            Kind::Number => FactTypeWord::Number.spell(lang).to_owned(),
            Kind::Money => FactTypeWord::Money.spell(lang).to_owned(),
            Kind::Names => {
                let names = names(rows, *column);
                if names.is_empty() {
                    continue;
                }
                let ty = format!("{} {}", FactTypeWord::OneOf.spell(lang), names.join(", "));
                choices.insert(*column, names);
                ty
            }
        };
        let _ = writeln!(text, "- {}: {ty}", column.name(lang));
    }
    let conditions = SectionWord::Conditions.spell(lang);
    let when = ClauseWord::When.spell(lang);
    let _ = write!(text, "{conditions}:\n- q: \"Q\"\n  {when} ");
    (text, choices)
}

/// The groups of a column as values of a fact, in order.
fn names(rows: &[Row<'_>], column: Column) -> Vec<String> {
    let mut names = BTreeMap::new();
    for row in rows {
        if let Value::Names(all) = row.value(column) {
            names.extend(all.iter().map(|it| (folded(it), choice(it))));
        }
    }
    names.into_values().collect()
}

/// Writes a title as a value of a fact: `Hàng hải và đường thủy` is `hàng_hải_và_đường_thủy`.
fn choice(title: &str) -> String {
    let lower = title.to_lowercase();
    let plain: String = lower
        .chars()
        .map(|it| if it.is_alphanumeric() { it } else { ' ' })
        .collect();
    let name = plain.split_whitespace().collect::<Vec<_>>().join("_");
    if name.starts_with(char::is_alphabetic) {
        name
    } else {
        format!("n_{name}")
    }
}

/// Values are one where only accents tell them apart.
fn folded(title: &str) -> String {
    fold_ascii(&choice(title))
}
