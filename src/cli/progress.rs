//! A bar at the terminal while a work takes long; the only file that names indicatif.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{
    driver::{Watch, Work},
    messages::cli,
    values::Lang,
};

/// Fewer things than this are done before anybody looks.
const MANY: usize = 300;
/// A work that takes no longer needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);
/// How the bar is written.
const TEMPLATE: &str = "{msg} {bar:40} {pos}/{len}";

/// A bar on standard error, which is there only while a work on many things takes long.
#[derive(Debug)]
pub(super) struct Bar {
    bar: ProgressBar,
    lang: Lang,
}

impl Bar {
    /// Makes a bar that is not shown yet.
    pub(super) fn new(lang: Lang) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        // The template is written above; a wrong one leaves the bar as the crate has it.
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            bar.set_style(style);
        }
        Self { bar, lang }
    }

    /// Takes the bar away for good.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// Tells whether somebody has waited long for many things.
    fn is_wanted(&self, waited: Duration) -> bool {
        let many = u64::try_from(MANY).unwrap_or(u64::MAX);
        waited >= PATIENCE && self.bar.length().is_some_and(|it| it >= many)
    }
}

impl Watch for Bar {
    fn begin(&self, work: Work, n_things: usize) {
        let message = match work {
            Work::Parsing => &cli::BAR_PARSING,
            Work::Checking => &cli::BAR_CHECKING,
            Work::Drafting => &cli::BAR_DRAFTING,
            Work::Formatting => &cli::BAR_FORMATTING,
        };
        self.bar.set_message(message.get(self.lang));
        self.bar
            .set_length(u64::try_from(n_things).unwrap_or(u64::MAX));
        self.bar.set_position(0);
    }

    fn step(&self) {
        if self.bar.is_hidden() && self.is_wanted(self.bar.elapsed()) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_wanted_for_many_things_that_take_long() {
        let bar = Bar::new(Lang::Vi);
        assert!(!bar.is_wanted(PATIENCE));
        bar.begin(Work::Checking, MANY - 1);
        assert!(!bar.is_wanted(PATIENCE * 10));
        bar.begin(Work::Checking, MANY);
        assert!(bar.is_wanted(PATIENCE));
        assert!(!bar.is_wanted(PATIENCE / 2));
    }

    #[test]
    fn each_work_begins_at_nothing_and_says_what_it_is() {
        let bar = Bar::new(Lang::En);
        bar.begin(Work::Parsing, 2);
        bar.step();
        assert_eq!((bar.bar.position(), bar.bar.length()), (1, Some(2)));
        assert_eq!(bar.bar.message(), "reading files");
        bar.begin(Work::Checking, 7);
        assert_eq!((bar.bar.position(), bar.bar.length()), (0, Some(7)));
        assert_eq!(bar.bar.message(), "checking procedures");
    }

    #[test]
    fn the_template_is_understood() {
        assert!(ProgressStyle::with_template(TEMPLATE).is_ok());
    }
}
