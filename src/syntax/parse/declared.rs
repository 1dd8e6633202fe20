//! Names that are declared without blanks and written with them, and titles without a name.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    errors,
    grammar::Rule,
    hints::{Hint, Stop},
    line_words::{LineWord, find},
    meant::Change,
    near::begins_with_keyword,
    outline::DASHES,
};
use crate::{
    messages::slips,
    source::{fold_ascii, is_name},
    syntax::words::{SectionWord, StepKind, Word},
    values::Lang,
};

/// The title of an agency has at most so many words.
const MAX_TITLE: usize = 16;
/// A name has at most so many parts.
const MAX_PARTS: usize = 6;

/// A name with its title.
#[derive(Debug)]
pub(super) struct Titled {
    pub(super) name: String,
    pub(super) title: String,
}

/// The names that a file declares anywhere.
#[derive(Debug)]
pub(super) struct Declared {
    all: BTreeSet<String>,
    /// The names of several words, by their plain letters with blanks.
    spaced: BTreeMap<String, String>,
    /// The names of the items and parts of a section, in the order of the file.
    sections: Vec<(SectionWord, Vec<String>)>,
    titles: Vec<Titled>,
}

/// Whom people name as the one who files; the longest first.
const APPLICANTS: [&str; 12] = [
    "người nộp hồ sơ",
    "người yêu cầu",
    "người nộp",
    "người dân",
    "tổ chức, cá nhân",
    "cá nhân, tổ chức",
    "công dân",
    "cá nhân",
    "tổ chức",
    "doanh nghiệp",
    "the applicant",
    "applicant",
];

impl Declared {
    /// Reads the names of a file; what stands below is seen too.
    pub(super) fn new(text: &str) -> Self {
        let all: BTreeSet<String> = text
            .lines()
            .filter_map(declared_on)
            .map(str::to_owned)
            .collect();
        let spaced = all.iter().filter(|it| it.contains('_'));
        let spaced = spaced.map(|it| (plain(it), it.clone())).collect();
        Self {
            all,
            spaced,
            sections: sections(text),
            titles: text.lines().filter_map(titled_on).collect(),
        }
    }

    /// Returns the names that the sections with a word declare.
    pub(super) fn of(&self, section: SectionWord) -> &[String] {
        let mut sections = self.sections.iter();
        sections
            .find(|it| it.0 == section)
            .map_or(&[], |it| it.1.as_slice())
    }

    /// Tells whether a section with a word declares a name.
    pub(super) fn is_in(&self, section: SectionWord, name: &str) -> bool {
        self.of(section).iter().any(|it| it == name)
    }

    /// Returns the names with titles.
    pub(super) fn titles(&self) -> &[Titled] {
        &self.titles
    }

    /// Returns the one name that has a title.
    pub(super) fn titled(&self, title: &str) -> Option<&Titled> {
        let title = plain(title);
        let mut all = self.titles.iter().filter(|it| plain(&it.title) == title);
        let first = all.next()?;
        all.all(|it| it.name == first.name).then_some(first)
    }

    /// Tells whether a name is declared.
    pub(super) fn has(&self, name: &str) -> bool {
        self.all.contains(name)
    }

    /// Returns the name that some words stand for, as it is declared.
    pub(super) fn get(&self, words: &str) -> Option<String> {
        self.spaced.get(&plain(words)).cloned()
    }
}

fn plain(name: &str) -> String {
    fold_ascii(&name.replace('_', " "))
}

/// Returns the name that a line declares: that of an item or part, or the one after the word
/// of a declaration.
fn declared_on(line: &str) -> Option<&str> {
    let inner = line.trim_start();
    let item = inner.strip_prefix(DASHES).or(inner.strip_prefix('+'));
    let name = if let Some(item) = item {
        item.split([':', ',', '"', '“']).next()?.trim()
    } else {
        let found = find(inner).filter(|it| matches!(it.word, LineWord::Decl(_)))?;
        let rest = inner.get(found.len..)?.trim_start();
        rest.split([' ', '"', '“', '(']).next()?
    };
    is_name(name).then_some(name)
}

/// Returns the names that each section declares, those of sections with one word together.
fn sections(text: &str) -> Vec<(SectionWord, Vec<String>)> {
    let mut all: Vec<(SectionWord, Vec<String>)> = Vec::new();
    let mut section = None;
    for line in text.lines() {
        let inner = line.trim_start();
        match find(inner).map(|it| it.word) {
            Some(LineWord::Section(word)) => section = Some(word),
            Some(LineWord::Decl(_)) if inner.len() == line.len() => section = None,
            _ => {}
        }
        let item = inner.starts_with(DASHES) || inner.starts_with('+');
        let (Some(word), Some(name)) = (section, declared_on(line).filter(|_| item)) else {
            continue;
        };
        let known = all.iter_mut().find(|it| it.0 == word);
        match known {
            Some((_, names)) if names.iter().any(|it| it == name) => {}
            Some((_, names)) => names.push(name.to_owned()),
            None => all.push((word, vec![name.to_owned()])),
        }
    }
    all
}

/// Returns the name and the title that an item declares.
fn titled_on(line: &str) -> Option<Titled> {
    let name = declared_on(line)?.to_owned();
    let after = line.split_once(':')?.1.trim_start();
    let inner = after.strip_prefix(['"', '“'])?;
    let title = inner.split(['"', '”']).next()?.to_owned();
    Some(Titled { name, title })
}

impl Stop<'_> {
    /// `một cửa trả giấy`: a name that is declared as `một_cửa`.
    pub(super) fn declared_with_blanks(&self) -> Option<Hint> {
        let mut starts: Vec<usize> = self.words_before().collect();
        starts.push(self.at);
        let ends = |start: usize| {
            let rest = self.body.get(start..).unwrap_or_default();
            let words = rest
                .match_indices([' ', ',', ';', ':', '\n'])
                .map(|it| it.0);
            words.chain([rest.len()]).take(MAX_PARTS)
        };
        let all = starts
            .into_iter()
            .flat_map(|start| ends(start).map(move |len| (start, len)));
        all.filter(|(start, len)| start + len > self.at)
            .find_map(|(start, len)| {
                let words = self.body.get(start..start + len)?;
                let spaced = words.contains(' ') && !words.contains(['"', ',', ':']);
                let name = (self.whole.declared)(words).filter(|_| spaced)?;
                let help = slips::NAME_WITHOUT_BLANKS.with("name", &name);
                Some(Hint::changing(help, vec![Change::new(start, len, name)]))
            })
    }

    /// `kiểm: Sở Y kiểm tra …`: who acts is written as its title, not as the name that it has here.
    /// `nộp: người nộp nộp hồ sơ`: what the applicant does stands without who does it.
    pub(super) fn applicant_as_actor(&self) -> Option<Hint> {
        if self.rule != Rule::step_body {
            return None;
        }
        let colon = self.body.find(':').filter(|it| *it < self.at)? + 1;
        let rest = self.body.get(colon..)?;
        let start = colon + rest.len() - rest.trim_start().len();
        let rest = self.body.get(start..)?.to_lowercase();
        let said = |it: &&&str| {
            rest.strip_prefix(**it)
                .is_some_and(|it| it.starts_with(' '))
        };
        let who = APPLICANTS.iter().find(said)?;
        let help = slips::APPLICANT_AS_ACTOR.with("text", *who);
        let act = rest.get(who.len() + 1..).unwrap_or_default();
        let files = act.starts_with(StepKind::Submit.spell(self.lang));
        self.change(help.clone(), Change::new(start, who.len() + 1, ""))
            .or_else(|| files.then(|| Hint::words(help)))
    }

    /// `sở kiểm tra hồ sơ`: the papers are counted, or what they say is examined; only the author knows.
    pub(super) fn check_of_what(&self) -> Option<Hint> {
        const CHECKS: [(&str, Lang); 3] = [
            ("kiểm tra", Lang::Vi),
            ("xem xét", Lang::Vi),
            ("checks", Lang::En),
        ];
        if self.rule != Rule::step_body {
            return None;
        }
        let body = self.body.to_lowercase();
        let mut said = CHECKS.iter().filter(|it| it.1 == self.lang);
        said.any(|it| {
            let at = body.find(it.0);
            at.is_some_and(|at| at <= self.at && self.at <= at + it.0.len() + 1)
        })
        .then(|| Hint::words(slips::CHECK_OF_WHAT.text()))
    }

    pub(super) fn actor_by_title(&self) -> Option<Hint> {
        if self.rule != Rule::step_body {
            return None;
        }
        let colon = self.body.get(..self.at)?.find(':')? + 1;
        let rest = self.body.get(colon..)?;
        let start = colon + rest.len() - rest.trim_start().len();
        let rest = self.body.get(start..)?;
        let blanks = rest.match_indices(' ').map(|it| it.0);
        blanks.take(MAX_TITLE).find_map(|len| {
            let title = rest.get(..len)?;
            let known = (self.whole.agency_titled)(title);
            let name = known
                .clone()
                .unwrap_or_else(|| errors::name_from_title(title));
            // `một_cửa trao`: the agency is there, and its act is the word that is not known.
            let first = title.split(' ').next().unwrap_or_default();
            let named = known.is_none() && (self.whole.is_agency)(first);
            let spaced = title.contains(' ') && !title.contains(['"', ',', ':']) && !named;
            let acts = begins_with_keyword(rest.get(len..)?.trim_start(), self.lang);
            if !spaced || !acts {
                return None;
            }
            let help = slips::ACTOR_BY_NAME
                .with("name", &name)
                .with("title", title);
            let hint = self.change(help.clone(), Change::new(start, len, name))?;
            Some(if known.is_some() {
                hint
            } else {
                Hint::words(help)
            })
        })
    }

    /// `5.000 đồng/hồ sơ`: what an amount is for is a name, without blanks.
    pub(super) fn unit_with_blanks(&self) -> Option<Hint> {
        let money = matches!(
            self.rule,
            Rule::fee_body | Rule::fee_item_body | Rule::row_part_body | Rule::fee_at_most_body
        );
        let stroke = self.body.get(..self.at)?.rfind('/').filter(|_| money)? + 1;
        let rest = self.body.get(stroke..)?;
        let start = stroke + rest.len() - rest.trim_start().len();
        let rest = self.body.get(start..)?;
        let ends = rest.find([',', ';', '+', '×', '*', '(', '\n']);
        let words = rest.get(..ends.unwrap_or(rest.len()))?.trim_end();
        let name = words.split_whitespace().collect::<Vec<_>>().join("_");
        // With more words the rest may be a factor: `đồng/bộ nhân số bộ`.
        let plain = words.split_whitespace().count() == 2 && is_name(&name);
        let help = slips::NAME_WITHOUT_BLANKS.with("name", &name);
        let change = Change::new(start, words.len(), name);
        plain.then(|| self.change(help, change))?
    }

    /// `- Người biểu diễn từ đủ 18 tuổi`: a title alone, without its name and quotes.
    pub(super) fn unnamed(&self) -> Option<Hint> {
        let titled = matches!(
            self.rule,
            Rule::requirement_body | Rule::paper_body | Rule::result_body | Rule::agency_body
        );
        if !titled || self.body.contains(['"', '“', '”', ':']) {
            return None;
        }
        let start = self.body.len() - self.body.trim_start().len();
        let ends = self.body.match_indices(',').map(|it| it.0);
        let whole = [self.body.trim_end().len()];
        // A condition is a sentence, with its commas.
        let sentence = self.rule == Rule::requirement_body;
        let ends: Vec<usize> = if sentence {
            whole.into()
        } else {
            ends.take(MAX_PARTS).chain(whole).collect()
        };
        ends.into_iter().find_map(|end| {
            let text = self.body.get(start..end)?.trim_end();
            let first = text.split([' ', ',']).next()?;
            let long = text.split_whitespace().count() > MAX_PARTS
                && !text.contains(',')
                && !(self.whole.is_declared)(first);
            let title = text.starts_with(char::is_uppercase) || long;
            if !title || !text.contains(' ') {
                return None;
            }
            let name = errors::name_from_title(text);
            let help = slips::NAME_AND_TITLE.with("name", &name);
            let help = help.with("text", errors::shortened(text));
            let open = Change::new(start, 0, format!("{name}: \""));
            let close = Change::new(start + text.len(), 0, "\"");
            let hint = Hint::changing(help, vec![open, close]);
            self.reads_with(&hint).then_some(hint)
        })
    }
}
