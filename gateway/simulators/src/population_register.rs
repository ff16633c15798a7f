//! The population register (VTJkysely) behind a security server: SOAP there and back, with the answer's own codes.

use crate::control::{self, Control};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use roxmltree::Document;
use std::sync::Arc;

/// What the service would have given to a municipality.
#[derive(Clone)]
pub struct Settings {
    /// The user.
    pub user: String,
    /// Their password.
    pub password: String,
    /// The product of the permit.
    pub product: String,
}

/// Somebody in the register.
#[derive(Clone)]
pub struct Resident {
    /// The code.
    pub code: String,
    /// All first names.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// What is so about them.
    pub standing: Standing,
}

/// What is so about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They live and may be told of.
    Usual,
    /// Nothing is told of them, and the product says so.
    NonDisclosed,
    /// Nothing is told of them, and the product shows it by what is missing.
    Hidden,
    /// They have died.
    Dead,
    /// They have another code now.
    Changed,
}

/// The register.
#[derive(Clone)]
pub struct PopulationRegister {
    settings: Arc<Settings>,
    residents: Arc<Vec<Resident>>,
    /// Tells it to fail.
    pub control: Control,
}

impl PopulationRegister {
    /// A register of these residents.
    #[must_use]
    pub fn new(settings: Settings, residents: Vec<Resident>) -> Self {
        Self {
            settings: Arc::new(settings),
            residents: Arc::new(residents),
            control: Control::default(),
        }
    }

    /// Its one path.
    pub fn router(&self) -> Router {
        Router::new()
            .route("/", post(answer))
            .with_state(self.clone())
            .layer(from_fn_with_state(self.control.clone(), control::watch))
    }

    /// The fault of a question; nothing for a right one.
    fn fault(&self, question: &Document<'_>) -> Option<&'static str> {
        let is = |name: &str, wanted: &str| text(question, name) == Some(wanted);
        let has = |name: &str| text(question, name).is_some();
        let is_addressed = is("serviceCode", "HenkilonTunnusKysely")
            && is("protocolVersion", "4.0")
            && ["memberCode", "subsystemCode", "id", "userId"]
                .iter()
                .all(|name| has(name));
        match () {
            () if !is_addressed => Some("X-Road headers"),
            () if !is("Kayttajatunnus", &self.settings.user) => Some("0003"),
            () if !is("Salasana", &self.settings.password) => Some("0004"),
            () if !is("SoSoNimi", &self.settings.product) => Some("-1900"),
            () if !has("Loppukayttaja") => Some("-1904"),
            () => None,
        }
    }
}

async fn answer(
    State(register): State<PopulationRegister>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let kind = headers.get(header::CONTENT_TYPE);
    let is_xml = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/xml"));
    let Ok(question) = Document::parse(&body) else {
        return soap("<faultCode>client</faultCode><faultString>no XML</faultString>");
    };
    let fault = register.fault(&question);
    if let Some(fault) = fault.or((!is_xml).then_some("content type")) {
        let fault = format!("<faultCode>x</faultCode><faultString>{fault}</faultString>");
        return soap(&fault);
    }
    let code = text(&question, "Henkilotunnus").unwrap_or_default();
    let mut residents = register.residents.iter();
    match residents.find(|resident| resident.code == code) {
        Some(resident) => soap(&about(resident)),
        None => soap("<faultCode>x</faultCode><faultString>0001</faultString>"),
    }
}

fn about(resident: &Resident) -> String {
    let (code, state, more) = match resident.standing {
        Standing::Usual => (
            "0000",
            "1",
            "<Kotikunta><Kuntanumero>091</Kuntanumero></Kotikunta>",
        ),
        Standing::NonDisclosed => (
            "0000",
            "1",
            "<Turvakielto><TurvakieltoTieto>1</TurvakieltoTieto></Turvakielto>",
        ),
        Standing::Hidden => ("0000", "1", "<Kotikunta><Kuntanumero/></Kotikunta>"),
        Standing::Dead => (
            "0007",
            "1",
            "<Kuolintiedot><Kuollut>1</Kuollut></Kuolintiedot>",
        ),
        Standing::Changed => ("0002", "2", ""),
    };
    format!(
        "<VTJHenkiloVastaussanoma xmlns=\"http://xml.vrk.fi/schema/vtjkysely\">\
         <Paluukoodi koodi=\"{code}\">x</Paluukoodi><Hakuperusteet>\
         <Henkilotunnus hakuperustePaluukoodi=\"{state}\">{}</Henkilotunnus></Hakuperusteet>\
         <Henkilo><Henkilotunnus voimassaolokoodi=\"1\">{}</Henkilotunnus>\
         <NykyinenSukunimi><Sukunimi>{}</Sukunimi></NykyinenSukunimi>\
         <NykyisetEtunimet><Etunimet>{}</Etunimet></NykyisetEtunimet>{more}</Henkilo>\
         </VTJHenkiloVastaussanoma>",
        resident.code, resident.code, resident.last_name, resident.first_name,
    )
}

/// Always 200: what the status says is nobody's to believe.
fn soap(body: &str) -> Response {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>\
         <vtj:HenkilonTunnusKyselyResponse xmlns:vtj=\"http://xml.vrk.fi/ws/vtj/vtjkysely/1\">\
         <response xmlns=\"\">{body}</response></vtj:HenkilonTunnusKyselyResponse>\
         </soap:Body></soap:Envelope>"
    );
    ([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], text).into_response()
}

fn text<'a>(question: &'a Document<'_>, name: &str) -> Option<&'a str> {
    let mut nodes = question.descendants();
    let node = nodes.find(|node| node.tag_name().name() == name)?;
    node.text().map(str::trim).filter(|text| !text.is_empty())
}
