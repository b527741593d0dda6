#include "assemble/style_press.h"

#include <toml++/toml.h>

#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "assemble/style_keys.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr double kPercent = 100;

/// The share that a letter of "C100 M80 Y20 K30" speaks of.
double* share_of(model::Ink& ink, char letter) {
  switch (letter) {
    case 'C':
      return &ink.cyan;
    case 'M':
      return &ink.magenta;
    case 'Y':
      return &ink.yellow;
    case 'K':
      return &ink.black;
    default:
      return nullptr;
  }
}

/// "C100 M80 K20": each letter once at most, percent behind it.
std::optional<model::Ink> parse_ink(std::string_view text) {
  model::Ink ink;
  std::string seen;
  for (const std::string_view word : split(text, ' ')) {
    double* share = word.empty() ? nullptr : share_of(ink, word.front());
    if (share == nullptr || seen.find(word.front()) != std::string::npos) return std::nullopt;
    seen += word.front();
    double percent = 0;
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data() + 1, end, percent);
    if (error != std::errc{} || stop != end || !(percent >= 0 && percent <= kPercent))
      return std::nullopt;
    *share = percent / kPercent;
  }
  return ink;
}

std::string percent(double share) { return std::to_string(std::lround(share * kPercent)) + "%"; }

/// What is wrong with the text as inks; empty: nothing, and they are in `ink`.
std::string fault_of(const std::string& text, double most_ink, model::Ink& ink) {
  const auto parsed = parse_ink(text);
  if (!parsed) {
    return "インキは、\"C100 M80 K20\" のように、C M Y K の文字の後に0から100までの数を付けて、空白"
           "で区切って書いてください（今は「" +
           text + "」）。";
  }
  if (parsed->total() > most_ink + 1 / (2 * kPercent)) {
    return "「" + text + "」は合わせて" + percent(parsed->total()) + "です。most_ink の" +
           percent(most_ink) + "以下にしてください。";
  }
  ink = *parsed;
  return "";
}

void read_inks(StyleKeys& file, model::PressStyle& style) {
  const toml::table* table = file.keys().table("inks");
  if (table == nullptr)
    return file.refuse("inks", "項目「inks」がありません。この項目は必ず書いてください。");
  const auto keys = file.below(*table);
  for (const auto& [key, node] : *table) {
    const std::string name(key.str());
    const auto colour = parse_colour(name);
    model::Ink ink;
    const std::string fault = fault_of(keys->keys().text(name), style.most_ink, ink);
    if (!colour) {
      keys->refuse(name, "色は \"#1F3A68\" の形で書いてください（今は「" + name + "」）。");
    } else if (!fault.empty()) {
      keys->refuse(name, "色「" + name + "」：" + fault);
    } else if (!style.inks.emplace(*colour, ink).second) {
      keys->refuse(name, "色「" + name + "」が2度書かれています。1つにしてください。");
    }
  }
}

void read_bar(StyleKeys& keys, double most_ink, model::ColourBarStyle& bar) {
  keys.read_positive("side", bar.side);
  keys.read("above", bar.above);
  std::vector<std::string> patches;
  keys.read("patches", patches);
  for (const std::string& patch : patches) {
    const std::string fault = fault_of(patch, most_ink, bar.patches.emplace_back());
    if (!fault.empty()) keys.refuse("patches", fault);
  }
}

void read_slug(StyleKeys& keys, model::SlugStyle& slug) {
  keys.read("role", slug.text.role);
  keys.read_positive("size", slug.text.size);
  keys.read_positive("leading", slug.text.leading);
  slug.text.colour = model::mark_colour(model::kSlugMark);
  keys.read("below", slug.below);
  keys.read("inset", slug.inset);
  keys.read("sheet_word", slug.sheet_word);
  keys.read("of_word", slug.of_word);
  keys.read("folio_word", slug.folio_word);
  keys.read("issued_word", slug.issued_word);
}

void read_marks(StyleKeys& keys, model::CropMarkStyle& marks) {
  keys.read_positive("width", marks.width);
  keys.read_positive("length", marks.length);
  keys.read("bar", marks.bar);
  keys.read("bar_at", marks.bar_at);
}

void read_condition(StyleKeys& keys, model::PrintingCondition& condition) {
  keys.read("identifier", condition.identifier);
  keys.read("name", condition.name);
  keys.read("registry", condition.registry);
  keys.read("profile", condition.profile);
}

/// Everything stands on the sheet.
void check_room(StyleKeys& keys, const model::PressStyle& style) {
  constexpr int kSlugLines = 2;
  const Pt room = style.margin - style.bleed;
  const bool marks = std::max(style.crop_marks.length, style.crop_marks.bar_at) <= room;
  const bool bar = style.colour_bar.above + style.colour_bar.side <= room;
  const bool slug = style.slug.below + style.slug.text.leading * kSlugLines <= room;
  if (marks && bar && slug) return;
  const std::string part = !marks ? "[crop_marks]" : !bar ? "[colour_bar]" : "[slug]";
  keys.refuse("margin", "余白（margin）から塗り足し（bleed）を引いた幅に、" + part +
                            " が入りません。margin を広げてください。");
}

template <typename Part, typename Read>
void read_section(StyleKeys& file, std::string_view key, Part& part, Read read) {
  if (const auto section = file.section(key)) read(*section, part);
}

void read_whole(StyleKeys& keys, model::PressStyle& style) {
  keys.read("bleed", style.bleed);
  keys.read("margin", style.margin);
  keys.read("most_ink", style.most_ink);
  read_section(keys, "crop_marks", style.crop_marks, read_marks);
  read_section(keys, "colour_bar", style.colour_bar,
               [&](StyleKeys& section, auto& bar) { read_bar(section, style.most_ink, bar); });
  read_section(keys, "slug", style.slug, read_slug);
  read_section(keys, "condition", style.condition, read_condition);
  read_inks(keys, style);
  check_room(keys, style);
}

}  // namespace

Result<model::PressStyle> read_press_style(const std::filesystem::path& file) {
  const auto root = parse_style(file);
  if (!root) return root.error();
  std::optional<Failure> failure;
  const Colours none;
  model::PressStyle style;
  style.name = file.string();
  {
    StyleKeys keys(*root, style.name, none, failure);
    read_whole(keys, style);
  }
  if (failure) return *failure;
  return style;
}

}  // namespace nenpo::assemble
