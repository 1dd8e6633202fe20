//! Models in BPMN: what cannot be read, what is no process, and the verdict on each process.

messages! {
    /// The text is no XML from here on.
    BROKEN_XML {
        vi: "tệp không đọc được thành XML từ chỗ này",
        en: "the file cannot be read as XML from here on",
    }
    /// A tag is closed by another.
    WRONG_END {
        vi: "thẻ `{expected}` được đóng bằng `{found}`",
        en: "the tag `{expected}` is closed by `{found}`",
    }
    /// An attribute is not written as XML writes it.
    BROKEN_ATTRIBUTE {
        vi: "một thuộc tính trong thẻ này không viết đúng cách của XML",
        en: "an attribute of this tag is not written as XML writes it",
    }
    /// An entity that nobody declared.
    UNKNOWN_ENTITY {
        vi: "một thuộc tính có ký hiệu `&…;` mà XML không định nghĩa sẵn",
        en: "an attribute has an entity `&…;` that XML does not define by itself",
    }
    /// The file ends too early.
    CUT_OFF {
        vi: "tệp bị cắt ngang: còn thẻ chưa được đóng",
        en: "the file breaks off: a tag is not closed",
    }
    /// A document type could grow without end.
    DOCUMENT_TYPE {
        vi: "tệp có khai báo <!DOCTYPE; mô hình BPMN không cần nó, và nó có thể kéo theo dữ liệu từ nơi khác nên không được đọc",
        en: "the file has a <!DOCTYPE declaration; a BPMN model needs none, and since it can pull in data from elsewhere it is not read",
    }
    /// Nested beyond every real model.
    TOO_DEEP {
        vi: "các thẻ lồng nhau sâu hơn {limit} lớp",
        en: "tags are nested more than {limit} levels deep",
    }
    /// Some other XML.
    NOT_BPMN {
        vi: "tệp không phải mô hình BPMN 2.0: thẻ ngoài cùng phải là “definitions” của BPMN 2.0",
        en: "the file is no BPMN 2.0 model: its outermost tag has to be “definitions” of BPMN 2.0",
    }
    /// What to do then.
    UNREADABLE_HELP {
        vi: "xuất lại mô hình từ công cụ vẽ ở định dạng BPMN 2.0 (XML, UTF-8) rồi soát lại",
        en: "export the model again from its drawing tool as BPMN 2.0 (XML, UTF-8), then check it again",
    }

    /// Nothing is drawn.
    NO_PROCESS {
        vi: "mô hình không có quy trình nào: không pool nào chứa bước, sự kiện hay cổng",
        en: "the model has no process: no pool holds a task, an event or a gateway",
    }
    /// What to do then.
    NO_PROCESS_HELP {
        vi: "vẽ ít nhất một quy trình có bắt đầu, các bước và kết thúc",
        en: "draw at least one process with a start, steps and an end",
    }
    /// Two elements share an id.
    ID_TWICE {
        vi: "hai phần tử cùng mang định danh `{id}`, nên không biết đường nối dẫn tới phần tử nào",
        en: "two elements have the id `{id}`, so it is not known to which of them flows lead",
    }
    /// What to do then.
    ID_TWICE_HELP {
        vi: "cho mỗi phần tử một định danh riêng",
        en: "give each element an id of its own",
    }
    /// A flow leads nowhere.
    NO_TARGET {
        vi: "đường nối đi từ {node} không dẫn tới phần tử nào của cùng quy trình",
        en: "the flow from {node} leads to no element of the same process",
    }
    /// A flow comes from nowhere.
    NO_SOURCE {
        vi: "đường nối tới {node} không đi từ phần tử nào của cùng quy trình",
        en: "the flow to {node} comes from no element of the same process",
    }
    /// A flow without ends.
    NO_ENDS {
        vi: "đường nối `{id}` không nối hai phần tử nào của quy trình",
        en: "the flow `{id}` joins no two elements of the process",
    }
    /// What to do with such a flow.
    DANGLING_HELP {
        vi: "nối cả hai đầu vào phần tử của cùng quy trình; giữa hai pool chỉ có luồng thông điệp",
        en: "connect both ends to elements of the same process; between pools there are message flows only",
    }
    /// A case is over there.
    FLOW_FROM_END {
        vi: "có đường nối đi ra từ {node}, nơi nhánh đã kết thúc",
        en: "a flow leaves {node}, where its branch has ended",
    }
    /// A case begins there.
    FLOW_INTO_EVENT {
        vi: "có đường nối đi vào {node}, là nơi bắt đầu chứ không phải nơi đi tới",
        en: "a flow enters {node}, which begins by itself and is not come to",
    }
    /// An event that belongs to nothing.
    NO_HOST {
        vi: "{node} không gắn vào việc nào của quy trình",
        en: "{node} is attached to no activity of the process",
    }
    /// A jump to nowhere.
    NO_LINK_TARGET {
        vi: "{node} nhảy tới một liên kết không có điểm đến cùng tên",
        en: "{node} jumps to a link for which there is no target of the same name",
    }
    /// What to do with such an element.
    INCOMPLETE_HELP {
        vi: "sửa chỗ này trong công cụ vẽ: chừng nào còn nó thì không biết hồ sơ đi thế nào",
        en: "mend this in the drawing tool: while it is there, it is not known how a case goes",
    }
    /// Everything has something before it.
    NO_START {
        vi: "quy trình {process} không có chỗ bắt đầu: không có sự kiện bắt đầu, và phần tử nào cũng chờ phần tử khác",
        en: "the process {process} has no start: there is no start event, and each element waits for another",
    }
    /// What to do then.
    NO_START_HELP {
        vi: "thêm sự kiện bắt đầu và nối nó vào bước đầu tiên",
        en: "add a start event and connect it to the first step",
    }

    /// The good verdict.
    SOUND {
        vi: "{n} mô hình BPMN thông suốt: mọi trường hợp đều tới kết thúc, không việc nào bị làm hai lần hay không bao giờ tới lượt",
        en: "{n} BPMN {n|model is|models are} sound: every case comes to its end, nothing is done twice, everything can be reached",
    }
    /// Never reached.
    UNREACHABLE {
        vi: "không đường nào dẫn từ chỗ bắt đầu tới {node}",
        en: "no way leads from the start to {node}",
    }
    /// What to do then.
    UNREACHABLE_HELP {
        vi: "nối tới nó từ bước đi trước, hoặc bỏ nó đi; nếu đây là một cách bắt đầu khác thì đổi thành sự kiện bắt đầu",
        en: "connect it to the step before it, or delete it; if it is another way to begin, make it a start event",
    }
    /// No end from here.
    NO_WAY_OUT {
        vi: "từ {node} không đường nào dẫn tới kết thúc",
        en: "no way leads from {node} to an end",
    }
    /// What to do then.
    NO_WAY_OUT_HELP {
        vi: "thêm một đường ra khỏi vòng lặp, tới một sự kiện kết thúc",
        en: "add a way out of the loop, to an end event",
    }
    /// Waits for ever.
    DEADLOCK {
        vi: "trường hợp bị kẹt: {node} chờ mãi một nhánh không bao giờ tới",
        en: "a case gets stuck: {node} waits for ever for a branch that does not come",
    }
    /// What to do then.
    DEADLOCK_HELP {
        vi: "gộp các nhánh bằng đúng loại cổng đã tách chúng: nhánh chọn một thì gộp bằng cổng loại trừ, nhánh song song thì gộp bằng cổng song song",
        en: "join branches by the kind of gateway that parted them: a choice by an exclusive gateway, parallel branches by a parallel one",
    }
    /// What comes and what does not.
    DEADLOCK_WITNESS {
        vi: "nhánh qua {first} đã tới, nhánh qua {second} không còn tới được",
        en: "the branch by {first} has come, the one by {second} cannot come any more",
    }
    /// Done twice.
    TWICE {
        vi: "hai nhánh song song cùng đi tới {node} mà không chờ nhau, nên từ đó mọi việc bị làm hai lần",
        en: "two parallel branches come to {node} without waiting for each other, so all that follows is done twice",
    }
    /// What to do then.
    TWICE_HELP {
        vi: "gộp hai nhánh bằng cổng song song trước chỗ này, hoặc tách bằng cổng loại trừ nếu chỉ một nhánh được đi",
        en: "join the branches by a parallel gateway before it, or part them by an exclusive one if only one of them is meant",
    }
    /// The two branches.
    TWICE_WITNESS {
        vi: "một nhánh qua {first}, nhánh kia qua {second}",
        en: "one branch by {first}, the other by {second}",
    }
    /// Where the branches part.
    AFTER_SPLIT {
        vi: "sau {split}: {witness}",
        en: "after {split}: {witness}",
    }
    /// Goes round for ever.
    LIVELOCK {
        vi: "trường hợp quay vòng mãi qua {node}: chọn thế nào cũng không tới kết thúc",
        en: "a case goes round for ever through {node}: no choice leads to an end",
    }
    /// What to do then.
    LIVELOCK_HELP {
        vi: "thêm một lựa chọn ra khỏi vòng lặp, hoặc bỏ nhánh song song giữ nó lại",
        en: "add a choice that leaves the loop, or take away the parallel branch that holds it",
    }
    /// Never reached though ways lead there.
    DEAD {
        vi: "có đường dẫn tới {node} nhưng không trường hợp nào tới được",
        en: "ways lead to {node}, but no case ever gets there",
    }
    /// What to do then.
    DEAD_HELP {
        vi: "xem lại các cổng trước nó: có cổng chờ nhánh không bao giờ cùng tới",
        en: "look at the gateways before it: one waits for branches that never come together",
    }
    /// Where the branches of a witness part.
    PARTED {
        vi: "hai nhánh tách ra ở đây",
        en: "the two branches part here",
    }
    /// Not settled in the time allowed.
    TOO_MANY_STATES {
        vi: "chưa kết luận được về quy trình {process}: đã xem {n} trạng thái mà chưa hết",
        en: "no verdict on the process {process}: {n} states were looked at, and more are left",
    }
    /// Inclusive gateways without a block.
    FREE_INCLUSIVE {
        vi: "chưa kết luận được về quy trình {process}: cổng bao gồm hoặc cổng phức hợp không đứng thành cặp tách và gộp, nên không rõ cổng gộp chờ những nhánh nào",
        en: "no verdict on the process {process}: inclusive or complex gateways do not stand as pairs of split and join, so it is not defined for which branches a join waits",
    }
    /// A name in the model.
    NAMED { vi: "`{name}`", en: "`{name}`" }
    /// An element without a name.
    UNNAMED { vi: "{kind} `{id}`", en: "{kind} `{id}`" }
    /// One that stands behind another.
    UNNAMED_AFTER { vi: "{kind} sau `{name}`", en: "{kind} after `{name}`" }
    /// One that stands before another.
    UNNAMED_BEFORE { vi: "{kind} trước `{name}`", en: "{kind} before `{name}`" }
    /// A flow without a name.
    FLOW { vi: "đường nối `{id}`", en: "the flow `{id}`" }
    /// Nothing on the way.
    DIRECT { vi: "đường đi thẳng", en: "the direct way" }
    /// The first place of a way.
    WAY_FIRST { vi: "{node}", en: "{node}" }
    /// One more place of a way.
    WAY { vi: "{way} → {node}", en: "{way} → {node}" }
    /// Kinds of elements.
    KIND_START { vi: "sự kiện bắt đầu", en: "the start event" }
    /// An end.
    KIND_END { vi: "sự kiện kết thúc", en: "the end event" }
    /// Between start and end.
    KIND_INTERMEDIATE { vi: "sự kiện trung gian", en: "the intermediate event" }
    /// At the edge of an activity.
    KIND_BOUNDARY { vi: "sự kiện biên", en: "the boundary event" }
    /// Work.
    KIND_TASK { vi: "việc", en: "the task" }
    /// Work with a flow of its own.
    KIND_SUBPROCESS { vi: "quy trình con", en: "the subprocess" }
    /// One of several.
    KIND_EXCLUSIVE { vi: "cổng loại trừ", en: "the exclusive gateway" }
    /// All of them.
    KIND_PARALLEL { vi: "cổng song song", en: "the parallel gateway" }
    /// At least one.
    KIND_INCLUSIVE { vi: "cổng bao gồm", en: "the inclusive gateway" }
    /// Whatever happens first.
    KIND_EVENT_BASED { vi: "cổng theo sự kiện", en: "the event-based gateway" }
    /// Some rule in words.
    KIND_COMPLEX { vi: "cổng phức hợp", en: "the complex gateway" }
}
