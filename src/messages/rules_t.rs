//! Sentences of the rules on time (codes T).

messages! {
    /// The procedure has no time limit.
    NO_LIMIT {
        vi: "thủ tục `{procedure}` không có thời hạn giải quyết",
        en: "procedure `{procedure}` has no time limit",
    }
    /// The limit was not read.
    LIMIT_NOT_READ {
        vi: "thời hạn giải quyết của thủ tục `{procedure}` có thể có ghi mà chưa đọc được: phần này chưa xác minh",
        en: "the time limit of procedure `{procedure}` may be stated and was not read: the part is unverified",
    }
    /// The length of a clock was not read.
    CLOCK_NOT_READ {
        vi: "độ dài của thời hạn `{clock}` có thể có ghi mà chưa đọc được: phần này chưa xác minh",
        en: "the length of the time limit `{clock}` may be stated and was not read: the part is unverified",
    }
    /// Why a limit that was not read is told.
    LIMIT_NOT_READ_WHY {
        vi: "thời hạn giải quyết là bộ phận bắt buộc (điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); điều chưa đọc được không có nghĩa là trang hay văn bản không quy định",
        en: "the time limit is a mandatory part (Article 8(2)(đ) of Decree 63/2010/NĐ-CP); what was not read does not mean that the page or the text states none",
    }
    /// What to do about it.
    LIMIT_NOT_READ_HELP {
        vi: "đọc ghi chú và nguồn rồi ghi thời hạn; nếu nguồn thật sự không có thì bỏ `chưa xác minh`",
        en: "read the notes and the source and write the limit; where the source really has none, delete `unverified`",
    }
    /// A clock has no length.
    CLOCK_WITHOUT_LENGTH {
        vi: "thời hạn `{clock}` chưa rõ độ dài",
        en: "the length of the time limit `{clock}` is unknown",
    }
    /// A step has no length.
    STEP_WITHOUT_LENGTH {
        vi: "bước `{step}` chưa rõ thời hạn",
        en: "the time limit of step `{step}` is unknown",
    }
    /// A step that stops the limit has no length.
    PAUSE_WITHOUT_LENGTH {
        vi: "bước `{step}` tạm dừng thời hạn mà chưa rõ kéo dài bao lâu",
        en: "step `{step}` stops the time limit for an unknown time",
    }
    /// No promise covers some applicants.
    LIMIT_NOT_FOR_ALL {
        vi: "không có thời hạn trả kết quả cho một số người nộp",
        en: "no time limit promises the result to some applicants",
    }
    /// Such an applicant.
    LIMIT_WITNESS { vi: "người nộp có {point}", en: "an applicant with {point}" }
    /// Such are all applicants.
    LIMIT_WITNESS_ALL { vi: "mọi người nộp", en: "all applicants" }
    /// Why a limit must be stated.
    NO_LIMIT_WHY {
        vi: "thời hạn giải quyết là bộ phận bắt buộc (điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); không có thời hạn thì không hẹn trả và không biết quá hạn",
        en: "the time limit is a mandatory part (Article 8(2)(đ) of Decree 63/2010/NĐ-CP); without one there is no appointment and nothing is ever late",
    }
    /// What to do about it.
    NO_LIMIT_HELP {
        vi: "ghi thời hạn của văn bản, ví dụ `thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ`",
        en: "write the limit of the law, such as `time limit: 10 working days, from complete dossier received`",
    }
    /// What to do about a gap.
    LIMIT_NOT_FOR_ALL_HELP {
        vi: "thêm thời hạn không có `đến khi` cho những người này; thời hạn của một công đoạn không thay được hạn trả kết quả",
        en: "add a limit without `until` for them; the limit of a part does not replace the promise of the result",
    }
    /// A clock does not say from when it counts.
    NO_CLOCK_START {
        vi: "thời hạn `{clock}` không nói tính từ khi nào",
        en: "the time limit `{clock}` does not say from when it counts",
    }
    /// A clock counts from something else than the complete dossier.
    OTHER_CLOCK_START {
        vi: "thời hạn `{clock}` không tính từ khi nhận đủ hồ sơ hợp lệ",
        en: "the time limit `{clock}` does not count from the receipt of a complete and valid dossier",
    }
    /// Why the start matters.
    CLOCK_START_WHY {
        vi: "thời hạn tính từ khi hồ sơ được tiếp nhận đầy đủ, hợp lệ, ghi trên giấy tiếp nhận (khoản 3 Điều 17 Nghị định 118/2025/NĐ-CP; từ 05/8/2026: đầy đủ, đúng quy định)",
        en: "the limit counts from the acceptance of a complete and valid dossier, as the receipt shows (Article 17(3) of Decree 118/2025/NĐ-CP; since 5 August 2026: complete and as prescribed)",
    }
    /// What to do about it.
    CLOCK_START_HELP {
        vi: "viết `kể từ khi nhận đủ hồ sơ hợp lệ`; nếu luật chuyên ngành quy định mốc khác thì dẫn điều, khoản và `bỏ qua T03` kèm lý do",
        en: "write `from complete dossier received`; where a sector law sets another start, cite its article and `allow T03` with the reason",
    }
    /// More rounds of supplement than allowed.
    TOO_MANY_SUPPLEMENTS {
        vi: "bước `{step}` cho yêu cầu bổ sung {count} lần, tối đa là {max}",
        en: "step `{step}` may ask for a supplement {count} {count|time|times}; the maximum is {max}",
    }
    /// The agency takes longer to ask than allowed.
    SLOW_NOTICE {
        vi: "bước `{step}` báo bổ sung trong {length}, dài hơn mức {max}",
        en: "step `{step}` asks for a supplement within {length}, longer than the {max} allowed",
    }
    /// Reception takes longer to ask online than allowed.
    SLOW_NOTICE_ONLINE {
        vi: "bước `{step}` báo bổ sung trong {length}; hồ sơ nộp trực tuyến chỉ được {max}",
        en: "step `{step}` asks for a supplement within {length}; a filing online must be answered within {max}",
    }
    /// A page asks for a supplement without its terms.
    UNSTATED_TERMS_OF_PAGE {
        vi: "trang nói yêu cầu bổ sung hồ sơ mà không nêu {missing}",
        en: "the page says that a supplement is asked for and does not state {missing}",
    }
    /// Why a page must state them.
    UNSTATED_TERMS_OF_PAGE_WHY {
        vi: "người nộp cần biết phải bổ sung mấy lần, trong bao lâu; văn bản không nêu thì theo nghị định một cửa, nơi áp dụng nghị định đó",
        en: "an applicant must know how often a supplement is asked for and within which time; where the text is silent the one-stop decree says so, where it applies",
    }
    /// Terms of a supplement that are not stated.
    UNSTATED_TERMS {
        vi: "bước `{step}` yêu cầu bổ sung mà không nêu {missing}; áp dụng mặc định: {defaults}",
        en: "step `{step}` asks for a supplement without stating {missing}; the defaults apply: {defaults}",
    }
    /// The number of rounds.
    TERM_COUNT { vi: "số lần", en: "how often" }
    /// The time to ask.
    TERM_NOTIFY { vi: "thời gian thông báo", en: "the time to ask" }
    /// The time to complete.
    TERM_SUBMIT { vi: "thời gian hoàn thiện của người nộp", en: "the applicant's time to complete" }
    /// The default of the number of rounds.
    DEFAULT_COUNT { vi: "tối đa {value} lần", en: "at most {value} times" }
    /// The default of the time to ask.
    DEFAULT_NOTIFY { vi: "thông báo trong {value}", en: "asked within {value}" }
    /// The default of the time to ask, online only.
    DEFAULT_NOTIFY_ONLINE { vi: "hồ sơ trực tuyến thông báo trong {value}", en: "online filings asked within {value}" }
    /// The default of the time to complete.
    DEFAULT_SUBMIT { vi: "hoàn thiện trong {value}", en: "completed within {value}" }
    /// No time to complete at reception.
    DEFAULT_SUBMIT_NONE { vi: "không có hạn hoàn thiện (nghị định không định hạn này ở khâu tiếp nhận)", en: "no time to complete (the decree sets none at reception)" }
    /// No default.
    DEFAULT_NONE { vi: "nghị định không quy định", en: "the decree sets none" }
    /// The text behind a number was not read.
    UNVERIFIED { vi: "chưa xác minh", en: "unverified" }
    /// Why terms of a supplement matter.
    SUPPLEMENT_WHY {
        vi: "yêu cầu bổ sung phải một lần, đầy đủ, trong thời gian mà nghị định một cửa quy định ({source})",
        en: "a supplement is asked once, in full, within the time that the one-stop decree sets ({source})",
    }
    /// What to do about unlawful terms.
    SUPPLEMENT_HELP {
        vi: "rút về mức của nghị định; nếu luật chuyên ngành cho phép thì thêm `căn cứ` có điều, khoản cho bước này",
        en: "keep to the decree; where a sector law allows it, give the step a `basis` with an article",
    }
    /// What to do about terms not stated.
    UNSTATED_TERMS_HELP {
        vi: "ghi `tối đa 1 lần, thông báo trong …, nộp trong …, quá hạn thì kết thúc hồ sơ`",
        en: "write `at most once, notify within …, applicant within …, on expiry close dossier`",
    }
    /// A limit in days beside limits in working days.
    MIXED_DAYS {
        vi: "`{limit}` là {days} trong khi `{other}` là {working}",
        en: "`{limit}` is {days} while `{other}` is {working}",
    }
    /// The same on a page, whose steps a program named.
    MIXED_DAYS_PAGE {
        vi: "trang dùng cả hai cách tính: mục `{place}` ghi {days}, mục `{other}` ghi {working}",
        en: "the page counts in both ways: `{place}` says {days}, `{other}` says {working}",
    }
    /// Another limit, in working days.
    IN_WORKING_DAYS { vi: "ở đây là {working}", en: "here it is {working}" }
    /// Why the unit matters.
    MIXED_DAYS_WHY {
        vi: "`ngày` và `ngày làm việc` cho hai ngày trả khác nhau (Điều 147, 148 Bộ luật Dân sự 91/2015/QH13); thời hạn phải rõ (điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "`days` and `working days` give two different dates (Articles 147 and 148 of the Civil Code 91/2015/QH13); the limit must be clear (Article 8(2)(đ) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    MIXED_DAYS_HELP {
        vi: "tra văn bản; nếu văn bản đúng là dùng cả hai thì thêm `căn cứ` có điều, khoản cho thời hạn này",
        en: "look it up; where the law does use both give this limit a `basis` with an article",
    }
    /// A consultation has no deadline.
    CONSULTATION_WITHOUT_DEADLINE {
        vi: "bước `{step}` lấy ý kiến mà không nêu thời hạn trả lời",
        en: "step `{step}` asks for an opinion without a deadline for the answer",
    }
    /// Silence grants something at a step.
    DEEMED {
        vi: "bước `{step}`: im lặng hoặc quá hạn thì {deemed}, nhưng không dẫn điều, khoản nào cho phép",
        en: "step `{step}`: silence or expiry is {deemed}, and no article is cited that allows it",
    }
    /// The end of a limit grants something.
    DEEMED_CLOCK {
        vi: "thời hạn `{clock}`: quá hạn thì {deemed}, nhưng không dẫn điều, khoản nào cho phép",
        en: "time limit `{clock}`: expiry is {deemed}, and no article is cited that allows it",
    }
    /// Why a pause needs an end.
    OPEN_PAUSE_WHY {
        vi: "thời hạn giải quyết là bộ phận bắt buộc (điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); tạm dừng không có hạn thì ngày hẹn trả không còn giữ được",
        en: "the time limit is a mandatory part (Article 8(2)(đ) of Decree 63/2010/NĐ-CP); with a pause without an end no appointment can be kept",
    }
    /// Why an opinion needs a deadline, and silence an article.
    OPEN_CONSULTATION_WHY {
        vi: "văn bản lấy ý kiến phải nêu thời hạn; trả lời chậm thì báo người đứng đầu Bộ phận Một cửa, nghị định không có im lặng là đồng ý (điểm b, c khoản 4 Điều 19 Nghị định 118/2025/NĐ-CP, trước đó khoản 5 Điều 19 Nghị định 61/2018/NĐ-CP)",
        en: "a request for an opinion states its deadline; a late answer is reported to the head of the one-stop, and the decree knows no consent by silence (Article 19(4)(b) and (c) of Decree 118/2025/NĐ-CP, before Article 19(5) of Decree 61/2018/NĐ-CP)",
    }
    /// What to do about a pause or consultation without an end.
    OPEN_PAUSE_HELP {
        vi: "ghi `trong … ngày làm việc` cho bước và `quá hạn thì báo cấp trên`",
        en: "write `within … working days` at the step and `on expiry escalate`",
    }
    /// What to do about consent by silence.
    DEEMED_HELP {
        vi: "thêm `căn cứ` có điều, khoản của luật chuyên ngành; nếu không có thì đổi thành `quá hạn thì báo cấp trên`",
        en: "add a `basis` with the article of the sector law; where there is none, change it to `on expiry escalate`",
    }
    /// Steps that need little of the limit.
    SLACK {
        vi: "các bước dùng nhiều nhất {used} trong {allowed} ngày làm việc của thời hạn `{clock}`",
        en: "the steps use at most {used} of the {allowed} working days of the time limit `{clock}`",
    }
    /// The filing date on which most is used.
    SLACK_WITNESS { vi: "nhiều nhất với hồ sơ nhận đủ ngày {day}", en: "most for a dossier complete on {day}" }
    /// Why a limit should be short.
    SLACK_WHY {
        vi: "điểm c câu 9 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thời hạn có thể ngắn hơn không",
        en: "question 9(c) of Annex I of Decree 63/2010/NĐ-CP (original) asks whether the limit can be shorter",
    }
    /// What to do about it.
    SLACK_HELP {
        vi: "đề xuất rút thời hạn, hoặc ghi bước còn thiếu",
        en: "propose a shorter limit, or write the step that is missing",
    }
    /// The limit reaches a year without a table.
    NO_TABLE {
        vi: "{length} của thời hạn `{clock}` tính từ ngày {day} hết trong năm {year}, năm chưa có bảng ngày nghỉ",
        en: "the {length} of the time limit `{clock}` counted from {day} end in {year}, for which there is no table of days off",
    }
    /// Why a table is needed.
    NO_TABLE_WHY {
        vi: "ngày nghỉ Tết, Quốc khánh do Thủ tướng quyết định từng năm (khoản 3 Điều 112 Bộ luật Lao động 45/2019/QH14)",
        en: "the days off at Tết and National Day are decided year by year (Article 112(3) of the Labour Code 45/2019/QH14)",
    }
    /// What to do about it.
    NO_TABLE_HELP {
        vi: "nạp bảng ngày nghỉ của năm khi có thông báo; trước đó không hẹn ngày trả cụ thể",
        en: "load the table of the year when the notice comes; promise no date before",
    }
    /// The applicant's time ends, and nothing follows.
    NO_CONSEQUENCE {
        vi: "bước `{step}` có hạn cho người nộp mà không nói quá hạn thì sao",
        en: "step `{step}` gives the applicant a time and does not say what follows when it is over",
    }
    /// The time to supplement ends, and nothing follows.
    NO_CONSEQUENCE_OF_SUPPLEMENT {
        vi: "bước `{step}` có hạn bổ sung hồ sơ mà không nói quá hạn thì sao",
        en: "step `{step}` gives a time to supplement and does not say what follows when it is over",
    }
    /// An authority is late, and nothing follows.
    NO_CONSEQUENCE_OF_LATENESS {
        vi: "thời hạn `{limit}` không nói cơ quan quá hạn thì sao",
        en: "the limit `{limit}` does not say what follows when the agency is late",
    }
    /// Another such limit.
    LIKEWISE { vi: "`{limit}` cũng vậy", en: "nor does `{limit}`" }
    /// Why a limit needs a consequence.
    CONSEQUENCE_WHY {
        vi: "cơ quan chỉ kết thúc hồ sơ bằng kết quả, từ chối, hoặc đóng hồ sơ khi quá hạn bổ sung (khoản 3, khoản 5 Điều 19 Nghị định 118/2025/NĐ-CP); hạn không có hậu quả thì hồ sơ treo, trái yêu cầu dễ hiểu, dễ thực hiện (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "an authority ends a dossier only by a result, a refusal, or by closing it when the time to supplement is over (Article 19(3) and (5) of Decree 118/2025/NĐ-CP); without a consequence it stays open, against the duty to be clear and easy to follow (Article 7(1) of Decree 63/2010/NĐ-CP)",
    }
    /// The same before the decree closed dossiers.
    CONSEQUENCE_WHY_OLD {
        vi: "hạn không có hậu quả thì hồ sơ treo, trái yêu cầu dễ hiểu, dễ thực hiện (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP); Nghị định 61/2018/NĐ-CP chưa cho đóng hồ sơ khi quá hạn bổ sung (khoản 4 Điều 19)",
        en: "without a consequence the dossier stays open, against the duty to be clear and easy to follow (Article 7(1) of Decree 63/2010/NĐ-CP); Decree 61/2018/NĐ-CP did not close it when the time to supplement was over (Article 19(4))",
    }
    /// Why the single window needs its own.
    WINDOW_CONSEQUENCE_WHY {
        vi: "cơ chế một cửa quốc gia không theo quy định về xin lỗi, hẹn lại, báo cáo chậm, đóng hồ sơ của nghị định về một cửa (khoản 2 Điều 1 Nghị định 118/2025/NĐ-CP), nên thủ tục phải tự nói",
        en: "the national single window does not follow the rules of the one-stop decree on apology, new date, late opinions and closing (Article 1(2) of Decree 118/2025/NĐ-CP), so the procedure must say it",
    }
    /// What to do about it.
    CONSEQUENCE_HELP {
        vi: "tra văn bản rồi thêm `quá hạn thì …`, như `quá hạn thì kết thúc hồ sơ` hoặc `quá hạn thì xin lỗi và hẹn lại`",
        en: "look up the law and add `on expiry …`, such as `on expiry close dossier` or `on expiry apologise and set new date`",
    }
    /// Two limits hold for one dossier.
    CONFLICTING_LIMITS {
        vi: "thời hạn `{clock}` là {promised}, mà kênh {channel} ghi {length} cho cùng hồ sơ",
        en: "time limit `{clock}` is {promised}, and the channel {channel} says {length} for the same dossier",
    }
    /// A channel that says otherwise.
    LIMIT_OF_CHANNEL { vi: "kênh này ghi {length}", en: "this channel says {length}" }
    /// Why one dossier has one limit.
    CONFLICTING_LIMITS_WHY {
        vi: "thời hạn giải quyết là bộ phận bắt buộc (điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); hai số cho một hồ sơ thì không biết ngày hẹn trả nào đúng",
        en: "the time limit is a mandatory part (Article 8(2)(đ) of Decree 63/2010/NĐ-CP); with two numbers for one dossier nobody knows which due date holds",
    }
    /// What to do about it.
    CONFLICTING_LIMITS_HELP {
        vi: "tra văn bản quy định thời hạn, sửa số sai; nếu mỗi kênh có thời hạn riêng thì ghi ở `thời hạn:` với `khi kênh là …`",
        en: "look up the text that sets the limit and mend the wrong number; where each channel has its own, write it in `time limits:` with `when channel is …`",
    }
    /// Once by its own words, and yet several rounds.
    ROUNDS_BEYOND_COUNT {
        vi: "bước `{step}` ghi yêu cầu bổ sung tối đa {count} lần, mà lại quy định đến lần thứ {rounds}",
        en: "step `{step}` states at most {count} requests for a supplement and yet provides for {rounds}",
    }
    /// Why a count must hold.
    ROUNDS_BEYOND_COUNT_WHY {
        vi: "số lần bổ sung phải rõ, để người nộp biết còn được bổ sung hay bị từ chối (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP: đơn giản, dễ hiểu, dễ thực hiện)",
        en: "the number of supplements must be clear, so that the applicant knows whether he may still complete or is refused (Article 7(1) of Decree 63/2010/NĐ-CP: simple, easy to understand and to follow)",
    }
    /// What to do about it.
    ROUNDS_BEYOND_COUNT_HELP {
        vi: "tra văn bản, giữ một số lần: bỏ lần thừa, hoặc sửa số lần tối đa",
        en: "look up the text and keep one number: drop the extra round, or mend the maximum",
    }
}
