//! How a command ends.

use std::process::ExitCode;

use crate::messages::Text;

/// How a command ended; the number is the exit code of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Clean or done.
    Clean = 0,
    /// Findings, failed examples, or a refused event.
    Findings = 1,
    /// Could not run: usage, an unreadable file, an internal error.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What is wrong and what to do.
    pub(crate) text: Text,
}

impl From<Text> for Failure {
    fn from(text: Text) -> Self {
        Self { text }
    }
}
