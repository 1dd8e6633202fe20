//! Papers that follow a form: who draws them up, and whether its number stands anywhere.

use super::lists::List;
use crate::source::{Token, Wording, starts_with};

/// How a line begins that lists forms.
const FORM_LINES: &[&[&str]] = &[&["mẫu", "đơn"], &["mẫu", "tờ", "khai"], &["biểu", "mẫu"]];

/// Words of a title by which its form lies with the page or the decision that announced the procedure.
const ATTACHED: &[&str] = &[
    "có đính kèm",
    "mẫu đính kèm",
    "mẫu gửi kèm",
    "đính kèm theo quyết định",
    "đính kèm quyết định",
];

/// Who draws a paper up, as far as its title tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Maker {
    /// The applicant: an application, a declaration, a list.
    Applicant,
    /// An agency or another body: minutes, a licence.
    Elsewhere,
    /// The title does not tell.
    Unknown,
}

/// Tells who draws up the paper of a title, or a paper in it that follows a form.
pub(crate) fn maker(title: &str) -> Maker {
    let pieces = pieces(title)
        .into_iter()
        .filter(|it| Wording::new(it).has_phrase("mẫu"));
    let parts: Vec<&str> = std::iter::once(title).chain(pieces).collect();
    let heads = |list: List| parts.iter().any(|it| is_headed(it, list));
    if heads(List::DrawnUp) {
        Maker::Applicant
    } else if heads(List::DrawnUpElsewhere) {
        Maker::Elsewhere
    } else {
        Maker::Unknown
    }
}

/// Cuts a title into the papers that it lists; what stands in brackets is not cut.
fn pieces(title: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let cut = |letter: char| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(letter, ';' | ':' | ',' | '/')
    };
    title.split(cut).collect()
}

/// Tells whether a phrase of a list stands at the head of a title, behind its numbering and words such
/// as `bản chính hoặc bản sao`.
fn is_headed(title: &str, list: List) -> bool {
    let wording = Wording::new(title);
    let (heads, leading) = (list.find(&wording), List::Leading.find(&wording));
    let mut at = wording.head();
    loop {
        if heads.iter().any(|it| it.range.start == at) {
            return true;
        }
        let step = leading.iter().find(|it| it.range.start == at);
        match (step, wording.tokens().get(at)) {
            (Some(step), _) if !step.range.is_empty() => at = step.range.end,
            (None, Some(word)) if word.is(&["hoặc", "và"]) => at += 1,
            _ => return false,
        }
    }
}

/// The texts of a procedure that give the number of some form, read once for all of its papers.
pub(crate) struct Numbered<'a>(Vec<Wording<'a>>);

impl<'a> Numbered<'a> {
    /// Reads the texts.
    pub(crate) fn of(texts: impl Iterator<Item = &'a str>) -> Self {
        let gives = |it: &Wording<'_>| (0..it.len()).any(|at| gives_form(it.from(at)));
        Self(texts.map(Wording::new).filter(gives).collect())
    }
}

/// Tells whether a form that a title has to follow must have a number, and the words of its procedure
/// do not give it.
pub(crate) fn needs_number(title: &str, numbered: &Numbered<'_>) -> bool {
    maker(title) != Maker::Elsewhere
        && !is_excepted(title)
        && !numbered.0.iter().any(|it| names_form(it, title))
}

/// Tells whether a title is of a paper that needs no number of a form: of another matter, filled in
/// by the agency or on a system, by the form of somebody else or one that is attached, or with its contents listed.
fn is_excepted(title: &str) -> bool {
    let wording = Wording::new(title);
    let lists = [
        List::FilledByAgency,
        List::ElectronicForms,
        List::OutsideForms,
        List::FreeForms,
    ];
    List::OtherForms.begins(&wording)
        || lists.iter().any(|it| it.occurs(&wording))
        || ATTACHED.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether the words of a procedure say that the agency gives the forms itself.
pub(crate) fn are_handed_out<'a>(mut texts: impl Iterator<Item = &'a str>) -> bool {
    texts.any(|it| List::HandedOutForms.occurs(&Wording::new(it)))
}

/// Tells whether the words of a procedure say that its papers follow the forms of a donor.
pub(crate) fn are_of_donors<'a>(mut texts: impl Iterator<Item = &'a str>) -> bool {
    texts.any(|it| Wording::new(it).has_phrase("theo mẫu của nhà tài trợ"))
}

/// Tells whether a text of the page gives the number of the form of a paper:
/// `đơn đề nghị thuê nhà ở công vụ được lập theo mẫu số 03 của phụ lục số 03`.
fn names_form(text: &Wording<'_>, title: &str) -> bool {
    /// How many words of the title tell the paper.
    const MOST: usize = 5;
    /// Fewer words tell no paper from another.
    const LEAST: usize = 3;
    /// The longest distance in words to the number.
    const REACH: usize = 25;
    /// The longest distance in words from a number before the paper: `Mẫu 2 - Tờ khai tàu`.
    const BEFORE: usize = 4;
    let wording = Wording::new(title);
    // `Đơn theo Mẫu số 01` in another line: the application has no name there, and is this one.
    let nameless = text.from(text.head());
    let gives_any = starts_with(nameless, &["đơn", "theo"])
        && gives_number(nameless.get(2..).unwrap_or_default());
    if gives_any && starts_with(wording.from(wording.head()), &["đơn"]) {
        return true;
    }
    let words = wording
        .from(wording.head())
        .iter()
        .map_while(|it| match it {
            Token::Word(word) if word != "theo" && word != "mẫu" => Some(word.as_str()),
            _ => None,
        });
    let words: Vec<&str> = words.take(MOST).collect();
    // A line that lists the forms gives their numbers behind all of them.
    let lists_forms = FORM_LINES
        .iter()
        .any(|it| starts_with(text.from(text.head()), it));
    let reach = if lists_forms { text.len() } else { REACH };
    let numbered = |words: &[&str]| {
        text.places_of(&words.join(" ")).any(|at| {
            let behind = text.from(at + words.len());
            let headed = (at.saturating_sub(BEFORE)..at).any(|it| gives_number(text.from(it)));
            headed || (0..reach).any(|it| gives_form(behind.get(it..).unwrap_or_default()))
        })
    };
    // `khai vận chuyển độc lập theo chỉ tiêu tại mẫu 07`: what is done with the form `tờ khai vận chuyển độc lập`.
    let done = match words.as_slice() {
        ["tờ" | "bản", rest @ ..] => rest,
        _ => &[],
    };
    words.len() >= LEAST && (numbered(&words) || done.len() > LEAST && numbered(done))
}

/// Tells whether the number or the annex of a form stands here.
fn gives_form(here: &[Token]) -> bool {
    gives_number(here) || gives_annex(here)
}

/// Tells whether the annex of a form is named here: `theo mẫu hướng dẫn tại phụ lục số 10`.
fn gives_annex(here: &[Token]) -> bool {
    /// The longest distance in words between the form and its annex.
    const REACH: usize = 12;
    let annex = |it: &[Token]| {
        let mut number = it.iter().skip(2).take(2);
        starts_with(it, &["phụ", "lục"]) && number.any(is_annex_number)
    };
    let near = here.get(..here.len().min(REACH)).unwrap_or_default();
    starts_with(here, &["mẫu"])
        && (1..near.len()).any(|it| annex(near.get(it..).unwrap_or_default()))
}

/// Tells whether a word numbers an annex: `10`, `IV`.
fn is_annex_number(token: &Token) -> bool {
    let roman = |it: &str| it.chars().all(|it| matches!(it, 'i' | 'v' | 'x'));
    token.is_number() || matches!(token, Token::Word(word) if roman(word))
}

/// Tells whether the number of a form stands here: `mẫu số 03`, `mẫu 02a`, `số 04.a/TT`.
fn gives_number(here: &[Token]) -> bool {
    let number = |it: Option<&Token>| it.is_some_and(Token::is_number);
    let after = if starts_with(here, &["mẫu", "số"]) {
        2
    } else {
        1
    };
    let form = starts_with(here, &["mẫu"]) && number(here.get(after));
    let letter =
        |it: Option<&Token>| matches!(it, Some(Token::Word(word)) if word.chars().count() == 1);
    let listed = starts_with(here, &["số"])
        && number(here.get(1))
        && matches!(here.get(2), Some(Token::Break('.')))
        && letter(here.get(3));
    form || listed
}

#[cfg(test)]
mod tests {
    use super::{Maker, Numbered, are_handed_out, is_excepted, maker};

    fn names_form(text: &str, title: &str) -> bool {
        let numbered = Numbered::of(std::iter::once(text));
        numbered.0.iter().any(|it| super::names_form(it, title))
    }

    #[test]
    fn papers_that_the_applicant_draws_up_are_known() {
        for title in [
            "01 Giấy đề nghị phê duyệt Kế hoạch an ninh tàu biển theo mẫu quy định",
            "Đơn đề nghị thay đổi, cải chính hộ tịch theo mẫu",
            "Nộp cho Hải quan cửa khẩu: Bản khai chung (nếu có chở hàng nhập khẩu, quá cảnh) theo mẫu, Giấy phép rời cảng",
            "Bản chính hoặc bản điện tử văn bản đề nghị theo mẫu quy định",
            "Bản lý lịch tự khai (theo mẫu của Bộ Công an)",
        ] {
            assert_eq!(maker(title), Maker::Applicant, "{title}");
        }
        for title in [
            "Bản thẩm tra lý lịch (theo mẫu của Bộ Công an)",
            "Giấy phép rời cảng thủy nội địa theo mẫu",
            "Phiếu kiểm soát thu hoạch theo mẫu",
            "Sổ ATA do VCCI cấp theo mẫu",
            "- 03 phiếu sát hạch khả năng chuyên môn hoa tiêu theo mẫu",
        ] {
            assert_eq!(maker(title), Maker::Elsewhere, "{title}");
        }
        for title in [
            "Bản xác nhận thực hành công việc chuyên môn theo mẫu",
            "Bản sao hoặc bản sao điện tử hoặc bản chính phương án tổ chức vận chuyển theo mẫu quy định",
            "Hồ sơ khai thuế theo mẫu ban hành tại từng thời kỳ",
            "Hợp đồng chuyển nhượng Văn phòng có công chứng theo mẫu",
            "Tài liệu giải trình phương pháp, cơ sở tính phí bảo hiểm theo mẫu",
            "Bảng kê các hệ thống, tổng thành thay thế của xe cải tạo theo mẫu",
        ] {
            assert_eq!(maker(title), Maker::Unknown, "{title}");
        }
    }

    #[test]
    fn a_form_that_a_step_numbers_is_known() {
        let step = "Các đối tượng nêu trên phải có đơn đề nghị thuê nhà ở công vụ được lập theo mẫu số 03 của phụ lục số 03";
        assert!(names_form(
            step,
            "Đơn đề nghị thuê nhà ở công vụ theo mẫu có xác nhận"
        ));
        assert!(!names_form(step, "Đơn đề nghị mua nhà ở công vụ theo mẫu"));
        assert!(!names_form(step, "Đơn theo mẫu"));
        assert!(names_form("- Đơn theo Mẫu số 01", "Đơn đề nghị giao đất"));
        assert!(!names_form(
            "- Đơn theo Mẫu số 01",
            "Tờ khai đăng ký đất đai"
        ));
        assert!(!names_form(
            "Văn bản đề nghị cấp mã ngân hàng theo Phụ lục số 01.",
            "Văn bản đề nghị cấp mã ngân hàng"
        ));
        let line = "Mẫu tờ khai: Bảng tổng hợp; Giấy đề nghị thanh toán vốn; Giấy rút vốn; Ủy nhiệm chi của chủ đầu tư áp dụng đối với dự án đầu tư công ở nước ngoài (mẫu số 04.a/TT)";
        assert!(names_form(line, "Giấy đề nghị thanh toán vốn"));
        let step = "có đơn đề nghị thuê nhà ở công vụ theo mẫu hướng dẫn tham khảo tại phụ lục số 10 ban hành kèm theo Thông tư";
        assert!(names_form(step, "Đơn đề nghị thuê nhà ở công vụ"));
        let step = "Người khai hải quan khai vận chuyển độc lập theo chỉ tiêu thông tin quy định tại mẫu 07 và các bản kê theo phụ lục I thông tư 39/2018/TT-BTC";
        assert!(names_form(step, "Tờ khai vận chuyển độc lập"));
        assert!(!names_form(step, "Tờ khai vận chuyển hàng hóa"));
        let step = "nộp đơn đề nghị thuê nhà ở công vụ theo mẫu";
        assert!(!names_form(step, "Đơn đề nghị thuê nhà ở công vụ theo mẫu"));
    }

    #[test]
    fn forms_that_the_agency_hands_out_are_known() {
        for step in [
            "cơ quan hải quan cấp phát miễn phí tờ khai phương tiện vận tải cho người khai hải quan",
            "Công chức tư pháp - hộ tịch có trách nhiệm chuẩn bị đầy đủ các loại mẫu Tờ khai",
            "Công chức tư pháp - hộ tịch cấp xã có trách nhiệm chuẩn bị đầy đủ mẫu Tờ khai đăng ký khai sinh",
        ] {
            assert!(are_handed_out([step].into_iter()), "{step}");
        }
        let step = "Người yêu cầu nộp tờ khai theo mẫu";
        assert!(!are_handed_out([step].into_iter()));
    }

    #[test]
    fn papers_without_a_numbered_form_are_known() {
        for title in [
            "Theo biểu mẫu trên Hệ thống cơ sở dữ liệu quốc gia về chăn nuôi.",
            "Tờ khai trị giá người nhập khẩu theo mẫu",
            "Phiếu đánh giá kiểm tra nghiệp vụ đăng kiểm viên đường sắt theo mẫu quy định",
            "Đơn đề nghị phê chuẩn Tổ chức chế tạo bao gồm các thông tin sau",
            "Đề nghị thanh toán của đại lý vé máy bay theo mẫu quy định của nhà tài trợ",
            "Hồ sơ dự thi do Hội đồng thi phát hành theo mẫu thống nhất",
            "Hồ sơ khai thuế theo mẫu ban hành tại từng thời kỳ",
            "Giấy đăng ký tham gia theo mẫu (có đính kèm theo Quyết định này)",
            "Đơn xin gia nhập theo mẫu đính kèm",
        ] {
            assert!(is_excepted(title), "{title}");
        }
        assert!(!is_excepted("Tờ khai đăng ký khai sinh theo mẫu"));
    }
}
