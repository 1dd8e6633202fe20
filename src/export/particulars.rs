//! What a form says that no log knows: names, addresses, numbers.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::source::printable;

/// Something that whoever files or receives tells of himself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Particular {
    /// The code of the dossier (mã hồ sơ), given by the system that receives.
    Code,
    /// Who files: a person or an organisation.
    Name,
    /// The number of the person or the taxpayer.
    Identity,
    /// The address of who files.
    Address,
    /// The telephone of who files.
    Phone,
    /// The e-mail of who files.
    Email,
    /// The agency at the head of the form.
    Agency,
    /// The unit that receives (bộ phận một cửa).
    Unit,
    /// Where the agency is.
    AgencyAddress,
    /// The telephone of the agency.
    Hotline,
    /// The page of the agency.
    Website,
    /// The official who receives or guides.
    Officer,
    /// Who signs for the agency that handles the dossier.
    Signer,
    /// The place where a form is made out.
    Place,
    /// Where the result is received.
    ReturnPlace,
    /// How the result is received.
    ReturnWay,
    /// The volume of the register.
    Book,
    /// The number in the register.
    Number,
    /// The number of the letter of apology.
    Letter,
    /// What was done before an apology.
    WorkDone,
    /// Why the result is late.
    DelayReason,
}

impl Particular {
    /// Every particular with its key in case files, in English and Vietnamese.
    pub const KEYS: [(Self, &'static str, &'static str); 21] = [
        (Self::Code, "code", "mã hồ sơ"),
        (Self::Name, "name", "họ tên"),
        (Self::Identity, "identity", "số định danh"),
        (Self::Address, "address", "địa chỉ"),
        (Self::Phone, "phone", "điện thoại"),
        (Self::Email, "email", "thư điện tử"),
        (Self::Agency, "agency", "cơ quan"),
        (Self::Unit, "unit", "bộ phận"),
        (Self::AgencyAddress, "agency_address", "địa chỉ cơ quan"),
        (Self::Hotline, "hotline", "điện thoại cơ quan"),
        (Self::Website, "website", "trang thông tin"),
        (Self::Officer, "officer", "cán bộ"),
        (Self::Signer, "signer", "người ký"),
        (Self::Place, "place", "nơi lập"),
        (Self::ReturnPlace, "return_place", "nơi trả"),
        (Self::ReturnWay, "return_way", "cách nhận"),
        (Self::Book, "book", "quyển số"),
        (Self::Number, "number", "số thứ tự"),
        (Self::Letter, "letter", "số văn bản"),
        (Self::WorkDone, "work_done", "việc đã làm"),
        (Self::DelayReason, "delay_reason", "lý do chậm"),
    ];
}

/// The longest code that is taken, in letters.
const MAX_CODE: usize = 64;

/// Tells whether a text may be the code of a dossier: it is written into names and pictures.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '/');
    !text.is_empty() && text.len() <= MAX_CODE && text.chars().all(plain)
}

/// The particulars of one dossier; what is absent is left blank on the forms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Particulars(BTreeMap<Particular, String>);

impl Particulars {
    /// Keeps a text in one line and in normal form C, without letters that command a screen.
    pub fn set(&mut self, what: Particular, text: &str) {
        let shown = text.nfc().map(|it| {
            let command = it.is_control() || printable(it) != it;
            if command { ' ' } else { it }
        });
        let shown: String = shown.collect();
        let words: Vec<&str> = shown.split_whitespace().collect();
        if !words.is_empty() {
            self.0.insert(what, words.join(" "));
        }
    }

    /// Tells whether nothing was told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns what was told.
    #[must_use]
    pub fn get(&self, what: Particular) -> Option<&str> {
        self.0.get(&what).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_line_in_one_normal_form() {
        let mut told = Particulars::default();
        told.set(
            Particular::Name,
            "Nguye\u{302}\u{303}n\r\n\tA\u{7}n\u{202e}x ",
        );
        assert_eq!(told.get(Particular::Name), Some("Nguyễn A n x"));
        told.set(Particular::Phone, " \u{0} ");
        assert_eq!(told.get(Particular::Phone), None);
    }

    #[test]
    fn a_code_is_plain_and_short() {
        assert!(is_code("000.00.16.H05-190106-0001"));
        assert!(is_code("H15.50.05.13-261008-0975"));
        for bad in ["", "a b", "mã", "<x>", &"9".repeat(65)] {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
