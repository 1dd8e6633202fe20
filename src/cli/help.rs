//! The help of every command, in the language of the reader.
//!
//! clap's own headings are English, so the page is a template of ours and the
//! words come from the message table.

use std::ffi::OsString;

use clap::{Arg, Command, CommandFactory};

use super::args::Cli;
use crate::{
    messages::{Message, diff, help, help_store},
    values::Lang,
};

/// The help of a command or option; an option without a row of its command has
/// one that serves all commands.
const HELP: &[(&str, &Message)] = &[
    ("tthc", &help::ABOUT),
    ("lang", &help::LANG),
    ("color", &help::COLOR),
    ("help", &help::HELP_OPTION),
    ("version", &help::VERSION),
    ("format", &help::FORMAT),
    ("check", &help::CHECK),
    ("paths", &help::PATHS),
    ("check.as_of", &help::CHECK_AS_OF),
    ("check.select", &help::CHECK_SELECT),
    ("check.ignore", &help::CHECK_IGNORE),
    ("check.deny", &help::CHECK_DENY),
    ("check.fix", &help::CHECK_FIX),
    ("check.unsafe_fixes", &help::CHECK_UNSAFE_FIXES),
    ("check.statistics", &help::CHECK_STATISTICS),
    ("check.watch", &help::CHECK_WATCH),
    ("check.baseline", &help::CHECK_BASELINE),
    ("check.write_baseline", &help::CHECK_WRITE_BASELINE),
    ("check.without", &help::CHECK_WITHOUT),
    ("fmt", &help::FMT),
    ("fmt.paths", &help::FMT_PATHS),
    ("fmt.check", &help::FMT_CHECK),
    ("fmt.keywords", &help::FMT_KEYWORDS),
    ("procedure", &help::PROCEDURE),
    ("output", &help::OUTPUT),
    ("graph", &help::GRAPH),
    ("deadline", &help::DEADLINE),
    ("deadline.from", &help::DEADLINE_FROM),
    ("deadline.add", &help::DEADLINE_ADD),
    ("deadline.counting", &help::DEADLINE_COUNTING),
    ("deadline.hours", &help::DEADLINE_HOURS),
    ("graph.lanes", &help::GRAPH_LANES),
    ("holidays", &help::HOLIDAYS),
    ("run", &help::RUN),
    ("run.case", &help::RUN_CASE),
    ("run.counting", &help::DEADLINE_COUNTING),
    ("run.forms", &help::RUN_FORMS),
    ("test", &help::TEST),
    ("test.coverage", &help::TEST_COVERAGE),
    ("simulate", &help::SIMULATE),
    ("simulate.dossiers", &help::SIMULATE_DOSSIERS),
    ("simulate.seed", &help::SIMULATE_SEED),
    ("simulate.profile", &help::SIMULATE_PROFILE),
    ("simulate.svg", &help::SIMULATE_SVG),
    ("export", &help::EXPORT),
    ("export.format", &help::EXPORT_FORMAT),
    ("export.of", &help::EXPORT_OF),
    ("import", &help::IMPORT),
    ("import.format", &help::IMPORT_FORMAT),
    ("import.files", &help::IMPORT_FILES),
    ("import.output", &help::IMPORT_OUTPUT),
    ("import.with", &help::IMPORT_WITH),
    ("cost", &help::COST),
    ("cost.params", &help::COST_PARAMS),
    ("cost.as_of", &help::CHECK_AS_OF),
    ("stats", &help::STATS),
    ("stats.paths", &help::STATS_PATHS),
    ("stats.by", &help::STATS_BY),
    ("stats.sum", &help::STATS_SUM),
    ("stats.ratio", &help::STATS_RATIO),
    ("stats.query", &help::STATS_QUERY),
    ("stats.store", &help::STATS_STORE),
    ("stats.from", &help::STATS_FROM),
    ("stats.to", &help::STATS_TO),
    ("stats.list", &help::STATS_LIST),
    ("stats.rounding", &help::STATS_ROUNDING),
    ("stats.decimals", &help::STATS_DECIMALS),
    ("stats.as_of", &help::STATS_AS_OF),
    ("diff", &diff::DIFF),
    ("diff.old", &diff::DIFF_OLD),
    ("diff.new", &diff::DIFF_NEW),
    ("diff.params", &diff::DIFF_PARAMS),
    ("diff.as_of", &diff::DIFF_AS_OF),
    ("diff.old_as_of", &diff::DIFF_OLD_AS_OF),
    ("diff.store", &diff::DIFF_STORE),
    ("ledger", &help::LEDGER),
    ("ledger.procedure", &help::LEDGER_PROCEDURE),
    ("ledger.as_of", &help::CHECK_AS_OF),
    ("rules", &help::RULES),
    ("explain", &help::EXPLAIN),
    ("explain.code", &help::EXPLAIN_CODE),
    ("new", &help::NEW),
    ("new.file", &help::NEW_FILE),
    ("store", &help_store::STORE),
    ("path", &help_store::STORE_PATH),
    ("dossier", &help_store::STORE_DOSSIER),
    ("now", &help_store::STORE_NOW),
    ("store init", &help_store::STORE_INIT),
    ("store init.agency", &help_store::STORE_INIT_AGENCY),
    ("store open", &help_store::STORE_OPEN),
    ("store open.case", &help::RUN_CASE),
    ("store open.id", &help_store::STORE_OPEN_ID),
    ("store submit", &help_store::STORE_SUBMIT),
    ("store submit.event", &help_store::STORE_SUBMIT_EVENT),
    ("store submit.events", &help_store::STORE_SUBMIT_EVENTS),
    ("store submit.batch", &help_store::STORE_SUBMIT_BATCH),
    ("store tick", &help_store::STORE_TICK),
    ("store list", &help_store::STORE_LIST),
    ("store list.status", &help_store::STORE_LIST_STATUS),
    ("store list.overdue", &help_store::STORE_LIST_OVERDUE),
    ("store show", &help_store::STORE_SHOW),
    ("store track", &help_store::STORE_TRACK),
    ("store forms", &help_store::STORE_FORMS),
    ("store forms.output", &help_store::STORE_FORMS_OUTPUT),
    ("store verify", &help_store::STORE_VERIFY),
    ("store export", &help_store::STORE_EXPORT),
    ("store export.output", &help_store::STORE_EXPORT_OUTPUT),
    ("store import", &help_store::STORE_IMPORT),
    ("store import.file", &help_store::STORE_IMPORT_FILE),
    ("store indices", &help_store::STORE_INDICES),
    ("store indices.from", &help_store::STORE_INDICES_FROM),
    ("store indices.to", &help_store::STORE_INDICES_TO),
    (
        "store indices.procedure",
        &help_store::STORE_INDICES_PROCEDURE,
    ),
    ("store indices.agency", &help_store::STORE_INDICES_AGENCY),
    (
        "store indices.dossiers",
        &help_store::STORE_INDICES_DOSSIERS,
    ),
    ("store indices.format", &help_store::STORE_INDICES_FORMAT),
    ("store migrate", &help_store::STORE_MIGRATE),
    (
        "store migrate.procedure",
        &help_store::STORE_MIGRATE_PROCEDURE,
    ),
    ("store migrate.undo", &help_store::STORE_MIGRATE_UNDO),
    ("store migrate.apply", &help_store::STORE_MIGRATE_APPLY),
    ("store migrate.dossier", &help_store::STORE_MIGRATE_DOSSIER),
    ("store migrate.norm", &help_store::STORE_MIGRATE_NORM),
];

/// An example of every command.
const EXAMPLES: &[(&str, &Message)] = &[
    ("tthc", &help::TTHC_EXAMPLE),
    ("check", &help::CHECK_EXAMPLE),
    ("fmt", &help::FMT_EXAMPLE),
    ("run", &help::RUN_EXAMPLE),
    ("test", &help::TEST_EXAMPLE),
    ("simulate", &help::SIMULATE_EXAMPLE),
    ("graph", &help::GRAPH_EXAMPLE),
    ("export", &help::EXPORT_EXAMPLE),
    ("import", &help::IMPORT_EXAMPLE),
    ("ledger", &help::LEDGER_EXAMPLE),
    ("cost", &help::COST_EXAMPLE),
    ("stats", &help::STATS_EXAMPLE),
    ("diff", &diff::DIFF_EXAMPLE),
    ("deadline", &help::DEADLINE_EXAMPLE),
    ("rules", &help::RULES_EXAMPLE),
    ("explain", &help::EXPLAIN_EXAMPLE),
    ("new", &help::NEW_EXAMPLE),
    ("store", &help_store::STORE_EXAMPLE),
    ("store init", &help_store::STORE_INIT_EXAMPLE),
    ("store open", &help_store::STORE_OPEN_EXAMPLE),
    ("store submit", &help_store::STORE_SUBMIT_EXAMPLE),
    ("store tick", &help_store::STORE_TICK_EXAMPLE),
    ("store list", &help_store::STORE_LIST_EXAMPLE),
    ("store show", &help_store::STORE_SHOW_EXAMPLE),
    ("store track", &help_store::STORE_TRACK_EXAMPLE),
    ("store forms", &help_store::STORE_FORMS_EXAMPLE),
    ("store verify", &help_store::STORE_VERIFY_EXAMPLE),
    ("store export", &help_store::STORE_EXPORT_EXAMPLE),
    ("store import", &help_store::STORE_IMPORT_EXAMPLE),
    ("store indices", &help_store::STORE_INDICES_EXAMPLE),
    ("store migrate", &help_store::STORE_MIGRATE_EXAMPLE),
];

/// The placeholders of values in Vietnamese.
const PLACEHOLDERS: &[(&str, &str)] = &[
    ("[OPTIONS]", "[TÙY CHỌN]"),
    ("<COMMAND>", "<LỆNH>"),
    ("PATH", "ĐƯỜNG_DẪN"),
    ("FILE", "TỆP"),
    ("FOLDER", "THƯ_MỤC"),
    ("DATE", "NGÀY"),
    ("INSTANT", "THỜI_ĐIỂM"),
    ("LENGTH", "THỜI_HẠN"),
    ("HOURS", "GIỜ"),
    ("CODES", "CÁC_MÃ"),
    ("COLUMNS", "CÁC_CỘT"),
    ("PART/WHOLE", "TỬ/MẪU"),
    ("CONDITION", "ĐIỀU_KIỆN"),
    ("ROUNDING", "CÁCH"),
    ("CODE", "MÃ"),
    ("LEVEL", "MỨC"),
    ("LANG", "NGÔN_NGỮ"),
    ("WHEN", "KHI_NÀO"),
    ("FORMAT", "DẠNG"),
    ("WAY", "CÁCH"),
    ("PROCEDURE", "THỦ_TỤC"),
    ("PROVISIONS", "ĐIỀU_KHOẢN"),
    ("SCHEMA", "LƯỢC_ĐỒ"),
    ("<N>", "<SỐ>"),
    ("STORE", "KHO"),
    ("DOSSIER", "MÃ_HỒ_SƠ"),
    ("AGENCY", "CƠ_QUAN"),
    ("EVENT", "SỰ_KIỆN"),
    ("OLD", "BẢN_CŨ"),
    ("NEW", "BẢN_MỚI"),
];

/// Returns the command line with its help in a language.
pub(super) fn command(lang: Lang, width: usize) -> Command {
    let mut command = Cli::command().term_width(width);
    command.build();
    dress(command, "tthc", lang)
}

/// Returns each command with its page, the program itself first.
pub(super) fn manual(lang: Lang) -> Vec<(String, String)> {
    let mut root = command(lang, 100);
    let mut pages = vec![("tthc".to_owned(), page(&mut root))];
    add_pages(&mut root, "tthc", &mut pages);
    pages
}

fn add_pages(command: &mut Command, name: &str, pages: &mut Vec<(String, String)>) {
    for sub in command.get_subcommands_mut() {
        let name = format!("{name} {}", sub.get_name());
        pages.push((name.clone(), page(sub)));
        add_pages(sub, &name, pages);
    }
}

/// Returns the command that a command line names, such as `tthc check` or `tthc store list`; the
/// program itself without one.
pub(super) fn command_name(args: &[OsString]) -> String {
    let mut command = Cli::command();
    let mut name = "tthc".to_owned();
    for arg in args.iter().skip(1) {
        let found = command.get_subcommands().find(|it| arg == it.get_name());
        let Some(found) = found.cloned() else {
            continue;
        };
        name = format!("{name} {}", found.get_name());
        command = found;
    }
    name
}

fn page(command: &mut Command) -> String {
    let page = command.render_help().to_string();
    let lines = page.lines().map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n")
}

fn dress(command: Command, name: &str, lang: Lang) -> Command {
    let about = row(name).map_or("", |it| it.get(lang));
    let usage = translate(&command.clone().render_usage().to_string(), lang);
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let template = template(&command, lang);
    let mut command = command
        .about(about)
        .override_usage(usage)
        .help_template(template)
        .after_help(examples(name, lang))
        .mut_args(|arg| dress_arg(arg, name, lang));
    let names: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    for sub in names {
        let whole = match name {
            "tthc" => sub.clone(),
            _ => format!("{name} {sub}"),
        };
        command = command.mut_subcommand(&sub, |it| dress(it, &whole, lang));
    }
    command
}

fn dress_arg(arg: Arg, command: &str, lang: Lang) -> Arg {
    let values: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|it| it.get_name().to_owned())
        .collect();
    let place = format!("{command}.{}", arg.get_id());
    let row = row(&place).or_else(|| row(arg.get_id().as_str()));
    let help = row.map(|it| it.with("values", values.join(", ")).render(lang));
    let name = arg.get_value_names().and_then(<[_]>::first);
    let placeholder = name.and_then(|it| placeholder(it, lang));
    let arg = arg
        .help(help.unwrap_or_default())
        .hide_possible_values(true)
        .hide_default_value(true);
    match placeholder {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}

fn placeholder(name: &str, lang: Lang) -> Option<&'static str> {
    let mut rows = PLACEHOLDERS.iter();
    let found = rows.find(|it| lang == Lang::Vi && it.0 == name);
    found.map(|it| it.1)
}

fn row(place: &str) -> Option<&'static Message> {
    HELP.iter().find(|it| it.0 == place).map(|it| it.1)
}

fn examples(name: &str, lang: Lang) -> String {
    let lines: Vec<String> = EXAMPLES
        .iter()
        .filter(|it| it.0 == name)
        .map(|it| format!("  {}", it.1.get(lang)))
        .collect();
    format!(
        "{}:\n{}\n\n{}: {}",
        help::EXAMPLE.get(lang),
        lines.join("\n"),
        help::EXIT.get(lang),
        help::EXIT_CODES.get(lang)
    )
}

/// Returns the page of a command with only the parts that it has.
fn template(command: &Command, lang: Lang) -> String {
    let mut page = format!("{{about}}\n\n{}: {{usage}}", help::USAGE.get(lang));
    let parts = [
        (command.has_subcommands(), &help::COMMANDS, "{subcommands}"),
        (
            command.get_positionals().next().is_some(),
            &help::ARGUMENTS,
            "{positionals}",
        ),
        (true, &help::OPTIONS, "{options}"),
    ];
    for (_, heading, list) in parts.into_iter().filter(|it| it.0) {
        page.push_str("\n\n");
        page.push_str(heading.get(lang));
        page.push_str(":\n");
        page.push_str(list);
    }
    page.push_str("{after-help}");
    page
}

fn translate(text: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return text.to_owned();
    }
    let mut out = text.to_owned();
    for (english, vietnamese) in PLACEHOLDERS {
        out = out.replace(english, vietnamese);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All commands by the names of their rows.
    fn commands() -> Vec<(String, Command)> {
        let mut root = Cli::command();
        root.build();
        let mut all = Vec::new();
        for command in root.get_subcommands() {
            let name = command.get_name().to_owned();
            for sub in command.get_subcommands() {
                all.push((format!("{name} {}", sub.get_name()), sub.clone()));
            }
            all.push((name, command.clone()));
        }
        all.push(("tthc".to_owned(), root));
        all
    }

    #[test]
    fn every_command_and_option_has_help_and_an_example() {
        for (name, command) in commands() {
            assert!(row(&name).is_some(), "no help for `{name}`");
            assert!(
                EXAMPLES.iter().any(|it| it.0 == name),
                "no example for `{name}`"
            );
            for arg in command.get_arguments() {
                let id = arg.get_id();
                assert!(
                    row(&format!("{name}.{id}")).or(row(id.as_str())).is_some(),
                    "no help for `{name}.{id}`"
                );
            }
        }
    }

    #[test]
    fn every_row_belongs_to_something() {
        let commands = commands();
        for (place, _) in HELP {
            let known = commands.iter().any(|(own, command)| {
                let (name, option) = place.split_once('.').unwrap_or((own, place));
                place == own
                    || name == own && command.get_arguments().any(|it| it.get_id() == option)
            });
            assert!(known, "`{place}` is no command or option");
        }
    }

    #[test]
    fn the_vietnamese_pages_have_no_words_of_clap() {
        for (name, page) in manual(Lang::Vi) {
            for english in [
                "Usage",
                "Options",
                "Commands",
                "Arguments",
                "OPTIONS",
                "COMMAND",
                "Print",
            ] {
                assert!(!page.contains(english), "{name}: {page}");
            }
        }
    }
}
