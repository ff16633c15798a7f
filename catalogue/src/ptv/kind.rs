//! What the form of a service is, by its Finnish name and PTV's type of service.

use super::why::Why;

/// PTV's types of service; v12 and older v11 answers name the same ones differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ServiceType {
    /// `Service`.
    Service,
    /// `PermitOrObligation`, `PermitOrOtherObligation`.
    Permit,
    /// `ProfessionalQualification`.
    Qualification,
    /// Anything else.
    Unknown,
}

impl ServiceType {
    /// The type by PTV's word for it.
    pub(crate) fn of(word: Option<&str>) -> Self {
        match word {
            Some("Service") => Self::Service,
            Some("PermitOrObligation" | "PermitOrOtherObligation" | "PermissionAndObligation") => {
                Self::Permit
            }
            Some("ProfessionalQualification") => Self::Qualification,
            _ => Self::Unknown,
        }
    }
}

/// Beginnings of words in Finnish names; the first that fits decides. To sign up (`ilmoittautua`) is
/// to apply, not to notify.
const WORDS: [(&str, &str); 14] = [
    ("oikaisuvaatimu", "appeal"),
    ("valitu", "appeal"),
    ("ilmoittautu", "application"),
    ("ajanvarau", "booking"),
    ("varaami", "booking"),
    ("varaus", "booking"),
    ("hakem", "application"),
    ("hakemi", "application"),
    ("lupa", "application"),
    ("luva", "application"),
    ("avustu", "application"),
    ("ilmoit", "notification"),
    ("sopimu", "agreement"),
    ("neuvon", "advice"),
];

/// The kind of a service, and why it should be looked at, if it should.
pub(crate) fn kind(service: ServiceType, name: Option<&str>) -> (&'static str, Option<Why>) {
    let name = name.unwrap_or_default().to_lowercase();
    let by_name = WORDS.iter().find(|(word, _)| name.contains(word));
    match (by_name, service) {
        (Some((_, kind)), _) => (kind, None),
        (None, ServiceType::Permit) => ("application", None),
        (None, _) => ("application", Some(Why::KindNotTold)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(service: ServiceType, name: &str, expected: &str, sure: bool) {
        let (kind, doubt) = kind(service, Some(name));
        assert_eq!((kind, doubt.is_none()), (expected, sure), "{name}");
    }

    #[test]
    fn the_name_tells_what_the_form_is() {
        use ServiceType::{Permit, Service};
        check(Service, "Varhaiskasvatushakemus", "application", true);
        check(Permit, "Ilmoitus puiden kaatamisesta", "notification", true);
        check(
            Service,
            "Ilmoittautuminen perusopetukseen",
            "application",
            true,
        );
        check(Service, "Liikuntatilan varaaminen", "booking", true);
        check(Service, "Jäteastian yhteiskäyttösopimus", "agreement", true);
        check(
            Service,
            "Oikaisuvaatimus kunnan päätöksestä",
            "appeal",
            true,
        );
    }

    #[test]
    fn the_type_tells_when_the_name_does_not() {
        check(ServiceType::Permit, "Terassi", "application", true);
        check(ServiceType::Service, "Nuorisotalo", "application", false);
        check(ServiceType::Unknown, "Kirjasto", "application", false);
    }

    #[test]
    fn all_versions_name_the_same_types() {
        for word in [
            "PermitOrObligation",
            "PermitOrOtherObligation",
            "PermissionAndObligation",
        ] {
            assert_eq!(ServiceType::of(Some(word)), ServiceType::Permit);
        }
        assert_eq!(ServiceType::of(Some("string")), ServiceType::Unknown);
    }
}
