#include "assemble/style_keys.h"

#include <charconv>
#include <cmath>

namespace nenpo::assemble {
namespace {

constexpr double kLargest = 10000;  // pt, %, em: no page is larger

std::optional<double> number_before(std::string_view text, std::string_view unit) {
  if (!text.ends_with(unit)) return std::nullopt;
  text.remove_suffix(unit.size());
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (!(std::abs(value) <= kLargest)) return std::nullopt;
  return value;
}

}  // namespace

Result<toml::table> parse_style(const std::filesystem::path& file) {
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    const auto line = error.source().begin.line;
    if (line == 0) {
      return Failure{"様式ファイルの読み込み", file.string(), "ファイルを開けません。"};
    }
    return Failure{"様式ファイルの読み込み", file.string() + ":" + std::to_string(line),
                   "TOMLの書き方が正しくありません（" + std::string(error.description()) + "）。"};
  }
}

std::optional<model::Colour> parse_colour(std::string_view text) {
  constexpr std::size_t kLength = 7;  // #RRGGBB
  constexpr int kHexadecimal = 16;
  if (text.size() != kLength || text.front() != '#') return std::nullopt;
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(text.data() + 1, text.data() + kLength, value, kHexadecimal);
  if (error != std::errc{} || end != text.data() + kLength) return std::nullopt;
  const auto part = [&](int shift) { return static_cast<std::uint8_t>(value >> shift & 0xFF); };
  return model::Colour{part(16), part(8), part(0)};
}

StyleKeys::StyleKeys(const toml::table& table, const std::string& file, const Colours& colours,
                     std::optional<Failure>& failure)
    : keys_(table, file), file_(file), colours_(colours), failure_(failure) {}

StyleKeys::~StyleKeys() {
  const auto& fault = keys_.finish();
  if (fault && !failure_) failure_ = fault;
}

void StyleKeys::read(std::string_view key, std::string& text) { text = keys_.text(key); }

void StyleKeys::read(std::string_view key, std::vector<std::string>& texts) {
  texts = keys_.texts(key);
}

void StyleKeys::read(std::string_view key, int& number) { number = keys_.number(key); }

void StyleKeys::read(std::string_view key, Pt& length) {
  read_signed(key, length);
  if (length < Pt{}) {
    refuse(key, "「" + std::string(key) + "」は0以上の長さにしてください（今は " + keys_.text(key) +
                    "）。");
  }
}

void StyleKeys::read_signed(std::string_view key, Pt& length) {
  const std::string text = keys_.text(key);
  if (const auto points = number_before(text, "pt")) {
    length = Pt{*points};
  } else if (const auto millimetres = number_before(text, "mm")) {
    length = from_mm(*millimetres);
  } else {
    refuse(key, "長さを " + std::string(key) + " = \"10.5pt\" か \"26mm\" の形で書いてください。");
  }
}

void StyleKeys::read(std::string_view key, Em& length) {
  const auto ems = number_before(keys_.text(key), "em");
  if (ems) {
    length = Em{*ems};
  } else {
    refuse(key, "字の大きさに対する長さを " + std::string(key) +
                    " = \"0.125em\" の形で書いてください。");
  }
}

void StyleKeys::read(std::string_view key, double& share) {
  const auto percent = number_before(keys_.text(key), "%");
  if (percent && *percent > 0) {
    share = *percent / 100;
  } else {
    refuse(key, "0%より大きい割合を " + std::string(key) + " = \"64%\" の形で書いてください。");
  }
}

void StyleKeys::read(std::string_view key, model::Colour& colour) {
  const std::string text = keys_.text(key);
  const auto named = colours_.find(text);
  if (named != colours_.end()) {
    colour = named->second;
  } else if (const auto value = parse_colour(text)) {
    colour = *value;
  } else {
    refuse(key, "色を \"#1F3A68\" の形か [colours] にある名前で書いてください（「" + text +
                    "」はありません）。");
  }
}

void StyleKeys::read(std::string_view key, model::TextStyle& style) {
  const auto part = section(key);
  if (!part) return;
  part->read("role", style.role);
  if (part->has("strong_role")) part->read("strong_role", style.strong_role);
  part->read_positive("size", style.size);
  part->read_positive("leading", style.leading);
  part->read("colour", style.colour);
  if (!part->has("latin_gap")) return;
  part->read("latin_gap", style.latin_gap);
  if (style.latin_gap < Em{}) {
    part->refuse("latin_gap", "「latin_gap」は0em以上にしてください。例：\"0.125em\"");
  }
}

void StyleKeys::read(std::string_view key, model::RuleStyle& rule) {
  const auto part = section(key);
  if (!part) return;
  part->read("width", rule.width);
  part->read("colour", rule.colour);
}

void StyleKeys::read(std::string_view key, bool& flag) {
  if (has(key)) read_word(key, flag, Words<bool>{{"yes", true}, {"no", false}});
}

void StyleKeys::read_positive(std::string_view key, Pt& length) {
  read(key, length);
  if (length <= Pt{}) refuse(key, "「" + std::string(key) + "」は0より大きい長さにしてください。");
}

void StyleKeys::read_positive(std::string_view key, int& number) {
  read(key, number);
  if (number < 1) refuse(key, "「" + std::string(key) + "」は1以上の数にしてください。");
}

std::unique_ptr<StyleKeys> StyleKeys::section(std::string_view key) {
  const toml::table* table = keys_.table(key);
  if (table != nullptr) return below(*table);
  refuse(key, "項目「" + std::string(key) + "」がありません。この項目は必ず書いてください。");
  return nullptr;
}

std::unique_ptr<StyleKeys> StyleKeys::below(const toml::table& table) const {
  return std::make_unique<StyleKeys>(table, file_, colours_, failure_);
}

void StyleKeys::refuse(std::string_view key, std::string reason) {
  keys_.refuse(keys_.line_of(key), std::move(reason));
}

}  // namespace nenpo::assemble
