//! `tthc explain`: the page of one rule.

use crate::{
    cli::{Exit, Failure, Ui, args::ExplainArgs, config::unknown_rule},
    driver,
};

/// Prints the page of a rule, found by code or name; it is that of the manual.
pub(crate) fn run(args: &ExplainArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let pages = driver::pages();
    let Some(page) = driver::find_page(&pages, &args.code) else {
        return Err(unknown_rule(&args.code).into());
    };
    let text = page.render(ui.lang);
    ui.print(&format!("{}\n", text.trim_end()));
    Ok(Exit::Clean)
}
