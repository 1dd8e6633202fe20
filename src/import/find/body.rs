//! Bodies that free text names: the agencies of the record, and those of this table.

use std::ops::Range;

use super::word;
use crate::source::{PhraseBook, Wording, starts_with};

/// Bodies of many procedures by how texts call them; the first is their title.
const BODIES: &[&[&str]] = &[
    &[
        "Bộ phận Một cửa",
        "bộ phận tiếp nhận và trả kết quả",
        "bộ phận một cửa",
        "bộ phận tiếp nhận hồ sơ",
        "bộ phận tiếp nhận",
    ],
    &[
        "Trung tâm Phục vụ hành chính công",
        "trung tâm phục vụ hành chính công",
        "trung tâm hành chính công",
    ],
    &[
        "Ủy ban nhân dân cấp tỉnh",
        "ủy ban nhân dân cấp tỉnh",
        "ubnd cấp tỉnh",
        "ủy ban nhân dân tỉnh",
        "ubnd tỉnh",
    ],
    &[
        "Chủ tịch Ủy ban nhân dân cấp tỉnh",
        "chủ tịch ủy ban nhân dân cấp tỉnh",
        "chủ tịch ubnd cấp tỉnh",
        "chủ tịch ủy ban nhân dân tỉnh",
        "chủ tịch ubnd tỉnh",
    ],
    &[
        "Ủy ban nhân dân cấp xã",
        "ủy ban nhân dân cấp xã",
        "ubnd cấp xã",
        "ủy ban nhân dân xã",
        "ubnd xã",
    ],
    &[
        "Chủ tịch Ủy ban nhân dân cấp xã",
        "chủ tịch ủy ban nhân dân cấp xã",
        "chủ tịch ubnd cấp xã",
    ],
    &[
        "Ủy ban nhân dân cấp huyện",
        "ủy ban nhân dân cấp huyện",
        "ubnd cấp huyện",
    ],
    &["Thủ tướng Chính phủ", "thủ tướng chính phủ"],
    &["Cơ quan thuế", "cơ quan thuế"],
    &["Cơ quan hải quan", "cơ quan hải quan"],
    &[
        "Cơ quan đăng ký kinh doanh",
        "cơ quan đăng ký kinh doanh",
        "phòng đăng ký kinh doanh",
    ],
    &[
        "Cơ quan bảo hiểm xã hội",
        "cơ quan bảo hiểm xã hội",
        "cơ quan bhxh",
    ],
    &[
        "Cơ quan kiểm dịch",
        "cơ quan kiểm dịch động vật",
        "cơ quan kiểm dịch thực vật",
    ],
    &[
        "Cơ quan đăng ký hộ tịch",
        "cơ quan đăng ký hộ tịch",
        "công chức tư pháp hộ tịch",
        "công chức tư pháp",
    ],
    &["Cơ quan Công an", "cơ quan công an"],
    &["Cơ quan đăng ký cư trú", "cơ quan đăng ký cư trú"],
    &["Cơ sở đăng kiểm", "cơ sở đăng kiểm"],
    &["Cảng vụ hàng không", "cảng vụ hàng không"],
    &["Cảng vụ hàng hải", "cảng vụ hàng hải"],
    &["Ngân hàng Nhà nước", "ngân hàng nhà nước"],
    &["Sở Tư pháp", "sở tư pháp"],
    &["Sở Xây dựng", "sở xây dựng"],
    &["Sở Tài chính", "sở tài chính"],
    &[
        "Sở Nông nghiệp và Môi trường",
        "sở nông nghiệp và môi trường",
    ],
    &["Sở Giáo dục và Đào tạo", "sở giáo dục và đào tạo"],
    &["Sở Công Thương", "sở công thương"],
    &["Sở Nội vụ", "sở nội vụ"],
    &["Sở Y tế", "sở y tế"],
    &["Bộ Tài chính", "bộ tài chính"],
    &["Bộ Tư pháp", "bộ tư pháp"],
    &["Bộ Công an", "bộ công an"],
    &["Bộ Xây dựng", "bộ xây dựng"],
    &["Bộ Quốc phòng", "bộ quốc phòng"],
    &[
        "Bộ Nông nghiệp và Môi trường",
        "bộ nông nghiệp và môi trường",
    ],
];
/// Words for an agency that a text does not name.
const UNNAMED: &[&str] = &[
    "cơ quan có thẩm quyền",
    "cơ quan tiếp nhận hồ sơ",
    "cơ quan tiếp nhận",
    "cơ quan giải quyết",
    "cơ quan thực hiện",
    "cơ quan cấp phép",
    "cơ quan cấp giấy phép",
    "cơ quan quản lý",
    "cơ quan quản lý thuế",
    "cơ quan nhà nước có thẩm quyền",
    "cơ quan thẩm định",
    "cơ quan chủ trì",
    "cơ quan chuyên môn",
    "cơ quan thực hiện thủ tục hành chính",
    "cơ quan kiểm tra",
    "cơ quan nhà nước",
    "cán bộ tiếp nhận",
    "công chức tiếp nhận",
    "người tiếp nhận",
    "cán bộ thụ lý",
    "thủ trưởng cơ quan",
    "công chức hải quan",
    "công chức thuế",
    "lãnh đạo",
    "người có thẩm quyền",
    "đơn vị tiếp nhận",
    "đơn vị thẩm định",
];
/// Words for the applicant.
const APPLICANTS: &[&str] = &[
    "tổ chức cá nhân",
    "cá nhân tổ chức",
    "người nộp hồ sơ",
    "người nộp đơn",
    "người nộp thuế",
    "người yêu cầu",
    "người đề nghị",
    "người khai hải quan",
    "người đăng ký",
    "người thành lập doanh nghiệp",
    "người làm thủ tục",
    "công dân",
    "tổ chức",
    "cá nhân",
    "doanh nghiệp",
    "thương nhân",
    "chủ tàu",
    "chủ xe",
    "chủ đầu tư",
    "nhà đầu tư",
    "chủ phương tiện",
    "chủ cơ sở",
    "người sử dụng đất",
    "người lao động",
    "người sử dụng lao động",
    "hộ gia đình",
    "hộ kinh doanh",
    "hợp tác xã",
    "thuyền trưởng",
    "người điều khiển",
    "người vận tải",
    "chủ hàng",
    "ngân hàng thương mại",
    "tổ chức tín dụng",
    "người có yêu cầu",
    "người khiếu nại",
    "người tố cáo",
    "thân nhân",
    "học sinh",
    "người học",
    "thí sinh",
    "luật sư",
    "công chứng viên",
    "đấu giá viên",
    "quản tài viên",
    "giám định viên",
    "người thừa kế",
    "văn phòng",
    "công ty",
    "đơn vị",
    "đối tượng",
    "bên",
    "cơ sở",
    "chủ dự án",
    "chủ rừng",
    "người bị",
    "người được",
    "người có nhu cầu",
    "người nhận con nuôi",
    "cơ quan tổ chức",
    "tổ chức tín dụng phi ngân hàng",
    "quỹ tín dụng nhân dân",
];

/// Words with which the name of a body begins, as they are compared.
const HEADS: &[&[&str]] = &[
    &["tổng", "cục"],
    &["chi", "cục"],
    &["cục"],
    &["sở"],
    &["bộ"],
    &["vụ"],
    &["ban"],
    &["viện"],
    &["công", "an"],
    &["kho", "bạc"],
    &["tòa", "án"],
    &["ủy", "ban"],
    &["chủ", "tịch"],
    &["giám", "đốc"],
    &["hạt", "kiểm", "lâm"],
    &["cảng", "vụ"],
    &["trạm"],
];
/// Words that end the name of a body: what it does begins.
const VERBS: &[&str] = &[
    "có", "sẽ", "phải", "tiến", "thực", "xem", "kiểm", "thẩm", "tiếp", "quyết", "ban", "gửi",
    "trình", "thông", "chuyển", "lập", "tổ", "ra", "trả", "và", "hoặc", "nơi", "để", "theo",
    "trong", "căn", "cấp", "ký", "phê", "lấy", "đối", "kể", "về", "là", "được", "chủ", "phối",
    "hướng", "yêu", "nhận", "rà", "đánh", "giải", "báo", "chấp", "xác",
];
/// `cấp tỉnh` belongs to a name, `cấp giấy phép` does not.
const OF_LEVEL: &[&str] = &["tỉnh", "xã", "huyện", "trung"];
/// The longest name of a body in words.
const LONGEST: usize = 10;

/// Who is named in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) enum Named {
    /// An agency of the record, by its place in the list.
    Own(usize),
    /// A body of the table.
    Body(usize),
    /// An agency without a name: `cơ quan có thẩm quyền`.
    Unnamed,
    /// The applicant.
    Applicant,
}

/// Looks for bodies and applicants.
#[derive(Debug)]
pub(in crate::import) struct Bodies {
    book: PhraseBook,
    owners: Vec<Named>,
    /// The titles of the agencies of the record.
    own: Vec<String>,
}

impl Bodies {
    /// Makes a look-up for the agencies of a record, by their titles.
    pub(in crate::import) fn new(own: &[String]) -> Self {
        let mut owners = Vec::new();
        let mut phrases: Vec<(usize, String)> = Vec::new();
        let mut add = |owner: Named, phrase: &str| {
            phrases.push((owners.len(), bare(phrase)));
            owners.push(owner);
        };
        for (idx, title) in own.iter().enumerate() {
            add(Named::Own(idx), title);
            // `Cục Chăn nuôi và Thú y - Bộ NN và MT` is called by its first half.
            if let Some((first, _)) = title.split_once(" - ") {
                add(Named::Own(idx), first);
            }
        }
        for (idx, names) in BODIES.iter().enumerate() {
            for name in names.iter().skip(1) {
                add(Named::Body(idx), name);
            }
        }
        for unnamed in UNNAMED {
            add(Named::Unnamed, unnamed);
        }
        for applicant in APPLICANTS {
            add(Named::Applicant, applicant);
        }
        let book = PhraseBook::new(phrases.iter().map(|(owner, it)| (*owner, it.as_str())));
        Self {
            book,
            owners,
            own: own.to_vec(),
        }
    }

    /// Parts the title of an agency of the record from a word that ran into it:
    /// `Cục Hàng không Việt Namthẩm định`.
    pub(in crate::import) fn parted(&self, text: &str) -> String {
        let mut parted = text.to_owned();
        for title in self.own.iter().filter(|it| it.contains(' ')) {
            let pieces: Vec<&str> = parted.split(title.as_str()).collect();
            let mut out = String::with_capacity(parted.len());
            for (idx, piece) in pieces.iter().enumerate() {
                if idx > 0 {
                    out.push_str(title);
                    if piece.starts_with(char::is_lowercase) {
                        out.push(' ');
                    }
                }
                out.push_str(piece);
            }
            parted = out;
        }
        parted
    }

    /// Returns who is named, from left to right, with the words.
    pub(in crate::import) fn find(&self, wording: &Wording<'_>) -> Vec<(Named, Range<usize>)> {
        let hits = self.book.find(wording).into_iter();
        hits.filter_map(|it| Some((*self.owners.get(it.owner)?, it.range)))
            .collect()
    }
}

/// Returns the name of a body that no table knows, from its capital head word up to
/// what it does: `Cục An toàn lao động cấp lại …`.
pub(in crate::import) fn capitalised(
    wording: &Wording<'_>,
    within: Range<usize>,
) -> Option<String> {
    let capital = |at: usize| wording.written(at..at + 1).starts_with(char::is_uppercase);
    let head = |at: &usize| {
        let known = HEADS.iter().find(|it| starts_with(wording.from(*at), it));
        known.filter(|_| capital(*at)).map(|it| (*at, it.len()))
    };
    let (start, n_head) = within.clone().find_map(|at| head(&at))?;
    let mut end = start + n_head;
    while end < within.end && end - start < LONGEST {
        let Some(word) = word(wording, end) else {
            break;
        };
        let level =
            word == "cấp" && self::word(wording, end + 1).is_some_and(|it| OF_LEVEL.contains(&it));
        if VERBS.contains(&word) && !level && !capital(end) {
            // `Bộ Nông nghiệp và Môi trường`
            let joined = word == "và" && capital(end + 1);
            if !joined {
                break;
            }
        }
        end += 1;
    }
    // A head word alone names nobody.
    (end - start > n_head).then(|| wording.written(start..end).to_owned())
}

/// Returns the title of a body of the table.
pub(in crate::import) fn title(body: usize) -> &'static str {
    BODIES
        .get(body)
        .and_then(|it| it.first().copied())
        .unwrap_or_default()
}

/// Tells whether a body of the table receives dossiers for others.
pub(in crate::import) fn receives(body: usize) -> bool {
    /// The one-stop sections and centres head the table.
    const N_RECEIVERS: usize = 2;
    body < N_RECEIVERS
}

/// Takes commas and such out of a phrase.
fn bare(phrase: &str) -> String {
    let letters = phrase
        .chars()
        .map(|it| if it.is_alphanumeric() { it } else { ' ' });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(own: &[&str], text: &str) -> Option<Named> {
        let own: Vec<String> = own.iter().map(|it| (*it).to_owned()).collect();
        let found = Bodies::new(&own).find(&Wording::new(text));
        found.first().map(|it| it.0)
    }

    #[test]
    fn an_agency_of_the_record_goes_before_the_table() {
        assert_eq!(
            first(&["Sở Tư pháp"], "Sở Tư pháp tiếp nhận"),
            Some(Named::Own(0))
        );
        assert_eq!(
            first(
                &["Cục Chăn nuôi và Thú y - Bộ NN và MT"],
                "Cục Chăn nuôi và Thú y thẩm định"
            ),
            Some(Named::Own(0))
        );
    }

    #[test]
    fn a_word_that_ran_into_the_title_of_an_agency_is_parted() {
        let bodies = Bodies::new(&["Cục Hàng không Việt Nam".to_owned()]);
        assert_eq!(
            bodies.parted("Cục Hàng không Việt Namthẩm định; Cục Hàng không Việt Nam, nơi"),
            "Cục Hàng không Việt Nam thẩm định; Cục Hàng không Việt Nam, nơi"
        );
    }

    #[test]
    fn a_body_that_no_table_knows_is_read_up_to_what_it_does() {
        let read = |text: &str| {
            let wording = Wording::new(text);
            capitalised(&wording, 0..wording.len())
        };
        for (text, name) in [
            (
                "kể từ ngày nhận đủ hồ sơ, Cục An toàn lao động cấp lại",
                Some("Cục An toàn lao động"),
            ),
            (
                "Bộ Khoa học và Công nghệ xem xét",
                Some("Bộ Khoa học và Công nghệ"),
            ),
            ("Công an cấp tỉnh cấp giấy phép", Some("Công an cấp tỉnh")),
            ("bộ hồ sơ gồm sở cứ", None),
        ] {
            assert_eq!(read(text).as_deref(), name, "{text}");
        }
    }

    #[test]
    fn bodies_are_known_in_both_tone_placements_and_longest_first() {
        let found = first(&[], "Chủ tịch Uỷ ban nhân dân cấp tỉnh xem xét");
        let Some(Named::Body(body)) = found else {
            panic!("{found:?}");
        };
        assert_eq!(title(body), "Chủ tịch Ủy ban nhân dân cấp tỉnh");
        assert_eq!(
            first(&[], "Người nộp thuế lập hồ sơ"),
            Some(Named::Applicant)
        );
    }
}
