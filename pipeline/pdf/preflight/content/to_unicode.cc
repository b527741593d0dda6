#include "pdf/preflight/content/to_unicode.h"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/text.h"
#include "pdf/instructions.h"
#include "pdf/preflight/content/operands.h"

namespace nenpo::pdf {
namespace {

constexpr std::uint32_t kCodes = 0x10000;  // no font of ours has longer codes than two bytes

std::string bytes_of(std::string_view operand) {
  std::string bytes;
  append_string(operand, bytes);
  return bytes;
}

std::uint32_t number_of(std::string_view operand) {
  std::uint32_t number = 0;
  for (const char byte : bytes_of(operand))
    number = number * 256 + static_cast<unsigned char>(byte);
  return number;
}

/// UTF-16BE as code points; `raise` is added to the last of them, as ranges ask.
std::string text_at(std::string_view operand, std::uint32_t raise) {
  const std::string bytes = bytes_of(operand);
  std::u32string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto unit = static_cast<char32_t>(static_cast<unsigned char>(bytes[at]) * 256 +
                                            static_cast<unsigned char>(bytes[at + 1]));
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (low && !text.empty() && text.back() >= 0xD800 && text.back() < 0xDC00) {
      text.back() = 0x10000 + ((text.back() - 0xD800) << 10) + (unit - 0xDC00);
    } else {
      text += unit;
    }
  }
  if (!text.empty()) text.back() += raise;
  return to_utf8(text);
}

class ToUnicodeReader {
 public:
  explicit ToUnicodeReader(std::string_view cmap) : objects_(cmap) {}

  std::vector<std::string> read() {
    for (auto word = objects_.next(); !word.empty(); word = objects_.next()) {
      if (word == "beginbfchar") read_characters();
      if (word == "beginbfrange") read_ranges();
    }
    return std::move(unicode_);
  }

 private:
  void read_characters() {
    for (auto code = objects_.next(); is_string(code); code = objects_.next()) {
      put(number_of(code), text_at(objects_.next(), 0));
    }
  }

  void read_ranges() {
    for (auto first = objects_.next(); is_string(first); first = objects_.next()) {
      const std::uint32_t from = number_of(first);
      const std::uint32_t to = number_of(objects_.next());
      const std::string_view target = objects_.next();
      ObjectReader targets(inside_array(target));
      for (std::uint32_t code = from; code <= to && code < kCodes; ++code) {
        put(code, is_string(target) ? text_at(target, code - from) : text_at(targets.next(), 0));
      }
    }
  }

  void put(std::uint32_t code, std::string text) {
    if (code >= kCodes) return;
    if (code >= unicode_.size()) unicode_.resize(code + 1);
    unicode_[code] = std::move(text);
  }

  ObjectReader objects_;
  std::vector<std::string> unicode_;
};

}  // namespace

std::vector<std::string> read_to_unicode(std::string_view cmap) {
  return ToUnicodeReader(cmap).read();
}

}  // namespace nenpo::pdf
