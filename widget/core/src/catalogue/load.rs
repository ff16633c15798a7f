//! Loads one service out of a catalogue file.

use super::model::{
    Bundle, Help, Mandate, MandateRule, Parties, Procedure, Provider, Service, Situation,
};
use crate::json::{self, FromJson, JsonError, Reader};
use crate::requirement::{Mandates, Requirement};

/// Why a catalogue cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No JSON, another version, or something that contradicts itself.
    BadCatalogue,
    /// The catalogue is fine but does not know the service.
    UnknownService,
}

impl From<JsonError> for LoadError {
    fn from(_: JsonError) -> Self {
        Self::BadCatalogue
    }
}

/// The id of the statement that stands in where the catalogue has none.
pub const BUILT_IN_DECLARATION: &str = "others-agree";

/// One service with everything that its form needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The day of the catalogue, as it stands there.
    pub updated: String,
    /// Whoever provides the service.
    pub provider: Provider,
    /// Where a person gets help.
    pub help: Help,
    /// The service.
    pub service: Service,
    /// What each situation requires, in the order of [`Situation::ALL`].
    requirements: [Requirement; 3],
}

impl Loaded {
    /// What the situation requires.
    pub const fn requirement(&self, situation: Situation) -> &Requirement {
        &self.requirements[situation as usize]
    }

    /// The ids of the statements that the applicant must make in this situation: the catalogue's, or
    /// the built-in one.
    pub fn declaration_ids(&self, situation: Situation) -> impl Iterator<Item = &str> {
        let declarations = &self.service.texts.declarations;
        let asked = self.requirement(situation).procedure == Procedure::Declaration;
        let built_in = (asked && declarations.is_empty()).then_some(BUILT_IN_DECLARATION);
        let own = if asked { &declarations[..] } else { &[] };
        own.iter()
            .map(|declaration| &*declaration.id)
            .chain(built_in)
    }
}

/// Reads one service from the text of a whole catalogue or of a slice.
///
/// # Errors
/// When the catalogue cannot be used or does not know the service.
pub fn load(text: &str, service: &str) -> Result<Loaded, LoadError> {
    let parts = Parts::read(text, service)?;
    if parts.version != 1 {
        return Err(LoadError::BadCatalogue);
    }
    let service: Service = json::from_str(parts.service.ok_or(LoadError::UnknownService)?)?;
    let mandates = list::<Mandate>(parts.mandates)?;
    let bundles = list::<Bundle>(parts.bundles)?;
    let requirements = requirements(&service, &mandates, &bundles)?;
    Ok(Loaded {
        updated: parts.updated.ok_or(LoadError::BadCatalogue)?,
        provider: match service.provider.clone() {
            Some(provider) if provider.name.is_some() => provider,
            _ => parts.provider,
        },
        help: parts.help,
        service,
        requirements,
    })
}

/// The parts of a catalogue; long lists still as text, because only some of them is needed.
#[derive(Default)]
struct Parts<'a> {
    version: u8,
    updated: Option<String>,
    provider: Provider,
    help: Help,
    mandates: Option<&'a str>,
    bundles: Option<&'a str>,
    service: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn read(text: &'a str, service: &str) -> Result<Self, JsonError> {
        let mut parts = Self::default();
        let mut reader = Reader::new(text);
        let mut spans: Vec<(String, &'a str)> = Vec::new();
        reader.object(&mut |key, reader| {
            // A span borrows from the text, not from the reader: found once, read below.
            match key {
                "version" | "updated" | "provider" | "help" | "mandates" | "bundles"
                | "services" => {}
                _ => return reader.skip().map(drop),
            }
            spans.push((key.into(), reader.skip()?));
            Ok(())
        })?;
        reader.end()?;
        for (key, span) in spans {
            match &*key {
                "version" => parts.version = json::from_str(span)?,
                "updated" => parts.updated = Some(json::from_str(span)?),
                "provider" => parts.provider = json::from_str(span)?,
                "help" => parts.help = json::from_str(span)?,
                "mandates" => parts.mandates = Some(span),
                "bundles" => parts.bundles = Some(span),
                _ => parts.service = find(span, service)?,
            }
        }
        Ok(parts)
    }
}

/// The text of the item whose `id` is the one wanted.
fn find<'a>(list: &'a str, wanted: &str) -> Result<Option<&'a str>, JsonError> {
    let quoted = ["\"", wanted, "\""].concat();
    let mut found = None;
    Reader::new(list).array(&mut |reader| {
        let item = reader.skip()?;
        if found.is_none() && has_id(item, &quoted)? {
            found = Some(item);
        }
        Ok(())
    })?;
    Ok(found)
}

fn has_id(item: &str, quoted: &str) -> Result<bool, JsonError> {
    let mut fits = false;
    Reader::new(item).object(&mut |key, reader| {
        let value = reader.skip()?;
        if key == "id" {
            fits = value == quoted;
        }
        Ok(())
    })?;
    Ok(fits)
}

fn list<T: FromJson>(text: Option<&str>) -> Result<Vec<T>, JsonError> {
    text.map_or(Ok(Vec::new()), json::from_str)
}

fn requirements(
    service: &Service,
    mandates: &[Mandate],
    bundles: &[Bundle],
) -> Result<[Requirement; 3], LoadError> {
    let resolve = |procedure, rule: &Option<MandateRule>| {
        if procedure != Procedure::Mandate {
            return Ok(None);
        }
        let rule = rule.as_ref().ok_or(LoadError::BadCatalogue)?;
        Mandates::resolve(rule, mandates, bundles)
            .map(Some)
            .ok_or(LoadError::BadCatalogue)
    };
    let (alone, on_behalf, together) = (&service.alone, &service.on_behalf, &service.together);
    check_procedures(service)?;
    let mut asked = resolve(on_behalf.procedure, &on_behalf.mandates)?;
    if let (Some(asked), Some(period)) = (&mut asked, &on_behalf.period) {
        asked.set_period(period);
    }
    Ok([
        Requirement::alone(alone),
        Requirement::on_behalf(on_behalf, asked),
        Requirement::together(together, resolve(together.procedure, &together.mandates)?),
    ])
}

/// What serde's types cannot say: which procedures fit which situation, and that numbers agree.
fn check_procedures(service: &Service) -> Result<(), LoadError> {
    use Procedure::{Mandate, None, NotAllowed};
    let fits = matches!(service.alone.procedure, None | NotAllowed)
        && matches!(service.on_behalf.procedure, None | Mandate | NotAllowed);
    let numbers = service
        .together
        .parties
        .as_ref()
        .is_none_or(Parties::is_possible);
    let nothing = service.alone.procedure == NotAllowed
        && service.on_behalf.procedure == NotAllowed
        && service.together.procedure == NotAllowed;
    if fits && numbers && !nothing {
        Ok(())
    } else {
        Err(LoadError::BadCatalogue)
    }
}
