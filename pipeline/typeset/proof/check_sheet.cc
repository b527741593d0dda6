#include "typeset/proof/check_sheet.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "typeset/proof/proof_notes.h"

namespace nenpo::typeset {
namespace {

struct Check {
  std::string page;
  const model::ProofRemark* remark = nullptr;
};

/// The remarks of one heading.
struct CheckBlock {
  std::string heading;
  std::vector<Check> checks;
};

/// 8頁; （2枚目） stands by itself.
std::string page_of(const model::ProofPage& page, const model::ProofStyle& style) {
  return page.label.ends_with("）") ? page.label : page.label + style.page_word;
}

std::vector<Check> in_order(const model::Proof& proof, const model::ProofStyle& style) {
  std::vector<Check> checks;
  for (const model::ProofPage& page : proof.pages) {
    for (const model::ProofRemark& remark : page.remarks) {
      checks.push_back({page_of(page, style), &remark});
    }
  }
  for (const model::ProofRemark& remark : proof.elsewhere) {
    checks.push_back({style.elsewhere_word, &remark});
  }
  std::sort(checks.begin(), checks.end(),
            [](const Check& a, const Check& b) { return a.remark->number < b.remark->number; });
  return checks;
}

std::vector<CheckBlock> blocks_of(const model::Proof& proof, const model::ProofStyle& style) {
  std::vector<CheckBlock> blocks{{style.error_word, {}},
                                 {style.pictures_heading, {}},
                                 {style.warning_word, {}},
                                 {style.info_word, {}}};
  for (const Check& check : in_order(proof, style)) {
    const model::ProofRemark& remark = *check.remark;
    const std::string& heading = remark.missing_picture && remark.severity != Severity::kError
                                     ? style.pictures_heading
                                     : word_of(remark.severity, style);
    for (CheckBlock& block : blocks) {
      if (block.heading == heading) block.checks.push_back(check);
    }
  }
  return blocks;
}

std::string counted(const std::string& words, std::size_t count, const model::ProofStyle& style) {
  return words + "　" + (count == 0 ? style.none_word : std::to_string(count) + style.count_word);
}

void set_words(Piece& piece, const std::string& words, const model::TextStyle& style, Pt x, Pt top,
               Setting& setting) {
  open_tag(piece, model::Role::kParagraph);
  place(piece, setting.setter.set_line(words, style), x, top + setting.setter.baseline(style));
  close_tag(piece);
}

/// Stages side by side, below each a box for every signature.
void set_signatures(Piece& piece, Pt left, const model::ProofStyle& style, Setting& setting) {
  const model::TextStyle& text = style.remark;
  const Pt height = style.signature_height;
  const Pt inset = (height - text.leading) / 2;
  const auto rows = static_cast<int>(style.signatures.size());
  for (int row = 0; row < rows; ++row) {
    const std::string& words = style.signatures[static_cast<std::size_t>(row)];
    set_words(piece, words, text, left, height * (row + 1) + inset, setting);
  }
  Pt x = left + style.signature_label;
  for (const std::string& stage : style.stages) {
    set_words(piece, stage, style.head_text, x + inset, (height - style.head_text.leading) / 2,
              setting);
    as_artifact(piece, [&] {
      for (int row = 0; row <= rows; ++row) {
        draw_frame(piece, {x, height * row, style.signature_width, height}, style.page_frame);
      }
    });
    x += style.signature_width;
  }
}

}  // namespace

Piece check_head(const model::Proof& proof, const model::ProofStyle& style, Setting& setting,
                 Pt width) {
  Piece piece;
  set_words(piece, style.heading + "　" + style.check_heading, style.title, Pt{}, Pt{}, setting);
  Pt y = style.title.leading + style.note_gap;
  for (const CheckBlock& block : blocks_of(proof, style)) {
    set_words(piece, counted(block.heading, block.checks.size(), style), style.head_text, Pt{}, y,
              setting);
    y += style.head_text.leading;
  }
  const auto stages = static_cast<double>(style.stages.size());
  const auto rows = static_cast<double>(style.signatures.size()) + 1;
  set_signatures(piece, width - style.signature_label - style.signature_width * stages, style,
                 setting);
  piece.height = std::max(y, style.signature_height * rows);
  return piece;
}

Pieces check_notes(const model::Proof& proof, const model::ProofStyle& style, Setting& setting) {
  Pieces pieces;
  for (const CheckBlock& block : blocks_of(proof, style)) {
    if (block.checks.empty()) continue;
    pieces.push_back(
        notes_heading(counted(block.heading, block.checks.size(), style), style, setting));
    for (const Check& check : block.checks) {
      pieces.push_back(
          remark_note(*check.remark, check.page, NoteMarking::kTickAndNumber, style, setting));
    }
  }
  bool first = true;
  for (const model::ProofPage& page : proof.pages) {
    for (const model::LooseLine& line : page.loose_lines) {
      if (std::exchange(first, false)) {
        pieces.push_back(notes_heading(style.loose_heading, style, setting));
      }
      pieces.push_back(loose_note(line, page_of(page, style) + "　", style, setting));
    }
  }
  return pieces;
}

}  // namespace nenpo::typeset
