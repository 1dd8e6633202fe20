//! The local councils to which a text may leave an amount.

/// A People's Council (Hội đồng nhân dân) below the state.
///
/// Only that of a province sets fees and charges (Law 97/2015/QH13, Article
/// 21(1)); elsewhere the municipal council does, so the language has both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Council {
    /// Of a province (cấp tỉnh).
    Province,
    /// Of a commune (cấp xã), or of a municipality abroad.
    Commune,
}
