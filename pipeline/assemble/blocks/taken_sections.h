#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// A heading of what was taken from the prose, or of a figure in it, with what stands below it up
/// to the next one.
struct TakenSection {
  std::optional<std::string> title;  // with its marker; none: what stands before the first
  std::vector<const model::Block*> blocks;
  std::vector<model::ListItem> items;  // of its lists, or the lines of its figure
};
std::vector<TakenSection> sections_of(const model::Blocks& taken);

/// All items, whatever headings stand between them.
std::vector<model::ListItem> items_of(const model::Blocks& taken);
/// The title of the first figure among the blocks.
std::string figure_title(const model::Blocks& taken);
std::vector<model::Inlines> texts_of(const std::vector<model::ListItem>& items);

/// Where the first of the blocks stands.
model::SourceLine place_of(const model::Blocks& taken);

/// Parts of a line of a template, separated by `|` or `/`, without the blanks around them.
std::vector<std::string> parts_of(std::string_view line, char separator);

/// A part of a heading: 区域（行政区エリア） of 区域（行政区エリア） 「A」から「B」へ. The words
/// are cut at their first blank, which is printed nowhere.
struct CutTitle {
  std::string before, behind;
};
CutTitle cut_at_blank(std::string_view title);

}  // namespace nenpo::assemble
