//! The real program in a real terminal: what no test within the program can see.

// A terminal of Windows has no way to be read back here; what is tested is the same code on both.
#[cfg(all(test, unix))]
mod door;
#[cfg(all(test, unix))]
mod killed;
#[cfg(all(test, unix))]
mod screen;
