#include "assemble/take/prose_pieces.h"

#include <algorithm>
#include <array>
#include <utility>

#include "assemble/part_reader.h"
#include "assemble/take/picture.h"
#include "base/overloaded.h"

namespace nenpo::assemble {
namespace {

/// These are text of the prose itself, not data.
constexpr std::array<std::string_view, 2> kTextMarks = {"kpi", "figure"};

const Mark* mark_alone(const SourcePart& part) {
  const auto* mark = std::get_if<Mark>(&part);
  const bool is_text = mark != nullptr && std::find(kTextMarks.begin(), kTextMarks.end(),
                                                    mark->name) != kTextMarks.end();
  return is_text ? nullptr : mark;
}

ProsePiece piece_of(model::Block block) {
  ProsePiece piece;
  piece.printed = {0};
  std::visit(Overloaded{
                 [&](const model::Heading& heading) {
                   piece.kind = PieceKind::kHeading;
                   piece.from = heading.from;
                 },
                 [&](const model::Paragraph& paragraph) {
                   piece.kind = PieceKind::kParagraph;
                   piece.from = paragraph.from;
                 },
                 [&](const model::List& list) {
                   piece.kind = PieceKind::kList;
                   piece.from = list.items.front().from;
                   piece.printed.assign(list.items.size(), 0);
                 },
                 [&](const model::Table& table) {
                   piece.kind = PieceKind::kTable;
                   piece.from = table.from;
                 },
                 [&](const model::IndicatorTable& table) {
                   piece.kind = PieceKind::kTable;
                   piece.from = table.rows.front().from;
                 },
                 [&](const model::Quotation& quotation) {
                   piece.kind = PieceKind::kQuotation;
                   if (!quotation.paragraphs.empty()) {
                     piece.from = quotation.paragraphs.front().from;
                   }
                 },
                 [&](const model::Graphic& graphic) {
                   piece.kind = PieceKind::kPicture;
                   std::visit([&piece](const auto& one) { piece.from = one.from; }, graphic);
                 },
                 [&](const auto& other) {
                   if constexpr (requires { other.from; }) piece.from = other.from;
                 },
             },
             block);
  piece.block = std::move(block);
  return piece;
}

}  // namespace

std::vector<ProsePiece> prose_pieces(const SourceText& source, const Assembly& assembly) {
  std::vector<ProsePiece> pieces;
  SourceParts text;
  const auto take_text = [&] {
    for (model::Block& block : read_parts(std::exchange(text, {}), assembly)) {
      if (!std::holds_alternative<model::PageBreak>(block)) {
        pieces.push_back(piece_of(std::move(block)));
      }
    }
  };
  for (SourcePart& part : split_source(source, assembly.findings)) {
    const Mark* mark = mark_alone(part);
    if (mark == nullptr) {
      text.push_back(std::move(part));
      continue;
    }
    take_text();
    if (mark->name == kCaptionMark) {
      pieces.push_back(piece_of(model::Graphic{captioned_picture(*mark, assembly.findings)}));
    } else {
      pieces.push_back({PieceKind::kMark, model::PageBreak{}, *mark, mark->from, {0}});
    }
  }
  take_text();
  return pieces;
}

}  // namespace nenpo::assemble
