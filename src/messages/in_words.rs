//! Sentences about conditions that were left in words though they decide nothing so (N54).

messages! {
    /// Words that name a fact.
    FACT_IN_WORDS {
        vi: "`{written}` chỉ được giữ làm lời văn nên không quyết định gì, dù thủ tục đã khai dữ kiện `{fact}`",
        en: "`{written}` is kept as words only and decides nothing, although the procedure declares the fact `{fact}`",
    }
    /// Words that name the channel, the class of applicant or the filing date.
    KNOWN_IN_WORDS {
        vi: "`{written}` chỉ được giữ làm lời văn nên không quyết định gì, dù hồ sơ nào cũng cho biết điều này",
        en: "`{written}` is kept as words only and decides nothing, although every dossier tells this",
    }
    /// Words with a name that is no fact.
    NAME_IN_WORDS {
        vi: "`{written}` chỉ được giữ làm lời văn nên không quyết định gì, và `{fact}` không phải dữ kiện nào đã khai",
        en: "`{written}` is kept as words only and decides nothing, and `{fact}` is no fact that is declared",
    }
    /// Words where nothing keeps them.
    WORDS_LOST {
        vi: "`{written}` không có tác dụng ở đây: không nơi nào giữ lại điều kiện này",
        en: "`{written}` has no effect here: nothing keeps this condition",
    }
    /// Why.
    IN_WORDS_WHY {
        vi: "người đọc tưởng điều kiện đã được áp dụng, còn hồ sơ nào cũng được giải quyết như nhau",
        en: "readers believe that the condition applies, while every dossier is treated alike",
    }
    /// What to do: a line of its own.
    GUARD_LINE {
        vi: "bỏ `{written}`, viết `{guard}` ở dòng riêng ngay bên dưới",
        en: "drop `{written}` and write `{guard}` on a line of its own right below",
    }
    /// What to do: another guard stands there.
    GUARD_MORE {
        vi: "bỏ `{written}`; thêm `{condition}` vào dòng `khi` đã có, nối bằng `và`",
        en: "drop `{written}`; add `{condition}` to the `when` line that is there, joined by `and`",
    }
    /// What to do: the same line.
    GUARD_HERE {
        vi: "viết `{guard}` thay cho `{written}`",
        en: "write `{guard}` in place of `{written}`",
    }
    /// What to do: a paper that goes with another.
    GUARD_OF_COMPANION {
        vi: "giấy tờ đi kèm không có điều kiện theo dữ kiện: khai thành một mục riêng có dòng `khi …`",
        en: "what goes with a paper has no condition of facts: make it an item of its own with a line `when …`",
    }
    /// What to do: no guard may stand there.
    NO_GUARD_HERE {
        vi: "ở đây không đặt được điều kiện: tách thành mục riêng có dòng `khi …`, hoặc ghi lời văn của nguồn vào `ghi chú \"…\"`",
        en: "no condition can stand here: make an item of its own with a line `when …`, or put the words of the source into `note \"…\"`",
    }
    /// What to do: words that only people can judge.
    WORDS_ELSEWHERE {
        vi: "viết điều kiện bằng dữ kiện sau `khi`, hoặc ghi lời văn của nguồn vào `ghi chú \"…\"`",
        en: "write the condition with facts after `when`, or put the words of the source into `note \"…\"`",
    }
    /// What to do: the condition is not clear.
    GUARD_OF_FACTS {
        vi: "viết điều kiện bằng dữ kiện ở dòng riêng, như `khi loại là nhà_ở`; nếu chỉ là lời văn của nguồn thì viết khác đi để không trùng tên dữ kiện",
        en: "write the condition with facts on a line of its own, such as `when kind is house`; where it is only the words of the source, word it so that it does not read like a fact",
    }
    /// The title of the fix.
    GUARD_FIX { vi: "viết thành `{guard}`", en: "make it `{guard}`" }
}
