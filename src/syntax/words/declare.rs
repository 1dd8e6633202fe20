//! The macro that writes one place of the keyword table.

/// Declares a place: an `enum` whose variants are rows of the table.
///
/// `Variant = "vi" / "en"`, then `| "another accepted spelling"` as often as needed.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident : $place:literal {
        $($(#[$doc:meta])* $variant:ident = $vi:literal / $en:literal $(| $also:literal)*),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$doc])* #[doc = concat!("(", $vi, ")")] $variant),+ }

        impl $crate::syntax::words::Word for $name {
            const PLACE: &'static str = $place;
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn row(self) -> &'static $crate::syntax::words::Row {
                match self {
                    $(Self::$variant => {
                        static ROW: $crate::syntax::words::Row = $crate::syntax::words::Row {
                            id: stringify!($variant), vi: $vi, en: $en, also: &[$($also),*],
                        };
                        &ROW
                    })+
                }
            }
        }
    };
}

pub(crate) use words;
