//! Sentences of the rules on payments and channels (codes P and K).

messages! {
    /// A fee whose basis cannot set fees.
    FEE_NOT_OF_FEE_LAW {
        vi: "không văn bản nào dẫn cho khoản thu `{fee}` có thẩm quyền quy định phí, lệ phí: {instruments}",
        en: "none of the instruments cited for the payment `{fee}` may set fees or charges: {instruments}",
    }
    /// The amount is left to a council that may not set fees.
    FEE_LEFT_TO_COMMUNE {
        vi: "khoản thu `{fee}` để Hội đồng nhân dân cấp xã định mức, nơi không có thẩm quyền quy định phí, lệ phí",
        en: "the payment `{fee}` is left to the commune council, which may not set fees or charges",
    }
    /// Who may set fees.
    FEE_WHY {
        vi: "chỉ Ủy ban Thường vụ Quốc hội, Chính phủ, Bộ trưởng Bộ Tài chính, Hội đồng nhân dân cấp tỉnh quy định phí, lệ phí trong Danh mục (khoản 2 Điều 4, khoản 1 Điều 21 Luật 97/2015/QH13); cấm thu ngoài mức công bố (điểm d khoản 1 Điều 6 Nghị định 63/2010/NĐ-CP)",
        en: "only the Standing Committee, the Government, the Minister of Finance and provincial councils set the fees and charges of the List (Articles 4(2) and 21(1) of Law 97/2015/QH13); taking more than published is banned (Article 6(1)(d) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    FEE_HELP {
        vi: "dẫn thông tư của Bộ Tài chính, nghị định hoặc nghị quyết của Hội đồng nhân dân cấp tỉnh; khoản thu theo giá thì chuyển sang `giá dịch vụ:`; không có thì bỏ",
        en: "cite the circular of the Ministry of Finance, the decree or the provincial resolution; move a price to `service prices:`; where there is none, drop it",
    }
    /// The amount is not stated.
    NO_AMOUNT {
        vi: "khoản thu `{fee}` chưa rõ mức",
        en: "the amount of the payment `{fee}` is unknown",
    }
    /// The province's copy leaves the amount to the province.
    PROVINCE_WITHOUT_AMOUNT {
        vi: "bản của tỉnh vẫn để khoản thu `{fee}` theo nghị quyết của Hội đồng nhân dân mà không ghi mức",
        en: "the province's copy leaves the payment `{fee}` to the provincial resolution without its amount",
    }
    /// An amount for each unit that nothing counts.
    RATE_OF_NOTHING {
        vi: "khoản `{fee}` tính theo từng {unit} mà không nói số {unit} lấy ở đâu, nên không tính được số tiền",
        en: "the payment `{fee}` is for each {unit}, and nothing says how many there are, so no sum can be told",
    }
    /// What to do.
    RATE_OF_NOTHING_HELP {
        vi: "mỗi hồ sơ thu một lần thì bỏ phần sau dấu `/`; thu theo số lượng thì khai dữ kiện số và viết `× <dữ kiện>` sau đơn giá",
        en: "where it is due once a dossier, drop the part after `/`; where it is due by number, declare a fact that is a number and write `× <fact>` after the rate",
    }
    /// A table without a row for some applicants.
    FEE_GAP {
        vi: "bảng mức thu `{fee}` không có dòng nào cho một số người nộp",
        en: "the table of the payment `{fee}` has no row for some applicants",
    }
    /// Two rows of a table for the same applicant.
    FEE_OVERLAP {
        vi: "hai dòng của bảng mức thu `{fee}` cùng áp dụng cho một người nộp",
        en: "two rows of the table of the payment `{fee}` apply to the same applicant",
    }
    /// Tiers that do not meet.
    TIER_GAP {
        vi: "các bậc của khoản thu `{fee}` không liền nhau sau {last}",
        en: "the tiers of the payment `{fee}` do not meet after {last}",
    }
    /// Tiers that end.
    TIER_END {
        vi: "các bậc của khoản thu `{fee}` dừng ở {last}, phía trên chưa rõ mức",
        en: "the tiers of the payment `{fee}` end at {last}; what is due above is unknown",
    }
    /// Such an applicant.
    FEE_WITNESS { vi: "người nộp có {point}", en: "an applicant with {point}" }
    /// The other row.
    OTHER_ROW { vi: "dòng kia ở đây", en: "the other row is here" }
    /// Why amounts must be stated.
    NO_AMOUNT_WHY {
        vi: "phí, lệ phí là bộ phận bắt buộc nếu thủ tục có thu (điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); người nộp phải biết trước số tiền",
        en: "fees and charges are a mandatory part of a procedure that takes them (Article 8(2)(h) of Decree 63/2010/NĐ-CP); an applicant must know the sum beforehand",
    }
    /// What to do about an unknown amount.
    NO_AMOUNT_HELP {
        vi: "ghi mức thu hoặc công thức theo văn bản; mức do tỉnh quy định thì viết `theo nghị quyết của Hội đồng nhân dân cấp tỉnh`",
        en: "write the amount or formula of the law; where the province sets it, write `by provincial resolution`",
    }
    /// What to do about rows.
    FEE_ROWS_HELP {
        vi: "sửa các dòng để mỗi người nộp thuộc đúng một dòng, hoặc thêm dòng `còn lại`",
        en: "change the rows so that every applicant has exactly one, or add a row `otherwise`",
    }
    /// The claimed level of online service is too high.
    OVERCLAIMED {
        vi: "thủ tục khai mức trực tuyến `{claimed}` nhưng chỉ đạt mức `{computed}`: {blockers}",
        en: "the procedure claims the online level `{claimed}` and only reaches `{computed}`: {blockers}",
    }
    /// No online service at all.
    NO_ONLINE { vi: "không có dịch vụ trực tuyến", en: "no online service" }
    /// Not filed online.
    BLOCKER_CHANNEL { vi: "không nộp được trực tuyến", en: "it cannot be filed online" }
    /// A step needs presence.
    BLOCKER_STEP { vi: "bước `{step}` cần có mặt hoặc kiểm tra tại chỗ", en: "step `{step}` needs presence or a check on site" }
    /// Paper originals are still wanted.
    BLOCKER_PAPER { vi: "kênh trực tuyến vẫn đòi bản giấy", en: "online filing still asks for paper" }
    /// The fee is taken at the counter.
    BLOCKER_PAYMENT { vi: "bước `{step}` thu tiền tại quầy", en: "step `{step}` takes the payment at the counter" }
    /// The result is handed over at the counter.
    BLOCKER_RESULT { vi: "bước `{step}` trả kết quả tại quầy", en: "step `{step}` hands over the result at the counter" }
    /// Why the level is computed so.
    OVERCLAIMED_WHY {
        vi: "toàn trình là mọi bước của người nộp và cơ quan đều trên môi trường mạng, trả kết quả trực tuyến hoặc qua bưu chính công ích (khoản 1 Điều 11 Nghị định 42/2022/NĐ-CP; từ 01/7/2026 Điều 14 Nghị định 224/2026/NĐ-CP)",
        en: "full means that every step of applicant and authority is online and the result comes online or by public post (Article 11(1) of Decree 42/2022/NĐ-CP; since 1 July 2026 Article 14 of Decree 224/2026/NĐ-CP)",
    }
    /// What to do about it.
    OVERCLAIMED_HELP {
        vi: "bỏ yêu cầu có mặt, bản giấy; nếu luật bắt buộc thì khai `mức độ trực tuyến: một phần`",
        en: "drop the presence or the paper; where the law demands it, claim `online level: partial`",
    }
    /// A price in the section of fees.
    PRICE_AMONG_FEES {
        vi: "khoản thu `{fee}` (“{title}”) là giá dịch vụ mà xếp vào phí, lệ phí",
        en: "the payment `{fee}` (“{title}”) is a price and stands among fees and charges",
    }
    /// A fee in the section of prices.
    FEE_AMONG_PRICES {
        vi: "khoản thu `{fee}` (“{title}”) là phí, lệ phí mà xếp vào giá dịch vụ",
        en: "the payment `{fee}` (“{title}”) is a fee or charge and stands among service prices",
    }
    /// A fee whose basis speaks of prices.
    FEE_OF_PRICE_LAW {
        vi: "khoản thu `{fee}` xếp vào phí, lệ phí mà căn cứ là văn bản về giá",
        en: "the payment `{fee}` stands among fees and charges, and its basis is a text on prices",
    }
    /// Why prices are apart.
    PRICE_WHY {
        vi: "phí, lệ phí chỉ gồm các khoản trong Danh mục (Điều 3, Điều 4 Luật Phí và lệ phí 97/2015/QH13); khoản đã chuyển sang giá (Phụ lục 02) theo Luật Giá",
        en: "fees and charges are those of the List (Articles 3 and 4 of the Law on Fees and Charges 97/2015/QH13); what became a price (Annex 02) follows the Law on Prices",
    }
    /// What to do about it.
    PRICE_HELP {
        vi: "tra văn bản rồi chuyển khoản này sang `giá dịch vụ:` hoặc `phí:`, `lệ phí:`",
        en: "look up the law, then move the payment to `service prices:` or to `fees:` or `charges:`",
    }
    /// An exemption in words only.
    UNWRITTEN_EXEMPTION {
        vi: "khoản thu `{fee}` hứa “{promise}” mà không có `miễn khi` hay `giảm`",
        en: "the payment `{fee}` promises “{promise}” and has no `exempt when` or `reduced by`",
    }
    /// Why an exemption must be written.
    UNWRITTEN_EXEMPTION_WHY {
        vi: "đối tượng được miễn, giảm phải được quy định và niêm yết (Điều 10, Điều 14 Luật Phí và lệ phí 97/2015/QH13); các đối tượng được đối xử bình đẳng (khoản 3 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "those exempted are prescribed and posted (Articles 10 and 14 of the Law on Fees and Charges 97/2015/QH13), and applicants are equal (Article 7(3) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    UNWRITTEN_EXEMPTION_HELP {
        vi: "thêm dữ kiện hỏi người nộp, rồi ghi `miễn khi …` hoặc `giảm … phần trăm khi …`",
        en: "add a fact that is asked, then write `exempt when …` or `reduced by … percent when …`",
    }
    /// Money is taken at the counter.
    PAID_AT_COUNTER {
        vi: "thủ tục khai toàn trình mà bước `{step}` thu tiền tại quầy, không có nộp trực tuyến",
        en: "the procedure claims full, and step `{step}` takes the money at the counter, with no payment online",
    }
    /// Nobody says where the money is paid.
    PAYMENT_UNSTATED {
        vi: "thủ tục khai toàn trình, có thu phí, lệ phí, mà không bước nào nói nộp trực tuyến",
        en: "the procedure claims full and takes money, and no step says that it is paid online",
    }
    /// Why payment must be online.
    ONLINE_PAYMENT_WHY {
        vi: "dịch vụ công trực tuyến có thu phí, lệ phí phải cho thanh toán trực tuyến (điểm đ khoản 1 Điều 15 Nghị định 224/2026/NĐ-CP; trước đó khoản 1 Điều 11 Nghị định 42/2022/NĐ-CP)",
        en: "an online service that takes fees offers payment online (Article 15(1)(đ) of Decree 224/2026/NĐ-CP; before, Article 11(1) of Decree 42/2022/NĐ-CP)",
    }
    /// What to do about it.
    ONLINE_PAYMENT_HELP {
        vi: "ghi bước nộp phí `trực tuyến` hoặc `theo kênh nộp`; nếu chỉ nộp được tại quầy thì khai `mức độ trực tuyến: một phần`",
        en: "write the step of payment `online` or `by the filing channel`; where it can only be paid at the counter, claim `online level: partial`",
    }
    /// The payment comes after the result.
    PAID_AFTER_RESULT {
        vi: "bước `{step}` trả kết quả trước khi nộp “{fee}” ở bước `{payment}`",
        en: "step `{step}` returns the result before “{fee}” is paid in step `{payment}`",
    }
    /// A way to the result passes no payment.
    RESULT_WITHOUT_PAYMENT {
        vi: "có đường đi tới bước `{step}` trả kết quả mà không qua bước `{payment}` nộp “{fee}”",
        en: "a way leads to step `{step}`, which returns the result, past step `{payment}`, where “{fee}” is paid",
    }
    /// Where it is paid.
    PAID_HERE { vi: "nộp ở đây", en: "paid here" }
    /// The way there.
    UNPAID_WITNESS { vi: "đường đi: {path}", en: "the way: {path}" }
    /// Why payment comes first.
    PAID_FIRST_WHY {
        vi: "chứng từ nộp phí, lệ phí gửi kèm hồ sơ, trừ khoản được xác định và nộp sau khi tiếp nhận (khoản 2 Điều 24 Nghị định 118/2025/NĐ-CP; trước đó khoản 3 Điều 22 Nghị định 61/2018/NĐ-CP), và phải nộp đủ, kịp thời (khoản 1 Điều 15 Luật 97/2015/QH13)",
        en: "the receipt goes with the dossier, except where the amount is fixed and paid after reception (Article 24(2) of Decree 118/2025/NĐ-CP; before, Article 22(3) of Decree 61/2018/NĐ-CP), and fees are paid in full and in time (Article 15(1) of Law 97/2015/QH13)",
    }
    /// What to do about it.
    PAID_FIRST_HELP {
        vi: "đặt bước nộp trước bước trả kết quả; nếu thu khi trả thì ghi `thu khi` bước trả ở khoản phí; nếu có người không phải nộp thì ghi `khi` hoặc `miễn khi`",
        en: "put the payment before the return; where it is taken on the return, write `due on` that step at the fee; where some do not pay, write `when` or `exempt when`",
    }
}
