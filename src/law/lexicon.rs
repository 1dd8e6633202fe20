//! The words by which papers are told apart.

use serde::Deserialize;

use super::{PackError, Words, load};

const PACK: &str = "paper-words.yaml";

/// A kind of paper that rules speak of, with the names that it goes by.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaperKind {
    /// Its identifier, such as `birth`.
    pub id: String,
    /// Its Vietnamese name inside a sentence.
    pub vi: String,
    /// Its English name inside a sentence.
    pub en: String,
    /// The names that published papers give it.
    pub names: Vec<String>,
    /// Names of several papers of the kind at once, of which one is enough.
    #[serde(default)]
    pub general: Vec<String>,
    /// Words in the title of a procedure whose own subject is the paper.
    #[serde(default)]
    pub subjects: Vec<String>,
}

impl PaperKind {
    /// Returns its name in both languages.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::new(self.vi.clone(), self.en.clone())
    }
}

/// The reviewed word lists.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lexicon {
    /// What the lists were read against: words have no provision behind them.
    pub source: String,
    /// The kinds of papers.
    pub kinds: Vec<PaperKind>,
    /// Names that begin like one of a kind and are another paper.
    pub others: Vec<String>,
    /// Words before the name of a paper that change nothing about which paper it is.
    pub leading: Vec<String>,
    /// Words that begin a case.
    pub cases: Vec<String>,
    /// Words that introduce a list of papers.
    pub introductions: Vec<String>,
    /// Words that open a list in the middle of a sentence.
    pub openers: Vec<String>,
    /// Words between papers of one list.
    pub joiners: Vec<String>,
    /// Papers of the same sort that no database replaces.
    pub neighbours: Vec<String>,
    /// Words after a paper that take it out.
    pub excluding: Vec<String>,
    /// Words that begin the contents of a paper.
    pub contents: Vec<String>,
    /// Words by which a title says that the paper need not be filed.
    pub waived: Vec<String>,
    /// Data that the applicant himself shows, accepted beside the paper.
    pub electronic: Vec<String>,
    /// Words for the data of the State.
    pub data: Vec<String>,
    /// Words that say that data are used in place of a paper.
    pub look_up: Vec<String>,
    /// Words that show a paper for a look.
    pub shown: Vec<String>,
    /// Words for a certified copy.
    pub certified: Vec<String>,
    /// Words that accept something else than a certified copy.
    pub uncertified: Vec<String>,
    /// Words with `bản chính` that accept no original.
    pub from_original: Vec<String>,
    /// How a line begins that is a note.
    pub notes: Vec<String>,
    /// How a line begins that is a heading when it ends with a colon.
    pub headings: Vec<String>,
    /// Words for papers in general.
    pub papers: Vec<String>,
    /// The officer or agency at the head of an instruction to it.
    pub agencies: Vec<String>,
    /// Papers in general at the head of a line.
    pub general_papers: Vec<String>,
    /// Words by which such a line sets how papers must look.
    pub paper_rules: Vec<String>,
    /// People at the head of a sentence.
    pub people: Vec<String>,
    /// People who work on dossiers in an agency.
    pub officers: Vec<String>,
    /// What a sentence about people says when it asks for no paper.
    pub duties: Vec<String>,
    /// What such a sentence or a note says when it asks for a paper after all.
    pub asked_further_on: Vec<String>,
    /// How the title of a paper begins that the applicant fills in.
    pub forms: Vec<String>,
    /// The same beginning of a paper of another matter.
    pub other_forms: Vec<String>,
    /// Papers that only some applicants have.
    pub case_only: Vec<String>,
    /// Applications that people write in their own words.
    pub written_freely: Vec<String>,
    /// Words after such a paper that do not say whose it is.
    pub unsaid: Vec<String>,
    /// Words that ask for somebody's confirmation.
    pub confirmed: Vec<String>,
    /// Third parties that confirm.
    pub third_parties: Vec<String>,
    /// Papers that the applicant writes.
    pub self_made: Vec<String>,
    /// Words that deny what follows.
    pub denied: Vec<String>,
    /// Words for how long ago a paper may have been made out.
    pub age_limits: Vec<String>,
    /// Where such a time ends.
    pub age_ends: Vec<String>,
    /// Papers whose age is bounded for its own sake.
    pub ageless: Vec<String>,
    /// Words for a translation that somebody must certify.
    pub certified_translations: Vec<String>,
    /// Words that say that a paper is in another language.
    pub languages: Vec<String>,
    /// Words that look like a reference and are none.
    pub other_references: Vec<String>,
    /// References that only their own act can resolve.
    pub own_references: Vec<String>,
    /// Acts that such a reference may mean.
    pub acts: Vec<String>,
    /// What an applicant does with a paper in a step.
    pub hand_in: Vec<String>,
    /// What a title says of a paper that was issued before.
    pub issued_before: Vec<String>,
    /// Titles of results that many procedures share.
    pub general_results: Vec<String>,
    /// How the title of a file begins that an agency keeps itself.
    pub kept_files: Vec<String>,
    /// Procedures whose list of papers is the file of the case that the agency compiles.
    pub case_procedures: Vec<String>,
    /// What such a file holds, which no applicant files.
    pub case_files: Vec<String>,
    /// Sheets in which an agency marks what it finds.
    pub filled_by_agency: Vec<String>,
    /// How the title of a paper begins that the applicant draws up.
    pub drawn_up: Vec<String>,
    /// How the title of a paper begins that somebody else draws up.
    pub drawn_up_elsewhere: Vec<String>,
    /// Words by which a title says what an application must contain.
    pub own_words: Vec<String>,
    /// Words for a form that somebody outside the State sets.
    pub outside_forms: Vec<String>,
    /// Words of a step by which the agency gives the applicant the form itself.
    pub handed_out_forms: Vec<String>,
    /// Words for a form that is filled in on a system.
    pub electronic_forms: Vec<String>,
    /// Words before the contents of an application that follows no form.
    pub free_forms: Vec<String>,
    /// Agencies at the head of a file that they send to another agency.
    pub sending_agencies: Vec<String>,
}

/// Reads the embedded lists.
pub(super) fn load() -> Result<Lexicon, PackError> {
    load::read(PACK, include_str!("packs/paper-words.yaml"))
}
