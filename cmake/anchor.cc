// Gives a folder without sources a translation unit, so that it can be a static library.
