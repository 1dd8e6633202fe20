//! Ages and translations of papers that no provision asks for (D14).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        lists::List,
        papers::report_unfounded,
    },
    diagnostic::Diagnostic,
    messages::rules_d_lists,
    source::Wording,
};

declare_rule! {
    /// # Đòi giấy tờ mới cấp, bản dịch công chứng mà không nêu điều khoản
    /// ## Kiểm tra gì
    /// Tên giấy tờ đòi giấy cấp không quá một số ngày, tháng trước khi nộp, hoặc bản dịch phải công chứng, chứng thực, mà giấy tờ
    /// không có căn cứ riêng nêu điều, khoản. Ảnh, giấy khám sức khỏe, báo cáo, sao kê có tuổi tự nhiên nên không bị báo; thời
    /// hạn của một bước không phải tuổi của giấy tờ; giấy tờ nước ngoài, tiếng nước ngoài phải dịch thì không bị báo. Tên giấy tờ
    /// dẫn điều, khoản của một văn bản thì báo nhẹ hơn một bậc.
    /// ## Vì sao
    /// Khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP; điểm d khoản 1 Điều 15 Nghị định 224/2026/NĐ-CP: giấy tờ còn giá trị mà phải xin cấp
    /// lại, dịch lại là chi phí thêm của người nộp.
    /// ## Cách sửa
    /// Không tự sửa: nêu điều khoản, hoặc bỏ giới hạn.
    /// # A fresh paper or a certified translation without a provision
    /// ## What it checks
    /// The title of a paper wants it issued not longer than some days or months before the filing, or a notarised or certified
    /// translation, and the paper has no basis of its own with an article. Photographs, health certificates, reports and bank
    /// statements age by nature and are left alone; the time limit of a step is not the age of a paper; papers from abroad or in
    /// another language must be translated and are left alone. Where the title cites a part of an act the finding comes one
    /// level lower.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Article 7(4); Decree 224/2026/NĐ-CP, Article 15(1)(d): getting a valid paper anew, or translated
    /// again, costs the applicant.
    /// ## Fix safety
    /// No fix: cite the provision, or drop the limit.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - xác_nhận: "Giấy xác nhận số dư được cấp không quá 06 tháng tính đến ngày nộp hồ sơ", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - xác_nhận: "Giấy xác nhận số dư", 1 bản chính
    /// ```
    pub(crate) static UNFOUNDED_BURDEN = {
        code: "D14",
        name: "unfounded-burden",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

/// How many words may stand between `không quá` and the end of the time.
const REACH: usize = 14;

fn check(cx: &mut Cx<'_>) {
    report_unfounded(cx, burden, |paper, phrase| {
        let text = rules_d_lists::UNFOUNDED_BURDEN
            .with("paper", &paper.document.name.text)
            .with("phrase", phrase);
        Diagnostic::new(&UNFOUNDED_BURDEN.code, paper.document.meta.span, text)
            .reason(rules_d_lists::UNFOUNDED_BURDEN_WHY.text())
            .help(rules_d_lists::UNFOUNDED_BURDEN_HELP.text())
    });
}

/// Returns the words of a title that ask for a fresh paper, or a certified translation.
fn burden(title: &str) -> Option<String> {
    let wording = Wording::new(title);
    age(&wording).or_else(|| {
        // Papers of another country must be understood; only the copies of domestic ones are a burden.
        let foreign = List::Excluding.occurs(&wording) || List::Languages.occurs(&wording);
        let hits = List::CertifiedTranslations.find(&wording).into_iter();
        let mut hits = hits.filter(|_| !foreign);
        hits.next().map(|it| wording.written(it.range).to_owned())
    })
}

fn age(wording: &Wording<'_>) -> Option<String> {
    if List::Ageless.occurs(wording) {
        return None;
    }
    let ends = List::AgeEnds.find(wording);
    List::AgeLimits.find(wording).into_iter().find_map(|start| {
        let end = ends
            .iter()
            .find(|it| it.range.start >= start.range.end && it.range.start <= start.range.end + REACH)?;
        let counted = wording.from(start.range.end).iter().take(REACH).any(crate::source::Token::is_number);
        let unit = ["ngày", "tháng", "năm"];
        let between = start.range.end..end.range.start;
        let timed = wording.tokens().get(between)?.iter().any(|it| it.is(&unit));
        (counted && timed).then(|| wording.written(start.range.start..end.range.end).to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::burden;

    #[test]
    fn ages_of_papers_are_told_from_limits_of_steps() {
        for title in [
            "Phiếu lý lịch tư pháp được cấp không quá 06 tháng tính tới ngày nộp hồ sơ",
            "Văn bản xác nhận của ngân hàng trong vòng 10 ngày làm việc trước thời điểm nộp hồ sơ",
            "Văn bằng và bản dịch công chứng",
        ] {
            assert!(burden(title).is_some(), "{title}");
        }
        for title in [
            "02 ảnh 4x6 chụp trong vòng 06 tháng tính đến ngày nộp hồ sơ",
            "Tài liệu phải nộp trong thời hạn 15 ngày làm việc kể từ ngày thông quan",
            "Báo cáo tài chính trong thời hạn 12 tháng trước thời điểm nộp hồ sơ",
            "Bản dịch tiếng Việt",
            "Tài liệu tiếng nước ngoài kèm bản dịch công chứng",
        ] {
            assert!(burden(title).is_none(), "{title}");
        }
    }
}
