//! Findings for people: words, place, the lines concerned with carets, reason and cure.
//!
//! The carets are drawn by miette, over an [`Excerpt`]; its own words are English
//! and its columns count bytes, so everything around the carets is written here.

use std::{collections::BTreeMap, fmt};

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, ThemeCharacters, ThemeStyles};
use unicode_width::UnicodeWidthStr;

use super::{
    Applicability, Diagnostic, Severity,
    excerpt::{Excerpt, Line, line_of, shown_span},
    paragraph::paragraph,
};
use crate::{
    messages::{Text, report},
    source::{FileId, SourceFile, Sources, Span, printable},
    values::Lang,
};

/// Related places this near to the main place share its snippet.
const NEAR_LINES: usize = 4;
/// Columns taken by line numbers and the rule beside them.
const GUTTER: usize = 8;

/// Writes findings for people.
///
/// The same findings give the same text, byte for byte; without `colour` it
/// holds no control letters.
#[derive(Debug, Clone, Copy)]
pub struct Renderer<'a> {
    /// The files to which the spans refer.
    pub sources: &'a Sources,
    /// The language of all words.
    pub lang: Lang,
    /// The columns of the screen.
    pub width: usize,
    /// Whether to colour.
    pub colour: bool,
    /// How many findings are shown of one file; the gravest are kept.
    pub limit: usize,
}

/// How many findings there are, for the last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Findings that are worth knowing.
    pub infos: usize,
    /// Findings with a fix that keeps the meaning.
    pub fixable: usize,
}

impl Tally {
    /// Counts findings.
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut tally = Self::default();
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Info => tally.infos += 1,
            }
            let safe = |it: &super::Fix| it.applicability == Applicability::Safe;
            tally.fixable += usize::from(diagnostic.fix.as_deref().is_some_and(safe));
        }
        tally
    }

    /// Writes the counts in one line, such as `3 lỗi, 1 cảnh báo; 2 chỗ sửa được bằng --fix`.
    #[must_use]
    pub fn summary(self, lang: Lang) -> String {
        let rows = [
            (self.errors, &report::ERROR_COUNT, &report::ERRORS_COUNT),
            (
                self.warnings,
                &report::WARNING_COUNT,
                &report::WARNINGS_COUNT,
            ),
            (self.infos, &report::INFO_COUNT, &report::INFOS_COUNT),
        ];
        let counts: Vec<String> = rows
            .into_iter()
            .filter(|(n, ..)| *n > 0)
            .map(|(n, one, many)| if n == 1 { one } else { many }.with("n", n).render(lang))
            .collect();
        if counts.is_empty() {
            return report::CLEAN.get(lang).to_owned();
        }
        let mut out = counts.join(", ");
        if self.fixable > 0 {
            out.push_str("; ");
            out.push_str(&report::FIXABLE.with("n", self.fixable).render(lang));
        }
        out
    }
}

impl Renderer<'_> {
    /// Writes findings in their order, an empty line after each; of each file
    /// the gravest up to the limit, and a line that counts the others.
    #[must_use]
    pub fn findings(&self, diagnostics: &[Diagnostic]) -> String {
        let mut by_file: BTreeMap<FileId, Vec<&Diagnostic>> = BTreeMap::new();
        for diagnostic in diagnostics {
            let of_file = by_file.entry(diagnostic.span.file).or_default();
            of_file.push(diagnostic);
        }
        let mut out = String::new();
        for (file, of_file) in by_file {
            let mut order: Vec<usize> = (0..of_file.len()).collect();
            order.sort_by_key(|idx| {
                std::cmp::Reverse(of_file.get(*idx).map(|diagnostic| diagnostic.severity))
            });
            order.truncate(self.limit);
            order.sort_unstable();
            for diagnostic in order.iter().filter_map(|idx| of_file.get(*idx)) {
                out.push_str(&self.finding(diagnostic));
                out.push('\n');
            }
            let name = self.sources.get(file).map_or("?", SourceFile::name);
            if of_file.iter().any(|it| it.imported) {
                let text = report::IMPORTED_FILE.with("file", name);
                self.words(&mut out, "", &text);
                out.push('\n');
            }
            if of_file.len() > order.len() {
                let text = report::CAPPED
                    .with("file", name)
                    .with("n", of_file.len() - order.len());
                self.words(&mut out, "", &text);
                out.push('\n');
            }
        }
        out
    }

    /// Writes one finding; the text ends with a line break.
    #[must_use]
    pub fn finding(&self, diagnostic: &Diagnostic) -> String {
        let mut out = String::new();
        let severity = diagnostic.severity.word().get(self.lang);
        let head = format!("{severity}[{}]:", diagnostic.code.id);
        let text = paragraph(
            "",
            &format!("{head} {}", clean(&diagnostic.message.render(self.lang))),
            self.width,
        );
        let body = text.strip_prefix(&head).unwrap_or_default();
        let head = self.paint(severity_colour(diagnostic.severity), &head);
        push_line(&mut out, &format!("{head}{body}"));
        if let Some(file) = self.sources.get(diagnostic.span.file) {
            self.places(&mut out, diagnostic, file);
        }
        let parts = [
            (&report::REASON, &diagnostic.legal_reason),
            (&report::WITNESS, &diagnostic.witness),
            (&report::HELP, &diagnostic.help),
        ];
        for (heading, text) in parts {
            if let Some(text) = text {
                self.words(&mut out, &format!("  {}: ", heading.get(self.lang)), text);
            }
        }
        if let Some(fix) = &diagnostic.fix {
            let heading = match fix.applicability {
                Applicability::Safe => &report::FIX_SAFE,
                Applicability::Unsafe => &report::FIX_UNSAFE,
                Applicability::DisplayOnly => &report::FIX_SHOWN,
            };
            let heading = format!("  {}: ", heading.get(self.lang));
            self.words(&mut out, &heading, &fix.title);
        }
        out
    }

    /// Writes the main place with its near relatives, then the far ones.
    fn places(&self, out: &mut String, diagnostic: &Diagnostic, file: &SourceFile) {
        let label = diagnostic.label.as_ref();
        let main = Label::new(file, diagnostic.span, label, diagnostic.severity);
        let mut labels = vec![main];
        let mut far = Vec::new();
        for (span, text) in &diagnostic.related {
            let near = (span.file == diagnostic.span.file)
                .then(|| Label::new(file, *span, Some(text), Severity::Info))
                .filter(|it| {
                    labels
                        .iter()
                        .all(|other| it.stands_beside(other, self.columns()))
                });
            match near {
                Some(label) => labels.push(label),
                None => far.push((*span, text)),
            }
        }
        self.snippet(out, file, diagnostic.span, &labels);
        for (span, text) in far {
            self.words(
                out,
                &format!("  {}: ", report::RELATED.get(self.lang)),
                text,
            );
            if let Some(file) = self.sources.get(span.file) {
                let label = Label::new(file, span, None, Severity::Info);
                self.snippet(out, file, span, &[label]);
            }
        }
    }

    /// Writes a place and its lines with the labels; the first label is the main one.
    fn snippet(&self, out: &mut String, file: &SourceFile, span: Span, labels: &[Label<'_>]) {
        let place = file.place(span);
        let position = format!("{}:{}:{}", clean(file.name()), place.line, place.column);
        push_line(
            out,
            &format!("  {} {position}", self.paint(Colour::Blue, "-->")),
        );
        if file.text().is_empty() && labels.iter().all(|it| it.text.is_none()) {
            return;
        }
        let mut labels: Vec<&Label<'_>> = labels.iter().collect();
        let main = labels.first().map_or(span, |it| it.span);
        labels.sort_by_key(|it| (it.span.start, it.span.end));
        let mut spans: Vec<Span> = labels.iter().map(|it| it.span).collect();
        spans.sort_by_key(|it| *it != main);
        let excerpt = Excerpt::new(file, &spans, self.columns());
        let drawn = Drawing {
            labels: labels.iter().map(|it| self.drawn(it, &excerpt)).collect(),
            excerpt,
        };
        let styles: Vec<Severity> = labels.iter().map(|it| it.severity).collect();
        out.push_str(&self.draw(&drawn, &styles));
    }

    fn drawn(&self, label: &Label<'_>, excerpt: &Excerpt) -> LabeledSpan {
        let range = excerpt.range(label.span);
        let text = label.text.map(|it| clean(&it.render(self.lang)));
        // The words begin below the middle of the carets; more than fits there takes more lines.
        let line_start = excerpt
            .text
            .get(..range.start)
            .and_then(|it| it.rfind('\n'))
            .map_or(0, |it| it + 1);
        let width_of = |range| excerpt.text.get(range).map_or(0, UnicodeWidthStr::width);
        let column = width_of(line_start..range.start) + width_of(range.clone()) / 2;
        let room = self.width.saturating_sub(column + GUTTER + 4).max(24);
        let text = text.map(|it| paragraph("", &it, room));
        LabeledSpan::new(text, range.start, range.len())
    }

    /// Has the excerpt drawn and takes away the header, which has no words for us.
    fn draw(&self, drawing: &Drawing, severities: &[Severity]) -> String {
        let styles = if self.colour {
            let styles = ThemeStyles::ansi();
            let highlights = severities
                .iter()
                .map(|severity| match severity {
                    Severity::Error => styles.error,
                    Severity::Warning => styles.warning,
                    Severity::Info => styles.advice,
                })
                .collect();
            ThemeStyles {
                highlights,
                ..styles
            }
        } else {
            ThemeStyles::none()
        };
        let theme = GraphicalTheme {
            characters: ThemeCharacters::unicode(),
            styles,
        };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_links(false)
            .with_context_lines(usize::MAX / 2)
            .without_primary_span_start()
            .without_syntax_highlighting();
        let mut out = String::new();
        // Writing into a string does not fail; a label outside the excerpt would, and then the words alone are shown.
        let drawn = handler.render_report(&mut out, drawing);
        match (drawn, out.split_once('\n')) {
            (Ok(()), Some((_, snippet))) => snippet
                .lines()
                .flat_map(|line| [line.trim_end(), "\n"])
                .collect(),
            _ => String::new(),
        }
    }

    fn words(&self, out: &mut String, heading: &str, text: &Text) {
        let text = paragraph(heading, &clean(&text.render(self.lang)), self.width);
        let body = text.strip_prefix(heading).unwrap_or(&text);
        let heading = self.paint(Colour::Bold, heading);
        push_line(out, &format!("{heading}{body}"));
    }

    /// The columns left for source text beside line numbers and gutters.
    fn columns(&self) -> usize {
        self.width.saturating_sub(GUTTER + 6).max(30)
    }

    fn paint(&self, colour: Colour, text: &str) -> String {
        if !self.colour || text.is_empty() {
            return text.to_owned();
        }
        let code = match colour {
            Colour::Red => "1;31",
            Colour::Yellow => "1;33",
            Colour::Cyan => "1;36",
            Colour::Blue => "34",
            Colour::Bold => "1",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}

#[derive(Debug, Clone, Copy)]
enum Colour {
    Red,
    Yellow,
    Cyan,
    Blue,
    Bold,
}

/// A place with its words, before it is drawn.
#[derive(Debug)]
struct Label<'a> {
    span: Span,
    first: Line<'a>,
    last: Line<'a>,
    text: Option<&'a Text>,
    severity: Severity,
}

impl<'a> Label<'a> {
    fn new(file: &'a SourceFile, span: Span, text: Option<&'a Text>, severity: Severity) -> Self {
        let span = shown_span(file, span);
        Self {
            span,
            first: line_of(file, span.start as usize),
            last: line_of(file, span.end as usize),
            text,
            severity,
        }
    }

    /// Tells whether both can be drawn in one snippet: near, apart, and both in sight.
    fn stands_beside(&self, other: &Self, columns: usize) -> bool {
        let apart = self.span.end < other.span.start || other.span.end < self.span.start;
        let near = self.first.number <= other.last.number + NEAR_LINES
            && other.first.number <= self.last.number + NEAR_LINES;
        let in_sight = self.first.number != other.first.number || self.first.fits(columns);
        apart && near && in_sight
    }
}

/// An excerpt with labels, as miette takes it.
#[derive(Debug)]
struct Drawing {
    excerpt: Excerpt,
    labels: Vec<LabeledSpan>,
}

impl fmt::Display for Drawing {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Drawing {}

impl miette::Diagnostic for Drawing {
    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

impl miette::SourceCode for Excerpt {
    /// Always gives the whole excerpt: it was cut to what is shown.
    fn read_span<'a>(
        &'a self,
        _: &miette::SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn miette::SpanContents<'a> + 'a>, miette::MietteError> {
        let n_lines = self.text.lines().count();
        let whole = miette::SourceSpan::from(0..self.text.len());
        Ok(Box::new(miette::MietteSpanContents::new(
            self.text.as_bytes(),
            whole,
            self.first_line.saturating_sub(1),
            0,
            n_lines,
        )))
    }
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

fn clean(text: &str) -> String {
    text.chars().map(printable).collect()
}

fn severity_colour(severity: Severity) -> Colour {
    match severity {
        Severity::Error => Colour::Red,
        Severity::Warning => Colour::Yellow,
        Severity::Info => Colour::Cyan,
    }
}
