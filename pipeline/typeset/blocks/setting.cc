#include "typeset/blocks/setting.h"

#include <cmath>
#include <iterator>
#include <utility>

namespace nenpo::typeset {
namespace {

constexpr Em kLeastGap = 0.25_em;    // between a mark and its text
constexpr double kRounding = 0.001;  // em

/// A paragraph of three lines is not divided: a line would stand alone on either page.
void keep_ends_together(Pieces& pieces) {
  const std::size_t count = pieces.size();
  if (count < 2) return;
  pieces[0].keep = Keep::kMust;
  pieces[count - 2].keep = Keep::kMust;
}

}  // namespace

Setting inside(const Setting& setting, const model::Style& style, Pt line_length) {
  return {.style = style,
          .setter = setting.setter,
          .findings = setting.findings,
          .publication = setting.publication,
          .running_title = setting.running_title,
          .line_length = line_length,
          .figures = setting.figures,
          .on_grid = setting.on_grid};
}

void take_over(Setting& setting, const Setting& inner) {
  if (!setting.failure) setting.failure = inner.failure;
  setting.figures = inner.figures;
}

Pieces pieces_of_lines(std::vector<TextLine> lines, const model::TextStyle& style, Setting& setting,
                       model::Role role, Pt x, const model::SourceLine& from) {
  Pieces pieces(lines.size());
  const Pt baseline = setting.setter.baseline(style);
  const Snap snap = style.leading == setting.style.page.leading ? Snap::kGrid : Snap::kFree;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Piece& piece = pieces[i];
    piece.height = style.leading;
    piece.kind = PieceKind::kLine;
    piece.snap = snap;
    piece.from = from;
    if (i == 0) open_tag(piece, role);
    place_recorded(piece, std::move(lines[i]), x, baseline);
    if (i + 1 == lines.size()) close_tag(piece);
  }
  keep_ends_together(pieces);
  return pieces;
}

Pt hanging_room(Pt mark, const model::TextStyle& text) {
  return text.size * std::ceil((mark + kLeastGap.at(text.size)) / text.size - kRounding);
}

void report_overflow(Piece& piece, const Setting& setting, const Overflow& overflow) {
  const std::string characters =
      std::to_string(static_cast<int>(std::ceil(overflow.over / overflow.size)));
  const int line = overflow.from.line;
  piece.findings.push_back(
      {.code = "box-overflow",
       .severity = Severity::kError,
       .place = {overflow.from.file, "", line > 0 ? std::to_string(line) : std::string()},
       .message = setting.publication + "の" + overflow.box + "に「" + overflow.text + "」が" +
                  characters + "字分入りきりません。",
       .remedy = "言葉を" + characters + "字分短くするか、様式ファイルで欄を広げてください。",
       .related = {}});
}

void move_findings(Setting& setting, std::size_t before, Piece& piece) {
  const auto first = setting.findings.begin() + static_cast<std::ptrdiff_t>(before);
  std::move(first, setting.findings.end(), std::back_inserter(piece.findings));
  setting.findings.erase(first, setting.findings.end());
}

void fail_without(Setting& setting, std::string_view key) {
  if (setting.failure) return;
  setting.failure = Failure{"組版", setting.style.name,
                            "原稿にある部品の様式 [" + std::string(key) +
                                "] がありません。様式ファイルに加えてください。"};
}

}  // namespace nenpo::typeset
