//! Programs that the scripts of `.ci` start on real and pretended network drives.

#[cfg(test)]
mod told;
#[cfg(test)]
mod unit;
#[cfg(test)]
mod writer;
