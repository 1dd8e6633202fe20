//! Clauses: the lines below a section, an item or a part.

use super::{
    Citation, Condition, EventRef, Expiry, Limit, List, Money, Name, PaperAttr, ProcedureRef,
    Quoted, Words,
};
use crate::{
    source::{Span, Spanned},
    syntax::words::{AlternativeForm, Channel, CopyKind, Outcome},
    values::{Date, Decimal, Length, Stated},
};

/// A clause.
#[derive(Debug, Clone)]
pub struct Clause {
    /// What it says.
    pub kind: Box<ClauseKind>,
    /// The place.
    pub span: Span,
}

/// What a clause says.
///
/// Any clause may be written anywhere; whether it means something there is
/// decided when names are resolved, so that the message can name the owner.
#[derive(Debug, Clone)]
pub enum ClauseKind {
    /// `căn cứ …`.
    Basis(BasisClause),
    /// `khi C`: a guard of the owner.
    When(Condition),
    /// `khi C thì L`: another limit in this case.
    WhenThen {
        /// The case.
        condition: Condition,
        /// The limit in this case.
        limit: Box<Limit>,
    },
    /// `hoặc …`: another form of the same paper, or another paper.
    Or(Alternative),
    /// `kèm …`.
    With {
        /// The title, or the name of a declared paper.
        paper: super::Mention,
        /// `nếu có`, a kind.
        attrs: List<PaperAttr>,
    },
    /// `hỏi "…"`.
    Ask(Quoted),
    /// `ghi chú "…"`.
    Note(Quoted),
    /// `chưa xác minh`.
    Unverified,
    /// `tra cứu csdl từ 01/01/2026, căn cứ NQ66_7`.
    LookUp {
        /// The database.
        database: Name,
        /// The first day.
        from: Option<Spanned<Date>>,
        /// Why.
        basis: List<Citation>,
    },
    /// `qua kênh trực tuyến: bản điện tử hoặc bản quét`.
    Via {
        /// The channels.
        channels: List<Spanned<Channel>>,
        /// The kinds that are accepted there.
        kinds: List<Spanned<CopyKind>>,
    },
    /// `chứng minh bằng a, b`.
    ProvedBy(List<Name>),
    /// `do x lập`.
    PreparedBy(Name),
    /// `bỏ qua B05: "lý do"`.
    Allow {
        /// The code.
        code: Words,
        /// The reason; its absence is an error.
        reason: Option<Quoted>,
    },
    /// `được yêu cầu p, bản sao, 1 bản`.
    MayRequire {
        /// The paper, by its stable name.
        paper: Name,
        /// Kind and count.
        attrs: List<PaperAttr>,
        /// When and how long.
        scope: Scope,
    },
    /// `thời hạn không quá 10 ngày làm việc`.
    LimitAtMost {
        /// The longest time.
        length: Length,
        /// The event from which it counts.
        from: Option<Box<EventRef>>,
        /// When and how long.
        scope: Scope,
    },
    /// `mức thu không quá 1.200.000 đồng`.
    FeeAtMost {
        /// The highest amount.
        amount: Money,
        /// For each unit of what; absent for the whole.
        per: Option<Box<Name>>,
        /// When and how long.
        scope: Scope,
    },
    /// `được kiểm tra thực địa`.
    MayInspect {
        /// When and how long.
        scope: Scope,
    },
    /// `được đặt điều kiện "…"`.
    MayCondition {
        /// The condition.
        text: Quoted,
        /// When and how long.
        scope: Scope,
    },
    /// `số bộ hồ sơ không quá 1 bộ`.
    SetsAtMost {
        /// How many.
        count: Spanned<u32>,
        /// When and how long.
        scope: Scope,
    },
    /// `được chỉ nhận qua kênh trực tiếp`.
    MayLimitChannels {
        /// The channels.
        channels: List<Spanned<Channel>>,
        /// When and how long.
        scope: Scope,
    },
    /// `không được yêu cầu p` or `không được yêu cầu bản sao chứng thực`.
    MayNotRequire {
        /// What.
        what: Forbidden,
        /// When and how long.
        scope: Scope,
    },
    /// `không được yêu cầu gì khác`.
    NothingElse,
    /// `có hiệu lực từ … đến hết …`: `Unknown` when the source does not say.
    HasEffect(Stated<DayRange>),
    /// `theo sửa đổi của khoản 2 Điều 1 NĐ2`.
    AsAmendedBy(List<Citation>),
    /// `bị bãi bỏ bởi khoản 2 Điều 1 NĐ2`.
    IsRepealedBy(List<Citation>),
    /// `áp dụng cho thủ tục 1.003650, x`.
    AppliesTo(List<ProcedureRef>),
    /// `nội dung "…"`.
    Content(Quoted),
    /// `tạm dừng khi chờ bổ sung`; on a step `tạm dừng thời hạn`.
    Suspended(Waiting),
    /// `quá hạn thì …`.
    OnExpiry {
        /// What happens.
        expiry: Expiry<Name>,
        /// How often.
        bound: Option<Spanned<u32>>,
    },
    /// `gia hạn 2 ngày làm việc, tối đa 1 lần, khi …`.
    Extension {
        /// How much longer.
        length: Length,
        /// How often.
        bound: Option<Spanned<u32>>,
        /// It is an upper bound (`không quá`).
        at_most: bool,
        /// In which case.
        condition: Option<Condition>,
        /// Who decides.
        decided_by: Option<Box<Name>>,
        /// Only before the limit ends.
        before_expiry: bool,
    },
    /// `được rút ngắn bởi địa phương`.
    MayShorten,
    /// `nhân với số_điểm, mỗi điểm kinh doanh`.
    Times {
        /// The fact.
        fact: Name,
        /// What is counted, in words.
        each: Option<Words>,
    },
    /// `thu khi tiếp nhận`.
    DueOn(Stated<EventRef>),
    /// `miễn khi C`.
    ExemptWhen {
        /// For whom.
        condition: Condition,
        /// The last day.
        until: Option<Spanned<Date>>,
    },
    /// `giảm 50 phần trăm khi C, đến hết 31/12/2026`.
    Reduced {
        /// By how many percent.
        percent: Decimal,
        /// For whom.
        condition: Option<Condition>,
        /// The last day.
        until: Option<Spanned<Date>>,
    },
    /// `thiếu thì …`.
    Outcome {
        /// The outcome.
        outcome: Spanned<Outcome>,
        /// What follows.
        effect: Box<Effect>,
    },
    /// `lần 2: thông báo trong …`.
    Round(Box<Round>),
    /// `bỏ qua khi C`.
    SkippedWhen(Condition),
    /// `trước khi …` in words: a duty of the applicant before something outside.
    Before(Words),
    /// `hình thức bản điện tử, khi C` or `…, còn lại`.
    Form {
        /// The kind.
        kind: Spanned<CopyKind>,
        /// For whom; `None` is all others.
        condition: Option<Condition>,
    },
    /// `ngày nộp là …` in words.
    FilingDate(Words),
    /// `bản chính nộp sau, …`: by when, `Unknown` when the source does not say.
    OriginalLater(Stated<Words>),
    /// `nộp sau khi xét_duyệt, khi C`.
    Later {
        /// After which event.
        event: EventRef,
        /// For whom.
        condition: Option<Condition>,
    },
    /// `giờ làm việc: 07:30-11:30, 13:30-17:00`.
    Hours(Stated<List<Spanned<(u16, u16)>>>),
    /// `thời hạn 5 ngày làm việc`: the limit that the source states for a channel.
    Limit(Box<Limit>),
}

/// When and how long something in a provision holds.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// In which case.
    pub condition: Option<Condition>,
    /// The last day.
    pub until: Option<Spanned<Date>>,
}

/// `từ … đến hết …`; at least one of them is written.
#[derive(Debug, Clone, Copy)]
pub struct DayRange {
    /// The first day.
    pub from: Option<Spanned<Date>>,
    /// The last day.
    pub to: Option<Spanned<Date>>,
}

/// What a provision forbids to ask for.
#[derive(Debug, Clone)]
pub enum Forbidden {
    /// A paper, by its stable name.
    Paper(Name),
    /// Any paper as this kind of copy.
    Copy(Spanned<CopyKind>),
}

/// A legal basis.
#[derive(Debug, Clone)]
pub struct BasisClause {
    /// The citations; `Unknown` for `căn cứ chưa rõ`.
    pub citations: Stated<List<Citation>>,
    /// `, chưa xác minh` at the end of the line.
    pub unverified: bool,
}

/// Another form of the same paper, or another paper.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// What is accepted instead.
    pub kind: AlternativeKind,
    /// What is said of it.
    pub attrs: List<PaperAttr>,
    /// The original follows, by when (in words).
    pub original_later: Option<Box<Stated<Words>>>,
    /// In which case.
    pub condition: Option<Condition>,
}

/// What is accepted instead.
#[derive(Debug, Clone)]
pub enum AlternativeKind {
    /// Another kind of copy.
    Copy(Spanned<CopyKind>),
    /// The facts, as data.
    Data {
        /// Written data or electronic data.
        form: Spanned<AlternativeForm>,
        /// Which facts.
        text: Option<Quoted>,
    },
    /// Another paper.
    Paper {
        /// The name.
        name: Name,
        /// The title.
        title: Option<Box<Quoted>>,
    },
}

/// What stops a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Waiting {
    /// Waiting for a supplement.
    Supplement,
    /// Waiting for a payment.
    Payment,
    /// Waiting for an opinion.
    Consultation,
    /// The step that owns the clause.
    ThisStep,
}

/// What follows an outcome.
#[derive(Debug, Clone)]
pub struct Effect {
    /// What happens, in order.
    pub kinds: List<EffectKind>,
    /// Within which time.
    pub limit: Option<Box<Limit>>,
    /// What is said of how it is done.
    pub manner: Manner,
    /// The place.
    pub span: Span,
}

/// How something is done; the words change no meaning, since every refusal is in
/// writing with reasons, but they are those of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// `bằng văn bản`.
    pub in_writing: bool,
    /// `nêu rõ giấy tờ`.
    pub naming_papers: bool,
    /// `nêu rõ lý do`.
    pub with_reasons: bool,
}

/// One thing that happens.
#[derive(Debug, Clone)]
pub enum EffectKind {
    /// `yêu cầu bổ sung`.
    RequestSupplement(Box<SupplementTerms>),
    /// `từ chối`; always in writing with reasons.
    Refuse {
        /// The grounds to which the refusal is restricted.
        grounds: List<Name>,
    },
    /// `ghi nhận từ chối`: one part of a chain is refused.
    RecordRefusal,
    /// `tiếp tục`.
    Continue,
    /// `kết thúc`.
    End,
    /// `kết thúc hồ sơ`.
    CloseDossier,
    /// `dừng`.
    Stop,
    /// `hướng dẫn sang cơ quan khác`.
    Redirect,
    /// `chuyển đến x`.
    GoTo(Name),
    /// `quay lại x, tối đa 1 lần`: a shared step, then back.
    ReturnTo {
        /// The step.
        step: Name,
        /// How often.
        bound: Option<Spanned<u32>>,
    },
    /// `coi như đồng ý`.
    DeemedAgreed,
    /// `coi như chấp thuận`.
    DeemedGranted,
    /// `coi như từ chối`.
    DeemedRefused,
}

/// The terms of a supplement.
#[derive(Debug, Clone, Default)]
pub struct SupplementTerms {
    /// How often at most.
    pub bound: Option<Spanned<u32>>,
    /// The agency's time to ask.
    pub notify: Option<Box<Limit>>,
    /// The applicant's time to complete.
    pub submit: Option<Box<Limit>>,
    /// What the end of the applicant's time means.
    pub expiry: Option<Spanned<Expiry<Name>>>,
    /// Counting after the supplement: `true` restarts from zero, `false`
    /// leaves the waiting time out, absent follows the rule pack.
    pub restart: Option<bool>,
}

/// Terms of one round of supplement.
#[derive(Debug, Clone)]
pub struct Round {
    /// Which round, from 1.
    pub number: Spanned<u32>,
    /// Its terms.
    pub terms: SupplementTerms,
    /// What is said of how it is asked for.
    pub manner: Manner,
}
