//! Forms and provisions that the name of a paper cites:
//! `theo Mẫu số 01 Phụ lục II ban hành kèm theo Nghị định số 121/2021/NĐ-CP`.

use super::number::{kind, numbers};
use crate::{
    source::{Wording, starts_with},
    syntax::words::{InstrumentKind, LocatorKind},
};

/// What stands before the label of a form.
const FORM_WORDS: &[&[&str]] = &[
    &["mẫu", "biểu", "số"],
    &["mẫu", "đơn", "số"],
    &["mẫu", "số"],
    &["biểu", "mẫu", "số"],
    &["mẫu"],
];
/// What stands before the label of an annex.
const ANNEX_WORDS: &[&[&str]] = &[&["phụ", "lục", "số"], &["phụ", "lục"]];
/// Words that say that there is a form whose number is not said.
const BY_FORM: &[&[&str]] = &[
    &["theo", "mẫu"],
    &["theo", "biểu", "mẫu"],
    &["mẫu", "quy", "định"],
];

/// Words after `theo mẫu` with which it is a sample, or the form of an enterprise.
const OTHER_FORMS: &[&[&str]] = &[
    &["do", "doanh", "nghiệp"],
    &["dấu"],
    &["phiếu"],
    &["bản", "khai"],
    &["chữ"],
    &["mã"],
    &["xác", "định"],
    &["của", "doanh", "nghiệp"],
    &["của", "nhà"],
    &["của", "tổ", "chức"],
    &["của", "bên"],
    &["của", "nước"],
    &["hàng"],
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
    let by_form = (0..wording.len()).find(|at| is_by_form(&wording, *at));
    let at = found.as_ref().map(|it| it.1).or(by_form)?;
    let form = found.map(|(label, _)| (LocatorKind::Form, label));
    let annex = (at..wording.len()).find_map(|at| labelled(&wording, text, at, ANNEX_WORDS));
    let annex = annex.map(|(label, _)| (LocatorKind::Appendix, label));
    let places: Vec<_> = form.into_iter().chain(annex).collect();
    if places.is_empty() {
        return Some(Form::Unnumbered);
    }
    let rest = text.get(wording.place(at)..).unwrap_or_default();
    Some(Form::Numbered {
        places,
        instrument: first_instrument(rest),
    })
}

/// Tells whether words say that there is a form: `theo mẫu`, and not `kèm theo mẫu dấu` or
/// a form of somebody else.
fn is_by_form(wording: &Wording<'_>, at: usize) -> bool {
    let Some(words) = BY_FORM.iter().find(|it| starts_with(wording.from(at), it)) else {
        return false;
    };
    let before = at.checked_sub(1).and_then(|it| wording.tokens().get(it));
    let added = before.is_some_and(|it| it.is(&["kèm"]));
    let after = wording.from(at + words.len());
    let other = OTHER_FORMS.iter().any(|it| starts_with(after, it));
    !added && !other
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
    // `Mẫu số D 05-THADS`: the letter of the series stands apart.
    let series = rest.split(' ').next().filter(|it| is_series(it));
    let next = series.and_then(|it| rest.get(it.len() + 1..));
    let (series, rest) = match next.filter(|it| it.starts_with(|it: char| it.is_ascii_digit())) {
        Some(next) => (series.unwrap_or_default(), next),
        None => ("", rest),
    };
    let end = rest
        .find(|it: char| !it.is_alphanumeric() && !matches!(it, '.' | '-' | '/'))
        .unwrap_or(rest.len());
    let label = rest.get(..end)?.trim_end_matches(['.', '-', '/']);
    is_label(label).then(|| (format!("{series}{label}"), at))
}

fn is_series(text: &str) -> bool {
    text.chars().count() == 1 && text.chars().all(char::is_uppercase)
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
        assert_eq!(
            places("Đơn đề nghị xét miễn (Mẫu số D 05-THADS)"),
            ["D05-THADS"]
        );
        assert_eq!(
            places("Danh sách theo Mẫu biểu số 02 đính kèm Nghị định"),
            ["02"]
        );
        assert_eq!(
            places(
                "Văn bản đăng ký theo mẫu quy định tại Phụ lục IX ban hành kèm theo Nghị định 46/2023/NĐ-CP"
            ),
            ["IX"]
        );
    }

    #[test]
    fn a_form_without_number_is_told_from_none() {
        assert_eq!(
            form("Đơn theo mẫu do Bộ trưởng quy định"),
            Some(Form::Unnumbered)
        );
        assert_eq!(form("Mẫu vật, mẫu con dấu của tổ chức"), None);
        assert_eq!(form("Giấy chứng nhận kèm theo mẫu dấu hợp quy"), None);
        let slip = "Bản sao phiếu gửi hồ sơ theo mẫu do doanh nghiệp bưu chính phát hành";
        assert_eq!(form(slip), None);
    }
}
