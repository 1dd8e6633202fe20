//! Titles in one plain form, so that a paper is known again as the result of a procedure.

use crate::{source::Wording, workflow::Titles};

/// How the register compares titles.
pub(crate) const TITLES: Titles = Titles {
    output: output_key,
    paper: paper_words,
};

/// Words before a title that say which copy is meant; the longer ones first.
const COPIES: &[&str] = &[
    "bản sao có chứng thực",
    "bản sao chứng thực",
    "bản sao y bản chính",
    "bản sao công chứng",
    "bản sao hợp lệ",
    "bản sao điện tử",
    "bản sao chụp",
    "bản sao",
    "bản chính",
    "bản gốc",
    "bản chụp",
    "bản quét",
    "bản phô tô",
];
/// With these words the title of a permission or certificate begins.
const PERMISSIONS: &[&str] = &[
    "giấy chứng nhận",
    "giấy phép",
    "giấy đăng ký",
    "giấy xác nhận",
    "giấy thông hành",
    "giấy công nhận",
    "chứng chỉ",
    "chứng nhận",
    "quyết định",
    "văn bản chấp thuận",
    "văn bản đồng ý",
    "văn bản xác nhận",
    "văn bản cho phép",
    "văn bản thẩm định",
    "văn bản thẩm duyệt",
    "thẻ",
    "hộ chiếu",
];
/// With these words a title stops naming the thing and says more of it.
const ENDS: &[&str] = &[
    "quy định tại",
    "theo quy định",
    "theo mẫu",
    "ban hành",
    "mẫu số",
    "hoặc",
];
/// A title of fewer words is borne by too many things.
const MIN_WORDS: usize = 4;

/// Tells whether a title is that of a permission, which is given for a time.
pub(crate) fn is_permission(title: &str) -> bool {
    begins_with(&bare(&Wording::new(title).plain()), PERMISSIONS)
}

/// Returns the plain form of a result, as far as it names the thing.
fn output_key(title: &str) -> Option<String> {
    let plain = bare(&Wording::new(title).plain());
    if !begins_with(&plain, PERMISSIONS) {
        return None;
    }
    let padded = format!(" {plain} ");
    let end = ENDS
        .iter()
        .filter_map(|it| padded.find(&format!(" {it} ")))
        .min()
        .unwrap_or(plain.len());
    let key = plain.get(..end)?.trim_end();
    (key.split(' ').count() >= MIN_WORDS).then(|| key.to_owned())
}

/// Returns the plain form of a paper without the words on its copy.
fn paper_words(title: &str) -> String {
    bare(&Wording::new(title).plain())
}

/// Leaves out the label of a list and the words on copies.
fn bare(plain: &str) -> String {
    let mut rest = plain;
    loop {
        let before = rest;
        for copy in COPIES {
            if let Some(after) = rest.strip_prefix(copy).and_then(|it| it.strip_prefix(' ')) {
                rest = after;
            }
        }
        if let Some((label, after)) = rest.split_once(' ')
            && (label.chars().count() == 1 || label.chars().all(|it| it.is_ascii_digit()))
        {
            rest = after;
        }
        if before == rest {
            return rest.to_owned();
        }
    }
}

fn begins_with(plain: &str, phrases: &[&str]) -> bool {
    let after = |phrase: &&str| plain.strip_prefix(*phrase);
    let mut rests = phrases.iter().filter_map(after);
    rests.any(|it| it.is_empty() || it.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{output_key, paper_words};

    #[test]
    fn a_paper_begins_with_the_words_of_the_result_that_it_is() {
        let output =
            output_key("Giấy chứng nhận an toàn kỹ thuật tàu cá theo Mẫu số 05.BĐ Phụ lục V");
        assert_eq!(
            output.as_deref(),
            Some("giấy chứng nhận an toàn kỹ thuật tàu cá")
        );
        let paper =
            paper_words("b) Bản sao chụp Giấy chứng nhận an toàn kỹ thuật tàu cá còn hiệu lực");
        assert!(paper.starts_with("giấy chứng nhận an toàn kỹ thuật tàu cá "));
    }

    #[test]
    fn titles_that_many_things_bear_are_left_out() {
        for title in [
            "Quyết định",
            "Thẻ căn cước",
            "Văn bản trả lời của cơ quan có thẩm quyền",
            "Hồ sơ gửi đến cơ quan thuế không có kết quả giải quyết",
        ] {
            assert_eq!(output_key(title), None, "{title}");
        }
    }
}
