//! What is said about a command line that cannot be understood.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Exit, Ui};
use crate::messages::{Arg, Text, usage};

/// Prints help, or says what is wrong and which command has help on it.
pub(super) fn report(error: &clap::Error, command: &str, ui: &mut Ui<'_>) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let page = error.render().to_string();
            ui.print(&format!("{}\n", page.trim_end()));
            Exit::Clean
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ui.say_line(error.render().to_string().trim_end());
            Exit::Failed
        }
        _ => {
            ui.fail(&sentence(error));
            ui.say(&usage::SEE_HELP.with("command", command));
            Exit::Failed
        }
    }
}

fn sentence(error: &clap::Error) -> Text {
    let get = |kind| context(error, kind).unwrap_or_default();
    let arg = || get(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidValue => invalid_value(error),
        ErrorKind::ValueValidation => usage::INVALID_VALUE
            .with("value", get(ContextKind::InvalidValue))
            .with("arg", arg()),
        ErrorKind::UnknownArgument if !arg().starts_with('-') => {
            usage::UNEXPECTED_ARGUMENT.with("arg", arg())
        }
        ErrorKind::UnknownArgument => match context(error, ContextKind::SuggestedArg) {
            Some(near) => usage::UNKNOWN_ARGUMENT_NEAR
                .with("arg", arg())
                .with("near", near),
            None => usage::UNKNOWN_ARGUMENT.with("arg", arg()),
        },
        ErrorKind::InvalidSubcommand => {
            let typed = get(ContextKind::InvalidSubcommand);
            match context(error, ContextKind::SuggestedSubcommand) {
                Some(near) => usage::UNKNOWN_COMMAND_NEAR
                    .with("arg", typed)
                    .with("near", near),
                None => usage::UNKNOWN_COMMAND.with("arg", typed),
            }
        }
        ErrorKind::MissingSubcommand => usage::MISSING_COMMAND.text(),
        ErrorKind::MissingRequiredArgument => {
            let list = strings(error, ContextKind::InvalidArg);
            let list: Vec<Arg> = list.iter().map(|it| Arg::from(format!("`{it}`"))).collect();
            usage::MISSING_ARGUMENT.with("args", list)
        }
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            if other == arg() {
                usage::REPEATED.with("arg", other)
            } else {
                usage::CONFLICT.with("arg", arg()).with("other", other)
            }
        }
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => usage::WRONG_COUNT.with("arg", arg()),
        ErrorKind::InvalidUtf8 => usage::NOT_TEXT.text(),
        _ => usage::NOT_UNDERSTOOD.text(),
    }
}

fn invalid_value(error: &clap::Error) -> Text {
    let get = |kind| context(error, kind).unwrap_or_default();
    let (arg, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    let values = strings(error, ContextKind::ValidValue);
    if value.is_empty() {
        usage::MISSING_VALUE.with("arg", arg)
    } else if values.is_empty() {
        usage::INVALID_VALUE.with("value", value).with("arg", arg)
    } else {
        usage::INVALID_VALUE_OF
            .with("value", value)
            .with("arg", arg)
            .with("values", values.join(", "))
    }
}

/// Returns what clap knows of a kind as one text.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(list) => list.first().cloned(),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(list) => list.first().map(ToString::to_string),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn strings(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(list)) => list.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    }
}
