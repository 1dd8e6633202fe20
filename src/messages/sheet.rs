//! The headings of `tthc run`.

messages! {
    /// A procedure.
    SHEET_PROCEDURE { vi: "Thủ tục {code}: {title}", en: "Procedure {code}: {title}" }
    /// A procedure without a code.
    SHEET_PROCEDURE_PLAIN { vi: "Thủ tục: {title}", en: "Procedure: {title}" }
    /// Who did it.
    SHEET_BY { vi: "người làm: {who}", en: "done by: {who}" }
    /// Another way of counting than that of the law.
    SHEET_COUNTING {
        vi: "các hạn dưới đây đếm theo cách “{way}” như được yêu cầu, không phải cách của luật; điều quá hạn hay được coi là chấp thuận ở đây chỉ theo cách ấy",
        en: "the limits below are counted “{way}”, as asked for, which is not the way of the law; what is late or granted by silence here is so in that way only",
    }
    /// What a run of answers takes for granted.
    SHEET_ASSUMED {
        vi: "giả định hồ sơ đủ và được tiếp nhận ngay lúc nộp: kết quả kiểm tra ghi dưới đây là giả định, không phải việc đã xảy ra",
        en: "it is assumed that the dossier is complete and accepted at the instant of filing: the result of the check below is assumed, not something that happened",
    }
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
    /// The basis of most lines.
    SHEET_GENERAL_BASIS {
        vi: "căn cứ chung: {basis}; dòng nào có căn cứ khác thì ghi ở dòng đó",
        en: "general basis: {basis}; a line with another basis says so",
    }
    /// The fees.
    SHEET_FEES { vi: "Phí, lệ phí, giá dịch vụ", en: "Fees, charges, service prices" }
    /// A fee.
    SHEET_FEE { vi: "{title}: {amount}", en: "{title}: {amount}" }
    /// Not due.
    SHEET_NOT_DUE { vi: "không thu", en: "not due" }
    /// Unknown.
    SHEET_UNKNOWN { vi: "chưa tính được", en: "cannot be told" }
    /// An amount that the source marks.
    SHEET_UNVERIFIED { vi: "{amount} (chưa xác minh)", en: "{amount} (unverified)" }
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
    /// Ended before it was accepted.
    SHEET_NEVER_ACCEPTED { vi: "hồ sơ kết thúc khi chưa được tiếp nhận", en: "the dossier ended before it was accepted" }
    /// Until when an online filing is answered.
    SHEET_ANSWER_BY {
        vi: "báo tiếp nhận hoặc yêu cầu bổ sung (nộp trực tuyến) chậm nhất: {at}",
        en: "answer to the online filing, accepted or asked for a supplement, by: {at}",
    }
    /// Due.
    SHEET_DUE { vi: "hẹn trả: {at}", en: "due: {at}" }
    /// The due date was over when the check was recorded.
    SHEET_DUE_PAST {
        vi: "ngày hẹn này đã qua khi hồ sơ được ghi là đủ lúc {checked}: nộp trực tiếp thì thời gian giải quyết tính từ lúc nộp, dù việc kiểm tra ghi muộn; nếu khi nộp hồ sơ thật sự thiếu thì ghi `thiếu` rồi `bổ sung`, nếu thủ tục cho bước kiểm tra thời hạn riêng thì khai ở bước ấy, như `trong 1 ngày làm việc`",
        en: "this date was over when the dossier was recorded as complete at {checked}: at the counter the handling time counts from the filing, however late the check is recorded; if papers were missing at the filing, record `incomplete` and then `supplement`; if the procedure gives the check a time of its own, declare it at that step, such as `within 1 working day`",
    }
    /// No due date.
    SHEET_UNDATED { vi: "hẹn trả: chưa tính được vì {why}", en: "due: cannot be told, since {why}" }
    /// A date that holds no longer.
    SHEET_DUE_WAS { vi: "trước đó hẹn trả {due}: {why}", en: "due {due} before: {why}" }
    /// Whose days follow.
    SHEET_DAYS_OF { vi: "cách tính hạn {due}:", en: "how {due} was counted:" }
    /// Replaced by an apology.
    SHEET_BECAUSE_APOLOGY { vi: "đã xin lỗi và hẹn lại lúc {at}", en: "an apology at {at} appointed a new date" }
    /// Replaced by a restart.
    SHEET_BECAUSE_RESTARTED {
        vi: "thời hạn giải quyết tính lại từ đầu vì nhận đủ bổ sung lúc {at}",
        en: "the handling time counts again since the supplement was complete at {at}",
    }
    /// Replaced by an extension.
    SHEET_BECAUSE_EXTENDED { vi: "được gia hạn lúc {at}", en: "extended at {at}" }
    /// Replaced by anything else that counts.
    SHEET_BECAUSE_COUNTED { vi: "tính lại lúc {at}", en: "counted again at {at}" }
    /// No result is to be expected.
    SHEET_VOID { vi: "không còn hẹn trả: hồ sơ kết thúc lúc {at}, {end}", en: "nothing is due any more: the dossier ended at {at}, {end}" }
    /// No result is to be expected, with the date that held.
    SHEET_VOID_DUE {
        vi: "không còn hẹn trả: hồ sơ kết thúc lúc {at}, {end}; hẹn trả khi đó là {due}",
        en: "nothing is due any more: the dossier ended at {at}, {end}; it would have been due {due}",
    }
    /// What was asked for came.
    SHEET_SUPPLIED {
        vi: "đã nhận bổ sung lúc {at}, đang chờ kiểm tra lại; cổng không có trạng thái riêng cho việc này",
        en: "the supplement came at {at} and is to be checked; the portal has no status for that",
    }
    /// The class of the national index.
    SHEET_SCORE {
        vi: "theo cách chấm của bộ chỉ số quốc gia: {class} (so ngày {until} với hạn chấm {due})",
        en: "as the national index scores it: {class} ({until} against its due day {due})",
    }
    /// The same, where the day scored is not the legal one.
    SHEET_SCORE_BESIDE {
        vi: "theo cách chấm của bộ chỉ số quốc gia: {class} (so ngày {until} với hạn chấm {due}; hạn theo luật {legal})",
        en: "as the national index scores it: {class} ({until} against its due day {due}; the legal one is {legal})",
    }
    /// The same, where papers were asked for too often.
    SHEET_SCORE_OFTEN {
        vi: "theo cách chấm của bộ chỉ số quốc gia: {class}, vì đã yêu cầu bổ sung {requests} lần",
        en: "as the national index scores it: {class}, since papers were asked for {requests} {requests|time|times}",
    }
    /// The classes of the steps.
    SHEET_STEPS { vi: "từng bước so với thời hạn của bước: {classes}", en: "the steps, each by its own limit: {classes}" }
    /// The steps of one class.
    SHEET_STEPS_OF { vi: "{class} ({steps})", en: "{class} ({steps})" }
    /// Done before its day.
    SCORE_EARLY { vi: "trước hạn", en: "early" }
    /// Done on its day.
    SCORE_ON_TIME { vi: "đúng hạn", en: "on time" }
    /// Done after its day.
    SCORE_OVERDUE { vi: "quá hạn", en: "overdue" }
    /// Not done.
    SCORE_PENDING { vi: "đang giải quyết, trong hạn", en: "pending, in time" }
    /// Not done after its day.
    SCORE_PENDING_OVERDUE { vi: "đang giải quyết, quá hạn", en: "pending, overdue" }
    /// A dossier that silence ended.
    SHEET_NO_ANSWER { vi: "cơ quan không trả lời đến {at}", en: "the agency gave no answer by {at}" }
    /// Late, and done.
    SHEET_LATE { vi: "quá hạn {length}: hẹn trả {due}, xong {until}", en: "late by {length}: due {due}, done {until}" }
    /// Late, and not done.
    SHEET_LATE_OPEN {
        vi: "đang quá hạn {length}: hẹn trả {due}, tính đến {until}",
        en: "late by {length} so far: due {due}, told until {until}",
    }
    /// Late when it ended without an answer.
    SHEET_LATE_VOID {
        vi: "đã quá hạn {length} khi hồ sơ kết thúc: hẹn trả {due}, kết thúc {until}",
        en: "late by {length} when the dossier ended: due {due}, ended {until}",
    }
    /// By days.
    SHEET_LATE_DAYS {
        vi: "{days} ngày ({working} ngày làm việc)",
        en: "{days} {days|day|days} ({working} working {working|day|days})",
    }
    /// By days of a year without a table.
    SHEET_LATE_CALENDAR { vi: "{days} ngày", en: "{days} {days|day|days}" }
    /// By hours.
    SHEET_LATE_HOURS { vi: "chưa đến 1 ngày", en: "less than a day" }
    /// A refusal.
    SHEET_REFUSAL { vi: "từ chối phải bằng văn bản, nêu rõ lý do: {reasons}", en: "the refusal must be in writing and give its reasons: {reasons}" }
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
