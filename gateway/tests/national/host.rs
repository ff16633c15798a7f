//! A gateway with its national services, and people who use it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use puolesta_gateway::database::{Address, Database};
use puolesta_gateway::http_client::{CallLimits, HttpClient};
use puolesta_gateway::registers::{
    BusinessRegister as RegisterAdapter, ChosenMandates, EAuthorizations as Adapter,
    EAuthorizationsSettings, KnownOrganisations, KnownPersons, Off,
    PopulationRegister as PopulationAdapter, PopulationRegisterSettings, Registers,
};
use puolesta_gateway::sign_in::{OfficialClaims, PersonClaims, Provider, ProviderSettings, SignIn};
use puolesta_gateway::{Application, Clock, Configuration, Vendor, router};
use puolesta_simulators::business_register::{BusinessRegister, Company};
use puolesta_simulators::e_authorizations::{Among, EAuthorizations, Known, Principal, Settings};
use puolesta_simulators::identity_provider::{
    IdentityProvider, Settings as ProviderGiven, Somebody,
};
use puolesta_simulators::population_register::{
    PopulationRegister, Resident, Settings as PopulationGiven, Standing,
};
use puolesta_simulators::{Fault, Running};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tower::ServiceExt;

/// 2026-11-21 10:15 UTC.
const NOW: i64 = 1_795_256_100;
const SECRET: &str = "between-servers";
const ORIGIN: &str = "https://asiointi.example.fi";
const API_KEY: &str = "0123456789-0123456789-0123456789";

pub(crate) const MAIJA: &str = "010180-9026";
pub(crate) const AINO: &str = "100871-998D";
pub(crate) const ELSA: &str = "010516B903X";
/// Whom the service does not let in.
pub(crate) const SAMIR: &str = "241198-998U";
pub(crate) const ROVA: &str = "7019376-8";
pub(crate) const GRANTS: &str = "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen";
pub(crate) const HEALTH: &str = "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito";
pub(crate) const APPOINTMENT: &str = "terveyspalvelun-ajanvaraus";

/// Short, so that a test of slowness takes no time; long enough for a busy machine.
const LIMITS: CallLimits = CallLimits {
    connecting: Duration::from_secs(5),
    whole: Duration::from_secs(5),
    bytes: 64 * 1024,
};

pub(crate) struct Host {
    router: Router,
    pub(crate) application: Arc<Application>,
    pub(crate) service: EAuthorizations,
    pub(crate) register: BusinessRegister,
    pub(crate) provider: IdentityProvider,
    pub(crate) population: PopulationRegister,
    clock: Arc<AtomicI64>,
    _running: [Running; 4],
    _folder: TempDir,
}

/// What differs from the usual.
pub(crate) struct Unusual {
    /// How far the service's clock is ahead, in seconds.
    pub(crate) apart: i64,
    /// What signs the gateway's calls.
    pub(crate) api_key: &'static str,
    /// How long the gateway waits.
    pub(crate) limits: CallLimits,
    /// How often the business register is asked in a minute.
    pub(crate) calls_a_minute: i64,
    /// User, password and product at the population register.
    pub(crate) permit: [&'static str; 3],
}

impl Default for Unusual {
    fn default() -> Self {
        Self {
            apart: 0,
            api_key: API_KEY,
            limits: LIMITS,
            calls_a_minute: 30,
            permit: PERMIT,
        }
    }
}

/// How a service fails, but for being slow.
pub(crate) const FAULTS: [Fault; 8] = [
    Fault::Status(429),
    Fault::Status(500),
    Fault::Status(502),
    Fault::Status(503),
    Fault::Garbage,
    Fault::OtherShape,
    Fault::Cut,
    Fault::Endless,
];

pub(crate) struct HttpAnswer {
    pub(crate) status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl HttpAnswer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("text")
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let value = self.headers.get(name);
        value.map(|value| value.to_str().expect("text"))
    }

    pub(crate) fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location").expect("a location")
    }
}

/// Everybody for whom Maija may act in the simulator.
fn known() -> Known {
    let principal = |key: &str, name: &str, identifier: &str, rights: &[&str]| Principal {
        key: key.into(),
        name: name.into(),
        identifier: identifier.into(),
        rights: rights.iter().map(|right| (*right).into()).collect(),
        complete: true,
    };
    let persons = [
        principal("aino", "Aino Koivula", AINO, &[HEALTH]),
        principal("elsa", "Elsa Lahtinen", ELSA, &["ALL"]),
    ];
    let organisations = [principal("rova", "Rova Oy", ROVA, &["NIMKO", GRANTS])];
    let persons = persons.map(|one| (MAIJA.to_owned(), Among::Persons, one));
    let organisations = organisations.map(|one| (MAIJA.to_owned(), Among::Organisations, one));
    Known(persons.into_iter().chain(organisations).collect())
}

/// What the service gave to the gateway.
fn service_given() -> Settings {
    Settings {
        client_id: "ed4b7ae7".into(),
        api_key: API_KEY.into(),
        oauth_secret: "a/secret+with:signs".into(),
        way_back: format!("{ORIGIN}/valtuudet/paluu"),
        style: "/style.css".into(),
    }
}

fn configuration(folder: &TempDir) -> Configuration {
    let mut configuration = Configuration::new(
        Address::File(folder.path().join("gateway.sqlite")),
        PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../catalogue/sample.json"
        )),
    );
    configuration.origin = Some(ORIGIN.into());
    configuration.look_ups.beat = Duration::ZERO;
    configuration.vendors = vec![Vendor {
        name: "forms".into(),
        secrets: vec![SECRET.into()],
        services: None,
    }];
    configuration
}

const PERMIT: [&str; 3] = ["kunta", "salasana", "PERUSSANOMA 3"];

fn population() -> PopulationRegister {
    let [user, password, product] = PERMIT.map(String::from);
    let given = PopulationGiven {
        user,
        password,
        product,
    };
    let resident = |code: &str, first: &str, last: &str, standing| Resident {
        code: code.into(),
        first_name: first.into(),
        last_name: last.into(),
        standing,
    };
    let residents = vec![
        resident(MAIJA, "Maija", "Lahtinen", Standing::Usual),
        resident(AINO, "Aino", "Koivula", Standing::Usual),
        resident(SAMIR, "Samir", "Haddad", Standing::Usual),
        resident(ELSA, "Elsa", "Lahtinen", Standing::Usual),
        resident("010594Y9021", "Johanna", "Salmela", Standing::NonDisclosed),
        resident("010594Y9032", "Mikael", "Öhman", Standing::Hidden),
        resident("131052-9993", "Kaarlo", "Mäkelä", Standing::Dead),
        resident("020594X903P", "Petri", "Lahtinen", Standing::Changed),
    ];
    PopulationRegister::new(given, residents)
}

fn permit(address: &str, [user, password, product]: [&str; 3]) -> PopulationRegisterSettings {
    PopulationRegisterSettings {
        address: address.into(),
        client: ["FI", "MUN", "0245437-2", "puolesta"].map(String::from),
        product: product.into(),
        user: user.into(),
        password: password.into(),
        end_user: "puolesta".into(),
    }
}

/// What asks the simulators.
struct Adapters {
    population: PopulationAdapter,
    choosing: Adapter,
    register: RegisterAdapter,
}

impl Adapters {
    fn registers(self, database: &Database, clock: &Clock) -> Registers {
        Registers {
            people: Arc::new(KnownPersons {
                database: database.clone(),
                clock: clock.clone(),
                key: vec![7; 32],
                register: Some(self.population),
            }),
            organisations: Arc::new(KnownOrganisations {
                database: database.clone(),
                clock: clock.clone(),
                register: Some(self.register),
            }),
            authorizations: Arc::new(ChosenMandates {
                database: database.clone(),
                clock: clock.clone(),
            }),
            choosing: Some(Arc::new(self.choosing)),
            sites: Arc::new(Off),
        }
    }
}

impl Host {
    pub(crate) async fn start() -> Self {
        Self::start_with(Unusual::default()).await
    }

    pub(crate) async fn start_with(unusual: Unusual) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Arc::new(AtomicI64::new(NOW));
        let hands = clock.clone();
        let now = Clock::from_fn(move || hands.load(Ordering::SeqCst));
        let service_clock = now.clone().ahead(unusual.apart);
        let service = EAuthorizations::new(service_given(), Arc::new(known()), move || {
            service_clock.now()
        });
        let register = BusinessRegister::new(vec![Company {
            business_id: ROVA.into(),
            name: "Rova Oy".into(),
        }]);
        let provider_clock = now.clone();
        let provider =
            IdentityProvider::new(provider_given(), people(), move || provider_clock.now());
        let population = population();
        let running = [
            Running::start(service.router()).await.expect("listens"),
            Running::start(register.router()).await.expect("listens"),
            provider.start().await.expect("listens"),
            Running::start(population.router()).await.expect("listens"),
        ];
        let settings = EAuthorizationsSettings {
            address: running[0].address().into(),
            browser_address: running[0].address().into(),
            client_id: "ed4b7ae7".into(),
            api_key: unusual.api_key.into(),
            oauth_secret: "a/secret+with:signs".into(),
        };
        let configuration = configuration(&folder);
        let database = Application::open_database(&configuration)
            .await
            .expect("a database");
        let client = HttpClient::new(unusual.limits).expect("a client");
        let adapters = Adapters {
            population: PopulationAdapter::new(
                permit(running[3].address(), unusual.permit),
                client.clone(),
            ),
            choosing: Adapter::new(settings, client.clone(), now.clone()),
            register: RegisterAdapter::new(
                running[1].address().into(),
                unusual.calls_a_minute,
                client.clone(),
                database.clone(),
                now.clone(),
            ),
        };
        let registers = adapters.registers(&database, &now);
        let sign_in = sign_in(running[2].address(), &client, &now);
        let application = Application::with(configuration, database, now, registers);
        let application = Arc::new(application.expect("opens").with_sign_in(sign_in));
        Self {
            router: router(application.clone(), Router::new()),
            application,
            service,
            register,
            provider,
            population,
            clock,
            _running: running,
            _folder: folder,
        }
    }

    pub(crate) fn let_pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    async fn send(&self, request: Request<Body>) -> HttpAnswer {
        let response = self.router.clone().oneshot(request).await.expect("answers");
        let (head, body) = response.into_parts();
        HttpAnswer {
            status: head.status,
            headers: head.headers,
            body: to_bytes(body, usize::MAX).await.expect("a body").to_vec(),
        }
    }

    /// A vendor's back end hands somebody over, and their browser brings the key.
    pub(crate) async fn hand_over(&self, code: Option<&str>) -> Person<'_> {
        let mut person = json!({
            "assurance": "high", "subject": "somebody", "firstName": "Maija",
            "lastName": "Lahtinen", "lang": "fi",
        });
        if let Some(code) = code {
            person["personalIdentityCode"] = json!(code);
        }
        let request = Request::post("/puolesta-api/sessions")
            .header(header::AUTHORIZATION, format!("Bearer {SECRET}"))
            .body(Body::from(json!({ "person": person }).to_string()));
        let handed = self.send(request.expect("a request")).await;
        assert_eq!(handed.status, StatusCode::CREATED, "{}", handed.text());
        let handed = handed.json();
        let key = handed["key"].as_str().expect("a key");
        let request = Request::get(format!("/avaa?avain={key}")).body(Body::empty());
        let opened = self.send(request.expect("a request")).await;
        let cookie = opened.header("set-cookie").expect("a cookie");
        let cookie = cookie.split(';').next().expect("a cookie").to_owned();
        Person { host: self, cookie }
    }

    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser {
            host: self,
            cookies: BTreeMap::new(),
        }
    }

    /// Chooses on another service's own page; returns the path by which the person comes back.
    pub(crate) async fn chooses_at(&self, address: &str, field: &str, value: &str) -> String {
        let client = HttpClient::new(LIMITS).expect("a client");
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(http_body_util::Full::from(format!("{field}={value}")));
        let answer = client
            .call(request.expect("a request"))
            .await
            .expect("answers");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let way = answer.headers[header::LOCATION].to_str().expect("text");
        way.strip_prefix(ORIGIN).expect("this site").into()
    }

    /// How many rows there are.
    pub(crate) async fn count(&self, sql: &'static str) -> i64 {
        let count = sqlx::query_scalar(sql).fetch_one(&self.application.database);
        count.await.expect("a count")
    }
}

/// What the provider gave to the gateway.
fn provider_given() -> ProviderGiven {
    ProviderGiven {
        client_id: "puolesta".into(),
        client_secret: "a/secret+with:signs".into(),
        way_back: ORIGIN.into(),
        style: "/style.css".into(),
    }
}

/// Whom the provider knows.
fn people() -> Vec<Somebody> {
    let somebody = |subject: &str, claims: Value, more: Value| Somebody {
        subject: subject.into(),
        name: subject.into(),
        claims: claims.as_object().cloned().expect("an object"),
        more: more.as_object().cloned().expect("an object"),
    };
    let named = json!({ "given_name": "Maija", "family_name": "Lahtinen" });
    let with = |more: Value| {
        let mut claims = named.clone();
        for (name, value) in more.as_object().expect("an object") {
            claims[name] = value.clone();
        }
        claims
    };
    let role = |name: &str, role: &str| json!({ "name": name, "roles": [role] });
    vec![
        somebody(
            "maija",
            with(json!({ "loa": "high", "national_id_num": MAIJA })),
            json!({}),
        ),
        somebody(
            "weak",
            with(json!({ "loa": "low", "national_id_num": MAIJA })),
            json!({}),
        ),
        somebody("abroad", with(json!({ "loa": "substantial" })), json!({})),
        somebody(
            "kirsi",
            json!({}),
            role("Kirsi Käsittelijä", "puolesta-handler"),
        ),
        somebody("lauri", json!({}), role("Lauri Lukija", "puolesta-reader")),
    ]
}

fn sign_in(issuer: &str, client: &HttpClient, clock: &Clock) -> SignIn {
    let provider = |asks_user_information| {
        let settings = ProviderSettings {
            issuer: issuer.into(),
            client_id: "puolesta".into(),
            client_secret: "a/secret+with:signs".into(),
            scopes: vec!["profile".into()],
            asks_user_information,
        };
        Provider::new(settings, client.clone(), clock.clone())
    };
    SignIn {
        persons: Some((provider(false), PersonClaims::default())),
        officials: Some((provider(true), OfficialClaims::default())),
    }
}

/// A browser, which keeps its cookies.
pub(crate) struct Browser<'a> {
    pub(crate) host: &'a Host,
    cookies: BTreeMap<String, String>,
}

impl<'a> Browser<'a> {
    pub(crate) async fn get(&mut self, path: &str) -> HttpAnswer {
        let request = Request::get(path)
            .header(header::COOKIE, self.line())
            .body(Body::empty());
        let answer = self.host.send(request.expect("a request")).await;
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("text");
            let pair = line.split(';').next().expect("a pair");
            let (name, value) = pair.split_once('=').expect("a pair");
            self.cookies.insert(name.into(), value.into());
        }
        answer
    }

    fn line(&self) -> String {
        let pairs = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    /// The one who is signed in.
    pub(crate) fn person(&self) -> Person<'a> {
        Person {
            host: self.host,
            cookie: self.line(),
        }
    }
}

/// Somebody with a session.
pub(crate) struct Person<'a> {
    host: &'a Host,
    cookie: String,
}

impl Person<'_> {
    pub(crate) async fn get(&self, path: &str) -> HttpAnswer {
        let request = Request::get(path)
            .header(header::COOKIE, &self.cookie)
            .header("x-puolesta", "1")
            .body(Body::empty());
        self.host.send(request.expect("a request")).await
    }

    pub(crate) async fn call(&self, path: &str, body: &Value) -> HttpAnswer {
        let request = Request::post(format!("/puolesta-api/{path}"))
            .header(header::COOKIE, &self.cookie)
            .header("x-puolesta", "1")
            .body(Body::from(body.to_string()));
        self.host.send(request.expect("a request")).await
    }

    /// The way to the service, from a page of the host.
    pub(crate) async fn leaves(&self, service: &str) -> HttpAnswer {
        let begun = self
            .get(&format!("/valtuudet?palvelu={service}&next=/lomake"))
            .await;
        let way = begun.location();
        assert!(way.starts_with("/valtuudet/valitse?valinta="), "{way}");
        self.get(way).await
    }

    /// Chooses on the page of Suomi.fi; returns the path by which the person comes back.
    pub(crate) async fn chooses(&self, address: &str, key: &str) -> String {
        self.host.chooses_at(address, "principal", key).await
    }

    /// The whole way: leaves, chooses, comes back.
    pub(crate) async fn acts_for(&self, service: &str, key: &str) -> HttpAnswer {
        let left = self.leaves(service).await;
        let way = self.chooses(left.location(), key).await;
        self.get(&way).await
    }

    /// Names and bases of those whom the form offers.
    pub(crate) async fn offered(&self, service: &str) -> Vec<(String, String)> {
        let path = format!("/puolesta-api/services/{service}/principals");
        let answer = self.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let answer = answer.json();
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let principals = answer["principals"].as_array().expect("a list").iter();
        principals
            .map(|one| (text(&one["name"]), text(&one["basis"])))
            .collect()
    }
}

pub(crate) fn pair(name: &str, basis: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), basis.to_owned())]
}
