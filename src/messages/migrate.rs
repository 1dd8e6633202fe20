//! Moving running dossiers to another version.

messages! {
    /// The dossier is over.
    NOT_LIVE { vi: "hồ sơ đã kết thúc hoặc chưa được nộp", en: "the dossier is over, or was not filed" }
    /// A limit has ended without effect.
    BEHIND {
        vi: "thời hạn hết lúc {at} chưa có hiệu lực, hoặc việc cuối cùng sau thời điểm chuyển; chạy `tthc store tick` trước, hoặc chọn `--now` muộn hơn",
        en: "a limit that ended at {at} has not taken effect, or something happened after the move; run `tthc store tick` first, or choose a later `--now`",
    }
    /// The version is not in force.
    NOT_IN_FORCE {
        vi: "bản mới không có hiệu lực ngày {day}",
        en: "the new version is not in force on {day}",
    }
    /// Running dossiers stay.
    STAYS {
        vi: "bản mới không nói `chuyển sang bản mới`, nên hồ sơ chạy hết theo bản lúc nhận (R08; {basis}); ghi mục `chuyển tiếp:` của bản mới, hoặc nêu điều khoản cho chuyển bằng `--norm`",
        en: "the new version does not say `migrate`, so the dossier runs to its end under the version of its receipt (R08; {basis}); write `pending dossiers:` of the new version, or name the provision that moves it with `--norm`",
    }
    /// The version is not better.
    NOT_BETTER {
        vi: "bản mới chỉ áp dụng khi có lợi hơn cho người nộp, nhưng ngày hẹn, giấy tờ và phí không có gì hơn, hoặc phí cao hơn",
        en: "the new version holds only where it is better for the applicant, but date, papers and fees are no better, or the fees are higher",
    }
    /// A place without counterpart.
    NO_PLACE {
        vi: "hồ sơ đang ở bước `{step}`, bản mới không có bước tương ứng (cùng tên và cùng việc, cùng căn cứ, hoặc cùng vị trí); xong bước này rồi chuyển",
        en: "the dossier stands in the step `{step}`, which the new version does not have (by name and work, by basis, or by place); finish the step, then move it",
    }
    /// A block without counterpart.
    NO_BLOCK {
        vi: "khối `{block}` đang mở, bản mới không có khối tương ứng; chờ khối này xong rồi chuyển",
        en: "the block `{block}` is open and the new version has none like it; wait for its end, then move it",
    }
    /// A clock without counterpart.
    NO_CLOCK {
        vi: "thời hạn `{clock}` đang chạy, bản mới không có thời hạn tương ứng, nên thời gian đã qua sẽ mất",
        en: "the limit `{clock}` runs and the new version has none like it, so the time that has passed would be lost",
    }
    /// An opinion without counterpart.
    NO_OPINION {
        vi: "`{agency}` đã cho ý kiến, bản mới không còn cơ quan này; chờ bước lấy ý kiến xong rồi chuyển",
        en: "`{agency}` has given its opinion and is not in the new version; wait for the end of the consultation, then move it",
    }
    /// A request without counterpart.
    NO_REQUEST {
        vi: "đang chờ người nộp bổ sung theo yêu cầu của bước `{step}`, mà bản mới không cho yêu cầu như vậy; chờ bổ sung xong rồi chuyển",
        en: "papers are waited for that the step `{step}` asked for, and the new version has no such request; wait for them, then move it",
    }
    /// A wait without counterpart.
    NO_WAIT {
        vi: "bước `{step}` đã làm tạm dừng hẹn trả, bản mới không có bước này, nên thời gian đã trừ sẽ mất",
        en: "the step `{step}` stopped the promise and is not in the new version, so the time left out would be lost",
    }
    /// Other blocks.
    NO_CUT {
        vi: "bước `{step}` ở bản mới nằm trong khối khác, nên hồ sơ không thể đang ở đó; chờ khối này xong rồi chuyển",
        en: "in the new version the step `{step}` stands in other blocks, so a dossier could not be there like this; wait for the end of the block, then move it",
    }
    /// A branch that nobody would run.
    NEW_BRANCH {
        vi: "khối đang mở có thêm nhánh ở bản mới (`{branch}`) mà hồ sơ này sẽ bỏ sót; chờ khối xong rồi chuyển",
        en: "the open block has one more branch in the new version (`{branch}`), which this dossier would leave out; wait for its end, then move it",
    }
    /// A later date.
    LATER {
        vi: "ngày hẹn trả sẽ lùi từ {from} sang {to}; không được làm xấu đi nếu không có điều khoản cho phép (nêu bằng `--norm`)",
        en: "the due date would move from {from} to {to}; that must not get worse unless a provision says so (name it with `--norm`)",
    }
    /// No date.
    NO_DATE {
        vi: "ngày hẹn trả {at} sẽ không còn, vì bản mới không tính ra ngày",
        en: "the due date {at} would be gone, since the new version gives none",
    }
    /// A limit that is over.
    OVER {
        vi: "theo bản mới có thời hạn đã hết từ {at}, trước lúc chuyển",
        en: "under the new version a limit would have ended at {at}, before the move",
    }
    /// The move ends the dossier.
    ENDS { vi: "chuyển xong thì hồ sơ kết thúc ngay", en: "the dossier would end by being moved" }
    /// A paper that was not asked for.
    NEW_PAPER {
        vi: "bản mới đòi `{paper}` mà lúc nộp không đòi; giấy tờ đã nộp phải được chấp nhận",
        en: "the new version asks for `{paper}`, which was not asked for at filing; papers that were given stay accepted",
    }
    /// A move that was not made by the last one.
    NOTHING_TO_UNDO { vi: "hồ sơ chưa được chuyển bản nào", en: "the dossier was not moved" }
    /// What happened since would be lost.
    HAPPENED_SINCE {
        vi: "đã có việc ghi sau lần chuyển, hoàn lại thì mất; chuyển sang bản cũ như một lần chuyển mới nếu có điều khoản cho phép",
        en: "something was recorded since the move and would be lost; move it to the former version like any other where a provision allows it",
    }

    /// What happened.
    MOVED {
        vi: "hồ sơ chuyển sang bản có hiệu lực từ {to}{places}{dropped}",
        en: "the dossier moves to the version in force from {to}{places}{dropped}",
    }
    /// The places, where they bear other names.
    PLACES { vi: "; {places}", en: "; {places}" }
    /// A place.
    PLACE { vi: "bước “{from}” nay là “{to}”", en: "the step “{from}” is now “{to}”" }
    /// What the new version does not know.
    DROPPED {
        vi: "; bản mới không còn dùng: {names} (vẫn giữ trong nhật ký)",
        en: "; no longer used by the new version: {names} (kept in the log)",
    }
    /// What happened.
    MOVED_BACK {
        vi: "lần chuyển bản được hoàn lại: hồ sơ trở về bản có hiệu lực từ {to}, như trước lúc chuyển",
        en: "the move is taken back: the dossier is under the version in force from {to} again, as before it",
    }
    /// No first day.
    NO_DAY { vi: "ngày không ghi", en: "a day that is not stated" }
    /// The provision that was named.
    BY_NORM { vi: "{norm} (người chuyển nêu)", en: "{norm} (as named by who moved it)" }
    /// The clause of the version.
    BY_CLAUSE { vi: "mục `chuyển tiếp:` của bản mới", en: "`pending dossiers:` of the new version" }

    /// The heading of the table.
    HEAD_DRY {
        vi: "Chuyển thử, chưa ghi gì: {n} hồ sơ đang giải quyết theo bản khác của `{procedure}`",
        en: "Dry run, nothing is written: {n} running dossiers under another version of `{procedure}`",
    }
    /// The heading of the table.
    HEAD_DONE { vi: "Đã chuyển: {n} trên {all} hồ sơ của `{procedure}`", en: "Moved: {n} of {all} dossiers of `{procedure}`" }
    /// The heading of the table.
    HEAD_UNDO_DRY { vi: "Hoàn lại thử, chưa ghi gì: {n} hồ sơ", en: "Dry run of taking back, nothing is written: {n} dossiers" }
    /// The heading of the table.
    HEAD_UNDONE { vi: "Đã hoàn lại: {n} trên {all} hồ sơ", en: "Taken back: {n} of {all} dossiers" }
    /// A dossier that can be moved.
    ROW_OK { vi: "{code}  được  hẹn trả {before} → {after}", en: "{code}  ok  due {before} → {after}" }
    /// A dossier that cannot be moved.
    ROW_BLOCKED { vi: "{code}  không chuyển", en: "{code}  blocked" }
    /// What comes next.
    APPLY { vi: "Thêm `--apply` để chuyển những hồ sơ được", en: "Add `--apply` to move those that can be" }
    /// Neither a procedure nor `--undo`.
    NO_TARGET {
        vi: "nêu thủ tục có bản mới, hoặc `--undo` để hoàn lại lần chuyển cuối",
        en: "name the procedure with the new version, or `--undo` to take the last move back",
    }
}
