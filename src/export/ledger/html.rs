//! The ledger as a page: self-contained, printable, readable without colours or scripts.

use super::{Book, Citation, Comparison, Element, Entry, Finding, Judged, Named, words as names};
use crate::{
    checks::ledger::{Criterion, Opinion},
    export::escape::safe,
    messages::{Message, ledger as words},
    values::Lang,
};

const STYLE: &str = "\
:root{color-scheme:light}
body{font:15px/1.45 'Segoe UI','Noto Sans','DejaVu Sans','Liberation Sans',Arial,sans-serif;color:#1f2937;background:#fff;margin:0 auto;padding:1.5rem;max-width:1500px}
h1{font-size:1.5rem;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2.5rem 0 .25rem;border-top:3px solid #1f2937;padding-top:1rem}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p,ul{margin:.25rem 0}
ul{padding-left:1.1rem}
table{border-collapse:collapse;margin:.5rem 0}
th,td{border:1px solid #9ca3af;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e5e7eb}
.elements{width:100%;table-layout:fixed;font-size:.86rem}
.elements tbody th[scope=rowgroup]{background:#f3f4f6;font-size:.95rem}
.elements th[scope=row]{font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums}
.s{color:#4b5563;font-size:.92em}
.o{font-weight:700}
.holds{background:#ecfdf5}
.not_compared{background:#f3f4f6}
.doubtful{background:#fffbeb}
.fails{background:#fef2f2}
.chain ul{list-style:'\\2190  ';padding-left:1.3rem}
code{font-family:'DejaVu Sans Mono',Consolas,monospace;font-size:.92em}
@page{size:A4 landscape;margin:12mm}
@media print{
body{padding:0;font-size:9.5pt;max-width:none}
thead{display:table-header-group}
tr,li{break-inside:avoid}
h2,h3{break-after:avoid}
article+article{break-before:page}
a{color:inherit;text-decoration:none}
}";

/// Writes the ledgers as one HTML page.
#[must_use]
pub fn to_html(book: &Book) -> String {
    let mut page = Page {
        out: String::new(),
        lang: book.lang,
    };
    let title = words::TITLE.get(book.lang);
    page.line("<!DOCTYPE html>");
    page.line(&format!("<html lang=\"{}\">", book.lang.code()));
    page.line("<head>");
    page.line("<meta charset=\"utf-8\">");
    page.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    // Nothing is loaded and nothing runs, whatever a title holds.
    page.line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    page.element("title", title);
    page.line(&format!("<style>\n{STYLE}\n</style>"));
    page.line("</head>\n<body>\n<main>");
    page.element("h1", title);
    page.element("p", words::INTRODUCTION.get(book.lang));
    page.contents(book);
    for (entry, number) in book.ledgers.iter().zip(1..) {
        page.entry(entry, number, book);
    }
    page.meanings();
    page.line("</main>\n</body>\n</html>");
    page.out
}

struct Page {
    out: String,
    lang: Lang,
}

impl Page {
    fn line(&mut self, markup: &str) {
        self.out.push_str(markup);
        self.out.push('\n');
    }

    fn element(&mut self, tag: &str, text: &str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.line(&format!("<{tag}>{}</{name}>", safe(text)));
    }

    fn word(&self, message: &'static Message) -> &'static str {
        message.get(self.lang)
    }

    fn contents(&mut self, book: &Book) {
        if book.ledgers.len() < 2 {
            return;
        }
        self.line("<nav>\n<ul>");
        for (entry, number) in book.ledgers.iter().zip(1..) {
            self.line(&format!(
                "<li><a href=\"#p{number}\">{}</a></li>",
                safe(&entry.title)
            ));
        }
        self.line("</ul>\n</nav>");
    }

    fn entry(&mut self, entry: &Entry, number: usize, book: &Book) {
        self.line(&format!("<article aria-labelledby=\"p{number}\">"));
        self.element(&format!("h2 id=\"p{number}\""), &entry.title);
        let code = entry.code.as_ref().map(|it| words::CODE.with("code", it));
        let days = entry.in_force.as_ref();
        let days = days.map(|it| words::VERSION.with("interval", it));
        let law = words::LAW_OF
            .with("date", entry.law_of)
            .with("as_of", book.as_of);
        let parts = [code, days, Some(law)].into_iter().flatten();
        let mut parts: Vec<String> = parts.map(|it| it.render(self.lang)).collect();
        parts.push(entry.file.clone());
        self.element("p class=\"s\"", &parts.join(" · "));
        self.summary(entry);
        if !entry.legal_bases.is_empty() {
            self.element("h3", self.word(&words::BASES));
            self.line("<div class=\"chain\">");
            self.citations(&entry.legal_bases);
            self.line("</div>");
        }
        self.elements(entry);
        if !entry.findings.is_empty() {
            self.element("h3", self.word(&words::OTHERS));
            self.findings(&entry.findings);
        }
        self.line("</article>");
    }

    fn summary(&mut self, entry: &Entry) {
        self.element("h3", self.word(&words::SUMMARY));
        self.counts(&words::CRITERION, &entry.summary.criteria);
        if entry.summary.comparisons.is_empty() {
            return;
        }
        self.element("h3", self.word(&words::COMPARISONS));
        self.counts(&words::DIMENSION, &entry.summary.comparisons);
        if !entry.summary.not_compared.is_empty() {
            self.element("p", &format!("{}:", self.word(&words::WHY_NOT)));
            self.line("<ul>");
            for it in &entry.summary.not_compared {
                self.element("li", &format!("{}: {}", it.what.name, it.count));
            }
            self.line("</ul>");
        }
    }

    fn counts(&mut self, first: &'static Message, rows: &[super::Count]) {
        let Some(head) = rows.first() else { return };
        self.line("<table>\n<thead>\n<tr>");
        self.element("th scope=\"col\"", self.word(first));
        for it in &head.counts {
            self.element("th scope=\"col\"", it.what.name);
        }
        self.line("</tr>\n</thead>\n<tbody>");
        for row in rows {
            self.line("<tr>");
            self.element("th scope=\"row\"", row.of.name);
            for it in &row.counts {
                self.element("td class=\"n\"", &it.count.to_string());
            }
            self.line("</tr>");
        }
        self.line("</tbody>\n</table>");
    }

    fn elements(&mut self, entry: &Entry) {
        let heads = [
            (&words::ELEMENT, 14),
            (&words::ASKED, 16),
            (&words::CHAIN, 18),
            (&words::NECESSARY, 12),
            (&words::REASONABLE, 12),
            (&words::LAWFUL, 15),
            (&words::FINDINGS, 13),
        ];
        self.element("h3", self.word(&words::ELEMENTS));
        self.line("<table class=\"elements\">\n<colgroup>");
        for (_, width) in heads {
            self.line(&format!("<col style=\"width:{width}%\">"));
        }
        self.line("</colgroup>\n<thead>\n<tr>");
        for (head, _) in heads {
            self.element("th scope=\"col\"", self.word(head));
        }
        self.line("</tr>\n</thead>");
        for group in entry.elements.chunk_by(|one, next| one.kind == next.kind) {
            self.line("<tbody>");
            if let Some(first) = group.first() {
                let tag = format!("th scope=\"rowgroup\" colspan=\"{}\"", heads.len());
                self.line("<tr>");
                self.element(&tag, first.kind.name);
                self.line("</tr>");
            }
            for element in group {
                self.row(element);
            }
            self.line("</tbody>");
        }
        self.line("</table>");
    }

    fn row(&mut self, element: &Element) {
        self.line("<tr>");
        self.line("<th scope=\"row\">");
        // A row without a name is a section; a head may not be empty.
        let section = element.name.is_empty().then_some(element.kind.name);
        if let Some(title) = element.title.as_deref().or(section) {
            self.element("b", title);
        }
        let name = element.name.as_str();
        match element.title {
            Some(_) => self.element("div class=\"s\"", name),
            None if !name.is_empty() => self.element("b", name),
            None => {}
        }
        if let Some(case) = &element.case {
            self.element("div class=\"s\"", case);
        }
        self.line("</th>");
        self.line("<td>");
        self.asked(&element.asked);
        if let Some(plain) = &element.plain {
            self.element("div", plain);
        }
        for note in &element.notes {
            let note = words::NOTE.with("note", note).render(self.lang);
            self.element("div class=\"s\"", &note);
        }
        self.line("</td>");
        self.line("<td class=\"chain\">");
        self.element("div class=\"s\"", &foundation(element));
        if element.is_listed() {
            let text = words::AS_LISTED.with("count", element.citations.len());
            self.element("div", &text.render(self.lang));
        } else {
            self.citations(&element.citations);
        }
        self.line("</td>");
        for judged in element.judged() {
            self.judged(judged);
        }
        self.line("<td>");
        self.findings(&element.findings);
        self.line("</td>");
        self.line("</tr>");
    }

    fn asked(&mut self, lines: &[Comparison]) {
        for line in lines {
            let answer = format!("{} {}", sign(line.answer.id), line.answer.name);
            self.element("div", &line.asked);
            self.element("div class=\"s\"", &answer);
            let law = line.allowed.as_ref().zip(line.provision.as_ref());
            if let Some((allowed, place)) = law {
                let text = words::ALLOWED.with("allowed", allowed).with("place", place);
                self.element("div class=\"s\"", &text.render(self.lang));
            }
            // Why a line cannot be compared stands with the criterion to which it speaks.
            if let Some(witness) = &line.witness {
                self.element("div class=\"s\"", witness);
            }
        }
    }

    fn citations(&mut self, citations: &[Citation]) {
        for it in citations {
            self.line("<div>");
            self.element("span", &it.provision);
            let days = it.in_force.as_deref();
            let about = [it.kind.as_deref(), Some(it.status.name), days];
            let about: Vec<&str> = about.into_iter().flatten().collect();
            self.element("span class=\"s\"", &about.join(", "));
            match it.delegation {
                Some("unknown") => {
                    self.element("div class=\"s\"", self.word(&words::DELEGATION_UNKNOWN));
                }
                Some("none") => {
                    self.element("div class=\"s\"", self.word(&words::DELEGATION_NONE));
                }
                _ => {}
            }
            if !it.delegated_by.is_empty() {
                self.element("div class=\"s\"", self.word(&words::DELEGATED_BY));
                self.line("<ul>\n<li>");
                self.citations(&it.delegated_by);
                self.line("</li>\n</ul>");
            }
            self.line("</div>");
        }
    }

    fn judged(&mut self, judged: &Judged) {
        self.line(&format!("<td class=\"{}\">", judged.opinion.id));
        self.opinion(judged.opinion);
        if !judged.why.is_empty() {
            self.line("<ul>");
            for why in &judged.why {
                self.element("li", why);
            }
            self.line("</ul>");
        }
        self.line("</td>");
    }

    fn opinion(&mut self, opinion: Named) {
        let sign = sign(opinion.id);
        let name = safe(opinion.name);
        self.line(&format!(
            "<span class=\"o\"><span aria-hidden=\"true\">{sign}</span> {name}</span>"
        ));
    }

    fn findings(&mut self, findings: &[Finding]) {
        if findings.is_empty() {
            return;
        }
        self.line("<ul>");
        for it in findings {
            let text = format!("{} {}: {}", it.code, it.severity.name, it.message);
            let silenced = it.silenced.as_ref();
            let silenced = silenced.map(|it| words::REASON.with("reason", it).render(self.lang));
            match silenced {
                Some(reason) => self.line(&format!(
                    "<li>{} <span class=\"s\">{}</span></li>",
                    safe(&text),
                    safe(&reason)
                )),
                None => self.element("li", &text),
            }
        }
        self.line("</ul>");
    }

    fn meanings(&mut self) {
        self.line("<section>");
        self.element("h2", self.word(&words::MEANINGS));
        self.line("<dl>");
        for opinion in Opinion::ALL {
            self.line("<dt>");
            self.opinion(names::opinion(opinion, self.lang));
            self.line("</dt>");
            self.element("dd", self.word(names::meaning(opinion)));
        }
        self.line("</dl>");
        let criteria = Criterion::ALL.map(|it| names::criterion(it, self.lang).name);
        self.element("p class=\"s\"", &criteria.join(", "));
        self.line("</section>");
    }
}

/// Returns how well an element is founded and where that is written.
fn foundation(element: &Element) -> String {
    match element.origin {
        Some(origin) => format!("{}, {}", element.strength.name, origin.name),
        None => element.strength.name.to_owned(),
    }
}

/// Returns a sign that tells an answer from others without colour.
fn sign(id: &str) -> &'static str {
    match id {
        "holds" | "within" => "✓",
        "fails" | "beyond" => "✗",
        "doubtful" | "depends" => "?",
        _ => "–",
    }
}
