#include "ingest/xlsx_text.h"

#include <charconv>
#include <optional>
#include <utility>

#include "base/text.h"

namespace nenpo::ingest {
namespace {

constexpr std::size_t kEscapeSize = 7;  // _xHHHH_

/// The UTF-16 unit that the escape at `at` stands for.
std::optional<char32_t> escaped_unit(std::string_view text, std::size_t at) {
  if (at + kEscapeSize > text.size() || text[at] != '_' || text[at + 1] != 'x' ||
      text[at + 6] != '_')
    return {};
  std::uint32_t unit = 0;
  const char* first = text.data() + at + 2;
  const auto [end, error] = std::from_chars(first, first + 4, unit, 16);
  if (error != std::errc() || end != first + 4) return {};
  return static_cast<char32_t>(unit);
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// The character at an escape and the bytes it takes; two escapes for a surrogate pair.
std::optional<CodePoint> escaped_character(std::string_view text, std::size_t at) {
  const auto unit = escaped_unit(text, at);
  if (!unit || *unit == 0 || is_low_surrogate(*unit)) return {};
  if (!is_high_surrogate(*unit)) return CodePoint{*unit, kEscapeSize};
  const auto low = escaped_unit(text, at + kEscapeSize);
  if (!low || !is_low_surrogate(*low)) return {};
  return CodePoint{0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), 2 * kEscapeSize};
}

std::uint32_t number_of(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// How many characters the first `units` UTF-16 units of a text are.
std::uint32_t characters_in(std::string_view text, std::uint32_t units) {
  std::uint32_t characters = 0;
  std::uint32_t counted = 0;
  for (std::size_t at = 0; at < text.size() && counted < units; ++characters) {
    const CodePoint character = decode_utf8(text, at);
    counted += character.value > 0xFFFF ? 2 : 1;
    at += character.size;
  }
  return characters;
}

bool is_switched_on(const package::XmlAttributes& attributes) {
  return !attributes.find("val") || attributes.is_true("val");
}

}  // namespace

std::string decode_escapes(std::string text) {
  auto at = text.find("_x");
  if (at == std::string::npos) return text;
  std::string decoded;
  std::size_t taken = 0;
  for (; at != std::string::npos; at = text.find("_x", at)) {
    const auto character = escaped_character(text, at);
    decoded.append(text, taken, at - taken);
    taken = at;
    at += 1;
    if (!character) continue;
    append_utf8(decoded, character->value);
    at = taken += character->size;
  }
  return decoded.append(text, taken, std::string::npos);
}

void RichTextBuilder::start(const package::XmlName& name,
                            const package::XmlAttributes& attributes) {
  if (name.local == "t") {
    in_text_ = true;
    piece_.clear();
  } else if (name.local == "r") {
    in_run_ = true;
    run_ = {};
  } else if (name.local == "rPr") {
    in_properties_ = true;
    run_.has_properties = true;
  } else if (name.local == "rPh") {
    in_reading_ = true;
    readings_.push_back({number_of(attributes.get("sb")), number_of(attributes.get("eb")), {}});
  } else if (in_properties_ && name.local == "b") {
    run_.bold = is_switched_on(attributes);
  } else if (in_properties_ && name.local == "strike") {
    run_.struck = is_switched_on(attributes);
  }
}

void RichTextBuilder::text(std::string_view piece) {
  if (in_text_) piece_ += piece;
}

void RichTextBuilder::end(const package::XmlName& name) {
  if (name.local == "t" && in_text_) {
    end_text();
  } else if (name.local == "r" && in_run_) {
    in_run_ = false;
    if (!run_.text.empty()) rich_.runs.push_back(std::move(run_));
  } else if (name.local == "rPr") {
    in_properties_ = false;
  } else if (name.local == "rPh") {
    in_reading_ = false;
  }
}

void RichTextBuilder::end_text() {
  in_text_ = false;
  piece_ = decode_escapes(std::move(piece_));
  if (in_reading_) {
    readings_.back().reading += piece_;
    return;
  }
  if (in_run_) run_.text += piece_;
  if (rich_.text.empty()) {
    rich_.text = std::move(piece_);
  } else {
    rich_.text += piece_;
  }
}

RichText RichTextBuilder::take() {
  for (Reading& reading : readings_) {
    const auto begin = characters_in(rich_.text, reading.begin);
    const auto end = characters_in(rich_.text, reading.end);
    if (begin < end) rich_.phonetics.push_back({begin, end, std::move(reading.reading)});
  }
  readings_.clear();
  in_run_ = in_properties_ = in_reading_ = in_text_ = false;
  return std::exchange(rich_, {});
}

}  // namespace nenpo::ingest
