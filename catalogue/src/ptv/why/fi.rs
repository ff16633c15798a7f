//! Finnish.

use super::{AN_ID, Why};

/// What a reason says.
pub(super) fn said(why: &Why) -> String {
    match why {
        Why::NotPublished => "sitä ei ole julkaistu PTV:ssä".to_owned(),
        Why::Nameless => "sillä ei ole nimeä suomeksi, ruotsiksi eikä englanniksi".to_owned(),
        Why::NoLongerPublished => "sen palvelua ei enää ole julkaistuna PTV:ssä".to_owned(),
        Why::NotAmongWhatWasRead => "sen palvelu ei ollut luettujen joukossa".to_owned(),
        Why::SeveralEServices { count, which } => format!(
            "PTV:ssä sillä on {count} verkkoasiointia; kirjoita se, jossa tämä lomake on: {which}"
        ),
        Why::WithoutName => "(ei nimeä)".to_owned(),
        Why::WithoutAddress => "ei osoitetta".to_owned(),
        Why::ChannelsNotRead { count } => format!(
            "sen asiointikanavista {count} ei ollut luettujen joukossa; tuo nekin tai kirjoita verkkoasioinnin tunniste"
        ),
        Why::Signatures { signatures, others } => format!(
            "PTV:n mukaan verkkoasiointi vaatii {signatures} allekirjoitusta: hakijan oman ja muilta {others}; päätä, hyväksyvätkö muut ja montako heitä voi olla"
        ),
        Why::NotesMandate { names } => {
            format!("PTV:hen on merkitty valtuus {names}; päätä, onko se oikea")
        }
        Why::NotesGroup { uri } => {
            format!(
                "PTV:hen on merkitty {uri}, joka on valtuusasioiden ryhmä; valitse siitä valtuusasia"
            )
        }
        Why::NotesUnknown { uri } => format!(
            "PTV:hen on merkitty {uri}, joka ei ole tarkistettujen valtuusasioiden joukossa; etsi se Suomi.fi:stä, ennen kuin käytät sitä"
        ),
        Why::SeveralCategories { classes, taken } => format!(
            "sen palveluluokat ({classes}) viittaavat useaan elämänalueeseen; otettu: {taken}"
        ),
        Why::NoClass => "PTV ei anna palveluluokkaa; otettu: other".to_owned(),
        Why::UnknownClasses { classes } => {
            format!("palveluluokalle {classes} ei tunneta elämänaluetta; otettu: other")
        }
        Why::KindNotTold => {
            "nimi tai tyyppi ei kerro, mikä lomake on; otettu: application".to_owned()
        }
        Why::OnlyNameAndId => {
            "tämä on vain nimi ja tunniste; hae PTV:stä koko palvelu (Service/list?guids=…)"
                .to_owned()
        }
        Why::NothingOfPtv => {
            "tämä ei ole PTV:n rajapinnan version 11 tai 12 palvelu eikä asiointikanava".to_owned()
        }
        Why::NotAnId { name } => {
            format!("`{name}` ei ole PTV:n tunniste, esimerkiksi {AN_ID}")
        }
        Why::NotASignatureNumber => "tämä ei ole allekirjoitusten määrä".to_owned(),
        Why::Line { number } => format!("rivi {number}"),
    }
}
