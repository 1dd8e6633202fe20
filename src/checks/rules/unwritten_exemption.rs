//! Exemptions that are promised in words and not written as such (P04).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::Diagnostic,
    messages::rules_p,
    model::{Citation, Fee, FeeFamily, FeeValue, Provision},
    source::{Token, Wording},
    values::Stated,
};

declare_rule! {
    /// # Miễn, giảm chỉ có trong lời
    /// ## Kiểm tra gì
    /// Khoản phí, lệ phí mà tên, ghi chú, hoặc nội dung điều khoản được dẫn hứa miễn, giảm cho một số người (`miễn lệ phí
    /// đối với hộ nghèo`, `giảm 50% khi nộp trực tuyến`), nhưng khoản đó không có `miễn khi` hay `giảm … phần trăm khi`. Chữ `miễn phí`
    /// một mình (không thu) không bị báo.
    /// ## Vì sao
    /// Khoản 3 Điều 7 Nghị định 63/2010/NĐ-CP: bình đẳng giữa các đối tượng; Điều 10 và Điều 14 Luật Phí và lệ phí
    /// 97/2015/QH13: đối tượng được miễn, giảm phải được quy định và niêm yết.
    /// ## Cách sửa
    /// Không tự sửa: viết `miễn khi`, `giảm … phần trăm khi` với dữ kiện hỏi người nộp.
    /// # An exemption in words only
    /// ## What it checks
    /// A fee or charge whose title, note or cited provision promises an exemption or a reduction to some applicants (`miễn
    /// lệ phí đối với hộ nghèo`, free for poor households; `giảm 50% khi nộp trực tuyến`, half price online), and that has
    /// no `exempt when` or `reduced by … percent when`. `Miễn phí` alone (nothing is taken) is left alone.
    /// ## Why it matters
    /// Article 7(3) of Decree 63/2010/NĐ-CP: applicants are equal; Articles 10 and 14 of the Law on Fees and Charges
    /// 97/2015/QH13: those exempted are prescribed and posted.
    /// ## Fix safety
    /// No fix: write `exempt when` or `reduced by … percent when` with a fact that is asked.
    /// ```tthc,fires
    /// thủ tục hộ_tịch "Cấp bản sao trích lục"
    /// lệ phí:
    ///   - trích_lục: "Lệ phí cấp bản sao", 8.000 đồng
    ///       ghi chú "Miễn lệ phí đối với người thuộc hộ nghèo, người khuyết tật."
    /// ```
    /// ```tthc,clean
    /// thủ tục hộ_tịch "Cấp bản sao trích lục"
    /// dữ kiện:
    ///   - hộ_nghèo: có/không, hỏi "Thuộc hộ nghèo?"
    /// lệ phí:
    ///   - trích_lục: "Lệ phí cấp bản sao", 8.000 đồng
    ///       miễn khi hộ_nghèo
    ///       ghi chú "Miễn lệ phí đối với người thuộc hộ nghèo."
    /// ```
    pub(crate) static UNWRITTEN_EXEMPTION = {
        code: "P04",
        name: "unwritten-exemption",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

/// Words that name somebody or some case after `miễn`, `giảm`.
const FOR: &[&str] = &["đối", "cho", "khi", "với", "trường", "nếu", "người", "hộ"];
/// How many words may stand between.
const REACH: usize = 6;

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for fee in procedure.fees.values() {
        let written = !fee.exemptions.is_empty() || !fee.reductions.is_empty();
        let nothing_due = matches!(fee.value, FeeValue::None | FeeValue::Unknown);
        if fee.family == FeeFamily::Price || written || nothing_due {
            continue;
        }
        let sections = procedure.fee_sections.iter();
        let notes = sections
            .filter(|it| it.family == fee.family)
            .flat_map(|it| &it.meta.notes)
            .chain(&fee.meta.notes);
        let provisions = provisions(cx, fee);
        let contents = provisions.iter().filter_map(|it| it.content.as_ref());
        let texts = fee.title.iter().chain(notes).chain(contents);
        let Some(promise) = texts.into_iter().find_map(|it| promise(it)) else {
            continue;
        };
        let text = rules_p::UNWRITTEN_EXEMPTION
            .with("fee", &fee.name.text)
            .with("promise", promise);
        let diagnostic = Diagnostic::new(&UNWRITTEN_EXEMPTION.code, fee.name.span, text)
            .reason(rules_p::UNWRITTEN_EXEMPTION_WHY.text())
            .help(rules_p::UNWRITTEN_EXEMPTION_HELP.text());
        cx.report(&Element::new("fees", &fee.name.id, &fee.meta), diagnostic);
    }
}

/// Returns the provisions that the fee cites and of which something is known.
fn provisions<'a>(cx: &Cx<'a>, fee: &Fee) -> Vec<&'a Provision> {
    let of = |citation: &Citation| {
        let instrument = cx.project().instruments.get(citation.instrument)?;
        instrument.provisions.iter().find(|it| {
            let Stated::Value(places) = &it.at else {
                return false;
            };
            !citation.locators.is_empty() && places.contains(&citation.locators)
        })
    };
    fee.meta.basis.citations.iter().filter_map(of).collect()
}

/// Returns the words that promise something to somebody.
fn promise(text: &str) -> Option<&str> {
    let wording = Wording::new(text);
    (0..wording.len()).find_map(|at| {
        let here = wording.from(at);
        let first = here.first()?;
        if !first.is(&["miễn", "giảm"]) {
            return None;
        }
        let clause: Vec<&Token> = here
            .iter()
            .skip(1)
            .take(REACH)
            .take_while(|it| matches!(it, Token::Word(_)) || matches!(it, Token::Break('%' | ',')))
            .collect();
        let to_whom = clause.iter().position(|it| it.is(FOR))?;
        // "Giảm thời gian" and the like save no money.
        let money = first.is(&["miễn"])
            || clause.iter().any(|it| it.is_number() || it.is(&["phí", "mức"]));
        let end = (at + to_whom + 2 + REACH).min(wording.len());
        money.then(|| wording.written(at..end))
    })
}

#[cfg(test)]
mod tests {
    use super::promise;

    #[test]
    fn promises_to_somebody_are_told_from_free_of_charge() {
        for text in [
            "Miễn lệ phí đối với người thuộc hộ nghèo",
            "giảm 50% khi nộp trực tuyến",
            "Được miễn cho trẻ em",
        ] {
            assert!(promise(text).is_some(), "{text}");
        }
        for text in [
            "Miễn phí",
            "Trang ghi Miễn phí; trên Cổng có thể chỉ là chưa nhập mức thu.",
            "giảm thời gian cho người nộp",
            "Miễn thị thực",
        ] {
            assert_eq!(promise(text), None, "{text}");
        }
    }
}
