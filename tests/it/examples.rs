//! The programs in `examples/`, run as an embedding program would be.

#[path = "../../examples/check.rs"]
mod check;
#[path = "../../examples/checklist.rs"]
mod checklist;
#[path = "../../examples/due_date.rs"]
mod due_date;
#[path = "../../examples/export.rs"]
mod export;
#[path = "../../examples/run_dossier.rs"]
mod run_dossier;

#[test]
fn a_text_is_checked() {
    let out = check::run().unwrap();
    assert!(out.contains("giay-x.tthc:4: N01"), "{out}");
}

#[test]
fn papers_and_fees_are_asked_for_an_applicant() {
    let out = checklist::run().unwrap();
    assert!(out.contains("Biên bản kiểm tra tàu"), "{out}");
    assert!(!out.contains("an toàn kỹ thuật"), "{out}");
    assert!(out.contains("lệ phí: 0 đồng"), "{out}");
}

#[test]
fn a_dossier_runs_from_events() {
    let out = run_dossier::run().unwrap();
    assert!(out.contains("06/05/2026"), "{out}");
}

#[test]
fn a_due_date_explains_itself() {
    let out = due_date::run().unwrap();
    assert!(out.contains("hết hạn 06/05/2026"), "{out}");
    assert!(out.contains("Ngày Quốc tế lao động"), "{out}");
}

#[test]
fn the_model_is_written_in_both_formats() {
    let (json, yaml) = export::run().unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["procedures"][0]["id"], "giay_x");
    assert!(yaml.contains("id: giay_x"), "{yaml}");
}

#[test]
fn what_is_compiled_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<tthc::Compiled>();
    shared::<tthc::Machine>();
    shared::<tthc::WorkCalendar>();
}
