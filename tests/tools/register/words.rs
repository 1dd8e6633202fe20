//! The sentences of the page, in both languages.

use tthc::Lang;

/// A sentence in both languages; `{…}` are filled in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    vi: &'static str,
    en: &'static str,
}

impl Words {
    /// Returns the sentence of a language with its holes filled.
    pub(crate) fn fill(self, lang: Lang, holes: &[(&str, String)]) -> String {
        let text = if lang == Lang::Vi { self.vi } else { self.en };
        holes.iter().fold(text.to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }

    /// Returns a sentence without holes.
    pub(crate) fn get(self, lang: Lang) -> String {
        self.fill(lang, &[])
    }
}

macro_rules! words {
    ($($name:ident { $vi:literal, $en:literal })+) => {
        $(pub(crate) const $name: Words = Words { vi: $vi, en: $en };)+
    };
}

words! {
    TITLE { "# Sổ thủ tục đã công bố cho thấy gì", "# What the published register shows" }
    OTHER { "English: [register.md](register.md).", "Tiếng Việt: [register.vi.md](register.vi.md)." }
    INTRO {
        "Trang này do chương trình viết ngày {date}, từ {data}. Mỗi bản ghi được chuyển thành một bản nháp và kiểm tra theo pháp luật ngày {as_of}; \
        không ai sửa bản nháp. Lệnh đã dùng:",
        "Written by a program on {date} from {data}. Each record became a draft that was checked by the law of {as_of}; \
        nobody edited the drafts. The commands:"
    }
    ALL {
        "{n} thủ tục; {errors} lỗi ở {with_error} thủ tục, {warnings} cảnh báo, {infos} lưu ý. {clean} thủ tục không có lỗi và không có cảnh báo.",
        "{n} procedures; {errors} errors in {with_error} of them, {warnings} warnings, {infos} notes. {clean} procedures have neither error nor warning."
    }
    TRUST_HEAD { "## Tin được đến đâu", "## How far to trust it" }
    TRUST {
        "- Phát hiện nói về trang đã công bố, không nói về văn bản đứng sau trang: trang có thể sai hoặc thiếu trong khi văn bản đúng.\n\
        - Bản nháp do máy tách từ lời văn. Chỗ nào trang không chứng minh thì ghi `chưa xác minh`; phát hiện dựa vào chỗ đó hạ một mức và nói rõ. \
        {guessed} phát hiện như vậy, ở cột “máy đoán”; các bước trình tự, bản ghi năm 2021 và nhiều thời hạn đều thuộc loại này.\n\
        - Ô mà mẫu trang không có (số bộ hồ sơ chẳng hạn) thì không báo thiếu (A03).\n\
        - Cổng nêu văn bản cho cả thủ tục, không cho từng giấy tờ; vì thế căn cứ của giấy tờ chỉ bị coi là thiếu (B01) khi cả thủ tục không nêu văn bản nào, \
        còn lại mỗi mục một phát hiện B07.\n\
        - Người đọc đối chiếu các phát hiện bốc ngẫu nhiên với bản ghi: [cách bốc và kết quả](../tests/fixtures/judged/README.md), \
        `cargo run --example precision` in tỷ lệ đúng.",
        "- A finding is about the published page, not about the instruments behind it: the page may be wrong or short where the law is right.\n\
        - Drafts are cut out of free text by a program. What the page does not prove is marked unverified; findings that rest on it come one level lower and say so. \
        There are {guessed} of them, in the column “guessed”; steps, pages of 2021 and many limits belong there.\n\
        - What pages have no field for (the number of sets, say) is not reported as missing (A03).\n\
        - The portal names instruments for the procedure as a whole, not for each paper; so a paper lacks a basis (B01) only where the procedure names no instrument at all, \
        else there is one B07 for each section.\n\
        - Readers held findings drawn at random against the records: [how, and what they found](../tests/fixtures/judged/README.md); \
        `cargo run --example precision` prints how many were right."
    }
    STRANGERS {
        "\n{n} phát hiện không thuộc bản nháp nào trong thư mục và không được đếm.",
        "\n{n} findings are in no draft of the folder and are not counted."
    }
    RULES_HEAD { "## Theo quy tắc", "## By rule" }
    RULES_ROW {
        "| mã | quy tắc | lỗi | cảnh báo | lưu ý | trong đó máy đoán | thủ tục |",
        "| code | rule | errors | warnings | notes | of these guessed | procedures |"
    }
    MINISTRIES_HEAD { "## Theo bộ, ngành", "## By ministry" }
    MINISTRIES_ROW {
        "| bộ, ngành | thủ tục | có lỗi | lỗi | cảnh báo | lưu ý |",
        "| ministry | procedures | with errors | errors | warnings | notes |"
    }
    FIELDS_HEAD { "## Theo lĩnh vực", "## By field" }
    FIELDS_INTRO {
        "{shown} lĩnh vực có nhiều lỗi nhất, trong {n} lĩnh vực mà bản ghi nêu. Nhiều lỗi không có nghĩa là tệ hơn: lĩnh vực nhiều thủ tục thì nhiều lỗi.",
        "The {shown} fields with most errors, of {n} that the records name. More errors does not mean worse: large fields have more of them."
    }
    FIELDS_ROW {
        "| lĩnh vực | thủ tục | có lỗi | lỗi | cảnh báo | lưu ý |",
        "| field | procedures | with errors | errors | warnings | notes |"
    }
    NO_FIELD { "bản ghi không nêu", "not named" }
    OTHER_FIELDS { "các lĩnh vực khác", "other fields" }
    TOTAL { "cộng", "total" }
    PATTERNS_HEAD { "## Mười kiểu yêu cầu tốn kém nhất", "## The ten most costly patterns" }
    PATTERNS_INTRO {
        "Chi phí của một thủ tục là chi phí cho công việc phải làm cộng với phí, lệ phí, nhân với số lần và số người mỗi năm (Điều 27 Thông tư 02/2017/TT-VPCP). \
        Không bản ghi nào nêu số lần mỗi năm, nên ở đây không có số tiền cả năm: thứ hạng là số chỗ (giấy tờ, khoản thu, cách thức) có lỗi hoặc cảnh báo.",
        "The cost of a procedure is the cost of the work that it takes and of what is paid, times how often a year by how many (Circular 02/2017/TT-VPCP Art. 27). \
        No record says how often a year, so there is no yearly sum here: the rank is the number of elements (papers, payments, channels) with an error or a warning."
    }
    PATTERNS_ROW {
        "| | kiểu | người nộp phải | chỗ | trong đó lỗi | trong đó máy đoán | thủ tục | ví dụ |",
        "| | pattern | what applicants do | elements | of these errors | of these guessed | procedures | examples |"
    }
    CERTIFIED {
        "Chỉ D05 có đơn giá mà dữ liệu nêu: {price} cho trang đầu của một bản sao chứng thực từ bản chính (thủ tục 2.000815, trang nêu Thông tư 226/2016/TT-BTC). \
        Nộp mỗi thủ tục ấy một lần, mỗi giấy tờ một bản một trang, là ít nhất {sum}, chưa kể công đi lại; nếu cho đối chiếu bản chính thì không mất khoản này. \
        Số lần mỗi năm không rõ.",
        "Only D05 has a price that the data state: {price} for the first page of a copy certified from the original (procedure 2.000815, whose page names Circular 226/2016/TT-BTC). \
        Filing each of these procedures once, one copy of one page of each paper, costs at least {sum}, the way there not counted; comparing with the original would cost nothing. \
        How often a year is unknown."
    }
}

/// The ministries by the folder of their drafts.
const MINISTRIES: &[(&str, Words)] = &[
    (
        "bo-cong-an",
        Words {
            vi: "Bộ Công an",
            en: "Ministry of Public Security",
        },
    ),
    (
        "bo-nong-nghiep-mt",
        Words {
            vi: "Bộ Nông nghiệp và Môi trường",
            en: "Ministry of Agriculture and Environment",
        },
    ),
    (
        "bo-quoc-phong",
        Words {
            vi: "Bộ Quốc phòng",
            en: "Ministry of National Defence",
        },
    ),
    (
        "bo-tai-chinh",
        Words {
            vi: "Bộ Tài chính",
            en: "Ministry of Finance",
        },
    ),
    (
        "bo-tu-phap",
        Words {
            vi: "Bộ Tư pháp",
            en: "Ministry of Justice",
        },
    ),
    (
        "bo-xay-dung",
        Words {
            vi: "Bộ Xây dựng",
            en: "Ministry of Construction",
        },
    ),
    (
        "khac",
        Words {
            vi: "bản ghi không nêu (phần lớn là trang năm 2021)",
            en: "not named (mostly pages of 2021)",
        },
    ),
    (
        "ngan-hang-nha-nuoc",
        Words {
            vi: "Ngân hàng Nhà nước",
            en: "State Bank of Vietnam",
        },
    ),
    (
        "toa-an-nhan-dan",
        Words {
            vi: "Tòa án nhân dân",
            en: "People's courts",
        },
    ),
];

/// Returns the name of a ministry; its folder where the table does not have it.
pub(crate) fn ministry(folder: &str, lang: Lang) -> String {
    let known = MINISTRIES.iter().find(|it| it.0 == folder);
    known.map_or_else(|| format!("`{folder}`"), |it| it.1.get(lang))
}
