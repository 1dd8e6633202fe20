//! The procedures of a day, and what is known of each.

use std::collections::{BTreeMap, BTreeSet};

use super::Column;
use crate::{
    checks::reached::{Lack, reached},
    cost::{fixed_fee, papers},
    messages::online as m,
    model::{ClockLength, Procedure, ProcedureId, Project},
    syntax::words::{AgencyRole, CopyKind, Word},
    values::{Date, Decimal, Lang, Stated, TimeUnit},
};

/// What a column holds of one procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// The groups to which it belongs, in the order of the text, each once.
    Names(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// A number, or đồng.
    Number(Decimal),
    /// The text leaves it open.
    Unknown,
}

/// A procedure in force.
#[derive(Debug)]
pub struct Row<'a> {
    /// The procedure.
    pub id: ProcedureId,
    /// What is known of it.
    pub procedure: &'a Procedure,
    values: BTreeMap<Column, Value>,
}

/// The procedures of a day.
#[derive(Debug, Default)]
pub struct Catalogue<'a> {
    /// Those in force, in the order of the files.
    pub rows: Vec<Row<'a>>,
    /// Those of which no version is in force.
    pub outside: Vec<ProcedureId>,
}

/// Takes the procedures in force on a day from some of a project, one version of each; where no
/// version is known to be in force, one that does not say when it is.
///
/// Titles of groups that the model has as words come in the language `lang`.
#[must_use]
pub fn catalogue<'a>(
    project: &'a Project,
    ids: &BTreeSet<ProcedureId>,
    as_of: Date,
    lang: Lang,
) -> Catalogue<'a> {
    let mut versions: BTreeMap<&str, Vec<(ProcedureId, &Procedure)>> = BTreeMap::new();
    let mut order = Vec::new();
    for (id, procedure) in project.procedures.iter().filter(|it| ids.contains(&it.0)) {
        let known = versions.entry(&procedure.name.id).or_default();
        if known.is_empty() {
            order.push(procedure.name.id.as_str());
        }
        known.push((id, procedure));
    }
    let mut out = Catalogue::default();
    for name in order {
        let Some(all) = versions.get(name) else {
            continue;
        };
        let interval = |it: &Procedure| it.in_force.as_ref().and_then(|it| it.value()).copied();
        let known = all
            .iter()
            .find(|it| interval(it.1).is_some_and(|it| it.contains(as_of)));
        let open = || all.iter().find(|it| interval(it.1).is_none());
        let Some(&(id, procedure)) = known.or_else(open) else {
            out.outside.extend(all.first().map(|it| it.0));
            continue;
        };
        let begun = all
            .iter()
            .filter(|it| interval(it.1).is_none_or(|it| it.from.is_none_or(|from| from <= as_of)));
        let since = interval(procedure).and_then(|it| it.from);
        let mut row = Row {
            id,
            procedure,
            values: BTreeMap::new(),
        };
        let whole = |n: usize| Value::Number(Decimal::from(i64::try_from(n).unwrap_or(i64::MAX)));
        row.put(Column::Versions, whole(begun.count()));
        let days = since.map(|it| Decimal::from(i64::from(as_of.ordinal() - it.ordinal())));
        row.put(
            Column::DaysInForce,
            days.map_or(Value::Unknown, Value::Number),
        );
        row.fill(project, as_of, lang);
        out.rows.push(row);
    }
    out
}

impl<'a> Row<'a> {
    /// Returns what a column holds.
    #[must_use]
    pub fn value(&self, column: Column) -> &Value {
        self.values.get(&column).unwrap_or(&Value::Unknown)
    }

    /// Returns the number of a column.
    #[must_use]
    pub fn number(&self, column: Column) -> Option<Decimal> {
        match self.value(column) {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Tells whether the text does not say when the version is in force.
    #[must_use]
    pub fn is_undated(&self) -> bool {
        let interval = self.procedure.in_force.as_ref();
        interval.is_none_or(|it| it.value().is_none())
    }

    /// Returns the code, else the short name.
    #[must_use]
    pub fn code(&self) -> &'a str {
        let code = self.procedure.code.as_ref().and_then(|it| it.value());
        code.map_or(&self.procedure.name.text, |it| &it.text)
    }

    fn put(&mut self, column: Column, value: Value) {
        self.values.insert(column, value);
    }

    fn names(&mut self, column: Column, names: impl IntoIterator<Item = String>) {
        let mut seen = BTreeSet::new();
        let names: Vec<String> = names
            .into_iter()
            .filter(|it| seen.insert(it.clone()))
            .collect();
        let value = if names.is_empty() {
            Value::Unknown
        } else {
            Value::Names(names)
        };
        self.put(column, value);
    }

    /// Writes a number that was counted elsewhere; nothing where there is none.
    pub(super) fn count_of(&mut self, column: Column, n: Option<u64>) {
        if let Some(n) = n.and_then(|it| i64::try_from(it).ok()) {
            self.put(column, Value::Number(Decimal::from(n)));
        }
    }

    fn count(&mut self, column: Column, n: Option<usize>) {
        let n = n.and_then(|it| i64::try_from(it).ok());
        let value = n.map_or(Value::Unknown, |it| Value::Number(Decimal::from(it)));
        self.put(column, value);
    }

    fn fill(&mut self, project: &Project, as_of: Date, lang: Lang) {
        let it = self.procedure;
        let field = it.field.as_ref().and_then(|it| it.value()).cloned();
        self.names(Column::Field, field);
        self.names(Column::Agency, agencies(it));
        self.names(
            Column::Level,
            it.levels.iter().map(|it| it.spell(lang).to_owned()),
        );
        let online = it.online_level.as_ref().and_then(|it| it.value());
        self.names(Column::Online, online.map(|it| it.spell(lang).to_owned()));
        self.online(as_of, lang);
        self.names(Column::Regime, [it.regime.spell(lang).to_owned()]);
        let channels = it.channels.iter().flatten();
        self.names(
            Column::Channels,
            channels.map(|it| it.channel.spell(lang).to_owned()),
        );
        let applicants = it.applicants.iter().filter(|it| !it.unknown);
        let kinds = applicants.flat_map(|it| &it.kinds);
        self.names(
            Column::Applicants,
            kinds.map(|it| it.spell(lang).to_owned()),
        );
        let instruments = instruments(it, project);
        self.count(Column::InstrumentCount, Some(instruments.len()));
        self.names(Column::Instruments, instruments);
        let fee = fixed_fee(it);
        self.put(
            Column::IsFree,
            fee.map_or(Value::Unknown, |it| Value::Flag(it == 0)),
        );
        let fee = fee.map(Decimal::from);
        self.put(Column::Fee, fee.map_or(Value::Unknown, Value::Number));
        self.put(Column::IsJoined, Value::Flag(!it.joined.is_empty()));
        let dossiers = it.yearly_volume.and_then(|it| it.value().copied());
        let dossiers = dossiers.map(Decimal::from);
        self.put(
            Column::Dossiers,
            dossiers.map_or(Value::Unknown, Value::Number),
        );
        self.papers();
        let requirements = match &it.requirements_stated {
            None | Some(Stated::Unknown) => None,
            Some(_) => Some(it.requirements.len()),
        };
        self.count(Column::Requirements, requirements);
        self.count(
            Column::Steps,
            (!it.steps.is_empty()).then_some(it.steps.len()),
        );
        for (column, unit) in [
            (Column::WorkingDays, TimeUnit::WorkingDay),
            (Column::CalendarDays, TimeUnit::Day),
        ] {
            let longest = longest(it, unit);
            self.put(column, longest.map_or(Value::Unknown, Value::Number));
        }
    }

    /// Tells the level of online service that the text reaches, and what the next one lacks.
    fn online(&mut self, as_of: Date, lang: Lang) {
        let Some(it) = reached(self.procedure, as_of) else {
            return;
        };
        let said = |all: &[Lack<'_>]| -> Vec<String> {
            if all.is_empty() {
                return vec![m::NOTHING_LACKS.get(lang).to_owned()];
            }
            all.iter()
                .map(|it| it.kind().get(lang).to_owned())
                .collect()
        };
        self.names(Column::Reached, [it.service.spell(lang).to_owned()]);
        self.names(Column::ReachedLacks, said(&it.for_service));
        self.count(Column::Level2011, Some(usize::from(it.level)));
        self.names(Column::Level2011Lacks, said(&it.for_level));
    }

    /// Counts the papers that an applicant prepares.
    fn papers(&mut self) {
        let it = self.procedure;
        let listed = it.dossier.is_some();
        let papers = papers(it);
        let entries = || {
            let cases = it.dossier.iter().flat_map(|it| &it.cases);
            cases.flat_map(|it| &it.entries)
        };
        let is_original = |kind: Option<CopyKind>| {
            matches!(kind, Some(CopyKind::Original | CopyKind::FirstOriginal))
        };
        let documents = || {
            papers
                .iter()
                .filter_map(|paper| it.documents.get(paper.0).map(|it| (paper.0, it)))
        };
        let originals = documents().filter(|(id, paper)| {
            let own = entries().filter(|it| it.document == *id && !it.copies.is_empty());
            let mut copies = own.flat_map(|it| &it.copies).chain(&paper.copies);
            copies.any(|it| is_original(it.kind))
        });
        let forms = documents().filter(|it| it.1.form.is_some());
        let counts = [
            (Column::Documents, papers.len()),
            (Column::Required, papers.iter().filter(|it| !it.1).count()),
            (Column::Originals, originals.count()),
            (Column::Forms, forms.count()),
        ];
        for (column, n) in counts {
            self.count(column, listed.then_some(n));
        }
    }
}

/// The agencies that decide, else those that handle the dossier.
fn agencies(procedure: &Procedure) -> Vec<String> {
    let with = |role: AgencyRole| {
        let agencies = procedure.agencies.values();
        let agencies = agencies.filter(move |it| it.roles.contains(&role));
        agencies.map(|it| it.title.clone()).collect::<Vec<_>>()
    };
    let decide = with(AgencyRole::Decides);
    if decide.is_empty() {
        with(AgencyRole::Handles)
    } else {
        decide
    }
}

/// The instruments that the procedure or one of its parts cites, by number where it is known.
fn instruments(procedure: &Procedure, project: &Project) -> Vec<String> {
    let of_parts = procedure.metas().flat_map(|it| &it.basis.citations);
    let cited = procedure.legal_bases.iter().chain(of_parts);
    let mut seen = BTreeSet::new();
    let known = cited.filter(|it| seen.insert(it.instrument));
    let known = known.filter_map(|it| project.instruments.get(it.instrument));
    let shown = known.map(|it| match (&it.number, &it.title) {
        (Stated::Value(number), _) => number.clone(),
        (_, Some(title)) => title.clone(),
        _ => it.name.text.clone(),
    });
    let mut names = BTreeSet::new();
    shown.filter(|it| names.insert(it.clone())).collect()
}

/// The longest promise in a unit; `None` where there is none in it, or one is not known.
fn longest(procedure: &Procedure, unit: TimeUnit) -> Option<Decimal> {
    let clocks = procedure.clocks.values().filter(|it| it.is_promise());
    let channels = procedure.channels.iter().flatten();
    let limits = clocks.map(|it| it.limit.length).chain(
        channels
            .filter_map(|it| it.limit.as_ref())
            .map(|it| it.length),
    );
    let mut longest = None;
    for limit in limits {
        match limit {
            ClockLength::Unknown => return None,
            ClockLength::Length(it) if it.unit == unit => longest = longest.max(Some(it.amount)),
            _ => {}
        }
    }
    longest
}
