//! The reviewed word lists, each ready to be looked for in a text.

use std::sync::OnceLock;

use crate::{
    law::{self, Lexicon},
    source::{Hit, PhraseBook, Wording},
};

/// Declares the lists: the name here, and the list of the lexicon.
macro_rules! lists {
    ($($(#[$doc:meta])+ $list:ident = $field:ident),+ $(,)?) => {
        /// A list of phrases.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum List {
            $($(#[$doc])+ $list),+
        }

        impl List {
            const ALL: &[Self] = &[$(Self::$list),+];

            fn phrases(self, lexicon: &'static Lexicon) -> &'static [String] {
                match self {
                    $(Self::$list => &lexicon.$field),+
                }
            }
        }
    };
}

lists! {
    /// Words that begin a case.
    Cases = cases,
    /// Words before the name of a paper that change nothing about which paper it is.
    Leading = leading,
    /// Words that say that a paper comes from abroad.
    Excluding = excluding,
    /// Data that the applicant himself shows.
    Electronic = electronic,
    /// Words for the data of the State.
    Data = data,
    /// Words that say that data are used in place of a paper.
    LookUp = look_up,
    /// Words that show a paper for a look.
    Shown = shown,
    /// Words by which a title says that the paper need not be filed.
    Waived = waived,
    /// Words for a certified copy.
    Certified = certified,
    /// Words that accept something else than a certified copy.
    Uncertified = uncertified,
    /// Words with `bản chính` that accept no original.
    FromOriginal = from_original,
    /// How a note begins.
    Notes = notes,
    /// How a heading begins.
    Headings = headings,
    /// Words for papers in general.
    Papers = papers,
    /// The agency at the head of an instruction.
    Agencies = agencies,
    /// Papers in general at the head of a line.
    GeneralPapers = general_papers,
    /// Words by which such a line sets how papers must look.
    PaperRules = paper_rules,
    /// People at the head of a sentence.
    People = people,
    /// People who work on dossiers in an agency.
    Officers = officers,
    /// What a sentence about people says when it asks for no paper.
    Duties = duties,
    /// Words by which such a sentence or a note asks for a paper after all.
    AskedFurtherOn = asked_further_on,
    /// How the title of a paper begins that the applicant fills in.
    Forms = forms,
    /// The same beginning of a paper of another matter.
    OtherForms = other_forms,
    /// Applications that people write in their own words.
    WrittenFreely = written_freely,
    /// Papers that only some applicants have.
    CaseOnly = case_only,
    /// Words after such a paper that do not say whose it is.
    Unsaid = unsaid,
    /// Words that ask for somebody's confirmation.
    Confirmed = confirmed,
    /// Third parties that confirm.
    ThirdParties = third_parties,
    /// Papers that the applicant writes.
    SelfMade = self_made,
    /// Words that deny what follows.
    Denied = denied,
    /// Words for how long ago a paper may have been made out.
    AgeLimits = age_limits,
    /// Where such a time ends.
    AgeEnds = age_ends,
    /// Papers whose age is bounded for its own sake.
    Ageless = ageless,
    /// Words for a translation that somebody must certify.
    CertifiedTranslations = certified_translations,
    /// Words that say that a paper is in another language.
    Languages = languages,
    /// Words that look like a reference and are none.
    OtherReferences = other_references,
    /// References that only their own act can resolve.
    OwnReferences = own_references,
    /// Acts that such a reference may mean.
    Acts = acts,
    /// What an applicant does with a paper in a step.
    HandIn = hand_in,
    /// What a title says of a paper that was issued before.
    IssuedBefore = issued_before,
    /// Titles of results that many procedures share.
    GeneralResults = general_results,
    /// How the title of a file begins that an agency keeps itself.
    KeptFiles = kept_files,
    /// Procedures whose list of papers is the file that the agency compiles.
    CaseProcedures = case_procedures,
    /// What such a file holds, which no applicant files.
    CaseFiles = case_files,
    /// Sheets in which an agency marks what it finds.
    FilledByAgency = filled_by_agency,
    /// How the title of a paper begins that the applicant draws up.
    DrawnUp = drawn_up,
    /// How the title of a paper begins that somebody else draws up.
    DrawnUpElsewhere = drawn_up_elsewhere,
    /// Words by which a title says what an application must contain.
    OwnWords = own_words,
    /// Words for a form that somebody outside the State sets.
    OutsideForms = outside_forms,
    /// Words of a step by which the agency gives the form itself.
    HandedOutForms = handed_out_forms,
    /// Words for a form that is filled in on a system.
    ElectronicForms = electronic_forms,
    /// Words before the contents of an application that follows no form.
    FreeForms = free_forms,
    /// Agencies at the head of a file that they send on.
    SendingAgencies = sending_agencies,
}

static BOOKS: [OnceLock<PhraseBook>; List::ALL.len()] =
    [const { OnceLock::new() }; List::ALL.len()];

impl List {
    fn book(self) -> Option<&'static PhraseBook> {
        let slot = List::ALL.iter().zip(&BOOKS).find(|it| *it.0 == self)?.1;
        let lexicon = law::lexicon()?;
        let phrases = || self.phrases(lexicon).iter().map(|it| (0, it.as_str()));
        Some(slot.get_or_init(|| PhraseBook::new(phrases())))
    }

    /// Returns the phrases of the list in a text, from left to right.
    pub(crate) fn find(self, wording: &Wording<'_>) -> Vec<Hit> {
        self.book().map_or_else(Vec::new, |it| it.find(wording))
    }

    /// Tells whether a phrase of the list occurs in a text.
    pub(crate) fn occurs(self, wording: &Wording<'_>) -> bool {
        self.book().is_some_and(|it| it.occurs(wording))
    }

    /// Returns the phrase of the list with which a text begins, after its numbering.
    pub(crate) fn leading(self, wording: &Wording<'_>) -> Option<Hit> {
        self.book()?.leading(wording)
    }

    /// Tells whether a text begins with a phrase of the list, after its numbering.
    pub(crate) fn begins(self, wording: &Wording<'_>) -> bool {
        self.leading(wording).is_some()
    }
}
