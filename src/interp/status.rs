//! The ten statuses that the national portal shows (trạng thái hồ sơ).
//!
//! The codes are those of the portal; which one may follow another is our
//! reading of Decree 118/2025/NĐ-CP, Articles 16 to 22 (unverified: the portal
//! publishes the codes, not their order).

use crate::{messages::Message, messages::run as m};

/// A status of the national portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Status {
    /// 1, newly registered (mới đăng ký).
    #[default]
    Registered,
    /// 2, accepted (được tiếp nhận).
    Accepted,
    /// 3, not accepted (không được tiếp nhận).
    NotAccepted,
    /// 4, being handled (đang xử lý).
    Handling,
    /// 5, papers are asked for (yêu cầu bổ sung giấy tờ).
    SupplementAsked,
    /// 6, a payment is asked for (yêu cầu thực hiện nghĩa vụ tài chính).
    PaymentAsked,
    /// 7, the applicant asks to withdraw (công dân yêu cầu rút hồ sơ).
    WithdrawalAsked,
    /// 8, stopped (dừng xử lý).
    Stopped,
    /// 9, handled (đã xử lý xong).
    Handled,
    /// 10, the result is returned (đã trả kết quả).
    Returned,
}

impl Status {
    /// All statuses in the order of their codes.
    pub const ALL: [Self; 10] = [
        Self::Registered,
        Self::Accepted,
        Self::NotAccepted,
        Self::Handling,
        Self::SupplementAsked,
        Self::PaymentAsked,
        Self::WithdrawalAsked,
        Self::Stopped,
        Self::Handled,
        Self::Returned,
    ];

    /// Returns the code of the portal, 1 to 10.
    #[must_use]
    pub fn code(self) -> u8 {
        let position = Self::ALL.iter().position(|it| *it == self).unwrap_or(0);
        u8::try_from(position + 1).unwrap_or(0)
    }

    /// Returns the statuses that may follow.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        use Status::{
            Accepted, Handled, Handling, NotAccepted, PaymentAsked, Returned, Stopped,
            SupplementAsked, WithdrawalAsked,
        };
        match self {
            Self::Registered => &[Accepted, NotAccepted, SupplementAsked, WithdrawalAsked],
            Accepted => &[
                Handling,
                SupplementAsked,
                PaymentAsked,
                WithdrawalAsked,
                Stopped,
                Handled,
            ],
            Handling => &[
                SupplementAsked,
                PaymentAsked,
                WithdrawalAsked,
                Stopped,
                Handled,
            ],
            SupplementAsked => &[Handling, Accepted, WithdrawalAsked, Stopped],
            PaymentAsked => &[Handling, WithdrawalAsked, Stopped, Handled],
            WithdrawalAsked => &[Stopped],
            Handled => &[Returned],
            NotAccepted | Stopped | Returned => &[],
        }
    }

    /// Returns the shortest lawful way to a status, without this one; empty if
    /// there is none, or it is this one. Of two ways it is the one through the status that
    /// [`Status::next`] names first: what was asked for in appraisal leads back to 4, not to 2.
    #[must_use]
    pub fn way_to(self, target: Self) -> Vec<Self> {
        let mut ways = vec![vec![self]];
        for _ in Self::ALL {
            let mut longer = Vec::new();
            for way in &ways {
                let Some(last) = way.last() else { continue };
                if *last == target {
                    return way.iter().skip(1).copied().collect();
                }
                for next in last.next().iter().filter(|it| !way.contains(it)) {
                    let mut way = way.clone();
                    way.push(*next);
                    longer.push(way);
                }
            }
            ways = longer;
        }
        Vec::new()
    }

    /// Returns the words that the portal shows.
    #[must_use]
    pub fn words(self) -> &'static Message {
        match self {
            Self::Registered => &m::STATUS_REGISTERED,
            Self::Accepted => &m::STATUS_ACCEPTED,
            Self::NotAccepted => &m::STATUS_NOT_ACCEPTED,
            Self::Handling => &m::STATUS_HANDLING,
            Self::SupplementAsked => &m::STATUS_SUPPLEMENT,
            Self::PaymentAsked => &m::STATUS_PAYMENT,
            Self::WithdrawalAsked => &m::STATUS_WITHDRAWAL,
            Self::Stopped => &m::STATUS_STOPPED,
            Self::Handled => &m::STATUS_HANDLED,
            Self::Returned => &m::STATUS_RETURNED,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_passes_lawful_statuses_only() {
        let way = Status::Registered.way_to(Status::Returned);
        assert_eq!(way, [Status::Accepted, Status::Handled, Status::Returned]);
        assert!(Status::Stopped.way_to(Status::Handled).is_empty());
        assert!(Status::Handling.way_to(Status::Handling).is_empty());
        assert_eq!(
            Status::SupplementAsked.way_to(Status::Handled),
            [Status::Handling, Status::Handled]
        );
        assert_eq!(
            Status::SupplementAsked.way_to(Status::PaymentAsked),
            [Status::Handling, Status::PaymentAsked]
        );
    }

    #[test]
    fn the_codes_are_those_of_the_portal() {
        let codes: Vec<u8> = Status::ALL.iter().map(|it| it.code()).collect();
        assert_eq!(codes, (1..=10).collect::<Vec<u8>>());
    }
}
