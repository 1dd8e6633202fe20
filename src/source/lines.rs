//! Lines of a text: byte offsets to line and column and back.

/// The byte offset at which each line begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    pub(super) fn new(text: &str) -> Self {
        let mut starts = vec![0];
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        starts.extend(ends.filter_map(|(idx, _)| u32::try_from(idx + 1).ok()));
        Self { starts }
    }

    /// Returns the line, counted from 0, and the offset at which it begins.
    pub(super) fn line_of(&self, offset: usize) -> (usize, usize) {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        let line = self
            .starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1);
        (
            line,
            self.starts.get(line).map_or(0, |start| *start as usize),
        )
    }

    /// Returns the offset at which a line, counted from 0, begins.
    pub(super) fn start_of(&self, line: usize) -> Option<usize> {
        self.starts.get(line).map(|start| *start as usize)
    }
}
