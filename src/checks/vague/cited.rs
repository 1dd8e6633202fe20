//! Whether words cite an act: its kind is followed by a number or a name, the way acts are cited.
//!
//! `công ty luật`, `cử nhân luật`, `nghị định thư` and `khoản 5 triệu` name no act. The lists were
//! read against the titles of some 13,000 published papers.

use crate::source::{Token, Wording, starts_with};

/// Kinds whose name is their number.
const NUMBERED: &[&[&str]] = &[&["nghị", "định"], &["thông", "tư"]];
/// Words after such a kind that go on to name the act.
const NAMING: &[&str] = &[
    "này", "của", "liên", "quy", "về", "hướng", "sửa", "nghị", "thông",
];
/// Kinds with a name in words.
const NAMED: &[&[&str]] = &[&["bộ", "luật"], &["pháp", "lệnh"]];
/// Words before `luật` by which it is no act.
const NO_ACT_AFTER: &[&str] = &[
    "pháp",
    "kỷ",
    "quy",
    "bộ",
    "ty",
    "phòng",
    "đoàn",
    "sách",
    "nhân",
    "ngành",
    "sỹ",
    "sĩ",
    "nghề",
    "vấn",
    "học",
    "khoa",
    "trường",
    "tự",
];
/// Words after `luật` by which it is no act, or none that is named.
const NO_ACT_BEFORE: &[&str] = &[
    "sư", "gia", "định", "pháp", "và", "hoặc", "thì", "có", "khác", "học",
];
/// Words before `luật`, written small, after which a law is cited.
const LEADING: &[&str] = &["của", "theo", "tại", "trong", "bởi", "hành"];
/// Words behind an article by which it is one of a contract or of a charter.
const OF_PARTIES: &[&[&str]] = &[&["hợp", "đồng"], &["thỏa", "thuận"], &["điều", "lệ"]];
/// The farthest that they stand behind its number.
const PARTIES_REACH: usize = 4;

/// Tells whether words cite a normative act or an article of one.
pub(crate) fn cites_act(wording: &Wording<'_>) -> bool {
    let tokens = wording.tokens();
    (0..tokens.len()).any(|at| {
        let here = wording.from(at);
        let before = at.checked_sub(1).and_then(|it| tokens.get(it));
        is_numbered(here)
            || is_named(here, before)
            || is_article(here)
            || (starts_with(here, &["luật"]) && is_law(wording, at, here, before))
    })
}

/// `Nghị định số 61/2018/NĐ-CP`, `Thông tư này`.
fn is_numbered(here: &[Token]) -> bool {
    let kind = NUMBERED.iter().find(|it| starts_with(here, it));
    let next = kind.and_then(|it| here.get(it.len()));
    next.is_some_and(|it| is_number(it) || it.is(NAMING))
}

/// `Bộ luật Dân sự`, `Pháp lệnh Chi phí tố tụng`.
fn is_named(here: &[Token], before: Option<&Token>) -> bool {
    let kind = NAMED.iter().find(|it| starts_with(here, it));
    let next = kind.and_then(|it| here.get(it.len()));
    let of_officials = before.is_some_and(|it| it.is(&["cán"]));
    !of_officials && next.is_some_and(|it| is_word(it) && !it.is(NO_ACT_BEFORE))
}

/// `Điều 5`, `khoản 1 Điều này`; a bare `khoản 5`, `mục 3` or `mẫu 2` may be of anything.
fn is_article(here: &[Token]) -> bool {
    let number = here.get(1).filter(|_| starts_with(here, &["điều"]));
    let behind = here.get(2..).unwrap_or_default();
    let of_parties = (0..PARTIES_REACH)
        .filter_map(|it| behind.get(it..))
        .any(|it| OF_PARTIES.iter().any(|words| starts_with(it, words)));
    !of_parties && number.is_some_and(|it| it.is_number() || it.is(&["này"]))
}

/// `Luật Đất đai`, `theo luật quản lý thuế`, `Luật số 54/2010/QH12`.
fn is_law(wording: &Wording<'_>, at: usize, here: &[Token], before: Option<&Token>) -> bool {
    let Some(next) = here.get(1).filter(|it| is_word(it)) else {
        return false;
    };
    if before.is_some_and(|it| it.is(NO_ACT_AFTER)) || next.is(NO_ACT_BEFORE) {
        return false;
    }
    let led = before.is_some_and(|it| it.is(LEADING) || it.is_number());
    let mut letters = wording.written(at..at + 1).chars();
    let capital = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    is_number(next) || next.is(&["này"]) || led || capital
}

/// `số 5`, `số13/2016` and `5/2016`.
fn is_number(token: &Token) -> bool {
    let glued = |word: &str| {
        let rest = word.strip_prefix("số");
        rest.is_some_and(|it| it.is_empty() || it.starts_with(|it: char| it.is_ascii_digit()))
    };
    token.is_number() || matches!(token, Token::Word(word) if glued(word))
}

fn is_word(token: &Token) -> bool {
    matches!(token, Token::Word(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_and_articles_are_cited_by_number_or_name() {
        for title in [
            "Đơn theo Mẫu số 01 ban hành kèm theo Nghị định số 41/2026/NĐ-CP",
            "Bản khai theo mẫu tại Phụ lục VIII ban hành kèm theo Thông tư số13/2016/TT-BNNPTNT",
            "Báo cáo theo quy định tại Thông tư này",
            "Tờ khai theo Thông tư liên tịch số 05/2012",
            "Giấy tờ quy định tại khoản 1 Điều 5",
            "Ảnh và phong bì như quy định tại điểm đ khoản 1 Điều này",
            "Bản sao hợp đồng theo quy định của Bộ luật Dân sự",
            "Hồ sơ theo quy định tại Pháp lệnh Ưu đãi người có công với cách mạng",
            "Bản kê khai theo quy định của Luật Đất đai",
            "Văn bản theo quy định của Luật khoa học và công nghệ",
            "Giấy tờ theo luật quản lý thuế",
            "Chứng chỉ theo Điều 20 Luật chứng khoán",
            "Chấp thuận theo Luật số 20/2008/QH12",
            "Tài liệu tại khoản 1b Điều 55 của Luật Địa chất và khoáng sản",
        ] {
            assert!(cites_act(&Wording::new(title)), "{title}");
        }
    }

    #[test]
    fn words_that_look_like_an_act_cite_none() {
        for title in [
            "Sơ yếu lý lịch cử nhân luật",
            "SƠ YẾU LÝ LỊCH CỬ NHÂN LUẬT KINH TẾ",
            "Bản sao Bằng cử nhân luật hoặc bản sao Bằng thạc sỹ luật",
            "Hồ sơ khoản vay 5 triệu",
            "Giấy xác nhận khoản 5 triệu đồng đã nộp",
            "Dự thảo Điều lệ của công ty luật Việt Nam",
            "Ý kiến pháp lý của công ty tư vấn luật quốc tế về việc phát hành chứng chỉ lưu ký",
            "Thẻ luật sư",
            "Giấy tờ theo quy định của pháp luật",
            "Văn bản thỏa thuận của người đại diện theo pháp luật cũ",
            "Bản sao Nghị định thư Montreal",
            "Bằng tốt nghiệp các ngành kinh tế, luật, kỹ thuật",
            "Công văn đề nghị (mẫu 8A) kèm theo danh sách đối tượng",
            "Tài liệu quy định tại điểm c mục 4.1 phần (4) thủ tục này",
            "Danh mục 2 thiết bị",
            "Biên bản theo Điều 6 của Hợp đồng mua bán",
            "Quyết định kỷ luật cán bộ luật",
        ] {
            assert!(!cites_act(&Wording::new(title)), "{title}");
        }
    }
}
