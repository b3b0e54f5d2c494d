//! Every command there is: one row each. Keys, help, menu and words are held against this table.

use crate::base::phrase::Word;

/// Where a key has its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// Everywhere, also while text is written; so never a plain character.
    Any,
    /// Where nothing is being written: one letter is one verb, the same on all screens.
    Browse,
    /// In a box: moves and edits text.
    Write,
}

impl Context {
    /// Every context.
    pub const ALL: [Context; 3] = [Context::Any, Context::Browse, Context::Write];

    /// Its name in key files: `any`, `browse`, `write`.
    pub const fn name(self) -> &'static str {
        match self {
            Context::Any => "any",
            Context::Browse => "browse",
            Context::Write => "write",
        }
    }

    /// The context of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.name() == name)
    }

    /// Whether one key press could be meant for both.
    pub fn meets(self, other: Context) -> bool {
        self == other || self == Context::Any || other == Context::Any
    }
}

/// What is found by name in the menu though no key leads there: the keys of its names, written as
/// those of a command.
pub const PLACES: [Word; 24] = [
    Word("place-import"),
    Word("place-import-organisations"),
    Word("place-templates"),
    Word("place-methods"),
    Word("place-programme"),
    Word("place-matches"),
    Word("place-organisations"),
    Word("place-observations"),
    Word("place-referrals"),
    Word("place-decisions"),
    Word("place-letters"),
    Word("place-duplicates"),
    Word("place-bin"),
    Word("place-areas"),
    Word("place-backups"),
    Word("place-copies"),
    Word("place-recovery"),
    Word("place-team"),
    Word("place-passphrase"),
    Word("place-small"),
    Word("place-history"),
    Word("place-messages"),
    Word("place-language"),
    Word("place-colours"),
];

macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident = $context:ident $verb:literal),+ $(,)?) => {
        /// What a key, a menu line or a click can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command { $($(#[$doc])* $variant),+ }

        impl Command {
            /// Every command, in the order of the table, which is also that of the menu.
            pub const ALL: &'static [Command] = &[$(Command::$variant),+];

            /// The verb: its name within its context in key files, in kebab-case, unique among all.
            pub const fn verb(self) -> &'static str {
                match self { $(Command::$variant => $verb),+ }
            }

            /// Where it can be asked for by key.
            pub const fn context(self) -> Context {
                match self { $(Command::$variant => Context::$context),+ }
            }

            /// The key of its name; the attribute `.also` of that key holds its other names.
            pub const fn word(self) -> Word {
                match self { $(Command::$variant => Word(concat!("cmd-", $verb))),+ }
            }
        }
    };
}

impl Command {
    /// The command of a verb in a context.
    pub fn parse(context: Context, verb: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|c| c.context() == context && c.verb() == verb)
    }

    /// Whether what it leads to changes the register, so that it is of no use where that may only be
    /// read. Moving about, looking and choosing do not.
    pub const fn writes(self) -> bool {
        matches!(
            self,
            Self::Save
                | Self::Skip
                | Self::Undo
                | Self::Redo
                | Self::NewPerson
                | Self::LogCall
                | Self::New
                | Self::Call
                | Self::Visit
                | Self::FollowUp
                | Self::Edit
                | Self::Done
                | Self::Assign
                | Self::Move
                | Self::Import
                | Self::Merge
                | Self::CountMany
                | Self::TakeAway
                | Self::Bin
        )
    }

    /// The screen where it can be done, or on what is opened from there: told where it cannot. None for
    /// what can be done on all of them, and for what is for boxes.
    pub const fn home(self) -> Option<Self> {
        Some(match self {
            Self::FollowUp | Self::Done | Self::Assign => Self::Screen1,
            Self::Search
            | Self::New
            | Self::Call
            | Self::Visit
            | Self::Edit
            | Self::Order
            | Self::View
            | Self::History
            | Self::CopyRow
            | Self::Import
            | Self::Merge
            | Self::Mark
            | Self::Bin => Self::Screen2,
            Self::Print => Self::Screen3,
            Self::CountMany | Self::TakeAway => Self::Screen4,
            Self::Move | Self::Outcome => Self::Screen5,
            Self::GoTo => Self::Screen8,
            _ => return None,
        })
    }

    /// `context.verb`, for messages and the log.
    pub fn name(self) -> String {
        format!("{}.{}", self.context().name(), self.verb())
    }
}

commands! {
    /// Help about this screen or box.
    Help = Any "help",
    /// The menu of all commands.
    Menu = Any "menu",
    /// Find a person from anywhere.
    Find = Any "find",
    /// What helps with this box: calendar, list, big note.
    Helper = Any "helper",
    /// Fetch colleagues' changes now.
    Refresh = Any "refresh",
    /// Go past this one: it comes last.
    Skip = Any "skip",
    /// Hide everything until the passphrase is given again.
    Hide = Any "hide",
    /// Save and close the form.
    Save = Any "save",
    /// Take the last change back.
    Undo = Any "undo",
    /// Do again what was taken back.
    Redo = Any "redo",
    /// A new person from anywhere.
    NewPerson = Any "new-person",
    /// Log a call from anywhere.
    LogCall = Any "log-call",
    /// Fill in what this box held last time.
    SameAsLast = Any "same-as-last",
    /// Copy the value, the row or what is selected.
    Copy = Any "copy",
    /// Leave the program; drafts are kept.
    Quit = Any "quit",
    /// Open, go on to the next box, do it.
    Enter = Any "enter",
    /// One step back; text is kept as a draft.
    Back = Any "back",
    /// The next box or panel.
    Next = Any "next",
    /// The box or panel before.
    Prev = Any "prev",
    /// Up a row.
    Up = Any "up",
    /// Down a row.
    Down = Any "down",
    /// To the left.
    Left = Any "left",
    /// To the right.
    Right = Any "right",
    /// Up a page.
    PageUp = Any "page-up",
    /// Down a page.
    PageDown = Any "page-down",
    /// To the beginning.
    Home = Any "home",
    /// To the end.
    End = Any "end",
    /// [`Command::Help`] where nothing is being written.
    HelpHere = Browse "help-here",
    /// [`Command::Menu`] where nothing is being written.
    MenuHere = Browse "menu-here",
    /// Search in this list, or for a person.
    Search = Browse "search",
    /// A new one of what the screen holds.
    New = Browse "new",
    /// Log a call or talk with the chosen person.
    Call = Browse "call",
    /// Book or log a visit.
    Visit = Browse "visit",
    /// Follow up, or move the date.
    FollowUp = Browse "follow-up",
    /// Edit the chosen row.
    Edit = Browse "edit",
    /// Tick a task off.
    Done = Browse "done",
    /// Order the list by another column.
    Order = Browse "order",
    /// Choose what is shown.
    View = Browse "view",
    /// Say who is responsible.
    Assign = Browse "assign",
    /// Go to a date.
    GoTo = Browse "go-to",
    /// What has been changed, by whom.
    History = Browse "history",
    /// Copy the chosen row.
    CopyRow = Browse "copy-row",
    /// Move to another status or stage.
    Move = Browse "move",
    /// The list of what can be taken back.
    UndoList = Browse "undo-list",
    /// Import a file.
    Import = Browse "import",
    /// Print: letters, labels, lists.
    Print = Browse "print",
    /// Make one of two persons that are the same.
    Merge = Browse "merge",
    /// Mark the row.
    Mark = Browse "mark",
    /// What came of it, in figures.
    Outcome = Browse "outcome",
    /// Count several at once.
    CountMany = Browse "count-many",
    /// Count one less.
    TakeAway = Browse "take-away",
    /// Put the row in the bin.
    Bin = Browse "bin",
    /// The screen Today.
    Screen1 = Browse "screen-1",
    /// The screen People.
    Screen2 = Browse "screen-2",
    /// The screen Initiatives.
    Screen3 = Browse "screen-3",
    /// Sessions and what is counted at them.
    Screen4 = Browse "screen-4",
    /// Programmes, and who is in them.
    Screen5 = Browse "screen-5",
    /// The year wheel.
    Screen8 = Browse "screen-8",
    /// The screen Totals.
    Screen9 = Browse "screen-9",
    /// The screen More.
    Screen0 = Browse "screen-0",
    /// Select all the text in the box.
    SelectAll = Write "select-all",
    /// Cut what is selected, or the whole box.
    Cut = Write "cut",
    /// Empty the box.
    Empty = Write "empty",
    /// Delete the word before the cursor.
    DeleteWord = Write "delete-word",
    /// To the beginning of the word.
    WordLeft = Write "word-left",
    /// To the end of the word.
    WordRight = Write "word-right",
    /// A line break in a big note.
    LineBreak = Write "line-break",
    /// Delete the sign before the cursor.
    Erase = Write "erase",
    /// Delete the sign at the cursor.
    Delete = Write "delete",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_one_command_and_leads_back_to_it() {
        for (at, command) in Command::ALL.iter().enumerate() {
            assert_eq!(Command::parse(command.context(), command.verb()), Some(*command));
            assert!(
                Command::ALL[at + 1..].iter().all(|c| c.verb() != command.verb()),
                "{command:?}"
            );
            assert_eq!(command.word().0, format!("cmd-{}", command.verb()));
        }
    }
}
