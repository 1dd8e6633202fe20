//! The certificate in words, one line per run of days.

use crate::{
    law::{Citation, WaitPolicy},
    values::{Date, Instant, Lang, Length, TimeUnit},
};

use super::{
    Certificate, Counting, DayLine, Due, Mark, Reason, StartRule, TableUsed,
    count::hours_of_working_day,
};

impl Due {
    /// Returns the lines of the certificate.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        self.certificate.lines(lang)
    }
}

impl Certificate {
    /// Returns the certificate as short lines that can be cited one by one.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = vec![self.start_line(lang)];
        lines.extend(self.wait_lines(lang));
        lines.push(self.rule_line(lang));
        lines.extend(self.day_lines(lang));
        lines.extend(self.roll_line(lang));
        lines.push(self.due_line(lang));
        lines.extend(self.hours_line(lang));
        lines.extend(self.tables.iter().map(|it| table_line(it, lang)));
        lines.push(match lang {
            Lang::Vi => format!("mã lịch làm việc: {:016x}", self.calendar_hash),
            Lang::En => format!("working calendar: {:016x}", self.calendar_hash),
        });
        lines
    }

    fn is_back(&self) -> bool {
        matches!(
            self.start_rule,
            StartRule::DayBefore(_) | StartRule::BackFrom(_)
        )
    }

    fn start_line(&self, lang: Lang) -> String {
        let (length, start) = (self.length.display(lang), self.start.display(lang));
        match lang {
            Lang::Vi if self.is_back() => format!("thời hạn {length}, đếm ngược từ {start}"),
            Lang::En if self.is_back() => format!("limit of {length}, counted back from {start}"),
            Lang::Vi => format!("thời hạn {length}, bắt đầu {start}"),
            Lang::En => format!("limit of {length}, started {start}"),
        }
    }

    fn rule_line(&self, lang: Lang) -> String {
        match (self.start_rule, lang) {
            (StartRule::DayAfter(day), Lang::Vi) => {
                let law = civil_code("147(2)", lang);
                format!("ngày {} không tính ({law})", day.display(lang))
            }
            (StartRule::DayAfter(day), Lang::En) => {
                let law = civil_code("147(2)", lang);
                format!("{} is not counted ({law})", day.display(lang))
            }
            (StartRule::DayBefore(day), Lang::Vi) => {
                let law = civil_code("147(3)", lang);
                format!("ngày {} không tính ({law})", day.display(lang))
            }
            (StartRule::DayBefore(day), Lang::En) => {
                let law = civil_code("147(3)", lang);
                format!("{} is not counted ({law})", day.display(lang))
            }
            (StartRule::BackFrom(at), Lang::Vi) => format!("đếm ngược từ {}", at.display(lang)),
            (StartRule::BackFrom(at), Lang::En) => {
                format!("counted back from {}", at.display(lang))
            }
            (StartRule::At(at), Lang::Vi) => {
                format!("tính từ {}{}", at.display(lang), self.instant_law(lang))
            }
            (StartRule::At(at), Lang::En) => {
                format!(
                    "counted from {}{}",
                    at.display(lang),
                    self.instant_law(lang)
                )
            }
        }
    }

    /// The provision on hours and minutes; no law stands behind the hour-exact way.
    fn instant_law(&self, lang: Lang) -> String {
        match self.length.unit {
            TimeUnit::Minute | TimeUnit::Hour | TimeUnit::WorkingHour => {
                format!(" ({})", civil_code("147(1)", lang))
            }
            _ => String::new(),
        }
    }

    fn wait_lines(&self, lang: Lang) -> Vec<String> {
        let Some(policy) = self.policy else {
            return Vec::new();
        };
        let effect = match (policy, lang) {
            (WaitPolicy::Restart, Lang::Vi) => "thời hạn tính lại từ đầu",
            (WaitPolicy::Restart, Lang::En) => "the limit starts again at zero",
            (WaitPolicy::Subtract, Lang::Vi) => "thời gian chờ không tính vào thời hạn",
            (WaitPolicy::Subtract, Lang::En) => "the wait is left out of the limit",
            (WaitPolicy::RunOn, Lang::Vi) => {
                return vec!["thời gian chờ không làm dừng thời hạn".to_owned()];
            }
            (WaitPolicy::RunOn, Lang::En) => {
                return vec!["waiting does not stop the limit".to_owned()];
            }
        };
        let waits = self.waits.iter();
        let line = |(from, to): (Instant, Instant)| match lang {
            Lang::Vi => format!(
                "chờ từ {} đến {}: {effect}",
                from.display(lang),
                to.display(lang)
            ),
            Lang::En => format!(
                "waited from {} to {}: {effect}",
                from.display(lang),
                to.display(lang)
            ),
        };
        waits
            .filter_map(|it| it.to.map(|to| line((it.from, to))))
            .collect()
    }

    fn day_lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        let mut rest = self.days.as_slice();
        while let Some(first) = rest.first() {
            let same = |it: &&DayLine| same_run(first, it);
            let n_run = rest.iter().take_while(same).count().max(1);
            let (run, after) = rest.split_at(n_run);
            lines.push(self.run_line(run, lang));
            rest = after;
        }
        lines
    }

    fn run_line(&self, run: &[DayLine], lang: Lang) -> String {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            return String::new();
        };
        let dates = dates(first.date, last.date, lang);
        let what = match (&first.mark, &last.mark) {
            (Mark::Counted(from), Mark::Counted(to)) => self.counted(*from, *to, lang),
            (Mark::Minutes(minutes), _) => worked(*minutes, lang),
            (Mark::Waited, _) if lang == Lang::Vi => "đang chờ, không tính".to_owned(),
            (Mark::Waited, _) => "waiting, not counted".to_owned(),
            (Mark::Off(reason), _) => off(reason, lang),
            (Mark::Reached, _) if lang == Lang::Vi => "ngày làm việc, ngày cuối cùng".to_owned(),
            _ => "working day, the last day".to_owned(),
        };
        let made_up = first.made_up.map(|it| match lang {
            Lang::Vi => format!(" (ngày làm bù cho {})", it.instead_of.display(lang)),
            Lang::En => format!(" (worked instead of {})", it.instead_of.display(lang)),
        });
        format!("{dates}: {what}{}", made_up.unwrap_or_default())
    }

    fn counted(&self, from: i64, to: i64, lang: Lang) -> String {
        let day = match (self.length.unit, lang, from == to) {
            (TimeUnit::WorkingDay, Lang::Vi, _) => "ngày làm việc thứ",
            (_, Lang::Vi, _) => "ngày thứ",
            (TimeUnit::WorkingDay, Lang::En, true) => "working day",
            (TimeUnit::WorkingDay, Lang::En, false) => "working days",
            (_, Lang::En, true) => "day",
            (_, Lang::En, false) => "days",
        };
        if from == to {
            format!("{day} {from}")
        } else {
            format!("{day} {from}–{to}")
        }
    }

    fn roll_line(&self, lang: Lang) -> Option<String> {
        let roll = self.roll.as_ref()?;
        let (from, to) = (roll.from.display(lang), roll.to.display(lang));
        let (reason, law) = (off(&roll.reason, lang), civil_code("148(5)", lang));
        if roll.reason == Reason::AfterHours {
            return Some(match lang {
                Lang::Vi => format!(
                    "ngày cuối cùng {from} hết giờ làm việc, hạn chuyển sang ngày làm việc tiếp theo {to}"
                ),
                Lang::En => format!(
                    "the last day {from} has no office hours left, so the limit ends on the next working day {to}"
                ),
            });
        }
        Some(match lang {
            Lang::Vi => format!(
                "ngày cuối cùng {from} là ngày nghỉ ({reason}), hạn chuyển sang ngày làm việc tiếp theo {to} ({law})"
            ),
            Lang::En => format!(
                "the last day {from} is off ({reason}), so the limit ends on the next working day {to} ({law})"
            ),
        })
    }

    fn due_line(&self, lang: Lang) -> String {
        let (due, way) = (self.due.display(lang), self.counting.name(lang));
        if self.is_back() {
            return match lang {
                Lang::Vi => format!("chậm nhất {due}; ngày nghỉ không làm hạn này lùi lại"),
                Lang::En => format!("at the latest {due}; a day off does not move it"),
            };
        }
        let end_of_day = self.due == self.due.date().end();
        let law = if self.counting == Counting::LegalDay && end_of_day {
            format!(" ({})", civil_code("148(6)", lang))
        } else {
            String::new()
        };
        match lang {
            Lang::Vi => format!("hết hạn {due}{law}; cách tính: {way}"),
            Lang::En => format!("due {due}{law}; counted: {way}"),
        }
    }

    fn hours_line(&self, lang: Lang) -> Option<String> {
        let hours = self.hours.as_ref()?.display(lang);
        let one = self.length.unit == TimeUnit::WorkingDay && self.length.amount.scale() > 0;
        let share = hours_of_working_day(self.start.date())?;
        let share = Length::whole(i64::from(share), TimeUnit::WorkingHour).display(lang);
        Some(match (lang, one) {
            (Lang::Vi, false) => format!("giờ làm việc của cơ quan: {hours}"),
            (Lang::En, false) => format!("office hours of the agency: {hours}"),
            (Lang::Vi, true) => {
                format!("giờ làm việc của cơ quan: {hours}; phần lẻ tính 1 ngày làm việc = {share}")
            }
            (Lang::En, true) => format!(
                "office hours of the agency: {hours}; the fraction at 1 working day = {share}"
            ),
        })
    }
}

/// Whether a day goes on the line of the first day of a run.
fn same_run(first: &DayLine, day: &DayLine) -> bool {
    if first.made_up.is_some() || day.made_up.is_some() {
        return first == day;
    }
    match (&first.mark, &day.mark) {
        (Mark::Counted(_), Mark::Counted(_))
        | (Mark::Waited, Mark::Waited)
        | (Mark::Off(Reason::Weekend), Mark::Off(Reason::Weekend)) => true,
        (Mark::Minutes(left), Mark::Minutes(right)) => left == right,
        (Mark::Off(Reason::Holiday(left)), Mark::Off(Reason::Holiday(right))) => {
            left.holiday.id == right.holiday.id
                && (left.in_lieu, left.swapped_for) == (right.in_lieu, right.swapped_for)
        }
        (Mark::Off(left), Mark::Off(right)) => left == right,
        _ => first == day,
    }
}

fn dates(first: Date, last: Date, lang: Lang) -> String {
    if first == last {
        first.display(lang)
    } else {
        format!("{} – {}", first.display(lang), last.display(lang))
    }
}

fn worked(minutes: i64, lang: Lang) -> String {
    let part = |n: i64, unit| (n > 0).then(|| Length::whole(n, unit).display(lang));
    let parts = [
        part(minutes / 60, TimeUnit::Hour),
        part(minutes % 60, TimeUnit::Minute),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let time = parts.join(" ");
    match lang {
        Lang::Vi => format!("{time} làm việc"),
        Lang::En => format!("{time} of office time"),
    }
}

fn off(reason: &Reason, lang: Lang) -> String {
    let (what, source, note) = match (reason, lang) {
        (Reason::Weekend, Lang::Vi) => return "nghỉ cuối tuần".to_owned(),
        (Reason::Weekend, Lang::En) => return "weekend".to_owned(),
        (Reason::AfterHours, Lang::Vi) => return "ngoài giờ làm việc".to_owned(),
        (Reason::AfterHours, Lang::En) => return "after office hours".to_owned(),
        (Reason::Closure(words), _) => return words.get(lang).to_owned(),
        (Reason::Holiday(day), _) => (day.reason(lang), &day.source, &day.note),
    };
    let source = source.as_ref().map(|it| format!(" ({})", it.display(lang)));
    let note = note.as_ref().map(|it| format!("; {}", it.get(lang)));
    format!(
        "{what}{}{}",
        source.unwrap_or_default(),
        note.unwrap_or_default()
    )
}

fn table_line(table: &TableUsed, lang: Lang) -> String {
    let sources = table.sources.iter().map(|it| it.display(lang));
    let mut parts: Vec<String> = sources.collect();
    parts.extend(table.note.iter().map(|it| it.get(lang).to_owned()));
    if !table.verified {
        parts.push(match lang {
            Lang::Vi => "chưa kiểm chứng".to_owned(),
            Lang::En => "unverified".to_owned(),
        });
    }
    let (year, parts) = (table.year, parts.join("; "));
    match lang {
        Lang::Vi => format!("bảng ngày nghỉ năm {year}: {parts}"),
        Lang::En => format!("table of days off {year}: {parts}"),
    }
}

fn civil_code(place: &str, lang: Lang) -> String {
    let citation: Option<Citation> = format!("91/2015/QH13 {place}").parse().ok();
    citation.map_or_else(String::new, |it| it.display(lang))
}
