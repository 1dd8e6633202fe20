//! The steps (trình tự), cut out of free text.

use std::ops::Range;

use super::{Marks, agencies::Agencies, clocks::limit_of, head::source_notes};
use crate::{
    import::{
        find::{
            act::{Act, Acts, Case, case_of},
            body::{Bodies, Named},
            limit::{Found, Start},
            outcome::{self, Refusal, Supplement},
            segment::{Segment, content, segments},
        },
        names::Names,
        record::Record,
        tree::{clause, item, list, name, nowhere, placed},
    },
    messages::import as msg,
    source::Wording,
    syntax::{
        ast::{
            self, Clause, ClauseKind, Effect, EffectKind, Item, ItemKind, List, Manner, Mention,
            Section, StepItem, StepKindOrBlock, SupplementTerms,
        },
        words::{Outcome, SectionWord, StepKind},
    },
};

/// A step to be.
struct Step {
    act: Act,
    /// Its lines as written.
    lines: Vec<String>,
    /// It stands in no text; this says so.
    added: Option<Clause>,
}

/// The steps of a draft.
pub(super) struct Sequence {
    /// The section.
    pub(super) section: Section,
    /// The line that says that a fee or charge is paid, where that is a step.
    pub(super) paid: Option<String>,
}

/// Makes the section of steps; agencies that only the text names are added.
pub(super) fn section(
    record: &Record,
    acts: &Acts,
    results: &[String],
    agencies: &mut Agencies,
    marks: &mut Marks,
) -> Sequence {
    let text = record.steps.value().map_or("", String::as_str);
    let bodies = agencies.bodies();
    let (mut steps, before) = read(text, acts, &bodies);
    for step in &mut steps {
        // `Thông báo kết quả kiểm tra` is what some procedures end in.
        if step.act.kind == StepKind::Notify && names_result(step, record) {
            step.act.kind = StepKind::Return;
        }
    }
    frame(&mut steps, &bodies, marks);
    let mut names = Names::default();
    let mut items = Vec::new();
    for step in &steps {
        items.push(write(step, results, &mut names, agencies, marks));
    }
    let mut section = list(SectionWord::Steps, items);
    section.clauses = marks.unverified(&msg::STEPS_GUESSED.text()).into();
    section
        .clauses
        .extend(before.iter().flat_map(|it| source_notes(it)));
    Sequence {
        section,
        paid: paying(&steps),
    }
}

/// Cuts the text into steps; lines before the first act are returned apart.
fn read(text: &str, acts: &Acts, bodies: &Bodies) -> (Vec<Step>, Vec<String>) {
    let mut steps: Vec<Step> = Vec::new();
    let mut before = Vec::new();
    for segment in segments(text) {
        let act = act_of(&segment, acts, bodies, steps.is_empty());
        let filed = steps.iter().any(|it| it.act.kind == StepKind::Submit);
        let again = match &act {
            Some(it) if it.kind == StepKind::Submit => filed,
            // Paying told together with filing is part of it.
            Some(it) if it.kind == StepKind::Pay => filed && acts.files(&segment.lines.join(" ")),
            _ => false,
        };
        match (act.filter(|_| !again), steps.last_mut()) {
            (Some(act), _) => steps.push(Step {
                act,
                lines: segment.lines,
                added: None,
            }),
            // A detail, or filing told again: it belongs to the step before.
            (None, Some(last)) => last.lines.extend(segment.lines),
            (None, None) => before.extend(segment.lines),
        }
    }
    (steps, before)
}

/// Reads the act of a segment; cases of a step before it tell none.
fn act_of(segment: &Segment, acts: &Acts, bodies: &Bodies, first: bool) -> Option<Act> {
    let lines: Vec<&str> = segment.lines.iter().map(|it| content(it)).collect();
    let opening = lines.iter().find(|it| !it.is_empty())?;
    // Cases in which something is wrong tell no act.
    let plain = |it: &&&str| case_of(it) != Some(Case::Bad);
    let read = |lines: &[&str]| {
        let text = lines.iter().filter(plain).copied().collect::<Vec<_>>();
        acts.read(&text.join(". "), bodies)
    };
    match case_of(opening) {
        Some(Case::Bad) if !first => return None,
        Some(Case::Other) if !first => {
            // A case is a step of its own only where an agency gets a time for it.
            let act = acts.read(opening, bodies).or_else(|| read(&lines))?;
            let of_agency = act.actor != Some(Named::Applicant);
            return (act.limit.is_some() && of_agency).then_some(act);
        }
        _ => {}
    }
    let body = lines.get(1..).filter(|it| !it.is_empty()).and_then(read);
    let heading = acts
        .read(opening, bodies)
        .filter(|it| it.kind != StepKind::Settle);
    match (heading, body) {
        (Some(heading), Some(body)) => Some(joined(heading, body)),
        (None, Some(body)) if opening.ends_with(':') => Some(body),
        (Some(heading), None) => Some(heading),
        _ => read(&lines),
    }
}

/// Completes what a first line tells by what follows it.
fn joined(mut heading: Act, body: Act) -> Act {
    let of_agency = !matches!(heading.kind, StepKind::Submit | StepKind::Pay);
    let told =
        matches!(heading.actor, Some(it) if it != Named::Unnamed) || heading.unlisted.is_some();
    let same = heading.kind == body.kind;
    if of_agency && body.actor != Some(Named::Applicant) {
        if !told {
            heading.actor = body.actor;
            heading.unlisted = body.unlisted;
        }
        if same || heading.limit.is_none() && !told {
            heading.limit = heading.limit.or(body.limit);
        }
    }
    if heading.kind == StepKind::Receive && body.kind == StepKind::CheckCompleteness {
        heading.kind = body.kind;
    }
    heading
}

/// Tells whether a step says the first words of a result that is made known.
fn names_result(step: &Step, record: &Record) -> bool {
    /// `Thông báo kết quả kiểm tra`
    const N_WORDS: usize = 6;
    let text = step.lines.join(" ").to_lowercase();
    record.results.iter().any(|result| {
        let title = content(&result.name).to_lowercase();
        let head: Vec<&str> = title.split_whitespace().take(N_WORDS).collect();
        head.len() == N_WORDS
            && head.starts_with(&["thông", "báo", "kết", "quả"])
            && text.contains(&head.join(" "))
    })
}

/// Adds filing and the return of the result where the text tells of none.
fn frame(steps: &mut Vec<Step>, bodies: &Bodies, marks: &mut Marks) {
    let files = |it: &Step| it.act.kind == StepKind::Submit;
    let returns = |it: &Step| it.act.kind == StepKind::Return;
    if let Some(idx) = steps.iter().position(files) {
        // Filing comes first. What the applicant does before it belongs to it; what agencies do
        // before it is told about it.
        let mut filing = steps.remove(idx);
        let behind = steps.split_off(idx);
        let (own, others): (Vec<Step>, Vec<Step>) = std::mem::take(steps)
            .into_iter()
            .partition(|it| is_of_applicant(it, bodies));
        let mut lines: Vec<String> = own.into_iter().flat_map(|it| it.lines).collect();
        lines.append(&mut filing.lines);
        filing.lines = lines;
        steps.push(filing);
        steps.extend(others);
        steps.extend(behind);
    } else {
        let note = marks.guess(&msg::FILING_ADDED.text());
        steps.insert(0, added(StepKind::Submit, note));
    }
    if !steps.iter().any(returns) {
        let note = marks.guess(&msg::RETURN_ADDED.text());
        steps.push(added(StepKind::Return, note));
    }
}

/// Tells whether the applicant is the first whom the text of a step names.
fn is_of_applicant(step: &Step, bodies: &Bodies) -> bool {
    /// Words that name the applicant only where they are the subject.
    const WEAK: &[&str] = &["đối tượng", "đơn vị", "cơ sở", "bên", "văn phòng"];
    let text = bodies.parted(&step.lines.join(" "));
    let wording = Wording::new(&text);
    let named = bodies.find(&wording);
    let is_strong = |range: &Range<usize>| {
        let written = wording.written(range.clone()).to_lowercase();
        !WEAK.contains(&written.as_str())
    };
    let first = named.iter().find(|it| is_strong(&it.1));
    // `Cơ quan Tòa án thông báo …`: an agency that no table knows.
    let opening = step.lines.first().map_or("", |it| content(it));
    let of_agency = Wording::new(opening).places_of("cơ quan").next() == Some(0)
        && !Wording::new(opening).has_phrase("cơ quan tổ chức");
    step.act.unlisted.is_none() && !of_agency && first.is_some_and(|it| it.0 == Named::Applicant)
}

/// Returns the line of a step in which a fee or charge is paid; a tax is none.
fn paying(steps: &[Step]) -> Option<String> {
    const PAID: &[&str] = &[
        "nộp phí",
        "nộp lệ phí",
        "nộp các khoản phí",
        "đóng phí",
        "đóng lệ phí",
        "thanh toán phí",
        "thanh toán lệ phí",
    ];
    let pays = steps.iter().filter(|it| it.act.kind == StepKind::Pay);
    let mut lines = pays.flat_map(|it| &it.lines);
    let line = lines.find(|line| {
        let wording = Wording::new(line);
        PAID.iter().any(|it| wording.has_phrase(it))
    })?;
    Some(line.clone())
}

fn added(kind: StepKind, note: Clause) -> Step {
    let actor = (kind == StepKind::Submit).then_some(Named::Applicant);
    Step {
        act: Act {
            kind,
            actor,
            unlisted: None,
            others: Vec::new(),
            limit: None,
        },
        lines: Vec::new(),
        added: Some(note),
    }
}

/// The name of a step by its act.
fn step_name(kind: StepKind) -> &'static str {
    use StepKind as K;
    match kind {
        K::Submit => "nộp",
        K::Pay => "nộp_phí",
        K::Receive => "tiếp_nhận",
        K::CheckCompleteness => "kiểm_tra",
        K::Appraise => "thẩm_định",
        K::Inspect => "kiểm_tra_thực_địa",
        K::SampleTest => "lấy_mẫu",
        K::Consult => "lấy_ý_kiến",
        K::Meet => "họp_hội_đồng",
        K::Decide => "quyết_định",
        K::Issue => "cấp",
        K::Return => "trả",
        K::Notify => "thông_báo",
        K::Publish => "niêm_yết",
        K::Transfer => "chuyển_hồ_sơ",
        _ => "giải_quyết",
    }
}

fn write(
    step: &Step,
    results: &[String],
    names: &mut Names,
    agencies: &mut Agencies,
    marks: &mut Marks,
) -> Item {
    let kind = step.act.kind;
    let of_applicant = matches!(kind, StepKind::Submit | StepKind::Pay);
    let actor = match step.act.actor {
        _ if of_applicant => None,
        Some(actor) => agencies.actor(actor, marks),
        None => {
            let title = step.act.unlisted.as_deref();
            title.and_then(|it| agencies.unlisted(it, marks))
        }
    };
    let actor = if of_applicant {
        None
    } else {
        Some(actor.unwrap_or_else(|| agencies.first_or_unnamed(marks)))
    };
    if let Some(actor) = &actor
        && matches!(
            kind,
            StepKind::Decide | StepKind::Issue | StepKind::Appraise | StepKind::Settle
        )
    {
        agencies.settles(actor);
    }
    let mut objects: Vec<String> = step
        .act
        .others
        .iter()
        .filter_map(|it| agencies.actor(*it, marks))
        .collect();
    if kind == StepKind::Return {
        objects.extend_from_slice(results);
    }
    let limit = step.act.limit.as_ref().filter(|_| !of_applicant);
    let act = ast::Act {
        actor: actor.as_deref().map(name),
        verb: placed(kind),
        objects: objects.iter().map(|it| Mention::Name(name(it))).collect(),
        to: None,
        limit: limit.map(limit_of_found).map(Box::new),
        site: None,
        same_channel: false,
        manner: Manner::default(),
    };
    let kind = ItemKind::Step(StepItem {
        name: name(&names.unused(step_name(kind))),
        kind: StepKindOrBlock::Act(Box::new(act)),
    });
    let mut clauses = outcomes(step);
    clauses.extend(step.added.clone());
    clauses.extend(source_notes(&step.lines.join("\n")));
    item(kind, clauses)
}

fn limit_of_found(found: &Found) -> ast::Limit {
    let start = found.start.filter(|it| *it != Start::Other);
    limit_of(ast::LimitKind::Length(found.length), found.at_most, start)
}

/// What follows where something is missing or refused.
fn outcomes(step: &Step) -> Vec<Clause> {
    use StepKind as K;
    let text = step.lines.join("\n");
    let kind = step.act.kind;
    let examines = matches!(
        kind,
        K::Receive
            | K::CheckCompleteness
            | K::Appraise
            | K::Inspect
            | K::SampleTest
            | K::Settle
            | K::Decide
    );
    if !examines {
        return Vec::new();
    }
    let mut out = Vec::new();
    let supplement = outcome::supplement(&text);
    if let Some(supplement) = &supplement {
        out.push(asks(supplement));
    }
    if let Some(refusal) = outcome::refusal(&text) {
        let reception = matches!(kind, K::Receive | K::CheckCompleteness);
        let outcome = match (reception, supplement.is_some()) {
            (true, true) => Outcome::StillIncomplete,
            (true, false) => Outcome::Incomplete,
            (false, _) => Outcome::Fail,
        };
        out.push(refuses(outcome, refusal));
    }
    out
}

fn asks(supplement: &Supplement) -> Clause {
    let terms = SupplementTerms {
        bound: supplement.once.then(|| placed(1)),
        notify: supplement.notify.as_ref().map(limit_of_found).map(Box::new),
        submit: supplement.submit.as_ref().map(limit_of_found).map(Box::new),
        expiry: None,
        restart: None,
    };
    outcome_clause(
        Outcome::Incomplete,
        EffectKind::RequestSupplement(Box::new(terms)),
        Manner::default(),
    )
}

fn refuses(outcome: Outcome, refusal: Refusal) -> Clause {
    let manner = Manner {
        in_writing: refusal.in_writing,
        naming_papers: false,
        with_reasons: refusal.with_reasons,
    };
    let kind = EffectKind::Refuse {
        grounds: List::new(),
    };
    outcome_clause(outcome, kind, manner)
}

fn outcome_clause(outcome: Outcome, kind: EffectKind, manner: Manner) -> Clause {
    clause(ClauseKind::Outcome {
        outcome: placed(outcome),
        effect: Box::new(Effect {
            kinds: [kind].into(),
            limit: None,
            manner,
            span: nowhere(),
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<StepKind> {
        let bodies = Bodies::new(&["Sở Tư pháp".to_owned()]);
        let (mut steps, _) = read(text, &Acts::new(), &bodies);
        frame(&mut steps, &bodies, &mut Marks::default());
        steps.iter().map(|it| it.act.kind).collect()
    }

    #[test]
    fn a_text_becomes_steps_in_its_order() {
        use StepKind as K;
        let text = "- Bước 1: Tổ chức, cá nhân nộp hồ sơ tại Sở Tư pháp.\n- Bước 2: Sở Tư pháp tiếp nhận, kiểm tra hồ sơ.\n+ Trường hợp hồ sơ chưa đầy đủ thì hướng dẫn bổ sung.\n- Bước 3: Trong thời hạn 05 ngày làm việc, Sở Tư pháp thẩm định, trình Chủ tịch Ủy ban nhân dân cấp tỉnh.\n- Bước 4: Chủ tịch Ủy ban nhân dân cấp tỉnh xem xét, quyết định.\n- Bước 5: Trả kết quả.";
        assert_eq!(
            kinds(text),
            [
                K::Submit,
                K::CheckCompleteness,
                K::Appraise,
                K::Decide,
                K::Return
            ]
        );
    }

    #[test]
    fn what_the_applicant_does_before_filing_belongs_to_it() {
        let bodies = Bodies::new(&["Sở Tư pháp".to_owned()]);
        let text = "Bước 1: Công dân đến Sở Tư pháp đề nghị xác nhận và kiểm tra thông tin.\nBước 2: Cơ quan Tòa án niêm yết đối tượng để công dân biết.\nBước 3: Công dân nộp hồ sơ.\nBước 4: Trả kết quả.";
        let (mut steps, _) = read(text, &Acts::new(), &bodies);
        frame(&mut steps, &bodies, &mut Marks::default());
        let kinds: Vec<StepKind> = steps.iter().map(|it| it.act.kind).collect();
        assert_eq!(
            kinds,
            [StepKind::Submit, StepKind::Publish, StepKind::Return]
        );
        let lines = &steps[0].lines;
        assert!(lines[0].starts_with("Bước 1") && lines[1].starts_with("Bước 3"));
    }

    #[test]
    fn filing_and_return_are_added_where_no_text_tells_of_them() {
        use StepKind as K;
        assert_eq!(
            kinds("Sở Tư pháp thẩm định hồ sơ."),
            [K::Submit, K::Appraise, K::Return]
        );
        assert_eq!(kinds(""), [K::Submit, K::Return]);
    }
}
