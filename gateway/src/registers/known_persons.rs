//! Persons whom somebody identified: who signs in, whom they chose to act for in Suomi.fi, and whom the population
//! register found by a code, where it is asked. No code is kept: ids are made of them with a key.

use super::population_register::{Found, PopulationRegister, is_child};
use super::{ChosenMandates, Identified, People, Person, RegisterAnswer, Representation};
use crate::clock::Clock;
use crate::database::{Database, number};
use crate::server_error::ServerError;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use puolesta_core::language::Language;
use puolesta_core::party::PartyKind;
use puolesta_core::personal_identity_code::PersonalIdentityCode;
use sha2::Sha256;

/// The table, and the key by which a code becomes an id.
pub struct KnownPersons {
    /// The gateway's database.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
    /// At least 32 bytes, from outside the database.
    pub key: Vec<u8>,
    /// The population register, where it is asked.
    pub register: Option<PopulationRegister>,
}

impl KnownPersons {
    /// The same for the same person at every sign-in; says nothing without the key.
    fn id(&self, who: &Identified) -> Result<String, ServerError> {
        match &who.code {
            Some(code) => self.id_of_code(code),
            None => self.hashed("subject:", &who.subject),
        }
    }

    fn id_of_code(&self, code: &PersonalIdentityCode) -> Result<String, ServerError> {
        self.hashed("code:", code.expose_secret())
    }

    fn hashed(&self, kind: &str, text: &str) -> Result<String, ServerError> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).map_err(|_| ServerError::BadKey)?;
        mac.update(kind.as_bytes());
        mac.update(text.as_bytes());
        let id = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
        Ok(format!("k_{id}"))
    }

    fn chosen(&self) -> ChosenMandates {
        ChosenMandates {
            database: self.database.clone(),
            clock: self.clock.clone(),
        }
    }

    /// Whose code it is by the population register; nobody where it is not asked.
    async fn look_up(&self, code: &PersonalIdentityCode) -> Result<Option<Person>, ServerError> {
        let Some(register) = &self.register else {
            return Ok(None);
        };
        let Some(found) = register.find(code).await? else {
            return Ok(None);
        };
        let id = self.id_of_code(code)?;
        let kind = match is_child(code, &self.clock.today()) {
            true => PartyKind::Child,
            false => PartyKind::Person,
        };
        if found.non_disclosed {
            // Nothing of them is kept.
            return Ok(Some(unkept(id, kind, found)));
        }
        self.keep_found(&id, kind, &found).await?;
        self.find(&id).await
    }

    /// The register's names; how they are reached stays as they said it when they signed in.
    async fn keep_found(
        &self,
        id: &str,
        kind: PartyKind,
        found: &Found,
    ) -> Result<(), ServerError> {
        sqlx::query(
            "INSERT INTO known_persons \
             (id, first_name, last_name, language, non_disclosed, seen_at, is_child) \
             VALUES ($1, $2, $3, $4, 0, $5, $6) ON CONFLICT (id) DO UPDATE SET \
             first_name = excluded.first_name, last_name = excluded.last_name, \
             non_disclosed = 0, is_child = excluded.is_child",
        )
        .bind(id)
        .bind(&found.first_name)
        .bind(&found.last_name)
        .bind(found.language.unwrap_or_default().as_str())
        .bind(self.clock.now())
        .bind(number(kind == PartyKind::Child))
        .execute(&self.database)
        .await?;
        Ok(())
    }

    /// Somebody whom Suomi.fi names: by the name that it gives, unless they signed in here themselves.
    async fn keep_named(
        &self,
        code: &PersonalIdentityCode,
        name: &str,
        kind: PartyKind,
    ) -> Result<String, ServerError> {
        let id = self.id_of_code(code)?;
        let (first_name, last_name) = name.rsplit_once(' ').unwrap_or(("", name));
        sqlx::query(
            "INSERT INTO known_persons \
             (id, first_name, last_name, language, non_disclosed, seen_at, is_child) \
             VALUES ($1, $2, $3, $4, 0, $5, $6) ON CONFLICT (id) DO NOTHING",
        )
        .bind(&id)
        .bind(first_name)
        .bind(last_name)
        .bind(Language::default().as_str())
        .bind(self.clock.now())
        .bind(number(kind == PartyKind::Child))
        .execute(&self.database)
        .await?;
        Ok(id)
    }

    async fn keep(&self, who: &Identified) -> Result<String, ServerError> {
        let id = self.id(who)?;
        sqlx::query(
            "INSERT INTO known_persons \
             (id, first_name, last_name, phone, email, language, non_disclosed, seen_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
             ON CONFLICT (id) DO UPDATE SET first_name = excluded.first_name, \
             last_name = excluded.last_name, phone = excluded.phone, email = excluded.email, \
             language = excluded.language, non_disclosed = excluded.non_disclosed, \
             seen_at = excluded.seen_at, is_child = 0",
        )
        .bind(&id)
        .bind(&who.first_name)
        .bind(&who.last_name)
        .bind(&who.phone)
        .bind(&who.email)
        .bind(who.language.as_str())
        .bind(number(who.non_disclosed))
        .bind(self.clock.now())
        .execute(&self.database)
        .await?;
        Ok(id)
    }

    async fn find(&self, id: &str) -> Result<Option<Person>, ServerError> {
        type Row = (
            String,
            String,
            Option<String>,
            Option<String>,
            String,
            i64,
            i64,
        );
        let row: Option<Row> = sqlx::query_as(
            "SELECT first_name, last_name, phone, email, language, non_disclosed, is_child \
             FROM known_persons WHERE id = $1",
        )
        .bind(id)
        .fetch_optional(&self.database)
        .await?;
        Ok(row.map(
            |(first_name, last_name, phone, email, language, hidden, is_child)| Person {
                id: id.into(),
                kind: match is_child {
                    0 => PartyKind::Person,
                    _ => PartyKind::Child,
                },
                first_name,
                last_name,
                phone,
                email,
                channel: None,
                language: Language::from_tag(&language).unwrap_or_default(),
                non_disclosed: hidden != 0,
            },
        ))
    }
}

fn unkept(id: String, kind: PartyKind, found: Found) -> Person {
    Person {
        id,
        kind,
        first_name: found.first_name,
        last_name: found.last_name,
        phone: None,
        email: None,
        channel: None,
        language: found.language.unwrap_or_default(),
        non_disclosed: found.non_disclosed,
    }
}

impl People for KnownPersons {
    fn signed_in<'a>(&'a self, who: &'a Identified) -> RegisterAnswer<'a, Option<String>> {
        Box::pin(async move { self.keep(who).await.map(Some) })
    }

    fn named<'a>(
        &'a self,
        code: &'a PersonalIdentityCode,
        name: &'a str,
        kind: PartyKind,
    ) -> RegisterAnswer<'a, Option<String>> {
        Box::pin(async move { self.keep_named(code, name, kind).await.map(Some) })
    }

    // Whoever has signed in here is nobody's to find out: the register alone says who somebody is.
    fn by_code<'a>(&'a self, code: &'a PersonalIdentityCode) -> RegisterAnswer<'a, Option<Person>> {
        Box::pin(self.look_up(code))
    }

    fn by_id<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Option<Person>> {
        Box::pin(self.find(id))
    }

    fn child_of<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Option<String>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn represented_by<'a>(&'a self, id: &'a str) -> RegisterAnswer<'a, Vec<Representation>> {
        Box::pin(async move { self.chosen().represented_by(id).await })
    }

    fn representatives_of<'a>(&'a self, _: &'a str) -> RegisterAnswer<'a, Vec<Representation>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
}
