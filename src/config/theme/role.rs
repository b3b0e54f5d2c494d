//! What a piece of the screen is; a theme says how that looks.

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $letter:literal $parent:expr),+ $(,)?) => {
        /// What a piece of the screen is. Screens name roles, never colours.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Role { $($(#[$doc])* $variant),+ }

        impl Role {
            /// Every role, each after its parent.
            pub const ALL: &'static [Role] = &[$(Role::$variant),+];

            /// Its name in theme files, in kebab-case.
            pub const fn name(self) -> &'static str {
                match self { $(Role::$variant => $name),+ }
            }

            /// The letter that stands for it where a test draws roles as text.
            pub const fn letter(self) -> char {
                match self { $(Role::$variant => $letter),+ }
            }

            /// The role it looks like as far as a theme does not say otherwise.
            pub const fn parent(self) -> Option<Role> {
                match self { $(Role::$variant => $parent),+ }
            }
        }
    };
}

impl Role {
    /// The role of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|r| r.name() == name)
    }
}

roles! {
    /// Everything that is nothing else; also the empty ground.
    Text = "text" 't' None,
    /// Less important: units, counts, what is empty.
    Muted = "muted" 'm' Some(Role::Text),
    /// Row 1 of the screen and the heads of lists and sections.
    Title = "title" 'T' Some(Role::Text),
    /// Lines between parts.
    Rule = "rule" 'r' Some(Role::Muted),
    /// The chosen row.
    Selected = "selected" 's' Some(Role::Text),
    /// A row marked for something to be done with all of them.
    Marked = "marked" 'M' Some(Role::Text),
    /// A box to write in.
    Field = "field" 'f' Some(Role::Text),
    /// The box being written in.
    Focus = "focus" 'F' Some(Role::Field),
    /// The name of a box or value.
    Label = "label" 'l' Some(Role::Text),
    /// What deserves the eye: a name, a figure, a found word.
    Accent = "accent" 'a' Some(Role::Text),
    /// A key that can be pressed or clicked.
    Key = "key" 'k' Some(Role::Accent),
    /// What that key does.
    Hint = "hint" 'h' Some(Role::Muted),
    /// What cannot be done now.
    Disabled = "disabled" 'd' Some(Role::Muted),
    /// Saved, done, in order.
    Good = "good" 'g' Some(Role::Text),
    /// Late, doubtful, worth a look.
    Warning = "warning" 'w' Some(Role::Text),
    /// Wrong; it stops something.
    Error = "error" 'e' Some(Role::Warning),
    /// The message on row 23.
    Notice = "notice" 'n' Some(Role::Text),
    /// The mark and the masked lines of persons with protected identity.
    Protected = "protected" 'P' Some(Role::Warning),
    /// The name of another screen on row 2.
    Tab = "tab" 'i' Some(Role::Muted),
    /// The name of this screen on row 2.
    TabHere = "tab-here" 'I' Some(Role::Selected),
    /// The filled part of a bar.
    Bar = "bar" '#' Some(Role::Accent),
    /// The rest of a bar.
    BarRest = "bar-rest" '.' Some(Role::Muted),
    /// The rule that says that letters are text now.
    Write = "write" 'W' Some(Role::Accent),
    /// The mark of made-up data.
    Practice = "practice" 'x' Some(Role::Warning),
    /// The mark of unsaved work.
    Draft = "draft" 'D' Some(Role::Notice),
}
