#include "assemble/take/heading_serials.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "assemble/headings.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::size_t kLevels = 6;

struct Serial {
  std::u32string shape;  // its characters without the number: "（）"
  int value = 0;
};

std::optional<int> digit(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
  return std::nullopt;
}

std::optional<Serial> serial_of(const model::Heading& heading) {
  Serial serial;
  bool numbered = false;
  for (const char32_t c : to_utf32(heading.marker)) {
    constexpr int kTen = 10;
    if (c >= U'①' && c <= U'⑳') {
      serial.value = static_cast<int>(c - U'①') + 1;
      serial.shape += U'①';
      numbered = true;
    } else if (const auto value = digit(c)) {
      serial.value = serial.value * kTen + *value;
      numbered = true;
    } else {
      serial.shape += c;
    }
  }
  return numbered ? std::optional(serial) : std::nullopt;
}

model::Blocks marked_headings(const std::vector<ProsePiece>& pieces) {
  model::Blocks headings;
  for (const ProsePiece& piece : pieces) {
    if (piece.kind == PieceKind::kHeading) headings.push_back(piece.block);
  }
  mark_headings(headings);
  return headings;
}

struct Numbered {
  const model::Heading* heading = nullptr;
  Serial serial;
};

Finding gap_finding(const model::Heading& before, const model::Heading& heading) {
  return finding_at(heading.from, Severity::kInfo, "heading-serial-gap",
                    "見出しの番号が「" + before.marker + "」の次に「" + heading.marker +
                        "」となり、間の番号がありません。原稿のまま印刷しました。",
                    "抜けた見出しがなければ、番号を続けて書いてください。例：" + before.marker +
                        "の次の「" + heading.marker + model::plain_text(heading.text) +
                        "」を1つずつ繰り上げる。");
}

/// What a quotation says before its items.
std::string title_of(const model::Quotation& quotation) {
  constexpr std::string_view kDot = "・";
  std::string title;
  for (const model::Paragraph& paragraph : quotation.paragraphs) {
    const std::string text = model::plain_text(paragraph.text);
    if (!text.starts_with(kDot)) title += text;
  }
  return title;
}

}  // namespace

void check_heading_serials(const std::vector<ProsePiece>& pieces, Findings& findings) {
  const model::Blocks headings = marked_headings(pieces);
  std::array<std::optional<Numbered>, kLevels + 1> last;
  for (const model::Block& block : headings) {
    const auto* heading = std::get_if<model::Heading>(&block);
    if (heading == nullptr || heading->level < 1) continue;
    const auto level = static_cast<std::size_t>(heading->level);
    for (std::size_t below = level + 1; below < last.size(); ++below) last.at(below).reset();
    const auto serial = serial_of(*heading);
    if (!serial || level >= last.size()) continue;
    const auto& before = last.at(level);
    const bool same = before && before->serial.shape == serial->shape;
    if (same && serial->value > before->serial.value + 1) {
      findings.push_back(gap_finding(*before->heading, *heading));
    }
    last.at(level) = Numbered{heading, *serial};
  }
}

void check_dropped_titles(const Fence& take, const model::Blocks& taken, const ShelvedProse& prose,
                          Findings& findings) {
  if (take.attribute("as") != "opinions" || take.attribute("title") != "no") return;
  const model::Quotation* first = nullptr;
  for (const ProsePiece& piece : prose.pieces) {
    first = std::get_if<model::Quotation>(&piece.block);
    if (first != nullptr) break;
  }
  if (first == nullptr) return;
  const std::string printed = title_of(*first);
  for (const model::Block& block : taken) {
    const auto* quotation = std::get_if<model::Quotation>(&block);
    if (quotation == nullptr || quotation->paragraphs.empty()) continue;
    const std::string dropped = title_of(*quotation);
    if (dropped == printed) continue;
    findings.push_back(
        finding_at(quotation->paragraphs.front().from, Severity::kError, "quotation-title-differs",
                   "声の題「" + dropped + "」は、初めの声の題「" + printed +
                       "」と違いますが、題を印刷しない指定（title=\"no\"）になっています。",
                   "題をそろえるか、テンプレートの :::{take … as=\"opinions\"} から title=\"no\" "
                   "を消してくださ"
                   "い。"));
  }
}

}  // namespace nenpo::assemble
