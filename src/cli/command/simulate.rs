//! `tthc simulate`: many dossiers through a procedure.

use std::path::Path;

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{DataFormat, SimulateArgs},
        calendar::calendar,
        case, fixes, procedure, project, today,
    },
    diagnostic::paragraph::paragraph,
    export::simulation::{svg, to_json},
    interp::{Machine, scenario::end_name},
    messages::{Arg, Message, Text, cli, simulate as m},
    model::{Procedure, RoleId},
    simulate::{Assumed, Plan, Profile, Punctual, Simulation, Standstill, simulate},
    values::{Date, Decimal, Lang, Stated},
};

/// More than any country files in a year.
const MAX_DOSSIERS: u32 = 10_000_000;

/// Runs the dossiers and prints what came of them.
pub(crate) fn run(args: &SimulateArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if args.dossiers == 0 || args.dossiers > MAX_DOSSIERS {
        return Err(m::SIMULATE_NONE.with("most", MAX_DOSSIERS).into());
    }
    let calendar = calendar(args.holidays.as_deref())?;
    let (machine, profile) = machine(args, ui)?;
    let plan = Plan {
        n_dossiers: args.dossiers,
        seed: args.seed,
    };
    let result = simulate(&machine, &calendar, &profile, plan);
    let procedure = machine.procedure();
    if let Some(path) = &args.svg {
        fixes::write_output(path, svg(procedure, &profile, &result, ui.lang))?;
    }
    match args.format {
        DataFormat::Json => ui.print(&to_json(procedure, &profile, plan, &result, ui.lang)),
        DataFormat::Human => {
            let report = Report {
                procedure,
                profile: &profile,
                plan,
                result: &result,
                lang: ui.lang,
            };
            for (indent, line) in report.lines() {
                let text = paragraph(&" ".repeat(indent), &line, ui.width());
                ui.print(&format!("{}\n", text.trim_end()));
            }
        }
    }
    let stands = |why: &Standstill| {
        matches!(
            why,
            Standstill::Stuck
                | Standstill::Circle
                | Standstill::Supplement
                | Standstill::Undecided
                | Standstill::Unfiled
        )
    };
    Ok(if result.standing.keys().any(stands) {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

/// The procedure in the version of the first day of filing, with its profile.
fn machine(args: &SimulateArgs, ui: &mut Ui<'_>) -> Result<(Machine, Profile), Failure> {
    let text = match &args.profile {
        Some(path) if path == Path::new("-") => Some(project::read_input(ui)?),
        Some(path) => Some(project::read_text(path)?),
        None => None,
    };
    let first = text.as_deref().and_then(case::first_day);
    let day = match first {
        Some(day) => day,
        None => today()?,
    };
    let found = procedure::find_sound(&args.procedure, day, ui)?;
    let machine = found.compiled.machine(found.id).ok_or_else(|| {
        let path = project::shown(&args.procedure);
        cli::NO_PROCEDURE.with("path", path)
    })?;
    let year = day.year();
    let assumed = Profile::assumed(&machine, year);
    let profile = assumed.ok_or_else(|| {
        let year = year.to_string();
        m::SIMULATE_NOT_IN_FORCE.with("year", year)
    })?;
    let profile = match (&args.profile, text) {
        (Some(path), Some(text)) => {
            case::read_profile(&project::shown(path), &text, &machine, profile)?
        }
        _ => profile,
    };
    Ok((machine, profile))
}

/// What is printed for people.
struct Report<'a> {
    procedure: &'a Procedure,
    profile: &'a Profile,
    plan: Plan,
    result: &'a Simulation,
    lang: Lang,
}

/// A line with how far it is indented.
type Line = (usize, String);

impl Report<'_> {
    fn lines(&self) -> Vec<Line> {
        let title = match &self.procedure.title {
            Stated::Value(title) => title.clone(),
            Stated::None | Stated::Unknown => self.procedure.name.text.clone(),
        };
        let heading = m::SIMULATE_HEADING
            .with("title", title)
            .with("n", self.plan.n_dossiers)
            .with("first", self.profile.first)
            .with("last", self.profile.last)
            .with("seed", self.plan.seed.to_string());
        let mut lines = vec![(0, heading.render(self.lang))];
        self.ends(&mut lines);
        self.punctual(&mut lines);
        self.standing(&mut lines);
        self.desks(&mut lines);
        self.steps(&mut lines);
        self.months(&mut lines);
        self.refused(&mut lines);
        self.assumed(&mut lines);
        lines
    }

    fn head(&self, lines: &mut Vec<Line>, row: &'static Message) {
        lines.push((0, String::new()));
        lines.push((0, row.get(self.lang).to_owned()));
    }

    fn say(&self, lines: &mut Vec<Line>, indent: usize, text: &Text) {
        lines.push((indent, text.render(self.lang)));
    }

    fn counted(&self, what: impl Into<Arg>, n: u64, of: u64) -> Text {
        m::SIMULATE_COUNT
            .with("what", what)
            .with("n", n.to_string())
            .with("share", self.ratio(n.saturating_mul(100), of))
    }

    /// A quotient with one decimal, rounded half up.
    fn ratio(&self, n: u64, of: u64) -> String {
        let tenths = (u128::from(n) * 10 + u128::from(of) / 2) / u128::from(of).max(1);
        let tenths = i64::try_from(tenths).unwrap_or(i64::MAX);
        let number = Decimal::parse_plain(&format!("{}.{}", tenths / 10, tenths % 10));
        number.map_or_else(String::new, |it| it.display(self.lang))
    }

    fn ends(&self, lines: &mut Vec<Line>) {
        self.head(lines, &m::SIMULATE_ENDS);
        let n_filed = self.result.n_filed;
        for (end, n) in &self.result.ends {
            let text = self.counted(end_name(end.kind()).text(), *n, n_filed);
            self.say(lines, 2, &text);
        }
        let asked = self.result.requests.iter().filter(|it| *it.0 > 0);
        let asked: u64 = asked.map(|it| it.1).sum();
        let text = m::SIMULATE_REQUESTS
            .with("n", asked.to_string())
            .with("share", self.ratio(asked.saturating_mul(100), n_filed));
        self.say(lines, 2, &text);
        let days = |hundredths| self.result.days_of(hundredths).map(|it| it.to_string());
        if let (Some(half), Some(most), Some(longest)) = (days(50), days(90), days(100)) {
            let text = m::SIMULATE_DAYS
                .with("half", half)
                .with("most", most)
                .with("longest", longest);
            self.say(lines, 2, &text);
        }
    }

    fn punctual(&self, lines: &mut Vec<Line>) {
        self.head(lines, &m::SIMULATE_PUNCTUAL);
        let of: u64 = self.result.punctual.values().sum();
        for (punctual, n) in &self.result.punctual {
            let row = match punctual {
                Punctual::Early => &m::SIMULATE_EARLY,
                Punctual::OnTime => &m::SIMULATE_ON_TIME,
                Punctual::Late => &m::SIMULATE_LATE,
                Punctual::Undated => &m::SIMULATE_UNDATED,
            };
            let text = self.counted(row.text(), *n, of);
            self.say(lines, 2, &text);
            if *punctual == Punctual::Late {
                let days = self.ratio(self.result.days_late, *n);
                self.say(lines, 4, &m::SIMULATE_DAYS_LATE.with("days", days));
            }
        }
    }

    fn standing(&self, lines: &mut Vec<Line>) {
        if self.result.standing.is_empty() {
            return;
        }
        self.head(lines, &m::SIMULATE_STANDING);
        for (why, n) in &self.result.standing {
            let row = match why {
                Standstill::NoTable => &m::SIMULATE_NO_TABLE,
                Standstill::Undecided => &m::SIMULATE_UNDECIDED,
                Standstill::Supplement => &m::SIMULATE_UNANSWERED,
                Standstill::Stuck => &m::SIMULATE_STUCK,
                Standstill::Circle => &m::SIMULATE_CIRCLE,
                Standstill::Unfiled => &m::SIMULATE_UNFILED,
            };
            let text = self.counted(row.text(), *n, u64::from(self.result.n_dossiers));
            self.say(lines, 2, &text);
        }
    }

    fn desks(&self, lines: &mut Vec<Line>) {
        if self.result.desks.is_empty() {
            return;
        }
        self.head(lines, &m::SIMULATE_DESKS);
        for (role, it) in &self.result.desks {
            let days = it.by_day();
            let most = days.iter().max_by_key(|it| (it.1, std::cmp::Reverse(it.0)));
            let (day, most) = most.copied().unwrap_or((self.profile.first, 0));
            let text = m::SIMULATE_DESK
                .with("agency", self.agency(*role))
                .with("n", it.n_tasks.to_string())
                .with("hours", self.ratio(it.worked, 60))
                .with("most", most.to_string())
                .with("day", day);
            self.say(lines, 2, &text);
            if let Some(officers) = self.profile.officers.get(role) {
                let text = m::SIMULATE_QUEUE
                    .with("officers", *officers)
                    .with("n", it.n_waited.to_string())
                    .with("hours", self.ratio(it.waited / 60, it.n_waited));
                self.say(lines, 4, &text);
            }
        }
    }

    fn agency(&self, role: RoleId) -> &str {
        let agency = self.procedure.agencies.get(role);
        agency.map_or("?", |it| it.title.as_str())
    }

    fn steps(&self, lines: &mut Vec<Line>) {
        let mut late = self
            .result
            .steps
            .iter()
            .filter(|it| it.1.n_late > 0)
            .peekable();
        if late.peek().is_none() {
            return;
        }
        self.head(lines, &m::SIMULATE_STEPS);
        for (step, it) in late {
            let name = self.procedure.steps.get(*step);
            let name = name.map_or("?", |it| it.name.text.as_str());
            let text = self.counted(name, it.n_late, self.result.n_filed);
            self.say(lines, 2, &text);
        }
    }

    fn months(&self, lines: &mut Vec<Line>) {
        self.head(lines, &m::SIMULATE_MONTHS);
        for ((year, month), it) in &self.result.months {
            let first = Date::new(*year, *month, 1);
            let month = first.map_or_else(String::new, |_| format!("{month:02}/{year}"));
            let text = m::SIMULATE_MONTH
                .with("month", month)
                .with("filed", it.n_filed.to_string())
                .with("settled", it.n_settled.to_string())
                .with("late", it.n_late.to_string());
            self.say(lines, 2, &text);
        }
    }

    fn refused(&self, lines: &mut Vec<Line>) {
        if self.result.refused.is_empty() {
            return;
        }
        self.head(lines, &m::SIMULATE_REFUSED);
        for (code, it) in &self.result.refused {
            let text = m::SIMULATE_REFUSED_ONE
                .with("code", *code)
                .with("n", it.n.to_string())
                .with("message", it.first.clone());
            self.say(lines, 2, &text);
        }
    }

    fn assumed(&self, lines: &mut Vec<Line>) {
        if self.profile.assumed.is_empty() {
            return;
        }
        self.head(lines, &m::SIMULATE_ASSUMED);
        let name = |fact| {
            let fact = self.procedure.facts.get(fact);
            fact.map_or("?", |it| it.name.text.as_str())
        };
        for it in &self.profile.assumed {
            let text = match it {
                Assumed::Days => m::ASSUMED_DAYS.text(),
                Assumed::Channels => m::ASSUMED_CHANNELS.text(),
                Assumed::Applicants => m::ASSUMED_APPLICANTS.text(),
                Assumed::Fact(fact) => m::ASSUMED_FACT.with("name", name(*fact)),
                Assumed::Open(fact) => m::ASSUMED_OPEN.with("name", name(*fact)),
                Assumed::Supplements => m::ASSUMED_SUPPLEMENTS.text(),
                Assumed::Payments => m::ASSUMED_PAYMENTS.text(),
                Assumed::Pace => m::ASSUMED_PACE.text(),
                Assumed::Unlimited => m::ASSUMED_UNLIMITED.text(),
                Assumed::Outcomes => m::ASSUMED_OUTCOMES.text(),
                Assumed::Hours => m::ASSUMED_HOURS.text(),
            };
            self.say(lines, 2, &text);
        }
    }
}
