#include "tests/roundtrip/manuscript_texts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <type_traits>
#include <utility>

#include "assemble/inlines.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "model/blocks_inside.h"
#include "typeset/sheets/sheets.h"
#include "typeset/text/width_policy.h"

namespace nenpo::roundtrip {
namespace {

/// Elements within a text (PDF 1.7, 14.8.4.4), apart from notes.
constexpr std::array<std::string_view, 6> kInline{"Span", "Link", "Reference", "Ruby", "RB", "RT"};

/// An item that begins with it has it for its label.
constexpr std::string_view kConsequence = "⇒ ";
constexpr std::string_view kMark = "⇒";

/// Bytes: of fewer, any word could be a part.
constexpr std::size_t kLeastPart = 30;

/// Elements that hold texts of their own (PDF 1.7, 14.8.4.2 and 14.8.4.3).
constexpr std::array<std::string_view, 8> kGroups{"Document", "Sect",  "L",  "Table",
                                                  "THead",    "TBody", "TR", "TOC"};

/// At the foot of a page, it stands where the text around it is divided.
constexpr std::string_view kNote = "Note";

std::string_view role_of(const StructureLine& line) {
  return std::string_view(line.element).substr(0, line.element.find(' '));
}

/// Where references lead: the folio of each anchor's page.
std::map<std::string, std::string> folios_of(const model::Pages& pages) {
  std::map<std::string, std::string> folios;
  for (const model::Page& page : pages.pages) {
    for (const model::PageItem& item : page.items) {
      if (const auto* anchor = std::get_if<model::Anchor>(&item)) folios[anchor->id] = page.label;
    }
  }
  return folios;
}

/// Blocks that are set line by line; others are drawn.
bool is_running(const model::Block& block) {
  return std::visit(
      [](const auto& kind) {
        using Kind = std::decay_t<decltype(kind)>;
        return std::is_same_v<Kind, model::Paragraph> || std::is_same_v<Kind, model::List> ||
               std::is_same_v<Kind, model::Quotation> || std::is_same_v<Kind, model::Table> ||
               std::is_same_v<Kind, model::ProgressTable>;
      },
      static_cast<const model::Block::variant&>(block));
}

class ManuscriptTexts {
 public:
  ManuscriptTexts(const model::Pages& pages, const model::Style& style)
      : folios_(folios_of(pages)), style_(style) {}

  void add(const model::Blocks& blocks) {
    for (const model::Block& block : blocks) add(block);
  }

  void add_note(const std::string& mark, const model::Inlines& text) {
    SaidText said = said_by(text);
    said.text.insert(0, mark);
    keep(std::move(said), Standing::kInOrder);
  }

  std::vector<ManuscriptText> take() { return std::move(texts_); }

 private:
  void add(const model::Block& block) {
    if (const auto* heading = std::get_if<model::Heading>(&block)) return add(*heading);
    if (const auto* sheet = std::get_if<model::GridSheet>(&block)) return add(*sheet);
    if (const auto* note = std::get_if<model::Note>(&block))
      return add_note(note->mark, note->text);
    if (const auto* callout = std::get_if<model::Callout>(&block)) add(callout->title);
    if (const auto* colophon = std::get_if<model::Colophon>(&block)) {
      for (const model::Inlines& line : colophon->lines) add(line);
    }
    bool holds_blocks = false;
    model::for_each_list_inside(block, [&](const model::Blocks& inside) {
      holds_blocks = true;
      add(inside);
    });
    if (holds_blocks) return;
    const Standing standing = is_running(block) ? Standing::kInOrder : Standing::kWithin;
    model::Block copy = block;
    assemble::change_inlines(copy, [&](model::Inlines& text, const model::SourceLine&,
                                       assemble::TextPlace) { keep(said_by(text), standing); });
  }

  /// Running frames are artifacts.
  void add(const model::GridSheet& sheet) {
    for (const model::Frame& frame : sheet.frames) {
      if (!typeset::is_running(frame)) add(frame.blocks);
    }
  }

  /// Those of ledgers are said at the heads of their pages. A number is printed in the style's
  /// width.
  void add(const model::Heading& heading) {
    if (heading.in_page_head) return;
    SaidText said = said_by(heading.text);
    const auto marker = typeset::drawn_characters(to_utf32(heading.marker), style_.width_policy);
    said.text.insert(0, to_utf8(marker));
    keep(std::move(said), Standing::kInOrder);
  }

  void add(const model::Inlines& text) { keep(said_by(text), Standing::kInOrder); }

  void keep(SaidText said, Standing standing) {
    if (said.text.starts_with(kConsequence)) said.text.erase(kMark.size(), 1);
    if (!said.text.empty()) texts_.push_back({std::move(said), standing});
  }

  SaidText said_by(const model::Inlines& text) const {
    SaidText said;
    for (const model::Inline& part : text) {
      std::visit(Overloaded{[&](const model::Text& stretch) { said.text += stretch.text; },
                            [&](const model::Ruby& ruby) {
                              said.text += ruby.base;
                              said.readings += ruby.reading;
                            },
                            [](const model::LineBreak&) {},
                            [&](const model::NoteMark& note) { said.text += note.mark; },
                            [&](const model::PageReference& reference) {
                              said.text += folios_.at(reference.target);
                            }},
                 part);
    }
    return said;
  }

  std::map<std::string, std::string> folios_;
  const model::Style& style_;
  std::vector<ManuscriptText> texts_;
};

bool holds(const SaidText& element, const SaidText& text) {
  return element.text.find(text.text) != std::string::npos &&
         element.readings.find(text.readings) != std::string::npos;
}

template <std::size_t kCount>
bool is_one_of(const std::array<std::string_view, kCount>& roles, std::string_view role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// The line behind an element and all that it holds.
std::size_t behind(const std::vector<StructureLine>& lines, std::size_t element) {
  std::size_t next = element + 1;
  while (next < lines.size() && lines[next].depth > lines[element].depth) ++next;
  return next;
}

}  // namespace

void PrintTo(const SaidText& said, std::ostream* out) {
  *out << "“" << said.text << "”";
  if (!said.readings.empty()) *out << " read " << said.readings;
}

std::vector<ManuscriptText> manuscript_texts(const model::Manuscript& manuscript,
                                             const model::Pages& pages, const model::Style& style) {
  ManuscriptTexts texts(pages, style);
  texts.add(manuscript.blocks);
  return texts.take();
}

std::vector<ManuscriptText> footnote_texts(const model::Manuscript& manuscript,
                                           const model::Pages& pages, const model::Style& style) {
  ManuscriptTexts texts(pages, style);
  for (const model::Footnote& note : manuscript.footnotes) texts.add_note(note.mark, note.text);
  return texts.take();
}

std::vector<SaidText> element_texts(const std::vector<StructureLine>& lines) {
  std::vector<SaidText> texts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_one_of(kInline, role_of(lines[i])) || is_one_of(kGroups, role_of(lines[i]))) continue;
    SaidText said{lines[i].text};
    for (std::size_t j = i + 1; j < lines.size() && lines[j].depth > lines[i].depth;) {
      if (role_of(lines[j]) == kNote) {
        j = behind(lines, j);
        continue;
      }
      (role_of(lines[j]) == "RT" ? said.readings : said.text) += lines[j].text;
      ++j;
    }
    if (!said.text.empty()) texts.push_back(std::move(said));
  }
  return texts;
}

std::vector<SaidText> not_found(const std::vector<ManuscriptText>& texts,
                                const std::vector<SaidText>& elements) {
  std::vector<SaidText> missing;
  auto next = elements.begin();
  for (const auto& [said, standing] : texts) {
    const bool in_order = standing == Standing::kInOrder;
    const auto found =
        std::find_if(in_order ? next : elements.begin(), elements.end(),
                     [&, in_order = in_order, &said = said](const SaidText& element) {
                       return in_order ? element == said : holds(element, said);
                     });
    if (found == elements.end())
      missing.push_back(said);
    else if (in_order)
      next = found + 1;
  }
  return missing;
}

bool stands_in_parts(const SaidText& text, const std::vector<SaidText>& elements) {
  std::string_view rest = text.text;
  for (const SaidText& element : elements) {
    const bool begins = element.text.size() >= kLeastPart && rest.starts_with(element.text);
    if (begins) rest.remove_prefix(element.text.size());
  }
  return rest.empty();
}

}  // namespace nenpo::roundtrip
