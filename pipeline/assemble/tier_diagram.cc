#include <string_view>

#include "assemble/fenced_blocks.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

using model::TierDiagram;

constexpr std::string_view kTier = "=";
constexpr std::string_view kDown = "↓";
constexpr std::string_view kUp = "↑";
constexpr std::string_view kLeft = "左";
constexpr std::string_view kRight = "右";
constexpr std::string_view kStrong = "**";

/// "市長 / 副市長": lines below one another. The blanks tell it from 人/日.
std::vector<std::string> lines_of(std::string_view text) {
  constexpr std::string_view kNewLine = " / ";
  std::vector<std::string> lines;
  while (true) {
    const auto end = text.find(kNewLine);
    lines.emplace_back(trim(text.substr(0, end)));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + kNewLine.size());
  }
}

class DiagramReader {
 public:
  DiagramReader(const Fence& fence, Findings& findings) : findings_(findings) {
    diagram_.caption = fence.attribute("caption");
    diagram_.alternative_text = fence.attribute("alternative");
    diagram_.from = fence.from;
  }

  void take(std::string_view line, const model::SourceLine& from) {
    if (line.empty()) return;
    if (line.starts_with(kTier)) {
      diagram_.tiers.push_back({std::string(trim(line.substr(kTier.size()))), {}});
    } else if (line.starts_with(kDown)) {
      take_link(TierDiagram::Arrow::kDown, line.substr(kDown.size()), from);
    } else if (line.starts_with(kUp)) {
      take_link(TierDiagram::Arrow::kUp, line.substr(kUp.size()), from);
    } else {
      take_field(line, from);
    }
  }

  TierDiagram finish() {
    const bool loose_end =
        !diagram_.links.empty() && diagram_.links.size() >= diagram_.tiers.size();
    if (loose_end) {
      report(diagram_.from, "最後の矢印の先に段がありません。この矢印は印刷しませんでした。",
             "矢印の次の行に「= 段の名前」を書いてください。");
      diagram_.links.resize(diagram_.tiers.empty() ? 0 : diagram_.tiers.size() - 1);
    }
    return std::move(diagram_);
  }

 private:
  /// links[i] stands between tiers[i] and tiers[i + 1]; so there is one for each tier above.
  void take_link(TierDiagram::Arrow arrow, std::string_view label, const model::SourceLine& from) {
    if (diagram_.tiers.size() != diagram_.links.size() + 1) {
      report(from,
             "矢印の行「" + std::string(trim(label)) +
                 "」が、段と段の間にありません。この矢印は印刷しませんでした。",
             "「= 段の名前」で始まる段の間に、矢印を1つずつ書いてください。");
      return;
    }
    diagram_.links.push_back({arrow, std::string(trim(label))});
  }

  void take_field(std::string_view line, const model::SourceLine& from) {
    const auto parts = split(line, '|');
    const std::string_view side = trim(parts.front());
    if (parts.size() != 3 || (side != kLeft && side != kRight) || diagram_.tiers.empty()) {
      report(from, "図の行「" + std::string(line) + "」を読めません。",
             "「= 段の名前」、「左 | 見出し | 内容」、「右 | 見出し | 内容」、「↓ 説明」、「↑ "
             "説明」のどれかで書いてください。");
      keep_words(line);
      return;
    }
    std::string_view words = trim(parts[2]);
    TierDiagram::Field field;
    field.strong =
        words.size() > 2 * kStrong.size() && words.starts_with(kStrong) && words.ends_with(kStrong);
    if (field.strong) words = words.substr(kStrong.size(), words.size() - 2 * kStrong.size());
    field.label = trim(parts[1]);
    field.lines = lines_of(words);
    field.right_column = side == kRight;
    diagram_.tiers.back().fields.push_back(std::move(field));
  }

  void keep_words(std::string_view line) {
    if (diagram_.tiers.empty()) diagram_.tiers.emplace_back();
    TierDiagram::Field field;
    field.lines.emplace_back(line);
    diagram_.tiers.back().fields.push_back(std::move(field));
  }

  void report(const model::SourceLine& from, std::string message, std::string remedy) {
    findings_.push_back(finding_at(from, Severity::kError, "malformed-block", std::move(message),
                                   std::move(remedy)));
  }

  TierDiagram diagram_;
  Findings& findings_;
};

}  // namespace

model::TierDiagram tier_diagram(const Fence& fence, Findings& findings) {
  DiagramReader reader(fence, findings);
  for (std::size_t i = 0; i < fence.lines.size(); ++i) {
    reader.take(trim(fence.lines[i]), {fence.from.file, fence.from.line + 1 + static_cast<int>(i)});
  }
  return reader.finish();
}

}  // namespace nenpo::assemble
