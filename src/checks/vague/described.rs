//! `theo quy định` of a page that is about something else than the paper.
//!
//! `Giấy xác nhận của tổ chức tín dụng được phép theo quy định` says who may issue it: no paper is left open.

use super::{names_law, stands_in};
use crate::source::{Token, Wording, starts_with};

/// What the rules are about that stands right before: who is able, who may, who lives where.
const QUALIFIED: &[&[&str]] = &[
    &["điều", "kiện"],
    &["tiêu", "chuẩn"],
    &["cư", "trú"],
    &["được", "phép"],
    &["thẩm", "quyền"],
    &["miễn"],
    &["thuộc", "diện"],
    &["thuộc", "đối", "tượng"],
    &["thành", "lập"],
    &["hoạt", "động"],
    &["dịch", "vụ", "công"],
    &["bãi", "nhiệm"],
    &["hợp", "pháp", "hóa", "lãnh", "sự"],
];
/// What the rules are about, however far it stands before them in the sentence.
const ANSWERED: &[&[&str]] = &[&["chịu", "trách", "nhiệm"]];
/// Whose rules they are that stand right behind, and are no act.
const NO_ACT: &[&[&str]] = &[
    &["hợp", "đồng"],
    &["thỏa", "thuận"],
    &["điều", "ước"],
    &["tiêu", "chuẩn"],
    &["chương", "trình"],
    &["ngân", "hàng", "nước", "ngoài"],
    &["quy", "tắc"],
];
/// How a bracket begins that says when a paper is filed.
const WHEN: &[&[&str]] = &[
    &["nếu"],
    &["đối", "với"],
    &["trường", "hợp"],
    &["áp", "dụng"],
    &["không", "áp", "dụng"],
];
/// How far before and behind the words such things stand.
const REACH: usize = 6;

/// Tells whether no `theo quy định` of a row leaves its paper open: the row names an act beside them, or
/// each is about somebody, a contract, or a case.
pub(crate) fn is_described(title: &str) -> bool {
    let wording = Wording::new(title);
    let tokens = wording.tokens();
    let mut places = wording.places_of("theo quy định");
    names_law(tokens) || places.all(|at| is_of_another(tokens, at))
}

/// Returns the first `theo quy định` of a row that is about its paper, with the words behind it.
pub(crate) fn quoted(title: &str) -> Option<String> {
    /// The longest quotation in words.
    const LONGEST: usize = 14;
    let wording = Wording::new(title);
    let tokens = wording.tokens();
    let mut places = wording.places_of("theo quy định");
    let at = places.find(|at| !is_of_another(tokens, *at))?;
    let behind = wording.from(at).iter().take(LONGEST);
    let length = behind.take_while(|it| matches!(it, Token::Word(_))).count();
    Some(wording.written(at..at + length).to_owned())
}

fn is_of_another(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    let near = before.get(at.saturating_sub(REACH)..).unwrap_or_default();
    let clause = near.rsplit(|it| matches!(it, Token::Break(_))).next();
    let behind = tokens.get(at + 3..).unwrap_or_default();
    let behind = behind.get(..REACH.min(behind.len())).unwrap_or_default();
    // `khai thác bất hợp pháp, không báo cáo và không theo quy định`: the name of an offence.
    before.last().is_some_and(|it| it.is(&["không"]))
        || QUALIFIED
            .iter()
            .any(|it| clause.is_some_and(|words| stands_in(words, it)))
        || NO_ACT.iter().any(|it| stands_in(behind, it))
        || is_in_case(before)
        || ANSWERED.iter().any(|it| stands_in(sentence(before), it))
}

/// Returns the words of the sentence that is open at the end of some words.
fn sentence(before: &[Token]) -> &[Token] {
    let ends = |it: &Token| matches!(it, Token::Break('.' | ';' | ':' | '+' | '('));
    before.rsplit(ends).next().unwrap_or_default()
}

/// Tells whether a bracket is open before a place that says when a paper is filed.
fn is_in_case(before: &[Token]) -> bool {
    let bracket = before
        .iter()
        .rposition(|it| matches!(it, Token::Break('(' | ')')));
    let open = bracket.filter(|at| matches!(before.get(*at), Some(Token::Break('('))));
    let inside = open.and_then(|at| before.get(at + 1..)).unwrap_or_default();
    WHEN.iter().any(|it| starts_with(inside, it))
}

#[cfg(test)]
mod tests {
    use super::{is_described, quoted};

    #[test]
    fn rules_about_something_else_leave_no_paper_open() {
        for title in [
            "Giấy xác nhận của tổ chức tín dụng được phép theo quy định của pháp luật về ngoại hối",
            "Giấy xác nhận tàu cá không khai thác bất hợp pháp, không báo cáo và không theo quy định",
            "Bảo lãnh tạm ứng theo quy định cụ thể của hợp đồng",
            "Giấy chứng nhận do cơ sở có đủ điều kiện theo quy định cấp",
            "Bản vẽ kèm theo (nếu có yêu cầu thi tuyển theo quy định)",
            "Bảng kê theo Mẫu số 02 Nghị định số 126/2020/NĐ-CP và chứng từ nộp thuế theo quy định",
            "Cơ quan giám định chịu trách nhiệm pháp lý về tính chính xác của chứng thư giám định theo quy định của pháp luật",
        ] {
            assert!(is_described(title), "{title}");
        }
    }

    #[test]
    fn the_words_behind_are_quoted_to_the_next_break() {
        let title = "Giấy xác nhận được phép theo quy định, giấy phép theo quy định của pháp luật về lâm nghiệp; bản đồ";
        let words = "theo quy định của pháp luật về lâm nghiệp";
        assert_eq!(quoted(title).as_deref(), Some(words));
    }

    #[test]
    fn rules_about_the_paper_are_told() {
        for title in [
            "Giấy tờ chuyển nhượng theo quy định",
            "Văn bản nghiệm thu về phòng cháy và chữa cháy đối với kho vật liệu nổ công nghiệp theo quy định",
            "Giấy phép tạm xuất theo quy định của pháp luật",
            "Bản sao (có chứng thực) kết quả huấn luyện theo quy định",
        ] {
            assert!(!is_described(title), "{title}");
        }
    }
}
