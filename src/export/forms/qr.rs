//! The QR code of the code of a dossier (Circular 01/2018/TT-VPCP, Article 19(2), allows one).

use qrcode::{Color, EcLevel, QrCode};

/// The light frame that a reader needs, in modules.
const QUIET: usize = 4;

/// A square of dark and light modules, with its light frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// What it says.
    pub text: String,
    rows: Vec<Vec<bool>>,
}

impl Qr {
    /// Makes the code of a text; `None` where it is too long for one.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width();
        let colours = code.to_colors();
        let light = || vec![false; width + 2 * QUIET];
        let mut rows = vec![light(); QUIET];
        for line in colours.chunks(width) {
            let mut row = vec![false; QUIET];
            row.extend(line.iter().map(|it| *it == Color::Dark));
            row.extend([false; QUIET]);
            rows.push(row);
        }
        rows.resize(width + 2 * QUIET, light());
        Some(Self {
            text: text.to_owned(),
            rows,
        })
    }

    /// Returns the rows of modules; true is dark.
    #[must_use]
    pub fn rows(&self) -> &[Vec<bool>] {
        &self.rows
    }

    /// Returns how many modules a side has, with the frame.
    #[must_use]
    pub fn side(&self) -> usize {
        self.rows.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_square_framed_and_the_same_each_time() {
        let qr = Qr::of("H15.50.05.13-261008-0975").unwrap();
        assert_eq!(Some(&qr), Qr::of("H15.50.05.13-261008-0975").as_ref());
        assert_ne!(Some(qr.rows()), Qr::of("H15").as_ref().map(Qr::rows));
        assert!(qr.rows().iter().all(|it| it.len() == qr.side()));
        let frame = |row: &Vec<bool>| row.iter().all(|it| !it);
        assert!(qr.rows().iter().take(QUIET).all(frame));
        assert!(qr.rows().iter().rev().take(QUIET).all(frame));
        // The corner of the finder pattern.
        let corner = qr.rows().iter().skip(QUIET).take(7);
        assert!(corner.clone().all(|row| *row.get(QUIET).unwrap()));
    }

    #[test]
    fn a_text_that_no_code_holds_gives_none() {
        assert_eq!(Qr::of(&"x".repeat(10_000)), None);
    }
}
