#include "assemble/part_reader.h"

#include <algorithm>
#include <utility>

#include "assemble/compartments.h"
#include "assemble/container.h"
#include "assemble/container_places.h"
#include "assemble/data/data_blocks.h"
#include "assemble/fenced_blocks.h"
#include "assemble/indicator_table.h"
#include "assemble/inlines.h"
#include "assemble/markdown.h"
#include "assemble/picture_files.h"
#include "assemble/prose_source.h"
#include "assemble/take/picture.h"
#include "assemble/walk.h"
#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kIndicatorMark = "kpi";
constexpr std::string_view kFigureMark = "figure";

bool is_empty(const SourcePart& part) {
  const auto* markdown = std::get_if<MarkdownPart>(&part);
  return markdown != nullptr && trim(replace_all(markdown->text, "\n", " ")).empty();
}

const Mark* indicator_mark(const SourcePart& part) {
  const auto* mark = std::get_if<Mark>(&part);
  return mark != nullptr && mark->name == kIndicatorMark && mark->rest.empty() ? mark : nullptr;
}

/// A mark that cannot be printed: a box with its name, and the words beside it.
model::WordsFigure placeholder(const Mark& mark, Findings& findings) {
  const std::string title = mark.argument.empty() ? mark.name : mark.name + " " + mark.argument;
  findings.push_back(
      finding_at(mark.from, Severity::kError, "unknown-mark",
                 "「" + mark.name + "」という目印はありません。枠に名前だけを印刷しました。",
                 "目印のつづりを確かめてください。成果指標の表は {{kpi:P31-01}}、図は "
                 "{{figure:図の題名}}、写真の説明は {{photo-caption}} 説明 と書きます。データの"
                 "目印は、" +
                     names_of_data_marks() + "です。"));
  return words_box(title, {mark.rest}, mark.from, findings);
}

void take_words(model::WordsFigure& figure, const std::vector<model::ListItem>& items) {
  for (const model::ListItem& item : items) {
    figure.lines.push_back(numbered_text(item));
    take_words(figure, item.children);
  }
}

bool is_list(const model::Blocks& blocks, std::size_t at) {
  return at < blocks.size() && std::holds_alternative<model::List>(blocks[at]);
}

/// {{figure:title}} owns the lists behind it with their small headings, or else the one paragraph.
model::Blocks take_figure_words(const Mark& mark, model::Blocks blocks) {
  constexpr int kSmallHeading = 4;
  model::WordsFigure figure{mark.argument, {}, mark.from};
  std::size_t taken = 0;
  for (; taken < blocks.size(); ++taken) {
    if (const auto* list = std::get_if<model::List>(&blocks[taken])) {
      take_words(figure, list->items);
    } else if (const auto* heading = std::get_if<model::Heading>(&blocks[taken]);
               heading != nullptr && heading->level >= kSmallHeading &&
               is_list(blocks, taken + 1)) {
      figure.heads.push_back(figure.lines.size());
      figure.lines.push_back(heading->text);
    } else {
      break;
    }
  }
  const auto* paragraph =
      taken == 0 && !blocks.empty() ? std::get_if<model::Paragraph>(&blocks.front()) : nullptr;
  if (paragraph != nullptr) {
    figure.lines.push_back(paragraph->text);
    taken = 1;
  }
  blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(taken));
  blocks.insert(blocks.begin(), std::move(figure));
  return blocks;
}

/// The parts of a text in their order; marks take what belongs to them from the parts behind.
class PartReader {
 public:
  PartReader(const Assembly& assembly, bool in_sheet)
      : assembly_(assembly), findings_(assembly.findings), in_sheet_(in_sheet) {}

  model::Blocks read(const SourceParts& parts) {
    for (std::size_t at = 0; at < parts.size();) at += take(parts, at);
    return std::move(blocks_);
  }

 private:
  std::size_t take(const SourceParts& parts, std::size_t at) {
    return std::visit(Overloaded{
                          [&](const MarkdownPart& part) {
                            append(blocks_, read_markdown(part, findings_));
                            return std::size_t{1};
                          },
                          [&](const Fence& fence) {
                            append(blocks_, fenced_blocks(fence, assembly_));
                            return std::size_t{1};
                          },
                          [&](const Mark& mark) { return take_mark(mark, parts, at); },
                          [&](const Container& part) {
                            append(blocks_, contained(part));
                            return std::size_t{1};
                          },
                          [&](const FootnoteText& note) {
                            assembly_.footnotes.define(note, findings_);
                            return std::size_t{1};
                          },
                      },
                      parts[at]);
  }

  model::Blocks contained(const Container& part) {
    if (part.head.name == kSheet) return sheet(part.head, compartments(part), findings_);
    if (part.head.name == kRow) return row(part.head, compartments(part), findings_);
    return container(part.head, inside(part, part.parts), in_sheet_, findings_);
  }

  model::Blocks inside(const Container& outer, const SourceParts& parts) {
    return PartReader(assembly_, in_sheet_ || outer.head.name == kSheet).read(parts);
  }

  std::vector<Compartment> compartments(const Container& outer) {
    std::vector<Compartment> compartments;
    SourceParts loose;
    const auto take_loose = [&] {
      model::Blocks blocks = inside(outer, std::exchange(loose, {}));
      if (!blocks.empty()) compartments.push_back({nullptr, std::move(blocks)});
    };
    for (const SourcePart& part : outer.parts) {
      const auto* inner = std::get_if<Container>(&part);
      const bool is_part = inner != nullptr && is_compartment_of(inner->head.name, outer.head.name);
      const bool stands_for_cell = inner != nullptr && outer.head.name == kRow;
      if (!is_part && !stands_for_cell) {
        loose.push_back(part);
        continue;
      }
      take_loose();
      compartments.push_back(
          {&inner->head, inside(outer, is_part ? inner->parts : SourceParts{part})});
    }
    take_loose();
    return compartments;
  }

  std::size_t take_mark(const Mark& mark, const SourceParts& parts, std::size_t at) {
    if (indicator_mark(parts[at]) != nullptr) return take_indicators(parts, at);
    if (mark.name == kFigureMark && mark.rest.empty()) return take_figure(mark, parts, at);
    if (mark.name == kCaptionMark) {
      blocks_.emplace_back(model::Graphic{captioned_picture(mark, findings_)});
      report_missing(std::get<model::Picture>(std::get<model::Graphic>(blocks_.back())), findings_);
    } else if (auto blocks = data_blocks(mark, assembly_)) {
      append(blocks_, std::move(*blocks));
    } else {
      blocks_.emplace_back(placeholder(mark, findings_));
    }
    return 1;
  }

  std::size_t take_indicators(const SourceParts& parts, std::size_t at) {
    std::vector<Mark> marks;
    std::size_t end = at;
    for (std::size_t i = at; i < parts.size(); ++i) {
      if (const Mark* mark = indicator_mark(parts[i])) {
        marks.push_back(*mark);
        end = i + 1;
      } else if (!is_empty(parts[i])) {
        break;
      }
    }
    blocks_.emplace_back(
        indicator_table(assembly_.edition, assembly_.publication, marks, findings_));
    return end - at;
  }

  std::size_t take_figure(const Mark& mark, const SourceParts& parts, std::size_t at) {
    const auto* words = at + 1 < parts.size() ? std::get_if<MarkdownPart>(&parts[at + 1]) : nullptr;
    append(blocks_, take_figure_words(mark, words == nullptr ? model::Blocks{}
                                                             : read_markdown(*words, findings_)));
    return words == nullptr ? 1 : 2;
  }

  const Assembly& assembly_;
  Findings& findings_;
  bool in_sheet_;
  model::Blocks blocks_;
};

}  // namespace

model::Blocks read_parts(const SourceText& source, const Assembly& assembly) {
  return read_parts(split_source(source, assembly.findings), assembly);
}

model::Blocks read_parts(const SourceParts& parts, const Assembly& assembly) {
  return PartReader(assembly, false).read(parts);
}

}  // namespace nenpo::assemble
