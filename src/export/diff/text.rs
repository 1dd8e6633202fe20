//! The comparison in words.

use super::{Report, Side};
use crate::{
    diagnostic::paragraph::paragraph,
    diff::{Change, Effect, Part, Quantity},
    messages::{Arg, Message, Text, diff as m},
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
        return page.out;
    }
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
    page.out
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

fn title(side: &Side<'_>) -> String {
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
