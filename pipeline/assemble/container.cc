#include <algorithm>
#include <string>
#include <utility>

#include "assemble/fenced_blocks.h"
#include "assemble/ids.h"
#include "assemble/markdown.h"
#include "assemble/walk.h"

namespace nenpo::assemble {
namespace {

constexpr int kFewestColumns = 2;
constexpr int kMostColumns = 3;

void report_misplaced(const model::SourceLine& from, std::string message, std::string remedy,
                      Findings& findings) {
  findings.push_back(
      finding_at(from, Severity::kError, "misplaced-block", std::move(message), std::move(remedy)));
}

/// Where the page ends is not for what stands beside or inside something else to say.
void drop_page_breaks(const Fence& head, model::Blocks& blocks, Findings& findings) {
  const auto dropped = std::erase_if(blocks, [](const model::Block& block) {
    return std::holds_alternative<model::PageBreak>(block);
  });
  if (dropped == 0) return;
  report_misplaced(head.from,
                   "囲み「" + head.name + "」の中に改ページがあります。改ページはしませんでした。",
                   "改ページは、囲みを「:::」だけの行で閉じた後に書いてください。", findings);
}

int column_count(const Fence& head, Findings& findings) {
  const std::string_view count = head.attribute("count");
  for (int columns = kFewestColumns; columns <= kMostColumns; ++columns) {
    if (count == std::to_string(columns)) return columns;
  }
  findings.push_back(
      finding_at(head.from, Severity::kError, "malformed-block",
                 "段組みの段の数「" + std::string(count) + "」を読めません。2段で組みました。",
                 "段の数は2か3にしてください。例：:::{columns count=\"2\"}"));
  return kFewestColumns;
}

/// A box has no place in the contents: its headings are set as strong words.
void make_headings_words(model::Blocks& blocks, Findings& findings) {
  for (model::Block& block : blocks) {
    auto* heading = std::get_if<model::Heading>(&block);
    if (heading == nullptr) continue;
    report_misplaced(heading->from,
                     "囲み「callout」の中に見出し「" + model::plain_text(heading->text) +
                         "」があります。太字の段落として印刷しました。",
                     "囲みの題は title=\"…\" に書き、中の小さな題は太字にしてください。例：**" +
                         model::plain_text(heading->text) + "**",
                     findings);
    for (model::Inline& part : heading->text) {
      if (auto* text = std::get_if<model::Text>(&part)) text->strong = true;
    }
    model::Paragraph words{std::move(heading->text), heading->from};
    block = std::move(words);
  }
}

model::Callout callout(const Fence& head, model::Blocks blocks, Findings& findings) {
  model::Callout box;
  box.kind = head.attribute("kind");
  if (box.kind.empty()) {
    box.kind = kCallout;
    findings.push_back(finding_at(
        head.from, Severity::kError, "malformed-block",
        "囲み「callout」に、種類（kind）が書かれていません。種類「callout」として印刷しました。",
        "種類の名前を書いてください。例：:::{callout kind=\"column\" title=\"コラム\"}"));
  }
  box.title = read_inlines(head.attribute("title"), head.from, findings);
  make_headings_words(blocks, findings);
  box.blocks = std::move(blocks);
  box.from = head.from;
  return box;
}

}  // namespace

model::Block container(const Fence& head, model::Blocks blocks, Findings& findings) {
  drop_page_breaks(head, blocks, findings);
  if (head.name == kCallout) {
    report_attributes(head, {"kind", "title"}, findings);
    return callout(head, std::move(blocks), findings);
  }
  report_attributes(head, {"count"}, findings);
  const int count = column_count(head, findings);
  return model::Columns{count, std::move(blocks), head.from};
}

}  // namespace nenpo::assemble
