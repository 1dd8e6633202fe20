//! What is compared: the parts of a procedure, and the sides of each element.

use crate::messages::{Message, diff as m};

/// Declares a list of words with stable names and names for people.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$row:meta])* $variant:ident = $id:literal, $message:ident;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$row])* $variant),+ }

        impl $name {
            /// All of them, in the order of the sheet.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns its stable name.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// Returns its name for people.
            #[must_use]
            pub fn name(self) -> &'static Message {
                match self { $(Self::$variant => &m::$message),+ }
            }
        }
    };
}

named! {
    /// A part of a procedure.
    Part {
        /// The procedure as a whole.
        Procedure = "procedure", PART_PROCEDURE;
        /// An agency.
        Agency = "agency", PART_AGENCY;
        /// A question to the applicant.
        Fact = "fact", PART_FACT;
        /// A channel.
        Channel = "channel", PART_CHANNEL;
        /// A requirement or condition.
        Condition = "condition", PART_CONDITION;
        /// A result of another procedure that must exist before.
        Prerequisite = "prerequisite", PART_PREREQUISITE;
        /// A paper.
        Paper = "paper", PART_PAPER;
        /// A fee, charge or price.
        Fee = "fee", PART_FEE;
        /// A time limit of the procedure.
        TimeLimit = "time_limit", PART_TIME_LIMIT;
        /// A step.
        Step = "step", PART_STEP;
        /// A result.
        Result = "result", PART_RESULT;
        /// A ground for refusal.
        Ground = "ground", PART_GROUND;
        /// What must hold of the order of steps.
        OrderRule = "order_rule", PART_ORDER_RULE;
        /// A complaint or an action.
        Remedy = "remedy", PART_REMEDY;
    }
}

named! {
    /// A side of an element.
    Aspect {
        /// The name in the file.
        Name = "name", ASPECT_NAME;
        /// The words of the source.
        Title = "title", ASPECT_TITLE;
        /// The code.
        Code = "code", ASPECT_CODE;
        /// The field of administration.
        Field = "field", ASPECT_FIELD;
        /// The levels of performance.
        Levels = "levels", ASPECT_LEVELS;
        /// The publication decision.
        Publication = "publication", ASPECT_PUBLICATION;
        /// When it is in force.
        Period = "in_force", ASPECT_PERIOD;
        /// What happens to pending dossiers.
        Transition = "transition", ASPECT_TRANSITION;
        /// Where it applies.
        Territory = "territory", ASPECT_TERRITORY;
        /// The regime.
        Regime = "regime", ASPECT_REGIME;
        /// The level of online service that is claimed.
        OnlineLevel = "online_level", ASPECT_ONLINE_LEVEL;
        /// Who may apply.
        Applicants = "applicants", ASPECT_APPLICANTS;
        /// What an agency does.
        Roles = "roles", ASPECT_ROLES;
        /// Office hours.
        Hours = "hours", ASPECT_HOURS;
        /// What is asked and how it is answered.
        Question = "question", ASPECT_QUESTION;
        /// Of whom it is asked.
        Cases = "cases", ASPECT_CASES;
        /// The papers that prove a condition.
        Proof = "proof", ASPECT_PROOF;
        /// What kind of copies, and how many.
        Copies = "copies", ASPECT_COPIES;
        /// The prescribed form.
        Form = "form", ASPECT_FORM;
        /// It need not be there.
        Optional = "optional", ASPECT_OPTIONAL;
        /// Shown, given back, filed later.
        Manner = "manner", ASPECT_MANNER;
        /// What is accepted instead.
        Alternatives = "alternatives", ASPECT_ALTERNATIVES;
        /// Papers of which one is enough.
        Choices = "choices", ASPECT_CHOICES;
        /// Papers that go with it.
        Together = "together", ASPECT_TOGETHER;
        /// Databases in which the State looks first.
        LookUps = "look_ups", ASPECT_LOOK_UPS;
        /// Where it comes from.
        Origin = "origin", ASPECT_ORIGIN;
        /// The number of sets.
        Sets = "sets", ASPECT_SETS;
        /// What channels accept.
        Accepted = "accepted", ASPECT_ACCEPTED;
        /// How much is paid.
        Amount = "amount", ASPECT_AMOUNT;
        /// Who pays less or nothing.
        Relief = "relief", ASPECT_RELIEF;
        /// When it is paid.
        Due = "due", ASPECT_DUE;
        /// How long it takes.
        Limit = "limit", ASPECT_LIMIT;
        /// What stops or lengthens a limit, and what its end means.
        Running = "running", ASPECT_RUNNING;
        /// What a step does.
        Act = "act", ASPECT_ACT;
        /// Who acts.
        Actor = "actor", ASPECT_ACTOR;
        /// What a step is about.
        Objects = "objects", ASPECT_OBJECTS;
        /// Where it is done.
        Site = "site", ASPECT_SITE;
        /// What follows each outcome.
        Outcomes = "outcomes", ASPECT_OUTCOMES;
        /// How long a result is valid.
        Validity = "validity", ASPECT_VALIDITY;
        /// On paper or as data.
        Shape = "shape", ASPECT_SHAPE;
        /// The order of the steps.
        Order = "order", ASPECT_ORDER;
        /// How many dossiers come in a year.
        Volume = "yearly_volume", ASPECT_VOLUME;
        /// Procedures joined in one filing.
        Joined = "joined", ASPECT_JOINED;
        /// What the source says of a part as a whole.
        Stated = "stated", ASPECT_STATED;
        /// The legal basis.
        Basis = "basis", ASPECT_BASIS;
        /// Notes and marks.
        Notes = "notes", ASPECT_NOTES;
    }
}
