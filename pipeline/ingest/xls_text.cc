#include "ingest/xls_text.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "ingest/xls_bytes.h"

namespace nenpo::ingest {
namespace {

// Flags of a string, [MS-XLS] 2.5.293.
constexpr std::uint8_t kHighByte = 0x01;
constexpr std::uint8_t kHasPhonetics = 0x04;
constexpr std::uint8_t kHasRuns = 0x08;

std::size_t width_of(std::uint8_t flags) { return (flags & kHighByte) != 0 ? 2 : 1; }

bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// The code points among the first `units` of a UTF-16 text.
std::uint32_t code_points_before(std::u16string_view text, std::size_t units) {
  const std::u16string_view head = text.substr(0, std::min(units, text.size()));
  return static_cast<std::uint32_t>(std::count_if(
      head.begin(), head.end(), [](char16_t unit) { return !is_low_surrogate(unit); }));
}

/// Where the reading of one stretch begins in all readings, and what stretch of the base text it
/// stands over.
struct PhoneticSpan {
  std::uint16_t reading_begin = 0;
  std::uint16_t base_begin = 0;
  std::uint16_t base_size = 0;
};

/// ExtRst, [MS-XLS] 2.5.86: 4 bytes of head, 4 of font and alignment, then the readings and their
/// spans.
std::vector<model::PhoneticRun> read_phonetics(XlsTextReader& reader, std::u16string_view base) {
  constexpr std::size_t kHeadAndSettings = 8;
  reader.skip(kHeadAndSettings);
  const std::size_t span_count = reader.read_u16();
  reader.skip(2);  // the length of the readings, said again by the string itself
  const std::size_t length = reader.read_u16();
  const std::u16string readings = reader.read_characters(length, 2);
  std::vector<PhoneticSpan> spans;
  for (std::size_t i = 0; i < span_count && !reader.failed(); ++i) {
    PhoneticSpan span;
    span.reading_begin = reader.read_u16();
    span.base_begin = reader.read_u16();
    span.base_size = reader.read_u16();
    spans.push_back(span);
  }
  std::vector<model::PhoneticRun> runs;
  for (std::size_t i = 0; i < spans.size() && !reader.failed(); ++i) {
    const std::size_t begin = std::min<std::size_t>(spans[i].reading_begin, readings.size());
    const std::size_t end = i + 1 < spans.size()
                                ? std::min<std::size_t>(spans[i + 1].reading_begin, readings.size())
                                : readings.size();
    if (end <= begin || spans[i].base_size == 0) continue;
    const std::size_t base_end = std::size_t{spans[i].base_begin} + spans[i].base_size;
    runs.push_back({code_points_before(base, spans[i].base_begin),
                    code_points_before(base, base_end),
                    utf16_to_utf8(std::u16string_view(readings).substr(begin, end - begin))});
  }
  return runs;
}

}  // namespace

bool XlsTextReader::go_on() {
  while (part_ < parts_.size() && at_ >= parts_[part_].size()) {
    ++part_;
    at_ = 0;
  }
  return part_ < parts_.size();
}

bool XlsTextReader::at_end() { return !go_on(); }

std::uint8_t XlsTextReader::read_u8() {
  if (!go_on()) {
    failed_ = true;
    return 0;
  }
  return u8(parts_[part_], at_++);
}

std::uint16_t XlsTextReader::read_u16() {
  const std::uint16_t low = read_u8();
  return static_cast<std::uint16_t>(low | (read_u8() << 8));
}

std::uint32_t XlsTextReader::read_u32() {
  const std::uint32_t low = read_u16();
  return low | (std::uint32_t{read_u16()} << 16);
}

void XlsTextReader::skip(std::size_t bytes) {
  while (bytes > 0) {
    if (!go_on()) {
      failed_ = true;
      return;
    }
    const std::size_t step = std::min(bytes, rest().size());
    at_ += step;
    bytes -= step;
  }
}

std::u16string XlsTextReader::read_characters(std::size_t count, std::size_t width) {
  std::u16string text;
  while (text.size() < count) {
    if (part_ >= parts_.size()) {
      failed_ = true;
      break;
    }
    const std::size_t available = std::min(count - text.size(), rest().size() / width);
    for (std::size_t i = 0; i < available; ++i, at_ += width) {
      text.push_back(static_cast<char16_t>(little_endian(parts_[part_], at_, width)));
    }
    if (text.size() == count) break;
    ++part_;
    at_ = 0;
    if (part_ < parts_.size()) width = width_of(read_u8());
  }
  return text;
}

std::string read_xls_string(XlsTextReader& reader) {
  const std::size_t length = reader.read_u16();
  const std::size_t width = width_of(reader.read_u8());
  return utf16_to_utf8(reader.read_characters(length, width));
}

std::string read_short_xls_string(XlsTextReader& reader) {
  const std::size_t length = reader.read_u8();
  const std::size_t width = width_of(reader.read_u8());
  return utf16_to_utf8(reader.read_characters(length, width));
}

std::vector<XlsFontRun> read_font_runs(XlsTextReader& reader, std::size_t count) {
  std::vector<XlsFontRun> runs;
  for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
    XlsFontRun run;
    run.begin = reader.read_u16();
    run.font = reader.read_u16();
    runs.push_back(run);
  }
  return runs;
}

XlsText read_rich_xls_string(XlsTextReader& reader) {
  const std::size_t length = reader.read_u16();
  const std::uint8_t flags = reader.read_u8();
  const std::size_t run_count = (flags & kHasRuns) != 0 ? reader.read_u16() : 0u;
  const std::size_t extra_size = (flags & kHasPhonetics) != 0 ? reader.read_u32() : 0u;
  const std::u16string units = reader.read_characters(length, width_of(flags));
  XlsText result;
  result.text = utf16_to_utf8(units);
  if (run_count == 0 && extra_size == 0) return result;
  auto extras = std::make_unique<XlsText::Extras>();
  extras->runs = read_font_runs(reader, run_count);
  if (extra_size > 0) {
    XlsTextReader ahead = reader;
    reader.skip(extra_size);
    // Furigana may be cut short or of another version; the text stands without it.
    extras->phonetics = read_phonetics(ahead, units);
  }
  // Japanese Excel writes furigana of no length for most texts.
  if (!extras->runs.empty() || !extras->phonetics.empty()) result.extras = std::move(extras);
  return result;
}

std::string utf16_to_utf8(std::u16string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t character = text[i];
    if (is_high_surrogate(text[i]) && i + 1 < text.size() && is_low_surrogate(text[i + 1])) {
      const char32_t high = character - 0xD800;
      character = 0x10000 + (high << 10) + (char32_t{text[++i]} - 0xDC00);
    } else if (is_high_surrogate(text[i]) || is_low_surrogate(text[i])) {
      character = kReplacement;
    }
    append_utf8(bytes, character);
  }
  return bytes;
}

}  // namespace nenpo::ingest
