//! Version 12: services of the area, the e-services of those who provide them, and what connects the two.

use super::super::ptv_notice::What;
use super::super::{CannotRun, language};
use super::asking::Asking;
use super::pages::{Paged, groups};
use puolesta_catalogue::ptv::Collected;
use serde_json::Value;

/// Where it is.
pub(crate) const BASE: &str = "https://api-gw.palvelutietovaranto.suomi.fi";
/// So many ids it takes at once.
const MOST_IDS: usize = 20;

/// All published services of a municipality's area, with their e-services.
pub(crate) fn fetch(asking: &Asking, municipality: &str) -> Result<Collected, CannotRun> {
    let mut collected = Collected::in_language(language());
    let area = format!("areaType=LimitedArea&municipalities={municipality}");
    let services = search(asking, &mut collected, What::Services, "service", &area)?;
    let of = |name| {
        services
            .iter()
            .filter_map(move |service: &Value| service[name].as_str())
    };
    for ids in groups(of("organizationContentId"), MOST_IDS) {
        let filter = format!("channelTypes=EService&organizationContentIds={ids}");
        search(
            asking,
            &mut collected,
            What::EServices,
            "service-channel",
            &filter,
        )?;
    }
    for ids in groups(of("contentId"), MOST_IDS) {
        let filter = format!("serviceContentIds={ids}");
        search(
            asking,
            &mut collected,
            What::Connections,
            "connection",
            &filter,
        )?;
    }
    Ok(collected)
}

fn search(
    asking: &Asking,
    collected: &mut Collected,
    what: What,
    content: &str,
    filter: &str,
) -> Result<Vec<Value>, CannotRun> {
    let pages = Paged {
        what,
        path: &format!("/api/v12/{content}/search?{filter}&pageSize=100&page="),
        items: "items",
        count: "totalPages",
    };
    pages.fetch(asking, collected)
}
