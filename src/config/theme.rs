//! Roles to styles. A theme is a TOML file: a palette, roles, and perhaps another theme it
//! `inherits` from.

mod role;

pub use role::Role;

use crate::base::phrase::{Phrase, Word};
use crate::config::trouble::{Entry, Source, Trouble, did_you_mean};
use ratatui::style::{Color, Modifier, Style};
use std::collections::BTreeMap;
use toml::de::DeValue;

/// The themes that ship, the one used at first before the others.
const SHIPPED: &[(&str, &str)] = &[
    ("dark", include_str!("../../themes/dark.toml")),
    ("light", include_str!("../../themes/light.toml")),
    ("high-contrast", include_str!("../../themes/high-contrast.toml")),
    ("sixteen", include_str!("../../themes/sixteen.toml")),
];

/// Signs a role may have besides its colours.
const SIGNS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

/// A theme inherits through at most this many others: enough for anybody, and never a circle.
const DEPTH: usize = 8;

/// How every role looks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    own: BTreeMap<Role, Style>,
    palette: BTreeMap<String, Color>,
}

impl Theme {
    /// The names of the themes that ship.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(name, _)| *name)
    }

    /// The file of a theme that ships, to be copied and changed.
    pub fn source(name: &str) -> Option<&'static str> {
        SHIPPED.iter().find(|(shipped, _)| *shipped == name).map(|(_, text)| *text)
    }

    /// A theme that ships; `None` for a name that is none of [`Theme::names`].
    pub fn shipped(name: &str) -> Option<Self> {
        let (name, text) = SHIPPED.iter().find(|(n, _)| *n == name)?;
        Some(Self::read(text, name).0)
    }

    /// Reads a theme. Unknown roles, colours and signs are left out and returned, all of them.
    pub fn read(text: &str, file: &str) -> (Self, Vec<Trouble>) {
        let mut source = Source::new(file, text);
        let theme = Self::read_from(&mut source, 0);
        (theme, source.troubles)
    }

    fn read_from(source: &mut Source<'_>, depth: usize) -> Self {
        let entries = source.entries();
        let mut theme = Self::default();
        let (first, last): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|e| e.key == "inherits" || e.key == "palette");
        // The theme inherited lies beneath the palette, and the palette beneath the roles.
        let (inherits, palette): (Vec<_>, Vec<_>) =
            first.into_iter().partition(|e| e.key == "inherits");
        for entry in inherits {
            theme = inherited(&entry, source, depth);
        }
        for table in palette {
            for entry in source.table(table) {
                theme.read_colour(&entry, source);
            }
        }
        for entry in last {
            if entry.key != "roles" {
                source.unknown(&entry, ["inherits", "palette", "roles"]);
                continue;
            }
            for entry in source.table(entry) {
                theme.read_role(entry, source);
            }
        }
        theme
    }

    fn read_colour(&mut self, entry: &Entry<'_>, source: &mut Source<'_>) {
        if let Some(colour) = self.colour(entry, source) {
            self.palette.insert(entry.key.to_string(), colour);
        }
    }

    /// `role = "colour"` or `role = { fg = "colour", bg = "colour", bold = true }`.
    fn read_role<'a>(&mut self, entry: Entry<'a>, source: &mut Source<'a>) {
        let Some(role) = Role::parse(&entry.key) else {
            source.unknown(&entry, Role::ALL.iter().map(|r| r.name()));
            return;
        };
        if entry.text().is_some() {
            if let Some(colour) = self.colour(&entry, source) {
                self.own.insert(role, Style::new().fg(colour));
            }
            return;
        }
        if !matches!(entry.value, DeValue::Table(_)) {
            source.wrong_kind(&entry, Word("kind-style"));
            return;
        }
        let mut style = Style::new();
        for part in source.table(entry) {
            style = style.patch(self.part(&part, source));
        }
        self.own.insert(role, style);
    }

    /// One of `fg`, `bg` and the signs.
    fn part(&self, part: &Entry<'_>, source: &mut Source<'_>) -> Style {
        match part.key.as_ref() {
            "fg" => self.colour(part, source).map_or(Style::new(), |c| Style::new().fg(c)),
            "bg" => self.colour(part, source).map_or(Style::new(), |c| Style::new().bg(c)),
            name => {
                let Some((_, sign)) = SIGNS.iter().find(|(n, _)| *n == name) else {
                    let signs = SIGNS.iter().map(|(n, _)| *n);
                    source.unknown(part, signs.chain(["fg", "bg"]));
                    return Style::new();
                };
                match part.yes_no() {
                    Some(true) => Style::new().add_modifier(*sign),
                    Some(false) => Style::new().remove_modifier(*sign),
                    None => {
                        source.wrong_kind(part, Word("kind-yes-no"));
                        Style::new()
                    }
                }
            }
        }
    }

    /// A colour of the palette, of the sixteen by name, or `#rrggbb`.
    fn colour(&self, entry: &Entry<'_>, source: &mut Source<'_>) -> Option<Color> {
        let Some(name) = entry.text() else {
            source.wrong_kind(entry, Word("kind-colour"));
            return None;
        };
        let colour = self.palette.get(name).copied().or_else(|| name.parse().ok());
        if colour.is_none() {
            let what = Phrase::new(Word("trouble-bad-colour")).with("name", name);
            let hint = did_you_mean(name, self.palette.keys().map(String::as_str));
            source.add(entry.value_at.clone(), what, hint);
        }
        colour
    }

    /// How a role looks: what the theme says of it, over how its parent looks.
    pub fn style(&self, role: Role) -> Style {
        let beneath = role.parent().map_or_else(Style::new, |parent| self.style(parent));
        self.own.get(&role).map_or(beneath, |own| beneath.patch(*own))
    }

    /// The theme without colours, for `NO_COLOR`: every colour is the terminal's own, and roles
    /// differ by bold, underline and reverse alone.
    ///
    /// A colour set under `NO_COLOR` is worse than none: crossterm then prints a reset, which also
    /// takes away the reverse that marks the chosen row.
    pub fn plain() -> Self {
        let bare = Style::new().fg(Color::Reset).bg(Color::Reset);
        let sign = |role: &Role| match role {
            Role::Title | Role::Key | Role::Accent | Role::Warning | Role::Marked => Modifier::BOLD,
            Role::Selected | Role::Focus | Role::Write => Modifier::REVERSED,
            Role::Field => Modifier::UNDERLINED,
            _ => Modifier::empty(),
        };
        let own = Role::ALL.iter().map(|r| (*r, bare.add_modifier(sign(r)))).collect();
        Self { own, palette: BTreeMap::new() }
    }

    /// A theme for tests: every role has a colour of its own, from which [`Theme::role_of`] reads the
    /// role back off the screen.
    pub fn letters() -> Self {
        let own = Role::ALL.iter().zip(FIRST_LETTER..);
        let own = own.map(|(role, n)| (*role, Style::new().fg(Color::Indexed(n)))).collect();
        Self { own, palette: BTreeMap::new() }
    }

    /// The role drawn in a colour of [`Theme::letters`].
    pub fn role_of(colour: Color) -> Option<Role> {
        let Color::Indexed(n) = colour else { return None };
        Role::ALL.get(usize::from(n.checked_sub(FIRST_LETTER)?)).copied()
    }
}

/// The first indexed colour of the test theme, above the sixteen that have names.
const FIRST_LETTER: u8 = 16;

/// The theme named by `inherits`.
fn inherited(entry: &Entry<'_>, source: &mut Source<'_>, depth: usize) -> Theme {
    let Some(name) = entry.text() else {
        source.wrong_kind(entry, Word("kind-theme"));
        return Theme::default();
    };
    let known = SHIPPED.iter().find(|(n, _)| *n == name);
    let Some((file, text)) = known.filter(|_| depth < DEPTH) else {
        source.unknown_name(name, entry.value_at.clone(), Theme::names());
        return Theme::default();
    };
    Theme::read_from(&mut Source::new(file, text), depth + 1)
}

#[cfg(test)]
mod tests;
