//! Words that begin a line: declarations, sections, clauses, marks of steps.

use super::declare::words;

words! {
    /// A word that begins a declaration.
    pub enum DeclWord : "decl_word" {
        /// A legal instrument.
        Instrument = "văn bản" / "instrument",
        /// An agency.
        Agency = "cơ quan" / "agency",
        /// A database of the State.
        Database = "cơ sở dữ liệu" / "database",
        /// A family of procedures with parameters.
        Template = "mẫu thủ tục" / "procedure template" | "template",
        /// A procedure.
        Procedure = "thủ tục" / "procedure",
        /// A scenario.
        Example = "ví dụ" / "example",
    }
}

words! {
    /// A word that begins a section; a colon follows.
    pub enum SectionWord : "section_word" {
        /// Number of an instrument.
        Number = "số" / "number",
        /// Kind of an instrument.
        Kind = "loại" / "kind",
        /// Date and issuer of an instrument.
        Issued = "ban hành" / "issued",
        /// Interval in force.
        InForce = "hiệu lực" / "in force" | "effective",
        /// Delegating provision.
        DelegatedBy = "giao bởi" / "delegated by",
        /// Instruments that amend this one.
        AmendedBy = "sửa đổi bởi" / "amended by",
        /// Instruments that repeal this one.
        RepealedBy = "bãi bỏ bởi" / "repealed by",
        /// Instruments over which this one prevails for a time.
        Overlays = "phủ lên" / "overlays",
        /// Territory of an instrument, agency or procedure.
        Territory = "phạm vi" / "territory",
        /// Country whose law it is.
        Jurisdiction = "quốc gia" / "jurisdiction",
        /// Provisions of an instrument.
        Provisions = "quy định" / "provisions",
        /// Agency that keeps a database.
        ManagedBy = "chủ quản" / "managed by",
        /// Day from which a database answers.
        AvailableFrom = "có từ" / "available from",
        /// Papers that a database replaces.
        Replaces = "thay cho" / "replaces",
        /// Agency above.
        PartOf = "trực thuộc" / "part of",
        /// Code of a procedure or agency.
        Code = "mã" / "code",
        /// Field of administration.
        Field = "lĩnh vực" / "field",
        /// Levels of performance.
        Level = "cấp" / "level",
        /// Publication decision.
        Published = "công bố" / "published",
        /// Who may apply.
        Applicants = "đối tượng" / "applicants" | "đối tượng thực hiện" | "đối tượng thực hiện thủ tục hành chính",
        /// Agencies and their roles.
        Agencies = "cơ quan" / "agencies" | "cơ quan thực hiện" | "cơ quan giải quyết" | "cơ quan thực hiện thủ tục hành chính",
        /// Instruments on which the whole procedure rests.
        LegalBases = "căn cứ pháp lý" / "legal bases" | "căn cứ pháp lý của thủ tục hành chính",
        /// Questions to the applicant.
        Facts = "dữ kiện" / "facts",
        /// Channels.
        Channels = "cách thức" / "channels" | "cách thức thực hiện",
        /// Requirements and conditions.
        Conditions = "yêu cầu, điều kiện" / "conditions" | "điều kiện" | "yêu cầu điều kiện" | "yêu cầu, điều kiện thực hiện" | "yêu cầu, điều kiện thực hiện thủ tục hành chính",
        /// Papers, each written once.
        Papers = "giấy tờ" / "papers",
        /// The list of papers by case.
        Documents = "hồ sơ" / "documents" | "thành phần hồ sơ" | "thành phần, số lượng hồ sơ",
        /// Fees for a service.
        Fees = "phí" / "fees",
        /// Charges, a state levy.
        Charges = "lệ phí" / "charges",
        /// Prices of services, which are no fees.
        ServicePrices = "giá dịch vụ" / "service prices",
        /// Time limits.
        TimeLimits = "thời hạn" / "time limits" | "time limit" | "thời hạn giải quyết",
        /// Steps.
        Steps = "trình tự" / "steps" | "trình tự thực hiện",
        /// Steps called from several places.
        SharedSteps = "bước dùng lại" / "shared steps",
        /// What must hold of the order of steps.
        OrderRules = "ràng buộc trình tự" / "order rules",
        /// Results.
        Results = "kết quả" / "results" | "kết quả thực hiện" | "kết quả thực hiện thủ tục hành chính",
        /// Grounds for refusal.
        Grounds = "lý do từ chối" / "grounds for refusal",
        /// Results of other procedures that must exist before.
        Prerequisites = "tiền đề" / "prerequisites",
        /// Procedures joined in one filing.
        JoinedWith = "liên thông" / "joined with",
        /// Regime.
        Regime = "chế độ" / "regime",
        /// Claimed level of online service.
        OnlineLevel = "mức độ trực tuyến" / "online level",
        /// Complaints and actions.
        Remedies = "khiếu nại" / "remedies",
        /// Dossiers a year.
        YearlyVolume = "số lượng hằng năm" / "yearly volume",
        /// What happens to pending dossiers.
        Pending = "chuyển tiếp" / "pending dossiers",
        /// Office hours.
        OfficeHours = "giờ làm việc" / "office hours",
        /// The procedure of an example.
        OfProcedure = "thủ tục" / "procedure",
        /// Facts of an example.
        Given = "cho" / "given",
        /// When and how the example is filed.
        Filed = "nộp" / "filed",
        /// Events of an example.
        Events = "sự kiện" / "events",
        /// What an example expects.
        Expect = "mong đợi" / "expect",
    }
}

words! {
    /// A word that begins a clause.
    pub enum ClauseWord : "clause_word" {
        /// Legal basis.
        Basis = "căn cứ" / "basis",
        /// Guard, or override with `thì`.
        When = "khi" / "when",
        /// Another form or another paper.
        Or = "hoặc" / "or",
        /// A paper together with this one.
        With = "kèm" / "together with",
        /// The question of a fact.
        Ask = "hỏi" / "ask",
        /// A note.
        Note = "ghi chú" / "note",
        /// The source does not prove it.
        Unverified = "chưa xác minh" / "unverified",
        /// The State looks the data up first.
        LookUp = "tra cứu" / "looked up in",
        /// A look-up from a day on.
        LookUpFrom = "từ" / "from",
        /// What a channel asks of every paper.
        Via = "qua kênh" / "via",
        /// Papers that prove a condition.
        ProvedBy = "chứng minh bằng" / "proved by",
        /// Who prepares a paper.
        PreparedBy = "do" / "prepared by",
        /// Suppression of a finding.
        Allow = "bỏ qua" / "allow",
        /// A provision lets an agency ask for a paper.
        MayRequire = "được yêu cầu" / "may require",
        /// A provision bounds a time limit.
        LimitAtMost = "thời hạn không quá" / "time limit at most" | "thời hạn tối đa",
        /// A provision bounds a fee.
        FeeAtMost = "mức thu không quá" / "fee at most" | "mức thu tối đa",
        /// A provision allows an inspection on site.
        MayInspect = "được kiểm tra thực địa" / "may inspect on site",
        /// A provision allows a condition.
        MayCondition = "được đặt điều kiện" / "may set condition",
        /// A provision bounds the number of sets.
        SetsAtMost =
            "số bộ hồ sơ không quá" / "number of sets at most" | "số bộ hồ sơ tối đa",
        /// A provision lets an agency accept some channels only.
        MayLimitChannels = "được chỉ nhận qua kênh" / "may accept only via",
        /// A provision forbids a paper or a kind of copy.
        MayNotRequire = "không được yêu cầu" / "may not require",
        /// What a provision says is all that may be asked.
        NothingElse = "không được yêu cầu gì khác" / "may require nothing else",
        /// When a provision is in force.
        HasEffect = "có hiệu lực" / "has effect",
        /// The amending provisions that gave a provision its words.
        AsAmendedBy = "theo sửa đổi của" / "as amended by",
        /// The provisions that repeal a provision.
        IsRepealedBy = "bị bãi bỏ bởi" / "is repealed by",
        /// The procedures about which a provision speaks.
        AppliesTo = "áp dụng cho thủ tục" / "applies to procedures" | "applies to procedure",
        /// The text of a provision.
        Content = "nội dung" / "text",
        /// What stops a clock.
        Suspended = "tạm dừng" / "suspended" | "suspends",
        /// What the end of a limit means.
        OnExpiry = "quá hạn thì" / "on expiry" | "quá thời hạn thì" | "hết thời hạn thì",
        /// A longer limit.
        Extension = "gia hạn" / "extension",
        /// A province may set a shorter limit.
        MayShorten = "được rút ngắn bởi địa phương" / "may be shortened locally",
        /// A factor of a fee.
        Times = "nhân với" / "times",
        /// When a fee is collected.
        DueOn = "thu khi" / "due on",
        /// Who is exempt.
        ExemptWhen = "miễn khi" / "exempt when" | "miễn cho",
        /// A reduction.
        Reduced = "giảm" / "reduced by",
        /// A step that is left out for some applicants.
        SkippedWhen = "bỏ qua khi" / "skipped when",
        /// A round of supplement.
        Round = "lần" / "round",
        /// A date that means filing in a channel.
        FilingDate = "ngày nộp là" / "filing date is",
        /// The original of a paper follows.
        OriginalLater = "bản chính nộp sau" / "original later",
        /// The paper follows.
        Later = "nộp sau" / "submitted after",
        /// The applicant must act before something outside.
        Before = "trước khi" / "before",
        /// The form of a result.
        Form = "hình thức" / "in the form of",
        /// Office hours of an agency.
        Hours = "giờ làm việc" / "office hours",
        /// A time limit of a channel.
        Limit = "thời hạn" / "time limit",
    }
}

words! {
    /// A word that a step line may begin with after its dash or plus.
    pub enum StepMark : "step_mark" {
        /// The end of a block.
        End = "hết" / "end",
        /// A named branch of a parallel block.
        Branch = "nhánh" / "branch",
        /// The branch for all other applicants.
        Otherwise = "còn lại" / "otherwise",
        /// Removal of an inherited item.
        Drop = "bỏ" / "drop",
    }
}

words! {
    /// The type of a fact.
    pub enum FactTypeWord : "fact_type_word" {
        /// Yes or no.
        YesNo = "có/không" / "yes/no",
        /// One of several values.
        OneOf = "một trong" / "one of",
        /// A number with a unit.
        Number = "số" / "number of" | "number",
        /// Money.
        Money = "số tiền" / "money",
        /// A date.
        Date = "ngày tháng" / "date",
        /// Free text.
        Text = "văn bản" / "text",
    }
}
