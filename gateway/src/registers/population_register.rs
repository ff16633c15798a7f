//! The population register (VTJkysely) over the Data Exchange Layer: one question by a code, SOAP there and back.
//! The HTTP status says nothing; the answer's own codes do.

use crate::http_client::{CallError, HttpClient};
use crate::server_error::ServerError;
use crate::token;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Request, header};
use puolesta_core::language::Language;
use puolesta_core::personal_identity_code::PersonalIdentityCode;
use roxmltree::{Document, Node};
use std::fmt;

/// How it is named in the log.
const NAME: &str = "population register";

/// What the permit and the security server gave the municipality.
#[derive(Clone)]
pub struct PopulationRegisterSettings {
    /// Scheme, name and port of the municipality's own security server.
    pub address: String,
    /// The municipality's subsystem there: instance, class, code, name.
    pub client: [String; 4],
    /// The product that the permit names for this purpose.
    pub product: String,
    /// The user that DVV gave.
    pub user: String,
    /// Their password.
    pub password: String,
    /// Who uses it, as the permit has it. No personal identity code.
    pub end_user: String,
}

/// Without the password.
impl fmt::Debug for PopulationRegisterSettings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.product)
    }
}

/// The register as the gateway asks it.
pub struct PopulationRegister {
    settings: PopulationRegisterSettings,
    client: HttpClient,
}

/// Somebody who lives, as the register has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) language: Option<Language>,
    pub(super) non_disclosed: bool,
}

impl PopulationRegister {
    /// The register with these settings.
    #[must_use]
    pub const fn new(settings: PopulationRegisterSettings, client: HttpClient) -> Self {
        Self { settings, client }
    }

    /// Whose code it is; `None` for nobody's, for one that was changed, and for who has died.
    pub(super) async fn find(
        &self,
        code: &PersonalIdentityCode,
    ) -> Result<Option<Found>, ServerError> {
        let id = token::random_id()?;
        let request = Request::post(&self.settings.address)
            .header(header::CONTENT_TYPE, "text/xml; charset=utf-8")
            .header("soapaction", "")
            .body(Full::new(Bytes::from(self.question(code, &id))))
            .map_err(|_| failed(CallError::BadRequest))?;
        let answered = self.client.call(request).await.map_err(failed)?;
        let text = str::from_utf8(&answered.body).map_err(|_| failed(CallError::Garbage))?;
        let said = read(text).map_err(failed)?;
        // What the law wants kept of each question; by the request's id the trail says who and why.
        let product = &self.settings.product;
        tracing::info!(
            "{NAME}: asked, product {product}, answer {}, id {id}",
            said.code
        );
        match &*said.code {
            FOUND => Ok(said.found),
            code if NOBODY.contains(&code) => Ok(None),
            _ => Err(failed(CallError::Garbage)),
        }
    }

    fn question(&self, code: &PersonalIdentityCode, id: &str) -> String {
        let settings = &self.settings;
        let [instance, class, member, subsystem] =
            settings.client.each_ref().map(|part| escaped(part));
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" \
             xmlns:xro=\"http://x-road.eu/xsd/xroad.xsd\" \
             xmlns:id=\"http://x-road.eu/xsd/identifiers\" \
             xmlns:vtj=\"http://xml.vrk.fi/ws/vtj/vtjkysely/1\">\n<soapenv:Header>\n\
             <xro:client id:objectType=\"SUBSYSTEM\"><id:xRoadInstance>{instance}</id:xRoadInstance>\
             <id:memberClass>{class}</id:memberClass><id:memberCode>{member}</id:memberCode>\
             <id:subsystemCode>{subsystem}</id:subsystemCode></xro:client>\n\
             <xro:service id:objectType=\"SERVICE\"><id:xRoadInstance>{instance}</id:xRoadInstance>\
             <id:memberClass>GOV</id:memberClass><id:memberCode>0245437-2</id:memberCode>\
             <id:subsystemCode>VTJkysely</id:subsystemCode>\
             <id:serviceCode>HenkilonTunnusKysely</id:serviceCode>\
             <id:serviceVersion>v1</id:serviceVersion></xro:service>\n\
             <xro:id>{id}</xro:id><xro:userId>{end_user}</xro:userId>\
             <xro:issue>{product}</xro:issue><xro:protocolVersion>4.0</xro:protocolVersion>\n\
             </soapenv:Header>\n<soapenv:Body><vtj:HenkilonTunnusKysely><vtj:request>\
             <vtj:SoSoNimi>{product}</vtj:SoSoNimi><vtj:Kayttajatunnus>{user}</vtj:Kayttajatunnus>\
             <vtj:Salasana>{password}</vtj:Salasana><vtj:Loppukayttaja>{end_user}</vtj:Loppukayttaja>\
             <vtj:Henkilotunnus>{code}</vtj:Henkilotunnus></vtj:request></vtj:HenkilonTunnusKysely>\
             </soapenv:Body></soapenv:Envelope>",
            end_user = escaped(&settings.end_user),
            product = escaped(&settings.product),
            user = escaped(&settings.user),
            password = escaped(&settings.password),
            code = code.expose_secret(),
        )
    }
}

/// The answer's code when somebody was found.
const FOUND: &str = "0000";
/// The codes of an answer that is about nobody whom we may tell of: unknown, passive, dead, not to be told.
const NOBODY: [&str; 5] = ["0001", "0002", "0006", "0007", "0019"];

/// What an answer says.
struct Said {
    code: String,
    found: Option<Found>,
}

fn failed(error: CallError) -> ServerError {
    ServerError::Register(NAME, error)
}

fn read(text: &str) -> Result<Said, CallError> {
    let document = Document::parse(text).map_err(|_| CallError::Garbage)?;
    let root = document.root();
    if let Some(fault) = find(root, "faultString") {
        // The service's own word for nobody; any other fault is one.
        let code = fault.text().unwrap_or_default().trim().to_owned();
        return Ok(Said { code, found: None });
    }
    let code = find(root, "Paluukoodi").and_then(|code| code.attribute("koodi"));
    let code = code.ok_or(CallError::Garbage)?.to_owned();
    let asked = find(root, "Hakuperusteet").and_then(|asked| find(asked, "Henkilotunnus"));
    let state = asked.and_then(|asked| asked.attribute("hakuperustePaluukoodi"));
    let found = match (find(root, "Henkilo"), state) {
        (Some(person), Some("1")) => person_of(person),
        _ => None,
    };
    Ok(Said { code, found })
}

/// `None` for who has died and for a code that is no longer theirs.
fn person_of(person: Node<'_, '_>) -> Option<Found> {
    let is_dead = text_of(person, &["Kuolintiedot", "Kuollut"]).is_some_and(|told| told == "1");
    let code = child(person, "Henkilotunnus");
    let is_passive = code.and_then(|code| code.attribute("voimassaolokoodi")) == Some("2");
    if is_dead || is_passive {
        return None;
    }
    Some(Found {
        first_name: text_of(person, &["NykyisetEtunimet", "Etunimet"])?.to_owned(),
        last_name: text_of(person, &["NykyinenSukunimi", "Sukunimi"])?.to_owned(),
        language: text_of(person, &["Aidinkieli", "Kielikoodi"]).and_then(Language::from_tag),
        non_disclosed: is_non_disclosed(person),
    })
}

/// Where the product has the field, it says so; where it has none, a person with neither home municipality nor
/// address is one of whom nothing is told.
fn is_non_disclosed(person: Node<'_, '_>) -> bool {
    if let Some(told) = child(person, "Turvakielto") {
        return text_of(told, &["TurvakieltoTieto"]).is_some_and(|told| told == "1");
    }
    let has_home = text_of(person, &["Kotikunta", "Kuntanumero"]).is_some();
    let has_address = text_of(person, &["VakinainenKotimainenLahiosoite", "LahiosoiteS"]).is_some();
    !has_home && !has_address
}

/// Whether whoever has this code is under age on that day (`2026-11-21`).
pub(super) fn is_child(code: &PersonalIdentityCode, today: &str) -> bool {
    let code = code.expose_secret().as_bytes();
    let number = |at: usize| i32::from(code[at] - b'0') * 10 + i32::from(code[at + 1] - b'0');
    let century = match code[6] {
        b'+' => 1800,
        b'A'..=b'F' => 2000,
        _ => 1900,
    };
    let of_age = (century + number(4) + 18) * 10_000 + number(2) * 100 + number(0);
    let today = today.replace('-', "").parse().unwrap_or(i32::MAX);
    of_age > today
}

/// The first element of that name, wherever it is. Namespaces differ between the service's versions.
fn find<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    let mut nodes = node.descendants();
    nodes.find(|node| node.tag_name().name() == name)
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|node| node.tag_name().name() == name)
}

fn text_of<'a>(node: Node<'a, '_>, path: &[&str]) -> Option<&'a str> {
    let last = path.iter().try_fold(node, |node, name| child(node, name))?;
    let text = last.text()?.trim();
    (!text.is_empty()).then_some(text)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::{is_child, read};
    use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};

    #[test]
    fn one_is_of_age_on_the_eighteenth_birthday() {
        for (code, day, expected) in [
            ("010516B903X", "2034-04-30", true),
            ("010516B903X", "2034-05-01", false),
            ("010180-9026", "2026-11-21", false),
            ("020288+9818", "2026-11-21", false),
        ] {
            let code = PersonalIdentityCode::parse(code, TemporaryCodes::Accepted);
            assert_eq!(is_child(&code.expect("a code"), day), expected, "{day}");
        }
    }

    fn answer(code: &str, state: &str, person: &str) -> String {
        format!(
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><r xmlns=\"\">\
             <VTJHenkiloVastaussanoma xmlns=\"http://xml.vrk.fi/schema/vtjkysely\">\
             <Paluukoodi koodi=\"{code}\">x</Paluukoodi><Hakuperusteet>\
             <Henkilotunnus hakuperustePaluukoodi=\"{state}\">010180-9026</Henkilotunnus></Hakuperusteet>\
             <Henkilo><Henkilotunnus voimassaolokoodi=\"1\">010180-9026</Henkilotunnus>\
             <NykyinenSukunimi><Sukunimi>Lahtinen</Sukunimi></NykyinenSukunimi>\
             <NykyisetEtunimet><Etunimet>Maija</Etunimet></NykyisetEtunimet>{person}</Henkilo>\
             </VTJHenkiloVastaussanoma></r></s:Body></s:Envelope>"
        )
    }

    #[test]
    fn both_shapes_of_non_disclosure_are_known() {
        let home = "<Kotikunta><Kuntanumero>091</Kuntanumero></Kotikunta>";
        let empty = "<Kotikunta><Kuntanumero/></Kotikunta>";
        let told = |value: &str| {
            format!("<Turvakielto><TurvakieltoTieto>{value}</TurvakieltoTieto></Turvakielto>")
        };
        for (person, expected) in [
            (home.to_owned(), false),
            (empty.to_owned(), true),
            (told("1") + home, true),
            (told("0") + empty, false),
            (told(""), false),
        ] {
            let said = read(&answer("0000", "1", &person)).expect("an answer");
            let found = said.found.map(|found| found.non_disclosed);
            assert_eq!(found, Some(expected), "{person}");
        }
    }

    #[test]
    fn the_dead_and_changed_codes_are_nobody() {
        let dead = "<Kuolintiedot><Kuollut>1</Kuollut></Kuolintiedot>";
        for (code, state, person) in [("0000", "1", dead), ("0000", "2", ""), ("0000", "0", "")] {
            let said = read(&answer(code, state, person)).expect("an answer");
            assert_eq!(said.found, None, "{code} {state} {person}");
        }
    }

    #[test]
    fn a_fault_is_told_by_its_own_word() {
        for fault in ["0001", "-1500"] {
            let text = format!("<e><faultCode>x</faultCode><faultString>{fault}</faultString></e>");
            assert_eq!(read(&text).expect("an answer").code, fault);
        }
        assert!(read("<html>").is_err() && read("<html/>").is_err());
    }
}
