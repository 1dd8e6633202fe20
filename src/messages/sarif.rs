//! The words of a SARIF log that are not those of a finding.

messages! {
    /// What the program is.
    TOOL {
        vi: "kiểm tra thủ tục hành chính: căn cứ pháp lý, giấy tờ, thời hạn, phí, quy trình",
        en: "checks administrative procedures: legal bases, papers, time limits, fees, workflow",
    }
    /// The folder to which the paths of a log belong.
    ROOT {
        vi: "thư mục nơi chạy `tthc`; mọi đường dẫn tương đối tính từ đây",
        en: "the folder in which `tthc` ran; relative paths begin here",
    }
}
