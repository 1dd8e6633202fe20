//! How forms write instants and results, in Vietnamese.

use crate::{
    interp::score::Class,
    messages::{Message, Text, forms as m},
    values::{Date, Instant, Lang},
};

/// Writes a sentence in the language of the forms.
pub(super) fn say(text: &Text) -> String {
    text.render_in(Lang::Vi, Lang::Vi)
}

/// Writes `08 giờ 30 phút, ngày 05/03/2026`; the end of a day as such.
pub(super) fn instant(at: Instant) -> String {
    let date = at.date().display(Lang::Vi);
    let minute = at.minute_of_day();
    if minute == Instant::MINUTES_OF_DAY {
        return say(&m::FORMS_END_OF_DAY.with("date", date));
    }
    let text = m::FORMS_INSTANT
        .with("hour", format!("{:02}", minute / 60))
        .with("minute", format!("{:02}", minute % 60));
    say(&text.with("date", date))
}

/// Writes `Hà Nội, ngày 05 tháng 03 năm 2026`.
pub(super) fn dated(place: &str, on: Date) -> String {
    let text = m::FORMS_DATED
        .with("place", place)
        .with("day", format!("{:02}", on.day()))
        .with("month", format!("{:02}", on.month()))
        .with("year", format!("{}", on.year()));
    say(&text)
}

/// Says what stands below who signs.
pub(super) fn sign_here() -> &'static str {
    m::FORMS_SIGN_HERE.get(Lang::Vi)
}

/// The class of something that was done, as the forms say it.
pub(super) fn class(class: Class) -> &'static str {
    let row: &'static Message = match class {
        Class::Early => &m::FORMS_EARLY,
        Class::OnTime => &m::FORMS_ON_TIME,
        Class::Overdue => &m::FORMS_LATE,
        Class::PendingInTime | Class::PendingOverdue => &m::FORMS_OPEN,
    };
    row.get(Lang::Vi)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn instants_are_written_as_on_paper() {
        assert_eq!(
            instant(at("2026-03-05 08:05")),
            "08 giờ 05 phút, ngày 05/03/2026"
        );
        assert_eq!(
            instant(at("2026-03-05 08:05").date().end()),
            "hết ngày 05/03/2026"
        );
        let date = at("2026-03-05 08:05").date();
        assert_eq!(dated("Huế", date), "Huế, ngày 05 tháng 03 năm 2026");
    }

    #[test]
    fn what_is_done_before_the_last_day_is_early() {
        let due = at("2026-03-05 08:05").date().end();
        let said = |done: &str| class(Class::of(at(done), due));
        assert_eq!(said("2026-03-04 23:59"), "Trước hạn");
        assert_eq!(said("2026-03-05 16:00"), "Đúng hạn");
        assert_eq!(said("2026-03-06 00:00"), "Quá hạn");
    }
}
