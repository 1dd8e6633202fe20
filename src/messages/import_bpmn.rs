//! Drafts from models in BPMN: what was guessed, what was kept and what could not be carried over.

messages! {
    /// Where the draft comes from.
    IMPORTED {
        vi: "Bản nháp nhập từ mô hình BPMN {process}. Chỗ ghi `chưa xác minh` và ghi chú bắt đầu bằng “Máy” là chỗ đoán: đọc lại trước khi dùng",
        en: "Draft imported from the BPMN model {process}. What is marked `unverified`, and notes that begin with “Machine”, are guesses: read them before use",
    }
    /// The project.
    PROJECT { vi: "Bản nháp nhập từ mô hình BPMN", en: "Drafts imported from BPMN models" }
    /// The steps of the draft.
    STEPS_FROM_MODEL {
        vi: "Máy xếp các bước theo luồng của mô hình; mô hình không nêu căn cứ, thời hạn và giấy tờ",
        en: "Machine: the steps follow the flow of the model, which states no legal basis, limit or paper",
    }
    /// What is done was guessed.
    ACT_GUESSED {
        vi: "Máy đoán loại việc và người làm từ tên ô và làn của mô hình",
        en: "Machine: the act and who does it are guessed from the name of the task and its lane",
    }
    /// An agency by its lane.
    AGENCY_GUESSED {
        vi: "Máy lấy tên làn hoặc tên pool của mô hình làm cơ quan",
        en: "Machine: the name of a lane or pool of the model is taken for an agency",
    }
    /// A choice needs a fact.
    FACT_GUESSED {
        vi: "Máy đặt dữ kiện này cho một cổng của mô hình; mô hình không nói ai trả lời và trả lời theo gì",
        en: "Machine: this fact stands for a gateway; the model does not say who answers and by what",
    }
    /// The question of a gateway without a name.
    ASK_UNNAMED { vi: "Đi theo nhánh nào?", en: "Which way is taken?" }
    /// A way without words.
    WAY_UNNAMED { vi: "Nhánh {n}", en: "Way {n}" }
    /// A line that only leads elsewhere.
    ROUTE { vi: "Chuyển bước", en: "Go on elsewhere" }
    /// Why it stands there.
    ROUTE_ADDED {
        vi: "Máy thêm dòng này: trong mô hình, nhánh đi thẳng đến bước khác mà không có việc gì ở giữa",
        en: "Machine: this line is added, because the way of the model leads to another step with nothing done between",
    }
    /// A subprocess that shows nothing.
    CLOSED_SUBPROCESS {
        vi: "Quy trình con vẽ đóng, mô hình không cho biết gồm những bước nào",
        en: "A closed subprocess: the model does not show its steps",
    }
    /// The flow has no form in the language.
    FLOW_NOT_CARRIED {
        vi: "Máy không xếp được luồng của quy trình {process} thành bước và khối: {why}. Các bước được ghi lần lượt, từng luồng ở ghi chú; hãy sắp lại theo ghi chú",
        en: "Machine: the flow of the process {process} could not be laid out as steps and blocks: {why}. The steps stand one after another, each way in a note; arrange them by the notes",
    }
    /// A join of branches that did not begin together.
    JOIN_WITHOUT_SPLIT {
        vi: "có chỗ chờ đủ các nhánh mà các nhánh ấy không cùng mở ra từ một khối song song",
        en: "branches are awaited that do not all begin in one parallel block",
    }
    /// Ways across branches.
    CROSSED_BRANCHES {
        vi: "có đường đi vào hoặc đi ra giữa một nhánh đang chạy song song",
        en: "a way leads into or out of a branch that runs beside others",
    }
    /// Too many blocks in each other.
    TOO_DEEP { vi: "các khối lồng nhau quá sâu", en: "the blocks are nested too deeply" }
    /// No process.
    INCOMPLETE { vi: "mô hình không phải một quy trình trọn vẹn", en: "the model is not a whole process" }
    /// What the check of the model says.
    MODEL_FAULT {
        vi: "Soát mô hình trước khi nhập thấy lỗi: {text}",
        en: "The check of the model found a fault before the import: {text}",
    }
    /// A way of the model.
    FLOW { vi: "Trong mô hình, sau {from} là {to}", en: "In the model {from} is followed by {to}" }
    /// Words at a way.
    FLOW_SAYS {
        vi: "Trong mô hình, đường từ {from} đến {to} ghi: “{text}”",
        en: "In the model the way from {from} to {to} says: “{text}”",
    }
    /// An event or gateway with a name.
    ELEMENT { vi: "Trong mô hình có sự kiện hoặc cổng “{name}”", en: "The model has the event or gateway “{name}”" }
    /// The name of a block.
    GATE { vi: "Tên cổng trong mô hình: “{name}”", en: "The name of the gateway in the model: “{name}”" }
    /// What has no place in the flow.
    ASIDE {
        vi: "Mô hình vẽ {node} ngoài luồng chính (mở bằng sự kiện, hoặc để hoàn tác); bản nháp không có bước ấy",
        en: "The model has {node} beside the flow (begun by an event, or undoing something); the draft has no such step",
    }
    /// Words of the model.
    SAYS { vi: "Mô hình diễn giải: {text}", en: "The model explains: {text}" }
    /// Words beside the drawing.
    SAYS_BESIDE { vi: "Ghi chú trong hình: {text}", en: "A note in the drawing: {text}" }
    /// A condition.
    CONDITION { vi: "Điều kiện trong mô hình: {text}", en: "A condition of the model: {text}" }
    /// A message between pools.
    MESSAGE { vi: "Thông điệp giữa các pool: {text}", en: "A message between pools: {text}" }
    /// A time of an event.
    TIME { vi: "Thời gian ghi trong mô hình: {text}", en: "A time of the model: {text}" }
    /// Papers and data.
    DATA { vi: "Giấy tờ, dữ liệu trong mô hình: {text}", en: "Papers or data of the model: {text}" }
    /// Done for each of several.
    SEVERAL_TIMES { vi: "Mô hình ghi: làm nhiều lần, mỗi đối tượng một lần", en: "The model says: done several times, once for each" }
    /// Done again and again.
    REPEATED { vi: "Mô hình ghi: làm lặp lại", en: "The model says: repeated" }
    /// A legal basis of our export.
    BASIS { vi: "Căn cứ ghi trong mô hình: {text}", en: "The basis in the model: {text}" }
    /// A limit of our export.
    LIMIT { vi: "Thời hạn ghi trong mô hình: {text}", en: "The limit in the model: {text}" }
    /// A fee of our export.
    FEE { vi: "Mức thu ghi trong mô hình: {text}", en: "The fee in the model: {text}" }
    /// The code of our export.
    CODE { vi: "Mã ghi trong mô hình: {text}", en: "The code in the model: {text}" }
    /// Anything else.
    OTHER { vi: "Phần tử `{tag}` của mô hình: {text}", en: "The element `{tag}` of the model: {text}" }
    /// A model cites nothing.
    WITHOUT_INSTRUMENTS {
        vi: "mô hình BPMN không dẫn văn bản nào, nên không dùng được `--with`; hãy bỏ tùy chọn này",
        en: "a BPMN model cites no instrument, so `--with` has no use here; leave it out",
    }
    /// Done.
    DONE {
        vi: "đã ghi {n} bản nháp vào `{path}`; {guesses} chỗ máy đoán cần đọc lại; tiếp theo: `tthc check {path}`",
        en: "wrote {n} {n|draft|drafts} into `{path}`; {guesses} {guesses|guess|guesses} to review; next: `tthc check {path}`",
    }
}
