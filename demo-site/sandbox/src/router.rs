//! Which path of the demo site leads where: the gateway's own paths, the demo's pages, the files.

use crate::site::Site;
use crate::static_files::{Folder, Reach};
use crate::{e_authorizations, pages, static_files};
use axum::Router;

/// The whole site. What is not listed here is not served.
pub fn router(site: Site) -> Router {
    let root = &site.configuration.root;
    let catalogue = &site.configuration.gateway.catalogue;
    let catalogue_folder = catalogue.parent().unwrap_or(root);
    let files = Folder::new(root.join("demo-site"), Reach::OwnOrigin)
        .without("sandbox")
        .of_types(&[
            "html", "css", "js", "json", "wasm", "svg", "png", "webp", "ico", "woff2",
        ]);
    let release = Folder::new(root.join("pkg"), Reach::AnyOrigin);
    let slices = Folder::new(catalogue_folder.into(), Reach::AnyOrigin).of_types(&["json"]);
    let gateway = site.gateway();
    let national = site.national.pages();
    let beside = Router::new()
        .merge(pages::router())
        .merge(e_authorizations::router())
        .route(
            "/catalogue.json",
            static_files::one(catalogue.clone(), Reach::AnyOrigin),
        )
        .nest_service("/puolesta", release.routes())
        .nest_service("/catalogue", slices.routes())
        .fallback_service(files.routes())
        .with_state(site)
        .merge(national);
    puolesta_gateway::router(gateway, beside)
}
