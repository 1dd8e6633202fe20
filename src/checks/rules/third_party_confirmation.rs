//! Papers of the applicant's own that a third party must confirm (D09).

use std::ops::Range;

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        lists::List,
        papers::report_unfounded,
    },
    diagnostic::Diagnostic,
    messages::rules_d,
    source::{Token, Wording},
};

declare_rule! {
    /// # Đơn, tờ khai phải có xác nhận của bên thứ ba
    /// ## Kiểm tra gì
    /// Đơn, tờ khai, bản khai, sơ yếu lý lịch mà người nộp tự viết nhưng phải có xác nhận của Ủy ban nhân dân, công an, thủ
    /// trưởng cơ quan, đơn vị nơi công tác hoặc bên thứ ba khác, và giấy tờ không có căn cứ riêng nêu điều, khoản. Không bị
    /// báo: xác nhận của chính người nộp, doanh nghiệp nộp; bản sao có xác nhận; câu nói không cần xác nhận. Tên giấy tờ dẫn điều,
    /// khoản, phụ lục của một văn bản thì báo nhẹ hơn một bậc.
    /// ## Vì sao
    /// Khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP; câu 3 Phụ lục II (bản gốc) hỏi mẫu đơn có cần xác nhận không, ai xác nhận, xác
    /// nhận nội dung gì. Mỗi xác nhận là một thủ tục nữa của người nộp.
    /// ## Cách sửa
    /// Không tự sửa: bỏ, hoặc nêu điều khoản và nội dung phải xác nhận.
    /// # A third party must confirm the applicant's own paper
    /// ## What it checks
    /// An application, declaration or curriculum vitae that the applicant writes must be confirmed by a people's committee, the
    /// police, the head of his agency or another third party, and the paper has no basis of its own with an article. Silent:
    /// confirmation by the applicant himself or his enterprise; confirmed copies; sentences that waive it. Where the title
    /// cites a part of an act the finding comes one level lower.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Article 7(4); question 3 of Annex II (original) asks whether a form needs confirmation, by whom,
    /// and of what. Every confirmation is one more procedure for the applicant.
    /// ## Fix safety
    /// No fix: drop it, or cite the article and say what is to be confirmed.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp chứng chỉ"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Sơ yếu lý lịch có xác nhận của Ủy ban nhân dân cấp xã nơi cư trú", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp chứng chỉ"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Sơ yếu lý lịch", 1 bản chính
    /// ```
    pub(crate) static THIRD_PARTY_CONFIRMATION = {
        code: "D09",
        name: "third-party-confirmation",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    report_unfounded(cx, confirmed_by, |paper, who| {
        let text = rules_d::THIRD_PARTY_CONFIRMATION
            .with("paper", &paper.document.name.text)
            .with("who", who);
        Diagnostic::new(&THIRD_PARTY_CONFIRMATION.code, paper.document.meta.span, text)
            .reason(rules_d::THIRD_PARTY_CONFIRMATION_WHY.text())
            .help(rules_d::THIRD_PARTY_CONFIRMATION_HELP.text())
    });
}

/// Returns who must confirm a paper that the applicant writes.
fn confirmed_by(title: &str) -> Option<String> {
    let wording = Wording::new(title);
    if !List::SelfMade.begins(&wording) || List::OtherForms.begins(&wording) {
        return None;
    }
    let confirmed = List::Confirmed.find(&wording);
    let parties = List::ThirdParties.find(&wording);
    confirmed.iter().find_map(|hit| {
        let party = parties.iter().find(|it| it.range.start == hit.range.end)?;
        (!is_denied(&wording, &hit.range) && !is_copy(&wording, &hit.range))
            .then(|| wording.written(party.range.start..clause_end(&wording, &party.range)).to_owned())
    })
}

/// Tells whether the words before say that it is not needed.
fn is_denied(wording: &Wording<'_>, range: &Range<usize>) -> bool {
    let mut denied = List::Denied.find(wording).into_iter();
    denied.any(|it| it.range.end == range.start || it.range.end + 1 == range.start)
}

/// Tells whether a copy is confirmed and not the paper.
fn is_copy(wording: &Wording<'_>, range: &Range<usize>) -> bool {
    let before = |back: usize| range.start.checked_sub(back).and_then(|it| wording.tokens().get(it));
    let is = |token: Option<&Token>, words: &[&str]| token.is_some_and(|it| it.is(words));
    is(before(1), &["sao", "chụp", "bản"]) || is(before(2), &["bản"])
}

/// Returns where the words for the third party end: at a break, and after twelve words at most.
fn clause_end(wording: &Wording<'_>, party: &Range<usize>) -> usize {
    let rest = wording.from(party.end);
    let words = rest.iter().take(12).take_while(|it| matches!(it, Token::Word(_) | Token::Break(',')));
    party.end + words.count()
}

#[cfg(test)]
mod tests {
    use super::confirmed_by;

    #[test]
    fn third_parties_are_told_from_the_applicant() {
        for (title, who) in [
            (
                "Sơ yếu lý lịch cá nhân có xác nhận của Ủy ban nhân dân cấp xã nơi cư trú",
                Some("Ủy ban nhân dân cấp xã nơi cư trú"),
            ),
            (
                "a) Phiếu đăng ký dự thi có xác nhận của cơ quan, đơn vị nơi đang công tác",
                Some("cơ quan, đơn vị nơi đang công tác"),
            ),
            ("Bản khai không cần có xác nhận của chính quyền xã", None),
            ("Tờ khai hàng hóa nhập khẩu (bản sao có xác nhận của cơ quan hải quan)", None),
            ("Tờ khai xuất nhập cảnh có xác nhận của Chi cục Hải quan", None),
            ("Danh sách có xác nhận của doanh nghiệp", None),
            ("Đơn đề nghị có xác nhận của người đại diện", None),
            ("Giấy xác nhận của Ủy ban nhân dân cấp xã", None),
        ] {
            assert_eq!(confirmed_by(title).as_deref(), who, "{title}");
        }
    }
}
