//! The model as YAML, with the same names as the JSON.

use serde_json::{Map, Value};

use super::model::Project;

/// Writes the model as YAML that every reader takes for the same values.
///
/// A text that a reader of YAML 1.1 would take for a truth value, a number or a date
/// (`yes`, `0x1F`, `2026-05-06`) stands in quotes.
///
/// # Errors
/// Never for a model; the writers' own errors are passed on as text.
pub fn to_yaml(project: &Project) -> Result<String, String> {
    // Through JSON, so that choices are plain maps and not YAML tags.
    let value = serde_json::to_value(project).map_err(|error| error.to_string())?;
    write(&value)
}

/// The writer quotes what YAML 1.2 would misread and cannot be told to quote more: other texts are
/// handed to it between two marks that stand nowhere else, which become the quotes.
fn write(value: &Value) -> Result<String, String> {
    let plain = serde_yaml::to_string(value).map_err(|error| error.to_string())?;
    // A letter for private use is written as it is; the first that nobody uses.
    let unused = ('\u{E000}'..='\u{F8FF}').find(|it| !plain.contains(*it));
    let mark = unused.ok_or("every letter for private use stands in the texts")?;
    let marked = serde_yaml::to_string(&between(value, mark)).map_err(|error| error.to_string())?;
    Ok(marked.replace(mark, "'"))
}

/// Puts marks around every text that needs quotes, in values and in names.
fn between(value: &Value, mark: char) -> Value {
    let marked = |it: &String| {
        if is_misread(it) {
            format!("{mark}{it}{mark}")
        } else {
            it.clone()
        }
    };
    match value {
        Value::String(it) => Value::String(marked(it)),
        Value::Array(items) => items.iter().map(|it| between(it, mark)).collect(),
        Value::Object(entries) => {
            let entries = entries.iter();
            let entries = entries.map(|(name, it)| (marked(name), between(it, mark)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// Tells whether some reader of YAML takes a bare text for something else than a text.
///
/// What has only digits and signs is left to no reader: numbers, dates, times, intervals.
fn is_misread(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    let is_word = matches!(
        word.as_str(),
        "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null" | "~" | "=" | "<<"
    ) || matches!(word.trim_start_matches(['+', '-']), ".inf" | ".nan");
    let digits = |it: u8| it.is_ascii_hexdigit() || b"_:.+-tzox ".contains(&it);
    // A quote inside would have to be written twice, and no number or date has one.
    let is_number = word.starts_with(|it: char| it.is_ascii_digit() || "+-.".contains(it))
        && word.bytes().any(|it| it.is_ascii_digit())
        && word.bytes().all(digits);
    is_word || is_number
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::write;

    #[test]
    fn what_an_older_reader_would_take_for_another_value_is_quoted() {
        let words = [
            "yes", "No", "ON", "off", "y", "N", "~", "null", "True", "=", "<<", ".inf", "-.NaN",
        ];
        let numbers = [
            "12",
            "1_000",
            "0x1F",
            "0o7",
            "010",
            "1e3",
            "-1.5",
            "+1",
            ".5",
            "13:30",
            "190:20:30",
            "2026-05-06",
            "2026-05-06T09:00:00Z",
            "2026-05-06 09:00:00",
            "2026-05-06 09:00:00 +07:00",
        ];
        for text in words.iter().chain(&numbers) {
            let yaml = write(&json!({ "a": [text], *text: 1 })).unwrap();
            assert_eq!(yaml, format!("a:\n- '{text}'\n'{text}': 1\n"));
        }
    }

    #[test]
    fn other_texts_are_written_as_before_and_everything_is_read_again() {
        let value = json!({
            "words": ["yes, please", "không", "nghị định", "v1.2-beta", "a\nb: yes\n", "it's", "- x"],
            "private": "\u{E000}yes\u{E000}",
            "values": [true, null, 12, {"on": "2026-05-06"}],
        });
        let yaml = write(&value).unwrap();
        assert!(yaml.contains("- yes, please\n- không\n"), "{yaml}");
        assert!(yaml.contains("b: yes\n"), "{yaml}");
        assert_eq!(serde_yaml::from_str::<Value>(&yaml).unwrap(), value);
    }
}
