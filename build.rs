//! Leaves the tables for unwinding out of the released program.
//!
//! It ends at a panic (`panic = "abort"`), so nothing ever reads them, and they are a tenth of its size.
//! `cargo` has no setting that leaves them out of what is released only.

use std::{env, fs, io, path::Path};

/// What the linker drops; the rest of its own script holds.
const DROPPED: &str = "SECTIONS { /DISCARD/ : { *(.eh_frame) *(.gcc_except_table*) } }
INSERT AFTER .text;
";

#[expect(
    clippy::disallowed_methods,
    reason = "a build script is told by the environment and answers with files"
)]
fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |name: &str, wanted: &str| env::var(name).is_ok_and(|it| it == wanted);
    let known = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    if known && is("PROFILE", "release") {
        let folder = env::var_os("OUT_DIR").unwrap_or_default();
        let script = Path::new(&folder).join("dropped.ld");
        fs::write(&script, DROPPED)?;
        for argument in [
            "-Wl,--no-eh-frame-hdr".to_owned(),
            format!("-Wl,-T,{}", script.display()),
        ] {
            println!("cargo:rustc-link-arg-bins={argument}");
        }
    }
    Ok(())
}
