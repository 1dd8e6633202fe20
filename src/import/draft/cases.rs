//! Which headings of the table of papers are cases, and the facts that decide them.

use super::{
    Marks,
    papers::{is_paper, title_of},
};
use crate::{
    import::{
        find::segment::content,
        names::Names,
        record::{PaperGroup, Record},
        tree::{item, name, nowhere, quoted},
    },
    messages::import as msg,
    source::{Wording, starts_with},
    syntax::ast::{
        Clause, Comparison, Condition, ConditionKind, FactItem, FactType, Item, ItemKind, List,
        Name, Part, PartKind, Subject, Value, ValueKind,
    },
    values::Lang,
};

/// Words in headings that make a case of them.
const CASE_WORDS: &[&[&str]] = &[&["trường", "hợp"], &["đối", "với"], &["khi"], &["nếu"]];
/// Words in headings of cases that may come on top of another case.
const ADDED: &[&[&str]] = &[
    &["ủy", "quyền"],
    &["người", "đại", "diện"],
    &["xuất", "trình"],
    &["môi", "trường", "điện", "tử"],
];

/// Acts of which a dossier asks one.
const VARIANTS: &[&[&str]] = &[
    &["cấp", "mới"],
    &["cấp", "lại"],
    &["cấp", "đổi"],
    &["cấp", "lần", "đầu"],
    &["lần", "đầu"],
    &["gia", "hạn"],
    &["điều", "chỉnh"],
    &["sửa", "đổi"],
    &["thu", "hồi"],
    &["chuyển", "đổi"],
    &["cấp", "bổ", "sung"],
];
/// Words of headings that only say that a list follows.
const LISTS: &[&[&str]] = &[
    &["thành", "phần", "hồ", "sơ"],
    &["giấy", "tờ"],
    &["bao", "gồm"],
    &["gồm"],
    &["lưu", "ý"],
    &["ghi", "chú"],
    &["số", "lượng"],
    &["hồ", "sơ"],
    &["tài", "liệu"],
];

/// Which headings are cases, and the facts that decide them.
pub(super) struct Cases {
    /// For each group: nothing, a value of the one fact, or a fact of its own.
    of_group: Vec<Case>,
    fact: Name,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Case {
    /// For every applicant.
    Everyone,
    /// One of the cases of which one applies.
    Value(String),
    /// A case that may come on top.
    Flag(String),
}

impl Cases {
    /// Looks at the headings of all groups.
    pub(super) fn of(groups: &[PaperGroup]) -> Self {
        let mut names = Names::default();
        let fact = names.unused("trường_hợp");
        let sorts = sorts(groups);
        let n_exclusive = sorts.iter().filter(|it| **it == Sort::Exclusive).count();
        let of_group = groups.iter().zip(sorts).map(|(group, sort)| {
            let mut id = || names.of_title(content(&group.title));
            match sort {
                Sort::Everyone => Case::Everyone,
                Sort::Exclusive if n_exclusive > 1 => Case::Value(id()),
                Sort::Exclusive | Sort::Added => Case::Flag(id()),
            }
        });
        let of_group = of_group.collect();
        Self {
            of_group,
            fact: name(&fact),
        }
    }

    /// Returns for whom a group is; `None` is everyone.
    pub(super) fn condition(&self, group: usize) -> Option<Condition> {
        let kind = match self.of_group.get(group)? {
            Case::Everyone => return None,
            Case::Flag(id) => ConditionKind::Flag(name(id)),
            Case::Value(id) => ConditionKind::Compare {
                subject: Subject::Fact(self.fact.clone()),
                comparison: Comparison::Is,
                values: [Value {
                    kind: ValueKind::Name(name(id)),
                    span: nowhere(),
                }]
                .into(),
            },
        };
        Some(Condition {
            kind: Box::new(kind),
            span: nowhere(),
        })
    }

    /// Returns the questions that decide between the cases.
    pub(super) fn facts(&self, record: &Record, marks: &mut Marks) -> Vec<Item> {
        let mut facts = Vec::new();
        let mut values = Vec::new();
        for (case, group) in self.of_group.iter().zip(&record.papers) {
            match case {
                Case::Everyone => {}
                Case::Value(id) => values.push(Part {
                    kind: PartKind::Value {
                        name: name(id),
                        title: Some(Box::new(quoted(title_of(&group.title)))),
                    },
                    span: nowhere(),
                    clauses: List::new(),
                }),
                Case::Flag(id) => {
                    let ask = msg::ASK_ONE_CASE.with("title", title_of(&group.title));
                    let clauses = marks.unverified(&msg::CASE_GUESSED.text()).to_vec();
                    facts.push(fact(id, FactType::YesNo, &ask.render(Lang::Vi), clauses));
                }
            }
        }
        if !values.is_empty() {
            let ask = msg::ASK_CASE.get(Lang::Vi);
            let clauses = marks.unverified(&msg::CASES_GUESSED.text()).to_vec();
            let mut one = fact(&self.fact.text, FactType::OneOf(List::new()), ask, clauses);
            one.parts = values.into();
            facts.insert(0, one);
        }
        facts
    }
}

fn fact(id: &str, ty: FactType, ask: &str, clauses: Vec<Clause>) -> Item {
    let kind = ItemKind::Fact(Box::new(FactItem {
        name: name(id),
        ty,
        ask: Some(quoted(ask)),
        default: None,
    }));
    item(kind, clauses)
}

/// What a heading is among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// It is about every dossier.
    Everyone,
    /// It is one of several cases.
    Exclusive,
    /// It comes on top of another case.
    Added,
}

fn sorts(groups: &[PaperGroup]) -> Vec<Sort> {
    let has_papers = |it: &PaperGroup| it.rows.iter().any(|row| is_paper(row, title_of(&row.name)));
    let variants = groups.iter().filter(|it| is_variant(&it.title)).count() > 1;
    let cases = groups
        .iter()
        .any(|it| begins_case(&it.title) && !is_added(&it.title));
    let sort = |group: &PaperGroup| {
        let title = group.title.as_str();
        if title.is_empty() {
            Sort::Everyone
        } else if is_added(title) && begins_case(title) {
            Sort::Added
        } else if begins_case(title) || variants && is_variant(title) {
            Sort::Exclusive
        } else if cases && has_papers(group) && !is_list(title) {
            // A heading beside cases that is no heading of a list is a case as well.
            Sort::Exclusive
        } else {
            Sort::Everyone
        }
    };
    let mut sorts: Vec<Sort> = groups.iter().map(sort).collect();
    // Where no paper is for every dossier, one case must apply: none is on top.
    let filled = |sort: Sort| {
        groups
            .iter()
            .zip(&sorts)
            .any(|(group, it)| *it == sort && has_papers(group))
    };
    if !filled(Sort::Everyone) {
        let n_others = sorts.iter().filter(|it| **it != Sort::Everyone).count();
        let n_exclusive = sorts.iter().filter(|it| **it == Sort::Exclusive).count();
        for sort in &mut sorts {
            *sort = match *sort {
                Sort::Everyone => Sort::Everyone,
                _ if n_others == 1 => Sort::Everyone,
                Sort::Added if n_exclusive > 1 => Sort::Added,
                _ => Sort::Exclusive,
            };
        }
    }
    sorts
}

/// Tells whether a heading names an act of which a dossier asks one: issue, renewal and so on.
fn is_variant(title: &str) -> bool {
    has_any(title, VARIANTS)
}

/// Tells whether a heading only says that a list follows.
fn is_list(title: &str) -> bool {
    /// Longer headings say more.
    const LONGEST: usize = 9;
    let wording = Wording::new(title);
    wording.len() <= LONGEST && has_any(title, LISTS)
}

fn has_any(title: &str, table: &[&[&str]]) -> bool {
    let wording = Wording::new(title);
    (0..wording.len()).any(|at| table.iter().any(|it| starts_with(wording.from(at), it)))
}

/// Tells whether a heading speaks of some applicants only.
fn begins_case(title: &str) -> bool {
    /// `(1.1) Đối với công trình`, `Hồ sơ đối với trường hợp`
    const HEAD: usize = 8;
    let wording = Wording::new(content(title));
    (0..HEAD).any(|at| {
        CASE_WORDS
            .iter()
            .any(|it| starts_with(wording.from(at), it))
    })
}

fn is_added(title: &str) -> bool {
    has_any(title, ADDED)
}

#[cfg(test)]
mod tests {
    use super::{
        Sort::{Added, Everyone, Exclusive},
        *,
    };
    use crate::import::record::PaperRow;

    #[test]
    fn cases_leave_nobody_without_a_list() {
        let group = |title: &str| PaperGroup {
            title: title.to_owned(),
            rows: vec![PaperRow {
                name: "Đơn".to_owned(),
                form: String::new(),
                originals: Some(1),
                copies: Some(0),
            }],
        };
        let sorts_of =
            |titles: &[&str]| sorts(&titles.iter().map(|it| group(it)).collect::<Vec<_>>());
        assert_eq!(sorts_of(&["Trường hợp ủy quyền"]), [Everyone]);
        assert_eq!(sorts_of(&["", "Trường hợp ủy quyền"]), [Everyone, Added]);
        assert_eq!(
            sorts_of(&["Hồ sơ cấp lần đầu:", "Đối với trường hợp cấp lại"]),
            [Exclusive, Exclusive]
        );
        assert_eq!(
            sorts_of(&["* Giấy tờ phải nộp:", "Đối với cấp lại"]),
            [Everyone, Exclusive]
        );
        assert_eq!(
            sorts_of(&["Hồ sơ gia hạn:", "Hồ sơ cấp mới:"]),
            [Exclusive, Exclusive]
        );
    }

    #[test]
    fn headings_of_cases_are_told_from_others() {
        assert!(begins_case("* Trường hợp kiểm định lần đầu"));
        assert!(begins_case("(1.1) Đối với công trình không theo tuyến:"));
        assert!(!begins_case("Thành phần hồ sơ:"));
        assert!(is_added("Trường hợp uỷ quyền thực hiện thủ tục:"));
    }
}
