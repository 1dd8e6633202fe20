//! The steps (trình tự), cut out of free text.

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

/// Makes the section of steps; agencies that only the text names are added.
pub(super) fn section(
    record: &Record,
    acts: &Acts,
    results: &[String],
    agencies: &mut Agencies,
    marks: &mut Marks,
) -> Section {
    let text = record.steps.value().map_or("", String::as_str);
    let bodies = agencies.bodies();
    let (mut steps, before) = read(text, acts, &bodies);
    frame(&mut steps, marks);
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
    section
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

/// Adds filing and the return of the result where the text tells of none.
fn frame(steps: &mut Vec<Step>, marks: &mut Marks) {
    let files = |it: &Step| it.act.kind == StepKind::Submit;
    let returns = |it: &Step| it.act.kind == StepKind::Return;
    if let Some(idx) = steps.iter().position(files) {
        // Filing comes first; what a text tells before it is told about it.
        let filing = steps.remove(idx);
        steps.insert(0, filing);
    } else {
        let note = marks.guess(&msg::FILING_ADDED.text());
        steps.insert(0, added(StepKind::Submit, note));
    }
    if !steps.iter().any(returns) {
        let note = marks.guess(&msg::RETURN_ADDED.text());
        steps.push(added(StepKind::Return, note));
    }
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
        frame(&mut steps, &mut Marks::default());
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
    fn filing_and_return_are_added_where_no_text_tells_of_them() {
        use StepKind as K;
        assert_eq!(
            kinds("Sở Tư pháp thẩm định hồ sơ."),
            [K::Submit, K::Appraise, K::Return]
        );
        assert_eq!(kinds(""), [K::Submit, K::Return]);
    }
}
