//! Words for the parts of a project, and where each is declared.

messages! {
    /// A legal instrument.
    INSTRUMENT { vi: "văn bản", en: "instrument" }
    /// A provision.
    PROVISION { vi: "quy định", en: "provision" }
    /// A procedure.
    PROCEDURE { vi: "thủ tục", en: "procedure" }
    /// A template.
    TEMPLATE { vi: "mẫu thủ tục", en: "procedure template" }
    /// An agency.
    AGENCY { vi: "cơ quan", en: "agency" }
    /// A database.
    DATABASE { vi: "cơ sở dữ liệu", en: "database" }
    /// A fact.
    FACT { vi: "dữ kiện", en: "fact" }
    /// A paper.
    PAPER { vi: "giấy tờ", en: "paper" }
    /// A step.
    STEP { vi: "bước", en: "step" }
    /// A block.
    BLOCK { vi: "khối bước", en: "block of steps" }
    /// A branch.
    BRANCH { vi: "nhánh", en: "branch" }
    /// A parameter of a template.
    PARAMETER { vi: "tham số", en: "parameter" }
    /// A result.
    RESULT { vi: "kết quả", en: "result" }
    /// A fee.
    FEE { vi: "khoản phí, lệ phí", en: "fee" }
    /// A row of a table.
    ROW { vi: "dòng của bảng phí", en: "row of a fee table" }
    /// A clock.
    CLOCK { vi: "thời hạn", en: "time limit" }
    /// A ground for refusal.
    GROUND { vi: "lý do từ chối", en: "ground for refusal" }
    /// A value.
    VALUE { vi: "giá trị", en: "value" }
    /// A prerequisite.
    PREREQUISITE { vi: "tiền đề", en: "prerequisite" }
    /// A requirement.
    REQUIREMENT { vi: "yêu cầu, điều kiện", en: "requirement" }
    /// A remedy.
    ORDER_RULE { vi: "ràng buộc trình tự", en: "order rule" }
    /// An owner.
    REMEDY { vi: "khiếu nại, khởi kiện", en: "remedy" }
    /// A channel.
    CHANNEL { vi: "cách thức thực hiện", en: "channel" }
    /// An example.
    EXAMPLE { vi: "ví dụ", en: "example" }
    /// A section.
    SECTION { vi: "mục này", en: "this section" }
    /// A group.
    GROUP { vi: "nhóm `trường hợp`", en: "a `case` group" }
    /// An item.
    ITEM { vi: "dòng gạch đầu dòng", en: "a dash line" }
    /// A part.
    PART { vi: "dòng dấu cộng", en: "a plus line" }

    /// Where instruments are declared.
    DECLARE_INSTRUMENT {
        vi: "khai văn bản ở một tệp của dự án: `văn bản {name} \"tên văn bản\"`, hoặc viết đủ loại và số, ví dụ `Nghị định 31/2018/NĐ-CP`",
        en: "declare it in a file of the project: `instrument {name} \"title\"`, or write kind and full number, such as `Nghị định 31/2018/NĐ-CP`",
    }
    /// Where procedures are declared.
    DECLARE_PROCEDURE {
        vi: "khai thủ tục này ở một tệp của dự án; thủ tục ngoài dự án thì viết mã, ví dụ `1.003650`",
        en: "declare the procedure in a file of the project; write the code of one outside it, such as `1.003650`",
    }
    /// Where templates are declared.
    DECLARE_TEMPLATE {
        vi: "khai mẫu ở một tệp của dự án: `mẫu thủ tục {name}(tham_số) \"tên\"`",
        en: "declare the template in a file of the project: `procedure template {name}(parameter) \"title\"`",
    }
    /// Where agencies of a procedure are declared.
    DECLARE_AGENCY {
        vi: "khai cơ quan ở mục `cơ quan:` của thủ tục: `- {name}: \"tên cơ quan\", giải quyết`",
        en: "declare the agency under `agencies:` of the procedure: `- {name}: \"title\", handles`",
    }
    /// Where agencies of the project are declared.
    DECLARE_SHARED_AGENCY {
        vi: "khai cơ quan ở một tệp của dự án: `cơ quan {name} \"tên cơ quan\"`",
        en: "declare the agency in a file of the project: `agency {name} \"title\"`",
    }
    /// Where databases are declared.
    DECLARE_DATABASE {
        vi: "khai cơ sở dữ liệu ở một tệp của dự án: `cơ sở dữ liệu {name} \"tên\"`",
        en: "declare the database in a file of the project: `database {name} \"title\"`",
    }
    /// Where facts are declared.
    DECLARE_FACT {
        vi: "khai ở mục `dữ kiện:` của thủ tục, ví dụ `- {name}: có/không, hỏi \"…?\"`",
        en: "declare it under `facts:` of the procedure, such as `- {name}: yes/no, ask \"…?\"`",
    }
    /// Where papers are declared.
    DECLARE_PAPER {
        vi: "khai ở mục `giấy tờ:` hoặc `hồ sơ:` của thủ tục kèm tên đầy đủ: `- {name}: \"tên giấy tờ\"`",
        en: "declare it under `papers:` or `documents:` of the procedure with its title: `- {name}: \"title\"`",
    }
    /// Where steps are declared.
    DECLARE_STEP {
        vi: "viết đúng tên một bước ở mục `trình tự:` hoặc `bước dùng lại:`",
        en: "write the name of a step under `steps:` or `shared steps:`",
    }
    /// Where results are declared.
    DECLARE_RESULT {
        vi: "khai ở mục `kết quả:` của thủ tục: `- {name}: \"tên kết quả\"`",
        en: "declare it under `results:` of the procedure: `- {name}: \"title\"`",
    }
    /// Where fees are declared.
    DECLARE_FEE {
        vi: "khai ở mục `phí:`, `lệ phí:` hoặc `giá dịch vụ:` của thủ tục",
        en: "declare it under `fees:`, `charges:` or `service prices:` of the procedure",
    }
    /// Where clocks are declared.
    DECLARE_CLOCK {
        vi: "khai ở mục `thời hạn:` của thủ tục, ví dụ `- {name}: 5 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ`",
        en: "declare it under `time limits:` of the procedure, such as `- {name}: 5 working days, from complete dossier received`",
    }
    /// Where grounds for refusal are declared.
    DECLARE_GROUND {
        vi: "khai ở mục `lý do từ chối:` của thủ tục, kèm căn cứ",
        en: "declare it under `grounds for refusal:` of the procedure, with its legal basis",
    }
    /// Where values are declared.
    DECLARE_VALUE {
        vi: "thêm giá trị vào dữ kiện bằng một dòng `+ {name}: \"…\"`, hoặc viết một giá trị đã có",
        en: "add the value to the fact by a line `+ {name}: \"…\"`, or write a value that it has",
    }
    /// Where prerequisites are declared.
    DECLARE_PREREQUISITE {
        vi: "khai ở mục `tiền đề:` của thủ tục: `- {name}: kết quả của thủ tục …`",
        en: "declare it under `prerequisites:` of the procedure: `- {name}: result of procedure …`",
    }
}
