//! Which acts, articles and forms the words of an imported page name, outside its box of legal bases.

use std::collections::BTreeSet;

use super::{
    flow,
    page::{around_papers, papers, sentences},
    texts,
};
use crate::{
    model::{Procedure, Project},
    source::{Token, Wording},
    syntax::words::SectionWord,
};

/// Words for what is filed.
const FILED: &[&str] = &[
    "hồ sơ",
    "giấy tờ",
    "tài liệu",
    "đơn",
    "tờ khai",
    "văn bản đề nghị",
    "thành phần",
];

/// Tells whether a page states in another sentence the article on which the elements of a section rest:
/// `nộp hồ sơ quy định tại Điều 45 Nghị định số 16/2024/NĐ-CP`.
pub(crate) fn cites_for(procedure: &Procedure, section: SectionWord) -> bool {
    let about: &[&str] = match section {
        SectionWord::Documents => FILED,
        // `hợp nhất theo quy định tại khoản 1 Điều 29 của Luật`: what the conditions are of.
        SectionWord::Conditions => &[
            "điều kiện",
            "yêu cầu",
            "tiêu chuẩn",
            "tiêu chí",
            "trường hợp",
            "đáp ứng",
            "đối tượng",
            "đề nghị",
            "thực hiện",
        ],
        SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices => &["phí", "giá"],
        _ => &[""],
    };
    // The heading of a list and the notes below it are about its papers.
    let mut around = around_papers(procedure).filter(|_| section == SectionWord::Documents);
    let heads = around.any(|it| names_article(it) || texts::cites_provision(it))
        || section == SectionWord::Conditions && heads_conditions(procedure);
    // `không phải nộp tài liệu theo quy định tại khoản 2 Điều 142` in one row is about them all.
    let exempts = |it: &String| {
        let wording = Wording::new(it);
        wording.has_phrase("không phải nộp") && names_article(it)
    };
    let in_rows = section == SectionWord::Documents && papers(procedure).any(exempts);
    heads
        || in_rows
        || in_other_box(procedure, section)
        || sentences(procedure).any(|it| cites_about(it, about))
}

/// Tells whether the box of the conditions cites the article of the dossier, or a paper that of the conditions: `đã nộp đủ
/// hồ sơ theo quy định tại khoản 3 Điều 83`, `tài liệu chứng minh đáp ứng điều kiện quy định tại Điều 5`.
fn in_other_box(procedure: &Procedure, section: SectionWord) -> bool {
    /// How far before the article what it is on may stand, in the same sentence.
    const REACH: usize = 25;
    let cites = |text: &String, about: &str| {
        let wording = Wording::new(text);
        let all: Vec<usize> = articles(&wording).collect();
        wording.places_of(about).any(|at| {
            all.iter().any(|article| {
                let between = wording.tokens().get(at..*article).unwrap_or_default();
                let ends = |it: &Token| matches!(it, Token::Break('.' | ';' | ':' | '+'));
                *article > at && between.len() <= REACH && !between.iter().any(ends)
            })
        })
    };
    let mut conditions = procedure.requirements.values().map(|it| &it.title);
    match section {
        SectionWord::Documents if flow::is_guessed(procedure) => conditions.any(|it| {
            cites(it, "nộp đủ hồ sơ") || cites(it, "có đủ hồ sơ") || cites(it, "thành phần hồ sơ")
        }),
        SectionWord::Conditions => papers(procedure).any(|it| cites(it, "điều kiện")),
        _ => false,
    }
}

/// Tells whether a line before the conditions cites the article of those that follow:
/// `(1) Tổ chức theo quy định tại khoản 1 Điều 37 của Luật, gồm:`.
fn heads_conditions(procedure: &Procedure) -> bool {
    let notes = procedure.section_meta(SectionWord::Conditions);
    let mut notes = notes.into_iter().flat_map(|it| &it.notes);
    let leads = |it: &String| {
        let wording = Wording::new(it);
        let list = ["gồm", "sau đây", "như sau"];
        wording.tokens().last() == Some(&Token::Break(':'))
            || list.iter().any(|it| wording.has_phrase(it))
    };
    let mut rows = procedure.requirements.values().map(|it| &it.title);
    flow::is_guessed(procedure)
        && (notes.any(|it| names_article(it)) || rows.any(|it| leads(it) && names_article(it)))
}

/// Tells whether a page names a law, a decree or a treaty in its sentences or in the title of an act of its box (`quy
/// định chi tiết một số điều của Luật …`): the delegation may stand there.
pub(crate) fn names_higher_act(project: &Project, procedure: &Procedure) -> bool {
    let conditions = procedure.requirements.values().map(|it| &it.title);
    let conditions = conditions.filter(|_| flow::is_guessed(procedure));
    let around = papers(procedure).chain(around_papers(procedure));
    let acts = procedure
        .legal_bases
        .iter()
        .filter(|_| flow::is_guessed(procedure));
    let acts = acts.filter_map(|it| project.instruments.get(it.instrument)?.title.as_ref());
    let mut all = sentences(procedure)
        .chain(around)
        .chain(conditions)
        .chain(acts);
    all.any(|it| is_on_higher_act(&Wording::new(it)))
}

/// Tells whether a text names a law by its title, a decree by its number, or a treaty.
fn is_on_higher_act(wording: &Wording<'_>) -> bool {
    let before = |at: usize| at.checked_sub(1).and_then(|it| wording.tokens().get(it));
    let titled = |at: usize| {
        let written = wording.written(at..at + 2);
        let mut words = written.split_whitespace();
        // `pháp luật`, `Luật sư` and `Luật này` are no names of a law.
        let capital = |it: Option<&str>| {
            it.is_some_and(|it| it.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit()))
        };
        let named = capital(words.next())
            && (capital(words.next())
                || wording
                    .from(at + 1)
                    .first()
                    .is_some_and(|it| it.is(&["số"])));
        named && !before(at).is_some_and(|it| it.is(&["pháp"]))
    };
    let numbered = |at: usize| wording.from(at + 2).iter().take(3).any(Token::is_number);
    let treaty = ["công ước", "điều ước quốc tế", "nghị định thư"];
    wording.places_of("luật").any(titled)
        || ["nghị định", "pháp lệnh"]
            .iter()
            .any(|it| wording.places_of(it).any(numbered))
        || treaty.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether a page names an act by its number in a sentence or a paper: its papers rest on that one.
pub(crate) fn names_number(procedure: &Procedure, number: &str) -> bool {
    let mut all = sentences(procedure).chain(papers(procedure));
    !number.is_empty() && all.any(|it| it.contains(number))
}

/// Tells whether the box of legal bases of a page names acts that the program could not read: those
/// that it read are not all.
pub(crate) fn is_cut_short(procedure: &Procedure) -> bool {
    let notes = procedure.section_meta(SectionWord::LegalBases);
    let mut notes = notes.into_iter().flat_map(|it| &it.notes);
    notes.any(|it| !texts::acts(&Wording::new(it)).is_empty())
}

fn names_article(text: &str) -> bool {
    articles(&Wording::new(text)).next().is_some()
}

/// Returns where a text names an article by its number, or a part of an act that has Roman ones:
/// `Điểm 1 Khoản II Phần D Mục 1 Phụ lục I.3 ban hành kèm theo Nghị quyết số 24/2026/NQ-CP`.
fn articles<'t>(wording: &'t Wording<'_>) -> impl Iterator<Item = usize> + use<'t> {
    let roman = |it: &Token| matches!(it, Token::Word(word) if word.chars().all(|it| matches!(it, 'i' | 'v' | 'x')));
    let parts = ["điều", "khoản", "mục"].into_iter().flat_map(move |part| {
        let of_act = part == "điều" || !texts::acts(wording).is_empty();
        wording.places_of(part).filter(move |at| {
            let number = wording.from(at + 1).first();
            number.is_some_and(|it| {
                if part == "điều" {
                    // `Điều VII của Công ước`: treaties count theirs in Roman numbers.
                    it.is_number() || roman(it) && wording.has_phrase("công ước")
                } else {
                    of_act && roman(it)
                }
            })
        })
    });
    let places: BTreeSet<usize> = parts.collect();
    places.into_iter()
}

/// Tells whether an imported row names an article, a form or an annex of an act, be it by the name of a file that the
/// page glues to it (`…Mau 07 - Phu luc II_36.2025`), or a form whose annex another sentence gives.
pub(crate) fn cites(procedure: &Procedure, title: &str) -> bool {
    if !flow::is_guessed(procedure) {
        return false;
    }
    let by_file = || Wording::new(title).has_phrase("phu luc");
    // `theo Phụ lục V ban hành kèm theo Nghị định`: annexes are counted in Roman numbers as well.
    let by_annex = || !texts::annexes(&Wording::new(title), false).is_empty();
    names_article(title)
        || texts::cites_provision(title)
        || by_file()
        || by_annex()
        || names_form_of_act(&Wording::new(title))
        || is_placed(procedure, title)
        || is_told(procedure, title)
}

/// Tells whether a sentence gives the article, the form or the annex of a paper by its first words: `khai báo Bản khai cấp thị
/// thực tại cửa khẩu theo Mẫu số 03 quy định tại Phụ lục ban hành kèm theo Quyết định số …`.
fn is_told(procedure: &Procedure, title: &str) -> bool {
    // Letters are looked for before words are cut: few sentences give an article or a form.
    let gives = |it: &&String| {
        ["iều", "hoản", "ục ", "ẫu số", "IỀU", "ẪU SỐ"]
            .iter()
            .any(|form| it.contains(form))
    };
    let own = Wording::new(title);
    let sentences = sentences(procedure).filter(gives);
    sentences
        .map(|it| Wording::new(it))
        .any(|it| tells_of(&it, &own))
}

/// Tells whether a sentence names a paper by its first words, and right behind them its article, form or annex.
fn tells_of(sentence: &Wording<'_>, paper: &Wording<'_>) -> bool {
    /// How many words tell a paper, at least and at most, and how far behind them its place may stand.
    const WORDS: (usize, usize) = (3, 6);
    const REACH: usize = 10;
    let words = paper.from(paper.head()).iter();
    let words = words.map_while(|it| match it {
        Token::Word(word) if word != "theo" => Some(word.as_str()),
        _ => None,
    });
    let words: Vec<&str> = words.take(WORDS.1).collect();
    let articles: Vec<usize> = articles(sentence).collect();
    let forms: Vec<usize> = sentence.places_of("mẫu số").collect();
    let near = |at: usize| {
        let from = at + words.len();
        let told = |place: &usize| {
            let between = sentence.tokens().get(from..*place).unwrap_or_default();
            let ends = |it: &Token| matches!(it, Token::Break('.' | ';' | ':'));
            *place >= from && between.len() <= REACH && !between.iter().any(ends)
        };
        articles.iter().any(told) || forms.iter().any(|it| told(it) && is_of_act(sentence, *it))
    };
    words.len() >= WORDS.0 && sentence.places_of(&words.join(" ")).any(near)
}

/// Tells whether a row names a form or an annex of an act without its number (`theo mẫu ban hành kèm theo Nghị định số
/// 29/2026/NĐ-CP`), or a form by the code of its act: `Mẫu số 02/2025/LLTP`.
fn names_form_of_act(wording: &Wording<'_>) -> bool {
    /// How far behind `kèm theo` the act may stand.
    const ISSUED: usize = 2;
    let acts = texts::numbered_acts(wording);
    // `Tờ khai 02/NTNN ban hành kèm theo Thông tư số …`: what is issued with an act is its form or annex.
    let issued = |at: usize| {
        acts.iter()
            .any(|act| *act >= at + 2 && *act <= at + 2 + ISSUED)
    };
    let coded = |at: usize| {
        let behind = wording.from(at + 1);
        let behind = match behind {
            [word, rest @ ..] if word.is(&["số"]) => rest,
            _ => behind,
        };
        matches!(behind, [number, Token::Break('/'), Token::Word(_), ..] if number.is_number())
    };
    let mut placed = wording.places_of("phụ lục").chain(wording.places_of("mẫu"));
    wording.places_of("kèm theo").any(issued)
        || placed.any(|at| is_of_act(wording, at))
        || wording.places_of("mẫu").any(coded)
}

/// Tells whether the number of an act stands behind a form or an annex at a place of a text.
fn is_of_act(wording: &Wording<'_>, at: usize) -> bool {
    /// How far behind the act may stand.
    const REACH: usize = 12;
    texts::numbered_acts(wording).iter().any(|act| {
        let between = wording.tokens().get(at..*act).unwrap_or_default();
        let ends = |it: &Token| matches!(it, Token::Break('.' | ';'));
        *act > at && between.len() <= REACH && !between.iter().any(ends)
    })
}

/// Tells whether a row names a form by its number of which another sentence gives the annex and the act: `Mẫu 01/TH-HĐĐT Bảng
/// tổng hợp …`, and in a step `theo Mẫu 01/TH-HĐĐT Phụ lục IA ban hành kèm theo Nghị định số 70/2025/NĐ-CP`.
fn is_placed(procedure: &Procedure, title: &str) -> bool {
    let own = texts::forms(&Wording::new(title));
    let gives = |it: &String| {
        let wording = Wording::new(it);
        let names = texts::forms(&wording).iter().any(|it| own.contains(it));
        names && wording.has_phrase("phụ lục") && !texts::acts(&wording).is_empty()
    };
    !own.is_empty() && sentences(procedure).any(gives)
}

/// Tells whether a text cites an article near words for what it is about.
fn cites_about(text: &str, about: &[&str]) -> bool {
    /// How far such words may stand before and behind the article.
    const REACH: (usize, usize) = (40, 15);
    let wording = Wording::new(text);
    let articles: Vec<usize> = articles(&wording).collect();
    // The first article that is not too far before the word is the one to look at.
    let near = |word: usize| {
        let first = articles.partition_point(|at| at + REACH.1 < word);
        articles.get(first).is_some_and(|at| *at <= word + REACH.0)
    };
    about
        .iter()
        .any(|it| it.is_empty() && !articles.is_empty() || wording.places_of(it).any(near))
}

#[cfg(test)]
mod tests {
    use super::{
        FILED, Wording, articles, cites_about, is_on_higher_act, names_form_of_act, tells_of,
    };

    #[test]
    fn a_sentence_gives_the_place_of_the_paper_that_it_names() {
        let told =
            |sentence: &str, paper: &str| tells_of(&Wording::new(sentence), &Wording::new(paper));
        let step = "phải khai báo Bản khai cấp thị thực tại cửa khẩu theo Mẫu số 03 quy định tại Phụ lục ban hành kèm theo Quyết định số 1/2024/QĐ-TTg";
        assert!(told(step, "Bản khai cấp thị thực tại cửa khẩu"));
        assert!(!told(step, "Bản khai nhân sự của người lái xe"));
        let step = "thư bảo lãnh không hợp lệ theo quy định tại khoản 5 Điều 24 Nghị định số 46/2020/NĐ-CP";
        assert!(told(step, "Thư bảo lãnh"));
        assert!(!told("nộp thư bảo lãnh. Căn cứ Điều 24", "Thư bảo lãnh"));
    }

    #[test]
    fn a_treaty_counts_its_articles_in_roman_numbers() {
        let cites = |it: &str| articles(&Wording::new(it)).next().is_some();
        assert!(cites("đáp ứng yêu cầu tại Điều VII của Công ước CLC 1992"));
        assert!(!cites("thực hiện điều i"));
    }

    #[test]
    fn an_article_speaks_of_the_papers_that_stand_near() {
        let step = "Cơ sở gửi 01 bộ hồ sơ quy định tại Điều 4 Nghị định số 1/2024/NĐ-CP";
        assert!(cites_about(step, FILED));
        assert!(!cites_about(step, &["phí"]));
        let step = "hồ sơ theo quy định tại Điểm 1 Khoản II Phần D Mục 1 Phụ lục I.3 ban hành kèm theo Nghị quyết số 24/2026/NQ-CP";
        assert!(cites_about(step, FILED));
        let form = "gửi hồ sơ theo mẫu tại Phụ lục I Nghị định số 1/2024/NĐ-CP";
        assert!(!cites_about(form, FILED));
    }

    #[test]
    fn a_form_is_named_with_its_act_or_by_its_code() {
        let named = |it: &str| names_form_of_act(&Wording::new(it));
        for row in [
            "Giấy đăng ký theo mẫu ban hành kèm theo Nghị định số 29/2026/NĐ-CP",
            "Tờ khai theo mẫu quy định tại Phụ lục ban hành kèm theo Thông tư số 78/2025/TT-BNNMT",
            "Tờ khai yêu cầu cấp Phiếu Lý lịch tư pháp, Mẫu số 02/2025/LLTP",
            "Tờ khai mẫu 01/GTGT",
            "Tờ khai thuế 02/NTNN ban hành kèm theo Thông tư số 80/2021/TT-BTC",
        ] {
            assert!(named(row), "{row}");
        }
        for row in [
            "Tờ khai theo mẫu; Giấy phép theo Nghị định số 1/2024/NĐ-CP",
            "Đơn theo mẫu ban hành kèm theo Thông tư này",
            "Đơn theo Mẫu số 02",
        ] {
            assert!(!named(row), "{row}");
        }
    }

    #[test]
    fn a_law_is_told_from_the_law_at_large() {
        let higher = |it: &str| is_on_higher_act(&Wording::new(it));
        for text in [
            "theo quy định tại khoản 1 Điều 21 Luật Lâm nghiệp",
            "theo Điều 59 của Luật TNBTCNN năm 2017",
            "Nghị định số 1/2024/NĐ-CP",
            "đáp ứng các quy định của Công ước MLC 2006",
        ] {
            assert!(higher(text), "{text}");
        }
        for text in [
            "theo quy định của pháp luật về dân sự",
            "Luật sư nộp hồ sơ",
            "theo quy định của Luật này và Nghị định này",
            "Pháp luật Việt Nam",
        ] {
            assert!(!higher(text), "{text}");
        }
    }
}
