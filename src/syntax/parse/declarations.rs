//! Pairs to declaring lines.

use super::{
    cx::{Cx, Pair, kid},
    grammar::Rule,
};
use crate::{
    source::Span,
    syntax::{
        ast::{DeclKind, List, Name, Origin, Str},
        words::DeclWord,
    },
};

/// Returns the word that begins a declaration.
pub(super) fn decl_word(kind: &DeclKind) -> DeclWord {
    match kind {
        DeclKind::Instrument { .. } => DeclWord::Instrument,
        DeclKind::Agency { .. } => DeclWord::Agency,
        DeclKind::Database { .. } => DeclWord::Database,
        DeclKind::Procedure { .. } => DeclWord::Procedure,
        DeclKind::Template { .. } => DeclWord::Template,
        DeclKind::Example { .. } => DeclWord::Example,
    }
}

/// Reads the declaring line.
pub(super) fn declared(cx: &mut Cx<'_>, word: DeclWord, pair: &Pair<'_>) -> Option<DeclKind> {
    let title = cx.quoted_in(pair);
    if word == DeclWord::Example {
        return title.map(|title| DeclKind::Example { title });
    }
    let name = cx.name_in(pair)?;
    Some(match word {
        DeclWord::Instrument => DeclKind::Instrument { name, title },
        DeclWord::Agency => DeclKind::Agency { name, title },
        DeclWord::Database => DeclKind::Database { name, title },
        DeclWord::Template => {
            let params = kid(pair, Rule::names).map_or_else(List::new, |it| cx.names_in(&it));
            DeclKind::Template {
                name,
                params,
                title,
            }
        }
        DeclWord::Procedure | DeclWord::Example => {
            let named = |rule| kid(pair, rule).and_then(|it| cx.name_in(&it));
            let origin = named(Rule::based_on).map(Origin::BasedOn);
            let origin = origin.or_else(|| named(Rule::from_template).map(Origin::Template));
            DeclKind::Procedure {
                name,
                title,
                origin,
            }
        }
    })
}

/// Stands for a declaration that could not be read; an empty name is never looked up.
pub(super) fn placeholder(word: DeclWord, span: Span) -> DeclKind {
    let name = Name {
        text: Str::new(),
        span,
    };
    match word {
        DeclWord::Instrument => DeclKind::Instrument { name, title: None },
        DeclWord::Agency => DeclKind::Agency { name, title: None },
        DeclWord::Database => DeclKind::Database { name, title: None },
        DeclWord::Template => DeclKind::Template {
            name,
            params: List::new(),
            title: None,
        },
        DeclWord::Procedure => DeclKind::Procedure {
            name,
            title: None,
            origin: None,
        },
        DeclWord::Example => DeclKind::Example {
            title: crate::syntax::ast::Quoted {
                text: Str::new(),
                span,
            },
        },
    }
}
