//! What is known of every procedure.

use crate::{
    messages::{Message, stats as m},
    values::Lang,
};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Names of groups, of which a procedure may have several.
    Names,
    /// Yes or no.
    Flag,
    /// A number, in thousandths.
    Number,
    /// Đồng, in thousandths.
    Money,
}

/// Declares columns: the names in questions, what they hold, and what they are in words.
macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $vi:literal / $en:literal, $kind:ident, $message:ident;)+) => {
        /// A column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column {
            $($(#[$doc])* $name,)+
        }

        impl Column {
            /// All columns, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Returns the name by which questions and options call it.
            #[must_use]
            pub const fn name(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$name, Lang::Vi) => $vi, (Self::$name, Lang::En) => $en,)+
                }
            }

            /// Returns what it holds.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self {
                    $(Self::$name => Kind::$kind,)+
                }
            }

            /// Returns what it is in words.
            #[must_use]
            pub fn title(self) -> &'static Message {
                match self {
                    $(Self::$name => &m::$message,)+
                }
            }
        }
    };
}

columns! {
    /// The field of administration (lĩnh vực).
    Field = "lĩnh_vực" / "field", Names, COLUMN_FIELD;
    /// The agencies that decide; where none is said to, those that handle the dossier.
    Agency = "cơ_quan" / "agency", Names, COLUMN_AGENCY;
    /// The levels of government.
    Level = "cấp" / "level", Names, COLUMN_LEVEL;
    /// The level of online service that the procedure claims.
    Online = "trực_tuyến" / "online", Names, COLUMN_ONLINE;
    /// The level of online service that the description reaches.
    Reached = "trực_tuyến_đạt" / "online_reached", Names, COLUMN_REACHED;
    /// What the next level of it lacks.
    ReachedLacks = "trực_tuyến_thiếu" / "online_lacks", Names, COLUMN_REACHED_LACKS;
    /// The level from 1 to 4 that it reaches; 0 where not everything is published.
    Level2011 = "mức_độ_2011" / "level_2011", Number, COLUMN_LEVEL_2011;
    /// What the next level of it lacks.
    Level2011Lacks = "mức_độ_2011_thiếu" / "level_2011_lacks", Names, COLUMN_LEVEL_2011_LACKS;
    /// The regime.
    Regime = "cơ_chế" / "regime", Names, COLUMN_REGIME;
    /// The channels of filing.
    Channels = "cách_thức" / "channels", Names, COLUMN_CHANNELS;
    /// The classes of applicants.
    Applicants = "người_nộp" / "applicants", Names, COLUMN_APPLICANTS;
    /// The instruments on which the procedure rests.
    Instruments = "văn_bản" / "instruments", Names, COLUMN_INSTRUMENTS;
    /// Nothing is paid.
    IsFree = "miễn_phí" / "is_free", Flag, COLUMN_IS_FREE;
    /// Filed together with other procedures.
    IsJoined = "liên_thông" / "is_joined", Flag, COLUMN_IS_JOINED;
    /// Papers that an applicant prepares, each once, those of some applicants included.
    Documents = "số_giấy_tờ" / "document_count", Number, COLUMN_DOCUMENTS;
    /// Papers that are asked of every applicant.
    Required = "số_giấy_tờ_bắt_buộc" / "required_count", Number, COLUMN_REQUIRED;
    /// Papers of which an original is demanded.
    Originals = "số_bản_chính" / "original_count", Number, COLUMN_ORIGINALS;
    /// Papers that follow a form.
    Forms = "số_mẫu" / "form_count", Number, COLUMN_FORMS;
    /// Requirements and conditions.
    Requirements = "số_điều_kiện" / "requirement_count", Number, COLUMN_REQUIREMENTS;
    /// Steps, shared ones included.
    Steps = "số_bước" / "step_count", Number, COLUMN_STEPS;
    /// The longest promise that counts in working days.
    WorkingDays = "số_ngày_làm_việc" / "working_days", Number, COLUMN_WORKING_DAYS;
    /// The longest promise that counts in calendar days.
    CalendarDays = "số_ngày" / "calendar_days", Number, COLUMN_CALENDAR_DAYS;
    /// What every applicant pays.
    Fee = "mức_phí" / "fee_amount", Money, COLUMN_FEE;
    /// Dossiers in a year.
    Dossiers = "số_hồ_sơ_năm" / "dossiers_a_year", Number, COLUMN_DOSSIERS;
    /// How many instruments it rests on.
    InstrumentCount = "số_văn_bản" / "instrument_count", Number, COLUMN_INSTRUMENT_COUNT;
    /// Its versions that began until the day, this one included.
    Versions = "số_phiên_bản" / "version_count", Number, COLUMN_VERSIONS;
    /// Days since this version began.
    DaysInForce = "số_ngày_hiệu_lực" / "days_in_force", Number, COLUMN_DAYS_IN_FORCE;
    /// Dossiers that were accepted in a period.
    Received = "hồ_sơ_tiếp_nhận" / "dossiers_received", Number, COLUMN_RECEIVED;
    /// Of these, those filed on the portal or the single window.
    FiledOnline = "hồ_sơ_trực_tuyến" / "dossiers_online", Number, COLUMN_FILED_ONLINE;
    /// Of these, those filed at the counter.
    FiledInPerson = "hồ_sơ_trực_tiếp" / "dossiers_in_person", Number, COLUMN_FILED_IN_PERSON;
    /// Of these, those filed by post.
    FiledByPost = "hồ_sơ_bưu_chính" / "dossiers_by_post", Number, COLUMN_FILED_BY_POST;
    /// Of these, those of which papers were asked for until the end of the period.
    Supplemented = "hồ_sơ_bị_bổ_sung" / "dossiers_supplemented", Number, COLUMN_SUPPLEMENTED;
    /// Dossiers that were done in the period, whenever they came.
    Settled = "hồ_sơ_giải_quyết" / "dossiers_settled", Number, COLUMN_SETTLED;
    /// Of these, those done on their day or before it.
    SettledInTime = "hồ_sơ_đúng_hạn" / "dossiers_in_time", Number, COLUMN_SETTLED_IN_TIME;
    /// Of these, those that are overdue.
    SettledLate = "hồ_sơ_quá_hạn" / "dossiers_overdue", Number, COLUMN_SETTLED_LATE;
    /// Dossiers that were pending at the end of the period.
    Pending = "hồ_sơ_đang_giải_quyết" / "dossiers_pending", Number, COLUMN_PENDING;
}

impl Column {
    /// Tells whether the logs of dossiers say it, and not the text of the procedure.
    #[must_use]
    pub const fn is_of_logs(self) -> bool {
        matches!(
            self,
            Self::Received
                | Self::FiledOnline
                | Self::FiledInPerson
                | Self::FiledByPost
                | Self::Supplemented
                | Self::Settled
                | Self::SettledInTime
                | Self::SettledLate
                | Self::Pending
        )
    }

    /// Finds a column by its name in either language, with or without accents.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let plain = |it: &str| crate::source::fold_ascii(it.trim()).replace([' ', '-'], "_");
        let wanted = plain(name);
        let same = |it: &Self| {
            [Lang::Vi, Lang::En]
                .iter()
                .any(|lang| plain(it.name(*lang)) == wanted)
        };
        Self::ALL.iter().copied().find(same)
    }
}
