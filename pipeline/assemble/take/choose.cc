#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <utility>

#include "assemble/escapes.h"
#include "assemble/headings.h"
#include "assemble/inlines.h"
#include "assemble/take/take.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kHeading = "heading";
constexpr std::string_view kSection = "section";
constexpr std::string_view kAll = "all";

constexpr std::pair<std::string_view, PieceKind> kKinds[] = {
    {kHeading, PieceKind::kHeading},  {"paragraph", PieceKind::kParagraph},
    {"list", PieceKind::kList},       {"table", PieceKind::kTable},
    {"picture", PieceKind::kPicture}, {"quotation", PieceKind::kQuotation},
    {"mark", PieceKind::kMark},
};

void report(const Fence& take, std::string code, std::string message, std::string remedy,
            Findings& findings) {
  findings.push_back(finding_at(take.from, Severity::kError, std::move(code), std::move(message),
                                std::move(remedy)));
}

/// Which pieces a heading stands before: [heading, end).
struct Section {
  std::size_t heading = 0;
  std::size_t content_end = 0;  // the next heading
  std::size_t end = 0;          // the next heading that is not below this one
};

const model::Heading* heading_at(const ShelvedProse& prose, std::size_t at) {
  return std::get_if<model::Heading>(&prose.pieces[at].block);
}

std::string title_of(const model::Heading& heading) {
  return shown_signs(model::plain_text(heading.text));
}

Section section_at(const ShelvedProse& prose, std::size_t at) {
  Section section{at, at + 1, at + 1};
  const auto ends = [&](std::size_t next, int level) {
    const auto* heading = heading_at(prose, next);
    return heading != nullptr && heading->level <= level;
  };
  constexpr int kAnyLevel = 6;
  const std::size_t size = prose.pieces.size();
  while (section.content_end < size && !ends(section.content_end, kAnyLevel)) {
    ++section.content_end;
  }
  while (section.end < size && !ends(section.end, heading_at(prose, at)->level)) ++section.end;
  return section;
}

/// A heading and those above it, the outermost first.
std::vector<std::size_t> path_of(const ShelvedProse& prose, std::size_t at) {
  std::vector<std::size_t> path{at};
  int level = heading_at(prose, at)->level;
  while (at-- > 0) {
    const auto* above = heading_at(prose, at);
    if (above == nullptr || above->level >= level) continue;
    level = above->level;
    path.insert(path.begin(), at);
  }
  return path;
}

std::string shown_path(const ShelvedProse& prose, std::size_t at) {
  std::string text;
  for (const std::size_t heading : path_of(prose, at)) {
    text += (text.empty() ? "" : " > ") + title_of(*heading_at(prose, heading));
  }
  return text;
}

/// "(1) 目的" may be called 目的 as well.
bool is_called(const model::Heading& heading, std::string_view title) {
  if (without_blanks(title_of(heading)) == title) return true;
  model::Blocks marked{heading};
  mark_headings(marked);
  return without_blanks(title_of(std::get<model::Heading>(marked.front()))) == title;
}

/// "A > B": B below A, with or without others between them.
bool is_meant(const ShelvedProse& prose, const std::vector<std::size_t>& path,
              std::string_view under) {
  std::vector<std::string> wanted;
  for (const std::string_view part : split(under, '>')) wanted.push_back(without_blanks(part));
  if (!is_called(*heading_at(prose, path.back()), wanted.back())) return false;
  wanted.pop_back();
  std::size_t found = 0;
  for (std::size_t i = 0; i + 1 < path.size() && found < wanted.size(); ++i) {
    if (is_called(*heading_at(prose, path[i]), wanted[found])) ++found;
  }
  return found == wanted.size();
}

std::vector<std::size_t> headings_of(const ShelvedProse& prose) {
  std::vector<std::size_t> headings;
  for (std::size_t i = 0; i < prose.pieces.size(); ++i) {
    if (heading_at(prose, i) != nullptr) headings.push_back(i);
  }
  return headings;
}

void report_heading(const Fence& take, const ShelvedProse& prose, Findings& findings) {
  std::string titles;
  for (const std::size_t at : headings_of(prose)) {
    titles += "「" + title_of(*heading_at(prose, at)) + "」";
  }
  report(take, "take-not-found",
         "原稿 " + prose.file + " に見出し「" + std::string(take.attribute("under")) +
             "」がありません。何も印刷しませんでした。",
         titles.empty() ? "この原稿には見出しがありません。under を消してください。"
                        : "under を、原稿の見出しと同じ文字にしてください。この原稿の見出しは、" +
                              titles + "です。",
         findings);
}

void report_ambiguous(const Fence& take, const ShelvedProse& prose,
                      const std::vector<std::size_t>& meant, Findings& findings) {
  std::string paths;
  for (const std::size_t at : meant) paths += "「" + shown_path(prose, at) + "」";
  report(take, "ambiguous-heading",
         "原稿 " + prose.file + " に見出し「" + std::string(take.attribute("under")) + "」が" +
             std::to_string(meant.size()) + "つあります。初めの見出しの下を印刷しました。",
         "上の見出しから「 > 」でつないで書いてください。この原稿では、" + paths + "です。",
         findings);
}

/// The pieces that `under` and `kind` speak of: [first, last).
std::optional<std::pair<std::size_t, std::size_t>> range_of(const Fence& take,
                                                            const ShelvedProse& prose,
                                                            Findings& findings) {
  const std::string_view under = take.attribute("under");
  const std::string_view kind = take.attribute("kind");
  const auto headings = headings_of(prose);
  const std::size_t size = prose.pieces.size();
  if (trim(under).empty()) {
    const bool whole = kind == kHeading || kind == kSection || headings.empty();
    return std::pair(std::size_t{0}, whole ? size : headings.front());
  }
  std::vector<std::size_t> meant;
  for (const std::size_t at : headings) {
    if (is_meant(prose, path_of(prose, at), under)) meant.push_back(at);
  }
  if (meant.empty()) {
    report_heading(take, prose, findings);
    return std::nullopt;
  }
  if (meant.size() > 1) report_ambiguous(take, prose, meant, findings);
  const Section section = section_at(prose, meant.front());
  if (kind == kHeading) return std::pair(section.heading, section.heading + 1);
  if (kind == kSection) return std::pair(section.heading, section.end);
  return std::pair(section.heading + 1, section.content_end);
}

bool is_of_kind(const ProsePiece& piece, std::string_view kind) {
  if (kind.empty() || kind == kAll || kind == kSection) return true;
  return std::any_of(std::begin(kKinds), std::end(kKinds), [&](const auto& known) {
    return known.first == kind && known.second == piece.kind;
  });
}

bool check_kind(const Fence& take, Findings& findings) {
  const std::string_view kind = take.attribute("kind");
  const bool known = kind.empty() || kind == kAll || kind == kSection ||
                     std::any_of(std::begin(kKinds), std::end(kKinds),
                                 [kind](const auto& one) { return one.first == kind; });
  if (known) return true;
  report(take, "malformed-block",
         "囲み「take」の kind=\"" + std::string(kind) + "\" は使えません。何も印刷しませんでした。",
         "kind は、heading、paragraph、list、table、picture、quotation、mark、section、all "
         "のどれかにしてください。例：kind=\"list\"",
         findings);
  return false;
}

/// How the words of a finding name what was asked for.
std::string asked(const Fence& take) {
  std::string words;
  for (const auto& [key, value] : take.attributes) {
    if (key == "kind" || key == "nth" || key == "match" || key == "under") {
      words += (words.empty() ? "" : " ") + key + "=\"" + value + "\"";
    }
  }
  return words.empty() ? "初めの見出しより前の文" : words;
}

std::vector<ProsePiece*> numbered(const Fence& take, std::vector<ProsePiece*> pieces,
                                  Findings& findings) {
  const std::string_view nth = take.attribute("nth");
  if (nth.empty()) return pieces;
  const auto numbers = parse_numbers(nth);
  if (numbers.empty()) {
    report(take, "malformed-block",
           "囲み「take」の nth=\"" + std::string(nth) + "\" を読めません。",
           "何番目かを数字で書いてください。例：nth=\"2\"、nth=\"1-3\"", findings);
    return {};
  }
  if (numbers.back() > pieces.size()) {
    report(
        take, "take-not-found",
        "囲み「take」の nth=\"" + std::string(nth) + "\" に当たるものが原稿にありません。" +
            "当てはまるのは" + std::to_string(pieces.size()) + "つです。",
        "nth を" + std::to_string(pieces.size()) + "までの数にするか、under を確かめてください。",
        findings);
    return {};
  }
  std::vector<ProsePiece*> chosen;
  for (const std::size_t number : numbers) chosen.push_back(pieces[number - 1]);
  return chosen;
}

}  // namespace

std::vector<std::size_t> parse_numbers(std::string_view text) {
  constexpr std::size_t kMost = 9999;
  const auto number = [](std::string_view digits) -> std::size_t {
    std::size_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc() && stop == end && value <= kMost ? value : 0;
  };
  std::vector<std::size_t> numbers;
  for (const std::string_view part : split(text, ',')) {
    const auto dash = part.find('-');
    const std::size_t first = number(trim(part.substr(0, dash)));
    const std::size_t last =
        dash == std::string_view::npos ? first : number(trim(part.substr(dash + 1)));
    const bool rises = first > 0 && last >= first && (numbers.empty() || first > numbers.back());
    if (!rises) return {};
    for (std::size_t each = first; each <= last; ++each) numbers.push_back(each);
  }
  return numbers;
}

std::vector<ProsePiece*> chosen_pieces(const Fence& take, ShelvedProse& prose, Findings& findings) {
  if (!check_kind(take, findings)) return {};
  const auto range = range_of(take, prose, findings);
  if (!range) return {};
  const std::string match = without_blanks(take.attribute("match"));
  std::vector<ProsePiece*> pieces;
  for (std::size_t i = range->first; i < range->second; ++i) {
    ProsePiece& piece = prose.pieces[i];
    if (!is_of_kind(piece, take.attribute("kind"))) continue;
    if (without_blanks(words_of(piece)).starts_with(match)) pieces.push_back(&piece);
  }
  if (!pieces.empty()) return numbered(take, std::move(pieces), findings);
  report(take, "take-not-found",
         "囲み「take」の " + asked(take) + " に当たるものが、原稿 " + prose.file +
             " にありません。何も印刷しませんでした。",
         "under（見出しの文字）、kind（種類）、match（初めの文字）を、原稿に合わせてください。",
         findings);
  return {};
}

}  // namespace nenpo::assemble
