//! `docs/cli.md` is the help of every command.

use tthc::{cli::manual, values::Lang};

use crate::support::bless;

#[test]
fn the_manual_of_the_command_line_is_fresh() {
    let mut page = String::from(
        "# The command line\n\nGenerated from `--help`; the tests compare it. \
         Tiếng Việt ở dưới mỗi lệnh.\n",
    );
    for ((name, english), (_, vietnamese)) in manual(Lang::En).into_iter().zip(manual(Lang::Vi)) {
        let pages = [english, vietnamese].map(|it| format!("```text\n{it}\n```\n"));
        page.extend([format!("\n## `{name}`\n\n"), pages.join("\n")]);
    }
    bless("docs/cli.md", &page);
}
