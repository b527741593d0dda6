#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/block_kind.h"
#include "assemble/blocks/table_rows.h"
#include "assemble/data/data_blocks.h"
#include "assemble/fenced_blocks.h"
#include "assemble/take/take.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// Takes a number and the word behind it off the text: 2024年.
std::optional<int> take_number(std::string_view& text, std::string_view word) {
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  const std::string_view rest = text.substr(static_cast<std::size_t>(stop - text.data()));
  if (!rest.starts_with(word)) return std::nullopt;
  text = rest.substr(word.size());
  return number;
}

struct When {
  double from = 0;
  std::optional<int> to;  // a span of years
  bool open = false;      // 2030年以降
};

/// 2016～2030年, 2024年, 2024年9月, 2024年9月22日, 2030年以降.
std::optional<When> parse_when(std::string_view text) {
  constexpr double kMonths = 12, kDays = 365;
  When when;
  std::string_view rest = text;
  if (const auto first = take_number(rest, "～")) {
    when.from = *first;
    when.to = take_number(rest, "年");
    return when.to && *when.to > *first && rest.empty() ? std::optional(when) : std::nullopt;
  }
  rest = text;
  const auto year = take_number(rest, "年");
  if (!year) return std::nullopt;
  when.from = *year;
  when.open = rest == "以降";
  if (const auto month = take_number(rest, "月")) when.from += (*month - 1) / kMonths;
  if (const auto day = take_number(rest, "日")) when.from += (*day - 1) / kDays;
  return rest.empty() || when.open ? std::optional(when) : std::nullopt;
}

const model::ProseFile* prose_of(const Fence& fence, const Assembly& assembly) {
  const std::string file = "prose/" + std::string(fence.attribute("prose"));
  for (const model::ProseFile& prose : assembly.edition.prose) {
    if (prose.file.ends_with(file)) return &prose;
  }
  return nullptr;
}

class AxisReader {
 public:
  AxisReader(const Fence& fence, const Assembly& assembly)
      : fence_(fence), findings_(assembly.findings) {
    if (const auto* prose = prose_of(fence, assembly)) prose_ = replace_all(prose->text, "**", "");
    axis_.from = fence.from;
  }

  model::TimeAxis read() {
    for (std::size_t i = 0; i < fence_.lines.size(); ++i) {
      if (!trim(fence_.lines[i]).empty()) read_line(i);
    }
    if (axis_.last <= axis_.first) {
      report("malformed-block", fence_.from, "時間の軸に、期間がありません。",
             "「初めの年～終わりの年 | 名前」の行を書いてください。例：2016～2030年 | SDGs");
    }
    return std::move(axis_);
  }

 private:
  void read_line(std::size_t index) {
    const model::SourceLine from{fence_.from.file, fence_.from.line + 1 + static_cast<int>(index)};
    std::vector<std::string> fields;
    for (const std::string_view field : split(fence_.lines[index], '|')) {
      fields.emplace_back(trim(field));
      compare(fields.back(), from);
      axis_.alternative_text += (axis_.alternative_text.empty() ? "" : " ") + fields.back();
    }
    axis_.alternative_text += "。";
    add(fields);
  }

  void add(const std::vector<std::string>& fields) {
    const auto when = parse_when(fields.front());
    model::TimeAxis::Entry entry{when ? when->from : 0, fields.front(), {}};
    for (std::size_t i = 1; i < fields.size(); ++i) {
      if (i > 1) entry.words.emplace_back(model::LineBreak{});
      entry.words.emplace_back(model::Text{fields[i], false, {}});
    }
    if (!when) {
      axis_.before.push_back(std::move(entry.words));
    } else if (when->to) {
      add_span(*when, fields);
    } else {
      (when->open ? axis_.after : axis_.entries).push_back(std::move(entry));
    }
  }

  /// SDGs, 目標期間 2016～2030年: the name of the span stands at its beginning.
  void add_span(const When& when, const std::vector<std::string>& fields) {
    axis_.first = when.from;
    axis_.last = *when.to;
    axis_.first_label = std::to_string(static_cast<int>(when.from));
    axis_.last_label = std::to_string(*when.to);
    const std::string name = fields.size() > 1 ? fields[1] : std::string();
    const std::string kind = fields.size() > 2 ? fields[2] + " " : std::string();
    axis_.entries.push_back({when.from, name, {model::Text{kind + fields.front(), false, {}}}});
  }

  /// The axis says nothing that the text beside it does not say in the same words.
  void compare(const std::string& words, const model::SourceLine& from) {
    if (words.empty() || prose_.find(words) != std::string::npos) return;
    report("words-not-in-prose", from,
           "時間の軸の「" + words + "」が、原稿「" + std::string(fence_.attribute("prose")) +
               "」の中に見つかりません。そのまま印刷しました。",
           "原稿が直されたときは、時間の軸も原稿の言葉どおりに直してください。例：2024年9月22日 | "
           "国連未来サミット");
  }

  void report(std::string code, const model::SourceLine& from, std::string message,
              std::string remedy) {
    findings_.push_back(
        finding_at(from, Severity::kError, std::move(code), std::move(message), std::move(remedy)));
  }

  const Fence& fence_;
  Findings& findings_;
  std::string prose_;
  model::TimeAxis axis_;
};

/// "17-31": the first of the rows, from 0, and the one behind the last.
std::optional<std::pair<std::size_t, std::size_t>> parse_rows(std::string_view text) {
  const auto numbers = parse_numbers(text);
  if (numbers.empty()) return std::nullopt;
  return std::pair(numbers.front() - 1, numbers.back());
}

/// :::{table-part of="partnerships:2025" rows="17-31"}: the rows of the mark's table that one sheet
/// holds.
model::Blocks make_table_part(const Fence& fence, const Assembly& assembly) {
  const std::string_view of = fence.attribute("of");
  const std::size_t colon = std::min(of.find(':'), of.size());
  const Mark mark{std::string(of.substr(0, colon)),
                  std::string(of.substr(std::min(colon + 1, of.size()))),
                  {},
                  fence.from};
  const auto rows = parse_rows(fence.attribute("rows"));
  auto blocks = data_blocks(mark, assembly);
  if (rows && blocks) {
    for (const model::Block& block : *blocks) {
      const auto* table = std::get_if<model::Table>(&block);
      if (table != nullptr) return {table_rows(*table, rows->first, rows->second)};
    }
  }
  assembly.findings.push_back(finding_at(fence.from, Severity::kError, "malformed-block",
                                         "囲み「table-part」の of=\"" + std::string(of) +
                                             "\"、rows=\"" + std::string(fence.attribute("rows")) +
                                             "\" に当たる表の行がありません。",
                                         "表のあるデータの目印と、行の番号を書いてください。例：:::"
                                         "{table-part of=\"partnerships:2025\" "
                                         "rows=\"17-31\"}"));
  return {};
}

model::Blocks make_time_axis(const Fence& fence, const Assembly& assembly) {
  return {model::Highlight{AxisReader(fence, assembly).read()}};
}

}  // namespace

std::vector<BlockKind> highlight_blocks() {
  return {{"time-axis", {"prose"}, make_time_axis},
          {"table-part", {"of", "rows"}, make_table_part}};
}

}  // namespace nenpo::assemble
