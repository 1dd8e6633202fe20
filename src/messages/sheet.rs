//! The headings of `tthc run`.

messages! {
    /// A procedure.
    SHEET_PROCEDURE { vi: "Thủ tục {code}: {title}", en: "Procedure {code}: {title}" }
    /// A procedure without a code.
    SHEET_PROCEDURE_PLAIN { vi: "Thủ tục: {title}", en: "Procedure: {title}" }
    /// The papers.
    SHEET_PAPERS { vi: "Hồ sơ phải nộp", en: "Papers to file" }
    /// The papers with the number of sets.
    SHEET_PAPERS_SETS { vi: "Hồ sơ phải nộp ({sets} bộ)", en: "Papers to file ({sets} {sets|set|sets})" }
    /// No papers.
    SHEET_NO_PAPERS { vi: "thủ tục không nêu giấy tờ nào cho người nộp này", en: "the procedure lists no paper for this applicant" }
    /// What the channel accepts.
    SHEET_VIA { vi: "qua kênh này chấp nhận: {kinds}", en: "this channel accepts: {kinds}" }
    /// One is enough.
    SHEET_ONE_OF { vi: "chỉ cần một trong: {papers}", en: "one of these is enough: {papers}" }
    /// Instead.
    SHEET_INSTEAD { vi: "hoặc: {what}", en: "or: {what}" }
    /// The original follows.
    SHEET_ORIGINAL_LATER { vi: "{what} (bản chính nộp sau)", en: "{what} (the original follows)" }
    /// The original follows, by when.
    SHEET_ORIGINAL_BY { vi: "{what} (bản chính nộp sau, {when})", en: "{what} (the original follows, {when})" }
    /// The prescribed form.
    SHEET_FORM { vi: "theo mẫu: {form}", en: "form: {form}" }
    /// Shown, not kept.
    SHEET_SHOWN { vi: "chỉ xuất trình", en: "only shown, not kept" }
    /// Given back.
    SHEET_RETURNED { vi: "được trả lại", en: "given back" }
    /// When a fee is collected.
    SHEET_DUE_ON { vi: "thu khi: {event}", en: "collected on: {event}" }
    /// A note.
    SHEET_NOTE { vi: "ghi chú: {note}", en: "note: {note}" }
    /// Together.
    SHEET_TOGETHER { vi: "kèm: {papers}", en: "together with: {papers}" }
    /// Data of a paper.
    SHEET_DATA { vi: "{form} “{text}”", en: "{form} “{text}”" }
    /// A count and a kind.
    SHEET_COPIES { vi: "{count} {kind}", en: "{count} {kind}" }
    /// The basis.
    SHEET_BASIS { vi: "căn cứ: {basis}", en: "basis: {basis}" }
    /// The fees.
    SHEET_FEES { vi: "Phí, lệ phí, giá dịch vụ", en: "Fees, charges, service prices" }
    /// A fee.
    SHEET_FEE { vi: "{title}: {amount}", en: "{title}: {amount}" }
    /// Not due.
    SHEET_NOT_DUE { vi: "không thu", en: "not due" }
    /// Unknown.
    SHEET_UNKNOWN { vi: "chưa tính được", en: "cannot be told" }
    /// A sum.
    SHEET_SUM { vi: "cộng {family}: {amount}", en: "sum of {family}: {amount}" }
    /// A sum that is known in part.
    SHEET_SUM_LEAST { vi: "cộng {family}: ít nhất {amount}, còn khoản chưa tính được", en: "sum of {family}: at least {amount}, something cannot be told" }
    /// Nothing is said.
    SHEET_NO_FEES { vi: "thủ tục không nói về phí, lệ phí, giá dịch vụ", en: "the procedure does not mention fees, charges or prices" }
    /// The receipt.
    SHEET_RECEIPT { vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "Receipt and appointment" }
    /// Filed.
    SHEET_FILED { vi: "nộp: {at}", en: "filed: {at}" }
    /// Accepted.
    SHEET_ACCEPTED { vi: "tính từ: {at}", en: "counted from: {at}" }
    /// Not accepted.
    SHEET_NOT_ACCEPTED { vi: "hồ sơ chưa được tiếp nhận", en: "the dossier is not accepted yet" }
    /// Due.
    SHEET_DUE { vi: "hẹn trả: {at}", en: "due: {at}" }
    /// The due date was over when the check was recorded.
    SHEET_DUE_PAST {
        vi: "ngày hẹn này đã qua khi hồ sơ được ghi là đủ lúc {checked}: nộp trực tiếp thì thời gian giải quyết tính từ lúc nộp, dù việc kiểm tra ghi muộn; nếu khi nộp hồ sơ thật sự thiếu thì ghi `thiếu` rồi `bổ sung`, nếu thủ tục cho bước kiểm tra thời hạn riêng thì khai ở bước ấy, như `trong 1 ngày làm việc`",
        en: "this date was over when the dossier was recorded as complete at {checked}: at the counter the handling time counts from the filing, however late the check is recorded; if papers were missing at the filing, record `incomplete` and then `supplement`; if the procedure gives the check a time of its own, declare it at that step, such as `within 1 working day`",
    }
    /// No due date.
    SHEET_UNDATED { vi: "hẹn trả: chưa tính được vì {why}", en: "due: cannot be told, since {why}" }
    /// Due anew.
    SHEET_DUE_NEW { vi: "hẹn trả lại: {at}", en: "new due date: {at}" }
    /// What happened.
    SHEET_LOG { vi: "Diễn biến", en: "What happened" }
    /// Refused.
    SHEET_REFUSED { vi: "BỊ TỪ CHỐI {code}: {message}", en: "REFUSED {code}: {message}" }
    /// The end.
    SHEET_RESULT { vi: "Kết quả", en: "Outcome" }
    /// No steps.
    SHEET_NO_STEPS { vi: "thủ tục không nêu trình tự nên không biết hồ sơ đi tiếp thế nào", en: "the procedure states no steps, so it is not known how the dossier goes on" }
    /// Waits.
    SHEET_WAITS { vi: "đang chờ: {steps}", en: "waiting for: {steps}" }
    /// Fees without a payment.
    SHEET_UNPAID { vi: "hồ sơ không ghi việc nộp: {fees}", en: "no payment was recorded of: {fees}" }
    /// Open questions.
    SHEET_OPEN { vi: "chưa có câu trả lời: {facts}", en: "without an answer: {facts}" }
}
