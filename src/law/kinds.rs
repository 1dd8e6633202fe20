//! Kinds of legal instruments, their order, and what each may prescribe by date.

use serde::Deserialize;

use crate::values::{Date, Lang};

use super::{
    Citation, PackError, Words, load,
    param::{holds, yes},
};

const PACK: &str = "ranks.yaml";

/// A kind of legal instrument (loại văn bản).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InstrumentKind {
    /// Constitution (Hiến pháp).
    Constitution,
    /// Law (luật).
    Law,
    /// Code (bộ luật).
    Code,
    /// Resolution of the National Assembly (nghị quyết của Quốc hội).
    NaResolution,
    /// Ordinance (pháp lệnh).
    Ordinance,
    /// Resolution of the Standing Committee (nghị quyết của Ủy ban Thường vụ Quốc hội).
    NascResolution,
    /// Order or decision of the State President (lệnh, quyết định của Chủ tịch nước).
    PresidentOrder,
    /// Decree (nghị định).
    Decree,
    /// Resolution of the Government (nghị quyết của Chính phủ).
    GovernmentResolution,
    /// Decision of the Prime Minister (quyết định của Thủ tướng Chính phủ).
    PmDecision,
    /// Circular (thông tư).
    Circular,
    /// Joint circular (thông tư liên tịch).
    JointCircular,
    /// Resolution of a provincial council (nghị quyết của Hội đồng nhân dân cấp tỉnh).
    ProvincialResolution,
    /// Decision of a provincial committee (quyết định của Ủy ban nhân dân cấp tỉnh).
    ProvincialDecision,
    /// Decision of a provincial chair (quyết định của Chủ tịch Ủy ban nhân dân cấp tỉnh).
    ProvincialChairDecision,
    /// Resolution of a commune council (nghị quyết của Hội đồng nhân dân cấp xã).
    CommuneResolution,
    /// Decision of a commune committee (quyết định của Ủy ban nhân dân cấp xã).
    CommuneDecision,
    /// Official letter (công văn).
    OfficialLetter,
    /// Individual decision (quyết định cá biệt).
    IndividualDecision,
    /// Internal rule (quy chế nội bộ).
    InternalRule,
    /// Publication decision (quyết định công bố).
    PublicationDecision,
    /// Technical regulation (quy chuẩn kỹ thuật).
    TechnicalRegulation,
    /// Treaty (điều ước quốc tế).
    Treaty,
    /// Any other document.
    Other,
}

impl InstrumentKind {
    /// All kinds, in the order of Law 64/2025/QH15, Article 4.
    pub const ALL: [Self; 24] = [
        Self::Constitution,
        Self::Law,
        Self::Code,
        Self::NaResolution,
        Self::Ordinance,
        Self::NascResolution,
        Self::PresidentOrder,
        Self::Decree,
        Self::GovernmentResolution,
        Self::PmDecision,
        Self::Circular,
        Self::JointCircular,
        Self::ProvincialResolution,
        Self::ProvincialDecision,
        Self::ProvincialChairDecision,
        Self::CommuneResolution,
        Self::CommuneDecision,
        Self::OfficialLetter,
        Self::IndividualDecision,
        Self::InternalRule,
        Self::PublicationDecision,
        Self::TechnicalRegulation,
        Self::Treaty,
        Self::Other,
    ];

    /// Returns the identifier, such as `pm_decision`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Constitution => "constitution",
            Self::Law => "law",
            Self::Code => "code",
            Self::NaResolution => "na_resolution",
            Self::Ordinance => "ordinance",
            Self::NascResolution => "nasc_resolution",
            Self::PresidentOrder => "president_order",
            Self::Decree => "decree",
            Self::GovernmentResolution => "government_resolution",
            Self::PmDecision => "pm_decision",
            Self::Circular => "circular",
            Self::JointCircular => "joint_circular",
            Self::ProvincialResolution => "provincial_resolution",
            Self::ProvincialDecision => "provincial_decision",
            Self::ProvincialChairDecision => "provincial_chair_decision",
            Self::CommuneResolution => "commune_resolution",
            Self::CommuneDecision => "commune_decision",
            Self::OfficialLetter => "official_letter",
            Self::IndividualDecision => "individual_decision",
            Self::InternalRule => "internal_rule",
            Self::PublicationDecision => "publication_decision",
            Self::TechnicalRegulation => "technical_regulation",
            Self::Treaty => "treaty",
            Self::Other => "other",
        }
    }

    /// Returns the kind of an identifier.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

/// Whether instruments of a kind bind the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In the list of legal normative documents (văn bản quy phạm pháp luật).
    Normative,
    /// Not in the list, applied as binding.
    Applied,
    /// Never a sufficient basis.
    Administrative,
}

/// The standing of a kind during an interval.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StandingRow {
    /// The first day, or open.
    pub from: Option<Date>,
    /// The last day, or open.
    pub to: Option<Date>,
    /// The standing.
    pub standing: Standing,
    /// Where it stands.
    pub source: Option<Citation>,
    /// Whether the source was read.
    #[serde(default = "yes")]
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

/// What is on record of a kind of instrument.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KindEntry {
    /// The kind.
    #[serde(rename = "id")]
    pub kind: InstrumentKind,
    /// Its Vietnamese name, in lower case as inside a sentence.
    pub vi: String,
    /// Its English name.
    pub en: String,
    /// Its place in the order of the law; a lower number prevails.
    pub rank: Option<u8>,
    /// Whether its instruments hold in a territory only.
    #[serde(default)]
    pub local: bool,
    /// Its standing by date; days without a row are unknown.
    #[serde(default)]
    pub standing: Vec<StandingRow>,
}

impl KindEntry {
    /// Returns its name.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// Returns its standing on a day, or `None` where it is not on record.
    #[must_use]
    pub fn standing_on(&self, date: Date) -> Option<&StandingRow> {
        self.standing.iter().find(|it| holds(it.from, it.to, date))
    }
}

/// An element of a procedure for whose prescription the law names who is competent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// The procedure and its parts (thủ tục và các bộ phận tạo thành).
    Procedure,
    /// A requirement or condition (yêu cầu, điều kiện).
    Condition,
    /// A business condition (điều kiện đầu tư kinh doanh).
    BusinessCondition,
    /// A form (mẫu đơn, tờ khai).
    Form,
    /// A fee or charge (phí, lệ phí).
    Fee,
    /// A paper, and the number of sets (thành phần, số lượng hồ sơ).
    Document,
    /// A time limit (thời hạn giải quyết).
    TimeLimit,
    /// A step in which the authority looks at the applicant on site (kiểm tra thực địa).
    Inspection,
    /// How the dossier may be filed, online or not (cách thức thực hiện, trực tuyến).
    Online,
    /// What prevails for a time over texts of any rank (phủ lên).
    Overlay,
}

impl Element {
    /// Every element.
    pub const ALL: [Self; 10] = [
        Self::Procedure,
        Self::Condition,
        Self::BusinessCondition,
        Self::Form,
        Self::Fee,
        Self::Document,
        Self::TimeLimit,
        Self::Inspection,
        Self::Online,
        Self::Overlay,
    ];
}

/// Who may prescribe an element during an interval.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// The element.
    pub element: Element,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// Kinds that suffice by themselves.
    pub own: Vec<InstrumentKind>,
    /// Kinds that suffice only with a delegation; an error without.
    #[serde(default)]
    pub delegated: Vec<InstrumentKind>,
    /// Kinds that are a weak basis without a delegation; a warning.
    #[serde(default)]
    pub weak: Vec<InstrumentKind>,
    /// Where it stands.
    pub source: Citation,
    /// Whether the source was read.
    #[serde(default = "yes")]
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

/// Whether a kind of instrument may prescribe an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Power {
    /// By itself, or by the delegation that it cites.
    Own,
    /// Only with the delegating provision (giao bởi).
    NeedsDelegation,
    /// Weakly, as a measure of state management, unless a delegation is cited.
    Weak,
    /// Not at all.
    None,
}

impl Power {
    /// Tells whether an instrument of such a kind may prescribe the element, with a delegation or without.
    #[must_use]
    pub fn suffices(self, delegated: bool) -> bool {
        match self {
            Self::Own => true,
            Self::NeedsDelegation | Self::Weak => delegated,
            Self::None => false,
        }
    }
}

impl Competence {
    /// Returns the power of a kind under this row.
    #[must_use]
    pub fn power(&self, kind: InstrumentKind) -> Power {
        if self.own.contains(&kind) {
            Power::Own
        } else if self.delegated.contains(&kind) {
            Power::NeedsDelegation
        } else if self.weak.contains(&kind) {
            Power::Weak
        } else {
            Power::None
        }
    }
}

/// The kinds and competences of the pack.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Kinds {
    pub(super) kinds: Vec<KindEntry>,
    pub(super) competences: Vec<Competence>,
}

/// Reads the embedded kinds; every kind has its entry.
pub(super) fn load() -> Result<Kinds, PackError> {
    let file: Kinds = load::read(PACK, include_str!("packs/ranks.yaml"))?;
    for kind in InstrumentKind::ALL {
        if file.kinds.iter().filter(|it| it.kind == kind).count() != 1 {
            let reason = format!("`{}` needs exactly one entry", kind.id());
            return Err(PackError::new(PACK, reason));
        }
    }
    Ok(file)
}
