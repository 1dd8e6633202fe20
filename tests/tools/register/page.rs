//! Writes the page in one language.

use std::{cmp::Reverse, collections::BTreeMap};

use tthc::{
    Lang, Severity,
    checks::RULES,
    diagnostic::Page,
    driver::pages,
    values::{Amount, Decimal},
};

use super::{
    About,
    figures::{Figures, Group, Tally},
    patterns::Pattern,
    words as w,
};

/// How many fields are shown.
const N_FIELDS: usize = 25;

/// What the page is made of.
pub(crate) struct Register<'a> {
    /// Where the findings come from.
    pub(crate) about: &'a About,
    /// The figures.
    pub(crate) figures: Figures<'a>,
    /// The patterns.
    pub(crate) patterns: Vec<Pattern<'a>>,
    /// What the first page of a certified copy costs.
    pub(crate) price: Option<Amount>,
    /// The language of the page.
    pub(crate) lang: Lang,
}

impl Register<'_> {
    /// Writes the page.
    pub(crate) fn markdown(&self) -> String {
        let parts = [
            w::TITLE.get(self.lang),
            w::OTHER.get(self.lang),
            self.intro(),
            w::TRUST_HEAD.get(self.lang),
            self.trust(),
            w::RULES_HEAD.get(self.lang),
            self.rules(),
            w::MINISTRIES_HEAD.get(self.lang),
            self.ministries(),
            w::FIELDS_HEAD.get(self.lang),
            self.fields(),
            w::PATTERNS_HEAD.get(self.lang),
            self.patterns(),
        ];
        format!("{}\n", parts.join("\n\n"))
    }

    fn intro(&self) -> String {
        let (all, about) = (&self.figures.all, self.about);
        let intro = [
            ("date", about.date.display(self.lang)),
            ("data", about.data.clone()),
            ("as_of", about.as_of.display(self.lang)),
        ];
        let figures = [
            ("n", self.n(all.n_procedures)),
            ("errors", self.n(all.tally.on(Severity::Error))),
            ("with_error", self.n(all.tally.with_error.len())),
            ("warnings", self.n(all.tally.on(Severity::Warning))),
            ("infos", self.n(all.tally.on(Severity::Info))),
            (
                "clean",
                self.n(all
                    .n_procedures
                    .saturating_sub(all.tally.with_warning.len())),
            ),
        ];
        let suffix = if self.lang == Lang::Vi { ".vi" } else { "" };
        let commands = format!(
            "```text\ntthc import portal procedures.jsonl.gz -o drafts\n\
             tthc check drafts --as-of {} --format json --lang vi > findings.json\n\
             cargo run --release --example register -- findings.json drafts --data \"…\" --date {} --lang {} > docs/register{suffix}.md\n```",
            about.as_of,
            about.date,
            if self.lang == Lang::Vi { "vi" } else { "en" },
        );
        [
            w::INTRO.fill(self.lang, &intro),
            commands,
            w::ALL.fill(self.lang, &figures),
        ]
        .join("\n\n")
    }

    fn trust(&self) -> String {
        let guessed = self.n(self.figures.all.tally.guessed);
        let mut out = w::TRUST.fill(self.lang, &[("guessed", guessed)]);
        if self.figures.n_strangers > 0 {
            let n = self.n(self.figures.n_strangers);
            out.push_str(&w::STRANGERS.fill(self.lang, &[("n", n)]));
        }
        out
    }

    fn rules(&self) -> String {
        let pages = pages();
        let mut table = Table::new(&w::RULES_ROW.get(self.lang));
        for (code, tally) in &self.figures.rules {
            let mut row = vec![(*code).to_owned(), self.title(&pages, code)];
            row.extend(self.levels(tally));
            row.extend([self.n(tally.guessed), self.n(tally.files.len())]);
            table.row(&row);
        }
        let all = &self.figures.all.tally;
        let mut row = vec![w::TOTAL.get(self.lang), String::new()];
        row.extend(self.levels(all));
        row.extend([self.n(all.guessed), self.n(all.files.len())]);
        table.row(&row);
        table.text
    }

    /// Returns the title of a rule with a link to its page.
    fn title(&self, pages: &[Page], code: &str) -> String {
        let page = pages.iter().find(|it| it.code.id == code);
        page.map_or_else(String::new, |it| {
            let words = if self.lang == Lang::Vi {
                &it.vi
            } else {
                &it.en
            };
            let rule = RULES.iter().any(|rule| rule.code == *it.code);
            let folder = if rule { "rules" } else { "errors" };
            format!("[{}]({folder}/{}.md)", words.title, it.code.name)
        })
    }

    fn ministries(&self) -> String {
        let mut table = Table::new(&w::MINISTRIES_ROW.get(self.lang));
        for (folder, group) in &self.figures.ministries {
            table.row(&self.group(w::ministry(folder, self.lang), group));
        }
        table.row(&self.group(w::TOTAL.get(self.lang), &self.figures.all));
        table.text
    }

    fn fields(&self) -> String {
        let named: BTreeMap<&str, &Group<'_>> =
            self.figures.fields.iter().map(|it| (*it.0, it.1)).collect();
        let n_named = named.keys().filter(|it| !it.is_empty()).count();
        let mut sorted: Vec<(&str, &Group<'_>)> =
            named.into_iter().filter(|it| !it.0.is_empty()).collect();
        sorted.sort_by_key(|(name, it)| {
            let of = |level| Reverse(it.tally.on(level));
            (of(Severity::Error), of(Severity::Warning), *name)
        });
        let rest = sorted.split_off(sorted.len().min(N_FIELDS));
        let intro = [("shown", self.n(sorted.len())), ("n", self.n(n_named))];
        let mut table = Table::new(&w::FIELDS_ROW.get(self.lang));
        for (name, group) in sorted {
            table.row(&self.group(name.to_owned(), group));
        }
        if !rest.is_empty() {
            let rest: Vec<&Group<'_>> = rest.into_iter().map(|it| it.1).collect();
            table.row(&self.sum(w::OTHER_FIELDS.get(self.lang), &rest));
        }
        if let Some(group) = self.figures.fields.get("") {
            table.row(&self.group(w::NO_FIELD.get(self.lang), group));
        }
        [w::FIELDS_INTRO.fill(self.lang, &intro), table.text].join("\n\n")
    }

    fn patterns(&self) -> String {
        let pages = pages();
        let mut table = Table::new(&w::PATTERNS_ROW.get(self.lang));
        for (it, rank) in self.patterns.iter().zip(1..) {
            let burden = if self.lang == Lang::Vi {
                it.burden.vi
            } else {
                it.burden.en
            };
            let examples = it.examples.iter().map(|(record, words)| {
                words.map_or_else(
                    || (*record).to_owned(),
                    |words| format!("{record} “{words}”"),
                )
            });
            table.row(&[
                self.n(rank),
                format!("{} {}", it.burden.code, self.title(&pages, it.burden.code)),
                burden.to_owned(),
                self.n(it.n_elements),
                self.n(it.n_errors),
                self.n(it.n_guessed),
                self.n(it.n_procedures),
                examples.collect::<Vec<_>>().join("; "),
            ]);
        }
        let mut parts = vec![w::PATTERNS_INTRO.get(self.lang), table.text];
        parts.extend(self.certified());
        parts.join("\n\n")
    }

    /// Tells what certified copies cost at least, where they are among the patterns.
    fn certified(&self) -> Option<String> {
        let pattern = self.patterns.iter().find(|it| it.burden.code == "D05")?;
        let n = i64::try_from(pattern.n_elements).ok()?;
        let (price, sum) = (self.price?, self.price?.checked_times(Decimal::new(n, 0))?);
        let holes =
            [("price", price), ("sum", sum)].map(|(name, it)| (name, it.display(self.lang)));
        Some(w::CERTIFIED.fill(self.lang, &holes))
    }

    fn group(&self, name: String, group: &Group<'_>) -> Vec<String> {
        self.sum(name, &[group])
    }

    /// Writes a row of procedures and findings added up.
    fn sum(&self, name: String, groups: &[&Group<'_>]) -> Vec<String> {
        let add =
            |count: &dyn Fn(&Group<'_>) -> usize| self.n(groups.iter().map(|it| count(it)).sum());
        vec![
            name,
            add(&|it| it.n_procedures),
            add(&|it| it.tally.with_error.len()),
            add(&|it| it.tally.on(Severity::Error)),
            add(&|it| it.tally.on(Severity::Warning)),
            add(&|it| it.tally.on(Severity::Info)),
        ]
    }

    fn levels(&self, tally: &Tally<'_>) -> [String; 3] {
        [Severity::Error, Severity::Warning, Severity::Info].map(|it| self.n(tally.on(it)))
    }

    /// Writes a number as people of the language do.
    fn n(&self, number: usize) -> String {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        Decimal::new(number, 0).display(self.lang)
    }
}

/// A table in Markdown; columns after the second are numbers.
struct Table {
    text: String,
}

impl Table {
    fn new(head: &str) -> Self {
        let n_columns = head.matches('|').count().saturating_sub(1);
        Self {
            text: format!("{head}\n|{}", "---|".repeat(n_columns)),
        }
    }

    fn row(&mut self, cells: &[String]) {
        let cells = cells.iter().map(|it| it.replace('|', "\\|"));
        let cells = cells.collect::<Vec<_>>().join(" | ");
        self.text.extend(["\n| ", cells.as_str(), " |"]);
    }
}
