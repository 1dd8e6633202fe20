//! Questions and answers of `tthc new`.

messages! {
    /// Said before the first question.
    INTRODUCTION {
        vi: "Trả lời vài câu để có tệp đầu tiên; bỏ trống (Enter) thì ghi “chưa rõ”",
        en: "A few questions for a first file; an empty answer (Enter) is written as unknown",
    }
    /// The title.
    ASK_TITLE { vi: "Tên thủ tục?", en: "What is the procedure called?" }
    /// The code.
    ASK_CODE {
        vi: "Mã thủ tục, nếu đã có? (ví dụ 1.003650)",
        en: "Its code, if it has one? (such as 1.003650)",
    }
    /// The field.
    ASK_FIELD { vi: "Lĩnh vực? (ví dụ Thủy sản)", en: "Its field? (such as Fisheries)" }
    /// The levels.
    ASK_LEVEL {
        vi: "Cấp thực hiện? (bộ, tỉnh, xã)",
        en: "Its level? (ministry, province, commune)",
    }
    /// The agency.
    ASK_AGENCY { vi: "Cơ quan giải quyết?", en: "Which agency settles it?" }
    /// Who may apply.
    ASK_APPLICANTS {
        vi: "Ai được nộp? (ví dụ công dân, doanh nghiệp)",
        en: "Who may apply? (such as citizen, enterprise)",
    }
    /// The first paper.
    ASK_PAPER {
        vi: "Giấy tờ thứ nhất trong hồ sơ? (mỗi dòng một giấy tờ, bỏ trống để dừng)",
        en: "The first paper of the dossier? (one a line, empty to stop)",
    }
    /// The papers after it.
    ASK_NEXT_PAPER { vi: "Giấy tờ tiếp theo?", en: "The next paper?" }
    /// The time limit.
    ASK_LIMIT {
        vi: "Thời hạn giải quyết? (ví dụ 5 ngày làm việc)",
        en: "The time limit? (such as 5 working days)",
    }
    /// The result.
    ASK_RESULT { vi: "Kết quả trả cho người nộp?", en: "What does the applicant get?" }

    /// An answer without letters.
    TITLE_NEEDED { vi: "Viết tên bằng chữ", en: "Write it in words" }
    /// A code with spaces.
    BAD_CODE {
        vi: "Mã viết liền, không có dấu cách, dấu phẩy; chưa có mã thì bỏ trống",
        en: "A code has no spaces or commas; leave it empty if there is none yet",
    }
    /// A level that is none.
    BAD_LEVEL {
        vi: "Viết một hay nhiều cấp: bộ, tỉnh, huyện, xã, khác",
        en: "Write one or more levels: ministry, province, district, commune, other",
    }
    /// A limit that cannot be read.
    BAD_LIMIT {
        vi: "Viết số và đơn vị, ví dụ 5 ngày làm việc, 8 giờ làm việc, 1 tháng",
        en: "Write a number and its unit, such as 5 working days, 8 working hours, 1 month",
    }

    /// No title was given.
    NO_TITLE {
        vi: "chưa có tên thủ tục nên không ghi tệp nào; chạy lại và trả lời câu đầu tiên",
        en: "no file was written, because the procedure has no title; run again and answer the first question",
    }
    /// A question without a readable answer.
    GAVE_UP {
        vi: "không đọc được câu trả lời cho “{question}”; không ghi tệp nào, hãy chạy lại",
        en: "the answer to `{question}` could not be read; no file was written, run again",
    }
    /// Standard input cannot be read.
    NO_ANSWERS {
        vi: "không đọc được câu trả lời từ đầu vào chuẩn",
        en: "no answers can be read from standard input",
    }
    /// The file is there.
    EXISTS {
        vi: "đã có tệp `{path}`; lệnh này không ghi đè, hãy chọn tên khác",
        en: "`{path}` is there already and is never written over; choose another name",
    }
    /// The file cannot be written.
    NOT_WRITTEN {
        vi: "không ghi được tệp `{path}`; kiểm tra thư mục và quyền ghi",
        en: "`{path}` cannot be written; look at the folder and its permissions",
    }
    /// Done.
    WRITTEN {
        vi: "đã ghi {path}; bộ kiểm tra có {n} điều để nói về bản nháp này: chạy `tthc check {path}`",
        en: "wrote {path}; the checker has {n} {n|thing|things} to say of this draft: run `tthc check {path}`",
    }
}
