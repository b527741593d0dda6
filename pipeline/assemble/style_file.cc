#include "assemble/style_file.h"

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>

#include "assemble/style_looks.h"
#include "assemble/style_parts.h"
#include "assemble/template_text.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

template <typename Part>
void read_required(StyleKeys& keys, std::string_view key, Part& part) {
  if (const auto section = keys.section(key)) read_part(*section, part);
}

template <typename Part>
void read_optional(StyleKeys& keys, std::string_view key, std::optional<Part>& part) {
  if (const toml::table* table = keys.keys().table(key)) {
    read_part(*keys.below(*table), part.emplace());
  }
}

void read_goals(StyleKeys& keys, model::Style& style) {
  const auto goals = keys.keys().tables("goal");
  if (!goals.empty() && goals.size() != model::kGoalCount) {
    keys.keys().refuse(keys.keys().line_of("goal"),
                       "[[goal]] は目標1から17まで、17個書いてください。");
    return;
  }
  for (std::size_t i = 0; i < goals.size(); ++i) read_part(*keys.below(*goals[i]), style.goals[i]);
}

/// [callout.column], [callout.point]: a look for each kind of box.
void read_callouts(StyleKeys& keys, model::Style& style) {
  const toml::table* kinds = keys.keys().table("callout");
  if (kinds == nullptr) return;
  for (const auto& [kind, node] : *kinds) {
    if (const toml::table* look = node.as_table()) {
      read_part(*keys.below(*look), style.callouts[std::string(kind.str())]);
    } else {
      keys.keys().refuse(static_cast<int>(node.source().begin.line),
                         "囲みの種類「" + std::string(kind.str()) +
                             "」の体裁は、[callout.種類の名前] の下に書いてください。例："
                             "[callout.column]");
    }
  }
}

/// One word a line; blank lines and lines that begin with # are not words.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view word = trim(line);
    if (!word.empty() && !word.starts_with('#')) words.emplace_back(word);
  }
  return words;
}

/// The file stands beside the folder of the styles.
void read_unbroken_words(StyleKeys& keys, model::Style& style) {
  if (!keys.has("unbroken_words")) return;
  const std::string name = keys.keys().text("unbroken_words");
  if (std::filesystem::path(name).filename() != name) {
    keys.refuse("unbroken_words",
                "「" + name + "」は、ファイル名だけで書いてください。例：unbroken-words.txt");
    return;
  }
  const auto folder = std::filesystem::path(style.name).parent_path().parent_path();
  const auto text = read_template_text(folder / name, "templates/" + name);
  if (text) {
    style.unbroken_words = words_in(text->text);
  } else {
    keys.refuse("unbroken_words", "「" + name + "」を読めません。" + text.error().subject + "：" +
                                      text.error().reason);
  }
}

/// [tables.ledger], [tables.labels]: a look for each kind of table.
void read_tables(StyleKeys& keys, model::Style& style) {
  const toml::table* kinds = keys.keys().table("tables");
  if (kinds == nullptr) return;
  for (const auto& [kind, node] : *kinds) {
    if (const toml::table* look = node.as_table()) {
      read_part(*keys.below(*look), style.tables[std::string(kind.str())]);
    } else {
      keys.keys().refuse(static_cast<int>(node.source().begin.line),
                         "表の種類「" + std::string(kind.str()) +
                             "」の体裁は、[tables.種類の名前] の下に書いてください。例："
                             "[tables.ledger]");
    }
  }
}

void read_blocks(StyleKeys& keys, model::Style& style) {
  read_optional(keys, "note", style.note);
  read_optional(keys, "quotation", style.quotation);
  if (const toml::table* mark = keys.keys().table("note_mark")) {
    read_part(*keys.below(*mark), style.note_mark);
  }
  read_optional(keys, "footnote", style.footnote);
  read_optional(keys, "columns", style.columns);
  read_callouts(keys, style);
  read_optional(keys, "table", style.table);
  read_tables(keys, style);
  read_optional(keys, "indicator_table", style.indicator_table);
  read_optional(keys, "bars", style.bars);
  read_optional(keys, "words_figure", style.words_figure);
  read_optional(keys, "tier_diagram", style.tier_diagram);
  read_optional(keys, "contents", style.contents);
  read_optional(keys, "cover", style.cover);
  read_optional(keys, "colophon", style.colophon);
  read_optional(keys, "missing", style.missing);
  read_optional(keys, "proof", style.proof);
  read_parts(keys, style.sheets);
  read_parts(keys, style.pictures);
  read_parts(keys, style.charts);
  read_parts(keys, style.diagrams);
  read_parts(keys, style.highlights);
  read_parts(keys, style.progress);
  read_parts(keys, style.gathering);
}

/// Columns and boxes need room for text between them.
void check_widths(StyleKeys& keys, const model::Style& style) {
  constexpr int kMostGaps = 2;  // between three columns
  const Pt line = style.page.line_length;
  if (style.columns && style.columns->gap * kMostGaps >= line) {
    keys.refuse("columns",
                "[columns] の gap が広すぎて、3段の文字が入りません。gap の2倍を [page] の "
                "line_length より短くしてください。");
  }
  for (const auto& [kind, callout] : style.callouts) {
    if (callout.pad_x * 2 < line) continue;
    keys.refuse("callout", "[callout." + kind +
                               "] の pad_x が広すぎて、文字が入りません。pad_x の2倍を [page] の "
                               "line_length より短くしてください。");
  }
}

void read_whole(StyleKeys& keys, model::Style& style) {
  using Policy = model::WidthPolicy;
  keys.keys().table("colours");
  keys.read_word("width_policy", style.width_policy,
                 Words<Policy>{{"as-written", Policy::kAsWritten},
                               {"full-width-punctuation", Policy::kFullWidthPunctuation},
                               {"full-width-punctuation-half-width-digits",
                                Policy::kFullWidthPunctuationHalfWidthDigits}});
  if (const toml::table* composition = keys.keys().table("composition")) {
    read_part(*keys.below(*composition), style.composition);
  }
  read_unbroken_words(keys, style);
  read_required(keys, "page", style.page);
  read_optional(keys, "head", style.head);
  read_optional(keys, "foot", style.foot);
  read_required(keys, "paragraph", style.paragraph);
  read_required(keys, "list", style.list);
  for (const toml::table* heading : keys.keys().tables("heading")) {
    read_part(*keys.below(*heading), style.headings.emplace_back());
  }
  read_goals(keys, style);
  read_blocks(keys, style);
  read_layouts(keys, style);
  check_widths(keys, style);
}

Colours read_colours(const toml::table& root, const std::string& file,
                     std::optional<Failure>& failure) {
  Colours colours;
  const toml::table* named = root["colours"].as_table();
  if (named == nullptr) return colours;
  const Colours none;
  StyleKeys keys(*named, file, none, failure);
  for (const auto& [key, node] : *named) keys.read(key.str(), colours[std::string(key.str())]);
  return colours;
}

Result<model::Style> read_tables(const toml::table& root, const std::string& name) {
  std::optional<Failure> failure;
  const Colours colours = read_colours(root, name, failure);
  model::Style style;
  style.name = name;
  {
    StyleKeys keys(root, name, colours, failure);
    read_whole(keys, style);
  }
  if (failure) return *failure;
  return style;
}

}  // namespace

/// A look is the file read once more with the look's tables in it, so that every fault has its
/// line.
Result<model::Style> read_style(const std::filesystem::path& file) {
  const auto root = parse_style(file);
  if (!root) return root.error();
  const std::string name = file.string();
  auto style = read_tables(*root, name);
  if (!style) return style;
  if (auto fault = look_fault(*root, name)) return *std::move(fault);
  for (const std::string& look : look_names(*root)) {
    auto tables = parse_style(file);
    if (!tables) return tables.error();
    put_look(*tables, look);
    auto read = read_tables(*tables, name);
    if (!read) return read.error();
    style->looks[look] = std::make_shared<const model::Style>(std::move(*read));
  }
  return style;
}

}  // namespace nenpo::assemble
