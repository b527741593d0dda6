#include "assemble/prose_source.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kFence = ":::";
constexpr std::string_view kPageBreak = "page-break";

/// name key="value" key="value", as it stands between the braces. Nothing else is accepted.
std::optional<Fence> parse_fence_head(std::string_view line) {
  if (!line.starts_with(":::{") || !line.ends_with("}")) return std::nullopt;
  std::string_view rest = trim(line.substr(kFence.size() + 1, line.size() - kFence.size() - 2));
  Fence fence;
  const auto name_end = std::min(rest.find(' '), rest.size());
  fence.name = rest.substr(0, name_end);
  rest = trim(rest.substr(name_end));
  while (!rest.empty()) {
    const auto equals = rest.find("=\"");
    if (equals == std::string_view::npos) return std::nullopt;
    const auto value = equals + 2;
    const auto close = rest.find('"', value);
    if (close == std::string_view::npos) return std::nullopt;
    fence.attributes.emplace_back(trim(rest.substr(0, equals)), rest.substr(value, close - value));
    rest = trim(rest.substr(close + 1));
  }
  return fence;
}

/// {{name}}, {{name:argument}} or {{name}} followed by text. {{Q3-01.target}} is a word of a
/// sentence, not such a mark.
std::optional<Mark> parse_mark(std::string_view line) {
  if (!line.starts_with("{{")) return std::nullopt;
  const auto close = line.find("}}");
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = line.substr(2, close - 2);
  const auto colon = std::min(inside.find(':'), inside.size());
  const std::string_view name = inside.substr(0, colon);
  const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || letter == '-';
  });
  if (!is_name) return std::nullopt;
  Mark mark;
  mark.name = name;
  if (colon < inside.size()) mark.argument = trim(inside.substr(colon + 1));
  mark.rest = trim(line.substr(close + 2));
  return mark;
}

class Splitter {
 public:
  Splitter(const SourceText& source, Findings& findings)
      : file_(source.file), lines_(split(source.text, '\n')), findings_(findings) {}

  std::vector<SourcePart> split_all() {
    while (next_ < lines_.size()) take_line();
    return std::move(parts_);
  }

 private:
  model::SourceLine here() const { return {file_, static_cast<int>(next_) + 1}; }

  void take_line() {
    // A mark in an indented line belongs to a list item and is no block of its own.
    const std::string_view line = trim(lines_[next_]);
    const bool at_margin = !lines_[next_].empty() && lines_[next_].front() != ' ';
    if (at_margin && line.starts_with(kFence)) {
      take_fence(line);
    } else if (auto mark = at_margin ? parse_mark(line) : std::nullopt) {
      mark->from = here();
      parts_.emplace_back(std::move(*mark));
      ++next_;
    } else {
      take_markdown_line(lines_[next_]);
    }
  }

  void take_markdown_line(std::string_view line) {
    if (parts_.empty() || !std::holds_alternative<MarkdownPart>(parts_.back())) {
      parts_.emplace_back(MarkdownPart{{}, here()});
    }
    std::get<MarkdownPart>(parts_.back()).text += std::string(line) + "\n";
    ++next_;
  }

  void take_fence(std::string_view head) {
    auto fence = parse_fence_head(head);
    if (!fence) {
      findings_.push_back(finding_at(
          here(), Severity::kError, "malformed-block",
          "囲みの書き出し「" + std::string(head) + "」を読めません。",
          "「:::{名前 項目=\"値\"}」で始め、「:::」だけの行で閉じてください。例：:::{note "
          "mark=\"※\"}"));
      take_markdown_line(lines_[next_]);
      return;
    }
    fence->from = here();
    ++next_;
    fence->name == kPageBreak ? skip_closing_line() : take_fence_lines(*fence);
    parts_.emplace_back(std::move(*fence));
  }

  /// A page break encloses nothing; whether it is closed makes no difference.
  void skip_closing_line() {
    if (next_ < lines_.size() && trim(lines_[next_]) == kFence) ++next_;
  }

  void take_fence_lines(Fence& fence) {
    while (next_ < lines_.size() && trim(lines_[next_]) != kFence) {
      fence.lines.emplace_back(lines_[next_++]);
    }
    if (next_ < lines_.size()) {
      ++next_;
      return;
    }
    findings_.push_back(finding_at(fence.from, Severity::kError, "unclosed-block",
                                   "囲み「" + fence.name + "」が閉じられていません。",
                                   "囲みの終わりに「:::」だけの行を置いてください。"));
  }

  std::string file_;
  std::vector<std::string_view> lines_;
  Findings& findings_;
  std::vector<SourcePart> parts_;
  std::size_t next_ = 0;
};

}  // namespace

std::string_view Fence::attribute(std::string_view key) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [key](const auto& pair) { return pair.first == key; });
  return found == attributes.end() ? std::string_view{} : std::string_view(found->second);
}

std::vector<SourcePart> split_source(const SourceText& source, Findings& findings) {
  return Splitter(source, findings).split_all();
}

Finding finding_at(const model::SourceLine& from, Severity severity, std::string code,
                   std::string message, std::string remedy) {
  const std::string at = from.line > 0 ? std::to_string(from.line) : "";
  return {std::move(code),    severity,          {from.file, "", at},
          std::move(message), std::move(remedy), {}};
}

}  // namespace nenpo::assemble
