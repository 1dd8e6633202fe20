//! Sentences about a running dossier.

messages! {
    /// Status 1.
    STATUS_REGISTERED { vi: "mới đăng ký", en: "newly registered" }
    /// Status 2.
    STATUS_ACCEPTED { vi: "được tiếp nhận", en: "accepted" }
    /// Status 3.
    STATUS_NOT_ACCEPTED { vi: "không được tiếp nhận", en: "not accepted" }
    /// Status 4.
    STATUS_HANDLING { vi: "đang xử lý", en: "being handled" }
    /// Status 5.
    STATUS_SUPPLEMENT { vi: "yêu cầu bổ sung giấy tờ", en: "papers asked for" }
    /// Status 6.
    STATUS_PAYMENT { vi: "yêu cầu thực hiện nghĩa vụ tài chính", en: "payment asked for" }
    /// Status 7.
    STATUS_WITHDRAWAL { vi: "công dân yêu cầu rút hồ sơ", en: "withdrawal asked for" }
    /// Status 8.
    STATUS_STOPPED { vi: "dừng xử lý", en: "stopped" }
    /// Status 9.
    STATUS_HANDLED { vi: "đã xử lý xong", en: "handled" }
    /// Status 10.
    STATUS_RETURNED { vi: "đã trả kết quả", en: "result returned" }

    /// A basis taken from a law pack.
    BASIS_OF { vi: "{basis}", en: "{basis}" }
    /// A basis that is not verified.
    BASIS_UNVERIFIED { vi: "{basis} ({mark})", en: "{basis} ({mark})" }
    /// Papers outside the list.
    BASIS_R01 {
        vi: "điểm b khoản 1 Điều 6 Nghị định 63/2010/NĐ-CP",
        en: "point b clause 1 Article 6 of Decree 63/2010/NĐ-CP",
    }
    /// Refusals, since 1 July 2025.
    BASIS_R02 {
        vi: "điểm c khoản 1 Điều 17, khoản 3 Điều 19 Nghị định 118/2025/NĐ-CP; khoản 5 Điều 18 Nghị định 63/2010/NĐ-CP",
        en: "point c clause 1 Article 17 and clause 3 Article 19 of Decree 118/2025/NĐ-CP; clause 5 Article 18 of Decree 63/2010/NĐ-CP",
    }
    /// Refusals, before.
    BASIS_R02_2018 {
        vi: "khoản 5 Điều 18 Nghị định 63/2010/NĐ-CP",
        en: "clause 5 Article 18 of Decree 63/2010/NĐ-CP",
    }
    /// Receipts where the one-stop rules do not hold.
    BASIS_R04 {
        vi: "thời hạn giải quyết của thủ tục; điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP",
        en: "the time limit of the procedure; point đ clause 2 Article 8 of Decree 63/2010/NĐ-CP",
    }
    /// Order.
    BASIS_R06 {
        vi: "trình tự thực hiện của thủ tục; điểm b khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP",
        en: "the sequence of the procedure; point b clause 2 Article 8 of Decree 63/2010/NĐ-CP",
    }
    /// The right to stop.
    BASIS_WITHDRAWAL {
        vi: "khoản 1, khoản 2 Điều 21 Nghị định 118/2025/NĐ-CP",
        en: "clauses 1 and 2 Article 21 of Decree 118/2025/NĐ-CP",
    }
    /// Fees.
    BASIS_R07 {
        vi: "điểm d khoản 1 Điều 6 Nghị định 63/2010/NĐ-CP",
        en: "point d clause 1 Article 6 of Decree 63/2010/NĐ-CP",
    }
    /// Versions.
    BASIS_R08 {
        vi: "hiệu lực của thủ tục vào ngày nhận hồ sơ",
        en: "the procedure in force on the day of receipt",
    }
    /// Data that the State holds.
    BASIS_R09 {
        vi: "điểm i khoản 1 Điều 5 Nghị định 118/2025/NĐ-CP",
        en: "point i clause 1 Article 5 of Decree 118/2025/NĐ-CP",
    }
    /// Data that the State holds, before that decree and outside it.
    BASIS_R09_ELSE {
        vi: "quy định về dùng lại dữ liệu đã có, ngoài Nghị định 118/2025/NĐ-CP: chưa xác minh",
        en: "the rule on reuse of data outside Decree 118/2025/NĐ-CP: unverified",
    }
    /// Shares of the time.
    BASIS_R10 {
        vi: "thời hạn của bước trong thủ tục",
        en: "the limit of the step in the procedure",
    }
    /// Ends of a dossier that are the authority's, and the one that is not.
    BASIS_R11 {
        vi: "khoản 5 Điều 19, Điều 21 Nghị định 118/2025/NĐ-CP",
        en: "clause 5 Article 19 and Article 21 of Decree 118/2025/NĐ-CP",
    }

    /// After the end.
    REJECT_AFTER_END {
        vi: "hồ sơ đã kết thúc lúc {at}; không thể làm gì thêm",
        en: "the dossier ended at {at}; nothing more can be done",
    }
    /// Before filing.
    REJECT_NOT_FILED {
        vi: "hồ sơ chưa được nộp",
        en: "the dossier has not been filed",
    }
    /// Twice.
    REJECT_FILED_TWICE {
        vi: "hồ sơ đã được nộp lúc {at}; hãy lập hồ sơ khác",
        en: "the dossier was filed at {at}; open another one",
    }
    /// Back in time.
    REJECT_BEFORE_LAST {
        vi: "sự kiện lúc {at} xảy ra trước sự kiện cuối lúc {last}; hãy ghi theo thứ tự thời gian",
        en: "the event at {at} lies before the last one at {last}; record events in the order of time",
    }
    /// Not in force.
    REJECT_NOT_IN_FORCE {
        vi: "bản này của thủ tục không có hiệu lực vào ngày nhận hồ sơ {day}; hãy dùng bản có hiệu lực ngày đó",
        en: "this version of the procedure is not in force on {day}, the day of receipt; use the version of that day",
    }
    /// Nothing to accept.
    REJECT_NO_RECEPTION {
        vi: "chưa đến lượt tiếp nhận hồ sơ",
        en: "it is not the turn of reception",
    }
    /// The receipt.
    REJECT_APPOINTMENT {
        vi: "giấy hẹn ghi {appointed}, nhưng hạn trả tính được là {due}; hãy ghi đúng ngày hẹn trả",
        en: "the receipt says {appointed}, but the computed due date is {due}; write the computed date",
    }
    /// Not due.
    REJECT_FEE_NOT_DUE {
        vi: "`{fee}` không phải thu của hồ sơ này",
        en: "`{fee}` is not due for this dossier",
    }
    /// The amount.
    REJECT_FEE_AMOUNT {
        vi: "đã thu {taken}, nhưng mức phải thu là {due}; hãy thu đúng mức đã công bố",
        en: "{taken} was taken, but {due} is due; take the published amount",
    }
    /// Too late to withdraw.
    REJECT_WITHDRAW_LATE {
        vi: "đã có quyết định giải quyết hồ sơ nên không rút được nữa",
        en: "the dossier is decided and can no longer be withdrawn",
    }
    /// Withdrawn late, where Decree 118/2025 holds.
    REJECT_WITHDRAW_DECIDED {
        vi: "đã có quyết định giải quyết hồ sơ nên không rút được nữa: người nộp chỉ được yêu cầu dừng “đến trước khi cơ quan, tổ chức có thẩm quyền ban hành quyết định giải quyết thủ tục hành chính hoặc có văn bản thông báo kết quả”",
        en: "the dossier is decided and can no longer be withdrawn: the applicant may ask to stop only until the competent body issues its decision or gives notice of the result",
    }
    /// An agency stops a dossier by itself.
    REJECT_STOPPED_BY_AGENCY {
        vi: "{who} không được tự dừng hồ sơ: yêu cầu dừng là quyền của người nộp; cơ quan chỉ kết thúc hồ sơ bằng kết quả, bằng văn bản từ chối nêu rõ lý do, hoặc khi người nộp không hoàn thiện hồ sơ đúng hạn. Người nộp đã yêu cầu dừng thì ghi yêu cầu ấy trước",
        en: "{who} may not stop the dossier by itself: to ask for a stop is the applicant's right; the authority ends a dossier by a result, by a refusal in writing with reasons, or where the applicant does not complete it in time. If the applicant has asked to stop, record that request first",
    }
    /// The applicant asked to stop, and something else is done.
    REJECT_STOP_ASKED {
        vi: "người nộp đã yêu cầu dừng từ {at}, trước khi có kết quả: phải dừng hồ sơ, không làm tiếp việc khác",
        en: "the applicant asked to stop on {at}, before the result: the dossier is to be stopped, and nothing else is done",
    }
    /// The applicant asks twice.
    REJECT_STOP_ASKED_TWICE {
        vi: "người nộp đã yêu cầu dừng từ {at}; nay chỉ còn ghi việc dừng",
        en: "the applicant asked to stop on {at} already; what is left is to record the stop",
    }
    /// No promise.
    REJECT_NO_PROMISE {
        vi: "chưa có ngày hẹn trả nên không thể hẹn lại",
        en: "there is no due date yet, so no new one can be appointed",
    }
    /// Not later.
    REJECT_NEW_DATE {
        vi: "ngày hẹn lại {date} không sau ngày hẹn trả {due}",
        en: "the new date {date} is not after the due date {due}",
    }
    /// Twice.
    REJECT_SECOND_APOLOGY {
        vi: "chỉ được hẹn lại {bound} lần; hãy trả kết quả",
        en: "a new date may be appointed {bound} {bound|time|times} only; return the result",
    }
    /// No extension.
    REJECT_NO_EXTENSION {
        vi: "thủ tục không cho gia hạn thời hạn này theo quyết định của cơ quan",
        en: "the procedure does not let the agency extend this limit by decision",
    }
    /// Extended already.
    REJECT_EXTENDED {
        vi: "thời hạn này đã được gia hạn {bound} lần, không gia hạn thêm được",
        en: "this limit was extended {bound} {bound|time|times} already and cannot be extended again",
    }
    /// After the end of the limit.
    REJECT_EXTENSION_LATE {
        vi: "thời hạn đã hết nên không gia hạn được nữa",
        en: "the limit has ended and can no longer be extended",
    }
    /// A limit that does not run.
    REJECT_EXTENSION_NOT_RUNNING {
        vi: "thời hạn này không chạy với hồ sơ nên không gia hạn được",
        en: "this limit does not run for the dossier, so it cannot be extended",
    }
    /// Not the case of the extension.
    REJECT_EXTENSION_CASE {
        vi: "chỉ được gia hạn khi {condition}; hồ sơ này không thuộc trường hợp ấy, hoặc chưa rõ",
        en: "an extension is allowed only when {condition}; this dossier is not such a case, or it is not known",
    }
    /// An answer that was given.
    REJECT_ANSWERED {
        vi: "{fact} đã được trả lời; câu trả lời đã ghi không thay được, chỉ trả lời thêm câu còn trống",
        en: "{fact} was answered already; an answer that was given stays, only open questions can be answered",
    }
    /// No such step.
    REJECT_NO_STEP {
        vi: "thủ tục không có bước này",
        en: "the procedure has no such step",
    }
    /// No such paper.
    REJECT_NO_PAPER {
        vi: "thủ tục không có giấy tờ này; xem lại danh sách giấy tờ đã nộp",
        en: "the procedure has no such paper; check the list of papers that were filed",
    }
    /// Missing papers beside a good outcome.
    REJECT_PAPERS_OF_GOOD {
        vi: "kết quả `{outcome}` không đi cùng giấy tờ còn thiếu; bỏ giấy tờ, hoặc xem lại kết quả",
        en: "missing papers do not go with the outcome `{outcome}`; take them away, or check the outcome",
    }
    /// Grounds for refusal beside a good outcome.
    REJECT_GROUNDS_OF_GOOD {
        vi: "kết quả `{outcome}` không đi cùng lý do từ chối; bỏ lý do, hoặc xem lại kết quả",
        en: "grounds for refusal do not go with the outcome `{outcome}`; take them away, or check the outcome",
    }
    /// Not its turn.
    REJECT_NOT_ITS_TURN {
        vi: "chưa đến lượt hoặc đã qua bước `{step}`; hồ sơ đang chờ bước: {waits}",
        en: "it is not the turn of the step `{step}`; the dossier waits for: {waits}",
    }
    /// Somebody else does the step.
    REJECT_WRONG_ACTOR {
        vi: "bước `{step}` do {named} làm, không phải {who}",
        en: "the step `{step}` is done by {named}, not by {who}",
    }
    /// Somebody else does it.
    REJECT_NOT_HIS {
        vi: "việc này do {named} làm, không phải {who}",
        en: "{named} does this, not {who}",
    }
    /// The step does not ask this body.
    REJECT_NOT_ASKED {
        vi: "bước `{step}` không lấy ý kiến của “{agency}”; hãy ghi cơ quan được lấy ý kiến, hoặc thêm cơ quan này vào trình tự",
        en: "the step `{step}` does not ask “{agency}” for its opinion; name a body that it asks, or add this one to the steps",
    }
    /// A body answers twice.
    REJECT_OPINION_TWICE {
        vi: "“{agency}” đã trả lời ở bước `{step}`; mỗi cơ quan trả lời một lần",
        en: "“{agency}” has answered in the step `{step}` already; each body answers once",
    }
    /// Waits for the applicant.
    REJECT_WAITS_SUPPLEMENT {
        vi: "bước `{step}` đang chờ người nộp hồ sơ bổ sung giấy tờ",
        en: "the step `{step}` waits for the applicant's supplement",
    }
    /// No way on.
    REJECT_NO_WAY {
        vi: "thủ tục không nói phải làm gì khi bước `{step}` có kết quả `{outcome}`; hãy bổ sung vào trình tự",
        en: "the procedure does not say what follows when the step `{step}` ends with `{outcome}`; add it to the steps",
    }
    /// Called too often.
    REJECT_CALLED {
        vi: "bước `{step}` chỉ được gọi lại {bound} lần",
        en: "the step `{step}` may call back {bound} {bound|time|times} only",
    }
    /// A ground that is not allowed.
    REJECT_GROUND {
        vi: "lý do `{ground}` không thuộc các lý do từ chối của bước này",
        en: "the ground `{ground}` is not one of the grounds for refusal at this step",
    }
    /// No ground.
    REJECT_NO_GROUND {
        vi: "từ chối ở bước `{step}` phải bằng văn bản, nêu lý do đã được quy định",
        en: "a refusal at the step `{step}` must be in writing and give a prescribed ground",
    }
    /// A paper outside the list.
    REJECT_NOT_LISTED {
        vi: "“{paper}” không thuộc thành phần hồ sơ của người nộp này; chỉ được yêu cầu giấy tờ trong danh mục",
        en: "“{paper}” is not on the list of papers of this applicant; only listed papers may be asked for",
    }
    /// A paper that was found.
    REJECT_FOUND {
        vi: "“{paper}” đã có trong cơ sở dữ liệu; không được yêu cầu nộp lại",
        en: "“{paper}” was found in the database and may not be asked for again",
    }
    /// A new paper in a later request.
    REJECT_NEW_PAPER {
        vi: "lần yêu cầu đầu khi tiếp nhận không nêu “{paper}” mà bước `{step}` đòi; yêu cầu bổ sung phải đầy đủ trong một lần",
        en: "the first request of reception did not name “{paper}”, for which the step `{step}` asks; a request must be complete at once",
    }
    /// Too often.
    REJECT_ROUNDS {
        vi: "bước `{step}` chỉ được yêu cầu bổ sung {bound} lần",
        en: "the step `{step}` may ask for a supplement {bound} {bound|time|times} only",
    }
    /// Too late.
    REJECT_ASKED_LATE {
        vi: "thời gian để yêu cầu bổ sung đã hết lúc {due}",
        en: "the time to ask for a supplement ended at {due}",
    }
    /// An event before the filing.
    REJECT_BEFORE_FILING {
        vi: "sự kiện lúc {at} trước khi nộp hồ sơ ({filed}); xem lại ngày giờ",
        en: "the event at {at} is before the filing ({filed}); check the dates",
    }
    /// A dossier found complete without the papers that the list demands.
    REJECT_PAPERS_MISSING {
        vi: "hồ sơ còn thiếu {papers} nên chưa thể ghi nhận đủ; ghi bước `{step}` thiếu giấy tờ ấy, hoặc ghi giấy tờ đã nộp",
        en: "the dossier lacks {papers}, so it is not complete; let the step `{step}` ask for them, or list them among the papers filed",
    }
    /// A prerequisite that is not there.
    REJECT_PREREQUISITE {
        vi: "chưa có tiền đề `{prerequisite}` nên chưa thể ghi nhận đủ ở bước `{step}`; phải có kết quả ấy trước",
        en: "the prerequisite `{prerequisite}` is not there, so the step `{step}` cannot find the dossier complete; that result must come first",
    }
    /// Paid twice.
    REJECT_PAID_TWICE {
        vi: "`{fee}` đã nộp rồi; không được thu lần nữa",
        en: "`{fee}` was paid already and may not be taken again",
    }
    /// Nothing is due.
    REJECT_NOTHING_TO_PAY {
        vi: "không còn khoản nào phải nộp",
        en: "nothing is left to pay",
    }
    /// Nothing was asked.
    REJECT_NOTHING_ASKED {
        vi: "không có yêu cầu bổ sung nào đang chờ",
        en: "no request for a supplement is waiting",
    }
}
