//! The text of a first file, from the answers to the questions of `tthc new`.
//!
//! What nobody answered is written as unknown (chưa rõ), never invented.

use std::fmt::Write as _;

use crate::{
    source::fold_ascii,
    syntax::{
        name_from_title,
        words::{
            AgencyRole, ApplicantKind, Connective, DeclWord, Level, Outcome, SectionWord, StepKind,
            Word,
        },
    },
    values::{Lang, Length},
};

/// What is known of the procedure.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    /// The title.
    pub(crate) title: String,
    /// The code.
    pub(crate) code: Option<String>,
    /// The field.
    pub(crate) field: Option<String>,
    /// The levels.
    pub(crate) levels: Vec<Level>,
    /// The agency that receives, handles and decides.
    pub(crate) agency: Option<String>,
    /// Who may apply, as written.
    pub(crate) applicants: Vec<String>,
    /// The titles of the papers.
    pub(crate) papers: Vec<String>,
    /// The time limit.
    pub(crate) limit: Option<Length>,
    /// The title of the result.
    pub(crate) result: Option<String>,
}

impl Draft {
    /// Returns the name of the procedure.
    pub(crate) fn name(&self) -> String {
        name_from_title(&self.title)
    }

    /// Writes the file, with the keywords of a language.
    pub(crate) fn text(&self, lang: Lang) -> String {
        let mut writer = Writer {
            lang,
            out: String::new(),
        };
        writer.head(self);
        writer.papers(self);
        writer.flow(self);
        writer.out
    }
}

/// Writes the file line by line.
struct Writer {
    lang: Lang,
    out: String,
}

impl Writer {
    fn word(&self, word: impl Word) -> &'static str {
        word.spell(self.lang)
    }

    /// Writes a section line; an absent value is unknown.
    fn section(&mut self, word: SectionWord, value: Option<&str>) {
        let value = value.unwrap_or_else(|| self.word(Connective::Unknown));
        let _ = writeln!(self.out, "{}: {value}", word.spell(self.lang));
    }

    fn open(&mut self, word: SectionWord) {
        let _ = writeln!(self.out, "{}:", word.spell(self.lang));
    }

    fn item(&mut self, text: &str) {
        let _ = writeln!(self.out, "  - {text}");
    }

    fn head(&mut self, draft: &Draft) {
        let (name, title) = (draft.name(), quoted(&draft.title));
        let _ = writeln!(
            self.out,
            "{} {name} {title}",
            self.word(DeclWord::Procedure)
        );
        self.section(SectionWord::Code, draft.code.as_deref());
        let field = draft.field.as_deref().map(quoted);
        self.section(SectionWord::Field, field.as_deref());
        let levels: Vec<&str> = draft.levels.iter().map(|it| self.word(*it)).collect();
        let levels = (!levels.is_empty()).then(|| levels.join(", "));
        self.section(SectionWord::Level, levels.as_deref());
        self.section(SectionWord::Published, None);
        self.section(SectionWord::InForce, None);
        let applicants: Vec<String> = draft
            .applicants
            .iter()
            .map(|it| match applicant(it) {
                Some(kind) => self.word(kind).to_owned(),
                None => quoted(it),
            })
            .collect();
        let applicants = (!applicants.is_empty()).then(|| applicants.join(", "));
        self.section(SectionWord::Applicants, applicants.as_deref());
        self.open(SectionWord::Agencies);
        let roles = [
            AgencyRole::Receives,
            AgencyRole::Handles,
            AgencyRole::Decides,
        ];
        let roles = roles.map(|it| self.word(it)).join(", ");
        let agency = self.agency();
        let nameless = self.word(DeclWord::Agency);
        let title = quoted(draft.agency.as_deref().unwrap_or(nameless));
        self.item(&format!("{agency}: {title}, {roles}"));
        if draft.agency.is_none() {
            let unverified = self.word(Connective::Unverified);
            let _ = writeln!(self.out, "      {unverified}");
        }
        self.section(SectionWord::LegalBases, None);
        self.section(SectionWord::Channels, None);
        self.section(SectionWord::Conditions, None);
        self.out.push('\n');
    }

    fn papers(&mut self, draft: &Draft) {
        let sets = self.word(Connective::UnknownSets);
        self.section(SectionWord::Documents, Some(sets));
        let mut names: Vec<String> = Vec::new();
        for title in &draft.papers {
            let name = unused(&names, &name_from_title(title));
            self.item(&format!("{name}: {}", quoted(title)));
            names.push(name);
        }
        self.section(SectionWord::Fees, None);
        self.section(SectionWord::Charges, None);
        let limit = draft.limit.map(|limit| {
            let from = self.word(Connective::CountedFrom);
            let event = self.word(Connective::EventComplete);
            format!("{}, {from} {event}", limit.display(self.lang))
        });
        self.section(SectionWord::TimeLimits, limit.as_deref());
        self.out.push('\n');
    }

    fn flow(&mut self, draft: &Draft) {
        let agency = self.agency();
        let [file, check, decide, give] = match self.lang {
            Lang::Vi => ["nộp", "kiểm_tra", "quyết_định", "trả"],
            Lang::En => ["file", "check", "decide", "deliver"],
        };
        let result = draft.result.as_deref().map(name_from_title);
        self.open(SectionWord::Steps);
        self.item(&format!("{file}: {}", self.word(StepKind::Submit)));
        let act = self.word(StepKind::CheckCompleteness);
        self.item(&format!("{check}: {agency} {act}"));
        self.outcome(Outcome::Incomplete, Connective::RequestSupplement);
        let act = self.word(StepKind::Decide);
        self.item(&format!("{decide}: {agency} {act}"));
        self.outcome(Outcome::Fail, Connective::Refuse);
        let act = self.word(StepKind::Return);
        let object = result
            .as_deref()
            .map(|it| format!(" {it}"))
            .unwrap_or_default();
        self.item(&format!("{give}: {agency} {act}{object}"));
        self.out.push('\n');
        match (&draft.result, result) {
            (Some(title), Some(name)) => {
                self.open(SectionWord::Results);
                let validity = self.word(Connective::UnknownValidity);
                self.item(&format!("{name}: {}, {validity}", quoted(title)));
            }
            _ => self.section(SectionWord::Results, None),
        }
    }

    fn outcome(&mut self, outcome: Outcome, effect: Connective) {
        let then = match self.lang {
            Lang::Vi => format!(" {}", self.word(Connective::Then)),
            Lang::En => ":".to_owned(),
        };
        let (outcome, effect) = (self.word(outcome), self.word(effect));
        let _ = writeln!(self.out, "      {outcome}{then} {effect}");
    }

    fn agency(&self) -> &'static str {
        match self.lang {
            Lang::Vi => "cơ_quan",
            Lang::En => "authority",
        }
    }
}

/// Returns the class of applicants of these words, if it is one of the list.
pub(crate) fn applicant(text: &str) -> Option<ApplicantKind> {
    word(text)
}

/// Returns the level of these words.
pub(crate) fn level(text: &str) -> Option<Level> {
    word(text)
}

/// Returns the word that is spelled so, in either language, with or without accents.
fn word<W: Word>(text: &str) -> Option<W> {
    let plain = fold_ascii(text.trim());
    W::ALL.iter().copied().find(|word| {
        let row = word.row();
        let spellings = [row.vi, row.en].into_iter().chain(row.also.iter().copied());
        spellings.map(fold_ascii).any(|it| it == plain)
    })
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Returns a name that differs from the others in its plain spelling too.
fn unused(names: &[String], name: &str) -> String {
    let plain: Vec<String> = names.iter().map(|it| fold_ascii(it)).collect();
    let mut found = name.to_owned();
    let mut number = 2;
    while plain.contains(&fold_ascii(&found)) {
        found = format!("{name}_{number}");
        number += 1;
    }
    found
}
