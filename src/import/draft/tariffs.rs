//! What the rows of channels say of payments.

use super::channels::{Row, Time};
use crate::{
    import::{
        find::{
            cite,
            money::{self, Money},
        },
        text,
    },
    source::fold_ascii,
    syntax::{
        ast::FeeFamily,
        words::{Channel, InstrumentKind},
    },
    values::Amount,
};

/// One payment that a row speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Which family, where the row says it.
    pub(super) family: Option<FeeFamily>,
    /// How much.
    pub(super) sum: Sum,
    /// What it is for, in words.
    pub(super) words: String,
}

/// How much a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sum {
    /// `Miễn phí`, or nothing to pay.
    Free,
    /// Nothing is said.
    Unknown,
    /// An amount.
    Dong(Amount),
    /// An amount in another currency, as written.
    Foreign(String),
    /// Set by the province.
    Province,
    /// Words without an amount.
    Words(String),
    /// An amount in one with the time limit beside it.
    Glued(String),
    /// `Miễn phí` beside words that speak of a payment.
    Contradicted(String),
    /// `Miễn phí` beside a step in which the applicant pays, in its words.
    Paid(String),
}

/// The same payments for some channels.
pub(super) struct Tariff {
    pub(super) lines: Vec<Line>,
    pub(super) channels: Vec<Channel>,
    pub(super) details: String,
}

/// Reads the payments of all rows; rows that say the same go together.
pub(super) fn tariffs(rows: &[Row<'_>]) -> Vec<Tariff> {
    let mut tariffs: Vec<Tariff> = Vec::new();
    for row in rows.iter().filter(|it| !it.channels.is_empty()) {
        let lines = lines_of(row);
        match tariffs.iter_mut().find(|it| it.lines == lines) {
            Some(known) => known.channels.extend(&row.channels),
            None => tariffs.push(Tariff {
                lines,
                channels: row.channels.clone(),
                details: row.said.details.clone(),
            }),
        }
    }
    tariffs
}

/// Reads what a row says of payments.
fn lines_of(row: &Row<'_>) -> Vec<Line> {
    let fee = row.said.fee.as_str();
    let mut lines: Vec<Line> = labelled(fee)
        .into_iter()
        .map(|(family, text)| line_of(Some(family), &text))
        .collect();
    if lines.is_empty() {
        let family = family_of(&row.said.details);
        let mut line = line_of(family, fee);
        if line.sum == Sum::Unknown && is_free_within(&row.said.details) {
            line.sum = Sum::Free;
        }
        if line.sum == Sum::Free && speaks_of_payment(&row.said.details) {
            line.sum = beside_free(&row.said.details);
        }
        if let Time::Glued(digits) = &row.time {
            line.sum = Sum::Glued(format!("{digits}{fee}"));
        }
        lines.push(line);
    }
    lines
}

/// Cuts `Phí : 2.000.000 Đồng (…) Lệ phí : 0 Đồng` before its labels.
fn labelled(text: &str) -> Vec<(FeeFamily, String)> {
    const LABELS: &[(&str, FeeFamily)] = &[
        ("lệ phí", FeeFamily::Charge),
        ("phí", FeeFamily::Fee),
        ("giá dịch vụ", FeeFamily::Price),
    ];
    let mut out: Vec<(FeeFamily, String)> = Vec::new();
    for part in text.split('\n') {
        let lower = part.trim().to_lowercase();
        let label = LABELS.iter().find_map(|(label, family)| {
            let rest = lower.strip_prefix(label)?.trim_start().strip_prefix(':')?;
            let skipped = part.trim().chars().count() - rest.chars().count();
            Some((
                *family,
                part.trim().chars().skip(skipped).collect::<String>(),
            ))
        });
        match (label, out.last_mut()) {
            (Some((family, rest)), _) => out.push((family, rest.trim().to_owned())),
            (None, Some(last)) if !part.trim().is_empty() => {
                last.1.push(' ');
                last.1.push_str(part.trim());
            }
            _ => {}
        }
    }
    out
}

/// Reads one payment.
fn line_of(family: Option<FeeFamily>, text: &str) -> Line {
    let text = text.trim();
    let plain = fold_ascii(text);
    let bare = plain.trim_end_matches("dong").trim();
    let (sum, words) = match money::money(text) {
        Some((Money::Dong(amount), rest)) if amount == Amount::ZERO => (Sum::Free, rest),
        Some((Money::Dong(amount), rest)) => (Sum::Dong(amount), rest),
        Some((Money::Foreign, _)) => (Sum::Foreign(text.to_owned()), ""),
        None if matches!(bare, "mien phi" | "khong" | "o" | "0" | "khong thu phi") => {
            (Sum::Free, "")
        }
        None if !text::said(text).is_unknown() && bare.contains(char::is_alphanumeric) => {
            if is_left_to_the_province(&plain) {
                (Sum::Province, text)
            } else {
                (Sum::Words(text.to_owned()), "")
            }
        }
        None => (Sum::Unknown, ""),
    };
    let words = words.trim_matches(|it: char| it.is_whitespace() || it == '(' || it == ')');
    Line {
        family,
        sum,
        words: words.to_owned(),
    }
}

/// Tells what words that speak of a payment say beside `Miễn phí`: the province sets it, it is not
/// taken (`không được quy định tại Biểu phí`), or the two contradict each other.
fn beside_free(details: &str) -> Sum {
    const DENIED: &[&str] = &["khong thu", "khong duoc quy dinh", "khong phai nop"];
    let plain = fold_ascii(details);
    if names_amount(details) {
        Sum::Contradicted(details.to_owned())
    } else if is_left_to_the_province(&plain) {
        Sum::Province
    } else if DENIED.iter().any(|it| plain.contains(it)) {
        Sum::Free
    } else {
        Sum::Contradicted(details.to_owned())
    }
}

/// Tells whether the cells of a row ran together into its details, and the cell of the fee says free:
/// `Trực tuyếnKhông quy địnhMiễn phíQua Cổng`.
fn is_free_within(details: &str) -> bool {
    let glued = |at: usize| {
        let before = details.get(..at).unwrap_or_default();
        before.ends_with(char::is_lowercase)
    };
    let free = details.match_indices("Miễn phí").any(|it| glued(it.0));
    free && !names_amount(details) && !details.contains("Không có thông tin")
}

/// Tells whether plain words leave an amount to the council of the province.
fn is_left_to_the_province(plain: &str) -> bool {
    let council = ["hoi dong nhan dan", "hdnd"];
    let sets = ["quy dinh", "quyet dinh", "ban hanh"];
    council.iter().any(|it| plain.contains(it)) && sets.iter().any(|it| plain.contains(it))
}

/// Tells whether the details of a row name an amount, or an instrument that sets payments.
fn speaks_of_payment(details: &str) -> bool {
    let freed = fold_ascii(details).contains("mien");
    names_amount(details) || !freed && cite::instruments(details).iter().any(sets_payments)
}

/// Tells whether the details of a row name an amount.
pub(super) fn names_amount(details: &str) -> bool {
    let starts = details.char_indices().scan(' ', |before, (at, letter)| {
        let begins =
            letter.is_ascii_digit() && !before.is_ascii_digit() && !matches!(*before, '.' | ',');
        *before = letter;
        Some((begins, at))
    });
    let mut starts = starts.filter(|it| it.0);
    starts.any(|(_, at)| {
        let here = details.get(at..).unwrap_or_default();
        let found = money::money(here);
        matches!(found, Some((Money::Dong(amount), _)) if amount > Amount::ZERO) || is_round(here)
    })
}

/// Tells whether a text begins with an amount that has no word for đồng right behind it:
/// `06 triệu đồng`, `1.600.000`.
fn is_round(text: &str) -> bool {
    let end = text.find(|it: char| !it.is_ascii_digit() && !matches!(it, '.' | ','));
    let (number, rest) = text
        .split_at_checked(end.unwrap_or(text.len()))
        .unwrap_or_default();
    let plain = fold_ascii(rest.trim_start());
    let number = number.trim_end_matches(['.', ',']);
    let thousands = number.ends_with(".000") || number.ends_with(",000");
    thousands
        || ["trieu dong", "nghin dong", "ngan dong"]
            .iter()
            .any(|it| plain.starts_with(it))
}

/// Tells whether an instrument may set payments.
pub(super) fn sets_payments(it: &cite::Cited) -> bool {
    match it.kind {
        InstrumentKind::Circular | InstrumentKind::JointCircular => it.number.contains("BTC"),
        InstrumentKind::ProvincialResolution => true,
        _ => false,
    }
}

/// Returns the family that the details of a row speak of, where it is one only.
fn family_of(details: &str) -> Option<FeeFamily> {
    let plain = fold_ascii(details);
    let count = |word: &str| plain.matches(word).count();
    let (n_charges, n_others) = (count("le phi"), count("mien phi"));
    let n_fees = count("phi").saturating_sub(n_charges + n_others);
    let n_prices = count("gia dich vu");
    match (n_fees > 0, n_charges > 0, n_prices > 0) {
        (true, false, false) => Some(FeeFamily::Fee),
        (false, true, false) => Some(FeeFamily::Charge),
        (false, false, true) => Some(FeeFamily::Price),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dong(amount: i64) -> Sum {
        Sum::Dong(Amount::dong(amount))
    }

    #[test]
    fn the_column_of_fees_is_read_in_all_shapes() {
        let sum = |text: &str| line_of(None, text).sum;
        assert_eq!(sum("Miễn phí"), Sum::Free);
        assert_eq!(sum("0 Đồng"), Sum::Free);
        assert_eq!(sum("Không Đồng"), Sum::Free);
        assert_eq!(sum("Không có thông tin"), Sum::Unknown);
        assert_eq!(sum("Đồng"), Sum::Unknown);
        assert_eq!(sum("1,500,000 VNĐ"), dong(1_500_000));
        assert_eq!(sum("10 USD"), Sum::Foreign("10 USD".to_owned()));
        assert_eq!(
            sum("Theo mức thu lệ phí do Hội đồng nhân dân cấp tỉnh quy định."),
            Sum::Province
        );
        assert!(matches!(
            sum("Mức thu bằng 50% mức thu phí quy định tại Mục I"),
            Sum::Words(_)
        ));
    }

    #[test]
    fn free_beside_an_amount_is_told() {
        assert!(speaks_of_payment("(150.000 đồng/giấy)"));
        assert!(speaks_of_payment(
            "(theo Thông tư số 281/2016/TT-BTC ngày 14/11/2016)"
        ));
        assert!(!speaks_of_payment(
            "(Miễn phí đến 30/6/2026 theo Thông tư 40/2026/TT-BTC)"
        ));
        assert!(!speaks_of_payment("Nộp tại 02 đồn biên phòng"));
        assert!(speaks_of_payment(
            "(Cho một loại hình: 8.000.000/lần; thêm một loại hình: 2.000.000/lần.)"
        ));
    }

    #[test]
    fn words_beside_free_may_leave_it_to_the_province_or_deny_it() {
        let province = "(- Mức lệ phí cụ thể do Hội đồng nhân dân cấp tỉnh quyết định (căn cứ Thông tư số 85/2019/TT-BTC).)";
        assert_eq!(beside_free(province), Sum::Province);
        let denied =
            "(Không được quy định tại Biểu phí ban hành kèm theo Thông tư số 47/2019/TT-BTC.)";
        assert_eq!(beside_free(denied), Sum::Free);
        let text = "(Phí theo Thông tư số 48/2022/TT-BTC)";
        assert_eq!(beside_free(text), Sum::Contradicted(text.to_owned()));
        assert!(names_amount("(+ 06 triệu đồng/Giấy chứng nhận)"));
        assert!(names_amount("(Mức phí giảm 20%: 1.600.000)"));
        assert!(!names_amount(
            "(theo Thông tư số 64/2025/TT-BTC ngày 30.6.2025)"
        ));
    }

    #[test]
    fn free_in_a_cell_that_ran_into_the_details_is_read() {
        assert!(is_free_within(
            "Trực tuyếnKhông quy địnhMiễn phíQua Cổng DVC Quốc gia"
        ));
        assert!(!is_free_within(
            "Trực tuyếnKhôngKhông có thông tinTrực tiếpKhôngMiễn phíTại Trung tâm"
        ));
        assert!(!is_free_within("(Miễn phí đến 30/6/2026)"));
    }

    #[test]
    fn several_payments_in_one_field_are_parted() {
        let found =
            labelled("Phí : 2.000.000 Đồng (Thẩm định)\nLệ phí : 0 Đồng\nFile đính kèm: a.pdf");
        assert_eq!(
            found[0],
            (FeeFamily::Fee, "2.000.000 Đồng (Thẩm định)".to_owned())
        );
        assert_eq!(
            found[1],
            (FeeFamily::Charge, "0 Đồng File đính kèm: a.pdf".to_owned())
        );
        assert_eq!(labelled("Miễn phí"), []);
    }

    #[test]
    fn the_family_is_taken_from_the_details_only_where_it_is_one() {
        assert_eq!(
            family_of("(Lệ phí cấp giấy chứng nhận: 40.000 đồng)"),
            Some(FeeFamily::Charge)
        );
        assert_eq!(family_of("(Phí thẩm định)"), Some(FeeFamily::Fee));
        assert_eq!(family_of("(Phí, lệ phí theo Thông tư)"), None);
        assert_eq!(family_of("(Miễn phí)"), None);
    }
}
