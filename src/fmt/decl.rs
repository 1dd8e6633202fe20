//! Declaring lines.

use super::pen::Pen;
use crate::syntax::{
    ast::{DeclKind, Name, Origin, Quoted},
    words::{Connective, DeclWord},
};

/// Writes the declaring line.
pub(super) fn decl(pen: &mut Pen, kind: &DeclKind) {
    match kind {
        DeclKind::Instrument { name, title } => {
            plain(pen, DeclWord::Instrument, name, title.as_ref());
        }
        DeclKind::Agency { name, title } => plain(pen, DeclWord::Agency, name, title.as_ref()),
        DeclKind::Database { name, title } => plain(pen, DeclWord::Database, name, title.as_ref()),
        DeclKind::Procedure {
            name,
            title,
            origin,
        } => {
            plain(pen, DeclWord::Procedure, name, title.as_ref());
            match origin {
                Some(Origin::BasedOn(name)) => {
                    pen.kw(Connective::BasedOn).name(name);
                }
                Some(Origin::Template(name)) => {
                    pen.kw(Connective::FromTemplate).name(name);
                }
                None => {}
            }
        }
        DeclKind::Template {
            name,
            params,
            title,
        } => {
            pen.word(DeclWord::Template).name(name).glue("(").tighten();
            pen.names(params).glue(")").title("", title.as_ref());
        }
        DeclKind::Example { title } => {
            pen.word(DeclWord::Example).quoted(title);
        }
    }
}

fn plain(pen: &mut Pen, word: DeclWord, name: &Name, title: Option<&Quoted>) {
    pen.word(word).name(name).title("", title);
}
