#pragma once

#include <string>

#include "model/pages.h"

namespace nenpo::companion {

/// The whole publication as plain text: UTF-8, LF, in reading order, a paragraph a line without the
/// line and page ends of the layout, so that two editions can be compared line by line. It is heard
/// rather than seen, so it says what the pages show:
/// - Title, publisher and day of issue come first. What stands in 〔 〕 is not printed, it says
/// what
///   follows: readers of the screen pass over ■ or ● or call them 「黒四角」, and the publications
///   have these signs in their own words, so that nobody could search for them.
/// - 〔見出し2〕 is a heading of that level, as screen readers call it; an empty line is above it.
/// - A list's items begin with their own marks, what else belongs to an item is indented below it.
/// - 〔表：4列12行〕 to 〔表の終わり〕 is a table. 〔列〕 names its columns; every row begins with
///   〔行〕 and has a line for each of its cells, 「見出し：値」, so that no cell is heard without
///   its header and a change in a cell is a change of one line. 〔空欄〕 is an empty cell,
///   〔3行分〕 one that holds for so many rows, 〔小見出し〕 a row that names those below it.
/// - 〔図：…〕 is what a figure shows, 〔注〕 a note. Readings stand behind their words,
///   漢字（かんじ）. A sign that is not read as it is meant stands as it is said: マイナス for ▲.
/// - Folios, running heads, leaders and rules are left out, in contents as well.
std::string text_twin(const model::Pages& pages);

}  // namespace nenpo::companion
