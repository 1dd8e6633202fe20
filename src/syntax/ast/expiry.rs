//! What the end of a limit means (quá hạn thì).

use crate::syntax::words::Connective;

/// What the end of a limit means; `T` is the step or block to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Expiry<T> {
    /// `xin lỗi và hẹn lại`: apologise and promise one new date.
    Apologise,
    /// `coi như chấp thuận`: the result is granted by silence.
    DeemedGranted,
    /// `coi như từ chối`: the application is refused by silence.
    DeemedRefused,
    /// `coi như đồng ý`: silence is consent.
    DeemedAgreed,
    /// `báo cấp trên`: report to the superior.
    Escalate,
    /// `kết thúc hồ sơ`: the authority closes the dossier.
    CloseDossier,
    /// `bỏ qua bước`: leave the step out.
    SkipStep,
    /// `từ chối`: refuse in writing with reasons.
    Refuse,
    /// `dừng`: the dossier stops.
    Stop,
    /// `tiếp tục`: go on.
    Continue,
    /// `chuyển đến x`: go to a step or block.
    GoTo(T),
}

impl<T> Expiry<T> {
    /// Turns the target, where there is one; `None` if it cannot be turned.
    pub fn try_map<U>(&self, target: impl FnOnce(&T) -> Option<U>) -> Option<Expiry<U>> {
        Some(match self {
            Self::Apologise => Expiry::Apologise,
            Self::DeemedGranted => Expiry::DeemedGranted,
            Self::DeemedRefused => Expiry::DeemedRefused,
            Self::DeemedAgreed => Expiry::DeemedAgreed,
            Self::Escalate => Expiry::Escalate,
            Self::CloseDossier => Expiry::CloseDossier,
            Self::SkipStep => Expiry::SkipStep,
            Self::Refuse => Expiry::Refuse,
            Self::Stop => Expiry::Stop,
            Self::Continue => Expiry::Continue,
            Self::GoTo(it) => Expiry::GoTo(target(it)?),
        })
    }

    /// Returns the words that say it; those of `GoTo` are followed by the target.
    #[must_use]
    pub fn word(&self) -> Connective {
        match self {
            Self::Apologise => Connective::Apologise,
            Self::DeemedGranted => Connective::DeemedGranted,
            Self::DeemedRefused => Connective::DeemedRefused,
            Self::DeemedAgreed => Connective::DeemedAgreed,
            Self::Escalate => Connective::Escalate,
            Self::CloseDossier => Connective::CloseDossier,
            Self::SkipStep => Connective::SkipStep,
            Self::Refuse => Connective::Refuse,
            Self::Stop => Connective::Stop,
            Self::Continue => Connective::Continue,
            Self::GoTo(_) => Connective::GoTo,
        }
    }
}
