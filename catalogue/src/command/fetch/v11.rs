//! Version 11: services of the area, then the channels that they name.

use super::super::ptv_notice::{PtvNotice, What};
use super::super::{CannotRun, language};
use super::asking::Asking;
use super::pages::{Paged, groups, json};
use puolesta_catalogue::ptv::Collected;

/// Where it is.
pub(crate) const BASE: &str = "https://api.palvelutietovaranto.suomi.fi";
/// So many ids it takes at once.
const MOST_IDS: usize = 100;

/// All published services of a municipality's area, with their channels.
pub(crate) fn fetch(asking: &Asking, municipality: &str) -> Result<Collected, CannotRun> {
    let mut collected = Collected::in_language(language());
    let services = Paged {
        what: What::Services,
        path: &format!("/api/v11/Service/list/area/Municipality/code/{municipality}?page="),
        items: "itemList",
        count: "pageCount",
    };
    let services = services.fetch(asking, &mut collected)?;
    let relations = services
        .iter()
        .flat_map(|service| service["serviceChannels"].as_array());
    let channels = relations
        .flatten()
        .filter_map(|it| it["serviceChannel"]["id"].as_str());
    let groups = groups(channels, MOST_IDS);
    for (number, ids) in groups.iter().enumerate() {
        let what = PtvNotice::Part {
            what: What::Channels,
            part: number + 1,
            parts: groups.len(),
        };
        let what = what.said();
        let path = format!("/api/v11/ServiceChannel/list?guids={ids}");
        if let Some(body) = asking.ask(&path, &what)? {
            json(&body)?;
            collected.add(&what, &body);
        }
    }
    Ok(collected)
}
