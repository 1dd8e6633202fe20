//! One sentence on each rule that a running dossier is held to (R01 to R10).

messages! {
    /// The code R01.
    R01 {
        vi: "yêu cầu bổ sung giấy tờ không thuộc thành phần hồ sơ của người nộp; cơ quan chỉ được đòi giấy tờ trong danh mục",
        en: "a supplement asks for a paper that is not on the list of the applicant; only listed papers may be asked for",
    }
    /// The code R02.
    R02 {
        vi: "từ chối mà không nêu lý do đã quy định, hoặc từ chối sau thời hạn",
        en: "a refusal gives no prescribed ground, or comes after its time",
    }
    /// The code R03.
    R03 {
        vi: "yêu cầu bổ sung quá số lần, quá thời gian được yêu cầu, hoặc đòi giấy tờ mà lần đầu không nêu",
        en: "a supplement is asked for too often, too late, or for papers that the first request did not name",
    }
    /// The code R04.
    R04 {
        vi: "giấy hẹn ghi ngày khác ngày tính được từ thời hạn của thủ tục",
        en: "the receipt names another date than the one that follows from the time limit",
    }
    /// The code R05.
    R05 {
        vi: "không xin lỗi và hẹn lại kịp trước hạn trả, hoặc hẹn lại quá một lần",
        en: "no apology with a new date comes in time before the due date, or a new date is appointed twice",
    }
    /// The code R06.
    R06 {
        vi: "làm sai trình tự, hoặc làm thêm sau khi hồ sơ đã kết thúc",
        en: "something is done in the wrong order, or after the dossier has ended",
    }
    /// The code R07.
    R07 {
        vi: "thu khoản không phải thu, hoặc thu khác mức của người nộp này",
        en: "a fee is taken that is not due, or another amount than this applicant's",
    }
    /// The code R08.
    R08 {
        vi: "chạy hồ sơ theo bản thủ tục không có hiệu lực vào ngày nhận, hoặc có cơ quan đã không còn tồn tại",
        en: "the version was not in force on the day of receipt, or an agency no longer existed",
    }
    /// The code R09.
    R09 {
        vi: "đòi nộp giấy tờ mà cơ quan đã tra cứu được trong cơ sở dữ liệu",
        en: "a paper is asked for although it was found in a database of the State",
    }
    /// The code R10.
    R10 {
        vi: "một bước quá phần thời hạn của nó, dù hồ sơ có thể vẫn đúng hạn",
        en: "a step is over its share of the time, though the dossier may be on time",
    }
}
