//! tillit: a keyboard-first register for outreach teams, in one encrypted `SQLite` file.
//!
//! This page is the plan of the house: which floor knows what, what happens between a key and its
//! picture and between a save and the file, and where a new thing goes. `tests/tidy` holds the source
//! to it.
//!
//! # Floors
//!
//! A module imports only from floors beneath its own.
//!
//! | floor | holds | knows of |
//! |---|---|---|
//! | `base` | time, ids, dates as typed, text as drawn, phones, sorting, sentences as data | nothing |
//! | `domain` | what the words mean: persons, encounters, templates, totals; pure, no clock, no SQL | base |
//! | `config` | commands, keys, colours, words, settings; read, laid over each other, checked | base |
//! | `store` | the file, and the one thread that touches it; the only floor with SQL and keys | base, domain |
//! | `ui` | the kit: lines, fields, forms, lists, charts; knows nothing of persons or calls | base, config |
//! | `exchange`, `demo` | files in and out; made-up data | base, domain, store; `exchange` also config |
//! | `screens` | one file a screen; a screen goes to another by its route and never imports it | base to `exchange` |
//! | `app` | the shell: the stack of screens, effects, timers, the loop | base to screens |
//! | `cli`, `crash`, `main` | arguments, the environment, the panic note, the exit code | everything |
//!
//! # Life of a key
//!
//! 1. A thread reads the terminal. At the edge a release is dropped, Alt Gr is folded back into its
//!    character, and a burst of keys becomes one paste. What remains goes into the one queue that
//!    everything comes through: keys, pastes, replies of the store, timers.
//! 2. The shell looks at the screen on top. Where it writes, a plain character is text; otherwise the
//!    keymap turns the [`config::Chord`] into a [`config::Command`]. Letters never write: they open.
//! 3. The screen changes its own state and nothing else. What it wants done it leaves as effects, which
//!    are data: ask the store, save, wake me, go there, say this.
//! 4. The shell carries the effects out. A question is a struct that knows the type of its answer; the
//!    answer comes back through the queue as the message of the screen that asked, and a newer question
//!    in the same lane makes an older answer void.
//! 5. When the queue is empty one frame is drawn. Drawing has no effects but one: every key, row and box
//!    drawn notes where it is, so that it can be clicked.
//!
//! # Life of a save
//!
//! 1. The form gives what was seen and what is wanted, column by column. Pure rules of `domain` tell all
//!    flaws at once; with none the save becomes an entry in the outbox on the user's own disk, encrypted
//!    like the register. From there nothing is lost, and only then is the key answered.
//! 2. The store thread takes it in one short transaction: is its action already in the file, may this
//!    worker do this, and is every column still what was seen? Where it is what was wanted, nothing is
//!    to be done; where it is something else, that one column becomes a conflict for people to settle.
//! 3. Triggers write the change log: who, when, what it was and what it became. Undo, redo, history and
//!    what is new from colleagues are read from it.
//! 4. While somebody else holds the file the entry waits, row 1 says so, and lists already show it.
//!
//! # Where a new thing goes
//!
//! * A command: its row in [`config::command`], its line in `keys.toml`, its name and two other names in
//!   `words/command.*.ftl`, and the arm that handles it. A test names whichever is missing.
//! * A phrase: the three files of its area in `config/words`, and `Word("its-key")` where it is said. The
//!   key stands literally, so that tests can hold what is used against what is written. An area is one
//!   line in [`config::words`].
//! * A theme: a file in `themes` and its line in [`config::theme`]. A role: its row there, with a parent, so
//!   that every theme already knows how it looks.
//! * A screen: a file in `screens`, a route, a line where routes are opened, its words, a story in `tests`.
//! * A question to the file: one struct in the `store` file of its aggregate. What is made of several, or of
//!   a file on this computer: a [`store::Errand`] in `exchange`.
//!
//! # Manners
//!
//! * Time, ids, language and country are parameters; the environment is read in `cli` alone.
//! * What can go wrong for a user is said by [`base::Phrase`], in the reader's language, with what to do
//!   about it; every fault of a file is told, not the first. Nothing falls back in silence.
//! * What names a person stays out of logs and `Debug`: [`base::Private`].
//! * A name is the team's own word, and the same word everywhere. A comment says why.
//! * A file holds one thing and fewer than 400 lines, a function one thought and at most 60.
//! * A test of a rule is seen to fail when the rule is broken; nothing in a test sleeps.

pub mod app;
pub mod base;
pub mod cli;
pub mod config;
pub mod crash;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod screens;
pub mod store;
pub mod ui;
