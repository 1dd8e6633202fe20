//! Words inside a line that join its parts.

use super::declare::words;

words! {
    /// A word inside a line; the grammar names each by `kw_` and its id.
    pub enum Connective : "connective" {
        /// None.
        None = "không" / "none" | "không có",
        /// The answer "no".
        No = "không" / "no",
        /// Negation.
        Not = "không" / "not" | "no",
        /// The answer "yes".
        Yes = "có" / "yes",
        /// Unknown.
        Unknown = "chưa rõ" / "unknown",
        /// Unverified.
        Unverified = "chưa xác minh" / "unverified",
        /// From a date or row on.
        From = "từ" / "from" | "từ ngày" | "kể từ ngày" | "kể từ",
        /// To a row.
        To = "đến" / "to",
        /// Until a date.
        Until = "đến hết" / "until",
        /// And.
        And = "và" / "and",
        /// Or.
        Or = "hoặc" / "or",
        /// Equals.
        Is = "là" / "is",
        /// Differs.
        IsNot = "khác" / "is not",
        /// Is one of.
        In = "thuộc" / "in",
        /// At least, before the value; Vietnamese closes with `OrMore`.
        AtLeast = "từ" / "at least",
        /// Closes `AtLeast`.
        OrMore = "trở lên" / "or more",
        /// More than.
        Over = "trên" / "over",
        /// Less than.
        Under = "dưới" / "under",
        /// Not more than.
        AtMost = "không quá" / "at most" | "không vượt quá",
        /// A bound on how often, or on an amount.
        Bound = "tối đa" / "at most" | "up to",
        /// A lower bound on an amount.
        Floor = "tối thiểu" / "at least",
        /// Times (count).
        TimesCount = "lần" / "times" | "time",
        /// Once.
        Once = "1 lần" / "once",
        /// Between the kind of an instrument and its number.
        NumberMark = "số" / "number" | "no.",
        /// Begins a guard inside a line.
        When = "khi" / "when",
        /// Begins the effect.
        Then = "thì" / "then",
        /// The channel, in conditions.
        Channel = "kênh" / "channel",
        /// The applicant, in conditions.
        Applicant = "đối tượng" / "applicant",
        /// The filing date, in conditions.
        FiledOn = "ngày nộp" / "filed on",
        /// A thing happened.
        Happens = "xảy ra" / "happens",
        /// A clock ran out.
        Expired = "hết hạn" / "expired",
        /// The question of a fact.
        Ask = "hỏi" / "ask",
        /// The default of a fact.
        Default = "mặc định" / "default",
        /// Sets of a dossier.
        Sets = "bộ" / "sets" | "set",
        /// An unknown number of sets.
        UnknownSets = "chưa rõ số bộ" / "unknown sets",
        /// The count of identical pieces.
        Pieces = "bản" / "pieces" | "piece",
        /// If the applicant has one.
        IfAny = "nếu có" / "if any",
        /// A condition in words.
        If = "nếu" / "if",
        /// Shown, not kept.
        Shown = "xuất trình" / "shown",
        /// Given back.
        Returned = "trả lại" / "returned",
        /// By the prescribed form, whose number is not said.
        ByForm = "theo mẫu" / "by form",
        /// By a form set by a decree.
        FormOf = "theo mẫu của" / "by form of",
        /// A result of another procedure.
        ResultOf = "kết quả của thủ tục" / "result of procedure",
        /// A result, before its name.
        Result = "kết quả" / "result",
        /// Of a procedure.
        OfProcedure = "của thủ tục" / "of procedure",
        /// Fetched by the agency.
        Automatic = "tự động lấy" / "fetched automatically",
        /// Not filed again.
        NotFiledAgain = "không nộp lại" / "not filed again",
        /// One or more agencies.
        OneOrMore = "một hoặc nhiều" / "one or more",
        /// One of several papers or results.
        OneOf = "một trong" / "one of",
        /// Based on another procedure.
        BasedOn = "dựa trên" / "based on",
        /// Made from a template.
        FromTemplate = "theo mẫu" / "from template",
        /// All other texts.
        AllOthers = "mọi văn bản khác quy định" / "all other instruments",
        /// The date of.
        DateWord = "ngày" / "dated",
        /// An unknown date.
        UnknownDate = "chưa rõ ngày" / "unknown date",
        /// Unknown provision.
        UnknownProvision = "chưa rõ điều khoản" / "unknown provision",
        /// The plural mark of a citation.
        Several = "các" / "the",
        /// The text of a table.
        TableBy = "bảng theo" / "table by",
        /// The text of tiers.
        TieredBy = "lũy tiến theo" / "tiered by",
        /// Set by the provincial council.
        ByProvince = "theo nghị quyết của Hội đồng nhân dân cấp tỉnh" / "by provincial resolution",
        /// Set by the commune council, or elsewhere by that of the municipality.
        ByCommune = "theo nghị quyết của Hội đồng nhân dân cấp xã" / "by commune resolution" | "by ordinance of the municipality",
        /// When a fee is collected.
        DueOn = "thu khi" / "due on",
        /// An unknown amount.
        UnknownAmount = "chưa rõ mức" / "unknown amount",
        /// Each.
        Each = "mỗi" / "each",
        /// Before the reasons of an online level.
        Because = "vì" / "because",
        /// Percent.
        Percent = "phần trăm" / "percent",
        /// All others, in a table.
        Otherwise = "còn lại" / "otherwise",
        /// Money.
        Dong = "đồng" / "VND" | "đ" | "VNĐ" | "₫",
        /// Counted from.
        CountedFrom =
            "kể từ khi" / "from" | "kể từ ngày" | "kể từ" | "kể từ lúc" | "kể từ thời điểm"
                | "tính từ khi" | "tính từ ngày",
        /// Counted until.
        CountedUntil = "đến khi" / "until",
        /// Within.
        Within =
            "trong" / "within" | "no later than" | "trong vòng" | "trong thời hạn" | "chậm nhất"
                | "chậm nhất là",
        /// Before an event.
        Before = "trước" / "before",
        /// At once.
        AtOnce = "ngay lập tức" / "at once" | "ngay",
        /// The same day.
        SameDay = "trong ngày" / "the same day",
        /// A limit that the source does not state.
        UnknownLimit = "chưa rõ thời hạn" / "unknown limit",
        /// Event: filing.
        EventFiled = "nộp" / "filing" | "filed" | "nộp hồ sơ",
        /// Event: acceptance at the counter.
        EventAccepted =
            "tiếp nhận" / "acceptance" | "accepted" | "tiếp nhận hồ sơ" | "nhận hồ sơ"
                | "nhận được hồ sơ",
        /// Event: the complete dossier is there.
        EventComplete =
            "nhận đủ hồ sơ hợp lệ" / "receipt of the complete dossier"
                | "complete dossier received" | "nhận đủ hồ sơ" | "nhận đủ hồ sơ đúng quy định"
                | "nhận hồ sơ hợp lệ" | "nhận được hồ sơ hợp lệ" | "nhận được đủ hồ sơ"
                | "nhận được đủ hồ sơ hợp lệ" | "nhận đầy đủ hồ sơ" | "nhận đầy đủ hồ sơ hợp lệ"
                | "nhận đủ hồ sơ theo quy định" | "nhận được đầy đủ hồ sơ"
                | "nhận được đầy đủ hồ sơ hợp lệ",
        /// Event: the supplement is there.
        EventSupplement = "nhận bổ sung" / "receipt of the supplement" | "supplement received",
        /// Event: a paper is there; its name follows.
        EventReceived = "nhận" / "receipt of" | "received",
        /// Event: a step begins.
        Started = "bắt đầu" / "started",
        /// Event: a step is over.
        Done = "xong" / "done" | "decided",
        /// Waiting for a supplement.
        WaitingSupplement = "khi chờ bổ sung" / "while waiting for supplement",
        /// Waiting for a payment.
        WaitingPayment = "khi chờ nộp phí" / "while waiting for payment",
        /// Waiting for an opinion.
        WaitingConsultation = "khi chờ ý kiến" / "while waiting for consultation",
        /// Waiting for nothing special: the step itself stops the limit.
        MainLimit = "thời hạn" / "the limit",
        /// Effect: ask for a supplement.
        RequestSupplement = "yêu cầu bổ sung" / "request supplement",
        /// In writing.
        InWriting = "bằng văn bản" / "in writing",
        /// Naming the papers.
        NamingPapers = "nêu rõ giấy tờ" / "naming the papers",
        /// With reasons.
        WithReasons = "nêu rõ lý do" / "with reasons",
        /// The agency's time to ask.
        NotifyWithin =
            "thông báo trong" / "notify within" | "thông báo trong vòng" | "thông báo trong thời hạn",
        /// The applicant's time to complete.
        SubmitWithin =
            "nộp trong" / "applicant within" | "nộp trong vòng" | "nộp trong thời hạn" | "nộp chậm nhất",
        /// What the end of the applicant's time means.
        ExpiryThen = "quá hạn thì" / "on expiry" | "quá thời hạn thì" | "hết thời hạn thì",
        /// Count again from zero.
        Restart = "tính lại từ đầu" / "restart from zero",
        /// Leave the waiting time out.
        Subtract = "trừ thời gian chờ" / "subtract waiting time",
        /// Effect: refuse.
        Refuse = "từ chối" / "refuse",
        /// Grounds of a refusal.
        Grounds = "lý do" / "on grounds",
        /// Effect: record a refusal of one part.
        RecordRefusal = "ghi nhận từ chối" / "record refusal",
        /// Effect: go on.
        Continue = "tiếp tục" / "continue",
        /// Effect: end.
        End = "kết thúc" / "end",
        /// Effect: the authority closes the dossier.
        CloseDossier = "kết thúc hồ sơ" / "close dossier" | "left untreated",
        /// Effect: the applicant stops.
        Stop = "dừng" / "stop",
        /// Effect: tell the applicant where to go.
        Redirect = "hướng dẫn sang cơ quan khác" / "redirect to another agency",
        /// Effect: go to a step.
        GoTo = "chuyển đến" / "go to",
        /// Effect: call a shared step and come back.
        ReturnTo = "quay lại" / "back to",
        /// Effect: silence is consent.
        DeemedAgreed = "coi như đồng ý" / "deemed agreed",
        /// Effect: silence is a grant.
        DeemedGranted = "coi như chấp thuận" / "deemed granted",
        /// Effect: silence is a refusal.
        DeemedRefused = "coi như từ chối" / "deemed refused",
        /// Effect: apologise and promise a new date.
        Apologise = "xin lỗi và hẹn lại" / "apologise and set new date",
        /// Effect: report to the superior.
        Escalate = "báo cấp trên" / "escalate",
        /// Effect: leave the step out.
        SkipStep = "bỏ qua bước" / "skip step",
        /// Who decides an extension.
        DecidedBy = "do" / "decided by",
        /// Before the limit ends.
        BeforeExpiry = "trước khi hết hạn" / "before expiry",
        /// Recipient.
        SendTo = "tới" / "to",
        /// By the channel of filing.
        SameChannel = "theo kênh nộp" / "by the filing channel",
        /// Validity of a result.
        Validity = "hiệu lực" / "validity",
        /// Without end.
        Indefinite = "vô thời hạn" / "indefinite",
        /// As long as something else lasts.
        RemainingOf = "bằng thời hạn còn lại của" / "remaining time of",
        /// No longer than something else lasts.
        WithinRemainingOf = "không quá thời hạn còn lại của" / "at most remaining time of",
        /// A validity that the source does not state.
        UnknownValidity = "chưa rõ hiệu lực" / "unknown validity",
        /// The group for every applicant.
        AllCases = "mọi trường hợp" / "all cases",
        /// A group for some applicants.
        Case = "trường hợp" / "case",
        /// Expectation: the papers.
        DossierHas = "hồ sơ gồm" / "documents are",
        /// Expectation: the due date.
        DueDate = "hẹn trả" / "due",
        /// Expectation: a fee.
        ExpectFee = "phí" / "fee",
        /// Expectation: a charge.
        ExpectCharge = "lệ phí" / "charge",
        /// Expectation: a service price.
        ExpectPrice = "giá dịch vụ" / "service price",
        /// Expectation: a finding.
        Finding = "phát hiện" / "finding",
        /// Expectation: nothing is late.
        NotOverdue = "không quá hạn" / "not overdue",
        /// Expectation: something is late.
        Overdue = "quá hạn" / "overdue",
        /// Expectation: the end of the dossier.
        EndsAs = "kết cục" / "outcome",
        /// End: a result was returned.
        Granted = "trả kết quả" / "granted",
        /// End: refused.
        Refused = "từ chối" / "refused",
        /// End: withdrawn.
        Withdrawn = "rút" / "withdrawn",
        /// Expectation: a result is returned.
        Returns = "trả" / "returns" | "result",
        /// Expectation: a wait.
        Waits = "chờ" / "waits for",
        /// At an instant.
        At = "lúc" / "at",
        /// Event: the body that answers; its name follows.
        AnswerOf = "của" / "by",
        /// Event: the applicant supplies papers.
        Supplement = "bổ sung" / "supplement",
        /// Event: the applicant pays.
        Paid = "nộp phí" / "paid" | "nộp lệ phí" | "nộp phí, lệ phí",
        /// Event: the applicant withdraws.
        Withdraw = "rút hồ sơ" / "withdraw",
        /// The applicant, as a recipient.
        ApplicantParty = "người nộp" / "applicant",
        /// The original of a paper follows.
        OriginalLater = "bản chính nộp sau" / "original later",
        /// A basis inside a line.
        Basis = "căn cứ" / "basis",
        /// A look-up inside a line.
        LookUp = "tra cứu" / "looked up in",
        /// Closes `do x lập`.
        Prepares = "lập" / "prepares",
        /// Closes `do x quyết định`.
        Decides = "quyết định" / "decides",
        /// Event: the authority apologises.
        Apology = "xin lỗi, hẹn lại" / "apology, new date",
    }
}
