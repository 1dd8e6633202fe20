//! The rule packs: they load, cite known texts, and say what the law says.

use std::{collections::BTreeSet, fmt::Write as _};

use tthc::{
    calendar::{CalendarError, Counting, WorkCalendar},
    law::{
        self, Citation, ClockStart, Element, InstrumentKind, NoOneStop, Power, Regime, Standing,
        WaitPolicy,
    },
    syntax::words::{self, Word},
    values::{Date, Lang, Length, Stated, TimeUnit},
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn every_pack_loads() {
    assert_eq!(law::pack_errors(), Vec::<&law::PackError>::new());
    assert_eq!(law::holiday_years().len(), 9);
    assert_eq!(law::instrument_kinds().len(), InstrumentKind::ALL.len());
}

#[test]
fn every_citation_of_a_pack_names_a_known_text() {
    let mut n_citations = 0;
    for pack in [
        "agencies.yaml",
        "holidays-vn.yaml",
        "once-only.yaml",
        "one-stop.yaml",
        "publication.yaml",
        "ranks.yaml",
        "rule-levels.yaml",
    ] {
        let text = std::fs::read_to_string(format!("src/law/packs/{pack}")).unwrap();
        for place in text.split("source: \"").skip(1) {
            let quoted = place.split('"').next().unwrap();
            let citation: Citation = quoted.parse().unwrap();
            assert!(
                law::text(&citation.text).is_some(),
                "{pack}: {}",
                citation.text
            );
            n_citations += 1;
        }
    }
    assert!(n_citations > 100, "{n_citations} citations were found");
    for citation in law::holiday_years().iter().flat_map(|it| &it.sources) {
        assert!(law::text(&citation.text).is_some(), "{}", citation.text);
    }
}

#[test]
fn every_replaced_paper_has_its_words_and_its_database() {
    let (lexicon, list) = (law::lexicon().unwrap(), law::once_only().unwrap());
    let day = date("21/11/2026");
    for row in &list.papers {
        assert!(
            lexicon.kinds.iter().any(|it| it.id == row.kind),
            "{}",
            row.kind
        );
        assert!(list.database(row).is_some(), "{}", row.database);
    }
    for kind in &lexicon.kinds {
        assert!(list.row(&kind.id, day).is_some(), "{}", kind.id);
        assert!(
            list.row(&kind.id, date("01/03/2027")).is_none(),
            "{}",
            kind.id
        );
    }
}

#[test]
fn a_table_of_a_later_year_can_be_read_beside_the_packs() {
    let yaml = "holidays: [{id: test, vi: ngày thử, en: test day}]\nyears:\n  - year: 2027\n    off: [{date: 2027-01-01, holiday: test}]\n";
    let mut tables = law::holiday_years().to_vec();
    tables.extend(law::read_holiday_years(yaml).unwrap());
    let calendar = WorkCalendar::new(tables.clone()).unwrap();
    assert_eq!(calendar.years(), Some((2018, 2027)));
    let start = "31/12/2026 10:00".parse().unwrap();
    let one = Length::whole(1, TimeUnit::WorkingDay);
    let due = calendar.due_date(start, one, Counting::LegalDay);
    assert_eq!(due, Ok("04/01/2027 24:00".parse().unwrap()));
    tables.remove(8);
    let gap = WorkCalendar::new(tables);
    assert_eq!(gap.unwrap_err(), CalendarError::Gap { year: 2026 });
}

#[test]
fn wrong_tables_are_refused() {
    for years in [
        "[{year: 2027, off: [{date: 2027-01-02, holiday: test}]}]",
        "[{year: 2027, off: [{date: 2026-12-31, holiday: test}]}]",
        "[{year: 2027, off: [{date: 2027-01-01, holiday: unknown}]}]",
        "[{year: 2027, off: [], worked: [{date: 2027-01-04, instead_of: 2027-01-01}]}]",
        "[{year: 2027, off: []}, {year: 2029, off: []}]",
        "[{year: 2027, off: [], surprise: 1}]",
    ] {
        let yaml = format!("holidays: [{{id: test, vi: thử, en: test}}]\nyears: {years}\n");
        assert!(law::read_holiday_years(&yaml).is_err(), "{years}");
    }
}

#[test]
fn the_kinds_of_the_language_are_those_of_the_law() {
    let words: BTreeSet<String> = words::InstrumentKind::ALL
        .iter()
        .map(|it| it.id())
        .collect();
    let kinds = InstrumentKind::ALL.iter().map(|it| it.id().to_owned());
    assert_eq!(words, kinds.collect());
}

#[test]
fn swapped_days_and_worked_saturdays_belong_together() {
    let off = || law::holiday_years().iter().flat_map(|it| &it.off);
    let worked = || law::holiday_years().iter().flat_map(|it| &it.worked);
    for day in off().filter(|it| it.swapped_for.is_some()) {
        let made_up = worked().find(|it| it.instead_of == day.date).unwrap();
        assert_eq!(day.swapped_for, Some(made_up.date));
        assert_eq!(day.holiday.id, "swapped");
    }
    assert_eq!(
        worked().count(),
        off().filter(|it| it.swapped_for.is_some()).count()
    );
}

#[test]
fn one_stop_rules_follow_the_decree_of_the_day() {
    let rules = |day: &str| law::one_stop(Regime::OneStop, date(day)).unwrap();
    let (old, new, unread, latest) = (
        rules("30/06/2025"),
        rules("01/07/2025"),
        rules("01/01/2026"),
        rules("05/08/2026"),
    );
    assert_eq!(old.period.id, "decree_61_2018");
    assert_eq!(old.complete_after_notice.value, Stated::None);
    assert_eq!(old.answer_online.value, Stated::None);
    assert_eq!(
        new.complete_after_notice.get(),
        Some(&Length::whole(15, TimeUnit::Day))
    );
    assert_eq!(
        new.answer_online.get(),
        Some(&Length::whole(8, TimeUnit::WorkingHour))
    );
    assert_eq!(
        new.ask_in_appraisal.get(),
        Some(&Length::whole(3, TimeUnit::WorkingDay))
    );
    assert_eq!(new.wait_in_appraisal.get(), Some(&WaitPolicy::Restart));
    assert_eq!(new.transfer_cutoff.get(), Some(&(15 * 60)));
    assert_eq!(new.max_trips.get(), Some(&2));
    assert!(new.period.verified && new.complete_after_notice.verified);
    assert!(!unread.period.verified && !unread.complete_after_notice.verified);
    assert_eq!(
        latest.clock_start_elsewhere.get(),
        Some(&ClockStart::CompetentAuthority)
    );
    assert!(latest.clock_start.verified && !latest.apology_before_due.verified);
    assert!(latest.wait_for_payment.value.is_unknown());
    for rules in law::one_stop_history() {
        let outside = &rules.received_outside_hours;
        assert_eq!(outside.value, Stated::None, "{}", rules.period.id);
        assert!(outside.note.is_some() && outside.source.is_some());
    }
}

#[test]
fn no_one_stop_rules_come_with_a_reason() {
    let before = date("20/06/2018");
    let none = law::one_stop(Regime::OneStop, before);
    assert_eq!(none.err(), Some(NoOneStop::NoRules(before)));
    let window = law::one_stop(Regime::SingleWindow, date("01/07/2025")).unwrap_err();
    assert_eq!(window, NoOneStop::SingleWindow);
    assert!(window.message(Lang::Vi).contains("Luật Hải quan"));
}

#[test]
fn letters_are_never_normative_and_some_kinds_are_since_2025() {
    let today = date("01/07/2026");
    let normative = |kind, day| law::is_normative(kind, day);
    assert_eq!(
        normative(InstrumentKind::OfficialLetter, today),
        Some(false)
    );
    assert_eq!(normative(InstrumentKind::Decree, today), Some(true));
    assert_eq!(normative(InstrumentKind::Treaty, today), Some(true));
    assert_eq!(normative(InstrumentKind::Other, today), None);
    let kind = InstrumentKind::GovernmentResolution;
    assert_eq!(normative(kind, date("31/12/2020")), Some(false));
    assert_eq!(normative(kind, today), Some(true));
    let kind = InstrumentKind::ProvincialChairDecision;
    assert_eq!(normative(kind, date("01/05/2025")), None);
    assert_eq!(normative(kind, today), Some(true));
    let treaty = law::kind("treaty").unwrap().standing_on(today).unwrap();
    assert_eq!(treaty.standing, Standing::Applied);
}

#[test]
fn a_circular_needs_a_delegation_in_one_time_and_is_weak_in_the_next() {
    use InstrumentKind::{Circular, Decree, ProvincialDecision, TechnicalRegulation};

    let power = |element, kind, day: &str| law::competence(element, date(day)).unwrap().power(kind);
    assert_eq!(
        power(Element::Procedure, Circular, "31/03/2025"),
        Power::NeedsDelegation
    );
    assert_eq!(
        power(Element::Procedure, Circular, "01/04/2025"),
        Power::Weak
    );
    assert_eq!(
        power(Element::Condition, Circular, "24/09/2017"),
        Power::None
    );
    assert_eq!(
        power(Element::Condition, Circular, "25/09/2017"),
        Power::Weak
    );
    assert_eq!(
        power(Element::Condition, TechnicalRegulation, "24/09/2017"),
        Power::Own
    );
    for day in ["30/06/2026", "01/07/2026"] {
        assert_eq!(
            power(Element::BusinessCondition, Circular, day),
            Power::None
        );
        assert_eq!(power(Element::BusinessCondition, Decree, day), Power::Own);
    }
    assert_eq!(
        power(Element::Form, ProvincialDecision, "24/09/2017"),
        Power::None
    );
    assert_eq!(power(Element::Fee, Circular, "01/01/2020"), Power::Own);
    assert!(law::competence(Element::Fee, date("31/12/2016")).is_none());
}

#[test]
fn competences_follow_each_other_without_overlap() {
    for element in Element::ALL {
        assert!(
            law::competence(element, date("01/07/2026")).is_some(),
            "{element:?}"
        );
        let mut day = date("01/07/2026");
        while let Some(row) = law::competence(element, day) {
            assert!(law::text(&row.source.text).is_some(), "{}", row.source.text);
            day = row.from.checked_add_days(-1).unwrap();
            if let Some(before) = law::competence(element, day) {
                assert_eq!(before.to, Some(day), "{element:?}");
            }
        }
    }
}

#[test]
fn identifiers_of_kinds_are_the_keys_of_the_pack() {
    for kind in InstrumentKind::ALL {
        assert_eq!(InstrumentKind::from_id(kind.id()), Some(kind));
        assert_eq!(law::kind(kind.id()).unwrap().kind, kind);
    }
}

#[test]
fn ranks_are_those_of_the_law() {
    let mut table = String::new();
    for entry in law::instrument_kinds() {
        let rank = entry.rank.map_or("-".to_owned(), |it| it.to_string());
        let (vi, en) = (entry.name(Lang::Vi), entry.name(Lang::En));
        writeln!(table, "{rank:>2} {} · {vi} · {en}", entry.kind.id()).unwrap();
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/law");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!("ranks", table));
}

#[test]
fn the_forms_of_a_day_are_those_of_the_text_in_force() {
    let pack = law::one_stop_forms().unwrap();
    let day = |text: &str| text.parse::<Date>().unwrap();
    let number = |on: &str, kind: law::FormKind| {
        let form = pack.edition(day(on))?.form(kind)?;
        Some(form.number.as_str())
    };
    assert_eq!(number("2019-01-05", law::FormKind::Receipt), None);
    assert_eq!(number("2019-01-06", law::FormKind::Control), Some("05"));
    assert_eq!(number("2025-09-14", law::FormKind::Stop), None);
    assert_eq!(number("2025-09-15", law::FormKind::Stop), Some("05"));
    assert_eq!(number("2026-11-22", law::FormKind::Register), Some("07"));
    // Only the list of 2018 was read, and no annex.
    let read: Vec<(&str, bool, bool)> = pack
        .editions
        .iter()
        .map(|it| (it.id.as_str(), it.verified, it.layout_verified))
        .collect();
    assert_eq!(
        read,
        [
            ("circular_01_2018", true, false),
            ("circular_03_2025", false, false),
            ("ministry_of_justice", false, false),
        ]
    );
    for edition in &pack.editions {
        for form in &edition.forms {
            let tables = form.lines.iter().filter(|it| !it.columns.is_empty());
            let of_table = |it: &&law::FormLine| {
                use law::FormField::{AskedPapers, HandOvers, Papers, Register};
                matches!(it.field, Papers | AskedPapers | HandOvers | Register)
            };
            let known = form.lines.iter().filter(of_table);
            assert!(tables.eq(known), "{}: {}", edition.id, form.title);
        }
    }
}
