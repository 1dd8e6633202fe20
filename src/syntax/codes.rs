//! Codes of findings about how a text is written.

use crate::diagnostic::{Code, codes};

/// A file with one of these was not checked.
pub static UNREAD: &[&Code] = &[&FILE_TOO_LARGE, &NOT_TEXT, &UNREADABLE_MODEL, &INTERNAL];

codes! {
    /// A line that begins with no word or mark of the language.
    UNEXPECTED_LINE = "S01" "unexpected-line" Error;
    /// A line before the first declaration.
    OUTSIDE_DECLARATION = "S02" "outside-declaration" Error;
    /// A section word that the language does not have.
    UNKNOWN_SECTION = "S03" "unknown-section" Error;
    /// A section of another kind of declaration.
    MISPLACED_SECTION = "S04" "misplaced-section" Error;
    /// A piece that the grammar cannot read.
    UNREADABLE = "S05" "unreadable-text" Error;
    /// A quote that is not closed on its line.
    UNTERMINATED_QUOTE = "S06" "unterminated-quote" Error;
    /// Brackets, quotes or blocks nested too deeply.
    NESTED_TOO_DEEPLY = "S07" "nested-too-deeply" Error;
    /// A number that is not written as the file's language writes numbers.
    BAD_NUMBER = "S08" "bad-number" Error;
    /// A date or time that the calendar does not have.
    BAD_DATE = "S09" "bad-date" Error;
    /// A day/month date in an English file.
    AMBIGUOUS_DATE = "S10" "ambiguous-date" Error;
    /// An item without a name.
    MISSING_NAME = "S11" "missing-name" Error;
    /// A keyword of the other language.
    MIXED_LANGUAGES = "S12" "mixed-languages" Warning;
    /// A part without an item above.
    PART_WITHOUT_ITEM = "S13" "part-without-item" Error;
    /// An item or group where the section takes none.
    MISPLACED_ITEM = "S14" "misplaced-item" Error;
    /// More mistakes than are shown.
    TOO_MANY_MISTAKES = "S15" "too-many-mistakes" Error;
    /// A section that stands twice in one declaration.
    REPEATED_SECTION = "S16" "repeated-section" Error;
    /// A file above the size limit.
    FILE_TOO_LARGE = "S17" "file-too-large" Error;
    /// A file that is not UTF-8 text.
    NOT_TEXT = "S18" "not-text" Error;
    /// A file with more lines than the limit.
    TOO_MANY_LINES = "S19" "too-many-lines" Error;
    /// Something that a line says twice.
    SAID_TWICE = "S20" "said-twice" Error;
    /// A term of a supplement or a refusal where there is none.
    MISPLACED_TERM = "S21" "misplaced-term" Error;
    /// A line with more in it than is read at once.
    LINE_TOO_LONG = "S22" "line-too-long" Error;
    /// A file that declares nothing.
    NOTHING_DECLARED = "S23" "nothing-declared" Info;
    /// A file of a drawn model that is no BPMN, or whose XML breaks off.
    UNREADABLE_MODEL = "S24" "unreadable-model" Error;
    /// The indentation suggests another owner than the order of the lines.
    MISLEADING_INDENTATION = "N61" "misleading-indentation" Warning;
    /// The grammar and the tree disagree: a fault of the program.
    INTERNAL = "S99" "internal-error" Error;
}
