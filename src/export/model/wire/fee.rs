//! The wire structs of payments.

use serde::Serialize;

use super::{Condition, Day, Meta, Name, Stated, wire};

wire! {
    /// Payments of one family.
    struct Payments {
        /// `fee` (phí), `charge` (lệ phí) or `price` (giá dịch vụ).
        family: String,
        /// What the source says.
        items: Stated<Vec<Fee>>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A fee, charge or price.
    struct Fee {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// `unknown`, `none`, `by_province`, `by_commune`, `formula`, `table` or `tiered`.
        kind: String,
        /// The formula.
        #[serde(skip_serializing_if = "Option::is_none")]
        formula: Option<Formula>,
        /// What the columns of a table, or the tiers, ask about.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        by: Vec<String>,
        /// The rows of a table or the tiers.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rows: Vec<FeeRow>,
        /// Facts that multiply the whole.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        times: Vec<String>,
        /// The same facts, with what each counts.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        factors: Vec<Factor>,
        /// The upper bound of tiers in đồng.
        #[serde(skip_serializing_if = "Option::is_none")]
        cap: Option<i64>,
        /// What that bound is for.
        #[serde(skip_serializing_if = "Option::is_none")]
        cap_each: Option<String>,
        /// When it is collected.
        #[serde(skip_serializing_if = "Option::is_none")]
        due_on: Option<Stated<String>>,
        /// Who does not pay.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        exempt: Vec<Condition>,
        /// The same, with the last day of each.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        exemptions: Vec<Exemption>,
        /// Who pays less.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        reductions: Vec<Reduction>,
        /// Due only from these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A fact that multiplies a fee.
    struct Factor {
        /// The fact.
        fact: String,
        /// What it counts, in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        counts: Option<String>,
    }

    /// Who does not pay.
    struct Exemption {
        /// In which case.
        when: Condition,
        /// The last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    }

    /// Who pays less.
    struct Reduction {
        /// By how many percent, as a decimal text such as `50` or `0.5`.
        percent: String,
        /// In which case.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// The last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    }

    /// A sum of terms with bounds.
    struct Formula {
        /// The terms.
        terms: Vec<Term>,
        /// The upper bound in đồng.
        #[serde(skip_serializing_if = "Option::is_none")]
        cap: Option<i64>,
        /// The lower bound in đồng.
        #[serde(skip_serializing_if = "Option::is_none")]
        floor: Option<i64>,
    }

    /// An amount times facts.
    struct Term {
        /// The amount in đồng.
        amount: i64,
        /// What it is for.
        #[serde(skip_serializing_if = "Option::is_none")]
        per: Option<String>,
        /// The facts that multiply it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        times: Vec<String>,
    }

    /// A row of a table, or a tier.
    struct FeeRow {
        /// The values that the row covers, column by column; `*` for all others. A range is one
        /// text, such as `at_least 12, under 15`.
        cells: Vec<Vec<String>>,
        /// What is due.
        formula: Formula,
    }
}
