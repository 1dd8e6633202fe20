//! The procedure (thủ tục) and the project that holds all of them.

use super::{
    Agency, AgencyId, Block, BlockId, Citation, Clock, ClockId, Database, DatabaseId, Document,
    DocumentId, Dossier, Example, Fact, FactId, Fee, FeeId, FeeSection, FlowNode, FormRef,
    GroundId, Guard, IdVec, Ident, Instrument, InstrumentId, Interval, Limit, Meta, ProcedureId,
    RequirementId, ResultId, RoleId, Step, StepId,
};
use crate::{
    messages::Arg,
    source::Span,
    syntax::words::{
        AgencyRole, ApplicantKind, Channel, CopyKind, Level, OnlineLevel, OrderRelation,
        PartialReason, Regime, SectionWord, Transition, Word,
    },
    values::{Date, Lang, Length, Stated},
};

/// Everything that the files of a project declare.
#[derive(Debug, Clone, Default)]
pub struct Project {
    /// Instruments.
    pub instruments: IdVec<InstrumentId, Instrument>,
    /// Agencies.
    pub agencies: IdVec<AgencyId, Agency>,
    /// Databases.
    pub databases: IdVec<DatabaseId, Database>,
    /// Procedures, one for each version.
    pub procedures: IdVec<ProcedureId, Procedure>,
    /// Examples.
    pub examples: Vec<Example>,
}

/// One version of a procedure.
#[derive(Debug, Clone)]
pub struct Procedure {
    /// The name.
    pub name: Ident,
    /// The language of the keywords of its file, in which its numbers are written.
    pub lang: Lang,
    /// The title (tên thủ tục).
    pub title: Stated<String>,
    /// The code (mã thủ tục).
    pub code: Option<Stated<Ident>>,
    /// The field of administration.
    pub field: Option<Stated<String>>,
    /// The levels of performance.
    pub levels: Vec<Level>,
    /// The publication decision.
    pub publication: Option<Stated<Publication>>,
    /// When this version is in force; absent where nothing is said.
    pub in_force: Option<Stated<Interval>>,
    /// What happens to pending dossiers when this version begins.
    pub transition: Option<Transition>,
    /// The territory of a province's copy.
    pub territory: Option<String>,
    /// The country; Vietnam when absent.
    pub jurisdiction: Option<String>,
    /// The regime; the one-stop mechanism when absent.
    pub regime: Regime,
    /// The claimed level of online service.
    pub online_level: Option<Stated<OnlineLevel>>,
    /// Why it is no higher, as published.
    pub partial_reasons: Vec<PartialReason>,
    /// Who may apply; absent where nothing is said.
    pub applicants: Option<Applicants>,
    /// The classes of applicants that conditions and tables name, in any order.
    pub classes: Vec<ApplicantKind>,
    /// Agencies and their roles.
    pub agencies: IdVec<RoleId, AgencyInProcedure>,
    /// Instruments on which the whole procedure rests.
    pub legal_bases: Vec<Citation>,
    /// Questions to the applicant.
    pub facts: IdVec<FactId, Fact>,
    /// Channels; absent where nothing is said.
    pub channels: Option<Vec<ChannelUse>>,
    /// Requirements: absent where nothing is said.
    pub requirements_stated: Option<Stated<()>>,
    /// Requirements and conditions.
    pub requirements: IdVec<RequirementId, Requirement>,
    /// Papers, each once.
    pub documents: IdVec<DocumentId, Document>,
    /// The list of papers by case; absent where nothing is said.
    pub dossier: Option<Dossier>,
    /// Families of payments that the text mentions.
    pub fee_sections: Vec<FeeSection>,
    /// Fees, charges and prices.
    pub fees: IdVec<FeeId, Fee>,
    /// What the text says of time limits; absent where nothing is said.
    pub time_stated: Option<Stated<Span>>,
    /// Clocks.
    pub clocks: IdVec<ClockId, Clock>,
    /// Steps, shared ones included.
    pub steps: IdVec<StepId, Step>,
    /// Blocks of steps.
    pub blocks: IdVec<BlockId, Block>,
    /// The flow as written.
    pub flow: Vec<FlowNode>,
    /// Results: absent where nothing is said.
    pub results_stated: Option<Stated<()>>,
    /// Results.
    pub results: IdVec<ResultId, ResultDocument>,
    /// Grounds for refusal.
    pub grounds: IdVec<GroundId, Ground>,
    /// Results of other procedures that must exist before.
    pub prerequisites: Vec<Prerequisite>,
    /// Procedures joined in one filing.
    pub joined: Vec<ProcedureTarget>,
    /// Complaints and actions.
    pub remedies: Vec<Remedy>,
    /// What must hold of the order of steps.
    pub order_rules: Vec<OrderRule>,
    /// Dossiers a year.
    pub yearly_volume: Option<Stated<i64>>,
    /// The procedure of which this is a province's copy.
    pub parent: Option<ProcedureId>,
    /// The section words that the text has, with their places, in order.
    pub sections: Vec<(SectionWord, Span)>,
    /// Marks, notes and suppressions of each section, in the order of `sections`.
    pub section_metas: Vec<(SectionWord, Meta)>,
    /// Marks, notes and suppressions of the whole procedure; `span` is the declaring line.
    pub meta: Meta,
}

/// A publication decision (quyết định công bố).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Stated<Date>,
    /// The place.
    pub span: Span,
}

/// Who may apply (đối tượng thực hiện).
#[derive(Debug, Clone)]
pub struct Applicants {
    /// Classes of the list.
    pub kinds: Vec<ApplicantKind>,
    /// Other classes, in words.
    pub others: Vec<String>,
    /// The source does not say.
    pub unknown: bool,
    /// The place.
    pub span: Span,
}

/// An agency in its roles inside a procedure.
#[derive(Debug, Clone)]
pub struct AgencyInProcedure {
    /// The name in the procedure.
    pub name: Ident,
    /// The title.
    pub title: String,
    /// The declared agency, if there is one of this name.
    pub agency: Option<AgencyId>,
    /// What it does.
    pub roles: Vec<AgencyRole>,
    /// The number of agencies is known only in the dossier.
    pub many: bool,
    /// The last day on which it exists.
    pub until: Option<Date>,
    /// Office hours; its own or those of the declared agency.
    pub hours: Stated<Vec<(u16, u16)>>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// A channel (cách thức).
#[derive(Debug, Clone)]
pub struct ChannelUse {
    /// The channel.
    pub channel: Channel,
    /// What the source says of it.
    pub title: Option<String>,
    /// The time limit that the source states for it.
    pub limit: Option<Limit>,
    /// What date means filing, in words.
    pub filing_date: Option<String>,
    /// The original follows: by when, in words.
    pub original_later: Option<Stated<String>>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

impl ChannelUse {
    /// Returns the word for the channel in both languages.
    pub(crate) fn word(&self) -> Arg {
        let word = |lang| self.channel.spell(lang).to_owned();
        Arg::Both {
            vi: word(Lang::Vi),
            en: word(Lang::En),
        }
    }
}

/// A requirement or condition (yêu cầu, điều kiện).
#[derive(Debug, Clone)]
pub struct Requirement {
    /// The name.
    pub name: Ident,
    /// The words of the source.
    pub title: String,
    /// Papers that prove it.
    pub proved_by: Vec<DocumentId>,
    /// Only for these applicants.
    pub guard: Option<Guard>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// A result (kết quả).
#[derive(Debug, Clone)]
pub struct ResultDocument {
    /// The name.
    pub name: Ident,
    /// The title.
    pub title: String,
    /// Kinds of the result by outcome: name and title.
    pub variants: Vec<(Ident, String)>,
    /// The form.
    pub form: Option<FormRef>,
    /// How long it is valid; absent where nothing is said.
    pub validity: Option<Validity>,
    /// Given only to these applicants.
    pub guard: Option<Guard>,
    /// Paper or electronic, by case.
    pub forms: Vec<ResultForm>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// How long a result is valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validity {
    /// A length of time.
    Length(Length),
    /// At most a length of time.
    AtMost(Length),
    /// Without end.
    Indefinite,
    /// As long as something else lasts, in words.
    RemainingOf(String),
    /// At most as long as something else lasts, in words.
    WithinRemainingOf(String),
    /// The source does not say.
    Unknown,
}

/// Paper or electronic.
#[derive(Debug, Clone)]
pub struct ResultForm {
    /// The kind.
    pub kind: CopyKind,
    /// For whom; `None` is all others.
    pub guard: Option<Guard>,
}

/// A ground for refusal (lý do từ chối).
#[derive(Debug, Clone)]
pub struct Ground {
    /// The name.
    pub name: Ident,
    /// The words.
    pub title: String,
    /// Only for these applicants.
    pub guard: Option<Guard>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// A procedure that another one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProcedureTarget {
    /// A procedure of the project; its first version.
    Known {
        /// The procedure.
        procedure: ProcedureId,
        /// One of its results.
        result: Option<ResultId>,
    },
    /// A procedure outside the project, by code or name as written.
    Outside(String),
}

/// A result that must exist before (tiền đề).
#[derive(Debug, Clone)]
pub struct Prerequisite {
    /// The name.
    pub name: Ident,
    /// The procedure and its result.
    pub target: ProcedureTarget,
    /// The agency fetches it.
    pub automatic: bool,
    /// The applicant does not file it again.
    pub not_filed_again: bool,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// A complaint or an action (khiếu nại, khởi kiện).
#[derive(Debug, Clone)]
pub struct Remedy {
    /// The name.
    pub name: Ident,
    /// To whom, in words.
    pub body: String,
    /// The agency, when it is one of the procedure.
    pub agency: Option<RoleId>,
    /// Within which time.
    pub limit: Option<Limit>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// What must hold of the order of two steps (ràng buộc trình tự).
#[derive(Debug, Clone)]
pub struct OrderRule {
    /// The name.
    pub name: Ident,
    /// The step of which it is said.
    pub step: StepId,
    /// What.
    pub relation: OrderRelation,
    /// The other step.
    pub other: StepId,
    /// Basis, marks, notes.
    pub meta: Meta,
}

impl Procedure {
    /// Returns the clock that stands for a limit and all its cases (`khi C thì L`).
    #[must_use]
    pub fn limit_of_case(&self, clock: ClockId) -> ClockId {
        let declared = self.clocks.get(clock);
        declared.and_then(|it| it.case_of).unwrap_or(clock)
    }

    /// Tells whether it is under the law of Vietnam.
    #[must_use]
    pub fn is_vietnamese(&self) -> bool {
        let country = self.jurisdiction.as_deref();
        country.is_none_or(|it| it.eq_ignore_ascii_case("VN"))
    }

    /// Makes a procedure about which nothing is known.
    #[must_use]
    pub fn blank(name: Ident, meta: Meta) -> Self {
        Self {
            name,
            lang: Lang::default(),
            title: Stated::None,
            code: None,
            field: None,
            levels: Vec::new(),
            publication: None,
            in_force: None,
            transition: None,
            territory: None,
            jurisdiction: None,
            regime: Regime::OneStop,
            online_level: None,
            partial_reasons: Vec::new(),
            applicants: None,
            agencies: IdVec::new(),
            legal_bases: Vec::new(),
            classes: Vec::new(),
            facts: IdVec::new(),
            channels: None,
            requirements_stated: None,
            requirements: IdVec::new(),
            documents: IdVec::new(),
            dossier: None,
            fee_sections: Vec::new(),
            fees: IdVec::new(),
            time_stated: None,
            clocks: IdVec::new(),
            steps: IdVec::new(),
            blocks: IdVec::new(),
            flow: Vec::new(),
            results_stated: None,
            results: IdVec::new(),
            grounds: IdVec::new(),
            prerequisites: Vec::new(),
            joined: Vec::new(),
            remedies: Vec::new(),
            order_rules: Vec::new(),
            yearly_volume: None,
            parent: None,
            sections: Vec::new(),
            section_metas: Vec::new(),
            meta,
        }
    }

    /// Returns basis, marks and notes of its sections and elements.
    pub fn metas(&self) -> impl Iterator<Item = &Meta> {
        let sections = self.section_metas.iter().map(|it| &it.1);
        sections
            .chain(self.documents.values().map(|it| &it.meta))
            .chain(self.requirements.values().map(|it| &it.meta))
            .chain(self.fees.values().map(|it| &it.meta))
            .chain(self.clocks.values().map(|it| &it.meta))
            .chain(self.steps.values().map(|it| &it.meta))
            .chain(self.results.values().map(|it| &it.meta))
    }

    /// Returns where a section stands; the name of the procedure where it is missing.
    #[must_use]
    pub fn section_span(&self, section: SectionWord) -> Span {
        let mut sections = self.sections.iter();
        let found = sections.find(|(word, _)| *word == section);
        found.map_or(self.name.span, |it| it.1)
    }

    /// Returns the marks of a section.
    #[must_use]
    pub fn section_meta(&self, section: SectionWord) -> Option<&Meta> {
        let mut metas = self.section_metas.iter();
        metas.find(|(word, _)| *word == section).map(|it| &it.1)
    }

    /// Returns the fact with a stable name, such as `nguon_goc`.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<FactId> {
        self.facts
            .iter()
            .find(|(_, it)| it.name.id == id)
            .map(|(id, _)| id)
    }

    /// Returns the step with a stable name.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<StepId> {
        self.steps
            .iter()
            .find(|(_, it)| it.name.id == id)
            .map(|(id, _)| id)
    }

    /// Returns the paper with a stable name.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<DocumentId> {
        self.documents
            .iter()
            .find(|(_, it)| it.name.id == id)
            .map(|(id, _)| id)
    }
}
