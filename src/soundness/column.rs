//! A list with a value for every number, also for those that it does not hold.

/// No node, edge or other number.
pub(super) const NONE: u32 = u32::MAX;

/// A list that is read and written by number; reading past its end gives the blank.
#[derive(Debug, Clone)]
pub(super) struct Column<T> {
    items: Vec<T>,
    blank: T,
}

impl<T: Copy> Column<T> {
    /// Returns a list of `n` blanks.
    pub(super) fn blank(blank: T, n: usize) -> Self {
        let items = vec![blank; n];
        Self { items, blank }
    }

    /// Returns the value at a number.
    pub(super) fn at(&self, index: u32) -> T {
        let item = self.items.get(index as usize);
        item.copied().unwrap_or(self.blank)
    }

    /// Changes the value at a number.
    pub(super) fn set(&mut self, index: u32, value: T) {
        if let Some(item) = self.items.get_mut(index as usize) {
            *item = value;
        }
    }

    /// Adds a value and returns its number.
    pub(super) fn push(&mut self, value: T) -> u32 {
        let index = number(self.items.len());
        self.items.push(value);
        index
    }

    /// Returns how many values there are.
    pub(super) fn len(&self) -> u32 {
        number(self.items.len())
    }
}

/// Returns a length as a number of a node or edge.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(NONE)
}
