#include "assemble/blocks/diagrams_as.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/blocks/figures_as.h"
#include "assemble/blocks/taken_sections.h"
#include "assemble/inlines.h"
#include "assemble/statistics.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// Of a heading that is made of a figure's title: that of small headings.
constexpr int kFigureLevel = 4;

model::Blocks one(model::Diagram diagram) {
  model::Blocks blocks;
  blocks.emplace_back(std::move(diagram));
  return blocks;
}

model::Blocks joined(model::Blocks first, model::Blocks second) {
  std::move(second.begin(), second.end(), std::back_inserter(first));
  return first;
}

bool is_opening(char32_t c) { return c == U'(' || c == U'（'; }
bool is_closing(char32_t c) { return c == U')' || c == U'）'; }

/// 区民懇話会(昭和53(1978)年)、…: what, when.
model::Timeline timeline_of(std::string_view sentence) {
  model::Timeline line;
  std::string what, when;
  int depth = 0;
  for (std::size_t at = 0; at < sentence.size();) {
    const CodePoint here = decode_utf8(sentence, at);
    const std::string_view bytes = sentence.substr(at, here.size);
    at += here.size;
    if (is_opening(here.value) && depth++ == 0) continue;
    if (is_closing(here.value) && --depth == 0) {
      line.points.push_back({when, {model::Text{what, false, {}}}});
      what.clear();
      when.clear();
      continue;
    }
    if (depth == 0 && here.value == U'、' && what.empty()) continue;
    (depth == 0 ? what : when) += bytes;
  }
  // など behind the last point belongs to it.
  if (!what.empty() && !line.points.empty()) {
    line.points.back().text.emplace_back(model::LineBreak{});
    line.points.back().text.emplace_back(model::Text{what, false, {}});
  }
  return line;
}

model::Blocks timeline_as(const model::Blocks& taken) {
  model::Blocks blocks;
  for (const model::Block& block : taken) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block);
    const std::string sentence = paragraph == nullptr ? "" : model::plain_text(paragraph->text);
    model::Timeline line = timeline_of(sentence);
    if (line.points.size() < 2) {
      blocks.push_back(block);
      continue;
    }
    line.from = paragraph->from;
    line.alternative_text = "年表。" + sentence;
    blocks.emplace_back(model::Diagram{std::move(line)});
  }
  return blocks;
}

model::Blocks tiers_as(const model::Blocks& taken) {
  model::NestedTiers figure;
  figure.from = place_of(taken);
  figure.alternative_text = "重なり合う段の図。内側から順に、";
  for (const TakenSection& section : sections_of(taken)) {
    if (!section.title) continue;
    model::NestedTiers::Tier tier{*section.title, {}};
    for (const model::Block* block : section.blocks) {
      const auto* paragraph = std::get_if<model::Paragraph>(block);
      if (paragraph == nullptr) continue;
      tier.note.insert(tier.note.end(), paragraph->text.begin(), paragraph->text.end());
    }
    std::string& told = figure.alternative_text;
    if (!figure.tiers.empty() && !told.ends_with("。")) told += "、";
    told += tier.name;
    if (!tier.note.empty()) told += "：" + model::plain_text(tier.note);
    figure.tiers.push_back(std::move(tier));
  }
  if (!figure.alternative_text.ends_with("。")) figure.alternative_text += "。";
  return one(std::move(figure));
}

model::Items items_of_kind(const std::string& kind, std::string title,
                           const std::vector<model::ListItem>& items) {
  model::Items made;
  made.kind = kind;
  made.alternative_text = title + "：";
  made.title = std::move(title);
  made.items = texts_of(items);
  made.from = items.front().from;
  for (const model::Inlines& item : made.items) {
    made.alternative_text += (&item == made.items.data() ? "" : "、") + model::plain_text(item);
  }
  return made;
}

/// The lists of each heading, which is their title: side by side under the title of their figure.
model::Blocks items_as(const std::string& kind, const model::Blocks& taken) {
  model::Row row;
  row.kind = kind;
  row.from = place_of(taken);
  const std::string figure = figure_title(taken);
  bool headed = false;
  for (const TakenSection& section : sections_of(taken)) {
    if (section.items.empty()) continue;
    headed = headed || section.title;
    model::Diagram items = items_of_kind(kind, section.title.value_or(figure), section.items);
    row.cells.push_back(one(std::move(items)));
    row.shares.push_back(1);
  }
  model::Blocks blocks;
  if (headed && !figure.empty()) {
    model::Heading heading;
    heading.level = kFigureLevel;
    append_text(heading.text, figure, false);
    heading.from = row.from;
    blocks.emplace_back(std::move(heading));
  }
  if (row.cells.size() == 1) return joined(std::move(blocks), std::move(row.cells.front()));
  blocks.emplace_back(std::move(row));
  return blocks;
}

model::LabelTable::Entry entry_of(const model::ListItem& item) {
  constexpr std::string_view kEllipsis = "…";
  const std::string text = model::plain_text(item.text);
  const auto at = text.find(kEllipsis);
  if (at != std::string::npos) {
    const std::string behind = text.substr(at + kEllipsis.size());
    return {text.substr(0, at), {model::Text{behind, false, {}}}};
  }
  return {item.mark.empty() ? "・" : item.mark, item.text};
}

/// Its heading is the label, with its serial.
model::LabelTable::Row row_of(const TakenSection& section) {
  model::LabelTable::Row row;
  append_text(row.label, section.title.value_or(""), false);
  for (const model::Block* block : section.blocks) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(block)) {
      row.entries.push_back({"", paragraph->text});
    }
  }
  for (const model::ListItem& item : section.items) row.entries.push_back(entry_of(item));
  return row;
}

/// 取組の方向性１ 町内会・自治会が…: the word before the first blank is the label.
model::LabelTable::Row row_of(const model::ListItem& item) {
  const CutTitle words = cut_at_blank(model::plain_text(numbered_text(item)));
  model::LabelTable::Row row;
  append_text(row.label, words.before, false);
  model::Inlines text;
  append_text(text, words.behind, false);
  row.entries.push_back({"", std::move(text)});
  return row;
}

/// Each line of a cell is an entry.
std::vector<model::LabelTable::Entry> entries_of(const model::Inlines& cell) {
  std::vector<model::LabelTable::Entry> entries(1);
  for (const model::Inline& piece : cell) {
    if (std::holds_alternative<model::LineBreak>(piece)) {
      entries.emplace_back();
    } else {
      entries.back().text.push_back(piece);
    }
  }
  return entries;
}

model::LabelTable rows_of(const model::Table& table) {
  model::LabelTable labels;
  if (!table.header.empty()) labels.header = table.header.front();
  for (const auto& cells : table.rows) {
    model::LabelTable::Row row;
    if (!cells.empty()) row.label = cells[0];
    if (cells.size() > 1) row.entries = entries_of(cells[1]);
    if (cells.size() > 2) row.outcome = cells[2];
    labels.rows.push_back(std::move(row));
  }
  return labels;
}

model::Blocks label_table_as(const std::string& kind, const model::Blocks& taken) {
  model::LabelTable labels;
  for (const TakenSection& section : sections_of(taken)) {
    if (section.title) {
      labels.rows.push_back(row_of(section));
      continue;
    }
    for (const model::Block* block : section.blocks) {
      if (const auto* table = std::get_if<model::Table>(block)) labels = rows_of(*table);
    }
    for (const model::ListItem& item : section.items) labels.rows.push_back(row_of(item));
  }
  labels.kind = kind;
  labels.from = place_of(taken);
  return one(std::move(labels));
}

/// 【title】 attribution, then the items, which the quotation keeps as paragraphs behind a dot.
model::Opinions opinions_of(const model::Quotation& quotation) {
  constexpr std::string_view kDot = "・";
  model::Opinions opinions;
  for (const model::Paragraph& paragraph : quotation.paragraphs) {
    std::string text = model::plain_text(paragraph.text);
    model::Inlines words;
    if (text.starts_with(kDot)) {
      append_text(words, std::string_view(text).substr(kDot.size()), false);
      opinions.opinions.push_back(std::move(words));
      continue;
    }
    const CutTitle title = cut_at_blank(text);
    append_text(opinions.title, title.before, false);
    append_text(opinions.attribution, title.behind, false);
    opinions.from = paragraph.from;
  }
  return opinions;
}

model::Blocks opinions_as(bool titled, const model::Blocks& taken) {  // NOLINT: an attribute
  model::Blocks blocks;
  for (const model::Block& block : taken) {
    const auto* quotation = std::get_if<model::Quotation>(&block);
    if (quotation == nullptr) {
      blocks.push_back(block);
      continue;
    }
    model::Opinions opinions = opinions_of(*quotation);
    if (!titled) {
      opinions.title.clear();
      opinions.attribution.clear();
    }
    blocks.emplace_back(model::Diagram{std::move(opinions)});
  }
  return blocks;
}

model::Blocks statistics_as(const std::string& kind, const model::Blocks& taken,
                            Findings& findings) {
  model::Statistics statistics = statistics_of(items_of(taken), findings);
  statistics.kind = kind;
  return one(std::move(statistics));
}

/// Whether what was taken begins with a heading over all the rest, which is no part of the figure:
/// no other heading has its rank.
bool has_title(const model::Blocks& taken) {
  const auto* title = taken.empty() ? nullptr : std::get_if<model::Heading>(&taken.front());
  if (title == nullptr) return false;
  return std::none_of(taken.begin() + 1, taken.end(), [title](const model::Block& block) {
    const auto* heading = std::get_if<model::Heading>(&block);
    return heading != nullptr && heading->level <= title->level;
  });
}

std::optional<model::Blocks> figure_as(std::string_view as, const Fence& take,
                                       const model::Blocks& taken, Findings& findings) {
  const auto colon = as.find(':');
  const std::string_view name = as.substr(0, colon);
  const std::string kind(colon == std::string_view::npos ? "" : as.substr(colon + 1));
  if (name == "timeline") return timeline_as(taken);
  if (name == "tiers") return tiers_as(taken);
  if (name == "hub") return hub_as(take, taken, findings);
  if (name == "position") return position_as(take, taken, findings);
  if (name == "items") return items_as(kind, taken);
  if (name == "label-table") return label_table_as(kind, taken);
  if (name == "statistics") return statistics_as(kind, taken, findings);
  if (name == "opinions") return opinions_as(take.attribute("title") != "no", taken);
  return std::nullopt;
}

}  // namespace

std::optional<model::Blocks> diagrams_as(std::string_view as, const Fence& take,
                                         const model::Blocks& taken, Findings& findings) {
  const auto first = taken.begin() + (has_title(taken) ? 1 : 0);
  auto figure = figure_as(as, take, model::Blocks(first, taken.end()), findings);
  if (!figure) return figure;
  return joined(model::Blocks(taken.begin(), first), std::move(*figure));
}

}  // namespace nenpo::assemble
