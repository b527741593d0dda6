#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "assemble/blocks/diagrams_as.h"
#include "assemble/blocks/gathering_as.h"
#include "assemble/blocks/highlights_as.h"
#include "assemble/blocks/pictures_as.h"
#include "assemble/inlines.h"
#include "assemble/take/take.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kParagraph = "paragraph";
constexpr std::string_view kHeading = "heading";
constexpr std::size_t kPlainLevel = 3;
constexpr std::size_t kDeepestLevel = 6;

void add_items(const std::vector<model::ListItem>& items, model::Blocks& out) {
  for (const model::ListItem& item : items) {
    out.emplace_back(model::Paragraph{numbered_text(item), item.from});
    add_items(item.children, out);
  }
}

/// Headings, items and quotations as paragraphs: a kicker, a label.
model::Blocks as_paragraphs(model::Blocks taken) {
  model::Blocks out;
  for (model::Block& block : taken) {
    if (auto* heading = std::get_if<model::Heading>(&block)) {
      out.emplace_back(model::Paragraph{std::move(heading->text), heading->from});
    } else if (const auto* list = std::get_if<model::List>(&block)) {
      add_items(list->items, out);
    } else if (auto* quotation = std::get_if<model::Quotation>(&block)) {
      std::move(quotation->paragraphs.begin(), quotation->paragraphs.end(),
                std::back_inserter(out));
    } else {
      out.push_back(std::move(block));
    }
  }
  return out;
}

/// Of the level that the take asks for: a title that its prose has as a paragraph.
model::Blocks as_headings(model::Blocks taken, const Fence& take) {
  const auto level = parse_numbers(take.attribute("level"));
  const std::size_t typed = level.empty() ? kPlainLevel : std::min(level.front(), kDeepestLevel);
  for (model::Block& block : taken) {
    auto* paragraph = std::get_if<model::Paragraph>(&block);
    if (paragraph == nullptr) continue;
    model::Heading heading;
    heading.level = static_cast<int>(typed);
    heading.text = std::move(paragraph->text);
    heading.from = paragraph->from;
    block = std::move(heading);
  }
  return taken;
}

model::Blocks in_one_form(std::string_view form, const Fence& take, model::Blocks taken,
                          const Assembly& assembly) {
  if (form == kParagraph) return as_paragraphs(std::move(taken));
  if (form == kHeading) return as_headings(std::move(taken), take);
  if (auto blocks = highlights_as(form, taken, take.from, assembly)) return std::move(*blocks);
  if (auto blocks = pictures_as(form, taken, take.from, assembly.findings)) {
    return std::move(*blocks);
  }
  if (auto blocks = gathering_as(form, taken, take.from, assembly)) return std::move(*blocks);
  if (auto blocks = diagrams_as(form, take, taken, assembly.findings)) return std::move(*blocks);
  assembly.findings.push_back(finding_at(
      take.from, Severity::kError, "malformed-block",
      "囲み「take」の as=\"" + std::string(form) + "\" は使えません。原稿の形のまま印刷しました。",
      "使える形は、templates/README.md の「原稿から取る」の表にあります。例：as=\"paragraph\""));
  return taken;
}

}  // namespace

model::Blocks in_form(const Fence& take, model::Blocks taken, const Assembly& assembly) {
  for (const std::string_view form : split(take.attribute("as"), ' ')) {
    if (form.empty() || taken.empty()) continue;
    taken = in_one_form(form, take, std::move(taken), assembly);
  }
  return taken;
}

}  // namespace nenpo::assemble
