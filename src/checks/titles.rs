//! Titles in one plain form, so that a paper is known again as the result of a procedure.

use crate::{
    source::{Token, Wording},
    workflow::Titles,
};

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
/// Grants: with these words the title of something begins that is given for a time.
const GRANTS: &[&str] = &[
    "giấy chứng nhận",
    "giấy phép",
    "giấy đăng ký",
    "giấy xác nhận",
    "giấy thông hành",
    "giấy công nhận",
    "chứng chỉ",
    "chứng nhận",
    "thẻ",
    "hộ chiếu",
];
/// Decisions and other documents: they name what was decided, mostly once for all.
const DECISIONS: &[&str] = &[
    "quyết định",
    "quyết định phê duyệt",
    "quyết định công bố",
    "quyết định công nhận",
    "quyết định chấp thuận",
    "quyết định cho phép",
    "quyết định thành lập",
    "quyết định cấp",
    "văn bản chấp thuận",
    "văn bản đồng ý",
    "văn bản xác nhận",
    "văn bản cho phép",
    "văn bản thẩm định",
    "văn bản thẩm duyệt",
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
/// With these words something new begins after the title of a paper.
const BOUNDARIES: &[&str] = &[
    "còn",
    "của",
    "do",
    "đã",
    "được",
    "đối",
    "nếu",
    "hoặc",
    "trong",
    "kèm",
    "theo",
    "có",
    "và",
    "là",
    "tại",
    "với",
    "khi",
    "trường",
    "này",
    "nêu",
    "bản",
];
/// How many words more than those of its kind name a grant, and a decision.
const MORE: (usize, usize) = (2, 3);

/// Tells whether a title is that of a grant, which is given for a time, and does not say
/// for which: `Giấy phép … thời hạn 03 tháng` does.
pub(crate) fn leaves_validity_open(title: &str) -> bool {
    let wording = Wording::new(title);
    !wording.has_phrase("thời hạn") && kind_of(&bare(&wording.plain()), GRANTS).is_some()
}

/// Returns the plain form of a result, as far as it names the thing.
fn output_key(title: &str) -> Option<String> {
    let plain = bare(&Wording::new(title).plain());
    let grant = kind_of(&plain, GRANTS).map(|it| it + MORE.0);
    let least = grant.or_else(|| kind_of(&plain, DECISIONS).map(|it| it + MORE.1))?;
    let padded = format!(" {plain} ");
    let end = ENDS
        .iter()
        .filter_map(|it| padded.find(&format!(" {it} ")))
        .min()
        .unwrap_or(plain.len());
    let key = plain.get(..end)?.trim_end();
    (key.split(' ').count() >= least).then(|| key.to_owned())
}

/// Returns the plain form of a paper without the words on its copy, and where in it its
/// title may end.
fn paper_words(title: &str) -> (String, Vec<usize>) {
    let wording = Wording::new(title);
    let words = bare(&wording.plain());
    // Words are counted from the end, for `bare` leaves out some at the beginning.
    let total = words.split(' ').count();
    let tokens = wording.tokens();
    let mut after = 0;
    let mut ends = vec![total];
    for (token, before) in tokens.iter().rev().zip(tokens.iter().rev().skip(1)) {
        match token {
            Token::Word(_) => after += 1,
            Token::Break(_) => {}
        }
        let boundary = matches!(token, Token::Break(_)) || token.is(BOUNDARIES);
        if boundary && matches!(before, Token::Word(_)) {
            ends.extend(total.checked_sub(after));
        }
    }
    let mut starts: Vec<usize> = words.match_indices(' ').map(|it| it.0).collect();
    starts.push(words.len());
    let places = ends
        .iter()
        .filter_map(|it| starts.get(it.checked_sub(1)?).copied());
    let mut places: Vec<usize> = places.collect();
    places.sort_unstable();
    places.dedup();
    (words, places)
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

/// Returns the number of words of the longest phrase with which a title begins.
fn kind_of(plain: &str, phrases: &[&str]) -> Option<usize> {
    let begins = |phrase: &&&str| {
        let rest = plain.strip_prefix(**phrase);
        rest.is_some_and(|it| it.is_empty() || it.starts_with(' '))
    };
    let kinds = phrases.iter().filter(begins);
    kinds.map(|it| it.split(' ').count()).max()
}

#[cfg(test)]
mod tests {
    use super::{output_key, paper_words};

    /// The titles at which a paper may end.
    fn ends(title: &str) -> Vec<String> {
        let (words, places) = paper_words(title);
        let cut = |it: &usize| words.get(..*it).unwrap().to_owned();
        places.iter().map(cut).collect()
    }

    #[test]
    fn a_paper_begins_with_the_words_of_the_result_that_it_is() {
        let output =
            output_key("Giấy chứng nhận an toàn kỹ thuật tàu cá theo Mẫu số 05.BĐ Phụ lục V");
        let output = output.unwrap();
        assert_eq!(output, "giấy chứng nhận an toàn kỹ thuật tàu cá");
        for paper in [
            "b) Bản sao chụp Giấy chứng nhận an toàn kỹ thuật tàu cá còn hiệu lực",
            "Giấy chứng nhận an toàn kỹ thuật tàu cá (bản sao);",
            "Giấy chứng nhận an toàn kỹ thuật tàu cá",
        ] {
            assert!(ends(paper).contains(&output), "{paper}");
        }
    }

    #[test]
    fn a_longer_title_is_another_thing() {
        let train = output_key("Giấy phép lái tàu").unwrap();
        assert!(!ends("Bản sao giấy phép lái tàu bay còn hiệu lực").contains(&train));
        let registration = output_key("Giấy chứng nhận đăng ký tàu biển").unwrap();
        assert!(!ends("Giấy chứng nhận đăng ký tổ hợp tác").contains(&registration));
    }

    #[test]
    fn titles_that_many_things_bear_are_left_out() {
        for title in [
            "Quyết định",
            "Quyết định phê duyệt",
            "Văn bản chấp thuận của cấp",
            "Giấy chứng nhận đăng",
            "Văn bản trả lời của cơ quan có thẩm quyền",
            "Hồ sơ gửi đến cơ quan thuế không có kết quả giải quyết",
        ] {
            assert_eq!(output_key(title), None, "{title}");
        }
    }
}
