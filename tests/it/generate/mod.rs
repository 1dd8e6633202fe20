//! Trees of every form, made from choices that shrink well.
//!
//! A tree is made from a list of bytes, each a choice; when they run out, every
//! further choice is the plainest. So a shorter list is a simpler tree.

mod clauses;
mod decls;
pub(crate) mod flows;
mod items;
mod values;

use proptest::prelude::*;
use tthc::{
    source::{FileId, SourceFile, Span, Spanned},
    syntax::{
        ast::{File, List, Lost, Name, Quoted},
        words::Word,
    },
    values::Lang,
};

/// Names that are no keyword anywhere.
const NAMES: &[&str] = &[
    "a_1",
    "tờ_khai",
    "nhà_ở2",
    "NĐ175_x",
    "đất_đai",
    "ảnh_màu",
    "Kết_quả_7",
    "ß_ü",
    "日本",
    "x",
    "hóa_đơn_bán_hàng_số_1",
];
/// Names that are keywords elsewhere; good where a name stands after a dash.
const LIKE_KEYWORDS: &[&str] = &[
    "nộp", "ký", "cấp", "trả", "phí", "khi", "hỏi", "từ", "bỏ", "hết", "filed", "end", "drop",
];
/// What texts are made of.
const LETTERS: &[&str] = &[
    "giấy",
    " ",
    "Đ",
    "\"",
    "“",
    "”",
    "#",
    " # ",
    ",",
    "  ",
    "(",
    "'",
    "\\",
    "\t",
    "🙂",
    "q\u{303}",
    ":",
    "- ",
    "+",
    "Ủy ban nhân dân cấp xã nơi cư trú ",
    "{mẫu_co}",
];
const FREE_WORDS: &[&str] = &["ngày", "ghi", "trên", "bì_thư", "(a)", "x/y", "“q”", "11"];

/// A list of choices.
pub(crate) struct Choices {
    bytes: std::vec::IntoIter<u8>,
}

/// Makes lists of choices.
pub(crate) fn choices() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..1500)
}

/// Makes the tree of a list of choices.
pub(crate) fn file(bytes: Vec<u8>) -> File {
    let mut choices = Choices::new(bytes);
    File {
        id: FileId(0),
        lang: Lang::Vi,
        decls: choices.some(4, decls::decl).into_iter().collect(),
        comments: Vec::new(),
        lost: Lost::default(),
    }
}

/// Returns an empty place.
pub(crate) fn nowhere() -> Span {
    Span::new(FileId(0), 0, 0)
}

/// Puts a value in the empty place.
pub(crate) fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, nowhere())
}

impl Choices {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self {
            bytes: bytes.into_iter(),
        }
    }

    fn byte(&mut self) -> u8 {
        self.bytes.next().unwrap_or(0)
    }

    /// Chooses a number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let wide = limit > 256;
        let high = if wide { usize::from(self.byte()) } else { 0 };
        (high * 256 + usize::from(self.byte())) % limit
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub(crate) fn word<W: Word>(&mut self) -> W {
        self.one(W::ALL)
    }

    /// Makes up to `most` things.
    pub(crate) fn some<T>(&mut self, most: usize, make: impl Fn(&mut Self) -> T) -> List<T> {
        let count = self.below(most + 1);
        (0..count).map(|_| make(self)).collect()
    }

    /// Makes from `least` up to three things more.
    pub(crate) fn least<T>(&mut self, least: usize, make: impl Fn(&mut Self) -> T) -> List<T> {
        let count = least + self.below(3);
        (0..count).map(|_| make(self)).collect()
    }

    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| make(self))
    }

    pub(crate) fn maybe_boxed<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<Box<T>> {
        self.maybe(make).map(Box::new)
    }

    pub(crate) fn name(&mut self) -> Name {
        Name {
            text: self.one(NAMES).into(),
            span: nowhere(),
        }
    }

    /// A name of an item, which may be a keyword elsewhere.
    pub(crate) fn item_name(&mut self) -> Name {
        if self.below(4) < 3 {
            return self.name();
        }
        Name {
            text: self.one(LIKE_KEYWORDS).into(),
            span: nowhere(),
        }
    }

    pub(crate) fn names(&mut self) -> List<Name> {
        self.least(1, Self::name)
    }

    /// A text with odd letters; short, or long enough to need several rows.
    pub(crate) fn quoted(&mut self) -> Quoted {
        let most = self.one(&[1, 4, 4, 12, 40]);
        let letters = self.some(most, |it| it.one(LETTERS));
        Quoted {
            text: normal(&letters.concat()).into(),
            span: nowhere(),
        }
    }

    /// Words outside quotes.
    pub(crate) fn words(&mut self) -> Quoted {
        let words = self.least(1, |it| it.one(FREE_WORDS));
        Quoted {
            text: words.join(" ").into(),
            span: nowhere(),
        }
    }

    /// Words to the end of a line, commas among them.
    pub(crate) fn rest(&mut self) -> Quoted {
        let mut words = self.words();
        if self.flag() {
            words.text = format!("{}, {}", words.text, self.words().text).into();
        }
        words
    }

    /// A token such as a number of a document.
    pub(crate) fn token(&mut self) -> Quoted {
        let tokens = ["1.003650", "68/QĐ-BNNMT", "02/2026/TT-BNNMT", "x-1", "(a)"];
        Quoted {
            text: self.one(&tokens).into(),
            span: nowhere(),
        }
    }
}

/// Returns a text as a file would hold it.
fn normal(text: &str) -> String {
    SourceFile::new("", text).text().to_owned()
}
