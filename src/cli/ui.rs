//! The outside of a command: where it writes, what it may read, how wide the screen is.

use std::{
    io::{self, IsTerminal, Read, Write},
    sync::Arc,
};

use super::progress::Bar;
use crate::{
    driver::Watcher,
    messages::{Text, cli},
    values::Lang,
};

/// The widest lines that are written, however wide the screen.
const MAX_WIDTH: usize = 110;
const MIN_WIDTH: usize = 40;
const DEFAULT_WIDTH: usize = 100;
/// The longest answer at the terminal, in bytes.
const MAX_LINE: usize = 10_000;

/// What the surroundings say about output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surroundings {
    /// The language of the locale, where it is one of ours.
    pub locale: Option<Lang>,
    /// Standard output is a terminal that shows colours.
    pub colour: bool,
    /// The columns of the screen.
    pub width: usize,
}

impl Surroundings {
    /// Looks at the environment and at standard output.
    #[must_use]
    pub fn of_process() -> Self {
        let terminal = io::stdout().is_terminal();
        let screen = terminal
            .then(terminal_size::terminal_size)
            .flatten()
            .map(|(width, _)| usize::from(width.0));
        let asked = variable("COLUMNS").and_then(|it| it.trim().parse().ok());
        Self {
            locale: locale(variable),
            colour: terminal && variable("NO_COLOR").is_none() && !is_dumb(),
            width: screen
                .or(asked)
                .unwrap_or(DEFAULT_WIDTH)
                .clamp(MIN_WIDTH, MAX_WIDTH),
        }
    }
}

/// What of a terminal the process writes to.
#[derive(Debug, Clone, Copy, Default)]
struct Screens {
    /// Standard output is one, where nobody keeps what is written.
    keeps_nothing: bool,
    /// Standard error is one on which a bar may move.
    shows_bars: bool,
}

/// Where a command reads and writes.
///
/// Data goes to `out`, everything else to `err`. When the reader of `out` has
/// gone, further output is dropped: that is no failure.
pub struct Ui<'a> {
    out: Box<dyn Write + 'a>,
    err: Box<dyn Write + 'a>,
    input: Box<dyn Read + 'a>,
    surroundings: Surroundings,
    /// The language of messages.
    pub(crate) lang: Lang,
    /// The language was asked for by name.
    chosen: bool,
    /// Whether to colour.
    pub(crate) colour: bool,
    /// Why nothing more is written to `out`.
    closed: Option<io::ErrorKind>,
    screens: Screens,
    /// The bar on it.
    bar: Option<Arc<Bar>>,
}

/// How the writing of data ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// Everything was taken.
    All,
    /// Nobody reads on, as with `head`: the command did what was asked.
    ReaderGone,
    /// The system refused, as on a full disk.
    Failed,
}

impl Ui<'static> {
    /// Makes the outside of this process.
    #[must_use]
    pub fn of_process() -> Self {
        let surroundings = Surroundings::of_process();
        Self {
            screens: Screens {
                keeps_nothing: io::stdout().is_terminal(),
                shows_bars: io::stderr().is_terminal() && !is_dumb(),
            },
            ..Self::new(io::stdout(), io::stderr(), io::stdin(), surroundings)
        }
    }
}

impl<'a> Ui<'a> {
    /// Makes an outside from any writers and reader, such as buffers of a test.
    #[must_use]
    pub fn new(
        out: impl Write + 'a,
        err: impl Write + 'a,
        input: impl Read + 'a,
        surroundings: Surroundings,
    ) -> Self {
        Self {
            out: Box::new(io::BufWriter::new(out)),
            err: Box::new(err),
            input: Box::new(input),
            surroundings,
            lang: surroundings.locale.unwrap_or_default(),
            chosen: false,
            colour: surroundings.colour,
            closed: None,
            screens: Screens::default(),
            bar: None,
        }
    }

    /// Returns the columns of the screen.
    pub(crate) fn width(&self) -> usize {
        self.surroundings.width
    }

    /// Takes the language that was asked for, whatever the locale and the project say.
    pub(crate) fn choose(&mut self, lang: Option<Lang>) {
        if let Some(lang) = lang {
            self.lang = lang;
            self.chosen = true;
        }
    }

    /// Takes the language of a project file, unless the locale has one or one was asked for.
    pub(crate) fn prefer(&mut self, lang: Option<Lang>) {
        if self.surroundings.locale.is_none() && !self.chosen {
            self.lang = lang.unwrap_or(self.lang);
        }
    }

    /// Returns who shows at the terminal how far a long work has come, until something is written.
    pub(crate) fn watcher(&mut self) -> Watcher {
        if !self.screens.shows_bars {
            return Watcher::default();
        }
        self.clear_bar();
        let bar = Arc::new(Bar::new(self.lang));
        self.bar = Some(Arc::clone(&bar));
        Watcher::new(bar)
    }

    /// Takes the bar away: what is written next begins on a line of its own.
    fn clear_bar(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.clear();
        }
    }

    /// Writes data.
    pub(crate) fn print(&mut self, text: &str) {
        self.print_by(|out| out.write_all(text.as_bytes()));
    }

    /// Writes the text of a file that people open in a browser; on a screen it is said how to
    /// keep it.
    pub(crate) fn print_page(&mut self, text: &str, file: &str) {
        self.print(text);
        if self.screens.keeps_nothing {
            self.say(&cli::PAGE_ON_SCREEN.with("file", file));
        }
    }

    /// Writes data piece by piece.
    pub(crate) fn print_by(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        self.clear_bar();
        if self.closed.is_none() {
            self.closed = write(&mut self.out).err().map(|it| it.kind());
        }
    }

    /// Writes a sentence beside the data, as a line.
    pub(crate) fn say(&mut self, text: &Text) {
        let line = text.render(self.lang);
        self.say_line(&line);
    }

    /// Writes why something could not be done.
    pub(crate) fn fail(&mut self, text: &Text) {
        self.say(&cli::FAILED.with("text", text.clone()));
    }

    /// Writes a line beside the data; nobody is left to tell when that fails.
    pub(crate) fn say_line(&mut self, line: &str) {
        self.flush();
        let _ = writeln!(self.err, "{line}");
    }

    /// Reads standard input up to a limit in bytes, and one byte more when there is more.
    pub(crate) fn read_input(&mut self, limit: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        self.input.by_ref().take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Writes a question and leaves the cursor behind it.
    pub(crate) fn prompt(&mut self, text: &str) {
        self.flush();
        // Nobody is left to tell when that fails.
        let _ = write!(self.err, "{text}");
        let _ = self.err.flush();
    }

    /// Reads one line of standard input, or `None` at its end.
    pub(crate) fn read_line(&mut self) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        loop {
            let mut byte = [0_u8];
            if self.input.read(&mut byte)? == 0 {
                break;
            }
            if byte == *b"\n" || bytes.len() > MAX_LINE {
                return Ok(Some(String::from_utf8_lossy(&bytes).into_owned()));
            }
            bytes.extend(byte);
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Ok((!text.is_empty()).then_some(text))
    }

    /// Writes what is held back; tells what became of the data.
    pub(crate) fn flush(&mut self) -> Written {
        self.clear_bar();
        if self.closed.is_none() {
            self.closed = self.out.flush().err().map(|it| it.kind());
        }
        match self.closed {
            None => Written::All,
            Some(io::ErrorKind::BrokenPipe) => Written::ReaderGone,
            Some(_) => Written::Failed,
        }
    }
}

/// Returns the language that the locale names, if it is one of ours.
fn locale(variable: impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(variable)?;
    let language = value.split(['_', '.', '-', '@']).next()?;
    match language.to_ascii_lowercase().as_str() {
        "vi" => Some(Lang::Vi),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// Tells whether the terminal cannot move its cursor.
fn is_dumb() -> bool {
    variable("TERM").is_some_and(|it| it == "dumb")
}

/// Returns a variable of the environment that is set and not empty.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is where the environment enters"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale_of(set: &[(&str, &str)]) -> Option<Lang> {
        locale(|name| {
            let found = set.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_locale_names_the_language() {
        assert_eq!(locale_of(&[("LANG", "vi_VN.UTF-8")]), Some(Lang::Vi));
        assert_eq!(
            locale_of(&[("LANG", "vi_VN"), ("LC_ALL", "en_US.UTF-8")]),
            Some(Lang::En)
        );
        assert_eq!(locale_of(&[("LANG", "C.UTF-8")]), None);
        assert_eq!(locale_of(&[]), None);
    }

    #[test]
    fn a_page_on_a_screen_comes_with_how_to_keep_it() {
        let surroundings = Surroundings {
            locale: None,
            colour: false,
            width: 80,
        };
        for is_screen in [true, false] {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let mut ui = Ui::new(&mut out, &mut err, io::empty(), surroundings);
            ui.screens.keeps_nothing = is_screen;
            ui.print_page("<svg/>\n", "a.svg");
            drop(ui);
            assert_eq!(out, b"<svg/>\n");
            let told = String::from_utf8(err).unwrap();
            assert_eq!(told.contains("-o a.svg"), is_screen, "{told}");
        }
    }

    #[test]
    fn a_reader_that_has_gone_is_no_failure() {
        struct Gone;
        impl Write for Gone {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let surroundings = Surroundings {
            locale: None,
            colour: false,
            width: 80,
        };
        let mut ui = Ui::new(Gone, io::sink(), io::empty(), surroundings);
        for _ in 0..10_000 {
            ui.print("một dòng dữ liệu\n");
        }
        assert_eq!(ui.flush(), Written::ReaderGone);
    }
}
