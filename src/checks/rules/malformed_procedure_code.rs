//! Procedure codes that are absent or not spelled as codes are (A06).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::Diagnostic,
    messages::rules_a,
    values::Stated,
};

declare_rule! {
    /// # Mã thủ tục thiếu hoặc sai dạng
    /// ## Kiểm tra gì
    /// Mã có dạng `1.012756`, có thể thêm `.000.00.00` và mã địa phương như `.H38`. `mã: không` là lời
    /// khai rõ ràng rằng chưa có mã (dự thảo) và không bị báo.
    /// ## Vì sao
    /// Quyết định công bố và cơ sở dữ liệu quốc gia gọi thủ tục bằng mã; khoản 3 Điều 15 Nghị định
    /// 63/2010/NĐ-CP (bản gốc) đòi mã khi bãi bỏ. Dạng của mã suy từ các mã đã công bố, không phải
    /// từ văn bản; mã địa phương cũ như `19705` có thật và bị báo.
    /// ## Cách sửa
    /// Không tự sửa: mã đúng phải tra ở quyết định công bố.
    /// # The procedure code is absent or malformed
    /// ## What it checks
    /// Codes look like `1.012756`, with `.000.00.00` and a local suffix such as `.H38` where there is one.
    /// `code: none` says openly that there is no code yet (a draft) and is not reported.
    /// ## Why it matters
    /// Publication decisions and the national database name procedures by code; Article 15(3) of Decree
    /// 63/2010/NĐ-CP (original) asks for it on repeal. The spelling is inferred from published codes,
    /// not from a text; old local codes such as `19705` exist and are reported.
    /// ## Fix safety
    /// No fix: the right code stands in the publication decision.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mã: 12.34
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mã: 1.012756
    /// ```
    pub(crate) static MALFORMED_PROCEDURE_CODE = {
        code: "A06",
        name: "malformed-procedure-code",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let (span, text, help) = match &procedure.code {
        Some(Stated::None) => return,
        Some(Stated::Value(code)) if is_code(&code.text) => return,
        Some(Stated::Value(code)) => (
            code.span,
            rules_a::MALFORMED_CODE.with("code", &code.text),
            &rules_a::MALFORMED_CODE_HELP,
        ),
        Some(Stated::Unknown) | None => (
            procedure.name.span,
            rules_a::NO_CODE.with("procedure", &procedure.name.text),
            &rules_a::NO_CODE_HELP,
        ),
    };
    let diagnostic = Diagnostic::new(&MALFORMED_PROCEDURE_CODE.code, span, text)
        .reason(rules_a::CODE_WHY.text())
        .help(help.text());
    cx.report(&Element::section("code"), diagnostic);
}

/// `^[1-9]\.\d{6}(\.\d{3}\.\d{2}\.\d{2})?(\.[A-Z]\d{2})?$`
fn is_code(text: &str) -> bool {
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|it| it.is_ascii_digit());
    let local = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(|it| it.is_ascii_uppercase()) && digits(letters.as_str(), 2)
    };
    let parts: Vec<&str> = text.split('.').collect();
    let [kind, number, rest @ ..] = parts.as_slice() else {
        return false;
    };
    let rest = match rest {
        [a, b, c, rest @ ..] if digits(a, 3) && digits(b, 2) && digits(c, 2) => rest,
        rest => rest,
    };
    digits(kind, 1)
        && *kind != "0"
        && digits(number, 6)
        && match rest {
            [] => true,
            [part] => local(part),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::is_code;

    #[test]
    fn codes_are_told_from_other_numbers() {
        for good in ["1.012756", "2.000620.000.00.00.H14", "1.000948.H38", "3.000489.000.00.00"] {
            assert!(is_code(good), "{good}");
        }
        for bad in ["TTHC-12", "19705", "0.012756", "1.12756", "1.012756.h38", "1.012756.H38.X", ""] {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
