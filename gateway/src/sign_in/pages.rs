//! `/kirjaudu` for persons and `/virkailija/kirjaudu` for officials: away to the provider, and back.

use super::claims::{Claims, Unfit};
use super::provider::{Back, Leaving, NotSignedIn, Provider};
use super::{SignIn, store};
use crate::application::{Application, Shared};
use crate::cookie::{self, Whose};
use crate::origin::Origin;
use crate::pages::{Html, LanguageQuery, PageError, encoded, is_local_path, page, text};
use crate::server_error::ServerError;
use crate::texts::SigningInWords;
use crate::{official, same_origin, session};
use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use puolesta_core::language::Language;
use serde::Deserialize;

const PERSONS: &str = session::SIGN_IN;
const OFFICIALS: &str = "/virkailija/kirjaudu";
/// In so many seconds it may be worth another try.
const AGAIN_IN_SECONDS: HeaderValue = HeaderValue::from_static("30");

/// The paths of those who sign in here; none where a vendor's back end hands everybody over.
pub(crate) fn router(sign_in: &SignIn) -> Router<Shared> {
    let mut router = Router::new();
    if sign_in.persons.is_some() {
        router = router
            .route(PERSONS, get(person_leaves))
            .route("/kirjaudu/paluu", get(person_comes_back))
            .route("/kirjaudu/ulos", post(person_ends));
    }
    if sign_in.officials.is_some() {
        router = router
            .route(OFFICIALS, get(official_leaves))
            .route("/virkailija/kirjaudu/paluu", get(official_comes_back));
    }
    router.layer(from_fn(same_origin::guard))
}

#[derive(Deserialize)]
struct Onward {
    next: Option<String>,
}

#[derive(Deserialize)]
struct Return {
    #[serde(default)]
    state: String,
    code: Option<String>,
}

/// One kind of visitor: where they sign in, and where they go then.
struct Door<'a> {
    application: &'a Application,
    whose: Whose,
    path: &'static str,
    usual: &'static str,
    origin: String,
}

async fn person_leaves(
    State(application): State<Shared>,
    Origin(origin): Origin,
    Query(onward): Query<Onward>,
    Query(language): Query<LanguageQuery>,
) -> Result<Response, PageError> {
    let Some((provider, _)) = &application.sign_in.persons else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let door = Door::of_persons(&application, origin);
    door.leave(provider, onward.next.as_deref(), language.language())
        .await
}

async fn official_leaves(
    State(application): State<Shared>,
    Origin(origin): Origin,
    Query(onward): Query<Onward>,
    Query(language): Query<LanguageQuery>,
) -> Result<Response, PageError> {
    let Some((provider, _)) = &application.sign_in.officials else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let door = Door::of_officials(&application, origin);
    door.leave(provider, onward.next.as_deref(), language.language())
        .await
}

async fn person_comes_back(
    State(application): State<Shared>,
    Origin(origin): Origin,
    headers: HeaderMap,
    Query(back): Query<Return>,
) -> Result<Response, PageError> {
    let Some((provider, names)) = &application.sign_in.persons else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let door = Door::of_persons(&application, origin);
    let arrived = match door.arrive(provider, &headers, back).await? {
        Ok(arrived) => arrived,
        Err(told) => return Ok(told),
    };
    let language = arrived.language;
    let who = match arrived.claims.person(names, provider.issuer(), language) {
        Ok(who) => who,
        Err(unfit) => return Ok(door.refuses(unfit, &arrived)),
    };
    let Some(id) = application.registers.people.signed_in(&who).await? else {
        return Ok(door.refuses(Unfit::NoRole, &arrived));
    };
    let (database, clock) = (&application.database, &application.clock);
    let check = application.registers.authorizations.usual_check();
    let token = session::begin(database, clock, &id, check).await?;
    if let (Some(code), Some(_)) = (&who.code, &application.registers.choosing) {
        session::keep_code(database, &token, code).await?;
    }
    Ok(door.lets_in(&arrived, &token))
}

async fn official_comes_back(
    State(application): State<Shared>,
    Origin(origin): Origin,
    headers: HeaderMap,
    Query(back): Query<Return>,
) -> Result<Response, PageError> {
    let Some((provider, names)) = &application.sign_in.officials else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let door = Door::of_officials(&application, origin);
    let arrived = match door.arrive(provider, &headers, back).await? {
        Ok(arrived) => arrived,
        Err(told) => return Ok(told),
    };
    let official = match arrived.claims.official(names, provider.issuer()) {
        Ok(official) => official,
        Err(unfit) => return Ok(door.refuses(unfit, &arrived)),
    };
    let (database, clock) = (&application.database, &application.clock);
    let token = official::begin(database, clock, &official).await?;
    Ok(door.lets_in(&arrived, &token))
}

/// Ends the session here; the broker's own goes on until the browser or the broker ends it.
async fn person_ends(
    State(application): State<Shared>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    if let Some(token) = application.session_token(&headers) {
        session::end(&application.database, &token).await?;
    }
    let cookies = application.configuration.cookies;
    let line = cookie::forget(cookies, Whose::Person);
    Ok(with_cookies(Redirect::to("/").into_response(), &[line]))
}

/// Somebody whom the provider has identified.
struct Arrived {
    claims: Claims,
    next: String,
    language: Language,
}

impl<'a> Door<'a> {
    const fn of_persons(application: &'a Application, origin: String) -> Self {
        Self {
            application,
            whose: Whose::Person,
            path: PERSONS,
            usual: "/asiat",
            origin,
        }
    }

    const fn of_officials(application: &'a Application, origin: String) -> Self {
        Self {
            application,
            whose: Whose::Official,
            path: OFFICIALS,
            usual: "/virkailija",
            origin,
        }
    }

    fn way_back(&self) -> String {
        format!("{}{}/paluu", self.origin, self.path)
    }

    async fn leave(
        &self,
        provider: &Provider,
        next: Option<&str>,
        language: Language,
    ) -> Result<Response, PageError> {
        let next = next
            .filter(|next| is_local_path(next))
            .unwrap_or(self.usual);
        let leaving = match provider.begin(&self.way_back(), language.as_str()).await {
            Ok(leaving) => leaving,
            Err(error) => return Ok(self.has_failed(&error, next, language)),
        };
        let kept = store::leave(self.application, self.whose, &leaving, (next, language));
        let browser = kept.await?;
        Ok(self.leads_away(&leaving, &browser))
    }

    fn leads_away(&self, leaving: &Leaving, browser: &str) -> Response {
        let cookies = self.application.configuration.cookies;
        let line = cookie::keep(cookies, Whose::OnTheWay, browser);
        let line = format!("{line}; Max-Age={}", store::SECONDS);
        with_cookies(Redirect::to(&leaving.address).into_response(), &[line])
    }

    /// Who came back, or what they are told instead.
    async fn arrive(
        &self,
        provider: &Provider,
        headers: &HeaderMap,
        back: Return,
    ) -> Result<Result<Arrived, Response>, ServerError> {
        let cookies = self.application.configuration.cookies;
        let browser = cookie::token(headers, cookies, Whose::OnTheWay).unwrap_or_default();
        let left = store::take(self.application, self.whose, &back.state, &browser).await?;
        let Some(left) = left else {
            let too_late = StatusCode::CONFLICT;
            return Ok(Err(self.says(
                too_late,
                Word::TooLate,
                self.usual,
                Language::Fi,
            )));
        };
        let Some(key) = back.code else {
            let broken_off = StatusCode::FORBIDDEN;
            return Ok(Err(self.says(
                broken_off,
                Word::BrokenOff,
                &left.next,
                left.language,
            )));
        };
        let back = Back {
            key,
            nonce: left.nonce,
            verifier: left.verifier,
            way_back: &self.way_back(),
        };
        Ok(match provider.end(back).await {
            Ok(claims) => Ok(Arrived {
                claims,
                next: left.next,
                language: left.language,
            }),
            Err(NotSignedIn::TooLate) => {
                let too_late = StatusCode::CONFLICT;
                Err(self.says(too_late, Word::TooLate, &left.next, left.language))
            }
            Err(NotSignedIn::Failed(error)) => {
                Err(self.has_failed(&error, &left.next, left.language))
            }
        })
    }

    fn lets_in(&self, arrived: &Arrived, token: &str) -> Response {
        let cookies = self.application.configuration.cookies;
        let lines = [
            cookie::keep(cookies, self.whose, token),
            cookie::forget(cookies, Whose::OnTheWay),
        ];
        with_cookies(Redirect::to(&arrived.next).into_response(), &lines)
    }

    fn refuses(&self, unfit: Unfit, arrived: &Arrived) -> Response {
        let (status, word) = match unfit {
            Unfit::NotSure => (StatusCode::FORBIDDEN, Word::NotSure),
            Unfit::NoRole => (StatusCode::FORBIDDEN, Word::NotLetIn),
            Unfit::Unreadable => {
                tracing::error!("OpenID Connect: the claims cannot be used as they are set");
                (StatusCode::BAD_GATEWAY, Word::Failed)
            }
        };
        self.says(status, word, &arrived.next, arrived.language)
    }

    fn has_failed(&self, error: &ServerError, next: &str, language: Language) -> Response {
        tracing::error!("{error}");
        let unavailable = StatusCode::SERVICE_UNAVAILABLE;
        let mut response = self.says(unavailable, Word::Failed, next, language);
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, AGAIN_IN_SECONDS);
        response
    }

    fn says(&self, status: StatusCode, word: Word, next: &str, language: Language) -> Response {
        let words = self.application.signing_in_texts.of(language);
        let (title, lead) = word.of(words);
        let tag = language.as_str();
        let again = format!("{}?next={}&lang={tag}", self.path, encoded(next));
        let body = Html::raw(format!(
            "<p>{}</p>\n<p><a href=\"{}\">{}</a></p>",
            text(lead),
            text(&again),
            text(&words.again),
        ));
        let texts = self.application.texts.of(language);
        page(status, language, texts, title, &body)
    }
}

/// What is said to who is not signed in.
#[derive(Clone, Copy)]
enum Word {
    TooLate,
    BrokenOff,
    NotSure,
    NotLetIn,
    Failed,
}

impl Word {
    fn of(self, words: &SigningInWords) -> (&str, &str) {
        match self {
            Self::TooLate => (&words.too_late_title, &words.too_late_lead),
            Self::BrokenOff => (&words.broken_off_title, &words.broken_off_lead),
            Self::NotSure => (&words.not_sure_title, &words.not_sure_lead),
            Self::NotLetIn => (&words.not_let_in_title, &words.not_let_in_lead),
            Self::Failed => (&words.failed_title, &words.failed_lead),
        }
    }
}

fn with_cookies(mut response: Response, lines: &[String]) -> Response {
    let headers = response.headers_mut();
    for line in lines {
        if let Ok(line) = HeaderValue::from_str(line) {
            headers.append(header::SET_COOKIE, line);
        }
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
