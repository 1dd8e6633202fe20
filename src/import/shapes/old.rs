//! Records of the portal of 2021: no codes, no legal bases.

use serde::Deserialize;

use super::counted_row;
use crate::{
    import::{
        record::{Agencies, Bases, ChannelRow, PaperGroup, Record},
        text::{line, lines, said},
    },
    values::Stated,
};

#[derive(Debug, Deserialize)]
pub(super) struct Old {
    source: String,
    title: String,
    #[serde(rename = "Trình tự thực hiện")]
    steps: String,
    #[serde(rename = "Cách thức thực hiện")]
    channels: Vec<Channel>,
    #[serde(rename = "Thành phần hồ sơ")]
    papers: Vec<Paper>,
    #[serde(default, rename = "Cơ quan thực hiện")]
    agency: String,
}

#[derive(Debug, Deserialize)]
struct Channel {
    #[serde(rename = "Hình thức nộp")]
    by: String,
    #[serde(default, rename = "Thời hạn giải quyết")]
    time: String,
    #[serde(default, rename = "Phí, lệ phí")]
    fee: String,
    #[serde(default, rename = "Mô tả")]
    details: String,
}

#[derive(Debug, Deserialize)]
struct Paper {
    #[serde(rename = "Tên giấy tờ")]
    name: String,
    #[serde(default, rename = "Mẫu đơn, tờ khai")]
    form: String,
    #[serde(default, rename = "Số lượng - bản chính")]
    counts: String,
}

impl From<Old> for Record {
    fn from(it: Old) -> Self {
        let papers = it.papers.iter().map(|row| {
            // A link without an id leads nowhere: the page has no form.
            let form = if row.form.ends_with("?ma=") {
                ""
            } else {
                &row.form
            };
            counted_row(&line(&row.name), &line(form), &row.counts)
        });
        Self {
            source: line(&it.source),
            url: Stated::Unknown,
            code: Stated::Unknown,
            title: line(&it.title),
            ministry: Stated::Unknown,
            decision: Stated::Unknown,
            levels: Stated::Unknown,
            kind: Stated::Unknown,
            field: Stated::Unknown,
            applicants: Stated::Unknown,
            agencies: Agencies {
                settling: said(&it.agency),
                deciding: Stated::Unknown,
                delegated: Stated::Unknown,
                coordinating: Stated::Unknown,
            },
            steps: said(&it.steps),
            channels: it.channels.into_iter().map(ChannelRow::from).collect(),
            papers: vec![PaperGroup {
                title: String::new(),
                rows: papers.collect(),
            }],
            results: Vec::new(),
            conditions: Stated::Unknown,
            bases: Bases::NotRecorded,
            others: Vec::new(),
        }
    }
}

impl From<Channel> for ChannelRow {
    fn from(it: Channel) -> Self {
        Self {
            channel: line(&it.by),
            time: line(&it.time),
            fee: lines(&it.fee.replace("Xem chi tiết", "\n")),
            details: lines(&it.details),
        }
    }
}
