//! The real program in a real terminal: what no test within the program can see.

// A terminal of Windows has no way to be read back here; what is tested is the same code on both.
#[cfg(test)]
#[cfg(unix)]
mod door;
#[cfg(test)]
#[cfg(unix)]
mod killed;
#[cfg(test)]
#[cfg(unix)]
mod restored;
#[cfg(test)]
#[cfg(unix)]
mod screen;
