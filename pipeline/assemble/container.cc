#include "assemble/container.h"

#include <algorithm>
#include <string>
#include <utility>

#include "assemble/container_places.h"
#include "assemble/fenced_blocks.h"
#include "assemble/markdown.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr int kFewestColumns = 2;
constexpr int kMostColumns = 3;
constexpr std::string_view kYes = "yes";

void report(std::string code, const model::SourceLine& from, std::string message,
            std::string remedy, Findings& findings) {
  findings.push_back(
      finding_at(from, Severity::kError, std::move(code), std::move(message), std::move(remedy)));
}

int column_count(const Fence& head, Findings& findings) {
  const std::string_view count = head.attribute("count");
  for (int columns = kFewestColumns; columns <= kMostColumns; ++columns) {
    if (count == std::to_string(columns)) return columns;
  }
  report("malformed-block", head.from,
         "段組みの段の数「" + std::string(count) + "」を読めません。2段で組みました。",
         "段の数は2か3にしてください。例：:::{columns count=\"2\"}", findings);
  return kFewestColumns;
}

/// A box between the lines of the text has no place in the contents: its headings are set as strong
/// words.
void make_headings_words(model::Blocks& blocks, std::size_t first, Findings& findings) {
  for (std::size_t i = first; i < blocks.size(); ++i) {
    auto* heading = std::get_if<model::Heading>(&blocks[i]);
    if (heading == nullptr) continue;
    const std::string words = model::plain_text(heading->text);
    report("misplaced-block", heading->from,
           "囲み「callout」の中に見出し「" + words + "」があります。太字の段落として印刷しました。",
           "囲みの題は title=\"…\" に書くか囲みの初めの見出しにし、中の小さな題は太字にしてくださ"
           "い。例：**" +
               words + "**",
           findings);
    for (model::Inline& part : heading->text) {
      if (auto* text = std::get_if<model::Text>(&part)) text->strong = true;
    }
    model::Paragraph paragraph{std::move(heading->text), heading->from};
    blocks[i] = std::move(paragraph);
  }
}

bool grows(const Fence& head, Findings& findings) {
  const std::string_view typed = head.attribute("grows");
  if (!typed.empty() && typed != kYes && typed != "no") {
    report("malformed-block", head.from,
           "囲み「callout」の grows=\"" + std::string(typed) +
               "\" を読めません。伸ばさずに組みました。",
           "段の下端まで伸ばすときは、grows=\"yes\" と書いてください。例：:::{callout kind=\"box\" "
           "grows=\"yes\"}",
           findings);
  }
  return typed == kYes;
}

/// The heading that a box without a typed title begins with is its title, and stays a heading.
bool has_heading_as_title(const model::Callout& box) {
  return box.title.empty() && !box.blocks.empty() &&
         std::holds_alternative<model::Heading>(box.blocks.front());
}

model::Callout callout(const Fence& head, model::Blocks blocks, bool in_sheet, Findings& findings) {
  report_attributes(head, {"kind", "title", "grows"}, findings);
  model::Callout box;
  box.kind = head.attribute("kind");
  if (box.kind.empty()) {
    box.kind = kCallout;
    report("malformed-block", head.from,
           "囲み「callout」に、種類（kind）が書かれていません。種類「callout」として印刷しました。",
           "種類の名前を書いてください。例：:::{callout kind=\"column\" title=\"コラム\"}",
           findings);
  }
  box.grows = grows(head, findings);
  box.blocks = std::move(blocks);
  box.title = read_inlines(head.attribute("title"), head.from, findings);
  box.from = head.from;
  const bool titled = has_heading_as_title(box);
  if (titled) box.from = std::get<model::Heading>(box.blocks.front()).from;
  if (!in_sheet) make_headings_words(box.blocks, titled ? 1 : 0, findings);
  return box;
}

}  // namespace

/// Where the page ends is not for what stands beside or inside something else to say.
void drop_page_breaks(const Fence& head, model::Blocks& blocks, Findings& findings) {
  const auto dropped = std::erase_if(blocks, [](const model::Block& block) {
    return std::holds_alternative<model::PageBreak>(block);
  });
  if (dropped == 0) return;
  report("misplaced-block", head.from,
         "囲み「" + head.name + "」の中に改ページがあります。改ページはしませんでした。",
         "改ページは、囲みを「:::」だけの行で閉じた後に書いてください。", findings);
}

model::Blocks container(const Fence& head, model::Blocks blocks, bool in_sheet,
                        Findings& findings) {
  drop_page_breaks(head, blocks, findings);
  if (head.name == kCallout) return {callout(head, std::move(blocks), in_sheet, findings)};
  if (head.name == kLook) {
    report_attributes(head, {"name"}, findings);
    std::string name = required_name(head, "name", "kicker", findings);
    if (name.empty()) return blocks;
    return {model::Look{std::move(name), std::move(blocks), head.from}};
  }
  report_attributes(head, {"count"}, findings);
  const int count = column_count(head, findings);
  return {model::Columns{count, std::move(blocks), head.from}};
}

}  // namespace nenpo::assemble
