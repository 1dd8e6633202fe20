//! Detail sheets turned into tables (thủ tục, nội dung, bảng).

use serde::Deserialize;

use super::{counted_row, portal::stated};
use crate::{
    import::{
        record::{Agencies, Bases, BasisRow, ChannelRow, PaperGroup, Record, ResultRow},
        text::{line, lines, said},
    },
    values::Stated,
};

#[derive(Debug, Deserialize)]
pub(super) struct Sheet {
    source: String,
    source_file: String,
    metadata: Metadata,
    content: Content,
    tables: Tables,
}

#[derive(Debug, Deserialize)]
struct Metadata {
    #[serde(rename = "mã_thủ_tục")]
    code: String,
    #[serde(rename = "tên_thủ_tục")]
    title: String,
    #[serde(default, rename = "số_quyết_định")]
    decision: String,
    #[serde(default, rename = "cấp_thực_hiện")]
    levels: String,
    #[serde(default, rename = "loại_thủ_tục")]
    kind: String,
    #[serde(default, rename = "lĩnh_vực")]
    field: String,
}

#[derive(Debug, Deserialize)]
struct Content {
    #[serde(rename = "trình_tự_thực_hiện")]
    steps: String,
    #[serde(default, rename = "cách_thức_thực_hiện")]
    manner: String,
    #[serde(default, rename = "đối_tượng_thực_hiện")]
    applicants: String,
    #[serde(default, rename = "cơ_quan_thực_hiện")]
    settling: String,
    #[serde(default, rename = "cơ_quan_có_thẩm_quyền")]
    deciding: String,
    #[serde(default, rename = "cơ_quan_được_ủy_quyền")]
    delegated: String,
    #[serde(default, rename = "cơ_quan_phối_hợp")]
    coordinating: String,
    #[serde(default, rename = "địa_chỉ_tiếp_nhận_hs")]
    address: String,
    #[serde(default, rename = "kết_quả_thực_hiện")]
    result: String,
    #[serde(default, rename = "yêu_cầu_điều_kiện_thực_hiện")]
    conditions: String,
    #[serde(default, rename = "từ_khóa")]
    keywords: String,
    #[serde(default, rename = "mô_tả")]
    description: String,
}

#[derive(Debug, Deserialize)]
struct Tables {
    #[serde(rename = "hinh_thuc_nop")]
    channels: Vec<Channel>,
    #[serde(rename = "thanh_phan_ho_so")]
    papers: Vec<Paper>,
    #[serde(default, rename = "can_cu_phap_ly")]
    bases: Vec<Basis>,
}

#[derive(Debug, Deserialize)]
struct Channel {
    hinh_thuc: String,
    #[serde(default)]
    thoi_han_giai_quyet: String,
    #[serde(default)]
    phi_le_phi: String,
    #[serde(default)]
    mo_ta: String,
}

/// The columns of this table slipped by one: the form stands under "quantity",
/// the quantity under "note".
#[derive(Debug, Deserialize)]
struct Paper {
    ten_giay_to: String,
    #[serde(default)]
    so_luong: String,
    #[serde(default)]
    ghi_chu: String,
}

#[derive(Debug, Deserialize)]
struct Basis {
    so_ky_hieu: String,
    #[serde(default)]
    trich_yeu: String,
    #[serde(default)]
    ngay_ban_hanh: String,
    #[serde(default)]
    co_quan_ban_hanh: String,
}

impl From<Sheet> for Record {
    fn from(it: Sheet) -> Self {
        let (meta, content, tables) = (it.metadata, it.content, it.tables);
        let others = [
            ("Tệp nguồn", it.source_file.as_str()),
            ("Cách thức thực hiện", content.manner.as_str()),
            ("Địa chỉ tiếp nhận hồ sơ", content.address.as_str()),
            ("Từ khóa", content.keywords.as_str()),
            ("Mô tả", content.description.as_str()),
        ];
        let papers = tables
            .papers
            .iter()
            .map(|row| counted_row(&line(&row.ten_giay_to), &line(&row.so_luong), &row.ghi_chu));
        Self {
            source: line(&it.source),
            url: Stated::Unknown,
            code: said(&meta.code),
            title: line(&meta.title),
            ministry: Stated::Unknown,
            decision: said(&meta.decision),
            levels: said(&meta.levels),
            kind: said(&meta.kind),
            field: said(&meta.field).map(|it| line(&it)),
            applicants: said(&content.applicants),
            agencies: Agencies {
                settling: said(&content.settling),
                deciding: said(&content.deciding),
                delegated: said(&content.delegated),
                coordinating: said(&content.coordinating),
            },
            steps: said(&content.steps),
            channels: tables.channels.into_iter().map(ChannelRow::from).collect(),
            papers: vec![PaperGroup {
                title: String::new(),
                rows: papers.collect(),
            }],
            results: results(&content.result),
            conditions: said(&content.conditions),
            bases: Bases::Rows(tables.bases.into_iter().map(BasisRow::from).collect()),
            others: stated(&others),
        }
    }
}

/// Reads the results, one a line.
fn results(text: &str) -> Vec<ResultRow> {
    let Stated::Value(text) = said(text) else {
        return Vec::new();
    };
    let rows = text.lines().map(|name| ResultRow {
        name: name.to_owned(),
        code: String::new(),
    });
    rows.collect()
}

impl From<Channel> for ChannelRow {
    fn from(it: Channel) -> Self {
        Self {
            channel: line(&it.hinh_thuc),
            time: line(&it.thoi_han_giai_quyet),
            fee: lines(&it.phi_le_phi),
            details: lines(&it.mo_ta),
        }
    }
}

impl From<Basis> for BasisRow {
    fn from(it: Basis) -> Self {
        Self {
            number: line(&it.so_ky_hieu),
            title: line(&it.trich_yeu),
            issued: line(&it.ngay_ban_hanh),
            issuer: line(&it.co_quan_ban_hanh),
        }
    }
}
