//! A language, a checker and an interpreter for administrative procedures
//! (thủ tục hành chính, TTHC).

pub mod values;
