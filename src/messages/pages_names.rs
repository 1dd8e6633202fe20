//! One sentence on each kind of finding about names and types (N01 to N59).

messages! {
    /// The code N01.
    N01 {
        vi: "trích dẫn văn bản mà không tệp nào khai",
        en: "a citation names an instrument that no file declares",
    }
    /// The code N02.
    N02 {
        vi: "nhắc đến thủ tục hoặc mẫu thủ tục không được khai",
        en: "a procedure or template is named that no file declares",
    }
    /// The code N03.
    N03 {
        vi: "nhắc đến cơ quan mà thủ tục không khai",
        en: "an agency is named that the procedure does not declare",
    }
    /// The code N04.
    N04 {
        vi: "nhắc đến cơ sở dữ liệu không được khai",
        en: "a database is named that no file declares",
    }
    /// The code N05.
    N05 {
        vi: "nhắc đến dữ kiện mà thủ tục không khai",
        en: "a fact is named that the procedure does not declare",
    }
    /// The code N06.
    N06 {
        vi: "nhắc đến giấy tờ mà thủ tục không khai",
        en: "a paper is named that the procedure does not declare",
    }
    /// The code N07.
    N07 {
        vi: "nhắc đến bước mà thủ tục không có",
        en: "a step is named that the procedure does not have",
    }
    /// The code N08.
    N08 {
        vi: "nhắc đến kết quả mà thủ tục không khai",
        en: "a result is named that the procedure does not declare",
    }
    /// The code N09.
    N09 {
        vi: "nhắc đến khoản phí, lệ phí mà thủ tục không khai",
        en: "a fee is named that the procedure does not declare",
    }
    /// The code N10.
    N10 {
        vi: "nhắc đến thời hạn mà thủ tục không khai",
        en: "a time limit is named that the procedure does not declare",
    }
    /// The code N11.
    N11 {
        vi: "nhắc đến lý do từ chối mà thủ tục không khai",
        en: "a ground for refusal is named that the procedure does not declare",
    }
    /// The code N12.
    N12 {
        vi: "dữ kiện không có giá trị này",
        en: "the fact has no such value",
    }
    /// The code N13.
    N13 {
        vi: "nhắc đến tiền đề mà thủ tục không khai",
        en: "a prerequisite is named that the procedure does not declare",
    }
    /// The code N14.
    N14 {
        vi: "quy định của văn bản hỏi một dữ kiện, mà dữ kiện chỉ có ở thủ tục",
        en: "a provision of an instrument asks for a fact, which only procedures have",
    }
    /// The code N15.
    N15 {
        vi: "hai tên trùng nhau khi bỏ dấu",
        en: "two names have the same plain spelling",
    }
    /// The code N16.
    N16 {
        vi: "hai bản của một thủ tục cùng có hiệu lực trong một ngày",
        en: "two versions of one procedure are in force on the same day",
    }
    /// The code N17.
    N17 {
        vi: "thủ tục hoặc cơ quan dựa trên chính nó",
        en: "a procedure or agency is derived from itself",
    }
    /// The code N20.
    N20 {
        vi: "mệnh đề không có nghĩa với phần tử mà nó thuộc về",
        en: "a clause means nothing for the element to which it belongs",
    }
    /// The code N21.
    N21 {
        vi: "dòng hoặc nhóm không có nghĩa ở chỗ nó đứng",
        en: "a line or group means nothing where it stands",
    }
    /// The code N23.
    N23 {
        vi: "phát hiện được bỏ qua mà không nêu lý do",
        en: "a finding is suppressed without a reason",
    }
    /// The code N24.
    N24 {
        vi: "mệnh đề chỉ được có một lần đứng hai lần",
        en: "a clause that may stand once stands twice",
    }
    /// The code N25.
    N25 {
        vi: "giá trị không đúng loại với điều được so sánh",
        en: "a value is of another type than what it is compared with",
    }
    /// The code N26.
    N26 {
        vi: "hai đơn vị khác nhau được so sánh hoặc nhân với nhau",
        en: "two different units are compared or multiplied",
    }
    /// The code N27.
    N27 {
        vi: "so sánh lớn nhỏ với thứ không có thứ tự",
        en: "more or less is asked of something without order",
    }
    /// The code N28.
    N28 {
        vi: "dữ kiện đứng một mình trong điều kiện mà không phải có/không",
        en: "a fact stands alone in a condition without being a yes/no fact",
    }
    /// The code N29.
    N29 {
        vi: "chữ tự do đứng trong điều kiện",
        en: "free text stands in a condition",
    }
    /// The code N30.
    N30 {
        vi: "điều kiện dùng dữ kiện ở trường hợp không bao giờ hỏi nó",
        en: "a condition uses a fact in a case in which it is never asked",
    }
    /// The code N31.
    N31 {
        vi: "dữ kiện chỉ được hỏi khi đã biết câu trả lời của chính nó",
        en: "a fact is asked only when its own answer is known",
    }
    /// The code N33.
    N33 {
        vi: "`một trong` không có lựa chọn nào",
        en: "`one of` has nothing to choose from",
    }
    /// The code N34.
    N34 {
        vi: "khối bước không có dòng kết thúc",
        en: "a block of steps has no end line",
    }
    /// The code N35.
    N35 {
        vi: "dòng kết thúc không khớp với khối nào",
        en: "an end line closes no block of its kind",
    }
    /// The code N36.
    N36 {
        vi: "dòng nhánh không hợp với khối chứa nó",
        en: "a branch line does not fit the block in which it stands",
    }
    /// The code N37.
    N37 {
        vi: "bước đứng trong khối trước nhánh đầu tiên",
        en: "a step stands in a block before its first branch",
    }
    /// The code N38.
    N38 {
        vi: "khối bước không có nhánh nào",
        en: "a block of steps has no branch",
    }
    /// The code N39.
    N39 {
        vi: "loại bước này không bao giờ kết thúc như vậy",
        en: "a step of this kind never ends so",
    }
    /// The code N40.
    N40 {
        vi: "một bước nói hai lần điều xảy ra sau cùng một kết cục",
        en: "a step says twice what follows an outcome",
    }
    /// The code N41.
    N41 {
        vi: "việc của bước không làm với đối tượng được nêu",
        en: "the act of a step is not done to what it names",
    }
    /// The code N42.
    N42 {
        vi: "thời hạn tính từ điều không phải sự kiện",
        en: "a limit counts from something that is no event",
    }
    /// The code N43.
    N43 {
        vi: "`quay lại` một bước không phải bước dùng lại",
        en: "a step returns to one that is not shared",
    }
    /// The code N44.
    N44 {
        vi: "dòng của bảng phí có số ô khác số cột",
        en: "a row of a fee table has another number of cells than the table has columns",
    }
    /// The code N45.
    N45 {
        vi: "dòng bảng phí không có bảng, hoặc bảng không có dòng",
        en: "rows of fees without a table, or a table without rows",
    }
    /// The code N46.
    N46 {
        vi: "khoản phí nhân với dữ kiện không phải số",
        en: "a fee is multiplied by a fact that is no number",
    }
    /// The code N47.
    N47 {
        vi: "ví dụ không nói thuộc thủ tục nào",
        en: "an example does not say to which procedure it belongs",
    }
    /// The code N48.
    N48 {
        vi: "tham số của mẫu thủ tục thiếu, thừa hoặc không có giá trị",
        en: "a parameter of a template is missing, unknown or without value",
    }
    /// The code N49.
    N49 {
        vi: "bỏ một mục không được kế thừa",
        en: "an item is dropped that is not inherited",
    }
    /// The code N51.
    N51 {
        vi: "khoảng ngày hoặc giờ kết thúc trước khi bắt đầu",
        en: "an interval of days or hours ends before it begins",
    }
    /// The code N52.
    N52 {
        vi: "lần bổ sung ở bước không yêu cầu bổ sung",
        en: "a round of supplement on a step that asks for none",
    }
    /// The code N53.
    N53 {
        vi: "số lượng bằng không",
        en: "a count is zero",
    }
}
