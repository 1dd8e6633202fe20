//! The comparison in words.

use super::{Report, Side, replayed};
use crate::{
    checks::reached::reached,
    diagnostic::paragraph::paragraph,
    diff::{Amendment, Change, Counts, Effect, Finish, ItemKind, Outcome, Part, Quantity, counts},
    export::cost::{saved_lines, source_lines, state_lines},
    messages::{Arg, Message, Text, diff as m, replayed as replayed_words},
    model::cite,
    syntax::words::Word,
    values::{Decimal, Lang},
};

/// Writes the comparison, no line wider than `width` columns where words allow.
#[must_use]
pub fn to_text(report: &Report<'_>, lang: Lang, width: usize) -> String {
    let mut page = Page {
        out: String::new(),
        lang,
        width,
    };
    page.line(
        0,
        &m::HEAD
            .with("title", title(&report.new))
            .with("date", report.as_of),
    );
    page.line(2, &m::HEAD_OLD.with("place", place(&report.old)));
    page.line(2, &m::HEAD_NEW.with("place", place(&report.new)));
    if report.diff.is_empty() {
        page.line(0, &m::NOTHING.text());
        page.cost(report);
        return page.out;
    }
    page.unfounded(report);
    for effect in Effect::ALL {
        let changes: Vec<&Change<'_>> = report
            .diff
            .changes
            .iter()
            .filter(|it| it.effect == effect)
            .collect();
        if changes.is_empty() {
            continue;
        }
        let head = m::GROUP.with("effect", effect.name().text());
        page.head(&head.with("n", changes.len()));
        if effect == Effect::Neutral {
            page.neutral(&changes);
        } else {
            for change in changes {
                page.change(change);
            }
        }
    }
    page.head(&m::COUNTED.text());
    for it in &report.diff.quantities {
        page.line(2, &counted(*it));
    }
    for text in online(report).iter().flatten() {
        page.line(2, text);
    }
    if let Some(text) = days(report) {
        page.line(2, &text);
    }
    page.items(report);
    page.findings(report);
    page.amendments(report);
    page.cost(report);
    page.replayed(report);
    page.out
}

/// Says on how many filing days of the year the latest end is earlier or later, with an example.
pub(super) fn days(report: &Report<'_>) -> Option<Text> {
    let [earlier, same, later] = report.days();
    if earlier + same + later == 0 {
        return None;
    }
    let ends = |it: &&Finish| it.before.zip(it.after).is_some_and(|it| it.0 != it.1);
    let text = m::DAYS.with("earlier", earlier).with("same", same);
    let text = text.with("later", later).with("year", year(report));
    let Some(it) = report.finishes.iter().find(ends) else {
        return Some(text);
    };
    let (before, after) = it.before.zip(it.after)?;
    let example = m::DAYS_EXAMPLE
        .with("days", text)
        .with("filed", it.filed)
        .with("before", before.date())
        .with("after", after.date());
    Some(example)
}

/// Says what the next online level of the proposal lacks, and what its text leaves open.
pub(super) fn online(report: &Report<'_>) -> [Option<Text>; 2] {
    let Some(it) = reached(report.new.version.procedure, report.as_of) else {
        return [None, None];
    };
    let lacks = it.for_service.iter().map(|it| Arg::from(it.words()));
    let lacks: Vec<Arg> = lacks.collect();
    let level = |lang| it.service.spell(lang).to_owned();
    let level = Arg::Both {
        vi: level(Lang::Vi),
        en: level(Lang::En),
    };
    let open = it.open.iter().map(|it| Arg::from(it.words().text()));
    let open: Vec<Arg> = open.collect();
    [
        (!lacks.is_empty()).then(|| m::ONLINE_LACKS.with("level", level).with("lacks", lacks)),
        (!open.is_empty()).then(|| m::ONLINE_OPEN.with("open", open)),
    ]
}

fn year(report: &Report<'_>) -> String {
    let first = report.finishes.first();
    first.map_or_else(String::new, |it| it.filed.year().to_string())
}

struct Page {
    out: String,
    lang: Lang,
    width: usize,
}

impl Page {
    fn line(&mut self, indent: usize, text: &Text) {
        let text = text.render(self.lang);
        let line = paragraph(&" ".repeat(indent), &text, self.width);
        self.out.push_str(&line);
        self.out.push('\n');
    }

    fn head(&mut self, text: &Text) {
        self.out.push('\n');
        self.line(0, text);
    }

    fn change(&mut self, it: &Change<'_>) {
        self.line(2, &what(it));
        if it.aspect.is_some() {
            let said = |it: &Option<Arg>| it.clone().unwrap_or_else(|| m::UNSAID.text().into());
            self.line(4, &m::BEFORE.with("words", said(&it.before)));
            self.line(4, &m::AFTER.with("words", said(&it.after)));
        } else if let Some(words) = it.after.as_ref().or(it.before.as_ref()) {
            self.line(4, &m::WORDS.with("words", words.clone()));
        }
        let told = it.aspect.is_some() || it.part == Part::TimeLimit || it.part == Part::Fee;
        let told = it.quantity.filter(|it| told && it.before != it.after);
        if let Some(it) = told {
            self.line(4, &numbers(it, it.measure.name_of_one()));
        }
        if let Some(why) = &it.why {
            self.line(4, &m::WHY.with("why", why.clone()));
        }
    }

    /// Tells what the proposal asks without a sufficient basis: its errors.
    fn unfounded(&mut self, report: &Report<'_>) {
        if report.unfounded.is_empty() {
            return;
        }
        self.head(&m::UNFOUNDED.with("n", report.unfounded.len()));
        for (at, lacks) in &report.unfounded {
            let Some(change) = report.diff.changes.get(*at) else {
                continue;
            };
            let place = change.new.as_ref().map(|it| it.span);
            let place = place.map(|it| report.new.sources.location(it));
            let text = m::UNFOUNDED_ROW
                .with("place", place.unwrap_or_default())
                .with("what", what(change))
                .with("lacks", lacks.words().text());
            self.line(2, &text);
        }
    }

    /// Tells how many items are kept, amended and repealed.
    fn items(&mut self, report: &Report<'_>) {
        let rows: Vec<Text> = item_rows(&report.diff.items).collect();
        if rows.is_empty() {
            return;
        }
        self.head(&m::ITEMS.text());
        for row in rows {
            self.line(2, &row);
        }
    }

    fn findings(&mut self, report: &Report<'_>) {
        let all = [
            (&m::FINDINGS_NEW, &report.findings.new),
            (&m::FINDINGS_FIXED, &report.findings.fixed),
        ];
        for (head, findings) in all {
            if findings.is_empty() {
                continue;
            }
            self.head(&head.with("n", findings.len()));
            for it in findings {
                let text = m::FINDING.with("code", it.code.id);
                self.line(2, &text.with("message", it.message.clone()));
            }
        }
    }

    fn amendments(&mut self, report: &Report<'_>) {
        let all = &report.amendments;
        if all.instruments.is_empty() && all.unfounded.is_empty() {
            return;
        }
        self.head(&m::AMENDMENTS.text());
        let project = report.old.version.project;
        let named = |changes: &[usize]| -> Vec<Arg> {
            let changes = changes.iter().filter_map(|it| report.diff.changes.get(*it));
            changes.map(|it| Arg::from(what(it))).collect()
        };
        for it in &all.instruments {
            let instrument = project.instruments.get(it.instrument);
            let name =
                |lang| instrument.map_or_else(String::new, |it| cite::official_name(it, lang));
            let name = Arg::Both {
                vi: name(Lang::Vi),
                en: name(Lang::En),
            };
            self.line(2, &m::OF_INSTRUMENT.with("name", name));
            for provision in &it.provisions {
                let head = match provision.amendment {
                    Amendment::Repeal => &m::TO_REPEAL,
                    Amendment::Amend => &m::TO_AMEND,
                };
                let place = match (provision.place(Lang::Vi), provision.place(Lang::En)) {
                    (Some(vi), Some(en)) => Arg::Both { vi, en },
                    _ if provision.of_list => m::OF_LIST.text().into(),
                    _ => m::NO_PLACE.text().into(),
                };
                let text = head.with("place", place);
                self.line(4, &text.with("changes", named(&provision.changes)));
            }
        }
        if !all.unfounded.is_empty() {
            let text = m::NO_OLD_BASIS.with("changes", named(&all.unfounded));
            self.line(2, &text);
        }
    }

    fn cost(&mut self, report: &Report<'_>) {
        let Some(costs) = &report.cost else {
            return;
        };
        let form = (self.lang, self.width);
        for (head, procedure, state) in [
            (&m::COST_BEFORE, costs.old, &costs.before),
            (&m::COST_AFTER, costs.new, &costs.after),
        ] {
            self.head(&head.text());
            self.out
                .push_str(&state_lines(procedure, state, form.0, form.1));
        }
        self.head(&m::COST_SAVED.text());
        let both = (&costs.before.cost, &costs.after.cost);
        self.out.push_str(&saved_lines(costs.old, both, form));
        self.out
            .push_str(&source_lines(costs.old, &costs.before, None, form));
        self.out
            .push_str(&source_lines(costs.new, &costs.after, None, form));
    }

    fn replayed(&mut self, report: &Report<'_>) {
        let Some(all) = &report.replayed else {
            return;
        };
        self.head(&replayed::head(all));
        for (what, before, after) in replayed::rows(all, report.cost.as_ref(), self.lang) {
            let row = replayed_words::ROW.with("what", what);
            self.line(2, &row.with("before", before).with("after", after));
        }
        for note in replayed::notes(all) {
            self.line(2, &note);
        }
    }

    /// Names what changes and asks neither more nor less, each element once.
    fn neutral(&mut self, changes: &[&Change<'_>]) {
        let mut groups: Vec<(&Change<'_>, Vec<Arg>)> = Vec::new();
        for it in changes {
            let key = |it: &Change<'_>| {
                let at = |it: &Option<crate::diff::Item<'_>>| it.as_ref().map(|it| it.at);
                (it.part, at(&it.old), at(&it.new), it.aspect.is_none())
            };
            let aspect = it.aspect.map(|it| Arg::from(it.name().text()));
            match groups.iter_mut().find(|group| key(group.0) == key(it)) {
                Some((_, aspects)) => aspects.extend(aspect),
                None => groups.push((it, aspect.into_iter().collect())),
            }
        }
        for (it, aspects) in groups {
            let text = if it.aspect.is_none() {
                what(it)
            } else {
                m::SIDES.with("what", whose(it)).with("sides", aspects)
            };
            self.line(2, &text);
        }
    }
}

/// Says of each kind of items what becomes of them.
pub(super) fn item_rows<'r>(items: &'r [Outcome<'_>]) -> impl Iterator<Item = Text> + 'r {
    let kinds = ItemKind::ALL.iter();
    let counted = kinds.map(|it| (*it, counts(items, *it)));
    counted
        .filter(|it| it.1 != Counts::default())
        .map(|it| item_row(it.0, &it.1))
}

/// Says what becomes of the items of a kind.
pub(super) fn item_row(kind: ItemKind, counts: &Counts) -> Text {
    let row = m::ITEMS_ROW
        .with("kind", kind.name().text())
        .with("before", counts.before())
        .with("kept", counts.kept)
        .with("amended", counts.amended)
        .with("repealed", counts.repealed)
        .with("added", counts.added);
    let row = match counts.rate().filter(|_| counts.cut > 0) {
        Some(rate) => m::ITEMS_CUT
            .with("row", row)
            .with("cut", counts.cut)
            .with("before", counts.before())
            .with("rate", Decimal::new(rate, 2)),
        None => row,
    };
    if counts.unclear == 0 {
        return row;
    }
    m::ITEMS_UNCLEAR.with("row", row).with("n", counts.unclear)
}

pub(super) fn title(side: &Side<'_>) -> String {
    let procedure = side.version.procedure;
    let title = procedure.title.value();
    title.unwrap_or(&procedure.name.text).clone()
}

fn place(side: &Side<'_>) -> String {
    side.sources.location(side.version.procedure.name.span)
}

/// Names the element of a change.
pub(super) fn whose(it: &Change<'_>) -> Text {
    if it.part == Part::Procedure {
        return Part::Procedure.name().text();
    }
    let name = it
        .item()
        .map_or_else(|| Arg::from(""), |it| it.name.clone());
    m::ELEMENT
        .with("part", it.part.name().text())
        .with("name", name)
}

/// Says what a change is about.
pub(super) fn what(it: &Change<'_>) -> Text {
    match (it.aspect, it.old.is_some()) {
        (Some(aspect), _) => m::SIDE
            .with("what", whose(it))
            .with("side", aspect.name().text()),
        (None, true) => m::GONE.with("what", whose(it)),
        (None, false) => m::COME.with("what", whose(it)),
    }
}

/// Writes what is counted of the procedure before and after.
pub(super) fn counted(it: Quantity) -> Text {
    numbers(it, it.measure.name())
}

fn numbers(it: Quantity, name: &'static Message) -> Text {
    let number = |number: Option<Decimal>| match number {
        Some(number) => it.measure.write(number),
        None => m::UNSAID.text().into(),
    };
    let text = match it.rate().filter(|it| *it != 0) {
        Some(rate) => m::COUNT_RATE.with("rate", Decimal::new(-rate, 2)),
        None => m::COUNT.text(),
    };
    text.with("measure", name.text())
        .with("before", number(it.before))
        .with("after", number(it.after))
}
