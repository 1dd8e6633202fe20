//! What messages tell people to type: it is read where they are told to type it.
//!
//! Every piece of a message that stands in backticks and has letters of its own is a word of the
//! keyword table, a snippet of a file ([`PLACES`]), or nothing of a file ([`NO_SOURCE`]).
//! A new message has to say which, or the test fails.

use std::{collections::BTreeSet, fmt::Write as _};

use tthc::{
    Date, Session,
    driver::pages,
    fmt::{FormatOptions, format},
    messages::{self, Message},
    source::{FileId, SourceFile},
    syntax::{parse, words},
    values::Lang,
};

use crate::support::{Folder, tthc};

/// Where a snippet is typed: a name, then the text around `@` in both languages.
const CONTEXTS: &[(&str, &str, &str)] = &[
    ("file", "@", "@"),
    ("section", "thủ tục x \"X\"\n@", "procedure x \"X\"\n@"),
    (
        "instance",
        "thủ tục d theo mẫu m\n@",
        "procedure d from template m\n@",
    ),
    ("instrument", "văn bản v \"V\"\n@", "instrument v \"V\"\n@"),
    ("example", "ví dụ \"e\"\n@", "example \"e\"\n@"),
    (
        "expectation",
        "ví dụ \"e\"\nmong đợi:\n  - @",
        "example \"e\"\nexpect:\n  - @",
    ),
    ("title line", "thủ tục x @", "procedure x @"),
    (
        "code",
        "thủ tục x \"X\"\nmã: @",
        "procedure x \"X\"\ncode: @",
    ),
    (
        "agency",
        "thủ tục x \"X\"\ncơ quan:\n  @",
        "procedure x \"X\"\nagencies:\n  @",
    ),
    (
        "prerequisite",
        "thủ tục x \"X\"\ntiền đề:\n  @",
        "procedure x \"X\"\nprerequisites:\n  @",
    ),
    (
        "fact",
        "thủ tục x \"X\"\ndữ kiện:\n  @",
        "procedure x \"X\"\nfacts:\n  @",
    ),
    (
        "type of a fact",
        "thủ tục x \"X\"\ndữ kiện:\n  - a: @",
        "procedure x \"X\"\nfacts:\n  - a: @",
    ),
    (
        "value of a fact",
        "thủ tục x \"X\"\ndữ kiện:\n  - a: một trong, hỏi \"?\"\n      @",
        "procedure x \"X\"\nfacts:\n  - a: one of, ask \"?\"\n      @",
    ),
    (
        "answer",
        "ví dụ \"e\"\ncho: a @",
        "example \"e\"\ngiven: a @",
    ),
    (
        "sets",
        "thủ tục x \"X\"\nhồ sơ: @",
        "procedure x \"X\"\ndocuments: @",
    ),
    (
        "paper",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  @",
        "procedure x \"X\"\ndocuments: 1 set\n  @",
    ),
    (
        "paper again",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - @",
        "procedure x \"X\"\ndocuments: 1 set\n  - @",
    ),
    (
        "attribute of a paper",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\", @",
        "procedure x \"X\"\ndocuments: 1 set\n  - a: \"A\", @",
    ),
    (
        "clause of a paper",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\"\n      @",
        "procedure x \"X\"\ndocuments: 1 set\n  - a: \"A\"\n      @",
    ),
    (
        "condition",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\"\n      khi @",
        "procedure x \"X\"\ndocuments: 1 set\n  - a: \"A\"\n      when @",
    ),
    (
        "comparison",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\"\n      khi b @",
        "procedure x \"X\"\ndocuments: 1 set\n  - a: \"A\"\n      when b @",
    ),
    (
        "citation",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - a: \"A\"\n      căn cứ @",
        "procedure x \"X\"\ndocuments: 1 set\n  - a: \"A\"\n      basis @",
    ),
    (
        "clause of a requirement",
        "thủ tục x \"X\"\nyêu cầu, điều kiện:\n  - a: \"A\"\n      @",
        "procedure x \"X\"\nconditions:\n  - a: \"A\"\n      @",
    ),
    (
        "time limit",
        "thủ tục x \"X\"\nthời hạn: @",
        "procedure x \"X\"\ntime limits: @",
    ),
    (
        "amount",
        "thủ tục x \"X\"\nphí: @",
        "procedure x \"X\"\nfees: @",
    ),
    (
        "factor of a fee",
        "thủ tục x \"X\"\ndữ kiện:\n  - b: số, hỏi \"?\"\nphí: 5 đồng @",
        "procedure x \"X\"\nfacts:\n  - b: number, ask \"?\"\nfees: 5 VND @",
    ),
    (
        "table of a fee",
        "thủ tục x \"X\"\nphí:\n  - a: \"A\", @\n      + 1: 5 đồng",
        "procedure x \"X\"\nfees:\n  - a: \"A\", @\n      + 1: 5 VND",
    ),
    (
        "row of a table",
        "thủ tục x \"X\"\nphí:\n  - a: \"A\", bảng theo x, y\n      @",
        "procedure x \"X\"\nfees:\n  - a: \"A\", table by x, y\n      @",
    ),
    (
        "row of tiers",
        "thủ tục x \"X\"\nphí:\n  - a: \"A\", lũy tiến theo x\n      @",
        "procedure x \"X\"\nfees:\n  - a: \"A\", tiered by x\n      @",
    ),
    (
        "cell",
        "thủ tục x \"X\"\nphí:\n  - a: \"A\", bảng theo x\n      + @: 5 đồng",
        "procedure x \"X\"\nfees:\n  - a: \"A\", table by x\n      + @: 5 VND",
    ),
    (
        "clause of a fee",
        "thủ tục x \"X\"\nphí:\n  - a: \"A\", 5 đồng\n      @",
        "procedure x \"X\"\nfees:\n  - a: \"A\", 5 VND\n      @",
    ),
    (
        "limit",
        "thủ tục x \"X\"\nthời hạn: @",
        "procedure x \"X\"\ntime limits: @",
    ),
    (
        "start of a limit",
        "thủ tục x \"X\"\nthời hạn: 5 ngày, @",
        "procedure x \"X\"\ntime limits: 5 days, @",
    ),
    (
        "event",
        "thủ tục x \"X\"\nthời hạn: 5 ngày, kể từ khi @",
        "procedure x \"X\"\ntime limits: 5 days, from @",
    ),
    (
        "clock",
        "thủ tục x \"X\"\nthời hạn:\n  @",
        "procedure x \"X\"\ntime limits:\n  @",
    ),
    (
        "clause of a clock",
        "thủ tục x \"X\"\nthời hạn:\n  - a: 5 ngày\n      @",
        "procedure x \"X\"\ntime limits:\n  - a: 5 days\n      @",
    ),
    (
        "step",
        "thủ tục x \"X\"\ntrình tự:\n  @",
        "procedure x \"X\"\nsteps:\n  @",
    ),
    (
        "step again",
        "thủ tục x \"X\"\ntrình tự:\n  - @",
        "procedure x \"X\"\nsteps:\n  - @",
    ),
    (
        "attribute of a step",
        "thủ tục x \"X\"\ntrình tự:\n  - a: p thẩm định, @",
        "procedure x \"X\"\nsteps:\n  - a: p appraises, @",
    ),
    (
        "clause of a step",
        "thủ tục x \"X\"\ntrình tự:\n  - a: p thẩm định\n      @",
        "procedure x \"X\"\nsteps:\n  - a: p appraises\n      @",
    ),
    (
        "effect",
        "thủ tục x \"X\"\ntrình tự:\n  - a: p thẩm định\n      thiếu thì @",
        "procedure x \"X\"\nsteps:\n  - a: p appraises\n      incomplete: @",
    ),
    (
        "term of a supplement",
        "thủ tục x \"X\"\ntrình tự:\n  - a: p thẩm định\n      thiếu thì yêu cầu bổ sung, @",
        "procedure x \"X\"\nsteps:\n  - a: p appraises\n      incomplete: request supplement, @",
    ),
    (
        "branch",
        "thủ tục x \"X\"\ntrình tự:\n  - a: tùy trường hợp\n  @",
        "procedure x \"X\"\nsteps:\n  - a: choose\n  @",
    ),
    (
        "branch at once",
        "thủ tục x \"X\"\ntrình tự:\n  - a: song song\n  @",
        "procedure x \"X\"\nsteps:\n  - a: parallel\n  @",
    ),
    (
        "result",
        "thủ tục x \"X\"\nkết quả:\n  @",
        "procedure x \"X\"\nresults:\n  @",
    ),
    (
        "attribute of a result",
        "thủ tục x \"X\"\nkết quả:\n  - a: \"A\", @",
        "procedure x \"X\"\nresults:\n  - a: \"A\", @",
    ),
    (
        "unit",
        "thủ tục x \"X\"\nthời hạn: 5 @",
        "procedure x \"X\"\ntime limits: 5 @",
    ),
];

/// The rows of the fixture, which says what they are.
const PLACES: &str = include_str!("../fixtures/advice/places.txt");

/// A piece of a message with the place where it is typed.
struct Typed {
    id: &'static str,
    idx: usize,
    place: &'static str,
    /// What stands for its holes.
    fills: Vec<&'static str>,
}

fn places() -> Vec<Typed> {
    let rows = PLACES.lines().filter(|it| !it.starts_with('#'));
    let row = |row: &'static str| {
        let (piece, rest) = row.split_once(": ").unwrap();
        let (id, idx) = piece.split_once(' ').unwrap();
        let mut parts = rest.split(" ; ");
        Typed {
            id,
            idx: idx.parse().unwrap(),
            place: parts.next().unwrap(),
            fills: parts.collect(),
        }
    };
    rows.map(row).collect()
}

/// Messages whose pieces are nothing of a file of procedures: data in YAML and JSON, the command
/// line, names of files, words of the program itself.
const NO_SOURCE: &[&str] = &[
    "VERSION",
    "ROW",
    "CASE_",
    "PROFILE_",
    "SIMULATE_",
    "QUERY_",
    "NOT_A_RATIO",
    "CHART_NEEDS_GROUPS",
    "TWO_CHANGES",
    "BAD_AGENCY",
    "BAD_DATE",
    "BAD_INSTANT",
    "BAD_LENGTH",
    "NO_LENGTH",
    "BAD_HOURS",
    "NEEDS_HOURS",
    "NEEDS_FILE",
    "BAD_HOLIDAYS",
    "HOLIDAYS_UNKNOWN",
    "UNREAD_BESIDE",
    "NO_FILES",
    "UNKNOWN_SHAPE",
    "PACKED",
    "NOT_A_MAP",
    "NOT_RULES",
    "NO_FOLDER",
    "PARAMS_NO_FOLDER",
    "NOT_DATE",
    "TOO_MANY_MISTAKES_HELP",
];

/// Returns the pieces of a text that stand in backticks.
fn pieces(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Tells whether a piece has letters of its own, besides its arguments.
fn has_words(piece: &str) -> bool {
    let outside = piece.split('{').map(|it| it.rsplit('}').next().unwrap());
    let command = ["tthc", "--", "-o ", "{command}"];
    !command.iter().any(|it| piece.starts_with(it))
        && outside.collect::<String>().contains(char::is_alphabetic)
}

/// Tells whether two pieces are one row of the keyword table.
fn is_keyword(vi: &str, en: &str) -> bool {
    let bare = |it: &str| {
        it.trim_start_matches(['-', '+'])
            .trim_end_matches(':')
            .trim()
            .to_owned()
    };
    let (vi, en) = (bare(vi), bare(en));
    let mut rows = words::table().into_iter().flat_map(|it| it.rows);
    rows.any(|it| it.vi == vi && (it.en == en || it.also.contains(&en.as_str())))
}

/// Puts samples for what a piece leaves open.
fn filled(piece: &str, fills: &[&str], lang: Lang) -> String {
    let mut out = String::new();
    let mut fills = fills.iter();
    let mut rest = piece;
    while let Some(at) = rest.find(['…', '<', '{']) {
        out.push_str(&rest[..at]);
        let end = match &rest[at..] {
            it if it.starts_with('<') => it.find('>').unwrap() + 1,
            it if it.starts_with('{') => it.find('}').unwrap() + 1,
            _ => '…'.len_utf8(),
        };
        let fill = fills.next().copied().unwrap_or_default();
        assert!(!fill.is_empty(), "nothing stands for a hole of {piece}");
        let (vi, en) = fill.split_once(" | ").unwrap_or((fill, fill));
        out.push_str(if lang == Lang::Vi { vi } else { en });
        rest = &rest[at + end..];
    }
    assert!(fills.next().is_none(), "{piece} has no such hole");
    out + rest
}

/// Returns the codes of the mistakes of writing in a text.
fn mistakes(text: &str) -> BTreeSet<&'static str> {
    let file = SourceFile::new("advice.tthc", text);
    let parsed = parse(FileId(0), file.text());
    parsed.diagnostics.iter().map(|it| it.code.id).collect()
}

fn typed(place: &str, snippet: &str, lang: Lang) -> String {
    let context = CONTEXTS.iter().find(|it| it.0 == place);
    assert!(context.is_some(), "no context {place}");
    let (_, vi, en) = context.unwrap();
    let around = if lang == Lang::Vi { vi } else { en };
    format!("{}\n", around.replace('@', snippet))
}

/// Says what is wrong with the pieces of a message.
fn wrong_pieces(message: &Message, places: &[Typed]) -> String {
    let mut wrong = String::new();
    let (vi, en) = (pieces(message.vi), pieces(message.en));
    let is = |it: &&str| *it == message.id || it.ends_with('_') && message.id.starts_with(*it);
    if NO_SOURCE.iter().any(is) {
        return wrong;
    }
    let with_words = |all: &[&str]| all.iter().any(|it| has_words(it));
    if vi.len() != en.len() && (with_words(&vi) || with_words(&en)) {
        writeln!(
            wrong,
            "{}: the languages quote different pieces",
            message.id
        )
        .unwrap();
        return wrong;
    }
    for (idx, (vi, en)) in vi.into_iter().zip(en).enumerate() {
        let place = places
            .iter()
            .find(|it| (it.id, it.idx) == (message.id, idx));
        let Some(at) = place else {
            if (has_words(vi) || has_words(en)) && !is_keyword(vi, en) {
                let id = message.id;
                writeln!(wrong, "{id} {idx}: where are `{vi}` and `{en}` typed?").unwrap();
            }
            continue;
        };
        for (piece, lang) in [(vi, Lang::Vi), (en, Lang::En)] {
            let text = typed(at.place, &filled(piece, &at.fills, lang), lang);
            let found = mistakes(&text);
            if !found.is_empty() {
                writeln!(wrong, "{} {idx}: {found:?} in\n{text}", message.id).unwrap();
            }
        }
    }
    wrong
}

#[test]
fn whatever_a_message_tells_people_to_type_is_read_there() {
    let places = places();
    let wrong: String = messages::all()
        .map(|it| wrong_pieces(it, &places))
        .collect();
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_check_of_advice_sees_a_snippet_that_is_not_read() {
    static BAD: Message = Message {
        id: "NO_REFUSAL_HELP",
        vi: "thêm `không đạt thì từ chối hẳn`",
        en: "add `negative: refuse in writing`",
    };
    let wrong = wrong_pieces(&BAD, &places());
    assert!(
        wrong.contains("S05") && wrong.contains("từ chối hẳn"),
        "{wrong}"
    );
    assert!(!wrong.contains("refuse in writing"), "{wrong}");
}

#[test]
fn every_place_is_a_piece_of_a_message() {
    for Typed { id, idx, place, .. } in places() {
        let has_piece = |text: &str| pieces(text).len() > idx;
        let found = messages::all().any(|it| it.id == id && has_piece(it.vi) && has_piece(it.en));
        assert!(found, "{id} {idx}");
        assert!(CONTEXTS.iter().any(|it| it.0 == place), "{place}");
    }
}

/// What stands on a section line has no name of its own and is called by these, in any file.
const DEFAULT_NAMES: [&str; 4] = ["phí", "lệ phí", "giá dịch vụ", "thời hạn"];

/// Returns the words of one language only, which a file of the other must not be told to use.
fn keywords_of(lang: Lang) -> BTreeSet<&'static str> {
    let rows = || words::table().into_iter().flat_map(|it| it.rows);
    let other: BTreeSet<&str> = match lang {
        Lang::Vi => rows()
            .flat_map(|it| [it.en].into_iter().chain(it.also.iter().copied()))
            .collect(),
        Lang::En => rows()
            .flat_map(|it| [it.vi].into_iter().chain(it.also.iter().copied()))
            .collect(),
    };
    let own = rows().map(|it| if lang == Lang::Vi { it.vi } else { it.en });
    let own = own.filter(|it| !other.contains(it) && !DEFAULT_NAMES.contains(it));
    own.collect()
}

#[test]
fn advice_has_the_keywords_of_the_file_whatever_the_language_of_the_sentence() {
    let mut wrong = String::new();
    let mut n_seen = 0;
    let (vi, en) = (keywords_of(Lang::Vi), keywords_of(Lang::En));
    for page in pages() {
        for sample in &page.fires {
            let file = SourceFile::new("a.tthc", sample.text.as_str());
            let english = FormatOptions {
                keywords: Some(Lang::En),
            };
            let turned = format(&file, english);
            // What cannot be read keeps its keywords.
            let turned = turned.left_alone.is_empty().then_some(turned.text);
            let texts = [
                (Some(sample.text.clone()), Lang::En, &en),
                (turned, Lang::Vi, &vi),
            ];
            for (text, lang, foreign) in texts {
                let Some(text) = text else { continue };
                // Comments have no language of keywords: the words are those of the sentence.
                let mut lines = text.lines().map(str::trim_start);
                let silent = lines.all(|it| it.is_empty() || it.starts_with('#'));
                let foreign = match lang {
                    Lang::Vi if silent => &en,
                    Lang::En if silent => &vi,
                    _ => foreign,
                };
                let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
                session.add("a.tthc", text.clone().into_bytes(), true);
                for found in session.check().diagnostics {
                    let told = found.paragraphs(lang).join("\n");
                    for piece in pieces(&told) {
                        n_seen += 1;
                        let word = piece.trim_end_matches(':');
                        if foreign.contains(word) && !text.contains(word) {
                            writeln!(wrong, "{}: `{piece}` in: {told}\n{text}", found.code.id)
                                .unwrap();
                        }
                    }
                }
            }
        }
    }
    assert!(n_seen > 500, "{n_seen}");
    assert!(wrong.is_empty(), "{wrong}");
}

const UNVERIFIED: &str = "\
thủ tục x \"X\"
cơ quan:
  - p: \"Phòng\", giải quyết
hồ sơ: 1 bộ
  - đơn: \"Đơn đề nghị\", 1 bản chính
      căn cứ chưa rõ
      chưa xác minh
trình tự:
  - nộp: nộp hồ sơ
  - trả: p trả giấy
kết quả:
  - giấy: \"Giấy\", vô thời hạn

ví dụ \"không nộp\"
mong đợi:
  - kết cục từ chối
";

#[test]
fn every_command_advises_in_the_keywords_of_the_file() {
    let folder = Folder::new("advice");
    folder.write("x.tthc", UNVERIFIED);
    let out = |args: &[&str]| {
        let ran = tthc(&folder, args, b"");
        ran.out + &ran.err
    };
    let told = out(&["ledger", "x", "--format", "json", "--lang", "en"]);
    assert!(told.contains("(`chưa xác minh`)"), "{told}");
    let told = out(&["test", "--lang", "en"]);
    assert!(told.contains("the example has no `nộp`"), "{told}");
    let told = out(&["test", "--format", "json", "--lang", "en"]);
    assert!(told.contains("the example has no `nộp`"), "{told}");
    folder.write(
        "x.tthc",
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\"\n      khi b\n",
    );
    let unsound = out(&["run", "x", "--lang", "en"]);
    assert!(unsound.contains("no fact named `b`"), "{unsound}");
}
