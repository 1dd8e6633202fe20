//! The findings of a check as one page: pictures of the workflows, each finding at its place, and what the rules
//! rest on. Self-contained: nothing is loaded and nothing runs.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    escape::safe,
    findings::Report,
    picture::{self, Options, marks},
};
use crate::{
    checks::{Tightest, is_guessed},
    diagnostic::{Applicability, Diagnostic, Edit, Fix, Page, Severity},
    messages::{Arg, Message, Text, findings_page as words, report as headings},
    model::{Procedure, readable},
    source::{SourceFile, Span},
    values::Lang,
    workflow::Workflow,
};

/// The workflows of so many procedures are drawn on one page.
pub const MOST_DRAWN: usize = 200;
/// So many lines of a file are shown at a finding.
const SHOWN_LINES: usize = 6;
/// So many letters of a line, around what is meant.
const SHOWN_LETTERS: usize = 240;

const STYLE: &str = "\
:root{color-scheme:light}
body{font:15px/1.5 'Segoe UI','Noto Sans','DejaVu Sans','Liberation Sans',Arial,sans-serif;color:#1f2937;background:#fff;margin:0 auto;padding:1.5rem;max-width:1100px}
h1{font-size:1.5rem;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2.5rem 0 .25rem;border-top:3px solid #1f2937;padding-top:1rem}
h3{font-size:1rem;margin:0}
p,ul,ol{margin:.25rem 0}
.meta{color:#4b5563;font-size:.92em}
table{border-collapse:collapse;margin:.5rem 0}
th,td{border:1px solid #9ca3af;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e5e7eb}
.num{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1rem 0;overflow-x:auto;border:1px solid #d1d5db}
figure svg{max-width:100%;height:auto;display:block;margin:0 auto}
figcaption{font-size:.86em;color:#4b5563;padding:.4rem .6rem;border-top:1px solid #d1d5db}
.found{list-style:none;padding:0}
.finding{border-left:5px solid #4b5563;background:#f9fafb;padding:.6rem .9rem;margin:.7rem 0}
.error{border-color:#b3261e;background:#fef2f2}
.warning{border-color:#9a6b00;background:#fffbeb}
.finding:target{outline:3px solid #2563eb}
.level{font-weight:700}
.error .level{color:#b3261e}
.warning .level{color:#7c5600}
pre{font:13px/1.45 'DejaVu Sans Mono',Consolas,monospace;background:#fff;border:1px solid #e5e7eb;padding:.4rem .6rem;margin:.4rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
pre mark{background:#fde68a}
code{font-family:'DejaVu Sans Mono',Consolas,monospace;font-size:.92em}
dl{margin:.3rem 0;display:grid;grid-template-columns:max-content 1fr;gap:.15rem .8rem}
dt{font-weight:600;color:#374151}
dd{margin:0}
del{background:#fee2e2}
ins{background:#dcfce7;text-decoration:none}
@page{size:A4;margin:14mm}
@media print{
body{padding:0;font-size:10pt;max-width:none}
.finding,tr,figure{break-inside:avoid}
h2{break-after:avoid}
a{color:inherit;text-decoration:none}
}";

/// A procedure of the files that were checked.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The procedure.
    pub procedure: &'a Procedure,
    /// Its workflow, where it was read whole.
    pub workflow: Option<&'a Workflow>,
}

/// Writes what a check found as one HTML page.
///
/// `pages` are the pages of the codes; `tightest` tells of a procedure where time is shortest.
#[must_use]
pub fn to_html(
    report: &Report<'_>,
    subjects: &[Subject<'_>],
    pages: &[Page],
    tightest: &dyn Fn(Subject<'_>) -> Option<Tightest>,
    lang: Lang,
) -> String {
    let mut sheet = Sheet {
        out: String::new(),
        report,
        lang,
    };
    sheet.head();
    sheet.rules(pages);
    let mut shared = sheet.contents(subjects);
    for (number, subject) in subjects.iter().enumerate() {
        let mine = shared.remove(&Some(number)).unwrap_or_default();
        sheet.subject(number, *subject, &mine, tightest);
    }
    if let Some(others) = shared.remove(&None) {
        sheet.element("h2", words::OTHERS.get(lang));
        sheet.findings(&others);
    }
    sheet.silenced();
    sheet.law(pages);
    sheet.line("</main>\n</body>\n</html>");
    sheet.out
}

/// A finding with its number on the page.
type Numbered<'r> = (usize, &'r Diagnostic);

struct Sheet<'r> {
    out: String,
    report: &'r Report<'r>,
    lang: Lang,
}

impl<'r> Sheet<'r> {
    fn line(&mut self, markup: &str) {
        self.out.push_str(markup);
        self.out.push('\n');
    }

    fn element(&mut self, tag: &str, text: &str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.line(&format!("<{tag}>{}</{name}>", marked(text)));
    }

    fn words(&self, text: &Text) -> String {
        text.render(self.lang)
    }

    fn head(&mut self) {
        let title = words::TITLE.get(self.lang);
        self.line("<!DOCTYPE html>");
        self.line(&format!("<html lang=\"{}\">", self.lang.code()));
        self.line("<head>\n<meta charset=\"utf-8\"/>");
        self.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        // Nothing is loaded and nothing runs, whatever a title holds.
        self.line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        self.element("title", title);
        self.line(&format!("<style>\n{STYLE}\n</style>"));
        self.line("</head>\n<body>\n<main>");
        self.element("h1", title);
        if let Some(date) = self.report.as_of {
            let scope = words::SCOPE
                .with("date", date)
                .with("files", self.report.n_files)
                .with("procedures", self.report.n_procedures);
            let scope = self.words(&scope);
            self.element("p class=\"meta\"", &scope);
        }
        if !self.report.not_checked.is_empty() {
            let names = self.report.not_checked.iter();
            let names = names
                .map(|it| Arg::from(format!("`{}`", it.name)))
                .collect();
            let waits = headings::RULES_WAIT.with("procedures", Arg::List(names));
            let waits = self.words(&waits);
            self.element("p", &waits);
        }
    }

    /// Writes how often each rule found something.
    fn rules(&mut self, pages: &[Page]) {
        let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        for finding in self.report.diagnostics {
            let [errors, warnings, notes] = counts.entry(finding.code.id).or_default();
            *match finding.severity {
                Severity::Error => errors,
                Severity::Warning => warnings,
                Severity::Info => notes,
            } += 1;
        }
        if counts.is_empty() {
            self.element("p", headings::CLEAN.get(self.lang));
            return;
        }
        self.element("h2", words::BY_RULE.get(self.lang));
        self.row(&[
            &words::CODE,
            &words::RULE,
            &words::ERRORS,
            &words::WARNINGS,
            &words::NOTES,
        ]);
        for (code, count) in counts {
            let page = pages.iter().find(|it| it.code.id == code);
            let title = page.map_or("", |it| it.words(self.lang).title.as_str());
            let count = count.map(|it| format!("<td class=\"num\">{it}</td>"));
            self.line(&format!(
                "<tr><td><a href=\"#r{code}\">{code}</a></td><td>{}</td>{}</tr>",
                marked(title),
                count.concat()
            ));
        }
        self.line("</tbody></table>");
    }

    fn row(&mut self, heads: &[&Message]) {
        let heads = heads
            .iter()
            .map(|it| format!("<th>{}</th>", safe(it.get(self.lang))));
        let heads: Vec<String> = heads.collect();
        self.line(&format!(
            "<table><thead><tr>{}</tr></thead><tbody>",
            heads.concat()
        ));
    }

    /// Writes the list of procedures; returns the findings of each, and of none.
    fn contents(&mut self, subjects: &[Subject<'_>]) -> BTreeMap<Option<usize>, Vec<Numbered<'r>>> {
        let of = |finding: &Diagnostic| {
            let about = finding.procedure.as_deref()?;
            subjects.iter().position(|it| {
                let its_file = it.procedure.meta.span.file == finding.span.file;
                its_file && it.procedure.name.id == about
            })
        };
        let mut shared: BTreeMap<Option<usize>, Vec<Numbered<'r>>> = BTreeMap::new();
        for (number, finding) in self.report.diagnostics.iter().enumerate() {
            shared
                .entry(of(finding))
                .or_default()
                .push((number, finding));
        }
        if subjects.len() > 1 {
            self.element("h2", words::PROCEDURES.get(self.lang));
            self.line("<ul>");
            for (number, subject) in subjects.iter().enumerate() {
                let found = shared.get(&Some(number)).map_or(&[][..], |it| it);
                let item = format!(
                    "<li><a href=\"#p{number}\">{}</a>: {}</li>",
                    safe(&title(subject.procedure)),
                    safe(&self.tally(found))
                );
                self.line(&item);
            }
            self.line("</ul>");
        }
        if subjects.len() > MOST_DRAWN {
            let text = words::NOT_DRAWN.with("n", MOST_DRAWN);
            let text = self.words(&text);
            self.element("p class=\"meta\"", &text);
        }
        shared
    }

    fn tally(&self, found: &[Numbered<'_>]) -> String {
        let levels = [
            (
                Severity::Error,
                &headings::ERROR_COUNT,
                &headings::ERRORS_COUNT,
            ),
            (
                Severity::Warning,
                &headings::WARNING_COUNT,
                &headings::WARNINGS_COUNT,
            ),
            (
                Severity::Info,
                &headings::INFO_COUNT,
                &headings::INFOS_COUNT,
            ),
        ];
        let parts = levels.into_iter().filter_map(|(level, one, many)| {
            let count = found.iter().filter(|it| it.1.severity == level).count();
            let message = if count == 1 { one } else { many };
            (count > 0).then(|| message.with("n", count).render(self.lang))
        });
        let parts: Vec<String> = parts.collect();
        if parts.is_empty() {
            return headings::CLEAN.get(self.lang).to_owned();
        }
        parts.join(", ")
    }

    fn subject(
        &mut self,
        number: usize,
        subject: Subject<'_>,
        found: &[Numbered<'r>],
        tightest: &dyn Fn(Subject<'_>) -> Option<Tightest>,
    ) {
        let procedure = subject.procedure;
        self.line("<article>");
        self.element(&format!("h2 id=\"p{number}\""), &title(procedure));
        let file = self.report.sources.get(procedure.meta.span.file);
        let code = procedure.code.as_ref().and_then(|it| it.value());
        let code = code.map(|it| it.text.clone());
        let parts = [
            code,
            Some(procedure.name.text.clone()),
            file.map(|it| it.name().to_owned()),
            Some(self.tally(found)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        self.element("p class=\"meta\"", &parts.join(" · "));
        let workflow = subject.workflow.filter(|_| !procedure.flow.is_empty());
        if let Some(workflow) = workflow.filter(|_| number < MOST_DRAWN) {
            self.picture(number, subject, workflow, found, tightest);
        }
        self.findings(found);
        self.line("</article>");
    }

    fn picture(
        &mut self,
        number: usize,
        subject: Subject<'_>,
        workflow: &Workflow,
        found: &[Numbered<'r>],
        tightest: &dyn Fn(Subject<'_>) -> Option<Tightest>,
    ) {
        let findings: Vec<&Diagnostic> = found.iter().map(|it| it.1).collect();
        let link = |index: usize| found.get(index).map(|it| format!("f{}", it.0));
        let options = Options {
            lang: self.lang,
            marks: marks(&findings, workflow, link),
            tightest: tightest(subject),
            prefix: format!("p{number}-"),
        };
        self.line("<figure>");
        self.out
            .push_str(&picture::svg(subject.procedure, workflow, &options));
        self.line("<figcaption>");
        self.element("p", words::CAPTION.get(self.lang));
        if is_guessed(subject.procedure) {
            self.element("p", words::GUESSED.get(self.lang));
        }
        self.line("</figcaption>\n</figure>");
    }

    fn findings(&mut self, found: &[Numbered<'r>]) {
        if found.is_empty() {
            return;
        }
        self.line("<ol class=\"found\">");
        for (number, finding) in found {
            self.finding(*number, finding);
        }
        self.line("</ol>");
    }

    fn finding(&mut self, number: usize, finding: &Diagnostic) {
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "note",
        };
        let code = finding.code.id;
        self.line(&format!("<li id=\"f{number}\" class=\"finding {level}\">"));
        self.line(&format!(
            "<h3><span class=\"level\">{} <a href=\"#r{code}\">{code}</a></span> {}</h3>",
            safe(finding.severity.word().get(self.lang)),
            marked(&self.words(&finding.message))
        ));
        self.place(finding.span);
        self.line("<dl>");
        let told = [
            (&headings::REASON, &finding.legal_reason),
            (&headings::WITNESS, &finding.witness),
            (&headings::HELP, &finding.help),
        ];
        for (heading, text) in told {
            if let Some(text) = text {
                let text = marked(&self.words(text));
                self.term(heading, &text);
            }
        }
        self.places(&words::PATH, &finding.path);
        self.places(&headings::RELATED, &finding.related);
        if let Some(fix) = &finding.fix {
            self.fix(fix);
        }
        self.line("</dl>");
        if finding.imported {
            self.element("p class=\"meta\"", headings::IMPORTED.get(self.lang));
        }
        self.line("</li>");
    }

    fn term(&mut self, heading: &Message, markup: &str) {
        let heading = safe(heading.get(self.lang));
        self.line(&format!("<dt>{heading}</dt><dd>{markup}</dd>"));
    }

    /// Writes other places of a finding, in order.
    fn places(&mut self, heading: &Message, places: &[(Span, Text)]) {
        if places.is_empty() {
            return;
        }
        let items = places.iter().map(|(span, text)| {
            format!(
                "<li>{} <span class=\"meta\">{}</span></li>",
                marked(&self.words(text)),
                safe(&self.report.sources.location(*span))
            )
        });
        let items: Vec<String> = items.collect();
        self.term(heading, &format!("<ol>{}</ol>", items.concat()));
    }

    fn fix(&mut self, fix: &Fix) {
        let heading = match fix.applicability {
            Applicability::Safe => &headings::FIX_SAFE,
            Applicability::Unsafe => &headings::FIX_UNSAFE,
            Applicability::DisplayOnly => &headings::FIX_SHOWN,
        };
        let mut markup = marked(&self.words(&fix.title));
        for edit in &fix.edits {
            markup.push_str(&self.edit(edit));
        }
        self.term(heading, &markup);
    }

    fn edit(&self, edit: &Edit) -> String {
        let file = self.report.sources.get(edit.span.file);
        let old = file.map_or("", |it| it.slice(edit.span));
        let side = |tag: &str, heading: &Message, text: &str| {
            if text.trim().is_empty() {
                return String::new();
            }
            let heading = safe(heading.get(self.lang));
            format!("<pre>{heading}: <{tag}>{}</{tag}></pre>", lines(text))
        };
        side("del", &words::BEFORE, old) + &side("ins", &words::AFTER, &edit.text)
    }

    /// Writes where a finding is, with the lines that it means.
    fn place(&mut self, span: Span) {
        let at = self.report.sources.location(span);
        self.element("p class=\"meta\"", &at);
        if let Some(file) = self.report.sources.get(span.file) {
            let excerpt = excerpt(file, span);
            self.line(&format!("<pre>{excerpt}</pre>"));
        }
    }

    fn silenced(&mut self) {
        if self.report.suppressed.is_empty() {
            return;
        }
        self.element("h2", words::SILENCED.get(self.lang));
        self.row(&[&words::CODE, &words::PLACE, &words::FINDING, &words::REASON]);
        for it in self.report.suppressed {
            let row = format!(
                "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                it.finding.code.id,
                safe(&self.report.sources.location(it.finding.span)),
                marked(&self.words(&it.finding.message)),
                safe(&it.reason)
            );
            self.line(&row);
        }
        self.line("</tbody></table>");
    }

    /// Writes the pages of the rules that found something.
    fn law(&mut self, pages: &[Page]) {
        let found = |page: &&Page| {
            let mut all = self.report.diagnostics.iter();
            all.any(|it| it.code == page.code)
        };
        let mut found: Vec<&Page> = pages.iter().filter(found).collect();
        found.sort_by_key(|it| it.code.id);
        if found.is_empty() {
            return;
        }
        self.element("h2", words::LAW.get(self.lang));
        for page in found {
            let text = page.words(self.lang);
            let id = page.code.id;
            self.element(&format!("h3 id=\"r{id}\""), &format!("{id} {}", text.title));
            for paragraph in paragraphs(&text.text) {
                match paragraph.strip_prefix("## ") {
                    Some(heading) => self.element("p class=\"level\"", heading),
                    None => self.element("p", &paragraph),
                }
            }
        }
    }
}

/// Returns the headings, items and paragraphs of a page, each on one line.
fn paragraphs(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in text.lines() {
        let begins = ["## ", "- ", "|"].iter().any(|it| line.starts_with(it));
        match all
            .last_mut()
            .filter(|_| goes_on && !begins && !line.is_empty())
        {
            Some(last) => {
                last.push(' ');
                last.push_str(line.trim_start());
            }
            None if line.is_empty() => {}
            None => all.push(line.to_owned()),
        }
        goes_on = !line.is_empty() && !line.starts_with("## ");
    }
    all
}

/// Returns the title of a procedure, or its name in words.
fn title(procedure: &Procedure) -> String {
    let title = procedure.title.value().cloned();
    title.unwrap_or_else(|| readable(&procedure.name))
}

/// Returns the first lines of a span, with what is meant marked.
fn excerpt(file: &SourceFile, span: Span) -> String {
    let (mut offset, end) = (span.range().start, span.range().end);
    let mut out = String::new();
    for _ in 0..SHOWN_LINES {
        let (number, text, start) = file.line_at(offset);
        let from = offset.max(start) - start;
        let to = end.saturating_sub(start).min(text.len()).max(from);
        let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
        let before = tail(part(0..from));
        let (meant, rest) = (part(from..to), part(to..text.len()));
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{number:>5}  {}<mark>{}</mark>{}",
            lines(&before),
            lines(&cut(meant)),
            lines(&cut(rest))
        );
        offset = start + text.len() + 1;
        if offset >= end || offset > file.text().len() {
            break;
        }
    }
    out
}

/// Cuts a long text at its end.
fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN_LETTERS) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Cuts a long text at its beginning.
fn tail(text: &str) -> String {
    match text.char_indices().rev().nth(SHOWN_LETTERS) {
        Some((at, _)) => format!("…{}", text.get(at..).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Returns several lines of a text of the user as markup.
fn lines(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(safe).collect();
    lines.join("\n")
}

/// Returns a sentence of ours as markup: what stands between backticks is code.
fn marked(text: &str) -> String {
    let mut out = String::new();
    let parts: Vec<&str> = text.split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    for (idx, part) in parts.iter().enumerate() {
        let part = safe(part);
        let (open, close) = match (is_paired, idx) {
            (true, _) if idx % 2 == 1 => ("<code>", "</code>"),
            (false, 1..) => ("`", ""),
            _ => ("", ""),
        };
        out.extend([open, &part, close]);
    }
    out
}
