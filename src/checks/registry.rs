//! The catalogue of codes with their pages.

use super::{RULES, allows};
use crate::diagnostic::Page;

/// Returns the page of every code, by code.
#[must_use]
pub fn registry() -> Vec<Page> {
    let mut pages: Vec<Page> = RULES
        .iter()
        .map(|rule| Page::from_docs(&rule.code, rule.docs))
        .collect();
    pages.push(allows::page());
    pages.sort_by_key(|page| page.code.id);
    pages
}
