//! Why an imported page, or the title of a procedure, shows one way of filing and no choice is missing.

use super::{cut_steps, flow, internal::has_internal_code, page, spoken};
use crate::{
    model::{ChannelUse, Procedure, Step},
    source::Wording,
    syntax::words::{Channel, StepKind},
    values::Stated,
};

/// The national single window, by whatever channel the page lists it.
const NATIONAL: &[&str] = &["một cửa quốc gia"];
/// Words of a title that make one way of filing its subject.
const VARIANTS: &[&str] = &[
    "một cửa quốc gia",
    "cách thức thủ công",
    "phương thức thủ công",
    "cách thức điện tử",
    "phương thức điện tử",
    "biên phòng điện tử",
    "hồ sơ điện tử",
    "qua trang thông tin điện tử",
    "trực tuyến",
];
/// Words of the title of an imported page whose matter is electronic: there is no other way to ask for it.
const ELECTRONIC: &[&str] = &[
    "thị thực điện tử",
    "định danh điện tử",
    "căn cước điện tử",
    "giao dịch điện tử",
    "chứng từ điện tử",
    "hóa đơn điện tử",
    "tem điện tử",
    "thương mại điện tử",
];
/// Words of steps that are done on a screen: the page itself says why it lists the online way alone.
const ON_A_SYSTEM: &[&str] = &[
    "truy cập",
    "ứng dụng định danh",
    "vneid",
    "cổng thông tin",
    "cổng dịch vụ công",
    "trên hệ thống",
    "qua hệ thống",
    "đến hệ thống",
    "tới hệ thống",
    "vào hệ thống",
    "hệ thống acts",
    "hệ thống thông tin",
    "hệ thống xử lý dữ liệu",
    "hệ thống dịch vụ công",
    "hệ thống quản lý",
];
/// Words of papers that may be declared on paper, whatever the table of channels lists.
const ON_PAPER: &[&str] = &[
    "tờ khai giấy",
    "hải quan giấy",
    "hồ sơ giấy",
    "khai báo giấy",
];
/// Words of goods that customs watch and nobody files for.
const WATCHED: &[&str] = &["giám sát hải quan", "giám sát hàng hóa"];
/// Words of a title under which a school awards what its own files show.
const AWARDED: &[&str] = &["xét cấp bằng", "xét tốt nghiệp"];
/// Acts that need the person.
const PRESENCE: &[&str] = &[
    "trước mặt",
    "vân tay",
    "mống mắt",
    "sinh trắc",
    "sinh trắc học",
];
/// Words of an imported page, or of its title, for acts that need the person or the thing on the spot.
const ON_THE_SPOT: &[&str] = &[
    "có mặt",
    "phỏng vấn",
    "phải trực tiếp",
    "lên tàu",
    "sổ ata",
    "xuất trình hàng hóa",
    "xem hàng hóa",
    "xem hàng hoá",
    "khám bệnh",
    "khám sức khỏe",
    "giám định y khoa",
    "đổi tiền",
    "giám định tiền",
    "tiền không đủ tiêu chuẩn",
    "bán hàng",
    "bán trực tiếp",
    "nghĩa vụ quân sự",
    "tàu quân sự",
    "lưu động",
    "phải đến",
    "không ủy quyền cho",
    "không được ủy quyền",
    "hành lý ký gửi",
    "nộp và xuất trình",
    "xuất trình bản chính",
    "chứng thực bản sao",
    "chứng thực chữ ký",
];
/// Words of an imported page for the unit of a soldier or a police officer, which has no counter, and for authorities abroad.
const UNITS: &[&str] = &[
    "đại đội",
    "tiểu đoàn",
    "đơn vị quản lý trực tiếp",
    "đơn vị trực tiếp quản lý",
    "công an đơn vị",
    "cơ quan thẩm quyền nước",
];
/// Words by which a paper goes to an officer of the own unit, whoever else is named.
const OFFICERS: &[&str] = &["nộp cho cán bộ đại đội"];
/// Words for the authorities of the place, which have one.
const COUNTERS: &[&str] = &["cấp xã", "ủy ban nhân dân", "ubnd"];
/// Words of a text by which somebody asks for something.
const FILES: &[&str] = &[
    "nộp",
    "gửi",
    "làm đơn",
    "có đơn",
    "tờ khai",
    "đề nghị",
    "đăng ký",
    "tiếp nhận",
    "hồ sơ đến",
    "lập hồ sơ",
    "làm hồ sơ",
    "khai",
    "thông báo",
    "người yêu cầu",
];
/// Words with which an import says that it added a step.
const ADDED: &[&str] = &["máy thêm bước này", "added since the text"];
/// Words of a text for ways other than online.
const OFFLINE: &[&str] = &[
    "bưu chính",
    "bưu điện",
    "trực tiếp",
    "hồ sơ giấy",
    "bản giấy",
    "tờ khai giấy",
    "hải quan giấy",
    "xuất trình hồ sơ",
    "xuất trình hàng hóa",
    "tại trụ sở",
    "bộ phận một cửa",
    "đến thư điện tử",
    "qua thư điện tử",
];
/// Words of a text for ways other than the counter.
const AWAY: &[&str] = &[
    "bưu chính",
    "bưu điện",
    "trực tuyến",
    "cổng dịch vụ công",
    "qua cổng thông tin",
    "đường ngoại giao",
    "thư điện tử",
    "phương thức điện tử",
    "môi trường điện tử",
    "định dạng điện tử",
    "qua hệ thống",
    "thông qua hệ thống",
    "qua mạng",
    "fax",
];
/// Words of a text for ways other than the post.
const NOT_BY_POST: &[&str] = &["trực tiếp", "trực tuyến", "cổng dịch vụ công"];

/// Tells whether the words of a procedure say why there is one channel, tell of another, or show that nobody files.
pub(crate) fn is_explained(procedure: &Procedure, only: &ChannelUse) -> bool {
    has_internal_code(procedure)
        || cut_steps::nobody_asks(procedure)
        || has_no_counter(procedure)
        || is_told(procedure, only)
}

/// Tells whether the words of a procedure say why there is one channel, or tell of another.
fn is_told(procedure: &Procedure, only: &ChannelUse) -> bool {
    let title = match &procedure.title {
        Stated::Value(title) => title.as_str(),
        Stated::None | Stated::Unknown => "",
    };
    let texts = || only.meta.notes.iter().chain(page::sentences(procedure));
    let tell = |words: &[&str]| texts().any(|it| spoken::has_any(it, words));
    let others = match only.channel {
        Channel::Online => OFFLINE,
        Channel::InPerson => AWAY,
        Channel::Post => NOT_BY_POST,
        _ => &[],
    };
    spoken::has_any(title, VARIANTS)
        || tell(NATIONAL)
        || only.channel == Channel::Online && is_electronic(procedure, title)
        || only.channel == Channel::InPerson && (tell(PRESENCE) || is_on_the_spot(procedure, title))
        || page::sentences(procedure).any(|it| spoken::has_any(it, others))
}

/// Tells whether an imported page that lists the online way alone is electronic by nature, or lets papers be declared
/// on paper.
fn is_electronic(procedure: &Procedure, title: &str) -> bool {
    let mut papers = page::papers(procedure).chain(page::around_papers(procedure));
    flow::is_guessed(procedure)
        && (spoken::has_any(title, ELECTRONIC)
            || spoken::notes(procedure).any(|it| spoken::has_any(it, ON_A_SYSTEM))
            || papers.any(|it| spoken::has_any(it, ON_PAPER)))
}

/// Tells whether an imported page shows that nobody comes to a counter: soldiers and police hand their papers to their own
/// unit, or no step has words of filing, and the authority moves the papers or watches the goods by itself.
fn has_no_counter(procedure: &Procedure) -> bool {
    let tell = |words: &[&str]| page::sentences(procedure).any(|it| spoken::has_any(it, words));
    let steps = || procedure.steps.values().filter(|it| !is_added(it));
    let mut words = page::sentences(procedure).filter(|it| !is_note_of_added(it));
    let mut filings = procedure
        .steps
        .values()
        .filter(|it| it.kind == StepKind::Submit);
    let added = filings.any(is_added);
    let several = steps().count() > 1;
    let titled = |words: &[&str]| {
        let title = procedure.title.value();
        title.is_some_and(|it| spoken::has_any(it, words))
    };
    let watched = || cut_steps::is_of_customs(procedure) && tell(WATCHED);
    let mut unfiled = || watched() || !words.any(|it| spoken::has_any(it, FILES));
    let counter = || page::sentences(procedure).any(|it| takes_at_counter(it));
    let own_unit = tell(OFFICERS) || tell(UNITS) && !counter();
    flow::is_guessed(procedure)
        && (own_unit || added && titled(AWARDED) || added && several && unfiled())
}

/// Tells whether a sentence files with the authorities of the place.
fn takes_at_counter(sentence: &str) -> bool {
    spoken::has_any(sentence, COUNTERS) && spoken::has_any(sentence, &["nộp", "gửi"])
}

/// Tells whether an import added a step of which the page has no words.
fn is_added(step: &Step) -> bool {
    step.meta.notes.iter().any(|it| is_note_of_added(it))
}

fn is_note_of_added(note: &str) -> bool {
    let wording = Wording::new(note).without_breaks();
    ADDED.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether an imported page speaks of an act that needs the person or the thing on the spot.
fn is_on_the_spot(procedure: &Procedure, title: &str) -> bool {
    let told = |it: &str| spoken::has_any(it, ON_THE_SPOT);
    flow::is_guessed(procedure) && (told(title) || page::sentences(procedure).any(|it| told(it)))
}

#[cfg(test)]
mod tests {
    use super::{ELECTRONIC, ON_A_SYSTEM, ON_PAPER, UNITS};
    use crate::checks::spoken::has_any;

    #[test]
    fn what_is_filed_on_a_screen_by_nature_is_told_from_what_a_page_only_takes_online() {
        assert!(has_any(
            "Cấp thị thực điện tử theo đề nghị của người nước ngoài",
            ELECTRONIC
        ));
        for step in [
            "gửi thông báo hủy tờ khai quá cảnh thông qua Hệ thống ACTS",
            "cung cấp các thông tin trên ứng dụng định danh quốc gia (VNeID)",
        ] {
            assert!(has_any(step, ON_A_SYSTEM), "{step}");
        }
        for step in [
            "Cá nhân, tổ chức nộp hồ sơ đến Công an cấp xã.",
            "Thương nhân nộp hồ sơ cho cơ quan hải quan",
        ] {
            assert!(!has_any(step, ON_A_SYSTEM), "{step}");
        }
        assert!(has_any(
            "Trường hợp khai báo tờ khai giấy, văn bản đề nghị",
            ON_PAPER
        ));
    }

    #[test]
    fn the_own_unit_of_who_serves_is_told_from_the_police_at_large() {
        assert!(has_any(
            "lập tờ khai nộp cho đơn vị quản lý trực tiếp.",
            UNITS
        ));
        assert!(!has_any(
            "theo thông báo của Công an các đơn vị, địa phương",
            UNITS
        ));
    }
}
