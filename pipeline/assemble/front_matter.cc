#include "assemble/front_matter.h"

#include <algorithm>

#include "assemble/escapes.h"
#include "assemble/inline_marks.h"
#include "assemble/inlines.h"
#include "assemble/markdown.h"
#include "assemble/prose_source.h"
#include "assemble/walk.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kContentsHeading = "目次";
constexpr int kDeepestContents = 2;

/// One part of the cover that the prose has to repeat.
struct Repeated {
  std::string_view what;
  std::string text;
};

std::string joined_title(const model::Cover& cover) {
  std::string title;
  for (const std::string& line : cover.title_lines) title += line;
  return title;
}

void expect_in(const SourceText& prose, const std::vector<Repeated>& expected, Findings& findings) {
  const std::string text = without_blanks(prose.text);
  for (const Repeated& part : expected) {
    if (text.find(without_blanks(part.text)) != std::string::npos) continue;
    findings.push_back(
        finding_at({prose.file, 0}, Severity::kWarning, "cover-mismatch",
                   "表紙に印刷する" + std::string(part.what) + "「" + part.text + "」が、原稿 " +
                       prose.file + " にありません。",
                   "原稿と publication.toml の [cover] のうち、正しい方にそろえてください。"));
  }
}

/// For comparing only: findings about the text itself are made where it is printed.
model::Blocks blocks_of(const SourceText& source) {
  Findings not_reported;
  return read_markdown({source.text, {source.file, 1}}, not_reported);
}

struct ContentsEntry {
  std::string text;
  model::SourceLine from;
};

void take_entries(const std::vector<model::ListItem>& items, std::vector<ContentsEntry>& entries) {
  for (const model::ListItem& item : items) {
    entries.push_back({shown_signs(model::plain_text(numbered_text(item))), item.from});
    take_entries(item.children, entries);
  }
}

/// The colophon prints lines, not lists.
void put_numbers_before(std::vector<model::ListItem>& items) {
  for (model::ListItem& item : items) {
    item.text = numbered_text(item);
    put_numbers_before(item.children);
  }
}

std::vector<ContentsEntry> written_contents(const SourceText& prose) {
  std::vector<ContentsEntry> entries;
  bool below_heading = false;
  for (const model::Block& block : blocks_of(prose)) {
    if (const auto* heading = std::get_if<model::Heading>(&block)) {
      below_heading = model::plain_text(heading->text) == kContentsHeading;
    } else if (const auto* list = std::get_if<model::List>(&block);
               list != nullptr && below_heading) {
      take_entries(list->items, entries);
    }
  }
  return entries;
}

std::vector<ContentsEntry> printed_contents(const model::Blocks& blocks) {
  std::vector<ContentsEntry> entries;
  for_each<model::Heading>(blocks, [&entries](const model::Heading& heading) {
    if (heading.level <= kDeepestContents) entries.push_back({written(heading), heading.from});
  });
  return entries;
}

bool has_entry(const std::vector<ContentsEntry>& entries, const std::string& text) {
  return std::any_of(entries.begin(), entries.end(), [&text](const ContentsEntry& entry) {
    return without_blanks(entry.text) == without_blanks(text);
  });
}

void report_contents(const ContentsEntry& entry, std::string_view fault, Findings& findings) {
  findings.push_back(finding_at(entry.from, Severity::kWarning, "contents-mismatch",
                                "「" + entry.text + "」は、" + std::string(fault),
                                "目次は見出しから自動で作ります。原稿の「## "
                                "目次」の一覧を見出しと同じ文字にするか、一覧を消してください。"));
}

}  // namespace

void compare_cover(const SourceText& prose, const model::Cover& cover, Findings& findings) {
  std::vector<Repeated> expected{{"発行者", cover.publisher}, {"題名", joined_title(cover)}};
  if (!cover.term.empty()) expected.push_back({"期間", cover.term});
  expect_in(prose, expected, findings);
}

model::Colophon colophon(const SourceText& source, const Assembly& assembly) {
  model::Colophon colophon;
  auto blocks = read_markdown({source.text, {source.file, 1}}, assembly.findings);
  for_each<model::List>(blocks, [](model::List& list) { put_numbers_before(list.items); });
  change_inlines(blocks, [&](model::Inlines& inlines, const model::SourceLine& from, TextPlace) {
    resolve_marks(inlines, from, TextPlace::kHead, assembly);
    colophon.lines.push_back(std::move(inlines));
  });
  const model::Cover& cover = assembly.publication.cover;
  if (!cover.title_lines.empty()) {
    expect_in(source, {{"題名", joined_title(cover)}, {"発行の年月", cover.issued}},
              assembly.findings);
  }
  return colophon;
}

void compare_contents(const SourceText& prose, const model::Blocks& blocks, Findings& findings) {
  const auto listed = written_contents(prose);
  if (listed.empty()) return;
  const auto printed = printed_contents(blocks);
  const std::size_t before = findings.size();
  for (const ContentsEntry& entry : listed) {
    if (!has_entry(printed, entry.text))
      report_contents(entry, "目次の一覧にありますが、本文の見出しにありません。", findings);
  }
  for (const ContentsEntry& entry : printed) {
    if (!has_entry(listed, entry.text))
      report_contents(entry, "本文の見出しですが、目次の一覧にありません。", findings);
  }
  const bool reordered = findings.size() == before &&
                         !std::equal(listed.begin(), listed.end(), printed.begin(), printed.end(),
                                     [](const ContentsEntry& a, const ContentsEntry& b) {
                                       return without_blanks(a.text) == without_blanks(b.text);
                                     });
  if (reordered)
    report_contents(listed.front(), "目次の一覧と本文で、並ぶ順が違います。", findings);
}

}  // namespace nenpo::assemble
