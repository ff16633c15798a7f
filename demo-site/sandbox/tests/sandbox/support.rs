//! A host of one's own for each test, and people who use it.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use puolesta_gateway::database::Address;
use puolesta_gateway::{Application, Clock, Vendor};
use puolesta_sandbox::{Configuration, Site, router};
use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tower::ServiceExt;

/// 2026-11-21 10:15 UTC.
const NOW: i64 = 1_795_256_100;
/// What a back end must know.
pub(crate) const SECRET: &str = "between-servers";

/// Test identities of the seed: the register's id and the code.
pub(crate) const MAIJA: (&str, &str) = ("maija-lahtinen", "010180-9026");
pub(crate) const ERIK: (&str, &str) = ("erik-sandberg", "210281-9988");
pub(crate) const AINO: (&str, &str) = ("aino-koivula", "100871-998D");
pub(crate) const PETRI: (&str, &str) = ("petri-lahtinen", "020594X903P");
pub(crate) const LEENA: (&str, &str) = ("leena-hakala", "091099-998L");
pub(crate) const HELMI: (&str, &str) = ("helmi-jarvinen", "030594W903B");
pub(crate) const KAARLO: (&str, &str) = ("kaarlo-makela", "131052-9993");
pub(crate) const ELSA: (&str, &str) = ("elsa-lahtinen", "010516B903X");
pub(crate) const NOEL: (&str, &str) = ("noel-sandberg", "020516C903K");
pub(crate) const NON_DISCLOSED: (&str, &str) = ("johanna-salmela", "010594Y9021");
/// A valid test code of nobody in the register.
pub(crate) const NOBODY: &str = "020594X902N";
pub(crate) const ROVA: &str = "7019376-8";
/// The register's id of the same company, for which Erik alone signs.
pub(crate) const ROVA_ID: &str = "rova";
pub(crate) const YOUTH_CLUB: &str = "2077474-0";

/// Numbers the forms of all tests.
static FORMS: AtomicI64 = AtomicI64::new(0);

/// Numbers the databases of all tests on a PostgreSQL server.
static DATABASES: AtomicI64 = AtomicI64::new(0);

/// A host with its own database and clock.
pub(crate) struct Host {
    router: Router,
    pub(crate) application: Arc<Application>,
    clock: Arc<AtomicI64>,
    address: Address,
    folder: TempDir,
}

/// What came back.
pub(crate) struct HttpAnswer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl HttpAnswer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("text")
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .get(name)
            .map(|value| value.to_str().expect("text"))
    }
}

/// The repository, for the pages and the release.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

impl Host {
    pub(crate) async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    pub(crate) async fn start_with(change: impl FnOnce(&mut Configuration)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut configuration = Configuration::new(repository());
        configuration.gateway.database = database_for_test(folder.path()).await;
        configuration.registers = folder.path().join("new/registers.sqlite");
        configuration.gateway.catalogue = PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/sandbox/catalogue.json"
        ));
        configuration.gateway.vendors = vec![Vendor {
            name: "back end".into(),
            secrets: vec![SECRET.into()],
            services: None,
        }];
        configuration.gateway.look_ups.beat = Duration::ZERO;
        change(&mut configuration);
        let address = configuration.gateway.database.clone();
        let clock = Arc::new(AtomicI64::new(NOW));
        let hands = clock.clone();
        let now = Clock::from_fn(move || hands.load(Ordering::SeqCst));
        let site = Site::open(configuration, now).await.expect("opens");
        Self {
            address,
            application: site.gateway(),
            router: router(site),
            clock,
            folder,
        }
    }

    pub(crate) fn let_pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> HttpAnswer {
        let response = self.router.clone().oneshot(request).await.expect("answers");
        let (parts, body) = response.into_parts();
        HttpAnswer {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await.expect("a body").to_bytes().to_vec(),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> HttpAnswer {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    /// Signs in over the page, as a person does.
    pub(crate) async fn sign_in(&self, (id, _): (&str, &str)) -> Person<'_> {
        self.sign_in_with(id, "direct").await
    }

    /// Signs in and chooses how mandates are checked.
    pub(crate) async fn sign_in_with(&self, id: &str, check: &str) -> Person<'_> {
        let request = Request::post("/kirjaudu")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("person={id}&next=/&check={check}")))
            .expect("a request");
        let answer = self.send(request).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let person = Person::of_cookie(self, id, &answer);
        assert_eq!(person.cookie_name, "puolesta_session");
        person
    }

    /// An official who reads and decides, signed in over the page.
    pub(crate) async fn official(&self) -> Person<'_> {
        self.official_called("kirsi-kasittelija").await
    }

    pub(crate) async fn official_called(&self, id: &str) -> Person<'_> {
        let request = Request::post("/virkailija/kirjaudu")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("official={id}&next=/virkailija")))
            .expect("a request");
        let answer = self.send(request).await;
        assert_eq!(answer.header("location"), Some("/virkailija"));
        Person::of_cookie(self, id, &answer)
    }

    /// The same person, whose session has ended meanwhile.
    pub(crate) async fn sign_in_again(&self, person: &Person<'_>) -> Person<'_> {
        self.sign_in((&person.id, "")).await
    }

    /// A case handed in by a back end.
    pub(crate) async fn hand_in(&self, secret: &str, body: &Value) -> HttpAnswer {
        self.hand_in_as(secret, None, body).await
    }

    async fn hand_in_as(&self, secret: &str, key: Option<&str>, body: &Value) -> HttpAnswer {
        let mut request = Request::post("/puolesta-api/cases")
            .header(header::AUTHORIZATION, format!("Bearer {secret}"));
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let request = request.body(Body::from(body.to_string()));
        self.send(request.expect("a request")).await
    }

    /// The case system decides.
    pub(crate) async fn decide(&self, id: &str, body: &Value) -> HttpAnswer {
        let request = Request::post(format!("/puolesta-api/cases/{id}/decision"))
            .header(header::AUTHORIZATION, format!("Bearer {SECRET}"))
            .body(Body::from(body.to_string()))
            .expect("a request");
        self.send(request).await
    }

    /// The site itself, for tasks that run at the same time.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    /// The gateway's database, opened beside the host.
    pub(crate) async fn database(&self) -> AnyConnection {
        match &self.address {
            Address::File(file) => open_file(file).await,
            Address::Server(address) => open(address).await,
        }
    }

    /// The file of the registers that stand in.
    pub(crate) async fn registers(&self) -> AnyConnection {
        open_file(&self.folder.path().join("new/registers.sqlite")).await
    }
}

async fn open_file(file: &Path) -> AnyConnection {
    open(&format!("sqlite:{}", file.display())).await
}

async fn open(address: &str) -> AnyConnection {
    AnyConnection::connect(address).await.expect("the database")
}

/// A database of the test's own: a new file, or on the PostgreSQL server that the run names, a new database.
async fn database_for_test(folder: &Path) -> Address {
    let Ok(server) = std::env::var("PUOLESTA_TEST_POSTGRESQL") else {
        return Address::File(folder.join("new/gateway.sqlite"));
    };
    sqlx::any::install_default_drivers();
    let name = format!("test_{}", DATABASES.fetch_add(1, Ordering::SeqCst));
    let mut connection = open(&server.replace("{name}", "postgres")).await;
    for sql in [
        format!("DROP DATABASE IF EXISTS {name}"),
        format!("CREATE DATABASE {name}"),
    ] {
        let sql = sqlx::AssertSqlSafe(sql);
        sqlx::query(sql)
            .execute(&mut connection)
            .await
            .expect(&name);
    }
    Address::Server(server.replace("{name}", &name))
}

/// Somebody who is signed in.
pub(crate) struct Person<'a> {
    host: &'a Host,
    id: String,
    cookie_name: String,
    pub(crate) token: String,
}

impl<'a> Person<'a> {
    /// Whoever was given this session.
    fn of_cookie(host: &'a Host, id: &str, answer: &HttpAnswer) -> Self {
        let cookie = answer.header("set-cookie").expect("a cookie");
        let pair = cookie.split(';').next().expect("a pair");
        let (name, token) = pair.split_once('=').expect("a token");
        Self {
            host,
            id: id.into(),
            cookie_name: name.into(),
            token: token.into(),
        }
    }
}

impl Person<'_> {
    /// Whether both are the same person.
    pub(crate) fn is(&self, other: &Person<'_>) -> bool {
        self.id == other.id
    }

    pub(crate) fn cookie(&self) -> String {
        format!("{}={}", self.cookie_name, self.token)
    }

    pub(crate) async fn call(&self, path: &str, body: &Value) -> HttpAnswer {
        self.call_with_text(path, body.to_string()).await
    }

    pub(crate) async fn call_with_text(&self, path: &str, body: String) -> HttpAnswer {
        self.post_json(&format!("/puolesta-api/{path}"), body).await
    }

    pub(crate) async fn post_json(&self, path: &str, body: String) -> HttpAnswer {
        let request = Request::post(path)
            .header(header::COOKIE, self.cookie())
            .header("x-puolesta", "1")
            .body(Body::from(body))
            .expect("a request");
        self.host.send(request).await
    }

    pub(crate) async fn look_up(&self, service: &str, code: &str) -> HttpAnswer {
        let question = json!({ "service": service, "personalIdentityCode": code });
        self.call("parties/lookup", &question).await
    }

    pub(crate) async fn look_up_organisation(&self, service: &str, id: &str) -> HttpAnswer {
        let question = json!({ "service": service, "businessId": id });
        self.call("organisations/lookup", &question).await
    }

    /// The party that a look-up finds, as the value holds it.
    pub(crate) async fn found(&self, service: &str, code: &str) -> Value {
        let answer = if code.len() == 11 {
            self.look_up(service, code).await
        } else {
            self.look_up_organisation(service, code).await
        };
        assert_eq!(answer.status, StatusCode::OK);
        let party = &answer.json()["party"];
        json!({
            "kind": party["kind"], "ref": party["ref"], "name": party["name"], "source": "look-up",
        })
    }

    pub(crate) async fn get(&self, path: &str) -> HttpAnswer {
        let request = Request::get(path)
            .header(header::COOKIE, self.cookie())
            .header("x-puolesta", "1")
            .body(Body::empty())
            .expect("a request");
        self.host.send(request).await
    }

    /// Presses a button of a form without files.
    pub(crate) async fn press(&self, path: &str, fields: &[(&str, &str)]) -> HttpAnswer {
        let pair = |(name, value): &(&str, &str)| format!("{name}={}", encoded(value));
        let pairs: Vec<String> = fields.iter().map(pair).collect();
        let kind = "application/x-www-form-urlencoded";
        self.post_form(path, kind, pairs.join("&")).await
    }

    pub(crate) async fn post_form(&self, path: &str, kind: &str, body: String) -> HttpAnswer {
        let request = Request::post(path)
            .header(header::COOKIE, self.cookie())
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .expect("a request");
        self.host.send(request).await
    }

    /// A question about own cases.
    pub(crate) async fn ask(&self, path: &str) -> HttpAnswer {
        self.get(&format!("/puolesta-api/{path}")).await
    }

    /// The case as this person sees it.
    pub(crate) async fn case(&self, id: &str) -> Value {
        let answer = self.ask(&format!("cases/{id}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.json()
    }

    /// Answers what the person is asked to approve.
    pub(crate) async fn answer(&self, id: &str, answer: &str) -> HttpAnswer {
        let body = json!({ "answer": answer });
        self.call(&format!("cases/{id}/answers"), &body).await
    }

    /// A form of one of the site's own pages, as the browser sends it.
    pub(crate) async fn post_from_page(&self, path: &str, body: &str) -> HttpAnswer {
        let request = Request::post(path)
            .header(header::COOKIE, self.cookie())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.to_owned()))
            .expect("a request");
        self.host.send(request).await
    }

    /// Sends a form of this service with these parties, and returns the id of the case.
    pub(crate) async fn send_shared(&self, service: &str, codes: &[&str]) -> String {
        let mut parties = Vec::new();
        for code in codes {
            parties.push(self.found(service, code).await);
        }
        let mut value = shared(&parties);
        value["service"] = json!(service);
        self.accepted(&value).await
    }

    /// Hands in a value that stands, and returns the id of the case.
    pub(crate) async fn accepted(&self, value: &Value) -> String {
        let answer = self.hand_in(value).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        answer.json()["id"].as_str().expect("an id").to_owned()
    }

    /// Hands in the value of this person's form, each time as a form of its own.
    pub(crate) async fn hand_in(&self, value: &Value) -> HttpAnswer {
        let key = FORMS.fetch_add(1, Ordering::SeqCst).to_string();
        self.hand_in_as(Some(&key), value).await
    }

    /// The same with the form's own key, or without one.
    pub(crate) async fn hand_in_as(&self, key: Option<&str>, value: &Value) -> HttpAnswer {
        let body = json!({
            "session": self.token, "service": value["service"].as_str().unwrap_or("rakentamislupa"),
            "value": value.to_string(),
        });
        self.host.hand_in_as(SECRET, key, &body).await
    }
}

/// A ready value of the shared matter `rakentamislupa` with these parties.
pub(crate) fn shared(parties: &[Value]) -> Value {
    json!({
        "version": 1, "status": "ready", "service": "rakentamislupa", "catalogue": "2026-11-01",
        "lang": "fi", "context": null, "situation": "together", "procedure": "approval",
        "partyList": null, "parties": parties, "mandates": [], "declarations": [],
    })
}

/// A ready value of `avustus` for an organisation, claiming that the mandate is granted.
pub(crate) fn on_behalf(principal: &Value) -> Value {
    let theme = "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen";
    json!({
        "version": 1, "status": "ready", "service": "avustus", "catalogue": "2026-11-01",
        "lang": "fi", "context": null, "situation": "on-behalf", "procedure": "mandate",
        "partyList": null, "parties": [principal],
        "mandates": [{ "id": "avustus", "theme": theme, "party": 0, "status": "granted", "basis": "mandate" }],
        "declarations": [],
    })
}

/// A text as the value of a field in a sent form.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
