#include "assemble/ids.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "assemble/escapes.h"
#include "assemble/inlines.h"
#include "assemble/prose_source.h"
#include "assemble/walk.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// Printed where a page is not known: what compositors set for a character they do not have.
constexpr std::string_view kGeta = "〓";

bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_id(std::string_view id) {
  return !id.empty() && is_lower(id.front()) && std::all_of(id.begin(), id.end(), [](char letter) {
    return is_lower(letter) || is_digit(letter) || letter == '-';
  });
}

/// h1-2: what headings without an id of their own are called.
bool is_generated(std::string_view id) {
  return id.size() > 1 && id.front() == 'h' &&
         std::all_of(id.begin() + 1, id.end(),
                     [](char letter) { return is_digit(letter) || letter == '-'; });
}

/// The ids of a block; null for those that have none.
std::string* id_of(model::Block& block) {
  if (auto* heading = std::get_if<model::Heading>(&block)) return &heading->id;
  if (auto* table = std::get_if<model::Table>(&block)) return &table->id;
  if (auto* figure = std::get_if<model::WordsFigure>(&block)) return &figure->id;
  if (auto* diagram = std::get_if<model::TierDiagram>(&block)) return &diagram->id;
  return nullptr;
}

model::SourceLine line_of(const model::Block& block) {
  if (const auto* heading = std::get_if<model::Heading>(&block)) return heading->from;
  if (const auto* table = std::get_if<model::Table>(&block)) return table->from;
  if (const auto* figure = std::get_if<model::WordsFigure>(&block)) return figure->from;
  if (const auto* diagram = std::get_if<model::TierDiagram>(&block)) return diagram->from;
  return {};
}

std::string shown_place(const model::SourceLine& from) {
  return from.file + " の" + std::to_string(from.line) + "行目";
}

void report_reference(const model::PageReference& page, const model::SourceLine& from,
                      Findings& findings) {
  findings.push_back(finding_at(
      from, Severity::kError, "dangling-reference",
      "ページの参照「{{page:" + page.target + "}}」の先が、この冊子にありません。「" +
          std::string(kGeta) + "」と印刷しました。",
      "参照する見出しの終わりに {#名前} を付けるか、表や図の囲みに id=\"名前\" を付けて、同じ名前を"
      "書いてください。例：## 調査の目的 {#purpose} と {{page:purpose}}"));
}

}  // namespace

void take_heading_id(model::Heading& heading, Findings& findings) {
  constexpr std::string_view kOpen = "{#";
  auto* last = heading.text.empty() ? nullptr : std::get_if<model::Text>(&heading.text.back());
  if (last == nullptr || !last->text.ends_with('}')) return;
  const auto open = last->text.rfind(kOpen);
  if (open == std::string::npos) return;
  const std::string id = last->text.substr(open + kOpen.size());
  heading.id = checked_id(std::string_view(id).substr(0, id.size() - 1), heading.from, findings);
  last->text = trim(last->text.substr(0, open));
  if (last->text.empty()) heading.text.pop_back();
}

std::string checked_id(std::string_view id, const model::SourceLine& from, Findings& findings) {
  if (is_id(id) && !is_generated(id)) return std::string(id);
  findings.push_back(finding_at(
      from, Severity::kError, "malformed-id",
      "参照先の名前「" + shown_signs(id) + "」は使えません。名前を付けずに印刷しました。",
      "名前は、英小文字で始め、英小文字・数字・「-」だけで書いてください。h1-2 のような形は、"
      "見出しに自動で付ける名前なので使えません。例：{#purpose}"));
  return {};
}

void check_ids(model::Blocks& blocks, Findings& findings) {
  std::map<std::string, model::SourceLine> places;
  for_each_block(blocks, [&](model::Block& block) {
    std::string* id = id_of(block);
    if (id == nullptr || id->empty()) return;
    const auto [place, added] = places.try_emplace(*id, line_of(block));
    if (added) return;
    findings.push_back(
        finding_at(line_of(block), Severity::kError, "duplicate-id",
                   "参照先の名前「" + *id + "」は、" + shown_place(place->second) +
                       "で使われています。初めの方だけを参照先にしました。",
                   "どちらかを別の名前にして、参照もそろえてください。例：{#" + *id + "-2}"));
    id->clear();
  });
}

void check_references(model::Manuscript& manuscript, Findings& findings) {
  std::set<std::string> known;
  for_each_block(manuscript.blocks, [&known](model::Block& block) {
    if (const std::string* id = id_of(block); id != nullptr && !id->empty()) known.insert(*id);
  });
  const ChangeInlines check = [&](model::Inlines& inlines, const model::SourceLine& from,
                                  TextPlace) {
    for (model::Inline& part : inlines) {
      const auto* page = std::get_if<model::PageReference>(&part);
      if (page == nullptr || known.contains(page->target)) continue;
      report_reference(*page, from, findings);
      part = model::Text{std::string(kGeta), false, {}};
    }
  };
  change_inlines(manuscript.blocks, check);
  for (model::Footnote& note : manuscript.footnotes) check(note.text, note.from, TextPlace::kNote);
}

}  // namespace nenpo::assemble
