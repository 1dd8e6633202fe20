//! Lines whose first word is a keyword misspelt: it is told, and the line is read as it was meant.

use super::{
    assemble::{Assembler, declaration_rule},
    clauses,
    declarations::decl_word,
    errors,
    forgotten::reads,
    grammar::Rule,
    hints::MOST_SLIPS,
    line_words::{Found, LineWord, entries, find},
    near::{are_slips, compact, is_known_word, is_of_known_words},
    outline::{Mark, Piece},
    place::Place,
    sections,
};
use crate::{
    source::{Span, fold_ascii, n_slips},
    syntax::{
        ast::SectionHead,
        words::{ClauseWord, Connective, Outcome, SectionWord, Word},
    },
    values::Lang,
};

/// At most so many lines of a file are compared with all words.
const MAX_LINES: usize = 1000;
/// Words of so many letters are like others with any other letter.
const TOO_SHORT: usize = 2;
/// No word at the beginning of a line has more parts.
const MAX_PARTS: usize = 9;

/// What people and the official sheet write for words of the language.
const SAID: [(&str, &str, Lang); 31] = [
    ("mã số", "mã", Lang::Vi),
    ("mã thủ tục", "mã", Lang::Vi),
    ("mã tthc", "mã", Lang::Vi),
    ("số hiệu", "số", Lang::Vi),
    ("số ký hiệu", "số", Lang::Vi),
    ("ngày ban hành", "ban hành", Lang::Vi),
    ("ngày hiệu lực", "hiệu lực", Lang::Vi),
    ("số quyết định", "công bố", Lang::Vi),
    ("quyết định công bố", "công bố", Lang::Vi),
    ("cấp thực hiện", "cấp", Lang::Vi),
    ("cơ quan có thẩm quyền", "cơ quan", Lang::Vi),
    ("đối tượng áp dụng", "đối tượng", Lang::Vi),
    ("hồ sơ gồm", "hồ sơ", Lang::Vi),
    ("thành phần hồ sơ gồm", "hồ sơ", Lang::Vi),
    ("thời gian giải quyết", "thời hạn", Lang::Vi),
    ("thời gian", "thời hạn", Lang::Vi),
    ("các bước thực hiện", "trình tự", Lang::Vi),
    ("các bước", "trình tự", Lang::Vi),
    ("kết quả giải quyết", "kết quả", Lang::Vi),
    ("cơ sở pháp lý", "căn cứ pháp lý", Lang::Vi),
    ("theo", "căn cứ", Lang::Vi),
    ("mức phí", "phí", Lang::Vi),
    ("mức thu phí", "phí", Lang::Vi),
    ("mức lệ phí", "lệ phí", Lang::Vi),
    ("hình thức nộp", "cách thức", Lang::Vi),
    ("hình thức nộp hồ sơ", "cách thức", Lang::Vi),
    ("hình thức thực hiện", "cách thức", Lang::Vi),
    ("phương thức thực hiện", "cách thức", Lang::Vi),
    ("cách nộp", "cách thức", Lang::Vi),
    ("kết quả mong đợi", "mong đợi", Lang::Vi),
    ("pursuant to", "basis", Lang::En),
];

/// What is put before a word in vain, besides numbers.
const BEFORE: [&str; 16] = [
    "các loại",
    "các",
    "những",
    "loại",
    "mục",
    "phần",
    "trong trường hợp",
    "trường hợp",
    "nếu",
    "khi",
    "chỉ nộp",
    "chỉ áp dụng",
    "chỉ",
    "the",
    "only",
    "if",
];

/// A word that a line may have been meant to begin with, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Near {
    /// What follows cannot be read after the word.
    unread: bool,
    /// Slips in plain letters.
    n_plain: usize,
    /// Slips, tones and marks counted.
    n_slips: usize,
    /// The declaration already has such a section.
    repeated: bool,
    /// The spelling is read but not printed.
    other: bool,
    spelling: String,
    /// The bytes that stand for the word.
    typed: usize,
}

/// A word at the beginning of a line, after the line was corrected.
struct Beginning {
    word: LineWord,
    /// The bytes of the mark in the line as it is typed.
    len: usize,
}

impl Assembler<'_> {
    /// Reads a line that begins with a misspelt word as if it were spelled right.
    ///
    /// A line is read so once: what is wrong in the line that was meant stays wrong.
    pub(super) fn misspelt(&mut self, piece: &Piece, span: Span) -> bool {
        self.n_compared += 1;
        if self.n_compared > MAX_LINES || self.reads_as_meant {
            return false;
        }
        let known = match piece.mark {
            Mark::Word(..) => piece.body - piece.start,
            _ => 0,
        };
        let line = self.slice(span);
        let near = self.near_words(piece, line, known);
        let Some((near, begins)) = near.into_iter().min_by(|left, right| left.0.cmp(&right.0))
        else {
            return false;
        };
        let word = Span::new(self.id, piece.start, piece.start + near.typed);
        let section = matches!(begins.word, LineWord::Section(_));
        let finding = errors::misspelt(word, self.slice(word), &near.spelling, section);
        if near.repeated {
            self.lose_section(finding);
            return true;
        }
        let n_told = self.diagnostics.len();
        self.diagnostics.push(finding);
        let body = piece.start + begins.len;
        let line = Piece {
            mark: Mark::Word(begins.word, None),
            body,
            ..piece.clone()
        };
        self.reads_as_meant = true;
        self.word(
            &line,
            begins.word,
            Span::new(self.id, piece.start, body),
            span,
        );
        self.reads_as_meant = false;
        self.settle(n_told);
        true
    }

    /// Reads a line again whose mistakes, told since `n_told`, come from a longer word that is
    /// misspelt: `căn cứ phap lý: LTS` is no clause.
    pub(super) fn longer_word(&mut self, piece: &Piece, span: Span, n_told: usize) -> bool {
        if self.diagnostics.len() == n_told {
            return false;
        }
        let told = self.diagnostics.split_off(n_told);
        let longer = self.misspelt(piece, span);
        if !longer {
            self.diagnostics.extend(told);
        }
        longer
    }

    /// Returns the words that are near the first ones of a line and fit here; those of a
    /// line that begins with a known word are longer than it.
    fn near_words(&self, piece: &Piece, line: &str, known: usize) -> Vec<(Near, Beginning)> {
        let ends = part_ends(line);
        let of_file = entries().filter(|it| it.lang.is_none_or(|lang| lang == self.lang));
        let mut spellings: Vec<String> = of_file.map(|it| it.spelling.iter().collect()).collect();
        let then = Connective::Then.spell(self.lang);
        let outcomes = Outcome::ALL.iter().map(|it| it.spell(self.lang));
        spellings.extend(outcomes.map(|it| format!("{it} {then}")));
        let mut near = self.said(piece, line, known);
        for spelling in spellings {
            let n_parts = spelling.split(' ').count();
            // A blank may be left out or one too many.
            for n in n_parts.saturating_sub(1).max(1)..=n_parts + 1 {
                let end = ends.get(n - 1).copied().filter(|it| *it > known);
                let found = end.and_then(|end| self.near_word(piece, line, end, &spelling));
                near.extend(found);
            }
        }
        near
    }

    /// Returns the words that stand in the language for what a line begins with.
    fn said(&self, piece: &Piece, line: &str, known: usize) -> Vec<(Near, Beginning)> {
        let ends = part_ends(line);
        let said = SAID.iter().filter(|it| it.2 == self.lang);
        let said = said.filter_map(|(phrase, spelling, _)| {
            let end = *ends.get(phrase.split(' ').count() - 1)?;
            let typed = line.get(..end).filter(|_| end > known)?;
            if fold_ascii(typed) != fold_ascii(phrase) {
                return None;
            }
            let begins = begins(line, end, spelling)?;
            let rule = self.rule_here(piece, begins.word)?;
            // Among items it may as well be the name of one.
            if matches!(begins.word, LineWord::Section(_)) && self.lacks_dash(piece) {
                return None;
            }
            let near = Near {
                unread: !reads(rule, body(line, &begins)?),
                n_plain: 0,
                n_slips: 0,
                repeated: self.has_section(begins.word),
                other: false,
                spelling: (*spelling).to_owned(),
                typed: end,
            };
            Some((near, begins)).filter(|it| !it.0.unread)
        });
        said.collect()
    }

    /// `1. Hồ sơ: 1 bộ`, `các kết quả:`, `nếu thiếu thì …`: what stands before the word is told;
    /// what follows is right, or else it is clear what was meant.
    pub(super) fn word_after_others(&mut self, piece: &Piece, span: Span, right: bool) -> bool {
        let line = self.slice(span);
        let Some(start) = others_end(line) else {
            return false;
        };
        let rest = line.get(start..).unwrap_or_default();
        let fits = |it: &Found| {
            let body = rest.get(it.len..).unwrap_or_default();
            let rule = self.rule_here(piece, it.word);
            // `nếu thiếu thì …`: `thì` makes it an outcome, whatever follows.
            let outcome = matches!(it.word, LineWord::Outcome(_));
            let would = |rule| outcome || !right && self.would_read(piece, rule, body);
            let fits = |rule| reads(rule, body) || would(rule);
            rule.is_some_and(fits) && !self.has_section(it.word)
        };
        let Some(found) = find(rest).filter(fits) else {
            return false;
        };
        let others = Span::new(self.id, piece.start, piece.start + start);
        let finding =
            errors::before_word(others, self.slice(others), errors::word(found.word.row()));
        let n_told = self.diagnostics.len();
        self.diagnostics.push(finding);
        let line = Piece {
            mark: Mark::Word(found.word, None),
            start: piece.start + start,
            body: piece.start + start + found.len,
            ..piece.clone()
        };
        let mark = Span::new(self.id, line.start, line.body);
        let span = Span::new(self.id, line.start, line.end);
        self.word(&line, found.word, mark, span);
        self.settle(n_told);
        true
    }

    /// `trường hợp hồ sơ không hợp lệ thì …`, `khi thiếu thì …` at a step: an outcome needs no word
    /// before it.
    pub(super) fn is_outcome_after_others(&self, piece: &Piece, word: LineWord) -> bool {
        let conditional = matches!(word, LineWord::Case | LineWord::Clause(ClauseWord::When));
        let rest = self.text.get(piece.body..piece.end).unwrap_or_default();
        let outcome = || find(rest.trim_start()).map(|it| it.word);
        conditional
            && self.is_condition_of_item(piece)
            && matches!(outcome(), Some(LineWord::Outcome(_)))
    }

    /// `khiloại là a`, `thiếu thìtừ chối`: the blank after the word is left out, and what follows
    /// is known.
    pub(super) fn glued_word(&mut self, piece: &Piece, span: Span) -> bool {
        let line = self.slice(span);
        let fits = |(len, found): &(usize, Found)| {
            let rest = line.get(*len..).unwrap_or_default();
            let ends = |it: char| !(it.is_alphanumeric() || it == '_');
            let first = rest.split(ends).next().unwrap_or_default();
            let number = first.chars().all(|it| it.is_ascii_digit());
            let known = number || is_known_word(first, self.lang) || self.is_declared(first);
            let declares = matches!(found.word, LineWord::Decl(_)) && rest.contains(['"', '“']);
            let rule = self.rule_here(piece, found.word);
            (known || declares) && rule.is_some_and(|it| reads(it, rest))
        };
        let Some((len, found)) = glued(line).filter(fits).max_by_key(|it| it.0) else {
            return false;
        };
        let word = Span::new(self.id, piece.start, piece.start + len);
        let finding = errors::glued_word(word, self.slice(word));
        let n_told = self.diagnostics.len();
        self.diagnostics.push(finding);
        let line = Piece {
            mark: Mark::Word(found.word, None),
            body: word.range().end,
            ..piece.clone()
        };
        self.word(&line, found.word, word, span);
        self.settle(n_told);
        true
    }

    /// Tells how near the beginning of a line is to a word, where it may have been meant.
    fn near_word(
        &self,
        piece: &Piece,
        line: &str,
        end: usize,
        spelling: &str,
    ) -> Option<(Near, Beginning)> {
        let typed = line.get(..end)?.trim_end_matches(',');
        // No word has digits: `thời hạn15 ngày` must not lose its number.
        if typed.contains(|it: char| it.is_ascii_digit()) {
            return None;
        }
        let lower = typed.to_lowercase();
        let spaced = lower.replace('_', " ");
        let length = spelling.chars().count();
        if lower == spelling || spaced.chars().count().abs_diff(length) > length / 4 + 1 {
            return None;
        }
        let n_plain = n_slips(&fold_ascii(&spaced), &fold_ascii(spelling));
        if !self.may_be_slip(&spaced, spelling) {
            return None;
        }
        let few = n_plain * 4 <= length && n_plain <= MOST_SLIPS;
        if !few && (n_plain > 1 || length <= TOO_SHORT) {
            return None;
        }
        let begins = begins(line, typed.len(), spelling)?;
        let rule = self.rule_here(piece, begins.word)?;
        if !few && matches!(begins.word, LineWord::Section(_)) && self.lacks_dash(piece) {
            return None;
        }
        let unread = !reads(rule, body(line, &begins)?);
        let said_otherwise = n_plain > 0 && is_of_known_words(&spaced, self.lang);
        let declares = matches!(begins.word, LineWord::Decl(_));
        let short = length <= TOO_SHORT;
        if unread && (!few || short || said_otherwise || declares && n_plain > 0) {
            return None;
        }
        let near = Near {
            unread,
            n_plain,
            n_slips: n_slips(&lower, spelling),
            repeated: self.has_section(begins.word),
            other: !spelling.starts_with(&begins.word.row().get(self.lang).to_lowercase()),
            spelling: self.printed(begins.word, spelling),
            typed: typed.len(),
        };
        Some((near, begins))
    }

    /// Tells whether words may be a slip of a keyword: no word is one too many or another one.
    fn may_be_slip(&self, typed: &str, spelling: &str) -> bool {
        let (plain, known) = (fold_ascii(typed), fold_ascii(spelling));
        if plain.matches(' ').count() != known.matches(' ').count() {
            return compact(typed) == compact(spelling);
        }
        are_slips(typed, spelling, self.lang)
    }

    /// Returns a spelling with its accents, unless the file is written without any.
    fn printed(&self, word: LineWord, spelling: &str) -> String {
        let row = word.row();
        let all = [row.get(self.lang)]
            .into_iter()
            .chain(row.also.iter().copied());
        let mut accented = all.map(str::to_lowercase);
        let accented = accented.find(|it| it != spelling && fold_ascii(it) == spelling);
        let accented = accented.filter(|_| !self.is_unaccented());
        accented.unwrap_or_else(|| spelling.to_owned())
    }

    /// Tells whether no letter of the file has an accent, texts in quotes and comments left out.
    fn is_unaccented(&self) -> bool {
        let plain = |line: &str| {
            let line = line.split('#').next().unwrap_or_default();
            let mut outside = line.split(['"', '“', '”']).step_by(2);
            outside.all(|it| it.chars().all(|it| it.is_ascii() || !it.is_alphabetic()))
        };
        *self.unaccented.get_or_init(|| self.text.lines().all(plain))
    }

    /// Returns the rule that reads what follows a word, where the word may stand.
    fn rule_here(&self, piece: &Piece, word: LineWord) -> Option<Rule> {
        let decl = self.decls.last();
        match word {
            LineWord::Decl(word) => {
                (piece.indent == 0 || decl.is_none()).then(|| declaration_rule(word))
            }
            LineWord::Section(SectionWord::OfficeHours) if self.inside_procedure_item() => {
                Some(Rule::hours_body)
            }
            LineWord::Section(word) => {
                sections::shape(decl_word(&decl?.kind), word).map(|it| it.value)
            }
            // A look-up from a day on begins with a word that every list of days has.
            LineWord::Clause(ClauseWord::LookUpFrom) => None,
            LineWord::Clause(word) => decl.map(|_| clauses::rule(word)),
            LineWord::Outcome(_) => decl.map(|_| Rule::effect_body),
            LineWord::Case | LineWord::AllCases => {
                let grouped = matches!(&self.section, Place::In(shape, _) if shape.grouped);
                let rule = if word == LineWord::Case {
                    Rule::case_body
                } else {
                    Rule::all_cases_body
                };
                grouped.then_some(rule)
            }
        }
    }

    /// Tells whether the declaration that is open has a section.
    fn has_section(&self, word: LineWord) -> bool {
        let LineWord::Section(word) = word else {
            return false;
        };
        let head = SectionHead::Word(word);
        let mut sections = self.decls.last().into_iter().flat_map(|it| &it.sections);
        sections.any(|it| it.head == head)
    }
}

/// Returns the bytes of the word with which a line begins though no blank follows it.
fn glued(line: &str) -> impl Iterator<Item = (usize, Found)> {
    let lower = line.to_lowercase();
    let then = [Lang::Vi, Lang::En].map(|it| Connective::Then.spell(it));
    let outcomes = Outcome::ALL.iter();
    let outcomes =
        outcomes.flat_map(move |it| then.map(|then| format!("{} {then}", it.spell(Lang::Vi))));
    let spellings = entries().map(|it| it.spelling.iter().collect::<String>());
    spellings.chain(outcomes).filter_map(move |spelling| {
        let rest = lower.strip_prefix(&spelling)?;
        if !rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        let found = find(&format!("{spelling} {rest}"))?;
        let fits = !matches!(found.word, LineWord::Section(_)) && found.len >= spelling.len();
        fits.then_some((spelling.len(), found))
    })
}

/// Returns the word with which a line begins after its first bytes are spelled otherwise.
fn begins(line: &str, typed: usize, spelling: &str) -> Option<Beginning> {
    let corrected = format!("{spelling}{}", line.get(typed..)?);
    let found = find(&corrected).filter(|it| it.len >= spelling.len())?;
    Some(Beginning {
        word: found.word,
        len: found.len - spelling.len() + typed,
    })
}

fn body<'a>(line: &'a str, begins: &Beginning) -> Option<&'a str> {
    Some(line.get(begins.len..)?.trim_end_matches([';', ' ']))
}

/// Returns the bytes of a number or of other words that stand in vain before a keyword.
fn others_end(line: &str) -> Option<usize> {
    if let Some(end) = ordinal_end(line) {
        return Some(end);
    }
    let lower = line.to_lowercase();
    let before = BEFORE.iter().map(|it| format!("{it} "));
    before
        .into_iter()
        .find(|it| lower.starts_with(it))
        .map(|it| it.len())
}

/// Returns the bytes of a number of a list with which a line begins: `1. `, `a) `, `1.2. `, `IV. `.
pub(super) fn ordinal_end(line: &str) -> Option<usize> {
    let label = line.split(' ').next()?;
    let number = label.strip_suffix(['.', ')', '/'])?;
    let number = number.strip_prefix('(').unwrap_or(number);
    let mut letters = number.chars();
    let digits = number.chars().all(|it| it.is_ascii_digit() || it == '.');
    let roman = number.chars().all(|it| matches!(it, 'I' | 'V' | 'X'));
    let letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let fits = !number.is_empty() && (digits || roman || letter);
    let rest = line.get(label.len()..)?;
    fits.then(|| line.len() - rest.trim_start().len())
}

/// Returns where the first parts of a line end: parts are joined by blanks.
fn part_ends(line: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut inside = false;
    for (at, letter) in line.char_indices() {
        let blank = matches!(letter, ' ' | '\t' | '_');
        let stops = matches!(letter, ':' | '"' | '“' | '(' | '\n' | '\r');
        if inside && (blank || stops) {
            ends.push(at);
        }
        if stops || ends.len() == MAX_PARTS {
            return ends;
        }
        inside = !blank;
    }
    if inside {
        ends.push(line.len());
    }
    ends
}
