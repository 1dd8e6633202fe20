//! Indices and the lists that they index.

use std::{fmt, marker::PhantomData};

/// An index into an [`IdVec`].
pub trait VecIndex: Copy {
    /// Makes an index from a position.
    fn from_position(position: usize) -> Self;
    /// Returns the position.
    fn position(self) -> usize;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        $($(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl VecIndex for $name {
            fn from_position(position: usize) -> Self {
                Self(u32::try_from(position).unwrap_or(u32::MAX))
            }

            fn position(self) -> usize {
                self.0 as usize
            }
        })+
    };
}

ids! {
    /// An instrument of the project.
    InstrumentId,
    /// An agency of the project.
    AgencyId,
    /// A database of the project.
    DatabaseId,
    /// A procedure (one version) of the project.
    ProcedureId,
    /// An agency in its role inside a procedure.
    RoleId,
    /// A fact of a procedure.
    FactId,
    /// A requirement of a procedure.
    RequirementId,
    /// A paper of a procedure.
    DocumentId,
    /// A fee, charge or price of a procedure.
    FeeId,
    /// A clock of a procedure.
    ClockId,
    /// A step of a procedure.
    StepId,
    /// A block of steps of a procedure.
    BlockId,
    /// A result of a procedure.
    ResultId,
    /// A ground for refusal of a procedure.
    GroundId,
}

/// A list indexed by its own kind of index.
#[derive(Clone, PartialEq, Eq)]
pub struct IdVec<I, T> {
    items: Vec<T>,
    index: PhantomData<I>,
}

impl<I: VecIndex, T> IdVec<I, T> {
    /// Makes an empty list.
    #[must_use]
    pub fn new() -> Self {
        Self {
            items: Vec::new(),
            index: PhantomData,
        }
    }

    /// Adds an item and returns its index.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::from_position(self.items.len() - 1)
    }

    /// Returns an item.
    pub fn get(&self, id: I) -> Option<&T> {
        self.items.get(id.position())
    }

    /// Returns an item for change.
    pub fn get_mut(&mut self, id: I) -> Option<&mut T> {
        self.items.get_mut(id.position())
    }

    /// Iterates over the items with their indices.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.items
            .iter()
            .enumerate()
            .map(|(position, item)| (I::from_position(position), item))
    }

    /// Iterates over the items for change.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (I, &mut T)> {
        self.items
            .iter_mut()
            .enumerate()
            .map(|(position, item)| (I::from_position(position), item))
    }

    /// Iterates over the items alone.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// Iterates over the indices.
    pub fn ids(&self) -> impl Iterator<Item = I> + use<I, T> {
        (0..self.items.len()).map(I::from_position)
    }

    /// Returns the number of items.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Tells whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl<I: VecIndex, T> Default for IdVec<I, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I, T: fmt::Debug> fmt::Debug for IdVec<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

impl<I: VecIndex, T> FromIterator<T> for IdVec<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(items: It) -> Self {
        Self {
            items: items.into_iter().collect(),
            index: PhantomData,
        }
    }
}
