//! What steps surely do that a program cut out of a text.
//!
//! The program guesses the verb of a step from a word of its sentence. `Quyết định` may be the
//! name of an instrument, `kiểm tra` the look at a ship: a rule on deciding steps or on checks
//! of papers speaks only where the sentence itself does.

use super::{flow, page, spoken};
use crate::{
    model::{Procedure, Step},
    source::{Token, Wording, starts_with},
    syntax::words::StepKind,
    values::Stated,
};

/// Words of somebody who receives or checks what was filed.
const RECEIVES: &[&str] = &[
    "tiếp nhận hồ sơ",
    "tiếp nhận bộ hồ sơ",
    "tiếp nhận kiểm tra",
    "tiếp nhận và kiểm tra",
    "tiếp nhận và đóng dấu",
    "tiếp nhận và giải quyết",
    "tiếp nhận giải quyết",
    "tiếp nhận xem xét",
    "tiếp nhận đơn",
    "tiếp nhận tờ khai",
    "tiếp nhận văn bản",
    "tiếp nhận bản khai",
    "tiếp nhận các giấy tờ",
    "nhận hồ sơ",
    "xem xét hồ sơ",
    "rà soát hồ sơ",
    "thụ lý hồ sơ",
    "kiểm tra hồ sơ",
    "kiểm tra bộ hồ sơ",
    "kiểm tra các hồ sơ",
    "kiểm tra chi tiết hồ sơ",
    "kiểm tra nội dung hồ sơ",
    "kiểm tra thành phần hồ sơ",
    "kiểm tra thành phần của hồ sơ",
    "kiểm tra thành phần và",
    "kiểm tra thành phần tính",
    "kiểm tra thành phần số lượng",
    "kiểm tra tính",
    "kiểm tra sự đầy đủ",
    "kiểm tra đầy đủ",
    "kiểm tra giấy tờ",
    "kiểm tra các giấy tờ",
    "kiểm tra các loại giấy tờ",
    "kiểm tra các chứng từ",
    "kiểm tra chứng từ",
    "kiểm tra đơn",
    "tính hợp lệ của hồ sơ",
];
/// Words of somebody who weighs what was filed.
const APPRAISES: &[&str] = &[
    "thẩm định hồ sơ",
    "thẩm định nội dung",
    "thẩm định trình",
    "thẩm định và trình",
    "thẩm định báo cáo",
    "thẩm định tổ chức kiểm tra",
    "tiến hành thẩm định",
    "tổ chức thẩm định",
    "thực hiện thẩm định",
    "trách nhiệm thẩm định",
    "thẩm tra hồ sơ",
    "thẩm tra trình",
    "trách nhiệm thẩm tra",
    "tiến hành thẩm tra",
    "thẩm xét hồ sơ",
    "xem xét hồ sơ",
    "xem xét thẩm định",
    "xem xét cấp",
    "xem xét gia hạn",
    "xem xét đánh giá",
    "xét duyệt hồ sơ",
    "đánh giá hồ sơ",
    "nghiên cứu hồ sơ",
    "nghiên cứu xem xét",
    "xác minh hồ sơ",
    "tiến hành xác minh",
];
/// Words right before a reception by which it is a name or a date: `cơ quan tiếp nhận hồ sơ`, `ngày nhận hồ sơ`.
const NAMED: &[&str] = &["quan", "ngày", "gian", "tiếp", "khi", "để"];
/// Words of somebody who comes for papers, of the hours in which they are taken, and of papers that no applicant filed:
/// the order of another authority, the file that a school or a department compiled, what is looked at on board or in a plant, and
/// what a soldier hands to the officer of his company.
const FETCHES: &[&str] = &[
    "để tiếp nhận",
    "để nhận hồ sơ",
    "thời gian tiếp nhận",
    "lệnh hoàn trả",
    "hồ sơ của cơ sở giáo dục",
    "lên tàu",
    "kiểm tra hồ sơ đăng ký cấp",
    "nhận hồ sơ đề nghị của sở",
    "nhận hồ sơ trình của",
    "làm căn cứ đề nghị",
    "cấp đại đội",
];
/// Words of an authority that hands on what it received, right behind the dossier.
const HANDS_ON: &[&[&str]] = &[
    &["do", "công", "an"],
    &["do", "ban", "chỉ", "huy"],
    &["do", "bộ", "chỉ", "huy"],
    &["do", "ủy", "ban", "nhân", "dân"],
    &["do", "sở"],
    &["do", "phòng"],
];
/// How far behind the dossier the authority may stand.
const HANDED_REACH: usize = 4;
/// Words behind a dossier by which another authority made it up.
const MADE_BY: &[&[&str]] = &[
    &["của", "công", "an", "đơn", "vị"],
    &["của", "công", "an", "các", "đơn", "vị"],
];
/// How far behind the dossier such an authority may stand.
const MADE_REACH: usize = 8;
/// Words of a dossier that another authority sends.
const SENT: &[&str] = &["chuyển đến", "báo cáo", "gửi đến", "gửi lên", "trình lên"];
/// Words by which an article rules what follows a check.
const LEFT_TO_LAW: &[&str] = &[
    "tính hợp lệ của hồ sơ theo quy định tại",
    "tính đầy đủ của hồ sơ theo quy định tại",
    "xử lý theo từng trường hợp",
    "xử lý theo quy định tại",
    "kiểm tra hồ sơ theo quy định tại",
];
/// Words of an opinion, which may be of any content, and of those who are named to give one.
const OPINIONS: &[&str] = &["ý kiến về", "thành lập tổ"];
/// Words of samples and tests of what was filed.
const TESTS: &[&str] = &[
    "lấy mẫu",
    "xét nghiệm",
    "kiểm nghiệm",
    "thử nghiệm mẫu",
    "phân tích mẫu",
];
/// Words of a look at goods, which customs clear or hold by a law of their own.
const GOODS: &[&str] = &[
    "thực tế hàng hóa",
    "thực tế kiểm tra hàng hóa",
    "nguyên trạng hàng hóa",
    "niêm phong",
];
/// Words of somebody who decides on what was asked for.
const DECIDES: &[&str] = &[
    "xem xét quyết định",
    "xem xét ra quyết định",
    "xem xét ban hành",
    "xem xét phê duyệt",
    "xem xét và phê duyệt",
    "xem xét chấp thuận",
    "xét duyệt ra quyết định",
    "ra quyết định",
    "ban hành quyết định",
    "ký quyết định",
    "ban hành văn bản chấp thuận",
    "có văn bản chấp thuận",
    "quyết định áp dụng",
    "quyết định bổ nhiệm",
    "quyết định bổ sung",
    "quyết định cấp",
    "quyết định cho",
    "quyết định chấp thuận",
    "quyết định chi trả",
    "quyết định công nhận",
    "quyết định điều chỉnh",
    "quyết định giao",
    "quyết định hoàn",
    "quyết định miễn",
    "quyết định giảm",
    "quyết định phê duyệt",
    "quyết định việc",
    "ban hành thông báo kết quả",
    "phê duyệt",
    "chấp thuận",
];
/// Words right before such an act that only name it, ask for it or tell that it is over.
const BEFORE: &[&str] = &[
    "được", "đã", "khi", "sau", "ngày", "nghị", "theo", "kèm", "nhận", "các", "từ", "trừ", "do",
    "trình", "để", "sao", "chưa", "căn", "cứ", "hoặc", "về", "bản", "báo", "quả", "chỉ", "của",
    "nội", "dung", "quyền", "có",
];
/// Words right behind such an act by which it settles no application.
const BEHIND: &[&[&str]] = &[
    &["thành", "lập", "đoàn"],
    &["thành", "lập", "hội", "đồng"],
    &["thành", "lập", "tổ"],
    &["kiểm", "tra"],
    &["thanh", "tra"],
    &["kết", "quả"],
    &["thu", "hồi"],
    &["xử", "phạt"],
    &["này"],
    &["nêu"],
    &["có", "hiệu", "lực"],
];
/// Words before an act in the same sentence by which somebody only asks for it.
const ASKS: &[&str] = &["đề nghị", "nộp", "gửi"];
/// How far before the act they are looked for.
const REACH: usize = 10;
/// How far before an act a word makes it passive: `được Thủ tướng Chính phủ phê duyệt`.
const PASSIVE_REACH: usize = 8;
/// Words of a title by which nobody asks for anything: the authority acts by itself.
const NOBODY_ASKS: &[&str] = &[
    "thu hồi",
    "hủy bỏ",
    "bãi bỏ",
    "đình chỉ",
    "tước",
    "xử phạt",
    "xử lý kỷ luật",
    "nộp lại",
    "tạm dừng hưởng",
    "chấm dứt hưởng",
    "kiểm tra việc",
    "khiếu nại",
    "tố cáo",
];
/// Words of a title by which nothing is asked for that could be refused: the holder gives up what
/// it has, the duty is to serve, what is asked for is always done, or the best of many are taken.
const NOTHING_REFUSED: &[&str] = &[
    "chấm dứt",
    "giải thể",
    "tạm dừng",
    "tạm ngừng",
    "miễn nhiệm",
    "tự nguyện",
    "trả lại",
    "đóng tài khoản",
    "khóa",
    "phúc khảo",
    "nghĩa vụ quân sự",
    "thực hiện nghĩa vụ",
    "ngạch dự bị",
    "rà soát",
    "định kỳ",
    "nâng ngạch",
    "thăng hạng",
    "thi tuyển",
    "xét tuyển",
    "tuyển sinh",
    "tuyển chọn",
    "tuyển dụng",
];

/// How the title of a report begins, which is only taken note of.
const REPORTS: &[&[&str]] = &[&["báo", "cáo"], &["thủ", "tục", "báo", "cáo"]];

/// Tells whether a machine-cut step is surely the examination that its verb says.
///
/// `giải quyết` is the verb for what no other fits; an opinion or the vote of a council may be
/// of any content and binds nobody, the decision does.
pub(crate) fn examines(step: &Step) -> bool {
    let does = |phrases: &[&str], not: &[&str]| {
        let unsaid = step.meta.notes.is_empty();
        unsaid || says_itself(step, phrases) && !says_any(step, not) && !says_any(step, GOODS)
    };
    match step.kind {
        StepKind::Settle | StepKind::Consult | StepKind::Meet => false,
        StepKind::Receive | StepKind::CheckCompleteness => {
            does(RECEIVES, FETCHES) && !is_handed_on(step) && !is_ruled_elsewhere(step)
        }
        StepKind::Appraise => does(APPRAISES, OPINIONS) && !is_ruled_elsewhere(step),
        StepKind::Inspect => !says_any(step, GOODS),
        StepKind::SampleTest => does(TESTS, &[]),
        _ => true,
    }
}

/// Tells whether the words of a step say that another authority handed the dossier on: `tiếp nhận hồ sơ do Công an đơn vị,
/// địa phương chuyển đến`. What the applicant left out, the first one has asked for.
fn is_handed_on(step: &Step) -> bool {
    step.meta.notes.iter().any(|it| {
        let wording = Wording::new(it).without_breaks();
        let by = |at: usize| {
            let near = at + 2..at + 2 + HANDED_REACH;
            near.into_iter().any(|it| {
                HANDS_ON
                    .iter()
                    .any(|words| starts_with(wording.from(it), words))
            })
        };
        let made = |at: usize| {
            let mut near = at..at + MADE_REACH;
            near.any(|it| {
                MADE_BY
                    .iter()
                    .any(|words| starts_with(wording.from(it), words))
            })
        };
        let mut taken = wording.places_of("tiếp nhận hồ sơ");
        let sent = SENT.iter().any(|it| wording.has_phrase(it));
        taken.any(|at| sent && by(at + 2) || made(at + 3))
    })
}

/// Tells whether the words of a step leave what follows to an article of an act (`kiểm tra tính hợp lệ của hồ sơ theo quy
/// định tại khoản 4 Điều 3 Nghị định số …`, `xử lý theo từng trường hợp quy định tại Điều 42`).
fn is_ruled_elsewhere(step: &Step) -> bool {
    /// How far behind such words the article may stand.
    const REACH: usize = 16;
    step.meta.notes.iter().any(|it| {
        let wording = Wording::new(it);
        let left = |at: usize| {
            let near = wording.from(at).iter().take(REACH);
            let near: Vec<&Token> = near
                .take_while(|it| !matches!(it, Token::Break('.' | ';')))
                .collect();
            near.windows(2)
                .any(|it| matches!(it, [word, number] if word.is(&["điều"]) && number.is_number()))
        };
        LEFT_TO_LAW.iter().any(|it| wording.places_of(it).any(left))
    })
}

/// Tells whether a page with machine-cut steps is on work aboard a ship, where the papers are looked at as it arrives.
pub(crate) fn is_aboard(procedure: &Procedure) -> bool {
    flow::is_guessed(procedure)
        && page::sentences(procedure).any(|it| spoken::has_any(it, &["lên tàu thực hiện"]))
}

/// Tells whether a page with machine-cut steps is one of customs, which look at what crosses the border
/// whatever was filed, and clear or hold it by a law of their own.
pub(crate) fn is_of_customs(procedure: &Procedure) -> bool {
    let customs = |it: &String| spoken::has_any(it, &["hải quan"]);
    let field = procedure.field.as_ref().and_then(Stated::value);
    flow::is_guessed(procedure) && field.is_some_and(customs)
}

/// Tells whether a machine-cut step surely decides on what somebody asked for.
pub(crate) fn decides(step: &Step) -> bool {
    let notes = &step.meta.notes;
    let told = |it: &String| {
        let wording = Wording::new(it).without_breaks();
        DECIDES.iter().any(|act| {
            let length = act.split_whitespace().count();
            let mut places = wording.places_of(act);
            places.any(|at| is_done_here(&wording, at, length))
        })
    };
    notes.is_empty() || notes.iter().any(told)
}

/// Tells whether an act at a place of a sentence is done there, not named, asked for or over.
fn is_done_here(wording: &Wording<'_>, at: usize, length: usize) -> bool {
    let tokens = wording.tokens();
    let before = tokens.get(at.saturating_sub(REACH)..at).unwrap_or_default();
    let named = before.last().is_some_and(|it| it.is(BEFORE)) || is_passive(tokens, at);
    let asked = ASKS.iter().any(|ask| {
        let words: Vec<&str> = ask.split_whitespace().collect();
        let here = |it: usize| before.get(it..).unwrap_or_default();
        // `Theo đề nghị của Sở Tư pháp` tells who prepared the decision.
        (0..before.len()).any(|it| {
            let behind = here(it + words.len()).first();
            starts_with(here(it), &words) && !behind.is_some_and(|it| it.is(&["của"]))
        })
    });
    let behind = wording.from(at + length);
    let cited = behind
        .first()
        .is_some_and(|it| it.is(&["số"]) || it.is_number());
    !named && !asked && !cited && !BEHIND.iter().any(|it| starts_with(behind, it))
}

/// Tells whether an act at a place is one that somebody else has done before.
fn is_passive(tokens: &[Token], at: usize) -> bool {
    let from = at.saturating_sub(PASSIVE_REACH);
    let before = tokens.get(from..at).unwrap_or_default();
    // `Nhận được hồ sơ` tells from when a time counts.
    let received = |it: usize| it.checked_sub(1).and_then(|it| tokens.get(it));
    before.iter().zip(from..).any(|(it, place)| {
        let got = received(place).is_some_and(|it| it.is(&["nhận", "có"]));
        it.is(&["do"]) || it.is(&["được"]) && !got
    })
}

/// Tells whether the title of a page with machine-cut steps says that nobody asks for anything.
pub(crate) fn nobody_asks(procedure: &Procedure) -> bool {
    flow::is_guessed(procedure) && titled(procedure, NOBODY_ASKS)
}

/// Tells whether the title of a page with machine-cut steps says that nothing is asked for that
/// could be refused.
pub(crate) fn refuses_nothing(procedure: &Procedure) -> bool {
    let reports = flow::is_guessed(procedure)
        && procedure.title.value().is_some_and(|it| {
            let wording = Wording::new(it);
            REPORTS.iter().any(|it| starts_with(wording.tokens(), it))
        });
    nobody_asks(procedure)
        || reports
        || flow::is_guessed(procedure) && titled(procedure, NOTHING_REFUSED)
}

fn titled(procedure: &Procedure, words: &[&str]) -> bool {
    matches!(&procedure.title, Stated::Value(it) if spoken::has_any(it, words))
}

/// Tells whether one of some phrases stands in the words of a step and is no name or date there.
fn says_itself(step: &Step, phrases: &[&str]) -> bool {
    step.meta.notes.iter().any(|it| {
        let wording = Wording::new(it).without_breaks();
        let before = |at: usize| at.checked_sub(1).and_then(|it| wording.tokens().get(it));
        let done = |at: usize| !before(at).is_some_and(|it| it.is(NAMED));
        phrases.iter().any(|it| wording.places_of(it).any(done))
    })
}

/// Tells whether one of some phrases stands in the words of a step, also over commas.
fn says_any(step: &Step, phrases: &[&str]) -> bool {
    let notes = &step.meta.notes;
    let said = |it: &String| {
        let wording = Wording::new(it).without_breaks();
        phrases.iter().any(|it| wording.has_phrase(it))
    };
    notes.iter().any(said)
}

#[cfg(test)]
mod tests {
    use super::{DECIDES, is_done_here};
    use crate::source::Wording;

    fn decides(text: &str) -> bool {
        let wording = Wording::new(text).without_breaks();
        DECIDES.iter().any(|act| {
            let length = act.split_whitespace().count();
            wording
                .places_of(act)
                .any(|at| is_done_here(&wording, at, length))
        })
    }

    #[test]
    fn a_decision_is_told_from_its_name_its_request_and_one_of_before() {
        for text in [
            "Ủy ban nhân dân cấp tỉnh xem xét, quyết định.",
            "Căn cứ đề nghị của Sở, Chủ tịch ra quyết định hưởng trợ cấp.",
            "Kể từ ngày nhận được hồ sơ, Sở phê duyệt phương án.",
            "Cơ quan lập và phê duyệt danh sách.",
        ] {
            assert!(decides(text), "{text}");
        }
        for text in [
            "Kế hoạch theo Quyết định số 12/2021/QĐ-TTg",
            "Cá nhân đề nghị Sở xem xét, quyết định.",
            "Trường đã được Thủ tướng Chính phủ phê duyệt quy hoạch",
            "Sở ban hành quyết định thành lập đoàn kiểm tra",
            "Kèm bản sao quyết định phong tặng danh hiệu",
        ] {
            assert!(!decides(text), "{text}");
        }
    }
}
