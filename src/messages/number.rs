//! Sentences about numbers, for files of procedures, case files and questions alike.

use super::{Message, Text};
use crate::values::{Lang, NumberFault};

messages! {
    BAD_NUMBER { vi: "số `{text}` viết sai dạng", en: "the number `{text}` is not in the right form" }
    MARKS_VI {
        vi: "theo cách viết của tiếng Việt, dấu chấm tách từng nhóm ba chữ số (1.500.000), dấu phẩy trước phần thập phân (11,9)",
        en: "the Vietnamese way: points part groups of three digits (1.500.000), a comma stands before decimals (11,9)",
    }
    MARKS_EN {
        vi: "theo cách viết của tiếng Anh, dấu phẩy tách từng nhóm ba chữ số (1,500,000), dấu chấm trước phần thập phân (11.9)",
        en: "the English way: commas part groups of three digits (1,500,000), a point stands before decimals (11.9)",
    }
    NUMBER_AMBIGUOUS {
        vi: "số `{text}` đọc được hai cách: {decimal} hoặc {thousands}",
        en: "the number `{text}` can be read as {decimal} or as {thousands}",
    }
    NUMBER_AMBIGUOUS_HELP {
        vi: "ghi `{decimal}` hoặc `{thousands}`; {marks}",
        en: "write `{decimal}` or `{thousands}`; {marks}",
    }
    NOT_WHOLE { vi: "`{text}` phải là số nguyên", en: "`{text}` must be a whole number" }
    NOT_WHOLE_HELP {
        vi: "không viết phần thập phân, kể cả với tiền vì đồng không có đơn vị nhỏ hơn; {marks}",
        en: "write no decimals, not for money either since the đồng has no smaller unit; {marks}",
    }
    NUMBER_TOO_LARGE { vi: "số `{text}` quá lớn", en: "the number `{text}` is too large" }
    NUMBER_TOO_LARGE_HELP { vi: "kiểm tra lại số chữ số", en: "check the number of digits" }
    /// What is wrong and what to do, in one sentence.
    NUMBER_FAULT { vi: "{what}: {help}", en: "{what}: {help}" }
}

/// Returns how numbers are written in a language.
pub(crate) fn marks(lang: Lang) -> &'static Message {
    match lang {
        Lang::Vi => &MARKS_VI,
        Lang::En => &MARKS_EN,
    }
}

/// Returns what is wrong with a number, and what to do.
pub(crate) fn fault(text: &str, fault: &NumberFault, lang: Lang) -> (Text, Text) {
    let marks = marks(lang);
    match fault {
        NumberFault::Form => (BAD_NUMBER.with("text", text), marks.text()),
        NumberFault::Ambiguous { decimal, thousands } => {
            let both = |row: &'static Message| {
                row.with("text", text)
                    .with("decimal", decimal)
                    .with("thousands", thousands)
                    .with("marks", marks.text())
            };
            (both(&NUMBER_AMBIGUOUS), both(&NUMBER_AMBIGUOUS_HELP))
        }
        NumberFault::NotWhole => {
            let help = NOT_WHOLE_HELP.with("marks", marks.text());
            (NOT_WHOLE.with("text", text), help)
        }
        NumberFault::TooLarge => {
            let help = NUMBER_TOO_LARGE_HELP.text();
            (NUMBER_TOO_LARGE.with("text", text), help)
        }
    }
}

/// Returns the same as one sentence.
#[cfg(feature = "cli")]
pub(crate) fn sentence(text: &str, why: &NumberFault, lang: Lang) -> Text {
    let (what, help) = fault(text, why, lang);
    NUMBER_FAULT.with("what", what).with("help", help)
}
