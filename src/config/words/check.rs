//! Holds the word files of the languages against each other.

use super::{AREAS, texts};
use crate::base::lang::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// What a key holds: its attributes, the value being "", each with the places in it.
type Shape = BTreeMap<String, BTreeSet<String>>;

/// Everything in which the languages differ, and every line that cannot be read, in sentences; empty
/// when all languages have the same keys, attributes and places, each key once.
pub fn check() -> Vec<String> {
    let files = Lang::ALL.map(|lang| AREAS.iter().copied().zip(texts(lang).iter().copied()));
    let [sv, fi, en] = files.map(Iterator::collect::<Vec<_>>);
    check_texts(&[("sv", sv), ("fi", fi), ("en", en)])
}

/// The same for texts given as `(language, [(area, text)])`.
pub fn check_texts(languages: &[(&str, Vec<(&str, &str)>)]) -> Vec<String> {
    let mut faults = Vec::new();
    let shapes: Vec<_> =
        languages.iter().map(|(lang, files)| (*lang, shapes(lang, files, &mut faults))).collect();
    let keys: BTreeSet<_> = shapes.iter().flat_map(|(_, s)| s.keys().cloned()).collect();
    for key in keys {
        let all: Vec<_> = shapes.iter().map(|(lang, s)| (*lang, s.get(&key))).collect();
        for (lang, shape) in &all {
            if shape.is_none() {
                faults.push(format!("{lang}: {key} is missing"));
            }
        }
        if all.iter().filter_map(|(_, s)| *s).collect::<BTreeSet<_>>().len() > 1 {
            faults.push(format!("{key} has other attributes or places: {all:?}"));
        }
    }
    faults
}

fn shapes(lang: &str, files: &[(&str, &str)], faults: &mut Vec<String>) -> BTreeMap<String, Shape> {
    let mut shapes = BTreeMap::new();
    for (area, text) in files {
        let resource = fluent_syntax::parser::parse(*text).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|e| format!("{area}.{lang}.ftl: {e}")));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            let mut shape = Shape::new();
            if let Some(value) = &message.value {
                shape.insert(String::new(), places(value));
            }
            for attribute in &message.attributes {
                shape.insert(attribute.id.name.to_owned(), places(&attribute.value));
            }
            if shapes.insert(key.clone(), shape).is_some() {
                faults.push(format!("{area}.{lang}.ftl: {key} is there twice"));
            }
        }
    }
    shapes
}

fn places(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => found.extend(place(inline)),
            Expression::Select { selector, variants } => {
                found.extend(place(selector));
                found.extend(variants.iter().flat_map(|v| places(&v.value)));
            }
        }
    }
    found
}

fn place(inline: &InlineExpression<&str>) -> BTreeSet<String> {
    match inline {
        InlineExpression::VariableReference { id } => BTreeSet::from([id.name.to_owned()]),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().flat_map(place).collect()
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => place(inline),
            Expression::Select { selector, .. } => place(selector),
        },
        _ => BTreeSet::new(),
    }
}
