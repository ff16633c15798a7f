//! The parties of a matter: kinds, how they are reached, where what we know of them came from.

/// Who may be a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PartyKind {
    /// An adult, or a person of any age where nothing tells them apart.
    #[default]
    Person,
    /// A person under 18, for whom custodians act.
    Child,
    /// A company, an association or another organisation with a business id.
    Organisation,
    /// The estate of a deceased person.
    Estate,
}

crate::named!(PartyKind {
    Person "person"
    Child "child"
    Organisation "organisation"
    Estate "estate"
});

/// How a party wants to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Suomi.fi Messages.
    SuomiFi,
    /// A text message.
    Sms,
    /// E-mail.
    Email,
    /// A letter, for people without electronic identification.
    Paper,
}

// In the order in which they are offered.
crate::named!(Channel {
    SuomiFi "suomi-fi"
    Sms "sms"
    Email "email"
    Paper "paper"
});

impl Channel {
    /// The channel of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|channel| channel.as_str() == name)
    }
}

/// Who answers for a party that cannot answer itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnsweredBy {
    /// The custodians of a child, beside the applicant.
    Custodians,
    /// An official.
    Official,
    /// An official, who speaks with the applicant first: the applicant's name may go to nobody before.
    ApplicantFirst,
}

crate::named!(AnsweredBy {
    Custodians "custodians"
    Official "official"
    ApplicantFirst "applicant-first"
});

/// Where a party in the form value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Found by code through the host API.
    LookUp,
    /// Given by a register through the host API.
    Register,
    /// Typed by hand.
    Typed,
}

crate::named!(Source {
    LookUp "look-up"
    Register "register"
    Typed "typed"
});
