//! Words in both languages.

use serde::Deserialize;

use crate::values::Lang;

/// The same words in Vietnamese and in English.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Vietnamese, the words of the law.
    pub vi: String,
    /// English, a translation.
    pub en: String,
}

impl Words {
    /// Makes words of both languages.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            vi: vi.into(),
            en: en.into(),
        }
    }

    /// Returns the words of a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}
