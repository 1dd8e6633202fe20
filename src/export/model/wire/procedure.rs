//! The wire structs of a procedure and its papers.

use serde::Serialize;

use super::{
    Citation, Clock, Condition, Day, FlowNode, Ground, Interval, Limit, Locator, Meta, Name,
    OrderRule, Payments, Prerequisite, Remedy, ResultDocument, Stated, Step, wire,
};

wire! {
    /// One version of a procedure.
    struct Procedure {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// The language of its file, `vi` or `en`.
        lang: String,
        /// Its title.
        title: Stated<String>,
        /// Its code.
        #[serde(skip_serializing_if = "Option::is_none")]
        code: Option<Stated<String>>,
        /// The field of administration.
        #[serde(skip_serializing_if = "Option::is_none")]
        field: Option<Stated<String>>,
        /// The levels of performance.
        levels: Vec<String>,
        /// The publication decision.
        #[serde(skip_serializing_if = "Option::is_none")]
        publication: Option<Stated<Publication>>,
        /// When this version is in force.
        #[serde(skip_serializing_if = "Option::is_none")]
        in_force: Option<Stated<Interval>>,
        /// What happens to pending dossiers when this version begins.
        #[serde(skip_serializing_if = "Option::is_none")]
        transition: Option<String>,
        /// The regime.
        regime: String,
        /// The claimed level of online service.
        #[serde(skip_serializing_if = "Option::is_none")]
        online_level: Option<Stated<String>>,
        /// Why it is no higher, as published.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        partial_reasons: Vec<String>,
        /// The territory of a province's copy.
        #[serde(skip_serializing_if = "Option::is_none")]
        territory: Option<String>,
        /// The country; Vietnam when absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        jurisdiction: Option<String>,
        /// The procedure of which this is a province's copy.
        #[serde(skip_serializing_if = "Option::is_none")]
        based_on: Option<String>,
        /// Who may apply: classes of the list, then others in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        applicants: Option<Stated<Vec<String>>>,
        /// Agencies and their roles.
        agencies: Vec<Role>,
        /// Instruments on which the whole procedure rests.
        legal_bases: Vec<Citation>,
        /// Questions to the applicant.
        facts: Vec<Fact>,
        /// Channels of filing.
        #[serde(skip_serializing_if = "Option::is_none")]
        channels: Option<Vec<Channel>>,
        /// Requirements and conditions.
        #[serde(skip_serializing_if = "Option::is_none")]
        requirements: Option<Stated<Vec<Requirement>>>,
        /// Papers, each once.
        documents: Vec<Document>,
        /// The list of papers by case.
        #[serde(skip_serializing_if = "Option::is_none")]
        dossier: Option<Dossier>,
        /// What is to be paid, by family.
        payments: Vec<Payments>,
        /// What the source says of time limits as a whole; absent where nothing is said.
        #[serde(skip_serializing_if = "Option::is_none")]
        time_stated: Option<Stated<()>>,
        /// Clocks.
        clocks: Vec<Clock>,
        /// Steps, shared ones included.
        steps: Vec<Step>,
        /// The order of the steps, as written.
        flow: Vec<FlowNode>,
        /// What the source says of results as a whole; absent where nothing is said.
        #[serde(skip_serializing_if = "Option::is_none")]
        results_stated: Option<Stated<()>>,
        /// Results.
        results: Vec<ResultDocument>,
        /// Grounds for refusal.
        grounds: Vec<Ground>,
        /// Results of other procedures that must exist before.
        prerequisites: Vec<Prerequisite>,
        /// Procedures joined in one filing.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        joined_with: Vec<String>,
        /// Complaints and actions.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        remedies: Vec<Remedy>,
        /// What must hold of the order of steps.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        order_rules: Vec<OrderRule>,
        /// Dossiers a year.
        #[serde(skip_serializing_if = "Option::is_none")]
        yearly_volume: Option<Stated<i64>>,
        /// Sections that carry a basis, marks or notes of their own.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        sections: Vec<Section>,
        /// Marks and notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// What a section carries of its own.
    struct Section {
        /// Which section, such as `time_limits`.
        section: String,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A publication decision.
    struct Publication {
        /// Its number.
        number: String,
        /// Its date.
        date: Stated<Day>,
    }

    /// An agency in its roles.
    struct Role {
        /// Its name in the procedure.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        title: String,
        /// What it does.
        roles: Vec<String>,
        /// The number of agencies is known only in the dossier.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        many: bool,
        /// The last day on which it exists.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
        /// The agency of the project.
        #[serde(skip_serializing_if = "Option::is_none")]
        agency: Option<String>,
        /// Office hours, its own or those of the agency: opening and closing minutes of the day.
        hours: Stated<Vec<(u16, u16)>>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A question to the applicant.
    struct Fact {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// `yes_no`, `one_of`, `number`, `money`, `date` or `text`.
        #[serde(rename = "type")]
        ty: String,
        /// The values of `one_of`.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        choices: Vec<Choice>,
        /// The unit of `number`.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// The question in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        ask: Option<String>,
        /// Asked only of these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// The answer taken when none is given.
        #[serde(skip_serializing_if = "Option::is_none")]
        default: Option<String>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A value of a fact.
    struct Choice {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// The words shown to people.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    }

    /// A channel of filing.
    struct Channel {
        /// Which channel.
        channel: String,
        /// What the source says of it.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The limit that the source states for it.
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<Limit>,
        /// What date means filing, in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        filing_date: Option<String>,
        /// The original follows: by when, in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        original_later: Option<Stated<String>>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A requirement or condition.
    struct Requirement {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// The words of the source.
        title: String,
        /// Papers that prove it.
        proved_by: Vec<String>,
        /// Only for these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A count and a kind of copy.
    struct CopyDemand {
        /// How many.
        #[serde(skip_serializing_if = "Option::is_none")]
        count: Option<u32>,
        /// Of which kind.
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
    }

    /// A paper.
    struct Document {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        title: String,
        /// The papers of which one is enough.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        one_of: Vec<String>,
        /// What is demanded unless the dossier says otherwise.
        copies: Vec<CopyDemand>,
        /// Demanded only of these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// The form, in the words of a citation.
        #[serde(skip_serializing_if = "Option::is_none")]
        form: Option<Form>,
        /// Why it may be missing: `if_any`, or a condition in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        optional: Option<String>,
        /// Shown, not kept.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        shown: bool,
        /// Given back.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        returned: bool,
        /// What is accepted instead.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        alternatives: Vec<Alternative>,
        /// What goes with it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        together_with: Vec<String>,
        /// The same with what is demanded of each.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        together: Vec<Together>,
        /// Databases in which the State looks first.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        look_ups: Vec<LookUp>,
        /// The procedure that gives it.
        #[serde(skip_serializing_if = "Option::is_none")]
        result_of: Option<String>,
        /// Which result of that procedure.
        #[serde(skip_serializing_if = "Option::is_none")]
        result: Option<String>,
        /// The agency that prepares it.
        #[serde(skip_serializing_if = "Option::is_none")]
        prepared_by: Option<String>,
        /// It follows after an event.
        #[serde(skip_serializing_if = "Option::is_none")]
        later: Option<Later>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A paper that goes with another.
    struct Together {
        /// The declared paper, where it is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        document: Option<String>,
        /// Its title.
        title: String,
        /// What is demanded.
        copies: Vec<CopyDemand>,
        /// Why it may be missing: `if_any`, or a condition in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        optional: Option<String>,
    }

    /// When a paper follows.
    struct Later {
        /// After which event.
        after: String,
        /// In which case.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
    }

    /// The form that a paper must follow.
    struct Form {
        /// Form number, annex and so on.
        locators: Vec<Locator>,
        /// The instrument.
        #[serde(skip_serializing_if = "Option::is_none")]
        instrument: Option<String>,
        /// The kind of instrument, in a provision.
        #[serde(skip_serializing_if = "Option::is_none")]
        instrument_kind: Option<String>,
    }

    /// Something accepted instead of a paper.
    struct Alternative {
        /// `copy`, `data` or `document`.
        kind: String,
        /// The kind of copy, the facts, or the name of the paper.
        what: String,
        /// The form of data: `data` or `electronic_data`.
        #[serde(skip_serializing_if = "Option::is_none")]
        form: Option<String>,
        /// What is demanded of it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        copies: Vec<CopyDemand>,
        /// The original follows: by when, in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        original_later: Option<Stated<String>>,
        /// In which case.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
    }

    /// A database that is asked before the applicant.
    struct LookUp {
        /// The database.
        database: String,
        /// The first day.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Day>,
        /// Why.
        citations: Vec<Citation>,
    }

    /// The list of papers.
    struct Dossier {
        /// The number of sets.
        sets: Stated<u32>,
        /// What channels accept of every paper.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        via: Vec<ViaRule>,
        /// The cases.
        cases: Vec<DocumentCase>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// Papers of one case.
    struct DocumentCase {
        /// For whom; absent for every applicant.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// The heading of the source.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The papers.
        documents: Vec<DocumentEntry>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// What channels accept of every paper.
    struct ViaRule {
        /// The channels.
        channels: Vec<String>,
        /// The kinds of copies.
        kinds: Vec<String>,
    }

    /// A paper in the list of a case.
    struct DocumentEntry {
        /// The paper.
        document: String,
        /// Only for these applicants of the case.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// What is demanded here.
        copies: Vec<CopyDemand>,
        /// Why it may be missing here: `if_any`, or a condition in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        optional: Option<String>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }
}
