#include "assemble/fenced_blocks.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "assemble/block_kind.h"
#include "assemble/container_places.h"
#include "assemble/ids.h"
#include "assemble/markdown.h"
#include "assemble/source_lines.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

model::SourceLine line_of(const Fence& fence, std::size_t index) {
  return {fence.from.file, fence.from.line + 1 + static_cast<int>(index)};
}

MarkdownPart inside(const Fence& fence) {
  MarkdownPart part{{}, line_of(fence, 0)};
  for (const std::string& line : fence.lines) part.text += line + "\n";
  return part;
}

/// {{…}}, [^…] or {…|…}.
bool has_mark(std::string_view text) {
  const auto between = [text](std::string_view open, std::string_view close) {
    const auto at = text.find(open);
    const auto end = at == std::string_view::npos ? at : text.find(close, at + open.size());
    return end == std::string_view::npos ? std::string_view{}
                                         : text.substr(at + open.size(), end - at - open.size());
  };
  return !between("{{", "}}").empty() || is_footnote_label(between("[^", "]")) ||
         between("{", "}").find('|') != std::string_view::npos;
}

void report_mark(std::string_view text, const model::SourceLine& from, Findings& findings) {
  if (!has_mark(text)) return;
  findings.push_back(finding_at(
      from, Severity::kError, "misplaced-mark",
      "図の文字「" + std::string(trim(text)) +
          "」の中では、ふりがな、脚注の印、参照、目印は使えません。そのまま印刷しました。",
      "図の中には文字だけを書き、ふりがなや脚注は、図の前後の文に書いてください。"));
}

/// Drawn figures know no marks in their words.
void report_marks_in_drawing(const Fence& fence, Findings& findings) {
  for (const auto& [key, value] : fence.attributes) report_mark(value, fence.from, findings);
  for (std::size_t i = 0; i < fence.lines.size(); ++i) {
    report_mark(fence.lines[i], line_of(fence, i), findings);
  }
}

std::string id_of(const Fence& fence, Findings& findings) {
  const bool named = std::any_of(fence.attributes.begin(), fence.attributes.end(),
                                 [](const auto& pair) { return pair.first == "id"; });
  return named ? checked_id(fence.attribute("id"), fence.from, findings) : std::string();
}

model::Blocks make_words_figure(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  report_mark(fence.attribute("title"), fence.from, findings);
  auto figure = words_box(std::string(fence.attribute("title")), fence.lines, fence.from, findings);
  figure.id = id_of(fence, findings);
  return {std::move(figure)};
}

model::Blocks make_tier_diagram(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  report_marks_in_drawing(fence, findings);
  auto diagram = tier_diagram(fence, findings);
  diagram.id = id_of(fence, findings);
  return {std::move(diagram)};
}

/// "0.823": a share of the full width, so between 0 and 1.
std::optional<double> parse_share(std::string_view text) {
  double share = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, share);
  const bool whole = error == std::errc() && stop == end;
  return whole && share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

model::Blocks make_bars(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  report_marks_in_drawing(fence, findings);
  model::Bars bars;
  bars.from = fence.from;
  for (std::size_t i = 0; i < fence.lines.size(); ++i) {
    const std::string_view line = trim(fence.lines[i]);
    if (line.empty()) continue;
    const auto bar = line.rfind('|');
    const auto share =
        bar == std::string_view::npos ? std::nullopt : parse_share(trim(line.substr(bar + 1)));
    if (share) {
      bars.bars.push_back({std::string(trim(line.substr(0, bar))), *share});
      continue;
    }
    findings.push_back(finding_at(
        line_of(fence, i), Severity::kError, "malformed-block",
        "棒グラフの行「" + std::string(line) + "」を読めません。棒なしで印刷しました。",
        "「名前 | 割合」の形で、割合は0から1までの数で書いてください。例：達成率 | 0.823"));
    bars.bars.push_back({std::string(line), 0});
  }
  return {bars};
}

model::Blocks make_table(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  model::Blocks blocks = read_markdown(inside(fence), findings);
  auto* table = blocks.size() == 1 ? std::get_if<model::Table>(&blocks.front()) : nullptr;
  if (table != nullptr) {
    table->caption = read_inlines(fence.attribute("caption"), fence.from, findings);
    table->id = id_of(fence, findings);
    table->kind = fence.attribute("kind");
    return blocks;
  }
  findings.push_back(
      finding_at(fence.from, Severity::kError, "malformed-block",
                 "囲み「table」の中身が、1つの表ではありません。",
                 "囲みの中には表を1つだけ書いてください。例：| 項目 | 値 |（次の行に |---|---|）"));
  return blocks;
}

model::Blocks make_note(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  const std::string_view mark = fence.attribute("mark");
  model::Note note{std::string(mark.empty() ? "※" : mark), {}, fence.from};
  for (std::size_t i = 0; i < fence.lines.size(); ++i) {
    auto line = read_inlines(fence.lines[i], line_of(fence, i), findings);
    if (!line.empty() && !note.text.empty()) note.text.emplace_back(model::LineBreak{});
    std::move(line.begin(), line.end(), std::back_inserter(note.text));
  }
  return {note};
}

model::Blocks make_page_break(const Fence&, const Assembly&) { return {model::PageBreak{}}; }

std::vector<BlockKind> basic_blocks() {
  return {
      {"words-figure", {"title", "id"}, make_words_figure},
      {"tier-diagram", {"caption", "alternative", "id"}, make_tier_diagram},
      {"bars", {}, make_bars},
      {"table", {"kind", "caption", "id"}, make_table},
      {"note", {"mark"}, make_note},
      {"page-break", {}, make_page_break},
  };
}

const std::vector<BlockKind>& block_kinds() {
  static const std::vector<BlockKind> kKinds = [] {
    std::vector<BlockKind> all;
    for (const auto family :
         {basic_blocks, picture_blocks, chart_blocks, diagram_blocks, highlight_blocks,
          progress_blocks, gathering_blocks, data_fences, take_blocks}) {
      auto kinds = family();
      std::move(kinds.begin(), kinds.end(), std::back_inserter(all));
    }
    return all;
  }();
  return kKinds;
}

std::string names_of_blocks() {
  std::string names;
  for (const BlockKind& kind : block_kinds()) {
    names += (names.empty() ? "" : "、") + std::string(kind.name);
  }
  for (const std::string_view container : kContainers) names += "、" + std::string(container);
  return names;
}

/// In a box every line stands for itself; the sign of a list before it is not part of its words.
std::string_view without_bullet(std::string_view line) {
  line = trim(line);
  return line.starts_with("- ") ? line.substr(2) : line;
}

}  // namespace

void report_attributes(const Fence& fence, const std::vector<std::string_view>& known,
                       Findings& findings) {
  for (const auto& [key, value] : fence.attributes) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    std::string names;
    for (const std::string_view name : known)
      names += (names.empty() ? "" : "、") + std::string(name);
    findings.push_back(finding_at(
        fence.from, Severity::kError, "malformed-block",
        "囲み「" + fence.name + "」に項目「" + key + "」はありません。この項目は使いませんでした。",
        known.empty() ? "項目を消してください。例：:::{" + fence.name + "}"
                      : "使える項目は、" + names + "です。"));
  }
}

std::string required_name(const Fence& head, std::string_view key, std::string_view example,
                          Findings& findings) {
  std::string name(head.attribute(key));
  if (!name.empty()) return name;
  findings.push_back(finding_at(head.from, Severity::kError, "malformed-block",
                                "囲み「" + head.name + "」に項目「" + std::string(key) +
                                    "」がありません。囲まずに、中身だけを印刷しました。",
                                "体裁のファイルにある名前を書いてください。例：:::{" + head.name +
                                    " " + std::string(key) + "=\"" + std::string(example) + "\"}"));
  return name;
}

model::WordsFigure words_box(std::string title, const std::vector<std::string>& lines,
                             const model::SourceLine& from, Findings& findings) {
  model::WordsFigure figure{std::move(title), {}, from};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const model::SourceLine line{from.file, from.line + 1 + static_cast<int>(i)};
    auto words = read_inlines(without_bullet(lines[i]), line, findings);
    if (!words.empty()) figure.lines.push_back(std::move(words));
  }
  return figure;
}

model::Blocks fenced_blocks(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  const auto& kinds = block_kinds();
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&fence](const BlockKind& candidate) {
    return candidate.name == fence.name;
  });
  if (kind != kinds.end()) {
    report_attributes(fence, kind->attributes, findings);
    return kind->make(fence, assembly);
  }
  findings.push_back(
      finding_at(fence.from, Severity::kError, "unknown-block",
                 "「" + fence.name + "」という囲みはありません。中の文字だけを枠に入れました。",
                 "使える囲みは、" + names_of_blocks() + "です。例：:::{note mark=\"※\"}"));
  return {words_box(fence.name, fence.lines, fence.from, findings)};
}

}  // namespace nenpo::assemble
