//! Every diagnostic of the parser, by name.

use super::{
    hints::{Hint, Stop},
    outline::DASHES,
};
use crate::{
    diagnostic::{Applicability, Diagnostic, Edit, Fix},
    messages::{Arg, Text, day, number, slips, syntax as msg},
    source::{FileId, MAX_FILE_BYTES, OtherFormat, SourceError, Span, fold_ascii},
    syntax::{codes, words::Row},
    values::{Date, Lang, NumberFault},
};

/// Returns the words of a keyword in both languages.
pub(super) fn word(row: &'static Row) -> Arg {
    Arg::Both {
        vi: row.vi.to_owned(),
        en: row.en.to_owned(),
    }
}

/// Returns the diagnostic for a file that cannot be read as text.
#[must_use]
pub fn source_error(file: FileId, error: &SourceError) -> Diagnostic {
    let span = Span::new(file, 0, 0);
    match *error {
        SourceError::TooLarge { bytes } => Diagnostic::new(
            &codes::FILE_TOO_LARGE,
            span,
            msg::FILE_TOO_LARGE
                .with("bytes", bytes)
                .with("limit", MAX_FILE_BYTES),
        )
        .help(msg::FILE_TOO_LARGE_HELP.text()),
        SourceError::NotText { offset, looks_like } => {
            let (message, help) = match looks_like {
                Some(OtherFormat::Utf16) => (msg::NOT_UTF8_UTF16.text(), &msg::NOT_UTF8_HELP),
                Some(OtherFormat::Archive | OtherFormat::OldOffice) => {
                    (msg::NOT_TEXT_OFFICE.text(), &msg::NOT_TEXT_HELP)
                }
                Some(OtherFormat::Pdf) => (msg::NOT_TEXT_PDF.text(), &msg::NOT_TEXT_HELP),
                Some(OtherFormat::Rtf) => (msg::NOT_TEXT_RTF.text(), &msg::NOT_TEXT_HELP),
                Some(OtherFormat::Picture) => {
                    (msg::NOT_TEXT_PICTURE.text(), &msg::NOT_TEXT_PICTURE_HELP)
                }
                None => (msg::NOT_UTF8.with("offset", offset), &msg::NOT_UTF8_HELP),
            };
            Diagnostic::new(&codes::NOT_TEXT, span, message).help(help.text())
        }
    }
}

/// A file in which nothing stands but comments.
pub(super) fn nothing_declared(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::NOTHING_DECLARED, span, msg::NOTHING_DECLARED.text())
        .help(msg::OUTSIDE_DECLARATION_HELP.text())
}

pub(super) fn line_too_long(span: Span, limit: usize) -> Diagnostic {
    let message = msg::LINE_TOO_LONG.with("limit", limit);
    Diagnostic::new(&codes::LINE_TOO_LONG, span, message).help(msg::LINE_TOO_LONG_HELP.text())
}

pub(super) fn too_many_lines(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(
        &codes::TOO_MANY_LINES,
        span,
        msg::TOO_MANY_LINES.with("limit", limit),
    )
    .help(msg::FILE_TOO_LARGE_HELP.text())
}

pub(super) fn too_many_mistakes(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(
        &codes::TOO_MANY_MISTAKES,
        span,
        msg::TOO_MANY_MISTAKES.with("limit", limit),
    )
    .help(msg::TOO_MANY_MISTAKES_HELP.text())
}

pub(super) fn unexpected_line(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, msg::UNEXPECTED_LINE.text())
        .help(msg::UNEXPECTED_LINE_HELP.text())
}

/// A line that may be an item without its dash.
pub(super) fn perhaps_item(span: Span) -> Diagnostic {
    let start = Span {
        end: span.start,
        ..span
    };
    let title = msg::UNEXPECTED_LINE_FIX.text();
    unexpected_line(span).fix(replacing(start, title, "- "))
}

/// A line that can be read with a dash or plus before it.
pub(super) fn missing_mark(span: Span, mark: &str) -> Diagnostic {
    let at = Span {
        end: span.start,
        ..span
    };
    let (message, help) = match mark {
        "+" => (&msg::MISSING_PLUS, &msg::MISSING_PLUS_HELP),
        _ => (&msg::MISSING_DASH, &msg::MISSING_DASH_HELP),
    };
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, message.text())
        .help(help.text())
        .fix(Fix {
            title: slips::ADD_TEXT.with("text", mark),
            applicability: Applicability::Unsafe,
            edits: vec![Edit {
                span: at,
                text: format!("{mark} "),
            }],
        })
}

/// A colon after the word of a declaration; `colon` is its place.
pub(super) fn colon_of_declaration(colon: Span, decl: Arg) -> Diagnostic {
    Diagnostic::new(
        &codes::UNEXPECTED_LINE,
        colon,
        msg::COLON_OF_DECLARATION.with("decl", decl.clone()),
    )
    .help(msg::COLON_OF_DECLARATION_HELP.with("decl", decl))
    .fix(Fix {
        title: slips::DROP_TEXT.with("text", ":"),
        applicability: Applicability::Unsafe,
        edits: vec![Edit {
            span: colon,
            text: " ".to_owned(),
        }],
    })
}

/// An item on the line of its section.
pub(super) fn item_on_section_line(at: Span, section: Arg) -> Diagnostic {
    Diagnostic::new(
        &codes::UNREADABLE,
        at,
        msg::ITEM_ON_SECTION_LINE.with("section", section),
    )
    .help(msg::ITEM_ON_SECTION_LINE_HELP.text())
    .fix(Fix {
        title: msg::ITEM_ON_SECTION_LINE_FIX.text(),
        applicability: Applicability::Unsafe,
        edits: vec![Edit {
            span: Span {
                end: at.start,
                ..at
            },
            text: "\n  - ".to_owned(),
        }],
    })
}

pub(super) fn outside_declaration(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::OUTSIDE_DECLARATION,
        span,
        msg::OUTSIDE_DECLARATION.text(),
    )
    .help(msg::OUTSIDE_DECLARATION_HELP.text())
}

pub(super) fn unknown_section(span: Span, name: &str) -> Diagnostic {
    let message = msg::UNKNOWN_SECTION.with("name", shortened(name));
    Diagnostic::new(&codes::UNKNOWN_SECTION, span, message)
}

/// What stands in vain before the word that begins a line.
pub(super) fn before_word(span: Span, text: &str, name: Arg) -> Diagnostic {
    let text = shortened(text.trim());
    let message = msg::BEFORE_WORD.with("text", &text).with("name", name);
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, message)
        .help(msg::BEFORE_WORD_HELP.with("text", &text))
        .fix(replacing(span, slips::DROP_TEXT.with("text", &text), ""))
}

/// An item with a number of a list instead of its dash.
pub(super) fn number_for_dash(span: Span, text: &str) -> Diagnostic {
    let text = shortened(text.trim());
    Diagnostic::new(
        &codes::UNEXPECTED_LINE,
        span,
        msg::NUMBER_FOR_DASH.with("text", text),
    )
    .help(msg::NUMBER_FOR_DASH_HELP.text())
    .fix(replacing(span, msg::UNEXPECTED_LINE_FIX.text(), "- "))
}

/// A line at the left margin that looks like a declaration.
pub(super) fn no_declaration(span: Span, word: &str) -> Diagnostic {
    let message = slips::MISSPELT_WORD.with("text", shortened(word));
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, message).help(msg::NO_DECLARATION_HELP.text())
}

pub(super) fn replacing(span: Span, title: Text, text: &str) -> Fix {
    let text = text.to_owned();
    Fix {
        title,
        applicability: Applicability::Unsafe,
        edits: vec![Edit { span, text }],
    }
}

/// A word at the beginning of a line misspelt; a section has its colon.
pub(super) fn misspelt(span: Span, typed: &str, near: &str, section: bool) -> Diagnostic {
    let finding = if section {
        unknown_section(span, typed)
    } else {
        let message = slips::MISSPELT_WORD.with("text", shortened(typed));
        Diagnostic::new(&codes::UNEXPECTED_LINE, span, message)
    };
    finding
        .help(slips::DID_YOU_MEAN.with("name", near))
        .fix(Fix {
            title: slips::REPLACE_BY.with("name", near),
            applicability: Applicability::Unsafe,
            edits: vec![Edit {
                span,
                text: near.to_owned(),
            }],
        })
}

/// A word at the beginning of a line that says a condition in another way than the language;
/// `meant` is what to write, where that is sure.
pub(super) fn other_condition(span: Span, typed: &str, meant: Result<&str, Text>) -> Diagnostic {
    let message = slips::MISSPELT_WORD.with("text", shortened(typed));
    let finding = Diagnostic::new(&codes::UNEXPECTED_LINE, span, message);
    match meant {
        Ok(text) => {
            let title = slips::REPLACE_BY.with("name", text);
            finding
                .help(slips::WRITE_INSTEAD.with("text", text))
                .fix(replacing(span, title, text))
        }
        Err(help) => finding.help(help),
    }
}

/// The line of a group that begins in another way than the language has it.
pub(super) fn group_otherwise(span: Span, typed: &str, meant: &str) -> Diagnostic {
    let message = slips::GROUP_OTHERWISE.with("text", shortened(typed));
    let title = slips::REPLACE_BY.with("name", meant);
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, message)
        .help(slips::WRITE_INSTEAD.with("text", meant))
        .fix(replacing(span, title, meant))
}

/// The line of a group whose condition is in words only.
pub(super) fn group_in_words(span: Span, typed: &str, help: Text) -> Diagnostic {
    let message = slips::GROUP_OTHERWISE.with("text", shortened(typed));
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, message).help(help)
}

/// The blank after the word that begins a line is left out.
pub(super) fn glued_word(span: Span, text: &str) -> Diagnostic {
    let text = shortened(text);
    let at = Span {
        start: span.end,
        ..span
    };
    let message = slips::GLUED_WORD.with("text", &text);
    let help = slips::GLUED_WORD_HELP.with("text", &text);
    Diagnostic::new(&codes::UNEXPECTED_LINE, span, message)
        .help(help.clone())
        .fix(replacing(at, help, " "))
}

/// A section word without its colon, or with a wide one; `rest` is what follows the word.
pub(super) fn missing_colon(span: Span, rest: &str, section: Arg) -> Diagnostic {
    let wide = rest.trim_start().strip_prefix(WIDE_COLON);
    let end = wide.map_or(0, |after| rest.len() - after.len());
    let at = Span {
        start: span.end,
        end: span
            .end
            .saturating_add(u32::try_from(end).unwrap_or_default()),
        ..span
    };
    let (message, help) = match wide {
        Some(_) => (&msg::WIDE_COLON, &msg::WIDE_COLON_HELP),
        None => (&msg::MISSING_COLON, &msg::MISSING_COLON_HELP),
    };
    Diagnostic::new(
        &codes::UNEXPECTED_LINE,
        span,
        message.with("section", section),
    )
    .help(help.text())
    .fix(Fix {
        title: msg::MISSING_COLON_FIX.text(),
        applicability: Applicability::Unsafe,
        edits: vec![Edit {
            span: at,
            text: ":".to_owned(),
        }],
    })
}

pub(super) fn misplaced_section(span: Span, section: Arg, decl: Arg) -> Diagnostic {
    let message = msg::MISPLACED_SECTION
        .with("section", section)
        .with("decl", decl);
    Diagnostic::new(&codes::MISPLACED_SECTION, span, message)
        .help(msg::MISPLACED_SECTION_HELP.text())
}

pub(super) fn repeated_section(span: Span, first: Span, section: Arg) -> Diagnostic {
    Diagnostic::new(
        &codes::REPEATED_SECTION,
        span,
        msg::REPEATED_SECTION.with("section", section),
    )
    .related(first, msg::REPEATED_SECTION_FIRST.text())
    .help(msg::REPEATED_SECTION_HELP.text())
}

pub(super) fn part_without_item(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::PART_WITHOUT_ITEM,
        span,
        msg::PART_WITHOUT_ITEM.text(),
    )
    .help(msg::PART_WITHOUT_ITEM_HELP.text())
}

pub(super) fn misplaced_item(span: Span, section: Arg) -> Diagnostic {
    Diagnostic::new(
        &codes::MISPLACED_ITEM,
        span,
        msg::MISPLACED_ITEM.with("section", section),
    )
    .help(msg::MISPLACED_ITEM_HELP.text())
}

pub(super) fn unterminated_quote(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::UNTERMINATED_QUOTE,
        span,
        msg::UNTERMINATED_QUOTE.text(),
    )
    .help(msg::UNTERMINATED_QUOTE_HELP.text())
}

/// A text whose opening quote is missing, from where it begins to the quote at its end.
pub(super) fn unopened_quote(span: Span, text: &str) -> Diagnostic {
    let message = msg::UNOPENED_QUOTE.with("text", shortened(text));
    Diagnostic::new(&codes::UNTERMINATED_QUOTE, span, message)
}

pub(super) fn nested_too_deeply(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(
        &codes::NESTED_TOO_DEEPLY,
        span,
        msg::NESTED_TOO_DEEPLY.with("limit", limit),
    )
    .help(msg::NESTED_TOO_DEEPLY_HELP.text())
}

pub(super) fn bad_number(span: Span, text: &str, fault: &NumberFault, lang: Lang) -> Diagnostic {
    let (message, help) = number::fault(&shortened(text), fault, lang);
    Diagnostic::new(&codes::BAD_NUMBER, span, message).help(help)
}

pub(super) fn bad_date(span: Span, text: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::BAD_DATE,
        span,
        msg::BAD_DATE.with("text", shortened(text)),
    )
    .help(
        day::not_there(text, &day::NO_SUCH_DAY_OF_SOURCE)
            .unwrap_or_else(|| msg::BAD_DATE_HELP.text()),
    )
}

pub(super) fn ambiguous_date(span: Span, text: &str, read: Date) -> Diagnostic {
    let iso = read.display(Lang::En);
    Diagnostic::new(
        &codes::AMBIGUOUS_DATE,
        span,
        msg::AMBIGUOUS_DATE.with("text", text),
    )
    .help(msg::AMBIGUOUS_DATE_HELP.with("iso", &iso))
    .fix(Fix {
        title: slips::REPLACE_BY.with("name", &iso),
        applicability: Applicability::Unsafe,
        edits: vec![Edit { span, text: iso }],
    })
}

/// The colon of Chinese and Japanese keyboards; it looks almost like the plain one.
pub(super) const WIDE_COLON: char = '：';

/// An item whose title stands without a name; the fix makes one from the title.
pub(super) fn missing_name(span: Span, title: &str) -> Diagnostic {
    let name = name_from_title(title);
    let at = Span {
        end: span.start,
        ..span
    };
    let diagnostic = Diagnostic::new(&codes::MISSING_NAME, span, msg::MISSING_NAME.text())
        .help(msg::MISSING_NAME_HELP.text());
    if !title.contains(char::is_alphanumeric) {
        return diagnostic;
    }
    diagnostic.fix(Fix {
        title: msg::MISSING_NAME_FIX.with("name", &name),
        applicability: Applicability::Safe,
        edits: vec![Edit {
            span: at,
            text: format!("{name}: "),
        }],
    })
}

/// A letter in quotes that nobody can see.
pub(super) fn unprintable(span: Span, letter: char) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(letter));
    Diagnostic::new(
        &codes::UNREADABLE,
        span,
        msg::UNPRINTABLE.with("code", code),
    )
    .help(msg::UNPRINTABLE_HELP.text())
}

pub(super) fn mixed_languages(span: Span, word: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::MIXED_LANGUAGES,
        span,
        msg::MIXED_LANGUAGES.with("word", word.trim_end_matches(':')),
    )
    .help(msg::MIXED_LANGUAGES_HELP.text())
}

pub(super) fn misleading_indentation(span: Span, owner: Span, text: &str) -> Diagnostic {
    let owner_text = msg::FOUND_TEXT.with("text", shortened(text));
    Diagnostic::new(
        &codes::MISLEADING_INDENTATION,
        span,
        msg::MISLEADING_INDENTATION.with("owner", shortened(text)),
    )
    .related(owner, owner_text)
    .help(msg::MISLEADING_INDENTATION_HELP.text())
}

/// Returns what a line of an item or a part says, without its mark.
pub(super) fn item_text(line: &str) -> String {
    let text = line.trim_start_matches(DASHES);
    shortened(text.trim_start_matches(['+', ' ']))
}

/// A condition that looks like one of the clause above.
pub(super) fn guard_of_clause(span: Span, above: Span, text: &str) -> Diagnostic {
    let message = msg::GUARD_OF_CLAUSE.with("above", text);
    Diagnostic::new(&codes::MISLEADING_INDENTATION, span, message)
        .related(above, msg::FOUND_TEXT.with("text", text))
        .help(msg::GUARD_OF_CLAUSE_HELP.text())
}

/// A group that looks like a part of the item above; `guard` is what the item would say.
pub(super) fn indented_group(span: Span, item: Span, owner: &str, guard: &str) -> Diagnostic {
    let message = msg::INDENTED_GROUP.with("owner", owner);
    Diagnostic::new(&codes::MISLEADING_INDENTATION, span, message)
        .related(item, msg::FOUND_TEXT.with("text", owner))
        .help(msg::INDENTED_GROUP_HELP.with("guard", guard))
}

pub(super) fn said_twice(span: Span, text: &str) -> Diagnostic {
    let message = msg::SAID_TWICE.with("text", shortened(text.trim()));
    Diagnostic::new(&codes::SAID_TWICE, span, message).help(msg::SAID_TWICE_HELP.text())
}

/// The two bounds of a tier count different things.
pub(super) fn two_units(span: Span, first: &str, second: &str) -> Diagnostic {
    let message = msg::TWO_UNITS
        .with("first", shortened(first))
        .with("second", shortened(second));
    Diagnostic::new(&codes::SAID_TWICE, span, message).help(msg::TWO_UNITS_HELP.text())
}

/// A term without what it is a term of.
pub(super) fn misplaced_term(span: Span, text: &str, owner: &'static Row) -> Diagnostic {
    let message = msg::MISPLACED_TERM
        .with("text", shortened(text.trim()))
        .with("owner", word(owner));
    Diagnostic::new(&codes::MISPLACED_TERM, span, message)
        .help(msg::MISPLACED_TERM_HELP.with("owner", word(owner)))
}

/// A limit of a request for papers that is neither the agency's nor the applicant's.
pub(super) fn whose_limit(span: Span, text: &str) -> Diagnostic {
    let text = shortened(text.trim());
    let message = msg::WHOSE_LIMIT.with("text", text.clone());
    Diagnostic::new(&codes::MISPLACED_TERM, span, message)
        .help(msg::WHOSE_LIMIT_HELP.with("text", text))
}

/// A number of times without what may be repeated.
pub(super) fn misplaced_bound(span: Span, text: &str) -> Diagnostic {
    let message = msg::MISPLACED_BOUND.with("text", shortened(text.trim()));
    Diagnostic::new(&codes::MISPLACED_TERM, span, message).help(msg::MISPLACED_BOUND_HELP.text())
}

pub(super) fn internal(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::INTERNAL, span, msg::INTERNAL.text()).help(msg::INTERNAL_HELP.text())
}

/// Turns a place where the grammar stopped into words.
pub(super) fn unreadable(
    stop: &Stop<'_>,
    expected: Vec<Arg>,
    hint: Option<Hint>,
    place: Text,
) -> Diagnostic {
    let token = token(stop.found());
    let text = if token.is_empty() {
        msg::FOUND_END.text()
    } else {
        msg::FOUND_TEXT.with("text", shortened(token))
    };
    let span = stop.span(stop.at, token.len());
    let message = msg::UNREADABLE.with("found", text).with("place", place);
    let diagnostic =
        Diagnostic::new(&codes::UNREADABLE, span, message).label(msg::UNREADABLE_LABEL.text());
    match hint {
        Some(hint) => hinted(diagnostic, stop, hint),
        None if expected.is_empty() => diagnostic.help(msg::UNREADABLE_HELP.text()),
        None => diagnostic.help(msg::UNREADABLE_EXPECTED.with("expected", expected)),
    }
}

/// Adds what was probably meant.
pub(super) fn hinted(diagnostic: Diagnostic, stop: &Stop<'_>, hint: Hint) -> Diagnostic {
    let fix = hint.fix(stop);
    let diagnostic = diagnostic.help(hint.help);
    match fix {
        Some(fix) => diagnostic.fix(fix),
        None => diagnostic,
    }
}

/// Returns the word, mark or text in quotes with which a text begins.
fn token(text: &str) -> &str {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let first = line.chars().next().map_or(0, char::len_utf8);
    let rest = line.get(first..).unwrap_or_default();
    let end = if line.starts_with('"') {
        rest.find('"').map(|it| it + 1)
    } else {
        rest.find([' ', '\t', ',', ';', '"', '“'])
    };
    line.get(..first + end.unwrap_or(rest.len()))
        .unwrap_or(line)
}

/// Cuts a quotation of the user's text to a readable length.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().nth(LONGEST).is_none() {
        return text.to_owned();
    }
    text.chars()
        .take(LONGEST)
        .chain(std::iter::once('…'))
        .collect()
}

/// Makes a name from a title: its first words, joined.
pub(crate) fn name_from_title(title: &str) -> String {
    let words = title
        .split(|it: char| !(it.is_alphabetic() || it.is_ascii_digit()))
        .filter(|it| !it.is_empty());
    let name = words.take(5).collect::<Vec<_>>().join("_").to_lowercase();
    if name.chars().next().is_some_and(char::is_alphabetic) {
        name
    } else {
        format!("x_{}", fold_ascii(&name))
    }
}
