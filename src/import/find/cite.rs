//! Forms and provisions that the name of a paper cites:
//! `theo Mẫu số 01 Phụ lục II ban hành kèm theo Nghị định số 121/2021/NĐ-CP`.

use super::number::{kind, numbers};
use crate::{
    source::{Wording, starts_with},
    syntax::words::{InstrumentKind, LocatorKind},
};

/// What stands before the label of a form.
const FORM_WORDS: &[&[&str]] = &[&["mẫu", "số"], &["biểu", "mẫu", "số"], &["mẫu"]];
/// What stands before the label of an annex.
const ANNEX_WORDS: &[&[&str]] = &[&["phụ", "lục", "số"], &["phụ", "lục"]];
/// Words that say that there is a form whose number is not said.
const BY_FORM: &[&[&str]] = &[
    &["theo", "mẫu"],
    &["theo", "biểu", "mẫu"],
    &["mẫu", "quy", "định"],
];

/// An instrument cited by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Cited {
    /// Its kind.
    pub(in crate::import) kind: InstrumentKind,
    /// Its number.
    pub(in crate::import) number: String,
}

/// The form of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum Form {
    /// A form with its number, its annex and its instrument, where they are said.
    Numbered {
        /// Form and annex, the smallest first.
        places: Vec<(LocatorKind, String)>,
        /// The instrument.
        instrument: Option<Cited>,
    },
    /// A form whose number is not said.
    Unnumbered,
}

/// Returns the form that a text prescribes.
pub(in crate::import) fn form(text: &str) -> Option<Form> {
    let wording = Wording::new(text);
    let found = (0..wording.len()).find_map(|at| labelled(&wording, text, at, FORM_WORDS));
    let Some((label, at)) = found else {
        let by_form =
            (0..wording.len()).any(|at| BY_FORM.iter().any(|it| starts_with(wording.from(at), it)));
        return by_form.then_some(Form::Unnumbered);
    };
    let mut places = vec![(LocatorKind::Form, label)];
    let annex = (at..wording.len()).find_map(|at| labelled(&wording, text, at, ANNEX_WORDS));
    places.extend(annex.map(|(label, _)| (LocatorKind::Appendix, label)));
    let rest = text.get(wording.place(at)..).unwrap_or_default();
    Some(Form::Numbered {
        places,
        instrument: first_instrument(rest),
    })
}

/// Returns the first instrument that a text names by its number.
pub(in crate::import) fn first_instrument(text: &str) -> Option<Cited> {
    instruments(text).into_iter().next()
}

/// Returns the instruments that a text names by their numbers.
pub(in crate::import) fn instruments(text: &str) -> Vec<Cited> {
    let cited = numbers(text).into_iter().filter_map(|it| {
        Some(Cited {
            kind: kind(&it.text, "")?,
            number: it.text,
        })
    });
    cited.collect()
}

/// Reads a label behind one of the words; returns it with the index of the words.
fn labelled(
    wording: &Wording<'_>,
    text: &str,
    at: usize,
    words: &[&[&str]],
) -> Option<(String, usize)> {
    let words = words
        .iter()
        .find(|words| starts_with(wording.from(at), words))?;
    let start = wording.place(at + words.len());
    let rest = text.get(start..)?;
    let end = rest
        .find(|it: char| !it.is_alphanumeric() && !matches!(it, '.' | '-' | '/'))
        .unwrap_or(rest.len());
    let label = rest.get(..end)?.trim_end_matches(['.', '-', '/']);
    is_label(label).then(|| (label.to_owned(), at))
}

/// Tells whether a word is a label: it has a digit, or is a Roman number.
fn is_label(text: &str) -> bool {
    /// Longer words are no labels.
    const LONGEST: usize = 16;
    let parts_filled = text.split(['.', '-', '/']).all(|it| !it.is_empty());
    let digit = text.bytes().any(|it| it.is_ascii_digit());
    let roman = text.chars().all(|it| matches!(it, 'I' | 'V' | 'X' | 'L'));
    !text.is_empty() && text.chars().count() <= LONGEST && parts_filled && (digit || roman)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<String> {
        match form(text) {
            Some(Form::Numbered { places, .. }) => places.into_iter().map(|it| it.1).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_form_is_read_with_annex_and_instrument() {
        let text = "Đơn đề nghị theo Mẫu số 01 quy định tại Phụ lục II ban hành kèm theo Nghị định số 121/2021/NĐ-CP.";
        let Some(Form::Numbered { places, instrument }) = form(text) else {
            panic!("no form");
        };
        let expected = [
            (LocatorKind::Form, "01".to_owned()),
            (LocatorKind::Appendix, "II".to_owned()),
        ];
        assert_eq!(places, expected);
        let instrument = instrument.unwrap();
        assert_eq!(instrument.number, "121/2021/NĐ-CP");
        assert_eq!(instrument.kind, InstrumentKind::Decree);
    }

    #[test]
    fn labels_of_all_sorts_are_read() {
        assert_eq!(places("Tờ khai (Mẫu 05.ĐKT);"), ["05.ĐKT"]);
        assert_eq!(places("Thông báo Mẫu số 03-1/MGTH"), ["03-1/MGTH"]);
        assert_eq!(places("Tờ khai mẫu NA5"), ["NA5"]);
    }

    #[test]
    fn a_form_without_number_is_told_from_none() {
        assert_eq!(
            form("Đơn theo mẫu do Bộ trưởng quy định"),
            Some(Form::Unnumbered)
        );
        assert_eq!(form("Mẫu vật, mẫu con dấu của tổ chức"), None);
    }
}
