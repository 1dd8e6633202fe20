//! Values, conditions, limits, fees.

use tthc::{
    source::Spanned,
    syntax::{
        ast::{
            Citation, Comparison, Condition, ConditionKind, EventKind, EventRef, FeeFormula,
            FeeTerm, FeeValue, InstrumentRef, Label, Limit, LimitKind, List, Locator, Money,
            ProcedureRef, Quantity, Subject, Value, ValueKind,
        },
        words::LocatorKind,
    },
    values::{Amount, Council, Date, Decimal, Instant, Length, Stated, TimeUnit},
};

use super::{Choices, at, nowhere};

const LARGE: &[i64] = &[0, 1, 2, 15, 150_000, 1_200_000, 999_999_999_999];

impl Choices {
    pub(crate) fn date(&mut self) -> Spanned<Date> {
        let date = Date::new(
            i16::try_from(1900 + self.below(300)).unwrap(),
            u8::try_from(1 + self.below(12)).unwrap(),
            u8::try_from(1 + self.below(28)).unwrap(),
        );
        at(date.unwrap())
    }

    pub(crate) fn instant(&mut self) -> Spanned<Instant> {
        let date = self.date().value;
        let hour = u8::try_from(self.below(25)).unwrap();
        let minute = u8::try_from(self.below(60)).unwrap();
        at(date.at(hour, if hour == 24 { 0 } else { minute }).unwrap())
    }

    pub(crate) fn hours(&mut self) -> List<Spanned<(u16, u16)>> {
        let minute = |it: &mut Self| u16::try_from(it.below(1440)).unwrap();
        self.least(1, |it| at((minute(it), minute(it))))
    }

    pub(crate) fn decimal(&mut self) -> Decimal {
        let mantissa = self.one(LARGE) + i64::try_from(self.below(1000)).unwrap();
        Decimal::new(mantissa, self.one(&[0, 0, 1, 2, 9]))
    }

    pub(crate) fn length(&mut self) -> Length {
        Length {
            amount: self.decimal(),
            unit: self.one(&TimeUnit::ALL),
        }
    }

    pub(crate) fn money(&mut self) -> Money {
        at(Amount::dong(self.one(LARGE)))
    }

    pub(crate) fn count(&mut self) -> Spanned<u32> {
        at(self.one(&[1, 2, 3, 12, 1000, u32::MAX]))
    }

    fn quantity(&mut self) -> Quantity {
        let mut unit = self.maybe(Self::name);
        if let Some(unit) = &mut unit
            && self.flag()
        {
            unit.text = self.one(&["mét", "tháng", "kg", "điểm"]).into();
        }
        Quantity {
            number: self.decimal(),
            unit: unit.map(Box::new),
        }
    }

    /// A value of a condition or table.
    pub(crate) fn value(&mut self) -> Value {
        let kind = match self.below(7) {
            0 => ValueKind::Name(self.name()),
            1 => ValueKind::Yes,
            2 => ValueKind::No,
            3 => ValueKind::Unknown,
            4 => ValueKind::Quantity(self.quantity()),
            5 => ValueKind::Money(self.money().value),
            _ => ValueKind::Date(self.date().value),
        };
        of(kind)
    }

    /// A value of an example, which may be a text.
    pub(crate) fn given_value(&mut self) -> Value {
        if self.below(6) == 5 {
            return of(ValueKind::Text(self.quoted()));
        }
        self.value()
    }

    /// A value of a table, which may be a class or a channel.
    pub(crate) fn cell_value(&mut self) -> Value {
        match self.below(5) {
            0 => of(ValueKind::Applicant(self.word())),
            1 => of(ValueKind::Channel(self.word())),
            _ => {
                let value = self.value();
                match value.kind {
                    ValueKind::Unknown => of(ValueKind::Yes),
                    kind => of(kind),
                }
            }
        }
    }

    pub(crate) fn subject(&mut self) -> Subject {
        match self.below(6) {
            0..=2 => Subject::Fact(self.name()),
            3 => Subject::Channel(nowhere()),
            4 => Subject::Applicant(nowhere()),
            _ => Subject::FiledOn(nowhere()),
        }
    }

    pub(crate) fn condition(&mut self) -> Condition {
        self.condition_to(3)
    }

    fn condition_to(&mut self, depth: usize) -> Condition {
        let choice = self.below(if depth == 0 { 4 } else { 7 });
        let kind = match choice {
            0 => ConditionKind::Flag(self.name()),
            1 => self.comparison(),
            2 => ConditionKind::Happened(self.name()),
            3 => ConditionKind::Expired(self.name()),
            4 => ConditionKind::Any(self.least(2, |it| it.condition_to(depth - 1))),
            5 => ConditionKind::All(self.least(2, |it| it.condition_to(depth - 1))),
            _ => ConditionKind::Not(self.condition_to(depth - 1)),
        };
        Condition {
            kind: Box::new(kind),
            span: nowhere(),
        }
    }

    fn comparison(&mut self) -> ConditionKind {
        let subject = self.subject();
        let closed = [Comparison::Is, Comparison::IsNot, Comparison::In];
        let all = [
            Comparison::Is,
            Comparison::IsNot,
            Comparison::In,
            Comparison::AtLeast,
            Comparison::Over,
            Comparison::AtMost,
            Comparison::Under,
        ];
        let comparison = match subject {
            Subject::Channel(_) | Subject::Applicant(_) => self.one(&closed),
            Subject::Fact(_) | Subject::FiledOn(_) => self.one(&all),
        };
        let value = |it: &mut Self| match subject {
            Subject::Channel(_) => of(ValueKind::Channel(it.word())),
            Subject::Applicant(_) => of(ValueKind::Applicant(it.word())),
            Subject::Fact(_) | Subject::FiledOn(_) => it.value(),
        };
        let values = if comparison == Comparison::In {
            self.least(1, value)
        } else {
            [value(self)].into_iter().collect()
        };
        ConditionKind::Compare {
            subject,
            comparison,
            values,
        }
    }

    pub(crate) fn event(&mut self) -> EventRef {
        let kind = match self.below(8) {
            0 => EventKind::Filed,
            1 => EventKind::Accepted,
            2 => EventKind::Complete,
            3 => EventKind::SupplementReceived,
            4 => EventKind::Received(self.name()),
            5 => EventKind::Started(self.name()),
            6 => EventKind::Done(self.name()),
            _ => EventKind::Named(self.name()),
        };
        EventRef {
            kind,
            span: nowhere(),
        }
    }

    pub(crate) fn stated_event(&mut self) -> Stated<EventRef> {
        match self.maybe(Self::event) {
            Some(event) => Stated::Value(event),
            None => Stated::Unknown,
        }
    }

    pub(crate) fn limit(&mut self) -> Limit {
        let kind = match self.below(5) {
            0 | 1 => LimitKind::Length(self.length()),
            2 => LimitKind::AtOnce,
            3 => LimitKind::SameDay,
            _ => LimitKind::Unknown,
        };
        Limit {
            kind,
            at_most: self.below(4) == 3,
            from: self.maybe_boxed(Self::event),
            until: self.maybe_boxed(Self::event),
            before: self.maybe_boxed(Self::event),
            span: nowhere(),
        }
    }

    pub(crate) fn fee(&mut self) -> FeeValue {
        match self.below(7) {
            0 => FeeValue::None(nowhere()),
            1 => FeeValue::Unknown(nowhere()),
            2 => FeeValue::ByCouncil(self.one(&[Council::Province, Council::Commune]), nowhere()),
            3 => FeeValue::Table {
                by: self.least(1, Self::subject),
            },
            4 => {
                let by = self.name();
                let cap = self.maybe(Self::money);
                let each = cap.and_then(|_| self.maybe(Self::name));
                FeeValue::Tiered { by, cap, each }
            }
            _ => FeeValue::Formula(self.formula()),
        }
    }

    pub(crate) fn formula(&mut self) -> FeeFormula {
        FeeFormula {
            terms: self.least(1, |it| FeeTerm {
                money: it.money(),
                per: it.maybe(Self::name),
                times: it.some(2, Self::name),
            }),
            cap: self.maybe(Self::money),
            floor: self.maybe(Self::money),
            span: nowhere(),
        }
    }

    pub(crate) fn locators(&mut self) -> List<Locator> {
        self.least(1, Self::locator)
    }

    fn locator(&mut self) -> Locator {
        let kind: LocatorKind = self.word();
        let (labels, most): (&[&str], usize) = match kind {
            LocatorKind::Point => (&["a", "đ", "g1"], 4),
            LocatorKind::Clause | LocatorKind::Article => (&["1", "12", "18a", "3.9"], 4),
            _ => (&["VIII", "05.ĐKT", "2", "II-1"], 1),
        };
        let count = 1 + self.below(most);
        let labels = (0..count).map(|_| Label {
            text: self.one(labels).into(),
            span: nowhere(),
        });
        Locator {
            kind,
            labels: labels.collect(),
        }
    }

    pub(crate) fn instrument(&mut self) -> InstrumentRef {
        if self.below(3) < 2 {
            return InstrumentRef::Alias(self.name());
        }
        let kind = at(self.word());
        let mut number = self.token();
        number.text = self.one(&["31/2018/NĐ-CP", "66.7/2025/NQ-CP"]).into();
        InstrumentRef::Number {
            kind,
            number: Box::new(number),
        }
    }

    pub(crate) fn citations(&mut self) -> List<Citation> {
        self.least(1, |it| Citation {
            locators: it.some(3, Self::locator),
            instrument: Some(it.instrument()),
            span: nowhere(),
        })
    }

    pub(crate) fn procedure_ref(&mut self) -> ProcedureRef {
        if self.flag() {
            let mut code = self.token();
            code.text = "3.000489".into();
            return ProcedureRef::Code(code);
        }
        ProcedureRef::Name(self.name())
    }
}

fn of(kind: ValueKind) -> Value {
    Value {
        kind,
        span: nowhere(),
    }
}
