//! What each clause is for, in the words of the help of misplaced clauses.

messages! {
    /// A guard.
    CLAUSE_WHEN { vi: "nói khi nào một phần tử áp dụng", en: "says when an element applies" }
    /// An override of a limit.
    CLAUSE_WHEN_THEN { vi: "đặt thời hạn khác của một bước trong một trường hợp", en: "gives a step another limit in some case" }
    /// An alternative.
    CLAUSE_OR { vi: "nêu giấy tờ hoặc hình thức được chấp nhận thay thế", en: "names what is accepted in place of a paper" }
    /// A companion.
    CLAUSE_WITH { vi: "nêu giấy tờ nộp kèm một giấy tờ", en: "names a paper that goes with another" }
    /// A question.
    CLAUSE_ASK { vi: "đặt câu hỏi của một dữ kiện", en: "gives the question of a fact" }
    /// A look-up.
    CLAUSE_LOOK_UP { vi: "cho biết cơ sở dữ liệu mà cơ quan tra cứu trước khi đòi giấy tờ", en: "names the database in which the agency looks before it asks for a paper" }
    /// Kinds by channel.
    CLAUSE_VIA { vi: "nêu hình thức bản nộp theo kênh, ở mục `hồ sơ:`", en: "names the kinds of copies by channel, under `documents:`" }
    /// Proof.
    CLAUSE_PROVED_BY { vi: "nối một yêu cầu, điều kiện với giấy tờ chứng minh", en: "joins a requirement with the papers that prove it" }
    /// Preparation.
    CLAUSE_PREPARED_BY { vi: "nói cơ quan nào lập một giấy tờ", en: "says which agency prepares a paper" }
    /// Permissions.
    CLAUSE_PERMISSION { vi: "nói một quy định của văn bản cho phép cơ quan đòi hỏi gì", en: "says what a provision of an instrument lets an agency ask" }
    /// The life of a provision.
    CLAUSE_PROVISION { vi: "nói một quy định của văn bản có hiệu lực khi nào, được sửa đổi, bãi bỏ bởi đâu, áp dụng cho thủ tục nào", en: "says when a provision of an instrument is in force, what amends or repeals it, and to which procedures it applies" }
    /// Suspension.
    CLAUSE_SUSPENDED { vi: "nói khi nào thời hạn tạm dừng: `tạm dừng khi …` ở mục `thời hạn:`, `tạm dừng thời hạn` ở một bước", en: "says what stops a limit: `suspended while …` under `time limits:`, `suspended the limit` on a step" }
    /// Expiry.
    CLAUSE_ON_EXPIRY { vi: "nói hậu quả khi hết một thời hạn", en: "says what the end of a limit means" }
    /// Extension.
    CLAUSE_EXTENSION { vi: "cho phép gia hạn một thời hạn ở mục `thời hạn:`", en: "lets a limit under `time limits:` become longer" }
    /// Shortening.
    CLAUSE_MAY_SHORTEN { vi: "cho phép địa phương rút ngắn một thời hạn", en: "lets a province shorten a limit" }
    /// Fees.
    CLAUSE_FEE { vi: "nói cách tính, thu, miễn hoặc giảm một khoản phí, lệ phí", en: "says how a fee is counted, collected, waived or reduced" }
    /// Steps.
    CLAUSE_STEP { vi: "nói điều xảy ra ở một bước của `trình tự:`", en: "says what happens at a step under `steps:`" }
    /// The form of a result.
    CLAUSE_FORM { vi: "nói kết quả là bản giấy hay bản điện tử", en: "says whether a result is on paper or electronic" }
    /// Channels.
    CLAUSE_CHANNEL { vi: "nói điều riêng của một cách thức ở mục `cách thức:`", en: "says something of one channel under `channels:`" }
    /// Later papers.
    CLAUSE_LATER { vi: "cho phép nộp một giấy tờ sau", en: "lets a paper follow later" }
    /// Office hours.
    CLAUSE_HOURS { vi: "nêu giờ làm việc của một cơ quan", en: "gives the office hours of an agency" }
    /// Universal clauses.
    CLAUSE_ANY { vi: "đứng được ở mọi phần tử", en: "may stand on any element" }
}
