//! The typed procedure: what the text means, with no reference inside it left as a string.
//!
//! [`Project`] holds what all files share (instruments, agencies, databases,
//! procedures); a [`Procedure`] holds its own facts, papers, fees, clocks and
//! steps in indexed lists, and everything else refers to them by index.
//! Every element keeps its place and its [`Meta`]: legal basis, marks, notes.
//!
//! INVARIANT: an index in a model is valid in that model; a reference that could
//! not be resolved was reported by `lower` and left out.

mod basis;
pub mod cite;
mod classes;
mod clock;
mod condition;
mod document;
mod example;
mod fee;
mod id;
mod instrument;
mod phrases;
mod place;
mod procedure;
mod step;

pub use crate::syntax::ast::{Comparison, EndKind, FeeFamily, Waiting};
pub use basis::{Allow, Basis, BasisOrigin, Citation, Ident, Locator, Meta, Strength};
pub use clock::{Clock, ClockLength, EventRef, Extension, Limit};
pub use condition::{Choice, Condition, Fact, FactType, FactValue, Guard, Subject};
pub use document::{
    Alternative, AlternativeKind, CopyDemand, Document, DocumentCase, DocumentEntry, Dossier,
    FormRef, LookUp, Optional, Together, ViaRule,
};
pub use example::{Example, ExampleAct, ExampleEvent, Expectation};
pub use fee::{
    Cell, Exemption, Fee, FeeSection, FeeValue, Formula, Reduction, TableRow, Term, Tier,
};
pub use id::{
    AgencyId, BlockId, ClockId, DatabaseId, DocumentId, FactId, FeeId, GroundId, IdVec,
    InstrumentId, ProcedureId, RequirementId, ResultId, RoleId, StepId, VecIndex,
};
pub use instrument::{
    Agency, Database, Forbidden, Instrument, Interval, Permission, PermissionKind, Prohibition,
    Provision,
};
pub use phrases::{Phrases, readable};
pub use place::Place;
pub use procedure::{
    AgencyInProcedure, Applicants, ChannelUse, Ground, OrderRule, Prerequisite, Procedure,
    ProcedureTarget, Project, Publication, Remedy, Requirement, ResultDocument, ResultForm,
    Validity,
};
pub use step::{
    Actor, Block, Branch, BranchHead, Effect, Expiry, FlowNode, FlowTarget, OutcomeRule, Step,
    SupplementRound, SupplementTerms,
};
