//! What a person is called on screen.

/// First and last name; the alias in quotation marks when it is all that is known, and after the
/// name when both are: `Rolf Åkesson`, `"blå jackan, Gamlestan"`, `Rolf Åkesson "blå jackan"`.
/// Empty when nothing is known.
pub fn display_name(given: &str, family: &str, alias: &str) -> String {
    let mut name = String::with_capacity(given.len() + family.len() + alias.len() + 4);
    for part in [given, family].into_iter().flat_map(str::split_whitespace) {
        push_spaced(&mut name, part);
    }
    let alias = alias.trim();
    if !alias.is_empty() {
        push_spaced(&mut name, &format!("\"{alias}\""));
    }
    name
}

/// The text a person is sorted by: last name first, or the alias of somebody without a name.
pub fn sort_name(given: &str, family: &str, alias: &str) -> String {
    let mut name = String::new();
    for part in [family, given, alias].into_iter().flat_map(str::split_whitespace) {
        push_spaced(&mut name, part);
    }
    name
}

fn push_spaced(name: &mut String, part: &str) {
    if !name.is_empty() {
        name.push(' ');
    }
    name.push_str(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_put_together_and_the_alias_stands_in_quotes() {
        for (given, family, alias, shown, sorted) in [
            ("Gun-Britt", "Sjöberg", "", "Gun-Britt Sjöberg", "Sjöberg Gun-Britt"),
            (" Gun  Britt ", " ", "", "Gun Britt", "Gun Britt"),
            ("", "", "blå jackan", "\"blå jackan\"", "blå jackan"),
            ("Rolf", "Åkesson", "Roffe", "Rolf Åkesson \"Roffe\"", "Åkesson Rolf Roffe"),
            ("", "", "  ", "", ""),
        ] {
            assert_eq!(display_name(given, family, alias), shown);
            assert_eq!(sort_name(given, family, alias), sorted);
        }
    }
}
