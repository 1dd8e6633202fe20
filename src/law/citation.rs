//! Citations of the packs and the list of the texts that they name.

use std::str::FromStr;

use serde::{Deserialize, Deserializer};
use thiserror::Error;

use crate::values::{Date, Lang};

use super::InstrumentKind;

/// A provision of a legal text: `118/2025/NĐ-CP 17(2)(c)`.
///
/// ```
/// use tthc::{law::Citation, values::Lang};
/// let citation: Citation = "118/2025/NĐ-CP 17(2)(c)".parse()?;
/// assert_eq!(
///     citation.display(Lang::Vi),
///     "điểm c khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP"
/// );
/// # Ok::<(), tthc::law::ParseCitationError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The number of the text, as the list of texts spells it.
    pub text: String,
    /// The article (điều); without one the whole text is cited.
    pub article: Option<String>,
    /// The clause (khoản).
    pub clause: Option<String>,
    /// The point (điểm).
    pub point: Option<String>,
}

/// A text that is not a citation.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a citation: `{0}`")]
pub struct ParseCitationError(String);

impl Citation {
    /// Writes the citation as lawyers of the language do.
    #[must_use]
    pub fn display(&self, lang: Lang) -> String {
        let name = super::text(&self.text).map_or(self.text.as_str(), |it| it.name(lang));
        let parts = match lang {
            Lang::Vi => [
                part("điểm", self.point.as_ref()),
                part("khoản", self.clause.as_ref()),
                part("Điều", self.article.as_ref()),
            ],
            Lang::En => [
                part("point", self.point.as_ref()),
                part("clause", self.clause.as_ref()),
                part("Article", self.article.as_ref()),
            ],
        };
        let place: String = parts.into_iter().flatten().collect();
        let of = if lang == Lang::En && !place.is_empty() {
            "of "
        } else {
            ""
        };
        format!("{place}{of}{name}")
    }
}

fn part(word: &str, value: Option<&String>) -> Option<String> {
    value.map(|it| format!("{word} {it} "))
}

impl FromStr for Citation {
    type Err = ParseCitationError;

    fn from_str(source: &str) -> Result<Self, ParseCitationError> {
        let error = || ParseCitationError(source.to_owned());
        let (text, place) = source.split_once(' ').unwrap_or((source, ""));
        let mut parts = place.split('(');
        let article = parts.next().filter(|it| !it.is_empty());
        let inner = |part: Option<&str>| match part {
            None => Ok(None),
            Some(it) => match it.strip_suffix(')') {
                Some(it) if !it.is_empty() => Ok(Some(it.to_owned())),
                _ => Err(error()),
            },
        };
        let (clause, point) = (inner(parts.next())?, inner(parts.next())?);
        if text.is_empty() || parts.next().is_some() || (article.is_none() && clause.is_some()) {
            return Err(error());
        }
        Ok(Self {
            text: text.to_owned(),
            article: article.map(str::to_owned),
            clause,
            point,
        })
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Citation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Citation".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The number of a text in `texts.yaml`, with the article, the clause \
                and the point where they are known: `118/2025/NĐ-CP 17(2)(c)`.",
            "type": "string",
            "pattern": r"^[^ ]+( [^ ()]+(\([^()]+\)(\([^()]+\))?)?)?$",
        })
    }
}

/// A legal text that a pack cites.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalText {
    /// Its number; a reading of it has a year after `@`.
    pub id: String,
    /// Its kind.
    pub kind: InstrumentKind,
    /// Its Vietnamese name with the number.
    pub vi: String,
    /// Its English name with the number.
    pub en: String,
    /// The first day of effect, where it is known.
    pub from: Option<Date>,
    /// The last day of effect, where there is one and it is known.
    pub to: Option<Date>,
}

impl LegalText {
    /// Returns its name with the number.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// The file of the texts.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct TextsFile {
    pub(super) texts: Vec<LegalText>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_and_written_in_both_orders() {
        let citation: Citation = "91/2015/QH13 147(2)".parse().unwrap();
        assert_eq!(
            citation.display(Lang::Vi),
            "khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13"
        );
        assert_eq!(
            citation.display(Lang::En),
            "clause 2 Article 147 of Civil Code 91/2015/QH13"
        );
        let whole: Citation = "9441/TB-BNV".parse().unwrap();
        assert_eq!(whole.display(Lang::Vi), "Thông báo 9441/TB-BNV");
    }

    #[test]
    fn broken_places_are_refused() {
        for bad in ["", " 1", "X 1(2", "X 1()", "X (2)", "X 1(2)(a)(b)"] {
            assert!(bad.parse::<Citation>().is_err(), "{bad}");
        }
    }
}
