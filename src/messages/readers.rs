//! What the readers of YAML and JSON complain of, in both languages.
//!
//! They speak English. What they say of keys, kinds of values and broken texts is told in
//! our own words; only a sentence that is not known is quoted.

use super::{Message, Text};

messages! {
    /// Where in the file, as keys.
    AT_FIELD { vi: "ở `{field}`: {text}", en: "at `{field}`: {text}" }
    /// A key is not there.
    NO_KEY { vi: "thiếu khóa `{key}`", en: "the key `{key}` is missing" }
    /// A key that means nothing.
    ODD_KEY { vi: "không có khóa `{key}`", en: "there is no key `{key}`" }
    /// A key twice.
    KEY_TWICE { vi: "khóa `{key}` được ghi hai lần", en: "the key `{key}` stands twice" }
    /// A value of another kind.
    WRONG_KIND { vi: "đây là {found}, nhưng phải là {expected}", en: "this is {found}, but it must be {expected}" }
    /// A value of another kind, where no more is known.
    NOT_THIS_KIND { vi: "{found} không dùng được ở đây", en: "{found} is of no use here" }
    /// A value that is none of those allowed.
    NOT_ONE_OF { vi: "`{value}` không thuộc: {known}", en: "`{value}` is not one of: {known}" }
    /// The text ends.
    ENDS_EARLY { vi: "tệp hết giữa chừng; có lẽ bị cắt hoặc chưa ghi xong", en: "the text ends too early; perhaps the file was cut" }
    /// Not a date.
    NOT_DATE { vi: "`{text}` không phải ngày; viết như `2027-01-01`", en: "`{text}` is not a date; write `2027-01-01`" }
    /// Not JSON.
    NOT_JSON {
        vi: "không đọc được như JSON; xem lại dấu ngoặc, dấu phẩy và ngoặc kép",
        en: "this is not JSON; check brackets, commas and quotes",
    }
    /// Not YAML.
    NOT_YAML {
        vi: "không đọc được như YAML; xem lại thụt dòng và dấu hai chấm",
        en: "this is not YAML; check indents and colons",
    }
    /// Deeper than anything that is meant.
    TOO_DEEP { vi: "các ngoặc, danh sách lồng nhau quá sâu", en: "brackets or lists are nested too deeply" }
    /// Letters that no file of words has.
    CONTROL {
        vi: "có ký tự điều khiển không nhìn thấy, như ký tự NUL; xóa đi rồi lưu lại tệp dưới dạng văn bản",
        en: "there are control characters that nobody sees, such as NUL; delete them and save the file as text",
    }
    /// Several documents in one file.
    SEVERAL {
        vi: "tệp có nhiều phần cách nhau bằng dòng `---`; mỗi tệp chỉ một phần",
        en: "the file has several parts with a line `---` between them; write one part a file",
    }
    /// Anything else.
    OTHER {
        vi: "không đọc được; trình đọc dữ liệu báo bằng tiếng Anh: “{reason}”",
        en: "it cannot be read; the reader of data says: “{reason}”",
    }
    A_TEXT { vi: "chữ", en: "text" }
    THE_TEXT { vi: "chữ “{text}”", en: "the text “{text}”" }
    A_NUMBER { vi: "số", en: "a number" }
    THE_NUMBER { vi: "số {text}", en: "the number {text}" }
    A_YES_NO { vi: "đúng/sai (true, false)", en: "true or false" }
    A_LIST { vi: "danh sách", en: "a list" }
    A_MAP { vi: "các dòng khóa và giá trị", en: "lines of keys and values" }
    A_SINGLE { vi: "một giá trị đơn", en: "a single value" }
    NOTHING { vi: "chỗ trống", en: "nothing" }
}

/// How complaints about broken JSON begin.
const JSON: [&str; 10] = [
    "expected ",
    "key must be",
    "trailing ",
    "control character",
    "invalid escape",
    "invalid number",
    "invalid unicode",
    "lone ",
    "number out",
    "unexpected end",
];
/// How complaints about broken YAML begin.
const YAML: [&str; 9] = [
    "did not find",
    "could not find",
    "while ",
    "mapping values",
    "found ",
    "block ",
    "unknown anchor",
    "invalid ",
    "unexpected ",
];

/// The form of a file of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// YAML.
    #[cfg_attr(
        not(feature = "cli"),
        expect(dead_code, reason = "without the command line nobody gives YAML")
    )]
    Yaml,
    /// JSON.
    Json,
}

/// Says in both languages what a reader of data says in English.
pub(crate) fn told(reason: &str, form: Form) -> Text {
    let reason = reason.trim();
    if let Some(text) = of_data(reason) {
        return text;
    }
    // A path of keys stands before the sentence: `[0].year: invalid type: …`.
    if let Some((field, rest)) = reason.split_once(": ")
        && let Some(text) = of_data(rest)
    {
        return AT_FIELD.with("field", field).with("text", text);
    }
    of_text(reason, form).unwrap_or_else(|| OTHER.with("reason", reason))
}

/// Complaints about keys and values.
fn of_data(reason: &str) -> Option<Text> {
    let named = |before: &str| {
        let rest = reason.strip_prefix(before)?;
        Some(rest.split_once('`')?.0.to_owned())
    };
    if let Some(key) = named("missing field `") {
        return Some(NO_KEY.with("key", key));
    }
    if let Some(key) = named("unknown field `") {
        return Some(ODD_KEY.with("key", key));
    }
    if let Some(key) = named("duplicate field `") {
        return Some(KEY_TWICE.with("key", key));
    }
    if let Some(rest) = reason.strip_prefix("duplicate entry with key ") {
        let key = rest.split(" at line").next().unwrap_or(rest);
        return Some(KEY_TWICE.with("key", key.trim_matches('"')));
    }
    if let Some(value) = named("unknown variant `") {
        let known = reason.split_once("expected ")?.1.replace("one of ", "");
        return Some(
            NOT_ONE_OF
                .with("value", value)
                .with("known", known.replace('`', "")),
        );
    }
    if let Some(text) = named("not a date: `") {
        return Some(NOT_DATE.with("text", text));
    }
    if reason.starts_with("invalid length ") {
        let text = WRONG_KIND.with("found", A_LIST.text());
        return Some(text.with("expected", A_MAP.text()));
    }
    let mismatch = ["invalid type: ", "invalid value: "];
    let rest = mismatch.iter().find_map(|it| reason.strip_prefix(it))?;
    let (found, expected) = rest.rsplit_once(", expected ")?;
    let expected = expected.split(" at line ").next().unwrap_or(expected);
    Some(match kind(expected) {
        Some(expected) => {
            let text = WRONG_KIND.with("found", given(found));
            text.with("expected", expected.text())
        }
        None => NOT_THIS_KIND.with("found", given(found)),
    })
}

/// Complaints about the text itself.
fn of_text(reason: &str, form: Form) -> Option<Text> {
    if reason.starts_with("EOF") {
        return Some(ENDS_EARLY.text());
    }
    if reason.starts_with("recursion limit") || reason.starts_with("repetition limit") {
        return Some(TOO_DEEP.text());
    }
    if reason.contains("more than one document") {
        return Some(SEVERAL.text());
    }
    if matches!(form, Form::Yaml) && reason.starts_with("control characters") {
        return Some(CONTROL.text());
    }
    let (starts, row): (&[&str], &'static Message) = match form {
        Form::Json => (&JSON, &NOT_JSON),
        Form::Yaml => (&YAML, &NOT_YAML),
    };
    let broken = starts.iter().any(|it| reason.starts_with(it));
    broken.then(|| row.text())
}

/// Returns the words for what was found, such as `string "X"` or `sequence`.
fn given(found: &str) -> Text {
    let (word, rest) = found.split_once(' ').unwrap_or((found, ""));
    let quoted = rest.split('`').nth(1);
    let letters = quoted.unwrap_or_else(|| rest.trim_matches('"'));
    match word {
        "string" | "character" => THE_TEXT.with("text", letters),
        "integer" | "floating" => THE_NUMBER.with("text", letters),
        "boolean" => A_YES_NO.text(),
        "sequence" | "tuple" => A_LIST.text(),
        "map" => A_MAP.text(),
        "null" | "unit" | "Option" => NOTHING.text(),
        _ => OTHER.with("reason", found),
    }
}

/// Returns the words for what is wanted: `struct File`, `a string`, `i16`.
fn kind(expected: &str) -> Option<&'static Message> {
    let starts = |all: &[&str]| all.iter().any(|it| expected.starts_with(it));
    Some(if starts(&["a sequence", "a list", "sequence"]) {
        &A_LIST
    } else if starts(&[
        "struct ",
        "a map",
        "map",
        "lines of",
        "internally",
        "externally",
    ]) {
        &A_MAP
    } else if starts(&["a string", "string", "a borrowed", "str"]) {
        &A_TEXT
    } else if starts(&[
        "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "f64",
    ]) {
        &A_NUMBER
    } else if starts(&["a boolean"]) {
        &A_YES_NO
    } else if starts(&["a single value"]) {
        &A_SINGLE
    } else {
        return None;
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Lang;

    #[test]
    fn what_readers_say_of_data_is_told_in_vietnamese() {
        let cases = [
            (
                "invalid type: string \"X\", expected struct File",
                "đây là chữ “X”, nhưng phải là các dòng khóa và giá trị",
            ),
            (
                "years[0].year: invalid type: string \"x\", expected i16",
                "ở `years[0].year`: đây là chữ “x”, nhưng phải là số",
            ),
            (
                "years[0]: missing field `off`",
                "ở `years[0]`: thiếu khóa `off`",
            ),
            ("unknown field `of`, expected `off`", "không có khóa `of`"),
            (
                "not a date: `2027-13-01`",
                "`2027-13-01` không phải ngày; viết như `2027-01-01`",
            ),
        ];
        for (reason, expected) in cases {
            assert_eq!(told(reason, Form::Yaml).render(Lang::Vi), expected);
        }
        let json = told("EOF while parsing an object", Form::Json);
        assert!(json.render(Lang::Vi).starts_with("tệp hết giữa chừng"));
        let json = told("expected `,` or `}`", Form::Json);
        assert!(json.render(Lang::Vi).starts_with("không đọc được như JSON"));
        let odd = told("something new", Form::Json);
        assert!(odd.render(Lang::Vi).contains("“something new”"));
    }
}
