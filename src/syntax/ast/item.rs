//! Items and parts of sections.

use super::{
    Citation, Clause, Comparison, Condition, EventRef, FeeFormula, FeeValue, InstrumentRef, Limit,
    List, Locator, Manner, Name, ProcedureRef, Quoted, Value, Words, value::At,
};
use crate::{
    source::{Span, Spanned},
    syntax::words::{
        AgencyRole, BlockKind, Channel, CopyKind, InstrumentKind, OrderRelation, Outcome, Site,
        StepKind,
    },
    values::{Amount, Date, Length, Stated},
};

/// An item, a line that begins with a dash, with what belongs to it.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it says.
    pub kind: ItemKind,
    /// The item line, without its dash.
    pub span: Span,
    /// Clauses of the item.
    pub clauses: List<Clause>,
    /// Parts of the item; in steps a part is a branch of the block above.
    pub parts: List<Part>,
}

/// A part, a line that begins with a plus.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it says.
    pub kind: PartKind,
    /// The part line, without its plus.
    pub span: Span,
    /// Clauses of the part.
    pub clauses: List<Clause>,
}

/// What an item says; which kinds a section has is fixed by the grammar.
#[derive(Debug, Clone)]
pub enum ItemKind {
    /// `- bỏ id`: takes an inherited item away.
    Drop(Name),
    /// A provision of an instrument.
    Provision(ProvisionItem),
    /// An agency with its roles.
    Agency(AgencyItem),
    /// A fact.
    Fact(Box<FactItem>),
    /// A channel.
    Channel(ChannelItem),
    /// A paper, declared or listed.
    Paper(PaperItem),
    /// A requirement or condition; a ground for refusal has the same form.
    Requirement(RequirementItem),
    /// A fee, charge or price.
    Fee(Box<FeeItem>),
    /// A clock.
    Clock(Box<ClockItem>),
    /// A step, or the opening of a block.
    Step(StepItem),
    /// The end of a block.
    BlockEnd(BlockEnd),
    /// A result.
    Result(Box<ResultItem>),
    /// A prerequisite.
    Prerequisite(Box<PrerequisiteItem>),
    /// A remedy.
    Remedy(Box<RemedyItem>),
    /// What must hold of the order of two steps.
    OrderRule(Box<OrderRuleItem>),
    /// An event of an example.
    Event(Box<EventItem>),
    /// An expectation of an example.
    Expect(Box<Expectation>),
}

/// What a part says.
#[derive(Debug, Clone)]
pub enum PartKind {
    /// A value of a fact, `+ đóng_mới: "…"`.
    Value {
        /// The name.
        name: Name,
        /// The title.
        title: Option<Box<Quoted>>,
    },
    /// One of several papers or results.
    Paper(PaperItem),
    /// A row of a table of fees.
    Row {
        /// A cell for each column: the values that it covers.
        cells: List<TableCell>,
        /// What is due.
        fee: Box<FeeFormula>,
    },
    /// A tier.
    Tier(Box<Tier>),
    /// `+ nhánh x`.
    Branch(Name),
    /// `+ khi C`.
    When(Condition),
    /// `+ còn lại`.
    Otherwise(Span),
}

/// A tier of a fee.
#[derive(Debug, Clone)]
pub struct Tier {
    /// The first unit.
    pub from: Option<Spanned<i64>>,
    /// The last unit.
    pub to: Option<Spanned<i64>>,
    /// The unit counted, such as `trang`.
    pub unit: Name,
    /// What each unit costs.
    pub fee: FeeFormula,
}

/// One end of a range.
#[derive(Debug, Clone)]
pub struct Bound {
    /// How a value is compared.
    pub comparison: Comparison,
    /// With what.
    pub value: Value,
}

/// A cell of a table of fees.
#[derive(Debug, Clone)]
pub enum TableCell {
    /// One of these values: the first, and those after `hoặc`.
    Values(Value, List<Value>),
    /// A range of numbers or dates: what every value of it is compared with.
    Range(List<Bound>),
    /// Every other value.
    Otherwise(Span),
}

/// `- Điều 12:`; the clauses say what the provision allows.
#[derive(Debug, Clone)]
pub struct ProvisionItem {
    /// Where: one or more citations without an instrument; `Unknown` when the
    /// source does not say.
    pub at: Stated<List<Citation>>,
}

/// `- một_cửa: "Bộ phận Một cửa", tiếp nhận`.
#[derive(Debug, Clone)]
pub struct AgencyItem {
    /// The name; that of a declared agency, or a new one.
    pub name: Name,
    /// The title.
    pub title: Option<Box<Quoted>>,
    /// What it does.
    pub roles: List<Spanned<AgencyRole>>,
    /// The number of agencies is known only in the dossier.
    pub many: bool,
    /// The last day on which it exists.
    pub until: Option<Box<Spanned<Date>>>,
}

/// `- chiều_dài: số mét, hỏi "…"`.
#[derive(Debug, Clone)]
pub struct FactItem {
    /// The name.
    pub name: Name,
    /// The type.
    pub ty: FactType,
    /// The question; a clause `hỏi` does the same.
    pub ask: Option<Quoted>,
    /// The value taken when nothing is said.
    pub default: Option<Box<Value>>,
}

/// The type of a fact.
#[derive(Debug, Clone)]
pub enum FactType {
    /// Yes or no.
    YesNo,
    /// One of the values on the line; those in parts follow as well.
    OneOf(List<Name>),
    /// A number with its unit.
    Number(Option<Name>),
    /// Money.
    Money,
    /// A date.
    Date,
    /// A text.
    Text,
}

/// `- trực tuyến: "…"`.
#[derive(Debug, Clone)]
pub struct ChannelItem {
    /// The channels of the line.
    pub channels: List<Spanned<Channel>>,
    /// What the source says of it.
    pub title: Option<Quoted>,
}

/// A paper.
#[derive(Debug, Clone)]
pub struct PaperItem {
    /// The name; absent only where a title stands without a name.
    pub name: Option<Name>,
    /// One of the parts is enough.
    pub one_of: bool,
    /// The title; absent where the paper is declared elsewhere.
    pub title: Option<Box<Quoted>>,
    /// Counts, kinds, form, and so on.
    pub attrs: List<PaperAttr>,
}

/// Something said of a paper after a comma.
#[derive(Debug, Clone)]
pub struct PaperAttr {
    /// What is said.
    pub kind: PaperAttrKind,
    /// The place.
    pub span: Span,
}

/// What is said of a paper.
#[derive(Debug, Clone)]
pub enum PaperAttrKind {
    /// `1 bản chính`.
    Copies {
        /// How many.
        count: u32,
        /// Of which kind.
        kind: CopyKind,
    },
    /// `1 bản`: a count without a kind.
    Pieces(u32),
    /// `bản sao chứng thực`: a kind without a count.
    Kind(CopyKind),
    /// `2 bộ`.
    Sets(u32),
    /// `mẫu số 05 Phụ lục V TT01`.
    Form {
        /// Form, annex and so on.
        locators: List<Locator>,
        /// The instrument.
        instrument: Option<InstrumentRef>,
    },
    /// `theo mẫu`: a form whose number the source does not say.
    ByForm,
    /// `theo mẫu của nghị định`: a form set by this kind of instrument.
    FormOf(Spanned<InstrumentKind>),
    /// `nếu có`.
    IfAny,
    /// `nếu …` in words.
    If(Words),
    /// `xuất trình`.
    Shown,
    /// `trả lại`.
    Returned,
    /// `kết quả của thủ tục X`, or `kết quả r của thủ tục X`.
    ResultOf {
        /// The result.
        result: Option<Name>,
        /// The procedure.
        procedure: ProcedureRef,
    },
}

/// `- địa_điểm: "Có quyền sử dụng hợp pháp địa điểm"`.
#[derive(Debug, Clone)]
pub struct RequirementItem {
    /// The name.
    pub name: Name,
    /// The words of the source.
    pub title: Option<Quoted>,
}

/// `- thẩm_định: "Phí thẩm định", 1.200.000 đồng`.
#[derive(Debug, Clone)]
pub struct FeeItem {
    /// The name.
    pub name: Name,
    /// The title.
    pub title: Option<Quoted>,
    /// How much.
    pub value: FeeValue,
    /// When it is collected, said on the line.
    pub due_on: Option<Stated<EventRef>>,
}

/// `- chung: 20 ngày, kể từ khi nhận đủ hồ sơ hợp lệ`.
#[derive(Debug, Clone)]
pub struct ClockItem {
    /// The name.
    pub name: Name,
    /// The limit.
    pub limit: Limit,
}

/// A step or the opening of a block.
#[derive(Debug, Clone)]
pub struct StepItem {
    /// The name.
    pub name: Name,
    /// What it does.
    pub kind: StepKindOrBlock,
}

/// What a step line does.
#[derive(Debug, Clone)]
pub enum StepKindOrBlock {
    /// An act.
    Act(Box<Act>),
    /// It opens a block.
    Block(Spanned<BlockKind>),
}

/// An act of a step.
#[derive(Debug, Clone)]
pub struct Act {
    /// Who acts; the applicant when absent.
    pub actor: Option<Name>,
    /// What is done.
    pub verb: Spanned<StepKind>,
    /// To whom or what.
    pub objects: List<Mention>,
    /// The recipient (`tới`).
    pub to: Option<Box<Mention>>,
    /// The limit.
    pub limit: Option<Box<Limit>>,
    /// Where.
    pub site: Option<Spanned<Site>>,
    /// Returned by the channel of filing.
    pub same_channel: bool,
    /// What is said of how it is done.
    pub manner: Manner,
}

/// A name or a text in quotes.
#[derive(Debug, Clone)]
pub enum Mention {
    /// A name.
    Name(Name),
    /// A text.
    Text(Quoted),
    /// The applicant (người nộp).
    Applicant(Span),
}

/// `- hết song song`.
#[derive(Debug, Clone)]
pub struct BlockEnd {
    /// Which kind of block ends.
    pub kind: Spanned<BlockKind>,
}

/// `- gcn: "…", mẫu số 05 Phụ lục V TT01, hiệu lực 5 năm`.
#[derive(Debug, Clone)]
pub struct ResultItem {
    /// The name, the title and the form.
    pub paper: PaperItem,
    /// How long it is valid.
    pub validity: Option<Spanned<ResultValidity>>,
}

/// How long a result is valid.
#[derive(Debug, Clone)]
pub enum ResultValidity {
    /// `hiệu lực 5 năm`.
    Length(Length),
    /// `vô thời hạn`.
    Indefinite,
    /// `hiệu lực không quá 5 năm`.
    AtMost(Length),
    /// `bằng thời hạn còn lại của x`.
    RemainingOf(Name),
    /// `không quá thời hạn còn lại của x`.
    WithinRemainingOf(Name),
    /// `chưa rõ hiệu lực`.
    Unknown,
}

/// `- đồng_ý: kết quả r của thủ tục p, tự động lấy, không nộp lại`.
#[derive(Debug, Clone)]
pub struct PrerequisiteItem {
    /// The name.
    pub name: Name,
    /// The result that must exist.
    pub result: Option<Name>,
    /// The procedure that gives it.
    pub procedure: ProcedureRef,
    /// The agency fetches it.
    pub automatic: bool,
    /// The applicant does not file it again.
    pub not_filed_again: bool,
}

/// `- objection: authority, within 6 weeks from publish_decision`.
#[derive(Debug, Clone)]
pub struct RemedyItem {
    /// The name.
    pub name: Name,
    /// To whom.
    pub body: RemedyBody,
    /// Within which time.
    pub limit: Option<Limit>,
}

/// The body of a remedy.
#[derive(Debug, Clone)]
pub enum RemedyBody {
    /// An agency of the procedure.
    Agency(Name),
    /// Another body, in words.
    Text(Quoted),
}

/// `- trả_sau_thu: trả chỉ sau thu`.
#[derive(Debug, Clone)]
pub struct OrderRuleItem {
    /// The name.
    pub name: Name,
    /// The step of which it is said.
    pub step: Name,
    /// What.
    pub relation: Spanned<OrderRelation>,
    /// The other step.
    pub other: Name,
}

/// `- 29/04/2026 08:30: kiểm_tra đủ`.
#[derive(Debug, Clone)]
pub struct EventItem {
    /// When.
    pub at: At,
    /// What.
    pub act: EventAct,
}

/// What happens in an example.
#[derive(Debug, Clone)]
pub enum EventAct {
    /// A step ends with an outcome.
    Step {
        /// The step.
        step: Name,
        /// How it ends.
        outcome: Spanned<Outcome>,
        /// The body that answers, `của sở_a`.
        agency: Option<Name>,
        /// The papers that are missing, or the grounds of a refusal.
        details: List<Name>,
    },
    /// The applicant supplies papers.
    Supplement(List<Name>),
    /// The applicant pays.
    Paid(List<Name>),
    /// The applicant withdraws.
    Withdraw(Span),
    /// The authority apologises and promises a new date.
    Apology(Spanned<Date>),
}

/// What an example expects.
#[derive(Debug, Clone)]
pub enum Expectation {
    /// `hồ sơ gồm a, b`.
    Documents(List<Name>),
    /// `hẹn trả 06/05/2026`, with a time of day for limits in hours.
    Due {
        /// The day.
        date: Spanned<Date>,
        /// The time of day.
        at: Option<At>,
    },
    /// `phí 400.000 đồng`.
    Fee(ExpectedSum),
    /// `lấy_ý_kiến im lặng lúc …`.
    StepOutcome {
        /// The step.
        step: Name,
        /// How it ends.
        outcome: Spanned<Outcome>,
        /// When.
        at: Option<At>,
    },
    /// `phát hiện Q01`.
    Finding(Words),
    /// `không quá hạn`, or with `false` `quá hạn`.
    OnTime(bool, Span),
    /// `kết cục trả kết quả`, `từ chối lý do x`.
    Ends {
        /// How the dossier ends.
        how: Spanned<EndKind>,
        /// The grounds of a refusal.
        grounds: List<Name>,
        /// When.
        at: Option<At>,
    },
    /// `trả gcn 05/03/2026`.
    Returned {
        /// The result.
        result: Name,
        /// The day.
        date: Option<Spanned<Date>>,
    },
    /// `chờ đăng_ký_tt từ 10/03/2026 đến 16/03/2026`.
    Waits {
        /// The step waited for.
        step: Name,
        /// The first day.
        from: Spanned<Date>,
        /// The last day.
        to: Spanned<Date>,
    },
}

/// An expected sum, by family.
#[derive(Debug, Clone)]
pub struct ExpectedSum {
    /// Fees, charges or service prices.
    pub family: FeeFamily,
    /// The sum.
    pub amount: Spanned<Amount>,
}

/// The three families of payments, which never mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeeFamily {
    /// Fees for a service (phí).
    Fee,
    /// Charges, a state levy (lệ phí).
    Charge,
    /// Service prices (giá dịch vụ).
    Price,
}

/// How a dossier ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndKind {
    /// The result was returned.
    Granted,
    /// Refused.
    Refused,
    /// Closed by the authority.
    Closed,
    /// Withdrawn by the applicant.
    Withdrawn,
    /// Ended without result, such as another agency being competent.
    Ended,
    /// Granted by silence.
    DeemedGranted,
    /// Refused by silence.
    DeemedRefused,
}
