//! Free text of a sequence, cut where a page begins something new.
//!
//! `Bước 1:` begins a part wherever it stands; where a text has no such words, each
//! line does that is no detail of the line above. Every letter of the text stays in
//! exactly one segment.

/// A part of a text: its lines as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Segment {
    /// The lines, a heading first.
    pub(in crate::import) lines: Vec<String>,
}

/// What a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    /// `Bước 2:`
    Step,
    /// A part of its own where the text has no steps.
    Part,
    /// A detail of the part above.
    Detail,
}

/// Bullets of details; others, such as `-`, begin a part.
const DETAIL_BULLETS: &[&str] = &["+", "•", "●", "\u{f0fc}", "(i", "(ii", "(iii", "(iv", "(v"];
/// Marks behind which a bullet within a line begins a new line.
const ENDS: &[char] = &['.', ';', ':', ')'];
/// A line of at most so many words that ends in a colon or has a letter before it is a heading.
const HEADING_WORDS: usize = 9;

/// Cuts a text into segments.
pub(in crate::import) fn segments(text: &str) -> Vec<Segment> {
    let lines: Vec<&str> = text.lines().flat_map(inner_lines).collect();
    let steps = lines.iter().any(|it| begin(it) == Begin::Step);
    let mut out: Vec<Segment> = Vec::new();
    let mut headings: Vec<String> = Vec::new();
    for line in lines {
        let begins = match begin(line) {
            Begin::Step => true,
            Begin::Part => !steps,
            Begin::Detail => false,
        };
        if begins && is_heading(line) {
            headings.push(line.to_owned());
            continue;
        }
        // What follows a heading belongs to it.
        let fresh = (begins && !(steps && begin(line) != Begin::Step)) || !headings.is_empty();
        if let Some(last) = out.last_mut().filter(|_| !fresh) {
            last.lines.push(line.to_owned());
        } else {
            let mut lines = std::mem::take(&mut headings);
            lines.push(line.to_owned());
            out.push(Segment { lines });
        }
    }
    if !headings.is_empty() {
        out.push(Segment { lines: headings });
    }
    out
}

/// Returns a line without its bullet, letter or `Bước 1:`.
pub(in crate::import) fn content(line: &str) -> &str {
    let mut rest = line;
    loop {
        let next = without_mark(rest);
        if next == rest {
            return rest;
        }
        rest = next;
    }
}

fn without_mark(line: &str) -> &str {
    let text = line.trim_start_matches(|it: char| {
        !it.is_alphanumeric() && it != '(' && it != '"' && it != '“'
    });
    if let Some(rest) = after_step(text) {
        return rest;
    }
    let inner = text.strip_prefix('(').unwrap_or(text);
    let label: String = inner
        .chars()
        .take_while(|it| it.is_alphanumeric())
        .collect();
    let rest = inner.get(label.len()..).unwrap_or_default();
    let number = label.bytes().all(|it| it.is_ascii_digit()) && label.len() <= 2;
    let letters = label.chars().count();
    let short = letters == 1 || number || is_roman(&label);
    let closed = rest.starts_with(')') || (rest.starts_with('.') && !inner.starts_with('('));
    // `1.5 ha` and `3.000` are numbers.
    let in_number = rest
        .get(1..)
        .is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    if !label.is_empty() && short && closed && !in_number {
        return rest.get(1..).unwrap_or_default().trim_start();
    }
    text
}

fn is_roman(label: &str) -> bool {
    label.len() <= 4
        && label
            .chars()
            .all(|it| matches!(it, 'i' | 'v' | 'x' | 'I' | 'V' | 'X'))
}

/// Returns what follows `Bước 1:`, `Bước 2.`, `Bước thứ nhất`.
fn after_step(text: &str) -> Option<&str> {
    let rest = ["Bước ", "bước ", "BƯỚC "]
        .iter()
        .find_map(|it| text.strip_prefix(it))?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    let rest = rest.get(digits..)?;
    Some(rest.trim_start_matches(|it: char| !it.is_alphanumeric() && it != '('))
}

fn begin(line: &str) -> Begin {
    let plain = line.trim_start_matches(|it: char| !it.is_alphanumeric() && it != '(');
    let lettered = without_mark(plain);
    if after_step(plain).is_some() || after_step(lettered).is_some() {
        return Begin::Step;
    }
    let detail = DETAIL_BULLETS.iter().any(|it| {
        let rest = line.strip_prefix(it);
        rest.is_some_and(|rest| !it.starts_with('(') || rest.starts_with(')'))
    });
    let continued = line.starts_with(char::is_lowercase) && lettered == plain;
    if detail || continued {
        Begin::Detail
    } else {
        Begin::Part
    }
}

/// Tells whether a line only says what the next ones are about.
fn is_heading(line: &str) -> bool {
    let content = content(line);
    let n_words = content.split_whitespace().count();
    let marked = content.len() < line.len();
    let sentence = content.ends_with(['.', ';', ',']);
    n_words <= HEADING_WORDS && !sentence && (content.ends_with(':') || marked)
}

/// Tells whether a text begins with `2. Kết quả`, a number of a list.
fn is_numbered(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).and_then(|it| it.strip_prefix(". "));
    (1..=2).contains(&digits) && rest.is_some_and(|it| it.starts_with(char::is_uppercase))
}

/// Cuts a line before `Bước 2`, and before bullets and numbers behind the end of a sentence.
pub(in crate::import) fn inner_lines(line: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    for (at, letter) in line.char_indices() {
        let Some((before, after)) = line.split_at_checked(at) else {
            continue;
        };
        let ended = before.trim_end().ends_with(ENDS);
        let bullet = ended
            && before.ends_with(' ')
            && matches!(letter, '-' | '+' | '*')
            && after.get(1..).is_some_and(|it| it.starts_with(' '));
        let step = letter == 'B'
            && after_step(after).is_some()
            && (ended || before.is_empty() || before.ends_with(['-', '+', '*']));
        let numbered = ended && before.ends_with(' ') && is_numbered(after);
        // A dash before `Bước` was cut already.
        let fresh = cuts.last().is_some_and(|last| at > last + 3);
        if (bullet || step || numbered) && fresh {
            cuts.push(at);
        }
    }
    cuts.push(line.len());
    let pairs = cuts.windows(2);
    let parts = pairs.filter_map(|it| match it {
        [from, to] => line.get(*from..*to).map(str::trim),
        _ => None,
    });
    parts.filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<Vec<String>> {
        segments(text).into_iter().map(|it| it.lines).collect()
    }

    #[test]
    fn steps_are_cut_wherever_their_word_stands() {
        let text = "- Bước 1: Nộp hồ sơ tại Sở. - Bước 2: Sở thẩm định:\n+ Trường hợp thiếu thì trả.\n- Bước 3: Trả kết quả.";
        assert_eq!(
            cut(text),
            [
                vec!["- Bước 1: Nộp hồ sơ tại Sở."],
                vec!["- Bước 2: Sở thẩm định:", "+ Trường hợp thiếu thì trả."],
                vec!["- Bước 3: Trả kết quả."]
            ]
        );
    }

    #[test]
    fn a_heading_stays_with_what_follows_it() {
        let text = "a) Nộp hồ sơ TTHC:\n- Chủ xe nộp hồ sơ tại cơ sở đăng kiểm.\nb) Giải quyết TTHC:\nTrong thời hạn 03 ngày, cơ sở kiểm tra.";
        assert_eq!(
            cut(text),
            [
                vec![
                    "a) Nộp hồ sơ TTHC:",
                    "- Chủ xe nộp hồ sơ tại cơ sở đăng kiểm."
                ],
                vec![
                    "b) Giải quyết TTHC:",
                    "Trong thời hạn 03 ngày, cơ sở kiểm tra."
                ]
            ]
        );
    }

    #[test]
    fn no_letter_is_lost() {
        let text = "Căn cứ 1.5 ha. - Một; + hai\n(i) ba: - bốn Bước 2: năm";
        let all: String = cut(text).concat().join(" ");
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(squeeze(&all), squeeze(text));
    }

    #[test]
    fn numbers_of_a_list_begin_a_line() {
        let text = "1. Đơn đề nghị. 2. Kết quả theo khoản 3. Ngày 5. tháng; 3. Báo cáo.";
        assert_eq!(
            inner_lines(text),
            [
                "1. Đơn đề nghị.",
                "2. Kết quả theo khoản 3. Ngày 5. tháng;",
                "3. Báo cáo."
            ]
        );
    }

    #[test]
    fn marks_before_a_line_are_no_content() {
        assert_eq!(content("- Bước 12. Trả kết quả"), "Trả kết quả");
        assert_eq!(content("c) Bước 3: Thẩm định"), "Thẩm định");
        assert_eq!(content("(ii) Trường hợp"), "Trường hợp");
        assert_eq!(content("1.5 ha đất"), "1.5 ha đất");
        assert_eq!(content("Bước đầu tiên"), "Bước đầu tiên");
    }
}
