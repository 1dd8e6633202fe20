//! What a store keeps once as text, under the sum of that text.

use serde::{Serialize, de::DeserializeOwned};

use super::StoreFault;
use crate::export::log::Digest;

/// Something that is kept as text. What is read must be spelled as it was written, so that one
/// sum stands for one thing.
pub trait KeptText: Serialize + DeserializeOwned {
    /// Returns the text that is kept.
    fn body(&self) -> String {
        // Texts always have a JSON form.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns the sum of the text.
    fn sum(&self) -> Digest {
        Digest::of(&self.body())
    }

    /// The fault of a text that is not what it should be.
    fn fault(&self) -> StoreFault {
        StoreFault::Definition(self.sum().to_string())
    }

    /// Reads what was kept.
    ///
    /// # Errors
    /// The text cannot be read, or is another one than its sum says.
    fn read(body: &str, sum: Digest) -> Result<Self, StoreFault> {
        let kept: Option<Self> = serde_json::from_str(body).ok();
        let same = |it: &Self| it.sum() == sum && it.body() == body;
        kept.filter(same)
            .ok_or_else(|| StoreFault::Definition(sum.to_string()))
    }
}
