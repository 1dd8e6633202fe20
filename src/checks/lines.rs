//! Lines of a list of papers that are no papers.

use super::{lists::List, papers::tells_look_up};
use crate::source::{Hit, Token, Wording, starts_with};

/// How far behind its head a line says how papers must look; further on it speaks of something else.
const RULE_REACH: usize = 30;

/// What a line is that is no paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoPaper {
    /// Nothing but signs.
    Empty,
    /// A note, or a piece of another section.
    Note,
    /// A heading.
    Heading,
    /// A sentence on what people or agencies do.
    Sentence,
}

/// Tells whether a line that is no paper by its head asks for one further on: `Trường hợp … thì hồ sơ phải kèm theo bản
/// sao`, `Đối với …: văn bản cử người đại diện`.
pub(crate) fn asks_for_paper(title: &str) -> bool {
    let wording = Wording::new(title);
    let papers = List::Papers.find(&wording);
    let told = |at: usize| papers.iter().any(|it| it.range.start == at);
    let colon = |at: &usize| wording.tokens().get(*at) == Some(&Token::Break(':'));
    let case = List::Cases.begins(&wording) && !is_waived(&wording);
    let near = |it: &Hit| it.range.start < wording.head() + RULE_REACH;
    let ruled = |it: &Wording<'_>| List::PaperRules.find(it).iter().any(near);
    case && (0..wording.len()).filter(colon).any(|it| told(it + 1))
        || List::GeneralPapers.begins(&wording) && !ruled(&wording)
        || List::AskedFurtherOn.occurs(&wording)
}

/// Tells what a line is when it is certainly no paper.
pub(crate) fn no_paper(title: &str) -> Option<NoPaper> {
    let wording = Wording::new(title);
    let head = wording.head();
    if !wording
        .from(head)
        .iter()
        .any(|it| matches!(it, Token::Word(_)))
    {
        return Some(NoPaper::Empty);
    }
    // "Where the data can be read, the paper is not filed" is said about papers and is none.
    let unneeded = tells_look_up(title) || is_waived(&wording);
    let on_data = List::Cases.begins(&wording) && unneeded && !wording.has_phrase("có thêm");
    let on_looks = List::GeneralPapers.begins(&wording) && List::PaperRules.occurs(&wording);
    if List::Notes.begins(&wording) || on_data || on_looks {
        return Some(NoPaper::Note);
    }
    if is_heading(&wording) {
        return Some(NoPaper::Heading);
    }
    is_sentence(&wording).then_some(NoPaper::Sentence)
}

/// Tells whether a line says that the paper it is about is not filed: `không cần nộp thành phần hồ sơ này`.
fn is_waived(wording: &Wording<'_>) -> bool {
    const PAPERS: &[&[&str]] = &[
        &["thành", "phần", "hồ", "sơ", "này"],
        &["giấy", "tờ", "này"],
        &["các", "giấy", "tờ", "này"],
        &["tài", "liệu", "này"],
    ];
    ["không cần nộp", "không phải nộp"].iter().any(|it| {
        let mut places = wording.places_of(it);
        places.any(|at| {
            PAPERS
                .iter()
                .any(|it| starts_with(wording.from(at + 3), it))
        })
    })
}

fn is_heading(wording: &Wording<'_>) -> bool {
    if wording.tokens().last() != Some(&Token::Break(':')) {
        return false;
    }
    let Some(start) = List::Headings.leading(wording).map(|it| it.range.end) else {
        return false;
    };
    let asks = List::Papers
        .find(wording)
        .iter()
        .any(|it| it.range.start >= start);
    !asks
}

fn is_sentence(wording: &Wording<'_>) -> bool {
    List::Agencies.begins(wording)
        || (List::People.begins(wording) && List::Duties.occurs(wording))
        || is_act(wording)
}

/// Tells whether a line says what somebody does, or has to do when something happens: `Lập hội đồng kiểm kê`,
/// `Khi có người đến ở, chủ nhà phải thực hiện việc thông báo`.
fn is_act(wording: &Wording<'_>) -> bool {
    /// How such a line begins.
    const ACTS: &[&[&str]] = &[&["lập", "hội", "đồng"], &["thành", "lập", "hội", "đồng"]];
    let here = wording.from(wording.head());
    let duty = starts_with(here, &["khi", "có"]) && wording.has_phrase("phải thực hiện việc");
    duty || ACTS.iter().any(|it| starts_with(here, it))
}

#[cfg(test)]
mod tests {
    use super::{NoPaper, no_paper};

    #[test]
    fn lines_without_a_paper_are_found() {
        for (title, what) in [
            ("****", NoPaper::Empty),
            (" ; ", NoPaper::Empty),
            (
                "* Lưu ý: Trường hợp nộp trực tiếp thì bổ sung họ tên",
                NoPaper::Note,
            ),
            ("* Số lượng hồ sơ: 01 (một) bộ.", NoPaper::Note),
            (
                "Trường hợp giấy tờ tùy thân là thẻ căn cước thì cơ quan tra cứu Cơ sở dữ liệu quốc gia về dân cư",
                NoPaper::Note,
            ),
            (
                "Trường hợp cơ quan thụ lý khai thác được thông tin trên hệ thống về đào tạo theo quy định thì người đề nghị không cần nộp thành phần hồ sơ này",
                NoPaper::Note,
            ),
            (
                "Bản chụp các giấy tờ gửi kèm theo hồ sơ đăng ký khai sinh trực tuyến phải bảo đảm rõ nét, đầy đủ",
                NoPaper::Note,
            ),
            (
                "e) Tài liệu quy định tại điểm e Mục 1.3.1.1 chỉ áp dụng đối với xe ô tô chưa qua sử dụng",
                NoPaper::Note,
            ),
            ("- Giấy tờ phải xuất trình:", NoPaper::Heading),
            ("++ Đối với doanh nghiệp bảo hiểm:", NoPaper::Heading),
            (
                "+ Người tiếp nhận có trách nhiệm tiếp nhận đúng, đủ hồ sơ",
                NoPaper::Sentence,
            ),
            (
                "Người ủy quyền và người được ủy quyền chịu trách nhiệm trước pháp luật",
                NoPaper::Sentence,
            ),
            ("Lập hội đồng kiểm kê vật tư", NoPaper::Sentence),
            (
                "Khi có khách đến thuê phòng, chủ cơ sở phải thực hiện việc khai báo theo quy định",
                NoPaper::Sentence,
            ),
        ] {
            assert_eq!(no_paper(title), Some(what), "{title}");
        }
    }

    #[test]
    fn papers_are_left_alone() {
        for title in [
            "Giấy phép nhập khẩu đối với hàng hóa phải có giấy phép nhập khẩu:",
            "Đối với hàng hóa tái nhập thì nộp bổ sung chứng từ vận tải (nếu có):",
            "Bản cam kết chịu trách nhiệm trước pháp luật",
            "Chủ trương đầu tư",
            "Bản chụp các giấy tờ chứng minh điều kiện kết hôn",
            "(1) Văn bản đề nghị (bản chính)",
            "Trường hợp đăng ký thay đổi thì hồ sơ còn có thêm Giấy chứng nhận, được thay thế bằng việc khai thác cơ sở dữ liệu đất đai",
            "Người yêu cầu chứng thực xuất trình một trong các giấy tờ sau: hộ chiếu",
            "Tờ khai",
            "Quyết định thành lập hội đồng kiểm kê",
        ] {
            assert_eq!(no_paper(title), None, "{title}");
        }
    }
}
