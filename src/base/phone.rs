//! Phone numbers: kept as typed, and in one form that can be dialled, compared and shown.

use crate::base::lang::Country;
use rlibphonenumber::enums::Region;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat};
use serde::{Deserialize, Serialize};

/// A number as it was written, and in its international form when it is a valid number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// What was typed or imported, without blanks around it.
    pub typed: String,
    /// `+46701740605`; `None` for what no telephone exchange would take, which is kept all the same.
    pub e164: Option<String>,
}

/// Reads a number written in `home`, or anywhere when it begins with `+` or `00`. A leading zero that
/// a spreadsheet has eaten (`701740605`, `701740605.0`) is restored.
pub fn read_phone(text: &str, home: Country) -> Phone {
    let typed = text.trim();
    let digits = typed.strip_suffix(".0").unwrap_or(typed);
    let tries = [digits.to_owned(), format!("0{digits}"), format!("+{digits}")];
    let e164 = tries.iter().find_map(|t| valid(t, home)).map(|n| e164(&n));
    Phone { typed: typed.to_owned(), e164 }
}

/// The number as people of `home` write it: `070-174 06 05` at home, `+358 40 1234567` abroad, and
/// what was typed when it is no valid number.
pub fn show_phone(phone: &Phone, home: Country) -> String {
    let Some(number) = phone.e164.as_deref().and_then(|e| valid(e, home)) else {
        return phone.typed.clone();
    };
    let at_home = i32::from(calling_code(home)) == number.country_code;
    let form = if at_home { PhoneNumberFormat::National } else { PhoneNumberFormat::International };
    PHONE_NUMBER_UTIL.format(&number, form).into_owned()
}

/// The digits by which a number is found, whether it is whole or half typed: without signs, and
/// without the zeros or the +46 or +358 before the area code.
pub fn digits(text: &str) -> String {
    let all: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad =
        if text.trim_start().starts_with('+') { Some(&*all) } else { all.strip_prefix("00") };
    let national = abroad.map(|number| {
        Country::ALL
            .iter()
            .find_map(|c| number.strip_prefix(calling_code(*c).to_string().as_str()))
            .unwrap_or(number)
    });
    national.unwrap_or(&all).trim_start_matches('0').to_owned()
}

fn valid(text: &str, home: Country) -> Option<PhoneNumber> {
    let region = match home {
        Country::Se => Region::SE,
        Country::Fi => Region::FI,
    };
    PHONE_NUMBER_UTIL.parse(text, Some(region)).ok().filter(PhoneNumber::is_valid)
}

fn e164(number: &PhoneNumber) -> String {
    PHONE_NUMBER_UTIL.format(number, PhoneNumberFormat::E164).into_owned()
}

const fn calling_code(country: Country) -> u16 {
    match country {
        Country::Se => 46,
        Country::Fi => 358,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, home: Country) -> (Option<String>, String) {
        let phone = read_phone(text, home);
        (phone.e164.clone(), show_phone(&phone, home))
    }

    #[test]
    fn every_way_of_writing_a_swedish_number_is_one_number() {
        for text in [
            "070-174 06 08",
            "0701740608",
            " 070 1740608 ",
            "+46 70 174 06 08",
            "+46 (0)70-174 06 08",
            "0046701740608",
            "701740608",
            "701740608.0",
            "46701740608",
        ] {
            let (e164, show) = shown(text, Country::Se);
            assert_eq!(e164.as_deref(), Some("+46701740608"), "{text}");
            assert_eq!(show, "070-174 06 08", "{text}");
        }
        assert_eq!(shown("031390600", Country::Se).1, "031-39 06 00");
        assert_eq!(shown("31390600", Country::Se).1, "031-39 06 00");
    }

    #[test]
    fn the_numbers_kept_for_fiction_are_valid_numbers() {
        for n in 605..=699 {
            assert_eq!(shown(&format!("0701740{n}"), Country::Se).0, Some(format!("+46701740{n}")));
            assert_eq!(shown(&format!("0313900{n}"), Country::Se).0, Some(format!("+46313900{n}")));
        }
    }

    #[test]
    fn a_number_is_shown_as_its_reader_dials_it() {
        for (text, home, show) in [
            ("040 1234567", Country::Fi, "040 1234567"),
            ("09 310 1691", Country::Fi, "09 3101691"),
            ("+358401234567", Country::Se, "+358 40 1234567"),
            ("+46701740608", Country::Fi, "+46 70 174 06 08"),
        ] {
            assert_eq!(shown(text, home).1, show, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_kept_as_it_was_typed() {
        for text in ["112", "via dottern", "070-17", "", "070-174 06 08 eller 031"] {
            let phone = read_phone(text, Country::Se);
            assert_eq!(phone, Phone { typed: text.to_owned(), e164: None });
            assert_eq!(show_phone(&phone, Country::Se), text);
        }
    }

    #[test]
    fn digits_to_find_by_are_the_same_with_and_without_what_comes_before() {
        for text in ["070-174 06 08", "+46 70 174 06 08", "0046701740608", "701740608"] {
            assert_eq!(digits(text), "701740608", "{text}");
        }
        assert_eq!(digits("070-17"), "7017");
        assert_eq!(digits("+358 40 123"), "40123");
        assert_eq!(digits("Kyrkogatan"), "");
    }
}
