//! Level 1: a file cut into pieces by how its lines start. It never fails.

use std::borrow::Cow;

use super::line_words::{LineWord, find};
use crate::{
    source::{FileId, Span},
    syntax::ast::Comment,
    values::Lang,
};

/// Brackets and quotes may be nested this deep.
pub(super) const MAX_DEPTH: usize = 64;
/// A file may have this many pieces.
pub(super) const MAX_PIECES: usize = 500_000;

/// A piece that the grammar reads may have this many bytes outside quotes, blanks left out: a list of
/// every commune of the country is shorter, and the grammar keeps two hundred bytes
/// or more for each word of the piece while it reads.
pub(super) const MAX_PLAIN: usize = 128 * 1024;

/// What begins an item: the dash, and the dashes and bullets of word processors.
pub(super) const DASHES: [char; 12] = ['-', '–', '—', '−', '•', '*', '●', '○', '▪', '◦', '‣', '·'];

/// Words before a colon that are longer than this are no heading.
const MAX_HEADING: usize = 200;

/// A piece: a line with the lines that go on with it.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// What the line starts with.
    pub(super) mark: Mark,
    /// The first byte of the line's content.
    pub(super) start: usize,
    /// Where the body begins, after the mark.
    pub(super) body: usize,
    /// The byte after the content of the last line, comments left out.
    pub(super) end: usize,
    /// The column of the first letter, tabs counted to the next multiple of four.
    pub(super) indent: usize,
    /// A fault that the scan of the letters found.
    pub(super) fault: Option<Fault>,
    /// Round brackets that are open at the end of its last line.
    pub(super) round: usize,
    /// Bytes outside quotes and comments, without blanks.
    pub(super) n_plain: usize,
}

/// What a line starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A word, and the language in which it is written where that differs.
    Word(LineWord, Option<Lang>),
    /// A dash.
    Dash,
    /// A plus.
    Plus,
    /// Words and a colon: perhaps a parameter, perhaps a section misspelt.
    NameColon,
    /// Anything else.
    Stray,
}

/// A fault of quotes or brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The quote at this offset is not closed.
    Quote(usize),
    /// Brackets or quotes are nested too deeply from this offset on.
    Depth(usize),
}

/// The pieces of a file, one after the other, and the comments met on the way.
#[derive(Debug)]
pub(crate) struct Outline<'a> {
    file: FileId,
    text: &'a str,
    /// The first byte of the next line.
    offset: usize,
    /// The last line ended in a comma.
    goes_on: bool,
    /// The piece that the next line may go on with.
    open: Option<Piece>,
    n_pieces: usize,
    /// The comments so far, in the order of the text.
    pub(super) comments: Vec<Comment>,
    /// The file has more than [`MAX_PIECES`] pieces; the place of the first one left out.
    pub(crate) cut_at: Option<usize>,
}

impl<'a> Outline<'a> {
    pub(super) fn new(file: FileId, text: &'a str) -> Self {
        Self {
            file,
            text,
            offset: 0,
            goes_on: false,
            open: None,
            n_pieces: 0,
            comments: Vec::new(),
            cut_at: None,
        }
    }

    /// Takes a line; where it begins a piece, the one before is complete.
    fn line(&mut self, line: &str, start: usize) -> Option<Piece> {
        let carried = self.open.as_ref().map_or(0, |it| it.round);
        let mut scan = scan(line, carried);
        let content = line.get(..scan.end).unwrap_or_default();
        if let Some(hash) = scan.comment {
            let comment = line.get(hash..).unwrap_or_default().trim_end();
            self.comments.push(Comment {
                span: Span::new(self.file, start + hash, start + hash + comment.len()),
                own_line: content.trim().is_empty(),
            });
        }
        let trimmed = content.trim_start();
        if trimmed.is_empty() {
            self.goes_on &= scan.comment.is_some();
            return None;
        }
        let lead = content.len() - trimmed.len();
        let mark = mark(trimmed);
        let quote = trimmed.starts_with(['"', '“']);
        let joins = quote || (self.goes_on && !begins_anew(mark.0));
        self.goes_on = scan.comma;
        let end = start + content.trim_end().len();
        if let (true, Some(open)) = (joins, &mut self.open) {
            open.go_on(end, &scan, start);
            return None;
        }
        if carried > 0 {
            scan = self::scan(line, 0);
        }
        if self.n_pieces == MAX_PIECES {
            self.cut_at = Some(start + lead);
            self.offset = self.text.len();
            return None;
        }
        self.n_pieces += 1;
        let mut piece = Piece {
            mark: mark.0,
            start: start + lead,
            body: start + lead + mark.1,
            end,
            indent: indent(content.get(..lead).unwrap_or_default()),
            fault: None,
            round: 0,
            n_plain: 0,
        };
        piece.go_on(end, &scan, start);
        self.open.replace(piece)
    }
}

impl Iterator for Outline<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let text = self.text;
        while let Some(rest) = text.get(self.offset..).filter(|it| !it.is_empty()) {
            let start = self.offset;
            let line = rest.split_inclusive('\n').next().unwrap_or(rest);
            self.offset += line.len();
            let complete = self.line(line, start);
            if complete.is_some() {
                return complete;
            }
        }
        self.open.take()
    }
}

impl Piece {
    /// Takes another line of the piece, which begins at an offset.
    fn go_on(&mut self, end: usize, scan: &Scan, start: usize) {
        self.end = end;
        self.round = scan.round;
        self.n_plain += scan.n_plain;
        self.fault = self.fault.or(scan.fault.map(|fault| fault.shift(start)));
    }

    /// Returns where in its body a quote is open at its end.
    pub(super) fn open_quote(&self) -> Option<usize> {
        match self.fault? {
            Fault::Quote(at) => at.checked_sub(self.body),
            Fault::Depth(_) => None,
        }
    }

    /// Returns the place of the piece, without comments around it.
    pub(crate) fn span(&self, file: FileId) -> Span {
        Span::new(file, self.start, self.end)
    }
}

/// Blanks out the comments inside a piece of several lines; places stay.
pub(super) fn without_comments<'a>(
    comments: &[Comment],
    start: usize,
    body: &'a str,
) -> Cow<'a, str> {
    if !body.contains('\n') {
        return Cow::Borrowed(body);
    }
    let first = comments.partition_point(|it| (it.span.start as usize) < start);
    let inside = comments.iter().skip(first).map(|it| it.span.range());
    let mut out = String::with_capacity(body.len());
    for comment in inside.take_while(|it| it.start < start + body.len()) {
        out.push_str(
            body.get(out.len()..comment.start - start)
                .unwrap_or_default(),
        );
        out.extend(std::iter::repeat_n(' ', comment.len()));
    }
    out.push_str(body.get(out.len()..).unwrap_or_default());
    Cow::Owned(out)
}

impl Fault {
    fn shift(self, by: usize) -> Self {
        match self {
            Self::Quote(offset) => Self::Quote(offset + by),
            Self::Depth(offset) => Self::Depth(offset + by),
        }
    }
}

/// Tells whether a line begins something new even after a comma.
fn begins_anew(mark: Mark) -> bool {
    match mark {
        Mark::Dash | Mark::Plus => true,
        Mark::Word(word, _) => matches!(
            word,
            LineWord::Decl(_) | LineWord::Section(_) | LineWord::Case | LineWord::AllCases
        ),
        Mark::NameColon | Mark::Stray => false,
    }
}

/// Returns the pieces of a text.
pub(crate) fn pieces(file: FileId, text: &str) -> Outline<'_> {
    Outline::new(file, text)
}

/// Returns the names after the words that declare something; nothing else is read.
#[cfg(any(feature = "cli", feature = "store"))]
pub(crate) fn declared_names(text: &str) -> impl Iterator<Item = &str> {
    let pieces = Outline::new(FileId(0), text);
    let decls = pieces.filter(|it| matches!(it.mark, Mark::Word(LineWord::Decl(_), _)));
    decls.filter_map(|it| {
        let line = text.get(it.body..it.end)?.trim_start();
        let ends = |it: char| !it.is_alphanumeric() && it != '_';
        line.split(ends)
            .next()
            .filter(|it| crate::source::is_name(it))
    })
}

/// Tells whether a text at the beginning of a line would begin something new even
/// after a line that ends in a comma.
pub(crate) fn would_begin_anew(line: &str) -> bool {
    begins_anew(mark(line).0)
}

fn mark(line: &str) -> (Mark, usize) {
    let first = line.chars().next().unwrap_or(' ');
    if DASHES.contains(&first) {
        return (Mark::Dash, first.len_utf8());
    }
    if first == '+' {
        return (Mark::Plus, 1);
    }
    if let Some(found) = find(line) {
        return (Mark::Word(found.word, found.lang), found.len);
    }
    match words_before_colon(line) {
        Some(len) => (Mark::NameColon, len),
        None => (Mark::Stray, 0),
    }
}

/// Returns the bytes of the few words with which a line begins, where a colon follows.
fn words_before_colon(line: &str) -> Option<usize> {
    let colon = line
        .char_indices()
        .take(MAX_HEADING)
        .find(|it| it.1 == ':')?
        .0;
    let words = line.get(..colon)?.trim_end();
    let is_word = |it: char| it.is_alphanumeric() || matches!(it, '_' | ' ' | ',');
    let fits = words.starts_with(char::is_alphabetic) && words.chars().all(is_word);
    fits.then_some(words.len())
}

pub(super) fn indent(lead: &str) -> usize {
    lead.chars().fold(0, |column, letter| {
        if letter == '\t' {
            column / 4 * 4 + 4
        } else {
            column + 1
        }
    })
}

/// What a scan of one line's letters says.
struct Scan {
    /// The byte after the content, before the comment or line end.
    end: usize,
    /// Where the comment begins.
    comment: Option<usize>,
    /// The content ends in a comma.
    comma: bool,
    fault: Option<Fault>,
    /// Round brackets that are open at its end.
    round: usize,
    /// Bytes outside quotes, the marks of quotes included, without blanks.
    n_plain: usize,
}

/// Looks at the letters of a line; `round` brackets are open at its beginning.
fn scan(line: &str, round: usize) -> Scan {
    let line_end = line.trim_end_matches(['\n', '\r']).len();
    let bytes = line.as_bytes();
    let mut state = Quotes {
        round,
        ..Quotes::default()
    };
    let mut comment = None;
    let mut blank_before = true;
    let mut n_plain = 0;
    let mut idx = 0;
    while let Some(&byte) = bytes.get(idx).filter(|_| idx < line_end) {
        if byte == b'#' && blank_before && !state.inside() {
            comment = Some(idx);
            break;
        }
        blank_before = byte == b' ' || byte == b'\t';
        let quoted = state.inside();
        let len = state.step(bytes, idx);
        idx += len;
        if !(blank_before || quoted && state.inside()) {
            n_plain += len;
        }
    }
    let end = comment.unwrap_or(line_end);
    let content = line.get(..end).unwrap_or_default().trim_end();
    Scan {
        end,
        comment,
        // Where a quote is not closed, the line goes on as it would with it.
        comma: content.ends_with(','),
        fault: state.fault(),
        round: state.round,
        n_plain,
    }
}

/// Where the quotes and brackets of a line stand.
#[derive(Default)]
struct Quotes {
    straight: Option<usize>,
    curly: Vec<usize>,
    round: usize,
    too_deep: Option<usize>,
}

impl Quotes {
    fn inside(&self) -> bool {
        self.straight.is_some() || !self.curly.is_empty()
    }

    fn fault(&self) -> Option<Fault> {
        let open = self.straight.or(self.curly.first().copied());
        self.too_deep.map(Fault::Depth).or(open.map(Fault::Quote))
    }

    /// Takes the letter at `idx` and returns its length in bytes.
    fn step(&mut self, bytes: &[u8], idx: usize) -> usize {
        match bytes.get(idx) {
            Some(b'"') if self.curly.is_empty() => {
                if self.straight.is_some() && bytes.get(idx + 1) == Some(&b'"') {
                    return 2;
                }
                self.straight = if self.straight.is_some() {
                    None
                } else {
                    Some(idx)
                };
                1
            }
            Some(0xe2) if self.straight.is_none() => {
                match bytes.get(idx + 1..idx + 3) {
                    Some([0x80, 0x9c]) => self.curly.push(idx),
                    Some([0x80, 0x9d]) => drop(self.curly.pop()),
                    _ => return 1,
                }
                if self.curly.len() > MAX_DEPTH {
                    self.too_deep = self.too_deep.or(Some(idx));
                }
                3
            }
            Some(b'(') if !self.inside() => {
                self.round += 1;
                if self.round > MAX_DEPTH {
                    self.too_deep = self.too_deep.or(Some(idx));
                }
                1
            }
            Some(b')') if !self.inside() => {
                self.round = self.round.saturating_sub(1);
                1
            }
            _ => 1,
        }
    }
}
