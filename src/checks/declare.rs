//! The two macros that declare a rule and list the rules.

/// Declares a rule: its page, and its identity.
///
/// The page is the documentation: `# tên` with `## Kiểm tra gì`, `## Vì sao`,
/// `## Cách sửa`; `# name` with `## What it checks`, `## Why it matters`,
/// `## Fix safety`; then blocks of `tthc,fires` and `tthc,clean`, which the
/// tests run.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:expr])+
        $vis:vis static $ident:ident = {
            code: $code:literal,
            name: $name:literal,
            level: $level:ident,
            scope: $scope:ident,
            $(reads: $reads:ident,)?
            run: $run:path $(,)?
        }
    ) => {
        $vis static $ident: $crate::checks::Rule = $crate::checks::Rule {
            code: $crate::diagnostic::Code {
                id: $code,
                name: $name,
                level: $crate::diagnostic::Severity::$level,
            },
            ident: stringify!($ident),
            module: module_path!(),
            scope: $crate::checks::Scope::$scope,
            reads: $crate::checks::declare::reads!($($reads)?),
            docs: concat!($($doc, "\n"),+),
            run: $run,
        };
    };
}

/// What a rule reads; the model alone where it does not say.
macro_rules! reads {
    () => {
        $crate::checks::Reads::Model
    };
    ($reads:ident) => {
        $crate::checks::Reads::$reads
    };
}

/// Declares the modules of the rules and lists the rules.
macro_rules! rules {
    ($($module:ident :: $ident:ident),+ $(,)?) => {
        $(mod $module;)+

        /// Every rule, by code.
        pub static RULES: &[&$crate::checks::Rule] = &[$(&$module::$ident),+];
    };
}

pub(crate) use declare_rule;
pub(crate) use reads;
pub(crate) use rules;
