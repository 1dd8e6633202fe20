//! A draft from a record, section by section, in the order of the official sheet.

mod agencies;
mod cases;
mod channels;
mod clocks;
mod fees;
mod head;
mod marks;
mod papers;
mod results;
mod steps;
mod tariffs;

use agencies::Agencies;
pub(super) use marks::Marks;

use super::{
    find::act::Acts,
    library::Library,
    record::{Bases, Record},
    tree::{allow, list, name, nowhere, quoted},
};
use crate::{
    messages::import as msg,
    syntax::{
        ast::{Decl, DeclKind, Section},
        words::SectionWord,
    },
};

/// Makes the declaration of a draft.
pub(super) fn draft(
    record: &Record,
    id: &str,
    acts: &Acts,
    library: &mut Library,
    marks: &mut Marks,
) -> Decl {
    let mut agencies = Agencies::of(record);
    let results = results::results(record, marks);
    let steps = steps::section(record, acts, &results.granted, &mut agencies, marks);
    let rows = channels::rows(record);
    let dossier = papers::dossier(record, library, marks);
    let payments = fees::payments(&rows, steps.paid.as_deref(), library, marks);
    let mut facts = dossier.facts;
    facts.extend(payments.facts);
    let mut sections = head::sections(record, marks);
    sections.push(agencies.section());
    sections.extend(library.section(record, marks));
    if !facts.is_empty() {
        sections.push(list(SectionWord::Facts, facts));
    }
    sections.push(channels::section(&rows, marks));
    sections.push(results::conditions(record));
    sections.push(dossier.section);
    sections.extend(payments.sections);
    sections.push(clocks::section(record, &rows, marks));
    sections.push(steps.section);
    sections.push(results.section);
    let mut clauses = head::notes(record);
    if record.bases == Bases::NotRecorded {
        without_fields(&mut sections);
        clauses.extend(marks.unverified(&msg::OLD_PAGE.text()));
    }
    Decl {
        kind: DeclKind::Procedure {
            name: name(id),
            title: Some(quoted(&record.title)),
            origin: None,
        },
        span: nowhere(),
        clauses: clauses.into(),
        sections: sections.into(),
    }
}

/// Says of the fields that a shape lacks why the rules on them are silent.
fn without_fields(sections: &mut [Section]) {
    for section in sections {
        let crate::syntax::ast::SectionHead::Word(word) = section.head else {
            continue;
        };
        let code = match word {
            SectionWord::Applicants => "A01",
            SectionWord::Conditions | SectionWord::Results => "A02",
            SectionWord::Code => "A06",
            SectionWord::Published => "A07",
            _ => continue,
        };
        section.clauses.push(allow(code, &msg::NO_FIELD_IN_RECORD));
    }
}
