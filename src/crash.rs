//! What the user is told when the program has a fault: the terminal first, then plain words, and
//! nothing of what anybody has written.

use crate::app::run;
use crate::base::{Lang, Word};
use crate::config::words::Words;
use std::io::Write as _;
use std::panic::{self, PanicHookInfo};

/// What a fault finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// A command that prints and ends.
    Command,
    /// The screens, which have taken the terminal.
    Screens,
}

/// Puts the hook in place, instead of one that stood there; for the screens before the terminal is taken.
pub fn install(lang: Lang, scene: Scene) {
    let ours = std::thread::current().id();
    panic::set_hook(Box::new(move |panic| {
        // A fault in a job of the store's thread is an answer to the screen that asked, not the end.
        if std::thread::current().id() != ours {
            return;
        }
        if scene == Scene::Screens {
            run::restore();
        }
        let note = note(&Words::shipped(lang), scene, panic);
        // There is nobody left to tell when this fails.
        let _ = std::io::stderr().write_all(note.as_bytes());
    }));
}

/// The note: that the text is kept, and where in the program it was. Never what the fault itself says:
/// that may quote what somebody wrote.
fn note(words: &Words, scene: Scene, panic: &PanicHookInfo<'_>) -> String {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let version = env!("CARGO_PKG_VERSION");
    let place = [("place", place.as_str().into()), ("version", version.into())];
    format!(
        "\n{}\n{}\n{}\n",
        words.get(Word("crash-sorry")),
        words.get(match scene {
            Scene::Command => Word("crash-command"),
            Scene::Screens => Word("crash-kept"),
        }),
        words.with(Word("crash-place"), &place)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn the_note_says_what_is_safe_and_nothing_of_what_was_written() {
        let (out, said) = mpsc::channel();
        let ours = std::thread::current().id();
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if std::thread::current().id() == ours {
                out.send(note(&Words::shipped(Lang::Sv), Scene::Command, info)).unwrap();
            } else {
                before(info);
            }
        }));
        let fell = panic::catch_unwind(|| panic!("no note about Gun-Britt Sjöberg"));
        drop(panic::take_hook());
        assert!(fell.is_err());
        let note = said.recv().unwrap();
        assert!(note.contains("Det som redan var skrivet"), "{note}");
        assert!(note.contains("crash.rs"), "{note}");
        assert!(!note.contains("Gun-Britt"), "{note}");
    }
}
