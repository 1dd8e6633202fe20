//! Text broken into lines of a width, measured in columns of the screen.

use unicode_width::UnicodeWidthStr;

/// Breaks a text at spaces so that no line is wider than `width` columns.
///
/// The first line begins with `head`, the others with as many spaces.
/// A word wider than a line stays whole: a citation or a path that is cut
/// cannot be copied.
pub(crate) fn paragraph(head: &str, text: &str, width: usize) -> String {
    let indent = " ".repeat(head.width());
    let mut out = head.to_owned();
    let mut column = head.width();
    let mut at_start = true;
    for word in text.split(' ') {
        if !at_start && column + 1 + word.width() > width {
            out.push('\n');
            out.push_str(&indent);
            column = indent.len();
            at_start = true;
        }
        if !at_start {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += word.width();
        at_start = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_the_width_of_the_screen() {
        let text = "giấy tờ này không có căn cứ pháp lý";
        assert_eq!(
            paragraph("vì sao: ", text, 24),
            "vì sao: giấy tờ này\n        không có căn cứ\n        pháp lý"
        );
    }

    #[test]
    fn a_long_word_stays_whole() {
        assert_eq!(paragraph("", "a 12345678 b", 4), "a\n12345678\nb");
    }
}
