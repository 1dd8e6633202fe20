//! Closed catalogues: what steps do, who acts, which papers, which channels.

use super::declare::words;

words! {
    /// What a step does; checks and the interpreter know the meaning of each.
    pub enum StepKind : "step_kind" {
        /// The applicant files the dossier.
        Submit = "nộp hồ sơ" / "submit dossier" | "submits dossier",
        /// The applicant pays.
        Pay = "nộp phí" / "pay fees" | "pays fees" | "nộp lệ phí" | "nộp phí, lệ phí",
        /// The applicant provides a paper in the middle.
        Provide = "nộp" / "provide" | "provides",
        /// The one-stop receives.
        Receive = "tiếp nhận" / "receives" | "receive" | "tiếp nhận hồ sơ",
        /// The papers are counted and looked at.
        CheckCompleteness =
            "kiểm tra thành phần hồ sơ" / "checks completeness" | "check completeness"
                | "kiểm tra tính đầy đủ của hồ sơ",
        /// The one-stop takes a fee.
        Collect = "thu" / "collects" | "collect",
        /// The content is examined.
        Appraise =
            "thẩm định" / "appraises" | "appraise" | "thẩm tra" | "xác minh" | "thẩm định hồ sơ"
                | "thẩm tra hồ sơ" | "xem xét hồ sơ",
        /// Somebody looks at the place.
        Inspect = "kiểm tra thực địa" / "inspects on site" | "inspect on site",
        /// Samples are taken and tested.
        SampleTest = "lấy mẫu xét nghiệm" / "samples and tests" | "sample and test",
        /// Something is watched over a time.
        Monitor = "theo dõi" / "monitors" | "monitor",
        /// Another body is asked.
        Consult = "lấy ý kiến" / "consults" | "consult",
        /// A council meets.
        Meet = "họp hội đồng" / "convenes council" | "convene council",
        /// An agency does its part of a chain.
        Settle = "giải quyết" / "settles" | "settle" | "giải quyết hồ sơ",
        /// The dossier is completed inside the administration.
        Complete = "hoàn thiện hồ sơ" / "completes dossier" | "complete dossier",
        /// The decision.
        Decide = "quyết định" / "decides" | "decide",
        /// The signature.
        Sign = "ký" / "signs" | "sign",
        /// The result is made.
        Issue = "cấp" / "issues" | "issue",
        /// An entry in a register.
        Register = "ghi" / "records" | "record",
        /// The result is handed over.
        Return = "trả" / "returns" | "return",
        /// Somebody is told.
        Notify = "thông báo" / "notifies" | "notify",
        /// Something is posted for all.
        Publish = "niêm yết công khai" / "posts publicly" | "post publicly" | "công khai",
        /// Something is sent electronically, with a status.
        Send = "gửi" / "sends" | "send",
        /// The dossier goes to another agency.
        Transfer = "chuyển hồ sơ cho" / "transfers dossier to" | "transfer dossier to" | "trình hồ sơ cho" | "trình",
        /// Nothing is done until something happens.
        Wait = "chờ" / "waits" | "wait",
    }
}

words! {
    /// What must hold of the order of two steps.
    pub enum OrderRelation : "order_relation" {
        /// The first is done only where the second is done before.
        OnlyAfter = "chỉ sau" / "only after",
        /// Where the first is done, the second is done later.
        LeadsTo = "phải dẫn đến" / "must lead to",
        /// No dossier goes through both.
        NeverWith = "không đi cùng" / "never with",
    }
}

words! {
    /// A block of steps.
    pub enum BlockKind : "block_kind" {
        /// All branches, then go on.
        Parallel = "song song" / "parallel",
        /// One branch, chosen by facts.
        Choose = "tùy trường hợp" / "choose",
        /// Some branches, chosen by facts.
        Some = "một số trong" / "some of",
    }
}

words! {
    /// The block that a line ends, as it is called after `hết`.
    pub enum BlockEndWord : "block_end_word" {
        /// All branches.
        Parallel = "song song" / "parallel",
        /// One branch.
        Choose = "trường hợp" / "choose" | "tùy trường hợp",
        /// Some branches.
        Some = "một số" / "some" | "một số trong" | "some of",
    }
}

impl BlockEndWord {
    /// Returns the kind of the block.
    #[must_use]
    pub fn kind(self) -> BlockKind {
        match self {
            Self::Parallel => BlockKind::Parallel,
            Self::Choose => BlockKind::Choose,
            Self::Some => BlockKind::Some,
        }
    }

    /// Returns the word that ends a kind of block.
    #[must_use]
    pub fn of(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Parallel => Self::Parallel,
            BlockKind::Choose => Self::Choose,
            BlockKind::Some => Self::Some,
        }
    }
}

words! {
    /// How a step may end.
    pub enum Outcome : "outcome" {
        /// The dossier is complete.
        Complete = "đủ" / "complete" | "đầy đủ" | "hồ sơ đủ" | "hồ sơ đầy đủ",
        /// Papers are missing.
        Incomplete = "thiếu" / "incomplete" | "chưa đủ" | "không đủ" | "chưa đầy đủ" | "không đầy đủ"
                | "hồ sơ thiếu" | "hồ sơ chưa đủ" | "hồ sơ không đủ" | "hồ sơ chưa đầy đủ"
                | "hồ sơ không đầy đủ",
        /// Papers are missing after the last supplement.
        StillIncomplete = "vẫn thiếu" / "still incomplete",
        /// The examination is passed.
        Pass =
            "đạt" / "positive" | "đạt yêu cầu" | "đủ điều kiện" | "hợp lệ" | "hồ sơ hợp lệ",
        /// The examination is failed.
        Fail =
            "không đạt" / "negative" | "chưa đạt" | "không đạt yêu cầu" | "không đủ điều kiện"
                | "chưa đủ điều kiện" | "không hợp lệ" | "chưa hợp lệ" | "hồ sơ không hợp lệ"
                | "hồ sơ chưa hợp lệ",
        /// The body asked agrees.
        Agree = "đồng ý" / "agrees",
        /// The body asked does not agree.
        Disagree = "không đồng ý" / "disagrees",
        /// The body asked does not answer in time.
        Silent = "im lặng" / "silent",
        /// Another agency is competent.
        NotCompetent = "không thuộc thẩm quyền" / "not competent",
        /// The step begins.
        Started = "bắt đầu" / "started",
        /// The step is over.
        Done = "xong" / "done",
    }
}

words! {
    /// What an agency does in a procedure.
    pub enum AgencyRole : "agency_role" {
        /// Receives dossiers and returns results.
        Receives = "tiếp nhận" / "receives",
        /// Handles the dossier.
        Handles = "giải quyết" / "handles",
        /// Decides.
        Decides = "quyết định" / "decides",
        /// Takes part.
        Coordinates = "phối hợp" / "coordinates",
        /// Acts under delegation.
        Delegated = "được ủy quyền" / "delegated",
        /// Anything else.
        Other = "khác" / "other",
    }
}

words! {
    /// Who may apply; the list of the national portal and what samples needed besides.
    pub enum ApplicantKind : "applicant_kind" {
        /// Everyone.
        Everyone = "mọi đối tượng" / "everyone",
        /// Vietnamese citizens.
        Citizen = "công dân" / "citizen" | "citizens" | "công dân Việt Nam",
        /// Individuals.
        Individual = "cá nhân" / "individual" | "individuals",
        /// Households.
        Household = "hộ gia đình" / "household" | "households",
        /// Household businesses.
        HouseholdBusiness = "hộ kinh doanh" / "household business" | "household businesses",
        /// Vietnamese living abroad.
        OverseasVietnamese = "người Việt Nam định cư ở nước ngoài" / "overseas Vietnamese",
        /// Foreigners.
        Foreigner = "người nước ngoài" / "foreigner" | "foreigners",
        /// Officials.
        Official = "cán bộ công chức viên chức" / "official" | "officials" | "cán bộ, công chức, viên chức",
        /// Enterprises.
        Enterprise = "doanh nghiệp" / "enterprise" | "enterprises",
        /// Enterprises with foreign capital.
        ForeignInvestedEnterprise =
            "doanh nghiệp có vốn đầu tư nước ngoài" / "foreign-invested enterprise" | "foreign-invested enterprises",
        /// Organisations.
        Organisation = "tổ chức" / "organisation" | "organisations",
        /// Foreign organisations.
        ForeignOrganisation = "tổ chức nước ngoài" / "foreign organisation" | "foreign organisations",
        /// Cooperatives.
        Cooperative = "hợp tác xã" / "cooperative" | "cooperatives",
        /// Traders.
        Trader = "thương nhân" / "trader" | "traders",
    }
}

words! {
    /// A channel of filing.
    pub enum Channel : "channel" {
        /// At the counter.
        InPerson = "trực tiếp" / "in person",
        /// By public post.
        Post = "bưu chính" / "post" | "by post",
        /// On the portal.
        Online = "trực tuyến" / "online",
        /// On the national single window.
        SingleWindow = "một cửa quốc gia" / "national single window",
        /// By electronic mail.
        Email = "thư điện tử" / "e-mail" | "email",
        /// By fax.
        Fax = "fax" / "fax",
    }
}

words! {
    /// The kind of a copy; the strongest demand first.
    pub enum CopyKind : "copy_kind" {
        /// The first original.
        FirstOriginal = "bản gốc" / "first original" | "first originals",
        /// An original.
        Original = "bản chính" / "original" | "originals",
        /// A certified copy.
        CertifiedCopy = "bản sao chứng thực" / "certified copy" | "certified copies" | "bản sao có chứng thực",
        /// A copy confirmed by the enterprise.
        EnterpriseCopy = "bản sao có xác nhận của doanh nghiệp" / "copy confirmed by the enterprise"
            | "copies confirmed by the enterprise",
        /// A copy confirmed by the owner of the goods.
        OwnerCopy = "bản sao có xác nhận của chủ hàng" / "copy confirmed by the owner"
            | "copies confirmed by the owner",
        /// A copy with another confirmation.
        ConfirmedCopy = "bản sao có xác nhận" / "confirmed copy" | "confirmed copies",
        /// A copy made by the authority that holds the original.
        OfficialCopy = "bản sao y" / "official copy" | "official copies",
        /// An extract from the register.
        RegisterExtract = "bản sao từ sổ gốc" / "register extract" | "register extracts" | "bản trích lục",
        /// A plain copy.
        Copy = "bản sao" / "copy" | "copies" | "bản chụp",
        /// An electronic original.
        ElectronicOriginal = "bản gốc điện tử" / "electronic original" | "electronic originals",
        /// An electronic document.
        Electronic = "bản điện tử" / "electronic document" | "electronic documents",
        /// A scan.
        Scan = "bản quét" / "scan" | "scans",
        /// A paper document.
        Paper = "bản giấy" / "paper document" | "paper documents",
    }
}

words! {
    /// Another form of the same paper that is no copy of it.
    pub enum AlternativeForm : "alternative_form" {
        /// The facts of the paper, written in the form.
        Data = "thông tin" / "data",
        /// Electronic data.
        ElectronicData = "dữ liệu điện tử" / "electronic data",
    }
}

words! {
    /// The kind of a legal instrument, the highest rank first.
    pub enum InstrumentKind : "instrument_kind" {
        /// The Constitution.
        Constitution = "hiến pháp" / "constitution",
        /// A treaty.
        Treaty = "điều ước quốc tế" / "treaty",
        /// A law.
        Law = "luật" / "law",
        /// A code.
        Code = "bộ luật" / "legal code",
        /// A resolution of the National Assembly.
        NaResolution = "nghị quyết của Quốc hội" / "resolution of the National Assembly",
        /// An ordinance.
        Ordinance = "pháp lệnh" / "ordinance",
        /// A resolution of the Standing Committee of the National Assembly.
        NascResolution =
            "nghị quyết của Ủy ban Thường vụ Quốc hội" / "resolution of the Standing Committee",
        /// An order or decision of the President.
        PresidentOrder = "lệnh của Chủ tịch nước" / "order of the President",
        /// A decree of the Government.
        Decree = "nghị định" / "decree",
        /// A resolution of the Government.
        GovernmentResolution = "nghị quyết của Chính phủ" / "resolution of the Government",
        /// A decision of the Prime Minister.
        PmDecision = "quyết định của Thủ tướng" / "decision of the Prime Minister",
        /// A circular of a minister.
        Circular = "thông tư" / "circular",
        /// A joint circular.
        JointCircular = "thông tư liên tịch" / "joint circular",
        /// A technical regulation.
        TechnicalRegulation = "quy chuẩn kỹ thuật" / "technical regulation",
        /// A resolution of a provincial people's council.
        ProvincialResolution = "nghị quyết của Hội đồng nhân dân cấp tỉnh" / "provincial resolution",
        /// A decision of a provincial people's committee.
        ProvincialDecision = "quyết định của Ủy ban nhân dân cấp tỉnh" / "provincial decision",
        /// A decision of the chair of a provincial people's committee.
        ProvincialChairDecision =
            "quyết định của Chủ tịch Ủy ban nhân dân cấp tỉnh" / "decision of the provincial chair",
        /// A resolution of a commune people's council.
        CommuneResolution = "nghị quyết của Hội đồng nhân dân cấp xã" / "commune resolution",
        /// A decision of a commune people's committee.
        CommuneDecision = "quyết định của Ủy ban nhân dân cấp xã" / "commune decision",
        /// An official letter; not normative.
        OfficialLetter = "công văn" / "official letter",
        /// A decision about one case; not normative.
        IndividualDecision = "quyết định cá biệt" / "individual decision",
        /// An internal regulation; not normative.
        InternalRule = "quy chế nội bộ" / "internal rule",
        /// A decision that publishes procedures; not normative.
        PublicationDecision = "quyết định công bố" / "publication decision",
        /// Any other text.
        Other = "văn bản khác" / "other instrument",
    }
}

words! {
    /// A part of an instrument that a citation names.
    pub enum LocatorKind : "locator_kind" {
        /// A point.
        Point = "điểm" / "point" | "points",
        /// A clause.
        Clause = "khoản" / "clause" | "clauses" | "paragraph" | "paragraphs",
        /// An article.
        Article = "Điều" / "Article" | "Articles",
        /// A section.
        Section = "Mục" / "Section",
        /// A chapter.
        Chapter = "Chương" / "Chapter",
        /// An annex.
        Appendix = "Phụ lục" / "Appendix" | "annex",
        /// A form.
        Form = "mẫu số" / "form",
    }
}

words! {
    /// A level of administration.
    pub enum Level : "level" {
        /// Central.
        Ministry = "bộ" / "ministry" | "trung ương",
        /// Province.
        Province = "tỉnh" / "province",
        /// District; abolished from 1 July 2025, kept for older procedures.
        District = "huyện" / "district",
        /// Commune.
        Commune = "xã" / "commune",
        /// Another unit.
        Other = "khác" / "other",
    }
}

words! {
    /// The set of one-stop rules that governs a procedure.
    pub enum Regime : "regime" {
        /// The one-stop mechanism.
        OneStop = "một cửa" / "one-stop",
        /// The national single window.
        SingleWindow = "một cửa quốc gia" / "national single window",
    }
}

words! {
    /// The level of online service that a procedure claims.
    pub enum OnlineLevel : "online_level" {
        /// Everything is done online.
        Full = "toàn trình" / "full",
        /// Part of it is done online.
        Partial = "một phần" / "partial",
        /// Information only.
        Information = "cung cấp thông tin" / "information only",
    }
}

words! {
    /// Why a service is online in part only: the reasons of Article 14 of Decree 224/2026/NĐ-CP.
    pub enum PartialReason : "partial_reason" {
        /// The law wants the applicant at the office.
        Presence = "phải có mặt" / "presence",
        /// The law wants the authority to look at the place.
        Inspection = "phải kiểm tra tại hiện trường" / "check on site",
        /// A technical incident that cannot be mended at once.
        Incident = "sự cố kỹ thuật" / "technical incident",
        /// Another technical problem that cannot be solved yet.
        Technical = "vấn đề kỹ thuật khác" / "other technical problem",
    }
}

words! {
    /// Where a step is done.
    pub enum Site : "site" {
        /// At the one-stop centre.
        Centre = "tại trung tâm" / "at the centre",
        /// At the place concerned.
        OnSite = "tại hiện trường" / "on site",
        /// At the office of the agency.
        Office = "tại trụ sở" / "at the office",
        /// Online, from wherever one is.
        Online = "trực tuyến" / "online",
    }
}

words! {
    /// What happens to pending dossiers when a version ends.
    pub enum Transition : "transition" {
        /// They stay under the old version.
        Keep = "hồ sơ đang giải quyết theo bản cũ" / "keep",
        /// They move to the new version.
        Migrate = "chuyển sang bản mới" / "migrate",
        /// The version that is better for the applicant.
        MoreFavourable = "theo bản có lợi hơn" / "more favourable",
    }
}
