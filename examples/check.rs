//! Compiles a text and prints what is wrong with it, as plain data.

use std::{error::Error, fmt::Write as _};

use tthc::{Date, Lang, Session};

const TEXT: &str = r#"thủ tục giấy_x "Cấp giấy X"
mã: 1.003650
hồ sơ: 1 bộ
  căn cứ khoản 1 Điều 5 TT99
  - tờ_khai: "Tờ khai", 1 bản chính
  - khác: "Các giấy tờ khác có liên quan", 1 bản sao
"#;

/// Returns one line for each finding.
pub(crate) fn run() -> Result<String, Box<dyn Error>> {
    let mut session = Session::new(Date::new(2026, 11, 21).ok_or("no such day")?);
    session.add("giay-x.tthc", TEXT.as_bytes().to_vec(), true);
    let outcome = session.check();
    let mut out = String::new();
    for it in &outcome.diagnostics {
        let file = session.sources.get(it.span.file).ok_or("no such file")?;
        let line = file.place(it.span).line;
        let message = it.message.render(Lang::Vi);
        writeln!(out, "{}:{line}: {}: {message}", file.name(), it.code.id)?;
    }
    Ok(out)
}

#[cfg(not(test))]
#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", run()?);
    Ok(())
}
