//! Writing a ladder as the TOML it is read from, as the editor keeps it.

use super::read::END;
use super::{Delay, Goes, Ladder, Step};
use crate::base::Lang;
use crate::domain::written::Labels;
use std::fmt::Write as _;

impl Ladder {
    /// The text that reads back as this ladder.
    pub fn text(&self) -> String {
        let mut out = String::new();
        put(&mut out, "key", &self.key);
        labels(&mut out, "name", &self.name);
        labels(&mut out, "about", &self.about);
        for step in &self.steps {
            out.push_str("\n[[step]]\n");
            rung(&mut out, step);
        }
        out
    }
}

fn rung(out: &mut String, step: &Step) {
    let plain = Step::new(&step.key, step.kind);
    put(out, "key", &step.key);
    put(out, "kind", step.kind.code());
    if step.aim != plain.aim {
        put(out, "aim", step.aim.code());
    }
    labels(out, "name", &step.name);
    for (key, text) in [("letter", &step.letter), ("template", &step.template)] {
        if let Some(text) = text {
            put(out, key, text);
        }
    }
    let unlike = |delay: Delay, usual: Delay| (delay != usual).then_some(delay);
    let delays = [
        ("after", unlike(step.after, plain.after)),
        ("again", unlike(step.again, plain.again)),
        ("wait", step.wait),
    ];
    for (key, delay) in delays {
        if let Some(delay) = delay {
            put(out, key, &delay.to_string());
        }
    }
    let tries = (step.tries != plain.tries).then_some(step.tries);
    for (key, n) in [("tries", tries), ("sample", step.sample)] {
        if let Some(n) = n {
            line(out, key, &n.to_string());
        }
    }
    if !step.dayparts.is_empty() {
        let parts: Vec<String> = step.dayparts.iter().map(|part| quoted(part.code())).collect();
        line(out, "dayparts", &format!("[{}]", parts.join(", ")));
    }
    for (when, goes) in &step.goes {
        let to = match goes {
            Goes::Step(key) => key,
            Goes::End => END,
        };
        put(out, &format!("goes.{}", when.code()), to);
    }
}

fn labels(out: &mut String, key: &str, labels: &Labels) {
    for lang in Lang::ALL {
        if let Some(text) = labels.exact(lang) {
            put(out, &format!("{key}.{}", lang.code()), text);
        }
    }
}

fn put(out: &mut String, key: &str, text: &str) {
    line(out, key, &quoted(text));
}

fn line(out: &mut String, key: &str, value: &str) {
    // A string takes whatever is written to it.
    let _written = writeln!(out, "{key} = {value}");
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
