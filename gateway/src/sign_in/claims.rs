//! What a provider says of somebody, by names that the municipality sets: brokers differ.

use crate::matter::{self, is_name};
use crate::official::{Official, Role};
use crate::registers::Identified;
use puolesta_core::language::Language;
use puolesta_core::personal_identity_code::{PersonalIdentityCode, TemporaryCodes};
use serde_json::{Map, Value};

/// Verified claims. Without `Debug`: they may hold a code.
pub(super) struct Claims(Map<String, Value>);

/// By which names a provider tells of persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonClaims {
    /// The personal identity code; it may be missing.
    pub code: String,
    /// All first names.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// A phone number.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
    /// Whether nobody is told anything of them.
    pub non_disclosure: String,
    /// How surely they were identified.
    pub assurance: String,
    /// What of that is sure enough.
    pub assurances: Vec<String>,
}

/// By which names a provider tells of officials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialClaims {
    /// As colleagues know them.
    pub name: String,
    /// The roles; a name with dots leads into objects.
    pub roles: String,
    /// What makes a reader.
    pub reader: String,
    /// What makes a handler.
    pub handler: String,
}

impl Default for PersonClaims {
    fn default() -> Self {
        Self {
            code: "national_id_num".into(),
            first_name: "given_name".into(),
            last_name: "family_name".into(),
            phone: "phone_number".into(),
            email: "email".into(),
            non_disclosure: "non_disclosure".into(),
            assurance: "loa".into(),
            assurances: vec!["substantial".into(), "high".into()],
        }
    }
}

impl Default for OfficialClaims {
    fn default() -> Self {
        Self {
            name: "name".into(),
            roles: "roles".into(),
            reader: "puolesta-reader".into(),
            handler: "puolesta-handler".into(),
        }
    }
}

/// Why who was identified gets no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// They were not identified surely enough.
    NotSure,
    /// They have no role here.
    NoRole,
    /// What the provider says cannot be used.
    Unreadable,
}

impl Claims {
    pub(super) fn read(json: &[u8]) -> Option<Self> {
        serde_json::from_slice(json).ok().map(Self)
    }

    /// Adds what the signed claims do not have; `false` when it is about somebody else.
    pub(super) fn add(&mut self, Self(more): Self) -> bool {
        let is_same = self
            .0
            .get("sub")
            .is_some_and(|sub| Some(sub) == more.get("sub"));
        if is_same {
            for (name, value) in more {
                self.0.entry(name).or_insert(value);
            }
        }
        is_same
    }

    /// The person, when they were identified surely enough.
    pub(super) fn person(
        &self,
        names: &PersonClaims,
        issuer: &str,
        language: Language,
    ) -> Result<Identified, Unfit> {
        let given = self.texts(&names.assurance);
        if !given.iter().any(|given| names.assurances.contains(given)) {
            return Err(Unfit::NotSure);
        }
        let (first_name, last_name) = (self.text(&names.first_name), self.text(&names.last_name));
        let (Some(first_name), Some(last_name)) = (first_name, last_name) else {
            return Err(Unfit::Unreadable);
        };
        let subject = self.text("sub").ok_or(Unfit::Unreadable)?;
        if ![&first_name, &last_name]
            .into_iter()
            .all(|name| is_name(name))
        {
            return Err(Unfit::Unreadable);
        }
        let language = self
            .text("locale")
            .and_then(|tag| Language::from_tag(tag.split('-').next().unwrap_or_default()))
            .unwrap_or(language);
        Ok(Identified {
            code: self.code(&names.code)?,
            // Another provider, or a vendor, may use the same word for somebody else.
            subject: format!("{issuer}\n{subject}"),
            first_name,
            last_name,
            phone: self
                .text(&names.phone)
                .and_then(|phone| matter::phone(&phone)),
            email: self
                .text(&names.email)
                .and_then(|email| matter::email(&email)),
            language,
            non_disclosed: self.says_yes(&names.non_disclosure),
        })
    }

    /// A code that is none is no missing one.
    fn code(&self, name: &str) -> Result<Option<PersonalIdentityCode>, Unfit> {
        let parse = |code: String| PersonalIdentityCode::parse(&code, TemporaryCodes::Accepted);
        let code = self.text(name).map(parse).transpose();
        code.map_err(|_| Unfit::Unreadable)
    }

    /// The official, when they have a role here.
    pub(super) fn official(&self, names: &OfficialClaims, issuer: &str) -> Result<Official, Unfit> {
        let roles = self.texts(&names.roles);
        let role = match &roles {
            roles if roles.contains(&names.handler) => Role::Handler,
            roles if roles.contains(&names.reader) => Role::Reader,
            _ => return Err(Unfit::NoRole),
        };
        let (id, name) = (self.text("sub"), self.text(&names.name));
        match (id, name.filter(|name| is_name(name))) {
            (Some(id), Some(name)) => Ok(Official {
                id: format!("{issuer} {id}"),
                name,
                role,
            }),
            _ => Err(Unfit::Unreadable),
        }
    }

    fn find(&self, name: &str) -> Option<&Value> {
        // A name may have dots of its own, as an address has.
        if let Some(value) = self.0.get(name) {
            return Some(value);
        }
        let mut parts = name.split('.');
        let first = self.0.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.get(part))
    }

    fn text(&self, name: &str) -> Option<String> {
        let text = self.find(name)?.as_str()?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// One text, or a list of them.
    fn texts(&self, name: &str) -> Vec<String> {
        match self.find(name) {
            Some(Value::String(text)) => vec![text.clone()],
            Some(Value::Array(values)) => {
                let texts = values.iter().filter_map(Value::as_str);
                texts.map(String::from).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whatever is there and is no plain no: nobody is told of by mistake.
    fn says_yes(&self, name: &str) -> bool {
        match self.find(name) {
            None | Some(Value::Null | Value::Bool(false)) => false,
            Some(Value::String(text)) => !matches!(&**text, "" | "0" | "false"),
            Some(Value::Number(number)) => number.as_i64() != Some(0),
            Some(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Claims, OfficialClaims, PersonClaims, Unfit};
    use crate::official::Role;
    use puolesta_core::language::Language;
    use serde_json::{Value, json};

    fn claims(value: &Value) -> Claims {
        Claims::read(value.to_string().as_bytes()).expect("claims")
    }

    fn person(more: &Value) -> Claims {
        let mut whole = json!({
            "sub": "a1", "loa": "high", "given_name": "Maija", "family_name": "Lahtinen",
        });
        for (name, value) in more.as_object().expect("an object") {
            whole[name] = value.clone();
        }
        claims(&whole)
    }

    #[test]
    fn only_who_was_identified_surely_is_let_in() {
        for (loa, is_sure) in [
            (json!("high"), true),
            (json!(["password", "substantial"]), true),
            (json!("low"), false),
            (json!([]), false),
            (json!(null), false),
        ] {
            let who = person(&json!({ "loa": loa }));
            let who = who.person(&PersonClaims::default(), "https://x", Language::Fi);
            assert_eq!(who.is_ok(), is_sure, "{loa}");
        }
    }

    #[test]
    fn a_code_may_be_missing_but_is_none_when_it_is_wrong() {
        for (code, expected) in [
            (json!("010180-9026"), Ok(true)),
            (json!(null), Ok(false)),
            (json!(""), Ok(false)),
            (json!("010180-9027"), Err(Unfit::Unreadable)),
        ] {
            let who = person(&json!({ "national_id_num": code }));
            let who = who.person(&PersonClaims::default(), "https://x", Language::Fi);
            assert_eq!(who.map(|who| who.code.is_some()), expected, "{code}");
        }
    }

    #[test]
    fn who_may_not_be_told_of_is_told_by_every_yes() {
        for (value, hidden) in [
            (json!(true), true),
            (json!("1"), true),
            (json!(1), true),
            (json!("yes"), true),
            (json!("0"), false),
            (json!(false), false),
            (json!(null), false),
        ] {
            let who = person(&json!({ "non_disclosure": value }));
            let who = who.person(&PersonClaims::default(), "https://x", Language::Fi);
            assert_eq!(who.map(|who| who.non_disclosed), Ok(hidden), "{value}");
        }
    }

    #[test]
    fn roles_stand_where_the_municipality_says() {
        let names = OfficialClaims {
            roles: "realm_access.roles".into(),
            ..OfficialClaims::default()
        };
        for (roles, expected) in [
            (json!(["puolesta-handler", "x"]), Ok(Role::Handler)),
            (json!(["puolesta-reader"]), Ok(Role::Reader)),
            (json!(["puolesta"]), Err(Unfit::NoRole)),
        ] {
            let who = claims(&json!({
                "sub": "o1", "name": "Kirsi Käsittelijä", "realm_access": { "roles": roles },
            }));
            let role = who
                .official(&names, "https://x")
                .map(|official| official.role);
            assert_eq!(role, expected);
        }
    }

    #[test]
    fn further_information_is_about_the_same_person_and_changes_nothing_signed() {
        let mut signed = person(&json!({}));
        assert!(!signed.add(claims(&json!({ "sub": "b2", "email": "a@example.fi" }))));
        assert!(signed.add(claims(
            &json!({ "sub": "a1", "loa": "low", "email": "a@example.fi" })
        )));
        let who = signed.person(&PersonClaims::default(), "https://x", Language::Fi);
        let email = who.map(|who| who.email);
        assert_eq!(email, Ok(Some("a@example.fi".to_owned())));
    }
}
