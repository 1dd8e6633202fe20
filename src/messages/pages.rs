//! One sentence on each kind of finding that is no rule: writing (S), names and types (N).
//!
//! A row has the id of its code; rules have longer pages beside their code.

messages! {
    /// The code S01.
    S01 {
        vi: "dòng không bắt đầu bằng từ khóa, dấu gạch hay dấu cộng nào của ngôn ngữ",
        en: "a line begins with no word or mark of the language",
    }
    /// The code S02.
    S02 {
        vi: "dòng đứng trước khai báo đầu tiên của tệp",
        en: "a line stands before the first declaration of its file",
    }
    /// The code S03.
    S03 {
        vi: "tên mục không có trong ngôn ngữ",
        en: "a section has a name that the language does not have",
    }
    /// The code S04.
    S04 {
        vi: "mục thuộc loại khai báo khác",
        en: "a section belongs to another kind of declaration",
    }
    /// The code S05.
    S05 {
        vi: "một đoạn không đọc được theo ngữ pháp",
        en: "a piece of text cannot be read by the grammar",
    }
    /// The code S06.
    S06 {
        vi: "dấu ngoặc kép không được đóng trên cùng dòng",
        en: "a quote is not closed on its line",
    }
    /// The code S07.
    S07 {
        vi: "dấu ngoặc lồng nhau quá sâu",
        en: "brackets are nested too deeply",
    }
    /// The code S08.
    S08 {
        vi: "số viết không đúng cách của ngôn ngữ trong tệp",
        en: "a number is not written as the language of the file writes numbers",
    }
    /// The code S09.
    S09 {
        vi: "ngày hoặc giờ không có trên lịch",
        en: "a date or time is not on the calendar",
    }
    /// The code S10.
    S10 {
        vi: "ngày trong tệp tiếng Anh có thể đọc hai cách",
        en: "a date of an English file can be read in two ways",
    }
    /// The code S11.
    S11 {
        vi: "một mục con chưa có tên định danh",
        en: "an item has no name",
    }
    /// The code S12.
    S12 {
        vi: "từ khóa khác ngôn ngữ với tệp",
        en: "a keyword is in the other language than its file",
    }
    /// The code S13.
    S13 {
        vi: "dòng dấu cộng không có mục con nào ở trên",
        en: "a line with a plus has no item above it",
    }
    /// The code S14.
    S14 {
        vi: "mục con hoặc nhóm đứng ở mục không nhận chúng",
        en: "an item or group stands in a section that takes none",
    }
    /// The code S15.
    S15 {
        vi: "tệp có nhiều lỗi cách viết hơn số được nêu",
        en: "a file has more mistakes of writing than are reported",
    }
    /// The code S16.
    S16 {
        vi: "một mục đứng hai lần trong cùng khai báo",
        en: "a section stands twice in one declaration",
    }
    /// The code S17.
    S17 {
        vi: "tệp lớn hơn giới hạn 16 MiB",
        en: "a file is over the limit of 16 MiB",
    }
    /// The code S18.
    S18 {
        vi: "tệp không phải văn bản UTF-8",
        en: "a file is not UTF-8 text",
    }
    /// The code S19.
    S19 {
        vi: "tệp có nhiều dòng hơn giới hạn",
        en: "a file has more lines than the limit",
    }
    /// The code S99.
    S99 {
        vi: "chương trình gặp lỗi của chính nó; xin báo cho người làm",
        en: "the program met a fault of its own; please report it",
    }
    /// The code S20.
    S20 {
        vi: "một dòng nêu hai lần cùng một điều",
        en: "a line says the same thing twice",
    }
    /// The code S21.
    S21 {
        vi: "điều khoản của việc bổ sung hoặc từ chối đứng ở dòng không có việc đó",
        en: "a term of a supplement or a refusal stands on a line without one",
    }
    /// The code S22.
    S22 {
        vi: "một dòng dài hơn giới hạn",
        en: "a line is longer than the limit",
    }
    /// The code N61.
    N61 {
        vi: "thụt đầu dòng gợi ý chủ khác với chủ theo thứ tự dòng",
        en: "the indentation suggests another owner than the order of lines",
    }
}
