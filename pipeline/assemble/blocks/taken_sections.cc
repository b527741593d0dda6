#include "assemble/blocks/taken_sections.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "assemble/inlines.h"
#include "base/text.h"

namespace nenpo::assemble {

namespace {

class SectionReader {
 public:
  std::vector<TakenSection> read(const model::Blocks& taken) {
    for (const model::Block& block : taken) {
      if (const auto* heading = std::get_if<model::Heading>(&block)) {
        sections_.push_back({heading->marker + model::plain_text(heading->text), {}, {}});
        continue;
      }
      last().blocks.push_back(&block);
      if (const auto* list = std::get_if<model::List>(&block)) {
        auto& items = last().items;
        items.insert(items.end(), list->items.begin(), list->items.end());
      } else if (const auto* figure = std::get_if<model::WordsFigure>(&block)) {
        add_lines(*figure);
      }
    }
    return std::move(sections_);
  }

 private:
  TakenSection& last() {
    if (sections_.empty()) sections_.emplace_back();
    return sections_.back();
  }

  void add_lines(const model::WordsFigure& figure) {
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
      const bool head =
          std::find(figure.heads.begin(), figure.heads.end(), i) != figure.heads.end();
      if (head) {
        sections_.push_back({model::plain_text(figure.lines[i]), {}, {}});
        continue;
      }
      model::ListItem item;
      item.text = figure.lines[i];
      item.from = figure.from;
      last().items.push_back(std::move(item));
    }
  }

  std::vector<TakenSection> sections_;
};

}  // namespace

std::vector<TakenSection> sections_of(const model::Blocks& taken) {
  return SectionReader().read(taken);
}

std::vector<model::ListItem> items_of(const model::Blocks& taken) {
  std::vector<model::ListItem> items;
  for (const TakenSection& section : sections_of(taken)) {
    items.insert(items.end(), section.items.begin(), section.items.end());
  }
  return items;
}

std::string figure_title(const model::Blocks& taken) {
  for (const model::Block& block : taken) {
    if (const auto* figure = std::get_if<model::WordsFigure>(&block)) return figure->title;
  }
  return {};
}

std::vector<model::Inlines> texts_of(const std::vector<model::ListItem>& items) {
  std::vector<model::Inlines> texts;
  for (const model::ListItem& item : items) texts.push_back(numbered_text(item));
  return texts;
}

model::SourceLine place_of(const model::Blocks& taken) {
  for (const model::Block& block : taken) {
    if (const auto* heading = std::get_if<model::Heading>(&block)) return heading->from;
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) return paragraph->from;
    if (const auto* figure = std::get_if<model::WordsFigure>(&block)) return figure->from;
    if (const auto* table = std::get_if<model::Table>(&block)) return table->from;
    const auto* list = std::get_if<model::List>(&block);
    if (list != nullptr && !list->items.empty()) return list->items.front().from;
    const auto* quotation = std::get_if<model::Quotation>(&block);
    if (quotation != nullptr && !quotation->paragraphs.empty()) {
      return quotation->paragraphs.front().from;
    }
  }
  return {};
}

std::vector<std::string> parts_of(std::string_view line, char separator) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(line, separator)) parts.emplace_back(trim(part));
  return parts;
}

CutTitle cut_at_blank(std::string_view title) {
  for (std::size_t at = 0; at < title.size();) {
    const CodePoint character = decode_utf8(title, at);
    const bool inside_brackets = title.substr(0, at).rfind("（") != std::string_view::npos &&
                                 title.substr(0, at).rfind("）") == std::string_view::npos;
    if (is_blank(character.value) && !inside_brackets) {
      return {std::string(title.substr(0, at)), std::string(trim(title.substr(at)))};
    }
    at += character.size;
  }
  return {std::string(title), ""};
}

}  // namespace nenpo::assemble
