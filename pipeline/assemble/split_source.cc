#include <algorithm>
#include <utility>

#include "assemble/container_places.h"
#include "assemble/prose_source.h"
#include "assemble/source_lines.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kPageBreak = "page-break";

bool is_indented(std::string_view line) {
  return !line.empty() && (line.front() == ' ' || line.front() == '\t');
}

class Splitter {
 public:
  Splitter(const SourceText& source, Findings& findings)
      : file_(source.file), lines_(split(source.text, '\n')), findings_(findings) {}

  SourceParts split_all() {
    while (next_ < lines_.size()) take_line();
    for (const OpenFence& fence : fences_) report_unclosed(fence.head);
    while (!fences_.empty()) close_container();
    return std::move(parts_);
  }

 private:
  /// A container that is not closed yet. One that may not stand where it does is dissolved: its
  /// parts belong to what is around it.
  struct OpenFence {
    Fence head;
    bool dissolved = false;
  };

  model::SourceLine here() const { return {file_, static_cast<int>(next_) + 1}; }
  SourceParts& parts() { return containers_.empty() ? parts_ : containers_.back().parts; }

  void take_line() {
    // A mark in an indented line belongs to a list item and is no block of its own.
    const std::string_view line = trim(lines_[next_]);
    const bool at_margin = !line.empty() && !is_indented(lines_[next_]);
    if (at_margin && line.starts_with(kFence)) {
      line == kFence ? take_closing_line() : take_fence(line);
    } else if (auto mark = at_margin ? parse_mark(line) : std::nullopt) {
      mark->from = here();
      parts().emplace_back(std::move(*mark));
      ++next_;
    } else if (auto note = at_margin ? parse_footnote(line) : std::nullopt) {
      take_footnote(std::move(*note));
    } else {
      if (!at_margin && opens_fence(line)) report_indented_fence(line);
      take_markdown_line(lines_[next_]);
    }
  }

  /// A list item holds no fenced blocks: the line stays a part of its text.
  void report_indented_fence(std::string_view head) {
    findings_.push_back(finding_at(
        here(), Severity::kError, "malformed-block",
        "囲みの書き出し「" + std::string(head) +
            "」が字下げされています。囲まずに、この行もそのまま印刷しました。",
        "囲みは行の初めから書いてください。箇条書きの項目の中には置けません。例：:::{callout "
        "kind=\"column\" title=\"題\"}"));
  }

  void take_markdown_line(std::string_view line) {
    const bool goes_on = !parts().empty() && std::holds_alternative<MarkdownPart>(parts().back());
    if (!goes_on || line_dropped_) parts().emplace_back(MarkdownPart{{}, here()});
    line_dropped_ = false;
    std::get<MarkdownPart>(parts().back()).text += std::string(line) + "\n";
    ++next_;
  }

  void take_footnote(FootnoteText note) {
    note.from = here();
    for (++next_; next_ < lines_.size() && is_indented(lines_[next_]); ++next_) {
      const std::string_view more = trim(lines_[next_]);
      if (more.empty()) break;
      note.text += "\n" + std::string(more);
    }
    parts().emplace_back(std::move(note));
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
    if (is_container(fence->name)) {
      open_container(std::move(*fence));
      return;
    }
    fence->name == kPageBreak ? skip_closing_line() : take_fence_lines(*fence);
    parts().emplace_back(std::move(*fence));
  }

  /// A page break encloses nothing; whether it is closed makes no difference.
  void skip_closing_line() {
    if (next_ < lines_.size() && trim(lines_[next_]) == kFence) ++next_;
  }

  /// Words and rows hold no fenced blocks: where one begins, the closing line was forgotten.
  void take_fence_lines(Fence& fence) {
    for (; next_ < lines_.size(); ++next_) {
      const std::string_view line = trim(lines_[next_]);
      if (line == kFence || opens_fence(line)) break;
      fence.lines.emplace_back(lines_[next_]);
    }
    if (next_ < lines_.size() && trim(lines_[next_]) == kFence) {
      ++next_;
    } else {
      report_unclosed(fence);
    }
  }

  void open_container(Fence head) {
    const bool in_dissolved = !fences_.empty() && fences_.back().dissolved;
    const bool dissolved =
        (in_dissolved && is_compartment_of(head.name, fences_.back().head.name)) ||
        report_misplaced(head, containers_, findings_);
    line_dropped_ = dissolved;
    fences_.push_back({head, dissolved});
    if (!dissolved) containers_.push_back({std::move(head), {}});
  }

  void close_container() {
    const bool dissolved = fences_.back().dissolved;
    fences_.pop_back();
    if (dissolved) return;
    Container container = std::move(containers_.back());
    containers_.pop_back();
    parts().emplace_back(std::move(container));
  }

  void take_closing_line() {
    line_dropped_ = true;
    if (!fences_.empty()) {
      close_container();
    } else {
      findings_.push_back(finding_at(
          here(), Severity::kError, "malformed-block",
          "「:::」だけの行がありますが、閉じる囲みがありません。この行は印刷しませんでした。",
          "囲みの書き出しが抜けていないか確かめ、要らなければこの行を消してください。"
          "例：:::{note mark=\"※\"}"));
    }
    ++next_;
  }

  void report_unclosed(const Fence& fence) {
    findings_.push_back(finding_at(fence.from, Severity::kError, "unclosed-block",
                                   "囲み「" + fence.name + "」が閉じられていません。",
                                   "囲みの終わりに「:::」だけの行を置いてください。"));
  }

  std::string file_;
  std::vector<std::string_view> lines_;
  Findings& findings_;
  SourceParts parts_;
  std::vector<Container> containers_;  // open ones, each inside the one before it
  std::vector<OpenFence> fences_;      // the same and those that are dissolved
  std::size_t next_ = 0;
  bool line_dropped_ = false;  // what follows has no place in the part above: its lines are counted
};

}  // namespace

SourceParts split_source(const SourceText& source, Findings& findings) {
  return Splitter(source, findings).split_all();
}

}  // namespace nenpo::assemble
