#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

#include "base/text.h"
#include "tests/pages/rules.h"
#include "tests/support/golden.h"

namespace nenpo::pages {
namespace {

constexpr double kRounding = 0.01;  // em or pt
/// Of the size: between the line's edge and the ink of a full stop, a bracket, a narrow kana.
constexpr double kLargestBlank = 0.75;

/// A line end within a paragraph, with the paragraph's text on both sides.
struct LineEnd {
  const Line& before;
  const Line& after;
  std::u32string_view text;  // of the paragraph
  std::size_t at = 0;        // the offset of what stands behind the line end
};

/// The prose asked for a new line.
bool is_forced(const Reading& reading, const Line& line) {
  const model::LineRecord* record = reading.record_of(line);
  return record != nullptr && record->ending == "forced";
}

template <typename Look>
void at_line_ends(const Reading& reading, Look look) {
  for (const auto& paragraph : reading.paragraphs) {
    if (reading.is_inside(paragraph.tag, model::Role::kArtifact)) continue;  // a head again
    std::u32string text;
    for (const std::size_t line : paragraph.lines) text += reading.lines[line].text;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
      const Line& before = reading.lines[paragraph.lines[i]];
      const Line& after = reading.lines[paragraph.lines[i + 1]];
      at += before.text.size();
      if (before.text.empty() || after.text.empty() || is_forced(reading, before)) continue;
      look(LineEnd{before, after, text, at});
    }
  }
}

/// The classes of Appendix A as JLREQ lists them; ASCII marks stand for their full-width forms.
const std::multimap<char32_t, std::string>& listed_classes() {
  static const auto kClasses = [] {
    std::multimap<char32_t, std::string> classes;
    const std::string table =
        test::read_file(test::source_folder() / "tests/jlreq/data/classes.tsv");
    for (const std::string_view line : split(table, '\n')) {
      const auto fields = split(line, '\t');
      if (fields.size() != 2 || fields[0] == "class") continue;
      // Of a sequence its first character: ㇷ゚ is a small kana as ㇷ is.
      const auto code = std::stoul(std::string(fields[1]), nullptr, 16);
      classes.emplace(static_cast<char32_t>(code), fields[0]);
    }
    return classes;
  }();
  return kClasses;
}

template <std::size_t count>
bool is_one_of(char32_t c, const std::array<std::string_view, count>& classes) {
  const auto [first, last] = listed_classes().equal_range(narrow(c));
  return std::any_of(first, last, [&](const auto& entry) {
    return std::find(classes.begin(), classes.end(), entry.second) != classes.end();
  });
}

constexpr std::array<std::string_view, 9> kNotAtStart{"cl-02", "cl-03", "cl-04", "cl-05", "cl-06",
                                                      "cl-07", "cl-09", "cl-10", "cl-11"};
constexpr std::array<std::string_view, 1> kNotAtEnd{"cl-01"};
constexpr std::array<std::string_view, 1> kInseparable{"cl-08"};

bool is_digit(char32_t c) { return narrow(c) >= U'0' && narrow(c) <= U'9'; }
bool joins_digits(char32_t c) { return narrow(c) == U'.' || narrow(c) == U','; }

/// Signs before a number, and what a number in a report is counted in: written down here apart
/// from the composer's own list.
constexpr std::u32string_view kSigns = U"▲△－−±＋￥¥$第";
constexpr std::u32string_view kMultipliers = U"百千万億兆";
constexpr std::array<std::u32string_view, 5> kEras{U"令和", U"平成", U"昭和", U"大正", U"明治"};
constexpr auto kUnits = std::to_array<std::u32string_view>(
    {U"%",    U"％",   U"‰",    U"℃",       U"°",    U"km",   U"m",    U"㎡",   U"kg",   U"g",
     U"kW",   U"kWh",  U"人",   U"件",      U"台",   U"円",   U"年度", U"年",   U"月",   U"日",
     U"回",   U"社",   U"校",   U"か所",    U"箇所", U"カ所", U"ヶ所", U"か月", U"か国", U"団体",
     U"世帯", U"歳",   U"倍",   U"位",      U"名",   U"期",   U"章",   U"節",   U"項",   U"号",
     U"時",   U"分",   U"秒",   U"階",      U"戸",   U"棟",   U"本",   U"冊",   U"枚",   U"種類",
     U"施設", U"事業", U"項目", U"区",      U"つ",   U"割",   U"点",   U"番目", U"年間", U"日間",
     U"時間", U"週間", U"トン", U"ポイント"});

bool begins_at(std::u32string_view text, std::size_t at, std::u32string_view word) {
  return text.substr(at, word.size()) == word;
}

std::size_t unit_end(std::u32string_view text, std::size_t at) {
  std::size_t length = 0;
  for (const auto unit : kUnits) {
    if (begins_at(text, at, unit)) length = std::max(length, unit.size());
  }
  return at + length;
}

/// Behind the digits at `begin`, their points and commas, 万 and 億, and the unit.
std::size_t number_end(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() &&
         (is_digit(text[end]) ||
          (joins_digits(text[end]) && end + 1 < text.size() && is_digit(text[end + 1])))) {
    ++end;
  }
  while (end < text.size() && kMultipliers.find(text[end]) != std::u32string_view::npos) ++end;
  return unit_end(text, end);
}

std::size_t number_begin(std::u32string_view text, std::size_t digits) {
  if (digits > 0 && kSigns.find(text[digits - 1]) != std::u32string_view::npos) return digits - 1;
  for (const auto era : kEras) {
    if (digits >= era.size() && begins_at(text, digits - era.size(), era)) {
      return digits - era.size();
    }
  }
  return digits;
}

bool parts_a_number(const LineEnd& line_end) {
  const auto text = line_end.text;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t end = std::max(number_end(text, i), i + 1);
    if (number_begin(text, i) < line_end.at && line_end.at < end) return true;
    i = end;
  }
  return false;
}

/// Paragraphs of one line in another size than the text's.
std::set<std::size_t> set_whole(const Reading& reading, const Hanmen& hanmen) {
  std::map<std::size_t, std::size_t> counts;  // by tag
  for (const Line& line : reading.lines) counts[line.tag] += line.ruby ? 0 : 1;
  std::set<std::size_t> whole;
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (counts[line.tag] == 1 && line.size != hanmen.body_size) whole.insert(i);
  }
  return whole;
}

}  // namespace

Violations kinsoku(const Reading& reading) {
  Violations found;
  at_line_ends(reading, [&](const LineEnd& line_end) {
    const char32_t last = line_end.before.text.back();
    const char32_t first = line_end.after.text.front();
    if (is_one_of(first, kNotAtStart)) {
      found.push_back(at(reading, line_end.after) + " begins with " + to_utf8(first));
    }
    if (is_one_of(last, kNotAtEnd)) {
      found.push_back(at(reading, line_end.before) + " ends with " + to_utf8(last));
    }
    if (last == first && is_one_of(last, kInseparable)) {
      found.push_back(at(reading, line_end.before) + " parts " + to_utf8(last) + to_utf8(first));
    }
  });
  return found;
}

Violations whole_numbers(const Reading& reading) {
  Violations found;
  at_line_ends(reading, [&](const LineEnd& line_end) {
    if (!parts_a_number(line_end)) return;
    found.push_back(at(reading, line_end.before) + " parts a number from what follows: 「" +
                    to_utf8(line_end.after.text.substr(0, 4)) + "」");
  });
  return found;
}

Violations kept_lines(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  const auto whole = set_whole(reading, hanmen);
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (line.ruby || !reading.is_flow(line.tag) || whole.contains(i)) continue;
    const auto& page = reading.pages.pages[line.page];
    if (page.label.empty()) continue;
    if (reading.record_of(line) == nullptr)
      found.push_back(at(reading, line) + " is not kept for the proofreader");
  }
  for (std::size_t i = 0; i < reading.pages.pages.size(); ++i) {
    for (const auto& record : reading.pages.pages[i].lines) {
      if (record.ending.empty()) {
        found.push_back(at(reading.pages, i) + " 「" + record.text + "」 does not say why it ends");
      }
      const Em over = record.natural + record.adjustment - record.length;
      if (over.count() <= kRounding) continue;
      found.push_back(at(reading.pages, i) + " 「" + record.text + "」 is longer than its line");
    }
  }
  return found;
}

Violations flush_lines(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  for (const Line& line : reading.lines) {
    const bool body = line.size == hanmen.body_size && hanmen.body_faces.contains(line.face);
    const model::LineRecord* record = reading.record_of(line);
    if (line.ruby || !body || !reading.is_flow(line.tag) || record == nullptr) continue;
    const Pt blank = line.size * kLargestBlank;
    if (std::abs((line.ink.x - record->at.x).count()) > blank.count()) {
      found.push_back(at(reading, line) + " does not begin at its line head");
    }
    if (record->ending == "paragraph end" || record->ending == "forced") continue;
    const Em missing = record->length - record->natural - record->adjustment;
    const Pt edge = record->at.x + record->length.at(line.size);
    const bool drawn = edge - line.ink.x - line.ink.width <= blank;
    if (drawn && missing.count() <= kRounding) continue;
    found.push_back(at(reading, line) + " does not reach its length");
  }
  return found;
}

}  // namespace nenpo::pages
