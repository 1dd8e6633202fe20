//! The schema of parameter files of `tthc cost`; see `docs/cost.md`.

use serde::de::{DeserializeSeed, MapAccess};

use super::{
    answer,
    fields::{Fields, Key as Word, List, Map, Problem, Scalar, key_of, shown},
    number::{Number, Numbers},
};
use crate::{
    cli::Failure,
    cost::{Activity, Change, Inputs, Item, Key, Measure, Rounding, papers},
    messages::{
        Text, case as m, cost as words,
        readers::{self, Form, told},
    },
    model::{DocumentId, Procedure},
    source::{fold_ascii, too_deep},
    values::Decimal,
};

const TOP: &[Word] = &[
    ("wage", "thu nhập một giờ"),
    ("applicants", "số đối tượng"),
    ("times", "số lần một năm"),
    ("fees", "phí, lệ phí"),
    ("per_dossier", "chi phí một hồ sơ"),
    ("papers", "giấy tờ"),
    ("submit", "nộp hồ sơ"),
    ("pay", "nộp phí"),
    ("inspection", "kiểm tra"),
    ("other", "việc khác"),
    ("receive", "nhận kết quả"),
    ("rounding", "làm tròn"),
    ("after", "sau đơn giản hóa"),
    ("dropped", "bỏ giấy tờ"),
];
const ITEM: &[Word] = &[("value", "giá trị"), ("source", "nguồn")];
const WORK: &[Word] = &[
    ("hours", "giờ"),
    ("expenses", "chi phí"),
    ("hired", "thuê dịch vụ"),
    ("share", "tỷ lệ hồ sơ"),
    ("source", "nguồn"),
];

/// What a parameter file says.
#[derive(Debug, Default)]
pub(crate) struct Parameters {
    /// The numbers of now.
    pub(crate) inputs: Inputs,
    /// What a proposal changes.
    pub(crate) change: Option<Change>,
    /// How parts of a đồng are made whole.
    pub(crate) rounding: Rounding,
}

/// Reads a parameter file for a procedure.
pub(crate) fn read_parameters(
    name: &str,
    text: &str,
    procedure: &Procedure,
) -> Result<Parameters, Failure> {
    let at = |(line, column): (usize, usize), text: Text| -> Failure {
        let place = format!("{name}:{line}:{column}");
        m::CASE_AT.with("place", place).with("text", text).into()
    };
    if let Some(place) = too_deep(text) {
        return Err(at(place, readers::TOO_DEEP.text()));
    }
    let cx = Cx {
        procedure,
        problem: &Problem::default(),
        numbers: &Numbers::of(text),
    };
    let seed = Map {
        problem: cx.problem,
        fields: TopFields {
            cx,
            is_change: false,
            out: Parameters::default(),
        },
    };
    seed.deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(|error| {
            let place = error.location().map(|it| (it.line(), it.column()));
            let text = cx.problem.take();
            let text = text.unwrap_or_else(|| told(&error.to_string(), Form::Yaml));
            at(place.unwrap_or((1, 1)), text)
        })
}

#[derive(Clone, Copy)]
struct Cx<'a> {
    procedure: &'a Procedure,
    problem: &'a Problem,
    numbers: &'a Numbers<'a>,
}

impl<'a> Cx<'a> {
    /// A number from zero up; that of money is whole.
    fn number(self, is_money: bool) -> Number<'a, impl FnOnce(&str) -> Result<Decimal, Text>> {
        let lang = self.procedure.lang;
        Number {
            problem: self.problem,
            numbers: self.numbers,
            lang,
            may_have_decimals: !is_money,
            read: move |text: &str| {
                if is_money {
                    return Ok(Decimal::from(answer::money(text, lang)?.as_dong()));
                }
                let digits = text.trim().trim_end_matches('%').trim();
                answer::decimal(digits, lang)
            },
        }
    }

    fn text<F>(self, read: F) -> Scalar<'a, F> {
        Scalar {
            problem: self.problem,
            read,
        }
    }

    fn missing(key: &'static str) -> Text {
        m::CASE_MISSING.with("key", shown(ITEM, key))
    }
}

struct TopFields<'a> {
    cx: Cx<'a>,
    is_change: bool,
    out: Parameters,
}

impl TopFields<'_> {
    fn put(&mut self, activity: Activity, (measures, source): WorkRow) {
        for (measure, value) in measures {
            let source = source.clone();
            let key = Key::Of(activity, measure);
            self.out.inputs.items.insert(key, Item { value, source });
        }
    }

    /// Reads rows of the form.
    fn rows<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<(), A::Error> {
        let cx = self.cx;
        let activity = match name {
            "papers" => {
                let out = Vec::new();
                let rows = map.next_value_seed(Map {
                    problem: cx.problem,
                    fields: PaperFields { cx, out },
                })?;
                for (activity, row) in rows {
                    self.put(activity, row);
                }
                return Ok(());
            }
            "submit" => Activity::Submit,
            "pay" => Activity::Pay,
            "inspection" => Activity::Inspection,
            "other" => Activity::Other,
            _ => Activity::Receive,
        };
        let row = map.next_value_seed(work(cx))?;
        self.put(activity, row);
        Ok(())
    }

    /// Reads what is said of all numbers together.
    fn whole<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<(), A::Error> {
        let cx = self.cx;
        match name {
            "rounding" => self.out.rounding = map.next_value_seed(cx.text(rounding))?,
            "dropped" => {
                let dropped = map.next_value_seed(List {
                    problem: cx.problem,
                    read: |text: &str| paper(cx.procedure, text),
                })?;
                self.out.inputs.dropped.extend(dropped);
            }
            _ => {
                let fields = TopFields {
                    cx,
                    is_change: true,
                    out: Parameters::default(),
                };
                let problem = cx.problem;
                let after = map.next_value_seed(Map { problem, fields })?;
                self.out.change = Some(Change(after.inputs));
            }
        }
        Ok(())
    }
}

impl<'a> Fields<'a> for TopFields<'a> {
    type Out = Parameters;
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        let name = key_of(TOP, key)?;
        let other = match name {
            "rounding" | "after" if self.is_change => &words::COST_ONLY_NOW,
            "dropped" if !self.is_change => &words::COST_ONLY_AFTER,
            _ => return Ok(name),
        };
        Err(other.with("key", key).with("after", shown(TOP, "after")))
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let key = match name {
            "wage" => Key::Wage,
            "applicants" => Key::Applicants,
            "times" => Key::Times,
            "fees" => Key::Fees,
            "per_dossier" => Key::PerDossier,
            "papers" | "submit" | "pay" | "inspection" | "other" | "receive" => {
                return self.rows(name, map);
            }
            _ => return self.whole(name, map),
        };
        let cx = self.cx;
        let item = map.next_value_seed(Map {
            problem: cx.problem,
            fields: ItemFields {
                cx,
                is_money: matches!(key, Key::Wage | Key::Fees | Key::PerDossier),
                value: None,
                source: None,
            },
        })?;
        if key == Key::Applicants && item.value.as_integer().is_none() {
            let text = item.value.display(cx.procedure.lang);
            return Err(cx.problem.fail(words::COST_NOT_WHOLE.with("value", text)));
        }
        self.out.inputs.items.insert(key, item);
        Ok(())
    }

    fn finish(self) -> Result<Parameters, Text> {
        let items = &self.out.inputs.items;
        // A published sum holds the rows already: both together would count twice.
        let counted = |it: &Key| matches!(it, Key::Of(..) | Key::Wage | Key::Fees);
        if items.contains_key(&Key::PerDossier) && items.keys().any(counted) {
            let sum = shown(TOP, "per_dossier");
            return Err(words::COST_TWICE.with("sum", sum));
        }
        Ok(self.out)
    }
}

/// The rows of papers.
struct PaperFields<'a> {
    cx: Cx<'a>,
    out: Vec<(Activity, WorkRow)>,
}

/// The columns of a row, and their source.
type WorkRow = (Vec<(Measure, Decimal)>, String);

impl<'a> Fields<'a> for PaperFields<'a> {
    type Out = Vec<(Activity, WorkRow)>;
    type Name = Activity;

    fn name(&self, key: &str) -> Result<Activity, Text> {
        paper(self.cx.procedure, key).map(Activity::Paper)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: Activity,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let row = map.next_value_seed(work(self.cx))?;
        self.out.push((name, row));
        Ok(())
    }

    fn finish(self) -> Result<Self::Out, Text> {
        Ok(self.out)
    }
}

/// Finds a paper that an applicant prepares.
fn paper(procedure: &Procedure, name: &str) -> Result<DocumentId, Text> {
    let known = papers(procedure).into_iter();
    let known = known.filter_map(|(id, _)| Some((id, &procedure.documents.get(id)?.name)));
    answer::name(name, known, &m::CASE_NO_PAPER)
}

fn work(cx: Cx<'_>) -> Map<'_, WorkFields<'_>> {
    Map {
        problem: cx.problem,
        fields: WorkFields {
            cx,
            measures: Vec::new(),
            source: None,
        },
    }
}

struct WorkFields<'a> {
    cx: Cx<'a>,
    measures: Vec<(Measure, Decimal)>,
    source: Option<String>,
}

impl<'a> Fields<'a> for WorkFields<'a> {
    type Out = WorkRow;
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        key_of(WORK, key)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let measure = match name {
            "hours" => Measure::Hours,
            "expenses" => Measure::Expenses,
            "hired" => Measure::Hired,
            "share" => Measure::Share,
            _ => {
                self.source = Some(map.next_value_seed(self.cx.text(source))?);
                return Ok(());
            }
        };
        let is_money = matches!(measure, Measure::Expenses | Measure::Hired);
        let value = map.next_value_seed(self.cx.number(is_money))?;
        if measure == Measure::Share && value > Decimal::from(100) {
            let text = value.display(self.cx.procedure.lang);
            let problem = words::COST_NOT_SHARE.with("value", text);
            return Err(self.cx.problem.fail(problem));
        }
        self.measures.push((measure, value));
        Ok(())
    }

    fn finish(self) -> Result<Self::Out, Text> {
        let source = self.source.ok_or_else(|| Cx::missing("source"))?;
        Ok((self.measures, source))
    }
}

struct ItemFields<'a> {
    cx: Cx<'a>,
    is_money: bool,
    value: Option<Decimal>,
    source: Option<String>,
}

impl<'a> Fields<'a> for ItemFields<'a> {
    type Out = Item;
    type Name = &'static str;

    fn name(&self, key: &str) -> Result<&'static str, Text> {
        key_of(ITEM, key)
    }

    fn value<'de, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if name == "value" {
            self.value = Some(map.next_value_seed(self.cx.number(self.is_money))?);
        } else {
            self.source = Some(map.next_value_seed(self.cx.text(source))?);
        }
        Ok(())
    }

    fn finish(self) -> Result<Item, Text> {
        Ok(Item {
            value: self.value.ok_or_else(|| Cx::missing("value"))?,
            source: self.source.ok_or_else(|| Cx::missing("source"))?,
        })
    }
}

#[expect(clippy::unnecessary_wraps, reason = "what a reader of values gives")]
fn source(text: &str) -> Result<String, Text> {
    Ok(text.trim().to_owned())
}

fn rounding(text: &str) -> Result<Rounding, Text> {
    match fold_ascii(text.trim()).replace([' ', '_'], "-").as_str() {
        "half-up" | "gan-nhat" => Ok(Rounding::HalfUp),
        "down" | "bo-phan-le" => Ok(Rounding::Down),
        _ => Err(words::COST_NOT_ROUNDING.with("value", text)),
    }
}

/// The JSON Schema of parameter files; a test makes it again from the words that are read.
pub(crate) const SCHEMA: &str = include_str!("../../../docs/schemas/cost.json");

#[cfg(test)]
#[test]
fn the_published_schema_of_cost_parameters_is_fresh() {
    use serde_json::{Map, Value, json};

    let both =
        |word: &Word, schema: &Value| [word.0, word.1].map(|it| (it.to_owned(), schema.clone()));
    let closed = |properties: Map<String, Value>| json!({"type": "object", "properties": properties, "additionalProperties": false});
    let needs = |word: &Word| json!({"anyOf": [{"required": [word.0]}, {"required": [word.1]}]});
    let part = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    let number = json!({
        "description": "From zero up; money in whole đồng. Marks of thousands as the file of the procedure writes them.",
        "type": ["number", "string"],
        "minimum": 0
    });
    let text = json!({"type": "string"});
    let of = |words: &[Word]| {
        let words = words.iter().flat_map(|word| {
            let schema = match word.0 {
                "source" => text.clone(),
                _ => part("number"),
            };
            both(word, &schema)
        });
        closed(words.collect())
    };
    let source = ITEM.iter().find(|it| it.0 == "source").unwrap();
    let mut item = of(ITEM);
    item["allOf"] = ITEM.iter().map(needs).collect();
    let mut work = of(WORK);
    work["allOf"] = json!([needs(source)]);
    let top = |is_change: bool| {
        let words = TOP.iter().flat_map(|word| {
            let schema = match word.0 {
                "rounding" | "after" if is_change => return Vec::new(),
                "dropped" if !is_change => return Vec::new(),
                "rounding" => json!({"enum": ["half-up", "down", "gần nhất", "bỏ phần lẻ"]}),
                "dropped" => json!({"type": "array", "items": text}),
                "papers" => json!({"type": "object", "additionalProperties": part("work")}),
                "after" => part("after"),
                "submit" | "pay" | "inspection" | "other" | "receive" => part("work"),
                _ => part("item"),
            };
            both(word, &schema).to_vec()
        });
        closed(words.collect())
    };
    let mut whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Parameters of `tthc cost` and `tthc diff`",
        "description": "Keys in English or Vietnamese. Each number has its source; a row is given whole: what it leaves out it does not cost.",
    });
    let whole = whole.as_object_mut().unwrap();
    whole.extend(top(false).as_object().unwrap().clone());
    whole.insert(
        "$defs".into(),
        json!({"number": number, "item": item, "work": work, "after": top(true)}),
    );
    let text = serde_json::to_string_pretty(whole).unwrap() + "\n";
    crate::freshness::demand("docs/schemas/cost.json", &text);
}
