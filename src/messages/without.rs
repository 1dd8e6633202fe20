//! What is said about a repeal that is tried.

messages! {
    /// Not a citation.
    BAD_CITATION {
        vi: "`{text}` không phải điều khoản; viết như `khoản 2 Điều 12 TT02` hoặc `khoản 2 Điều 12 Thông tư 02/2026/TT-BNNMT`, nhiều điều khoản cách nhau bằng dấu chấm phẩy",
        en: "`{text}` is not a provision; write `clause 2 Article 12 TT02` or `clause 2 Article 12 Circular 02/2026/TT-BNNMT`, several of them separated by semicolons",
    }
    /// An instrument that nothing cites.
    UNKNOWN_INSTRUMENT {
        vi: "không có văn bản `{name}` trong dự án này; ghi tên mà tệp dùng, hoặc loại và số, như `Nghị định 31/2018/NĐ-CP`",
        en: "there is no instrument `{name}` in this project; give the name that the files use, or kind and number, such as `Decree 31/2018/NĐ-CP`",
    }
    /// The same with likely spellings.
    UNKNOWN_INSTRUMENT_NEAR {
        vi: "không có văn bản `{name}` trong dự án này; có phải là {near}?",
        en: "there is no instrument `{name}` in this project; did you mean {near}?",
    }
    /// Forms that this answer does not have.
    NO_SUCH_FORM {
        vi: "`--without` chỉ có dạng human và json",
        en: "`--without` has only the forms human and json",
    }
    /// What is tried.
    HEAD { vi: "nếu bãi bỏ {gone} vào ngày {date}", en: "if {gone} is repealed on {date}" }
    /// Nothing rests on it.
    NOTHING {
        vi: "không phần nào của {n} thủ tục có căn cứ ở đó",
        en: "nothing in the procedures rests on it; procedures looked at: {n}",
    }
    /// Other places, in case of a slip of a number.
    ALSO_CITED {
        vi: "không nơi nào dẫn đúng chỗ ấy; chỗ khác của văn bản được dẫn: {names}",
        en: "nothing cites exactly this; other places of the instrument that are cited: {names}",
    }
    /// Elements with nothing left.
    LOST { vi: "mất căn cứ: {n}", en: "left without a basis: {n}" }
    /// Elements with nothing left that suffices.
    INSUFFICIENT {
        vi: "mất căn cứ đủ hiệu lực duy nhất, phần còn lại không đủ: {n}",
        en: "lose their only sufficient basis, and what is left does not suffice: {n}",
    }
    /// Elements that a person must read.
    UNCLEAR {
        vi: "phải đọc lại, vì căn cứ còn lại rộng hơn hoặc chưa chắc đủ: {n}",
        en: "to be read, since what is left is broader or perhaps not sufficient: {n}",
    }
    /// Elements with another basis.
    KEPT {
        vi: "bị động đến nhưng còn căn cứ khác không kém: {n}",
        en: "touched, with another basis that is no worse: {n}",
    }
    /// Instruments that end too.
    INSTRUMENTS {
        vi: "hết hiệu lực theo, vì không còn điều khoản giao (khoản 2 Điều 57 Luật 64/2025/QH15, trừ khi được công bố tiếp tục áp dụng): {names}",
        en: "end with it, since nothing delegates them any more (Article 57(2) of Law 64/2025/QH15, unless a published notice continues them): {names}",
    }
    /// Provisions whose words come from there.
    PROVISIONS {
        vi: "quy định có lời văn từ đó, phải đọc lại: {names}",
        en: "provisions that have their words from it, to be read again: {names}",
    }
    /// Heads what belongs to one procedure.
    OF_PROCEDURE { vi: "thủ tục `{name}`", en: "procedure `{name}`" }
    /// One line: elements, and how they stand.
    ROW { vi: "{what}: {stands}", en: "{what}: {stands}" }
    /// Two parts of a line.
    AND { vi: "{left}; {right}", en: "{left}; {right}" }
    /// What an element rests on now, and nothing else.
    ONLY_LOST { vi: "chỉ dựa vào {places}", en: "only {places}" }
    /// The same where it cites more than what goes.
    ONLY_BROAD {
        vi: "chỉ dẫn {places}, rộng hơn phần bị bãi bỏ hoặc không rõ nằm ở đâu",
        en: "only {places}, which is broader than what is repealed or does not say where it lies",
    }
    /// What goes, where something else stays.
    LOSES { vi: "mất {places}", en: "loses {places}" }
    /// What is broader, where something else stays or goes.
    BROAD {
        vi: "dẫn {places}, rộng hơn phần bị bãi bỏ hoặc không rõ nằm ở đâu",
        en: "cites {places}, which is broader than what is repealed or does not say where it lies",
    }
    /// What stays.
    KEEPS { vi: "còn {left}", en: "keeps {left}" }
    /// A citation that stays and does not suffice.
    LACKS { vi: "{place} ({why})", en: "{place} ({why})" }
    /// What a citation lacks.
    NO_PROVISION { vi: "không nêu điều khoản", en: "names no provision" }
    /// What a citation lacks.
    WEAK {
        vi: "không ghi điều giao nào; tự nó là căn cứ yếu",
        en: "no delegation on record; by itself a weak basis",
    }
    /// What a citation lacks.
    NO_POWER {
        vi: "chưa thấy quy định cho loại văn bản này được đặt ra yêu cầu đó",
        en: "no rule on record lets such an instrument prescribe this",
    }
    /// What a citation lacks.
    DELEGATION_UNKNOWN { vi: "điều giao chưa rõ", en: "its delegation is unknown" }
    /// What a citation lacks.
    NOT_DELEGATED { vi: "không còn điều giao", en: "nothing delegates it" }
    /// What a citation lacks.
    NOT_NORMATIVE {
        vi: "không phải văn bản quy phạm pháp luật",
        en: "no legal normative document",
    }
    /// What a citation lacks.
    LAPSED { vi: "không có hiệu lực vào ngày này", en: "not in force on this day" }
    /// Elements of one kind.
    ELEMENT { vi: "{noun} {names}", en: "{noun} {names}" }
    /// The form of elements.
    FORM { vi: "mẫu của {noun} {names}", en: "the form of {noun} {names}" }
    /// Data instead of papers.
    LOOK_UP { vi: "việc tra cứu thay cho {noun} {names}", en: "the look-up instead of {noun} {names}" }
    /// The bases of the whole procedure.
    WHOLE { vi: "căn cứ pháp lý của cả thủ tục", en: "the legal bases of the whole procedure" }
    /// The last line.
    SUMMARY {
        vi: "{lost} mất căn cứ, {insufficient} còn căn cứ không đủ, {unclear} phải đọc lại, {kept} còn căn cứ khác; trong {n} thủ tục; giấy tờ, điều kiện, khoản thu, bước tạo gánh nặng không còn căn cứ đủ: {demands}",
        en: "without a basis: {lost}; without a sufficient one: {insufficient}; to be read: {unclear}; with another: {kept}; in procedures: {n}; papers, conditions, fees and burdens left without a sufficient basis: {demands}",
    }
}
