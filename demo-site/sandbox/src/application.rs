//! The application: what its parts share, and which path leads where.

use crate::clock::Clock;
use crate::configuration::Configuration;
use crate::database::{self, Database};
use crate::outbox::MessageTexts;
use crate::pages::{CaseTexts, Texts};
use crate::server_error::ServerError;
use crate::static_files::{Folder, Reach};
use crate::{
    access_log, api, case, draft, e_authorizations, page_headers, pages, static_files, token,
};
use axum::Router;
use axum::middleware::from_fn;
use std::sync::Arc;
use std::time::Duration;

/// What every request may use.
pub struct Application {
    pub(crate) configuration: Configuration,
    pub(crate) database: Database,
    pub(crate) clock: Clock,
    pub(crate) case_secret: String,
    pub(crate) texts: Texts,
    pub(crate) case_texts: CaseTexts,
    pub(crate) message_texts: MessageTexts,
    pub(crate) e_authorizations: e_authorizations::Texts,
}

pub(crate) type Shared = Arc<Application>;

impl Application {
    /// Opens the database, made and filled when it is new.
    ///
    /// # Errors
    /// When the database cannot be opened or the system gives no randomness.
    pub async fn open(configuration: Configuration, clock: Clock) -> Result<Self, ServerError> {
        let database = database::open(&configuration.database).await?;
        let case_secret = match &configuration.case_secret {
            Some(secret) => secret.clone(),
            None => token::random_secret()?,
        };
        Ok(Self {
            database,
            clock,
            case_secret,
            texts: Texts::read()?,
            case_texts: CaseTexts::read()?,
            message_texts: MessageTexts::read()?,
            e_authorizations: e_authorizations::Texts::read()?,
            configuration,
        })
    }
}

/// Ends the matters whose last day has passed, at each beat of this interval, for ever. Reading or
/// answering a matter does the same at once; this is for those that nobody opens.
pub async fn watch_deadlines(application: Arc<Application>, interval: Duration) {
    case::watch_deadlines(&application, interval).await;
}

/// The whole site. What is not listed here is not served.
pub fn router(application: Arc<Application>) -> Router {
    let root = &application.configuration.root;
    let catalogue = &application.configuration.catalogue;
    let catalogue_folder = catalogue.parent().unwrap_or(root);
    let site = Folder::new(root.join("demo-site"), Reach::OwnOrigin)
        .without("sandbox")
        .of_types(&[
            "html", "css", "js", "json", "wasm", "svg", "png", "webp", "ico", "woff2",
        ]);
    let release = Folder::new(root.join("pkg"), Reach::AnyOrigin);
    let slices = Folder::new(catalogue_folder.into(), Reach::AnyOrigin).of_types(&["json"]);
    Router::new()
        .nest("/puolesta-api", api::router(&application))
        .merge(pages::router())
        .merge(e_authorizations::router())
        .merge(draft::router())
        .route(
            "/catalogue.json",
            static_files::one(catalogue.clone(), Reach::AnyOrigin),
        )
        .nest_service("/puolesta", release.routes())
        .nest_service("/catalogue", slices.routes())
        .fallback_service(site.routes())
        .layer(from_fn(page_headers::add))
        .layer(from_fn(access_log::write))
        .with_state(application)
}
