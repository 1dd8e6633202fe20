//! A row of the table, and a row with its arguments.
//!
//! `{name}` is filled by an argument, `{name|set|sets}` by the first word where the
//! argument is the number one, else by the second.

use thin_vec::ThinVec;

use crate::values::{Amount, Date, Decimal, Instant, Lang, Length};

/// One sentence in both languages; `{name}` stands for an argument.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// The name of the row.
    pub id: &'static str,
    /// The Vietnamese sentence.
    pub vi: &'static str,
    /// The English sentence.
    pub en: &'static str,
}

impl Message {
    /// Returns the sentence as a text without arguments so far.
    #[must_use]
    pub fn text(&'static self) -> Text {
        Text {
            message: self,
            args: ThinVec::new(),
            keywords: None,
        }
    }

    /// Returns the sentence with one argument; add others by [`Text::with`].
    #[must_use]
    pub fn with(&'static self, name: &'static str, arg: impl Into<Arg>) -> Text {
        self.text().with(name, arg)
    }

    /// Returns the sentence of a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// A message with its arguments, in no language yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    message: &'static Message,
    // Most have one or two, and many findings are kept: no room is taken for others.
    args: ThinVec<(&'static str, Arg)>,
    /// The language of the words in backticks, where it is not that of the sentence.
    keywords: Option<Lang>,
}

impl Text {
    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.reserve_exact(1);
        self.args.push((name, arg.into()));
        self
    }

    /// Returns the row of the table.
    pub fn message(&self) -> &'static Message {
        self.message
    }

    /// Writes words in backticks, which are for a file, in the language of that file.
    #[must_use]
    pub fn with_keywords(mut self, keywords: Lang) -> Self {
        self.keywords = Some(keywords);
        self
    }

    /// Writes the sentence in a language.
    #[must_use]
    pub fn render(&self, lang: Lang) -> String {
        self.render_in(lang, self.keywords.unwrap_or(lang))
    }

    /// Writes the sentence in a language; words in backticks are those of `keywords`,
    /// the language of the file that it is about.
    #[must_use]
    pub fn render_in(&self, lang: Lang, keywords: Lang) -> String {
        let own = self.message.get(lang);
        if lang == keywords {
            return self.fill(own, lang, keywords);
        }
        let other = self.message.get(keywords);
        let other = Some(other).filter(|it| in_step(own, it));
        let quoted =
            |own: &str, other: Option<&str>| self.fill(other.unwrap_or(own), keywords, keywords);
        joined(own, other, |it| self.fill(it, lang, keywords), quoted)
    }

    /// Puts the arguments into a template.
    fn fill(&self, template: &str, lang: Lang, keywords: Lang) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, hole)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, after)) = hole.split_once('}') else {
                out.push('{');
                rest = hole;
                continue;
            };
            let (name, forms) = name.split_once('|').unwrap_or((name, ""));
            match self.args.iter().find(|(known, _)| *known == name) {
                Some((_, arg)) => match forms.split_once('|') {
                    Some((one, many)) => out.push_str(if arg.is_one() { one } else { many }),
                    None => out.push_str(&arg.render_in(lang, keywords)),
                },
                None => out.extend(["{", name, "}"]),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// Tells whether two templates have the same holes in the same backticks.
fn in_step(one: &str, two: &str) -> bool {
    let holes = |text: &str| -> Vec<Vec<String>> {
        let quoted = text.split('`').skip(1).step_by(2);
        let hole = |it: &str| it.split_once('}').map(|it| it.0.to_owned());
        let holes = |it: &str| it.split('{').skip(1).filter_map(hole).collect();
        quoted.map(holes).collect()
    };
    one.split('`').count() == two.split('`').count() && holes(one) == holes(two)
}

/// Writes a text piece by piece: what stands outside backticks, and what stands inside
/// with its counterpart of the other language.
fn joined(
    own: &str,
    other: Option<&str>,
    plain: impl Fn(&str) -> String,
    quoted: impl Fn(&str, Option<&str>) -> String,
) -> String {
    let mut others = other.into_iter().flat_map(|it| it.split('`'));
    let pieces = own.split('`').enumerate().map(|(idx, piece)| {
        let other = others.next();
        if idx % 2 == 0 {
            plain(piece)
        } else {
            quoted(piece, other)
        }
    });
    pieces.collect::<Vec<_>>().join("`")
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// The same in both languages, such as a name or a citation.
    Str(String),
    /// A phrase that differs by language.
    Both {
        /// The Vietnamese phrase.
        vi: String,
        /// The English phrase.
        en: String,
    },
    /// A sentence of the table.
    Text(Box<Text>),
    /// A date.
    Date(Date),
    /// An instant.
    Instant(Instant),
    /// A length of time.
    Length(Length),
    /// Money.
    Amount(Amount),
    /// A number.
    Number(Decimal),
    /// Several arguments, joined by commas.
    List(Vec<Arg>),
}

impl Arg {
    /// Writes the argument in a language.
    #[must_use]
    pub fn render(&self, lang: Lang) -> String {
        self.render_in(lang, lang)
    }

    /// Tells whether it is the number one.
    fn is_one(&self) -> bool {
        matches!(self, Self::Number(number) if *number == Decimal::from(1))
    }

    /// Writes the argument; words in backticks are those of `keywords`.
    fn render_in(&self, lang: Lang, keywords: Lang) -> String {
        match self {
            Self::Str(text) => text.clone(),
            Self::Both { vi, en } => {
                let of = |lang: Lang| if lang == Lang::Vi { vi } else { en };
                let (own, other) = (of(lang), of(keywords));
                let other = Some(other.as_str()).filter(|it| in_step(own, it));
                let quoted = |own: &str, other: Option<&str>| other.unwrap_or(own).to_owned();
                joined(own, other, str::to_owned, quoted)
            }
            // A sentence about a file keeps the words of that file within another.
            Self::Text(text) => text.render_in(lang, text.keywords.unwrap_or(keywords)),
            Self::Date(date) => date.display(lang),
            Self::Instant(instant) => instant.display(lang),
            Self::Length(length) => length.display(lang),
            Self::Amount(amount) => amount.display(lang),
            Self::Number(number) => number.display(lang),
            Self::List(args) => args
                .iter()
                .map(|arg| arg.render_in(lang, keywords))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }
}

/// Writes the conversions of values into arguments.
macro_rules! from {
    ($($type:ty => $variant:ident ($convert:expr)),+ $(,)?) => {
        $(impl From<$type> for Arg {
            fn from(value: $type) -> Self {
                Self::$variant(($convert)(value))
            }
        })+
    };
}

from! {
    String => Str(std::convert::identity),
    &str => Str(str::to_owned),
    &String => Str(String::clone),
    Text => Text(Box::new),
    Date => Date(std::convert::identity),
    Instant => Instant(std::convert::identity),
    Length => Length(std::convert::identity),
    Amount => Amount(std::convert::identity),
    Decimal => Number(std::convert::identity),
    Vec<Arg> => List(std::convert::identity),
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Number(Decimal::from(i64::try_from(value).unwrap_or(i64::MAX)))
    }
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Number(Decimal::from(value))
    }
}

impl From<u32> for Arg {
    fn from(value: u32) -> Self {
        Self::from(i64::from(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static DUE: Message = Message {
        id: "DUE",
        vi: "hẹn trả {date}, `{name}`",
        en: "`{name}` is due on {date}",
    };

    static LIMIT: Message = Message {
        id: "LIMIT",
        vi: "mục `{section}` ghi `chưa rõ`, {hint}",
        en: "the section `{section}` says `unknown`, {hint}",
    };

    #[test]
    fn words_for_a_file_are_those_of_the_file() {
        let text = LIMIT
            .with(
                "section",
                Arg::Both {
                    vi: "thời hạn".to_owned(),
                    en: "time limits".to_owned(),
                },
            )
            .with(
                "hint",
                Arg::Both {
                    vi: "hay `không`".to_owned(),
                    en: "or `none`".to_owned(),
                },
            );
        let text = text.with_keywords(Lang::Vi);
        assert_eq!(
            text.render(Lang::En),
            "the section `thời hạn` says `chưa rõ`, or `không`"
        );
        assert_eq!(
            text.render(Lang::Vi),
            "mục `thời hạn` ghi `chưa rõ`, hay `không`"
        );
    }

    #[test]
    fn a_noun_goes_with_its_number() {
        static SETS: Message = Message {
            id: "SETS",
            vi: "{n} bộ",
            en: "{n} {n|set|sets}",
        };
        let of = |n: usize| SETS.with("n", n).render(Lang::En);
        assert_eq!([of(0), of(1), of(2)], ["0 sets", "1 set", "2 sets"]);
        assert_eq!(SETS.with("n", 1_usize).render(Lang::Vi), "1 bộ");
    }

    #[test]
    fn each_language_writes_its_own_dates() {
        let date = Date::new(2026, 5, 6).unwrap();
        let text = DUE.with("date", date).with("name", "tàu");
        assert_eq!(text.render(Lang::Vi), "hẹn trả 06/05/2026, `tàu`");
        assert_eq!(text.render(Lang::En), "`tàu` is due on 2026-05-06");
    }
}
