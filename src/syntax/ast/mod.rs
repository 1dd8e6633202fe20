//! The tree of a file: what was written, with places, without meaning.
//!
//! A file is declarations; a declaration has sections; a section has a value on
//! its own line or items (perhaps in groups); items have clauses and parts.
//! Every piece of text that could not be read became a diagnostic and is absent
//! here, so the tree of a broken file is still a tree.
//! Optional parts are `Option`, lists are in the order of the text.

mod clause;
mod expiry;
mod item;
mod value;

pub use clause::{
    Alternative, AlternativeKind, BasisClause, Clause, ClauseKind, DayRange, Effect, EffectKind,
    Forbidden, Manner, Round, Scope, SupplementTerms, Waiting,
};
pub use expiry::Expiry;
pub use item::{
    Act, AgencyItem, BlockEnd, Bound, ChannelItem, ClockItem, EndKind, EventAct, EventItem,
    Expectation, ExpectedSum, FactItem, FactType, FeeFamily, FeeItem, Item, ItemKind, Mention,
    OrderRuleItem, PaperAttr, PaperAttrKind, PaperItem, Part, PartKind, PrerequisiteItem,
    ProvisionItem, RemedyBody, RemedyItem, RequirementItem, ResultItem, ResultValidity, StepItem,
    StepKindOrBlock, TableCell, Tier,
};
pub use value::{
    At, Citation, Comparison, Condition, ConditionKind, EventKind, EventRef, FeeFormula, FeeTerm,
    FeeValue, GivenFact, InstrumentRef, Label, Limit, LimitKind, Locator, Money, ProcedureRef,
    Quantity, Subject, Value, ValueKind,
};

use std::{
    fmt::{self, Write as _},
    hash::Hasher as _,
};

use rustc_hash::FxHasher;

use super::words::{
    ApplicantKind, Channel, DeclWord, InstrumentKind, Level, OnlineLevel, PartialReason, Regime,
    SectionWord, Transition,
};
use crate::{
    source::{FileId, Span, Spanned},
    values::{Date, Instant, Lang, Stated},
};

/// Letters of the tree; names that are spelled alike share them.
pub type Str = arcstr::ArcStr;

/// A list of the tree; an empty one takes no memory beside its owner.
pub type List<T> = thin_vec::ThinVec<T>;

/// Adds to a list that takes little more memory than it needs: most lists of a
/// tree have one element or two.
pub(crate) fn push<T>(list: &mut List<T>, item: T) {
    if list.len() == list.capacity() {
        list.reserve_exact((list.len() / 2).max(1));
    }
    list.push(item);
}

/// Makes a list that takes little more memory than it needs.
pub(crate) fn list<T>(items: impl Iterator<Item = T>) -> List<T> {
    let mut out = List::new();
    items.for_each(|it| push(&mut out, it));
    out
}

/// A name as written, in normal form C.
#[derive(Clone, PartialEq, Eq)]
pub struct Name {
    /// The letters.
    pub text: Str,
    /// The place.
    pub span: Span,
}

/// A text in quotes; lines that go on are joined by one space.
#[derive(Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The text without its quotes.
    pub text: Str,
    /// The place, quotes included.
    pub span: Span,
}

/// Words outside quotes that the grammar takes as they are, such as an issuer.
pub type Words = Quoted;

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        letters(f, "Name", &self.text, self.span)
    }
}

impl fmt::Debug for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        letters(f, "Quoted", &self.text, self.span)
    }
}

fn letters(f: &mut fmt::Formatter<'_>, kind: &str, text: &Str, span: Span) -> fmt::Result {
    // `{:-?}` compares trees: letters need not be told apart from what cannot be printed.
    if f.sign_minus() {
        f.write_str(kind)?;
        f.write_str("\u{1}")?;
        f.write_str(text)?;
        return f.write_str("\u{2}");
    }
    let mut out = f.debug_struct(kind);
    out.field("text", text).field("span", &span).finish()
}

/// A whole file.
#[derive(Debug, Clone)]
pub struct File {
    /// The file.
    pub id: FileId,
    /// The language of its keywords; Vietnamese when there is none.
    pub lang: Lang,
    /// The declarations.
    pub decls: Vec<Decl>,
    /// Comments, in the order of the text.
    pub comments: Vec<Comment>,
    /// What was written on lines that could not be read.
    pub lost: Lost,
}

/// What is known of lines that could not be read, so that one mistake stays one finding.
#[derive(Debug, Clone, Default)]
pub struct Lost {
    /// Lines that declare a name, open a block or close one.
    pub lines: Vec<LostLine>,
    /// Items with a line of a plus that could not be read.
    pub torn: Vec<Span>,
}

/// A line that could not be read.
#[derive(Debug, Clone)]
pub struct LostLine {
    /// The name that it declares, as far as one can be seen.
    pub name: Option<Str>,
    /// What it would have been.
    pub kind: LostKind,
    /// The position of the declaration to which it belongs.
    pub decl: usize,
    /// It opens or closes a block.
    pub block: bool,
    /// Where it stands.
    pub span: Span,
}

/// What a line that could not be read would have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LostKind {
    /// The declaring line.
    Decl(DeclWord),
    /// A line of a section; nothing where the heading could not be read either.
    Item(Option<SectionWord>),
}

impl File {
    /// Returns the tree without its places and comments, as one text.
    ///
    /// Two files of one shape say the same, whatever their layout and language.
    #[must_use]
    pub fn shape(&self) -> String {
        // `-` asks `Span` to leave itself out.
        format!("{:-?}", self.decls)
    }

    /// Returns a number that two files share when they have one shape.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mut sum = Sum(FxHasher::default());
        // Writing into a sum never fails.
        let _ = write!(sum, "{:-?}", self.decls);
        sum.0.finish()
    }
}

/// Hashes what is written into it.
struct Sum(FxHasher);

impl fmt::Write for Sum {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}

/// A comment, from `#` to the end of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// The place, `#` included.
    pub span: Span,
    /// Nothing stands before it on its line.
    pub own_line: bool,
}

/// A declaration.
#[derive(Debug, Clone)]
pub struct Decl {
    /// What is declared.
    pub kind: DeclKind,
    /// The declaring line.
    pub span: Span,
    /// Clauses before the first section.
    pub clauses: List<Clause>,
    /// The sections in the order of the text.
    pub sections: List<Section>,
}

/// The declaring line.
#[derive(Debug, Clone)]
pub enum DeclKind {
    /// `văn bản TT02 "…"`.
    Instrument {
        /// The alias.
        name: Name,
        /// The title.
        title: Option<Quoted>,
    },
    /// `cơ quan X "…"`.
    Agency {
        /// The name.
        name: Name,
        /// The title.
        title: Option<Quoted>,
    },
    /// `cơ sở dữ liệu X "…"`.
    Database {
        /// The name.
        name: Name,
        /// The title.
        title: Option<Quoted>,
    },
    /// `thủ tục X "…"`.
    Procedure {
        /// The name.
        name: Name,
        /// The title; absent where it is inherited.
        title: Option<Quoted>,
        /// What it is derived from.
        origin: Option<Origin>,
    },
    /// `mẫu thủ tục X(a, b) "…"`.
    Template {
        /// The name.
        name: Name,
        /// The parameters.
        params: List<Name>,
        /// The title.
        title: Option<Quoted>,
    },
    /// `ví dụ "…"`.
    Example {
        /// The title.
        title: Quoted,
    },
}

/// What a procedure is derived from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// `dựa trên X`: a province's copy.
    BasedOn(Name),
    /// `theo mẫu X`: an instance of a template.
    Template(Name),
}

/// A section.
#[derive(Debug, Clone)]
pub struct Section {
    /// Which section it is.
    pub head: SectionHead,
    /// The section line, from its word to the end of its value.
    pub span: Span,
    /// The section word.
    pub word_span: Span,
    /// What stands after the colon.
    pub value: SectionValue,
    /// Clauses of all items.
    pub clauses: List<Clause>,
    /// Items before the first group.
    pub items: List<Item>,
    /// Groups by case.
    pub groups: List<Group>,
}

/// Which section it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionHead {
    /// A section of the language.
    Word(SectionWord),
    /// The argument of a template parameter.
    Param(Name),
}

/// What stands after the colon of a section line.
#[derive(Debug, Clone)]
pub enum SectionValue {
    /// Nothing: items follow.
    Absent,
    /// `không`.
    None(Span),
    /// `chưa rõ`.
    Unknown(Span),
    /// A document number, a code, or another token taken as written.
    Token(Words),
    /// A text in quotes.
    Text(Quoted),
    /// Names.
    Names(List<Name>),
    /// The kind of an instrument.
    InstrumentKind(Spanned<InstrumentKind>),
    /// Date and issuer.
    Issued {
        /// The date of issue.
        date: Stated<Spanned<Date>>,
        /// Who issued it.
        issuer: Option<Words>,
    },
    /// An interval of days, both inclusive.
    Interval {
        /// The first day.
        from: Option<Spanned<Date>>,
        /// The last day.
        to: Option<Spanned<Date>>,
    },
    /// Citations.
    Citations(List<Citation>),
    /// What an instrument prevails over.
    Overlay {
        /// The instruments; none means all others.
        over: List<Name>,
        /// The last day.
        until: Option<Spanned<Date>>,
    },
    /// Levels of administration.
    Levels(List<Spanned<Level>>),
    /// A publication decision.
    Publication {
        /// Its number.
        number: Words,
        /// Its date.
        date: Stated<Spanned<Date>>,
    },
    /// Who may apply; a text in quotes for a class outside the list.
    Applicants(List<Applicant>),
    /// Channels.
    Channels(List<Spanned<Channel>>),
    /// The number of sets of a dossier.
    Sets(Stated<Spanned<u32>>),
    /// A fee.
    Fee(Box<FeeValue>),
    /// A time limit.
    Limit(Box<Limit>),
    /// The regime.
    Regime(Spanned<Regime>),
    /// The claimed level of online service.
    OnlineLevel {
        /// The level.
        level: Spanned<OnlineLevel>,
        /// Why it is no higher.
        because: List<Spanned<PartialReason>>,
    },
    /// What happens to pending dossiers.
    Transition(Spanned<Transition>),
    /// A count.
    Count(Spanned<i64>),
    /// Office hours: opening and closing minutes of the day.
    Hours(List<Spanned<(u16, u16)>>),
    /// Facts of an example.
    Given(List<GivenFact>),
    /// Filing of an example.
    Filed {
        /// When.
        at: Spanned<Instant>,
        /// How.
        channel: Option<Spanned<Channel>>,
    },
}

/// Who may apply.
#[derive(Debug, Clone)]
pub enum Applicant {
    /// A class of the list.
    Kind(Spanned<ApplicantKind>),
    /// Another class, in words.
    Other(Quoted),
}

/// Items of one case.
#[derive(Debug, Clone)]
pub struct Group {
    /// For whom; `None` is every applicant.
    pub condition: Option<Condition>,
    /// The heading of the source.
    pub title: Option<Quoted>,
    /// The group line.
    pub span: Span,
    /// Clauses of all items.
    pub clauses: List<Clause>,
    /// The items.
    pub items: List<Item>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file may be all of one kind of node: `-a` is an item of three bytes, and
    /// reading it may take forty times as much.
    #[test]
    fn nodes_stay_small() {
        let sizes = [
            ("Name", size_of::<Name>(), 24),
            ("Comment", size_of::<Comment>(), 16),
            ("Decl", size_of::<Decl>(), 112),
            ("Section", size_of::<Section>(), 120),
            ("Group", size_of::<Group>(), 80),
            ("Item", size_of::<Item>(), 88),
            ("Part", size_of::<Part>(), 72),
            ("Clause", size_of::<Clause>(), 24),
            ("ClauseKind", size_of::<ClauseKind>(), 88),
            ("EffectKind", size_of::<EffectKind>(), 48),
            ("Condition", size_of::<Condition>(), 24),
            ("ConditionKind", size_of::<ConditionKind>(), 48),
            ("Value", size_of::<Value>(), 48),
            ("TableCell", size_of::<TableCell>(), 56),
            ("Citation", size_of::<Citation>(), 56),
            ("Label", size_of::<Label>(), 24),
            ("PaperAttr", size_of::<PaperAttr>(), 72),
            ("Mention", size_of::<Mention>(), 32),
            ("Act", size_of::<Act>(), 88),
        ];
        for (name, size, most) in sizes {
            assert!(size <= most, "{name} has {size} bytes, more than {most}");
        }
    }

    #[test]
    fn lists_take_little_more_than_they_need() {
        let one = list([1].into_iter());
        assert_eq!(one.capacity(), 1);
        let many = list(0..1000);
        assert!(many.len() == 1000 && many.capacity() < 1500);
    }
}
