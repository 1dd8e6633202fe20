//! Sentences of the comparison with the law and with a national parent (B10, B11).

messages! {
    /// A dimension.
    PAPER { vi: "giấy tờ", en: "paper" }
    /// A dimension.
    COPIES { vi: "loại bản và số bản", en: "kind and number of copies" }
    /// A dimension.
    FORM { vi: "mẫu đơn, tờ khai", en: "form" }
    /// A dimension.
    SETS { vi: "số bộ hồ sơ", en: "number of sets" }
    /// A dimension.
    TIME_LIMIT { vi: "thời hạn", en: "time limit" }
    /// A dimension.
    FEE { vi: "phí, lệ phí", en: "fee or charge" }
    /// A dimension.
    CONDITION { vi: "yêu cầu, điều kiện", en: "condition" }
    /// A dimension.
    INSPECTION { vi: "kiểm tra thực địa", en: "inspection on site" }
    /// A dimension.
    CHANNEL { vi: "cách thức nộp", en: "channels" }

    /// Why nothing could be compared.
    NO_BASIS { vi: "không nêu căn cứ", en: "no basis is stated" }
    /// Why nothing could be compared.
    BASIS_UNKNOWN { vi: "căn cứ chưa rõ", en: "the basis is unknown" }
    /// Why nothing could be compared.
    INSTRUMENT_ONLY { vi: "căn cứ chỉ nêu tên văn bản, không nêu điều khoản", en: "the basis names an instrument and no provision" }
    /// Why nothing could be compared.
    NO_CONTENT { vi: "nội dung của điều khoản được dẫn chưa được ghi từ nguồn nào khác", en: "what the provision says is not on record from another source" }
    /// Why nothing could be compared.
    OTHER_MATTER { vi: "điều khoản đã ghi không nói gì về điều này", en: "the provision on record says nothing of this" }
    /// Why nothing could be compared.
    NOT_IN_FORCE { vi: "điều khoản được dẫn không có hiệu lực vào ngày này", en: "the provision is not in force on this day" }
    /// Why nothing could be compared.
    NOT_STATED { vi: "thủ tục không nêu rõ mức", en: "the procedure does not state how much" }
    /// Why nothing could be compared.
    NOT_BOUNDED { vi: "điều khoản không nêu mức so được", en: "the provision states no bound that compares" }
    /// Why nothing could be compared.
    OTHER_KIND { vi: "hai bên nêu bằng loại, đơn vị hoặc lời khác nhau", en: "the two are stated in kinds, units or words that do not compare" }
    /// Why nothing could be compared.
    OTHER_START { vi: "hai thời hạn tính từ hai mốc khác nhau", en: "the two limits count from different events" }
    /// Why nothing could be compared.
    NO_CALENDAR { vi: "không có bảng ngày nghỉ hoặc giờ làm việc để tính", en: "there is no table of days off, or no office hours, to count with" }
    /// Why nothing could be compared.
    CASES { vi: "không tách được các trường hợp", en: "the cases cannot be told apart" }
    /// Why nothing could be compared.
    OTHER_CASE { vi: "điều khoản chỉ nói về trường hợp khác", en: "the provision speaks of other cases only" }

    /// A paper that is asked for.
    ASKED_PAPER { vi: "giấy tờ `{name}`", en: "paper `{name}`" }
    /// Its copies.
    ASKED_COPIES { vi: "`{name}`: {copies}", en: "`{name}`: {copies}" }
    /// Its form.
    ASKED_FORM { vi: "mẫu của `{name}` ({form})", en: "the form of `{name}` ({form})" }
    /// A form without number or instrument.
    FORM_UNNAMED { vi: "không nêu số mẫu", en: "no number stated" }
    /// Sets.
    ASKED_SETS { vi: "{count} bộ hồ sơ", en: "dossier of {count} {count|set|sets}" }
    /// Sets, where the number is not stated.
    ASKED_SETS_UNKNOWN { vi: "số bộ hồ sơ chưa rõ", en: "unstated number of sets" }
    /// A limit.
    ASKED_LIMIT { vi: "thời hạn `{name}` {limit}", en: "limit `{name}` {limit}" }
    /// No limit.
    ASKED_NO_LIMIT { vi: "thời hạn không nêu", en: "no stated time limit" }
    /// An extension.
    ASKED_EXTENSION { vi: "gia hạn `{name}` thêm {length}", en: "extension of `{name}` by {length}" }
    /// A payment.
    ASKED_FEE { vi: "khoản thu `{name}` {amount}", en: "payment `{name}` of {amount}" }
    /// A condition.
    ASKED_CONDITION { vi: "yêu cầu, điều kiện `{name}`", en: "condition `{name}`" }
    /// An inspection.
    ASKED_INSPECTION { vi: "bước kiểm tra thực địa `{name}`", en: "inspection on site `{name}`" }
    /// Channels.
    ASKED_CHANNELS { vi: "chỉ nhận hồ sơ qua kênh {channels}", en: "filing only by these channels: {channels}" }
    /// Copies without number or kind.
    COPIES_UNSTATED { vi: "không nêu số bản", en: "copies not stated" }
    /// An amount that nobody states.
    AMOUNT_UNSTATED { vi: "chưa rõ mức", en: "an unstated amount" }
    /// Nothing.
    AMOUNT_NONE { vi: "0 đồng", en: "0 VND" }
    /// The highest row of a table.
    AMOUNT_UP_TO { vi: "đến {amount}", en: "up to {amount}" }
    /// An amount for each unit.
    AMOUNT_EACH { vi: "{amount}/{unit}", en: "{amount}/{unit}" }
    /// A bound of an amount.
    AMOUNT_CAPPED { vi: "{amount}, tối đa {cap}", en: "{amount}, at most {cap}" }

    /// What a provision allows: a paper.
    ALLOWED_PAPER { vi: "được yêu cầu `{name}`", en: "`{name}` may be required" }
    /// The same with its copies.
    ALLOWED_COPIES { vi: "được yêu cầu `{name}`, {copies}", en: "`{name}` may be required as {copies}" }
    /// The same with its form.
    ALLOWED_FORM { vi: "{allowed}, theo mẫu của {form}", en: "{allowed}, in the form of {form}" }
    /// What a provision allows: a condition.
    ALLOWED_CONDITION { vi: "được đặt điều kiện “{text}”", en: "the condition “{text}” may be set" }
    /// What a provision allows: a limit.
    ALLOWED_LIMIT { vi: "thời hạn không quá {length}", en: "a limit of at most {length}" }
    /// What a provision allows: an extension.
    ALLOWED_EXTENSION { vi: "gia hạn không quá {length}", en: "an extension of at most {length}" }
    /// The same with a number of times.
    ALLOWED_EXTENSION_TIMES { vi: "gia hạn không quá {length}, {count} lần", en: "an extension of at most {length}, {count} {count|time|times}" }
    /// What a provision allows: a fee.
    ALLOWED_FEE { vi: "mức thu không quá {amount}", en: "a fee of at most {amount}" }
    /// What a provision allows: an inspection.
    ALLOWED_INSPECTION { vi: "được kiểm tra thực địa", en: "an inspection on site" }
    /// What a provision allows: sets.
    ALLOWED_SETS { vi: "không quá {count} bộ", en: "at most {count} {count|set|sets}" }
    /// What a provision allows: channels.
    ALLOWED_CHANNELS { vi: "phải nhận qua kênh {channels}", en: "these channels must be open: {channels}" }
    /// In which case.
    ALLOWED_WHEN { vi: "{allowed}, khi {when}", en: "{allowed}, when {when}" }
    /// Until when.
    ALLOWED_UNTIL { vi: "{allowed}, đến hết {until}", en: "{allowed}, until {until}" }
    /// What a provision forbids: a paper.
    FORBIDDEN_PAPER { vi: "không được yêu cầu `{name}`", en: "`{name}` may not be required" }
    /// What a provision forbids: a kind of copy.
    FORBIDDEN_COPY { vi: "không được yêu cầu {kind}", en: "no {kind} may be required" }
    /// A closed list.
    NOTHING_ELSE { vi: "không được yêu cầu gì khác", en: "nothing else may be required" }

    /// More is asked than a provision allows.
    EXCESS { vi: "{asked} vượt quá điều mà {place} cho phép: {allowed}", en: "{asked} goes beyond what {place} allows: {allowed}" }
    /// What is asked is forbidden, or no longer in a closed list.
    EXCESS_BANNED { vi: "{asked} trái với {place}: {allowed}", en: "{asked} is contrary to {place}: {allowed}" }
    /// More may be asked, by filing day.
    EXCESS_ON_SOME_DAYS { vi: "{asked} có ngày nộp vượt quá điều mà {place} cho phép: {allowed}", en: "{asked} goes on some filing days beyond what {place} allows: {allowed}" }
    /// The days.
    EXCESS_DAYS { vi: "{count} trong {all} ngày làm việc được thử, như ngày {first}", en: "on {count} of {all} working days tried, such as {first}" }
    /// The applicant.
    EXCESS_FOR { vi: "người nộp có {case}", en: "an applicant with {case}" }
    /// The other side.
    ALLOWED_HERE { vi: "ở đây: {allowed}", en: "here: {allowed}" }
    /// Why it matters.
    EXCESS_WHY {
        vi: "cơ quan không được tự đặt thêm thủ tục, giấy tờ ngoài quy định (khoản 6 Điều 18 Nghị định 63/2010/NĐ-CP; điểm b khoản 1 Điều 6 Nghị định 118/2025/NĐ-CP), văn bản có hiệu lực pháp lý cao hơn được áp dụng (Điều 58 Luật 64/2025/QH15)",
        en: "an authority may not add procedures or papers to what is prescribed (Article 18(6) of Decree 63/2010/NĐ-CP; Article 6(1)(b) of Decree 118/2025/NĐ-CP), and the higher text prevails (Article 58 of Law 64/2025/QH15)",
    }
    /// What to do.
    EXCESS_HELP {
        vi: "sửa cho bằng mức của quy định, hoặc dẫn đúng quy định cho phép mức này",
        en: "come down to what the provision allows, or cite the provision that allows more",
    }

    /// A province's copy asks what its parent does not.
    ADDED { vi: "{asked} không có ở thủ tục của trung ương `{parent}`", en: "{asked} is not part of the national procedure `{parent}`" }
    /// A province's copy asks more than its parent.
    STRICTER { vi: "{asked} nặng hơn thủ tục của trung ương `{parent}`: {allowed}", en: "{asked} is stricter than the national procedure `{parent}`: {allowed}" }
    /// The same on some filing days.
    STRICTER_ON_SOME_DAYS { vi: "{asked} có ngày nộp dài hơn thủ tục của trung ương `{parent}`: {allowed}", en: "{asked} is on some filing days longer than the national procedure `{parent}`: {allowed}" }
    /// Asked of more applicants than the parent does.
    WIDER { vi: "{asked} được đòi trong trường hợp mà thủ tục của trung ương `{parent}` không đòi", en: "{asked} is demanded in cases in which the national procedure `{parent}` does not" }
    /// Why it matters.
    STRICTER_WHY {
        vi: "tỉnh chỉ quy định bộ phận của thủ tục khi được luật giao (khoản 1, khoản 3 Điều 8 Nghị định 63/2010/NĐ-CP; Điều 21 Luật 64/2025/QH15); thủ tục do trung ương quy định được công bố và thực hiện nguyên như vậy",
        en: "a province sets parts of a procedure only where a law delegates it (Article 8(1) and (3) of Decree 63/2010/NĐ-CP; Article 21 of Law 64/2025/QH15); what the centre prescribes is published and performed as it stands",
    }
    /// What to do.
    STRICTER_HELP {
        vi: "bỏ phần thêm, hoặc dẫn nghị quyết, quyết định của tỉnh có `giao bởi:` cho phần này",
        en: "drop what was added, or cite the resolution or decision of the province with its `delegated by:` for this part",
    }
    /// The parent's side.
    PARENT_HERE { vi: "ở thủ tục của trung ương: {allowed}", en: "in the national procedure: {allowed}" }
}
