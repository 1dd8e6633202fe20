//! The numbers of the field: indices by which agencies are judged.

messages! {
    /// Decision 766/QĐ-TTg, 2.1.
    ON_TIME { vi: "tỷ lệ hồ sơ đúng hạn", en: "dossiers on time" }
    /// How it was read.
    NOTE_ON_TIME {
        vi: "Quyết định 766/QĐ-TTg, theo bản mô tả công thức (chưa xác minh): hồ sơ đã xong hoặc còn trong hạn trên số tiếp nhận và chuyển từ kỳ trước; so theo ngày, trừ thời gian chờ bổ sung, bị yêu cầu bổ sung quá 1 lần là quá hạn",
        en: "Decision 766/QĐ-TTg, by a description of its formulas (not verified): done or still in time, of those received and carried in; by days, waits for papers left out, more than one request is overdue",
    }
    /// Decision 766/QĐ-TTg, 2.2.
    MEAN_TIME { vi: "thời gian giải quyết trung bình (ngày)", en: "mean time (days)" }
    /// How it was read.
    NOTE_MEAN_TIME {
        vi: "Quyết định 766/QĐ-TTg (chưa xác minh): hồ sơ tiếp nhận trong kỳ đã ở trạng thái 9 hoặc 10; ngày lịch từ ngày tiếp nhận đến ngày xong, kể cả ngày chờ bổ sung (bản mô tả không nói trừ)",
        en: "Decision 766/QĐ-TTg (not verified): received in the period and in status 9 or 10; calendar days from acceptance until done, waits for papers included (the description leaves nothing out)",
    }
    /// Decision 766/QĐ-TTg, 3.3.
    ONLINE { vi: "tỷ lệ hồ sơ trực tuyến", en: "filed online" }
    /// How it was read.
    NOTE_ONLINE {
        vi: "Quyết định 766/QĐ-TTg (chưa xác minh): trong số tiếp nhận trong kỳ; nhật ký không ghi kết quả có phải bản điện tử không, nên điều kiện về kết quả điện tử chưa được xét",
        en: "Decision 766/QĐ-TTg (not verified): of those received in the period; a log does not say whether the result is electronic, so that condition is not looked at",
    }
    /// A part of Decision 766/QĐ-TTg, 5.4.
    OVERDUE { vi: "tỷ lệ hồ sơ quá hạn", en: "dossiers overdue" }
    /// How it was read.
    NOTE_OVERDUE {
        vi: "một phần của chỉ số 5.4 (100 % trừ tỷ lệ quá hạn và tỷ lệ phản ánh); phản ánh không có trong nhật ký",
        en: "a part of index 5.4 (100 % less the share overdue and the share of complaints); complaints are in no log",
    }
    /// Dossiers of which papers were asked for.
    SUPPLEMENTED { vi: "tỷ lệ hồ sơ bị yêu cầu bổ sung", en: "dossiers of which papers were asked for" }
    /// How often papers were asked for.
    REQUESTS { vi: "số lần yêu cầu bổ sung trung bình", en: "mean number of requests for papers" }
    /// Circular 01/2018/TT-VPCP, Article 13, 1.
    WHOLE_TIME { vi: "thời gian giải quyết so với hẹn trả (điểm)", en: "whole time against the promise (points)" }
    /// How it was read.
    NOTE_QUESTIONNAIRE {
        vi: "Thông tư 01/2018/TT-VPCP, Điều 13, 14: điểm chính thức lấy từ phiếu hỏi; số này tính từ nhật ký (ngắn hơn 2, bằng 1, dài hơn 0)",
        en: "Circular 01/2018/TT-VPCP, Articles 13, 14: the official points come from a questionnaire; these are from the log (shorter 2, equal 1, longer 0)",
    }
    /// Circular 01/2018/TT-VPCP, Article 13, 2.
    AGENCY_TIME { vi: "thời gian của từng cơ quan (điểm)", en: "time of each agency (points)" }
    /// How it was read.
    NOTE_AGENCY_TIME {
        vi: "Thông tư 01/2018/TT-VPCP, Điều 13; của mỗi hồ sơ lấy bước kém nhất có thời hạn riêng, kể cả cơ quan được lấy ý kiến",
        en: "Circular 01/2018/TT-VPCP, Article 13; of each dossier its worst step with a limit of its own, that of bodies that are asked too",
    }
    /// Circular 01/2018/TT-VPCP, Article 13, 3.
    CONTACTS { vi: "số lần phải liên hệ để hoàn thiện hồ sơ (điểm)", en: "contacts needed to complete the dossier (points)" }
    /// How it was read.
    NOTE_CONTACTS {
        vi: "Thông tư 01/2018/TT-VPCP, Điều 13, 14: không lần nào 2, một lần 1, hơn nữa 0; lần do lỗi người nộp không tính, nhưng nhật ký không ghi lỗi của ai, và điểm chính thức lấy từ phiếu hỏi",
        en: "Circular 01/2018/TT-VPCP, Articles 13, 14: none 2, one 1, more 0; those that are the applicant's fault do not count, but a log does not say whose fault it was, and the official points come from a questionnaire",
    }

    /// An index that no log gives.
    CONTACTED { vi: "số cơ quan phải liên hệ", en: "agencies contacted" }
    /// An index that no log gives.
    PLACE { vi: "nơi tiếp nhận và trả kết quả", en: "place of reception and return" }
    /// An index that no log gives.
    DISCLOSURE { vi: "công khai thủ tục", en: "disclosure" }
    /// An index that no log gives.
    ATTITUDE { vi: "thái độ phục vụ", en: "attitude" }
    /// An index that no log gives.
    FEEDBACK { vi: "xử lý phản ánh, kiến nghị", en: "handling of feedback" }
    /// An index that no log gives.
    ONLINE_POINTS { vi: "dịch vụ công trực tuyến (điểm)", en: "online services (points)" }
    /// An index that no log gives.
    OPENNESS { vi: "công khai, minh bạch", en: "openness" }
    /// An index that no log gives.
    ONLINE_PROCEDURES { vi: "tỷ lệ thủ tục có dịch vụ trực tuyến", en: "procedures with an online service" }
    /// An index that no log gives.
    ONLINE_OTHER { vi: "chỉ số khác về dịch vụ trực tuyến", en: "another index of online services" }
    /// An index that no log gives.
    PAID_ONLINE { vi: "thanh toán trực tuyến", en: "online payment" }
    /// An index that no log gives.
    SATISFACTION { vi: "mức độ hài lòng", en: "satisfaction" }
    /// An index that no log gives.
    DIGITISATION { vi: "số hóa hồ sơ", en: "digitisation" }
    /// Why no log gives it.
    WHY_QUESTIONNAIRE {
        vi: "lấy từ phiếu hỏi người nộp; nhật ký không ghi người nộp đã liên hệ những ai",
        en: "comes from a questionnaire; a log does not say whom the applicant contacted",
    }
    /// Why no log gives it.
    WHY_ORGANISATION {
        vi: "nói về cách tổ chức một cửa và việc niêm yết, không phải về từng hồ sơ",
        en: "is about how the one-stop is organised and what is posted, not about dossiers",
    }
    /// Why no log gives it.
    WHY_COMPLAINTS {
        vi: "cần số phản ánh, kiến nghị; nhật ký hồ sơ không có",
        en: "needs complaints and feedback, which are in no log of a dossier",
    }
    /// Why no log gives it.
    WHY_PORTFOLIO {
        vi: "cần danh mục mọi thủ tục của cơ quan và mức trực tuyến của từng thủ tục, không chỉ các hồ sơ",
        en: "needs the list of all procedures of the agency with their online levels, not dossiers alone",
    }
    /// Why no log gives it.
    WHY_PAYMENT {
        vi: "sự kiện nộp phí ghi khoản và số tiền, không ghi nộp bằng cách nào",
        en: "an event of paying says which fee and how much, not by which way",
    }
    /// Why no log gives it.
    WHY_NO_FORMULA {
        vi: "chưa có công thức trong hồ sơ pháp lý của dự án; không đoán",
        en: "its formula is not on record here, and none is guessed",
    }

    /// A column of the table of dossiers.
    COUNT_ALL { vi: "tổng số hồ sơ", en: "all dossiers" }
    /// A column of the table of dossiers.
    COUNT_ONLINE { vi: "tiếp nhận trực tuyến", en: "received online" }
    /// A column of the table of dossiers.
    COUNT_POST { vi: "tiếp nhận qua bưu chính", en: "received by post" }
    /// A column of the table of dossiers.
    COUNT_IN_PERSON { vi: "tiếp nhận trực tiếp", en: "received in person" }
    /// A column of the table of dossiers.
    COUNT_OTHER_CHANNEL { vi: "tiếp nhận cách khác", en: "received by another channel" }
    /// A column of the table of dossiers.
    COUNT_NO_CHANNEL { vi: "không ghi cách nộp", en: "channel not recorded" }
    /// A column of the table of dossiers.
    COUNT_CARRIED { vi: "kỳ trước chuyển qua", en: "carried in" }
    /// A column of the table of dossiers.
    COUNT_EARLY { vi: "đã giải quyết trước hạn", en: "settled early" }
    /// A column of the table of dossiers.
    COUNT_ON_TIME { vi: "đã giải quyết đúng hạn", en: "settled on time" }
    /// A column of the table of dossiers.
    COUNT_OVERDUE { vi: "đã giải quyết quá hạn", en: "settled overdue" }
    /// A column of the table of dossiers.
    COUNT_PENDING { vi: "đang giải quyết trong hạn", en: "pending in time" }
    /// A column of the table of dossiers.
    COUNT_PENDING_OVERDUE { vi: "đang giải quyết quá hạn", en: "pending overdue" }
    /// A column of the table of dossiers.
    COUNT_STOPPED { vi: "dừng, rút, không tiếp nhận (mẫu 07 không có cột)", en: "stopped, withdrawn, not accepted (form 07 has no column)" }
    /// A column of the table of dossiers.
    COUNT_NO_DATE { vi: "không có ngày hẹn trả", en: "no promised date" }

    /// The heading.
    HEAD { vi: "Các chỉ số từ {first} đến {last}", en: "Indices from {first} to {last}" }
    /// The heading of the table.
    HEAD_COUNTS { vi: "Hồ sơ", en: "Dossiers" }
    /// The heading of the indices.
    HEAD_INDICES { vi: "Chỉ số", en: "Indices" }
    /// The heading of what is missing.
    HEAD_NOT { vi: "Không tính được từ nhật ký", en: "Not from logs" }
    /// A row of the table.
    ROW_COUNT { vi: "{title}: {n}", en: "{title}: {n}" }
    /// A row of an index.
    ROW_INDEX { vi: "{title}: {value} ({sum} / {n})", en: "{title}: {value} ({sum} / {n})" }
    /// An index without dossiers.
    ROW_EMPTY { vi: "{title}: không có hồ sơ nào, bỏ qua", en: "{title}: no dossier, left out" }
    /// An index that no log gives.
    ROW_NOT { vi: "{id} {title}: {why}", en: "{id} {title}: {why}" }
    /// The title of an index of an agency.
    OF_AGENCY { vi: "{title}, {agency}", en: "{title}, {agency}" }
    /// The dossiers behind a number.
    ROW_CODES { vi: "hồ sơ: {codes}", en: "dossiers: {codes}" }
    /// How numbers are rounded.
    ROUNDING {
        vi: "Làm tròn nửa lên: phần trăm và trung bình 2 chữ số thập phân, điểm 1 chữ số (Thông tư 01/2018/TT-VPCP, Điều 13); tổng và số hồ sơ là số đúng",
        en: "Rounded half up: shares and means to 2 decimals, points to 1 (Circular 01/2018/TT-VPCP, Article 13); sums and numbers of dossiers are exact",
    }
    /// A last day before the first.
    BAD_PERIOD { vi: "ngày cuối {last} trước ngày đầu {first}; đổi lại hai ngày", en: "the last day {last} is before the first day {first}; change them" }
    /// Nothing is left by the filters.
    NO_DOSSIERS {
        vi: "không có hồ sơ nào được tiếp nhận hoặc chuyển qua trong kỳ và hợp với bộ lọc",
        en: "no dossier was received or carried in during the period and fits the filters",
    }
}
