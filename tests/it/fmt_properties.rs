//! Properties of reading and writing, over trees of every form.

use proptest::prelude::*;
use tthc::{
    fmt::{FormatOptions, Formatted, format, write},
    source::{FileId, SourceFile},
    syntax::{Parsed, ast::File, parse},
    values::Lang,
};

use crate::generate::{self, Choices, choices};

fn read(text: &str) -> Parsed {
    parse(FileId(0), SourceFile::new("", text).text())
}

fn formatted(text: &str, keywords: Option<Lang>) -> Formatted {
    let file = SourceFile::new("", text);
    format(&file, FormatOptions { keywords })
}

/// Reads what was written, and fails with the text when it is not the same tree.
fn assert_reads_back(tree: &File, lang: Lang) -> Result<String, TestCaseError> {
    let text = write(tree, lang);
    let mut parsed = read(&text);
    // A file without declarations is told that it has none, and nothing else.
    if tree.decls.is_empty() {
        parsed.diagnostics.retain(|it| it.code.id != "S23");
    }
    prop_assert!(
        parsed.diagnostics.is_empty(),
        "{text}\n{:?} {:?}",
        parsed
            .diagnostics
            .first()
            .map(|it| it.message.render(Lang::En)),
        parsed.diagnostics.first().map(|it| &text[it.span.range()])
    );
    let (wanted, found) = (tree.shape(), parsed.file.shape());
    prop_assert!(wanted == found, "{text}\n{}", difference(&wanted, &found));
    Ok(text)
}

/// Shows where two long texts part.
fn difference(left: &str, right: &str) -> String {
    let pairs = left.chars().zip(right.chars());
    let same = pairs.take_while(|(left, right)| left == right).count();
    let around = |text: &str| -> String {
        let start = same.saturating_sub(80);
        text.chars().skip(start).take(200).collect()
    };
    format!("wanted …{}…\nfound  …{}…", around(left), around(right))
}

/// Puts comments at the end of lines and between lines.
fn with_comments(text: &str, choices: &mut Choices) -> String {
    let mut out = String::new();
    let mut count = 0;
    let mut goes_on = false;
    for line in text.lines() {
        if choices.below(6) == 0 {
            count += 1;
            out.push_str(&format!("{:1$}# số {count}\n", "", choices.below(30)));
        }
        // A blank line would end a line that goes on.
        if choices.below(9) == 0 && !goes_on {
            out.push('\n');
        }
        goes_on = line.ends_with(',');
        out.push_str(line);
        if choices.below(5) == 0 {
            count += 1;
            out.push_str(&format!("  #{count} \"x"));
        }
        out.push('\n');
    }
    out
}

fn comments(text: &str) -> Vec<String> {
    let file = SourceFile::new("", text);
    let comments = parse(FileId(0), file.text()).file.comments;
    let words = |it: &str| it.trim_start_matches('#').to_owned();
    comments
        .iter()
        .map(|it| words(file.slice(it.span)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, failure_persistence: None, ..crate::support::cases(48) })]

    #[test]
    fn what_is_written_reads_back_as_the_same_tree(bytes in choices()) {
        let tree = generate::file(bytes);
        assert_reads_back(&tree, Lang::Vi)?;
        assert_reads_back(&tree, Lang::En)?;
    }

    #[test]
    fn formatting_twice_is_formatting_once(bytes in choices(), noise in choices()) {
        let tree = generate::file(bytes);
        let text = with_comments(&write(&tree, Lang::Vi), &mut Choices::new(noise));
        let once = formatted(&text, None);
        prop_assert!(!once.refused && once.left_alone.is_empty(), "{text}");
        let twice = formatted(&once.text, None);
        prop_assert_eq!(&twice.text, &once.text);
        prop_assert_eq!(read(&once.text).file.shape(), tree.shape());
    }

    #[test]
    fn comments_stay_in_order(bytes in choices(), noise in choices()) {
        let tree = generate::file(bytes);
        let text = with_comments(&write(&tree, Lang::En), &mut Choices::new(noise));
        prop_assert_eq!(comments(&formatted(&text, None).text), comments(&text));
        prop_assert_eq!(comments(&formatted(&text, Some(Lang::Vi)).text), comments(&text));
    }

    #[test]
    fn turning_the_keywords_and_back_changes_nothing(bytes in choices(), noise in choices()) {
        let tree = generate::file(bytes);
        let text = with_comments(&write(&tree, Lang::Vi), &mut Choices::new(noise));
        let vietnamese = formatted(&text, None).text;
        let english = formatted(&vietnamese, Some(Lang::En));
        prop_assert!(!english.refused);
        prop_assert_eq!(formatted(&english.text, Some(Lang::Vi)).text, vietnamese);
    }
}
