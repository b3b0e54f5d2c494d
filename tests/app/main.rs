//! The whole program, driven by keys: one story a test. A new area of stories is a file here and its
//! line below.

#[cfg(test)]
mod harness;
#[cfg(test)]
mod keys;
